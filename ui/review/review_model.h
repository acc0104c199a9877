#pragma once

#include "core/base/job.h"
#include "core/corpus/chronicle_rows.h"
#include "core/model/rows.h"

#include <QAbstractTableModel>

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

    /// What is worth a look among these; any thread.
    static QList<Item> itemsOf(const QList<ArticleRow> &articles, const ChronicleRows &entries,
                               const QList<QuoteRow> &quotations, const JobContext &job);
    void setItems(const QList<Item> &items);
    void setFacts(const QList<ArticleRow> &articles, const QList<ChronicleEntry> &entries,
                  const QList<QuoteRow> &quotations)
    {
        setItems(itemsOf(articles, ChronicleRows(entries), quotations, JobContext()));
    }
    const Item &itemAt(int row) const { return m_items.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Item> m_items;
};

} // namespace frise
