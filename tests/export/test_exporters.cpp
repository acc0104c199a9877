#include "core/export/bibliography.h"
#include "core/export/citations.h"
#include "core/export/exporters.h"
#include "core/export/html.h"
#include "core/export/safe_text.h"
#include "core/export/tables.h"
#include "tests/paint/sample_chronicle.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace frise;

namespace {

const QLocale french(QLocale::French, QLocale::France);

QByteArray exported(const QString &format, const TimelineReport &report)
{
    JobContext job;
    const Exporter *chosen = exporter(format);
    if (!chosen)
        return {};
    const Result<QByteArray> bytes = chosen->function(report, {french}, job);
    return bytes ? bytes.value() : QByteArray();
}

TimelineReport sampleReport()
{
    const test::Chronicle sample = test::sampleChronicle();
    ReportOptions options;
    options.title = QStringLiteral("Le détroit");
    return makeReport(sample.entries, sample.quotes, sample.articles, options);
}

const QStringList &hostileTexts()
{
    static const QStringList texts{QStringLiteral("=HYPERLINK(\"http://x\";\"click\")"),
                                   QStringLiteral("</script><script>alert(1)</script>"),
                                   QStringLiteral("<!-- <![CDATA[ ]]> --> & < > \" '"),
                                   QString(QChar(0x202E)) + QStringLiteral("gnihton") + QChar(0x2066) +
                                       QChar(0x0000) + QChar(0x0007) + QChar(0x001B),
                                   QString(10000, QLatin1Char('W')),
                                   QString(QChar(0xD83D)),
                                   QStringLiteral("a,\"b\";c\r\nd\te\\f{g}h%i_j#k$l^m~n&o"),
                                   QStringLiteral("END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged"),
                                   QStringLiteral("[x](javascript:alert(1)) `code` *b* | 1. - #"),
                                   QString(QChar(0x2028)) + QChar(0x2029) + QStringLiteral("line"),
                                   QString()};
    return texts;
}

TimelineReport hostileReport(const QString &text)
{
    test::Chronicle sample = test::sampleChronicle();
    for (ChronicleEntry &entry : sample.entries) {
        entry.title = text;
        entry.place = text;
        entry.conflicts = {text};
        entry.actors = {{text, text, ActorRole::Agent}};
        entry.stableId = text;
        for (EntryMention &mention : entry.mentions)
            mention.text = text;
    }
    for (QuoteRow &quote : sample.quotes) {
        quote.text = text;
        quote.speaker = text;
        quote.role = text;
        quote.cue = text;
    }
    for (ArticleRow &article : sample.articles) {
        article.title = text;
        article.outlet = text;
    }
    ReportOptions options;
    options.title = text;
    options.corpusName = text;
    options.filterText = text;
    options.extras.insert(1, {text, text, QStringLiteral("fr")});
    options.extras.insert(2, {text, QStringLiteral("javascript:alert(1)"), QStringLiteral("fr")});
    return makeReport(sample.entries, sample.quotes, sample.articles, options);
}

/// Cells of RFC 4180 text; rows of unequal length or a stray quote make it empty.
QList<QStringList> parsedCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.mid(3));
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[i++];
            else if (c == u'"')
                quoted = false;
            else
                cell += c;
        } else if (c == u'"') {
            if (!cell.isEmpty())
                return {};
            quoted = true;
        } else if (c == u',') {
            row.append(cell);
            cell.clear();
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            ++i;
            row.append(cell);
            cell.clear();
            rows.append(row);
            row.clear();
        } else {
            cell += c;
        }
    }
    return quoted || !row.isEmpty() || !cell.isEmpty() ? QList<QStringList>() : rows;
}

} // namespace

class TestExporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatGivesTheSameBytesTwice()
    {
        for (const Exporter &format : exporters()) {
            const QByteArray bytes = exported(format.id, sampleReport());
            QVERIFY2(bytes.size() > 100, qPrintable(format.id));
            QCOMPARE(exported(format.id, sampleReport()), bytes);
        }
    }

    void noFormatDependsOnTheClockOrTheDefaultLocale()
    {
        QList<QByteArray> before;
        for (const Exporter &format : exporters())
            before.append(exported(format.id, sampleReport()));
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        for (qsizetype i = 0; i < exporters().size(); ++i)
            QCOMPARE(exported(exporters()[i].id, sampleReport()), before[i]);
        QLocale::setDefault(QLocale::c());
    }

    void hostileTextsBreakNoFormat_data()
    {
        QTest::addColumn<QString>("text");
        for (qsizetype i = 0; i < hostileTexts().size(); ++i)
            QTest::addRow("%d", int(i)) << hostileTexts()[i];
    }

    void hostileTextsBreakNoFormat()
    {
        QFETCH(QString, text);
        const TimelineReport report = hostileReport(text);
        const TimelineReport plain = sampleReport();
        for (const QString &format :
             {QStringLiteral("csv"), QStringLiteral("csv-quotations"), QStringLiteral("csv-articles")}) {
            const QList<QStringList> rows = parsedCsv(exported(format, report));
            QCOMPARE(rows.size(), parsedCsv(exported(format, plain)).size());
            for (const QStringList &row : rows) {
                QCOMPARE(row.size(), rows.first().size());
                for (const QString &cell : row)
                    QVERIFY(cell.isEmpty() ||
                            !QStringView(u"=+-@\t\r")
                                 .contains(cell.trimmed().isEmpty() ? QChar(u' ') : cell.trimmed().front()));
            }
        }
        for (const QString &format :
             {QStringLiteral("tsv"), QStringLiteral("tsv-quotations"), QStringLiteral("tsv-articles")}) {
            const QList<QByteArray> lines = exported(format, report).split('\n');
            QCOMPARE(lines.size(), exported(format, plain).split('\n').size());
            for (const QByteArray &line : lines.first(lines.size() - 1))
                QCOMPARE(line.count('\t'), lines.first().count('\t'));
        }
        for (const QString &format :
             {QStringLiteral("json"), QStringLiteral("timelinejs"), QStringLiteral("csl")}) {
            QJsonParseError error;
            QJsonDocument::fromJson(exported(format, report), &error);
            QCOMPARE(error.error, QJsonParseError::NoError);
        }
        // A calendar keeps its events and lets no line begin one.
        const QByteArray ics = exported(QStringLiteral("ics"), report);
        QCOMPARE(ics.count("\r\nBEGIN:VEVENT\r\n"),
                 exported(QStringLiteral("ics"), plain).count("\r\nBEGIN:VEVENT\r\n"));
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 76); // 75 octets and the CR
        }
        // Braces of BibTeX balance.
        int depth = 0;
        for (const char c : exported(QStringLiteral("bibtex"), report)) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            QVERIFY(depth >= 0);
        }
        QCOMPARE(depth, 0);
        // Nothing of an article becomes an element, a script or a local address of the page.
        const QByteArray html = exported(QStringLiteral("html"), report);
        QCOMPARE(html.count("<script"), 2);
        QCOMPARE(html.count("</script>"), 2);
        QVERIFY(!html.contains("javascript:alert(1)\""));
        QVERIFY(!html.contains("<!--"));
        QCOMPARE(html.count("<li "), exported(QStringLiteral("html"), plain).count("<li "));
        const qsizetype begin = html.indexOf("id=\"data\">") + 10;
        QJsonParseError error;
        QJsonDocument::fromJson(html.mid(begin, html.indexOf("</script>", begin) - begin), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        for (const QByteArray &bytes : {html, exported(QStringLiteral("md"), report)}) {
            QVERIFY(!bytes.contains("\xE2\x80\xAE")); // U+202E would turn the rest of the line around
            QVERIFY(!bytes.contains('\0'));
        }
    }

    void formulasAreNeutralised_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+33 1") << QStringLiteral("'+33 1");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("behind a blank") << QStringLiteral(" =1") << QStringLiteral("' =1");
        QTest::newRow("full-width") << QString(QChar(0xFF1D)) + QStringLiteral("1")
                                    << QLatin1Char('\'') + QString(QChar(0xFF1D)) + QStringLiteral("1");
        QTest::newRow("ordinary") << QStringLiteral("Sommet") << QStringLiteral("Sommet");
        QTest::newRow("dash inside") << QStringLiteral("a - b") << QStringLiteral("a - b");
    }

    void formulasAreNeutralised()
    {
        QFETCH(QString, cell);
        QFETCH(QString, expected);
        QCOMPARE(neutralCell(cell), expected);
    }

    void quotesOfCsvAreDoubled()
    {
        QCOMPARE(csvCell(QStringLiteral("dit \"oui\", puis")), QStringLiteral("\"dit \"\"oui\"\", puis\""));
        QCOMPARE(csvCell(QStringLiteral("simple")), QStringLiteral("simple"));
    }

    void aCalendarEntryEndsOnTheDayAfter()
    {
        const QByteArray ics = exported(QStringLiteral("ics"), sampleReport());
        // The interval of 2 to 4 June: DTEND is exclusive.
        QVERIFY(ics.contains(
            "DTSTART;VALUE=DATE:20310602\r\nDTEND;VALUE=DATE:20310605\r\nSUMMARY:Exercices navals"));
        QVERIFY(ics.contains("DTSTAMP:20310608T000000Z"));
        QVERIFY(ics.contains("STATUS:TENTATIVE"));
        QVERIFY(ics.contains("STATUS:CANCELLED"));
        QVERIFY(!ics.contains("précédentes")); // undated: no day is made up
    }

    void aMonthStaysAMonthInTheBibliography()
    {
        test::Chronicle sample = test::sampleChronicle();
        sample.articles[0].published = test::edtf("2031-05");
        const TimelineReport report = makeReport(sample.entries, sample.quotes, sample.articles, {});
        const QByteArray csl = exported(QStringLiteral("csl"), report);
        const QJsonArray items = QJsonDocument::fromJson(csl).array();
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[0]
                     .toObject()[QStringLiteral("issued")]
                     .toObject()[QStringLiteral("date-parts")]
                     .toArray()[0]
                     .toArray()
                     .size(),
                 2);
        QVERIFY(items[0]
                    .toObject()[QStringLiteral("issued")]
                    .toObject()[QStringLiteral("circa")]
                    .toBool()); // deduced
        QVERIFY(!exported(QStringLiteral("bibtex"), report).split('@')[1].contains("day ="));
    }

    void jsonHoldsEveryEventWithItsSentences()
    {
        const TimelineReport report = sampleReport();
        const QJsonObject root = QJsonDocument::fromJson(exported(QStringLiteral("json"), report)).object();
        QCOMPARE(root[QStringLiteral("format")].toString(), QStringLiteral("frise-chronology"));
        const QJsonArray events = root[QStringLiteral("events")].toArray();
        QCOMPARE(events.size(), report.entries.size());
        QCOMPARE(root[QStringLiteral("quotations")].toArray().size(), report.quotes.size());
        for (const QJsonValue &event : events) {
            QVERIFY(!event[QStringLiteral("mentions")].toArray().isEmpty());
            QVERIFY(event[QStringLiteral("mentions")][0][QStringLiteral("source")].toInt() > 0);
        }
    }

    void thePageNeedsNoNetworkAndNoScript()
    {
        const QByteArray html = exported(QStringLiteral("html"), sampleReport());
        QVERIFY(html.contains("default-src 'none'"));
        QVERIFY(!html.contains("src="));
        QVERIFY(!html.contains("@import"));
        QVERIFY(html.contains("Sommet de Valmora"));
        QVERIFY(html.contains("prefers-color-scheme:dark"));
        QVERIFY(html.contains("<section id=\"timeline\" hidden")); // only the script shows it
    }

    void aCitationNamesItsSourceAndHowItIsDated()
    {
        const TimelineReport report = sampleReport();
        const QuoteRow &quote = report.quotes.first();
        const ReportSource &source = *report.source(quote.source);
        const Citation iso = citationOf(quote, source, CitationStyle::Iso690, french);
        QVERIFY(iso.plain.contains(QStringLiteral("« de nouvelles sanctions »")));
        QVERIFY(iso.plain.contains(
            QStringLiteral("Le détroit de nouveau fermé. Le Courrier du Nord. 30 mai 2031 (deduced).")));
        QVERIFY(citationOf(quote, source, CitationStyle::Markdown, french)
                    .plain.startsWith(QStringLiteral("> « de")));
        QVERIFY(citationOf(quote, source, CitationStyle::Bibtex, french)
                    .plain.startsWith(QStringLiteral("@article{lecourrierdunord2031-1")));
        QuoteRow indirect = quote;
        indirect.mode = QuoteMode::Indirect;
        // Marks that the source lacks are never added.
        QVERIFY(!citationOf(indirect, source, CitationStyle::Iso690, french).plain.contains(QChar(0x00AB)));
        QVERIFY(citationOf(report.entries.first(), report, CitationStyle::Iso690, french)
                    .plain.contains(QStringLiteral("2031")));
    }

    void dangerousCharactersBecomeVisible()
    {
        QCOMPARE(singleLine(QStringLiteral("a\r\nb\t c")), QStringLiteral("a b c"));
        QCOMPARE(singleLine(QString(QChar(0x202E)) + QLatin1Char('x')),
                 QString(QChar(0xFFFD)) + QLatin1Char('x'));
        QCOMPARE(singleLine(QStringLiteral("l\u2019\u00E9t\u00E9\u00A0!")),
                 QStringLiteral("l\u2019\u00E9t\u00E9\u00A0!"));
        QCOMPARE(singleLine(QString::fromUtf8("\xF0\x9F\x95\x8A")), QString::fromUtf8("\xF0\x9F\x95\x8A"));
        QCOMPARE(multiLine(QStringLiteral("a\r\nb")), QStringLiteral("a\nb"));
        QCOMPARE(safeUrl(QStringLiteral("javascript:alert(1)")), QString());
        QCOMPARE(safeUrl(QStringLiteral("file:///etc/passwd")), QString());
        QCOMPARE(safeUrl(QStringLiteral("https://example.org/a b")), QString());
        QCOMPARE(safeUrl(QStringLiteral("https://example.org/é")),
                 QStringLiteral("https://example.org/%C3%A9"));
    }

    void aFailedExportLeavesTheOldFileAndNoOther()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        JobContext job;
        job.cancel();
        QCOMPARE(exportReport(sampleReport(), QStringLiteral("csv"), {french}, path, job).error().code,
                 Error::Code::Cancelled);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        JobContext again;
        QVERIFY(!exportReport(sampleReport(), QStringLiteral("csv"), {french}, folder.path(), again).ok());
        QVERIFY(exportReport(sampleReport(), QStringLiteral("csv"), {french}, path, again).ok());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void thePeriodLimitsEventsQuotationsAndSources()
    {
        const test::Chronicle sample = test::sampleChronicle();
        ReportOptions options;
        options.period = test::edtf("2031-06-04/2031-06-05");
        options.withUndated = false;
        const TimelineReport report = makeReport(sample.entries, sample.quotes, sample.articles, options);
        QVERIFY(report.entries.size() < sample.entries.size());
        QCOMPARE(report.quotes.size(), 3);
        for (const ChronicleEntry &entry : report.entries)
            QVERIFY(entry.when.overlaps(options.period));
    }
};

QTEST_GUILESS_MAIN(TestExporters)
#include "test_exporters.moc"
