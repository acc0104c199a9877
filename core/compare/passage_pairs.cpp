#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

namespace {

/// Hashes of every `length` neighbouring words of a sentence: what a copy keeps.
std::vector<StemId> shinglesOf(const ComparedText &text, const TextSentence &sentence, int length)
{
    std::vector<StemId> shingles;
    for (int w = sentence.firstWord; w + length <= sentence.lastWord; ++w) {
        StemId value = 1469598103934665603ULL;
        for (int i = 0; i < length; ++i)
            value = (value ^ static_cast<StemId>(text.words[static_cast<std::size_t>(w + i)].id)) *
                    1099511628211ULL;
        shingles.push_back(value);
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

} // namespace

void compareNearCopies(Comparing &comparing)
{
    constexpr int length = 3;
    const ComparedText &a = comparing.texts.a();
    const ComparedText &b = comparing.texts.b();
    QHash<StemId, int> places; // of B; the first sentence that holds it
    std::vector<qsizetype> countB;
    for (std::size_t s = 0; s < b.sentences.size(); ++s) {
        const std::vector<StemId> shingles =
            b.sentences[s].boilerplate ? std::vector<StemId>() : shinglesOf(b, b.sentences[s], length);
        countB.push_back(static_cast<qsizetype>(shingles.size()));
        for (const StemId shingle : shingles)
            if (!places.contains(shingle))
                places.insert(shingle, static_cast<int>(s));
    }
    std::vector<CandidatePair> candidates;
    qsizetype all = 0;
    qsizetype copied = 0;
    for (std::size_t s = 0; s < a.sentences.size(); ++s) {
        if (s % 256 == 0 && comparing.isCancelled())
            return;
        if (a.sentences[s].boilerplate)
            continue;
        const std::vector<StemId> shingles = shinglesOf(a, a.sentences[s], length);
        all += static_cast<qsizetype>(shingles.size());
        QHash<int, int> hits;
        for (const StemId shingle : shingles) {
            const auto place = places.constFind(shingle);
            if (place != places.constEnd()) {
                ++hits[place.value()];
                ++copied;
            }
        }
        for (auto it = hits.constBegin(); it != hits.constEnd(); ++it) {
            const double share =
                double(it.value()) / double(std::min(static_cast<qsizetype>(shingles.size()),
                                                     countB[static_cast<std::size_t>(it.key())]));
            if (share >= 0.5 && it.value() >= 2)
                candidates.push_back({static_cast<int>(s), it.key(), share, it.value()});
        }
    }
    for (const CandidatePair &pair : bestPairs(std::move(candidates))) {
        PassagePair passage;
        passage.a = a.sentences[static_cast<std::size_t>(pair.a)].span;
        passage.b = b.sentences[static_cast<std::size_t>(pair.b)].span;
        passage.score = std::min(1.0, 0.85 + 0.15 * pair.score);
        passage.nearCopy = true;
        passage.reasons.append(
            because("compare.passage.copy",
                    QT_TRANSLATE_NOOP("Evidence", "almost the same words in the same order"), pair.score));
        comparing.result.passages.append(passage);
    }
    qsizetype allB = 0;
    for (const qsizetype count : countB)
        allB += count;
    const qsizetype smaller = std::min(all, allB);
    comparing.result.nearCopies = smaller >= 12 && double(copied) >= 0.5 * double(smaller);
}

void comparePassages(Comparing &comparing)
{
    const TextPair &texts = comparing.texts;
    const ComparedText &a = texts.a();
    const ComparedText &b = texts.b();
    std::vector<WordSet> sets[2];
    for (int which = 0; which < 2; ++which)
        for (const TextSentence &sentence : texts.side(which).sentences)
            sets[which].push_back(sentence.boilerplate ? WordSet() : sentence.words);
    for (const PassagePair &copy : comparing.result.passages) {
        sets[0][static_cast<std::size_t>(a.sentenceAt(copy.a.start))].clear();
        sets[1][static_cast<std::size_t>(b.sentenceAt(copy.b.start))].clear();
    }
    // What was found already joins its sentences.
    QHash<QPair<int, int>, double> links;
    const auto link = [&](const Span &x, const Span &y, double strength) {
        const int i = a.sentenceAt(x.start);
        const int j = b.sentenceAt(y.start);
        if (i >= 0 && j >= 0)
            links[{i, j}] += strength;
    };
    for (const EventPair &pair : comparing.result.events)
        link(pair.a.span, pair.b.span, pair.relation == EventRelation::Related ? 0.1 : 0.3);
    for (const QuotePair &pair : comparing.result.quotes)
        link(pair.a.span, pair.b.span, 0.35);
    for (const FigurePair &pair : comparing.result.figures)
        link(pair.a.span, pair.b.span, pair.relation == FigureRelation::OtherMeasure ? 0.05 : 0.2);
    std::vector<std::pair<int, int>> pairs = pairsSharingWords(texts, sets[0], sets[1], 40);
    // Sorted again: a link may join sentences that share no word.
    for (auto it = links.constBegin(); it != links.constEnd(); ++it)
        if (!sets[0][static_cast<std::size_t>(it.key().first)].empty() &&
            !sets[1][static_cast<std::size_t>(it.key().second)].empty())
            pairs.push_back(it.key());
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    if (comparing.isCancelled())
        return;
    const bool near = comparing.gapDays <= 60 && texts.likeness() >= 0.2;
    std::vector<CandidatePair> candidates;
    int steps = 0;
    for (const auto &[x, y] : pairs) {
        if (++steps % 4096 == 0 && comparing.isCancelled())
            return;
        const WordSet &first = sets[0][static_cast<std::size_t>(x)];
        const WordSet &second = sets[1][static_cast<std::size_t>(y)];
        const WordSet common = texts.shared(first, second);
        const double weight = texts.weightOf(common);
        const double linked = links.value({x, y}, 0.0);
        if (linked < 0.15 && (common.size() < 2 || weight < 1.3))
            continue;
        const double score = texts.overlap(first, second) * std::min(1.0, weight / 2.5) + linked;
        // Two words of these articles alone join sentences of any length.
        if (score >= (near && weight >= 1.8 ? 0.2 : 0.3))
            candidates.push_back({x, y, score, 0});
    }
    for (const CandidatePair &pair : bestPairs(std::move(candidates))) {
        PassagePair passage;
        passage.a = a.sentences[static_cast<std::size_t>(pair.a)].span;
        passage.b = b.sentences[static_cast<std::size_t>(pair.b)].span;
        passage.score = std::min(0.99, pair.score);
        const WordSet common = texts.shared(sets[0][static_cast<std::size_t>(pair.a)],
                                            sets[1][static_cast<std::size_t>(pair.b)]);
        if (!common.empty())
            passage.reasons.append(because("compare.passage.words",
                                           QT_TRANSLATE_NOOP("Evidence", "both say: %1"), pair.score,
                                           {wordsOf(a, passage.a, common, 6)}));
        comparing.result.passages.append(passage);
    }
    std::sort(
        comparing.result.passages.begin(), comparing.result.passages.end(),
        [](const PassagePair &x, const PassagePair &y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
}

} // namespace frise
