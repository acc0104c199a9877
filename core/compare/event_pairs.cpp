#include "core/compare/comparing.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace frise {

namespace {

/// Articles this many days apart tell of the same acts more often than of others like them.
constexpr int nearDays = 15;

/// Types whose acts are told in each other's words: a meeting and the accord it ends with.
enum class Family : quint8 { None, Talks, Force, Demand };

Family familyOf(EventType type)
{
    switch (type) {
    case EventType::Consult:
    case EventType::Agree:
    case EventType::Support:
    case EventType::Aid:
    case EventType::Cooperate:
    case EventType::Concede:
    case EventType::Retreat:
        return Family::Talks;
    case EventType::Mobilize:
    case EventType::Coerce:
    case EventType::Assault:
    case EventType::Threaten:
    case EventType::Protest:
        return Family::Force;
    case EventType::Request:
    case EventType::Accuse:
    case EventType::Reject:
    case EventType::Sanction:
        return Family::Demand;
    default:
        return Family::None;
    }
}

struct ActorWeight
{
    QString key;
    double weight;
    ActorRole role;
};

/// An act as it is compared: an event, or a sentence in which no event was read.
struct Act
{
    int event = -1;
    Span span;
    int sentence = -1;
    WordSet words;   ///< of the clause
    WordSet trigger; ///< of the trigger
    std::vector<ActorWeight> actors;
    bool leads = false; ///< the first act of its article that happened
};

class EventMatcher
{
public:
    explicit EventMatcher(Comparing &comparing) : m_comparing(comparing), m_texts(comparing.texts)
    {
        for (int which = 0; which < 2; ++which) {
            weighActors(which);
            collectActs(which);
            m_dayKnown[which] =
                m_texts.side(which).analysis->published.interval.dayCount().value_or(1000) <= 15;
        }
        for (const QuotePair &pair : comparing.result.quotes)
            m_oneOccasion = m_oneOccasion || (pair.relation != QuoteRelation::Echo && pair.confidence >= 0.5);
    }

    void run();

private:
    void weighActors(int which);
    void collectActs(int which);
    std::vector<ActorWeight> actorsIn(int which, const Span &span) const;
    struct Verdict
    {
        double logit = 0;
        bool anchored = false; ///< something that only this act has: a trigger, a day, many words
        bool dayKey = false;
        WordSet common;
        QString actor;
        bool sameType = false;
        bool triggerShared = false;
        bool follows = false;
        std::optional<bool> datesAgree;
    };
    Verdict judge(const Act &a, const Act &b) const;
    bool isStateOfOther(const Act &a, const Act &b) const;
    void judgeDates(const Act &a, const Act &b, Verdict &verdict) const;
    void add(const Act &a, const Act &b, const Verdict &verdict, bool sentenceOnly);
    bool isQuoted(const Act &a, const Act &b) const;
    std::vector<std::pair<int, int>> candidatePairs(const std::vector<WordSet> &a,
                                                    const std::vector<WordSet> &b) const;
    static double confidence(double logit) { return 1 / (1 + std::exp(-logit)); }

