#pragma once

#include "core/export/exporters.h"

namespace frise {

/// The report as Markdown (CommonMark): chronology by month, quotations, numbered sources.
Result<QByteArray> markdownReport(const TimelineReport &report, const ExportOptions &options,
                                  JobContext &job);

} // namespace frise
