#include "core/knowledge/reference_events.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QSet>
#include <QStringList>
#include <cmath>

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

/// Distinct stems of the words of a text that say something.
QList<InternedId> stemsOf(const QString &text)
{
    static const QSet<QString> empty = {
        QStringLiteral("les"),   QStringLiteral("des"),  QStringLiteral("une"),    QStringLiteral("sur"),
        QStringLiteral("par"),   QStringLiteral("aux"),  QStringLiteral("dans"),   QStringLiteral("pour"),
        QStringLiteral("entre"), QStringLiteral("avec"), QStringLiteral("contre"), QStringLiteral("deux")};
    QList<InternedId> stems;
    const auto add = [&stems](const QString &word) {
        const InternedId stem = word.size() >= 3 && !empty.contains(word) ? ReferenceEvents::stemOf(word) : 0;
        if (stem != 0 && !stems.contains(stem))
            stems.append(stem);
    };
    QString word;
    const QString lower = text.toLower() + QLatin1Char(' ');
    for (const QChar c : lower) {
        if (c.isLetterOrNumber() || c == u'-') {
            word.append(c);
            continue;
        }
        // "États-Unis" is one token of a text, "Trump-Kim" two.
        const QStringList parts = word.split(QLatin1Char('-'), Qt::SkipEmptyParts);
        const bool oneName = word == QLatin1String("états-unis") || word == QLatin1String("royaume-uni");
        if (oneName)
            add(word);
        else
            for (const QString &part : parts)
                add(part);
        word.clear();
    }
    return stems;
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

InternedId ReferenceEvents::stemOf(QStringView lowerCase)
{
    // "el-sadate": the name behind the article
    if (lowerCase.startsWith(u"el-") || lowerCase.startsWith(u"al-"))
        lowerCase = lowerCase.mid(3);
    QString folded;
    for (const QChar c : lowerCase.toString().normalized(QString::NormalizationForm_D)) {
        if (c.isLetterOrNumber())
            folded.append(c);
    }
    folded.truncate(6);
    while (folded.size() > 3 &&
           (folded.endsWith(u's') || folded.endsWith(u'x') || folded.endsWith(u'e') || folded.endsWith(u'r')))
        folded.chop(1);
    return folded.size() < 3 ? 0 : intern(folded);
}

ReferenceEvents::ReferenceEvents()
{
    if (const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/events.tsv")))) {
        const TsvTable &t = table.value();
        QList<QList<InternedId>> titles;
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
            const QString words = event.title + QLatin1Char(' ') + t.cell(row, QStringLiteral("place"));
            const QString all =
                words + QLatin1Char(' ') + t.list(row, QStringLiteral("keywords")).join(QLatin1Char(' '));
            titles.append(stemsOf(words));
            event.stems = stemsOf(all);
            event.titleStems = static_cast<int>(titles.last().size());
            for (const InternedId stem : std::as_const(event.stems))
                m_eventsByStem[stem].append(static_cast<int>(m_events.size()));
            m_events.append(event);
        }
        for (auto it = m_eventsByStem.begin(); it != m_eventsByStem.end(); ++it)
            m_stemWeights.insert(it.key(), std::log(double(m_events.size()) / it.value().size()));
        for (int i = 0; i < m_events.size(); ++i) {
            for (const InternedId stem : titles.at(i))
                m_events[i].titleWeight += m_stemWeights.value(stem);
            for (const InternedId stem : std::as_const(m_events[i].stems))
                m_events[i].allWeight += m_stemWeights.value(stem);
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