    Comparing &m_comparing;
    const TextPair &m_texts;
    QHash<QString, double> m_actorWeights[2];
    std::vector<Act> m_acts[2];
    bool m_oneOccasion = false;
    bool m_dayKnown[2] = {false, false}; ///< the article's own day, within two weeks
};

void EventMatcher::weighActors(int which)
{
    const Analysis &analysis = *m_texts.side(which).analysis;
    QHash<QString, int> counts;
    for (const Mention &mention : analysis.mentions)
        if (mention.actor >= 0)
            ++counts[actorKey(analysis.actors.at(mention.actor))];
    for (const Actor &actor : analysis.actors) {
        const QString key = actorKey(actor);
        // A name the tables do not know is rarer than a head of state, a state is in every article.
        double weight = 0.5;
        if (actor.anonymous || key.startsWith(QLatin1String("a:")))
            weight = 0.2;
        else if (key.startsWith(QLatin1String("s:")))
            weight = 0.35;
        else if (key.startsWith(QLatin1String("p:")))
            weight = 0.7;
        else if (key.startsWith(QLatin1String("n:")))
            weight = 0.9;
        const double share = double(counts.value(key)) / std::max<qsizetype>(4, analysis.sentences.size());
        m_actorWeights[which].insert(key, weight * std::clamp(1.2 - share, 0.5, 1.0));
    }
}

std::vector<ActorWeight> EventMatcher::actorsIn(int which, const Span &span) const
{
    const Analysis &analysis = *m_texts.side(which).analysis;
    std::vector<ActorWeight> actors;
    auto it = std::lower_bound(analysis.mentions.begin(), analysis.mentions.end(), span.start,
                               [](const Mention &mention, qsizetype at) { return mention.span.start < at; });
    for (; it != analysis.mentions.end() && it->span.start < span.end; ++it) {
        if (it->actor < 0)
            continue;
        const QString key = actorKey(analysis.actors.at(it->actor));
        const auto add = [&actors](const QString &of, double weight) {
            if (std::none_of(actors.begin(), actors.end(),
                             [&of](const ActorWeight &a) { return a.key == of; }))
                actors.push_back({of, weight, ActorRole::Target});
        };
        const Actor &actor = analysis.actors.at(it->actor);
        add(key, m_actorWeights[which].value(key));
        // "à Paris" and "la France".
        if (actor.kind == ActorKind::Place && !actor.country.isEmpty() &&
            !key.startsWith(QLatin1String("s:")))
            add(QLatin1String("s:") + actor.country, 0.25);
    }
    return actors;
}

void EventMatcher::collectActs(int which)
{
    const ComparedText &text = m_texts.side(which);
    bool led = false;
    for (int e = 0; e < text.analysis->events.size(); ++e) {
        const Event &event = text.analysis->events.at(e);
        Act act;
        act.event = e;
        act.span = event.span;
        act.sentence = text.sentenceAt(event.trigger.isValid() ? event.trigger.start : event.span.start);
        act.words = text.setOf(event.span);
        act.trigger = text.setOf(event.trigger);
        act.actors = actorsIn(which, event.span);
        for (const EventActor &actor : event.actors) {
            if (actor.actor < 0)
                continue;
            const QString key = actorKey(text.analysis->actors.at(actor.actor));
            const auto known = std::find_if(act.actors.begin(), act.actors.end(),
                                            [&key](const ActorWeight &a) { return a.key == key; });
            if (known == act.actors.end())
                act.actors.push_back({key, m_actorWeights[which].value(key), actor.role});
            else
                known->role = actor.role;
        }
        if (!led && event.certainty == Certainty::Happened && event.type != EventType::Statement &&
            event.type != EventType::None && event.quotation < 0)
            act.leads = led = true;
        m_acts[which].push_back(std::move(act));
    }
}

void EventMatcher::judgeDates(const Act &a, const Act &b, Verdict &verdict) const
{
    const Event &x = m_texts.a().analysis->events.at(a.event);
    const Event &y = m_texts.b().analysis->events.at(b.event);
    if (x.when.isUnknown() || y.when.isUnknown())
        return;
    // What counts from an unknown day says nothing of another article's days.
    const auto sure = [this](const Event &event, int which) {
        return !event.when.isUncertain() && event.basis != DateBasis::Default &&
               event.basis != DateBasis::Unknown && (m_dayKnown[which] || event.basis == DateBasis::Explicit);
    };
    if (sure(x, 0) && sure(y, 1) && x.when.dayCount().value_or(1000) <= 7 &&
        y.when.dayCount().value_or(1000) <= 7) {
        verdict.datesAgree = x.when.overlaps(y.when);
        // A day is often told one off ("dans la nuit de lundi à mardi"); a week is another act.
        const int apart =
            std::max(y.when.firstDay() - x.when.lastDay(), x.when.firstDay() - y.when.lastDay());
        verdict.logit += *verdict.datesAgree ? 0.9 : apart <= 1 ? -0.4 : -2.0;
        return;
    }
    // What one announces for a day, the other reports within the three days after it: "jeudi prochain" and,
    // on Friday, "peu après une réunion".
    const auto follows = [this](const Event &announced, int which, const Event &told, int other) {
        const DateInterval &published = m_texts.side(other).analysis->published.interval;
        return announced.certainty == Certainty::Planned && announced.basis != DateBasis::Default &&
               announced.when.dayCount().value_or(1000) <= 3 && m_dayKnown[which] && m_dayKnown[other] &&
               told.certainty == Certainty::Happened && told.when.lastDay() != noDay &&
               told.when.lastDay() >= announced.when.firstDay() &&
               announced.when.lastDay() <= published.lastDay() &&
               announced.when.firstDay() + 3 >= published.firstDay();
    };
    verdict.follows =
        x.type == y.type && x.type != EventType::None && (follows(x, 0, y, 1) || follows(y, 1, x, 0));
    if (verdict.follows)
        verdict.logit += 2.0;
    else if (!x.when.overlaps(y.when))
        verdict.logit -= sure(x, 0) && sure(y, 1) ? 1.2 : m_dayKnown[0] && m_dayKnown[1] ? 0.4 : 0.0;
}

/// "ont été conduits à terre" and "sont retenus à terre": what was done and how it is since are two.
bool EventMatcher::isStateOfOther(const Act &a, const Act &b) const
{
    const Certainty x = m_texts.a().analysis->events.at(a.event).certainty;
    const Certainty y = m_texts.b().analysis->events.at(b.event).certainty;
    return (x == Certainty::Ongoing) != (y == Certainty::Ongoing);
}

EventMatcher::Verdict EventMatcher::judge(const Act &a, const Act &b) const
{
    Verdict verdict;
    const bool events = a.event >= 0 && b.event >= 0;
    bool samePlace = false;
    double logit = -3.4 + std::clamp((m_texts.likeness() - 0.2) * 5, -1.2, 0.8);
    // Articles that quote the same words report the same occasion.
    logit += m_oneOccasion ? 0.6 : 0.0;
    WordSet common = m_texts.shared(a.words, b.words);
    const double commonWeight = m_texts.weightOf(common);
    const double overlap = m_texts.overlap(a.words, b.words);
    logit += 2.4 * overlap * std::min(1.0, commonWeight / 2.0) + 0.35 * std::min(4.0, commonWeight);
    // The trigger of either stands in the other's clause: "a arraisonné", "l'arraisonnement".
    const double trigger = std::max(m_texts.weightOf(m_texts.shared(a.trigger, b.words)),
                                    m_texts.weightOf(m_texts.shared(a.words, b.trigger)));
    verdict.triggerShared = trigger > 0;
    logit += std::min(1.2, 1.4 * trigger);
    for (const int id : common)
        verdict.dayKey = verdict.dayKey || m_texts.isDayKey(id);
    if (verdict.dayKey)
        logit += 1.6;
    double actors = 0;
    double best = 0;
    for (const ActorWeight &x : a.actors) {
        for (const ActorWeight &y : b.actors) {
            if (x.key != y.key)
                continue;
            const double weight = std::min(x.weight, y.weight) * (x.role == y.role ? 1.0 : 0.7);
            actors += weight;
            if (weight > best) {
                best = weight;
                verdict.actor = x.key;
            }
        }
    }
    logit += std::min(1.6, 1.1 * actors);
    // The words around both clauses, in their sentences.
    double around = 0;
    if (a.sentence >= 0 && b.sentence >= 0) {
        const WordSet &first = m_texts.a().sentences[static_cast<std::size_t>(a.sentence)].words;
        const WordSet &second = m_texts.b().sentences[static_cast<std::size_t>(b.sentence)].words;
        around = std::max(0.0, m_texts.weightOf(m_texts.shared(first, second)) - commonWeight);
        logit += 0.4 * std::min(2.5, around);
    }
    if (events) {
        const Event &x = m_texts.a().analysis->events.at(a.event);
        const Event &y = m_texts.b().analysis->events.at(b.event);
        const Family familyX = familyOf(x.type);
        const Family familyY = familyOf(y.type);
        verdict.sameType = x.type == y.type && x.type != EventType::None && x.type != EventType::Statement;
        if (verdict.sameType) {
            logit += 0.9;
            // The act both articles open with.
            if (a.leads && b.leads && commonWeight > 0 && m_texts.likeness() >= 0.2)
                logit += 0.9;
        } else if (familyX != Family::None && familyY != Family::None)
            logit += familyX == familyY ? 0.2 : -0.8;
        if (!x.place.isEmpty() && !y.place.isEmpty()) {
            samePlace = x.place == y.place;
            logit += samePlace ? 0.8 : -0.5;
        }
        judgeDates(a, b, verdict);
        if (x.certainty == Certainty::Negated && y.certainty == Certainty::Happened)
            logit -= 0.5;
    }
    if (events && m_comparing.gapDays > 60) {
        // What two articles months apart announce are two plans.
        const auto planned = [](const Analysis &analysis, int event) {
            return analysis.events.at(event).certainty == Certainty::Planned;
        };
        if (planned(*m_texts.a().analysis, a.event) && planned(*m_texts.b().analysis, b.event))
            logit -= 1.0;
    }
    if (m_comparing.gapDays > 200 && !verdict.dayKey)
        logit -= 1.5;
    verdict.logit += logit;
    verdict.anchored = verdict.dayKey || (trigger > 0 && commonWeight - trigger >= 0.5) ||
                       (verdict.datesAgree.value_or(false) && commonWeight >= 0.8) ||
                       (commonWeight >= 1.8 && overlap >= 0.3) ||
                       (verdict.follows && (trigger > 0 || actors >= 0.6)) ||
                       (verdict.sameType && around + commonWeight >= 2.0 && actors >= 0.6);
    // Of days near by: one kind of act by one of its people, at one place or in one word.
    const bool near = events && m_comparing.gapDays <= nearDays && verdict.datesAgree.value_or(true) &&
                      !isStateOfOther(a, b);
    verdict.anchored = verdict.anchored || (near && verdict.sameType && verdict.logit >= 0 &&
                                            (samePlace || trigger > 0 || actors >= 0.3));
    verdict.common = std::move(common);
    return verdict;
}

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
    return std::any_of(m_comparing.result.quotes.begin(), m_comparing.result.quotes.end(),
                       [&](const QuotePair &pair) {
                           return reports(a, *m_texts.a().analysis, pair.a.index) &&
                                  reports(b, *m_texts.b().analysis, pair.b.index);
                       });
}

