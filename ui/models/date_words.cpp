#include "ui/models/date_words.h"

#include "ui/models/folding.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

namespace frise {

namespace {

/// Folded month names of both languages, long and short, without dots.
const QHash<QString, int> &months()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> names;
        for (const QLocale::Language language : {QLocale::French, QLocale::English}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat})
                    names.insert(FoldedText(locale.monthName(month, format).remove(u'.')).text(), month);
            }
        }
        // Other short forms in use.
        names.insert(QStringLiteral("sept"), 9);
        names.insert(QStringLiteral("sep"), 9);
        names.insert(QStringLiteral("fev"), 2);
        names.insert(QStringLiteral("avr"), 4);
        return names;
    }();
    return table;
}

const QHash<QString, int> &seasons()
{
    static const QHash<QString, int> table = {
        {QStringLiteral("printemps"), 21}, {QStringLiteral("spring"), 21},  {QStringLiteral("ete"), 22},
        {QStringLiteral("summer"), 22},    {QStringLiteral("automne"), 23}, {QStringLiteral("autumn"), 23},
        {QStringLiteral("hiver"), 24},     {QStringLiteral("winter"), 24}};
    return table;
}

enum class Part { Whole, Begin, Middle, End };

/// Day, month, year as far as typed; 0 where not.
struct Pieces
{
    int day = 0;
    int month = 0;
    int year = 0;
    int season = 0;
    Part part = Part::Whole;
};

std::optional<int> dayNumber(const QString &word)
{
    QString digits = word;
    for (const QLatin1String ending : {QLatin1String("er"), QLatin1String("st"), QLatin1String("nd"),
                                       QLatin1String("rd"), QLatin1String("th")}) {
        if (digits.endsWith(ending)) {
            digits.chop(2);
            break;
        }
    }
    bool ok = false;
    const int value = digits.toInt(&ok);
    return ok && digits.size() <= 2 && value >= 1 && value <= 31 ? std::optional(value) : std::nullopt;
}

bool readWord(const QString &word, Pieces &pieces)
{
    if (const auto it = months().constFind(word); it != months().constEnd()) {
        pieces.month = *it;
        return true;
    }
    if (const auto it = seasons().constFind(word); it != seasons().constEnd()) {
        pieces.season = *it;
        return true;
    }
    if (word == QLatin1String("debut") || word == QLatin1String("early")) {
        pieces.part = Part::Begin;
        return true;
    }
    if (word == QLatin1String("mi") || word == QLatin1String("mid") || word == QLatin1String("milieu")) {
        pieces.part = Part::Middle;
        return true;
    }
    if (word == QLatin1String("fin") || word == QLatin1String("late") || word == QLatin1String("end")) {
        pieces.part = Part::End;
        return true;
    }
    bool ok = false;
    const int number = word.toInt(&ok);
    if (ok && word.size() == 4) {
        pieces.year = number;
        return true;
    }
    if (const auto day = dayNumber(word); day && pieces.day == 0) {
        pieces.day = *day;
        return true;
    }
    static const QStringList fillers = {
        QStringLiteral("le"),       QStringLiteral("de"),        QStringLiteral("d'"),
        QStringLiteral("du"),       QStringLiteral("the"),       QStringLiteral("of"),
        QStringLiteral("en"),       QStringLiteral("in"),        QStringLiteral("l'"),
        QStringLiteral("on"),       QStringLiteral("lundi"),     QStringLiteral("mardi"),
        QStringLiteral("mercredi"), QStringLiteral("jeudi"),     QStringLiteral("vendredi"),
        QStringLiteral("samedi"),   QStringLiteral("dimanche"),  QStringLiteral("monday"),
        QStringLiteral("tuesday"),  QStringLiteral("wednesday"), QStringLiteral("thursday"),
        QStringLiteral("friday"),   QStringLiteral("saturday"),  QStringLiteral("sunday")};
    return fillers.contains(word);
}

std::optional<Pieces> readPieces(const QString &text)
{
    QString spaced = text;
    for (const QChar c : {u'-', u',', u'.'})
        spaced.replace(c, u' ');
    spaced.replace(u'\'', QStringLiteral("' "));
    Pieces pieces;
    for (const QString &word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        if (!readWord(word, pieces))
            return std::nullopt;
    }
    return pieces;
}

