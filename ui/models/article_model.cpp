#include "ui/models/article_model.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

namespace frise {

void ArticleModel::setArticles(const QList<ArticleRow> &articles)
{
    beginResetModel();
    m_articles = articles;
    endResetModel();
}

int ArticleModel::rowOf(ArticleId id) const
{
    for (int i = 0; i < m_articles.size(); ++i) {
        if (m_articles.at(i).id == id)
            return i;
    }
    return -1;
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_articles.size());
}

int ArticleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleRow &article = m_articles.at(index.row());
    if (role == ArticleIdRole)
        return QVariant::fromValue(article.id);
    if (role == Qt::TextAlignmentRole && index.column() >= EventsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainToolTip(
            tr("%1\n%2 · %3\nPublished %4 (%5)")
                .arg(article.fileName, wording::articleTitle(article.title), wording::outlet(article.outlet),
                     wording::published(article.published, article.publishedInterval, article.basis),
                     wording::confidence(article.dateConfidence)));
    if (role == NoteRole)
        return wording::articleNote(article);
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn)
        return tr("%1, %2, %3", "name, date and outlet, what was found")
            .arg(wording::articleName(article), wording::articleNote(article),
                 tr("%n quotations", nullptr, article.quotations));
    if (role == SortRole && index.column() == DateColumn)
        return article.published.isUnknown() ? qint64(0) : qint64(article.published.firstDay());
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return wording::articleName(article);
    case TitleColumn:
        return wording::articleTitle(article.title);
    case OutletColumn:
        return article.outlet;
    case DateColumn:
        return article.basis == PublishedBasis::Inferred
                   ? tr("%1 (deduced)", "date").arg(wording::shortDate(article.published))
                   : wording::shortDate(article.published);
    case EventsColumn:
        return article.events;
    case QuotationsColumn:
        return article.quotations;
    default:
        return {};
    }
}

QVariant ArticleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Article");
    case TitleColumn:
        return tr("Title");
    case OutletColumn:
        return tr("Source");
    case DateColumn:
        return tr("Published");
    case EventsColumn:
        return tr("Events");
    case QuotationsColumn:
        return tr("Quot.", "column: number of quotations");
    default:
        return {};
    }
}

} // namespace frise
