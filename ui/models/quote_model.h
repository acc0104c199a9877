#pragma once

#include "core/model/rows.h"

#include <QAbstractListModel>
#include <QSet>
#include <optional>

namespace frise {

/// The quotation panel's list: group heads and cards, narrowed by period, selection, speaker and words, in
/// the order asked for. Owns its values; every change of what is asked builds the list anew.
class QuoteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Grouping { Day, Speaker, Variant };
    enum class Order { DateAscending, DateDescending, Confidence };
    enum Role { IsHeadRole = Qt::UserRole, CountRole, PinnedRole };

    explicit QuoteModel(QObject *parent = nullptr);

    void setQuotations(const QList<QuoteRow> &quotations);
    void setGrouping(Grouping grouping);
    void setOrder(Order order);
    /// Only those said (or else published) within these days; nothing: no limit.
    void setDays(std::optional<QPair<Day, Day>> days);
    /// Only these cards (article, first part); nothing: no limit.
    void setOnly(std::optional<QSet<QPair<ArticleId, int>>> keys);
    void setSpeaker(const QString &speaker);
    void setWords(const QString &words);
    void setPinned(const QSet<QPair<ArticleId, int>> &pinned);
    const QSet<QPair<ArticleId, int>> &pinned() const { return m_pinned; }

    bool isHead(int row) const { return m_items.at(row).quote < 0; }
    /// Only for rows that are no head.
    const QuoteRow &quoteAt(int row) const { return m_quotes.at(m_items.at(row).quote); }
    QString headAt(int row) const { return m_items.at(row).head; }
    int rowOf(ArticleId article, int quotation) const;
    int shownCount() const { return m_shown; }
    int totalCount() const { return static_cast<int>(m_quotes.size()); }
    /// Other cards of the same statement, for the open card.
    QList<const QuoteRow *> variantsOf(const QuoteRow &quote) const;
    /// Speakers with their number of cards, most first, at most `speakerLimit`.
    static constexpr qsizetype speakerLimit = 400;
    QList<QPair<QString, int>> speakers() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// When it was said, or else published; noDay where neither is known.
    static Day dayOf(const QuoteRow &quote);

private:
    struct Item
    {
        int quote = -1; ///< index into m_quotes; -1: a head
        QString head;
        int count = 0;
    };
    void rebuild();
    bool passes(const QuoteRow &quote) const;
    QString groupOf(const QuoteRow &quote) const;

    QList<QuoteRow> m_quotes;
    mutable QList<QPair<QString, int>> m_speakers; ///< counted when first asked for
    QList<Item> m_items;
    int m_shown = 0;
    Grouping m_grouping = Grouping::Day;
    Order m_order = Order::DateDescending;
    std::optional<QPair<Day, Day>> m_days;
    std::optional<QSet<QPair<ArticleId, int>>> m_only;
    QString m_speaker;
    QStringList m_words;
    QSet<QPair<ArticleId, int>> m_pinned;
};

} // namespace frise
