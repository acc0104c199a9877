#pragma once

#include "core/base/result.h"
#include "ui/compare/compare_document.h"
#include "ui/state/jobs.h"

#include <QWidget>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;

namespace frise {

class CompareRibbon;
class CompareTables;
class CompareText;
class CorpusView;
class ViewState;

/// The tab Compare: two articles side by side, a ribbon of curves between them, what they share in tables
/// below. Compares in a worker and keeps the newest answer; both texts scroll in step by their links unless
/// freed.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    CompareView(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    ~CompareView() override;

    Q_INVOKABLE void setArticles(qint64 a, qint64 b);
    ArticleId article(int which) const { return m_ids[which]; }
    const std::shared_ptr<const CompareDocument> &document() const { return m_document; }
    void selectLink(int link, bool scroll);
    int currentLink() const { return m_current; }
    CompareText &text(int which) { return which == 0 ? *m_a : *m_b; }
    CompareTables &tables() { return *m_tables; }
    CompareRibbon &ribbon() { return *m_ribbon; }
    QAction *linkedScrollingAction() { return m_linked; }
    /// The articles most like A, as last asked for.
    QMenu &similarMenu() { return *m_similarMenu; }

public Q_SLOTS:
    /// Looks in the corpus for the articles most like A and offers them as B.
    void offerSimilar();

Q_SIGNALS:
    void compared();
    void similarOffered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Answer
    {
        std::shared_ptr<const CompareDocument> document;
        QString failure;
        bool cancelled = false;
    };
    QWidget *buildHead();
    void buildActions();
    void fillCombos();
    void chooseFromCombos();
    void compareNow();
    void take(const Answer &answer);
    void updateHead();
    void hover(int link);
    void showRow(const CompareRow &row);
    void follow(int from);
    void swapSides();

    CorpusView &m_view;
    ViewState &m_state;
    ArticleId m_ids[2] = {0, 0};
    std::shared_ptr<const CompareDocument> m_document;
    LatestJob m_job;
    int m_current = -1;
    bool m_following = false;
    bool m_fillingCombos = false;
    bool m_combosStale = false;
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
    QAction *m_linked = nullptr;
    QAction *m_swap = nullptr;
    QAction *m_similar = nullptr;
    QMenu *m_similarMenu = nullptr;
    QWidget *m_similarButton = nullptr;
    LatestJob m_similarJob;
};

} // namespace frise
