#include "ui/models/quote_model.h"

#include "ui/models/folding.h"
#include "ui/models/release.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <QHash>
#include <algorithm>
#include <vector>

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
    releaseElsewhere(std::exchange(m_quotes, quotations));
    m_speakers.clear();
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
    // What the order asks of a quotation, taken once: tens of thousands are compared half a million times.
    struct Place
    {
        int index = 0;
        bool pinned = false;
        Day day = noDay;
        double confidence = 0;
        QString speaker;
    };
    std::vector<Place> order;
    order.reserve(static_cast<std::size_t>(m_quotes.size()));
    for (int i = 0; i < m_quotes.size(); ++i) {
        const QuoteRow &quote = m_quotes.at(i);
        if (!passes(quote))
            continue;
        order.push_back({i, !m_pinned.isEmpty() && m_pinned.contains(keyOf(quote)), dayOf(quote),
                         quote.confidence,
                         m_grouping == Grouping::Speaker ? wording::speaker(quote) : QString()});
    }
    m_shown = static_cast<int>(order.size());
    const auto before = [this](const Place &left, const Place &right) {
        if (left.pinned != right.pinned)
            return left.pinned;
        const QuoteRow &a = m_quotes.at(left.index);
        const QuoteRow &b = m_quotes.at(right.index);
        if (m_grouping == Grouping::Speaker && left.speaker != right.speaker)
            return QString::localeAwareCompare(left.speaker, right.speaker) < 0;
        if (m_grouping == Grouping::Variant && a.variantGroup != b.variantGroup)
            return a.variantGroup > b.variantGroup;
        if (m_order == Order::Confidence && left.confidence != right.confidence)
            return left.confidence < right.confidence;
        if (left.day != right.day)
            return m_order == Order::DateAscending ? left.day < right.day : left.day > right.day;
        if (a.article != b.article)
            return a.article < b.article;
        return a.span < b.span;
    };
    std::stable_sort(order.begin(), order.end(), before);
    QList<Item> items;
    items.reserve(m_shown + m_shown / 4);
    QString group;
    qsizetype head = -1;
    const QuoteRow *last = nullptr;
    for (const Place &place : order) {
        const QuoteRow &quote = m_quotes.at(place.index);
        // Words for a day are made where the day changes.
        const bool sameDay = last && m_grouping == Grouping::Day && !place.pinned && group != tr("Pinned") &&
                             quote.said == last->said && quote.published == last->published;
        const QString here = sameDay ? group : place.pinned ? tr("Pinned") : groupOf(quote);
        const bool otherVariant = m_grouping == Grouping::Variant && last && quote.variantGroup >= 0 &&
                                  last->variantGroup != quote.variantGroup;
        if (head < 0 || here != group || otherVariant) {
            group = here;
            head = items.size();
            items.append({-1, group, 0});
        }
        ++items[head].count;
        items.append({place.index, {}, 0});
        last = &quote;
    }
    m_items = std::move(items);
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
    if (!m_speakers.isEmpty() || m_quotes.isEmpty())
        return m_speakers;
    QHash<QString, int> counts;
    for (const QuoteRow &quote : m_quotes)
        ++counts[wording::speaker(quote)];
    QList<QPair<QString, int>> list;
    list.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        list.append({it.key(), it.value()});
    // Nobody looks through thousands of names: the rare ones are found by their words.
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (list.size() > speakerLimit)
        list.resize(speakerLimit);
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : QString::localeAwareCompare(a.first, b.first) < 0;
    });
    m_speakers = list;
    return m_speakers;
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
