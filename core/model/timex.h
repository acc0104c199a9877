#pragma once

#include "core/base/span.h"
#include "core/dates/date_interval.h"
#include "core/model/evidence.h"

#include <QString>
#include <QtGlobal>
#include <optional>

namespace frise {

enum class TimexType : quint8 { Date, Time, Duration, Set };

/// A time expression of an article (ISO-TimeML TIMEX3), resolved at the article's date.
struct Timex
{
    Span span; ///< without preposition; QUOTATIONS and TIME guidelines say what is inside
    TimexType type = TimexType::Date;
    QString value;                    ///< TIMEX3 value ("2022-10-12TEV", "P2W", "FUTURE_REF"); empty where unresolved
    std::optional<DateInterval> days; ///< days it covers; nothing for durations and sets
    Evidence evidence;                ///< the arithmetic, written out
    bool dependsOnArticleDate = false;
    bool inQuotation = false; ///< anchored at the utterance

    friend bool operator==(const Timex &, const Timex &) = default;
};

} // namespace frise
