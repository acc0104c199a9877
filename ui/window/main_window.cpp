#include "ui/window/main_window.h"

#include "ui/charts/statistics_panel.h"
#include "ui/compare/compare_view.h"
#include "ui/filters/filter_panel.h"
#include "ui/models/wording.h"
#include "ui/quotes/quote_panel.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/review/announced_panel.h"
#include "ui/review/entry_panel.h"
#include "ui/review/review_page.h"
#include "ui/state/icons.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/article_list.h"
#include "ui/window/compare_page.h"
#include "ui/window/empty_page.h"
#include "ui/window/focus_ring.h"
#include "ui/window/list_page.h"
#include "ui/window/menu_bar_style.h"
#include "ui/window/search_box.h"
#include "ui/window/status_panel.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTabWidget>

namespace frise {

namespace {

constexpr int filtersWidth = 232;
constexpr int quotationsWidth = 328;

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_view(m_state), m_corrections(m_view)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icons::application());
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks |
                   QMainWindow::AnimatedDocks);
    setTabPosition(Qt::LeftDockWidgetArea, QTabWidget::North);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    buildCentre();
    buildDocks();
    m_status = new StatusPanel(m_view, m_state, this);
    setStatusBar(m_status);
    buildMenus();
    m_search = new SearchBox(m_view, m_state, this);
    menuBar()->setCornerWidget(m_search, Qt::TopRightCorner);
    menuBar()->setStyle(new MenuBarStyle(menuBar()));
    new FocusRing(*this);

    connect(m_timeline, &TimelinePage::exportRequested, this, [this] { exportTimeline(true); });
    connect(m_timeline, &TimelinePage::quotationsRequested, this, [this] {
        m_docks.at(2)->show();
        m_docks.at(2)->raise();
        m_quotes->setFollow(QuotePanel::Follow::Timeline);
    });
    connect(m_review, &ReviewPage::countChanged, this, [this](int count) {
        m_tabs->setTabText(m_tabs->indexOf(m_review),
                           count > 0 ? tr("Review (%1)").arg(wording::count(count)) : tr("Review"));
        m_status->setReviewCount(count);
    });
    connect(m_review, &ReviewPage::datingRequested, m_reader, &ReaderPanel::openDating);
    connect(m_status, &StatusPanel::reviewRequested, this, [this] { m_tabs->setCurrentWidget(m_review); });
    connect(&m_view, &CorpusView::articlesChanged, this, &MainWindow::updateEmpty);
    connect(&m_view, &CorpusView::workspaceChanged, this, &MainWindow::updateTitle);
    connect(&m_view, &CorpusView::failed, this, &MainWindow::showError);
    connect(&m_corrections, &Corrections::failed, this, &MainWindow::showError);
    connect(m_articles, &ArticleList::compareRequested, this, &MainWindow::compareArticles);
    connect(m_entry, &EntryPanel::compareRequested, this, &MainWindow::compareArticles);
    connect(m_compare, &CompareView::failed, this, &MainWindow::showError);
    connect(m_compare, &CompareView::exported, this, [this](const QString &path) {
        m_status->showMessage(tr("Written: %1").arg(QDir::toNativeSeparators(path)), 15000);
    });
    connect(m_articles, &ArticleList::removeRequested, this, &MainWindow::removeArticles);

    resize(1440, 900);
    applyDefaultSizes();
    m_dockState = saveState(layoutVersion);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray state = m_settings.windowState();
        !state.isEmpty() && restoreState(state, layoutVersion))
        m_dockState = state;
    updateEmpty();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    m_centre = new QStackedWidget(this);
    auto *empty = new EmptyPage(m_centre);
    connect(empty, &EmptyPage::sampleRequested, this, &MainWindow::openSample);
    connect(empty, &EmptyPage::importRequested, this, [this] { askImport(false); });
    connect(empty, &EmptyPage::openRequested, this, &MainWindow::askOpen);
    m_tabs = new QTabWidget(m_centre);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views"));
    m_timeline = new TimelinePage(m_view, m_state, m_corrections, m_settings, m_tabs);
    m_list = new ListPage(m_view, m_state, m_tabs);
    m_compare = makeComparePage(m_view, m_state, m_corrections, m_tabs);
    m_review = new ReviewPage(m_view, m_state, m_corrections, m_tabs);
    // Two texts want much room: they get it when they are shown, and do not widen the window until then.
    m_compare->setMinimumWidth(320);
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_list, tr("List"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(m_review, tr("Review"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::updateDocksAside);
    m_centre->addWidget(empty);
    m_centre->addWidget(m_tabs);
    setCentralWidget(m_centre);
}

QDockWidget *MainWindow::addDock(Qt::DockWidgetArea area, const QString &name, const QString &title,
                                 QWidget *widget)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(widget);
    addDockWidget(area, dock);
    m_docks.append(dock);
    for (const auto signal : {&QDockWidget::topLevelChanged, &QDockWidget::visibilityChanged})
        connect(dock, signal, this, &MainWindow::updateDockTitles, Qt::QueuedConnection);
    connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::updateDockTitles,
            Qt::QueuedConnection);
    return dock;
}

