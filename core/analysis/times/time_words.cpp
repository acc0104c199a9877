#include "core/analysis/times/time_words.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QStringList>

namespace frise {

namespace {

TimeWord wordFrom(const QString &name)
{
    static const QHash<QString, TimeWord> names = {{QStringLiteral("weekday"), TimeWord::Weekday},
                                                   {QStringLiteral("weekdays"), TimeWord::Weekdays},
                                                   {QStringLiteral("month"), TimeWord::Month},
                                                   {QStringLiteral("monthabbr"), TimeWord::MonthAbbreviation},
                                                   {QStringLiteral("midmonth"), TimeWord::MidMonth},
                                                   {QStringLiteral("daypart"), TimeWord::DayPart},
                                                   {QStringLiteral("unit"), TimeWord::Unit},
                                                   {QStringLiteral("weekend"), TimeWord::Weekend},
                                                   {QStringLiteral("season"), TimeWord::Season},
                                                   {QStringLiteral("dayoffset"), TimeWord::DayOffset},
                                                   {QStringLiteral("anaphor"), TimeWord::Anaphor},
                                                   {QStringLiteral("next"), TimeWord::Next},
                                                   {QStringLiteral("last"), TimeWord::Last},
                                                   {QStringLiteral("following"), TimeWord::Following},
                                                   {QStringLiteral("preceding"), TimeWord::Preceding},
                                                   {QStringLiteral("begin"), TimeWord::Begin},
                                                   {QStringLiteral("end"), TimeWord::End},
                                                   {QStringLiteral("middle"), TimeWord::Middle},
                                                   {QStringLiteral("some"), TimeWord::Some},
                                                   {QStringLiteral("approx"), TimeWord::Approx},
                                                   {QStringLiteral("each"), TimeWord::Each},
                                                   {QStringLiteral("dizaine"), TimeWord::Tens},
                                                   {QStringLiteral("demiunit"), TimeWord::DemiUnit},
                                                   {QStringLiteral("present"), TimeWord::Present},
                                                   {QStringLiteral("number"), TimeWord::Number},
                                                   {QStringLiteral("ordinal"), TimeWord::Ordinal}};
    return names.value(name, TimeWord::None);
}

TimeUnit unitFrom(const QString &name)
{
    static const QHash<QString, TimeUnit> names = {{QStringLiteral("minute"), TimeUnit::Minute},
                                                   {QStringLiteral("hour"), TimeUnit::Hour},
                                                   {QStringLiteral("day"), TimeUnit::Day},
                                                   {QStringLiteral("week"), TimeUnit::Week},
                                                   {QStringLiteral("fortnight"), TimeUnit::Fortnight},
                                                   {QStringLiteral("month"), TimeUnit::Month},
                                                   {QStringLiteral("quarter"), TimeUnit::Quarter},
                                                   {QStringLiteral("halfyear"), TimeUnit::HalfYear},
                                                   {QStringLiteral("year"), TimeUnit::Year},
                                                   {QStringLiteral("decade"), TimeUnit::Decade},
                                                   {QStringLiteral("century"), TimeUnit::Century}};
    return names.value(name, TimeUnit::None);
}

DayPart partFrom(const QString &name)
{
    static const QHash<QString, DayPart> names = {
        {QStringLiteral("morning"), DayPart::Morning},     {QStringLiteral("midday"), DayPart::Midday},
        {QStringLiteral("afternoon"), DayPart::Afternoon}, {QStringLiteral("evening"), DayPart::Evening},
        {QStringLiteral("night"), DayPart::Night},         {QStringLiteral("midnight"), DayPart::Midnight}};
    return names.value(name, DayPart::None);
}

} // namespace

const TimeWords &TimeWords::instance()
{
    static const TimeWords words;
    return words;
}

TimeWords::TimeWords()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("language/fr/time_words.tsv")));
    if (table) {
        const TsvTable &t = table.value();
        for (qsizetype row = 0; row < t.rowCount(); ++row) {
            TimeWordEntry entry;
            entry.word = wordFrom(t.cell(row, QStringLiteral("class")));
            const QString value = t.cell(row, QStringLiteral("value"));
            if (entry.word == TimeWord::DayPart) {
                entry.value = static_cast<int>(partFrom(value));
            } else if (entry.word == TimeWord::Unit) {
                entry.unit = unitFrom(value);
            } else if (entry.word == TimeWord::DemiUnit) {
                entry.unit = unitFrom(value.section(QLatin1Char(':'), 0, 0));
            } else {
                entry.value = value.toInt();
            }
            const InternedId id = intern(t.cell(row, QStringLiteral("form")));
            if (id >= m_entries.size())
                m_entries.resize(id + 1);
            // "quinzaine" is both a unit and a number of days; the unit is read first.
            if (m_entries[id].word == TimeWord::None)
                m_entries[id] = entry;
        }
    }
    const auto days = TsvTable::read(resourcePath(QStringLiteral("language/fr/holidays.tsv")));
    if (!days)
        return;
    const TsvTable &t = days.value();
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        Holiday holiday;
        holiday.id = t.cell(row, QStringLiteral("id"));
        QString words = t.cell(row, QStringLiteral("words"));
        words.replace(QStringLiteral("l'"), QStringLiteral("l' "));
        for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            holiday.words.append(intern(word));
        const QString rule = t.cell(row, QStringLiteral("rule"));
        if (rule.startsWith(QLatin1String("easter"))) {
            holiday.easterOffset = rule.mid(6).toInt();
        } else if (rule.size() == 10) {
            holiday.fixedDay = dayOf(QDate::fromString(rule, Qt::ISODate));
            holiday.month = rule.mid(5, 2).toInt();
            holiday.day = rule.mid(8, 2).toInt();
        } else {
            holiday.month = rule.first(2).toInt();
            holiday.day = rule.last(2).toInt();
        }
        m_byId.insert(holiday.id, holiday);
        if (words.at(0).isDigit())
            m_numbered.append(holiday);
        else
            m_holidays[holiday.words.first()].append(holiday);
    }
}

const Holiday *TimeWords::holiday(const QString &id) const
{
    const auto it = m_byId.constFind(id);
    return it == m_byId.constEnd() ? nullptr : &it.value();
}

Day easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    const int day = (h + l - 7 * m + 114) % 31 + 1;
    return dayOf(year, month, day);
}

} // namespace frise
