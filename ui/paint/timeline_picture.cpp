#include "ui/paint/timeline_picture.h"

#include "core/export/date_words.h"
#include "ui/paint/detail_period.h"
#include "ui/paint/legend.h"
#include "ui/paint/svg_device.h"
#include "ui/paint/timeline_painter.h"

#include <QCoreApplication>
#include <cmath>

namespace frise {

namespace {

constexpr double margin = 20;
constexpr double headWidth = 130;

QString words(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

Theme themeOf(ThemeKind kind)
{
    QFont font;
    font.setFamilies({firstFamily({QStringLiteral("Inter"), QStringLiteral("Cantarell"),
                                   QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")})});
    font.setPointSizeF(9);
    font.setHintingPreference(QFont::PreferNoHinting);
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

/// Everything of a picture that is known before anything is drawn.
struct Picture
{
    Theme theme;
    TimelineSource source;
    TimelineLayout layout;
    QSizeF size;
    QString period;
};

Picture prepare(const TimelineReport &report, const PictureOptions &options)
{
    Picture picture;
    picture.theme = themeOf(options.theme);
    picture.theme.window = picture.theme.base;
    SourceOptions sourceOptions;
    sourceOptions.laneMode = options.laneMode;
    sourceOptions.locale = options.locale;
    sourceOptions.sourceNumbers = report.sourceNumbers();
    picture.source = TimelineSource(report.entries, report.quotes, sourceOptions);
    const FontTextMetrics metrics(picture.theme);

    const TimelineIndex &index = picture.source.index();
    const DetailPeriod detail = detailPeriod(picture.source, report.period);
    if (!index.isEmpty()) {
        const Day first = static_cast<Day>(std::floor(detail.from));
        const Day last = static_cast<Day>(std::ceil(detail.to)) - 1;
        picture.period = dateWords(DateInterval::ofDays(first, last), options.locale);
        int outside = static_cast<int>(picture.source.index().size());
        for (int lane = 0; lane < index.laneCount(); ++lane)
            outside -= index.countTouching(lane, first, last);
        if (outside > 0) // no band of context here: what is not shown is counted
            picture.period +=
                QStringLiteral(" · ") +
                QCoreApplication::translate("Paper", "%n event(s) outside this period", nullptr, outside);
    }
    LayoutRequest request;
    request.index = &index;
    request.items = &picture.source;
    request.lanes = picture.source.lanes();
    for (LaneInfo &lane : request.lanes)
        lane.folded = false;
    request.axis = TimeAxis::showing(detail.from, detail.to, margin + headWidth,
                                     options.widthPx - 2 * margin - headWidth);
    request.headWidth = headWidth;
    request.axisTop = margin + 50;
    request.metrics = &metrics;
    request.locale = options.locale;
    request.keepsSources = true;
    request.marksOnly = true;
    request.skipsEmptyLanes = true;
    request.offscreen = 0;
    request.maximumRows = 40;
    picture.layout = layoutTimeline(request);
    picture.size = QSizeF(options.widthPx, std::ceil(picture.layout.bottom + 96 + margin));
    return picture;
}

void paintPicture(QPainter &painter, const Picture &picture, const TimelineReport &report,
                  const PictureOptions &options)
{
    const Theme &theme = picture.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), picture.size), theme.base);
    const FontTextMetrics metrics(theme);
    const double right = picture.size.width() - margin;
    painter.setFont(theme.font(TextRole::Title));
    painter.setPen(theme.ink);
    painter.drawText(QPointF(margin, margin + 18),
                     elided(report.title, TextRole::Title, right - margin, metrics));
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.ink2);
    painter.drawText(QPointF(margin, margin + 38),
                     elided(picture.period, TextRole::Small, right - margin, metrics));
    PaintState state;
    state.viewportHeight = picture.layout.bottom;
    state.drawsChevrons = false;
    if (auto *svg = dynamic_cast<SvgDevice *>(painter.device())) {
        state.beginGroup = [svg](const QString &name) { svg->beginGroup(name); };
        state.endGroup = [svg] { svg->endGroup(); };
    }
    paintTimeline(painter, theme, picture.layout, picture.source, options.locale, state);

    double x = margin;
    double y = picture.layout.bottom + 22;
    const auto place = [&](const QString &text, const std::function<void(double, double)> &sign) {
        const double width = legendSignWidth + 6 + metrics.width(text, TextRole::Small) + 18;
        if (x + width > right && x > margin) {
            x = margin;
            y += 20;
        }
        sign(x, y);
        painter.setFont(theme.font(TextRole::Small));
        painter.setPen(theme.ink);
        painter.drawText(QPointF(x + legendSignWidth + 4, y + 4), text);
        x += width;
    };
    for (const LegendSign sign : usedSigns(picture.layout))
        place(legendText(sign),
              [&](double left, double middle) { drawLegendSign(painter, theme, sign, left, middle); });
    const QSet<EventKind> kinds = usedKinds(picture.layout);
    for (const EventKind kind :
         {EventKind::Diplomatic, EventKind::Military, EventKind::Statement, EventKind::Other}) {
        if (kinds.contains(kind))
            place(kindTitle(kind), [&](double left, double middle) {
                drawMark(painter, theme, kind, Certainty::Happened,
                         QPointF(left + legendSignWidth / 2, middle), 5);
            });
    }
}

} // namespace

Result<QImage> timelineImage(const TimelineReport &report, const PictureOptions &options, JobContext &job)
{
    const Picture picture = prepare(report, options);
    if (job.isCancelled())
        return Error{
            Error::Code::Cancelled, words(QT_TRANSLATE_NOOP("Paper", "The export was cancelled.")), {}};
    const QSizeF pixels = picture.size * options.scale;
    if (pixels.width() > 32767 || pixels.height() > 32767 || pixels.width() * pixels.height() > 400e6)
        return Error{
            Error::Code::TooLarge,
            QCoreApplication::translate(
                "Export", "The picture would be %1 × %2 pixels. Choose a smaller scale or a shorter period.")
                .arg(std::lround(pixels.width()))
                .arg(std::lround(pixels.height())),
            {}};
    QImage image(pixels.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Error{Error::Code::TooLarge,
                     QCoreApplication::translate("Export", "There is not enough memory for the picture."),
                     {}};
    image.setDevicePixelRatio(options.scale);
    QPainter painter(&image);
    paintPicture(painter, picture, report, options);
    painter.end();
    return image;
}

Result<QByteArray> timelineSvg(const TimelineReport &report, const PictureOptions &options, JobContext &job)
{
    const Picture picture = prepare(report, options);
    if (job.isCancelled())
        return Error{
            Error::Code::Cancelled, words(QT_TRANSLATE_NOOP("Paper", "The export was cancelled.")), {}};
    SvgDevice device(picture.size, report.title, options.locale.bcp47Name());
    QPainter painter(&device);
    paintPicture(painter, picture, report, options);
    painter.end();
    return device.svg();
}

} // namespace frise
