// The menus: File Edit View Timeline Quotations Compare Tools Help. Every action has a name, a key where it
// is used often, and stands in the shortcuts dialog and the command palette.
#include "ui/compare/compare_view.h"
#include "ui/dialogs/actor_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/quotes/quote_panel.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/review/entry_panel.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/article_list.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"
#include "ui/window/status_panel.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>
#include <QUndoView>
#include <QVBoxLayout>

namespace frise {

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QString &text,
                               const QKeySequence &keys, std::function<void()> handler)
{
    auto *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(handler));
    return action;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildTimelineMenu();
    buildQuotationsMenu();
    buildCompareMenu();
    buildToolsMenu();
    buildHelpMenu();
    applyShortcuts(findChildren<QAction *>(), m_settings);
    connect(&m_settings, &Settings::recentFilesChanged, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    addAction(menu, QStringLiteral("newCorpus"), tr("&New corpus…"), QKeySequence::New, [this] { askNew(); });
    addAction(menu, QStringLiteral("openCorpus"), tr("&Open…"), QKeySequence::Open, [this] { askOpen(); });
    addAction(menu, QStringLiteral("openInNewWindow"), tr("Open in a new &window…"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { askOpenInNewWindow(); });
    m_recent = menu->addMenu(tr("&Recent"));
    addAction(menu, QStringLiteral("openSampleCorpus"), tr("Open the &sample"), {}, [this] { openSample(); });
    menu->addSeparator();
    addAction(menu, QStringLiteral("importFiles"), tr("&Import articles…"),
              QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askImport(false); });
    addAction(menu, QStringLiteral("importFolder"), tr("Import a &folder…"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] { askImport(true); });
    addAction(menu, QStringLiteral("export"), tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
              [this] { exportTimeline(); });
    addAction(menu, QStringLiteral("print"), tr("&Print…"), QKeySequence::Print,
              [this] { exportTimeline(false, true); });
    addAction(menu, QStringLiteral("backUp"), tr("Save a &copy…"), QKeySequence::SaveAs,
              [this] { backUp(); });
    menu->addSeparator();
    addAction(menu, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_corrections.stack().createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_corrections.stack().createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence::Redo);
    menu->QWidget::addAction(undo);
    menu->QWidget::addAction(redo);
    addAction(menu, QStringLiteral("undoHistory"), tr("Undo &history…"), {}, [this] { showUndoHistory(); });
    menu->addSeparator();
    menu->QWidget::addAction(m_reader->findAction());
    m_reader->findAction()->setObjectName(QStringLiteral("findInArticle"));
    addAction(menu, QStringLiteral("searchCorpus"), tr("&Search the corpus"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
                  m_search->field().setFocus(Qt::ShortcutFocusReason);
                  m_search->field().selectAll();
              });
    menu->addSeparator();
    for (QAction *action : m_reader->textActions())
        menu->QWidget::addAction(action);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_tabs->count(); ++i)
        addAction(menu, QStringLiteral("tab%1").arg(i), m_tabs->tabText(i),
                  QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_5 + i)), [this, i] {
                      m_tabs->setCurrentIndex(i);
                      m_tabs->currentWidget()->setFocus();
                  });
    menu->addSeparator();
    int key = Qt::Key_F5;
    for (QDockWidget *dock : std::as_const(m_docks)) {
        QAction *toggle = dock->toggleViewAction();
        toggle->setObjectName(dock->objectName() + QStringLiteral("Toggle"));
        toggle->setShortcut(key <= Qt::Key_F10 ? QKeySequence(static_cast<Qt::Key>(key))
                                               : QKeySequence(Qt::SHIFT | static_cast<Qt::Key>(key - 6)));
        ++key;
        menu->QWidget::addAction(toggle);
    }
    menu->addSeparator();
    for (QAction *action : m_reader->layerActions())
        menu->QWidget::addAction(action);
    menu->addSeparator();
    buildViewsMenu(menu);
    QMenu *theme = menu->addMenu(tr("&Colours"));
    auto *themes = new QActionGroup(this);
    const QList<QPair<QString, Settings::Theme>> names = {
        {tr("As the &system"), Settings::Theme::System},
        {tr("&Light"), Settings::Theme::Light},
        {tr("&Dark"), Settings::Theme::Dark},
        {tr("&High contrast"), Settings::Theme::HighContrast}};
    for (const auto &[name, value] : names) {
        QAction *action =
            addAction(theme, {}, name, {}, [this, chosen = value] { m_settings.setTheme(chosen); });
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == value);
        themes->addAction(action);
    }
    QMenu *language = menu->addMenu(tr("&Language"));
    auto *languages = new QActionGroup(this);
    // Names of languages stand in their own language.
    const QList<QPair<QString, QString>> known = {{tr("As the s&ystem"), QString()},
                                                  {QStringLiteral("&English"), QStringLiteral("en")},
                                                  {QStringLiteral("&Français"), QStringLiteral("fr")}};
    for (const auto &[name, code] : known) {
        QAction *action = addAction(language, {}, name, {}, [this, chosen = code] { setLanguage(chosen); });
        action->setCheckable(true);
        action->setChecked(m_settings.language() == code);
        languages->addAction(action);
    }
    QAction *motion = addAction(menu, QStringLiteral("reduceMotion"), tr("Reduce &motion"), {}, [] {});
    motion->setCheckable(true);
    motion->setChecked(m_settings.reducesMotion());
    connect(motion, &QAction::toggled, &m_settings, &Settings::setReducesMotion);
    addAction(menu, QStringLiteral("resetLayout"), tr("&Reset the layout"), {}, [this] {
        for (QDockWidget *dock : std::as_const(m_docks)) {
            dock->setFloating(false);
            dock->setVisible(dock->objectName() != QLatin1String("statisticsDock"));
        }
        applyDefaultSizes();
        foldDocksAgain();
    });
    QAction *full =
        addAction(menu, QStringLiteral("fullScreen"), tr("&Full screen"), QKeySequence::FullScreen,
                  [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    if (full->shortcut().isEmpty())
        full->setShortcut(QKeySequence(Qt::Key_F11));
}

void MainWindow::buildTimelineMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Timeline"));
    for (QAction *action : m_timeline->navigationActions())
        menu->QWidget::addAction(action);
    menu->addSeparator();
    for (QAction *action : m_timeline->laneActions())
        menu->QWidget::addAction(action);
    QMenu *lane = menu->addMenu(tr("&Lane of the selection"));
    for (QAction *action : m_timeline->selectedLaneActions())
        lane->QWidget::addAction(action);
    menu->addSeparator();
    QMenu *event = menu->addMenu(tr("Selected &event"));
    for (QAction *action : m_entry->entryActions())
        event->QWidget::addAction(action);
    menu->addSeparator();
    QAction *limit = addAction(menu, QStringLiteral("limitToVisible"), tr("&Limit to the visible period"),
                               QKeySequence(Qt::CTRL | Qt::Key_L), [] {});
    limit->setCheckable(true);
    connect(limit, &QAction::toggled, &m_state, &ViewState::setLimitedToPeriod);
    connect(&m_state, &ViewState::filterChanged, limit,
            [this, limit] { limit->setChecked(m_state.isLimitedToPeriod()); });
    addAction(menu, QStringLiteral("clearFilter"), tr("&Clear the filter"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] {
                  m_state.setLimitedToPeriod(false);
                  m_state.clearFilter();
              });
}

