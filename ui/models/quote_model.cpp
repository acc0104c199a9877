#include "ui/models/quote_model.h"

#include "ui/models/folding.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <QHash>
#include <algorithm>
#include <numeric>

namespace frise {

namespace {

QString folded(const QString &text)
{
    return FoldedText(text).text();
}

QPair<ArticleId, int> keyOf(const QuoteRow &quote)
{
    return {quote.article, quote.quotation};
}

} // namespace

QuoteModel::QuoteModel(QObject *parent) : QAbstractListModel(parent) {}

Day QuoteModel::dayOf(const QuoteRow &quote)
{
    const DateInterval &when = quote.said.isUnknown() ? quote.published : quote.said;
    if (when.isUnknown())
        return noDay;
    return when.firstDay() != noDay ? when.firstDay() : when.lastDay();
}

void QuoteModel::setQuotations(const QList<QuoteRow> &quotations)
{
    m_quotes = quotations;
    rebuild();
}

void QuoteModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

void QuoteModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    rebuild();
}

void QuoteModel::setDays(std::optional<QPair<Day, Day>> days)
{
    if (days == m_days)
        return;
    m_days = days;
    rebuild();
}

void QuoteModel::setOnly(std::optional<QSet<QPair<ArticleId, int>>> keys)
{
    if (keys == m_only)
        return;
    m_only = std::move(keys);
    rebuild();
}

void QuoteModel::setSpeaker(const QString &speaker)
{
    if (speaker == m_speaker)
        return;
    m_speaker = speaker;
    rebuild();
}

void QuoteModel::setWords(const QString &words)
{
    const QStringList parts = folded(words).split(u' ', Qt::SkipEmptyParts);
    if (parts == m_words)
        return;
    m_words = parts;
    rebuild();
}

void QuoteModel::setPinned(const QSet<QPair<ArticleId, int>> &pinned)
{
    m_pinned = pinned;
    rebuild();
}

bool QuoteModel::passes(const QuoteRow &quote) const
{
    // A pinned card stays whatever the timeline shows.
    const bool isPinned = m_pinned.contains(keyOf(quote));
    if (m_days && !isPinned) {
        const DateInterval &when = quote.said.isUnknown() ? quote.published : quote.said;
        if (when.isUnknown() || (when.lastDay() != noDay && when.lastDay() < m_days->first) ||
            (when.firstDay() != noDay && when.firstDay() > m_days->second))
            return false;
    }
    if (m_only && !isPinned && !m_only->contains(keyOf(quote)))
        return false;
    if (!m_speaker.isEmpty() && wording::speaker(quote) != m_speaker)
        return false;
    if (!m_words.isEmpty()) {
        const QString text = folded(quote.text + u' ' + quote.speaker + u' ' + quote.role + u' ' + quote.cue);
        for (const QString &word : m_words) {
            if (!text.contains(word))
                return false;
        }
    }
    return true;
}

QString QuoteModel::groupOf(const QuoteRow &quote) const
{
    switch (m_grouping) {
    case Grouping::Day: {
        const DateInterval &when = quote.said.isUnknown() ? quote.published : quote.said;
        if (when.isUnknown())
            return wording::longDay(noDay);
        return when.isSingleDay() ? wording::longDay(when.firstDay()) : wording::date(when);
    }
    case Grouping::Speaker:
        return wording::speaker(quote);
    case Grouping::Variant:
        return quote.variantGroup < 0 ? tr("Said once") : tr("Said in %n variants", nullptr, quote.variants);
    }
    Q_UNREACHABLE();
}

