#include "core/corpus/fact_rows.h"
#include "core/corpus/search_tokens.h"
#include "core/workspace/quote_rows.h"
#include "core/workspace/search_parser.h"
#include "core/workspace/workspace_private.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace frise {

namespace {

Error cancelled()
{
    return {Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
}

/// The folded words and phrases that a snippet marks.
struct Wanted
{
    QList<QStringList> sequences;
    QStringList prefixes;

    explicit Wanted(const SearchQuery &query)
    {
        for (const QString &word : query.words) {
            if (word.endsWith(u'*'))
                prefixes.append(foldedForSearch(word));
            else
                sequences.append(foldedForSearch(word).split(u' ', Qt::SkipEmptyParts));
        }
        for (const QString &phrase : query.phrases)
            sequences.append(foldedForSearch(phrase).split(u' ', Qt::SkipEmptyParts));
    }

    QList<Span> marksIn(const QString &text) const
    {
        QList<Span> marks;
        const QList<SearchWord> words = searchWords(text);
        for (qsizetype i = 0; i < words.size(); ++i) {
            for (const QStringList &sequence : sequences) {
                bool same = !sequence.isEmpty() && i + sequence.size() <= words.size();
                for (qsizetype k = 0; same && k < sequence.size(); ++k)
                    same = words.at(i + k).word == sequence.at(k);
                if (same)
                    marks.append({words.at(i).span.start, words.at(i + sequence.size() - 1).span.end});
            }
            for (const QString &prefix : prefixes) {
                if (!prefix.isEmpty() && words.at(i).word.startsWith(prefix))
                    marks.append(words.at(i).span);
            }
        }
        std::sort(marks.begin(), marks.end());
        marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
        return marks;
    }
};

/// Cuts a long text around its first mark; line ends become blanks, so that lengths stay.
void fillSnippet(SearchHit &hit, QString text, const Wanted &wanted)
{
    constexpr qsizetype most = 240;
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    }
    QList<Span> marks = wanted.marksIn(text);
    qsizetype from = 0;
    if (text.size() > most && !marks.isEmpty() && marks.constFirst().start > most / 3) {
        from = marks.constFirst().start - most / 3;
        const qsizetype blank = text.indexOf(u' ', from);
        if (blank >= 0 && blank < marks.constFirst().start)
            from = blank + 1;
    }
    qsizetype end = std::min(text.size(), from + most);
    if (end < text.size()) {
        const qsizetype blank = text.lastIndexOf(u' ', end);
        if (blank > from)
            end = blank;
    }
    const QString lead = from > 0 ? QStringLiteral("… ") : QString();
    hit.snippet = lead + text.mid(from, end - from) + (end < text.size() ? QStringLiteral(" …") : QString());
    for (const Span &mark : std::as_const(marks)) {
        if (mark.start >= from && mark.end <= end)
            hit.marks.append({mark.start - from + lead.size(), mark.end - from + lead.size()});
    }
}

/// Whether a text of the index has all words that are wanted and none that are not: what the index would say.
class WordsOfText
{
public:
    explicit WordsOfText(const SearchQuery &query)
    {
        for (const QString &word : query.words)
            (word.endsWith(u'*') ? m_prefixes : m_wanted).append(framed(word));
        for (const QString &phrase : query.phrases)
            m_wanted.append(framed(phrase));
        for (const QString &term : query.excluded)
            m_unwanted.append(framed(term));
        for (QStringList *list : {&m_wanted, &m_prefixes, &m_unwanted})
            list->removeIf([](const QString &term) { return term.trimmed().isEmpty(); });
        for (QString &prefix : m_prefixes)
            prefix.chop(1);
    }
    bool fit(const QString &text) const
    {
        const QString words = framed(text);
        const auto stands = [&words](const QString &term) { return words.contains(term); };
        return std::all_of(m_wanted.cbegin(), m_wanted.cend(), stands) &&
               std::all_of(m_prefixes.cbegin(), m_prefixes.cend(), stands) &&
               std::none_of(m_unwanted.cbegin(), m_unwanted.cend(), stands);
    }

private:
    static QString framed(const QString &text) { return u' ' + foldedForSearch(text) + u' '; }

