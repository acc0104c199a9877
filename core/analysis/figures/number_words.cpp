#include "core/analysis/figures/number_words.h"

#include <QHash>
#include <QString>

namespace frise {

namespace {

/// All words from un to cent, and mille: written with hyphens as they are printed.
QHash<InternedId, double> makeNumbers()
{
    static constexpr const char16_t *small[] = {u"zéro",   u"un",    u"deux",     u"trois",    u"quatre",
                                                u"cinq",   u"six",   u"sept",     u"huit",     u"neuf",
                                                u"dix",    u"onze",  u"douze",    u"treize",   u"quatorze",
                                                u"quinze", u"seize", u"dix-sept", u"dix-huit", u"dix-neuf"};
    static constexpr std::pair<const char16_t *, int> tens[] = {
        {u"vingt", 20},    {u"trente", 30},       {u"quarante", 40}, {u"cinquante", 50},
        {u"soixante", 60}, {u"quatre-vingt", 80}, {u"septante", 70}, {u"nonante", 90}};
    QHash<InternedId, double> numbers;
    for (int i = 0; i < 20; ++i)
        numbers.insert(intern(QStringView(small[i])), i);
    for (const auto &[word, value] : tens) {
        const QString base = QString::fromUtf16(word);
        numbers.insert(intern(base), value);
        numbers.insert(intern(base + u's'), value);
        numbers.insert(intern(base + QStringLiteral("-et-un")), value + 1);
        numbers.insert(intern(base + QStringLiteral("-et-onze")), value + 11);
        const int most = value == 60 || value == 80 ? 19 : 9;
        for (int i = 1; i <= most; ++i)
            numbers.insert(intern(base + u'-' + QString::fromUtf16(small[i])), value + i);
    }
    numbers.insert(intern(u"cent"), 100);
    numbers.insert(intern(u"cents"), 100);
    numbers.insert(intern(u"mille"), 1000);
    return numbers;
}

} // namespace

std::optional<double> digitsValue(QStringView digits)
{
    QString plain;
    bool decimals = false;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QChar c = digits.at(i);
        if (c.isDigit()) {
            plain.append(QChar(u'0' + c.digitValue()));
        } else if (c == u',' || c == u'.') {
            // A group has three digits; anything else are decimals.
            qsizetype run = 0;
            while (i + 1 + run < digits.size() && digits.at(i + 1 + run).isDigit())
                ++run;
            if (run != 3 || c == u',') {
                if (decimals)
                    return std::nullopt;
                decimals = true;
                plain.append(u'.');
            }
        } else if (!c.isSpace()) {
            return std::nullopt;
        }
    }
    bool good = false;
    const double value = plain.toDouble(&good);
    return good ? std::optional<double>(value) : std::nullopt;
}

std::optional<double> numberWord(InternedId lower)
{
    static const QHash<InternedId, double> numbers = makeNumbers();
    const auto it = numbers.constFind(lower);
    return it == numbers.constEnd() ? std::nullopt : std::optional<double>(it.value());
}

std::optional<double> collectiveWord(InternedId lemma)
{
    static const QHash<InternedId, double> words = {
        {intern(u"dizaine"), 10},      {intern(u"douzaine"), 12},    {intern(u"quinzaine"), 15},
        {intern(u"vingtaine"), 20},    {intern(u"trentaine"), 30},   {intern(u"quarantaine"), 40},
        {intern(u"cinquantaine"), 50}, {intern(u"soixantaine"), 60}, {intern(u"centaine"), 100},
        {intern(u"millier"), 1000},    {intern(u"million"), 1e6},    {intern(u"milliard"), 1e9}};
    const auto it = words.constFind(lemma);
    return it == words.constEnd() ? std::nullopt : std::optional<double>(it.value());
}

} // namespace frise
