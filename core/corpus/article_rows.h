#pragma once

#include "core/base/row_iterator.h"
#include "core/model/rows.h"

#include <QList>
#include <QPair>
#include <QSet>
#include <QString>
#include <memory>

namespace frise {

/// The lines of the article list in ascending order of their ids, packed: about a hundred and twenty bytes an
/// article where a list of ArticleRow takes five hundred. A row is made when it is asked for, in a
/// microsecond, and without its hash, which nothing that lists articles shows. A value, cheap to copy
/// (shared), const once made, any thread.
class ArticleRows
{
public:
    /// Takes the rows one by one.
    class Builder;

    ArticleRows() = default;
    /// Packs a list: for tests, and lists made elsewhere.
    ArticleRows(const QList<ArticleRow> &rows);

    qsizetype size() const;
    bool isEmpty() const { return size() == 0; }
    /// Made anew at each call.
    ArticleRow at(qsizetype row) const;
    ArticleRow first() const { return at(0); }
    ArticleId idAt(qsizetype row) const;
    /// The row of an article, or -1.
    qsizetype rowOf(ArticleId id) const;
    /// Outlets with their number of articles, in the order they are first met; the empty name stands for
    /// those without one.
    QList<QPair<QString, int>> outlets() const;
    QSet<ArticleId> ofOutlet(const QString &outlet) const;
    /// Whether both are copies of one value.
    bool isSharedWith(const ArticleRows &other) const { return d == other.d; }
    /// Bytes held in memory.
    qsizetype bytes() const;

    using Iterator = RowIterator<ArticleRows, ArticleRow>;
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

class ArticleRows::Builder
{
public:
    Builder();
    ~Builder();
    void add(const ArticleRow &row);
    ArticleRows finish();

private:
    std::shared_ptr<Data> m_data;
};

} // namespace frise
