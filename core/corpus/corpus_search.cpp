#include "core/corpus/conditions.h"
#include "core/corpus/corpus.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/search_conditions.h"
#include "core/corpus/search_tokens.h"
#include "core/corpus/statement.h"

#include <QCoreApplication>

namespace frise {

namespace {

/// Rows of these articles: `table` has their numbers in `key`.
void addArticles(Conditions &conditions, const QString &articles, const QString &column, const QString &table,
                 const QString &key)
{
    if (!articles.isEmpty())
        conditions.add(QStringLiteral("%1 IN (SELECT own.%3 FROM json_each(?) j CROSS JOIN %2 own ON own.%3 "
                                      "BETWEEN j.value * 65536 AND j.value * 65536 + 65535)")
                           .arg(column, table, key),
                       {articles});
}

/// "à:Blinken": said to somebody whose name or description has all words of one value, each from its
/// beginning.
void addAddressees(Conditions &conditions, const SearchQuery &query)
{
    if (query.to.isEmpty())
        return;
    QStringList values;
    QVariantList bound;
    for (const QString &name : query.to) {
        QStringList words;
        for (const QString &word : foldedForSearch(name).split(u' ', Qt::SkipEmptyParts)) {
            words.append(QStringLiteral("instr(' ' || q.addressee, ' ' || ?) > 0"));
            bound.append(word);
        }
        values.append(words.isEmpty()
                          ? QStringLiteral("0")
                          : QLatin1Char('(') + words.join(QStringLiteral(" AND ")) + QLatin1Char(')'));
    }
    // Named again for the index that holds only those.
    conditions.add(QStringLiteral("q.addressee <> ''"));
    conditions.add(values.join(QStringLiteral(" OR ")), bound);
}

} // namespace

Result<Found> Corpus::search(const SearchQuery &query, int limit, const JobContext &job) const
{
    Found result;
    const SearchMatch match(query);
    const bool conditionsOnFacts = asksForFacts(query);
    if (match.isEmpty() && !conditionsOnFacts && query.sources.isEmpty() && query.dates.isEmpty())
        return result;
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    const QVariantList who = query.who.isEmpty() ? QVariantList() : actorsNamed(query.who, *actors);
    const QVariantList to = query.to.isEmpty() ? QVariantList() : actorsNamed(query.to, *actors);
    const QString articles = query.sources.isEmpty() ? QString() : jsonList(articlesFrom(query.sources, db));

    const auto ask = [&](const QString &from, const Conditions &conditions, const QString &columns,
                         const QString &order, qint64 &count, auto &&take) -> Result<void> {
        Statement counting(db, QStringLiteral("SELECT count(*) FROM %1%2").arg(from, conditions.where()));
        if (!counting.runWith(conditions.values()) || !counting.next())
            return counting.error();
        count = counting.integer(0);
        if (count == 0 || limit <= 0)
            return {};
        Statement rows(db, QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?")
                               .arg(columns, from, conditions.where(), order));
        if (!rows.runWith(conditions.values() + QVariantList{limit}))
            return rows.error();
        while (rows.next())
            take(rows);
        return {};
    };

    { // Events, newest first.
        Conditions conditions;
        match.apply(conditions, QStringLiteral("m.event"), QStringLiteral("event_search"));
        if (!query.who.isEmpty() || !query.to.isEmpty()) {
            if (!query.who.isEmpty()) {
                Conditions inner;
                inner.addIn(QStringLiteral("actor"), who);
                inner.add(QStringLiteral("role = ?"), {static_cast<int>(ActorRole::Agent)});
                conditions.add(QStringLiteral("e.id IN (SELECT entry FROM entry_actor%1)").arg(inner.where()),
                               inner.values());
            }
            if (!query.to.isEmpty()) {
                Conditions inner;
                inner.addIn(QStringLiteral("actor"), to);
                inner.add(QStringLiteral("role = ?"), {static_cast<int>(ActorRole::Target)});
                QStringList parts = {
                    QStringLiteral("e.id IN (SELECT entry FROM entry_actor%1)").arg(inner.where())};
                QVariantList values = inner.values();
                for (const QString &name : query.to) {
                    parts.append(QStringLiteral("e.place = ? COLLATE NOCASE"));
                    values.append(name);
                }
                conditions.add(parts.join(QStringLiteral(" OR ")), values);
            }
        }
        addArticles(conditions, articles, QStringLiteral("m.event"), QStringLiteral("entry_mention"),
                    QStringLiteral("event"));
        addEventDates(conditions, query);
        addEntryValues(conditions, query);
        const auto done =
            ask(QStringLiteral("entry_mention m JOIN entry e ON e.id = m.entry"), conditions,
                QStringLiteral("m.event, m.entry, e.edtf"), QStringLiteral("e.first_day DESC, e.id, m.event"),
                result.events, [&](const Statement &row) {
                    result.rows.append(eventRow(row.integer(0), row.integer(1), row.text(2)));
                });
        if (!done)
            return done.error();
    }
    if (allowsQuotations(query)) { // Quotations.
        Conditions conditions;
        match.apply(conditions, QStringLiteral("q.id"), QStringLiteral("quote_search"));
        if (!query.who.isEmpty()) {
            Conditions inner;
            inner.addIn(QStringLiteral("actor"), who);
            conditions.add(QStringLiteral("q.id IN (SELECT quote FROM quote_speaker%1)").arg(inner.where()),
                           inner.values());
        }
        addArticles(conditions, articles, QStringLiteral("q.id"), QStringLiteral("quote"),
                    QStringLiteral("id"));
        addDates(conditions, query, QStringLiteral("q.first_day"), QStringLiteral("q.last_day"));
        addAddressees(conditions, query);
        const auto done =
            ask(QStringLiteral("quote q"), conditions, QStringLiteral("q.id"),
                QStringLiteral("q.first_day DESC, q.id"), result.quotations,
                [&](const Statement &row) { result.rows.append(quotationRow(row.integer(0))); });
        if (!done)
            return done.error();
    }
    if (!conditionsOnFacts && !match.wanted.isEmpty()) { // Passages: only words find them.
        // The table answers its own match; the same expression once, as its WHERE.
        Conditions own;
        own.add(QStringLiteral("passage_search MATCH ?"), {match.whole()});
        if (!articles.isEmpty())
            own.add(QStringLiteral("a.id IN (SELECT value FROM json_each(?))"), {articles});
        addDates(own, query, QStringLiteral("a.published_day"), QStringLiteral("a.published_day"));
        const auto done =
            ask(QStringLiteral("passage_search p JOIN article a ON a.id = p.rowid / 65536"), own,
                QStringLiteral("p.rowid, a.published"), QStringLiteral("a.published_day DESC, p.rowid"),
                result.passages,
                [&](const Statement &row) { result.rows.append(passageRow(row.integer(0), row.text(1))); });
        if (!done)
            return done.error();
    }
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return result;
}

} // namespace frise
