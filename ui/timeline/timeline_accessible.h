#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace frise {

class TimelineView;

/// The canvas for assistive technology: a list of lanes, each a group of the events that stand in it now, in
/// words. Made by `installTimelineAccessibility` for every TimelineView.
class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;

private:
    friend class LaneAccessible;
    TimelineView *view() const;
    /// Ids of the interfaces handed out, by lane, so that the same lane keeps its object.
    mutable QHash<int, QAccessible::Id> m_lanes;
};

void installTimelineAccessibility();

} // namespace frise
