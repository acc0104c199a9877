#pragma once

#include "ui/paint/legend.h"
#include "ui/paint/paper_document.h"
#include "ui/paint/timeline_painter.h"

namespace frise {

/// Lines of at most `width`, broken at blanks (a word longer than a line is broken anywhere), but
/// never between a word and a guillemet or a mark that French sets apart by a blank.
QStringList wrappedText(const QString &text, TextRole role, double width, const TextMetrics &metrics,
                        int maximumLines = 1000);

/// Puts a report on pages, from top to bottom. Internal to composePaper; lives as long as one composition.
class PaperComposer
{
public:
    PaperComposer(const TimelineReport &report, const PdfOptions &options, JobContext &job);
    Result<PaperDocument> compose();

private:
    // paper_composer.cpp: pages, text, footers
    void beginPage(const QSizeF &size);
    void beginListPage(const QString &heading);
    void draw(std::function<void(QPainter &)> drawing);
    void text(double x, double baseline, const QString &words, TextRole role, const QColor &colour);
    void hairline(const QColor &colour, double x0, double y0, double x1, double y1, double width = 1);
    void link(const QRectF &rect, const QString &target);
    void anchor(const QString &name, double y);
    void bookmark(const QString &title, int level, double y);
    /// "[1, 3]" with a link from each number to its source.
    void reference(double x, double baseline, const QString &words);
    void finishFooters();
    double lineHeight(TextRole role) const;
    double contentRight() const { return m_size.width() - m_margin; }
    double columnLeft() const { return m_margin + m_column * (columnWidth() + columnGap); }
    double columnRight() const { return columnLeft() + columnWidth(); }
    double columnWidth() const
    {
        return (contentRight() - m_margin - (m_columns - 1) * columnGap) / m_columns;
    }
    double contentBottom() const { return m_size.height() - m_margin - 22; }

    // paper_timeline.cpp, paper_legend.cpp; rolls and tiles: paper_wide.cpp
    static constexpr double titleHeight = 64;
    static constexpr double legendHeight = 98;
    struct Chunk
    {
        double from = 0;
        double to = 0;
        QList<int> lanes = {}; ///< empty: all
    };
    struct Detail
    {
        TimelineLayout layout;
        int left = 0; ///< events without a name on the page
    };
    std::vector<Day> daysOf(const Chunk &chunk) const;
    void composeTimeline();
    Chunk chooseDetail(bool &hasContext) const;
    Detail layoutDetail(const Chunk &chunk, double top, double bottom, double left, double right) const;
    void split(Chunk chunk, double top, double bottom, int depth, QList<Chunk> &result) const;
    /// `whole` (the period of all pages) is given for the first page only, which carries title and context.
    void composeTimelinePage(const Chunk &chunk, const std::optional<Chunk> &whole, bool hasContext);
    void composeRoll();
    void composeTiles();
    double composeTitle();
    double composeContext(const Chunk &chunk, const Chunk &whole, double top);
    void placeDetail(const std::shared_ptr<const TimelineLayout> &layout);
    struct LegendItem
    {
        LegendSign sign = LegendSign::Day;
        std::optional<EventKind> kind; ///< set: the mark of a kind
        QString text;
        double x = 0;
        double y = 0; ///< from the top of the legend
    };
    struct Legend
    {
        QList<LegendItem> items;
        QList<int> sources; ///< numbers listed beside the signs
        double height = 0;
    };
    Legend planLegend(const TimelineLayout &layout) const;
    void composeLegend(const Legend &legend, double top);
    double detailTop(bool first, bool hasContext) const;

    // paper_lists.cpp
    void composeList();
    void composeQuotations();
    void composeSources();
    void composeEntry(const ChronicleEntry &entry, bool withQuotes);
    void composeQuote(const QuoteRow &quote, double indent);
    void need(double height);

    const TimelineReport &m_report;
    const PdfOptions &m_options;
    JobContext &m_job;
    Theme m_theme;
    FontTextMetrics m_metrics;
    std::shared_ptr<const TimelineSource> m_source;
    PaperDocument m_document;
    QSizeF m_sheet; ///< the chosen paper
    QSizeF m_size;  ///< the page being filled
    double m_margin;
    double m_y = 0; ///< where the next line of a list goes
    QString m_heading;
    static constexpr double columnGap = 36;
    int m_columns = 1; ///< of the list being filled
    int m_column = 0;
    double m_columnTop = 0;
};

} // namespace frise
