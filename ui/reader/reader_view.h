#pragma once

#include "ui/reader/reader_document.h"

#include <QAbstractScrollArea>
#include <QFont>
#include <memory>
#include <vector>

class QTextLayout;
class QTextLine;

namespace frise {

class Settings;
struct Theme;

/// Paints an article with its layers and lets the person read, select and click. Lays out only the blocks
/// near the eye; heights further away are estimated, so that texts of any size open at once. Never alters the
/// text. All positions are UTF-16 units of the article's text.
class ReaderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum Layer { Quotations = 1, Events = 2, Dates = 4, Speakers = 8, BoilerplateText = 16, AllLayers = 31 };

    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    void setDocument(std::shared_ptr<const ReaderDocument> document);
    const ReaderDocument *document() const { return m_document.get(); }

    void setReaderFont(const QString &family, double zoom);
    double zoom() const { return m_zoom; }
    void setLayers(int layers);
    int layers() const { return m_layers; }

    /// The passage everything is about now: tinted, with a bar at the margin. Scrolls there when asked.
    void setPassage(const Span &span, bool scrollThere);
    const Span &passage() const { return m_passage; }
    /// Marked in the colour of search hits; sorted.
    void setHits(const QList<Span> &hits);
    const QList<Span> &hits() const { return m_hits; }
    /// What the person selected with mouse or keys; empty where nothing.
    Span selectedText() const;
    void selectSpan(const Span &span);
    void scrollToPosition(qsizetype position);
    /// First position that can be seen, to come back to.
    qsizetype topPosition() const;
    /// Rectangle of a position's line in the viewport, for tests and tooltips; lays its block out.
    QRect rectOf(qsizetype position);
    qsizetype positionAt(const QPoint &point);
    /// Where a position stands in the whole text's height, 0 … 1.
    double fractionOf(qsizetype position) const;

Q_SIGNALS:
    /// A mark was clicked or stepped to; an index into document()->marks().
    void markActivated(int mark);
    void selectionMade(const frise::Span &span);
    void zoomRequested(double factor);
    void layoutChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Block;
    void relayout();
    void ensureLaidOut(int block);
    double estimatedHeight(const ReaderBlock &block) const;
    double topOf(int block) const;
    int blockAtY(double y) const;
    void updateTops() const;
    void updateScrollBar();
    bool isHidden(int block) const;
    void paintBlock(QPainter &painter, const Theme &theme, int block, double top);
    void paintSpan(QPainter &painter, const QTextLayout &layout, const Span &block, const Span &span,
                   double top, const QColor &colour) const;
    void paintUnderline(QPainter &painter, const Theme &theme, const QTextLayout &layout, const Span &block,
                        const ReaderMark &mark, double top) const;
    void paintGutter(QPainter &painter, const Theme &theme, const QTextLayout &layout, int block,
                     double top) const;
    void moveCaret(qsizetype position, bool select);
    void step(bool forward);
    double textLeft() const;
    double textWidth() const;

    std::shared_ptr<const ReaderDocument> m_document;
    std::vector<Block> m_blocks;
    mutable std::vector<double> m_tops;
    mutable bool m_topsValid = false;
    QFont m_font;
    QString m_family;
    double m_zoom = 1;
    double m_linePitch = 24;
    double m_em = 14;
    int m_layers = AllLayers;
    Span m_passage;
    QList<Span> m_hits;
    qsizetype m_anchor = 0;
    qsizetype m_caret = 0;
    bool m_pressed = false;
    QPoint m_pressedAt;
};

/// A strip beside the text: where the marks, the hits and the passage stand in the whole article; a click
/// goes there.
class ReaderMinimap : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderMinimap(ReaderView &view, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {14, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void goTo(double y);
    ReaderView &m_view;
};

} // namespace frise
