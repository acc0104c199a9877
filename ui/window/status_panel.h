#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace frise {

class CorpusView;
class Job;
class ViewState;

/// The status bar: counts, what the filter does, and the long job that runs with its Cancel.
class StatusPanel : public QStatusBar
{
    Q_OBJECT

public:
    StatusPanel(CorpusView &view, ViewState &state, QWidget *parent = nullptr);

    /// Follows a job until it ends.
    void follow(Job *job, const QString &what);
    bool isBusy() const { return !m_job.isNull(); }
    void setReviewCount(int count);

Q_SIGNALS:
    void reviewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colourReview();
    void updateCounts();
    void updateFilter();

    CorpusView &m_view;
    ViewState &m_state;
    QLabel *m_events = nullptr;
    QLabel *m_quotations = nullptr;
    QPushButton *m_review = nullptr;
    QLabel *m_filter = nullptr;
    QLabel *m_zoom = nullptr;
    QLabel *m_what = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPointer<Job> m_job;
    QElapsedTimer m_clock;
};

} // namespace frise
