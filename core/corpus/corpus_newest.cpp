// The first page of a search: the newest hits without their number. Words that stand nearly everywhere are
// found in the newest articles; else the rarest thing asked for gives the candidates, and where all is
// frequent the days are walked backwards until the page is full.
#include "core/corpus/corpus.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/plain_rows.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/search_conditions.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace frise {

namespace {

/// So many articles are looked through for words that stand in every second one.
constexpr int newestArticlesLooked = 24;
/// And so many where more than words is asked for: nothing else answers these as fast.
constexpr int newestArticlesForFacts = 60;
/// Up to so many candidates are looked at one by one.
constexpr int few = 5000;
/// Up to so many numbers are listed and looked up; whether others belong is asked one by one.
constexpr int listed = 60000;
/// And so many where each must be compared with what else is asked for.
constexpr int listedForFacts = 250000;
/// Where words must not stand nearly all rows will do: no long list is worth its time.
constexpr int listedWithout = 2000;
/// So many articles that have the words somewhere are looked through for their events and quotations.
constexpr int articlesTried = 150;
/// A walk over the days ends after so many steps of SQLite's machine: some fifty milliseconds.
constexpr qint64 walkSteps = 5000000;
/// A row number holds the number of its article in the upper bits (fact_rows.h).
constexpr char withinArticle[] = "BETWEEN a.id * 65536 AND a.id * 65536 + 65535";

/// "… IN (?, ?)" in place of %1, and what else is bound; holds for nothing where there are no numbers.
void addOneOf(Conditions &conditions, const QString &sql, const QVariantList &numbers,
              const QVariantList &more = {})
{
    if (numbers.isEmpty()) {
        conditions.add(QStringLiteral("0"));
        return;
    }
    QStringList marks;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        marks.append(QStringLiteral("?"));
    conditions.add(sql.arg(marks.join(QStringLiteral(", "))), numbers + more);
}

/// Which rows of one search table have the words.
class WordRows
{
public:
    WordRows(const QSqlDatabase &db, const char *table, const SearchMatch &match, int most = listed)
        : m_all(match.isEmpty()), m_without(match.wanted.isEmpty())
    {
        if (m_all)
            return;
        const QString name = QLatin1String(table);
        const QString words = m_without ? match.unwanted : match.whole();
        if (m_without)
            most = listedWithout;
        PlainRows rows(db, QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH ? LIMIT ?").arg(name),
                       {words, most + 1});
        while (rows.next())
            m_rows.push_back(rows.integer(0));
        if (m_rows.size() > std::size_t(most)) {
            m_rows = {};
            m_one.emplace(db, QStringLiteral("SELECT 1 FROM %1 WHERE %1 MATCH ? AND rowid = ?").arg(name));
            m_words = words;
        }
    }

    /// Whether the words choose at all.
    bool isAny() const { return m_all; }
    /// The rows, ascending, where they are listed; else nullptr.
    const std::vector<qint64> *rows() const { return m_all || m_without || m_one ? nullptr : &m_rows; }
    bool has(qint64 row)
    {
        if (m_all)
            return true;
        bool found = false;
        if (m_one) {
            m_one->again({m_words, row});
            found = m_one->next();
        } else {
            found = std::binary_search(m_rows.begin(), m_rows.end(), row);
        }
        return found != m_without;
    }

private:
    bool m_all = false;
    bool m_without = false; ///< the words must not stand there
    std::vector<qint64> m_rows;
    std::optional<PlainRows> m_one;
    QString m_words;
};

/// The articles that the sources asked for stand for.
class ArticleChoice
{
public:
    ArticleChoice(const SearchQuery &query, const QSqlDatabase &db) : m_all(query.sources.isEmpty())
    {
        if (!m_all)
            m_ids = articlesFrom(query.sources, db);
    }
    bool isAny() const { return m_all; }
    bool isNone() const { return !m_all && m_ids.empty(); }
    bool isFew() const { return !m_all && m_ids.size() <= std::size_t(newestArticlesLooked); }
    const std::vector<qint64> &ids() const { return m_ids; }
    bool has(qint64 article) const
    {
        return m_all || std::binary_search(m_ids.begin(), m_ids.end(), article);
    }

private:
    bool m_all;
    std::vector<qint64> m_ids;
};

class NewestFinder
{
public:
    NewestFinder(const QSqlDatabase &db, const ActorTable &actors, const SearchQuery &query, int limit,
                 const JobContext &job)
        : m_db(db), m_query(query), m_limit(limit), m_job(job), m_match(query), m_watch(db, job),
          m_articles(query, db), m_who(query.who.isEmpty() ? QVariantList() : actorsNamed(query.who, actors)),
          m_to(query.to.isEmpty() ? QVariantList() : actorsNamed(query.to, actors))
    {
    }

