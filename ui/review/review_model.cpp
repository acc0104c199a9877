#include "ui/review/review_model.h"

#include "ui/models/release.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace frise {

namespace {

/// How sure the machine is of the date of an article; nothing where a person need not look.
std::optional<double> doubtOf(const ArticleRow &article)
{
    if (article.basis == PublishedBasis::Unknown)
        return 0;
    return article.basis == PublishedBasis::Inferred && article.dateConfidence < 0.9
               ? std::optional(article.dateConfidence)
               : std::nullopt;
}

std::optional<double> doubtOf(const ChronicleEntry &entry)
{
    return !entry.reviewed && (!entry.conflicts.isEmpty() || entry.confidence < ReviewModel::unsure)
               ? std::optional(entry.confidence)
               : std::nullopt;
}

std::optional<double> doubtOf(const QuoteRow &quote)
{
    return !quote.reviewed && (quote.speaker.isEmpty() || quote.confidence < ReviewModel::unsure)
               ? std::optional(quote.confidence)
               : std::nullopt;
}

} // namespace

ReviewModel::Found ReviewModel::findIn(const ArticleRows &articles, const ChronicleRows &entries,
                                       const QList<QuoteRow> &quotations, const JobContext &job)
{
    Found found{articles, entries, quotations, {}};
    const auto look = [&](Kind kind, const auto &rows) {
        qint32 row = 0;
        for (const auto &fact : rows) {
            if (job.isCancelled())
                return;
            if (const auto confidence = doubtOf(fact))
                found.places.push_back({kind, row, static_cast<float>(*confidence)});
            ++row;
        }
    };
    look(Kind::Article, articles);
    look(Kind::Entry, entries);
    look(Kind::Quotation, quotations);
    found.places.shrink_to_fit();
    std::stable_sort(found.places.begin(), found.places.end(),
                     [](const auto &a, const auto &b) { return a.confidence < b.confidence; });
    return found;
}

void ReviewModel::setFound(Found found)
{
    beginResetModel();
    releaseElsewhere(std::exchange(m_found, std::move(found)));
    m_lookedRow = -1;
    endResetModel();
}

ReviewModel::Item ReviewModel::itemAt(int row) const
{
    const Found::Place &place = m_found.places[static_cast<std::size_t>(row)];
    Item item;
    item.kind = place.kind;
    switch (place.kind) {
    case Kind::Article: {
        const ArticleRow article = m_found.articles.at(place.row);
        item.article = article.id;
        item.what = tr("Article %1", "file name").arg(wording::shortSource(article.fileName));
        item.why =
            article.basis == PublishedBasis::Unknown
                ? tr("no date found")
                : tr("date deduced: %1")
                      .arg(wording::published(article.published, article.publishedInterval, article.basis));
        item.confidence = doubtOf(article).value_or(0);
        break;
    }
    case Kind::Entry: {
        const ChronicleEntry entry = m_found.entries.at(place.row);
        item.entry = entry.id;
        item.what = entry.title;
        item.why =
            entry.conflicts.isEmpty() ? tr("event, unsure") : entry.conflicts.join(QStringLiteral(" "));
        item.confidence = entry.confidence;
        break;
    }
    case Kind::Quotation: {
        const QuoteRow &quote = m_found.quotations.at(place.row);
        item.article = quote.article;
        item.quotation = quote.quotation;
        item.span = quote.span;
        item.what = tr("%1: %2", "speaker, words").arg(wording::speaker(quote), wording::verbatim(quote));
        item.why = quote.speaker.isEmpty() ? tr("speaker not found") : tr("quotation, unsure");
        item.confidence = quote.confidence;
        break;
    }
    }
    return item;
}

/// The columns of a row are asked for one after another.
const ReviewModel::Item &ReviewModel::looked(int row) const
{
    if (std::exchange(m_lookedRow, row) != row)
        m_looked = itemAt(row);
    return m_looked;
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.places.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = looked(index.row());
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
