#include "core/workspace/collect_report.h"

#include "core/model/cards.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype longestMention = 300;

EntryMention mentionOf(const StoredArticle &article, int number)
{
    const Event &event = article.analysis.events[number];
    EntryMention mention;
    mention.key = {article.id, number};
    mention.source = article.article.fileName;
    mention.span = event.span;
    mention.text = article.article.text.mid(event.span.start, std::min(event.span.length(), longestMention));
    mention.when = event.when;
    mention.certainty = event.certainty;
    mention.published = article.analysis.published.best;
    return mention;
}

void addQuotes(ChronicleEntry &entry, const StoredArticle &article, const QList<QuotationCard> &cards,
               int number)
{
    const Event &event = article.analysis.events[number];
    for (const QuotationCard &card : cards) {
        const Quotation &quotation = article.analysis.quotations[card.first];
        if (card.parts.contains(event.quotation) || quotation.span.overlaps(event.span))
            entry.quotes.append({article.id, card.first, article.article.fileName, quotation.span,
                                 article.analysis.speakerNames(quotation)});
    }
}

void addHistory(ChronicleEntry &entry)
{
    if (!entry.history.isEmpty())
        return;
    for (const EntryMention &mention : std::as_const(entry.mentions))
        entry.history.append({mention.certainty, mention.when, mention.published, mention.source});
    std::stable_sort(entry.history.begin(), entry.history.end(),
                     [](const HistoryStep &a, const HistoryStep &b) {
                         return a.published.firstDay() < b.published.firstDay();
                     });
}

} // namespace

Result<TimelineReport> collectReport(const Workspace &workspace, const CorpusFilter &filter,
                                     ReportOptions options, JobContext &job, const SearchChoice *chosen)
{
    auto chronicle = workspace.chronicle(filter, job);
    if (!chronicle)
        return chronicle.error();
    auto quotations = workspace.quotations(filter, job);
    if (!quotations)
        return quotations.error();
    QList<ChronicleEntry> entries = std::move(chronicle.value());
    if (chosen != nullptr) {
        entries.removeIf([&](const ChronicleEntry &entry) { return !chosen->entries.contains(entry.id); });
        quotations.value().removeIf([&](const QuoteRow &row) {
            return !chosen->quotations.contains({row.article, row.quotation});
        });
    }
    QHash<EntryId, qsizetype> places;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].mentions.clear();
        entries[i].quotes.clear();
        places.insert(entries[i].id, i);
    }
    const QList<ArticleRow> articles = workspace.articles();
    qint64 done = 0;
    for (const ArticleRow &row : articles) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
        job.report(++done, articles.size(), QCoreApplication::translate("Workspace", "Articles"));
        const Result<StoredArticle> stored = workspace.article(row.id);
        if (!stored)
            return stored.error();
        const StoredArticle &article = stored.value();
        options.extras.insert(row.id,
                              {article.article.author, article.article.url, article.article.language});
        const QList<QuotationCard> cards = quotationCards(article.analysis);
        for (int number = 0; number < article.analysis.events.size(); ++number) {
            const auto place = places.constFind(workspace.entryOf({row.id, number}));
            if (place == places.constEnd())
                continue;
            entries[*place].mentions.append(mentionOf(article, number));
            addQuotes(entries[*place], article, cards, number);
        }
    }
    for (ChronicleEntry &entry : entries)
        addHistory(entry);
    if (options.corpusName.isEmpty())
        options.corpusName = QFileInfo(workspace.path()).fileName();
    return makeReport(entries, quotations.value(), articles, options);
}

} // namespace frise
