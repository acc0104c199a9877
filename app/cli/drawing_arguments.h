#pragma once

#include "app/cli/options.h"
#include "core/workspace/workspace.h"
#include "ui/paint/export_timeline.h"

#include <optional>

namespace frise::cli {

/// Options that `timeline` and `export` share: --from --to --filter --reviewed-only --lane --page --portrait
/// --layout
/// --title --language --black-and-white --with-negated --scale.
struct DrawingArguments
{
    CorpusFilter filter;
    QString search; ///< what the search box would be asked; empty: everything
    ReportOptions report;
    PdfOptions pdf;
    PictureOptions picture;
    QLocale locale;
};

QStringList drawingFlags();
QStringList drawingValues();
/// Nothing and a message in `error` where a value is not understood.
std::optional<DrawingArguments> drawingArguments(const Options &options, QString *error);

/// Writes one file in one format (pdf, png, svg or a format of exporters()); prints what went wrong.
bool writeFormat(const Workspace &workspace, const DrawingArguments &arguments, const QString &format,
                 const QString &path);

} // namespace frise::cli
