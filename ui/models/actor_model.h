#pragma once

#include "core/model/rows.h"

#include <QAbstractTableModel>

namespace frise {

/// The actors of the corpus with how often they are named, in how many articles, and what they said.
class ActorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, MentionsColumn, ArticlesColumn, QuotationsColumn, ColumnCount };
    enum Role { ActorIdRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setActors(const QList<ActorRow> &actors);
    const ActorRow &actorAt(int row) const { return m_actors.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ActorRow> m_actors;
};

} // namespace frise
