#pragma once

#include "core/model/rows.h"

#include <QHash>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace frise {

class QuoteModel;

/// Paints group heads and quotation cards (VISUAL §10) and knows their heights. The selected card is open: it
/// shows its variants and leaves room for the row of actions that the panel lays over it.
class QuoteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    QuoteDelegate(const QuoteModel &model, QAbstractItemView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The card that is open; -1 none.
    void setOpenRow(int row);
    int openRow() const { return m_openRow; }
    /// Words to mark in the verbatim.
    void setHitWords(const QString &words);
    /// Where the row of actions stands inside the open card's rectangle.
    QRect actionsRect(const QRect &card) const;
    void forgetHeights()
    {
        m_heights.clear();
        m_heightsWidth = 0;
    }
    static constexpr int actionsHeight = 28;
    /// Rows up to which every closed card gets its exact height; of more, heights are reckoned from lengths.
    static constexpr int exactLimit = 600;
    /// How many cards had their words laid out so far: the dear part of showing them.
    qint64 laidOut() const { return m_laidOut; }

private:
    struct CardLayout;
    CardLayout layoutCard(const QuoteRow &quote, int width, bool open, const QWidget &widget) const;
    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const QuoteModel &m_model;
    QAbstractItemView &m_view;
    int m_openRow = -1;
    QString m_hitWords;
    mutable QHash<QString, int> m_heights; ///< of closed cards by their words, at m_heightsWidth
    mutable qint64 m_laidOut = 0;
    mutable int m_heightsWidth = 0;
    mutable double m_averageWidth = 7;
};

} // namespace frise
