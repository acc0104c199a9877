#include "core/corpus/conditions.h"
#include "core/corpus/corpus.h"
#include "core/corpus/entry_rows.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/plain_rows.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/statement.h"

#include <QCoreApplication>
#include <QHash>

namespace frise {

Result<QList<ChronicleEntry>> Corpus::chronicle(const CorpusFilter &filter, const JobContext &job) const
{
    const auto rows = chronicleRows(filter, job);
    if (!rows)
        return rows.error();
    return rows.value().toList();
}

Result<ChronicleRows> Corpus::chronicleRows(const CorpusFilter &filter, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    const Conditions conditions = entryConditions(filter, *actors);
    ChronicleRows::Builder builder(actors);
    {
        PlainRows entries(
            db,
            QStringLiteral("SELECT %1 FROM entry e%2").arg(QLatin1String(entryColumns), conditions.where()),
            conditions.values());
        while (entries.next())
            builder.add(entries);
        if (entries.failed())
            return entries.error();
    }
    {
        PlainRows articles(db, QStringLiteral("SELECT id, file_name FROM article ORDER BY id"));
        while (articles.next())
            builder.addArticle(articles.integer(0), articles.bytes(1));
        if (articles.failed())
            return articles.error();
    }
    PlainRows mentions(db, QStringLiteral("SELECT entry, event FROM entry_mention ORDER BY event"));
    while (mentions.next())
        builder.addMention(mentions.integer(0),
                           {articleOfRow(mentions.integer(1)), ordinalOfRow(mentions.integer(1))});
    if (mentions.failed())
        return mentions.error();
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return builder.finish();
}

Result<void> Corpus::announced(const CorpusFilter &filter,
                               const std::function<void(const ChronicleEntry &)> &take,
                               const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    Conditions conditions = entryConditions(filter, *actors, Dimension::Certainties);
    conditions.add(QStringLiteral("e.outcome <> ?"), {static_cast<int>(Outcome::NotAnnounced)});
    Statement query(
        db, QStringLiteral("SELECT %1 FROM entry e%2").arg(QLatin1String(entryColumns), conditions.where()));
    if (!query.runWith(conditions.values()))
        return query.error();
    while (query.next())
        take(readEntry(query, *actors));
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return {};
}

Result<ChronicleEntry> Corpus::entry(EntryId id) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT %1 FROM entry e WHERE e.id = ?").arg(QLatin1String(entryColumns)));
    if (!query.run(id))
        return query.error();
    if (!query.next()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Corpus", "This event is no longer there."),
                     QString::number(id)};
    }
    return readEntry(query, *actorTable());
}

EntryId Corpus::entryOf(const MentionKey &mention) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT entry FROM entry_mention WHERE event = ?"));
    return query.run(rowId(mention.article, mention.event)) && query.next() ? query.integer(0) : 0;
}

QList<MentionKey> Corpus::mentionsOf(EntryId id) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT event FROM entry_mention WHERE entry = ? ORDER BY event"));
    QList<MentionKey> mentions;
    query.run(id);
    while (query.next())
        mentions.append({articleOfRow(query.integer(0)), ordinalOfRow(query.integer(0))});
    return mentions;
}

Result<QList<MentionKey>> Corpus::quotations(const CorpusFilter &filter, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const Conditions conditions = quoteConditions(filter, *actorTable());
    Statement query(db, QStringLiteral("SELECT q.id FROM quote q%1 ORDER BY q.id").arg(conditions.where()));
    if (!query.runWith(conditions.values()))
        return query.error();
    QList<MentionKey> cards;
    while (query.next())
        cards.append({articleOfRow(query.integer(0)), ordinalOfRow(query.integer(0))});
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return cards;
}

Result<qint64> Corpus::countQuotations(const CorpusFilter &filter, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const Conditions conditions = quoteConditions(filter, *actorTable());
    Statement query(db, QStringLiteral("SELECT count(*) FROM quote q%1").arg(conditions.where()));
    if (!query.runWith(conditions.values()) || !query.next())
        return query.error();
    return query.integer(0);
}

