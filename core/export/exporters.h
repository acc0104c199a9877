#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/export/report.h"

#include <QByteArray>
#include <QList>
#include <QLocale>
#include <QString>

namespace frise {

struct ExportOptions
{
    QLocale locale; ///< for formats that speak to readers; data formats do not depend on it
};

/// A format: same report, same bytes. `function` fails only when cancelled.
struct Exporter
{
    QString id;        ///< "csv", as the command line names it
    QString extension; ///< without the dot
    QString title;     ///< for the reader, English source of a translation in the context "Exporters"
    Result<QByteArray> (*function)(const TimelineReport &report, const ExportOptions &options,
                                   JobContext &job);
};

/// All formats that need no drawing, in the order of a menu. A new format is one file and one line here.
const QList<Exporter> &exporters();
const Exporter *exporter(const QString &id);

/// Writes `bytes` to a temporary file beside `path` and renames it: whatever fails, a file that was there
/// stays as it was, and the message names the file and says what to do.
Result<void> writeExport(const QString &path, const QByteArray &bytes);
Result<void> exportReport(const TimelineReport &report, const QString &format, const ExportOptions &options,
                          const QString &path, JobContext &job);

} // namespace frise
