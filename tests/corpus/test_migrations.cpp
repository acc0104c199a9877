// A corpus of an older layout opens, and holds what it held.
#include "core/base/resources.h"
#include "core/corpus/corpus.h"
#include "core/corpus/statement.h"
#include "core/corpus/text_blob.h"
#include "core/model/analysis_io.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace frise;

namespace {

const QString text = QStringLiteral("Le ministre a dit lundi que la trêve tiendrait.");

/// A corpus as layout 4 kept it: two articles, three quotations, two actors.
class OldCorpus
{
public:
    explicit OldCorpus(const QString &path)
        : m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old")))
    {
        m_db.setDatabaseName(path);
        m_good = m_db.open();
        for (const char *name : {"0001_first.sql", "0002_entry_by_last_day.sql", "0003_quote_addressee.sql",
                                 "0004_large_corpora.sql"}) {
            QFile file(resourcePath(QStringLiteral("sql/") + QLatin1String(name)));
            m_good = m_good && file.open(QIODevice::ReadOnly);
            QByteArray statement;
            while (m_good && !file.atEnd()) {
                const QByteArray line = file.readLine();
                if (!line.startsWith("--"))
                    statement += line;
                if (!statement.trimmed().endsWith(';'))
                    continue;
                run(QString::fromUtf8(statement));
                statement.clear();
            }
        }
        for (const char *sql :
             {"PRAGMA application_id = 1179797843", "PRAGMA user_version = 4",
              "INSERT INTO actor VALUES (1, 'c:FRA', 'France', 3, 'FRA'), (2, 'b:onu', 'ONU', 2, '')",
              "INSERT INTO actor_article VALUES (1, 1, 4, 2), (2, 1, 1, 0), (2, 2, 3, 1)",
              "INSERT INTO quote VALUES (65536, 2459321, 2459321, 0.93, 0, 0, ''), "
              "(65537, 2459322, 2459322, 0.456, 1, 0, 'paris'), (131072, 2459323, 2459323, 1.0, 0, 1, '')",
              "INSERT INTO quote_speaker VALUES (1, 65536), (1, 65537), (2, 131072)",
              "INSERT INTO entry VALUES (65536, 'abc', 'La trêve', 0, 2, '', '2021-04-16', 2459321, 2459321, "
              "0, 1, "
              "0.7, 0, 0, 0, '', 0, x'0205', NULL)",
              "INSERT INTO entry_actor VALUES (1, 65536, 0), (2, 65536, 1)",
              "INSERT INTO entry_mention VALUES (65536, 65536)"})
            run(QString::fromUtf8(sql));
        for (const int id : {1, 2}) {
            const QString own = text + QString::number(id);
            QSqlQuery article(m_db);
            article.prepare(QStringLiteral("INSERT INTO article VALUES (?, ?, ?, '', '', 'Le Fanal', '', '', "
                                           "'fr', '[]', '', 0, 0, 0, ?, 'Titre', "
                                           "'2021-04-16', '2021-04-16', 3, 0.9, 2459321, ?, ?, 1, 0)"));
            const QVariantList values{id,
                                      QCryptographicHash::hash(own.toUtf8(), QCryptographicHash::Sha256),
                                      QStringLiteral("%1.txt").arg(id),
                                      own.size(),
                                      id == 1 ? 1 : 0,
                                      id == 1 ? 2 : 1};
            for (int i = 0; i < values.size(); ++i)
                article.bindValue(i, values.at(i));
            m_good = article.exec() && m_good;
            blob(QStringLiteral("INSERT INTO article_text VALUES (?, ?)"), {id, textToBlob(own)});
            Analysis analysis;
            analysis.title = QStringLiteral("Titre");
            if (id == 1)
                analysis.events = {Event()};
            const QByteArray bytes = analysisToBytes(analysis, own);
            blob(QStringLiteral("INSERT INTO article_analysis VALUES (?, ?, ?)"),
                 {id, static_cast<int>(qChecksum(bytes)), bytes});
        }
    }
    ~OldCorpus()
    {
        m_db.close();
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
    }
    bool isGood() const { return m_good; }

private:
    void run(const QString &sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql)) {
            qWarning("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
            m_good = false;
        }
    }
    void blob(const QString &sql, const QVariantList &values)
    {
        QSqlQuery query(m_db);
        query.prepare(sql);
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        m_good = query.exec() && m_good;
    }

    QSqlDatabase m_db;
    bool m_good = false;
};

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<Corpus> m_corpus;

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("old.frise"));
        const OldCorpus old(m_path);
        QVERIFY(old.isGood());
    }

    void aReaderLeavesAnOlderCorpusAlone()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        {
            const auto opened = Corpus::open(m_path, Database::Access::ReadOnly);
            QVERIFY(opened);
        }
        QVERIFY(file.seek(0));
        QVERIFY(file.readAll() == before);
    }

    void itIsBroughtToTheNewestLayoutBehindABackup()
    {
        auto opened = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_corpus = std::move(opened.value());
        QCOMPARE(m_corpus->info().value().schemaVersion, Database::newestVersion());
        QVERIFY(QFile::exists(m_path + QStringLiteral(".v4.backup")));
        JobContext job;
        const QStringList problems = m_corpus->check(job);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void quotationsAreAsSureAsBefore()
    {
        JobContext job;
        CorpusFilter filter;
        using Keys = QList<MentionKey>;
        QCOMPARE(m_corpus->firstQuotations(filter, Corpus::FirstQuotations::LeastSure, 1, job).value(),
                 (Keys{{1, 1}}));
        // Those that a person reviewed are sure enough; the surer one comes when it is asked for more.
        QCOMPARE(m_corpus->firstQuotations(filter, Corpus::FirstQuotations::LeastSure, 9, job).value(),
                 (Keys{{1, 0}, {1, 1}}));
        QCOMPARE(m_corpus->firstQuotations(filter, Corpus::FirstQuotations::Newest, 1, job).value(),
                 (Keys{{2, 0}}));
        filter.minimumConfidence = 0.456;
        QCOMPARE(m_corpus->countQuotations(filter, job).value(), 3);
        filter.minimumConfidence = 0.457;
        QCOMPARE(m_corpus->quotations(filter, job).value(), (Keys{{1, 0}, {2, 0}}));
        filter.minimumConfidence = 0.93;
        QCOMPARE(m_corpus->countQuotations(filter, job).value(), 2);
        filter.minimumConfidence = 0.94;
        QCOMPARE(m_corpus->quotations(filter, job).value(), (Keys{{2, 0}}));
    }

    void actorsAreInTheirArticles()
    {
        QCOMPARE(m_corpus->articlesOf(QStringLiteral("b:onu")), (QList<ArticleId>{1, 2}));
        QCOMPARE(m_corpus->articlesOf(QStringLiteral("c:FRA")), (QList<ArticleId>{1}));
        const QList<ActorRow> rows = m_corpus->actors();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.constFirst().mentions, 4);
        JobContext job;
        const auto similar = m_corpus->similarArticles(1, 5, job);
        QVERIFY(similar);
        QCOMPARE(similar.value().size(), 1);
        QCOMPARE(similar.value().constFirst().id, 2);
    }

    void articlesAndEntriesAreAsBefore()
    {
        const auto first = m_corpus->article(1);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(first.value().article.text, text + u'1');
        QCOMPARE(first.value().analysis.events.size(), 1);
        const auto entry = m_corpus->entry(65536);
        QVERIFY(entry);
        QCOMPARE(entry.value().title, QStringLiteral("La trêve"));
        QCOMPARE(entry.value().actors.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