void MainWindow::buildQuotationsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Quotations"));
    addAction(menu, QStringLiteral("searchQuotations"), tr("&Search quotations"),
              QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_quotes->focusSearch(); });
    addAction(menu, QStringLiteral("followTimeline"), tr("Follow the &timeline"), {},
              [this] { m_quotes->setFollow(QuotePanel::Follow::Timeline); });
    addAction(menu, QStringLiteral("followSelection"), tr("Follow the s&election"), {},
              [this] { m_quotes->setFollow(QuotePanel::Follow::Selection); });
    addAction(menu, QStringLiteral("showAllQuotations"), tr("Show &all"), {},
              [this] { m_quotes->setFollow(QuotePanel::Follow::Nothing); });
    menu->addSeparator();
    for (QAction *action : m_quotes->cardActions())
        menu->QWidget::addAction(action);
}

void MainWindow::buildCompareMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Compare"));
    addAction(menu, QStringLiteral("compareSelected"), tr("&Compare the selected articles"),
              QKeySequence(Qt::CTRL | Qt::Key_M), [this] {
                  const QList<ArticleId> chosen = m_articles->selectedArticles();
                  if (chosen.size() >= 2 && chosen.size() <= 4)
                      compareArticles(chosen);
                  else
                      m_status->showMessage(tr("Select two to four articles in the dock Articles first."),
                                            8000);
              });
    for (const QList<QAction *> &group : m_compare->menuActions()) {
        for (QAction *action : group)
            menu->QWidget::addAction(action);
        if (group != m_compare->menuActions().constLast())
            menu->addSeparator();
    }
}

