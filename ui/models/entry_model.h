#pragma once

#include "core/base/job.h"
#include "core/corpus/chronicle_rows.h"

#include <QAbstractTableModel>
#include <vector>

namespace frise {

/// The chronology as a table: one row an entry, in words; the accessible twin of the timeline. Holds the
/// packed rows and their order; of what is shown it keeps the entry looked at last. Sorting a long chronology
/// takes seconds: the model then asks for an order (`orderWanted`) that somebody makes in a worker
/// (`orderOf`) and sets.
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

    void setEntries(const ChronicleRows &entries);
    const ChronicleRows &entries() const { return m_entries; }
    /// Up to so many entries are sorted at once.
    static constexpr qsizetype atOnce = 3000;
    /// Which rows stand one after another when sorted by a column; the order given where cancelled. Any
    /// thread.
    static std::vector<qint32> orderOf(const ChronicleRows &entries, int column, Qt::SortOrder direction,
                                       const JobContext &job);
    /// Of these rows; an order made for other rows is dropped.
    void setOrder(const ChronicleRows &entries, std::vector<qint32> order);
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;
    int rowOf(EntryId id) const;
    /// Distinct articles that tell of the entry.
    static int sourceCount(const ChronicleEntry &entry);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void orderWanted(int column, Qt::SortOrder direction);

private:
    const ChronicleEntry &looked(int row) const;
    void arrange();

    ChronicleRows m_entries;
    std::vector<qint32> m_order;  ///< entry of each row
    std::vector<qint32> m_places; ///< row of each entry
    int m_column = -1;            ///< as the rows come
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    mutable int m_lookedRow = -1;
    mutable ChronicleEntry m_looked;
};

} // namespace frise
