#pragma once

#include "ui/paint/timeline_source.h"
#include "ui/state/jobs.h"
#include "ui/state/saved_view.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QAction;
class QActionGroup;
class QToolButton;

namespace frise {

class Corrections;
class CorpusView;
class OverviewStrip;
class Settings;
class TimelineView;
class UndatedShelf;
class ViewState;

/// The tab Timeline: overview, canvas and shelf around one source, made anew in a worker whenever the corpus
/// or the filter answers differently.
class TimelinePage : public QWidget
{
    Q_OBJECT

public:
    TimelinePage(CorpusView &view, ViewState &state, Corrections &corrections, Settings &settings,
                 QWidget *parent = nullptr);
    ~TimelinePage() override;

    TimelineView &canvas() { return *m_canvas; }
    OverviewStrip &overview() { return *m_overview; }
    /// Navigation and lane choices for the menu.
    QList<QAction *> navigationActions() const { return m_navigation; }
    QList<QAction *> laneActions() const { return m_laneActions; }
    /// The source that stands on the canvas.
    std::shared_ptr<const TimelineSource> source() const { return m_source; }
    LaneMode laneMode() const { return m_options.laneMode; }
    LaneChoice lanes() const;
    void setLanes(const LaneChoice &lanes);
    /// Fold, pin, move up, move down: of the lane in which the selection stands.
    QList<QAction *> selectedLaneActions() const { return m_selectedLane; }

Q_SIGNALS:
    void sourceChanged();
    /// The person wants the visible period on paper or in a file.
    void exportRequested();
    /// The visible period's quotations are wanted.
    void quotationsRequested();

private:
    void buildActions();
    void rebuild();
    void setLaneMode(LaneMode mode);
    void buildLaneActions();
    QString laneOfSelection() const;
    void foldLane(const QString &key);
    void pinLane(const QString &key);
    void moveLane(const QString &key, int index);
    void moveLaneBy(const QString &key, int step);
    void showLaneMenu(const QString &key, const QPoint &globalPoint);
    void showModeText();
    void goToDate();
    void offerPeriod(double from, double to, const QPoint &globalPoint);
    void listPill(const QList<quint32> &items, const QPoint &globalPoint);
    void setEntryDate(EntryId entry, const DateInterval &when);
    void askEntryDate(EntryId entry);
    void showContextMenu(const QPoint &globalPoint);
    void updateOverviewSelection();
    QString sentenceOf(const TimelineItem &item) const;

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    Settings &m_settings;
    SourceOptions m_options;
    std::shared_ptr<const TimelineSource> m_source;
    LatestJob m_building;
    QTimer m_rebuildTimer;
    OverviewStrip *m_overview = nullptr;
    TimelineView *m_canvas = nullptr;
    UndatedShelf *m_shelf = nullptr;
    QToolButton *m_lanes = nullptr;
    QList<QAction *> m_navigation;
    QList<QAction *> m_laneActions;
    QList<QAction *> m_selectedLane;
    QAction *m_backAction = nullptr;
    QAction *m_forwardAction = nullptr;
};

} // namespace frise
