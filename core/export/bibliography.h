#pragma once

#include "core/export/exporters.h"

namespace frise {

/// The articles as BibTeX (UTF-8, special characters escaped) and as CSL-JSON. A date that was deduced is
/// written with a note that says so; a month stays a month.
Result<QByteArray> bibtex(const TimelineReport &report, const ExportOptions &options, JobContext &job);
Result<QByteArray> cslJson(const TimelineReport &report, const ExportOptions &options, JobContext &job);

QString bibtexEntry(const ReportSource &source, const QLocale &locale);
/// Text made harmless inside braces of a BibTeX field.
QString bibtexEscaped(const QString &text);
/// "lecourrier2031-3": letters of the outlet or file, year, number.
QString bibtexKey(const ReportSource &source);

} // namespace frise
