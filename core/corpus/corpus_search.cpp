#include "core/corpus/conditions.h"
#include "core/corpus/corpus.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/search_tokens.h"
#include "core/corpus/statement.h"

#include <QCoreApplication>

namespace frise {

namespace {

/// The words as an FTS5 expression: each term quoted after folding, so that nothing typed is syntax. Empty
/// where there is nothing to look for.
struct Match
{
    QString wanted;
    QString unwanted;

    static QString quoted(const QString &folded)
    {
        // Folded text holds letters, digits and spaces only; the quotes make a phrase of it.
        return QLatin1Char('"') + folded + QLatin1Char('"');
    }

    explicit Match(const SearchQuery &query)
    {
        QStringList terms;
        for (const QStringList *list : {&query.words, &query.phrases}) {
            for (const QString &term : *list) {
                const QString folded = foldedForSearch(term);
                if (folded.isEmpty())
                    continue;
                // "uk*": words that begin so.
                const bool prefix = list == &query.words && term.endsWith(u'*');
                terms.append(quoted(folded) + (prefix ? QStringLiteral(" *") : QString()));
            }
        }
        wanted = terms.join(QStringLiteral(" AND "));
        QStringList excluded;
        for (const QString &term : query.excluded) {
            const QString folded = foldedForSearch(term);
            if (!folded.isEmpty())
                excluded.append(quoted(folded));
        }
        unwanted = excluded.join(QStringLiteral(" OR "));
    }

