#pragma once

#include "ui/state/jobs.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace frise {

class ActorModel;
class Corrections;
class CorpusView;
class ViewState;

/// All actors of the corpus; one opens all places that mean it. Renaming one and merging two are corrections.
/// Not modal.
class ActorDialog : public QDialog
{
    Q_OBJECT

public:
    ActorDialog(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent = nullptr);

private:
    void load();
    void selectionChanged();
    void rename();
    void merge();
    void filterBy();
    QList<int> selectedRows() const;

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    ActorModel *m_model = nullptr;
    QSortFilterProxyModel *m_proxy = nullptr;
    QTreeView *m_list = nullptr;
    QListWidget *m_mentions = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_filter = nullptr;
    LatestJob m_loading;
    LatestJob m_mentionsJob;
};

} // namespace frise