Result<QList<MentionKey>> Corpus::firstQuotations(const CorpusFilter &filter, FirstQuotations which,
                                                  int limit, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    QList<MentionKey> cards;
    const auto ask = [&](const Conditions &conditions, const QString &order) -> Result<void> {
        Statement query(
            db,
            QStringLiteral("SELECT q.id FROM quote q%1 ORDER BY %2 LIMIT ?").arg(conditions.where(), order));
        if (!query.runWith(conditions.values() + QVariantList{limit}))
            return query.error();
        cards.clear();
        while (query.next())
            cards.append({articleOfRow(query.integer(0)), ordinalOfRow(query.integer(0))});
        return {};
    };
    Conditions conditions = quoteConditions(filter, *actorTable());
    Result<void> done;
    if (which == FirstQuotations::Newest) {
        done = ask(conditions, QStringLiteral("q.first_day DESC, q.id"));
    } else {
        conditions.add(QStringLiteral("q.reviewed = 0"));
        // Nearly always there are enough in the index, which holds these only.
        Conditions doubtful = conditions;
        doubtful.add(QStringLiteral("q.confidence < 800"));
        done = ask(doubtful, QStringLiteral("q.confidence, q.id"));
        if (done && cards.size() < limit && !job.isCancelled())
            done = ask(conditions, QStringLiteral("q.confidence, q.id"));
    }
    if (!done)
        return done.error();
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    std::sort(cards.begin(), cards.end());
    return cards;
}

Result<QuoteMarks> Corpus::quoteMarks(const CorpusFilter &filter, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    Conditions conditions = quoteConditions(filter, *actorTable());
    conditions.add(QStringLiteral("q.first_day > ? OR q.last_day < ?"),
                   {DayBounds::openBegin, DayBounds::openEnd});
    PlainRows query(
        db,
        QStringLiteral("SELECT q.id, q.first_day, q.last_day, q.mode FROM quote q%1 ORDER BY q.id")
            .arg(conditions.where()),
        conditions.values());
    QuoteMarks marks;
    while (query.next()) {
        QuoteMark mark;
        mark.row = query.integer(0) & QuoteMark::rowBits;
        if (const auto first = static_cast<qint32>(query.integer(1)); first != DayBounds::openBegin)
            mark.first = first;
        if (const auto last = static_cast<qint32>(query.integer(2)); last != DayBounds::openEnd)
            mark.last = last;
        mark.mode = static_cast<QuoteMode>(query.integer(3));
        marks.push_back(mark);
    }
    if (query.failed())
        return query.error();
    marks.shrink_to_fit();
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return marks;
}

Result<QList<FacetValue>> Corpus::speakers(const CorpusFilter &filter, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    const Conditions conditions = quoteConditions(filter, *actors);
    Statement query(db, QStringLiteral("SELECT s.actor, count(*) FROM quote_speaker s JOIN quote q ON q.id = "
                                       "s.quote%1 GROUP BY s.actor ORDER BY count(*) DESC, s.actor")
                            .arg(conditions.where()));
    if (!query.runWith(conditions.values()))
        return query.error();
    QList<FacetValue> speakers;
    QHash<QString, qsizetype> byKey;
    while (query.next()) {
        const ActorTable::Row shown = actors->shown(query.integer(0));
        const int count = static_cast<int>(query.integer(1));
        const auto known = byKey.constFind(shown.key);
        if (known != byKey.constEnd()) {
            speakers[*known].count += count;
            continue;
        }
        byKey.insert(shown.key, speakers.size());
        speakers.append({shown.key, shown.name, count, EventKind::Statement});
    }
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    std::stable_sort(speakers.begin(), speakers.end(),
                     [](const FacetValue &a, const FacetValue &b) { return a.count > b.count; });
    return speakers;
}

namespace {

void mostFirst(QList<FacetValue> &values)
{
    std::sort(values.begin(), values.end(), [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.key < b.key;
    });
}

} // namespace