    Result<Newest> find()
    {
        if (m_articles.isNone())
            return answer(true);
        // The beginnings of words are gathered from the whole index at each question to it.
        if (!m_match.wanted.isEmpty() && !m_match.hasPrefix && m_articles.isAny()) {
            inNewestArticles();
            if (m_found.size() >= m_limit)
                return answer(false);
            m_found.clear();
        }
        if (!m_match.wanted.isEmpty() && !asksForFacts(m_query)) {
            const WordRows passages(m_db, "passage_search", m_match);
            const auto *rows = passages.rows();
            if (rows && rows->size() > std::size_t(few) && !m_match.hasPrefix) {
                inArticlesWith(*rows, true);
                return answer(false);
            }
            bool complete = events();
            complete = quotations() && complete;
            if (rows)
                inArticlesWith(*rows, false);
            return answer(complete && rows);
        }
        bool complete = events();
        if (allowsQuotations(m_query))
            complete = quotations() && complete;
        return answer(complete);
    }

private:
    using Numbers = std::optional<std::vector<qint64>>;

    Result<Newest> answer(bool complete)
    {
        if (m_job.isCancelled())
            return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};
        if (m_failure)
            return *m_failure;
        return Newest{m_found, complete};
    }
    void note(const PlainRows &rows)
    {
        if (rows.failed() && !m_watch.isSpent() && !m_job.isCancelled() && !m_failure)
            m_failure = rows.error();
    }

    /// The numbers a question gives, ascending, where they can be listed.
    Numbers listOf(const QString &sql, const QVariantList &values)
    {
        std::vector<qint64> numbers;
        PlainRows rows(m_db, sql + QStringLiteral(" LIMIT %1").arg(listed + 1), values);
        while (rows.next())
            numbers.push_back(rows.integer(0));
        note(rows);
        if (numbers.size() > std::size_t(listed))
            return std::nullopt;
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        return numbers;
    }
    /// The same for some actors, in the column `actor`.
    Numbers ofActors(const QString &sql, const QVariantList &actors, const QVariantList &role = {})
    {
        if (actors.isEmpty())
            return std::vector<qint64>();
        Conditions conditions;
        conditions.addIn(QStringLiteral("actor"), actors);
        if (!role.isEmpty())
            conditions.add(QStringLiteral("role = ?"), role);
        return listOf(sql + conditions.where(), conditions.values());
    }
    /// Takes the shortest list of few as candidates.
    static void keepFewer(Numbers &kept, const Numbers &other)
    {
        if (other && other->size() <= std::size_t(few) && (!kept || other->size() < kept->size()))
            kept = other;
    }
    static bool holds(const Numbers &numbers, qint64 number)
    {
        return !numbers || std::binary_search(numbers->begin(), numbers->end(), number);
    }

    /// Rows of few articles in a table whose column holds their numbers.
    Numbers ofArticles(const QString &column, const QString &table, const QString &key)
    {
        std::vector<qint64> numbers;
        PlainRows rows(m_db,
                       QStringLiteral("SELECT %1 FROM %2 WHERE %3 BETWEEN ? AND ?").arg(column, table, key));
        for (const qint64 article : m_articles.ids()) {
            rows.again({rowId(article, 0), rowId(article, rowsAnArticle - 1)});
            while (rows.next())
                numbers.push_back(rows.integer(0));
        }
        note(rows);
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        return numbers;
    }