void EventMatcher::add(const Act &a, const Act &b, const Verdict &verdict, bool sentenceOnly)
{
    EventPair pair;
    pair.a = {a.span, a.event};
    pair.b = {b.span, b.event};
    pair.confidence = confidence(verdict.logit);
    pair.relation = EventRelation::Same;
    if (!sentenceOnly) {
        const Certainty x = m_texts.a().analysis->events.at(a.event).certainty;
        const Certainty y = m_texts.b().analysis->events.at(b.event).certainty;
        const auto announced = [](Certainty certainty) {
            return certainty == Certainty::Planned || certainty == Certainty::Conditional ||
                   certainty == Certainty::Demanded;
        };
        const auto done = [](Certainty certainty) {
            return certainty == Certainty::Happened || certainty == Certainty::Ongoing;
        };
        if ((announced(x) && done(y)) || (done(x) && announced(y)))
            pair.relation = EventRelation::AnnouncedHappened;
        if (pair.relation == EventRelation::AnnouncedHappened)
            pair.reasons.append(
                because("compare.event.outcome",
                        QT_TRANSLATE_NOOP("Evidence", "one announces it, the other reports it"), 1));
    }
    if (!verdict.anchored || verdict.logit < 0)
        pair.relation = EventRelation::Related;
    if (!verdict.common.empty())
        pair.reasons.append(because("compare.event.words", QT_TRANSLATE_NOOP("Evidence", "both say: %1"),
                                    pair.confidence, {wordsOf(m_texts.a(), a.span, verdict.common, 6)}));
    if (verdict.sameType)
        pair.reasons.append(
            because("compare.event.type", QT_TRANSLATE_NOOP("Evidence", "the same kind of act"), 1));
    if (!verdict.actor.isEmpty()) {
        for (const Actor &actor : m_texts.a().analysis->actors) {
            if (actorKey(actor) == verdict.actor) {
                pair.reasons.append(because("compare.event.actor",
                                            QT_TRANSLATE_NOOP("Evidence", "the same actor: %1"), 1,
                                            {actor.name}));
                break;
            }
        }
    }
    if (verdict.follows)
        pair.reasons.append(because(
            "compare.event.follows",
            QT_TRANSLATE_NOOP("Evidence", "announced for a day just before the other was published"), 1));
    if (verdict.datesAgree.has_value())
        pair.reasons.append(
            *verdict.datesAgree
                ? because("compare.event.date", QT_TRANSLATE_NOOP("Evidence", "the same day"), 1)
                : because("compare.event.dates", QT_TRANSLATE_NOOP("Evidence", "the days differ"), 1));
    m_comparing.result.events.append(pair);
}

