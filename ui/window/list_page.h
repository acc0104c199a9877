#pragma once

#include "ui/state/jobs.h"

#include <QWidget>

class QTableView;

namespace frise {

class CorpusView;
class EntryModel;
class ViewState;

/// The tab List: the chronology as a sortable table, the accessible twin of the timeline.
class ListPage : public QWidget
{
    Q_OBJECT

public:
    ListPage(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    QTableView &table() { return *m_table; }
    EntryModel &model() { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void takeSelection();
    void order(int column, Qt::SortOrder direction);

    CorpusView &m_view;
    ViewState &m_state;
    EntryModel *m_model = nullptr;
    LatestJob m_sorting;
    QTableView *m_table = nullptr;
    bool m_taking = false;
    bool m_stale = true;
};

} // namespace frise