    /// Returns whether all was looked at that there is, but for the limit.
    bool events()
    {
        WordRows words(m_db, "event_search", m_match, asksForFacts(m_query) ? listedForFacts : listed);
        Numbers entries;
        Conditions conditions;
        const QString actor = QStringLiteral(
            "EXISTS (SELECT 1 FROM entry_actor x WHERE x.actor IN (%1) AND x.entry = e.id AND x.role = ?)");
        const int agent = static_cast<int>(ActorRole::Agent);
        const int target = static_cast<int>(ActorRole::Target);
        // What cannot be listed is asked of each entry.
        Numbers by;
        if (!m_query.who.isEmpty()) {
            by = ofActors(QStringLiteral("SELECT entry FROM entry_actor"), m_who, {agent});
            keepFewer(entries, by);
            if (!by)
                addOneOf(conditions, actor, m_who, {agent});
        }
        Numbers to;
        if (!m_query.to.isEmpty()) {
            to = ofActors(QStringLiteral("SELECT entry FROM entry_actor"), m_to, {target});
            Conditions either;
            addOneOf(either, actor, m_to, {target});
            QStringList parts{either.where().mid(qsizetype(sizeof " WHERE") - 1)};
            QVariantList values = either.values();
            for (const QString &name : m_query.to) {
                parts.append(QStringLiteral("e.place = ? COLLATE NOCASE"));
                values.append(name);
                const Numbers there =
                    listOf(QStringLiteral("SELECT id FROM entry WHERE place = ? COLLATE NOCASE"), {name});
                if (to && there)
                    to->insert(to->end(), there->begin(), there->end());
                else
                    to.reset();
            }
            if (to) {
                std::sort(to->begin(), to->end());
                to->erase(std::unique(to->begin(), to->end()), to->end());
                keepFewer(entries, to);
            } else {
                conditions.add(parts.join(QStringLiteral(" OR ")), values);
            }
        }
        if (m_articles.isFew())
            keepFewer(entries, ofArticles(QStringLiteral("entry"), QStringLiteral("entry_mention"),
                                          QStringLiteral("event")));
        if (const auto *rows = words.rows();
            rows && rows->size() <= std::size_t(few) && (!entries || rows->size() < entries->size()))
            entries = listOf(QStringLiteral("SELECT m.entry FROM json_each(?) j JOIN entry_mention m ON "
                                            "m.event = j.value"),
                             {jsonList(*rows)});
        addEventDates(conditions, m_query);
        addEntryValues(conditions, m_query);
        QVariantList values;
        QString from = QStringLiteral("entry e INDEXED BY entry_by_day");
        if (entries) {
            if (entries->empty())
                return true;
            from = QStringLiteral("json_each(?) j CROSS JOIN entry e ON e.id = j.value");
            values.append(jsonList(*entries));
        }
        // Only what the index holds: most of those walked over are no hits.
        PlainRows mentions(m_db,
                           QStringLiteral("SELECT event FROM entry_mention WHERE entry = ? ORDER BY event"));
        PlainRows date(m_db, QStringLiteral("SELECT edtf FROM entry WHERE id = ?"));
        return walk(QStringLiteral("SELECT e.id, e.last_day FROM %1%2 ORDER BY e.first_day DESC, e.id"), from,
                    conditions, values, [&](const PlainRows &row, int &left) {
                        const qint64 entry = row.integer(0);
                        if (!holds(by, entry) || !holds(to, entry))
                            return;
                        mentions.again({entry});
                        while (left > 0 && mentions.next()) {
                            const qint64 event = mentions.integer(0);
                            if (!m_articles.has(articleOfRow(event)) || !words.has(event))
                                continue;
                            date.again({entry});
                            m_found.append(eventRow(event, entry, date.next() ? date.text(0) : QString()));
                            m_found.last().lastDay = static_cast<Day>(row.integer(1));
                            --left;
                        }
                    });
    }

