#pragma once

#include "core/model/rows.h"
#include "ui/state/jobs.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace frise {

class Corrections;
class CorpusView;
class ViewState;

/// The belief over days as bars, best first at its height; hovering names the days.
class BeliefChart : public QWidget
{
    Q_OBJECT

public:
    explicit BeliefChart(QWidget *parent = nullptr);
    void setDate(const ArticleDate &date);
    QSize sizeHint() const override { return {480, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar
    {
        QRectF rect;
        QString text;
    };
    QList<Bar> bars() const;
    ArticleDate m_date;
};

/// How an article was dated: the belief, each piece of evidence with its sentence (a click goes there), what
/// contradicts it; accept, set, or cut a piece of evidence and see the answer move. Not modal.
class DatingDialog : public QDialog
{
    Q_OBJECT

public:
    DatingDialog(CorpusView &view, ViewState &state, Corrections &corrections, ArticleId article,
                 QWidget *parent = nullptr);

private:
    void load();
    void display(const StoredArticle &stored);
    void goToEvidence(int row);
    void accept() override;
    void setDate();
    void cutEvidence();

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    ArticleId m_article;
    StoredArticle m_stored;
    LatestJob m_loading;
    QLabel *m_summary = nullptr;
    BeliefChart *m_chart = nullptr;
    QListWidget *m_evidence = nullptr;
    QLabel *m_contradictionsHead = nullptr;
    QListWidget *m_contradictions = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cut = nullptr;
};

} // namespace frise
