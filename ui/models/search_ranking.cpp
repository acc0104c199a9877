#include "ui/models/search_ranking.h"

#include "ui/models/folding.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <vector>

namespace frise {

namespace {

constexpr double togetherWeight = 3; ///< all words side by side
constexpr double spellingWeight = 1; ///< each word with its accents and capitals as typed
constexpr double factWeight = 0.6;   ///< an event or a quotation says more than a passage
constexpr double countWeight = 0.4;  ///< the words come again

/// Characters from the first to the last word of the shortest stretch that holds each different word once.
qsizetype shortestStretch(const QList<Span> &marks, const QStringList &words)
{
    const auto different = static_cast<qsizetype>(QSet<QString>(words.cbegin(), words.cend()).size());
    qsizetype shortest = -1;
    QHash<QString, int> inside;
    qsizetype first = 0;
    for (qsizetype last = 0; last < marks.size(); ++last) {
        ++inside[words.at(last)];
        while (inside.size() == different) {
            const qsizetype length = marks.at(last).end - marks.at(first).start;
            shortest = shortest < 0 ? length : std::min(shortest, length);
            if (--inside[words.at(first)] == 0)
                inside.remove(words.at(first));
            ++first;
        }
    }
    return shortest;
}

} // namespace

double matchScore(const SearchHit &hit, const QString &query)
{
    double score = hit.kind == SearchHit::Kind::Passage ? 0 : factWeight;
    if (hit.marks.isEmpty())
        return score;
    QStringList folded;
    qsizetype letters = 0;
    int asTyped = 0;
    QSet<QString> seen;
    for (const Span &mark : hit.marks) {
        const QString word = hit.snippet.mid(mark.start, mark.length());
        folded.append(FoldedText(word).text());
        if (!seen.contains(folded.last())) {
            seen.insert(folded.last());
            letters += mark.length();
        }
        asTyped += query.contains(word);
    }
    if (const qsizetype stretch = shortestStretch(hit.marks, folded); stretch > 0)
        score +=
            togetherWeight * static_cast<double>(letters) / static_cast<double>(std::max(stretch, letters));
    score += spellingWeight * asTyped / static_cast<double>(hit.marks.size());
    score += countWeight * std::log2(1.0 + static_cast<double>(hit.marks.size() - seen.size()));
    return score;
}

QList<SearchHit> ranked(const QList<SearchHit> &hits, const QString &query, const JobContext &job)
{
    std::vector<std::pair<double, qsizetype>> order;
    order.reserve(static_cast<std::size_t>(hits.size()));
    for (qsizetype i = 0; i < hits.size(); ++i) {
        if (job.isCancelled())
            return hits;
        order.emplace_back(-matchScore(hits.at(i), query), i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<SearchHit> result;
    result.reserve(hits.size());
    for (const auto &[score, index] : order)
        result.append(hits.at(index));
    return result;
}

} // namespace frise
