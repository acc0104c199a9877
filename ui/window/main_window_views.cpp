// Views saved under a name: what the filter lets through, the lanes and the period, kept for each corpus.
#include "ui/dialogs/ask_dialog.h"
#include "ui/filters/filter_panel.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/status_panel.h"

#include <QAction>
#include <QMenu>

namespace frise {

namespace {

/// Views beyond these have no key of their own.
constexpr int keyedViews = 9;

} // namespace

void MainWindow::buildViewsMenu(QMenu *menu)
{
    m_views = menu->addMenu(tr("Saved &views"));
    m_saveView = new QAction(tr("&Save this view…"), this);
    m_saveView->setObjectName(QStringLiteral("saveView"));
    m_saveView->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    connect(m_saveView, &QAction::triggered, this, &MainWindow::saveView);
    m_filters->setViewsMenu(m_views);
    connect(&m_settings, &Settings::savedViewsChanged, this, &MainWindow::fillViewsMenu);
    connect(&m_view, &CorpusView::workspaceChanged, this, &MainWindow::fillViewsMenu);
    fillViewsMenu();
}

void MainWindow::fillViewsMenu()
{
    // The menus of single views live in this one; what is cleared takes them along.
    qDeleteAll(m_views->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    m_views->clear();
    const QList<SavedView> views = savedViews();
    int number = 0;
    for (const SavedView &view : views) {
        QString text = view.name;
        QAction *action = m_views->addAction(text.replace(u'&', QStringLiteral("&&")), this,
                                             [this, view] { applyView(view); });
        if (++number <= keyedViews)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)));
    }
    if (!views.isEmpty())
        m_views->addSeparator();
    m_saveView->setEnabled(m_view.isOpen());
    m_views->QWidget::addAction(m_saveView);
    if (views.isEmpty())
        return;
    QMenu *forget = m_views->addMenu(tr("&Forget a view"));
    for (const SavedView &view : views) {
        QString text = view.name;
        forget->addAction(text.replace(u'&', QStringLiteral("&&")), this,
                          [this, name = view.name] { forgetView(name); });
    }
}

QList<SavedView> MainWindow::savedViews() const
{
    return m_view.isOpen() ? m_settings.savedViews(m_view.workspace()->path()) : QList<SavedView>();
}

SavedView MainWindow::currentView(const QString &name) const
{
    SavedView view;
    view.name = name;
    view.filter = m_state.filter();
    view.limitedToPeriod = m_state.isLimitedToPeriod();
    view.period = {m_timeline->canvas().axis().firstDay, m_timeline->canvas().axis().lastDay()};
    view.lanes = m_timeline->lanes();
    return view;
}

void MainWindow::saveView()
{
    if (!m_view.isOpen())
        return;
    AskDialog::Question question;
    question.title = tr("Save this view");
    question.label = tr("Filter, lanes and period under the name:");
    for (const SavedView &view : savedViews())
        question.choices << view.name;
    question.button = tr("Save");
    question.check = [names = question.choices](const QString &typed) {
        AskDialog::Check check;
        check.acceptable = !typed.trimmed().isEmpty();
        if (names.contains(typed.trimmed()))
            check.hint = tr("Replaces the view of this name.");
        return check;
    };
    AskDialog::ask(this, question, [this](const QString &typed) {
        const SavedView view = currentView(typed.trimmed());
        QList<SavedView> views = savedViews();
        const auto same = std::find_if(views.begin(), views.end(),
                                       [&view](const SavedView &other) { return other.name == view.name; });
        if (same != views.end())
            *same = view;
        else
            views.append(view);
        m_settings.setSavedViews(m_view.workspace()->path(), views);
        m_status->showMessage(tr("View “%1” saved").arg(view.name), 6000);
    });
}

void MainWindow::applyView(const SavedView &view)
{
    m_state.setFilter(view.filter);
    m_timeline->setLanes(view.lanes);
    if (!view.period.isEmpty())
        m_timeline->canvas().showPeriod(view.period.from, view.period.to);
    // Only now: limited to the period, the filter follows where the canvas is going.
    if (!view.period.isEmpty() && view.limitedToPeriod)
        m_state.setPeriod(view.period);
    m_state.setLimitedToPeriod(view.limitedToPeriod);
    m_status->showMessage(tr("View “%1”").arg(view.name), 4000);
}

void MainWindow::forgetView(const QString &name)
{
    QList<SavedView> views = savedViews();
    views.removeIf([&name](const SavedView &view) { return view.name == name; });
    m_settings.setSavedViews(m_view.workspace()->path(), views);
}

} // namespace frise
