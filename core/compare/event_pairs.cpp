#include "core/compare/act_likeness.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

double confidenceOf(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

class EventMatcher
{
public:
    EventMatcher(Comparing &comparing, const Ideas &ideas)
        : m_comparing(comparing), m_texts(comparing.texts), m_judge(comparing, ideas)
    {
        for (int which = 0; which < 2; ++which) {
            m_acts[which] = actsOf(m_texts, which);
            m_taken[which].resize(m_acts[which].size());
        }
    }

    void run();

private:
    struct Judged
    {
        int a = -1;
        int b = -1;
        ActLikeness likeness;
    };
    const Act &actA(int index) const { return m_acts[0][static_cast<std::size_t>(index)]; }
    const Act &actB(int index) const { return m_acts[1][static_cast<std::size_t>(index)]; }
    void pairByEntry();
    std::vector<std::pair<int, int>> candidatePairs() const;
    std::vector<Judged> judgePairs();
    void pairByLikeness();
    bool isQuoted(const Act &a, const Act &b) const;
    bool isTold(const Act &a, const Act &b) const;
    bool isImpossible(const Act &a, const Act &b) const;
    EventRelation relationOf(const Act &a, const Act &b, const ActLikeness &likeness) const;
    void add(const Judged &judged);
    /// Remembers that each of two acts has something like it in the other article.
    void doubt(int x, int y, double logit);
    void explain(EventPair &pair, const Act &a, const ActLikeness &likeness) const;

    Comparing &m_comparing;
    const TextPair &m_texts;
    ActJudge m_judge;
    std::vector<Act> m_acts[2];
    std::vector<bool> m_taken[2];
    QSet<int> m_doubtful[2];
};

/// What a pair of quotations says already is not told again as a pair of events.
bool EventMatcher::isQuoted(const Act &a, const Act &b) const
{
    const auto reports = [](const Act &act, const Analysis &analysis, int index) {
        const Quotation &quotation = analysis.quotations.at(index);
        if (act.event < 0)
            return act.span.overlaps(quotation.span);
        const Span &trigger = analysis.events.at(act.event).trigger;
        return quotation.span.contains(trigger) || quotation.cue.overlaps(trigger);
    };
    const auto oneAct = [&](const QuotePair &pair) {
        // Two reports of an act without its words: it was done or is to be done, whoever told it.
        const QList<Event> &first = m_texts.a().analysis->events;
        const QList<Event> &second = m_texts.b().analysis->events;
        return a.event >= 0 && b.event >= 0 && first.at(a.event).type == second.at(b.event).type &&
               first.at(a.event).type != EventType::None &&
               m_texts.a().analysis->quotations.at(pair.a.index).mode == QuoteMode::Indirect &&
               m_texts.b().analysis->quotations.at(pair.b.index).mode == QuoteMode::Indirect;
    };
    return std::any_of(m_comparing.result.quotes.begin(), m_comparing.result.quotes.end(),
                       [&](const QuotePair &pair) {
                           return !oneAct(pair) && reports(a, *m_texts.a().analysis, pair.a.index) &&
                                  reports(b, *m_texts.b().analysis, pair.b.index);
                       });
}

/// A clause and the event within it tell one act: of pairs that overlap on both sides the best one stays.
bool EventMatcher::isTold(const Act &a, const Act &b) const
{
    return std::any_of(
        m_comparing.result.events.begin(), m_comparing.result.events.end(),
        [&](const EventPair &pair) { return pair.a.span.overlaps(a.span) && pair.b.span.overlaps(b.span); });
}

/// What one article tells as done no other announces, or dates by words of its own, to a day after that
/// article was published.
bool EventMatcher::isImpossible(const Act &a, const Act &b) const
{
    if (a.event < 0 || b.event < 0)
        return false;
    const auto isDated = [](const Event &event) {
        return event.certainty == Certainty::Planned || event.basis == DateBasis::Explicit ||
               event.basis == DateBasis::Deictic || event.basis == DateBasis::Anaphoric;
    };
    const auto foretells = [&](const Analysis &teller, const Event &done, const Event &other) {
        const DateInterval &published = teller.published.interval;
        return (done.certainty == Certainty::Happened || done.certainty == Certainty::Ongoing) &&
               isDated(other) && published.lastDay() != noDay && other.when.firstDay() != noDay &&
               other.when.firstDay() > published.lastDay();
    };
    const Analysis &first = *m_texts.a().analysis;
    const Analysis &second = *m_texts.b().analysis;
    return foretells(first, first.events.at(a.event), second.events.at(b.event)) ||
           foretells(second, second.events.at(b.event), first.events.at(a.event));
}

EventRelation EventMatcher::relationOf(const Act &a, const Act &b, const ActLikeness &likeness) const
{
    if (likeness.logit < 0)
        return EventRelation::Related;
    if (a.event < 0 || b.event < 0)
        return EventRelation::Same;
    const Certainty x = m_texts.a().analysis->events.at(a.event).certainty;
    const Certainty y = m_texts.b().analysis->events.at(b.event).certainty;
    const auto announced = [](Certainty certainty) {
        return certainty == Certainty::Planned || certainty == Certainty::Conditional ||
               certainty == Certainty::Demanded;
    };
    const auto done = [](Certainty certainty) {
        return certainty == Certainty::Happened || certainty == Certainty::Ongoing;
    };
    return (announced(x) && done(y)) || (done(x) && announced(y)) ? EventRelation::AnnouncedHappened
                                                                  : EventRelation::Same;
}

void EventMatcher::explain(EventPair &pair, const Act &a, const ActLikeness &likeness) const
{
    if (pair.relation == EventRelation::AnnouncedHappened)
        pair.reasons.append(because("compare.event.outcome",
                                    QT_TRANSLATE_NOOP("Evidence", "one announces it, the other reports it"),
                                    1));
    if (!likeness.common.empty())
        pair.reasons.append(because("compare.event.words", QT_TRANSLATE_NOOP("Evidence", "both say: %1"),
                                    pair.confidence, {wordsOf(m_texts.a(), a.span, likeness.common, 6)}));
    if (likeness.sameType)
        pair.reasons.append(
            because("compare.event.type", QT_TRANSLATE_NOOP("Evidence", "the same kind of act"), 1));
    if (!likeness.actor.isEmpty()) {
        for (const Actor &actor : m_texts.a().analysis->actors) {
            if (actorKey(actor) == likeness.actor) {
                pair.reasons.append(because("compare.event.actor",
                                            QT_TRANSLATE_NOOP("Evidence", "the same actor: %1"), 1,
                                            {actor.name}));
                break;
            }
        }
    }
    if (likeness.figure >= 0) {
        const Span &span = m_texts.a().analysis->figures.at(likeness.figure).span;
        pair.reasons.append(because("compare.event.figure",
                                    QT_TRANSLATE_NOOP("Evidence", "the same number: %1"), 1,
                                    {m_texts.a().article->text.mid(span.start, span.length()).simplified()}));
    }
    if (likeness.follows)
        pair.reasons.append(because(
            "compare.event.follows",
            QT_TRANSLATE_NOOP("Evidence", "announced for a day just before the other was published"), 1));
    if (likeness.datesAgree.has_value())
        pair.reasons.append(
            *likeness.datesAgree
                ? because("compare.event.date", QT_TRANSLATE_NOOP("Evidence", "the same day"), 1)
                : because("compare.event.dates", QT_TRANSLATE_NOOP("Evidence", "the days differ"), 1));
}

void EventMatcher::add(const Judged &judged)
{
    const Act &a = actA(judged.a);
    const Act &b = actB(judged.b);
    EventPair pair;
    pair.a = {a.span, a.event};
    pair.b = {b.span, b.event};
    pair.confidence = confidenceOf(judged.likeness.logit);
    pair.relation = relationOf(a, b, judged.likeness);
    explain(pair, a, judged.likeness);
    m_taken[0][static_cast<std::size_t>(judged.a)] = true;
    m_taken[1][static_cast<std::size_t>(judged.b)] = true;
    m_comparing.result.events.append(pair);
}

/// One entry of the chronicle.
void EventMatcher::pairByEntry()
{
    QHash<EntryId, int> told;
    const QList<EntryId> &entries = m_texts.b().entries;
    for (int y = static_cast<int>(entries.size()) - 1; y >= 0; --y)
        if (entries.at(y) != 0)
            told.insert(entries.at(y), y);
    for (int x = 0; x < static_cast<int>(m_texts.a().entries.size()); ++x) {
        const auto found = told.constFind(m_texts.a().entries.at(x));
        if (found == told.constEnd() || m_taken[1][static_cast<std::size_t>(found.value())])
            continue;
        Judged judged{x, found.value(), m_judge.judge(actA(x), actB(found.value()))};
        judged.likeness.logit = std::max(judged.likeness.logit, 3.0);
        add(judged);
        m_comparing.result.events.last().reasons.prepend(
            because("compare.event.entry", QT_TRANSLATE_NOOP("Evidence", "one event of the chronology"), 1));
    }
}

/// All pairs of short articles; of long ones those that share a word that is not everywhere.
std::vector<std::pair<int, int>> EventMatcher::candidatePairs() const
{
    constexpr std::size_t mostPairs = 10000;
    std::vector<std::pair<int, int>> pairs;
    if (m_acts[0].size() * m_acts[1].size() <= mostPairs) {
        for (int x = 0; x < static_cast<int>(m_acts[0].size()); ++x)
            for (int y = 0; y < static_cast<int>(m_acts[1].size()); ++y)
                pairs.emplace_back(x, y);
        return pairs;
    }
    std::vector<WordSet> sets[2];
    for (int which = 0; which < 2; ++which)
        for (const Act &act : m_acts[which])
            sets[which].push_back(act.words);
    return pairsSharingWords(m_texts, sets[0], sets[1], 20);
}

/// What makes one of many pairs of two articles the pair: its own likeness, and that neither of its sentences
/// has one like it elsewhere. Weights: logistic regression, as for the likeness.
std::vector<EventMatcher::Judged> EventMatcher::judgePairs()
{
    constexpr double least = -6;
    constexpr double furthest = 3;
    std::vector<Judged> judged;
    QHash<int, BestPartner> best[2];
    int steps = 0;
    for (const auto &[x, y] : candidatePairs()) {
        if (++steps % 1024 == 0 && m_comparing.isCancelled())
            return {};
        if (m_taken[0][static_cast<std::size_t>(x)] || m_taken[1][static_cast<std::size_t>(y)])
            continue;
        ActLikeness likeness = m_judge.judge(actA(x), actB(y));
        best[0][actA(x).sentence].offer(likeness.logit, actB(y).sentence);
        best[1][actB(y).sentence].offer(likeness.logit, actA(x).sentence);
        if (likeness.logit >= least)
            judged.push_back({x, y, std::move(likeness)});
    }
    // Articles on two matters share clauses that look alike.
    const double otherStory = 0.75 * std::clamp(m_comparing.story, -4.0, 0.0);
    for (Judged &pair : judged) {
        const int first = actA(pair.a).sentence;
        const int second = actB(pair.b).sentence;
        double &logit = pair.likeness.logit;
        const double ahead = std::clamp(logit - best[0].value(first).against(second), -furthest, furthest);
        const double aheadToo = std::clamp(logit - best[1].value(second).against(first), -furthest, furthest);
        logit = 2.23 + 1.053 * logit + 0.085 * ahead + 0.19 * aheadToo + otherStory;
    }
    return judged;
}

void EventMatcher::pairByLikeness()
{
    constexpr double relatedFrom = -0.6;
    std::vector<Judged> judged = judgePairs();
    std::erase_if(judged, [&](const Judged &pair) {
        doubt(pair.a, pair.b, pair.likeness.logit);
        // Two clauses that name the same people may tell anything of them.
        constexpr double leastMatter = 0.3;
        const bool onlyNames = (actA(pair.a).event < 0 || actB(pair.b).event < 0) &&
                               pair.likeness.matter < leastMatter && pair.likeness.figure < 0 &&
                               !pair.likeness.dayKey;
        return pair.likeness.logit < relatedFrom || onlyNames || isImpossible(actA(pair.a), actB(pair.b)) ||
               isQuoted(actA(pair.a), actB(pair.b));
    });
    std::sort(judged.begin(), judged.end(), [](const Judged &x, const Judged &y) {
        if (x.likeness.logit != y.likeness.logit)
            return x.likeness.logit > y.likeness.logit;
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    for (const Judged &pair : judged) {
        const bool takenA = m_taken[0][static_cast<std::size_t>(pair.a)];
        const bool takenB = m_taken[1][static_cast<std::size_t>(pair.b)];
        // An announced meeting may be named several times; what came of it is told once.
        const bool again = pair.likeness.follows && pair.likeness.logit >= 0 && !(takenA && takenB);
        if ((!again && (takenA || takenB)) || isTold(actA(pair.a), actB(pair.b)))
            continue;
        add(pair);
    }
}

void EventMatcher::doubt(int x, int y, double logit)
{
    constexpr double from = -2.0;
    if (logit < from)
        return;
    m_doubtful[0].insert(x);
    m_doubtful[1].insert(y);
}

void EventMatcher::run()
{
    pairByEntry();
    pairByLikeness();
    for (int which = 0; which < 2; ++which)
        for (const int act : std::as_const(m_doubtful[which]))
            m_comparing.doubtful[which].append(m_acts[which][static_cast<std::size_t>(act)].span);
}

} // namespace

void compareEvents(Comparing &comparing)
{
    const auto ideas = Ideas::instance();
    // The texts were read with it.
    if (ideas)
        EventMatcher(comparing, *ideas.value()).run();
}

} // namespace frise
