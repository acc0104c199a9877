#include "ui/models/facet_model.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

#include <QHash>
#include <algorithm>

namespace frise {

FacetModel::FacetModel(Facet facet, QObject *parent) : QAbstractListModel(parent), m_facet(facet) {}

void FacetModel::setValues(const QList<FacetValue> &all, const QList<FacetValue> &filtered, int untold)
{
    QHash<QString, int> counts;
    for (const FacetValue &value : filtered)
        counts.insert(value.key, value.count);
    beginResetModel();
    m_untold = untold;
    // Of too many to name, those that tell most under the filter.
    m_values = untold > 0 && !filtered.isEmpty() ? filtered : all;
    m_maximum = 1;
    for (FacetValue &value : m_values) {
        // A value that the filter hides keeps the count it would bring back.
        if (counts.contains(value.key) && (!m_limited || m_checked.contains(value.key)))
            value.count = counts.value(value.key);
        m_maximum = std::max(m_maximum, value.count);
    }
    // The fullest first by the numbers that are shown; while some are ticked nothing moves under the pointer.
    if (!m_limited && (m_facet == Facet::Type || m_facet == Facet::Actor || m_facet == Facet::Place))
        std::stable_sort(m_values.begin(), m_values.end(),
                         [](const FacetValue &a, const FacetValue &b) { return a.count > b.count; });
    endResetModel();
}

void FacetModel::setChecked(bool limited, const QSet<QString> &keys)
{
    if (limited == m_limited && keys == m_checked)
        return;
    m_limited = limited;
    m_checked = keys;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void FacetModel::setRowLimit(int limit)
{
    if (limit == m_rowLimit)
        return;
    beginResetModel();
    m_rowLimit = limit;
    endResetModel();
}

int FacetModel::hiddenCount() const
{
    return std::max(0, valueCount() - m_rowLimit);
}

QString FacetModel::label(const FacetValue &value) const
{
    switch (m_facet) {
    case Facet::Kind:
        return wording::kind(eventKindFrom(value.key).value_or(EventKind::Other));
    case Facet::Type:
        return wording::type(eventTypeFrom(value.key).value_or(EventType::None));
    case Facet::Certainty:
        return wording::certaintyPlural(certaintyFrom(value.key).value_or(Certainty::Happened));
    case Facet::Source:
        if (const QString name = m_naming ? m_naming(value.key).name : QString(); !name.isEmpty())
            return name;
        return wording::shortSource(value.label);
    default:
        return value.label;
    }
}

QString FacetModel::labelOf(const QString &key) const
{
    for (const FacetValue &value : m_values) {
        if (value.key == key)
            return label(value);
    }
    return key;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : std::min(m_rowLimit, static_cast<int>(m_values.size()));
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FacetValue &value = m_values.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return label(value);
    case Qt::ToolTipRole:
        return plainToolTip(
            m_facet == Facet::Source
                ? QStringList{label(value), m_naming ? m_naming(value.key).note : QString(), value.label}
                      .join(u'\n')
                : label(value));
    case Qt::AccessibleTextRole:
        return tr("%1, %2 entries", nullptr, value.count).arg(label(value), wording::count(value.count));
    case Qt::CheckStateRole:
        return int((m_limited ? m_checked.contains(value.key) : m_untold == 0) ? Qt::Checked : Qt::Unchecked);
    case KeyRole:
        return value.key;
    case CountRole:
        return value.count;
    case NoteRole:
        return m_naming ? m_naming(value.key).note : QString();
    case MaximumRole:
        return m_maximum;
    case SignRole:
        if (m_facet == Facet::Kind)
            return static_cast<int>(Sign::Kind);
        return static_cast<int>(m_facet == Facet::Certainty ? Sign::Certainty : Sign::None);
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (!m_limited) {
        // Until now all were meant; from here on they are named.
        m_limited = true;
        m_checked.clear();
        if (m_untold == 0) {
            for (const FacetValue &each : std::as_const(m_values))
                m_checked.insert(each.key);
        }
    }
    const QString key = m_values.at(index.row()).key;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(key);
    else
        m_checked.remove(key);
    if (m_untold == 0 ? m_checked.size() == m_values.size() : m_checked.isEmpty()) {
        m_limited = false;
        m_checked.clear();
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::NoItemFlags;
}

} // namespace frise
