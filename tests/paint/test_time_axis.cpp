#include "ui/paint/time_axis.h"

#include <QGuiApplication>
#include <QTest>

using namespace frise;

namespace {

const QLocale french(QLocale::French, QLocale::France);

TimeAxis showing(const QDate &from, const QDate &to, double width = 1000)
{
    return TimeAxis::showing(from.toJulianDay(), to.toJulianDay(), 100, width);
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPixelLeadsBackToItsTime()
    {
        const TimeAxis axis = showing(QDate(1916, 2, 1), QDate(1916, 12, 20));
        for (double x = -500; x < 2000; x += 37.25)
            QVERIFY(std::abs(axis.xOf(axis.dayAt(x)) - x) < 1e-6);
        QCOMPARE(axis.xOf(axis.firstDay), 100.0);
    }

    void zoomKeepsTheTimeUnderThePointer()
    {
        const TimeAxis axis = showing(QDate(1999, 3, 1), QDate(1999, 7, 1));
        const double under = axis.dayAt(420);
        TimeAxis zoomed = axis;
        for (int i = 0; i < 30; ++i)
            zoomed = zoomed.zoomed(1.3, 420);
        QVERIFY(std::abs(zoomed.dayAt(420) - under) < 1e-6);
        QCOMPARE(zoomed.pixelsPerDay, TimeAxis::maximumPixelsPerDay);
        for (int i = 0; i < 100; ++i)
            zoomed = zoomed.zoomed(0.7, 420);
        QCOMPARE(zoomed.pixelsPerDay, TimeAxis::minimumPixelsPerDay);
    }

    void theUnitFollowsTheWidthOfItsLabels_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("unit");
        QTest::newRow("a day") << QDate(2031, 6, 4) << QDate(2031, 6, 5) << int(TickUnit::Hour);
        QTest::newRow("a week") << QDate(2031, 6, 4) << QDate(2031, 6, 11) << int(TickUnit::SixHours);
        QTest::newRow("a month") << QDate(2031, 6, 1) << QDate(2031, 7, 1) << int(TickUnit::Day);
        QTest::newRow("four months") << QDate(2031, 3, 1) << QDate(2031, 7, 1) << int(TickUnit::Week);
        QTest::newRow("two years") << QDate(2030, 1, 1) << QDate(2032, 1, 1) << int(TickUnit::Month);
        QTest::newRow("five years") << QDate(2027, 1, 1) << QDate(2032, 1, 1) << int(TickUnit::Quarter);
        QTest::newRow("twenty years") << QDate(2010, 1, 1) << QDate(2030, 1, 1) << int(TickUnit::Year);
        QTest::newRow("a century") << QDate(1914, 1, 1) << QDate(2014, 1, 1) << int(TickUnit::FiveYears);
        QTest::newRow("three centuries") << QDate(1700, 1, 1) << QDate(2000, 1, 1) << int(TickUnit::Decade);
        QTest::newRow("a millennium") << QDate(1000, 1, 1) << QDate(2000, 1, 1) << int(TickUnit::Century);
        QTest::newRow("four millennia") << QDate(-1500, 1, 1) << QDate(2500, 1, 1) << int(TickUnit::Century);
    }

    void theUnitFollowsTheWidthOfItsLabels()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(int, unit);
        const FixedTextMetrics metrics;
        QCOMPARE(int(axisTicks(showing(from, to), metrics, french).unit), unit);
    }

    void labelsNeverMeetAndStayInside()
    {
        const FixedTextMetrics metrics;
        for (double days = 0.5; days < 2e6; days *= 1.31) {
            const TimeAxis axis = TimeAxis::showing(2462000.3, 2462000.3 + days, 110, 930);
            const AxisTicks ticks = axisTicks(axis, metrics, french);
            for (const QList<AxisCell> &row : {ticks.lower, ticks.upper}) {
                double last = axis.left - 1;
                for (const AxisCell &cell : row) {
                    if (!cell.shown)
                        continue;
                    QVERIFY2(cell.textX >= last,
                             qPrintable(QStringLiteral("%1 days: %2").arg(days).arg(cell.text)));
                    last = cell.textX + cell.textWidth;
                    QVERIFY(last <= axis.right());
                }
            }
            QVERIFY(ticks.lower.size() < 300);
        }
    }

    void monthsBeginOnTheirFirstAndWeeksOnMonday()
    {
        const FixedTextMetrics metrics;
        const AxisTicks ticks = axisTicks(showing(QDate(2031, 5, 17), QDate(2031, 6, 14)), metrics, french);
        QCOMPARE(ticks.strongLines, QList<double>{double(QDate(2031, 6, 1).toJulianDay())});
        for (const double day : ticks.weakLines)
            QCOMPARE(QDate::fromJulianDay(qint64(day)).dayOfWeek(), 1);
        QCOMPARE(ticks.upper.first().text, QStringLiteral("mai 2031"));
        QCOMPARE(ticks.upper.first().textX, 106.0); // sticks to the edge
        QCOMPARE(ticks.upper.last().text, QStringLiteral("juin 2031"));
        for (const AxisCell &cell : ticks.lower) {
            if (cell.strong)
                QCOMPARE(QDate::fromJulianDay(qint64(cell.from)).dayOfWeek(), 1);
        }
    }

    void aUnitBeginsWhereTheOneBeforeEnds()
    {
        for (int u = int(TickUnit::Hour); u <= int(TickUnit::Century); ++u) {
            const TickUnit unit = static_cast<TickUnit>(u);
            double day = floorTo(unit, 2459850.4);
            QVERIFY(day <= 2459850.4);
            for (int i = 0; i < 30; ++i) {
                const double next = nextOf(unit, day);
                QVERIFY(next > day);
                QVERIFY(std::abs(floorTo(unit, next + 1e-6) - next) < 1e-5);
                day = next;
            }
        }
    }
};

QTEST_MAIN(TestTimeAxis)
#include "test_time_axis.moc"
