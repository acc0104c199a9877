#include "core/corpus/corpus.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/statement.h"

#include <QCoreApplication>
#include <QHash>
#include <QPair>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr qint64 mostHolders = 3000; ///< an actor of more articles tells nothing
constexpr int nearDays = 21;
constexpr double entryWeight = 2.5;
constexpr double nearWeight = 0.6;
constexpr int mostLooked = 400;

} // namespace

/// Events of the chronology in common count most; participants count the more the fewer articles name them;
/// all of it counts less the farther apart the days of publication are.
Result<QList<SimilarArticle>> Corpus::similarArticles(ArticleId id, int limit, const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    Statement own(
        db, QStringLiteral("SELECT published_day, (SELECT count(*) FROM article) FROM article WHERE id = ?"));
    if (!own.run(id))
        return own.error();
    if (!own.next())
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Corpus", "This article is no longer there."),
                     QString::number(id)};
    const qint64 day = own.integer(0);
    const double articles = static_cast<double>(std::max<qint64>(2, own.integer(1)));
    own.finish();
    QHash<ArticleId, double> scores;

    Statement entries(
        db, QStringLiteral(
                "SELECT o.event, o.entry FROM entry_mention m JOIN entry_mention o ON o.entry = m.entry "
                "WHERE m.event BETWEEN ? AND ?"));
    if (!entries.run(rowId(id, 0), rowId(id, rowsAnArticle - 1)))
        return entries.error();
    QSet<QPair<ArticleId, qint64>> counted; // an article may tell of one event in many places
    while (entries.next()) {
        const QPair<ArticleId, qint64> pair{articleOfRow(entries.integer(0)), entries.integer(1)};
        if (counted.contains(pair))
            continue;
        counted.insert(pair);
        scores[pair.first] += entryWeight;
    }

    Statement named(
        db, QStringLiteral("SELECT j.value FROM article_actors x, json_each('[' || x.actors || ']') j "
                           "WHERE x.article = ?"));
    if (!named.run(id))
        return named.error();
    QList<qint64> actors;
    while (named.next())
        actors.append(named.integer(0));
    Statement holders(db, QStringLiteral("SELECT article FROM actor_article WHERE actor = ? LIMIT ?"));
    for (const qint64 actor : std::as_const(actors)) {
        if (!holders.run(actor, mostHolders + 1))
            return holders.error();
        QList<ArticleId> found;
        while (holders.next())
            found.append(holders.integer(0));
        holders.finish();
        if (found.size() > mostHolders || job.isCancelled())
            continue;
        const double weight = std::log(articles / static_cast<double>(found.size())) / std::log(articles);
        for (const ArticleId holder : std::as_const(found))
            scores[holder] += std::max(0.05, weight);
    }
    // Those of the same days, so that an article whose actors are in all of them still has neighbours.
    if (day > 0) {
        Statement sameDays(db, QStringLiteral("SELECT id FROM article WHERE published_day BETWEEN ? AND ? "
                                              "ORDER BY abs(published_day - ?), id LIMIT ?"));
        if (!sameDays.run(day - 3, day + 3, day, mostLooked))
            return sameDays.error();
        while (sameDays.next())
            scores[sameDays.integer(0)] += 0.01;
    }
    scores.remove(id);
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), {}};

    // The best by what they share are looked at closer: their days and how much they share of common actors.
    QList<std::pair<double, ArticleId>> best;
    best.reserve(scores.size());
    for (auto it = scores.cbegin(); it != scores.cend(); ++it)
        best.append({-it.value(), it.key()});
    const auto kept = std::min<qsizetype>(best.size(), mostLooked);
    std::partial_sort(best.begin(), best.begin() + kept, best.end());
    best.resize(kept);
    Statement look(
        db,
        QStringLiteral("SELECT file_name, shown_title, published, published_day FROM article WHERE id = ?"));
    Statement shared(
        db, QStringLiteral("SELECT count(*) FROM article_actors x, json_each('[' || x.actors || ']') j "
                           "CROSS JOIN actor_article y ON y.actor = j.value "
                           "WHERE x.article = ? AND y.article = ?"));
    QList<SimilarArticle> similar;
    for (const auto &[score, article] : std::as_const(best)) {
        if (!look.run(article))
            return look.error();
        if (!look.next())
            continue;
        SimilarArticle row;
        row.id = article;
        row.fileName = look.text(0);
        row.title = look.text(1);
        if (const auto when = DateInterval::fromEdtf(look.text(2)))
            row.published = *when;
        row.score = -score;
        const qint64 other = look.integer(3);
        look.finish();
        if (shared.run(id, article) && shared.next() && !actors.isEmpty())
            row.score += static_cast<double>(shared.integer(0)) / static_cast<double>(actors.size());
        shared.finish();
        if (day > 0 && other > 0) {
            const double apart = static_cast<double>(std::abs(day - other));
            row.score *= nearWeight + (1 - nearWeight) * std::exp(-apart / nearDays);
        } else {
            row.score *= nearWeight;
        }
        similar.append(row);
    }
    std::sort(similar.begin(), similar.end(), [](const SimilarArticle &a, const SimilarArticle &b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    similar.resize(std::min<qsizetype>(similar.size(), limit));
    return similar;
}

} // namespace frise
