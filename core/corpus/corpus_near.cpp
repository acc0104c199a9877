// What the chronology asks to find the neighbours of a new mention without reading all articles.
#include "core/corpus/corpus.h"
#include "core/corpus/entry_rows.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/statement.h"

#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype manyActors = 10; ///< entries list no more
constexpr int longDays = 7;

bool isStateKey(const QString &key)
{
    return key.size() == 3 && key.at(0).isUpper();
}

struct EntryLine
{
    ActorNumbers actors;
    qint64 first = 0;
    qint64 last = 0;
    QString place;
    QString title;
    Certainty certainty = Certainty::Happened;
    bool series = false;
};

bool mayMatter(const EntryLine &entry, const Corpus::Near &near, const ActorTable &actors)
{
    // What goes on, what names nobody and what names more than is kept is near to many.
    if (entry.actors.isEmpty() || entry.actors.size() >= manyActors || entry.series ||
        entry.certainty == Certainty::Ongoing ||
        (entry.first != DayBounds::openBegin && entry.last - entry.first > longDays))
        return true;
    const auto named = [&near](const QString &name) {
        return std::any_of(near.siteStems.begin(), near.siteStems.end(),
                           [&](const QString &stem) { return name.contains(stem); });
    };
    if (named(entry.place.toLower()) || (entry.place.isEmpty() && named(entry.title.toLower())))
        return true;
    return std::any_of(entry.actors.begin(), entry.actors.end(), [&](const auto &actor) {
        const ActorTable::Row row = actors.shown(actor.first);
        const QString state = !row.country.isEmpty()       ? row.country
                              : row.key.at(0) == u'p'      ? QString()
                              : isStateKey(row.key.mid(2)) ? row.key.mid(2)
                                                           : QString();
        if (state.isEmpty() && row.kind != ActorKind::Person && near.groups)
            return true;
        return near.keys.contains(state.isEmpty() ? row.key.toLower() : state) || named(row.name.toLower());
    });
}

} // namespace

QList<ArticleId> Corpus::articlesNear(const Near &near) const
{
    const auto actors = actorTable();
    QList<ArticleId> articles;
    if (near.types.isEmpty())
        return articles;
    QStringList marks;
    QVariantList types;
    for (const EventType type : near.types) {
        marks.append(QStringLiteral("?"));
        types.append(static_cast<int>(type));
    }
    QList<qint64> entries;
    const auto look = [&](const QString &days, const QVariantList &bounds) {
        Statement query(
            m_database->connection(),
            QStringLiteral("SELECT id, actors, first_day, last_day, place, title, certainty, series "
                           "FROM entry WHERE %1 AND type IN (%2)")
                .arg(days, marks.join(u',')));
        query.runWith(bounds + types);
        while (query.next()) {
            const EntryLine line{actorsFromBytes(query.bytes(1)),
                                 query.integer(2),
                                 query.integer(3),
                                 query.text(4),
                                 query.text(5),
                                 static_cast<Certainty>(query.integer(6)),
                                 query.integer(7) != 0};
            if (mayMatter(line, near, *actors))
                entries.append(query.integer(0));
        }
    };
    if (near.first != noDay) {
        look(QStringLiteral("first_day BETWEEN ? AND ?"), {near.first, near.last});
        // Those of one day are found already; the words are those of the index.
        look(QStringLiteral("last_day BETWEEN ? AND ? AND last_day <> first_day"), {near.first, near.last});
    }
    if (near.yearFirst != noDay)
        look(QStringLiteral("first_day BETWEEN ? AND ?"), {near.yearFirst, near.yearLast});
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    Statement mentions(m_database->connection(),
                       QStringLiteral("SELECT event FROM entry_mention WHERE entry = ?"));
    for (const qint64 entry : std::as_const(entries)) {
        mentions.run(entry);
        while (mentions.next())
            articles.append(articleOfRow(mentions.integer(0)));
        mentions.finish();
    }
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

QList<ArticleId> Corpus::articlesAnnouncing(Day first, Day last) const
{
    Statement query(
        m_database->connection(),
        QStringLiteral(
            "SELECT m.event FROM entry e JOIN entry_mention m ON m.entry = e.id "
            "WHERE e.first_day BETWEEN ? AND ? AND e.last_day = e.first_day AND e.outcome IN (?, ?) "
            "UNION ALL "
            "SELECT m.event FROM entry e JOIN entry_mention m ON m.entry = e.id "
            "WHERE e.last_day BETWEEN ? AND ? AND e.last_day <> e.first_day AND e.outcome IN (?, ?)"));
    const int pending = static_cast<int>(Outcome::Pending);
    const int noTrace = static_cast<int>(Outcome::NoTrace);
    query.run(first, last, pending, noTrace, first, last, pending, noTrace);
    QList<ArticleId> articles;
    while (query.next())
        articles.append(articleOfRow(query.integer(0)));
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

QList<EntryId> Corpus::entriesOf(ArticleId id) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT event, entry FROM entry_mention WHERE event BETWEEN ? AND ?"));
    query.run(rowId(id, 0), rowId(id, rowsAnArticle - 1));
    QList<EntryId> entries;
    while (query.next()) {
        const int ordinal = ordinalOfRow(query.integer(0));
        while (entries.size() <= ordinal)
            entries.append(0);
        entries[ordinal] = query.integer(1);
    }
    return entries;
}

QString Corpus::chronologyState() const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT value FROM meta WHERE key = 'chronology'"));
    return query.run() && query.next() ? query.text(0) : QString();
}

std::map<Day, int> Corpus::publishedDays() const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT published_day, count(*) FROM article GROUP BY published_day"));
    std::map<Day, int> days;
    query.run();
    while (query.next()) {
        if (const Day day = static_cast<Day>(query.integer(0)); day > 0)
            days[day] = static_cast<int>(query.integer(1));
    }
    return days;
}

} // namespace frise
