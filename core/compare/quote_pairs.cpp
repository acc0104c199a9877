#include "core/compare/quote_likeness.h"

#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr int echoAfterDays = 300;

bool holdsTime(const Analysis &analysis, const Span &span)
{
    return std::any_of(analysis.timexes.begin(), analysis.timexes.end(),
                       [&span](const Timex &timex) { return span.contains(timex.span); });
}

/// Words of one unit that the other lacks.
QList<Span> ownWords(const std::vector<TextWord> &sequence, const WordSet &other)
{
    QList<Span> spans;
    for (const TextWord &word : sequence)
        if (!std::binary_search(other.begin(), other.end(), word.id))
            spans.append(word.span);
    return spans;
}

/// What counts from a day that may lie in any of many years tells nothing of the time between two utterances.
bool datesKnown(const Analysis &analysis)
{
    constexpr int year = 366;
    return analysis.published.interval.dayCount().value_or(100000) <= year;
}

/// How many quotations of a speaker carry the same act as this one ("a exigé").
int actsOf(const Analysis &analysis, const Quotation &quotation)
{
    return static_cast<int>(
        std::count_if(analysis.quotations.begin(), analysis.quotations.end(), [&](const Quotation &other) {
            return other.speakers == quotation.speakers && other.force == quotation.force &&
                   (other.card != quotation.card || other.card < 0 || &other == &quotation);
        }));
}

int daysApart(const Quotation &a, const Quotation &b)
{
    if (a.said.isUnknown() || b.said.isUnknown() || a.said.firstDay() == noDay ||
        b.said.firstDay() == noDay || a.said.lastDay() == noDay || b.said.lastDay() == noDay)
        return 0;
    return std::max({0, b.said.firstDay() - a.said.lastDay(), a.said.firstDay() - b.said.lastDay()});
}

} // namespace

void compareQuotes(Comparing &comparing)
{
    const TextPair &texts = comparing.texts;
    const Analysis &a = *texts.a().analysis;
    const Analysis &b = *texts.b().analysis;
    const QuoteSide sideA = sideOf(texts, texts.a());
    const QuoteSide sideB = sideOf(texts, texts.b());
    std::vector<CandidatePair> candidates;
    const std::map<std::pair<int, int>, JudgedQuotes> judged = judgeQuotes(comparing, sideA, sideB);
    for (const auto &[key, best] : judged)
        candidates.push_back({key.first, key.second, 1 / (1 + std::exp(-best.logit)), 1});
    // Two reports of one demand by the same person may share no word ("le retour des mineurs avant
    // trois jours", "la remise des otages avant lundi midi"): the same act with its term, once
    // in each article.
    if (comparing.gapDays <= 3 && texts.likeness() >= 0.12) {
        for (int x = 0; x < a.quotations.size(); ++x) {
            const Quotation &first = a.quotations.at(x);
            if (first.force != CueForce::Demand && first.force != CueForce::Promise &&
                first.force != CueForce::Threat)
                continue;
            for (int y = 0; y < b.quotations.size(); ++y) {
                const Quotation &second = b.quotations.at(y);
                if (second.force != first.force || second.cueLemma != first.cueLemma ||
                    sameSpeaker(a, first, b, second) != SameSpeaker::Yes || !holdsTime(a, first.span) ||
                    !holdsTime(b, second.span) || actsOf(a, first) != 1 || actsOf(b, second) != 1)
                    continue;
                candidates.push_back({x, y, 0.72, 0});
            }
        }
    }
    if (comparing.isCancelled())
        return;
    QList<std::pair<int, int>> cards;
    for (const CandidatePair &pair : bestPairs(std::move(candidates))) {
        const Quotation &first = a.quotations.at(pair.a);
        const Quotation &second = b.quotations.at(pair.b);
        // Parts of one utterance are one pair; so are a quotation and the one it is nested in.
        const int cardA = first.card >= 0 ? first.card : pair.a;
        const int cardB = second.card >= 0 ? second.card : pair.b;
        if (cards.contains({cardA, cardB}) || cards.contains({first.parent, second.parent}))
            continue;
        cards.append({cardA, cardB});
        // Pairs of one act were not judged by their words.
        const auto units = judged.find({pair.a, pair.b});
        const bool byWords = pair.extra > 0 && units != judged.end();
        const auto i = byWords ? units->second.unitA : static_cast<std::size_t>(pair.a);
        const auto j = byWords ? units->second.unitB : static_cast<std::size_t>(pair.b);
        QuotePair quote;
        quote.a = {first.span, pair.a};
        quote.b = {second.span, pair.b};
        quote.wordsOnlyA = ownWords(sideA.sequences[i], sideB.sets[j]);
        quote.wordsOnlyB = ownWords(sideB.sequences[j], sideA.sets[i]);
        const int apart =
            std::max(comparing.gapDays, datesKnown(a) && datesKnown(b) ? daysApart(first, second) : 0);
        const bool sameWords = quote.wordsOnlyA.isEmpty() && quote.wordsOnlyB.isEmpty() && pair.extra > 0;
        quote.relation = apart >= echoAfterDays ? QuoteRelation::Echo
                         : sameWords            ? QuoteRelation::Same
                                                : QuoteRelation::Variant;
        const SameSpeaker speaker = sameSpeaker(a, first, b, second);
        quote.speaker = a.speakerNames(first);
        if (quote.speaker.isEmpty())
            quote.speaker = b.speakerNames(second);
        quote.confidence = std::clamp(pair.score, 0.0, 0.98);
        if (pair.extra > 0)
            quote.reasons.append(
                because("compare.quote.words", QT_TRANSLATE_NOOP("Evidence", "both say: %1"), pair.score,
                        {wordsOf(texts.a(), first.span, texts.shared(sideA.sets[i], sideB.sets[j]), 6)}));
        else
            quote.reasons.append(
                because("compare.quote.act",
                        QT_TRANSLATE_NOOP("Evidence", "the same act (%1) with a term, once in each article"),
                        pair.score, {first.cueLemma}));
        if (speaker == SameSpeaker::Yes)
            quote.reasons.append(because("compare.quote.speaker",
                                         QT_TRANSLATE_NOOP("Evidence", "the same speaker: %1"), 1,
                                         {quote.speaker}));
        else if (speaker == SameSpeaker::No)
            quote.reasons.append(because("compare.quote.speakers",
                                         QT_TRANSLATE_NOOP("Evidence", "given to two speakers: %1, %2"), 1,
                                         {a.speakerNames(first), b.speakerNames(second)}));
        if (quote.relation == QuoteRelation::Echo)
            quote.reasons.append(because("compare.quote.echo",
                                         QT_TRANSLATE_NOOP("Evidence", "said again %1 days later"), 1,
                                         {QString::number(apart)}));
        comparing.result.quotes.append(quote);
    }
}

} // namespace frise
