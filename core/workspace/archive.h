#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/export/report.h"
#include "core/model/article.h"
#include "core/model/correction.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace frise {

class Workspace;

/// What brings a corpus back from a JSON export: its texts with what was known of them, and what people
/// decided. Everything else is read in the texts again. Offsets are UTF-16 units.
struct Archive
{
    QList<Article> articles;
    QList<Correction> corrections; ///< in the order they were made, without ids
};

/// Adds "articles" and "corrections" of the whole corpus to a report written by reportJson. A worker's work.
Result<QByteArray> withArchive(const QByteArray &json, const Workspace &workspace, JobContext &job);

/// Writes reportJson's report with that added, replacing `path` only when whole.
Result<void> exportCorpusJson(const Workspace &workspace, const TimelineReport &report, const QString &path,
                              JobContext &job);

/// Does this file begin like such an export?
bool isArchive(const QString &path);
/// Reads it. An article whose text is not the one its hash was made of is refused, and so is a file that
/// holds none.
Result<Archive> readArchive(const QString &path);

} // namespace frise
