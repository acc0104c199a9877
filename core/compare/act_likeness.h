#pragma once

#include "core/compare/acts.h"
#include "core/compare/counted.h"

#include <array>
#include <optional>

namespace frise {

/// What two acts have in common and what tells them apart. Internal to this room.
struct ActLikeness
{
    double logit = 0; ///< that they are one act
    bool dayKey = false;
    bool triggerShared = false;
    bool sameType = false;
    bool follows = false; ///< announced for a day just before the other was published
    std::optional<bool> datesAgree;
    WordSet common;
    double matter = 0; ///< weight of what they share beside names
    QString actor;     ///< key of the weightiest they share
    int figure = -1;   ///< of A, with the same number of the same things in B
};

/// Judges pairs of acts of two articles. Weights: logistic regression over annotated pairs of articles and
/// pairs of articles on different matters.
class ActJudge
{
public:
    ActJudge(const Comparing &comparing, const Ideas &ideas);
    ActLikeness judge(const Act &a, const Act &b) const;

private:
    enum Feature : std::size_t {
        Bias,
        Overlap,
        Common,
        Trigger,
        DayKey,
        Actors,
        Sentence,
        Around,
        SameType,
        SameFamily,
        OtherFamily,
        SamePlace,
        OtherPlace,
        SameDay,
        NextDay,
        OtherDay,
        Follows,
        SameNumber,
        NearNumber,
        Likeness,
        QuoteNear,
        Leads,
        Clauses,
        OneQuoted,
        BothQuoted,
        OneOccasion,
        Far,
        Whole,
        Words,
        Names,
        OneDay,
        TwoDays,
        Weekday,
        TwoWeekdays,
        AnchorNames,
        AnchorWords,
        AnchorIdeas,
        Story,
        TriggerBoth,
        SameAgent,
        OtherAgent,
        TellingNumber,
        Count
    };
    using Features = std::array<double, Count>;
    static const Features &weights();

    void words(const Act &a, const Act &b, Features &features, ActLikeness &likeness) const;
    void actors(const Act &a, const Act &b, Features &features, ActLikeness &likeness) const;
    void agents(const Event &a, const Event &b, Features &features) const;
    void events(const Event &a, const Event &b, Features &features, ActLikeness &likeness) const;
    void dates(const Event &a, const Event &b, Features &features, ActLikeness &likeness) const;
    void times(const Act &a, const Act &b, Features &features) const;
    void numbers(const Act &a, const Act &b, Features &features, ActLikeness &likeness) const;
    bool quoteNear(const Act &a, const Act &b) const;
    Features describe(const Act &a, const Act &b, ActLikeness &likeness) const;

    const Comparing &m_comparing;
    const TextPair &m_texts;
    UnitTable m_units;
    std::vector<std::pair<int, int>> m_quotes; ///< sentences of the pairs of quotations
    double m_oneOccasion = 0;                  ///< 0 … 1: that the articles report one occasion
    bool m_dayKnown[2] = {false, false};       ///< the article's own day, within two weeks
};

} // namespace frise