/// Acts that share a word; of short articles also those of one type, which may be told in other words.
std::vector<std::pair<int, int>> EventMatcher::candidatePairs(const std::vector<WordSet> &a,
                                                              const std::vector<WordSet> &b) const
{
    constexpr std::size_t mostPairs = 10000;
    std::vector<std::pair<int, int>> pairs;
    for (const auto &[x, y] : pairsSharingWords(m_texts, a, b, 60))
        pairs.emplace_back(x, y);
    if (a.size() * b.size() > mostPairs)
        return pairs;
    const QList<Event> &first = m_texts.a().analysis->events;
    const QList<Event> &second = m_texts.b().analysis->events;
    for (int x = 0; x < static_cast<int>(a.size()); ++x) {
        for (int y = 0; y < static_cast<int>(b.size()); ++y) {
            if (first.at(x).type == second.at(y).type && first.at(x).type != EventType::None)
                pairs.emplace_back(x, y);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

void EventMatcher::run()
{
    std::vector<bool> takenA(m_acts[0].size(), false);
    std::vector<bool> takenB(m_acts[1].size(), false);
    // One entry of the chronicle.
    for (std::size_t x = 0; x < m_acts[0].size(); ++x) {
        const EntryId entry = m_texts.a().entries.value(static_cast<qsizetype>(x), 0);
        for (std::size_t y = 0; entry != 0 && y < m_acts[1].size(); ++y) {
            if (takenB[y] || m_texts.b().entries.value(static_cast<qsizetype>(y), 0) != entry)
                continue;
            takenA[x] = takenB[y] = true;
            Verdict verdict = judge(m_acts[0][x], m_acts[1][y]);
            verdict.logit = std::max(verdict.logit, 3.0);
            verdict.anchored = true;
            add(m_acts[0][x], m_acts[1][y], verdict, false);
            m_comparing.result.events.last().reasons.prepend(because(
                "compare.event.entry", QT_TRANSLATE_NOOP("Evidence", "one event of the chronology"), 1));
            break;
        }
    }
    std::vector<WordSet> sets[2];
    for (int which = 0; which < 2; ++which)
        for (const Act &act : m_acts[which])
            sets[which].push_back(act.words);
    constexpr double relatedFrom = -0.6;
    std::vector<CandidatePair> candidates;
    QHash<QPair<int, int>, Verdict> verdicts;
    int steps = 0;
    for (const auto &[x, y] : candidatePairs(sets[0], sets[1])) {
        if (++steps % 4096 == 0 && m_comparing.isCancelled())
            return;
        const auto i = static_cast<std::size_t>(x);
        const auto j = static_cast<std::size_t>(y);
        if (takenA[i] || takenB[j])
            continue;
        Verdict verdict = judge(m_acts[0][i], m_acts[1][j]);
        if (verdict.logit < relatedFrom || isQuoted(m_acts[0][i], m_acts[1][j]))
            continue;
        // Among equals the one that is surely the same act comes first.
        candidates.push_back({x, y, verdict.logit + (verdict.anchored ? 10.0 : 0.0), 0});
        verdicts.insert({x, y}, std::move(verdict));
    }
    if (m_comparing.isCancelled())
        return;
    std::vector<std::pair<std::pair<int, int>, Verdict>> leftOver;
    for (const CandidatePair &pair : candidates) {
        const Verdict verdict = verdicts.value({pair.a, pair.b});
        if (verdict.follows && verdict.anchored && verdict.logit >= 0)
            leftOver.push_back({{pair.a, pair.b}, verdict});
    }
    for (const CandidatePair &pair : bestPairs(std::move(candidates))) {
        takenA[static_cast<std::size_t>(pair.a)] = takenB[static_cast<std::size_t>(pair.b)] = true;
        add(m_acts[0][static_cast<std::size_t>(pair.a)], m_acts[1][static_cast<std::size_t>(pair.b)],
            verdicts.value({pair.a, pair.b}), false);
    }
    // An announced meeting may be named several times; what came of it is told once.
    for (const auto &[key, verdict] : leftOver) {
        const auto i = static_cast<std::size_t>(key.first);
        const auto j = static_cast<std::size_t>(key.second);
        if (takenA[i] && takenB[j])
            continue;
        takenA[i] = takenB[j] = true;
        add(m_acts[0][i], m_acts[1][j], verdict, false);
    }
    // An event of one article and a sentence of the other in which none was read.
    for (int which = 0; which < 2; ++which) {
        const ComparedText &other = m_texts.side(1 - which);
        std::vector<bool> told(other.sentences.size(), false);
        for (const Act &act : m_acts[1 - which])
            if (act.sentence >= 0)
                told[static_cast<std::size_t>(act.sentence)] = true;
        std::vector<Act> sentences;
        std::vector<WordSet> sentenceSets;
        for (std::size_t s = 0; s < other.sentences.size(); ++s) {
            if (told[s] || other.sentences[s].boilerplate)
                continue;
            Act act;
            act.span = other.sentences[s].span;
            act.sentence = static_cast<int>(s);
            act.words = other.sentences[s].words;
            act.actors = actorsIn(1 - which, act.span);
            sentenceSets.push_back(act.words);
            sentences.push_back(std::move(act));
        }
        std::vector<CandidatePair> found;
        for (const auto &[x, y] : pairsSharingWords(m_texts, sets[which], sentenceSets, 40)) {
            const auto i = static_cast<std::size_t>(x);
            if (which == 0 ? takenA[i] : takenB[i])
                continue;
            const Act &act = m_acts[which][i];
            const Act &sentence = sentences[static_cast<std::size_t>(y)];
            // Its trigger in other words ("une frappe", "le bombardement") asks for a day or for much else.
            const Verdict verdict = which == 0 ? judge(act, sentence) : judge(sentence, act);
            if (!verdict.dayKey && m_texts.shared(act.trigger, sentence.words).empty() &&
                m_texts.weightOf(verdict.common) < 1.8)
                continue;
            if (verdict.logit >= 0 && verdict.anchored &&
                !(which == 0 ? isQuoted(act, sentence) : isQuoted(sentence, act)))
                found.push_back({x, y, verdict.logit, 0});
        }
        for (const CandidatePair &pair : bestPairs(std::move(found))) {
            const auto i = static_cast<std::size_t>(pair.a);
            const Act &act = m_acts[which][i];
            const Act &sentence = sentences[static_cast<std::size_t>(pair.b)];
            if (which == 0) {
                takenA[i] = true;
                add(act, sentence, judge(act, sentence), true);
            } else {
                takenB[i] = true;
                add(sentence, act, judge(sentence, act), true);
            }
        }
    }
}

} // namespace

void compareEvents(Comparing &comparing)
{
    EventMatcher(comparing).run();
}

} // namespace frise
