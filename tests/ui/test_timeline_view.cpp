#include "tests/support/made_up_rows.h"
#include "ui/state/view_state.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace frise;

class TestTimelineView : public QObject
{
    Q_OBJECT

private:
    /// A canvas with the made-up chronology on it, all of it shown.
    struct Canvas
    {
        ViewState state;
        TimelineView view{state, nullptr};
        Canvas()
        {
            view.resize(1000, 500);
            view.show();
            SourceOptions options;
            options.locale = QLocale(QLocale::English);
            view.setSource(
                std::make_shared<const TimelineSource>(test::entries(), QList<QuoteRow>(), options));
            view.showAll(false);
            QVERIFY(QTest::qWaitForWindowExposed(&view));
            view.viewport()->repaint();
        }
        void wheel(const QPoint &at, int delta, Qt::KeyboardModifiers modifiers, QPoint pixels = {})
        {
            QWheelEvent event(at, view.viewport()->mapToGlobal(at), pixels, QPoint(0, delta), Qt::NoButton,
                              modifiers, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &event);
        }
        /// Where an entry stands, as a mark or as a card.
        std::optional<QPair<QPoint, Emphasis>> placeOf(EntryId id)
        {
            view.viewport()->repaint();
            for (const PlacedMark &placed : view.layout().marks) {
                if (view.source()->item(placed.item).entry == id)
                    return QPair(view.centreOf(placed).toPoint(), placed.emphasis);
            }
            for (const PlacedCard &placed : view.layout().cards) {
                if (view.source()->item(placed.item).entry == id)
                    return QPair(placed.rect.center().toPoint() - view.scrollOffset(), placed.emphasis);
            }
            return std::nullopt;
        }
    };

private Q_SLOTS:
    void controlAndWheelZoomsAtThePointer()
    {
        Canvas canvas;
        const QPoint at(600, 200);
        const double before = canvas.view.axis().dayAt(at.x());
        const double scale = canvas.view.axis().pixelsPerDay;
        canvas.wheel(at, 120, Qt::ControlModifier);
        QTRY_VERIFY(canvas.view.axis().pixelsPerDay > scale * 1.2);
        QTest::qWait(250);
        QVERIFY(std::abs(canvas.view.axis().dayAt(at.x()) - before) < 0.05);
        // The pixel steps of a touchpad are not animated.
        const double touched = canvas.view.axis().pixelsPerDay;
        canvas.wheel(at, -120, Qt::ControlModifier, QPoint(0, -10));
        QVERIFY(canvas.view.axis().pixelsPerDay < touched);
    }

    void shiftAndWheelPansAndTheScaleStays()
    {
        Canvas canvas;
        const TimeAxis before = canvas.view.axis();
        canvas.wheel(QPoint(600, 200), -120, Qt::ShiftModifier);
        QVERIFY(canvas.view.axis().firstDay > before.firstDay);
        QCOMPARE(canvas.view.axis().pixelsPerDay, before.pixelsPerDay);
    }

    void dragPans()
    {
        Canvas canvas;
        const double day = canvas.view.axis().dayAt(500);
        const QPoint empty(500, canvas.view.viewport()->height() - 8);
        QTest::mousePress(canvas.view.viewport(), Qt::LeftButton, {}, empty);
        QTest::mouseMove(canvas.view.viewport(), empty + QPoint(60, 0));
        QTest::mouseMove(canvas.view.viewport(), empty + QPoint(100, 0));
        QTest::mouseRelease(canvas.view.viewport(), Qt::LeftButton, {}, empty + QPoint(100, 0));
        QVERIFY(std::abs(canvas.view.axis().dayAt(600) - day) < 0.01);
    }

    void aClickSelectsTheEventAndOneBesideItNothing()
    {
        Canvas canvas;
        const auto place = canvas.placeOf(1);
        QVERIFY(place);
        QTest::mouseClick(canvas.view.viewport(), Qt::LeftButton, {}, place->first);
        QCOMPARE(canvas.state.selection().kind, Selection::Kind::Entry);
        QCOMPARE(canvas.state.selection().entry, 1);
        QCOMPARE(canvas.placeOf(1)->second, Emphasis::Selected);
        QTest::mouseClick(canvas.view.viewport(), Qt::LeftButton, {},
                          QPoint(500, canvas.view.viewport()->height() - 6));
        QCOMPARE(canvas.state.selection().kind, Selection::Kind::None);
    }

