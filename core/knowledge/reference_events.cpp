#include "core/knowledge/reference_events.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QStringList>

namespace frise {

namespace {

/// The tokens of a keyword as the segmenter cuts them, in lower case.
QList<InternedId> sequence(const QString &text)
{
    QList<InternedId> ids;
    QString spaced = text.toLower();
    spaced.replace(QChar(0x2019), QLatin1Char('\''));
    for (const char *elided : {"l'", "d'", "qu'"})
        spaced.replace(QLatin1String(elided), QLatin1String(elided) + QLatin1Char(' '));
    for (const QString &word : spaced.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        ids.append(intern(word));
    return ids;
}

QString keyOf(const QList<InternedId> &keyword)
{
    QString key;
    for (const InternedId id : keyword)
        key += QString::number(id) + QLatin1Char(' ');
    return key;
}

Day dayOrNone(const QString &text, bool end)
{
    const auto interval = DateInterval::fromEdtf(text);
    if (!interval)
        return noDay;
    return end ? interval->lastDay() : interval->firstDay();
}

} // namespace

const ReferenceEvents &ReferenceEvents::instance()
{
    static const ReferenceEvents tables;
    return tables;
}

ReferenceEvents::ReferenceEvents()
{
    if (const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/events.tsv")))) {
        const TsvTable &t = table.value();
        for (qsizetype row = 0; row < t.rowCount(); ++row) {
            const Day first = dayOrNone(t.cell(row, QStringLiteral("begin")), false);
            Day last = dayOrNone(t.cell(row, QStringLiteral("end")), true);
            if (first == noDay)
                continue;
            if (last == noDay)
                last = dayOrNone(t.cell(row, QStringLiteral("begin")), true);
            ReferenceEvent event;
            event.id = t.cell(row, QStringLiteral("id"));
            event.title = t.cell(row, QStringLiteral("title"));
            event.days = DateInterval::ofDays(first, std::max(first, last));
            for (const QString &keyword : t.list(row, QStringLiteral("keywords"))) {
                const QList<InternedId> ids = sequence(keyword);
                if (ids.isEmpty())
                    continue;
                event.keywords.append(ids);
                ++m_keywordCounts[keyOf(ids)];
                m_eventsByWord[ids.first()].append(static_cast<int>(m_events.size()));
            }
            m_events.append(event);
        }
    }
    if (const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/recurring.tsv")))) {
        const TsvTable &t = table.value();
        for (qsizetype row = 0; row < t.rowCount(); ++row) {
            RecurringMeeting meeting;
            meeting.id = t.cell(row, QStringLiteral("id"));
            meeting.name = t.cell(row, QStringLiteral("name"));
            const QString begin = t.cell(row, QStringLiteral("begin_md"));
            const QString end = t.cell(row, QStringLiteral("end_md"));
            if (begin.size() != 5 || end.size() != 5)
                continue;
            meeting.beginMonth = begin.first(2).toInt();
            meeting.beginDay = begin.last(2).toInt();
            meeting.endMonth = end.first(2).toInt();
            meeting.endDay = end.last(2).toInt();
            meeting.from = dayOrNone(t.cell(row, QStringLiteral("from")), false);
            meeting.to = dayOrNone(t.cell(row, QStringLiteral("to")), true);
            QStringList names = t.list(row, QStringLiteral("aliases"));
            names.prepend(meeting.name);
            for (const QString &name : names) {
                const QList<InternedId> ids = sequence(name);
                if (ids.isEmpty())
                    continue;
                meeting.names.append(ids);
                m_meetingsByWord[ids.first()].append(static_cast<int>(m_meetings.size()));
            }
            m_meetings.append(meeting);
        }
    }
}

double ReferenceEvents::rarity(const QList<InternedId> &keyword) const
{
    const int count = m_keywordCounts.value(keyOf(keyword), 1);
    return 1.0 / count;
}

} // namespace frise
