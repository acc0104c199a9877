#pragma once

#include "core/analysis/times/recognised_times.h"
#include "core/model/timex.h"

#include <QString>
#include <optional>

namespace frise {

/// A recognised time counted out.
struct TimeValue
{
    TimexType type = TimexType::Date;
    QString value; ///< TIMEX3
    std::optional<DateInterval> days;
    bool deictic = false;   ///< depends on the article's date
    bool fromStory = false; ///< counted from an earlier date of the text
    bool usesDirection = false;
    bool certain = true;
    QString rule; ///< id of the rule, without its "time." prefix
};

/// Pure calendar arithmetic: `articleDay` is the day deictic words count from (noDay: unknown), `storyDay`
/// the day narrative words count from where the story has one (else noDay).
TimeValue timeValue(const RecognisedTime &time, Day articleDay, Day storyDay);

} // namespace frise
