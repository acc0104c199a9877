#include "ui/paint/text_pdf.h"

#include "ui/paint/pdf_file.h"
#include "ui/paint/theme.h"
#include "ui/paint/whole_rows.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

namespace frise {

namespace {

constexpr int unitsPerInch = 99; ///< as all paper: see setPaperFonts
constexpr double pointsPerUnit = 72.0 / unitsPerInch;
constexpr double margin = 55; ///< 14 mm
constexpr double footer = 24;

Error cancelled()
{
    return {Error::Code::Cancelled, QCoreApplication::translate("Paper", "The export was cancelled."), {}};
}

} // namespace

Result<QByteArray> richTextPdf(const QString &html, const QString &title, const QLocale &locale,
                               JobContext &job)
{
    const Theme theme = Theme::print();
    const QSizeF paper = QPageSize(QPageSize::A4).size(QPageSize::Point);
    const QSizeF page(paper.width() / pointsPerUnit, paper.height() / pointsPerUnit);
    const QSizeF body(page.width() - 2 * margin, page.height() - 2 * margin - footer);
    QByteArray bytes;
    PdfExtras extras;
    extras.title = title;
    extras.language = QLocale::languageToCode(locale.language());
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setCreator(QStringLiteral("Frise"));
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QTextDocument document;
        document.setUseDesignMetrics(true);
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultFont(theme.font(TextRole::Label));
        document.setDocumentMargin(0);
        document.setPageSize(body);
        if (!setHtmlWithWholeRows(document, html, job))
            return cancelled();
        const int pages = document.pageCount();
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{Error::Code::CannotWrite,
                         QCoreApplication::translate("Paper", "The PDF could not be begun."),
                         {}};
        for (int i = 0; i < pages; ++i) {
            if (job.isCancelled())
                return cancelled();
            if (i > 0)
                writer.newPage();
            painter.save();
            painter.translate(margin, margin - i * body.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(0, i * body.height(), body.width(), body.height());
            context.palette.setColor(QPalette::Text, theme.ink);
            painter.setClipRect(context.clip);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
            painter.setFont(theme.font(TextRole::Small));
            painter.setPen(theme.ink2);
            const QRectF foot(margin, page.height() - margin - footer / 2, body.width(), footer);
            painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                             QStringLiteral("%1 / %2").arg(locale.toString(i + 1), locale.toString(pages)));
            job.report(i + 1, pages, QStringLiteral("PDF"));
        }
        painter.end();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const int level = block.blockFormat().headingLevel();
            if (level < 1 || level > 2 || block.text().trimmed().isEmpty())
                continue;
            const double y = document.documentLayout()->blockBoundingRect(block).top();
            const int at = std::clamp(static_cast<int>(y / body.height()), 0, pages - 1);
            extras.bookmarks.append(
                {block.text().trimmed(), 0, at, (y - at * body.height() + margin) * pointsPerUnit});
        }
    }
    return finishedPdf(bytes, extras);
}

} // namespace frise