    bool quotations()
    {
        WordRows words(m_db, "quote_search", m_match, asksForFacts(m_query) ? listedForFacts : listed);
        Numbers quotes;
        Conditions conditions;
        const QList<QList<QByteArray>> addressees = addresseeWords(m_query);
        if (!m_query.to.isEmpty()) {
            if (addressees.isEmpty())
                return true;
            conditions.add(QStringLiteral("q.addressee <> ''"));
        }
        Numbers by;
        if (!m_query.who.isEmpty()) {
            by = ofActors(QStringLiteral("SELECT quote FROM quote_speaker"), m_who);
            keepFewer(quotes, by);
            if (!by)
                addOneOf(
                    conditions,
                    QStringLiteral(
                        "EXISTS (SELECT 1 FROM quote_speaker x WHERE x.actor IN (%1) AND x.quote = q.id)"),
                    m_who);
        }
        if (m_articles.isFew())
            keepFewer(quotes,
                      ofArticles(QStringLiteral("id"), QStringLiteral("quote"), QStringLiteral("id")));
        if (const auto *rows = words.rows();
            rows && rows->size() <= std::size_t(few) && (!quotes || rows->size() < quotes->size()))
            quotes = *rows;
        addDates(conditions, m_query, QStringLiteral("q.first_day"), QStringLiteral("q.last_day"));
        QVariantList values;
        QString from = m_query.to.isEmpty() ? QStringLiteral("quote q INDEXED BY quote_by_day")
                                            : QStringLiteral("quote q INDEXED BY quote_by_addressee");
        if (quotes) {
            if (quotes->empty())
                return true;
            from = QStringLiteral("json_each(?) j CROSS JOIN quote q ON q.id = j.value");
            values.append(jsonList(*quotes));
        }
        // The words of addressees are read only where they are asked for: they stand in an index of their
        // own.
        const QString columns = addressees.isEmpty() ? QStringLiteral("q.id, q.last_day")
                                                     : QStringLiteral("q.id, q.last_day, q.addressee");
        return walk(QStringLiteral("SELECT ") + columns +
                        QStringLiteral(" FROM %1%2 ORDER BY q.first_day DESC, q.id"),
                    from, conditions, values, [&](const PlainRows &row, int &left) {
                        const qint64 quote = row.integer(0);
                        if (!holds(by, quote))
                            return;
                        if (!addressees.isEmpty() && !isSaidTo(addressees, row.bytes(2)))
                            return;
                        if (!m_articles.has(articleOfRow(quote)) || !words.has(quote))
                            return;
                        m_found.append(quotationRow(quote));
                        m_found.last().lastDay = static_cast<Day>(row.integer(1));
                        --left;
                    });
    }

    static bool isSaidTo(const QList<QList<QByteArray>> &names, const QByteArray &addressee)
    {
        return std::any_of(names.cbegin(), names.cend(), [&](const QList<QByteArray> &words) {
            return std::all_of(words.cbegin(), words.cend(), [&](const QByteArray &word) {
                return addressee.contains(word) || addressee.startsWith(QByteArrayView(word).sliced(1));
            });
        });
    }

    /// Calls take(row, left) for each row until nothing is left of the limit or the steps are spent.
    template <typename Take>
    bool walk(const QString &sql, const QString &from, const Conditions &conditions,
              const QVariantList &values, Take &&take)
    {
        // A page that is full already shows nothing older: a short look will do.
        m_watch.allow(m_found.size() >= m_limit ? walkSteps / 5 : walkSteps);
        PlainRows rows(m_db, sql.arg(from, conditions.where()), values + conditions.values());
        int left = m_limit;
        while (left > 0 && rows.next())
            take(rows, left);
        note(rows);
        const bool complete = !m_watch.isSpent() && !rows.failed();
        m_watch.allowAll();
        return complete;
    }

