#include "ui/timeline/timeline_view.h"

#include "ui/models/wording.h"
#include "ui/paint/timeline_painter.h"
#include "ui/state/appearance.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_accessible.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <cmath>

namespace frise {

namespace {

constexpr int zoomDuration = 160;
constexpr int restTime = 700;
constexpr std::size_t historyLimit = 100;

/// Between two axes: the scale goes geometrically about the one time that stands at the same pixel in both.
TimeAxis between(const TimeAxis &from, const TimeAxis &to, double share)
{
    if (share >= 1)
        return to;
    TimeAxis axis = to;
    axis.pixelsPerDay = from.pixelsPerDay * std::pow(to.pixelsPerDay / from.pixelsPerDay, share);
    const double difference = 1 / from.pixelsPerDay - 1 / to.pixelsPerDay;
    if (std::abs(difference) * to.width < 1e-6 / to.pixelsPerDay) {
        axis.firstDay = from.firstDay + (to.firstDay - from.firstDay) * share;
        return axis;
    }
    const double fixed = (to.firstDay - from.firstDay) / difference;
    axis.firstDay = from.firstDay + fixed * (1 / from.pixelsPerDay - 1 / axis.pixelsPerDay);
    return axis;
}

/// The key of what is selected (TimelineItem::key), or 0.
quint64 itemKey(const Selection &selection)
{
    TimelineItem item;
    if (selection.kind == Selection::Kind::Entry) {
        item.entry = selection.entry;
    } else if (selection.kind == Selection::Kind::Quotation) {
        item.article = selection.article;
        item.quotation = selection.quotation;
    } else {
        return 0;
    }
    return item.key();
}

/// What the source is about, not closer than a week: a single day tells nothing.
std::pair<Day, Day> densestWeek(const TimelineSource &source)
{
    const auto [first, last] = source.densestDays();
    const Day middle = first + (last - first) / 2;
    return last - first < 6 ? std::pair(middle - 3, middle + 3) : std::pair(first, last);
}

} // namespace

TimelineView::TimelineView(ViewState &state, const Settings *settings, QWidget *parent)
    : QAbstractScrollArea(parent), m_state(state), m_settings(settings)
{
    installTimelineAccessibility();
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Events in lanes over time. The same events stand as a table in the tab List."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    m_theme = themeOf(*this);
    m_metrics = std::make_unique<FontTextMetrics>(m_theme, this);
    const Day today = 2460920; // until a corpus says what it is about
    m_axis = TimeAxis::showing(today - 60, today + 30, headWidth, 600);

    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        setAxis(between(m_animationFrom, m_animationTo, share.toDouble()));
    });
    m_periodTimer.setSingleShot(true);
    m_periodTimer.setInterval(80);
    connect(&m_periodTimer, &QTimer::timeout, this, [this] {
        m_state.setPeriod({m_axis.firstDay, m_axis.lastDay()});
    });
    m_historyTimer.setSingleShot(true);
    m_historyTimer.setInterval(restTime);
    connect(&m_historyTimer, &QTimer::timeout, this, &TimelineView::remember);
    connect(&state, &ViewState::selectionChanged, this, &TimelineView::takeSelection);
    connect(&state, &ViewState::searchChanged, this, &TimelineView::invalidate);
}

TimelineView::~TimelineView() = default;

void TimelineView::setSource(std::shared_ptr<const TimelineSource> source)
{
    const bool first = !m_source || m_source->index().isEmpty();
    m_source = std::move(source);
    m_hovered = 0;
    // Rows of the old source mean nothing for the new one.
    m_layout = {};
    invalidate();
    if (first && m_source && !m_source->index().isEmpty()) {
        if (!m_placed)
            showDense();
        m_rested = m_axis;
    }
}

QPoint TimelineView::scrollOffset() const
{
    return {0, verticalScrollBar()->value()};
}

void TimelineView::invalidate()
{
    m_layoutValid = false;
    m_pictureValid = false;
    viewport()->update();
}

void TimelineView::setAxis(const TimeAxis &axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    invalidate();
    m_periodTimer.start();
    m_historyTimer.start();
    Q_EMIT axisChanged();
}

TimeAxis TimelineView::targetAxis() const
{
    return m_animation.state() == QAbstractAnimation::Running ? m_animationTo : m_axis;
}

void TimelineView::animateTo(const TimeAxis &target)
{
    m_animation.stop();
    if (reducesMotion(*this, m_settings) || !isVisible()) {
        setAxis(target);
        return;
    }
    m_animationFrom = m_axis;
    m_animationTo = target;
    m_animation.setDuration(zoomDuration);
    m_animation.start();
}

