#include "ui/compare/compare_ribbon.h"

#include "ui/compare/compare_text.h"
#include "ui/models/tool_tip.h"
#include "ui/state/appearance.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr double halfBand = 9;
constexpr double pillHeight = 19;

} // namespace

CompareRibbon::CompareRibbon(CompareText &a, CompareText &b, QWidget *parent)
    : QWidget(parent), m_a(a), m_b(b)
{
    setFixedWidth(width);
    setMouseTracking(true);
    setAccessibleName(tr("Links between both articles"));
    connect(&a, &CompareText::layoutChanged, this, qOverload<>(&QWidget::update));
    connect(&b, &CompareText::layoutChanged, this, qOverload<>(&QWidget::update));
}

void CompareRibbon::setDocument(std::shared_ptr<const CompareDocument> document)
{
    m_document = std::move(document);
    m_current = m_hovered = -1;
    update();
}

void CompareRibbon::setCurrentLink(int link)
{
    m_current = link;
    update();
}

void CompareRibbon::setHoveredLink(int link)
{
    if (m_hovered == link)
        return;
    m_hovered = link;
    update();
}

std::pair<double, double> CompareRibbon::endsOf(int link) const
{
    const CompareLink &item = m_document->links().at(link);
    return {m_a.yOf(item.a.start) - m_a.verticalScrollBar()->value(),
            m_b.yOf(item.b.start) - m_b.verticalScrollBar()->value()};
}

QPainterPath CompareRibbon::curve(double from, double to, double shift) const
{
    QPainterPath path({0.0, from + shift});
    const double middle = CompareRibbon::width / 2.0;
    path.cubicTo(middle, from + shift, middle, to + shift, CompareRibbon::width, to + shift);
    return path;
}