    /// Adds "row id in (…)" conditions for one of the search tables.
    void apply(Conditions &conditions, const QString &column, const QString &table) const
    {
        if (!wanted.isEmpty()) {
            const QString whole =
                unwanted.isEmpty() ? wanted : QStringLiteral("(%1) NOT (%2)").arg(wanted, unwanted);
            conditions.add(QStringLiteral("%1 IN (SELECT rowid FROM %2 WHERE %2 MATCH ?)").arg(column, table),
                           {whole});
        } else if (!unwanted.isEmpty()) {
            conditions.add(
                QStringLiteral("%1 NOT IN (SELECT rowid FROM %2 WHERE %2 MATCH ?)").arg(column, table),
                {unwanted});
        }
    }
    bool isEmpty() const { return wanted.isEmpty() && unwanted.isEmpty(); }
};

/// Numbers of the actors one of whose names holds all words of one of `names`.
QVariantList actorsNamed(const QStringList &names, const ActorTable &actors)
{
    QVariantList numbers;
    QList<QStringList> wanted;
    for (const QString &name : names)
        wanted.append(foldedForSearch(name).split(u' ', Qt::SkipEmptyParts));
    for (const qint64 number : actors.numbers()) {
        const ActorTable::Row row = actors.shown(number);
        const QStringList words = foldedForSearch(row.name).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QStringList &parts = wanted.at(i);
            const bool all =
                !parts.isEmpty() && std::all_of(parts.cbegin(), parts.cend(),
                                                [&](const QString &part) { return words.contains(part); });
            if (all || row.key == names.at(i)) {
                numbers.append(number);
                break;
            }
        }
    }
    return numbers;
}

/// Whether the words of one name stand in a row in one of the folded texts.
bool isNamed(const QStringList &names, const QString &text)
{
    const QString words = QLatin1Char(' ') + foldedForSearch(text) + QLatin1Char(' ');
    return std::any_of(names.cbegin(), names.cend(), [&words](const QString &name) {
        return words.contains(QLatin1Char(' ') + name + QLatin1Char(' '));
    });
}

/// Articles whose outlet or file name has the words of one of the sources, as a JSON list to bind: there may
/// be more than a statement takes values. Outlets are few; of the file names only those are folded that have
/// the letters, or letters that folding changes.
QString articlesFrom(const QStringList &sources, const QSqlDatabase &db)
{
    QStringList names;
    for (const QString &source : sources) {
        if (const QString folded = foldedForSearch(source); !folded.isEmpty())
            names.append(folded);
    }
    QSet<qint64> ids;
    if (!names.isEmpty()) {
        QVariantList outlets;
        Statement known(db, QStringLiteral("SELECT DISTINCT outlet FROM article"));
        known.run();
        while (known.next()) {
            if (isNamed(names, known.text(0)))
                outlets.append(known.text(0));
        }
        Statement ofOutlet(db, QStringLiteral("SELECT id FROM article WHERE outlet = ?"));
        for (const QVariant &outlet : std::as_const(outlets)) {
            ofOutlet.runWith({outlet});
            while (ofOutlet.next())
                ids.insert(ofOutlet.integer(0));
        }
        QStringList parts{QStringLiteral("length(CAST(file_name AS BLOB)) <> length(file_name)")};
        QVariantList values;
        for (const QString &name : std::as_const(names)) {
            parts.append(QStringLiteral("file_name LIKE ?"));
            values.append(QLatin1Char('%') + name.section(QLatin1Char(' '), 0, 0) + QLatin1Char('%'));
        }
        Statement files(db, QStringLiteral("SELECT id, file_name FROM article WHERE ") +
                                parts.join(QStringLiteral(" OR ")));
        files.runWith(values);
        while (files.next()) {
            if (isNamed(names, files.text(1)))
                ids.insert(files.integer(0));
        }
    }
    QStringList list;
    for (const qint64 id : std::as_const(ids))
        list.append(QString::number(id));
    return QLatin1Char('[') + list.join(QLatin1Char(',')) + QLatin1Char(']');
}

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

void addDates(Conditions &conditions, const SearchQuery &query, const QString &first, const QString &last)
{
    if (query.dates.isEmpty())
        return;
    QStringList parts;
    QVariantList values;
    for (const DateInterval &date : query.dates) {
        const DayBounds days = DayBounds::of(date);
        parts.append(QStringLiteral("(%1 <= ? AND %2 >= ?)").arg(first, last));
        values << days.last << days.first;
    }
    conditions.add(parts.join(QStringLiteral(" OR ")), values);
}

/// An event without any date is of no day that one may ask for.
void addEventDates(Conditions &conditions, const SearchQuery &query)
{
    addDates(conditions, query, QStringLiteral("e.first_day"), QStringLiteral("e.last_day"));
    if (!query.dates.isEmpty())
        conditions.add(QStringLiteral("e.undated = 0"), {});
}

/// Of a row "m.event, m.entry, e.edtf".
FoundRow eventHit(const Statement &row)
{
    FoundRow hit;
    hit.kind = FoundRow::Kind::Event;
    hit.article = articleOfRow(row.integer(0));
    hit.entry = row.integer(1);
    hit.when = DateInterval::fromEdtf(row.text(2)).value_or(DateInterval());
    hit.ordinal = ordinalOfRow(row.integer(0));
    return hit;
}

/// Of a row "q.id".
FoundRow quotationHit(const Statement &row)
{
    FoundRow hit;
    hit.kind = FoundRow::Kind::Quotation;
    hit.article = articleOfRow(row.integer(0));
    hit.ordinal = ordinalOfRow(row.integer(0));
    return hit;
}

template <typename Set>
QVariantList integers(const Set &set)
{
    QVariantList values;
    for (const auto &value : set)
        values.append(static_cast<int>(value));
    return values;
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
    conditions.add(values.join(QStringLiteral(" OR ")), bound);
}

} // namespace