    /// Passages in their articles, the newest first; with `facts` also the events and quotations of these
    /// articles that have the words.
    void inArticlesWith(const std::vector<qint64> &rows, bool facts)
    {
        // Where there are few articles they are looked up, else all are walked over.
        std::vector<qint64> articles;
        for (const qint64 row : rows) {
            if (const qint64 id = articleOfRow(row); articles.empty() || articles.back() != id)
                articles.push_back(id);
        }
        QVariantList values;
        QString from = QStringLiteral("article a INDEXED BY article_by_day");
        if (articles.size() <= std::size_t(few)) {
            from = QStringLiteral("json_each(?) j CROSS JOIN article a ON a.id = j.value");
            values.append(jsonList(articles));
        }
        const auto inArticle = [](const char *table, const QString &columns, const QString &join) {
            return QStringLiteral("SELECT %1 FROM %2 s%3 WHERE %2 MATCH ? AND s.rowid BETWEEN ? AND ?")
                .arg(columns, QLatin1String(table), join);
        };
        PlainRows events(m_db, inArticle("event_search",
                                         QStringLiteral("s.rowid, e.id, e.edtf, e.last_day, e.undated"),
                                         QStringLiteral(" CROSS JOIN entry_mention m ON m.event = s.rowid "
                                                        "CROSS JOIN entry e ON e.id = m.entry")));
        PlainRows quotes(m_db, inArticle("quote_search", QStringLiteral("q.id, q.first_day, q.last_day"),
                                         QStringLiteral(" CROSS JOIN quote q ON q.id = s.rowid")));
        int eventsLeft = facts ? m_limit : 0;
        int quotesLeft = facts ? m_limit : 0;
        int passagesLeft = m_limit;
        int tried = 0;
        QList<FoundRow> passages;
        PlainRows newest(m_db,
                         QStringLiteral("SELECT a.id, a.published_day FROM ") + from +
                             QStringLiteral(" ORDER BY a.published_day DESC, a.id"),
                         values);
        PlainRows published(m_db, QStringLiteral("SELECT published FROM article WHERE id = ?"));
        while ((eventsLeft > 0 || quotesLeft > 0 || passagesLeft > 0) && newest.next()) {
            const qint64 id = newest.integer(0);
            const auto day = static_cast<Day>(newest.integer(1));
            if (!std::binary_search(articles.begin(), articles.end(), id) || !m_articles.has(id))
                continue;
            if (passagesLeft > 0 && isAskedFor(day, day)) {
                published.again({id});
                const QString date = published.next() ? published.text(0) : QString();
                for (auto row = std::lower_bound(rows.begin(), rows.end(), rowId(id, 0));
                     passagesLeft > 0 && row != rows.end() && articleOfRow(*row) == id;
                     ++row, --passagesLeft) {
                    passages.append(passageRow(*row, date));
                    passages.last().lastDay = day;
                }
            }
            if (facts && ++tried > articlesTried)
                break;
            const QVariantList range{m_match.whole(), rowId(id, 0), rowId(id, rowsAnArticle - 1)};
            if (eventsLeft > 0) {
                events.again(range);
                while (eventsLeft > 0 && events.next()) {
                    const FoundRow row = eventRow(events.integer(0), events.integer(1), events.text(2));
                    const DayBounds days = DayBounds::of(row.when);
                    if (!m_query.dates.isEmpty() &&
                        (events.integer(4) != 0 || !isAskedFor(days.first, days.last)))
                        continue;
                    m_found.append(row);
                    m_found.last().lastDay = static_cast<Day>(events.integer(3));
                    --eventsLeft;
                }
            }
            if (quotesLeft > 0) {
                quotes.again(range);
                while (quotesLeft > 0 && quotes.next()) {
                    const auto last = static_cast<Day>(quotes.integer(2));
                    if (!isAskedFor(static_cast<Day>(quotes.integer(1)), last))
                        continue;
                    m_found.append(quotationRow(quotes.integer(0)));
                    m_found.last().lastDay = last;
                    --quotesLeft;
                }
            }
        }
        for (const PlainRows *question : {&newest, &published, &events, &quotes})
            note(*question);
        m_found.append(passages);
    }

    bool isAskedFor(Day first, Day last) const
    {
        return m_query.dates.isEmpty() ||
               std::any_of(m_query.dates.cbegin(), m_query.dates.cend(), [=](const DateInterval &date) {
                   const DayBounds days = DayBounds::of(date);
                   return first <= days.last && last >= days.first;
               });
    }

