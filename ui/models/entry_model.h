#pragma once

#include "core/model/chronicle.h"

#include <QAbstractTableModel>

namespace frise {

/// The chronology as a table: one row an entry, in words. Holds values; the accessible twin of the timeline.
class EntryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DateColumn,
        TitleColumn,
        KindColumn,
        ActorsColumn,
        PlaceColumn,
        CertaintyColumn,
        SourcesColumn,
        ColumnCount
    };
    enum Role { EntryIdRole = Qt::UserRole, SortRole, KindRole, CertaintyRole, EntryRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<ChronicleEntry> &entries);
    const ChronicleEntry &entryAt(int row) const { return m_entries.at(row); }
    int rowOf(EntryId id) const;
    /// Distinct articles that tell of the entry.
    static int sourceCount(const ChronicleEntry &entry);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ChronicleEntry> m_entries;
    QHash<EntryId, int> m_rows;
};

} // namespace frise