    QStringList m_wanted, m_prefixes, m_unwanted;
};

/// So many of the newest articles are read for the beginnings of words: the index would gather all words that
/// begin so, which takes a second for a letter.
constexpr int articlesRead = 24;

/// The newest of all rows, whatever they are; they stay in their order.
void keepNewest(QList<FoundRow> &rows, int limit)
{
    if (rows.size() <= limit)
        return;
    const auto dayOf = [](const FoundRow &row) {
        return row.lastDay == DayBounds::openEnd ? DayBounds::openBegin : row.lastDay;
    };
    QList<Day> days;
    for (const FoundRow &row : std::as_const(rows))
        days.append(dayOf(row));
    std::nth_element(days.begin(), days.begin() + limit - 1, days.end(), std::greater<Day>());
    const Day last = days.at(limit - 1);
    qsizetype atLast = limit - std::count_if(rows.cbegin(), rows.cend(),
                                             [&](const FoundRow &row) { return dayOf(row) > last; });
    rows.removeIf([&](const FoundRow &row) {
        const Day day = dayOf(row);
        return day < last || (day == last && atLast-- <= 0);
    });
}

} // namespace

Result<QList<SearchHit>> Workspace::hitsOf(const SearchQuery &parsed, const QList<FoundRow> &rows,
                                           JobContext &job) const
{
    QList<SearchHit> hits;
    const Wanted wanted(parsed);
    QHash<ArticleId, StoredArticle> articles;
    for (const FoundRow &row : rows) {
        if (job.isCancelled())
            return cancelled();
        auto known = articles.find(row.article);
        if (known == articles.end()) {
            auto stored = d->seen(row.article);
            if (!stored)
                return stored.error();
            if (articles.size() > 64)
                articles.clear();
            known = articles.insert(row.article, std::move(stored.value()));
        }
        const StoredArticle &stored = known.value();
        const Analysis &analysis = stored.analysis;
        SearchHit hit;
        hit.article = row.article;
        hit.source = stored.article.fileName;
        hit.when = row.when;
        switch (row.kind) {
        case FoundRow::Kind::Event: {
            hit.kind = SearchHit::Kind::Event;
            hit.entry = row.entry;
            if (row.ordinal >= analysis.events.size())
                continue;
            hit.span = analysis.events.at(row.ordinal).span;
            fillSnippet(hit, stored.article.text.mid(hit.span.start, hit.span.length()), wanted);
            break;
        }
        case FoundRow::Kind::Quotation: {
            hit.kind = SearchHit::Kind::Quotation;
            hit.quotation = row.ordinal;
            for (const QuotationCard &card : quotationCards(analysis)) {
                if (card.first != row.ordinal)
                    continue;
                const Quotation &quotation = analysis.quotations.at(card.first);
                hit.span = quotation.span;
                hit.when = quotation.said.isUnknown() ? analysis.published.best : quotation.said;
                hit.speaker = analysis.speakerNames(quotation);
                fillSnippet(hit, cardText(stored.article, analysis, card), wanted);
            }
            break;
        }
        case FoundRow::Kind::Passage: {
            hit.kind = SearchHit::Kind::Passage;
            const QList<Span> passages = searchPassages(stored.article.text);
            if (row.ordinal >= passages.size())
                continue;
            hit.span = passages.at(row.ordinal);
            fillSnippet(hit, stored.article.text.mid(hit.span.start, hit.span.length()), wanted);
            break;
        }
        }
        hits.append(hit);
    }
    return hits;
}

Result<SearchResult> Workspace::search(const QString &query, int limit, JobContext &job) const
{
    const SearchQuery parsed = parseSearch(query);
    auto found = d->corpus->search(parsed, limit, job);
    if (!found)
        return found.error();
    SearchResult result;
    result.events = found.value().events;
    result.quotations = found.value().quotations;
    result.passages = found.value().passages;
    result.notes = parsed.notes;
    auto hits = hitsOf(parsed, found.value().rows, job);
    if (!hits)
        return hits.error();
    result.hits = std::move(hits.value());
    return result;
}

