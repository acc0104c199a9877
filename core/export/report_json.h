#pragma once

#include "core/export/exporters.h"

namespace frise {

/// The report as one JSON object, UTF-8, keys sorted:
///
///     {"format": "frise-chronology", "version": 1, "title", "corpus", "filter", "period": EDTF,
///      "spans": "utf-16",                      unit of every "start" and "end": UTF-16 units of the
///      article's text "sources": [{"number", "id", "file", "title", "outlet", "author", "url", "published":
///      EDTF, "basis", "sha256"}], "events": [{"id", "title", "kind", "type", "subtype", "date": EDTF,
///      "certainty", "outcome", "importance",
///                  "confidence", "series", "reviewed", "place", "actors": [{"id", "name", "role"}],
///                  "mentions": [{"source": number, "event": index, "start", "end", "text", "date",
///                  "certainty"}], "history": [{"certainty", "date", "published", "source": number}],
///                  "conflicts": [text], "conflictDates": [EDTF], "figures": [{"text", "value", "unit",
///                  "source": number}], "mergeReasons": [text], "quotations": [{"source": number,
///                  "quotation": index}]}],
///      "quotations": [{"source": number, "quotation": index, "start", "end", "text", "leftMark",
///      "rightMark", "mode",
///                      "cue", "speaker", "speakerIds", "printed", "role", "addressee", "medium", "said":
///                      EDTF, "published": EDTF, "basis", "confidence", "reason", "variantGroup",
///                      "reviewed"}]}
///
/// A date that is not known and a text that is empty are left out. Nothing is neutralised: texts are as
/// printed.
Result<QByteArray> reportJson(const TimelineReport &report, const ExportOptions &options, JobContext &job);

/// TimelineJS 3's JSON: dated events with groups by kind; texts are HTML there and therefore escaped.
Result<QByteArray> timelineJsJson(const TimelineReport &report, const ExportOptions &options,
                                  JobContext &job);

} // namespace frise