void TimelineView::remember()
{
    if (m_rested == m_axis || m_animation.state() == QAbstractAnimation::Running)
        return;
    if (m_rested.width > 0) {
        m_back.push_back(m_rested);
        if (m_back.size() > historyLimit)
            m_back.erase(m_back.begin());
    }
    m_forward.clear();
    m_rested = m_axis;
    Q_EMIT historyChanged();
}

void TimelineView::showPeriod(double from, double to, bool animated)
{
    if (to <= from)
        return;
    m_placed = true;
    remember();
    const TimeAxis target = TimeAxis::showing(from, to, headWidth, m_axis.width);
    if (animated)
        animateTo(target);
    else
        setAxis(target);
}

void TimelineView::showAll(bool animated)
{
    if (!m_source || m_source->index().isEmpty())
        return;
    const double first = m_source->index().firstDay();
    const double last = m_source->index().lastDay() + 1;
    const double margin = std::max(2.0, (last - first) * 0.04);
    showPeriod(first - margin, last + margin, animated);
}

void TimelineView::showDense(bool animated)
{
    if (!m_source || m_source->index().isEmpty())
        return;
    const auto [first, last] = densestWeek(*m_source);
    const double margin = std::max(1.0, (last - first + 1) * 0.04);
    showPeriod(first - margin, last + 1 + margin, animated);
}

void TimelineView::zoomBy(double factor)
{
    const QPointF pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool pointerInside =
        viewport()->rect().contains(pointer.toPoint()) && pointer.x() > headWidth && underMouse();
    animateTo(targetAxis().zoomed(factor, pointerInside ? pointer.x() : m_axis.left + m_axis.width / 2));
}

void TimelineView::panBy(double pixels)
{
    animateTo(targetAxis().panned(pixels));
}

void TimelineView::goBack()
{
    remember();
    if (m_back.empty())
        return;
    m_forward.push_back(m_rested);
    m_rested = m_back.back();
    m_back.pop_back();
    m_historyTimer.stop();
    animateTo(TimeAxis::showing(m_rested.firstDay, m_rested.lastDay(), headWidth, m_axis.width));
    Q_EMIT historyChanged();
}

void TimelineView::goForward()
{
    if (m_forward.empty())
        return;
    m_back.push_back(m_rested);
    m_rested = m_forward.back();
    m_forward.pop_back();
    m_historyTimer.stop();
    animateTo(TimeAxis::showing(m_rested.firstDay, m_rested.lastDay(), headWidth, m_axis.width));
    Q_EMIT historyChanged();
}

void TimelineView::fitSelection()
{
    if (!m_source)
        return;
    const qsizetype index = indexOfSelection();
    if (index < 0)
        return;
    const auto [first, last] = m_source->daysOf(static_cast<quint32>(index));
    if (first == noDay || last == noDay)
        return;
    const double margin = std::max(3.0, (last - first + 1) * 0.5);
    showPeriod(first - margin, last + 1 + margin);
}

qsizetype TimelineView::indexOfSelection() const
{
    return m_source ? m_source->indexOf(itemKey(m_state.selection())) : -1;
}

Emphasis TimelineView::emphasisOf(const TimelineItem &item) const
{
    const Selection &selection = m_state.selection();
    if (selection.kind == Selection::Kind::Entry && item.entry != 0 && item.entry == selection.entry)
        return Emphasis::Selected;
    if (selection.kind == Selection::Kind::Quotation && item.isQuotation() &&
        item.article == selection.article && item.quotation == selection.quotation)
        return Emphasis::Selected;
    if (item.entry != 0 && m_state.searchEntries().contains(item.entry))
        return Emphasis::Hit;
    if (item.isQuotation() && m_state.searchQuotations().contains({item.article, item.quotation}))
        return Emphasis::Hit;
    return Emphasis::None;
}

void TimelineView::relayout()
{
    if (m_layoutValid)
        return;
    m_layoutValid = true;
    LayoutRequest request;
    static const TimelineSource empty;
    const TimelineSource &source = m_source ? *m_source : empty;
    request.index = &source.index();
    request.items = &source;
    request.lanes = source.lanes();
    request.axis = m_axis;
    request.headWidth = headWidth;
    request.availableHeight = viewport()->height();
    request.extendedLabelWidth = 420;
    request.metrics = m_metrics.get();
    request.locale = QLocale();
    request.emphasis = [this](const TimelineItem &item) { return emphasisOf(item); };
    const TimelineLayout previous = std::move(m_layout);
    request.previous = previous.lanes.isEmpty() ? nullptr : &previous;
    m_layout = layoutTimeline(request);
    updateScrollBar();
}

void TimelineView::updateScrollBar()
{
    const int height = static_cast<int>(std::ceil(m_layout.bottom));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(m_layout.rowHeight));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

