#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/export/report.h"
#include "ui/paint/pdf_file.h"
#include "ui/paint/theme.h"
#include "ui/paint/timeline_source.h"

#include <QMap>
#include <QPageSize>
#include <QPainter>
#include <functional>
#include <vector>

namespace frise {

enum class PaperLayout : quint8 {
    Pages,   ///< the timeline on as many pages as its labels need, by period
    OnePage, ///< the timeline on one page, the rest counted
    Tiles,   ///< one wide timeline cut into pages with overlap and crop marks
    Booklet, ///< the chronology as a list by month with its quotations
    Roll     ///< one long page (at most 14,400 pt)
};

struct PdfOptions
{
    QPageSize::PageSizeId pageSize = QPageSize::A4;
    bool landscape = true;
    double marginMm = 14;
    PaperLayout layout = PaperLayout::Pages;
    LaneMode laneMode = LaneMode::Kind;
    bool blackAndWhite = false;
    bool withList = true;       ///< all events by month after the timeline
    bool withQuotations = true; ///< annex with references
    bool withSources = true;
    QString author;
    QLocale locale;
    QByteArray attachedJson; ///< attached as "frise.json" where not empty
};

/// A page as what is drawn on it, in units of 1/99 inch from its top left corner. Painted any number of
/// times: into a PDF, a preview, a printer, a picture.
struct PaperPage
{
    QSizeF size;
    std::vector<std::function<void(QPainter &)>> drawings;
};

struct PaperLink
{
    int page = 0;
    QRectF rect;
    QString target; ///< an anchor's name ("source-3") or a web address
};

struct PaperAnchor
{
    int page = 0;
    double y = 0;
};

struct PaperBookmark
{
    QString title;
    int level = 0;
    int page = 0;
    double y = 0;
};

struct PaperDocument
{
    QString title;
    QString author;
    QString language;
    QDate date;
    QList<PaperPage> pages;
    QList<PaperLink> links;
    QMap<QString, PaperAnchor> anchors;
    QList<PaperBookmark> bookmarks;
    QList<PdfAttachment> attachments;

    void paint(int page, QPainter &painter) const;
};

/// Lays the report out on pages. Fails only when cancelled.
Result<PaperDocument> composePaper(const TimelineReport &report, const PdfOptions &options, JobContext &job);
/// The document as the bytes of a PDF file; the same document gives the same bytes.
Result<QByteArray> paperPdf(const PaperDocument &document, JobContext &job);

} // namespace frise
