#include "core/compare/stemmer.h"

#include <QVarLengthArray>
#include <array>
#include <string_view>

namespace frise {

namespace {

using Letters = QVarLengthArray<char16_t, 48>;

char16_t withoutAccent(char16_t letter)
{
    if (letter < 0xC0)
        return letter;
    const QString parts = QChar(letter).decomposition();
    return parts.isEmpty() ? letter : parts.at(0).unicode();
}

const std::array<char16_t, 0x240> &foldTable()
{
    static const auto table = [] {
        std::array<char16_t, 0x240> letters{};
        for (char16_t c = 0; c < letters.size(); ++c)
            letters[c] = withoutAccent(QChar(c).toLower().unicode());
        return letters;
    }();
    return table;
}

Letters fold(QStringView word)
{
    Letters letters;
    const auto &table = foldTable();
    for (const QChar c : word) {
        const char16_t unit = c.unicode();
        if (unit == 0x153 || unit == 0x152) { // œ
            letters.append(u'o');
            letters.append(u'e');
        } else if (unit == 0xE6 || unit == 0xC6) { // æ
            letters.append(u'a');
            letters.append(u'e');
        } else {
            letters.append(unit < table.size() ? table[unit] : QChar::toLower(char32_t(unit)) & 0xFFFF);
        }
        if (letters.size() == 48)
            break;
    }
    return letters;
}

StemId hash(const char16_t *letters, qsizetype size)
{
    StemId value = 0xcbf29ce484222325ULL;
    for (qsizetype i = 0; i < size; ++i) {
        value ^= letters[i];
        value *= 0x100000001b3ULL;
    }
    return value == 0 ? 1 : value;
}

using namespace std::string_view_literals;

/// Endings of verbs, nouns and adjectives, longest first. One is taken away; what stays keeps at least four
/// letters before an ending of three or more, three before a shorter one.
constexpr std::array endings = {
    u"issement"sv, u"issaient"sv, u"eraient"sv, u"iraient"sv, u"ateurs"sv, u"ations"sv, u"issait"sv,
    u"issent"sv,   u"issant"sv,   u"ateur"sv,   u"atrice"sv,  u"ation"sv,  u"ition"sv,  u"erait"sv,
    u"eront"sv,    u"irait"sv,    u"iront"sv,   u"aient"sv,   u"ature"sv,  u"ement"sv,  u"ienne"sv,
    u"aine"sv,     u"aise"sv,     u"ment"sv,    u"eurs"sv,    u"euse"sv,   u"ante"sv,   u"ente"sv,
    u"erai"sv,     u"isme"sv,     u"iste"sv,    u"ique"sv,    u"able"sv,   u"ible"sv,   u"elle"sv,
    u"enne"sv,     u"trice"sv,    u"ions"sv,    u"ant"sv,     u"ent"sv,    u"ait"sv,    u"ais"sv,
    u"era"sv,      u"ira"sv,      u"eur"sv,     u"ion"sv,     u"ien"sv,    u"ain"sv,    u"ois"sv,
    u"ive"sv,      u"age"sv,      u"ure"sv,     u"ale"sv,     u"ire"sv,    u"aux"sv,    u"ees"sv,
    u"al"sv,       u"el"sv,       u"if"sv,      u"er"sv,      u"ez"sv,     u"ir"sv,     u"is"sv,
    u"it"sv,       u"ee"sv,       u"ie"sv,      u"re"sv,      u"us"sv,     u"ue"sv,     u"e"sv,
    u"i"sv,        u"u"sv,        u"a"sv};

bool endsWith(const Letters &letters, std::u16string_view ending)
{
    const auto size = static_cast<qsizetype>(ending.size());
    if (letters.size() < size)
        return false;
    for (qsizetype i = 0; i < size; ++i)
        if (letters[letters.size() - size + i] != ending[static_cast<std::size_t>(i)])
            return false;
    return true;
}

} // namespace

StemId foldedId(QStringView word)
{
    const Letters letters = fold(word);
    return letters.isEmpty() ? 0 : hash(letters.constData(), letters.size());
}

StemId stemOf(QStringView word)
{
    Letters letters = fold(word);
    if (letters.isEmpty())
        return 0;
    if (letters.size() > 3 && (letters.back() == u's' || letters.back() == u'x') &&
        !endsWith(letters, u"aux"sv) && !endsWith(letters, u"ois"sv) && !endsWith(letters, u"ais"sv) &&
        !endsWith(letters, u"us"sv))
        letters.removeLast();
    for (const std::u16string_view ending : endings) {
        const auto size = static_cast<qsizetype>(ending.size());
        if (letters.size() - size >= (size >= 3 ? 4 : 3) && endsWith(letters, ending)) {
            letters.resize(letters.size() - size);
            break;
        }
    }
    // "convoqué", "convocation"; "arraisonné", "arraison"; "prolongea", "prolonge".
    if (letters.size() > 3 && endsWith(letters, u"qu"sv)) {
        letters.resize(letters.size() - 2);
        letters.append(u'c');
    }
    // "résistance", "résister"; "commence" and "commencer" lose it alike.
    if (letters.size() >= 7 && (endsWith(letters, u"anc"sv) || endsWith(letters, u"enc"sv)))
        letters.resize(letters.size() - 3);
    while (letters.size() > 3 && letters[letters.size() - 1] == letters[letters.size() - 2])
        letters.removeLast();
    if (letters.size() > 4 && letters.back() == u'e')
        letters.removeLast();
    return hash(letters.constData(), letters.size());
}

} // namespace frise
