#include "sample_chronicle.h"
#include "ui/paint/export_timeline.h"
#include "ui/paint/paper_composer.h"
#include "ui/paint/timeline_picture.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace frise;

namespace {

const QLocale french(QLocale::French, QLocale::France);

TimelineReport sampleReport()
{
    const test::Chronicle sample = test::sampleChronicle();
    ReportOptions options;
    options.title = QStringLiteral("Garanties de sécurité pour le détroit");
    options.corpusName = QStringLiteral("presse.frise");
    ArticleExtra extra;
    extra.url = QStringLiteral("https://example.org/a?b=(c)");
    options.extras.insert(3, extra);
    return makeReport(sample.entries, sample.quotes, sample.articles, options);
}

QString picturesFolder()
{
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/pictures/");
    QDir().mkpath(folder);
    return folder;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pdfOf(const TimelineReport &report, const PdfOptions &options)
{
    JobContext job;
    const Result<PaperDocument> document = composePaper(report, options, job);
    if (!document)
        return {};
    const Result<QByteArray> bytes = paperPdf(document.value(), job);
    return bytes ? bytes.value() : QByteArray();
}

/// Standard output of a tool run on a file with these bytes; nothing where the tool is not installed.
std::optional<QByteArray> toolOutput(const QString &tool, QStringList arguments, const QByteArray &pdf,
                                     int *status = nullptr)
{
    if (QStandardPaths::findExecutable(tool).isEmpty())
        return std::nullopt;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    arguments.replaceInStrings(QStringLiteral("FILE"), path);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, arguments);
    process.waitForFinished(60000);
    if (status)
        *status = process.exitCode();
    return process.readAllStandardOutput();
}

} // namespace

class TestPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayoutIsACleanPdf_data()
    {
        QTest::addColumn<int>("layout");
        QTest::addColumn<QString>("name");
        QTest::newRow("pages") << int(PaperLayout::Pages) << QStringLiteral("pages");
        QTest::newRow("one page") << int(PaperLayout::OnePage) << QStringLiteral("onepage");
        QTest::newRow("tiles") << int(PaperLayout::Tiles) << QStringLiteral("tiles");
        QTest::newRow("booklet") << int(PaperLayout::Booklet) << QStringLiteral("booklet");
        QTest::newRow("roll") << int(PaperLayout::Roll) << QStringLiteral("roll");
    }

    void everyLayoutIsACleanPdf()
    {
        QFETCH(int, layout);
        QFETCH(QString, name);
        PdfOptions options;
        options.locale = french;
        options.layout = static_cast<PaperLayout>(layout);
        options.landscape = options.layout != PaperLayout::Booklet;
        const QByteArray pdf = pdfOf(sampleReport(), options);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QFile file(picturesFolder() + name + QStringLiteral(".pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QVERIFY(!pdf.contains("/SMask ") || !pdf.contains("/Type /Mask"));

        int status = -1;
        const std::optional<QByteArray> check = toolOutput(
            QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}, pdf, &status);
        if (!check)
            QSKIP("qpdf is not installed: the file's structure was not checked");
        QVERIFY2(status == 0 && !check->contains("WARNING"), check->constData());
    }

    void everyVisibleWordIsFoundInTheText()
    {
        PdfOptions options;
        options.locale = french;
        const TimelineReport report = sampleReport();
        const std::optional<QByteArray> text =
            toolOutput(QStringLiteral("pdftotext"), {QStringLiteral("FILE"), QStringLiteral("-")},
                       pdfOf(report, options));
        if (!text)
            QSKIP("pdftotext is not installed");
        const QString found = QString::fromUtf8(*text);
        for (const QString &word :
             {QStringLiteral("Sommet"), QStringLiteral("Valmora"), QStringLiteral("Réunion"),
              QStringLiteral("Élections"), QStringLiteral("détroit"), QStringLiteral("Lindval"),
              QStringLiteral("presse.frise")})
            QVERIFY2(found.contains(word), qPrintable(word));
        for (const ChronicleEntry &entry : report.entries)
            QVERIFY2(found.contains(entry.title.section(QLatin1Char(' '), 0, 0)), qPrintable(entry.title));
    }

    void theOutlineTheLanguageAndTheTitleAreWritten()
    {
        PdfOptions options;
        options.locale = french;
        options.author = QStringLiteral("Une lectrice");
        const QByteArray pdf = pdfOf(sampleReport(), options);
        QVERIFY(pdf.contains("/Lang (fr"));
        QVERIFY(pdf.contains("/Outlines "));
        QVERIFY(pdf.contains("/URI (https://example.org/a?b=\\(c\\))"));
        QVERIFY(pdf.contains("/CreationDate (D:20310608000000Z)")); // the latest article, not the clock
        const std::optional<QByteArray> info =
            toolOutput(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, pdf);
        if (!info)
            QSKIP("pdfinfo is not installed");
        QVERIFY(info->contains("Garanties de sécurité pour le détroit"));
        QVERIFY(info->contains("Une lectrice"));
    }

    void fontsAreEmbeddedAsSubsets()
    {
        PdfOptions options;
        options.locale = french;
        const std::optional<QByteArray> fonts =
            toolOutput(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}, pdfOf(sampleReport(), options));
        if (!fonts)
            QSKIP("pdffonts is not installed");
        const QList<QByteArray> lines = fonts->split('\n');
        QVERIFY(lines.size() > 3);
        for (const QByteArray &line : lines.mid(2)) {
            if (!line.isEmpty())
                QVERIFY2(line.contains(" yes yes ") && line.indexOf('+') == 6, line.constData());
        }
    }

    void theSameReportGivesTheSameBytes()
    {
        PdfOptions options;
        options.locale = french;
        QCOMPARE(pdfOf(sampleReport(), options), pdfOf(sampleReport(), options));
        JobContext job;
        PictureOptions picture;
        picture.locale = french;
        QCOMPARE(timelineSvg(sampleReport(), picture, job).value(),
                 timelineSvg(sampleReport(), picture, job).value());
    }

    void cyrillicGreekAndAccentsSurvive()
    {
        test::Chronicle sample = test::sampleChronicle();
        sample.entries[0].title = QStringLiteral("Київ Αθήνα Łódź Šibenik");
        const TimelineReport report = makeReport(sample.entries, {}, sample.articles, {});
        PdfOptions options;
        options.locale = french;
        const std::optional<QByteArray> text =
            toolOutput(QStringLiteral("pdftotext"), {QStringLiteral("FILE"), QStringLiteral("-")},
                       pdfOf(report, options));
        if (!text)
            QSKIP("pdftotext is not installed");
        for (const QString &word : {QStringLiteral("Київ"), QStringLiteral("Αθήνα"), QStringLiteral("Łódź"),
                                    QStringLiteral("Šibenik")})
            QVERIFY2(QString::fromUtf8(*text).contains(word), qPrintable(word));
    }

    void ligaturesBracketsAndDashesAreText()
    {
        test::Chronicle sample = test::sampleChronicle();
        sample.entries[0].title = QStringLiteral("Offensive officielle, conflit fini (1998–2001)");
        sample.quotes[0].text = QStringLiteral("la fin officieuse d’un affront infligé");
        ReportOptions reportOptions;
        reportOptions.title = QStringLiteral("Difficile affirmation – fjord");
        const TimelineReport report =
            makeReport(sample.entries, sample.quotes, sample.articles, reportOptions);
        PdfOptions options;
        options.locale = french;
        const std::optional<QByteArray> text =
            toolOutput(QStringLiteral("pdftotext"), {QStringLiteral("FILE"), QStringLiteral("-")},
                       pdfOf(report, options));
        if (!text)
            QSKIP("pdftotext is not installed");
        const QString found = QString::fromUtf8(*text);
        for (const QString &words : {QStringLiteral("Offensive officielle, conflit fini (1998–2001)"),
                                     QStringLiteral("la fin officieuse d’un affront infligé"),
                                     QStringLiteral("Difficile affirmation – fjord"),
                                     QStringLiteral("[1, 2, 3]"), QStringLiteral("9 – 11 juin 2031")})
            QVERIFY2(found.contains(words), qPrintable(words));
    }

    void noLineBeginsWithAMarkThatBelongsToTheLineBefore()
    {
        const Theme theme = Theme::print();
        const FontTextMetrics metrics(theme);
        const QString text = QStringLiteral("« Nous signerons » , dit-il ; « et après ? » Oui : « 12 % » !");
        const QStringList words = text.split(u' ');
        const double space = metrics.width(QStringLiteral(" "), TextRole::Verbatim);
        for (int width = 110; width < 400; width += 7) {
            const QStringList lines = wrappedText(text, TextRole::Verbatim, width + space, metrics);
            QCOMPARE(lines.join(u' ').split(u' ').join(QString()).size(), words.join(QString()).size());
            for (qsizetype i = 0; i < lines.size(); ++i) {
                QVERIFY2(i == 0 || !QStringView(u"»?;:%!").contains(lines.at(i).front()),
                         qUtf8Printable(lines.at(i)));
                QVERIFY2(!lines.at(i).endsWith(QChar(0x00AB)), qUtf8Printable(lines.at(i)));
            }
        }
    }

    void hostileTitlesAndEmptyReportsAreDrawn()
    {
        test::Chronicle sample = test::sampleChronicle();
        const QStringList hostile = {QString(10000, QLatin1Char('W')),
                                     QStringLiteral("</script><b>x</b> & \"quotes\""),
                                     QStringLiteral("=HYPERLINK(\"http://x\")"),
                                     QString(QChar(0x202E)) + QStringLiteral("gnihton") + QChar(0x0000) +
                                         QChar(0x0007),
                                     QString(QChar(0xD83D)),
                                     QString(),
                                     QStringLiteral("a\nb\tc\r\nd")};
        for (qsizetype i = 0; i < hostile.size(); ++i) {
            sample.entries[i].title = hostile[i];
            sample.quotes[i % sample.quotes.size()].text = hostile[i];
        }
        sample.articles[0].title = hostile[0];
        ReportOptions reportOptions;
        reportOptions.title = hostile[1];
        const TimelineReport report =
            makeReport(sample.entries, sample.quotes, sample.articles, reportOptions);
        for (const PaperLayout layout : {PaperLayout::Pages, PaperLayout::Booklet}) {
            PdfOptions options;
            options.locale = french;
            options.layout = layout;
            int status = -1;
            const QByteArray pdf = pdfOf(report, options);
            QVERIFY(!pdf.isEmpty());
            if (toolOutput(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}, pdf,
                           &status))
                QCOMPARE(status, 0);
        }
        JobContext job;
        QXmlStreamReader xml(timelineSvg(report, {}, job).value());
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(!pdfOf(makeReport({}, {}, {}, {}), {}).isEmpty());
    }

    void svgHasRealTextAndNamedGroups()
    {
        JobContext job;
        PictureOptions options;
        options.locale = french;
        const QByteArray svg = timelineSvg(sampleReport(), options, job).value();
        QFile file(picturesFolder() + QStringLiteral("timeline.svg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(svg);
        QVERIFY(svg.contains("<g id=\"event-14-lane-0\">"));
        QVERIFY(svg.contains(">Sommet de Valmora</text>"));
        QVERIFY(!svg.contains("opacity"));
    }

    void aPngHasTheChosenSize()
    {
        JobContext job;
        PictureOptions options;
        options.locale = french;
        options.widthPx = 900;
        options.scale = 1.5;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.png"));
        QVERIFY(exportTimelinePng(sampleReport(), options, path, job).ok());
        QCOMPARE(QImage(path).width(), 1350);
        QImage(path).save(picturesFolder() + QStringLiteral("timeline.png"));
    }

    void aFailedExportLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.pdf"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        JobContext job;
        job.cancel();
        const Result<void> cancelled = exportTimelinePdf(sampleReport(), {}, path, job);
        QVERIFY(!cancelled.ok());
        QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
        QCOMPARE(contentOf(path), QByteArray("old"));
        JobContext again;
        const Result<void> nowhere =
            exportTimelinePdf(sampleReport(), {}, folder.filePath(QStringLiteral("no/such/x.pdf")), again);
        QVERIFY(!nowhere.ok());
        QVERIFY(nowhere.error().message.contains(QStringLiteral("x.pdf")));
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).size() == 1); // no temporary file is left
    }

    void everySourceNumberIsALinkToItsEntry()
    {
        JobContext job;
        PdfOptions options;
        options.locale = french;
        const PaperDocument document = composePaper(sampleReport(), options, job).value();
        QVERIFY(document.links.size() > 30);
        for (const PaperLink &link : document.links) {
            QVERIFY2(link.target.startsWith(QStringLiteral("https://")) ||
                         document.anchors.contains(link.target),
                     qPrintable(link.target));
            const PaperPage &page = document.pages[link.page];
            QVERIFY(QRectF(QPointF(0, 0), page.size).contains(link.rect));
        }
    }
};

QTEST_MAIN(TestPaper)
#include "test_paper.moc"
