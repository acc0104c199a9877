#include "ui/compare/compare_timeline.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace frise {

namespace {

constexpr int lanePitch = 21;
constexpr int axisHeight = 32;
constexpr int headWidth = 46;  ///< the letters, and the box of what is older
constexpr int tailWidth = 34;  ///< the box of what is later
constexpr double apart = 15;   ///< marks nearer than this stand as one
constexpr double wideDay = 30; ///< a day that has room for several
constexpr int aroundDays = 45; ///< events this far from the publications share the axis

/// First and last day, the known one where the other side is open.
std::pair<Day, Day> daysOf(const DateInterval &when)
{
    const Day first = when.firstDay() != noDay ? when.firstDay() : when.lastDay();
    const Day last = when.lastDay() != noDay ? when.lastDay() : when.firstDay();
    return {first, last};
}

} // namespace

CompareTimeline::CompareTimeline(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(2 * lanePitch + axisHeight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Events of both articles by date"));
}

QSize CompareTimeline::sizeHint() const
{
    return {400, 2 * lanePitch + axisHeight};
}

double CompareTimeline::laneY(int side) const
{
    return axisHeight + lanePitch * (side + 0.5);
}

void CompareTimeline::setDocument(std::shared_ptr<const CompareDocument> document)
{
    m_document = std::move(document);
    m_items.clear();
    m_chosen = m_current = -1;
    if (m_document) {
        for (int side = 0; side < 2; ++side) {
            for (const Event &event : m_document->side(side).analysis.events) {
                if (event.when.isUnknown() || daysOf(event.when).first == noDay)
                    continue;
                Item item;
                item.side = side;
                item.span = event.span;
                item.kind = event.kind;
                item.certainty = event.certainty;
                item.when = event.when;
                item.title = event.summary.isEmpty()
                                 ? m_document->side(side)
                                       .article.text.mid(event.span.start, event.span.length())
                                       .simplified()
                                       .left(80)
                                 : event.summary;
                for (int i = 0; i < m_document->links().size() && item.link < 0; ++i) {
                    const CompareLink &link = m_document->links().at(i);
                    if (link.fact == FactKind::Event && link.style != CompareLink::Style::Related &&
                        (side == 0 ? link.a : link.b) == event.span)
                        item.link = i;
                }
                m_items.append(item);
            }
        }
    }
    place();
}

void CompareTimeline::setCurrentLink(int link)
{
    m_current = link;
    update();
}

void CompareTimeline::place()
{
    m_marks.clear();
    update();
    if (m_items.isEmpty() || width() <= headWidth + tailWidth + 40)
        return;
    // The axis holds what lies around the two publications; without a date, the middle half of the events.
    Day from = noDay;
    Day to = noDay;
    for (int side = 0; side < 2; ++side) {
        const ArticleDate &date = m_document->side(side).analysis.published;
        const DateInterval &published = date.interval.isUnknown() ? date.best : date.interval;
        if (published.isUnknown() || daysOf(published).first == noDay)
            continue;
        from = from == noDay ? daysOf(published).first : std::min(from, daysOf(published).first);
        to = to == noDay ? daysOf(published).second : std::max(to, daysOf(published).second);
    }
    QList<Day> days;
    for (const Item &item : std::as_const(m_items))
        days.append(daysOf(item.when).first);
    std::sort(days.begin(), days.end());
    if (from == noDay) {
        from = days.at(days.size() / 4);
        to = days.at(days.size() * 3 / 4);
    }
    const auto isNear = [earliest = from - aroundDays, latest = to + aroundDays](Day day) {
        return day >= earliest && day <= latest;
    };
    Day first = from;
    Day last = to;
    for (const Item &item : std::as_const(m_items)) {
        const auto [begin, end] = daysOf(item.when);
        if (isNear(begin) && isNear(end)) {
            first = std::min(first, begin);
            last = std::max(last, end);
        }
    }
    m_axis = TimeAxis::showing(first - 1.0, last + 2.0, headWidth, width() - headWidth - tailWidth);
    QList<int> order;
    for (int i = 0; i < m_items.size(); ++i)
        order.append(i);
    const auto middle = [this](int i) {
        const auto [begin, end] = daysOf(m_items.at(i).when);
        return (begin + end + 1) / 2.0;
    };
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
        // Of one day what both tell comes first, and so has a mark of its own.
        return std::tuple(m_items.at(x).side, middle(x), m_items.at(x).link < 0) <
               std::tuple(m_items.at(y).side, middle(y), m_items.at(y).link < 0);
    });
    for (const int i : std::as_const(order)) {
        const Item &item = m_items.at(i);
        const int edge = middle(i) < m_axis.firstDay ? -1 : middle(i) > m_axis.lastDay() ? 1 : 0;
        double x = edge < 0 ? headWidth - 14 : edge > 0 ? width() - tailWidth + 14 : m_axis.xOf(middle(i));
        Mark *before = m_marks.isEmpty() ? nullptr : &m_marks.last();
        if (before && (m_items.at(before->items.constFirst()).side != item.side || before->edge != edge))
            before = nullptr;
        // Where days are wide, the acts of one day stand beside each other from its noon to its end.
        const double endOfDay = m_axis.xOf(std::floor(middle(i)) + 1) - 6;
        const bool beside = edge == 0 && before && m_axis.pixelsPerDay >= wideDay &&
                            before->items.size() == 1 && x - before->x < apart &&
                            before->x + apart <= endOfDay;
        if (beside)
            x = before->x + apart;
        if (before && !beside && (edge != 0 || x - before->x < apart)) {
            // What both tell is what is drawn.
            if (item.link >= 0 && m_items.at(before->items.constFirst()).link < 0)
                before->items.prepend(i);
            else
                before->items.append(i);
            continue;
        }
        m_marks.append({{i}, QRectF(x - 12, laneY(item.side) - 11, 24, 22), x, laneY(item.side), edge});
    }
    for (Mark &mark : m_marks) {
        if (mark.items.size() > 1 && mark.edge == 0)
            mark.rect.setRight(mark.x + 22);
    }
}

