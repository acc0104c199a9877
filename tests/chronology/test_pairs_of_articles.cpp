#include "core/workspace/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace frise;

namespace {

/// A row of pairs.tsv: two short articles, a few words of each that tell an act, and whether it is one act.
struct Pair
{
    QString name;
    bool together = false;
    QString days[2], texts[2], marks[2];
};

QList<Pair> readPairs()
{
    QFile file(QStringLiteral(FRISE_SOURCE_DIR "/tests/chronology/pairs.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Pair> pairs;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 8)
            return {};
        pairs.append({cells.at(0),
                      cells.at(1) == u"1",
                      {cells.at(2), cells.at(5)},
                      {cells.at(3), cells.at(6)},
                      {cells.at(4), cells.at(7)}});
    }
    return pairs;
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QList<ChronicleEntry> wholeEntries(const Workspace &workspace)
{
    CorpusFilter filter;
    filter.showNegated = true;
    JobContext job;
    QList<ChronicleEntry> whole;
    const auto entries = workspace.chronicle(filter, job);
    if (!entries)
        return whole;
    for (const ChronicleEntry &entry : entries.value())
        whole.append(workspace.entry(entry.id).value());
    return whole;
}

/// A corpus of articles a.txt, b.txt …, with their days.
struct SmallCorpus
{
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    void make(const QStringList &days, const QStringList &texts)
    {
        QString table = QStringLiteral("id,date\n");
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QChar letter(static_cast<char16_t>(u'a' + i));
            write(folder.filePath(letter + QLatin1String(".txt")), texts.at(i) + u'\n');
            table += letter + u',' + days.at(i) + u'\n';
        }
        write(folder.filePath(QStringLiteral("metadata.csv")), table);
        auto created = Workspace::create(folder.filePath(QStringLiteral("c.frise")));
        QVERIFY(created.ok());
        workspace = std::move(created.value());
        JobContext job;
        const ImportReport report = workspace->importPaths({folder.path()}, job);
        QCOMPARE(std::count_if(report.rows.begin(), report.rows.end(),
                               [](const ImportRow &row) { return row.state == ImportState::Imported; }),
                 texts.size());
    }

    /// Entries that hold a mention over these words of article `which`.
    QList<ChronicleEntry> holders(int which, const QString &text, const QString &mark) const
    {
        const Span span{text.indexOf(mark), text.indexOf(mark) + mark.size()};
        const QString file = QChar(static_cast<char16_t>(u'a' + which)) + QLatin1String(".txt");
        QList<ChronicleEntry> found;
        for (const ChronicleEntry &entry : wholeEntries(*workspace)) {
            if (std::any_of(entry.mentions.begin(), entry.mentions.end(), [&](const EntryMention &mention) {
                    return mention.source == file && mention.span.overlaps(span);
                }))
                found.append(entry);
        }
        return found;
    }
};

} // namespace

/// Articles as they are read: what the chronology makes of them is what a person sees.
class TestPairsOfArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneActIsMergedAndTwoAreNot_data()
    {
        QTest::addColumn<int>("row");
        const QList<Pair> pairs = readPairs();
        QVERIFY(pairs.size() >= 24);
        for (int i = 0; i < pairs.size(); ++i)
            QTest::newRow(qPrintable(pairs.at(i).name)) << i;
    }
    void oneActIsMergedAndTwoAreNot()
    {
        QFETCH(int, row);
        const Pair pair = readPairs().at(row);
        SmallCorpus corpus;
        corpus.make({pair.days[0], pair.days[1]}, {pair.texts[0], pair.texts[1]});
        const auto a = corpus.holders(0, pair.texts[0], pair.marks[0]);
        const auto b = corpus.holders(1, pair.texts[1], pair.marks[1]);
        QVERIFY(!a.isEmpty());
        QVERIFY(!b.isEmpty());
        const bool together = std::any_of(a.begin(), a.end(), [&](const ChronicleEntry &entry) {
            return std::any_of(b.begin(), b.end(),
                               [&](const ChronicleEntry &other) { return other.id == entry.id; });
        });
        QCOMPARE(together, pair.together);
    }

