#include "ui/paint/svg_device.h"

#include <QFont>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <cmath>

namespace frise {

namespace {

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        // XML 1.0 has no way to write other control characters.
        if (c.unicode() >= 0x20 || c == u'\t' || c == u'\n')
            clean.append(c);
    }
    return clean.toHtmlEscaped().toUtf8();
}

} // namespace

class SvgEngine : public QPaintEngine
{
public:
    SvgEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice *) override
    {
        setActive(true);
        return true;
    }
    bool end() override
    {
        setClip(QRectF());
        setActive(false);
        return true;
    }
    Type type() const override { return QPaintEngine::User; }

    void updateState(const QPaintEngineState &state) override
    {
        const DirtyFlags flags = state.state();
        if (flags & DirtyPen)
            m_pen = state.pen();
        if (flags & DirtyBrush)
            m_brush = state.brush();
        if (flags & DirtyTransform)
            m_transform = state.transform();
        if (flags & DirtyClipEnabled && !state.isClipEnabled())
            setClip(QRectF());
        if (flags & DirtyClipPath)
            setClip(state.clipOperation() == Qt::NoClip
                        ? QRectF()
                        : m_transform.mapRect(state.clipPath().boundingRect()));
        if (flags & DirtyClipRegion)
            setClip(state.clipOperation() == Qt::NoClip
                        ? QRectF()
                        : m_transform.mapRect(QRectF(state.clipRegion().boundingRect())));
    }

    void drawPath(const QPainterPath &path) override { writePath(m_transform.map(path), true); }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
        writePath(m_transform.map(path), mode != PolylineMode);
    }

    void drawLines(const QLineF *lines, int count) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        writePath(m_transform.map(path), false);
    }

    void drawRects(const QRectF *rects, int count) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            path.addRect(rects[i]);
        writePath(m_transform.map(path), true);
    }

    void drawEllipse(const QRectF &rect) override
    {
        QPainterPath path;
        path.addEllipse(rect);
        writePath(m_transform.map(path), true);
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QPointF point = m_transform.map(at);
        const QFont font = item.font();
        const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
        const QStringList families = font.families().isEmpty() ? QStringList{font.family()} : font.families();
        m_body += "<text x=\"" + number(point.x()) + "\" y=\"" + number(point.y()) + "\" fill=\"" +
                  m_pen.color().name().toLatin1() + "\" font-size=\"" + number(size) + "\" font-family=\"" +
                  escaped(families.join(QStringLiteral(", "))) +
                  (families.first().contains(QLatin1String("erif")) ||
                           families.first().contains(QLatin1String("Charis"))
                       ? ", serif"
                       : ", sans-serif") +
                  '"';
        if (font.weight() != QFont::Normal)
            m_body += " font-weight=\"" + QByteArray::number(font.weight()) + '"';
        // The width is kept where another font stands in for ours.
        m_body += " textLength=\"" + number(item.width()) + "\" xml:space=\"preserve\">" +
                  escaped(item.text()) + "</text>\n";
    }

    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

    void beginGroup(const QString &name) { m_body += "<g id=\"" + escaped(name) + "\">\n"; }
    void endGroup() { m_body += "</g>\n"; }

    QByteArray body() const { return m_body; }
    QByteArray definitions() const { return m_definitions; }

private:
    void setClip(const QRectF &clip)
    {
        // Groups and clips would interleave: a clip is an attribute of each element instead.
        m_clip.clear();
        if (clip.isNull())
            return;
        const QByteArray rect = "<rect x=\"" + number(clip.x()) + "\" y=\"" + number(clip.y()) +
                                "\" width=\"" + number(clip.width()) + "\" height=\"" +
                                number(clip.height()) + "\"/>";
        if (!m_clipIds.contains(rect)) {
            m_clipIds.append(rect);
            m_definitions +=
                "<clipPath id=\"clip" + QByteArray::number(m_clipIds.size()) + "\">" + rect + "</clipPath>\n";
        }
        m_clip = " clip-path=\"url(#clip" + QByteArray::number(m_clipIds.indexOf(rect) + 1) + ")\"";
    }

    void writePath(const QPainterPath &path, bool filled)
    {
        const bool hasPen = m_pen.style() != Qt::NoPen;
        const bool hasBrush = filled && m_brush.style() != Qt::NoBrush;
        if (path.isEmpty() || (!hasPen && !hasBrush))
            return;
        QByteArray data;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            const QByteArray point = number(element.x) + ' ' + number(element.y);
            switch (element.type) {
            case QPainterPath::MoveToElement:
                data += 'M' + point;
                break;
            case QPainterPath::LineToElement:
                data += 'L' + point;
                break;
            case QPainterPath::CurveToElement:
                data += 'C' + point;
                break;
            case QPainterPath::CurveToDataElement:
                data += ' ' + point;
                break;
            }
        }
        m_body += "<path d=\"" + data + "\" fill=\"" +
                  (hasBrush ? m_brush.color().name().toLatin1() : QByteArray("none")) + '"';
        if (hasPen) {
            const double width = m_pen.widthF() > 0 ? m_pen.widthF() : 1;
            m_body +=
                " stroke=\"" + m_pen.color().name().toLatin1() + "\" stroke-width=\"" + number(width) + '"';
            if (m_pen.joinStyle() == Qt::RoundJoin)
                m_body += " stroke-linejoin=\"round\"";
            if (m_pen.capStyle() == Qt::RoundCap)
                m_body += " stroke-linecap=\"round\"";
            if (m_pen.style() != Qt::SolidLine) {
                QByteArray dashes;
                for (const double dash : m_pen.dashPattern())
                    dashes += (dashes.isEmpty() ? "" : " ") + number(dash * width);
                m_body += " stroke-dasharray=\"" + dashes + '"';
            }
        }
        m_body += m_clip + "/>\n";
    }

    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    QByteArray m_clip;
    QList<QByteArray> m_clipIds;
    QByteArray m_body;
    QByteArray m_definitions;
};

SvgDevice::SvgDevice(const QSizeF &size, const QString &title, const QString &language)
    : m_engine(std::make_unique<SvgEngine>()), m_size(size), m_title(title), m_language(language)
{
}

SvgDevice::~SvgDevice() = default;

void SvgDevice::beginGroup(const QString &name)
{
    m_engine->beginGroup(name);
}
void SvgDevice::endGroup()
{
    m_engine->endGroup();
}
QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::svg() const
{
    const QByteArray width = number(m_size.width());
    const QByteArray height = number(m_size.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
           width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\" xml:lang=\"" +
           escaped(m_language) + "\">\n<title>" + escaped(m_title) + "</title>\n<defs>\n" +
           m_engine->definitions() + "</defs>\n" + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM:
        return static_cast<int>(m_size.width() * 25.4 / 96);
    case PdmHeightMM:
        return static_cast<int>(m_size.height() * 25.4 / 96);
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 24;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace frise