void CompareTimeline::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.ink2);
    if (m_marks.isEmpty()) {
        if (m_document)
            painter.drawText(rect(), Qt::AlignCenter, tr("No dated event"));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const FontTextMetrics metrics(theme);
    const AxisTicks ticks = axisTicks(m_axis, metrics, locale(), TickUnit::Day);
    painter.save();
    painter.setClipRect(QRectF(m_axis.left, 0, m_axis.width, height()));
    painter.setPen(QPen(theme.line, 1));
    for (const double day : ticks.strongLines) {
        const double x = std::round(m_axis.xOf(day)) + 0.5;
        painter.drawLine(QPointF(x, axisHeight), QPointF(x, height()));
    }
    for (double day = std::ceil(m_axis.firstDay); m_axis.pixelsPerDay >= wideDay && day < m_axis.lastDay();
         ++day) {
        const double x = std::round(m_axis.xOf(day)) + 0.5;
        painter.drawLine(QPointF(x, axisHeight), QPointF(x, height()));
    }
    for (const auto &[cells, y] : {std::pair(&ticks.upper, 1.0), std::pair(&ticks.lower, axisHeight / 2.0)}) {
        for (const AxisCell &cell : *cells) {
            if (!cell.shown)
                continue;
            painter.setFont(theme.font(cells == &ticks.upper ? TextRole::SmallBold : TextRole::Small));
            painter.setPen(cells == &ticks.upper ? theme.ink : theme.ink2);
            painter.drawText(QRectF(cell.textX, y, cell.textWidth + 2, axisHeight / 2.0), Qt::AlignVCenter,
                             cell.text);
        }
    }
    painter.restore();
    painter.setPen(QPen(theme.rule, 1));
    painter.drawLine(QPointF(m_axis.left, axisHeight), QPointF(m_axis.right(), axisHeight));
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(0, axisHeight + lanePitch), QPointF(width(), axisHeight + lanePitch));
    for (int side = 0; side < 2; ++side) {
        painter.setFont(theme.font(TextRole::LabelBold));
        painter.setPen(theme.ink);
        painter.drawText(QRectF(0, laneY(side) - 9, 20, 18), Qt::AlignCenter,
                         side == 0 ? QStringLiteral("A") : QStringLiteral("B"));
    }
    // A line joins the two marks of what both tell.
    const auto markOf = [this](int link, int side) -> const Mark * {
        for (const Mark &mark : m_marks) {
            for (const int item : mark.items) {
                if (m_items.at(item).link == link && m_items.at(item).side == side)
                    return &mark;
            }
        }
        return nullptr;
    };
    for (int i = 0; m_document && i < m_document->links().size(); ++i) {
        const Mark *a = markOf(i, 0);
        const Mark *b = markOf(i, 1);
        if (!a || !b || a->edge != 0 || b->edge != 0)
            continue;
        QPen pen(theme.mark(m_document->links().at(i).kind), i == m_current ? 2.5 : 1.25);
        if (m_document->links().at(i).perhaps)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(a->x, a->y), QPointF(b->x, b->y));
    }
    for (int m = 0; m < m_marks.size(); ++m) {
        const Mark &mark = m_marks.at(m);
        const Item &item = m_items.at(mark.items.constFirst());
        const bool isCurrent =
            m == m_chosen || std::any_of(mark.items.begin(), mark.items.end(), [this](int i) {
                return m_current >= 0 && m_items.at(i).link == m_current;
            });
        if (isCurrent) {
            painter.setPen(QPen(theme.acc, 1.5));
            painter.setBrush(theme.accT);
            painter.drawRoundedRect(mark.rect.adjusted(1, 1, -1, -1), 4, 4);
        }
        if (mark.edge != 0) {
            const QString count = wording::count(mark.items.size());
            painter.setFont(theme.font(TextRole::Small));
            painter.setPen(theme.ink2);
            painter.drawText(mark.rect, Qt::AlignCenter,
                             mark.edge < 0 ? QStringLiteral("‹ ") + count : count + QStringLiteral(" ›"));
            continue;
        }
        const auto [begin, end] = daysOf(item.when);
        if (mark.items.size() == 1 && end > begin) {
            const double x0 = std::max(m_axis.left, m_axis.xOf(begin));
            const double x1 = std::min(m_axis.right(), m_axis.xOf(end + 1));
            painter.setPen(QPen(theme.mark(item.kind), 1.5));
            painter.drawLine(QPointF(x0, mark.y), QPointF(x1, mark.y));
            painter.drawLine(QPointF(x0, mark.y - 4), QPointF(x0, mark.y + 4));
            painter.drawLine(QPointF(x1, mark.y - 4), QPointF(x1, mark.y + 4));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(isCurrent ? theme.accT : theme.base);
        painter.drawEllipse(QPointF(mark.x, mark.y), 7.5, 7.5);
        drawMark(painter, theme, item.kind, item.certainty, QPointF(mark.x, mark.y));
        // Only one end is known: a chevron says on which side the days may lie.
        const bool opensLeft = item.when.firstDay() == noDay;
        const bool opensRight = item.when.lastDay() == noDay && mark.items.size() == 1;
        for (const double side : {-1.0, 1.0}) {
            if (side < 0 ? !opensLeft : !opensRight)
                continue;
            painter.setPen(QPen(theme.mark(item.kind), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF{{mark.x + side * 7.5, mark.y - 3.5},
                                           {mark.x + side * 10.5, mark.y},
                                           {mark.x + side * 7.5, mark.y + 3.5}});
        }
        if (mark.items.size() > 1) {
            painter.setFont(theme.font(TextRole::SmallMedium));
            const QString count = wording::count(mark.items.size());
            const double wide = painter.fontMetrics().horizontalAdvance(count);
            painter.fillRect(QRectF(mark.x + 7, mark.y - 7, wide + 3, 14),
                             isCurrent ? theme.accT : theme.base);
            painter.setPen(theme.ink);
            painter.drawText(QRectF(mark.x + 8, mark.y - 9, wide + 4, 18), Qt::AlignVCenter, count);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    }
}

int CompareTimeline::markAt(const QPointF &point) const
{
    int best = -1;
    double nearest = 1e9;
    for (int m = 0; m < m_marks.size(); ++m) {
        const double distance = std::abs(m_marks.at(m).x - point.x());
        if (m_marks.at(m).rect.contains(point) && distance < nearest) {
            nearest = distance;
            best = m;
        }
    }
    return best;
}

/// A mark of several events goes to the next of them each time.
void CompareTimeline::choose(int mark)
{
    m_turn = mark == m_chosen ? m_turn + 1 : 0;
    m_chosen = mark;
    const QList<int> &group = m_marks.at(mark).items;
    const int chosen = group.at(m_turn % group.size());
    const Item item = m_items.at(chosen);
    setAccessibleDescription(textOf(chosen));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT itemChosen(item.side, item.span, item.link);
}

QString CompareTimeline::textOf(int index) const
{
    const Item &item = m_items.at(index);
    return tr("%1 · %2 · %3", "article, date, event")
        .arg(item.side == 0 ? QStringLiteral("A") : QStringLiteral("B"), wording::shortDate(item.when),
             item.title);
}

void CompareTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const int mark = markAt(event->position()); mark >= 0)
        choose(mark);
}

void CompareTimeline::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_marks.size());
    if (count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
        choose(m_chosen < 0 ? 0 : std::min(m_chosen + 1, count - 1));
        break;
    case Qt::Key_Left:
        choose(m_chosen < 0 ? count - 1 : std::max(m_chosen - 1, 0));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(std::max(0, m_chosen));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CompareTimeline::resizeEvent(QResizeEvent *)
{
    place();
}

void CompareTimeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

bool CompareTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = markAt(help->pos());
        QStringList lines;
        constexpr qsizetype most = 12;
        if (mark >= 0) {
            for (const int item : m_marks.at(mark).items.mid(0, most))
                lines.append(textOf(item));
        }
        QToolTip::showText(help->globalPos(), plainToolTip(lines.join(u'\n')), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace frise
