#pragma once

#include "core/base/job.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace frise {

/// What a list of paths leads to, in order: files as given, folders recursively with their entries sorted by
/// name.
struct FileWalk
{
    struct Found
    {
        QString path;    ///< absolute
        QString problem; ///< translated; not empty: cannot be read or followed
    };
    QList<Found> files;
    QStringList metadataTables; ///< metadata.csv beside one of the files, in the order met
    bool cancelled = false;
};

/// Hidden entries and corpora are left out; a folder reached twice (a loop of links, a path given twice) is
/// entered once and said in a row; metadata.csv is no article.
FileWalk walkPaths(const QStringList &paths, const JobContext &job);

} // namespace frise
