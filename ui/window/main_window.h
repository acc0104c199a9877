#pragma once

#include "core/workspace/workspace.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/saved_view.h"
#include "ui/state/view_state.h"

#include <QMainWindow>
#include <memory>

class QDockWidget;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace frise {

class ArticleList;
class CompareView;
class DateAllDialog;
class EntryPanel;
class FilterPanel;
class ListPage;
class QuotePanel;
class ReaderPanel;
class ReviewPage;
class SearchBox;
class Settings;
class StatisticsPanel;
class StatusPanel;
class TimelinePage;

/// The window: menus, tabs in the middle, docks around them, one corpus. Owns the shared state and the
/// answers of the corpus; docks know these and never each other.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a corpus in a worker; what cannot be opened is explained and the one that is open stays.
    void openCorpus(const QString &path);
    void newCorpus(const QString &path);
    /// Imports files and folders into the open corpus; without one, into a new one in the documents folder.
    void importPaths(const QStringList &paths);
    void openSample();
    /// A `.frise` is opened, anything else imported: command line, drop, second start.
    void openArguments(const QStringList &paths);
    void restoreLast();
    /// Takes over a corpus that is open already (language switch, tests).
    void setWorkspace(std::shared_ptr<Workspace> workspace);

    CorpusView &corpus() { return m_view; }
    ViewState &state() { return m_state; }
    Corrections &corrections() { return m_corrections; }
    TimelinePage &timeline() { return *m_timeline; }
    ReaderPanel &reader() { return *m_reader; }
    QuotePanel &quotations() { return *m_quotes; }
    FilterPanel &filters() { return *m_filters; }
    StatusPanel &status() { return *m_status; }
    SearchBox &search() { return *m_search; }
    QTabWidget &tabs() { return *m_tabs; }
    bool isEmptyShown() const;
    /// Filter, lanes and period as they were saved.
    void applyView(const SavedView &view);
    CompareView &comparison() { return *m_compare; }
    /// Shows the tab Compare: two articles side by side, three or four as a table of facts.
    void compareArticles(const QList<ArticleId> &ids);
    void saveLayout();
    /// Raised when docks change, so that an old layout is not applied to new docks.
    static constexpr int layoutVersion = 2;

Q_SIGNALS:
    /// The language was switched: the application makes the window anew.
    void languageChanged();
    /// Another window is wanted: for this corpus, or empty.
    void newWindowRequested(const QString &path);
    void closed();
    void importFinished(const frise::ImportReport &report);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Tab passes over what stands behind another dock.
    bool focusNextPrevChild(bool next) override;

private:
    void buildCentre();
    void buildDocks();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildTimelineMenu();
    void buildQuotationsMenu();
    void buildCompareMenu();
    void buildToolsMenu();
    void buildHelpMenu();
    void buildViewsMenu(QMenu *menu);
    void fillViewsMenu();
    QList<SavedView> savedViews() const;
    SavedView currentView(const QString &name) const;
    void saveView();
    void forgetView(const QString &name);
    QDockWidget *addDock(Qt::DockWidgetArea area, const QString &name, const QString &title, QWidget *widget);
    QAction *addAction(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                       std::function<void()> handler);
    void updateEmpty();
    void updateDocksAside();
    void updateDockTitles();
    /// Folds the docks at the left away in a narrow window, and brings them back in a wider one.
    void foldDocks();
    /// After other docks were shown than those folded away: looks anew.
    void foldDocksAgain();
    /// State of the docks as a wide window has them.
    QByteArray dockLayout();
    void updateTitle();
    void fillRecentMenu();
    void showError(const QString &message);
    void takeOpened(std::shared_ptr<Workspace> workspace);
    void rememberPlace();
    void restorePlace();
    void askNew();
    void askOpen();
    void askOpenInNewWindow();
    void askImport(bool folder);
    void startImport(const QStringList &paths);
    void askDroppedText(const QString &text);
    void exportTimeline(bool visiblePeriod = false, bool printing = false);
    void removeArticles(const QList<ArticleId> &articles);
    void analyseAgain();
    /// `shown`: the table that gets the answers; without one it is opened.
    void dateAll(DateAllDialog *shown = nullptr);
    void checkCorpus();
    void backUp();
    void showActors();
    void showUndoHistory();
    void openPalette();
    void setLanguage(const QString &language);
    /// The default layout of VISUAL §4: filters 232, quotations 328, reader a third of the height.
    void applyDefaultSizes();

    Settings &m_settings;
    ViewState m_state;
    CorpusView m_view;
    Corrections m_corrections;
    QStackedWidget *m_centre = nullptr;
    QTabWidget *m_tabs = nullptr;
    TimelinePage *m_timeline = nullptr;
    ListPage *m_list = nullptr;
    ReviewPage *m_review = nullptr;
    CompareView *m_compare = nullptr;
    FilterPanel *m_filters = nullptr;
    ArticleList *m_articles = nullptr;
    QuotePanel *m_quotes = nullptr;
    ReaderPanel *m_reader = nullptr;
    StatisticsPanel *m_statistics = nullptr;
    EntryPanel *m_entry = nullptr;
    StatusPanel *m_status = nullptr;
    SearchBox *m_search = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_views = nullptr;
    QAction *m_saveView = nullptr;
    QList<QDockWidget *> m_docks;
    QByteArray m_dockState;      ///< of the docks while the empty page hides them
    bool m_docksAside = false;   ///< hidden while two articles are compared
    bool m_sized = false;        ///< shown once with its default widths
    bool m_sizesPending = false; ///< the docks were hidden then: they get theirs with the first articles
    bool m_narrow = false;
    QToolButton *m_filtersButton = nullptr; ///< in a narrow window
    QList<QDockWidget *> m_folded;          ///< the docks that stand aside in a narrow window
    QStringList m_pendingImport;
    bool m_compareImported = false; ///< what is being imported was dropped on the tab Compare
    int m_droppedSide = 0;          ///< where one article was dropped there: 0 as A, 1 as B
    QString m_importHint;
    bool m_readOnlyNoted = false;
};

} // namespace frise
