#include "core/dates/civil_date.h"

#include <QTest>

using namespace frise;

/// The calendar reckoned by ourselves is QDate's.
class TestCivilDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayOfTwoThousandYearsIsThatOfQDate()
    {
        QDate date(1, 1, 1);
        const Day last = dayOf(2400, 12, 31);
        for (Day day = dayOf(date); day <= last; ++day, date = date.addDays(1)) {
            const CivilDate civil = civilDate(day);
            if (civil.year != date.year() || civil.month != date.month() || civil.day != date.day())
                QFAIL(qPrintable(date.toString(Qt::ISODate)));
        }
    }
};

QTEST_GUILESS_MAIN(TestCivilDate)
#include "test_civil_date.moc"
