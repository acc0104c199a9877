// The lanes of the timeline: by what they are made, folded, pinned, in which order.
#include "ui/state/view_state.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

namespace frise {

void TimelinePage::buildLaneActions()
{
    auto *group = new QActionGroup(this);
    auto *menu = new QMenu(m_lanes);
    const QList<QPair<LaneMode, QString>> modes = {{LaneMode::Kind, tr("By kind")},
                                                   {LaneMode::Actor, tr("By actor")},
                                                   {LaneMode::Place, tr("By place")},
                                                   {LaneMode::Source, tr("By source")}};
    int key = Qt::Key_1;
    for (const auto &[mode, text] : modes) {
        auto *action = new QAction(text, group);
        action->setObjectName(QStringLiteral("lanesBy%1").arg(static_cast<int>(mode)));
        action->setCheckable(true);
        action->setChecked(mode == LaneMode::Kind);
        action->setData(static_cast<int>(mode));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)));
        connect(action, &QAction::triggered, this, [this, laneMode = mode] { setLaneMode(laneMode); });
        m_laneActions.append(action);
        menu->addAction(action);
    }
    connect(m_lanes, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_lanes->mapToGlobal(QPoint(0, m_lanes->height()))); });

    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys,
                            auto handler) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, handler] {
            if (const QString lane = laneOfSelection(); !lane.isEmpty())
                handler(lane);
        });
        m_selectedLane.append(action);
        m_canvas->addAction(action);
    };
    add(QStringLiteral("foldLane"), tr("Fold or unfold the lane"), QKeySequence(Qt::CTRL | Qt::Key_Space),
        [this](const QString &lane) { foldLane(lane); });
    add(QStringLiteral("pinLane"), tr("Pin or unpin the lane"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this](const QString &lane) { pinLane(lane); });
    add(QStringLiteral("laneUp"), tr("Move the lane up"), QKeySequence(Qt::CTRL | Qt::Key_Up),
        [this](const QString &lane) { moveLaneBy(lane, -1); });
    add(QStringLiteral("laneDown"), tr("Move the lane down"), QKeySequence(Qt::CTRL | Qt::Key_Down),
        [this](const QString &lane) { moveLaneBy(lane, 1); });
}

void TimelinePage::showModeText()
{
    for (QAction *action : std::as_const(m_laneActions)) {
        if (action->data().toInt() == static_cast<int>(m_options.laneMode)) {
            action->setChecked(true);
            m_lanes->setText(action->text());
        }
    }
}

void TimelinePage::setLaneMode(LaneMode mode)
{
    if (mode != m_options.laneMode) {
        m_options.laneMode = mode;
        m_options.laneOrder.clear();
        m_options.pinnedLanes.clear();
        m_options.foldedLanes.clear();
    }
    showModeText();
    rebuild();
}

LaneChoice TimelinePage::lanes() const
{
    return {m_options.laneMode, m_options.laneOrder, m_options.pinnedLanes, m_options.foldedLanes};
}

void TimelinePage::setLanes(const LaneChoice &lanes)
{
    m_options.laneMode = lanes.mode;
    m_options.laneOrder = lanes.order;
    m_options.pinnedLanes = lanes.pinned;
    m_options.foldedLanes = lanes.folded;
    showModeText();
    rebuild();
}

/// The lane of the selected event that stands highest; without a selection the first one.
QString TimelinePage::laneOfSelection() const
{
    const TimelineLayout &layout = m_canvas->layout();
    for (const PlacedMark &mark : layout.marks) {
        if (mark.emphasis == Emphasis::Selected)
            return layout.lanes.at(mark.lane).info.key;
    }
    for (const PlacedCard &card : layout.cards) {
        if (card.emphasis == Emphasis::Selected)
            return layout.lanes.at(card.lane).info.key;
    }
    // Of the source: what it holds may not be laid out yet.
    return m_source && !m_source->lanes().isEmpty() ? m_source->lanes().first().key : QString();
}

void TimelinePage::foldLane(const QString &key)
{
    if (!m_options.foldedLanes.remove(key))
        m_options.foldedLanes.insert(key);
    rebuild();
}

void TimelinePage::pinLane(const QString &key)
{
    if (m_options.pinnedLanes.removeAll(key) == 0)
        m_options.pinnedLanes.append(key);
    rebuild();
}

void TimelinePage::moveLane(const QString &key, int index)
{
    if (!m_source)
        return;
    QStringList order;
    for (const LaneInfo &lane : m_source->lanes())
        order << lane.key;
    order.removeAll(key);
    order.insert(std::clamp<qsizetype>(index, 0, order.size()), key);
    m_options.laneOrder = order;
    // Among themselves the pinned ones follow the same order.
    std::stable_sort(
        m_options.pinnedLanes.begin(), m_options.pinnedLanes.end(),
        [&order](const QString &a, const QString &b) { return order.indexOf(a) < order.indexOf(b); });
    rebuild();
}

void TimelinePage::moveLaneBy(const QString &key, int step)
{
    if (!m_source)
        return;
    for (qsizetype i = 0; i < m_source->lanes().size(); ++i) {
        if (m_source->lanes().at(i).key == key) {
            moveLane(key, static_cast<int>(i) + step);
            return;
        }
    }
}

void TimelinePage::showLaneMenu(const QString &key, const QPoint &globalPoint)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_options.foldedLanes.contains(key) ? tr("Unfold this lane") : tr("Fold this lane"), this,
                    [this, key] { foldLane(key); });
    menu->addAction(m_options.pinnedLanes.contains(key) ? tr("Unpin this lane") : tr("Pin this lane"), this,
                    [this, key] { pinLane(key); });
    menu->addAction(tr("Move up"), this, [this, key] { moveLaneBy(key, -1); });
    menu->addAction(tr("Move down"), this, [this, key] { moveLaneBy(key, 1); });
    menu->addSeparator();
    for (QAction *action : std::as_const(m_laneActions))
        menu->addAction(action);
    menu->popup(globalPoint);
}

} // namespace frise
