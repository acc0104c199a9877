// Saved views, lanes, the order of search hits, and what is dropped on the window.
#include "tests/support/corpus_fixture.h"
#include "ui/models/search_ranking.h"
#include "ui/paint/source_name.h"
#include "ui/paint/timeline_painter.h"
#include "ui/state/appearance.h"
#include "ui/state/saved_view.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace frise;

class TestViews : public QObject
{
    Q_OBJECT

private:
    struct Window
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window{settings};
        Window()
        {
            settings.setReducesMotion(true);
            window.resize(1280, 800);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.setWorkspace(fixture.imported());
            QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown() && window.timeline().source() &&
                                         window.timeline().source()->lanes().size() >= 2,
                                     10000);
        }
        QStringList lanes() const
        {
            QStringList keys;
            for (const LaneInfo &lane : const_cast<MainWindow &>(window).timeline().source()->lanes())
                keys << lane.key;
            return keys;
        }
        /// The middle of a lane's head in the viewport.
        QPoint headOf(int lane)
        {
            TimelineView &canvas = window.timeline().canvas();
            canvas.viewport()->repaint();
            const QRectF head = canvas.layout().lanes.at(lane).headRect;
            return QPoint(60, static_cast<int>(head.center().y()) - canvas.scrollOffset().y());
        }
        QAction *action(const QString &name)
        {
            QAction *found = window.findChild<QAction *>(name);
            if (!found)
                qFatal("no action %s", qPrintable(name));
            return found;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-views"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void init() { QSettings().clear(); }
    void cleanup() { JobPools::waitForAll(); }

    void aViewComesBackFromItsJsonUnchanged()
    {
        SavedView view;
        view.name = QStringLiteral("Autumn & winter");
        view.filter.period = DateInterval::ofDays(dayOf(2031, 9, 1), dayOf(2031, 12, 31));
        view.filter.kinds = QSet<EventKind>{EventKind::Military, EventKind::Statement};
        view.filter.types = QSet<EventType>{EventType::Assault, EventType::None};
        view.filter.certainties = QSet<Certainty>{};
        view.filter.actorIds = {QStringLiteral("q1"), QStringLiteral("q2")};
        view.filter.places = {QStringLiteral("Genève")};
        view.filter.articles = {3, 7};
        view.filter.minimumConfidence = 0.4;
        view.filter.reviewedOnly = true;
        view.filter.showNegated = true;
        view.limitedToPeriod = true;
        view.period = {2462000.25, 2462100.5};
        view.lanes = {LaneMode::Actor,
                      {QStringLiteral("b"), QStringLiteral("a")},
                      {QStringLiteral("c")},
                      {QStringLiteral("a")}};
        const auto back = savedViewFromJson(toJson(view));
        QVERIFY(back);
        QCOMPARE(*back, view);
        QVERIFY(!savedViewFromJson(QJsonObject()));
        // Present and empty lets nothing pass; absent lets everything.
        QVERIFY(back->filter.certainties && back->filter.certainties->isEmpty());
        SavedView plain;
        plain.name = QStringLiteral("p");
        QCOMPARE(savedViewFromJson(toJson(plain)).value(), plain);
    }

    void aViewIsSavedUnderANameAndBringsFilterLanesAndPeriodBack()
    {
        Window window;
        TimelinePage &timeline = window.window.timeline();
        CorpusFilter filter;
        filter.kinds = QSet<EventKind>{EventKind::Military};
        window.window.state().setFilter(filter);
        timeline.setLanes({LaneMode::Actor, {}, {}, {}});
        timeline.canvas().showPeriod(dayOf(2031, 4, 20), dayOf(2031, 5, 20), false);
        window.action(QStringLiteral("saveView"))->trigger();
        QComboBox *answer = nullptr;
        QTRY_VERIFY((answer = window.window.findChild<QComboBox *>(QStringLiteral("answer"))));
        QTest::keyClicks(answer->lineEdit(), QStringLiteral("Fighting"));
        QTest::keyClick(answer->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(window.settings.savedViews(window.fixture.corpusPath()).size(), 1);
        window.window.state().clearFilter();
        timeline.setLanes({});
        timeline.canvas().showAll(false);
        QAction *view = nullptr;
        for (QAction *action : window.window.findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Fighting") && !action->shortcut().isEmpty())
                view = action;
        }
        QVERIFY(view);
        view->trigger();
        QCOMPARE(window.window.state().filter(), filter);
        QCOMPARE(timeline.lanes().mode, LaneMode::Actor);
        QVERIFY(std::abs(timeline.canvas().axis().firstDay - dayOf(2031, 4, 20)) < 0.01);
        QVERIFY(std::abs(timeline.canvas().axis().lastDay() - dayOf(2031, 5, 20)) < 0.01);
        // The name is written once; saved again it replaces.
        QCOMPARE(window.settings.savedViews(window.fixture.corpusPath()).first().name,
                 QStringLiteral("Fighting"));
    }

    void savedViewsAreOfferedInTheNextSession()
    {
        test::CorpusFixture fixture;
        const auto workspace = fixture.imported();
        SavedView kept;
        kept.name = QStringLiteral("Spring fighting");
        kept.filter.kinds = QSet<EventKind>{EventKind::Military};
        kept.period = {double(dayOf(2031, 4, 20)), double(dayOf(2031, 5, 20))};
        kept.lanes = {LaneMode::Place, {}, {}, {}};
        {
            Settings written;
            written.setSavedViews(fixture.corpusPath(), {kept});
        }
        QSettings().sync();
        Settings settings;
        settings.setReducesMotion(true);
        QCOMPARE(settings.savedViews(fixture.corpusPath()), QList<SavedView>{kept});
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown() && window.timeline().source(), 10000);
        QAction *offered = nullptr;
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text() == kept.name && !action->shortcut().isEmpty())
                offered = action;
        }
        QVERIFY(offered);
        offered->trigger();
        QCOMPARE(window.state().filter(), kept.filter);
        QCOMPARE(window.timeline().lanes(), kept.lanes);
        QVERIFY(std::abs(window.timeline().canvas().axis().firstDay - kept.period.from) < 0.01);
        QVERIFY(std::abs(window.timeline().canvas().axis().lastDay() - kept.period.to) < 0.01);
    }

    void aNarrowWindowFoldsTheFiltersAwayAndAWideOneHasThemAgain()
    {
        Window window;
        const auto dock = [](MainWindow &of, const char *name) {
            return of.findChild<QDockWidget *>(QLatin1String(name));
        };
        QDockWidget *filters = dock(window.window, "filtersDock");
        QDockWidget *articles = dock(window.window, "articlesDock");
        QDockWidget *quotations = dock(window.window, "quotationsDock");
        QVERIFY(filters && articles && quotations);
        QVERIFY(!filters->isHidden() && !articles->isHidden());
        window.window.resize(1000, 700);
        QTRY_VERIFY(filters->isHidden() && articles->isHidden());
        QCOMPARE(window.window.width(), 1000);
        QVERIFY(!quotations->isHidden());
        QTRY_VERIFY(window.window.timeline().width() > 500);
        // Opened by hand it stays, though the window gets narrower still.
        auto *back = window.window.findChild<QToolButton *>(QStringLiteral("foldedFilters"));
        QVERIFY(back && back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(!filters->isHidden());
        window.window.resize(980, 700);
        QTest::qWait(0);
        QVERIFY(!filters->isHidden());
        filters->toggleViewAction()->trigger();
        QVERIFY(filters->isHidden());
        // Two texts get the whole width; the docks come back as they were, folded ones folded.
        auto *tabs = window.window.findChild<QTabWidget *>();
        QVERIFY(tabs);
        tabs->setCurrentIndex(2);
        QTRY_VERIFY(quotations->isHidden());
        tabs->setCurrentIndex(0);
        QTRY_VERIFY(!quotations->isHidden());
        QVERIFY(filters->isHidden() && articles->isHidden());
        window.window.resize(1280, 800);
        QTRY_VERIFY(!filters->isHidden() && !articles->isHidden());
        QVERIFY(!back->isVisible());
        // What is kept of a narrow window is the layout of a wide one.
        window.window.resize(1000, 700);
        QTRY_VERIFY(filters->isHidden());
        window.window.saveLayout();
        QVERIFY(filters->isHidden());
        QMainWindow wide;
        for (QDockWidget *each : window.window.findChildren<QDockWidget *>()) {
            auto *twin = new QDockWidget(&wide);
            twin->setObjectName(each->objectName());
            wide.addDockWidget(Qt::LeftDockWidgetArea, twin);
        }
        QVERIFY(wide.restoreState(window.settings.windowState(), MainWindow::layoutVersion));
        QVERIFY(!wide.findChild<QDockWidget *>(QStringLiteral("filtersDock"))->isHidden());
    }

    void noControlIsCutOrUnderAnother_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1000, 700);
        QTest::newRow("laptop") << QSize(1280, 800);
    }
    void noControlIsCutOrUnderAnother()
    {
        QFETCH(QSize, size);
        Window window;
        window.window.resize(size);
        QCOMPARE(window.window.size(), size);
        window.window.state().selectQuotation(1, 0, {});
        QTest::qWait(0);
        const auto isControl = [](const QWidget *widget) {
            return widget->isVisible() &&
                   (qobject_cast<const QAbstractButton *>(widget) ||
                    qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget));
        };
        int looked = 0;
        for (const QWidget *widget : window.window.findChildren<QWidget *>()) {
            // What scrolls may be cut, and what belongs to a control lies upon it.
            const QWidget *parent = widget->parentWidget();
            if (!isControl(widget) || isControl(parent) || qobject_cast<const QTabBar *>(parent) ||
                qobject_cast<const QDockWidget *>(parent) || widget->visibleRegion().isEmpty())
                continue;
            ++looked;
            const QString name = QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                             widget->accessibleName() + widget->objectName());
            QVERIFY2(parent->rect().adjusted(0, 0, 0, 1).contains(widget->geometry()), qPrintable(name));
            for (const QObject *other : parent->children()) {
                const auto *sibling = qobject_cast<const QWidget *>(other);
                if (sibling && sibling != widget && isControl(sibling))
                    QVERIFY2(!sibling->geometry().intersects(widget->geometry()), qPrintable(name));
            }
        }
        QVERIFY2(looked > 8, qPrintable(QString::number(looked)));
    }

    void aLaneThatIsScrolledThroughKeepsItsNameInSight()
    {
        TimelineLayout layout;
        layout.axis = TimeAxis::showing(dayOf(2031, 4, 1), dayOf(2031, 5, 1), 110, 500);
        layout.headWidth = 110;
        layout.axisHeight = 40;
        layout.rowHeight = 20;
        layout.bottom = 900;
        PlacedLane lane;
        lane.info.title = QStringLiteral("Talks");
        lane.rect = QRectF(110, 40, 500, 800);
        lane.headRect = QRectF(0, 40, 110, 800);
        layout.lanes = {lane};
        const Theme theme = Theme::light(QApplication::font());
        const TimelineSource empty;
        const auto inkOf = [&](double scroll) {
            QImage image(610, 340, QImage::Format_RGB32);
            image.fill(theme.window);
            QPainter painter(&image);
            PaintState state;
            state.scrollY = scroll;
            state.viewportHeight = 340;
            paintTimeline(painter, theme, layout, empty, QLocale(), state);
            painter.end();
            int ink = 0;
            for (int y = 42; y < 80; ++y) {
                for (int x = 2; x < 100; ++x)
                    ink += image.pixelColor(x, y).lightness() < 120;
            }
            return ink;
        };
        QVERIFY(inkOf(0) > 20);
        QVERIFY(std::abs(inkOf(300) - inkOf(0)) < 5);
        // Its end takes it along.
        QCOMPARE(inkOf(799), 0);
    }

    void aLaneIsDraggedToItsPlaceFoldedByAClickAndPinnedByItsKey()
    {
        Window window;
        QWidget *viewport = window.window.timeline().canvas().viewport();
        const QStringList before = window.lanes();
        const QString moved = before.last();
        const QPoint from = window.headOf(static_cast<int>(before.size()) - 1);
        const QPoint to = window.headOf(0);
        QVERIFY(viewport->rect().contains(from));
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(0, -30));
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QTRY_COMPARE(window.lanes().first(), moved);
        QCOMPARE(window.window.timeline().lanes().order.first(), moved);
        // A click folds it, another unfolds it.
        QTest::mouseClick(viewport, Qt::LeftButton, {}, window.headOf(0));
        QTRY_VERIFY(window.window.timeline().source()->lanes().first().folded);
        QTest::mouseClick(viewport, Qt::LeftButton, {}, window.headOf(0));
        QTRY_VERIFY(!window.window.timeline().source()->lanes().first().folded);
        // Pinned, it stays first whatever the order.
        window.action(QStringLiteral("pinLane"))->trigger();
        QTRY_VERIFY(window.window.timeline().source()->lanes().first().pinned);
        window.action(QStringLiteral("laneDown"))->trigger();
        QTRY_VERIFY(window.window.timeline().lanes().order.first() != moved);
        QTRY_COMPARE(window.lanes().first(), moved);
        window.action(QStringLiteral("pinLane"))->trigger();
        QTRY_VERIFY(window.lanes().first() != moved);
    }

    void lanesAreThereAgainInTheNextSession()
    {
        test::CorpusFixture fixture;
        Settings settings;
        const auto workspace = fixture.imported();
        const LaneChoice lanes{LaneMode::Source, {}, {QStringLiteral("02-port.txt")}, {}};
        {
            MainWindow first(settings);
            first.show();
            first.setWorkspace(workspace);
            QTRY_VERIFY_WITH_TIMEOUT(!first.isEmptyShown() && !first.state().period().isEmpty(), 10000);
            first.timeline().setLanes(lanes);
            first.close();
        }
        MainWindow second(settings);
        second.show();
        second.setWorkspace(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(second.timeline().lanes() == lanes, 10000);
    }

    void theBestMatchIsAskedForAfterTheNewest()
    {
        SearchHit far;
        far.snippet = QStringLiteral("La trêve d’hiver, dit-on à Orland depuis des semaines, sera signée.");
        far.marks = {{3, 8}, {60, 66}};
        SearchHit near = far;
        near.snippet = QStringLiteral("Ils ont dit que la trêve signée tiendra.");
        near.marks = {{19, 24}, {25, 31}};
        const QString query = QStringLiteral("trêve signée");
        QVERIFY(matchScore(near, query) > matchScore(far, query));
        SearchHit event = near;
        event.kind = SearchHit::Kind::Event;
        QVERIFY(matchScore(event, query) > matchScore(near, query));
        JobContext job;
        const QList<SearchHit> order = ranked({far, near, event}, query, job);
        QCOMPARE(order.first().kind, SearchHit::Kind::Event);
        QCOMPARE(order.last().snippet, far.snippet);
        // Given up, it leaves what it was given.
        JobContext stopped;
        stopped.cancel();
        QCOMPARE(ranked({far, near}, query, stopped).first().snippet, far.snippet);
    }

    void theSearchOffersItsOperatorsAndOrdersItsHits()
    {
        Window window;
        QLineEdit &field = window.window.search().field();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("la"));
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.window.search().hits().rowCount() > 2, 10000);
        QWidget *hits = window.window.findChild<QWidget *>(QStringLiteral("searchHits"));
        QTRY_VERIFY(hits->isVisible());
        auto *best = window.window.findChild<QToolButton *>(QStringLiteral("bestFirst"));
        QVERIFY(best->isVisible());
        const int rows = window.window.search().hits().rowCount();
        QTRY_VERIFY_WITH_TIMEOUT(!JobPools::areBusy(), 10000);
        QTest::mouseClick(best, Qt::LeftButton);
        QVERIFY(hits->isVisible());
        QCOMPARE(window.window.search().hits().rowCount(), rows);
        const SearchHitModel &model = window.window.search().hits();
        for (int i = 1; i < model.rowCount(); ++i)
            QVERIFY(matchScore(model.hitAt(i - 1), QStringLiteral("la")) >=
                    matchScore(model.hitAt(i), QStringLiteral("la")));
    }

    void droppedWordsBecomeAnArticleOnceTheyHaveAName()
    {
        Window window;
        const qsizetype before = window.window.corpus().articles().size();
        QSignalSpy finished(&window.window, &MainWindow::importFinished);
        QMimeData data;
        data.setText(QStringLiteral("La trêve tient\n\nL’armée a bombardé le port lundi, a dit Ilse Varga."));
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window.window, &drop);
        QComboBox *answer = nullptr;
        QTRY_VERIFY((answer = window.window.findChild<QComboBox *>(QStringLiteral("answer"))));
        QCOMPARE(answer->currentText(), QStringLiteral("La trêve tient"));
        QTest::keyClick(answer->lineEdit(), Qt::Key_Return);
        QVERIFY(finished.wait(20000));
        QTRY_COMPARE_WITH_TIMEOUT(window.window.corpus().articles().size(), before + 1, 10000);
    }

    void highContrastIsBlackAndWhiteWithoutTintsAndGoesAgain()
    {
        Settings settings;
        settings.setTheme(Settings::Theme::HighContrast);
        applyAppearance(*qApp, settings);
        QWidget widget;
        const Theme strong = themeOf(widget);
        QVERIFY(strong.isHighContrast);
        QVERIFY(contrastRatio(strong.ink, strong.base) > 20);
        QVERIFY(contrastRatio(strong.acc, strong.base) >= 4.5);
        for (const QColor &mark : strong.marks)
            QCOMPARE(mark, strong.ink);
        settings.setTheme(Settings::Theme::Light);
        applyAppearance(*qApp, settings);
        QWidget other;
        QVERIFY(!themeOf(other).isHighContrast);
        QCOMPARE(Settings().theme(), Settings::Theme::Light);
    }

    void fingerprintsLeaveTheNamesOfFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::newRow("a number and a fingerprint")
            << QStringLiteral("017_9f86d081884c7d65.txt") << QStringLiteral("017");
        QTest::newRow("a word and a fingerprint")
            << QStringLiteral("depeche-9f86d081884c7d65.html") << QStringLiteral("depeche-9f86…");
        QTest::newRow("words") << QStringLiteral("14-suez-cessez-le-feu.txt")
                               << QStringLiteral("14-suez-cessez-le-feu");
        QTest::newRow("a moment") << QStringLiteral("2025-09-05_101500123456.txt")
                                  << QStringLiteral("2025-09-05_101500123456");
        QTest::newRow("a fingerprint alone")
            << QStringLiteral("9f86d081884c7d65.txt") << QStringLiteral("9f86d081884c7d65");
        QTest::newRow("a folder") << QStringLiteral("presse/017_9f86d081884c7d65.txt")
                                  << QStringLiteral("017");
        QTest::newRow("a short word of such letters")
            << QStringLiteral("le_cafe.txt") << QStringLiteral("le_cafe");
    }
    void fingerprintsLeaveTheNamesOfFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        QCOMPARE(sourceName(file), name);
    }
};

QTEST_MAIN(TestViews)
#include "test_views.moc"
