#pragma once

#include "core/model/rows.h"

#include <QAbstractTableModel>

namespace frise {

/// The articles of the corpus, one row each, dates in words with their basis.
class ArticleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        TitleColumn,
        OutletColumn,
        DateColumn,
        EventsColumn,
        QuotationsColumn,
        ColumnCount
    };
    enum Role { ArticleIdRole = Qt::UserRole, SortRole, NoteRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setArticles(const QList<ArticleRow> &articles);
    const ArticleRow &articleAt(int row) const { return m_articles.at(row); }
    int rowOf(ArticleId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ArticleRow> m_articles;
};

} // namespace frise
