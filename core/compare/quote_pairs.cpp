#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

namespace {

constexpr int echoAfterDays = 300;

struct QuoteSide
{
    std::vector<WordSet> sets;
    std::vector<std::vector<int>> sequences; ///< word ids in the order of the text
    std::vector<double> weights;
};

QuoteSide sideOf(const TextPair &texts, const ComparedText &text)
{
    QuoteSide side;
    for (const Quotation &quotation : text.analysis->quotations) {
        const auto [first, last] = text.wordsIn(quotation.span);
        std::vector<int> sequence;
        for (int w = first; w < last; ++w)
            sequence.push_back(text.words[static_cast<std::size_t>(w)].id);
        side.sets.push_back(text.setOf(quotation.span));
        side.weights.push_back(texts.weightOf(side.sets.back()));
        side.sequences.push_back(std::move(sequence));
    }
    return side;
}

/// Weight of the heaviest common subsequence of two short sequences; longer ones are cut.
double commonInOrder(const TextPair &texts, const std::vector<int> &x, const std::vector<int> &y, int *count)
{
    constexpr std::size_t longest = 80;
    const std::size_t n = std::min(longest, x.size());
    const std::size_t m = std::min(longest, y.size());
    std::vector<std::pair<double, int>> row(m + 1, {0, 0});
    for (std::size_t i = 1; i <= n; ++i) {
        std::pair<double, int> diagonal{0, 0};
        for (std::size_t j = 1; j <= m; ++j) {
            const auto above = row[j];
            auto best = std::max(above, row[j - 1]);
            if (x[i - 1] == y[j - 1])
                best = std::max(best, {diagonal.first + texts.weight(x[i - 1]), diagonal.second + 1});
            row[j] = best;
            diagonal = above;
        }
    }
    *count = row[m].second;
    return row[m].first;
}

bool holdsTime(const Analysis &analysis, const Span &span)
{
    return std::any_of(analysis.timexes.begin(), analysis.timexes.end(),
                       [&span](const Timex &timex) { return span.contains(timex.span); });
}

/// Words of one quotation that the other lacks.
QList<Span> ownWords(const ComparedText &text, const Span &span, const WordSet &other)
{
    QList<Span> spans;
    const auto [first, last] = text.wordsIn(span);
    for (int w = first; w < last; ++w) {
        const TextWord &word = text.words[static_cast<std::size_t>(w)];
        if (!std::binary_search(other.begin(), other.end(), word.id))
            spans.append(word.span);
    }
    return spans;
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

int yearsApart(const Quotation &a, const Quotation &b)
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
    int steps = 0;
    for (const auto &[x, y] : pairsSharingWords(texts, sideA.sets, sideB.sets, 60)) {
        if (++steps % 1024 == 0 && comparing.isCancelled())
            return;
        const auto i = static_cast<std::size_t>(x);
        const auto j = static_cast<std::size_t>(y);
        const double lighter = std::min(sideA.weights[i], sideB.weights[j]);
        const double heavier = std::max(sideA.weights[i], sideB.weights[j]);
        if (lighter <= 0)
            continue;
        int count = 0;
        const double common = commonInOrder(texts, sideA.sequences[i], sideB.sequences[j], &count);
        const double contained = std::min(1.0, common / lighter);
        const double whole = std::min(1.0, common / heavier);
        const SameSpeaker speaker = sameSpeaker(a, a.quotations.at(x), b, b.quotations.at(y));
        const bool bothDirect =
            a.quotations.at(x).mode != QuoteMode::Indirect && b.quotations.at(y).mode != QuoteMode::Indirect;
        double score = 0.75 * contained + 0.25 * whole;
        // Words of everyone mean little ("la sécurité"); one formula of two or three strong words may be
        // enough.
        double needed = 0.5;
        if (speaker == SameSpeaker::Yes)
            needed = common >= 1.2 ? 0.36 : 0.6;
        else if (speaker == SameSpeaker::Perhaps)
            needed = bothDirect ? 0.6 : 0.65;
        else
            needed = 0.85;
        const double least = speaker == SameSpeaker::Yes ? 0.7 : speaker == SameSpeaker::Perhaps ? 1.4 : 2.8;
        // "Il n'y a pas de place pour les jeux": a short sentence of one person, whole, if in few telling
        // words.
        const bool brief = speaker == SameSpeaker::Yes && score >= 0.8 && common >= 0.4;
        if (!brief && (score < needed || common < least || count < 2))
            continue;
        score += speaker == SameSpeaker::Yes ? 0.15 : speaker == SameSpeaker::No ? -0.2 : 0.0;
        candidates.push_back({x, y, score, count});
    }
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
                candidates.push_back({x, y, 0.4, 0});
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
        const auto i = static_cast<std::size_t>(pair.a);
        const auto j = static_cast<std::size_t>(pair.b);
        QuotePair quote;
        quote.a = {first.span, pair.a};
        quote.b = {second.span, pair.b};
        quote.wordsOnlyA = ownWords(texts.a(), first.span, sideB.sets[j]);
        quote.wordsOnlyB = ownWords(texts.b(), second.span, sideA.sets[i]);
        const int apart = std::max(comparing.gapDays, yearsApart(first, second));
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