    /// Hits in the newest articles, each looked through by its range in the index.
    void inNewestArticles()
    {
        // What happened in a month is told until some weeks after it.
        constexpr int toldWithin = 45;
        Conditions chosen;
        qint32 latest = DayBounds::openBegin;
        for (const DateInterval &date : m_query.dates)
            latest = std::max(latest, DayBounds::of(date).last);
        if (!m_query.dates.isEmpty() && latest < DayBounds::openEnd - toldWithin)
            chosen.add(QStringLiteral("published_day <= ?"), {latest + toldWithin});
        const QString newest =
            QStringLiteral("WITH newest AS MATERIALIZED (SELECT id, published, published_day FROM article%1 "
                           "ORDER BY published_day DESC, id LIMIT %2) SELECT ")
                .arg(chosen.where())
                .arg(asksForFacts(m_query) ? newestArticlesForFacts : newestArticlesLooked);
        const QString within = QStringLiteral("s.rowid ") + QLatin1String(withinArticle);
        const auto ask = [&](const QString &sql, const Conditions &conditions, const QString &order,
                             auto &&take) {
            PlainRows rows(m_db,
                           newest + sql + conditions.where() +
                               QStringLiteral(" ORDER BY %1 LIMIT %2").arg(order).arg(m_limit),
                           chosen.values() + conditions.values());
            while (rows.next())
                take(rows);
            note(rows);
        };

        Conditions events;
        events.add(QStringLiteral("event_search MATCH ?"), {m_match.whole()});
        events.add(within);
        events.add(QStringLiteral("m.event = s.rowid"));
        events.add(QStringLiteral("e.id = m.entry"));
        const QString actor = QStringLiteral(
            "EXISTS (SELECT 1 FROM entry_actor x WHERE x.actor IN (%1) AND x.entry = e.id AND x.role = ?)");
        if (!m_query.who.isEmpty())
            addOneOf(events, actor, m_who, {static_cast<int>(ActorRole::Agent)});
        if (!m_query.to.isEmpty()) {
            Conditions either;
            addOneOf(either, actor, m_to, {static_cast<int>(ActorRole::Target)});
            QStringList parts{either.where().mid(qsizetype(sizeof " WHERE") - 1)};
            QVariantList values = either.values();
            for (const QString &name : m_query.to) {
                parts.append(QStringLiteral("e.place = ? COLLATE NOCASE"));
                values.append(name);
            }
            events.add(parts.join(QStringLiteral(" OR ")), values);
        }
        addEventDates(events, m_query);
        addEntryValues(events, m_query);
        ask(QStringLiteral(
                "m.event, m.entry, e.edtf, e.last_day FROM newest a CROSS JOIN event_search s CROSS "
                "JOIN entry_mention m CROSS JOIN entry e"),
            events, QStringLiteral("e.first_day DESC, e.id, m.event"), [&](const PlainRows &row) {
                m_found.append(eventRow(row.integer(0), row.integer(1), row.text(2)));
                m_found.last().lastDay = static_cast<Day>(row.integer(3));
            });

        if (allowsQuotations(m_query)) {
            Conditions quotes;
            quotes.add(QStringLiteral("quote_search MATCH ?"), {m_match.whole()});
            quotes.add(within);
            quotes.add(QStringLiteral("q.id = s.rowid"));
            if (!m_query.who.isEmpty())
                addOneOf(
                    quotes,
                    QStringLiteral(
                        "EXISTS (SELECT 1 FROM quote_speaker x WHERE x.actor IN (%1) AND x.quote = q.id)"),
                    m_who);
            addDates(quotes, m_query, QStringLiteral("q.first_day"), QStringLiteral("q.last_day"));
            const QList<QList<QByteArray>> addressees = addresseeWords(m_query);
            if (!m_query.to.isEmpty())
                quotes.add(QStringLiteral("q.addressee <> ''"));
            ask(QStringLiteral("q.id, q.last_day, q.addressee FROM newest a CROSS JOIN quote_search s CROSS "
                               "JOIN quote q"),
                quotes, QStringLiteral("q.first_day DESC, q.id"), [&](const PlainRows &row) {
                    if (!m_query.to.isEmpty() && !isSaidTo(addressees, row.bytes(2)))
                        return;
                    m_found.append(quotationRow(row.integer(0)));
                    m_found.last().lastDay = static_cast<Day>(row.integer(1));
                });
        }

        if (!asksForFacts(m_query)) {
            Conditions passages;
            passages.add(QStringLiteral("passage_search MATCH ?"), {m_match.whole()});
            passages.add(within);
            addDates(passages, m_query, QStringLiteral("a.published_day"), QStringLiteral("a.published_day"));
            ask(QStringLiteral(
                    "s.rowid, a.published, a.published_day FROM newest a CROSS JOIN passage_search s"),
                passages, QStringLiteral("a.published_day DESC, s.rowid"), [&](const PlainRows &row) {
                    m_found.append(passageRow(row.integer(0), row.text(1)));
                    m_found.last().lastDay = static_cast<Day>(row.integer(2));
                });
        }
    }

    const QSqlDatabase &m_db;
    const SearchQuery &m_query;
    int m_limit;
    const JobContext &m_job;
    SearchMatch m_match;
    QueryWatch m_watch;
    ArticleChoice m_articles;
    QVariantList m_who;
    QVariantList m_to;
    QList<FoundRow> m_found;
    std::optional<Error> m_failure;
};

} // namespace

Result<Newest> Corpus::newest(const SearchQuery &query, int limit, const JobContext &job) const
{
    if (query.isEmpty() || limit <= 0)
        return Newest();
    if (SearchMatch(query).isEmpty() && query.hasText() && !asksForFacts(query) && query.sources.isEmpty() &&
        query.dates.isEmpty())
        return Newest{{}, true}; // nothing that could be a word
    const QSqlDatabase db = m_database->connection();
    return NewestFinder(db, *actorTable(), query, limit, job).find();
}

QList<ArticleId> Corpus::newestArticles(int limit) const
{
    QList<ArticleId> ids;
    PlainRows rows(m_database->connection(),
                   QStringLiteral("SELECT id FROM article ORDER BY published_day DESC, id LIMIT ?"), {limit});
    while (rows.next())
        ids.append(rows.integer(0));
    return ids;
}

} // namespace frise
