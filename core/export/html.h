#pragma once

#include "core/export/exporters.h"

namespace frise {

/// One self-contained page: a timeline to pan and zoom (inline script, no network: the page's own policy
/// forbids it), light and dark by the reader's setting; without script it is a readable list of events,
/// quotations and sources. Every text is escaped; nothing of an article reaches the script but through JSON
/// that cannot end it.
Result<QByteArray> htmlReport(const TimelineReport &report, const ExportOptions &options, JobContext &job);

/// JSON fit to stand inside <script type="application/json">.
QByteArray scriptSafeJson(const QByteArray &json);

/// The page's style and script.
QByteArray htmlStyle();
QByteArray htmlScript();

} // namespace frise
