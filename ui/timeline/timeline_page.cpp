#include "ui/timeline/timeline_page.h"

#include "ui/dialogs/ask_dialog.h"
#include "ui/models/date_words.h"
#include "ui/models/release.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/icons.h"
#include "ui/state/settings.h"
#include "ui/state/view_state.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/undated_shelf.h"

#include <QAction>
#include <QJsonObject>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace frise {

TimelinePage::TimelinePage(CorpusView &view, ViewState &state, Corrections &corrections, Settings &settings,
                           QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_corrections(corrections), m_settings(settings)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_overview = new OverviewStrip(this);
    m_canvas = new TimelineView(state, &settings, this);
    m_canvas->setSentences([this](const TimelineItem &item) { return sentenceOf(item); });
    m_shelf = new UndatedShelf(state, this);
    m_shelf->hide();
    layout->addWidget(m_overview);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_shelf);
    m_lanes = new QToolButton(m_canvas);
    m_lanes->setObjectName(QStringLiteral("laneMode"));
    m_lanes->setAutoRaise(true);
    // The style's own menu arrow would stand in the corner, under the line of the words.
    m_lanes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lanes->setLayoutDirection(Qt::RightToLeft);
    m_lanes->setIcon(icons::chevronDown());
    m_lanes->setIconSize(QSize(12, 12));
    m_lanes->setAccessibleName(tr("Lanes"));
    m_lanes->setFont(themeOf(*this).font(TextRole::Small));
    m_lanes->setFixedSize(TimelineView::headWidth - 12, 24);
    m_lanes->move(6, 8);
    buildActions();
    buildLaneActions();

    m_rebuildTimer.setSingleShot(true);
    m_rebuildTimer.setInterval(0);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &TimelinePage::rebuild);
    connect(&view, &CorpusView::entriesChanged, &m_rebuildTimer, qOverload<>(&QTimer::start));
    connect(&view, &CorpusView::quotationsChanged, this, [this] {
        // One page of many quotations gives the marks that stand there their words.
        if (m_view.quoteMarks()->empty()) {
            m_rebuildTimer.start();
        } else if (m_source) {
            m_source->learn(m_view.quotations());
            m_canvas->refreshWords();
        }
    });

    connect(m_canvas, &TimelineView::axisChanged, this,
            [this] { m_overview->setVisible(m_canvas->axis().firstDay, m_canvas->axis().lastDay()); });
    connect(m_overview, &OverviewStrip::periodDragged, this, [this](double from, double to, bool finished) {
        Q_UNUSED(finished)
        m_canvas->showPeriod(from, to, false);
    });
    connect(m_overview, &OverviewStrip::zoomRequested, m_canvas, &TimelineView::zoomBy);
    connect(m_canvas, &TimelineView::laneFolded, this, &TimelinePage::foldLane);
    connect(m_canvas, &TimelineView::laneMoved, this, &TimelinePage::moveLane);
    connect(m_canvas, &TimelineView::laneMenuRequested, this, &TimelinePage::showLaneMenu);
    connect(m_canvas, &TimelineView::periodChosen, this, &TimelinePage::offerPeriod);
    connect(m_canvas, &TimelineView::pillActivated, this, &TimelinePage::listPill);
    connect(m_canvas, &TimelineView::entryDropped, this,
            [this](EntryId entry, Day day) { setEntryDate(entry, DateInterval::ofDay(day)); });
    connect(m_canvas, &TimelineView::contextMenuRequested, this, &TimelinePage::showContextMenu);
    connect(m_canvas, &TimelineView::historyChanged, this, [this] {
        m_backAction->setEnabled(m_canvas->canGoBack());
        m_forwardAction->setEnabled(m_canvas->canGoForward());
    });
    connect(m_shelf, &UndatedShelf::dateRequested, this, &TimelinePage::askEntryDate);
    connect(&state, &ViewState::selectionChanged, this, &TimelinePage::updateOverviewSelection);
    setLaneMode(LaneMode::Kind);
}

TimelinePage::~TimelinePage() = default;

