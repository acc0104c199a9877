#pragma once

#include "ui/compare/compare_document.h"

#include <QWidget>
#include <array>
#include <memory>

class QLabel;
class QListWidget;
class QTabBar;

namespace frise {

/// The tabs below the texts: events, quotations, figures, actors, passages, each in four columns that are
/// always visible: in common, only A, only B, in disagreement with the explained differences under it.
class CompareTables : public QWidget
{
    Q_OBJECT

public:
    explicit CompareTables(QWidget *parent = nullptr);
    void setDocument(std::shared_ptr<const CompareDocument> document);
    CompareTab tab() const;
    void setTab(CompareTab tab);
    /// Marks the row of a link, in the tab that has it.
    void setCurrentLink(int link);
    /// Marks the row of what one side alone has there, in the tab that is shown or the first that has it.
    void setCurrentPassage(int side, const Span &span);
    /// Goes to the next (previous) row of what is not in common, and says so by `rowChosen`.
    void stepDifference(bool forward);
    QListWidget &column(CompareColumn column) { return *m_lists[static_cast<std::size_t>(column)]; }
    QTabBar &tabBar() { return *m_tabs; }
    /// Room beside the tabs, for buttons.
    QWidget &bar() { return *m_bar; }

Q_SIGNALS:
    void rowChosen(const frise::CompareRow &row);
    /// On a row, which is chosen first.
    void menuRequested(const QPoint &global);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void choose(CompareColumn column, int row);
    void updateHeads();

    std::shared_ptr<const CompareDocument> m_document;
    QTabBar *m_tabs = nullptr;
    QWidget *m_bar = nullptr;
    std::array<QLabel *, 4> m_heads{};
    std::array<QListWidget *, 4> m_lists{};
    std::array<QList<CompareRow>, 4> m_shown; ///< the rows of the items that the lists hold now
    QLabel *m_quiet = nullptr;                ///< "No contradiction."
    bool m_filling = false;
};

} // namespace frise
