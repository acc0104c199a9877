#pragma once

#include "ui/review/review_model.h"
#include "ui/state/jobs.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace frise {

class Corrections;
class CorpusView;
class ViewState;

/// The tab Review: one line after another, A accepts, Delete rejects, the reader shows the sentence.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent = nullptr);
    const ReviewModel &model() const { return *m_model; }
    QTableView &table() { return *m_table; }

Q_SIGNALS:
    void countChanged(int count);
    void datingRequested();

private:
    void refresh();
    void take(ReviewModel::Found found);
    void currentChanged(int row);
    void accept();
    void reject();

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    bool m_asksQuotations = false;
    LatestJob m_looking;
    ReviewModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace frise
