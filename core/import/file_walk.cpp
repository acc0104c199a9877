#include "core/import/file_walk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace frise {

namespace {

bool isMetadataTable(const QString &fileName)
{
    return fileName.compare(QLatin1String("metadata.csv"), Qt::CaseInsensitive) == 0;
}

/// A corpus and its companions, which often lie beside the articles.
bool isCorpusFile(const QString &fileName)
{
    return fileName.contains(QLatin1String(".frise")) &&
           (fileName.endsWith(QLatin1String(".frise")) || fileName.endsWith(QLatin1String(".frise-wal")) ||
            fileName.endsWith(QLatin1String(".frise-shm")) ||
            fileName.endsWith(QLatin1String(".frise-lock")) || fileName.endsWith(QLatin1String(".backup")));
}

class Walker
{
public:
    explicit Walker(const JobContext &job) : m_job(job) {}

    void given(const QString &path)
    {
        const QFileInfo info(path);
        if (info.isDir()) {
            folder(info);
            return;
        }
        m_walk.files.append({info.absoluteFilePath(), {}});
        const QFileInfoList tables =
            QDir(info.absolutePath())
                .entryInfoList({QStringLiteral("metadata.csv")}, QDir::Files | QDir::Readable);
        for (const QFileInfo &table : tables)
            addTable(table.absoluteFilePath());
    }

    FileWalk take() { return std::move(m_walk); }

private:
    void addTable(const QString &path)
    {
        if (!m_walk.metadataTables.contains(path))
            m_walk.metadataTables.append(path);
    }

    void folder(const QFileInfo &info)
    {
        if (m_job.isCancelled()) {
            m_walk.cancelled = true;
            return;
        }
        const QString canonical = info.canonicalFilePath();
        if (m_visited.contains(canonical)) {
            if (info.isSymLink()) {
                m_walk.files.append(
                    {info.absoluteFilePath(),
                     QCoreApplication::translate("Import", "This link leads back to a folder that was "
                                                           "read already; it is not followed.")});
            }
            return;
        }
        m_visited.insert(canonical);
        const QDir dir(info.absoluteFilePath());
        if (!info.isReadable() || !info.isExecutable()) {
            m_walk.files.append(
                {info.absoluteFilePath(),
                 QCoreApplication::translate("Import", "The folder cannot be opened; look at its "
                                                       "permissions.")});
            return;
        }
        const QFileInfoList entries =
            dir.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::NoSort);
        // By code units: the same order in every locale.
        QList<QFileInfo> sorted(entries.cbegin(), entries.cend());
        std::sort(sorted.begin(), sorted.end(),
                  [](const QFileInfo &a, const QFileInfo &b) { return a.fileName() < b.fileName(); });
        for (const QFileInfo &entry : sorted) {
            if (entry.fileName().startsWith(u'.') || isCorpusFile(entry.fileName()))
                continue;
            if (entry.isDir())
                folder(entry);
            else if (isMetadataTable(entry.fileName()))
                addTable(entry.absoluteFilePath());
            else
                m_walk.files.append({entry.absoluteFilePath(), {}});
        }
    }

    const JobContext &m_job;
    FileWalk m_walk;
    QSet<QString> m_visited;
};

} // namespace

FileWalk walkPaths(const QStringList &paths, const JobContext &job)
{
    Walker walker(job);
    for (const QString &path : paths)
        walker.given(path);
    return walker.take();
}

} // namespace frise
