#pragma once

#include "core/export/exporters.h"

namespace frise {

/// Events, quotations and articles as tables for spreadsheets: UTF-8 with a byte-order mark (LibreOffice and
/// Excel then read it right), RFC 4180 with CRLF for CSV; dates are EDTF with first and last day beside it.
Result<QByteArray> eventsCsv(const TimelineReport &report, const ExportOptions &options, JobContext &job);
Result<QByteArray> eventsTsv(const TimelineReport &report, const ExportOptions &options, JobContext &job);
Result<QByteArray> quotationsCsv(const TimelineReport &report, const ExportOptions &options, JobContext &job);
Result<QByteArray> quotationsTsv(const TimelineReport &report, const ExportOptions &options, JobContext &job);
Result<QByteArray> articlesCsv(const TimelineReport &report, const ExportOptions &options, JobContext &job);
Result<QByteArray> articlesTsv(const TimelineReport &report, const ExportOptions &options, JobContext &job);

/// A cell that a spreadsheet cannot take for a formula: one that begins with = + - @ (or their full-width
/// twins, or a tab) gets an apostrophe in front.
QString neutralCell(const QString &text);
QString csvCell(const QString &text);
QString tsvCell(const QString &text);

} // namespace frise
