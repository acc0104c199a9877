#pragma once

#include "core/base/job.h"
#include "core/corpus/article_rows.h"
#include "core/corpus/chronicle_rows.h"
#include "core/model/rows.h"

#include <QAbstractTableModel>
#include <vector>

namespace frise {

/// What a person should look at: entries and quotations the machine is unsure of, conflicts between sources,
/// articles without a sure date. Least sure first.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Article, Entry, Quotation };
    enum Column { WhatColumn, WhyColumn, ConfidenceColumn, ColumnCount };
    struct Item
    {
        Kind kind = Kind::Entry;
        ArticleId article = 0;
        EntryId entry = 0;
        int quotation = -1;
        Span span;
        QString what;
        QString why;
        double confidence = 0;
    };
    /// Below this a fact is worth a look.
    static constexpr double unsure = 0.5;

    using QAbstractTableModel::QAbstractTableModel;

    /// What is worth a look among some facts: where each stands, not its words. There may be a hundred
    /// thousand, and nobody reads more than some screens of them.
    struct Found
    {
        struct Place
        {
            Kind kind = Kind::Entry;
            qint32 row = 0; ///< in the facts of its kind
            float confidence = 0;
        };
        ArticleRows articles;
        ChronicleRows entries;
        QList<QuoteRow> quotations;
        std::vector<Place> places;
    };
    /// Any thread.
    static Found findIn(const ArticleRows &articles, const ChronicleRows &entries,
                        const QList<QuoteRow> &quotations, const JobContext &job);
    void setFound(Found found);
    void setFacts(const QList<ArticleRow> &articles, const QList<ChronicleEntry> &entries,
                  const QList<QuoteRow> &quotations)
    {
        setFound(findIn(articles, ChronicleRows(entries), quotations, JobContext()));
    }
    /// Made anew at each call.
    Item itemAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Item &looked(int row) const;

    Found m_found;
    mutable int m_lookedRow = -1;
    mutable Item m_looked;
};

} // namespace frise