void MainWindow::buildDocks()
{
    m_filters = new FilterPanel(m_view, m_state, this);
    m_articles = new ArticleList(m_view, m_state, this);
    m_quotes = new QuotePanel(m_view, m_state, m_corrections, this);
    m_reader = new ReaderPanel(m_view, m_state, m_corrections, m_settings, this);
    m_statistics = new StatisticsPanel(m_view, m_state, this);
    QDockWidget *filters =
        addDock(Qt::LeftDockWidgetArea, QStringLiteral("filtersDock"), tr("Filters"), m_filters);
    QDockWidget *articles =
        addDock(Qt::LeftDockWidgetArea, QStringLiteral("articlesDock"), tr("Articles"), m_articles);
    tabifyDockWidget(filters, articles);
    filters->raise();
    QDockWidget *quotations =
        addDock(Qt::RightDockWidgetArea, QStringLiteral("quotationsDock"), tr("Quotations"), m_quotes);
    addDock(Qt::BottomDockWidgetArea, QStringLiteral("readerDock"), tr("Reader"), m_reader);
    QDockWidget *statistics =
        addDock(Qt::BottomDockWidgetArea, QStringLiteral("statisticsDock"), tr("Statistics"), m_statistics);
    statistics->hide();
    connect(m_statistics, &StatisticsPanel::failed, this, &MainWindow::showError);
    m_entry = new EntryPanel(m_view, m_state, m_corrections, this);
    QDockWidget *entry = addDock(Qt::RightDockWidgetArea, QStringLiteral("entryDock"), tr("Event"), m_entry);
    tabifyDockWidget(quotations, entry);
    auto *announced = new AnnouncedPanel(m_view, m_state, this);
    announced->setLookedAt(false);
    QDockWidget *announcedDock =
        addDock(Qt::RightDockWidgetArea, QStringLiteral("announcedDock"), tr("Announced"), announced);
    connect(announcedDock, &QDockWidget::visibilityChanged, announced, &AnnouncedPanel::setLookedAt);
    tabifyDockWidget(entry, announcedDock);
    quotations->raise();
}

/// A dock that shares its place names itself on its tab: the same name again in a title bar below would only
/// take a line from it. It is closed by its key or the bar's menu, and moved by its tab.
void MainWindow::updateDockTitles()
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        bool tabbed = false;
        for (const QDockWidget *other : tabifiedDockWidgets(dock))
            tabbed = tabbed || other->toggleViewAction()->isChecked();
        const bool plain = tabbed && !dock->isFloating();
        if (plain == (dock->titleBarWidget() != nullptr))
            continue;
        if (plain) {
            auto *none = new QWidget(dock);
            none->setFixedHeight(0);
            dock->setTitleBarWidget(none);
        } else {
            delete dock->titleBarWidget();
            dock->setTitleBarWidget(nullptr);
        }
    }
}

void MainWindow::applyDefaultSizes()
{
    resizeDocks({m_docks.at(0), m_docks.at(2)}, {filtersWidth, quotationsWidth}, Qt::Horizontal);
    resizeDocks({m_docks.at(3)}, {std::max(200, height() * 34 / 100)}, Qt::Vertical);
}

bool MainWindow::isEmptyShown() const
{
    return m_centre->currentIndex() == 0;
}

