#include "ui/dialogs/print_paper.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPrinter>
#include <algorithm>

namespace frise {

void setUpPrinter(QPrinter &printer, const PdfOptions &options, const QString &title)
{
    printer.setDocName(title);
    printer.setFullPage(true);
    printer.setColorMode(options.blackAndWhite ? QPrinter::GrayScale : QPrinter::Color);
    printer.setPageLayout(QPageLayout(QPageSize(options.pageSize),
                                      options.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                                      QMarginsF()));
}

Result<void> printPaper(const PaperDocument &document, QPrinter &printer, JobContext &job)
{
    const int count = static_cast<int>(document.pages.size());
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(count, printer.toPage()) : count;
    QPainter painter;
    if (!painter.begin(&printer)) {
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Print",
                                                 "The printer “%1” does not answer. Look whether it is "
                                                 "switched on, or export a PDF instead.")
                         .arg(printer.printerName()),
                     {}};
    }
    for (int number = first; number <= last; ++number) {
        if (job.isCancelled()) {
            painter.end();
            printer.abort();
            return Error{Error::Code::Cancelled, QCoreApplication::translate("Print", "Cancelled."), {}};
        }
        job.report(number - first + 1, last - first + 1, QCoreApplication::translate("Print", "Pages"));
        if (number > first && !printer.newPage()) {
            return Error{Error::Code::CannotWrite,
                         QCoreApplication::translate("Print", "The printer “%1” stopped at page %2.")
                             .arg(printer.printerName())
                             .arg(number),
                         {}};
        }
        const QSizeF page = document.pages.at(number - 1).size;
        const QRectF paper(QPointF(), QSizeF(printer.width(), printer.height()));
        const double scale = std::min(paper.width() / page.width(), paper.height() / page.height());
        painter.save();
        painter.scale(scale, scale);
        document.paint(number - 1, painter);
        painter.restore();
    }
    if (!painter.end()) {
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Print", "The last page could not be handed to “%1”.")
                         .arg(printer.printerName()),
                     {}};
    }
    return {};
}

} // namespace frise
