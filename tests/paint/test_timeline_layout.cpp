#include "sample_chronicle.h"
#include "ui/paint/sign_geometry.h"
#include "ui/paint/timeline_source.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace frise;

namespace {

/// A list of items in `lanes` lanes.
class Scene : public TimelineItems
{
public:
    QList<TimelineItem> items;
    QList<int> lanes;
    QList<LaneInfo> infos;
    TimelineIndex index;

    const TimelineItem &item(quint32 i) const override { return items[i]; }

    void add(const TimelineItem &item, int lane)
    {
        items.append(item);
        items.last().entry = items.size();
        lanes.append(lane);
    }

    void build(int laneCount)
    {
        std::vector<TimelineRecord> records;
        for (qsizetype i = 0; i < items.size(); ++i) {
            TimelineRecord record;
            std::tie(record.first, record.last) = drawnDays(items[i]);
            record.item = quint32(i);
            record.lane = quint16(lanes[i]);
            record.kind = quint8(items[i].kind) & 3;
            records.push_back(record);
        }
        index = TimelineIndex(std::move(records), laneCount);
        for (int i = 0; i < laneCount; ++i) {
            LaneInfo info;
            info.key = QString::number(i);
            info.title = info.key;
            infos.append(info);
        }
    }

    LayoutRequest request(const TimeAxis &axis) const
    {
        static const FixedTextMetrics metrics;
        LayoutRequest request;
        request.index = &index;
        request.items = this;
        request.lanes = infos;
        request.axis = axis;
        request.metrics = &metrics;
        request.locale = QLocale::c();
        return request;
    }
};

QString randomText(QRandomGenerator &random)
{
    QString text;
    const int words = 1 + int(random.bounded(9));
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += QLatin1Char(' ');
        text += QString(1 + int(random.bounded(11)), QLatin1Char(char('a' + random.bounded(26))));
    }
    if (random.bounded(4) == 0)
        text += QStringLiteral(" « %1 »").arg(QString(int(random.bounded(40)), QLatin1Char('q')));
    return text;
}

TimelineItem randomItem(QRandomGenerator &random, Day from, int days)
{
    TimelineItem item;
    item.kind = EventKind(random.bounded(4));
    item.certainty = Certainty(random.bounded(6));
    item.importance = Importance(random.bounded(4));
    item.sourceCount = 1 + int(random.bounded(5));
    item.sources = item.sourceCount > 1 ? QStringLiteral("%1 sources").arg(item.sourceCount) : QString();
    item.text = randomText(random);
    const Day day = from + Day(random.bounded(days));
    const QDate date = dateOf(day);
    switch (random.bounded(9)) {
    case 0:
        item.when = DateInterval::ofDays(day, day + 1 + Day(random.bounded(40)));
        break;
    case 1:
        item.when = DateInterval::at(EdtfDate::month(date.year(), date.month()));
        break;
    case 2:
        item.when = DateInterval::range(EdtfDate{}, EdtfDate::day(day));
        item.lasting = random.bounded(2) == 0;
        break;
    case 3:
        item.when = DateInterval::range(EdtfDate::day(day), EdtfDate{});
        break;
    case 4:
        item.when = DateInterval::ofDays(day, day + Day(random.bounded(4))).withUncertain();
        break;
    case 5:
        item.when = DateInterval::ofDay(day);
        item.announced = day - Day(random.bounded(12));
        item.outcome = Outcome::Happened;
        break;
    case 6:
        item.when = DateInterval::ofDay(day);
        item.conflictDates = {item.when, DateInterval::ofDay(day + 3)};
        break;
    case 7:
        item.when = DateInterval::ofDay(day);
        item.vagueWhen = DateInterval::ofDays(day - 3, day + 4);
        item.vagueText = QStringLiteral("007: that week");
        break;
    default:
        item.when = DateInterval::ofDay(day);
    }
    return item;
}

