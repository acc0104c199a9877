// A window on more quotations than it keeps: marks stand for all, the panel holds a page and says so.
#include "tests/support/corpus_fixture.h"
#include "ui/models/quote_model.h"
#include "ui/quotes/quote_panel.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QSettings>
#include <QStandardPaths>

using namespace frise;

class TestLarge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-large"));
        QSettings().clear();
    }
    void cleanup() { JobPools::waitForAll(); }

    void aPageOfQuotationsFollowsTheArticleThatIsRead()
    {
        test::CorpusFixture fixture;
        const auto workspace = fixture.imported();
        JobContext job;
        const QList<QuoteRow> all = workspace->quotations({}, job).value();
        QVERIFY(all.size() >= 3);
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(window.timeline().source() && !window.corpus().quotations().isEmpty(),
                                 10000);
        QVERIFY(window.corpus().hasAllQuotations());
        window.corpus().setQuotationLimits(1, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!window.corpus().hasAllQuotations(), 10000);
        QCOMPARE(window.corpus().quotationTotal(), qint64(all.size()));
        QTRY_VERIFY(window.corpus().quotations().size() < all.size());
        // Marks of all dated quotations stand on the timeline, those of the page with their words.
        QVERIFY(!window.corpus().quoteMarks()->empty());
        QTRY_VERIFY_WITH_TIMEOUT(window.timeline().source()->itemCount() ==
                                     window.corpus().entries().size() +
                                         qsizetype(window.corpus().quoteMarks()->size()),
                                 10000);
        const auto source = window.timeline().source();
        for (const QuoteMark &mark : *window.corpus().quoteMarks()) {
            TimelineItem item;
            item.article = mark.row / 65536;
            item.quotation = static_cast<int>(mark.row % 65536);
            const qsizetype index = source->indexOf(item.key());
            QVERIFY(index >= 0);
            QCOMPARE(source->item(static_cast<quint32>(index)).key(), item.key());
            const bool known = window.corpus().quotation(item.article, item.quotation) != nullptr;
            QCOMPARE(!source->item(static_cast<quint32>(index)).text.isEmpty(), known);
        }
        // Whoever reads an article has its quotations.
        for (const QuoteRow &row : all) {
            window.state().selectArticle(row.article);
            QTRY_VERIFY_WITH_TIMEOUT(window.corpus().quotation(row.article, row.quotation), 10000);
        }
        window.quotations().setFollow(QuotePanel::Follow::Nothing);
        auto *cut = window.quotations().findChild<QLabel *>(QStringLiteral("quotePageCut"));
        QVERIFY(cut && cut->isVisible() && !cut->text().isEmpty());
        // All again.
        window.corpus().setQuotationLimits(CorpusView::allQuotations, CorpusView::quotationPage);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.corpus().hasAllQuotations() && window.corpus().quotations().size() == all.size(), 10000);
        QTRY_VERIFY(!cut->isVisible());
    }
};

QTEST_MAIN(TestLarge)
#include "test_large.moc"