Result<Found> Corpus::search(const SearchQuery &query, int limit, const JobContext &job) const
{
    Found result;
    const Match match(query);
    const bool conditionsOnFacts = !query.who.isEmpty() || !query.to.isEmpty() || !query.kinds.isEmpty() ||
                                   !query.types.isEmpty() || !query.certainties.isEmpty();
    if (match.isEmpty() && !conditionsOnFacts && query.sources.isEmpty() && query.dates.isEmpty())
        return result;
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    const QVariantList who = query.who.isEmpty() ? QVariantList() : actorsNamed(query.who, *actors);
    const QVariantList to = query.to.isEmpty() ? QVariantList() : actorsNamed(query.to, *actors);
    const QString articles = query.sources.isEmpty() ? QString() : articlesFrom(query.sources, db);

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
        if (!query.kinds.isEmpty())
            conditions.addIn(QStringLiteral("e.kind"), integers(query.kinds));
        if (!query.types.isEmpty())
            conditions.addIn(QStringLiteral("e.type"), integers(query.types));
        if (!query.certainties.isEmpty())
            conditions.addIn(QStringLiteral("e.certainty"), integers(query.certainties));
        const auto done =
            ask(QStringLiteral("entry_mention m JOIN entry e ON e.id = m.entry"), conditions,
                QStringLiteral("m.event, m.entry, e.edtf"), QStringLiteral("e.first_day DESC, m.event"),
                result.events, [&](const Statement &row) { result.rows.append(eventHit(row)); });
        if (!done)
            return done.error();
    }
    if (query.kinds.isEmpty() && query.types.isEmpty() && query.certainties.isEmpty()) { // Quotations.
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
        const auto done = ask(QStringLiteral("quote q"), conditions, QStringLiteral("q.id"),
                              QStringLiteral("q.first_day DESC, q.id"), result.quotations,
                              [&](const Statement &row) { result.rows.append(quotationHit(row)); });
        if (!done)
            return done.error();
    }
    if (!conditionsOnFacts && !match.wanted.isEmpty()) { // Passages: only words find them.
        // The table answers its own match; the same expression once, as its WHERE.
        const QString whole = match.unwanted.isEmpty()
                                  ? match.wanted
                                  : QStringLiteral("(%1) NOT (%2)").arg(match.wanted, match.unwanted);
        Conditions own;
        own.add(QStringLiteral("passage_search MATCH ?"), {whole});
        if (!articles.isEmpty())
            own.add(QStringLiteral("a.id IN (SELECT value FROM json_each(?))"), {articles});
        addDates(own, query, QStringLiteral("a.published_day"), QStringLiteral("a.published_day"));
        const auto done =
            ask(QStringLiteral("passage_search p JOIN article a ON a.id = p.rowid / 65536"), own,
                QStringLiteral("p.rowid, a.published"), QStringLiteral("a.published_day DESC, p.rowid"),
                result.passages, [&](const Statement &row) {
                    FoundRow hit;
                    hit.kind = FoundRow::Kind::Passage;
                    hit.article = articleOfRow(row.integer(0));
                    hit.ordinal = ordinalOfRow(row.integer(0));
                    hit.when = DateInterval::fromEdtf(row.text(1)).value_or(DateInterval());
                    result.rows.append(hit);
                });
        if (!done)
            return done.error();
    }
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return result;
}

