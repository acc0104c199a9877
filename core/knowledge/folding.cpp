#include "core/knowledge/folding.h"

#include <QList>
#include <QStringList>
#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace frise {

namespace {

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

bool isPartChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

} // namespace

namespace {

/// Folds one code unit at a time by way of Unicode decomposition; right for every script, slow.
QString foldedSlowly(QStringView text)
{
    QString out;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark())
            continue;
        switch (c.unicode()) {
        case 0x0153: // œ
            out += QLatin1String("oe");
            break;
        case 0x00E6: // æ
            out += QLatin1String("ae");
            break;
        case 0x00DF: // ß
            out += QLatin1String("ss");
            break;
        case 0x0142: // ł
            out += u'l';
            break;
        case 0x0131: // ı
            out += u'i';
            break;
        case 0x00F8: // ø
            out += u'o';
            break;
        case 0x0111: // đ
            out += u'd';
            break;
        case 0x2019:
        case 0x02BC:
            out += u'\'';
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// Folds of the Latin letters that French and its neighbours use, U+00C0 to U+017F.
constexpr char16_t firstFolded = 0x00C0;
constexpr char16_t lastFolded = 0x017F;
const std::array<QString, lastFolded - firstFolded + 1> &latinFolds()
{
    static const auto table = [] {
        std::array<QString, lastFolded - firstFolded + 1> folds;
        for (char16_t c = firstFolded; c <= lastFolded; ++c)
            folds[c - firstFolded] = foldedSlowly(QString(QChar(c)));
        return folds;
    }();
    return table;
}

} // namespace

QString folded(QStringView text)
{
    QString out;
    out.reserve(text.size() + 2);
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x80) {
            out += u >= u'A' && u <= u'Z' ? QChar(u - u'A' + u'a') : c;
        } else if (u >= firstFolded && u <= lastFolded) {
            out += latinFolds()[u - firstFolded];
        } else if (u == 0x2019 || u == 0x02BC) {
            out += u'\'';
        } else {
            return foldedSlowly(text);
        }
    }
    return out;
}

namespace {

struct Habit
{
    const char16_t *from;
    char16_t to;
};

/// Habits of French, English and German transcription, the longer spelling first; "oe" is a German ö.
const std::array<Habit, 22> habits = {
    {{u"chtch", u's'}, {u"shch", u's'}, {u"tsch", u's'}, {u"tch", u's'}, {u"tsh", u's'}, {u"sch", u's'},
     {u"kh", u'h'},    {u"gh", u'g'},   {u"gu", u'g'},   {u"zh", u'i'},  {u"dj", u'i'},  {u"ch", u's'},
     {u"sh", u's'},    {u"ph", u'f'},   {u"ou", u'u'},   {u"oo", u'u'},  {u"ts", u'z'},  {u"ck", u'k'},
     {u"cz", u's'},    {u"oe", u'o'},   {u"ae", u'a'},   {u"ue", u'u'}}};

} // namespace

QString nameSkeleton(QStringView part)
{
    if (part.size() < 4) {
        // "el-Sadate" is "al-Sadate", "bin Salmane" "ben Salmane", "Abu Mazen" "Abou Mazen".
        if (part == u"el")
            return QStringLiteral("al");
        if (part == u"bin" || part == u"ibn")
            return QStringLiteral("ben");
        return part.toString();
    }
    QString out;
    out.reserve(part.size());
    const auto emitSound = [&out](QChar c) {
        // A glide before a vowel comes and goes ("Medvedev", "Miedviediev"); doubles count once.
        const bool vowel = c == u'a' || c == u'e' || c == u'o' || c == u'u';
        if (vowel && out.endsWith(u'i'))
            out.chop(1);
        if (out.isEmpty() || out.back() != c)
            out += c;
    };
    qsizetype i = 0;
    while (i < part.size()) {
        const QStringView rest = part.mid(i);
        bool found = false;
        switch (rest.at(0).unicode()) {
        case u'c':
        case u's':
        case u't':
        case u'k':
        case u'g':
        case u'z':
        case u'd':
        case u'p':
        case u'o':
        case u'a':
        case u'u':
            for (const Habit &habit : habits) {
                const QStringView from(habit.from);
                if (rest.startsWith(from)) {
                    emitSound(habit.to);
                    i += from.size();
                    found = true;
                    break;
                }
            }
            break;
        default:
            break;
        }
        if (found)
            continue;
        const QChar c = rest.at(0);
        emitSound(c == u'y' || c == u'j' ? QChar(u'i')
                  : c == u'w'            ? QChar(u'v')
                  : c == u'q'            ? QChar(u'k')
                                         : c);
        ++i;
    }
    // Endings: "-off" is "-ov", "Poutine" is "Putin", a last vowel e is not heard.
    if (out.endsWith(u"of") || out.endsWith(u"ef"))
        out.back() = u'v';
    if (out.size() > 4 && out.endsWith(u'e') && !isVowel(out.at(out.size() - 2)))
        out.chop(1);
    if (out.size() > 3 && out.endsWith(u"ei"))
        out.remove(out.size() - 2, 1);
    return out;
}

