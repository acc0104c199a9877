#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    QList<QByteArray> lines() const
    {
        QList<QByteArray> all = out.split('\n');
        if (!all.isEmpty() && all.constLast().isEmpty())
            all.removeLast();
        return all;
    }
};

Run cli(const QStringList &arguments, const QByteArray &input = {}, const QStringList &environment = {})
{
    QProcess process;
    if (!environment.isEmpty())
        process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(QStringLiteral(FRISE_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

const char *const article =
    "Le Caire 🕊\n\nLe ministre Paul Adler a dit lundi : « Nous signerons l’accord. »\n";

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

/// `text` of every object that has offsets, against the code points of the article.
void compareSpans(const QJsonValue &value, const QList<uint> &points)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            compareSpans(item, points);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.value(QStringLiteral("start")).isDouble() && object.contains(QStringLiteral("text"))) {
        const int start = object.value(QStringLiteral("start")).toInt();
        const int end = object.value(QStringLiteral("end")).toInt();
        QVERIFY(start >= 0 && start <= end && end <= points.size());
        QString text;
        for (int i = start; i < end; ++i)
            text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&points.at(i)), 1);
        QCOMPARE(object.value(QStringLiteral("text")).toString(), text);
    }
    for (const QJsonValue item : object)
        compareSpans(item, points);
}

} // namespace

class TestFriseCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Qt complains on standard error where a session has none.
        QVERIFY(m_session.isValid());
        qputenv("XDG_RUNTIME_DIR", m_session.path().toLocal8Bit());
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("a.txt"), article);
        write(QStringLiteral("b.txt"), "date: 2021-03-04\n\nL’armée a bombardé hier le port de Lorna.\n");
    }

    /// One article tells by its date when the other, which tells the same act, was written.
    void articlesAreDatedTogether()
    {
        write(QStringLiteral("one.txt"),
              "date: 2022-06-15\n\nL’armée russe a bombardé mardi des entrepôts à Odessa. Le "
              "ministre ukrainien de la défense, Oleksiy Reznikov, a dénoncé l’attaque.\n");
        write(QStringLiteral("two.txt"), "L’armée russe a bombardé la semaine dernière des entrepôts à "
                                         "Odessa. Le ministre ukrainien de la "
                                         "défense, Oleksiy Reznikov, s’exprimera jeudi. Le premier ministre "
                                         "britannique, Boris Johnson, a promis "
                                         "des armes. La résolution 2623 n’a rien changé.\n");
        const Run alone = cli({QStringLiteral("date"), in("one.txt"), in("two.txt")});
        QVERIFY(!alone.out.contains("2022-06-2"));
        const Run run = cli({QStringLiteral("date"), QStringLiteral("--corpus"), QStringLiteral("--explain"),
                             in("two.txt"), in("missing.txt"), in("one.txt")});
        QVERIFY(run.status != 0);
        QVERIFY(run.out.startsWith("two.txt\t2022-06-2"));
        QVERIFY(run.out.indexOf("one.txt\t2022-06-15") > 0);
        QVERIFY(run.out.contains("tells the same act as one.txt"));
        const Run json = cli({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--corpus"),
                              in("one.txt"), in("two.txt")});
        QCOMPARE(json.status, 0);
        QCOMPARE(json.out.trimmed().count('\n'), 1);
        QVERIFY(json.out.contains("2022-W24"));
    }

    void everyCommandHasHelp()
    {
        const Run overview = cli({QStringLiteral("--help")});
        QCOMPARE(overview.status, 0);
        int commands = 0;
        for (const QByteArray &line : overview.lines()) {
            if (!line.startsWith("  "))
                continue;
            ++commands;
            const QString name = QString::fromUtf8(line.trimmed().split(' ').constFirst());
            const Run help = cli({name, QStringLiteral("--help")});
            QCOMPARE(help.status, 0);
            QVERIFY2(help.out.startsWith("Usage: frise-cli " + name.toUtf8()), qPrintable(name));
            QVERIFY(help.err.isEmpty());
        }
        QVERIFY(commands >= 11);
    }

    void wrongUsageIsStatusTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("nothing") << "";
        QTest::newRow("no such command") << "dance";
        QTest::newRow("no format") << "analyze a.txt";
        QTest::newRow("no file") << "analyze --json";
        QTest::newRow("no date") << "analyze --json --date demain a.txt";
        QTest::newRow("unknown option") << "analyze --json --fast a.txt";
        QTest::newRow("option without value") << "analyze --json a.txt --date";
        QTest::newRow("import nothing") << "import x.frise";
        QTest::newRow("search nothing") << "search x.frise";
        QTest::newRow("two formats") << "chronology --json --text x.frise";
        QTest::newRow("no corpus") << "info";
    }
    void wrongUsageIsStatusTwo()
    {
        QFETCH(QString, arguments);
        const Run run = cli(arguments.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(run.status, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
    }

    void anAnalysisIsOneLineAnArticleInTheOrderOfTheArguments()
    {
        const Run run = cli({QStringLiteral("analyze"), QStringLiteral("--json"), in("b.txt"),
                             in("missing.txt"), in("a.txt")});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.lines().size(), 3);
        QCOMPARE(objectOf(run.lines().at(0)).value(QStringLiteral("source")).toString(),
                 QStringLiteral("b.txt"));
        QVERIFY(objectOf(run.lines().at(1)).contains(QStringLiteral("error")));
        QVERIFY(run.err.contains("missing.txt"));
        const QByteArray line = run.lines().at(2);
        // The order of the keys is part of the format.
        qsizetype at = -1;
        for (const char *key : {"schema", "source", "language", "title", "published", "entities", "timexes",
                                "quotes", "events", "boilerplate"}) {
            const qsizetype next = line.indexOf('"' + QByteArray(key) + "\":");
            QVERIFY2(next > at, key);
            at = next;
        }
        compareSpans(objectOf(line), QString::fromUtf8(article).toUcs4());
        QCOMPARE(objectOf(run.lines().at(0))
                     .value(QStringLiteral("published"))[QStringLiteral("value")]
                     .toString(),
                 QStringLiteral("2021-03-04"));
    }

    void theSameInputGivesTheSameBytes()
    {
        QStringList arguments = {QStringLiteral("analyze"), QStringLiteral("--json")};
        const QDir sample(QStringLiteral(FRISE_SOURCE_DIR "/resources/sample"));
        for (const QString &name : sample.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
            arguments.append(sample.filePath(name));
        if (arguments.size() == 2)
            QSKIP("there is no sample corpus");
        const QByteArray first = cli(arguments).out;
        QVERIFY(!first.isEmpty());
        QCOMPARE(
            cli(arguments, {}, {QStringLiteral("TZ=Pacific/Auckland"), QStringLiteral("LANG=fr_FR.UTF-8")})
                .out,
            first);
        QCOMPARE(cli(arguments, {}, {QStringLiteral("TZ=America/Lima"), QStringLiteral("LC_ALL=C")}).out,
                 first);
    }

    void aDateGivenHoldsForEveryArticle()
    {
        const Run run = cli({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--date"),
                             QStringLiteral("2019-06-12"), in("a.txt")});
        const QJsonObject published =
            objectOf(run.lines().at(0)).value(QStringLiteral("published")).toObject();
        QCOMPARE(published.value(QStringLiteral("value")).toString(), QStringLiteral("2019-06-12"));
        QCOMPARE(published.value(QStringLiteral("basis")).toString(), QStringLiteral("given"));
        bool monday = false;
        for (const QJsonValue timex : objectOf(run.lines().at(0)).value(QStringLiteral("timexes")).toArray())
            monday = monday || timex[QStringLiteral("edtf")].toString() == QLatin1String("2019-06-10");
        QVERIFY(monday);
    }

    void linesAreFilteredOneByOne()
    {
        const QByteArray input =
            QJsonDocument(QJsonObject{{QStringLiteral("source"), QStringLiteral("x")},
                                      {QStringLiteral("text"), QString::fromUtf8(article)},
                                      {QStringLiteral("published"), QStringLiteral("2019-06-12")}})
                .toJson(QJsonDocument::Compact) +
            "\nnot json\n{\"source\":\"y\",\"text\":7}\n{\"source\":\"z\",\"text\":\"\"}\n"
            "{\"source\":\"w\",\"text\":\"a\",\"published\":\"hier\"}";
        const Run run = cli({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--jsonl"),
                             QStringLiteral("-")},
                            input);
        QCOMPARE(run.status, 0);
        QCOMPARE(run.lines().size(), 5);
        QCOMPARE(objectOf(run.lines().at(0))
                     .value(QStringLiteral("published"))[QStringLiteral("value")]
                     .toString(),
                 QStringLiteral("2019-06-12"));
        for (const int bad : {1, 2, 4})
            QVERIFY(objectOf(run.lines().at(bad)).contains(QStringLiteral("error")));
        QCOMPARE(objectOf(run.lines().at(2)).value(QStringLiteral("source")).toString(), QStringLiteral("y"));
        QVERIFY(!objectOf(run.lines().at(3)).contains(QStringLiteral("error")));
    }

    void aCorpusIsMadeAskedAndChecked()
    {
        const QString corpus = in("c.frise");
        write(QStringLiteral("empty.txt"), "");
        const Run import = cli({QStringLiteral("import"), corpus, in("a.txt"), in("b.txt"), in("empty.txt")});
        QCOMPARE(import.status, 1);
        QVERIFY(import.out.contains("imported 2"));
        QVERIFY(import.err.contains("empty.txt"));
        QCOMPARE(cli({QStringLiteral("import"), corpus, in("a.txt")}).status, 0);
        QVERIFY(cli({QStringLiteral("info"), corpus}).out.startsWith("articles\t2\n"));
        QCOMPARE(cli({QStringLiteral("check"), corpus}).status, 0);
        const Run found = cli({QStringLiteral("search"), corpus, QStringLiteral("l'accord")});
        QCOMPARE(found.status, 0);
        QVERIFY(found.out.contains("passages 1"));
        for (const char *command : {"quotes", "chronology", "actors"}) {
            const Run run = cli({QString::fromLatin1(command), QStringLiteral("--json"), corpus});
            QCOMPARE(run.status, 0);
            for (const QByteArray &line : run.lines())
                QVERIFY2(!objectOf(line).isEmpty(), command);
        }
        // Asking leaves nothing beside the corpus.
        QVERIFY(!QFile::exists(corpus + QStringLiteral("-wal")));
        QCOMPARE(cli({QStringLiteral("info"), in("a.txt")}).status, 1);
        QCOMPARE(cli({QStringLiteral("info"), in("none.frise")}).status, 1);
    }

    void anExportHoldsWhatTheFilterFinds()
    {
        const QString corpus = in("f.frise");
        write(QStringLiteral("deux.txt"),
              "Publié le 12 juin 2019\n\nLe président Emmanuel Macron a rencontré lundi à Paris le président "
              "ukrainien Volodymyr Zelensky. « Nous signerons l’accord », a déclaré Emmanuel Macron.\n\n"
              "L’armée turque a bombardé mardi un village du nord de l’Irak. « C’est inacceptable », a "
              "protesté "
              "Barham Saleh.\n");
        QCOMPARE(cli({QStringLiteral("import"), corpus, in("deux.txt")}).status, 0);
        const auto exported = [&](const char *format, const QString &filter) {
            const QString file = in("out");
            QFile::remove(file);
            const Run run =
                cli({QStringLiteral("export"), QStringLiteral("--format"), QString::fromLatin1(format),
                     QStringLiteral("--output"), file, QStringLiteral("--filter"), filter, corpus});
            QFile out(file);
            return run.status == 0 && out.open(QIODevice::ReadOnly) ? out.readAll() : run.err;
        };
        const QByteArray events = exported("csv", QStringLiteral("bombardé"));
        QVERIFY2(events.contains("Irak"), events.constData());
        QVERIFY2(!events.contains("Zelensky"), events.constData());
        const QByteArray quotes = exported("csv-quotations", QStringLiteral("qui:Macron"));
        QVERIFY2(quotes.contains("signerons"), quotes.constData());
        QVERIFY2(!quotes.contains("inacceptable"), quotes.constData());
        // The page says what was chosen.
        QVERIFY(exported("html", QStringLiteral("qui:Macron")).contains("qui:Macron"));
        // Nothing found: a sentence, and no file that looks like an answer.
        QVERIFY(exported("csv", QStringLiteral("zibeline")).contains("zibeline"));
        QVERIFY(!QFile::exists(in("out")));
        // Nothing here was reviewed yet.
        const Run none =
            cli({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("csv"),
                 QStringLiteral("--output"), in("out"), QStringLiteral("--reviewed-only"), corpus});
        QCOMPARE(none.status, 0);
        QFile out(in("out"));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QVERIFY(!out.readAll().contains("Irak"));
    }

    void aKilledImportLeavesWholeArticlesAndResumes()
    {
        constexpr int count = 300;
        for (int i = 0; i < count; ++i)
            write(QStringLiteral("many/%1.txt").arg(i, 4, 10, QLatin1Char('0')),
                  QByteArray(article) + "Rapport " + QByteArray::number(i) + " sur la pêche.\n" +
                      QByteArray("La réunion a eu lieu mardi à Lorna. ").repeated(20));
        const auto content = [](const QString &corpus) {
            QByteArray all;
            for (const char *command : {"chronology", "quotes", "actors"}) {
                QList<QByteArray> lines =
                    cli({QString::fromLatin1(command), QStringLiteral("--json"), corpus}).lines();
                std::sort(lines.begin(), lines.end());
                all += lines.join('\n') + '\n';
            }
            return all + cli({QStringLiteral("search"), QStringLiteral("--limit"), QStringLiteral("0"),
                              corpus, QStringLiteral("pêche")})
                             .out;
        };
        const QString whole = in("whole.frise");
        QCOMPARE(cli({QStringLiteral("import"), whole, in("many")}).status, 0);
        const QByteArray expected = content(whole);

        const QString killed = in("killed.frise");
        int interrupted = 0;
        for (int round = 0; round < 6; ++round) {
            QProcess process;
            process.start(QStringLiteral(FRISE_CLI), {QStringLiteral("import"), killed, in("many")});
            QVERIFY(process.waitForStarted());
            // Somewhere in the middle: later each time, whatever the machine's speed.
            if (!process.waitForFinished(250 + 150 * round)) {
                process.kill();
                ++interrupted;
            }
            process.waitForFinished();
            if (!QFile::exists(killed) || QFileInfo(killed).size() == 0)
                continue;
            const Run check = cli({QStringLiteral("check"), killed});
            QVERIFY2(check.status == 0, check.err.constData());
        }
        QVERIFY(interrupted > 0);
        QCOMPARE(cli({QStringLiteral("import"), killed, in("many")}).status, 0);
        QVERIFY(cli({QStringLiteral("info"), killed}).out.startsWith("articles\t300\n"));
        QCOMPARE(cli({QStringLiteral("check"), killed}).status, 0);
        QCOMPARE(content(killed), expected);
    }

    void aComparisonHonoursWhatAPersonPinnedInTheCorpus()
    {
        const QString corpus = in("pinned.frise");
        const QString whole = in("whole.json");
        QCOMPARE(cli({QStringLiteral("import"), corpus, in("a.txt"), in("b.txt")}).status, 0);
        QCOMPARE(cli({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("json"),
                      QStringLiteral("--output"), whole, corpus})
                     .status,
                 0);
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        const auto hashOf = [&root](const char *name) {
            for (const QJsonValue article : root.value(QStringLiteral("articles")).toArray()) {
                if (article[QLatin1String("file")].toString() == QLatin1String(name))
                    return article[QLatin1String("sha256")].toString();
            }
            return QString();
        };
        constexpr int pinMatch = 17; // of the file format
        QVERIFY(root.value(QStringLiteral("corrections")).toArray().isEmpty());
        root.insert(
            QStringLiteral("corrections"),
            QJsonArray{QJsonObject{
                {QStringLiteral("kind"), pinMatch},
                {QStringLiteral("article"), hashOf("a.txt")},
                {QStringLiteral("start"), 0},
                {QStringLiteral("end"), 8},
                {QStringLiteral("quoted"), QStringLiteral("Le Caire")},
                {QStringLiteral("before"), QString()},
                {QStringLiteral("payload"),
                 QJsonObject{{QStringLiteral("other"),
                              QJsonObject{{QStringLiteral("hash"), hashOf("b.txt")},
                                          {QStringLiteral("quoted"), QStringLiteral("le port de Lorna")},
                                          {QStringLiteral("before"), QString()}}}}}}});
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(root).toJson(QJsonDocument::Indented));
        file.close();
        const QString again = in("again.frise");
        QCOMPARE(cli({QStringLiteral("import"), again, whole}).status, 0);
        const auto compared = [](const QString &path) {
            return cli({QStringLiteral("compare"), QStringLiteral("--json"), QStringLiteral("--in"), path,
                        QStringLiteral("1"), QStringLiteral("2")});
        };
        const Run pinned = compared(again);
        QCOMPARE(pinned.status, 0);
        QVERIFY2(pinned.out.contains("a person said that these passages match"), pinned.out.constData());
        QVERIFY(!compared(corpus).out.contains("a person said"));
    }

private:
    QString in(const char *relative) const { return m_dir->filePath(QString::fromLatin1(relative)); }
    void write(const QString &relative, const QByteArray &bytes)
    {
        const QString file = m_dir->filePath(relative);
        QDir().mkpath(QFileInfo(file).absolutePath());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    QTemporaryDir m_session;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestFriseCli)
#include "test_frise_cli.moc"
