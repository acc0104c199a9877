#include "ui/state/view_state.h"

#include <cmath>

namespace frise {

Day VisiblePeriod::firstDay() const
{
    return isEmpty() ? noDay : static_cast<Day>(std::floor(from));
}

Day VisiblePeriod::lastDay() const
{
    return isEmpty() ? noDay : static_cast<Day>(std::ceil(to)) - 1;
}

bool VisiblePeriod::touches(const DateInterval &when) const
{
    if (isEmpty() || when.isUnknown())
        return false;
    const bool endsBefore = when.lastDay() != noDay && when.lastDay() + 1 <= from;
    const bool beginsAfter = when.firstDay() != noDay && when.firstDay() >= to;
    return !endsBefore && !beginsAfter;
}

ViewState::ViewState(QObject *parent) : QObject(parent) {}

CorpusFilter ViewState::effectiveFilter() const
{
    CorpusFilter filter = m_filter;
    if (m_limited && !m_period.isEmpty()) {
        const auto visible = DateInterval::ofDays(m_period.firstDay(), m_period.lastDay());
        // Where period and view exclude each other nothing can pass; the filter's own period then says so.
        filter.period =
            filter.period.isUnknown() ? visible : filter.period.intersected(visible).value_or(filter.period);
    }
    return filter;
}

bool ViewState::hasFilter() const
{
    return m_limited || !(m_filter == CorpusFilter{});
}

void ViewState::select(const Selection &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged(m_selection);
}

void ViewState::selectEntry(EntryId entry, const MentionKey &mention, const Span &span)
{
    Selection selection;
    selection.kind = Selection::Kind::Entry;
    selection.entry = entry;
    selection.article = mention.article;
    selection.event = mention.event;
    selection.span = span;
    select(selection);
}

void ViewState::selectQuotation(ArticleId article, int quotation, const Span &span)
{
    Selection selection;
    selection.kind = Selection::Kind::Quotation;
    selection.article = article;
    selection.quotation = quotation;
    selection.span = span;
    select(selection);
}

void ViewState::selectPassage(ArticleId article, const Span &span)
{
    Selection selection;
    selection.kind = Selection::Kind::Passage;
    selection.article = article;
    selection.span = span;
    select(selection);
}

void ViewState::selectArticle(ArticleId article)
{
    Selection selection;
    selection.kind = Selection::Kind::Article;
    selection.article = article;
    select(selection);
}

void ViewState::setPeriod(const VisiblePeriod &period)
{
    if (m_period == period)
        return;
    m_period = period;
    Q_EMIT periodChanged(m_period);
    if (m_limited)
        Q_EMIT filterChanged();
}

void ViewState::setFilter(const CorpusFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
}

void ViewState::setLimitedToPeriod(bool limited)
{
    if (m_limited == limited)
        return;
    m_limited = limited;
    Q_EMIT filterChanged();
}

void ViewState::setSearch(const QString &query, const SearchResult &result)
{
    m_searchQuery = query;
    m_search = result;
    m_searchEntries.clear();
    m_searchQuotations.clear();
    for (const SearchHit &hit : result.hits) {
        if (hit.entry != 0)
            m_searchEntries.insert(hit.entry);
        if (hit.kind == SearchHit::Kind::Quotation)
            m_searchQuotations.insert({hit.article, hit.quotation});
    }
    Q_EMIT searchChanged();
}

} // namespace frise
