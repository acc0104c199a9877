#include "core/model/article_date.h"

namespace frise {

QString publishedBasisName(PublishedBasis basis)
{
    switch (basis) {
    case PublishedBasis::Unknown:
        return QStringLiteral("unknown");
    case PublishedBasis::Inferred:
        return QStringLiteral("inferred");
    case PublishedBasis::Metadata:
        return QStringLiteral("metadata");
    case PublishedBasis::Dateline:
        return QStringLiteral("dateline");
    case PublishedBasis::Given:
        return QStringLiteral("given");
    }
    Q_UNREACHABLE();
}

Day ArticleDate::anchorDay() const
{
    if (best.isUnknown() || best.isOpenBegin() || best.isOpenEnd())
        return noDay;
    return best.firstDay() + (best.lastDay() - best.firstDay()) / 2;
}

} // namespace frise
