#include "core/import/file_walk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frise;

namespace {

void write(const QString &path, const QByteArray &bytes = "texte")
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestFileWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreReadInTheOrderOfNames()
    {
        QTemporaryDir dir;
        for (const char *name :
             {"b.txt", "a/z.txt", "a/é.txt", "C.txt", ".hidden", "a/metadata.csv", "x.frise", "x.frise-wal"})
            write(dir.filePath(QString::fromUtf8(name)));
        const JobContext job;
        const FileWalk walk = walkPaths({dir.path()}, job);
        QStringList names;
        for (const FileWalk::Found &found : walk.files)
            names.append(QDir(dir.path()).relativeFilePath(found.path));
        QCOMPARE(names, QStringList({QStringLiteral("C.txt"), QStringLiteral("a/z.txt"),
                                     QStringLiteral("a/é.txt"), QStringLiteral("b.txt")}));
        QCOMPARE(walk.metadataTables.size(), 1);
    }

    void aLoopOfLinksEndsAndIsSaid()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a/b.txt")));
        QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("a/loop"))));
        const JobContext job;
        const FileWalk walk = walkPaths({dir.path()}, job);
        QCOMPARE(walk.files.size(), 2);
        QVERIFY(walk.files.at(0).problem.isEmpty());
        QVERIFY(!walk.files.at(1).problem.isEmpty());
    }

    void aCancelledWalkStops()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a.txt")));
        JobContext job;
        job.cancel();
        QVERIFY(walkPaths({dir.path()}, job).cancelled);
    }
};

QTEST_APPLESS_MAIN(TestFileWalk)
#include "test_file_walk.moc"
