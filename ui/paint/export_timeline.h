#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/export/report.h"
#include "ui/paint/paper_document.h"

namespace frise {

/// The one entry point for drawn exports. Each writes to a temporary file beside `path` and renames it when
/// all is written: whatever fails (no right, no space, cancelled), a file that was there stays as it was.
Result<void> exportTimelinePdf(const TimelineReport &report, const PdfOptions &options, const QString &path,
                               JobContext &job);

struct PictureOptions
{
    ThemeKind theme = ThemeKind::Light;
    double widthPx = 1600; ///< logical
    double scale = 2;      ///< PNG: picture pixels for each logical one
    LaneMode laneMode = LaneMode::Kind;
    QLocale locale;
};

/// The whole timeline with title, legend and sources as one picture; its height is what the rows need.
Result<void> exportTimelinePng(const TimelineReport &report, const PictureOptions &options,
                               const QString &path, JobContext &job);
/// Real text, one named group for each lane and mark ("lane-military", "event-12").
Result<void> exportTimelineSvg(const TimelineReport &report, const PictureOptions &options,
                               const QString &path, JobContext &job);

} // namespace frise