void TimelinePage::buildActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto handler) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        m_navigation.append(action);
        m_canvas->addAction(action);
        return action;
    };
    // The canvas handles the plain keys itself; here they are shown and can be found.
    add(tr("Zoom in"), QKeySequence(Qt::Key_Plus), [this] { m_canvas->zoomBy(1.5); });
    add(tr("Zoom out"), QKeySequence(Qt::Key_Minus), [this] { m_canvas->zoomBy(1 / 1.5); });
    add(tr("Show all"), QKeySequence(Qt::Key_0), [this] { m_canvas->showAll(); });
    add(tr("Fit the selection"), QKeySequence(Qt::Key_F), [this] { m_canvas->fitSelection(); });
    add(tr("Previous event"), QKeySequence(Qt::Key_Comma), [this] { m_canvas->selectNext(-1); });
    add(tr("Next event"), QKeySequence(Qt::Key_Period), [this] { m_canvas->selectNext(1); });
    m_backAction = add(tr("Back to the last view"), QKeySequence(Qt::ALT | Qt::Key_Left),
                       [this] { m_canvas->goBack(); });
    m_forwardAction = add(tr("Forward to the next view"), QKeySequence(Qt::ALT | Qt::Key_Right),
                          [this] { m_canvas->goForward(); });
    add(tr("Go to date…"), QKeySequence(Qt::Key_G), &TimelinePage::goToDate)
        ->setObjectName(QStringLiteral("goToDate"));
    // Named, so that the person can give them other keys.
    const char *names[] = {"zoomIn",        "zoomOut",   "showAll",  "fitSelection",
                           "previousEvent", "nextEvent", "viewBack", "viewForward"};
    for (std::size_t i = 0; i < std::size(names); ++i)
        m_navigation.at(static_cast<qsizetype>(i))->setObjectName(QLatin1String(names[i]));
}

void TimelinePage::rebuild()
{
    m_options.locale = QLocale();
    QList<QuoteRow> quotes;
    // Without statements among the kinds their lane is empty.
    std::shared_ptr<const QuoteMarks> marks;
    if (!m_state.filter().kinds || m_state.filter().kinds->contains(EventKind::Statement)) {
        // The marks come with the entries, before the page of quotations that goes with them.
        if (!m_view.quoteMarks()->empty())
            marks = m_view.quoteMarks();
        else if (m_view.hasAllQuotations())
            quotes = m_view.quotations();
    }
    using Answer = std::shared_ptr<const TimelineSource>;
    m_building.start<Answer>(
        JobPools::questions(), this,
        [entries = m_view.entries(), quotes, marks, options = m_options](JobContext &) -> Answer {
            return std::make_shared<const TimelineSource>(entries, quotes, marks, options);
        },
        [this](Answer source) {
            auto old = std::exchange(m_source, std::move(source));
            m_source->learn(m_view.quotations());
            m_canvas->setSource(m_source);
            m_overview->setSource(m_source);
            m_overview->setVisible(m_canvas->axis().firstDay, m_canvas->axis().lastDay());
            m_shelf->setSource(m_source);
            updateOverviewSelection();
            Q_EMIT sourceChanged();
            // Nobody looks at it any more, and it may hold millions of marks.
            releaseElsewhere(std::move(old));
        });
}

void TimelinePage::updateOverviewSelection()
{
    QList<double> days;
    const qsizetype index = m_source ? m_canvas->indexOfSelection() : -1;
    if (index >= 0) {
        const auto [first, last] = m_source->daysOf(static_cast<quint32>(index));
        if (first != noDay)
            days << (first + last + 1) / 2.0;
    }
    m_overview->setSelectedDays(days);
}

QString TimelinePage::sentenceOf(const TimelineItem &item) const
{
    if (item.entry != 0) {
        if (const auto entry = m_view.entry(item.entry))
            return wording::entrySentence(*entry);
    } else if (const QuoteRow *quote = m_view.quotation(item.article, item.quotation)) {
        return tr("%1: %2\n%3 · %4", "speaker, words, mode, date")
            .arg(wording::speaker(*quote), wording::verbatim(*quote), wording::mode(quote->mode),
                 wording::date(quote->said.isUnknown() ? quote->published : quote->said));
    }
    return {};
}

