#include "core/dates/date_interval.h"

#include <QTest>

#include <random>

using namespace frise;

/// What holds of every date and interval, tried on some thousand drawn with a fixed seed.
class TestDateProperties : public QObject
{
    Q_OBJECT

private:
    std::mt19937 m_random{20250301};

    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    Day anyDay() { return between(dayOf(1890, 1, 1), dayOf(2040, 12, 31)); }
    EdtfDate anyDate()
    {
        switch (between(0, 5)) {
        case 0:
            return EdtfDate::year(between(1890, 2040));
        case 1:
            return EdtfDate::month(between(1890, 2040), between(1, 12));
        case 2:
            return EdtfDate::season(between(1890, 2040), between(21, 24));
        case 3:
            return EdtfDate::decade(between(189, 203) * 10);
        default:
            return EdtfDate::day(anyDay());
        }
    }
    DateInterval anyInterval()
    {
        const EdtfDate one = anyDate();
        if (between(0, 2) == 0)
            return DateInterval::at(one);
        const EdtfDate two = anyDate();
        DateInterval interval =
            one.first <= two.first ? DateInterval::range(one, two) : DateInterval::range(two, one);
        return between(0, 3) == 0 ? interval.withUncertain() : interval;
    }

private Q_SLOTS:
    void everyDateSurvivesTheRoundTrip()
    {
        for (int i = 0; i < 4000; ++i) {
            const EdtfDate date = anyDate();
            const auto again = EdtfDate::parse(date.toString());
            QVERIFY2(again.has_value(), qPrintable(date.toString()));
            QVERIFY2(*again == date, qPrintable(date.toString()));
        }
    }

    void everyIntervalSurvivesTheRoundTrip()
    {
        for (int i = 0; i < 4000; ++i) {
            const DateInterval interval = anyInterval();
            const auto again = DateInterval::fromEdtf(interval.toEdtf());
            QVERIFY2(again.has_value(), qPrintable(interval.toEdtf()));
            QCOMPARE(again->toEdtf(), interval.toEdtf());
            QCOMPARE(again->firstDay(), interval.firstDay());
            QCOMPARE(again->lastDay(), interval.lastDay());
        }
    }

    void beginningsDoNotFollowEnds()
    {
        for (int i = 0; i < 2000; ++i) {
            const DateInterval interval = anyInterval();
            QVERIFY(interval.earliestBegin() <= interval.latestBegin());
            QVERIFY(interval.earliestEnd() <= interval.latestEnd());
            QVERIFY(interval.firstDay() <= interval.lastDay());
            QCOMPARE(*interval.dayCount(), interval.lastDay() - interval.firstDay() + 1);
        }
    }

    void orderIsNeverBothWays()
    {
        for (int i = 0; i < 4000; ++i) {
            const DateInterval a = anyInterval();
            const DateInterval b = anyInterval();
            QVERIFY(!(a.isBefore(b) == Truth::Yes && b.isBefore(a) != Truth::No));
            if (a.isBefore(b) == Truth::Yes)
                QVERIFY(!a.overlaps(b));
        }
    }

    void whatIntersectsOverlapsAndLiesInBoth()
    {
        for (int i = 0; i < 4000; ++i) {
            const DateInterval a = anyInterval();
            const DateInterval b = anyInterval();
            const auto common = a.intersected(b);
            QCOMPARE(common.has_value(), a.overlaps(b));
            QCOMPARE(a.overlaps(b), b.overlaps(a));
            if (common) {
                QVERIFY(common->firstDay() >= std::max(a.firstDay(), b.firstDay()));
                QVERIFY(common->lastDay() <= std::min(a.lastDay(), b.lastDay()));
            }
        }
    }

    void shiftingBackGivesTheSameDays()
    {
        for (int i = 0; i < 2000; ++i) {
            const DateInterval interval = DateInterval::ofDay(anyDay());
            const int days = between(-4000, 4000);
            QCOMPARE(interval.shifted(days).shifted(-days).firstDay(), interval.firstDay());
        }
    }

    void leapDays_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<bool>("leap");
        QTest::newRow("1900 is none") << 1900 << false;
        QTest::newRow("1904") << 1904 << true;
        QTest::newRow("1999") << 1999 << false;
        QTest::newRow("2000") << 2000 << true;
        QTest::newRow("2024") << 2024 << true;
        QTest::newRow("2100 is none") << 2100 << false;
    }
    void leapDays()
    {
        QFETCH(int, year);
        QFETCH(bool, leap);
        const EdtfDate february = EdtfDate::month(year, 2);
        QCOMPARE(february.last - february.first + 1, leap ? 29 : 28);
        QCOMPARE(EdtfDate::year(year).last - EdtfDate::year(year).first + 1, leap ? 366 : 365);
        QCOMPARE(EdtfDate::parse(QStringLiteral("%1-02-29").arg(year)).has_value(), leap);
        // The winter that holds it ends on its last day.
        QCOMPARE(EdtfDate::season(year - 1, 24).last, february.last);
    }

    void theFourSeasonsAndTwelveMonthsCoverWithoutGaps()
    {
        for (int year = 1895; year <= 2035; ++year) {
            for (int season = 21; season < 24; ++season)
                QCOMPARE(EdtfDate::season(year, season).last + 1, EdtfDate::season(year, season + 1).first);
            QCOMPARE(EdtfDate::season(year, 24).last + 1, EdtfDate::season(year + 1, 21).first);
            for (int month = 1; month < 12; ++month)
                QCOMPARE(EdtfDate::month(year, month).last + 1, EdtfDate::month(year, month + 1).first);
            QCOMPARE(EdtfDate::month(year, 12).last, EdtfDate::year(year).last);
        }
    }
};

QTEST_GUILESS_MAIN(TestDateProperties)
#include "test_date_properties.moc"
