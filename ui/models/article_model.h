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
    enum Role { ArticleIdRole = Qt::UserRole, NoteRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setArticles(const QList<ArticleRow> &articles);
    /// Rows in the order of a column; articles of the same value by date.
    void setOrder(Column column, Qt::SortOrder direction);
    /// Only articles in whose title, file or outlet all these words stand.
    void setWords(const QString &words);
    const ArticleRow &articleAt(int row) const { return m_articles.at(m_order.at(row)); }
    int rowOf(ArticleId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();

    QList<ArticleRow> m_articles;
    QList<int> m_order; ///< indexes of the articles that are rows
    Column m_column = DateColumn;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    QStringList m_words;
};

} // namespace frise
