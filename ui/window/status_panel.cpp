#include "ui/window/status_panel.h"

#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/jobs.h"
#include "ui/state/view_state.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace frise {

StatusPanel::StatusPanel(CorpusView &view, ViewState &state, QWidget *parent)
    : QStatusBar(parent), m_view(view), m_state(state)
{
    setObjectName(QStringLiteral("statusPanel"));
    const auto label = [this](const QString &name) {
        auto *widget = new QLabel(this);
        widget->setTextFormat(Qt::PlainText);
        widget->setObjectName(name);
        widget->setContentsMargins(6, 0, 8, 0);
        addWidget(widget);
        return widget;
    };
    m_events = label(QStringLiteral("eventCount"));
    m_quotations = label(QStringLiteral("quotationCount"));
    m_review = new QPushButton(this);
    m_review->setFlat(true);
    m_review->setAccessibleDescription(tr("Opens the tab Review"));
    addWidget(m_review);
    connect(m_review, &QPushButton::clicked, this, &StatusPanel::reviewRequested);
    m_filter = label(QStringLiteral("filterNote"));
    m_zoom = label(QStringLiteral("zoomNote"));
    m_what = new QLabel(this);
    m_what->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(this);
    m_progress->setFixedWidth(136);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(12);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_cancel)}) {
        addPermanentWidget(widget);
        widget->hide();
    }
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
            m_cancel->setEnabled(false);
            m_what->setText(tr("Stopping…"));
        }
    });
    for (const auto signal :
         {&CorpusView::entriesChanged, &CorpusView::quotationsChanged, &CorpusView::infoChanged})
        connect(&view, signal, this, &StatusPanel::updateCounts);
    connect(&view, &CorpusView::articlesChanged, this, &StatusPanel::updateFilter);
    connect(&state, &ViewState::filterChanged, this, &StatusPanel::updateFilter);
    updateCounts();
    updateFilter();
    setReviewCount(0);
}

void StatusPanel::updateCounts()
{
    const bool open = m_view.isOpen();
    m_events->setVisible(open);
    m_quotations->setVisible(open);
    m_events->setText(tr("%n events", nullptr, static_cast<int>(m_view.entries().size())));
    m_quotations->setText(tr("%n quotations", nullptr, static_cast<int>(m_view.quotationTotal())));
}

void StatusPanel::colourReview()
{
    QPalette colours = palette();
    colours.setColor(QPalette::ButtonText, themeOf(*this).warn);
    m_review->setPalette(colours);
}

void StatusPanel::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_review)
        colourReview();
}

void StatusPanel::setReviewCount(int count)
{
    colourReview();
    m_review->setText(tr("%n to review", nullptr, count));
    m_review->setVisible(count > 0);
}

void StatusPanel::updateFilter()
{
    const CorpusFilter &filter = m_state.filter();
    QStringList parts;
    if (!filter.articles.isEmpty())
        parts << tr("%1 sources of %2").arg(filter.articles.size()).arg(m_view.articles().size());
    if (!filter.period.isUnknown())
        parts << wording::shortDate(filter.period);
    if (filter.kinds)
        parts << tr("%n kinds", nullptr, static_cast<int>(filter.kinds->size()));
    if (filter.types)
        parts << tr("%n types", nullptr, static_cast<int>(filter.types->size()));
    if (!filter.actorIds.isEmpty())
        parts << tr("%n actors", nullptr, static_cast<int>(filter.actorIds.size()));
    if (!filter.places.isEmpty())
        parts << tr("%n places", nullptr, static_cast<int>(filter.places.size()));
    if (filter.certainties)
        parts << tr("%n states", nullptr, static_cast<int>(filter.certainties->size()));
    if (filter.minimumConfidence > 0)
        parts << tr("confidence ≥ %1").arg(qRound(filter.minimumConfidence * 100));
    if (filter.reviewedOnly)
        parts << tr("only checked");
    m_filter->setText(parts.isEmpty() ? tr("no filter")
                                      : tr("filter: %1").arg(parts.join(QStringLiteral(", "))));
    m_zoom->setText(m_state.isLimitedToPeriod() ? tr("limited to the visible period")
                                                : tr("zoom does not filter"));
    m_filter->setVisible(m_view.isOpen());
    m_zoom->setVisible(m_view.isOpen());
}

void StatusPanel::follow(Job *job, const QString &what)
{
    m_job = job;
    m_clock.start();
    m_what->setText(what);
    m_progress->setRange(0, 0);
    m_cancel->setEnabled(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_cancel)})
        widget->show();
    connect(job, &Job::progress, this, [this](qint64 done, qint64 total, const QString &step) {
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
        if (m_job && !m_job->isCancelled())
            m_what->setText(total > 0 ? tr("%1 %2 / %3 · %4 s", "step, done, total, seconds")
                                            .arg(step, wording::count(done), wording::count(total))
                                            .arg(m_clock.elapsed() / 1000)
                                      : step);
    });
    connect(job, &Job::finished, this, [this] {
        for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_progress),
                                static_cast<QWidget *>(m_cancel)})
            widget->hide();
    });
}

} // namespace frise
