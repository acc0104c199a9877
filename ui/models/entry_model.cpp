#include "ui/models/entry_model.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <QCollator>
#include <QSet>
#include <algorithm>
#include <limits>
#include <numeric>

namespace frise {

namespace {

/// Orders by the first possible day, then the last; undated entries come at the end.
qint64 dateKey(const ChronicleEntry &entry)
{
    constexpr qint64 late = std::numeric_limits<qint32>::max();
    if (entry.undated || entry.when.isUnknown())
        return late << 24;
    const qint64 first = entry.when.firstDay() != noDay ? entry.when.firstDay() : entry.when.lastDay();
    const qint64 last = entry.when.lastDay() != noDay ? entry.when.lastDay() : first + 100000;
    return (first << 24) + std::min<qint64>(last - first, (1 << 24) - 1);
}

QString textOf(const ChronicleEntry &entry, int column)
{
    switch (column) {
    case EntryModel::DateColumn:
        return entry.undated ? wording::date({}) : wording::shortDate(entry.when);
    case EntryModel::TitleColumn:
        return entry.title;
    case EntryModel::KindColumn:
        // The mark before the title repeats the kind; the type says more.
        return entry.type == EventType::None || entry.type == EventType::Statement
                   ? wording::kind(entry.kind)
                   : wording::type(entry.type);
    case EntryModel::ActorsColumn:
        return wording::actors(entry.actors);
    case EntryModel::PlaceColumn:
        return entry.place;
    case EntryModel::CertaintyColumn:
        return entry.outcome == Outcome::NotAnnounced ? wording::certainty(entry.certainty)
                                                      : wording::outcome(entry.outcome);
    default:
        return {};
    }
}

} // namespace

int EntryModel::sourceCount(const ChronicleEntry &entry)
{
    QSet<ArticleId> articles;
    for (const EntryMention &mention : entry.mentions)
        articles.insert(mention.key.article);
    return static_cast<int>(articles.size());
}

void EntryModel::setEntries(const ChronicleRows &entries)
{
    beginResetModel();
    m_entries = entries;
    m_order.resize(static_cast<std::size_t>(entries.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    arrange();
    if (m_column >= 0 && entries.size() <= atOnce) {
        m_order = orderOf(entries, m_column, m_direction, JobContext());
        arrange();
    }
    endResetModel();
    if (m_column >= 0 && entries.size() > atOnce)
        Q_EMIT orderWanted(m_column, m_direction);
}

/// After m_order was set.
void EntryModel::arrange()
{
    m_places.resize(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        m_places[static_cast<std::size_t>(m_order[row])] = static_cast<qint32>(row);
    m_lookedRow = -1;
}

const ChronicleEntry &EntryModel::looked(int row) const
{
    if (m_lookedRow != row) {
        m_looked = m_entries.at(m_order[static_cast<std::size_t>(row)]);
        m_lookedRow = row;
    }
    return m_looked;
}

int EntryModel::rowOf(EntryId id) const
{
    const qsizetype place = m_entries.rowOf(id);
    return place < 0 ? -1 : m_places[static_cast<std::size_t>(place)];
}

void EntryModel::sort(int column, Qt::SortOrder direction)
{
    m_column = column;
    m_direction = direction;
    if (m_entries.size() > atOnce)
        Q_EMIT orderWanted(column, direction);
    else
        setOrder(m_entries, column < 0 ? m_order : orderOf(m_entries, column, direction, JobContext()));
}

void EntryModel::setOrder(const ChronicleRows &entries, std::vector<qint32> order)
{
    if (!entries.isSharedWith(m_entries) || order.size() != m_order.size())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<EntryId> ids;
    for (const QModelIndex &index : from)
        ids.append(m_entries.idAt(m_order[static_cast<std::size_t>(index.row())]));
    m_order = std::move(order);
    arrange();
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(index(rowOf(ids.at(i)), from.at(i).column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

std::vector<qint32> EntryModel::orderOf(const ChronicleRows &entries, int column, Qt::SortOrder direction,
                                        const JobContext &job)
{
    std::vector<qint32> order(static_cast<std::size_t>(entries.size()));
    std::iota(order.begin(), order.end(), 0);
    const bool isText = column != DateColumn && column != SourcesColumn;
    // What is compared, taken once: a comparison of words costs more than making its key.
    const QCollator collator;
    std::vector<QCollatorSortKey> texts;
    std::vector<qint64> numbers;
    if (isText)
        texts.reserve(order.size());
    else
        numbers.reserve(order.size());
    for (const ChronicleEntry entry : entries) {
        if (job.isCancelled())
            return order;
        if (isText)
            texts.push_back(collator.sortKey(textOf(entry, column)));
        else
            numbers.push_back(column == DateColumn ? dateKey(entry) : sourceCount(entry));
    }
    const bool down = direction == Qt::DescendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](qint32 a, qint32 b) {
        const auto left = static_cast<std::size_t>(down ? b : a);
        const auto right = static_cast<std::size_t>(down ? a : b);
        return isText ? texts[left].compare(texts[right]) < 0 : numbers[left] < numbers[right];
    });
    return order;
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int EntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChronicleEntry &entry = looked(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == SourcesColumn ? QVariant(sourceCount(entry))
                                               : QVariant(textOf(entry, index.column()));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (role == Qt::AccessibleTextRole && index.column() == DateColumn)
            return entry.undated ? wording::date({}) : wording::date(entry.when);
        return role == Qt::ToolTipRole || index.column() == TitleColumn
                   ? QVariant(role == Qt::ToolTipRole ? plainToolTip(wording::entrySentence(entry))
                                                      : wording::entrySentence(entry))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SourcesColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                               : QVariant();
    case EntryIdRole:
        return QVariant::fromValue(entry.id);
    case KindRole:
        return static_cast<int>(entry.kind);
    case CertaintyRole:
        return static_cast<int>(entry.certainty);
    case SortRole:
        if (index.column() == DateColumn)
            return dateKey(entry);
        if (index.column() == SourcesColumn)
            return sourceCount(entry);
        return data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case TitleColumn:
        return tr("Event");
    case KindColumn:
        return tr("Kind");
    case ActorsColumn:
        return tr("Actors");
    case PlaceColumn:
        return tr("Place");
    case CertaintyColumn:
        return tr("Status");
    case SourcesColumn:
        return tr("Sources");
    default:
        return {};
    }
}

} // namespace frise
