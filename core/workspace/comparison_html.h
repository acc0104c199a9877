#pragma once

#include "core/compare/comparison.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace frise {

/// A comparison as a page that needs nothing else: both texts in columns with the matches marked and
/// numbered, then the tables of what both tell, of figures, and of what only one has.
QByteArray comparisonHtml(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison,
                          const QLocale &locale);
/// The same in the part of HTML that QTextDocument knows, without links; black ink, light tints.
QString comparisonPaperHtml(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison,
                            const QLocale &locale);
/// The title of an article on a page; of one without a title its first words.
QString pageTitleOf(const ComparedArticle &side);
/// "A – B" in the titles of both articles.
QString comparisonTitle(const ComparedArticle &a, const ComparedArticle &b);

} // namespace frise
