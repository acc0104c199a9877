#include "sample_chronicle.h"
#include "ui/paint/overview.h"
#include "ui/paint/timeline_painter.h"
#include "ui/paint/timeline_source.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace frise;

namespace {

/// Pictures are written beside the test's binary, to be looked at.
void keep(const QImage &image, const QString &name)
{
    QDir().mkpath(QCoreApplication::applicationDirPath() + QStringLiteral("/pictures"));
    image.save(QCoreApplication::applicationDirPath() + QStringLiteral("/pictures/") + name);
}

Theme themeOf(ThemeKind kind)
{
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(9);
    switch (kind) {
    case ThemeKind::Light:
        return Theme::light(font);
    case ThemeKind::Dark:
        return Theme::dark(font);
    case ThemeKind::Print:
        return Theme::print();
    case ThemeKind::BlackAndWhite:
        return Theme::blackAndWhite();
    }
    return {};
}

QImage picture(const Theme &theme, double from, double to, int width = 1100, int height = 760,
               double ratio = 2, int crowd = 0)
{
    test::Chronicle sample = test::sampleChronicle();
    for (int i = 0; i < crowd; ++i) {
        const int day = (i * i + 3 * i) % 97; // uneven, the same each time
        ChronicleEntry &entry = sample.add(static_cast<EventKind>(i * 7 % 3), "2031-05", "Rencontre");
        if (i % 11 != 0)
            entry.when = DateInterval::ofDay(dayOf(2031, 4, 1) + day);
    }
    SourceOptions options;
    options.locale = QLocale(QLocale::French, QLocale::France);
    const TimelineSource source(sample.entries, sample.quotes, options);
    QImage image(static_cast<int>(width * ratio), static_cast<int>(height * ratio), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.window);
    const FontTextMetrics metrics(theme);

    LayoutRequest request;
    request.index = &source.index();
    request.items = &source;
    request.lanes = source.lanes();
    request.axis = TimeAxis::showing(from, to, 110, width - 110);
    request.axisTop = 60;
    request.metrics = &metrics;
    request.locale = options.locale;
    request.availableHeight = height - 60;
    request.emphasis = [](const TimelineItem &item) {
        return item.text.contains(QLatin1String("menace")) ? Emphasis::Selected
               : item.lead == QLatin1String("Lindval")     ? Emphasis::Hit
                                                           : Emphasis::None;
    };
    const TimelineLayout layout = layoutTimeline(request);
    QPainter painter(&image);
    PaintState state;
    state.viewportHeight = height;
    for (const PlacedMark &mark : layout.marks) {
        if (source.item(mark.item).text.contains(QLatin1String("Perte")))
            state.hovered = mark.key;
        if (source.item(mark.item).text.contains(QLatin1String("navires")))
            state.focused = mark.key;
    }
    paintTimeline(painter, theme, layout, source, options.locale, state);
    paintOverview(
        painter, theme,
        layoutOverview(source.index(), QRectF(4, 4, width - 8, overviewHeight), metrics, options.locale),
        from, to);
    return image;
}

bool contains(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if ((line[x] | 0xFF000000) == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeShowsItsColours_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("light") << int(ThemeKind::Light) << QStringLiteral("light.png");
        QTest::newRow("dark") << int(ThemeKind::Dark) << QStringLiteral("dark.png");
        QTest::newRow("print") << int(ThemeKind::Print) << QStringLiteral("print.png");
        QTest::newRow("black and white") << int(ThemeKind::BlackAndWhite) << QStringLiteral("bw.png");
    }

    void everyThemeShowsItsColours()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        const Theme theme = themeOf(static_cast<ThemeKind>(kind));
        const QImage image = picture(theme, dayOf(2031, 5, 17), dayOf(2031, 6, 14));
        keep(image, name);
        for (const QColor &colour :
             {theme.base, theme.marks[0], theme.marks[1], theme.marks[2], theme.marks[3]})
            QVERIFY2(contains(image, colour), qPrintable(colour.name()));
    }

    void aCrowdIsDrawnAsDensity()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::BlackAndWhite}) {
            const QImage image =
                picture(themeOf(kind), dayOf(2031, 3, 28), dayOf(2031, 7, 10), 1100, 520, 2, 900);
            keep(image, QStringLiteral("density-%1.png").arg(int(kind)));
            QVERIFY(contains(image, themeOf(kind).mark(EventKind::Military)));
        }
    }

    void otherZooms()
    {
        keep(picture(themeOf(ThemeKind::Light), dayOf(2030, 12, 1), dayOf(2031, 8, 1)),
             QStringLiteral("far.png"));
        keep(picture(themeOf(ThemeKind::Light), dayOf(2031, 6, 4), dayOf(2031, 6, 6)),
             QStringLiteral("near.png"));
        const QImage image = picture(themeOf(ThemeKind::Light), dayOf(2031, 6, 7), dayOf(2031, 6, 12));
        keep(image, QStringLiteral("cards.png"));
        QVERIFY(contains(image, themeOf(ThemeKind::Light).mark(EventKind::Diplomatic)));
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