Result<Facets> Corpus::facets(const CorpusFilter &filter, int sources, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    Facets facets;
    Error failure;
    bool failed = false;
    const auto each = [&](Dimension dimension, const QString &sql, auto &&take) {
        if (failed)
            return;
        const Conditions conditions = entryConditions(filter, *actors, dimension);
        Statement query(db, QString(sql).replace(QLatin1String("{where}"), conditions.where()));
        failed = !query.runWith(conditions.values());
        if (failed)
            failure = query.error();
        while (!failed && query.next())
            take(query);
    };
    each(Dimension::Kinds, QStringLiteral("SELECT e.kind, count(*) FROM entry e{where} GROUP BY e.kind"),
         [&](const Statement &row) {
             const auto kind = static_cast<EventKind>(row.integer(0));
             const QString name = eventKindName(kind);
             facets.kinds.append({name, name, static_cast<int>(row.integer(1)), kind});
         });
    each(Dimension::Types,
         QStringLiteral(
             "SELECT e.type, e.kind, count(*) FROM entry e{where} GROUP BY e.type, e.kind ORDER BY e.type, "
             "count(*) DESC"),
         [&](const Statement &row) {
             const QString name = eventTypeName(static_cast<EventType>(row.integer(0)));
             const int count = static_cast<int>(row.integer(2));
             // The mark beside a type is that of its most frequent kind, which comes first.
             if (!facets.types.isEmpty() && facets.types.constLast().key == name)
                 facets.types.last().count += count;
             else
                 facets.types.append({name, name, count, static_cast<EventKind>(row.integer(1))});
         });
    each(Dimension::Certainties,
         QStringLiteral("SELECT e.certainty, count(*) FROM entry e{where} GROUP BY e.certainty"),
         [&](const Statement &row) {
             const QString name = certaintyName(static_cast<Certainty>(row.integer(0)));
             facets.certainties.append({name, name, static_cast<int>(row.integer(1)), EventKind::Other});
         });
    each(Dimension::Places, QStringLiteral("SELECT e.place, count(*) FROM entry e{where} GROUP BY e.place"),
         [&](const Statement &row) {
             if (!row.text(0).isEmpty())
                 facets.places.append(
                     {row.text(0), row.text(0), static_cast<int>(row.integer(1)), EventKind::Other});
         });
    QHash<QString, qsizetype> byKey;
    each(
        Dimension::Actors,
        QStringLiteral("SELECT x.actor, count(DISTINCT x.entry) FROM entry_actor x JOIN entry e ON e.id = "
                       "x.entry{where} "
                       "GROUP BY x.actor ORDER BY x.actor"),
        [&](const Statement &row) {
            const ActorTable::Row shown = actors->shown(row.integer(0));
            const auto known = byKey.constFind(shown.key);
            if (known != byKey.constEnd()) {
                facets.actors[known.value()].count += static_cast<int>(row.integer(1));
                return;
            }
            byKey.insert(shown.key, facets.actors.size());
            facets.actors.append({shown.key, shown.name, static_cast<int>(row.integer(1)), EventKind::Other});
        });
    each(Dimension::Articles,
         QStringLiteral(
             "SELECT m.event / 65536, count(DISTINCT m.entry) FROM entry_mention m JOIN entry e ON e.id = "
             "m.entry{where} GROUP BY 1"),
         [&](const Statement &row) {
             facets.sources.append(
                 {QString::number(row.integer(0)), {}, static_cast<int>(row.integer(1)), EventKind::Other});
         });
    // Nobody looks through a hundred thousand sources one by one: search and the list of articles find them.
    mostFirst(facets.sources);
    if (facets.sources.size() > sources) {
        QSet<QString> kept;
        for (const ArticleId id : filter.articles)
            kept.insert(QString::number(id));
        const auto rest =
            std::remove_if(facets.sources.begin() + sources, facets.sources.end(),
                           [&kept](const FacetValue &value) { return !kept.contains(value.key); });
        facets.sources.erase(rest, facets.sources.end());
        facets.sources.squeeze();
    }
    Statement name(db, QStringLiteral("SELECT file_name FROM article WHERE id = ?"));
    for (FacetValue &source : facets.sources) {
        if (name.run(source.key.toLongLong()) && name.next())
            source.label = name.text(0);
    }
    each(Dimension::Period,
         QStringLiteral(
             "SELECT e.first_day, count(*) FROM entry e{where} GROUP BY e.first_day, e.last_day HAVING "
             "e.first_day = e.last_day ORDER BY e.first_day"),
         [&](const Statement &row) {
             facets.perDay.append({static_cast<Day>(row.integer(0)), static_cast<int>(row.integer(1))});
         });
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    if (failed)
        return failure;
    mostFirst(facets.types);
    mostFirst(facets.places);
    mostFirst(facets.actors);
    return facets;
}

} // namespace frise
