#include "core/model/analysis_io.h"
#include "core/workspace/archive.h"
#include "core/workspace/collect_report.h"
#include "core/workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frise;

namespace {

const char *const visit =
    "date: 2024-05-14\nrubrique: monde\n\nLa ministre norvégienne Anna Lind a rencontré mardi à "
    "Bergen le président Karl Oster. « Nous viendrons l’an prochain », a-t-elle déclaré.\n";
const char *const strike = "Des missiles ont frappé la ville de Lorna lundi, selon le gouverneur.\n";

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("visite.txt"), visit);
        write(QStringLiteral("frappe.txt"), strike);
        m_first = create(QStringLiteral("a.frise"));
        JobContext job;
        m_first->importPaths({in(QStringLiteral("visite.txt")), in(QStringLiteral("frappe.txt"))}, job);
    }
    void cleanup()
    {
        m_first.reset();
        m_dir.reset();
    }

    void anExportBringsTheCorpusBack()
    {
        decide();
        exportTo(QStringLiteral("a.json"));
        const auto second = create(QStringLiteral("b.frise"));
        JobContext job;
        const ImportReport report = second->importPaths({in(QStringLiteral("a.json"))}, job);
        QCOMPARE(report.count(ImportState::Imported), 2);
        QCOMPARE(report.rows.size(), 2);

        const QList<ArticleRow> before = m_first->articles();
        const QList<ArticleRow> after = second->articles();
        QCOMPARE(after.size(), before.size());
        for (const ArticleRow &row : before) {
            const auto same = std::find_if(after.cbegin(), after.cend(), [&row](const ArticleRow &other) {
                return other.hash == row.hash;
            });
            QVERIFY(same != after.cend());
            const StoredArticle was = m_first->article(row.id).value();
            const StoredArticle is = second->article(same->id).value();
            QCOMPARE(is.article.text, was.article.text);
            QCOMPARE(is.article.metadata, was.article.metadata);
            QCOMPARE(is.article.notAfter, was.article.notAfter);
            QCOMPARE(is.article.bodyStart, was.article.bodyStart);
            QCOMPARE(analysisToBytes(is.analysis, {}), analysisToBytes(was.analysis, {}));
        }
        QCOMPARE(withoutIds(second->corrections()), withoutIds(m_first->corrections()));
    }

    void bringingItBackTwiceChangesNothing()
    {
        decide();
        exportTo(QStringLiteral("a.json"));
        JobContext job;
        const ImportReport report = m_first->importPaths({in(QStringLiteral("a.json"))}, job);
        QCOMPARE(report.count(ImportState::AlreadyThere), 2);
        QCOMPARE(m_first->corrections().size(), 1);
    }

    void aTextThatWasChangedByHandIsRefusedAndTheOthersGoOn()
    {
        exportTo(QStringLiteral("a.json"));
        QFile file(in(QStringLiteral("a.json")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray json = file.readAll();
        json.replace("Des missiles ont", "Des drones ont");
        file.resize(0);
        file.seek(0);
        file.write(json);
        file.close();
        const auto second = create(QStringLiteral("b.frise"));
        JobContext job;
        const ImportReport report =
            second->importPaths({in(QStringLiteral("a.json")), in(QStringLiteral("visite.txt"))}, job);
        QCOMPARE(report.count(ImportState::Imported), 1);
        QCOMPARE(report.count(ImportState::Failed), 1);
        QVERIFY(report.rows.constFirst().message.contains(QStringLiteral("frappe.txt")));
    }

    void anotherJsonIsReadAsTheTextItIs()
    {
        write(QStringLiteral("x.json"), "{ \"articles\": 3 }");
        QVERIFY(!isArchive(in(QStringLiteral("x.json"))));
        write(QStringLiteral("y.json"), "{ \"articles\": [ {} ] }");
        QVERIFY(!readArchive(in(QStringLiteral("y.json"))));
    }

private:
    QString in(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, const char *text)
    {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    std::unique_ptr<Workspace> create(const QString &name)
    {
        return std::move(Workspace::create(in(name)).value());
    }
    void decide()
    {
        for (const ArticleRow &row : m_first->articles()) {
            if (row.fileName != QLatin1String("frappe.txt"))
                continue;
            Correction correction;
            correction.kind = CorrectionKind::SetArticleDate;
            correction.articleHash = row.hash;
            correction.payload = {{QStringLiteral("edtf"), QStringLiteral("2024-05-13")}};
            QVERIFY(m_first->correct(correction));
        }
        QCOMPARE(m_first->corrections().size(), 1);
    }
    void exportTo(const QString &name)
    {
        JobContext job;
        const auto report = collectReport(*m_first, {}, {}, job);
        QVERIFY(report);
        QVERIFY(exportCorpusJson(*m_first, report.value(), in(name), job));
    }
    static QList<Correction> withoutIds(QList<Correction> corrections)
    {
        for (Correction &correction : corrections)
            correction.id = 0;
        return corrections;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_first;
};

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
