#include "core/dates/date_interval.h"

#include <QTest>

using namespace frise;

class TestDateInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edtfSurvivesARoundTrip_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"2022-10-12", "2022-02", "2022-21", "2022-24", "2022", "198X", "19XX", "2022-09-21/2022-09-30",
                                 "../2022-10-12", "2022-10-12/..", "2025-02/2025-09-05", "2025-08-29~", "2025-09-01?",
                                 "2024-02-29", "[2022-01-07..2022-01-28]", "2025-08-01%"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void edtfSurvivesARoundTrip()
    {
        QFETCH(QString, text);
        const auto interval = DateInterval::fromEdtf(text);
        QVERIFY(interval.has_value());
        QCOMPARE(interval->toEdtf(), text);
    }

    void nonsenseIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "2022-13", "2023-02-29", "abc", "2022-10-12/2021", "20", "2022-1-1",
                                 "{2024..2001}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void nonsenseIsNoDate()
    {
        QFETCH(QString, text);
        QVERIFY(!DateInterval::fromEdtf(text).has_value());
    }

    void aMonthCoversAllItsDays()
    {
        const auto month = DateInterval::fromEdtf(u"2024-02");
        QVERIFY(month);
        QCOMPARE(month->firstDay(), dayOf(2024, 2, 1));
        QCOMPARE(month->lastDay(), dayOf(2024, 2, 29));
        QCOMPARE(*month->dayCount(), 29);
    }

    void orderBetweenOverlappingIntervalsIsPerhaps()
    {
        const auto a = *DateInterval::fromEdtf(u"2022-02");
        const auto b = *DateInterval::fromEdtf(u"2022-02-10");
        const auto c = *DateInterval::fromEdtf(u"2022-03");
        QCOMPARE(a.isBefore(b), Truth::Perhaps);
        QCOMPARE(a.isBefore(c), Truth::Yes);
        QCOMPARE(c.isBefore(a), Truth::No);
    }

    void intersectionKeepsTheFinerDate()
    {
        const auto week = DateInterval::ofDays(dayOf(2025, 8, 25), dayOf(2025, 8, 31));
        const auto day = DateInterval::ofDay(dayOf(2025, 8, 28));
        QCOMPARE(week.intersected(day)->toEdtf(), QStringLiteral("2025-08-28"));
        QVERIFY(!day.intersected(DateInterval::ofDay(dayOf(2025, 8, 29))));
    }
};

QTEST_APPLESS_MAIN(TestDateInterval)
#include "test_date_interval.moc"
