#pragma once

#include "core/export/exporters.h"

namespace frise {

/// iCalendar (RFC 5545): every dated event as an all-day entry over the days it may have taken, its date in
/// words and in EDTF beside it; announced and doubtful ones are TENTATIVE, denied ones CANCELLED. An open
/// side is not invented: the entry stands on the known end.
Result<QByteArray> calendarIcs(const TimelineReport &report, const ExportOptions &options, JobContext &job);

} // namespace frise