Scene randomScene(quint32 seed, int count, int laneCount, Day from, int days)
{
    QRandomGenerator random(seed);
    Scene scene;
    for (int i = 0; i < count; ++i)
        scene.add(randomItem(random, from, days), int(random.bounded(laneCount)));
    scene.build(laneCount);
    return scene;
}

/// Every rectangle of text of a layout.
QList<QRectF> textRects(const TimelineLayout &layout)
{
    QList<QRectF> rects;
    for (const PlacedMark &mark : layout.marks) {
        rects.append(mark.labelRect);
        if (!mark.vagueRect.isNull())
            rects.append(mark.vagueRect);
    }
    for (const PlacedPill &pill : layout.pills)
        rects.append(pill.rect);
    for (const PlacedCard &card : layout.cards)
        rects.append(card.rect);
    return rects;
}

QString firstOverlap(const QList<QRectF> &rects)
{
    for (qsizetype i = 0; i < rects.size(); ++i) {
        for (qsizetype j = i + 1; j < rects.size(); ++j) {
            if (rects[i].intersects(rects[j]))
                return QStringLiteral("(%1 %2 %3 %4) meets (%5 %6 %7 %8)")
                    .arg(rects[i].x())
                    .arg(rects[i].y())
                    .arg(rects[i].width())
                    .arg(rects[i].height())
                    .arg(rects[j].x())
                    .arg(rects[j].y())
                    .arg(rects[j].width())
                    .arg(rects[j].height());
        }
    }
    return {};
}

