#pragma once

#include "ui/paint/paper_document.h"

class QPrinter;

namespace frise {

/// Sets a printer to the paper of the options: size, orientation, no margins of its own (the pages hold
/// theirs).
void setUpPrinter(QPrinter &printer, const PdfOptions &options, const QString &title);

/// Prints the pages the printer was asked for (QPrinter::fromPage, toPage; 0: all), each as large as the
/// printer's paper allows. A worker's work: the printer must not be used elsewhere meanwhile.
Result<void> printPaper(const PaperDocument &document, QPrinter &printer, JobContext &job);

} // namespace frise
