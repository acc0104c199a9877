#include "ui/paint/theme.h"

#include <QGuiApplication>
#include <QTest>

using namespace frise;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenHasItsContrast_data()
    {
        QTest::addColumn<Theme>("theme");
        const QFont font;
        QTest::newRow("light") << Theme::light(font);
        QTest::newRow("dark") << Theme::dark(font);
        QTest::newRow("print") << Theme::print();
        QTest::newRow("black and white") << Theme::blackAndWhite();
    }

    void everyTokenHasItsContrast()
    {
        QFETCH(Theme, theme);
        for (const QColor &text : {theme.ink, theme.ink2, theme.ink3, theme.warn})
            QVERIFY2(contrastRatio(text, theme.base) >= 4.5, qPrintable(text.name()));
        for (std::size_t kind = 0; kind < 4; ++kind) {
            QVERIFY(contrastRatio(theme.marks[kind], theme.base) >= 4.5);
            QVERIFY(contrastRatio(theme.marks[kind], theme.tints[kind]) >= 4.4);
            QVERIFY(contrastRatio(theme.ink, theme.tints[kind]) >= 7);
        }
        QVERIFY(contrastRatio(theme.rule, theme.base) >= 3);
        for (const QColor &colour : {theme.base, theme.acc, theme.accT, theme.warnT, theme.find})
            QCOMPARE(colour.alpha(), 255);
    }

    void aPaletteChoosesTheTableByItsBase()
    {
        QPalette palette(QColor(0x30, 0x30, 0x30));
        palette.setColor(QPalette::Base, QColor(0x10, 0x12, 0x14));
        palette.setColor(QPalette::Text, QColor(0xEE, 0xEE, 0xEE));
        QCOMPARE(Theme::forPalette(palette, QFont()).kind, ThemeKind::Dark);
        palette.setColor(QPalette::Base, QColor(0xF4, 0xF0, 0xE0));
        palette.setColor(QPalette::Text, Qt::black);
        QCOMPARE(Theme::forPalette(palette, QFont()).kind, ThemeKind::Light);
    }

    void aMiddlingBaseMovesTokensTowardsItsText()
    {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(0xB0, 0xB0, 0xB0));
        palette.setColor(QPalette::Text, Qt::black);
        const Theme theme = Theme::forPalette(palette, QFont());
        QVERIFY(contrastRatio(theme.ink2, theme.base) >= 4.5);
        for (const QColor &mark : theme.marks)
            QVERIFY(contrastRatio(mark, theme.base) >= 3);
    }

    void anAccentNearTheDiplomaticBlueGivesANeutralSelection()
    {
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::Text, QColor(0x20, 0x20, 0x20));
        palette.setColor(QPalette::Highlight, QColor(0x30, 0x60, 0xC0));
        const Theme blue = Theme::forPalette(palette, QFont());
        QVERIFY(blue.selT.hsvSaturation() < 12);
        QVERIFY(blue.accT.hsvSaturation() >= 12);
        palette.setColor(QPalette::Highlight, QColor(0xC0, 0x30, 0x80));
        QVERIFY(Theme::forPalette(palette, QFont()).selT.hsvSaturation() >= 12);
    }

    void highContrastHasNoTints()
    {
        QPalette palette(Qt::black);
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Window, Qt::black);
        palette.setColor(QPalette::Text, Qt::white);
        const Theme theme = Theme::forPalette(palette, QFont());
        QCOMPARE(theme.tints[0], theme.base);
        QCOMPARE(theme.marks[1], theme.ink);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
