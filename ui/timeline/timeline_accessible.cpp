#include "ui/timeline/timeline_accessible.h"

#include "ui/timeline/timeline_view.h"

#include <QPointer>
#include <optional>

namespace frise {

namespace {

/// What lanes and events have in common: they are no QObjects and live as long as the view's interface.
class PartAccessible : public QAccessibleInterface
{
public:
    explicit PartAccessible(TimelineView *view) : m_view(view) {}
    bool isValid() const override { return !m_view.isNull(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override {}
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }

protected:
    QRect onScreen(const QRectF &rect) const
    {
        const QPoint origin = m_view->viewport()->mapToGlobal(QPoint(0, 0)) - m_view->scrollOffset();
        return rect.toAlignedRect().translated(origin);
    }
    QPointer<TimelineView> m_view;
};

} // namespace

class LaneAccessible : public PartAccessible, public QAccessibleActionInterface
{
public:
    LaneAccessible(TimelineView *view, int lane) : PartAccessible(view), m_lane(lane) {}
    ~LaneAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_events))
            QAccessible::deleteAccessibleInterface(id);
    }

    int lane() const { return m_lane; }
    bool isValid() const override
    {
        return PartAccessible::isValid() && m_lane < m_view->layout().lanes.size();
    }
    QAccessibleInterface *parent() const override
    {
        return isValid() ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    int childCount() const override { return isValid() ? static_cast<int>(keys().size()) : 0; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const PlacedLane &lane = m_view->layout().lanes.at(m_lane);
        if (kind == QAccessible::Name)
            return lane.info.title;
        if (kind == QAccessible::Description)
            return lane.info.countText;
        return {};
    }
    QRect rect() const override
    {
        return isValid() ? onScreen(m_view->layout().lanes.at(m_lane).rect) : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (isValid()) {
            state.expandable = true;
            state.expanded = !m_view->layout().lanes.at(m_lane).info.folded;
            state.collapsed = !state.expanded;
        }
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {toggleAction()}; }
    void doAction(const QString &name) override
    {
        if (name == toggleAction() && isValid())
            Q_EMIT m_view->laneFolded(m_view->layout().lanes.at(m_lane).info.key);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    /// Keys of the events of the lane that are in view as marks or cards.
    QList<quint64> keys() const
    {
        QList<quint64> found;
        for (const PlacedMark &mark : m_view->layout().marks) {
            if (mark.lane == m_lane && mark.inView)
                found.append(mark.key);
        }
        for (const PlacedCard &card : m_view->layout().cards) {
            if (card.lane == m_lane && !found.contains(card.key))
                found.append(card.key);
        }
        return found;
    }

private:
    int m_lane;
    mutable QHash<quint64, QAccessible::Id> m_events;
};

class EventAccessible : public PartAccessible, public QAccessibleActionInterface
{
public:
    EventAccessible(TimelineView *view, int lane, quint64 key)
        : PartAccessible(view), m_lane(lane), m_key(key)
    {
    }

    quint64 key() const { return m_key; }
    bool isValid() const override { return PartAccessible::isValid() && place().has_value(); }
    QAccessibleInterface *parent() const override
    {
        QAccessibleInterface *view = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
        return view ? view->child(m_lane) : nullptr;
    }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        const auto placed = place();
        return kind == QAccessible::Name && placed ? m_view->sentenceOf(m_view->source()->item(placed->item))
                                                   : QString();
    }
    QRect rect() const override
    {
        const auto placed = place();
        return placed ? onScreen(placed->rect) : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const auto placed = place();
        state.selectable = true;
        state.focusable = true;
        state.selected = placed && placed->selected;
        state.focused = state.selected && m_view->hasFocus();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        const auto placed = place();
        if (name == pressAction() && placed)
            m_view->activate(m_view->source()->item(placed->item));
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    struct Place
    {
        quint32 item = 0;
        QRectF rect;
        bool selected = false;
    };
    std::optional<Place> place() const
    {
        if (!m_view || !m_view->source())
            return std::nullopt;
        for (const PlacedMark &placed : m_view->layout().marks) {
            if (placed.key == m_key && placed.lane == m_lane)
                return Place{placed.item, placed.hitRect, placed.emphasis == Emphasis::Selected};
        }
        for (const PlacedCard &placed : m_view->layout().cards) {
            if (placed.key == m_key && placed.lane == m_lane)
                return Place{placed.item, placed.rect, placed.emphasis == Emphasis::Selected};
        }
        return std::nullopt;
    }

    int m_lane;
    quint64 m_key;
};

QAccessibleInterface *LaneAccessible::child(int index) const
{
    const QList<quint64> all = isValid() ? keys() : QList<quint64>();
    if (index < 0 || index >= all.size())
        return nullptr;
    const quint64 key = all.at(index);
    if (!m_events.contains(key))
        m_events.insert(key,
                        QAccessible::registerAccessibleInterface(new EventAccessible(m_view, m_lane, key)));
    return QAccessible::accessibleInterface(m_events.value(key));
}

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *event = dynamic_cast<const EventAccessible *>(child);
    if (!event || !isValid())
        return -1;
    return static_cast<int>(keys().indexOf(event->key()));
}

TimelineAccessible::TimelineAccessible(TimelineView *view) : QAccessibleWidget(view, QAccessible::List) {}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_lanes))
        QAccessible::deleteAccessibleInterface(id);
}

TimelineView *TimelineAccessible::view() const
{
    return static_cast<TimelineView *>(widget());
}

int TimelineAccessible::childCount() const
{
    return static_cast<int>(view()->layout().lanes.size());
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (!m_lanes.contains(index))
        m_lanes.insert(index, QAccessible::registerAccessibleInterface(new LaneAccessible(view(), index)));
    return QAccessible::accessibleInterface(m_lanes.value(index));
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *lane = dynamic_cast<const LaneAccessible *>(child);
    return lane ? lane->lane() : -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *lane = child(i);
        for (int j = 0; j < lane->childCount(); ++j) {
            if (lane->child(j)->rect().contains(x, y))
                return lane->child(j);
        }
    }
    return nullptr;
}

void installTimelineAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *view = qobject_cast<TimelineView *>(object);
            return view ? new TimelineAccessible(view) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace frise
