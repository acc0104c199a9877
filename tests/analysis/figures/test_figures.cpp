#include "core/analysis/figures/number_words.h"

#include "tests/support/reading_fixture.h"

#include <QTest>

using namespace frise;

class TestFigures : public QObject
{
    Q_OBJECT

private:
    ReadingFixture m_fixture;

private Q_SLOTS:
    void digitsAreRead_data()
    {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<double>("value");
        QTest::newRow("space") << QStringLiteral("100 000") << 100000.0;
        QTest::newRow("point groups three") << QStringLiteral("3.200") << 3200.0;
        QTest::newRow("decimals") << QStringLiteral("2,5") << 2.5;
        QTest::newRow("plain") << QStringLiteral("26") << 26.0;
    }
    void digitsAreRead()
    {
        QFETCH(QString, digits);
        QFETCH(double, value);
        QCOMPARE(digitsValue(digits).value_or(-1), value);
    }

    void numbersCountTheirNoun_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("modality");
        const auto row = [](const char *name, const char *text, double value, const char *unit,
                            FigureModality modality) {
            QTest::newRow(name) << QString::fromUtf8(text) << value << QString::fromUtf8(unit)
                                << static_cast<int>(modality);
        };
        row("exact", "L'attaque a fait 25 morts.", 25, "mort", FigureModality::Exact);
        row("almost", "Près de 100 000 soldats campent.", 100000, "soldat", FigureModality::Almost);
        row("about", "Environ 30 pays participent.", 30, "pays", FigureModality::About);
        row("at least", "Plus de 3.200 morts ont été comptés.", 3200, "mort", FigureModality::AtLeast);
        row("words", "Quatorze marins sont retenus.", 14, "marin", FigureModality::Exact);
        row("vague tens", "Des dizaines de morts gisent là.", 20, "mort", FigureModality::AtLeast);
        row("a hundred or so", "Une centaine de soldats veille.", 100, "soldat", FigureModality::About);
        row("percent", "Le commerce recule de 12 % environ.", 12, "%", FigureModality::Exact);
        row("millions", "Le prêt porte sur 3 millions de dollars.", 3e6, "dollar", FigureModality::Exact);
    }
    void numbersCountTheirNoun()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(int, modality);
        const Analysis analysis = m_fixture.read(text, QStringLiteral("2001-10-07"));
        QCOMPARE(analysis.figures.size(), 1);
        QCOMPARE(analysis.figures.constFirst().value, value);
        QCOMPARE(analysis.figures.constFirst().unit, unit);
        QCOMPARE(static_cast<int>(analysis.figures.constFirst().modality), modality);
    }

    void timesAreNoFigures()
    {
        QVERIFY(m_fixture
                    .read(QStringLiteral("La trêve commence le 12 mai 1999 à 8 heures."),
                          QStringLiteral("1999-05-10"))
                    .figures.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "test_figures.moc"
