#include "ui/review/announced_panel.h"

#include "core/workspace/workspace.h"
#include "ui/models/wording.h"
#include "ui/review/announced_model.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace frise {

AnnouncedPanel::AnnouncedPanel(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Which announcements"));
    m_choice->addItem(tr("All announcements"), -1);
    for (const Outcome outcome :
         {Outcome::NoTrace, Outcome::Denied, Outcome::Moved, Outcome::Happened, Outcome::Pending})
        m_choice->addItem(wording::outcome(outcome), static_cast<int>(outcome));
    layout->addWidget(m_choice);
    m_model = new AnnouncedModel(this);
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("announcedList"));
    m_list->setAccessibleName(tr("Announced, and what became of it"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    // As wide as the days that can be seen: there may be thousands.
    m_list->header()->setResizeContentsPrecision(0);
    m_list->header()->setSectionResizeMode(AnnouncedModel::DayColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(AnnouncedModel::TitleColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(AnnouncedModel::BecameColumn, QHeaderView::Interactive);
    m_list->header()->resizeSection(AnnouncedModel::BecameColumn, 190);
    layout->addWidget(m_list, 1);
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(m_counts);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        const int wanted = m_choice->currentData().toInt();
        m_model->setOutcome(wanted < 0 ? std::nullopt : std::optional(static_cast<Outcome>(wanted)));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    m_state.selectEntry(row.data(AnnouncedModel::EntryIdRole).toLongLong());
            });
    connect(&view, &CorpusView::entriesChanged, this, [this] {
        m_stale = true;
        askIfLookedAt();
    });
}

void AnnouncedPanel::setLookedAt(bool on)
{
    m_lookedAt = on;
    askIfLookedAt();
}

void AnnouncedPanel::askIfLookedAt()
{
    if (m_stale && m_lookedAt && isVisible())
        ask();
}

void AnnouncedPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // A restored layout shows all tabs of a place for a moment: only what stays is filled.
    QTimer::singleShot(0, this, &AnnouncedPanel::askIfLookedAt);
}

void AnnouncedPanel::ask()
{
    m_stale = false;
    const std::shared_ptr<Workspace> workspace = m_view.workspace();
    if (!workspace) {
        m_job.abandon();
        m_model->setAnnouncements(std::make_shared<const AnnouncedRows>());
        count();
        return;
    }
    using Answer = Result<std::shared_ptr<const AnnouncedRows>>;
    m_job.start<Answer>(
        JobPools::questions(), this,
        [workspace, filter = m_state.effectiveFilter()](JobContext &job) -> Answer {
            const auto announcements = workspace->announcements(filter, job);
            if (!announcements)
                return announcements.error();
            return std::make_shared<const AnnouncedRows>(announcements.value());
        },
        [this](Answer answer) {
            if (!answer) {
                if (answer.error().code != Error::Code::Cancelled)
                    m_counts->setText(answer.error().message);
                return;
            }
            m_model->setAnnouncements(std::move(answer.value()));
            count();
        });
}

void AnnouncedPanel::count()
{
    const AnnouncedRows &announcements = m_model->announcements();
    const auto all = static_cast<int>(announcements.size());
    const int passed = all - announcements.count(Outcome::Pending);
    const int unheard = announcements.count(Outcome::NoTrace);
    m_counts->setText(tr("%n announcement(s)", nullptr, all) + QLatin1String(" · ") +
                      tr("%n whose day has passed", nullptr, passed) + QLatin1String(" · ") +
                      tr("%n without a trace", nullptr, unheard));
}

} // namespace frise
