#pragma once

#include "ui/review/announced_rows.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

namespace frise {

/// What was announced, one row each by the day announced; words are made only for the rows that are looked
/// at. One outcome can be shown alone.
class AnnouncedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DayColumn, TitleColumn, BecameColumn, ColumnCount };
    enum Role { EntryIdRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setAnnouncements(std::shared_ptr<const AnnouncedRows> announcements);
    /// Absent: all.
    void setOutcome(std::optional<Outcome> outcome);
    const AnnouncedRows &announcements() const { return *m_announcements; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    std::shared_ptr<const AnnouncedRows> m_announcements = std::make_shared<const AnnouncedRows>();
    std::vector<qint32> m_rows; ///< index of the announcement of each row
    std::optional<Outcome> m_outcome;
};

} // namespace frise
