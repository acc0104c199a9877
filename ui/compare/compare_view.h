#pragma once

#include "core/base/result.h"
#include "ui/compare/compare_document.h"
#include "ui/state/jobs.h"

#include <QWidget>
#include <memory>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;

namespace frise {

class CompareMatrix;
class CompareMinimap;
class CompareRibbon;
class CompareTables;
class CompareText;
class CompareTimeline;
class Corrections;
class CorpusView;
struct MatrixDocument;
class ViewState;

/// The tab Compare: two articles side by side, a ribbon of curves between them, what they share in tables
/// below; of three or four, a table of what each tells. Compares in a worker and keeps the newest answer;
/// both texts scroll in step by their links unless freed. What the person pins and cuts is stored as
/// corrections.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    CompareView(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent = nullptr);
    ~CompareView() override;

    void setArticles(ArticleId a, ArticleId b);
    /// Two side by side; three or four as a table. More are left out.
    void setArticles(const QList<ArticleId> &ids);
    ArticleId article(int which) const { return m_ids[which]; }
    /// Those of the table; empty while two are compared.
    const QList<ArticleId> &tableArticles() const { return m_many; }
    const std::shared_ptr<const CompareDocument> &document() const { return m_document; }
    void selectLink(int link, bool scroll);
    int currentLink() const { return m_current; }
    CompareText &text(int which) { return which == 0 ? *m_a : *m_b; }
    CompareTables &tables() { return *m_tables; }
    CompareRibbon &ribbon() { return *m_ribbon; }
    CompareMinimap &minimap(int which) { return *m_minimaps[which]; }
    CompareTimeline &timeline() { return *m_timeline; }
    CompareMatrix &matrix() { return *m_matrix; }
    /// For the menu of the window, in groups: choosing, walking, deciding, writing.
    QList<QList<QAction *>> menuActions() const { return m_menuActions; }
    /// Writes what is shown: .pdf, .html or .json by the name; the same files as `frise-cli compare`.
    void exportTo(const QString &path);
    QAction *linkedScrollingAction() { return m_linked; }
    /// The articles most like A, as last asked for.
    QMenu &similarMenu() { return *m_similarMenu; }

public Q_SLOTS:
    /// Looks in the corpus for the articles most like A and offers them as B.
    void offerSimilar();
    /// The two selected passages match.
    void pinSelected();
    /// The match that is shown does not hold.
    void cutCurrent();
    void askExport();
    /// Asks for one more article for the table.
    void askArticle();

Q_SIGNALS:
    void compared();
    void exported(const QString &path);
    void failed(const QString &message);
    void similarOffered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Answer
    {
        std::shared_ptr<const CompareDocument> document;
        std::shared_ptr<const MatrixDocument> matrix;
        QString failure;
        bool cancelled = false;
    };
    QWidget *buildHead();
    QWidget *buildTexts();
    void buildActions();
    void buildMenus();
    void fillCombos();
    void chooseFromCombos();
    void showNothing(const QString &why);
    void compareNow();
    void take(const Answer &answer);
    void updateHead();
    void updateActions();
    void hover(int link);
    void mark(int link);
    void showRow(const CompareRow &row);
    void showPassage(int side, const Span &span, int link);
    void follow(int from);
    void swapSides();
    void showMenu(const QPoint &global);
    QString titleOf(ArticleId id) const;

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    ArticleId m_ids[2] = {0, 0};
    QList<ArticleId> m_many; ///< three or four: the table
    std::shared_ptr<const CompareDocument> m_document;
    LatestJob m_job;
    int m_current = -1;
    std::optional<CompareRow> m_row; ///< the match or passage that is shown
    bool m_following = false;
    bool m_fillingCombos = false;
    bool m_combosStale = false;
    QWidget *m_head = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_note = nullptr;
    QComboBox *m_combos[2] = {nullptr, nullptr};
    QLabel *m_published[2] = {nullptr, nullptr};
    QLabel *m_chips[2] = {nullptr, nullptr};
    QLabel *m_order = nullptr;
    QLabel *m_absence = nullptr;
    QLabel *m_counts = nullptr;
    CompareText *m_a = nullptr;
    CompareText *m_b = nullptr;
    CompareRibbon *m_ribbon = nullptr;
    CompareTables *m_tables = nullptr;
    CompareMinimap *m_minimaps[2] = {nullptr, nullptr};
    CompareTimeline *m_timeline = nullptr;
    CompareMatrix *m_matrix = nullptr;
    QList<QList<QAction *>> m_menuActions;
    QAction *m_pin = nullptr;
    QAction *m_cut = nullptr;
    QAction *m_export = nullptr;
    QAction *m_add = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_showTimeline = nullptr;
    QAction *m_unfold = nullptr;
    QAction *m_linked = nullptr;
    QAction *m_swap = nullptr;
    QAction *m_similar = nullptr;
    QMenu *m_similarMenu = nullptr;
    QWidget *m_similarButton = nullptr;
    LatestJob m_similarJob;
};

} // namespace frise
