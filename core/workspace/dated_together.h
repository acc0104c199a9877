#pragma once

#include "core/model/article_date.h"
#include "core/model/rows.h"

#include <QString>

namespace frise {

/// One undated article of a corpus that was dated together with the others: before and after. Nothing is
/// written by it; a person accepts it (CorrectionKind::SetArticleDate).
struct DatedTogether
{
    ArticleId article = 0;
    QString hash;     ///< of the article, for the correction
    QString fileName; ///< as imported
    ArticleDate before;
    ArticleDate after;
};

} // namespace frise
