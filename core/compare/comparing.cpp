#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

std::vector<CandidatePair> bestPairs(std::vector<CandidatePair> candidates)
{
    std::sort(candidates.begin(), candidates.end(), [](const CandidatePair &x, const CandidatePair &y) {
        if (x.score != y.score)
            return x.score > y.score;
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    QHash<int, bool> usedA;
    QHash<int, bool> usedB;
    std::vector<CandidatePair> kept;
    for (const CandidatePair &pair : candidates) {
        if (usedA.contains(pair.a) || usedB.contains(pair.b))
            continue;
        usedA.insert(pair.a, true);
        usedB.insert(pair.b, true);
        kept.push_back(pair);
    }
    std::sort(kept.begin(), kept.end(), [](const CandidatePair &x, const CandidatePair &y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return kept;
}

std::vector<std::pair<int, int>> pairsSharingWords(const TextPair &texts, const std::vector<WordSet> &a,
                                                   const std::vector<WordSet> &b, int limit)
{
    std::vector<std::vector<int>> holders(static_cast<std::size_t>(texts.idCount()));
    for (std::size_t item = 0; item < b.size(); ++item)
        for (const int id : b[item])
            holders[static_cast<std::size_t>(id)].push_back(static_cast<int>(item));
    std::vector<std::pair<int, int>> pairs;
    std::vector<int> partners;
    for (std::size_t item = 0; item < a.size(); ++item) {
        partners.clear();
        for (const int id : a[item]) {
            const std::vector<int> &with = holders[static_cast<std::size_t>(id)];
            if (static_cast<int>(with.size()) <= limit)
                partners.insert(partners.end(), with.begin(), with.end());
        }
        std::sort(partners.begin(), partners.end());
        partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
        for (const int partner : partners)
            pairs.emplace_back(static_cast<int>(item), partner);
        if (item % 256 == 0 && texts.job().isCancelled())
            break;
    }
    return pairs;
}

QString actorKey(const Actor &actor)
{
    if (actor.id.startsWith(QLatin1String("c:")) || actor.id.startsWith(QLatin1String("g:")) ||
        actor.id.startsWith(QLatin1String("f:")))
        return QLatin1String("s:") + actor.id.mid(2);
    return actor.id;
}

namespace {

/// "Nikos" and "Nicos", "Sergei" and "Sergueï": one name in two spellings.
bool oneLetterApart(const QString &x, const QString &y)
{
    if (x.isEmpty() || y.isEmpty() || x.front() != y.front() || std::abs(x.size() - y.size()) > 1)
        return false;
    qsizetype start = 0;
    while (start < std::min(x.size(), y.size()) && x.at(start) == y.at(start))
        ++start;
    qsizetype end = 0;
    while (end < std::min(x.size(), y.size()) - start && x.at(x.size() - 1 - end) == y.at(y.size() - 1 - end))
        ++end;
    return std::max(x.size(), y.size()) - start - end <= 1;
}

/// "n:maroe" and "n:ilse maroe": a family name alone, where the other article gives the first name too.
bool sameName(const Actor &x, const Actor &y)
{
    if (x.anonymous || y.anonymous || x.kind != y.kind || x.kind != ActorKind::Person)
        return false;
    const auto parts = [](const Actor &actor) {
        QString id = actor.id.mid(2);
        id.replace(QLatin1Char('-'), QLatin1Char(' '));
        return id.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    const QStringList first = parts(x);
    const QStringList second = parts(y);
    return !first.isEmpty() && !second.isEmpty() && first.constLast() == second.constLast() &&
           first.constLast().size() >= 3 &&
           (first.size() == 1 || second.size() == 1 ||
            oneLetterApart(first.constFirst(), second.constFirst()));
}

} // namespace

bool sameActor(const Actor &x, const Actor &y)
{
    return actorKey(x) == actorKey(y) || sameName(x, y);
}

SameSpeaker sameSpeaker(const Analysis &a, const Quotation &qa, const Analysis &b, const Quotation &qb)
{
    if (qa.speakers.isEmpty() || qb.speakers.isEmpty())
        return SameSpeaker::Perhaps;
    bool perhaps = false;
    for (const int x : qa.speakers) {
        for (const int y : qb.speakers) {
            const Actor &first = a.actors.at(x);
            const Actor &second = b.actors.at(y);
            // A ministry and its government speak for one state.
            const bool oneState = first.kind != ActorKind::Person && second.kind != ActorKind::Person &&
                                  !first.country.isEmpty() && first.country == second.country;
            if (sameActor(first, second) || oneState)
                return SameSpeaker::Yes;
            // A person and their country, ministry or unnamed spokesman; two unnamed sources.
            const bool bothPersons = first.kind == ActorKind::Person && second.kind == ActorKind::Person &&
                                     !first.anonymous && !second.anonymous;
            const bool countriesDiffer =
                !first.country.isEmpty() && !second.country.isEmpty() && first.country != second.country;
            perhaps = perhaps || (!bothPersons && !countriesDiffer);
        }
    }
    return perhaps ? SameSpeaker::Perhaps : SameSpeaker::No;
}

Evidence because(const char *rule, const char *reason, double confidence, const QStringList &args)
{
    Evidence evidence;
    evidence.rule = QLatin1String(rule);
    evidence.reason = QString::fromUtf8(reason);
    evidence.args = args;
    evidence.confidence = confidence;
    return evidence;
}

QString wordsOf(const ComparedText &text, const Span &within, const WordSet &words, int limit)
{
    QStringList printed;
    WordSet seen;
    const auto [first, last] = text.wordsIn(within);
    for (int w = first; w < last && printed.size() < limit; ++w) {
        const TextWord &word = text.words[static_cast<std::size_t>(w)];
        const auto holds = [&words](int id) {
            return id >= 0 && std::binary_search(words.begin(), words.end(), id);
        };
        if ((!holds(word.id) && std::none_of(word.ideas.begin(), word.ideas.end(), holds)) ||
            std::find(seen.begin(), seen.end(), word.id) != seen.end())
            continue;
        seen.push_back(word.id);
        printed.append(text.article->text.mid(word.span.start, word.span.length()).simplified());
    }
    return printed.join(QLatin1String(", "));
}

} // namespace frise