void TimelinePage::goToDate()
{
    AskDialog::Question question;
    question.title = tr("Go to date");
    question.label = tr("Date in words or EDTF");
    question.check = &AskDialog::checkDate;
    question.button = tr("Go");
    AskDialog::ask(this, question, [this](const QString &typed) {
        const auto when = dateFromWords(typed);
        if (!when)
            return;
        const Day first = when->firstDay() != noDay ? when->firstDay() : when->lastDay();
        const Day last = when->lastDay() != noDay ? when->lastDay() : when->firstDay();
        // A day is shown with its fortnight, longer periods with a margin.
        const double margin = std::max(7.0, (last - first + 1) * 0.15);
        m_canvas->showPeriod(first - margin, last + 1 + margin);
        m_canvas->setFocus();
    });
}

void TimelinePage::offerPeriod(double from, double to, const QPoint &globalPoint)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Day first = static_cast<Day>(from);
    const Day last = static_cast<Day>(to) - 1;
    menu->addSection(wording::date(DateInterval::ofDays(first, last)));
    menu->addAction(tr("Zoom to this period"), this, [this, from, to] { m_canvas->showPeriod(from, to); });
    menu->addAction(tr("Its quotations"), this, [this, from, to] {
        m_canvas->showPeriod(from, to);
        Q_EMIT quotationsRequested();
    });
    menu->addAction(tr("Export this period…"), this, [this, from, to] {
        m_canvas->showPeriod(from, to, false);
        m_state.setPeriod({from, to});
        Q_EMIT exportRequested();
    });
    menu->addAction(tr("Filter by this period"), this, [this, first, last] {
        CorpusFilter filter = m_state.filter();
        filter.period = DateInterval::ofDays(first, last);
        m_state.setFilter(filter);
    });
    menu->popup(globalPoint);
}

void TimelinePage::listPill(const QList<quint32> &items, const QPoint &globalPoint)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto source = m_source;
    int shown = 0;
    for (const quint32 index : items) {
        const TimelineItem &item = source->item(index);
        QString text =
            item.lead.isEmpty() ? item.text : tr("%1: %2", "speaker, words").arg(item.lead, item.text);
        text = QStringLiteral("%1 — %2").arg(wording::shortDate(item.when), text.left(90));
        menu->addAction(text.replace(u'&', QStringLiteral("&&")), this,
                        [this, source, index] { m_canvas->activate(source->item(index)); });
        if (++shown == 40)
            break;
    }
    if (items.size() > shown)
        menu->addAction(tr("%n more", nullptr, static_cast<int>(items.size()) - shown))->setEnabled(false);
    menu->popup(globalPoint);
}

void TimelinePage::setEntryDate(EntryId id, const DateInterval &when)
{
    m_corrections.applyToEntry(id, CorrectionKind::EditEvent, {{QStringLiteral("edtf"), when.toEdtf()}},
                               tr("Set date of “%1”").arg(m_view.titleOf(id)));
}

void TimelinePage::askEntryDate(EntryId entry)
{
    AskDialog::Question question;
    question.title = tr("Set date");
    question.label = tr("When was “%1”? In words or EDTF.").arg(m_view.titleOf(entry));
    question.check = &AskDialog::checkDate;
    AskDialog::ask(this, question, [this, entry](const QString &typed) {
        if (const auto when = dateFromWords(typed))
            setEntryDate(entry, *when);
    });
}

void TimelinePage::showContextMenu(const QPoint &globalPoint)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Selection selection = m_state.selection();
    if (selection.kind == Selection::Kind::Entry)
        menu->addAction(tr("Set date…"), this, [this, id = selection.entry] { askEntryDate(id); });
    for (QAction *action : std::as_const(m_navigation))
        menu->addAction(action);
    menu->addSeparator();
    for (QAction *action : std::as_const(m_laneActions))
        menu->addAction(action);
    menu->popup(globalPoint);
}

} // namespace frise