void MainWindow::buildToolsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("T&ools"));
    addAction(menu, QStringLiteral("commandPalette"), tr("&Command palette…"),
              QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    addAction(menu, QStringLiteral("actors"), tr("&Actors…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
              [this] { showActors(); });
    menu->addSeparator();
    addAction(menu, QStringLiteral("dateAll"), tr("&Date all undated articles…"), {}, [this] { dateAll(); });
    addAction(menu, QStringLiteral("analyseAgain"), tr("Analyse everything a&gain"), {},
              [this] { analyseAgain(); });
    addAction(menu, QStringLiteral("checkCorpus"), tr("C&heck the corpus"), {}, [this] { checkCorpus(); });
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addAction(menu, QStringLiteral("shortcuts"), tr("&Keyboard shortcuts…"), QKeySequence(Qt::Key_Question),
              [this] {
                  auto *dialog = new ShortcutsDialog(findChildren<QAction *>(), m_settings, this);
                  dialog->setAttribute(Qt::WA_DeleteOnClose);
                  dialog->show();
              });
    addAction(menu, QStringLiteral("about"), tr("&About Frise"), {}, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Frise"),
                                    tr("Frise %1\n\nA timeline and quote explorer for press articles. It "
                                       "works offline and opens no network connection.\n\n"
                                       "GPL, version 3 or later. Uses Qt, SQLite, ICU and the French "
                                       "dictionary of Apertium.")
                                        .arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        box->setIconPixmap(windowIcon().pixmap(48, 48));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::compareArticles(const QList<ArticleId> &ids)
{
    m_tabs->setCurrentWidget(m_compare);
    m_compare->setArticles(ids);
    m_compare->setFocus();
}

void MainWindow::showActors()
{
    if (!m_view.isOpen())
        return;
    auto *dialog = new ActorDialog(m_view, m_state, m_corrections, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showUndoHistory()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Undo history"));
    auto *layout = new QVBoxLayout(dialog);
    auto *list = new QUndoView(&m_corrections.stack(), dialog);
    list->setEmptyLabel(tr("As opened"));
    list->setAccessibleName(tr("Undo history"));
    layout->addWidget(list);
    dialog->resize(380, 320);
    dialog->show();
}

void MainWindow::openPalette()
{
    auto *palette = new CommandPalette(findChildren<QAction *>(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::setLanguage(const QString &language)
{
    if (m_settings.language() == language)
        return;
    m_settings.setLanguage(language);
    saveLayout();
    Q_EMIT languageChanged();
}

} // namespace frise