void CompareRibbon::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.alt);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(0.5, 0), QPointF(0.5, height()));
    painter.drawLine(QPointF(width - 0.5, 0), QPointF(width - 0.5, height()));
    m_pills.clear();
    if (!m_document)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<CompareLink> &links = m_document->links();
    QList<int> order; // bands below lines, the current one above all
    for (int i = 0; i < links.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
        const auto level = [&](int i) {
            return i == m_current                                  ? 3
                   : i == m_hovered                                ? 2
                   : links.at(i).style == CompareLink::Style::Same ? 0
                                                                   : 1;
        };
        return level(x) < level(y);
    });
    QList<int> visible;
    for (const int i : order) {
        const CompareLink &link = links.at(i);
        const auto [from, to] = endsOf(i);
        if (std::max(from, to) < -halfBand || std::min(from, to) > height() + halfBand)
            continue;
        visible.append(i);
        const bool warns =
            link.style == CompareLink::Style::Differs || link.style == CompareLink::Style::OtherMeasure;
        const QColor colour = warns ? theme.warn : theme.mark(link.kind);
        const bool strong = i == m_current || i == m_hovered;
        QPen pen(colour, strong ? 1.75 : 1.0);
        if (link.style == CompareLink::Style::Same || link.style == CompareLink::Style::Differs) {
            QPainterPath band = curve(from, to, -halfBand);
            QPainterPath lower = curve(from, to, halfBand).toReversed();
            band.lineTo(width, to + halfBand);
            band.connectPath(lower);
            band.closeSubpath();
            if (link.perhaps)
                pen.setDashPattern({4, 3});
            painter.setPen(pen);
            painter.setBrush(link.perhaps ? QBrush(Qt::NoBrush)
                             : warns      ? QBrush(theme.warnT)
                                          : QBrush(theme.tint(link.kind)));
            painter.drawPath(band);
        } else {
            pen.setWidthF(strong ? 2.2 : 1.5);
            pen.setDashPattern(link.style == CompareLink::Style::Related ? QList<qreal>{0.1, 2.4}
                                                                         : QList<qreal>{3.3, 2});
            pen.setCapStyle(link.style == CompareLink::Style::Related ? Qt::RoundCap : Qt::FlatCap);
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(curve(from, to));
        }
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(strong ? colour : theme.base);
        painter.drawEllipse(QPointF(1, from), 3, 3);
        painter.drawEllipse(QPointF(width - 1, to), 3, 3);
    }
    // Pills last, the current one first, then differences: they never meet; one that finds no room stays
    // away.
    const auto urgency = [&](int i) {
        const bool differs = links.at(i).style == CompareLink::Style::Differs ||
                             links.at(i).style == CompareLink::Style::OtherMeasure;
        return i == m_current || i == m_hovered ? 2 : differs ? 1 : 0;
    };
    std::stable_sort(visible.begin(), visible.end(),
                     [&urgency](int x, int y) { return urgency(x) > urgency(y); });
    const QFontMetricsF metrics(theme.font(TextRole::SmallMedium));
    for (const int i : visible) {
        const CompareLink &link = links.at(i);
        if (link.tag.isEmpty())
            continue;
        const QString text = metrics.elidedText(link.tag, Qt::ElideRight, width - 40);
        const double wide = metrics.horizontalAdvance(text) + 16;
        const auto [from, to] = endsOf(i);
        const QPainterPath path = curve(from, to);
        QRectF pill;
        for (const double at : {0.5, 0.36, 0.64, 0.25, 0.75}) {
            const QPointF centre = path.pointAtPercent(at);
            const double x = std::clamp(centre.x() - wide / 2, 4.0, width - 4.0 - wide);
            const QRectF candidate(x, std::round(centre.y() - pillHeight / 2), wide, pillHeight);
            const bool free = candidate.top() >= 2 && candidate.bottom() <= height() - 2 &&
                              std::none_of(m_pills.begin(), m_pills.end(), [&candidate](const auto &other) {
                                  return other.first.adjusted(-3, -2, 3, 2).intersects(candidate);
                              });
            if (free) {
                pill = candidate;
                break;
            }
        }
        if (pill.isNull())
            continue;
        m_pills.append({pill, i});
        const bool warns =
            link.style == CompareLink::Style::Differs || link.style == CompareLink::Style::OtherMeasure;
        painter.setPen(QPen(warns            ? theme.warn
                            : i == m_current ? theme.acc
                                             : theme.rule,
                            i == m_current ? 1.5 : 1.0));
        painter.setBrush(theme.base);
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pillHeight / 2 - 0.5,
                                pillHeight / 2 - 0.5);
        painter.setFont(theme.font(i == m_current ? TextRole::SmallBold : TextRole::SmallMedium));
        painter.setPen(theme.ink);
        painter.drawText(pill, Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine, text);
    }
}

int CompareRibbon::linkAt(const QPointF &point) const
{
    for (const auto &[rect, link] : m_pills)
        if (rect.contains(point))
            return link;
    if (!m_document)
        return -1;
    int best = -1;
    double nearest = halfBand + 2;
    for (int i = 0; i < m_document->links().size(); ++i) {
        const auto [from, to] = endsOf(i);
        // Both handles at mid-width: x grows almost evenly with the share of the curve.
        const double t = std::clamp(point.x() / double(width), 0.0, 1.0);
        const double y = from + (to - from) * (3 * t * t - 2 * t * t * t);
        if (std::abs(y - point.y()) < nearest) {
            nearest = std::abs(y - point.y());
            best = i;
        }
    }
    return best;
}

void CompareRibbon::mouseMoveEvent(QMouseEvent *event)
{
    const int link = linkAt(event->position());
    setCursor(link >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT linkHovered(link);
}

void CompareRibbon::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT linkClicked(linkAt(event->position()));
}

void CompareRibbon::leaveEvent(QEvent *)
{
    Q_EMIT linkHovered(-1);
}

bool CompareRibbon::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_document) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int link = linkAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           link < 0 ? QString() : plainToolTip(m_document->links().at(link).tooltip), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace frise
