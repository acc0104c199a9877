// The docks of a narrow window: the timeline keeps its room, those at the left fold away.
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QResizeEvent>
#include <QTabWidget>
#include <QToolButton>
#include <algorithm>

namespace frise {

namespace {

/// Up to this width three columns leave the timeline less than half of the window.
constexpr int narrowWidth = 1100;

} // namespace

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldDocks();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // A dock behind another counts as visible: the layout only moves it out of sight.
    const auto isBehind = [this](const QWidget *widget) {
        return std::any_of(m_docks.cbegin(), m_docks.cend(), [widget](const QDockWidget *dock) {
            return dock->isAncestorOf(widget) && dock->visibleRegion().isEmpty();
        });
    };
    const QWidget *first = focusWidget();
    do {
        if (!QMainWindow::focusNextPrevChild(next))
            return false;
    } while (focusWidget() && focusWidget() != first && isBehind(focusWidget()));
    return true;
}

void MainWindow::foldDocks()
{
    const bool narrow = width() <= narrowWidth;
    if (isEmptyShown() || m_docksAside || narrow == m_narrow)
        return;
    m_narrow = narrow;
    // The way back to the filters stands beside the tabs while they have no column.
    if (!m_filtersButton) {
        m_filtersButton = new QToolButton(m_tabs);
        m_filtersButton->setObjectName(QStringLiteral("foldedFilters"));
        m_filtersButton->setAutoRaise(true);
        m_filtersButton->setDefaultAction(m_docks.at(0)->toggleViewAction());
        m_filtersButton->setAccessibleName(m_docks.at(0)->windowTitle());
        m_tabs->setCornerWidget(m_filtersButton, Qt::TopRightCorner);
    }
    m_filtersButton->setVisible(narrow);
    if (!narrow) {
        for (QDockWidget *dock : std::as_const(m_folded))
            dock->show();
        // The first of those that share a place, where none was looked at.
        if (!m_folded.isEmpty())
            m_folded.first()->raise();
        m_folded.clear();
        return;
    }
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (dock->isHidden() || dock->isFloating() || dockWidgetArea(dock) != Qt::LeftDockWidgetArea)
            continue;
        // The one that stood before the others comes back before them.
        if (dock->visibleRegion().isEmpty())
            m_folded.append(dock);
        else
            m_folded.prepend(dock);
    }
    for (QDockWidget *dock : std::as_const(m_folded))
        dock->hide();
}

void MainWindow::foldDocksAgain()
{
    m_narrow = false;
    m_folded.clear();
    foldDocks();
}

QByteArray MainWindow::dockLayout()
{
    QList<QDockWidget *> hidden;
    for (QDockWidget *dock : std::as_const(m_folded)) {
        // The person may have opened it since.
        if (dock->isHidden())
            hidden.append(dock);
    }
    for (QDockWidget *dock : std::as_const(hidden))
        dock->show();
    QByteArray state = saveState(layoutVersion);
    for (QDockWidget *dock : std::as_const(hidden))
        dock->hide();
    return state;
}

} // namespace frise
