#pragma once

#include "core/export/report.h"
#include "core/workspace/workspace.h"

namespace frise {

/// The report of what a filter shows, with the mentions, quotations and histories of all its entries, which
/// Workspace::chronicle leaves out: each article is read once, whatever the number of entries. A worker
/// thread's work. `chosen`: only what a search found; null: everything under the filter.
Result<TimelineReport> collectReport(const Workspace &workspace, const CorpusFilter &filter,
                                     ReportOptions options, JobContext &job,
                                     const SearchChoice *chosen = nullptr);

} // namespace frise
