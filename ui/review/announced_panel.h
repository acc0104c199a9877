#pragma once

#include "ui/state/jobs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace frise {

class AnnouncedModel;
class CorpusView;
class ViewState;

/// The dock "Announced": what the articles announced, for which day, and what the corpus tells of what became
/// of it. A click selects the event in all views. Follows the filter; asks in a worker.
class AnnouncedPanel : public QWidget
{
    Q_OBJECT

public:
    AnnouncedPanel(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    QTreeView &list() { return *m_list; }
    QComboBox &choice() { return *m_choice; }
    /// Whether its dock stands before the others of its place: a dock behind another counts as visible too.
    void setLookedAt(bool on);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void askIfLookedAt();
    void count();

    CorpusView &m_view;
    ViewState &m_state;
    LatestJob m_job;
    QComboBox *m_choice = nullptr;
    AnnouncedModel *m_model = nullptr;
    QTreeView *m_list = nullptr;
    QLabel *m_counts = nullptr;
    bool m_lookedAt = true;
    bool m_stale = true; ///< something changed while the dock was closed
};

} // namespace frise