constexpr Day start = 2462000;

} // namespace

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLabelOrPillMeetsAnotherInRandomScenes()
    {
        int marks = 0, pills = 0, density = 0, cards = 0;
        for (quint32 seed = 0; seed < 200; ++seed) {
            QRandomGenerator random(seed + 1000);
            const int days = 10 + int(random.bounded(200));
            const Scene scene = randomScene(seed, int(random.bounded(seed % 5 == 0 ? 900 : 250)),
                                            1 + int(random.bounded(5)), start, days);
            const double from = start + random.bounded(20.0) - 10;
            const TimeAxis axis = TimeAxis::showing(from, from + 5 + random.bounded(double(days)), 110,
                                                    500 + random.bounded(1400.0));
            LayoutRequest request = scene.request(axis);
            // As on the screen, where labels grow into free room, and as on paper, where they do not.
            request.extendedLabelWidth = seed % 2 == 0 ? 420 : 0;
            const TimelineLayout layout = layoutTimeline(request);
            const QString overlap = firstOverlap(textRects(layout));
            QVERIFY2(overlap.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(overlap)));
            marks += layout.level == DrawingLevel::Marks;
            pills += int(layout.pills.size());
            density += layout.level == DrawingLevel::Density;
            cards += layout.level == DrawingLevel::Cards;
        }
        // The scenes must reach what they are meant to test.
        QVERIFY(marks > 50);
        QVERIFY(pills > 50);
        QVERIFY(density > 3);
        QVERIFY(cards > 0);
    }

    void aCutLabelSaysMoreWhereItsRowIsFree()
    {
        Scene scene;
        TimelineItem item;
        item.when = DateInterval::ofDay(start + 5);
        item.text =
            QStringLiteral("The delegations met for the third time and agreed on a date for the next round");
        scene.add(item, 0);
        scene.build(1);
        LayoutRequest request = scene.request(TimeAxis::showing(start, start + 60, 110, 1200));
        request.marksOnly = true;
        const double before = layoutTimeline(request).marks.first().label.width;
        QVERIFY(layoutTimeline(request).marks.first().label.isCut);
        request.extendedLabelWidth = 420;
        const TimelineLayout grown = layoutTimeline(request);
        QVERIFY(grown.marks.first().label.width > before + 50);
        QVERIFY(grown.marks.first().label.width <= 420);
        QCOMPARE(grown.marks.first().labelRect.width(), grown.marks.first().label.width);
    }

    void aLongNameOfALaneHasTwoLinesInItsHead()
    {
        Scene scene;
        scene.add(TimelineItem(), 0);
        scene.items.last().when = DateInterval::ofDay(start + 5);
        scene.build(1);
        LayoutRequest request = scene.request(TimeAxis::showing(start, start + 60, 110, 900));
        request.marksOnly = true;
        QCOMPARE(layoutTimeline(request).lanes.first().titleLines, 1);
        request.lanes.first().title = QStringLiteral("Wilhelmina Aurelia Featherstone-Haugh");
        const TimelineLayout layout = layoutTimeline(request);
        QCOMPARE(layout.lanes.first().titleLines, 2);
        QVERIFY(layout.lanes.first().headRect.height() >= 2 * request.metrics->height(TextRole::LabelBold));
    }

    void everyEventInViewIsDrawnOrCounted()
    {
        for (quint32 seed = 300; seed < 340; ++seed) {
            const Scene scene = randomScene(seed, 120, 3, start, 60);
            const TimeAxis axis = TimeAxis::showing(start + 10, start + 45, 110, 900);
            LayoutRequest request = scene.request(axis);
            request.marksOnly = true;
            const TimelineLayout layout = layoutTimeline(request);
            int shown = 0;
            for (const PlacedMark &mark : layout.marks)
                shown += mark.inView;
            for (const PlacedPill &pill : layout.pills)
                shown += int(pill.items.size());
            for (const PlacedLane &lane : layout.lanes)
                shown += lane.hidden;
            QCOMPARE(shown, layout.inView);
        }
    }

    void nothingVisibleCrossesTheCanvasEdge()
    {
        for (quint32 seed = 400; seed < 440; ++seed) {
            const Scene scene = randomScene(seed, 100, 3, start, 60);
            const TimeAxis axis = TimeAxis::showing(start + 10, start + 45, 110, 900);
            LayoutRequest request = scene.request(axis);
            request.marksOnly = true;
            for (const PlacedMark &mark : layoutTimeline(request).marks) {
                if (mark.inView) {
                    QVERIFY(mark.labelRect.left() >= axis.left);
                    QVERIFY(mark.labelRect.right() <= axis.right());
                }
            }
        }
    }

    void aRowIsKeptWhilePanning()
    {
        const Scene scene = randomScene(7, 90, 3, start, 90);
        const TimeAxis axis = TimeAxis::showing(start + 20, start + 60, 110, 900);
        TimelineLayout before = layoutTimeline(scene.request(axis));
        int compared = 0;
        for (int step = 1; step <= 12; ++step) {
            LayoutRequest request = scene.request(before.axis.panned(-17));
            request.previous = &before;
            const TimelineLayout after = layoutTimeline(request);
            for (const PlacedMark &mark : after.marks) {
                const PlacedMark *old = before.markOf(mark.key);
                // Near an edge a label may have to change its side and with it its row.
                if (!old || mark.labelRect.left() < 110 + 330 || mark.labelRect.right() > 1010 - 330)
                    continue;
                ++compared;
                QCOMPARE(mark.row, old->row);
            }
            QVERIFY(firstOverlap(textRects(after)).isEmpty());
            before = after;
        }
        QVERIFY(compared > 30);
    }

    void theMoreImportantEventGetsTheFirstRow()
    {
        Scene scene;
        for (int i = 0; i < 4; ++i) {
            TimelineItem item;
            item.text = QStringLiteral("same day event");
            item.when = DateInterval::ofDay(start + 10);
            item.importance = i == 2 ? Importance::Key : Importance::Context;
            scene.add(item, 0);
        }
        scene.build(1);
        LayoutRequest request = scene.request(TimeAxis::showing(start, start + 20, 0, 600));
        request.marksOnly = true;
        const TimelineLayout layout = layoutTimeline(request);
        QCOMPARE(layout.markOf(3)->row, 0);
        QCOMPARE(layout.markOf(3)->side, LabelSide::Right);
        QCOMPARE(layout.markOf(1)->side, LabelSide::Right);
        QCOMPARE(layout.markOf(1)->row, 1);
        QCOMPARE(layout.markOf(1)->y - layout.markOf(3)->y, layout.rowHeight);
        QCOMPARE(layout.rowHeight, 21.0);
    }

    void aSelectedEventIsNeverLeftToAPill()
    {
        Scene scene;
        for (int i = 0; i < 60; ++i) {
            TimelineItem item;
            item.text = QStringLiteral("one of sixty");
            item.when = DateInterval::ofDay(start + 10);
            item.importance = Importance::Key;
            scene.add(item, 0);
        }
        scene.items[59].importance = Importance::Context;
        scene.build(1);
        LayoutRequest request = scene.request(TimeAxis::showing(start, start + 20, 0, 300));
        request.marksOnly = true;
        request.emphasis = [](const TimelineItem &item) {
            return item.entry == 60 ? Emphasis::Selected : Emphasis::None;
        };
        const TimelineLayout layout = layoutTimeline(request);
        QVERIFY(layout.markOf(60));
        QCOMPARE(layout.markOf(60)->row, 0);
        QVERIFY(!layout.pills.isEmpty());
    }

    void openBeforeSignsHaveTheirLabelAtTheLeft()
    {
        Scene scene;
        TimelineItem item;
        item.text = QStringLiteral("lasting");
        item.lasting = true;
        item.when = DateInterval::range(EdtfDate{}, EdtfDate::day(start + 15));
        scene.add(item, 0);
        scene.build(1);
        LayoutRequest request = scene.request(TimeAxis::showing(start, start + 20, 0, 1000));
        request.marksOnly = true;
        const TimelineLayout layout = layoutTimeline(request);
        const PlacedMark &mark = layout.marks.first();
        QCOMPARE(mark.side, LabelSide::Left);
        QCOMPARE(mark.sign.form, SignForm::OpenLasting);
        QCOMPARE(mark.sign.x1, 16 * 50.0);           // 24:00 of the known end
        QCOMPARE(mark.sign.x1 - mark.sign.x0, 56.0); // a stub, not a length
    }

    void theDateDecidesTheForm_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("form");
        QTest::addColumn<double>("x0");
        QTest::addColumn<double>("x1");
        const auto day = [](int month, int d) { return (dayOf(2031, month, d) - dayOf(2031, 1, 1)) * 10.0; };
        QTest::newRow("day") << "2031-03-05" << int(SignForm::Point) << day(3, 5) << day(3, 6);
        QTest::newRow("interval") << "2031-03-05/2031-03-09" << int(SignForm::Bar) << day(3, 5) << day(3, 10);
        QTest::newRow("month") << "2031-03" << int(SignForm::Bracket) << day(3, 1) << day(4, 1);
        QTest::newRow("season") << "2031-21" << int(SignForm::Bracket) << day(3, 1) << day(6, 1);
        QTest::newRow("month to day") << "2031-02/2031-04-05" << int(SignForm::Bar) << day(2, 1) << day(4, 6);
        QTest::newRow("one of three days")
            << "[2031-03-05..2031-03-07]" << int(SignForm::Bracket) << day(3, 5) << day(3, 8);
        QTest::newRow("uncertain days")
            << "2031-03-05/2031-03-09?" << int(SignForm::Hatched) << day(3, 5) << day(3, 10);
        QTest::newRow("uncertain day keeps 28 px")
            << "2031-03-05?" << int(SignForm::Hatched) << day(3, 5) + 5 - 14 << day(3, 5) + 5 + 14;
        QTest::newRow("open act") << "2031-03-05/.." << int(SignForm::OpenAct) << day(3, 5) << day(3, 5) + 44;
    }

    void theDateDecidesTheForm()
    {
        QFETCH(QString, date);
        QFETCH(int, form);
        QFETCH(double, x0);
        QFETCH(double, x1);
        TimelineItem item;
        const std::optional<DateInterval> when = DateInterval::fromEdtf(date);
        QVERIFY(when);
        item.when = *when;
        TimeAxis axis;
        axis.firstDay = dayOf(2031, 1, 1);
        axis.pixelsPerDay = 10;
        axis.width = 3650;
        const Sign sign = signFor(item, axis, FixedTextMetrics(), QLocale::c());
        QCOMPARE(int(sign.form), form);
        QCOMPARE(sign.x0, x0);
        QCOMPARE(sign.x1, x1);
    }

    void aBarWithAMonthAtItsBeginningIsSureFromTheNextMonthOn()
    {
        TimelineItem item;
        item.when = *DateInterval::fromEdtf(u"2031-02/2031-04-05");
        TimeAxis axis;
        axis.firstDay = dayOf(2031, 1, 1);
        axis.pixelsPerDay = 10;
        axis.width = 3650;
        const Sign sign = signFor(item, axis, FixedTextMetrics(), QLocale::c());
        QCOMPARE(sign.sureX0, axis.xOf(dayOf(2031, 3, 1)));
        QCOMPARE(sign.sureX1, sign.x1);
    }

    void levelsFollowTheNumberOfMarksAndChangeLate()
    {
        const auto layoutOf = [](int count, const TimelineLayout *previous) {
            static QList<Scene> scenes;
            Scene scene;
            for (int i = 0; i < count; ++i) {
                TimelineItem item;
                item.text = QStringLiteral("event");
                item.when = DateInterval::ofDay(start + i % 60);
                scene.add(item, i % 4);
            }
            scene.build(4);
            LayoutRequest request = scene.request(TimeAxis::showing(start, start + 60, 110, 1400));
            request.previous = previous;
            return layoutTimeline(request);
        };
        QCOMPARE(layoutOf(450, nullptr).level, DrawingLevel::Density);
        QCOMPARE(layoutOf(350, nullptr).level, DrawingLevel::Marks);
        const TimelineLayout marks = layoutOf(350, nullptr);
        const TimelineLayout density = layoutOf(450, nullptr);
        QCOMPARE(layoutOf(450, &marks).level, DrawingLevel::Marks);     // 480 would be needed
        QCOMPARE(layoutOf(350, &density).level, DrawingLevel::Density); // 320 would be needed
        QCOMPARE(layoutOf(4, nullptr).level, DrawingLevel::Cards);
    }

    void densityColumnsCountEveryDayOnce()
    {
        const Scene scene = [] {
            Scene s;
            for (int i = 0; i < 3000; ++i) {
                TimelineItem item;
                item.kind = EventKind(i % 4);
                item.when = DateInterval::ofDay(start + i % 50);
                s.add(item, i % 2);
            }
            s.build(2);
            return s;
        }();
        const TimelineLayout layout =
            layoutTimeline(scene.request(TimeAxis::showing(start, start + 50, 110, 1000)));
        QCOMPARE(layout.level, DrawingLevel::Density);
        int sum = 0;
        for (const PlacedLane &lane : layout.lanes) {
            for (const DensityColumn &column : lane.columns)
                sum += column.total;
        }
        QCOMPARE(sum, 3000);
    }

    void elisionKeepsTwelveCharactersAndClosesQuotationMarks()
    {
        const FixedTextMetrics metrics;
        QCOMPARE(
            elided(QStringLiteral("Sommet extraordinaire de Valmora"), TextRole::Label, 0, metrics).size(),
            13);
        const QString cut = elided(QStringLiteral("dit « le jour où les armes se tairont enfin partout »"),
                                   TextRole::Label, 180, metrics);
        QVERIFY(cut.endsWith(QStringLiteral("…\u00A0»")));
        QVERIFY(metrics.width(cut, TextRole::Label) <= 180);
        TimelineItem item;
        item.text = QString(10000, QLatin1Char('x'));
        QVERIFY(labelFor(item, 200, false, false, metrics).width <= 200);
    }

    void shorteningDropsSourcesThenPlaceThenTheEnd()
    {
        const FixedTextMetrics metrics;
        TimelineItem item;
        item.text = QStringLiteral("Entretiens bilatéraux"); // 21 letters, 126 px
        item.place = QStringLiteral("Valmora");              // + 54 px
        item.sources = QStringLiteral("3 sources");          // + 53 px
        QCOMPARE(labelFor(item, 300, false, false, metrics).plain(),
                 QStringLiteral("Entretiens bilatéraux, Valmora 3 sources"));
        QCOMPARE(labelFor(item, 200, false, false, metrics).plain(),
                 QStringLiteral("Entretiens bilatéraux, Valmora"));
        QCOMPARE(labelFor(item, 150, false, false, metrics).plain(), QStringLiteral("Entretiens bilatéraux"));
        QVERIFY(labelFor(item, 100, false, false, metrics).plain().endsWith(QChar(0x2026)));
        QVERIFY(labelFor(item, 190, true, false, metrics)
                    .plain()
                    .endsWith(QStringLiteral("3 sources"))); // paper keeps [n]
    }

    void aClickFindsTheMarkOfItsRow()
    {
        const Scene scene = randomScene(11, 60, 2, start, 30);
        LayoutRequest request = scene.request(TimeAxis::showing(start, start + 30, 110, 1200));
        request.marksOnly = true;
        const TimelineLayout layout = layoutTimeline(request);
        for (const PlacedMark &mark : layout.marks) {
            if (!mark.inView)
                continue;
            const PlacedMark *found = layout.markAt(QPointF(mark.labelRect.center().x(), mark.y));
            QVERIFY(found);
            QCOMPARE(found->key, mark.key);
            QVERIFY(mark.hitRect.height() >= 24 && mark.hitRect.width() >= 24);
        }
    }

    void countsFromTheIndexAgreeWithCounting()
    {
        const Scene scene = randomScene(21, 2000, 3, start, 400);
        QRandomGenerator random(3);
        for (int i = 0; i < 200; ++i) {
            const int lane = int(random.bounded(3));
            const Day from = start - 20 + Day(random.bounded(440));
            const Day to = from + Day(random.bounded(90));
            int visited = 0;
            scene.index.visit(lane, from, to, [&](const TimelineRecord &) { ++visited; });
            int counted = 0;
            for (qsizetype k = 0; k < scene.items.size(); ++k) {
                const auto [first, last] = drawnDays(scene.items[k]);
                counted += scene.lanes[k] == lane && first <= to && last >= from;
            }
            QCOMPARE(visited, counted);
            QCOMPARE(scene.index.countTouching(lane, from, to), counted);
        }
    }

    void everyLaneSaysHowManyItHolds()
    {
        const test::Chronicle sample = test::sampleChronicle();
        const TimelineSource source(sample.entries, sample.quotes, {});
        QVERIFY(source.lanes().size() > 1);
        for (const LaneInfo &lane : source.lanes()) {
            QVERIFY2(!lane.countText.startsWith(u'0'), qPrintable(lane.key + u' ' + lane.countText));
            QVERIFY2(!lane.briefCount.startsWith(u'0'), qPrintable(lane.key + u' ' + lane.briefCount));
        }
    }

    void theSourceGivesStatementsTheirOwnLaneAndTheUndatedTheShelf()
    {
        const test::Chronicle sample = test::sampleChronicle();
        const TimelineSource source(sample.entries, sample.quotes, {});
        QCOMPARE(source.undated().size(), 1);
        QCOMPARE(source.lanes().size(), 4);
        QCOMPARE(source.lanes()[2].key, QStringLiteral("statement"));
        QCOMPARE(source.index().size(2), sample.quotes.size());
        const qsizetype summit = source.indexOf(14);
        QCOMPARE(source.item(static_cast<quint32>(summit)).announced, dayOf(2031, 6, 1));
    }
};

QTEST_MAIN(TestTimelineLayout)
#include "test_timeline_layout.moc"
