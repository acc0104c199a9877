#include "ui/models/article_model.h"

#include "ui/models/folding.h"
#include "ui/models/release.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <QCollator>
#include <vector>

namespace frise {

void ArticleModel::setArticles(const ArticleRows &articles)
{
    m_wanted.articles = articles;
    arrange();
}

void ArticleModel::setOrder(Column column, Qt::SortOrder direction)
{
    m_wanted.column = column;
    m_wanted.direction = direction;
    arrange();
}

void ArticleModel::setWords(const QString &words)
{
    m_wanted.words = FoldedText(words).text().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

void ArticleModel::arrange()
{
    if (m_wanted.articles.size() > atOnce)
        Q_EMIT orderWanted();
    else
        take(orderOf(m_wanted, JobContext()));
}

void ArticleModel::setRows(const Wanted &wanted, QList<int> order)
{
    if (wanted.articles.isSharedWith(m_wanted.articles) && wanted.column == m_wanted.column &&
        wanted.direction == m_wanted.direction && wanted.words == m_wanted.words)
        take(std::move(order));
}

void ArticleModel::take(QList<int> order)
{
    beginResetModel();
    releaseElsewhere(std::exchange(m_articles, m_wanted.articles));
    m_order = std::move(order);
    endResetModel();
}

/// Without a proxy, which would ask for a variant at each comparison.
QList<int> ArticleModel::orderOf(const Wanted &wanted, const JobContext &job)
{
    QList<int> order;
    order.reserve(wanted.articles.size());
    for (int i = 0; i < wanted.articles.size() && !job.isCancelled(); ++i) {
        if (wanted.words.isEmpty()) {
            order.append(i);
            continue;
        }
        const ArticleRow article = wanted.articles.at(i);
        const QString text =
            FoldedText(article.title + u' ' + article.fileName + u' ' + article.outlet).text();
        if (std::all_of(wanted.words.cbegin(), wanted.words.cend(),
                        [&text](const QString &word) { return text.contains(word); }))
            order.append(i);
    }
    const bool isText =
        wanted.column == NameColumn || wanted.column == TitleColumn || wanted.column == OutletColumn;
    std::vector<QCollatorSortKey> texts;
    std::vector<qint64> numbers;
    const QCollator collator;
    if (isText)
        texts.reserve(static_cast<std::size_t>(wanted.articles.size()));
    else
        numbers.reserve(static_cast<std::size_t>(wanted.articles.size()));
    for (const ArticleRow article : wanted.articles) {
        if (job.isCancelled())
            return order;
        if (isText)
            texts.push_back(collator.sortKey(wanted.column == OutletColumn ? article.outlet
                                                                           : wording::articleName(article)));
        else
            numbers.push_back(wanted.column == EventsColumn       ? article.events
                              : wanted.column == QuotationsColumn ? article.quotations
                              : article.published.isUnknown()     ? 0
                                                                  : article.published.firstDay());
    }
    const bool down = wanted.direction == Qt::DescendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto left = static_cast<std::size_t>(down ? b : a);
        const auto right = static_cast<std::size_t>(down ? a : b);
        return isText ? texts[left].compare(texts[right]) < 0 : numbers[left] < numbers[right];
    });
    return order;
}

int ArticleModel::rowOf(ArticleId id) const
{
    for (int row = 0; row < m_order.size(); ++row) {
        if (m_articles.idAt(m_order.at(row)) == id)
            return row;
    }
    return -1;
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ArticleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == ArticleIdRole)
        return QVariant::fromValue(m_articles.idAt(m_order.at(index.row())));
    const ArticleRow article = articleAt(index.row());
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
    if (role != Qt::DisplayRole)
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
