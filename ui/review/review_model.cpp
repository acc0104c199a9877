#include "ui/review/review_model.h"

#include "ui/models/release.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace frise {

QList<ReviewModel::Item> ReviewModel::itemsOf(const QList<ArticleRow> &articles, const ChronicleRows &entries,
                                              const QList<QuoteRow> &quotations, const JobContext &job)
{
    QList<Item> items;
    for (const ArticleRow &article : articles) {
        const bool unknown = article.basis == PublishedBasis::Unknown;
        if (!unknown && !(article.basis == PublishedBasis::Inferred && article.dateConfidence < 0.9))
            continue;
        Item item;
        item.kind = Kind::Article;
        item.article = article.id;
        item.what = tr("Article %1", "file name").arg(wording::shortSource(article.fileName));
        item.why =
            unknown
                ? tr("no date found")
                : tr("date deduced: %1")
                      .arg(wording::published(article.published, article.publishedInterval, article.basis));
        item.confidence = unknown ? 0 : article.dateConfidence;
        items.append(item);
    }
    for (const ChronicleEntry entry : entries) {
        if (job.isCancelled())
            return items;
        if (entry.reviewed || (entry.conflicts.isEmpty() && entry.confidence >= unsure))
            continue;
        Item item;
        item.entry = entry.id;
        item.what = entry.title;
        item.why =
            entry.conflicts.isEmpty() ? tr("event, unsure") : entry.conflicts.join(QStringLiteral(" "));
        item.confidence = entry.confidence;
        items.append(item);
    }
    for (const QuoteRow &quote : quotations) {
        const bool nobody = quote.speaker.isEmpty();
        if (quote.reviewed || (!nobody && quote.confidence >= unsure))
            continue;
        Item item;
        item.kind = Kind::Quotation;
        item.article = quote.article;
        item.quotation = quote.quotation;
        item.span = quote.span;
        item.what = tr("%1: %2", "speaker, words").arg(wording::speaker(quote), wording::verbatim(quote));
        item.why = nobody ? tr("speaker not found") : tr("quotation, unsure");
        item.confidence = quote.confidence;
        items.append(item);
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item &a, const Item &b) { return a.confidence < b.confidence; });
    return items;
}

void ReviewModel::setItems(const QList<Item> &items)
{
    beginResetModel();
    releaseElsewhere(std::exchange(m_items, items));
    endResetModel();
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    if (role == Qt::ToolTipRole)
        return plainToolTip(item.what + u'\n' + item.why);
    if (role == Qt::TextAlignmentRole && index.column() == ConfidenceColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhatColumn:
        return item.what;
    case WhyColumn:
        return item.why;
    case ConfidenceColumn:
        return wording::percent(item.confidence);
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("To look at");
    case WhyColumn:
        return tr("Why");
    case ConfidenceColumn:
        return tr("Sure");
    default:
        return {};
    }
}

} // namespace frise