    void commaAndFullStopWalkTheEventsInTime()
    {
        Canvas canvas;
        canvas.view.setFocus();
        canvas.state.selectEntry(1);
        QList<EntryId> walked;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(&canvas.view, Qt::Key_Period);
            walked << canvas.state.selection().entry;
        }
        QCOMPARE(walked, (QList<EntryId>{2, 5, 6}));
        QTest::keyClick(&canvas.view, Qt::Key_Comma);
        QCOMPARE(canvas.state.selection().entry, 5);
    }

    void keysPanZoomFitAndShowAll()
    {
        Canvas canvas;
        const TimeAxis all = canvas.view.axis();
        QTest::keyClick(&canvas.view, Qt::Key_Plus);
        QTRY_VERIFY(canvas.view.axis().pixelsPerDay > all.pixelsPerDay * 1.4);
        QTest::keyClick(&canvas.view, Qt::Key_Right);
        QTRY_VERIFY(canvas.view.axis().firstDay > all.firstDay);
        QTest::keyClick(&canvas.view, Qt::Key_0);
        QTRY_VERIFY(std::abs(canvas.view.axis().firstDay - all.firstDay) < 0.01);
        canvas.state.selectEntry(2);
        QTest::keyClick(&canvas.view, Qt::Key_F);
        QTRY_VERIFY(canvas.view.axis().pixelsPerDay > all.pixelsPerDay * 2);
    }

    void altAndArrowWalkTheViewHistory()
    {
        Canvas canvas;
        canvas.view.showPeriod(dayOf(2031, 5, 1), dayOf(2031, 5, 10), false);
        canvas.view.showPeriod(dayOf(2031, 6, 1), dayOf(2031, 6, 10), false);
        QTest::keyClick(&canvas.view, Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(std::abs(canvas.view.axis().firstDay - dayOf(2031, 5, 1)) < 0.01);
        QTest::keyClick(&canvas.view, Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(std::abs(canvas.view.axis().firstDay - dayOf(2031, 6, 1)) < 0.01);
    }

    void altAndDragChoosesWholeDays()
    {
        Canvas canvas;
        canvas.view.showPeriod(dayOf(2031, 5, 1), dayOf(2031, 5, 31), false);
        canvas.view.viewport()->repaint();
        QSignalSpy chosen(&canvas.view, &TimelineView::periodChosen);
        const auto x = [&](int day) {
            return static_cast<int>(canvas.view.axis().xOf(dayOf(2031, 5, day) + 0.5));
        };
        QTest::mousePress(canvas.view.viewport(), Qt::LeftButton, Qt::AltModifier, QPoint(x(10), 300));
        QTest::mouseMove(canvas.view.viewport(), QPoint(x(14), 300));
        QTest::mouseRelease(canvas.view.viewport(), Qt::LeftButton, Qt::AltModifier, QPoint(x(14), 300));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).toDouble(), double(dayOf(2031, 5, 10)));
        QCOMPARE(chosen.first().at(1).toDouble(), double(dayOf(2031, 5, 15)));
    }

    void theVisiblePeriodReachesTheOtherViewsOnceItRests()
    {
        Canvas canvas;
        QSignalSpy period(&canvas.state, &ViewState::periodChanged);
        for (int i = 0; i < 5; ++i)
            canvas.wheel(QPoint(600, 200), -120, Qt::ShiftModifier);
        QCOMPARE(period.size(), 0);
        QVERIFY(period.wait(2000));
        QCOMPARE(period.size(), 1);
        QCOMPARE(canvas.state.period().from, canvas.view.axis().firstDay);
    }

    void aSelectionFromElsewhereIsBroughtIntoView()
    {
        Canvas canvas;
        canvas.view.showPeriod(dayOf(2030, 1, 1), dayOf(2030, 2, 1), false);
        canvas.state.selectEntry(5);
        QTRY_VERIFY(canvas.view.axis().firstDay < dayOf(2031, 5, 20) &&
                    canvas.view.axis().lastDay() > dayOf(2031, 5, 20));
    }

    void theBrushMovesTheVisiblePeriod()
    {
        SourceOptions options;
        OverviewStrip strip;
        strip.resize(800, 50);
        strip.setSource(std::make_shared<const TimelineSource>(test::entries(), QList<QuoteRow>(), options));
        strip.setVisible(dayOf(2031, 5, 2), dayOf(2031, 5, 12));
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QSignalSpy dragged(&strip, &OverviewStrip::periodDragged);
        const QPoint middle = strip.brush().center().toPoint();
        QTest::mousePress(&strip, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&strip, middle + QPoint(50, 0));
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, middle + QPoint(50, 0));
        QVERIFY(dragged.size() >= 2);
        const double from = dragged.last().at(0).toDouble();
        const double to = dragged.last().at(1).toDouble();
        QVERIFY(from > dayOf(2031, 5, 2));
        QVERIFY(std::abs(to - from - 10) < 0.001);
        QVERIFY(dragged.last().at(2).toBool());
    }

    void assistiveTechnologySeesLanesAndEvents()
    {
        Canvas canvas;
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&canvas.view);
        QVERIFY(view);
        QCOMPARE(view->role(), QAccessible::List);
        QCOMPARE(view->childCount(), static_cast<int>(canvas.view.layout().lanes.size()));
        QStringList names;
        QAccessibleInterface *bombardment = nullptr;
        for (int i = 0; i < view->childCount(); ++i) {
            QAccessibleInterface *lane = view->child(i);
            QVERIFY(lane && !lane->text(QAccessible::Name).isEmpty());
            QCOMPARE(view->indexOfChild(lane), i);
            for (int j = 0; j < lane->childCount(); ++j) {
                QAccessibleInterface *event = lane->child(j);
                QCOMPARE(event->role(), QAccessible::ListItem);
                QCOMPARE(lane->indexOfChild(event), j);
                names << event->text(QAccessible::Name);
                if (names.last().contains(QStringLiteral("Bombardement")))
                    bombardment = event;
            }
        }
        QVERIFY(bombardment);
        QVERIFY2(bombardment->text(QAccessible::Name).contains(QStringLiteral("2031")),
                 qPrintable(bombardment->text(QAccessible::Name)));
        bombardment->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(canvas.state.selection().entry, 2);
        canvas.view.viewport()->repaint();
        QVERIFY(bombardment->state().selected);
    }

    void keepsItsPlaceWhenTheWindowGrows()
    {
        Canvas canvas;
        const double from = canvas.view.axis().firstDay;
        const double to = canvas.view.axis().lastDay();
        canvas.view.resize(1400, 700);
        QCOMPARE(canvas.view.axis().firstDay, from);
        QVERIFY(std::abs(canvas.view.axis().lastDay() - to) < 0.01);
    }
};

QTEST_MAIN(TestTimelineView)
#include "test_timeline_view.moc"
