#pragma once

#include "core/compare/fact_matrix.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace frise {

/// What `frise-cli compare --json A B C [D]` prints: one object, offsets in code points.
QByteArray matrixJson(const QList<ComparedArticle> &articles, const FactMatrix &matrix);
/// "What 3 articles tell".
QString matrixTitle(qsizetype articles, const QLocale &locale);
/// A page with one row a fact and one column an article, fit for a browser and for QTextDocument.
QString matrixHtml(const QList<ComparedArticle> &articles, const FactMatrix &matrix, const QLocale &locale);

} // namespace frise
