#include "core/compare/act_likeness.h"

#include <algorithm>
#include <cmath>

namespace frise {

namespace {

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

/// A number that two articles hardly print by chance: large, or not round.
bool isTelling(double value)
{
    constexpr double large = 1000;
    constexpr double least = 21;
    return value >= large || (value >= least && std::fmod(value, 10) != 0.0);
}

} // namespace

const ActJudge::Features &ActJudge::weights()
{
    static const Features weights = {
        -8.36, // Bias
        -0.84, // Overlap
        3.11,  // Common
        1.41,  // Trigger
        2.35,  // DayKey
        1.62,  // Actors
        0.60,  // Sentence
        0.10,  // Around
        1.11,  // SameType
        -0.94, // SameFamily
        -0.57, // OtherFamily
        1.77,  // SamePlace
        -0.34, // OtherPlace
        0.47,  // SameDay
        -0.62, // NextDay
        -0.32, // OtherDay
        2.3,   // Follows
        1.44,  // SameNumber
        0.30,  // NearNumber
        -0.94, // Likeness
        -0.38, // QuoteNear
        -0.04, // Leads
        -0.59, // Clauses
        -0.69, // OneQuoted
        -1.45, // BothQuoted
        2.59,  // OneOccasion
        -1.78, // Far
        0.63,  // Whole
        -0.55, // Words
        0.28,  // Names
        1.58,  // OneDay
        0.28,  // TwoDays
        1.80,  // Weekday
        -0.54, // TwoWeekdays
        -0.85, // AnchorNames
        -0.42, // AnchorWords
        1.57,  // AnchorIdeas
        0.52,  // Story
        -0.51, // TriggerBoth
        0.39,  // SameAgent
        0.20,  // OtherAgent
        1.40,  // TellingNumber
    };
    return weights;
}

ActJudge::ActJudge(const Comparing &comparing, const Ideas &ideas)
    : m_comparing(comparing), m_texts(comparing.texts), m_units(ideas)
{
    for (int which = 0; which < 2; ++which)
        m_dayKnown[which] = m_texts.side(which).analysis->published.interval.dayCount().value_or(1000) <= 15;
    // Of two reports of one story one dates the other, where its likeliest day is near.
    constexpr double oneStory = 1;
    constexpr int nearDays = 10;
    const DateInterval &first = m_texts.a().analysis->published.best;
    const DateInterval &second = m_texts.b().analysis->published.best;
    if (comparing.story >= oneStory && first.dayCount().value_or(1000) == 1 &&
        second.dayCount().value_or(1000) == 1 && std::abs(first.firstDay() - second.firstDay()) <= nearDays &&
        (m_dayKnown[0] || m_dayKnown[1]))
        m_dayKnown[0] = m_dayKnown[1] = true;
    // Articles that quote the same words or name the same people and places report the same occasion.
    m_oneOccasion = std::clamp((m_texts.sharedNames() - 2) / 4.0, 0.0, 1.0);
    for (const QuotePair &pair : comparing.result.quotes) {
        if (pair.relation == QuoteRelation::Echo)
            continue;
        m_oneOccasion = 1;
        m_quotes.emplace_back(m_texts.a().sentenceAt(pair.a.span.start),
                              m_texts.b().sentenceAt(pair.b.span.start));
    }
}

void ActJudge::words(const Act &a, const Act &b, Features &features, ActLikeness &likeness) const
{
    likeness.common = m_texts.shared(a.words, b.words);
    const double common = m_texts.weightOf(likeness.common);
    features[Overlap] = m_texts.overlap(a.words, b.words) * std::min(1.0, common / 2.0);
    features[Common] = std::min(4.0, common);
    const double heavier = std::max(m_texts.weightOf(a.words), m_texts.weightOf(b.words));
    features[Whole] = heavier > 0 ? common / heavier * std::min(1.0, common) : 0.0;
    for (const int id : likeness.common) {
        likeness.matter += m_texts.isName(id) || m_texts.isKnown(id) ? 0.0 : m_texts.weight(id);
        features[Words] += m_texts.isIdea(id) ? 0 : 1;
        features[Names] += m_texts.isName(id) ? 1 : 0;
        // Said in one sentence of each article: what is not told elsewhere.
        if (m_texts.frequency(id) == 2)
            features[m_texts.isIdea(id)   ? AnchorIdeas
                     : m_texts.isName(id) ? AnchorNames
                                          : AnchorWords] += m_texts.weight(id);
    }
    for (const Feature anchor : {AnchorIdeas, AnchorNames, AnchorWords})
        features[anchor] = std::min(2.0, features[anchor]);
    features[Words] = std::min(5.0, features[Words]);
    features[Names] = std::min(3.0, features[Names]);
    // The trigger of either stands in the other's clause: "a arraisonné", "l'arraisonnement".
    const double trigger = std::max(m_texts.weightOf(m_texts.shared(a.trigger, b.words)),
                                    m_texts.weightOf(m_texts.shared(a.words, b.trigger)));
    likeness.triggerShared = trigger > 0;
    features[Trigger] = std::min(0.9, trigger);
    features[TriggerBoth] = std::min(0.9, m_texts.weightOf(m_texts.shared(a.trigger, b.trigger)));
    likeness.dayKey = std::any_of(likeness.common.begin(), likeness.common.end(),
                                  [this](int id) { return m_texts.isDayKey(id); });
    features[DayKey] = likeness.dayKey ? 1 : 0;
    if (a.sentence >= 0 && b.sentence >= 0) {
        const WordSet &first = m_texts.a().sentences[static_cast<std::size_t>(a.sentence)].words;
        const WordSet &second = m_texts.b().sentences[static_cast<std::size_t>(b.sentence)].words;
        const double sentence = m_texts.weightOf(m_texts.shared(first, second));
        features[Sentence] = std::clamp(sentence - common, 0.0, 2.5);
        features[Around] =
            std::clamp(m_texts.weightOf(m_texts.shared(a.around, b.around)) - sentence, 0.0, 4.0);
    }
}

void ActJudge::actors(const Act &a, const Act &b, Features &features, ActLikeness &likeness) const
{
    double sum = 0;
    double best = 0;
    for (const ActorWeight &x : a.actors) {
        for (const ActorWeight &y : b.actors) {
            if (x.key != y.key)
                continue;
            const double weight = std::min(x.weight, y.weight) * (x.role == y.role ? 1.0 : 0.7);
            sum += weight;
            if (weight > best) {
                best = weight;
                likeness.actor = x.key;
            }
        }
    }
    features[Actors] = std::min(1.5, sum);
}

void ActJudge::dates(const Event &a, const Event &b, Features &features, ActLikeness &likeness) const
{
    if (a.when.isUnknown() || b.when.isUnknown())
        return;
    // What counts from an unknown day says nothing of another article's days.
    const auto sure = [this](const Event &event, int which) {
        return !event.when.isUncertain() && event.basis != DateBasis::Default &&
               event.basis != DateBasis::Unknown && (m_dayKnown[which] || event.basis == DateBasis::Explicit);
    };
    // "13 décembre" without a year, in an article that stands alone: the day of the year is known.
    const auto dayOfYear = [&](const Event &event, int which) {
        const int spread = m_texts.side(which).analysis->published.interval.dayCount().value_or(100000);
        return spread > 366 && event.basis != DateBasis::Default && event.basis != DateBasis::Unknown &&
               event.when.dayCount().value_or(1000) == 1;
    };
    if (a.when.dayCount().value_or(1000) == 1 && b.when.dayCount().value_or(1000) == 1 &&
        ((dayOfYear(a, 0) && (sure(b, 1) || dayOfYear(b, 1))) || (dayOfYear(b, 1) && sure(a, 0)))) {
        const QDate first = dateOf(a.when.firstDay());
        const QDate second = dateOf(b.when.firstDay());
        if (first.month() == second.month() && first.day() == second.day()) {
            likeness.datesAgree = true;
            features[SameDay] = 1;
        }
        return;
    }
    if (sure(a, 0) && sure(b, 1) && a.when.dayCount().value_or(1000) <= 7 &&
        b.when.dayCount().value_or(1000) <= 7) {
        likeness.datesAgree = a.when.overlaps(b.when);
        // A day is often told one off ("dans la nuit de lundi à mardi"); a week is another act.
        const int apart =
            std::max(b.when.firstDay() - a.when.lastDay(), a.when.firstDay() - b.when.lastDay());
        features[*likeness.datesAgree ? SameDay : apart <= 1 ? NextDay : OtherDay] = 1;
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
    likeness.follows =
        a.type == b.type && a.type != EventType::None && (follows(a, 0, b, 1) || follows(b, 1, a, 0));
    if (likeness.follows)
        features[Follows] = 1;
    else if (!a.when.overlaps(b.when))
        features[OtherDay] = sure(a, 0) && sure(b, 1) ? 0.6 : m_dayKnown[0] && m_dayKnown[1] ? 0.2 : 0.0;
}

/// Who acts, by key or by country: "Le Mali a averti" is not what "la France a averti" tells.
void ActJudge::agents(const Event &a, const Event &b, Features &features) const
{
    bool known[2] = {false, false};
    bool same = false;
    for (const EventActor &x : a.actors) {
        if (x.role != ActorRole::Agent || x.actor < 0)
            continue;
        const Actor &first = m_texts.a().analysis->actors.at(x.actor);
        known[0] = known[0] || !first.anonymous;
        for (const EventActor &y : b.actors) {
            if (y.role != ActorRole::Agent || y.actor < 0)
                continue;
            const Actor &second = m_texts.b().analysis->actors.at(y.actor);
            known[1] = known[1] || !second.anonymous;
            same = same || sameActor(first, second) ||
                   (!first.country.isEmpty() && first.country == second.country);
        }
    }
    if (same)
        features[SameAgent] = 1;
    else if (known[0] && known[1])
        features[OtherAgent] = 1;
}

void ActJudge::events(const Event &a, const Event &b, Features &features, ActLikeness &likeness) const
{
    likeness.sameType = a.type == b.type && a.type != EventType::None && a.type != EventType::Statement;
    const Family first = familyOf(a.type);
    const Family second = familyOf(b.type);
    if (likeness.sameType)
        features[SameType] = 1;
    else if (first != Family::None && second != Family::None)
        features[first == second ? SameFamily : OtherFamily] = 1;
    if (!a.place.isEmpty() && !b.place.isEmpty())
        features[a.place == b.place ? SamePlace : OtherPlace] = 1;
    agents(a, b, features);
    dates(a, b, features, likeness);
}

void ActJudge::numbers(const Act &a, const Act &b, Features &features, ActLikeness &likeness) const
{
    constexpr std::size_t most = 8;
    for (std::size_t x = 0; x < std::min(most, a.figures.size()); ++x) {
        const Figure &first = m_texts.a().analysis->figures.at(a.figures[x]);
        const bool firstIsName = countsNamedPeople(m_texts.a(), first);
        for (std::size_t y = 0; y < std::min(most, b.figures.size()); ++y) {
            const Figure &second = m_texts.b().analysis->figures.at(b.figures[y]);
            if (first.value == second.value && isTelling(first.value)) {
                features[TellingNumber] = 1;
                likeness.figure = a.figures[x];
            }
            const UnitKinship kinship =
                m_units.kinship(first, firstIsName, second, countsNamedPeople(m_texts.b(), second));
            if (kinship == UnitKinship::None)
                continue;
            const double size = first.value >= 11 ? 1.0 : 0.3;
            if (first.value == second.value) {
                if (size > features[SameNumber])
                    likeness.figure = a.figures[x];
                features[SameNumber] = std::max(features[SameNumber], size);
            } else if (kinship >= UnitKinship::General && first.value >= 5 &&
                       distanceOf(first, second) < 0.6) {
                features[NearNumber] = std::max(features[NearNumber], 1.0);
            }
        }
    }
}

void ActJudge::times(const Act &a, const Act &b, Features &features) const
{
    if (!a.days.empty() && !b.days.empty()) {
        const bool one = std::any_of(a.days.begin(), a.days.end(), [&b](int day) {
            return std::find(b.days.begin(), b.days.end(), day) != b.days.end();
        });
        features[one ? OneDay : TwoDays] = 1;
    }
    if (a.weekdays != 0 && b.weekdays != 0)
        features[(a.weekdays & b.weekdays) != 0 ? Weekday : TwoWeekdays] = 1;
}

bool ActJudge::quoteNear(const Act &a, const Act &b) const
{
    return std::any_of(m_quotes.begin(), m_quotes.end(), [&](const std::pair<int, int> &pair) {
        return std::abs(pair.first - a.sentence) <= 1 && std::abs(pair.second - b.sentence) <= 1;
    });
}

ActJudge::Features ActJudge::describe(const Act &a, const Act &b, ActLikeness &likeness) const
{
    Features features = {};
    features[Bias] = 1;
    words(a, b, features, likeness);
    actors(a, b, features, likeness);
    if (a.event >= 0 && b.event >= 0)
        events(m_texts.a().analysis->events.at(a.event), m_texts.b().analysis->events.at(b.event), features,
               likeness);
    times(a, b, features);
    features[Story] = std::clamp((m_comparing.story + 2) / 6, 0.0, 1.0);
    numbers(a, b, features, likeness);
    features[Likeness] = std::clamp(m_texts.likeness() - 0.2, -0.2, 0.2);
    features[QuoteNear] = quoteNear(a, b) ? 1 : 0;
    // The act both articles open with.
    features[Leads] = a.leads && b.leads && likeness.sameType ? 1 : 0;
    features[Clauses] = (a.event < 0 ? 0.5 : 0.0) + (b.event < 0 ? 0.5 : 0.0);
    features[BothQuoted] = a.quoted && b.quoted ? 1 : 0;
    features[OneQuoted] = a.quoted != b.quoted ? 1 : 0;
    features[OneOccasion] = m_oneOccasion;
    features[Far] = m_comparing.gapDays > 200 && !likeness.dayKey ? 1.5
                    : m_comparing.gapDays > 60                    ? 0.6
                    : m_comparing.gapDays > 14                    ? 0.4
                                                                  : 0.0;
    return features;
}

ActLikeness ActJudge::judge(const Act &a, const Act &b) const
{
    ActLikeness likeness;
    const Features features = describe(a, b, likeness);
    for (std::size_t f = 0; f < Count; ++f)
        likeness.logit += weights()[f] * features[f];
    return likeness;
}

} // namespace frise