    void whatBecameOfAPlanIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("outcome");
        QTest::newRow("held") << QStringLiteral("talks announced and held") << int(Outcome::Happened);
        QTest::newRow("denied") << QStringLiteral("planned and then denied") << int(Outcome::Denied);
        QTest::newRow("called off") << QStringLiteral("a meeting called off") << int(Outcome::Denied);
        QTest::newRow("put off") << QStringLiteral("a visit put off") << int(Outcome::Moved);
        QTest::newRow("another day") << QStringLiteral("planned and then put off") << int(Outcome::Moved);
    }
    void whatBecameOfAPlanIsTold()
    {
        QFETCH(QString, name);
        QFETCH(int, outcome);
        const QList<Pair> pairs = readPairs();
        const auto pair =
            std::find_if(pairs.begin(), pairs.end(), [&](const Pair &p) { return p.name == name; });
        QVERIFY(pair != pairs.end());
        SmallCorpus corpus;
        corpus.make({pair->days[0], pair->days[1]}, {pair->texts[0], pair->texts[1]});
        const auto held = corpus.holders(0, pair->texts[0], pair->marks[0]);
        QCOMPARE(held.size(), 1);
        QCOMPARE(int(held.constFirst().outcome), outcome);
        QVERIFY(held.constFirst().history.size() >= 2);
    }

    /// Each article in a session of its own, which reads only what is near, ends where one import of all
    /// ends.
    void sessionsThatReadOnlyNeighboursEndWhereOneImportEnds()
    {
        QStringList days, texts;
        for (const Pair &pair : readPairs()) {
            for (int i = 0; i < 2; ++i) {
                if (!texts.contains(pair.texts[i])) {
                    days.append(pair.days[i]);
                    texts.append(pair.texts[i]);
                }
            }
        }
        QVERIFY(texts.size() > 60);
        QTemporaryDir folder;
        QString table = QStringLiteral("id,date\n");
        QStringList paths;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString name = QStringLiteral("t%1").arg(i);
            paths.append(folder.filePath(name + QLatin1String(".txt")));
            write(paths.last(), texts.at(i) + u'\n');
            table += name + u',' + days.at(i) + u'\n';
        }
        write(folder.filePath(QStringLiteral("metadata.csv")), table);
        const auto shown = [](const Workspace &workspace) {
            QStringList lines;
            for (const ChronicleEntry &entry : wholeEntries(workspace)) {
                QStringList mentions;
                for (const EntryMention &mention : entry.mentions)
                    mentions.append(mention.source + QString::number(mention.span.start));
                mentions.sort();
                lines.append(QStringLiteral("%1 %2 %3 %4")
                                 .arg(entry.stableId, entry.when.toEdtf(), mentions.join(u','))
                                 .arg(static_cast<int>(entry.outcome)));
            }
            lines.sort();
            return lines;
        };
        JobContext job;
        const QString atOnce = folder.filePath(QStringLiteral("once.frise"));
        QStringList expected;
        {
            auto workspace = Workspace::create(atOnce);
            QVERIFY(workspace.ok());
            workspace.value()->importPaths({folder.path()}, job);
            expected = shown(*workspace.value());
        }
        const QString byAndBy = folder.filePath(QStringLiteral("sessions.frise"));
        {
            auto workspace = Workspace::create(byAndBy);
            QVERIFY(workspace.ok());
            // All but ten in one session; the others each in its own.
            workspace.value()->importPaths(
                paths.mid(10) + QStringList{folder.filePath(QStringLiteral("metadata.csv"))}, job);
        }
        for (const QString &path : paths.mid(0, 10)) {
            auto workspace = Workspace::open(byAndBy);
            QVERIFY(workspace.ok());
            const ImportReport report =
                workspace.value()->importPaths({path, folder.filePath(QStringLiteral("metadata.csv"))}, job);
            QCOMPARE(report.count(ImportState::Imported), 1);
        }
        {
            auto workspace = Workspace::open(byAndBy);
            QVERIFY(workspace.ok());
            QCOMPARE(shown(*workspace.value()), expected);
        }
        // Taken out and read again, each in a session of its own.
        for (int i = 0; i < 3; ++i) {
            {
                auto workspace = Workspace::open(byAndBy);
                QVERIFY(workspace.ok());
                for (const ArticleRow &row : workspace.value()->articles()) {
                    if (row.fileName == QFileInfo(paths.at(2 * i)).fileName()) {
                        QVERIFY(workspace.value()->removeArticle(row.id).ok());
                    }
                }
            }
            auto workspace = Workspace::open(byAndBy);
            QVERIFY(workspace.ok());
            workspace.value()->importPaths({paths.at(2 * i), folder.filePath(QStringLiteral("metadata.csv"))},
                                           job);
            QCOMPARE(shown(*workspace.value()), expected);
        }
    }

    void theArticleOfTheSameEventIsTheMostSimilarOne()
    {
        SmallCorpus corpus;
        corpus.make(
            {QStringLiteral("2018-03-14"), QStringLiteral("2018-03-16"), QStringLiteral("2018-03-15"),
             QStringLiteral("1999-06-02")},
            {QStringLiteral("Le Royaume-Uni a expulsé mercredi 23 diplomates russes."),
             QStringLiteral("L'expulsion mercredi de 23 diplomates russes par Londres appelle une réponse."),
             QStringLiteral("Le Royaume-Uni a signé jeudi un accord de pêche avec la Norvège."),
             QStringLiteral("L'Inde a demandé mardi au Pakistan de retirer ses combattants.")});
        ArticleId first = 0;
        for (const ArticleRow &row : corpus.workspace->articles())
            first = row.fileName == QLatin1String("a.txt") ? row.id : first;
        JobContext job;
        const auto similar = corpus.workspace->similarArticles(first, 3, job);
        QVERIFY(similar.ok());
        QVERIFY(!similar.value().isEmpty());
        QCOMPARE(similar.value().constFirst().fileName, QStringLiteral("b.txt"));
        QVERIFY(!corpus.workspace->similarArticles(9999, 3, job).ok());
    }

    void everyPlanWhoseDayHasPassedIsListed()
    {
        SmallCorpus corpus;
        corpus.make(
            {QStringLiteral("1971-07-16"), QStringLiteral("1972-02-23"), QStringLiteral("1972-02-25")},
            {QStringLiteral(
                 "Richard Nixon se rendra le 21 février 1972 à Pékin. Henry Kissinger se rendra à Tokyo le "
                 "3 octobre 1971. Léonid Brejnev rencontrera Richard Nixon le 22 mai 1972 à Moscou."),
             QStringLiteral("Richard Nixon s'est rendu lundi 21 février à Pékin."),
             QStringLiteral("Le roi Hussein a reçu jeudi un envoyé saoudien.")});
        JobContext job;
        const auto announcements = corpus.workspace->announcements({}, job);
        QVERIFY(announcements.ok());
        QStringList told;
        for (const Announcement &a : announcements.value())
            told.append(QStringLiteral("%1 %2 %3")
                            .arg(a.announced.when.toEdtf(), QString::number(static_cast<int>(a.outcome)),
                                 a.became.source));
        QCOMPARE(told,
                 QStringList({QStringLiteral("1971-10-03 %1 ").arg(static_cast<int>(Outcome::NoTrace)),
                              QStringLiteral("1972-02-21 %1 b.txt").arg(static_cast<int>(Outcome::Happened)),
                              QStringLiteral("1972-05-22 %1 ").arg(static_cast<int>(Outcome::Pending))}));
    }

    void aCampaignIsOneSeriesUpToTheLastArticle()
    {
        const QStringList texts = {
            QStringLiteral("Depuis le 3 mars, l'aviation israélienne bombarde le Liban."),
            QStringLiteral("Les bombardements israéliens répétés sur le Liban se poursuivaient vendredi.")};
        SmallCorpus corpus;
        corpus.make({QStringLiteral("1978-03-15"), QStringLiteral("1978-03-17")}, texts);
        const auto held = corpus.holders(0, texts.at(0), QStringLiteral("bombarde"));
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.constFirst().mentions.size(), 2);
        QCOMPARE(held.constFirst().when.toEdtf(), QStringLiteral("1978-03-03/1978-03-17"));
        QVERIFY(held.constFirst().conflicts.isEmpty());
    }

    void twoTollsOfOneAttackAreBothKept()
    {
        const QList<Pair> pairs = readPairs();
        const auto pair = std::find_if(pairs.begin(), pairs.end(), [](const Pair &p) {
            return p.name == QLatin1String("an attack with two tolls");
        });
        QVERIFY(pair != pairs.end());
        SmallCorpus corpus;
        corpus.make({pair->days[0], pair->days[1]}, {pair->texts[0], pair->texts[1]});
        const auto held = corpus.holders(0, pair->texts[0], pair->marks[0]);
        QCOMPARE(held.size(), 1);
        QStringList told;
        for (const FigureVariant &figure : held.constFirst().figures)
            told.append(figure.source + u' ' + QString::number(figure.value));
        QVERIFY2(told.contains(QLatin1String("a.txt 146")) && told.contains(QLatin1String("b.txt 219")),
                 qPrintable(told.join(u'|')));
    }
};

QTEST_GUILESS_MAIN(TestPairsOfArticles)
#include "test_pairs_of_articles.moc"
