#pragma once

#include "core/base/job.h"
#include "core/corpus/article_rows.h"

#include <QAbstractTableModel>

namespace frise {

/// The articles of the corpus, one row each, dates in words with their basis. Putting very many in order, or
/// looking for words in them, takes longer than a frame: the model then asks for an order (`orderWanted`)
/// that somebody makes in a worker (`orderOf`) and sets; until then the old rows stand.
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

    /// What is to be put in order, and how.
    struct Wanted
    {
        ArticleRows articles;
        Column column = DateColumn;
        Qt::SortOrder direction = Qt::AscendingOrder;
        QStringList words; ///< folded
    };
    /// Up to so many articles are put in order at once.
    static constexpr qsizetype atOnce = 3000;
    /// Indexes of the articles that are rows; any order where cancelled. Any thread.
    static QList<int> orderOf(const Wanted &wanted, const JobContext &job);
    const Wanted &wanted() const { return m_wanted; }
    /// Of what was wanted then; dropped where something else is wanted by now.
    void setRows(const Wanted &wanted, QList<int> order);

    void setArticles(const ArticleRows &articles);
    /// Rows in the order of a column; articles of the same value by date.
    void setOrder(Column column, Qt::SortOrder direction);
    /// Only articles in whose title, file or outlet all these words stand.
    void setWords(const QString &words);
    ArticleRow articleAt(int row) const { return m_articles.at(m_order.at(row)); }
    int rowOf(ArticleId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void orderWanted();

private:
    void arrange();
    void take(QList<int> order);

    ArticleRows m_articles;
    QList<int> m_order; ///< indexes of the articles that are rows
    Wanted m_wanted;    ///< its articles are those of the rows, or those that will be
};

} // namespace frise