void MainWindow::updateEmpty()
{
    const bool empty = m_view.articles().isEmpty();
    const bool was = m_centre->currentIndex() == 0;
    m_centre->setCurrentIndex(empty ? 0 : 1);
    if (empty) {
        if (!was && !m_docksAside)
            m_dockState = dockLayout();
        m_docksAside = false;
        for (QDockWidget *dock : std::as_const(m_docks))
            dock->hide();
    } else if (was) {
        restoreState(m_dockState, layoutVersion);
        if (std::exchange(m_sizesPending, false))
            applyDefaultSizes();
        foldDocksAgain();
        restorePlace();
        updateDocksAside();
    }
}

/// Two texts side by side need the whole width: the docks stand aside while the tab Compare is shown.
void MainWindow::updateDocksAside()
{
    const bool aside = m_tabs->currentWidget() == m_compare && !isEmptyShown();
    if (aside == m_docksAside || isEmptyShown())
        return;
    m_docksAside = aside;
    if (aside) {
        m_dockState = dockLayout();
        for (QDockWidget *dock : std::as_const(m_docks))
            dock->hide();
    } else {
        restoreState(m_dockState, layoutVersion);
        foldDocksAgain();
    }
}

void MainWindow::updateTitle()
{
    const auto &workspace = m_view.workspace();
    if (!workspace) {
        setWindowTitle(tr("Frise"));
        setWindowFilePath({});
        return;
    }
    const QString name = QFileInfo(workspace->path()).completeBaseName();
    setWindowTitle(workspace->isReadOnly() ? tr("%1 (read only) — Frise").arg(name)
                                           : tr("%1 — Frise").arg(name));
}

void MainWindow::showError(const QString &message)
{
    // Plain text, not modal: work goes on behind it.
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Frise"), message, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void MainWindow::saveLayout()
{
    rememberPlace();
    if (!isEmptyShown() && !m_docksAside)
        m_dockState = dockLayout();
    m_settings.setWindowLayout(saveGeometry(), m_dockState);
}

void MainWindow::rememberPlace()
{
    const auto &workspace = m_view.workspace();
    if (!workspace || m_state.period().isEmpty())
        return;
    m_settings.setCorpusPlace(workspace->path(), QStringLiteral("from"), m_state.period().from);
    m_settings.setCorpusPlace(workspace->path(), QStringLiteral("to"), m_state.period().to);
    m_settings.setCorpusPlace(workspace->path(), QStringLiteral("lanes"),
                              QJsonDocument(toJson(m_timeline->lanes())).toJson(QJsonDocument::Compact));
    m_settings.setCorpusPlace(workspace->path(), QStringLiteral("article"), m_reader->articleId());
    m_settings.setCorpusPlace(workspace->path(), QStringLiteral("position"), m_reader->text().topPosition());
}

void MainWindow::restorePlace()
{
    const auto &workspace = m_view.workspace();
    if (!workspace)
        return;
    const QByteArray lanes = m_settings.corpusPlace(workspace->path(), QStringLiteral("lanes")).toByteArray();
    if (!lanes.isEmpty())
        m_timeline->setLanes(lanesFromJson(QJsonDocument::fromJson(lanes).object()));
    const double from = m_settings.corpusPlace(workspace->path(), QStringLiteral("from")).toDouble();
    const double to = m_settings.corpusPlace(workspace->path(), QStringLiteral("to")).toDouble();
    if (to > from)
        m_timeline->canvas().showPeriod(from, to, false);
    const ArticleId article =
        m_settings.corpusPlace(workspace->path(), QStringLiteral("article")).toLongLong();
    if (m_state.selection().kind == Selection::Kind::None) {
        if (m_view.article(article)) {
            const qsizetype position =
                m_settings.corpusPlace(workspace->path(), QStringLiteral("position")).toLongLong();
            connect(
                m_reader, &ReaderPanel::articleShown, this,
                [this, position] { m_reader->text().scrollToPosition(position); }, Qt::SingleShotConnection);
            m_state.selectArticle(article);
        } else if (!m_view.articles().isEmpty()) {
            m_state.selectArticle(m_view.articles().first().id);
        }
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Docks keep their shares while the window is made smaller than it was built: give them their widths.
    if (!m_sized && m_settings.windowState().isEmpty()) {
        applyDefaultSizes();
        if (isEmptyShown())
            m_sizesPending = true;
    }
    m_sized = true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_status)
        setWindowIcon(icons::application());
}

} // namespace frise
