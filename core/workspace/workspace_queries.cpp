#include "core/corpus/search_tokens.h"
#include "core/workspace/quote_rows.h"
#include "core/workspace/search_parser.h"
#include "core/workspace/statement_variants.h"
#include "core/workspace/workspace_private.h"

#include <QCoreApplication>
#include <QMutexLocker>
#include <algorithm>
#include <limits>

namespace frise {

namespace {

Error cancelled()
{
    return {Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
}

bool holdsAll(const QString &foldedName, const QStringList &starts)
{
    const QStringList words = foldedName.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(starts.cbegin(), starts.cend(), [&](const QString &start) {
        return std::any_of(words.cbegin(), words.cend(),
                           [&](const QString &word) { return word.startsWith(start); });
    });
}

} // namespace

Result<QList<ChronicleEntry>> Workspace::chronicle(const CorpusFilter &filter, JobContext &job) const
{
    return d->corpus->chronicle(filter, job);
}

Result<ChronicleRows> Workspace::chronicleRows(const CorpusFilter &filter, JobContext &job) const
{
    return d->corpus->chronicleRows(filter, job);
}

Result<QList<SimilarArticle>> Workspace::similarArticles(ArticleId id, int limit, JobContext &job) const
{
    return d->corpus->similarArticles(id, limit, job);
}

Result<QList<Announcement>> Workspace::announcements(const CorpusFilter &filter, JobContext &job) const
{
    QList<Announcement> announcements;
    const auto done = d->corpus->announced(
        filter,
        [&announcements](const ChronicleEntry &entry) { announcements.append(announcementOf(entry)); }, job);
    if (!done)
        return done.error();
    sortAnnouncements(announcements);
    return announcements;
}

Result<ChronicleEntry> Workspace::entry(EntryId id) const
{
    auto found = d->corpus->entry(id);
    if (!found)
        return found;
    ChronicleEntry entry = std::move(found.value());
    for (const MentionKey &key : d->corpus->mentionsOf(id)) {
        auto stored = d->seen(key.article);
        if (!stored)
            return stored.error();
        const StoredArticle &article = stored.value();
        if (key.event >= article.analysis.events.size())
            continue;
        const ArticleEvents events{article.id, article.hash, &article.article, &article.analysis};
        entry.mentions.append(mentionOf(events, key.event));
        const Event &event = article.analysis.events.at(key.event);
        for (const QuotationCard &card : quotationCards(article.analysis)) {
            const Quotation &quotation = article.analysis.quotations.at(card.first);
            const bool reports = card.parts.contains(event.quotation);
            if (!reports && !quotation.span.overlaps(event.span))
                continue;
            entry.quotes.append({article.id, card.first, article.article.fileName, quotation.span,
                                 article.analysis.speakerNames(quotation)});
        }
    }
    if (entry.history.isEmpty()) {
        for (const EntryMention &mention : std::as_const(entry.mentions))
            entry.history.append({mention.certainty, mention.when, mention.published, mention.source});
        std::stable_sort(entry.history.begin(), entry.history.end(),
                         [](const HistoryStep &a, const HistoryStep &b) {
                             return a.published.firstDay() < b.published.firstDay();
                         });
    }
    return entry;
}

EntryId Workspace::entryOf(const MentionKey &mention) const
{
    return d->corpus->entryOf(mention);
}

Result<QList<QuoteRow>> Workspace::quotations(const CorpusFilter &filter, JobContext &job) const
{
    const auto keys = d->corpus->quotations(filter, job);
    if (!keys)
        return keys.error();
    return rowsOf(keys.value(), job);
}

Result<Workspace::QuotationPage> Workspace::quotationPage(const CorpusFilter &filter, PageOrder order,
                                                          int all, int most, JobContext &job) const
{
    const auto total = d->corpus->countQuotations(filter, job);
    if (!total)
        return total.error();
    const bool fits = total.value() <= all;
    const auto cards =
        fits && order == PageOrder::Newest
            ? d->corpus->quotations(filter, job)
            : d->corpus->firstQuotations(filter,
                                         order == PageOrder::Newest ? Corpus::FirstQuotations::Newest
                                                                    : Corpus::FirstQuotations::LeastSure,
                                         fits ? all : most, job);
    if (!cards)
        return cards.error();
    auto rows = rowsOf(cards.value(), job);
    if (!rows)
        return rows.error();
    return QuotationPage{std::move(rows.value()), total.value()};
}

Result<QuoteMarks> Workspace::quoteMarks(const CorpusFilter &filter, int moreThan, JobContext &job) const
{
    const auto total = d->corpus->countQuotations(filter, job);
    if (!total)
        return total.error();
    return total.value() > moreThan ? d->corpus->quoteMarks(filter, job) : Result<QuoteMarks>(QuoteMarks());
}

Result<QList<FacetValue>> Workspace::speakers(const CorpusFilter &filter, JobContext &job) const
{
    return d->corpus->speakers(filter, job);
}

Result<QList<QuoteRow>> Workspace::rowsOf(const QList<MentionKey> &keys, JobContext &job) const
{
    QList<QuoteRow> rows;
    rows.reserve(keys.size());
    Result<StoredArticle> stored = Error();
    QList<QuotationCard> cards;
    StatementVariants variants(d->corpus->corrections());
    for (const MentionKey &key : keys) {
        if (!stored || stored.value().id != key.article) {
            if (job.isCancelled())
                return cancelled();
            stored = d->seen(key.article);
            if (!stored)
                return stored.error();
            cards = quotationCards(stored.value().analysis);
            variants.note(stored.value());
        }
        for (const QuotationCard &card : std::as_const(cards)) {
            if (card.first == key.event)
                rows.append(quoteRow(stored.value(), card));
        }
    }
    if (job.isCancelled())
        return cancelled();
    variants.group(rows);
    return rows;
}

Result<Facets> Workspace::facets(const CorpusFilter &filter, JobContext &job) const
{
    return d->corpus->facets(filter, sourcesTold, job);
}

QStringList Workspace::completions(const QString &query, int limit) const
{
    const SearchWordTyped typed = lastWordTyped(query);
    const QStringList starts = foldedForSearch(typed.value).split(u' ', Qt::SkipEmptyParts);
    QStringList list;
    const auto offer = [&](const QString &prefix, const QString &value) {
        const QString text =
            value.contains(u' ') ? QStringLiteral("%1\"%2\"").arg(prefix, value) : prefix + value;
        if (list.size() < limit && !list.contains(text))
            list.append(text);
    };
    const auto offerActors = [&](const QString &prefix) {
        std::shared_ptr<const QList<ActorRow>> rows;
        {
            const QMutexLocker lock(&d->completing);
            if (!d->completionActors || d->completionChange != changeCount()) {
                d->completionChange = changeCount();
                d->completionActors = std::make_shared<const QList<ActorRow>>(d->corpus->actors());
            }
            rows = d->completionActors;
        }
        for (const ActorRow &row : *rows) {
            if (list.size() >= limit)
                break;
            if (holdsAll(foldedForSearch(row.name), starts))
                offer(prefix, row.name);
        }
    };
    const QString prefix = typed.operatorName + QLatin1Char(':');
    switch (searchOperatorFrom(typed.operatorName)) {
    case SearchOperator::Who:
    case SearchOperator::To:
        offerActors(prefix);
        break;
    case SearchOperator::Source:
        for (const QString &outlet : d->corpus->outlets()) {
            if (holdsAll(foldedForSearch(outlet), starts))
                offer(prefix, outlet);
        }
        break;
    case SearchOperator::Type:
        for (const QString &name : searchTypeNames()) {
            if (holdsAll(foldedForSearch(name), starts))
                offer(prefix, name);
        }
        break;
    case SearchOperator::Status:
        for (const QString &name : searchStatusNames()) {
            if (holdsAll(foldedForSearch(name), starts))
                offer(prefix, name);
        }
        break;
    case SearchOperator::Date:
        break;
    case SearchOperator::None:
        if (typed.operatorName.isEmpty() && !typed.value.isEmpty()) {
            for (const QString &name : searchOperators()) {
                if (foldedForSearch(name).startsWith(foldedForSearch(typed.value)))
                    offer({}, name);
            }
            offerActors(QStringLiteral("qui:"));
        }
        break;
    }
    return list;
}

QList<ActorRow> Workspace::actors() const
{
    return d->corpus->actors();
}

QList<ActorMention> Workspace::mentionsOf(const QString &actorId) const
{
    QList<ActorMention> mentions;
    for (const ArticleId id : d->corpus->articlesOf(actorId)) {
        const auto stored = d->seen(id);
        if (!stored)
            continue; // a damaged article says so where it is opened and in `check`
        const StoredArticle &article = stored.value();
        for (const Mention &mention : article.analysis.mentions) {
            if (mention.actor < 0 || article.analysis.actors.at(mention.actor).id != actorId)
                continue;
            mentions.append({id, article.article.fileName, mention.span,
                             article.article.text.mid(mention.span.start, mention.span.length()),
                             mention.evidence.describe()});
        }
    }
    return mentions;
}

} // namespace frise
