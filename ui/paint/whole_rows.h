#pragma once

#include "core/base/job.h"

#include <QString>

class QTextDocument;

namespace frise {

/// Fills a document, whose page size is set, with rich text that we wrote and moves the rows of tables that
/// a page's end would cut to the next page, under a head of their own; a heading goes with its first row.
/// Tables are expected one beside the other, their rows between <thead>…</thead><tbody>…</tbody>; others are
/// left as they are, and so are rows longer than half a page and what lies beyond the first 60 breaks.
/// False where cancelled.
bool setHtmlWithWholeRows(QTextDocument &document, QString html, const JobContext &job);

} // namespace frise
