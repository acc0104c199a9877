#pragma once

#include "core/model/chronicle.h"
#include "core/model/rows.h"

#include <QObject>
#include <QSet>

namespace frise {

/// What is selected, in all views at once. An entry of the chronology may carry the mention that was clicked,
/// a quotation or a passage its article and span.
struct Selection
{
    enum class Kind : quint8 { None, Entry, Quotation, Passage, Article };
    Kind kind = Kind::None;
    EntryId entry = 0;
    ArticleId article = 0;
    int event = -1;     ///< index in the article's Analysis, where one mention is meant
    int quotation = -1; ///< index of the first part in the article's Analysis
    Span span;          ///< passage, where known

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// The period that the timeline shows, in days since the Julian epoch with fractions (0.0 = 00:00 of that
/// civil day). Empty when nothing was shown yet.
struct VisiblePeriod
{
    double from = 0;
    double to = 0;

    bool isEmpty() const { return to <= from; }
    Day firstDay() const;
    Day lastDay() const;
    /// Whether the interval touches the period; intervals with an open side reach to infinity, unknown ones
    /// never.
    bool touches(const DateInterval &when) const;
    friend bool operator==(const VisiblePeriod &, const VisiblePeriod &) = default;
};

/// The one selection, visible period and filter that all docks share. Holds no data of the corpus; GUI thread
/// only. Every setter is silent when nothing changes, so that views may set in both directions.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(QObject *parent = nullptr);

    const Selection &selection() const { return m_selection; }
    const VisiblePeriod &period() const { return m_period; }
    const CorpusFilter &filter() const { return m_filter; }
    bool isLimitedToPeriod() const { return m_limited; }
    /// The filter that queries use: with "limit to the visible period", narrowed to it.
    CorpusFilter effectiveFilter() const;
    bool hasFilter() const;

    const SearchResult &searchResult() const { return m_search; }
    const QString &searchQuery() const { return m_searchQuery; }
    const QSet<EntryId> &searchEntries() const { return m_searchEntries; }
    /// Article and index of the first part of each quotation that was found.
    const QSet<QPair<ArticleId, int>> &searchQuotations() const { return m_searchQuotations; }

    void select(const Selection &selection);
    void selectEntry(EntryId entry, const MentionKey &mention = {}, const Span &span = {});
    void selectQuotation(ArticleId article, int quotation, const Span &span);
    void selectPassage(ArticleId article, const Span &span);
    void selectArticle(ArticleId article);
    void clearSelection() { select({}); }
    void setPeriod(const VisiblePeriod &period);
    void setFilter(const CorpusFilter &filter);
    void clearFilter() { setFilter(CorpusFilter{}); }
    void setLimitedToPeriod(bool limited);
    void setSearch(const QString &query, const SearchResult &result);

Q_SIGNALS:
    void selectionChanged(const frise::Selection &selection);
    void periodChanged(const frise::VisiblePeriod &period);
    void filterChanged();
    void searchChanged();

private:
    Selection m_selection;
    VisiblePeriod m_period;
    CorpusFilter m_filter;
    bool m_limited = false;
    QString m_searchQuery;
    SearchResult m_search;
    QSet<EntryId> m_searchEntries;
    QSet<QPair<ArticleId, int>> m_searchQuotations;
};

} // namespace frise
