// The window goes on answering while a corpus is imported: the gap between two beats of its event loop.
#include "tests/support/corpus_fixture.h"
#include "ui/quotes/quote_delegate.h"
#include "ui/quotes/quote_panel.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <ctime>
#include <functional>

using namespace frise;

namespace {

/// Tells how much of a number one event of the event loop added at most (events within it belong to it).
class CountingApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!counter || m_within)
            return QApplication::notify(receiver, event);
        m_within = true;
        const qint64 before = counter();
        const bool taken = QApplication::notify(receiver, event);
        most = std::max(most, counter() - before);
        m_within = false;
        return taken;
    }
    std::function<qint64()> counter;
    qint64 most = 0;

private:
    bool m_within = false;
};

/// Paints nothing of its own; counts the rows that a view asks it for.
class CountingDelegate : public QStyledItemDelegate
{
public:
    CountingDelegate(QAbstractItemView &view, qint64 &rows)
        : QStyledItemDelegate(&view), m_real(*view.itemDelegate()), m_rows(rows)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++m_rows;
        m_real.paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++m_rows;
        return m_real.sizeHint(option, index);
    }

private:
    QAbstractItemDelegate &m_real;
    qint64 &m_rows;
};

} // namespace

class TestResponsive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-responsive"));
        QSettings().clear();
    }
    void cleanup() { JobPools::waitForAll(); }

    void theWindowAnswersWhileArticlesAreImportedAndCancelIsQuick()
    {
        test::CorpusFixture fixture;
        for (int i = 0; i < 600; ++i)
            fixture.write(QStringLiteral("a%1.txt").arg(i),
                          QStringLiteral("date: 2031-0%1-1%2\n\nLe président d’Orland a rencontré mardi la "
                                         "délégation numéro %3 à Genève. "
                                         "« Nous signerons la trêve %3 », a déclaré Ilse Varga. L’armée a "
                                         "bombardé le port jeudi.\n")
                              .arg(1 + i % 9)
                              .arg(i % 10)
                              .arg(i));
        Settings settings;
        MainWindow window(settings);
        window.resize(1200, 800);
        window.show();
        window.newCorpus(fixture.corpusPath());
        QTRY_VERIFY_WITH_TIMEOUT(window.corpus().isOpen(), 10000);
        QSignalSpy finished(&window, &MainWindow::importFinished);
        QElapsedTimer beat;
        qint64 longest = 0;
        int beats = 0;
        QTimer heart;
        heart.setInterval(5);
        connect(&heart, &QTimer::timeout, this, [&] {
            if (beat.isValid())
                longest = std::max(longest, beat.elapsed());
            beat.start();
            ++beats;
        });
        heart.start();
        window.importPaths({fixture.folder()});
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() || window.corpus().articles().size() > 100, 60000);
        if (finished.isEmpty()) {
            auto *cancel = window.findChild<QPushButton *>(QStringLiteral("cancelJob"));
            QVERIFY(cancel->isVisible());
            clock.restart();
            QTest::mouseClick(cancel, Qt::LeftButton);
            QVERIFY(finished.wait(5000));
            qInfo("cancel answered after %lld ms", clock.elapsed());
            // The import may have come to its end between the look and the click.
            const ImportReport report = finished.first().first().value<ImportReport>();
            QVERIFY(report.cancelled || report.count(ImportState::Imported) == 600);
        }
        heart.stop();
        qInfo("longest gap %lld ms", longest);
        // The gap is for a person to read (the aim is 100 ms on a free machine); what is held is that the
        // loop turned.
        QVERIFY2(beats > 20, qPrintable(QString::number(beats)));
        // What the report calls imported is there.
        QTRY_COMPARE_WITH_TIMEOUT(
            window.corpus().articles().size(),
            qsizetype(finished.first().first().value<ImportReport>().count(ImportState::Imported)), 20000);
    }

    void noEventHandlesMoreThanSoManyRowsWhileACorpusFills()
    {
        test::CorpusFixture fixture;
        for (int i = 0; i < 500; ++i)
            fixture.write(
                QStringLiteral("c%1.txt").arg(i),
                QStringLiteral("date: 2031-0%1-1%2\n\nLe président d’Orland a rencontré mardi la "
                               "délégation numéro %3 à Genève. « Nous signerons la trêve %3 », a "
                               "déclaré Ilse Varga. « Le port %3 reste ouvert », a-t-elle ajouté.\n")
                    .arg(1 + i % 9)
                    .arg(i % 10)
                    .arg(i));
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.newCorpus(fixture.corpusPath());
        QTRY_VERIFY_WITH_TIMEOUT(window.corpus().isOpen(), 10000);
        // The list of quotations knows cards of different heights; of all others the rows are counted.
        auto *cards = window.findChild<QListView *>(QStringLiteral("quoteList"));
        QVERIFY(cards);
        const auto *delegate = qobject_cast<const QuoteDelegate *>(cards->itemDelegate());
        QVERIFY(delegate);
        qint64 rows = 0;
        int views = 0;
        for (QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
            const bool isFilled =
                qobject_cast<QTableView *>(view) || view->objectName() == QLatin1String("articleList");
            if (!isFilled)
                continue;
            view->setItemDelegate(new CountingDelegate(*view, rows));
            ++views;
        }
        QVERIFY2(views >= 2, qPrintable(QString::number(views)));
        auto *application = static_cast<CountingApplication *>(qApp);
        application->most = 0;
        application->counter = [&] { return rows + delegate->laidOut(); };
        const auto uncounted = qScopeGuard([application] { application->counter = nullptr; });
        window.quotations().setFollow(QuotePanel::Follow::Nothing);
        QSignalSpy refreshed(&window.corpus(), &CorpusView::quotationsChanged);
        QSignalSpy finished(&window, &MainWindow::importFinished);
        window.importPaths({fixture.folder()});
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 120000);
        QTRY_VERIFY_WITH_TIMEOUT(window.corpus().articles().size() >= 500 && !JobPools::areBusy(), 20000);
        constexpr qint64 allowed = 800; // of about a thousand that come
        QVERIFY(window.corpus().quotations().size() > allowed);
        QVERIFY(cards->isVisible());
        QVERIFY2(cards->model()->rowCount() > allowed,
                 qPrintable(QString::number(cards->model()->rowCount())));
        // Both lists of the centre are looked at while full.
        auto *tabs = window.findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTRY_VERIFY_WITH_TIMEOUT(!JobPools::areBusy(), 20000);
            QCoreApplication::processEvents();
        }
        tabs->setCurrentIndex(0);
        QCoreApplication::processEvents();
        QVERIFY(rows > 0 && delegate->laidOut() > 0);
        qInfo("at most %lld rows in one event, %lld answers", application->most, qint64(refreshed.size()));
        QVERIFY2(application->most <= allowed, qPrintable(QString::number(application->most)));
    }

    void theWindowAnswersWhileHitsAreRanked()
    {
        test::CorpusFixture fixture;
        for (int i = 0; i < 200; ++i)
            fixture.write(
                QStringLiteral("b%1.txt").arg(i),
                QStringLiteral("date: 2031-0%1-1%2\n\nLa délégation numéro %3 est arrivée à Genève. "
                               "« Nous signerons la trêve %3 », a déclaré Ilse Varga.\n")
                    .arg(1 + i % 9)
                    .arg(i % 10)
                    .arg(i));
        auto created = Workspace::create(fixture.corpusPath());
        QVERIFY(created);
        const std::shared_ptr<Workspace> workspace(std::move(created.value()));
        JobContext job;
        workspace->importPaths({fixture.folder()}, job);
        Settings settings;
        MainWindow window(settings);
        window.resize(1200, 800);
        window.show();
        window.setWorkspace(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(window.timeline().source() && !window.corpus().quotations().isEmpty(),
                                 20000);
        // The processor time that the window's own thread takes between two beats: what else runs on the
        // machine does not count.
        const auto ownTime = [] {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
        };
        double last = ownTime();
        double longest = 0;
        int beats = 0;
        QTimer heart;
        heart.setInterval(0);
        connect(&heart, &QTimer::timeout, this, [&] {
            const double now = ownTime();
            longest = std::max(longest, now - last);
            last = now;
            ++beats;
        });
        heart.start();
        QLineEdit &field = window.search().field();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("treve"));
        QTRY_COMPARE_WITH_TIMEOUT(window.state().searchQuery(), QStringLiteral("treve"), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(window.state().searchResult().quotations >= 200, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!JobPools::areBusy(), 10000);
        heart.stop();
        qInfo("longest stretch of the window's thread %.1f ms, %d beats", longest, beats);
        QVERIFY2(beats > 20, qPrintable(QString::number(beats)));
    }
};

int main(int argc, char **argv)
{
    CountingApplication application(argc, argv);
    TestResponsive test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_responsive.moc"