InternedId skeletonOf(InternedId part)
{
    thread_local std::vector<InternedId> known;
    if (part >= known.size())
        known.resize(std::max<std::size_t>(part + 1, internedCount()), 0);
    if (known[part] == 0)
        known[part] = intern(nameSkeleton(internedText(part)));
    return known[part];
}

const FoldedForm &foldedForm(InternedId lower)
{
    // By lower-case id; a deque, since callers keep references while new forms come in.
    thread_local std::vector<const FoldedForm *> byId;
    thread_local std::deque<FoldedForm> forms;
    if (lower >= byId.size())
        byId.resize(std::max<std::size_t>(lower + 1, internedCount()), nullptr);
    if (const FoldedForm *known = byId[lower])
        return *known;
    FoldedForm form;
    const QString text = folded(internedText(lower));
    for (const QStringView part : QStringView(text).split(u'-', Qt::SkipEmptyParts)) {
        form.parts.append(intern(part));
        form.skeletons.append(intern(nameSkeleton(part)));
    }
    forms.push_back(std::move(form));
    byId[lower] = &forms.back();
    return forms.back();
}

namespace {

template <typename Use>
void eachPart(QStringView name, Use use)
{
    const QString text = folded(name);
    qsizetype pos = 0;
    while (pos < text.size()) {
        const QChar c = text.at(pos);
        if (c.isSpace() || c == u'-') {
            ++pos;
            continue;
        }
        qsizetype end = pos + 1;
        if (isPartChar(c)) {
            while (end < text.size()) {
                if (isPartChar(text.at(end))) {
                    ++end;
                    continue;
                }
                if (text.at(end) != u'\'' || end + 1 >= text.size() || !isPartChar(text.at(end + 1)))
                    break;
                // "l'ONU", "d'Ivoire": two words; "O'Neill" and "Bin'Yamin" one, as in the segmenter.
                const QStringView stem = QStringView(text).mid(pos, end - pos);
                const bool elided = (stem.size() == 1 && stem != u"o") || stem == u"qu" || stem == u"jusqu";
                ++end;
                if (elided)
                    break;
            }
        }
        use(QStringView(text).mid(pos, end - pos));
        pos = end;
    }
}

} // namespace

QVarLengthArray<InternedId, 8> foldedParts(QStringView name)
{
    QVarLengthArray<InternedId, 8> parts;
    eachPart(name, [&](QStringView part) { parts.append(intern(part)); });
    return parts;
}

QVarLengthArray<InternedId, 8> skeletonParts(QStringView name)
{
    QVarLengthArray<InternedId, 8> parts;
    eachPart(name, [&](QStringView part) { parts.append(intern(nameSkeleton(part))); });
    return parts;
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    constexpr int most = 40;
    if (a.size() >= most || b.size() >= most)
        return a == b ? 0 : limit + 1;
    int rows[most + 1][most + 1];
    for (int i = 0; i <= a.size(); ++i)
        rows[i][0] = i;
    for (int j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        for (int j = 1; j <= b.size(); ++j) {
            const int cost = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return std::min(rows[a.size()][b.size()], limit + 1);
}

} // namespace frise
