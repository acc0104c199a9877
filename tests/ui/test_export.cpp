#include "core/workspace/collect_report.h"
#include "tests/support/corpus_fixture.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/page_preview.h"
#include "ui/dialogs/print_paper.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace frise;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::CorpusFixture>();
        m_state = std::make_unique<ViewState>();
        m_view = std::make_unique<CorpusView>(*m_state);
        m_view->setWorkspace(m_fixture->imported());
        m_dialog = std::make_unique<ExportDialog>(*m_view, *m_state);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_pages = m_dialog->findChild<QSpinBox *>(QStringLiteral("exportPage"));
        QVERIFY(m_pages != nullptr);
        QTRY_VERIFY(m_pages->maximum() > 1);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_view.reset();
        JobPools::waitForAll();
    }

    void thePreviewFollowsWhatIsChosen()
    {
        const int before = m_pages->maximum();
        // Without quotations, list and sources only the timeline is left.
        for (const char *name : {"exportList", "exportQuotations", "exportSources"})
            QTest::mouseClick(box(name), Qt::LeftButton, {}, QPoint(8, box(name)->height() / 2));
        QTRY_VERIFY(m_pages->maximum() < before);
    }

    void aFileIsWrittenWithItsTitleAndItsFilter()
    {
        m_dialog->setFilterWords({QStringLiteral("Genre : Militaire")});
        auto *title = m_dialog->findChild<QLineEdit *>(QStringLiteral("exportTitle"));
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("La treve du port"));
        const QString path = written(QStringLiteral("sortie.html"), QStringLiteral("html"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("La treve du port"));
        QVERIFY(bytes.contains("Genre : Militaire"));
    }

    void onlyCheckedEventsAreWrittenWhereThatIsAsked()
    {
        QTest::mouseClick(box("exportReviewed"), Qt::LeftButton, {},
                          QPoint(8, box("exportReviewed")->height() / 2));
        const QString path = written(QStringLiteral("vide.csv"), QStringLiteral("csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        // The head of the table alone: nobody has checked anything.
        QCOMPARE(file.readAll().trimmed().count('\n'), 0);
    }

    void aFailureKeepsTheDialogAndSaysWhy()
    {
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        choose(QStringLiteral("csv"));
        auto *problem = m_dialog->findChild<QLabel *>(QStringLiteral("exportProblem"));
        QVERIFY(!problem->isVisible());
        // A folder bears that name already.
        const QString path = m_fixture->folder() + QStringLiteral("/../pris.csv");
        QVERIFY(QDir().mkpath(path));
        Q_EMIT fileDialog()->fileSelected(path);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("pris.csv")));
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(exported.count(), 0);
    }

    void pagesArePrintedAsTheyWereComposed()
    {
        JobContext job;
        PdfOptions options;
        options.locale = QLocale(QLocale::French);
        const auto document = composePaper(report(), options, job);
        QVERIFY(document);
        const int pages = static_cast<int>(document.value().pages.size());
        QVERIFY(pages >= 2);
        const QString path = m_fixture->folder() + QStringLiteral("/imprimante.pdf");
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            setUpPrinter(printer, options, QStringLiteral("Essai"));
            printer.setFromTo(2, pages);
            QVERIFY(printPaper(document.value(), printer, job));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("/Type /Page\n"), pages - 1);
        // A4 lying: 842 by 595 points.
        QVERIFY(bytes.contains("/MediaBox [0 0 842.000000 595.000000]") || bytes.contains("[0 0 842 595]"));
    }

    void aCancelledPrintSaysSo()
    {
        JobContext job;
        PdfOptions options;
        const auto document = composePaper(report(), options, job);
        QVERIFY(document);
        job.cancel();
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_fixture->folder() + QStringLiteral("/rien.pdf"));
        const auto done = printPaper(document.value(), printer, job);
        QVERIFY(!done);
        QCOMPARE(done.error().code, Error::Code::Cancelled);
    }

private:
    QCheckBox *box(const char *name) const
    {
        return m_dialog->findChild<QCheckBox *>(QString::fromLatin1(name));
    }
    void choose(const QString &format) const
    {
        auto *formats = m_dialog->findChild<QComboBox *>(QStringLiteral("exportFormat"));
        formats->setFocus();
        while (formats->currentData().toString() != format && formats->currentIndex() + 1 < formats->count())
            QTest::keyClick(formats, Qt::Key_Down);
        QCOMPARE(formats->currentData().toString(), format);
    }
    /// The dialog for the file's name, opened with Return.
    QFileDialog *fileDialog() const
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        auto *dialog = m_dialog->findChild<QFileDialog *>();
        if (dialog == nullptr)
            qFatal("Return opened no dialog for the file");
        return dialog;
    }
    QString written(const QString &name, const QString &format) const
    {
        choose(format);
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        const QString path = m_fixture->folder() + u'/' + name;
        Q_EMIT fileDialog()->fileSelected(path);
        if (!exported.wait(10000))
            return {};
        return path;
    }
    TimelineReport report() const
    {
        ReportOptions options;
        options.title = QStringLiteral("Essai");
        JobContext job;
        return collectReport(*m_view->workspace(), {}, options, job).value();
    }

    std::unique_ptr<test::CorpusFixture> m_fixture;
    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<CorpusView> m_view;
    std::unique_ptr<ExportDialog> m_dialog;
    QSpinBox *m_pages = nullptr;
};

QTEST_MAIN(TestExport)
#include "test_export.moc"
