#pragma once

#include "ui/compare/compare_document.h"

#include <QAbstractScrollArea>
#include <QSet>
#include <memory>
#include <vector>

class QTextLayout;

namespace frise {

struct Theme;

/// One of the two texts: paints the article with what the comparison found in it; paragraphs without a link
/// fold to one line that counts them. Only what is near the eye is laid out. Positions are UTF-16 units of
/// the article's text.
class CompareText : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit CompareText(int side, QWidget *parent = nullptr);
    ~CompareText() override;

    /// A new comparison of the article that is shown keeps its place and its opened folds.
    void setDocument(std::shared_ptr<const CompareDocument> document);
    void setCurrentLink(int link);
    void setHoveredLink(int link);
    /// A passage that is shown but belongs to no link.
    void setPassage(const Span &span);
    /// Scrolls so that a position stands in the upper third; opens the fold it lies in.
    void showPosition(qsizetype position);
    /// Middle of the first line of a position, in pixels from the top of the whole text; of its fold where
    /// folded.
    double yOf(qsizetype position);
    double contentHeight() const;
    /// As yOf, without laying anything out: where a position stands about.
    double yNear(qsizetype position);
    /// What the person selected; empty where nothing.
    Span selectedText() const { return m_selected.isEmpty() ? Span() : m_selected; }
    void selectSpan(const Span &span);
    int linkAt(const QPoint &point); ///< -1: none
    /// Where a position is painted, in the viewport; lays its paragraph out.
    QPoint pointOf(qsizetype position);
    void unfoldAll();
    bool hasFolds() const;

Q_SIGNALS:
    void linkHovered(int link); ///< -1: none
    void linkClicked(int link);
    void layoutChanged();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Block;
    void cutBlocks();
    void relayout();
    void ensureLaidOut(int block);
    void updateTops();
    void updateScrollBar();
    int blockAt(qsizetype position) const;
    int blockAtY(double y);
    qsizetype positionAt(const QPoint &point);
    double lineWidth() const;
    double leftOfLines() const; ///< of the side that touches the ribbon the margin is narrow
    Span sentenceAt(qsizetype position) const;
    /// The sentence after or before the selection; the first that is seen where there is none.
    void stepSentence(bool forward);
    void paintText(QPainter &painter, const Theme &theme, const Block &block, double top);
    void paintFold(QPainter &painter, const Theme &theme, const Block &block, double top);
    Span spanOf(const CompareLink &link) const { return m_side == 0 ? link.a : link.b; }

    std::shared_ptr<const CompareDocument> m_document;
    std::vector<Block> m_blocks;
    std::vector<double> m_tops;
    QSet<qsizetype> m_opened; ///< folds that were opened, by the start of their first paragraph
    bool m_topsValid = false;
    int m_side = 0;
    int m_current = -1;
    int m_hovered = -1;
    Span m_passage;
    Span m_selected;
    qsizetype m_anchor = -1; ///< where the mouse was pressed
    QPoint m_pressed;
    bool m_selecting = false;
    double m_pitch = 20;
};

} // namespace frise