void TimelineView::paintEvent(QPaintEvent *)
{
    relayout();
    const QSize size = viewport()->size();
    const double ratio = viewport()->devicePixelRatioF();
    if (!m_pictureValid || m_picture.size() != size * ratio) {
        m_picture = QPixmap(size * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(m_theme.base);
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        PaintState state;
        state.scrollY = verticalScrollBar()->value();
        state.viewportHeight = size.height();
        static const TimelineSource empty;
        paintTimeline(painter, m_theme, m_layout,
                      m_source ? static_cast<const TimelineItems &>(*m_source) : empty, QLocale(), state);
        m_pictureValid = true;
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dropDay) {
        const double x = m_axis.xOf(*m_dropDay);
        painter.setOpacity(0.5);
        painter.fillRect(QRectF(x, m_layout.axisHeight, std::max(3.0, m_axis.pixelsPerDay), size.height()),
                         m_theme.accT);
        painter.setOpacity(1);
        painter.setPen(m_theme.ink);
        painter.setFont(m_theme.font(TextRole::LabelBold));
        painter.drawText(QPointF(m_dropPoint.x() + 14, m_dropPoint.y() - 6), wording::day(*m_dropDay));
    }
    if (m_drag == Drag::Period) {
        const double a = m_axis.xOf(std::min(m_periodFrom, m_periodTo));
        const double b = m_axis.xOf(std::max(m_periodFrom, m_periodTo));
        const QRectF band(a, 0, b - a, size.height());
        painter.setPen(QPen(m_theme.acc, 1.5));
        painter.drawLine(band.topLeft(), band.bottomLeft());
        painter.drawLine(band.topRight(), band.bottomRight());
        painter.fillRect(QRectF(a, m_layout.axisHeight - 4, b - a, 4), m_theme.acc);
    }
    if (m_drag == Drag::Lane && m_dropLane >= 0 && m_dropLane < m_layout.lanes.size()) {
        // A line where the lane would come to stand: below the ones it passes, above the ones it climbs over.
        const QRectF &target = m_layout.lanes.at(m_dropLane).headRect;
        int from = 0;
        while (from < m_layout.lanes.size() - 1 && m_layout.lanes.at(from).info.key != m_draggedLane)
            ++from;
        const double y = (m_dropLane > from ? target.bottom() : target.top()) - verticalScrollBar()->value();
        painter.fillRect(QRectF(0, std::max(y - 1, m_layout.axisHeight), size.width(), 3), m_theme.acc);
    }
    const auto overLanes = [&](const PlacedMark *mark, auto draw) {
        if (!mark)
            return;
        painter.save();
        painter.setClipRect(QRectF(headWidth, m_layout.axisHeight, size.width() - headWidth, size.height()));
        painter.translate(0, -verticalScrollBar()->value());
        draw(*mark);
        painter.restore();
    };
    if (m_hovered != 0)
        overLanes(m_layout.markOf(m_hovered),
                  [&](const PlacedMark &mark) { paintHover(painter, m_theme, mark); });
    if (hasFocus()) {
        const PlacedMark *focused = nullptr;
        for (const PlacedMark &mark : m_layout.marks) {
            if (mark.emphasis == Emphasis::Selected)
                focused = &mark;
        }
        QPen pen(m_theme.ink, 1, Qt::CustomDashLine);
        pen.setDashPattern({1, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        if (focused)
            overLanes(focused, [&](const PlacedMark &mark) {
                painter.drawRoundedRect(mark.hitRect.adjusted(-1.5, 1.5, 1.5, -1.5), 3, 3);
            });
        else
            painter.drawRoundedRect(
                QRectF(viewport()->rect()).adjusted(headWidth + 2.5, m_layout.axisHeight + 2.5, -2.5, -2.5),
                3, 3);
    }
    if ((!m_source || m_source->index().isEmpty()) || m_layout.inView == 0) {
        painter.setPen(m_theme.ink2);
        painter.setFont(m_theme.font(TextRole::Label));
        QString text = tr("No events.");
        if (m_source && !m_source->index().isEmpty()) {
            int before = 0;
            int after = 0;
            const Day last = static_cast<Day>(std::floor(m_axis.lastDay()));
            for (int lane = 0; lane < m_source->index().laneCount(); ++lane) {
                before += m_source->index().countTouching(lane, m_source->index().firstDay(),
                                                          static_cast<Day>(m_axis.firstDay) - 1);
                after += m_source->index().countTouching(lane, last + 1, m_source->index().lastDay());
            }
            text = tr("Nothing here · %1 before ‹ · %2 after ›")
                       .arg(wording::count(before), wording::count(after));
        }
        // Under the empty lanes where there is room, and never on a line.
        const double below = m_layout.bottom - verticalScrollBar()->value();
        const bool under = below + 60 < size.height();
        QRectF place(headWidth, under ? below : m_layout.axisHeight, size.width() - headWidth, 60);
        const QRectF words = painter.boundingRect(place, Qt::AlignCenter, text);
        painter.fillRect(words.adjusted(-8, -2, 8, 2), m_theme.base);
        painter.drawText(place, Qt::AlignCenter, text);
    }
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    const double width = std::max(40, viewport()->width() - headWidth);
    if (m_axis.width != width) {
        m_animation.stop();
        const TimeAxis axis = TimeAxis::showing(m_axis.firstDay, m_axis.lastDay(), headWidth, width);
        const bool wasRested = m_rested == m_axis;
        setAxis(axis);
        if (wasRested)
            m_rested = axis;
    }
    invalidate();
}

void TimelineView::scrollContentsBy(int, int)
{
    m_pictureValid = false;
    viewport()->update();
}

QPointF TimelineView::toLayout(const QPointF &point) const
{
    return point.y() < m_layout.axisHeight ? point : point + QPointF(0, verticalScrollBar()->value());
}

const PlacedMark *TimelineView::markAt(const QPoint &point) const
{
    if (point.x() < headWidth || point.y() < m_layout.axisHeight)
        return nullptr;
    return m_layout.markAt(toLayout(point));
}

QPointF TimelineView::centreOf(const PlacedMark &mark) const
{
    return {mark.sign.markX, mark.y - verticalScrollBar()->value()};
}

QString TimelineView::sentenceOf(const TimelineItem &item) const
{
    if (m_sentences) {
        if (const QString sentence = m_sentences(item); !sentence.isEmpty())
            return sentence;
    }
    QString text = item.lead.isEmpty() ? item.text : tr("%1: %2", "speaker, words").arg(item.lead, item.text);
    return text + QStringLiteral(" · ") + wording::date(item.when) + QStringLiteral(" · ") +
           wording::certainty(item.certainty);
}

void TimelineView::activate(const TimelineItem &item)
{
    m_selecting = true;
    if (item.entry != 0)
        m_state.selectEntry(item.entry);
    else
        m_state.selectQuotation(item.article, item.quotation, {});
    m_selecting = false;
}

void TimelineView::takeSelection()
{
    invalidate();
    if (!m_selecting)
        revealSelection();
}

void TimelineView::revealSelection()
{
    if (!m_source || m_state.selection().kind == Selection::Kind::None)
        return;
    const qsizetype index = indexOfSelection();
    if (index < 0)
        return;
    const auto [first, last] = m_source->daysOf(static_cast<quint32>(index));
    if (first != noDay &&
        (m_axis.xOf(last + 1) < m_axis.left + 8 || m_axis.xOf(first) > m_axis.right() - 8)) {
        const double middle = (first + last + 1) / 2.0;
        const double half = m_axis.width / m_axis.pixelsPerDay / 2;
        showPeriod(middle - half, middle + half);
    }
    relayout();
    if (const PlacedMark *mark = m_layout.markOf(itemKey(m_state.selection()))) {
        const double y = mark->y - verticalScrollBar()->value();
        if (y < m_layout.axisHeight + 10 || y > viewport()->height() - 12)
            verticalScrollBar()->setValue(static_cast<int>(mark->y - viewport()->height() / 2.0));
    }
}

void TimelineView::selectNext(int direction)
{
    if (!m_source || m_source->itemCount() == 0)
        return;
    // In order of time: first day, then the order of the source.
    qsizetype best = -1;
    const qsizetype current = indexOfSelection();
    const auto keyOf = [this](qsizetype i) {
        return std::pair(m_source->daysOf(static_cast<quint32>(i)).first, i);
    };
    const auto from = current >= 0
                          ? keyOf(current)
                          : std::pair(static_cast<Day>(direction > 0 ? std::floor(m_axis.firstDay) - 1
                                                                     : std::ceil(m_axis.lastDay())),
                                      qsizetype(-1));
    for (qsizetype i = 0; i < m_source->itemCount(); ++i) {
        const auto key = keyOf(i);
        if (key.first == noDay)
            continue;
        if (direction > 0 ? key > from && (best < 0 || key < keyOf(best))
                          : key < from && (best < 0 || key > keyOf(best)))
            best = i;
    }
    if (best < 0)
        return;
    const TimelineItem item = m_source->item(static_cast<quint32>(best));
    activate(item);
    revealSelection();
}

Day TimelineView::dayAtPoint(const QPointF &point) const
{
    return static_cast<Day>(std::floor(m_axis.dayAt(point.x())));
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        m_theme = themeOf(*this);
        m_metrics = std::make_unique<FontTextMetrics>(m_theme, this);
        m_layout = {};
        invalidate();
    }
}

} // namespace frise