Result<SearchChoice> Workspace::searchChoice(const QString &query, JobContext &job) const
{
    const SearchQuery parsed = parseSearch(query);
    const auto found = d->corpus->search(parsed, std::numeric_limits<int>::max(), job);
    if (!found)
        return found.error();
    SearchChoice choice;
    choice.notes = parsed.notes;
    for (const FoundRow &row : found.value().rows) {
        if (row.kind == FoundRow::Kind::Event)
            choice.entries.insert(row.entry);
        else if (row.kind == FoundRow::Kind::Quotation)
            choice.quotations.insert({row.article, row.ordinal});
    }
    return choice;
}

/// Rows of the newest articles that have words beginning as asked, at most `limit` of each kind; none where a
/// page does not come together.
Result<QList<FoundRow>> Workspace::beginningsInNewest(const SearchQuery &query, int limit,
                                                      const JobContext &job) const
{
    QList<FoundRow> rows;
    const WordsOfText words(query);
    std::array<int, 3> counts{};
    const auto add = [&](const StoredArticle &stored, FoundRow::Kind kind, int ordinal, const QString &text,
                         const DateInterval &when) {
        int &count = counts[static_cast<std::size_t>(kind)];
        if (count >= limit || !words.fit(text))
            return false;
        ++count;
        FoundRow row;
        row.kind = kind;
        row.article = stored.id;
        row.ordinal = ordinal;
        row.when = when;
        row.lastDay = DayBounds::of(when).last;
        rows.append(row);
        return true;
    };
    for (const ArticleId id : d->corpus->newestArticles(articlesRead)) {
        if (job.isCancelled())
            return cancelled();
        const auto loaded = d->stored(id);
        if (!loaded)
            return loaded.error();
        const StoredArticle &stored = loaded.value();
        const ArticleFacts facts = factsOf(stored.article, stored.analysis);
        for (const ArticleFacts::EventFact &event : facts.events) {
            if (add(stored, FoundRow::Kind::Event, event.ordinal, event.text,
                    stored.analysis.events.at(event.ordinal).when))
                rows.last().entry = d->corpus->entryOf({id, event.ordinal});
        }
        for (const ArticleFacts::QuoteFact &quote : facts.quotes)
            add(stored, FoundRow::Kind::Quotation, quote.ordinal, quote.text,
                stored.analysis.quotations.at(quote.ordinal).said);
        const QList<Span> passages = searchPassages(stored.article.text);
        for (qsizetype i = 0; i < passages.size(); ++i)
            add(stored, FoundRow::Kind::Passage, static_cast<int>(i),
                stored.article.text.mid(passages.at(i).start, passages.at(i).length()),
                stored.analysis.published.best);
        if (rows.size() >= 2 * limit)
            break;
    }
    return rows.size() >= limit ? rows : QList<FoundRow>();
}

Result<QList<SearchHit>> Workspace::newestHits(const QString &query, int limit, JobContext &job,
                                               bool *complete) const
{
    const SearchQuery parsed = parseSearch(query);
    Newest newest;
    const bool prefix = std::any_of(parsed.words.cbegin(), parsed.words.cend(),
                                    [](const QString &word) { return word.endsWith(u'*'); });
    if (prefix && parsed.isTextOnly()) {
        auto rows = beginningsInNewest(parsed, limit, job);
        if (!rows)
            return rows.error();
        newest.rows = std::move(rows.value());
    }
    if (newest.rows.isEmpty()) {
        auto found = d->corpus->newest(parsed, limit, job);
        if (!found)
            return found.error();
        newest = std::move(found.value());
    }
    if (complete)
        *complete = newest.complete;
    keepNewest(newest.rows, limit);
    return hitsOf(parsed, newest.rows, job);
}

} // namespace frise