std::optional<EdtfDate> dateOfPieces(const Pieces &pieces)
{
    if (pieces.year == 0)
        return std::nullopt;
    if (pieces.day != 0) {
        const QDate date(pieces.year, pieces.month, pieces.day);
        return date.isValid() ? std::optional(EdtfDate::day(dayOf(date))) : std::nullopt;
    }
    if (pieces.season != 0)
        return EdtfDate::season(pieces.year, pieces.season);
    return pieces.month != 0 ? EdtfDate::month(pieces.year, pieces.month) : EdtfDate::year(pieces.year);
}

/// "début", "mi-", "fin": thirds of a month or of a year.
DateInterval partOf(const EdtfDate &whole, Part part)
{
    if (part == Part::Whole || whole.first == whole.last)
        return DateInterval::at(whole);
    const int third = (whole.last - whole.first + 1) / 3;
    switch (part) {
    case Part::Begin:
        return DateInterval::ofDays(whole.first, whole.first + third - 1).withApproximate();
    case Part::Middle:
        return DateInterval::ofDays(whole.first + third, whole.last - third).withApproximate();
    default:
        return DateInterval::ofDays(whole.last - third + 1, whole.last).withApproximate();
    }
}

std::optional<DateInterval> numeric(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 3 && parts.size() != 2)
        return std::nullopt;
    QList<int> numbers;
    for (const QString &part : parts) {
        bool ok = false;
        numbers << part.trimmed().toInt(&ok);
        if (!ok || part.trimmed().size() > 4)
            return std::nullopt;
    }
    if (numbers.last() < 1000)
        return std::nullopt;
    if (parts.size() == 2)
        return numbers.at(0) >= 1 && numbers.at(0) <= 12
                   ? std::optional(DateInterval::at(EdtfDate::month(numbers.at(1), numbers.at(0))))
                   : std::nullopt;
    const QDate date(numbers.at(2), numbers.at(1), numbers.at(0));
    return date.isValid() ? std::optional(DateInterval::ofDay(dayOf(date))) : std::nullopt;
}

std::optional<DateInterval> range(const QString &text)
{
    static const QList<QPair<QString, QString>> frames = {
        {QStringLiteral("du "), QStringLiteral(" au ")},
        {QStringLiteral("from "), QStringLiteral(" to ")},
        {QStringLiteral("entre "), QStringLiteral(" et ")},
        {QStringLiteral("between "), QStringLiteral(" and ")},
        {QStringLiteral("de "), QStringLiteral(" a ")}};
    for (const auto &[opening, middle] : frames) {
        const qsizetype at = text.indexOf(middle);
        if (!text.startsWith(opening) || at < 0)
            continue;
        QString second = text.mid(at + middle.size());
        if (second.startsWith(QLatin1String("le ")))
            second.remove(0, 3);
        auto first = readPieces(text.mid(opening.size(), at - opening.size()));
        const auto last = readPieces(second);
        if (!first || !last)
            return std::nullopt;
        // "du 1er au 3 septembre 2025": what the first end leaves out is the second's.
        if (first->year == 0)
            first->year = last->year;
        if (first->month == 0 && first->day != 0)
            first->month = last->month;
        const auto begin = dateOfPieces(*first);
        const auto end = dateOfPieces(*last);
        if (!begin || !end || begin->first > end->last)
            return std::nullopt;
        return DateInterval::range(*begin, *end);
    }
    return std::nullopt;
}

} // namespace

std::optional<DateInterval> dateFromWords(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    if (const auto edtf = DateInterval::fromEdtf(trimmed))
        return edtf->isUnknown() ? std::nullopt : edtf;
    const QString text = FoldedText(trimmed).text();
    if (text.contains(u'/'))
        return numeric(text);
    if (const auto found = range(text))
        return found;
    for (const QString &since : {QStringLiteral("depuis "), QStringLiteral("since ")}) {
        if (text.startsWith(since)) {
            const auto pieces = readPieces(text.mid(since.size()));
            const auto date = pieces ? dateOfPieces(*pieces) : std::nullopt;
            return date ? std::optional(DateInterval::range(*date, EdtfDate{})) : std::nullopt;
        }
    }
    const auto pieces = readPieces(text);
    const auto date = pieces ? dateOfPieces(*pieces) : std::nullopt;
    return date ? std::optional(partOf(*date, pieces->part)) : std::nullopt;
}

} // namespace frise
