#include "ui/paint/comparison_file.h"

#include "core/workspace/comparison_html.h"
#include "core/workspace/comparison_json.h"
#include "core/workspace/matrix_page.h"
#include "ui/paint/text_pdf.h"

namespace frise {

Result<QByteArray> comparisonFile(const ComparedArticle &a, const ComparedArticle &b,
                                  const Comparison &comparison, ComparisonFormat format,
                                  const QLocale &locale, JobContext &job)
{
    switch (format) {
    case ComparisonFormat::Html:
        return comparisonHtml(a, b, comparison, locale);
    case ComparisonFormat::Json:
        return comparisonJson(a, b, comparison);
    case ComparisonFormat::Pdf:
        return richTextPdf(comparisonPaperHtml(a, b, comparison, locale), comparisonTitle(a, b), locale, job);
    }
    Q_UNREACHABLE();
}

Result<QByteArray> matrixFile(const QList<ComparedArticle> &articles, const FactMatrix &matrix,
                              ComparisonFormat format, const QLocale &locale, JobContext &job)
{
    switch (format) {
    case ComparisonFormat::Html:
        return matrixHtml(articles, matrix, locale).toUtf8();
    case ComparisonFormat::Json:
        return matrixJson(articles, matrix);
    case ComparisonFormat::Pdf:
        return richTextPdf(matrixHtml(articles, matrix, locale), matrixTitle(articles.size(), locale), locale,
                           job);
    }
    Q_UNREACHABLE();
}

} // namespace frise
