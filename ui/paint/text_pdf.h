#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace frise {

/// A page of rich text that we wrote (never an article's own markup) as a PDF: A4 upright, embedded fonts,
/// page numbers, headings as bookmarks; the same bytes for the same text. Any thread; cancellable between
/// pages.
Result<QByteArray> richTextPdf(const QString &html, const QString &title, const QLocale &locale,
                               JobContext &job);

} // namespace frise
