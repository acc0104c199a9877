#include "ui/review/announced_panel.h"

#include "core/workspace/workspace.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace frise {

namespace {

enum Column { DayColumn, TitleColumn, BecameColumn, ColumnCount };
constexpr int EntryRole = Qt::UserRole;

/// "announced, then happened: 4 Sept. 2025 (b)", "no trace in this corpus".
QString becameOf(const Announcement &announcement)
{
    const QString what = wording::outcome(announcement.outcome);
    if (announcement.became.source.isEmpty())
        return what;
    const QString source = wording::shortSource(announcement.became.source);
    const DateInterval &when =
        announcement.outcome == Outcome::Happened ? announcement.when : announcement.became.when;
    return when.isUnknown() ? AnnouncedPanel::tr("%1 (%2)", "outcome, article").arg(what, source)
                            : AnnouncedPanel::tr("%1: %2 (%3)", "outcome, date, article")
                                  .arg(what, wording::shortDate(when), source);
}

} // namespace

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
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("announcedList"));
    m_list->setAccessibleName(tr("Announced, and what became of it"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Announced for"), tr("Event"), tr("What became of it")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(DayColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(BecameColumn, QHeaderView::Interactive);
    m_list->header()->resizeSection(BecameColumn, 190);
    layout->addWidget(m_list, 1);
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(m_counts);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &AnnouncedPanel::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AnnouncedPanel::select);
    connect(&view, &CorpusView::entriesChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            ask();
    });
}

void AnnouncedPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

void AnnouncedPanel::ask()
{
    m_stale = false;
    const std::shared_ptr<Workspace> workspace = m_view.workspace();
    if (!workspace) {
        m_job.abandon();
        m_announcements.clear();
        fill();
        return;
    }
    m_job.start<Result<QList<Announcement>>>(
        JobPools::questions(), this,
        [workspace, filter = m_state.effectiveFilter()](JobContext &job) {
            return workspace->announcements(filter, job);
        },
        [this](const Result<QList<Announcement>> &answer) {
            if (!answer) {
                if (answer.error().code != Error::Code::Cancelled)
                    m_counts->setText(answer.error().message);
                return;
            }
            m_announcements = answer.value();
            fill();
        });
}

void AnnouncedPanel::fill()
{
    const int wanted = m_choice->currentData().toInt();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int passed = 0;
    int unheard = 0;
    QList<QTreeWidgetItem *> items;
    for (const Announcement &announcement : std::as_const(m_announcements)) {
        passed += announcement.outcome != Outcome::Pending;
        unheard += announcement.outcome == Outcome::NoTrace;
        if (wanted >= 0 && wanted != static_cast<int>(announcement.outcome))
            continue;
        auto *item = new QTreeWidgetItem;
        item->setText(DayColumn, wording::shortDate(announcement.announced.when));
        item->setText(TitleColumn, announcement.title);
        item->setText(BecameColumn, becameOf(announcement));
        item->setData(DayColumn, EntryRole, QVariant::fromValue<qint64>(announcement.entry));
        item->setToolTip(
            TitleColumn,
            plainToolTip(tr("%1\nAnnounced by %2", "event, article")
                             .arg(announcement.title, wording::shortSource(announcement.announced.source))));
        item->setToolTip(BecameColumn, plainToolTip(item->text(BecameColumn)));
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_counts->setText(tr("%n announcement(s)", nullptr, static_cast<int>(m_announcements.size())) +
                      QLatin1String(" · ") + tr("%n whose day has passed", nullptr, passed) +
                      QLatin1String(" · ") + tr("%n without a trace", nullptr, unheard));
}

void AnnouncedPanel::select()
{
    if (const QTreeWidgetItem *item = m_list->currentItem())
        m_state.selectEntry(item->data(DayColumn, EntryRole).toLongLong());
}

} // namespace frise
