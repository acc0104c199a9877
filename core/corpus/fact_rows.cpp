#include "core/corpus/fact_rows.h"

#include "core/corpus/search_tokens.h"
#include "core/model/cards.h"

namespace frise {

namespace {

constexpr qsizetype longestPassage = 4000;
constexpr qsizetype longestSurface = 80;

} // namespace

DayBounds DayBounds::of(const DateInterval &interval)
{
    DayBounds days;
    if (!interval.isOpenBegin())
        days.first = interval.firstDay();
    if (!interval.isOpenEnd())
        days.last = interval.lastDay();
    return days;
}

ArticleFacts factsOf(const Article &article, const Analysis &analysis)
{
    ArticleFacts facts;
    facts.actors.reserve(analysis.actors.size());
    // Two actors of one article may bear the same id; the tables know it once.
    QHash<QString, qsizetype> byKey;
    QList<qsizetype> place;
    for (const Actor &actor : analysis.actors) {
        const auto known = byKey.constFind(actor.id);
        if (known != byKey.constEnd()) {
            place.append(known.value());
            continue;
        }
        place.append(facts.actors.size());
        byKey.insert(actor.id, facts.actors.size());
        facts.actors.append({actor.id, actor.name, actor.kind, actor.country, 0, 0, {}});
    }
    for (const Mention &mention : analysis.mentions) {
        if (mention.actor < 0)
            continue;
        ArticleFacts::ActorFact &actor = facts.actors[place.at(mention.actor)];
        ++actor.mentions;
        if (mention.kind != MentionKind::Pronoun && !mention.span.isEmpty())
            ++actor.surfaces[article.text.mid(mention.span.start,
                                              std::min(mention.span.length(), longestSurface))];
    }
    for (const QuotationCard &card : quotationCards(analysis)) {
        if (card.first >= rowsAnArticle)
            break;
        const Quotation &quotation = analysis.quotations.at(card.first);
        ArticleFacts::QuoteFact fact;
        fact.ordinal = card.first;
        fact.days = DayBounds::of(quotation.said.isUnknown() ? analysis.published.best : quotation.said);
        fact.confidence = quotation.confidence;
        fact.mode = quotation.mode;
        fact.reviewed = quotation.evidence.byPerson;
        for (const int speaker : quotation.speakers) {
            if (speaker < 0)
                continue;
            ArticleFacts::ActorFact &actor = facts.actors[place.at(speaker)];
            if (!fact.speakers.contains(actor.key)) {
                fact.speakers.append(actor.key);
                ++actor.quotations;
            }
        }
        fact.text = cardText(article, analysis, card);
        if (quotation.addressee.isValid() && !quotation.addressee.isEmpty()) {
            QStringList names = {article.text.mid(quotation.addressee.start, quotation.addressee.length())};
            for (const Mention &mention : analysis.mentions) {
                if (mention.actor >= 0 && mention.span.overlaps(quotation.addressee) &&
                    !names.contains(analysis.actors.at(mention.actor).name))
                    names.append(analysis.actors.at(mention.actor).name);
            }
            fact.addressee = foldedForSearch(names.join(u' '));
        }
        facts.quotes.append(fact);
    }
    for (int i = 0; i < analysis.events.size() && i < rowsAnArticle; ++i) {
        const Event &event = analysis.events.at(i);
        facts.events.append({i, article.text.mid(event.span.start, event.span.length())});
    }
    return facts;
}

QList<Span> searchPassages(const QString &text)
{
    QList<Span> passages;
    qsizetype pos = 0;
    while (pos < text.size()) {
        qsizetype end = pos;
        while (end < text.size() && text.at(end) != u'\n' && text.at(end) != u'\r' &&
               end - pos < longestPassage)
            ++end;
        if (end - pos >= longestPassage) {
            qsizetype space = end;
            while (space > pos + longestPassage / 2 && !text.at(space - 1).isSpace())
                --space;
            if (space > pos + longestPassage / 2)
                end = space;
            else if (text.at(end - 1).isHighSurrogate())
                --end;
        }
        const QStringView line = QStringView(text).mid(pos, end - pos);
        if (!line.trimmed().isEmpty()) {
            if (passages.size() == rowsAnArticle)
                passages.last().end = end; // more than the numbering holds: the last one takes the rest
            else
                passages.append({pos, end});
        }
        pos = end;
        while (pos < text.size() && (text.at(pos) == u'\n' || text.at(pos) == u'\r'))
            ++pos;
    }
    return passages;
}

} // namespace frise
