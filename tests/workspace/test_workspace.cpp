#include "core/corpus/corpus.h"
#include "core/corpus/statement.h"
#include "core/corpus/text_blob.h"
#include "core/model/analysis_io.h"
#include "core/workspace/stored_comparison.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

using namespace frise;

namespace {

const char *const port =
    "date: 2024-05-14\n\nLa ministre norvégienne Anna Lind a rencontré mardi à Bergen le président "
    "Karl Oster. « Nous viendrons l’an prochain », a-t-elle déclaré.\n\nL’armée a bombardé le port hier.\n";
const char *const strike =
    "Des missiles ont frappé la ville de Lorna lundi, selon le gouverneur. Aujourd’hui, "
    "l’œuvre d’un siècle est détruite.\n";

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("in/port.txt"), port);
        write(QStringLiteral("in/frappe.txt"), strike);
        auto made = Workspace::create(path());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_workspace = std::move(made.value());
    }
    void cleanup()
    {
        m_workspace.reset();
        m_dir.reset();
    }

    void aPinnedMatchSurvivesANewReadingAndAnotherOpening()
    {
        import({in(QStringLiteral("in"))});
        const QList<ArticleId> ids{articleNamed("port.txt"), articleNamed("frappe.txt")};
        const auto passages = [this](const QList<ArticleId> &order) -> qsizetype {
            JobContext job;
            const auto stored = StoredComparison::read(*m_workspace, order);
            const auto comparison = stored ? stored.value().compare(job) : Result<Comparison>(stored.error());
            if (!comparison)
                qFatal("%s", qPrintable(comparison.error().message));
            const auto byPerson = [](const QList<Evidence> &reasons) {
                return std::any_of(reasons.begin(), reasons.end(),
                                   [](const Evidence &e) { return e.byPerson; });
            };
            return std::count_if(comparison.value().events.begin(), comparison.value().events.end(),
                                 [&](const EventPair &pair) { return byPerson(pair.reasons); }) +
                   std::count_if(comparison.value().passages.begin(), comparison.value().passages.end(),
                                 [&](const PassagePair &pair) { return byPerson(pair.reasons); });
        };
        QCOMPARE(passages(ids), 0);
        const StoredArticle first = m_workspace->article(ids.at(0)).value();
        const StoredArticle second = m_workspace->article(ids.at(1)).value();
        const QString inFirst = QStringLiteral("L’armée a bombardé le port hier.");
        const QString inSecond = QStringLiteral("l’œuvre d’un siècle est détruite");
        QVERIFY(first.article.text.contains(inFirst) && second.article.text.contains(inSecond));
        Correction pin;
        pin.kind = CorrectionKind::PinMatch;
        pin.articleHash = first.hash;
        const qsizetype at = first.article.text.indexOf(inFirst);
        pin.span = {at, at + inFirst.size()};
        pin.payload = {{QStringLiteral("other"), QJsonObject{{QStringLiteral("hash"), second.hash},
                                                             {QStringLiteral("quoted"), inSecond}}}};
        const auto stored = m_workspace->correct(pin);
        QVERIFY(stored);
        QCOMPARE(passages(ids), 1);
        QCOMPARE(passages({ids.at(1), ids.at(0)}), 1);
        JobContext job;
        QVERIFY(m_workspace->analyseAgain(true, job));
        QCOMPARE(passages(ids), 1);
        m_workspace.reset();
        auto opened = Workspace::open(path());
        QVERIFY(opened);
        m_workspace = std::move(opened.value());
        QCOMPARE(passages(ids), 1);
        QVERIFY(m_workspace->revert(stored.value().id));
        QCOMPARE(passages(ids), 0);
    }

    void everyInputHasItsRowAndTheOthersGoOn()
    {
        write(QStringLiteral("in/empty.txt"), "");
        write(QStringLiteral("in/binary.txt"), QByteArray("a\0b\0\0\0c rest", 12));
        write(QStringLiteral("in/again.txt"), strike);
        write(QStringLiteral("in/latin.txt"), "Le pr\xE9sident est arriv\xE9 \xE0 Gen\xE8ve.");
        QFile::link(QStringLiteral("nowhere"), in(QStringLiteral("in/link.txt")));
        const ImportReport report = import({in(QStringLiteral("in")), in(QStringLiteral("absent.txt"))});
        QMap<QString, ImportRow> rows;
        for (const ImportRow &row : report.rows)
            rows.insert(QFileInfo(row.path).fileName(), row);
        QCOMPARE(rows.size(), 8);
        for (const char *bad : {"empty.txt", "binary.txt", "link.txt", "absent.txt"}) {
            const ImportRow row = rows.value(QString::fromLatin1(bad));
            QCOMPARE(row.state, ImportState::Failed);
            QVERIFY2(!row.message.isEmpty(), bad);
        }
        QCOMPARE(rows.value(QStringLiteral("latin.txt")).encoding, QStringLiteral("windows-1252"));
        // again.txt stands before frappe.txt: the second to come is the one already there.
        QCOMPARE(rows.value(QStringLiteral("again.txt")).state, ImportState::Imported);
        QCOMPARE(rows.value(QStringLiteral("frappe.txt")).state, ImportState::AlreadyThere);
        QCOMPARE(report.count(ImportState::Imported), 3);
        QCOMPARE(m_workspace->articles().size(), 3);
        QCOMPARE(import({in(QStringLiteral("in"))}).count(ImportState::Imported), 0);
        QVERIFY(check().isEmpty());
    }

    void theMetadataTableIsApplied()
    {
        write(QStringLiteral("in/metadata.csv"),
              "id,title,source,date\nfrappe,Frappe sur Lorna,Le Relais,2023-03-07\nx,y,z,\nrow,short\n");
        const ImportReport report = import({in(QStringLiteral("in"))});
        QCOMPARE(report.count(ImportState::Imported), 2);
        QCOMPARE(report.count(ImportState::Skipped), 2);
        for (const ArticleRow &row : m_workspace->articles()) {
            if (row.fileName == QLatin1String("frappe.txt")) {
                QCOMPARE(row.title, QStringLiteral("Frappe sur Lorna"));
                QCOMPARE(row.outlet, QStringLiteral("Le Relais"));
                QCOMPARE(row.published.toEdtf(), QStringLiteral("2023-03-07"));
            }
        }
    }

    void theTextIsKeptAsDecoded()
    {
        import({in(QStringLiteral("in"))});
        const auto stored = m_workspace->article(articleNamed("port.txt"));
        QVERIFY(stored);
        QCOMPARE(stored.value().article.text, QString::fromUtf8(port));
        QCOMPARE(stored.value().article.statedDate.toEdtf(), QStringLiteral("2024-05-14"));
        QVERIFY(stored.value().article.bodyStart > 0);
    }

    void decisionsChangeWhatIsShownAndUndoBringsItBack()
    {
        import({in(QStringLiteral("in"))});
        const ArticleId id = articleNamed("frappe.txt");
        const StoredArticle before = m_workspace->article(id).value();
        const QByteArray bytesBefore = analysisToBytes(before.analysis, before.article.text);
        const QString chronicleBefore = chronicleText();

        Correction add = decision(CorrectionKind::AddEvent, before, QStringLiteral("est détruite"));
        add.payload = {{QStringLiteral("kind"), QStringLiteral("military")},
                       {QStringLiteral("edtf"), QStringLiteral("1999-04")},
                       {QStringLiteral("summary"), QStringLiteral("une œuvre détruite")}};
        const auto stored = m_workspace->correct(add);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
        QCOMPARE(stored.value().quoted, QStringLiteral("est détruite"));
        QCOMPARE(m_workspace->article(id).value().analysis.events.size(), before.analysis.events.size() + 1);
        QVERIFY(chronicleText().contains(QStringLiteral("1999-04 une œuvre détruite")));
        QCOMPARE(search(QStringLiteral("date:1999-04")).events, 1);
        QVERIFY(check().isEmpty());

        // It survives a new analysis …
        JobContext job;
        QVERIFY(m_workspace->analyseAgain(true, job));
        QVERIFY(chronicleText().contains(QStringLiteral("1999-04 une œuvre détruite")));
        // … and another program run.
        reopen();
        QVERIFY(chronicleText().contains(QStringLiteral("1999-04 une œuvre détruite")));
        QCOMPARE(m_workspace->corrections().size(), 1);

        QVERIFY(m_workspace->revert(stored.value().id));
        QCOMPARE(analysisToBytes(m_workspace->article(id).value().analysis, before.article.text),
                 bytesBefore);
        QCOMPARE(chronicleText(), chronicleBefore);
        QCOMPARE(search(QStringLiteral("date:1999-04")).events, 0);
        QVERIFY(!m_workspace->revert(stored.value().id));
        // Redo gives it its number back.
        QCOMPARE(m_workspace->correct(stored.value()).value().id, stored.value().id);
        QVERIFY(chronicleText().contains(QStringLiteral("1999-04")));
        QVERIFY(check().isEmpty());
    }

    void anArticlesDateIsSetAndTakenBack()
    {
        import({in(QStringLiteral("in"))});
        const ArticleId id = articleNamed("frappe.txt");
        const StoredArticle before = m_workspace->article(id).value();
        Correction date;
        date.kind = CorrectionKind::SetArticleDate;
        date.articleHash = before.hash;
        date.payload = {{QStringLiteral("edtf"), QStringLiteral("2023-03-07")}};
        const auto stored = m_workspace->correct(date);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
        const StoredArticle after = m_workspace->article(id).value();
        QCOMPARE(after.analysis.published.best.toEdtf(), QStringLiteral("2023-03-07"));
        QCOMPARE(after.analysis.published.basis, PublishedBasis::Given);
        // "lundi" follows at once: the Monday before.
        bool monday = false;
        for (const Timex &timex : after.analysis.timexes)
            monday = monday || (timex.days && timex.days->toEdtf() == QLatin1String("2023-03-06"));
        QVERIFY(monday);
        QVERIFY(m_workspace->revert(stored.value().id));
        QCOMPARE(analysisToBytes(m_workspace->article(id).value().analysis, before.article.text),
                 analysisToBytes(before.analysis, before.article.text));
    }

    void aSpeakerSetByAPersonIsFoundUnderHisName()
    {
        import({in(QStringLiteral("in"))});
        const StoredArticle stored = m_workspace->article(articleNamed("port.txt")).value();
        Correction add = decision(CorrectionKind::AddQuotation, stored, QStringLiteral("bombardé le port"));
        add.payload = {{QStringLiteral("mode"), QStringLiteral("direct")},
                       {QStringLiteral("name"), QStringLiteral("Inge Dahl")}};
        QVERIFY(m_workspace->correct(add));
        const SearchResult found = search(QStringLiteral("qui:dahl \"le port\""));
        QCOMPARE(found.quotations, 1);
        QCOMPARE(found.hits.size(), 1);
        QCOMPARE(found.hits.constFirst().speaker, QStringLiteral("Inge Dahl"));
        QCOMPARE(found.hits.constFirst().marks.size(), 1);
        JobContext job;
        CorpusFilter filter;
        filter.actorIds = {QStringLiteral("n:inge dahl")};
        const auto rows = m_workspace->quotations(filter, job);
        QVERIFY(rows);
        QCOMPARE(rows.value().size(), 1);
        QCOMPARE(rows.value().constFirst().text, QStringLiteral("bombardé le port"));
    }

    void actorsAreMergedAndRenamedEverywhereAndBack()
    {
        import({in(QStringLiteral("in"))});
        const StoredArticle stored = m_workspace->article(articleNamed("port.txt")).value();
        for (const char *name : {"Inge Dahl", "I. Dahl"}) {
            Correction add =
                decision(CorrectionKind::AddEvent, stored, QString::fromUtf8("a bombardé le port"));
            add.payload = {{QStringLiteral("kind"), QStringLiteral("military")},
                           {QStringLiteral("actors"),
                            QJsonArray{QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)}}}}};
            QVERIFY(m_workspace->correct(add));
        }
        Correction merge;
        merge.kind = CorrectionKind::MergeActors;
        merge.payload = {{QStringLiteral("id"), QStringLiteral("n:i. dahl")},
                         {QStringLiteral("into"), QStringLiteral("n:inge dahl")}};
        const auto merged = m_workspace->correct(merge);
        QVERIFY(merged);
        Correction rename;
        rename.kind = CorrectionKind::RenameActor;
        rename.payload = {{QStringLiteral("id"), QStringLiteral("n:inge dahl")},
                          {QStringLiteral("name"), QStringLiteral("Inge M. Dahl")}};
        const auto renamed = m_workspace->correct(rename);
        QVERIFY(renamed);
        const auto withActor = [&](const char *id) {
            CorpusFilter filter;
            filter.actorIds = {QString::fromUtf8(id)};
            JobContext job;
            return m_workspace->chronicle(filter, job).value();
        };
        QCOMPARE(withActor("n:inge dahl").size(), 2);
        QCOMPARE(withActor("n:inge dahl").constFirst().actors.constFirst().name,
                 QStringLiteral("Inge M. Dahl"));
        QCOMPARE(withActor("n:i. dahl").size(), 0);
        QVERIFY(m_workspace->revert(merged.value().id));
        QCOMPARE(withActor("n:i. dahl").size(), 1);
        QVERIFY(m_workspace->revert(renamed.value().id));
        QCOMPARE(withActor("n:inge dahl").constFirst().actors.constFirst().name, QStringLiteral("Inge Dahl"));
    }

    void whatWasSaidToSomebodyIsFoundByWhomItWasSaidTo()
    {
        write(QStringLiteral("in/lettre.txt"), "date: 2024-05-15\n\nLa ministre Anna Lind a dit à Karl Oster "
                                               "que la flotte resterait au port. Elle a "
                                               "ajouté que la route rouvrirait lundi.\n");
        import({in(QStringLiteral("in"))});
        QCOMPARE(search(QStringLiteral("à:Oster")).quotations, 1);
        QCOMPARE(search(QStringLiteral("à:\"karl oster\"")).quotations, 1);
        QCOMPARE(search(QStringLiteral("à:Oster flotte")).quotations, 1);
        QCOMPARE(search(QStringLiteral("à:Oster route")).quotations, 0);
        QCOMPARE(search(QStringLiteral("à:Lind")).quotations, 0);
        QCOMPARE(search(QStringLiteral("à:ster")).quotations, 0);
    }

    void theSameStatementOfTwoArticlesSurvivesANewReading()
    {
        write(QStringLiteral("in/autre.txt"),
              "date: 2024-05-15\n\nAnna Lind a déclaré que la délégation reviendrait au printemps.\n");
        import({in(QStringLiteral("in"))});
        const auto groups = [this] {
            JobContext job;
            QHash<QString, qint64> found;
            for (const QuoteRow &row : m_workspace->quotations({}, job).value())
                found.insert(row.source, row.variantGroup);
            return found;
        };
        QCOMPARE(groups().value(QStringLiteral("port.txt")), -1);
        const StoredArticle first = m_workspace->article(articleNamed("port.txt")).value();
        const StoredArticle second = m_workspace->article(articleNamed("autre.txt")).value();
        Correction same =
            decision(CorrectionKind::SameStatement, first, QString::fromUtf8("Nous viendrons l’an prochain"));
        same.payload = {{QStringLiteral("other"),
                         QJsonObject{{QStringLiteral("hash"), second.hash},
                                     {QStringLiteral("quoted"),
                                      QString::fromUtf8("la délégation reviendrait au printemps")},
                                     {QStringLiteral("before"), QStringLiteral(" que ")}}}};
        const auto stored = m_workspace->correct(same);
        QVERIFY(stored);
        QVERIFY(groups().value(QStringLiteral("port.txt")) >= 0);
        JobContext job;
        QVERIFY(m_workspace->analyseAgain(true, job));
        reopen();
        QVERIFY(groups().value(QStringLiteral("port.txt")) >= 0);
        QCOMPARE(groups().value(QStringLiteral("autre.txt")), groups().value(QStringLiteral("port.txt")));
        QVERIFY(m_workspace->revert(stored.value().id));
        QCOMPARE(groups().value(QStringLiteral("port.txt")), -1);
    }

    void aRemovedArticleLeavesNothingBehind()
    {
        import({in(QStringLiteral("in"))});
        QVERIFY(search(QStringLiteral("oeuvre")).passages > 0);
        QVERIFY(m_workspace->removeArticle(articleNamed("frappe.txt")));
        QVERIFY(m_workspace->removeArticle(articleNamed("port.txt")));
        QCOMPARE(search(QStringLiteral("oeuvre")).passages, 0);
        QCOMPARE(m_workspace->info().articles, 0);
        QCOMPARE(m_workspace->info().entries, 0);
        QCOMPARE(m_workspace->info().actors, 0);
        QVERIFY(check().isEmpty());
        QCOMPARE(import({in(QStringLiteral("in"))}).count(ImportState::Imported), 2);
        QCOMPARE(search(QStringLiteral("OEUVRE")).passages, 1);
    }

    void caseAccentsElisionAndApostrophesDoNotMatter_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("passages");
        QTest::newRow("ligature") << "oeuvre" << 1;
        QTest::newRow("elision typed") << "l'œuvre" << 1;
        QTest::newRow("apostrophe") << "AUJOURD'HUI" << 1;
        QTest::newRow("accents") << "declare" << 1;
        QTest::newRow("phrase") << "\"nous viendrons l'an prochain\"" << 1;
        QTest::newRow("phrase in another order") << "\"viendrons nous\"" << 0;
        QTest::newRow("two words") << "missiles lundi" << 1;
        QTest::newRow("excluded") << "missiles -lundi" << 0;
        QTest::newRow("beginning") << "missi*" << 1;
        QTest::newRow("nothing to find") << "… « »" << 0;
    }
    void caseAccentsElisionAndApostrophesDoNotMatter()
    {
        QFETCH(QString, query);
        QFETCH(int, passages);
        import({in(QStringLiteral("in"))});
        QCOMPARE(search(query).passages, passages);
    }

    void anythingTypedIsLegal()
    {
        import({in(QStringLiteral("in"))});
        const QStringList pieces = {
            QStringLiteral("\""),      QStringLiteral("'"),       QStringLiteral("*"),
            QStringLiteral("-"),       QStringLiteral(":"),       QStringLiteral("("),
            QStringLiteral(")"),       QStringLiteral(" AND "),   QStringLiteral(" OR "),
            QStringLiteral(" NOT "),   QStringLiteral("NEAR("),   QStringLiteral("^"),
            QStringLiteral("qui:"),    QStringLiteral("à:"),      QStringLiteral("date:"),
            QStringLiteral("type:"),   QStringLiteral("statut:"), QStringLiteral("source:"),
            QStringLiteral("l’"),      QStringLiteral("port"),    QStringLiteral(" "),
            QStringLiteral(";"),       QStringLiteral("--"),      QStringLiteral("%_"),
            QStringLiteral("«"),       QStringLiteral("»"),       QStringLiteral("2024-13"),
            QStringLiteral("words:x"), QStringLiteral("{}"),      QStringLiteral("\\"),
            QStringLiteral("\u0000"),  QStringLiteral("🕊"),    QString(QChar(0xD800)),
            QStringLiteral("../.."),   QStringLiteral("+"),       QStringLiteral("œ")};
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            QString query;
            for (int n = random.bounded(8); n >= 0; --n)
                query += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            JobContext job;
            const auto result = m_workspace->search(query, 5, job);
            QVERIFY2(result, qPrintable(query + (result ? QString() : result.error().detail)));
            const auto newest = m_workspace->newestHits(query, 5, job);
            QVERIFY2(newest, qPrintable(query + (newest ? QString() : newest.error().detail)));
            (void)m_workspace->completions(query, 5);
        }
    }

    void theNewestHitsAreThoseOfTheWholeSearch()
    {
        // Fewer articles than are looked through at once: both ways must find the same.
        write(QStringLiteral("new/a.txt"),
              "Le ministre Anton Dahl a rencontré mardi la délégation de Valmora à Genève.\n\n"
              "« Le port reste fermé », a déclaré Anton Dahl.\n\nAnton Dahl a dit à Karl Oster que la flotte "
              "partirait.\n\nL’armée a bombardé le port le 3 mars 2024.");
        write(QStringLiteral("new/b.txt"),
              "Un sommet est prévu le 12 juin 2024 à Genève.\n\nL’armée a bombardé le pont jeudi.");
        import({in(QStringLiteral("new"))});
        const auto keysOf = [](const QList<SearchHit> &hits) {
            QStringList keys;
            for (const SearchHit &hit : hits)
                keys << QStringLiteral("%1 %2 %3 %4")
                            .arg(int(hit.kind))
                            .arg(hit.article)
                            .arg(hit.span.start)
                            .arg(hit.snippet);
            return keys;
        };
        int answered = 0;
        for (const char *query : {"port",
                                  "\"le port\"",
                                  "port -pont",
                                  "armée",
                                  "qui:dahl",
                                  "qui:dahl port",
                                  "à:genève",
                                  "à:Oster",
                                  "à:Oster flotte",
                                  "date:2024-03",
                                  "date:2024 port",
                                  "type:attaque",
                                  "type:militaire port",
                                  "statut:annoncé",
                                  "xyzzy",
                                  "por*",
                                  "source:a.txt",
                                  "source:a.txt por*",
                                  "-port",
                                  "-pont qui:dahl",
                                  "statut:annoncé sommet",
                                  "date:2024-06",
                                  "date:1914",
                                  "à:genève date:2024",
                                  "source:b.txt -port",
                                  "type:rencontre source:a.txt",
                                  "qui:nobody",
                                  "\"le port\" -pont"}) {
            JobContext job;
            bool complete = false;
            const auto newest = m_workspace->newestHits(QString::fromUtf8(query), 1000, job, &complete);
            QVERIFY2(complete, query);
            const auto all = m_workspace->search(QString::fromUtf8(query), 1000, job);
            QVERIFY2(newest && all, query);
            const QStringList quick = keysOf(newest.value());
            const QStringList whole = keysOf(all.value().hits);
            QVERIFY2(quick == whole, query);
            answered += !newest.value().isEmpty();
        }
        QVERIFY2(answered >= 6, qPrintable(QString::number(answered)));
        JobContext job;
        QVERIFY(m_workspace->newestHits(QString(), 10, job).value().isEmpty());
        JobContext stopped;
        stopped.cancel();
        QVERIFY(!m_workspace->newestHits(QStringLiteral("port"), 10, stopped));
    }

    void completionsAreForTheLastWord()
    {
        import({in(QStringLiteral("in"))});
        const StoredArticle stored = m_workspace->article(articleNamed("port.txt")).value();
        Correction add = decision(CorrectionKind::AddPerson, stored, QStringLiteral("Anna Lind"));
        add.payload = {{QStringLiteral("name"), QStringLiteral("Anna Lind")}};
        QVERIFY(m_workspace->correct(add));
        QVERIFY(m_workspace->completions(QStringLiteral("port qui:lin"), 5)
                    .contains(QStringLiteral("qui:\"Anna Lind\"")));
        QVERIFY(m_workspace->completions(QStringLiteral("ty"), 5).contains(QStringLiteral("type:")));
        QVERIFY(m_workspace->completions(QStringLiteral("type:mil"), 5)
                    .contains(QStringLiteral("type:militaire")));
    }

    void theSameFilesGiveTheSameCorpusWhateverTheThreads()
    {
        const QString sample = QStringLiteral(FRISE_SOURCE_DIR "/resources/sample");
        if (!QFileInfo::exists(sample))
            QSKIP("there is no sample corpus");
        import({sample});
        const QString first = chronicleText() + quoteText();
        QVERIFY(!m_workspace->articles().isEmpty());
        // Again, into a second corpus, with everything known to the pipelines before.
        auto made = Workspace::create(in(QStringLiteral("second.frise")));
        QVERIFY(made);
        m_workspace = std::move(made.value());
        import({in(QStringLiteral("in"))});
        for (const ArticleRow &row : m_workspace->articles())
            QVERIFY(m_workspace->removeArticle(row.id));
        import({sample});
        QCOMPARE(chronicleText() + quoteText(), first);
    }

    void aCancelledImportAnswersSoonAndGoesOnLater()
    {
        for (int i = 0; i < 400; ++i)
            write(QStringLiteral("many/%1.txt").arg(i, 4, 10, QLatin1Char('0')),
                  QByteArray(strike) + "Article " + QByteArray::number(i) + '\n' +
                      QByteArray(port).repeated(10));
        std::atomic<bool> cancelled = false;
        QElapsedTimer timer;
        JobContext *running = nullptr;
        JobContext job([&](qint64 done, qint64, const QString &) {
            if (done == 20) {
                timer.start();
                cancelled = true;
                running->cancel();
            }
        });
        running = &job;
        const ImportReport report = m_workspace->importPaths({in(QStringLiteral("many"))}, job);
        // Generous against a busy machine; the aim is 200 ms.
        qInfo("cancel answered after %lld ms", timer.elapsed());
        QVERIFY(report.cancelled);
        QVERIFY(report.count(ImportState::Imported) < 400);
        QCOMPARE(m_workspace->info().articles, report.count(ImportState::Imported));
        const ImportReport rest = import({in(QStringLiteral("many"))});
        QCOMPARE(rest.count(ImportState::Imported) + report.count(ImportState::Imported), 400);
        QVERIFY(check().isEmpty());
        QCOMPARE(search(QStringLiteral("\"l'œuvre d'un siècle\"")).passages, 400);
    }

    void otherThreadsMayAskWhileAnImportRuns()
    {
        for (int i = 0; i < 60; ++i)
            write(QStringLiteral("many/%1.txt").arg(i), QByteArray(strike) + QByteArray::number(i));
        std::atomic<bool> done = false;
        std::atomic<int> wrong = 0;
        std::thread asking([&] {
            while (!done) {
                JobContext job;
                if (!m_workspace->chronicle({}, job) || !m_workspace->search(QStringLiteral("lorna"), 3, job))
                    ++wrong;
            }
        });
        import({in(QStringLiteral("many"))});
        done = true;
        asking.join();
        QCOMPARE(wrong.load(), 0);
    }

    void anAlteredTextIsFoundAndNamed()
    {
        import({in(QStringLiteral("in"))});
        const ArticleId damaged = articleNamed("frappe.txt");
        m_workspace.reset();
        {
            // "la Ville": one bit of the text, in bytes that SQLite and the decompression find sound.
            const auto corpus = Corpus::open(path(), Database::Access::ReadWrite);
            QVERIFY(corpus);
            QString text = corpus.value()->textOf(damaged);
            QVERIFY(text.contains(QStringLiteral("la ville")));
            text.replace(QStringLiteral("la ville"), QStringLiteral("la Ville"));
            Statement write(corpus.value()->database().connection(),
                            QStringLiteral("UPDATE article_text SET text = ? WHERE article = ?"));
            QVERIFY(write.run(textToBlob(text), damaged));
        }
        reopen();
        const QStringList problems = check();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.constFirst().contains(QStringLiteral("frappe.txt")));
        QCOMPARE(m_workspace->article(articleNamed("frappe.txt")).error().code, Error::Code::Damaged);
        QVERIFY(m_workspace->article(articleNamed("port.txt")));
    }

    void aByteDamagedOnTheDiskIsFoundAndNamed()
    {
        import({in(QStringLiteral("in"))});
        m_workspace.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        // Where the text of an article lies: its compressed bytes, found again in the file.
        const QByteArray blob = textToBlob(QString::fromUtf8(strike));
        const qsizetype at = good.indexOf(blob);
        QVERIFY(at > 0);
        for (const qsizetype offset : {qsizetype(0), blob.size() / 3, blob.size() / 2, blob.size() - 1}) {
            QByteArray bad = good;
            bad[at + offset] = static_cast<char>(bad.at(at + offset) ^ 0x10);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bad);
            file.close();
            reopen();
            const QStringList problems = check();
            QCOMPARE(problems.size(), 1);
            QVERIFY(problems.constFirst().contains(QStringLiteral("frappe.txt")));
            m_workspace.reset();
        }
    }

    void aBackupIsACorpus()
    {
        import({in(QStringLiteral("in"))});
        const QString copy = in(QStringLiteral("copy.frise"));
        QVERIFY(m_workspace->backUpTo(copy));
        const auto opened = Workspace::open(copy);
        QVERIFY(opened);
        QCOMPARE(opened.value()->articles().size(), 2);
    }

    void aReadOnlyCorpusRefusesToBeWritten()
    {
        import({in(QStringLiteral("in"))});
        const auto second = Workspace::open(path(), Workspace::Access::ReadOnly);
        QVERIFY(second);
        QVERIFY(second.value()->isReadOnly());
        QCOMPARE(second.value()->articles().size(), 2);
        JobContext job;
        QCOMPARE(second.value()->importPaths({in(QStringLiteral("in"))}, job).count(ImportState::Failed), 1);
        QVERIFY(!second.value()->correct({}));
        QVERIFY(!second.value()->removeArticle(1));
    }

    void aHiddenKindOrPeriodIsNotInTheChronicle()
    {
        import({in(QStringLiteral("in"))});
        const StoredArticle stored = m_workspace->article(articleNamed("port.txt")).value();
        Correction add = decision(CorrectionKind::AddEvent, stored, QStringLiteral("a bombardé le port"));
        add.payload = {{QStringLiteral("kind"), QStringLiteral("military")},
                       {QStringLiteral("edtf"), QStringLiteral("1988-02-03")},
                       {QStringLiteral("place"), QStringLiteral("Bergen")}};
        QVERIFY(m_workspace->correct(add));
        const auto count = [&](const CorpusFilter &filter) {
            JobContext job;
            int found = 0;
            for (const ChronicleEntry &entry : m_workspace->chronicle(filter, job).value())
                found += entry.when.toEdtf() == QLatin1String("1988-02-03");
            return found;
        };
        CorpusFilter filter;
        QCOMPARE(count(filter), 1);
        filter.period = *DateInterval::fromEdtf(u"1988-02");
        QCOMPARE(count(filter), 1);
        filter.period = *DateInterval::fromEdtf(u"1988-03/..");
        QCOMPARE(count(filter), 0);
        filter = {};
        filter.kinds = QSet<EventKind>{};
        QCOMPARE(count(filter), 0);
        filter.kinds = QSet<EventKind>{EventKind::Military};
        filter.places = {QStringLiteral("Bergen")};
        filter.articles = {stored.id};
        QCOMPARE(count(filter), 1);
        filter.articles = {articleNamed("frappe.txt")};
        QCOMPARE(count(filter), 0);
        JobContext job;
        const auto facets = m_workspace->facets({}, job);
        QVERIFY(facets);
        bool bergen = false;
        for (const FacetValue &place : facets.value().places)
            bergen = bergen || (place.key == QLatin1String("Bergen") && place.count >= 1);
        QVERIFY(bergen);
        QVERIFY(facets.value().perDay.contains(qMakePair(dayOf(1988, 2, 3), 1)));
    }