namespace {

/// So many articles are looked through for a first page: enough for words that stand in one of five, and a
/// search over all of them is quick for the words that do not.
constexpr int newestArticlesLooked = 60;
/// And so many where these tell too little of the words.
constexpr int manyArticlesLooked = 2000;
/// A row number holds the number of its article in the upper bits (fact_rows.h).
constexpr char withinArticle[] = "BETWEEN a.id * 65536 AND a.id * 65536 + 65535";

/// "EXISTS (… actor IN (?, ?))" for one row: the newest articles have few, which are asked one by one.
void addActor(Conditions &conditions, const QString &sql, const QVariantList &actors,
              const QVariantList &more = {})
{
    if (actors.isEmpty()) {
        conditions.add(QStringLiteral("0"));
        return;
    }
    QStringList marks;
    for (qsizetype i = 0; i < actors.size(); ++i)
        marks.append(QStringLiteral("?"));
    conditions.add(sql.arg(marks.join(QStringLiteral(", "))), actors + more);
}

/// Hits in the newest `looked` articles. With `wordsFirst` what the words find is gone through once and the
/// articles looked up, which is quicker for many articles and for the beginnings of words ("uk*"): these are
/// gathered from the whole index at each question to it.
Result<QList<FoundRow>> newestOf(const QSqlDatabase &db, const ActorTable &actors, const SearchQuery &query,
                                 int limit, int looked, bool wordsFirst, const JobContext &job)
{
    QList<FoundRow> found;
    const Match match(query);
    const QVariantList who = query.who.isEmpty() ? QVariantList() : actorsNamed(query.who, actors);
    const QVariantList to = query.to.isEmpty() ? QVariantList() : actorsNamed(query.to, actors);
    const bool hasWords = !match.wanted.isEmpty();
    const QString whole = match.unwanted.isEmpty()
                              ? match.wanted
                              : QStringLiteral("(%1) NOT (%2)").arg(match.wanted, match.unwanted);

    // What happened in a month is told until some weeks after it.
    constexpr int toldWithin = 45;
    Conditions chosen;
    qint32 latest = DayBounds::openBegin;
    for (const DateInterval &date : query.dates)
        latest = std::max(latest, DayBounds::of(date).last);
    if (!query.dates.isEmpty() && latest < DayBounds::openEnd - toldWithin)
        chosen.add(QStringLiteral("published_day <= ?"), {latest + toldWithin});
    if (!query.sources.isEmpty())
        chosen.add(QStringLiteral("id IN (SELECT value FROM json_each(?))"),
                   {articlesFrom(query.sources, db)});
    const QString newestArticles =
        QStringLiteral("WITH newest AS MATERIALIZED (SELECT id, published, published_day FROM article%1 "
                       "ORDER BY published_day DESC, id LIMIT %2) ")
            .arg(chosen.where())
            .arg(looked);
    const QString within = wordsFirst ? QStringLiteral("a.id = s.rowid / 65536")
                                      : QStringLiteral("s.rowid ") + QLatin1String(withinArticle);
    const auto wordsOf = [wordsFirst](const char *table) {
        return wordsFirst
                   ? QLatin1String(table) + QStringLiteral(" s CROSS JOIN newest a")
                   : QStringLiteral("newest a CROSS JOIN ") + QLatin1String(table) + QStringLiteral(" s");
    };
    const auto ask = [&](const QString &columns, const QString &from, const Conditions &conditions,
                         const QString &order, auto &&take) -> Result<void> {
        Statement rows(db, newestArticles + QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?")
                                                .arg(columns, from, conditions.where(), order));
        if (!rows.runWith(chosen.values() + conditions.values() + QVariantList{limit}))
            return rows.error();
        while (rows.next())
            take(rows);
        return {};
    };

    Conditions events;
    if (hasWords) {
        events.add(QStringLiteral("event_search MATCH ?"), {whole});
        events.add(within);
        events.add(QStringLiteral("m.event = s.rowid"));
    } else {
        events.add(QStringLiteral("m.event ") + QLatin1String(withinArticle));
    }
    events.add(QStringLiteral("e.id = m.entry"));
    if (!query.who.isEmpty())
        addActor(
            events,
            QStringLiteral("EXISTS (SELECT 1 FROM entry_actor x WHERE x.actor IN (%1) AND x.entry = e.id "
                           "AND x.role = ?)"),
            who, {static_cast<int>(ActorRole::Agent)});
    if (!query.to.isEmpty()) {
        Conditions either;
        addActor(
            either,
            QStringLiteral("EXISTS (SELECT 1 FROM entry_actor x WHERE x.actor IN (%1) AND x.entry = e.id "
                           "AND x.role = ?)"),
            to, {static_cast<int>(ActorRole::Target)});
        QStringList parts{either.where().mid(qsizetype(sizeof " WHERE") - 1)};
        QVariantList values = either.values();
        for (const QString &name : query.to) {
            parts.append(QStringLiteral("e.place = ? COLLATE NOCASE"));
            values.append(name);
        }
        events.add(parts.join(QStringLiteral(" OR ")), values);
    }
    addEventDates(events, query);
    if (!query.kinds.isEmpty())
        events.addIn(QStringLiteral("e.kind"), integers(query.kinds));
    if (!query.types.isEmpty())
        events.addIn(QStringLiteral("e.type"), integers(query.types));
    if (!query.certainties.isEmpty())
        events.addIn(QStringLiteral("e.certainty"), integers(query.certainties));
    auto done = ask(QStringLiteral("m.event, m.entry, e.edtf"),
                    (hasWords ? wordsOf("event_search") : QStringLiteral("newest a")) +
                        QStringLiteral(" CROSS JOIN entry_mention m CROSS JOIN entry e"),
                    events, QStringLiteral("e.first_day DESC, m.event"),
                    [&](const Statement &row) { found.append(eventHit(row)); });
    if (!done)
        return done.error();

    if (query.kinds.isEmpty() && query.types.isEmpty() && query.certainties.isEmpty()) {
        Conditions quotes;
        if (hasWords) {
            quotes.add(QStringLiteral("quote_search MATCH ?"), {whole});
            quotes.add(within);
            quotes.add(QStringLiteral("q.id = s.rowid"));
        } else {
            quotes.add(QStringLiteral("q.id ") + QLatin1String(withinArticle));
        }
        if (!query.who.isEmpty())
            addActor(quotes,
                     QStringLiteral(
                         "EXISTS (SELECT 1 FROM quote_speaker x WHERE x.actor IN (%1) AND x.quote = q.id)"),
                     who);
        addDates(quotes, query, QStringLiteral("q.first_day"), QStringLiteral("q.last_day"));
        addAddressees(quotes, query);
        done = ask(QStringLiteral("q.id"),
                   (hasWords ? wordsOf("quote_search") : QStringLiteral("newest a")) +
                       QStringLiteral(" CROSS JOIN quote q"),
                   quotes, QStringLiteral("q.first_day DESC, q.id"),
                   [&](const Statement &row) { found.append(quotationHit(row)); });
        if (!done)
            return done.error();
    }

    const bool onFacts = !query.who.isEmpty() || !query.to.isEmpty() || !query.kinds.isEmpty() ||
                         !query.types.isEmpty() || !query.certainties.isEmpty();
    if (hasWords && !onFacts) {
        Conditions passages;
        passages.add(QStringLiteral("passage_search MATCH ?"), {whole});
        passages.add(within);
        addDates(passages, query, QStringLiteral("a.published_day"), QStringLiteral("a.published_day"));
        done = ask(QStringLiteral("s.rowid, a.published"), wordsOf("passage_search"), passages,
                   QStringLiteral("a.published_day DESC, s.rowid"), [&](const Statement &row) {
                       FoundRow hit;
                       hit.kind = FoundRow::Kind::Passage;
                       hit.article = articleOfRow(row.integer(0));
                       hit.ordinal = ordinalOfRow(row.integer(0));
                       hit.when = DateInterval::fromEdtf(row.text(1)).value_or(DateInterval());
                       found.append(hit);
                   });
        if (!done)
            return done.error();
    }
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
    return found;
}

} // namespace

Result<QList<FoundRow>> Corpus::newest(const SearchQuery &query, int limit, const JobContext &job) const
{
    const Match match(query);
    // What is only excluded has no quick answer.
    if ((match.wanted.isEmpty() && !match.unwanted.isEmpty()) || query.isEmpty())
        return QList<FoundRow>();
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    const auto actors = actorTable();
    const bool prefix = std::any_of(query.words.cbegin(), query.words.cend(),
                                    [](const QString &word) { return word.endsWith(u'*'); });
    if (prefix)
        return newestOf(db, *actors, query, limit, manyArticlesLooked, true, job);
    auto found = newestOf(db, *actors, query, limit, newestArticlesLooked, false, job);
    if (!found || found.value().size() >= limit || match.wanted.isEmpty())
        return found;
    return newestOf(db, *actors, query, limit, manyArticlesLooked, true, job);
}

} // namespace frise