void QuoteModel::rebuild()
{
    beginResetModel();
    m_items.clear();
    QList<int> order;
    for (int i = 0; i < m_quotes.size(); ++i) {
        if (passes(m_quotes.at(i)))
            order.append(i);
    }
    m_shown = static_cast<int>(order.size());
    const auto before = [this](int left, int right) {
        const QuoteRow &a = m_quotes.at(left);
        const QuoteRow &b = m_quotes.at(right);
        const bool pinnedA = m_pinned.contains(keyOf(a));
        if (const bool pinnedB = m_pinned.contains(keyOf(b)); pinnedA != pinnedB)
            return pinnedA;
        if (m_grouping == Grouping::Speaker && wording::speaker(a) != wording::speaker(b))
            return QString::localeAwareCompare(wording::speaker(a), wording::speaker(b)) < 0;
        if (m_grouping == Grouping::Variant && a.variantGroup != b.variantGroup)
            return a.variantGroup > b.variantGroup;
        if (m_order == Order::Confidence && a.confidence != b.confidence)
            return a.confidence < b.confidence;
        const Day dayA = dayOf(a);
        const Day dayB = dayOf(b);
        if (dayA != dayB)
            return m_order == Order::DateAscending ? dayA < dayB : dayA > dayB;
        if (a.article != b.article)
            return a.article < b.article;
        return a.span < b.span;
    };
    std::stable_sort(order.begin(), order.end(), before);
    QString group;
    qsizetype head = -1;
    for (const int i : std::as_const(order)) {
        const QuoteRow &quote = m_quotes.at(i);
        const QString here = m_pinned.contains(keyOf(quote)) ? tr("Pinned") : groupOf(quote);
        const bool otherVariant = m_grouping == Grouping::Variant && head >= 0 && quote.variantGroup >= 0 &&
                                  m_quotes.at(m_items.last().quote).variantGroup != quote.variantGroup;
        if (head < 0 || here != group || otherVariant) {
            group = here;
            head = m_items.size();
            m_items.append({-1, group, 0});
        }
        ++m_items[head].count;
        m_items.append({i, {}, 0});
    }
    endResetModel();
}

int QuoteModel::rowOf(ArticleId article, int quotation) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (isHead(row))
            continue;
        const QuoteRow &quote = quoteAt(row);
        if (quote.article == article && (quote.quotation == quotation || quote.parts.contains(quotation)))
            return row;
    }
    return -1;
}

QList<const QuoteRow *> QuoteModel::variantsOf(const QuoteRow &quote) const
{
    QList<const QuoteRow *> variants;
    if (quote.variantGroup < 0)
        return variants;
    for (const QuoteRow &other : m_quotes) {
        if (other.variantGroup == quote.variantGroup && keyOf(other) != keyOf(quote))
            variants.append(&other);
    }
    return variants;
}

QList<QPair<QString, int>> QuoteModel::speakers() const
{
    QHash<QString, int> counts;
    for (const QuoteRow &quote : m_quotes)
        ++counts[wording::speaker(quote)];
    QList<QPair<QString, int>> list;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        list.append({it.key(), it.value()});
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : QString::localeAwareCompare(a.first, b.first) < 0;
    });
    return list;
}

int QuoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant QuoteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    if (role == IsHeadRole)
        return item.quote < 0;
    if (role == CountRole)
        return item.count;
    if (item.quote < 0) {
        if (role == Qt::DisplayRole)
            return item.head;
        if (role == Qt::AccessibleTextRole)
            return tr("%1, %n quotations", nullptr, item.count).arg(item.head);
        return {};
    }
    const QuoteRow &quote = m_quotes.at(item.quote);
    switch (role) {
    case Qt::DisplayRole:
        return wording::verbatim(quote);
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3, %4", "speaker, words, mode, date")
            .arg(wording::speaker(quote), wording::verbatim(quote), wording::mode(quote.mode),
                 wording::date(quote.said.isUnknown() ? quote.published : quote.said));
    case Qt::ToolTipRole:
        return plainToolTip(quote.reason);
    case PinnedRole:
        return m_pinned.contains(keyOf(quote));
    default:
        return {};
    }
}

Qt::ItemFlags QuoteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHead(index.row()) ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace frise
