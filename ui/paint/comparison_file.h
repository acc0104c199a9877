#pragma once

#include "core/base/job.h"
#include "core/compare/fact_matrix.h"

#include <QByteArray>
#include <QLocale>

namespace frise {

enum class ComparisonFormat : quint8 { Html, Pdf, Json };

/// Two articles' comparison as a file's bytes: the page, the same on paper, or JSON. Window and command line
/// write the same. Fails when cancelled. Any thread.
Result<QByteArray> comparisonFile(const ComparedArticle &a, const ComparedArticle &b,
                                  const Comparison &comparison, ComparisonFormat format,
                                  const QLocale &locale, JobContext &job);
/// The same of the table of facts of three or four.
Result<QByteArray> matrixFile(const QList<ComparedArticle> &articles, const FactMatrix &matrix,
                              ComparisonFormat format, const QLocale &locale, JobContext &job);

} // namespace frise