private:
    QString path() const { return m_dir->filePath(QStringLiteral("a.frise")); }
    QString in(const QString &relative) const { return m_dir->filePath(relative); }

    void write(const QString &relative, const QByteArray &bytes)
    {
        const QString file = in(relative);
        QDir().mkpath(QFileInfo(file).absolutePath());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    ImportReport import(const QStringList &paths)
    {
        JobContext job;
        return m_workspace->importPaths(paths, job);
    }

    ArticleId articleNamed(const char *name) const
    {
        for (const ArticleRow &row : m_workspace->articles()) {
            if (row.fileName == QLatin1String(name))
                return row.id;
        }
        return 0;
    }

    static Correction decision(CorrectionKind kind, const StoredArticle &stored, const QString &words)
    {
        Correction correction;
        correction.kind = kind;
        correction.articleHash = stored.hash;
        const qsizetype at = stored.article.text.indexOf(words);
        correction.span = {at, at + words.size()};
        return correction;
    }

    QString chronicleText() const
    {
        JobContext job;
        CorpusFilter filter;
        filter.showNegated = true;
        QStringList lines;
        for (const ChronicleEntry &entry : m_workspace->chronicle(filter, job).value())
            lines.append(entry.stableId + QLatin1Char(' ') + entry.when.toEdtf() + QLatin1Char(' ') +
                         entry.title);
        lines.sort();
        return lines.join(u'\n');
    }

    QString quoteText() const
    {
        JobContext job;
        QStringList lines;
        for (const QuoteRow &row : m_workspace->quotations({}, job).value())
            lines.append(row.source + QLatin1Char(' ') + row.speaker + QLatin1Char(' ') + row.text +
                         QLatin1Char(' ') + row.reason);
        return lines.join(u'\n');
    }

    SearchResult search(const QString &query) const
    {
        JobContext job;
        return m_workspace->search(query, 20, job).value();
    }

    QStringList check() const
    {
        JobContext job;
        return m_workspace->check(job);
    }

    void reopen()
    {
        m_workspace.reset();
        auto opened = Workspace::open(path());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_workspace = std::move(opened.value());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
