#pragma once

#include "ui/paint/export_timeline.h"

#include <QImage>

namespace frise {

/// The timeline of a report as a picture; used by exportTimelinePng and by tests.
Result<QImage> timelineImage(const TimelineReport &report, const PictureOptions &options, JobContext &job);
/// The timeline of a report as SVG text.
Result<QByteArray> timelineSvg(const TimelineReport &report, const PictureOptions &options, JobContext &job);

} // namespace frise
