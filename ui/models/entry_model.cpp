#include "ui/models/entry_model.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <QFont>
#include <QSet>
#include <limits>

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

} // namespace

int EntryModel::sourceCount(const ChronicleEntry &entry)
{
    QSet<ArticleId> articles;
    for (const EntryMention &mention : entry.mentions)
        articles.insert(mention.key.article);
    return static_cast<int>(articles.size());
}

void EntryModel::setEntries(const QList<ChronicleEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_rows.clear();
    m_rows.reserve(m_entries.size());
    for (int i = 0; i < m_entries.size(); ++i)
        m_rows.insert(m_entries.at(i).id, i);
    endResetModel();
}

int EntryModel::rowOf(EntryId id) const
{
    return m_rows.value(id, -1);
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int EntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChronicleEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case DateColumn:
            return entry.undated ? wording::date({}) : wording::shortDate(entry.when);
        case TitleColumn:
            return entry.title;
        case KindColumn:
            // The mark before the title repeats the kind; the type says more.
            return entry.type == EventType::None || entry.type == EventType::Statement
                       ? wording::kind(entry.kind)
                       : wording::type(entry.type);
        case ActorsColumn:
            return wording::actors(entry.actors);
        case PlaceColumn:
            return entry.place;
        case CertaintyColumn:
            return entry.outcome == Outcome::NotAnnounced ? wording::certainty(entry.certainty)
                                                          : wording::outcome(entry.outcome);
        case SourcesColumn:
            return sourceCount(entry);
        default:
            return {};
        }
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
