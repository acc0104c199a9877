#include "core/compare/quote_likeness.h"

#include "core/compare/counted.h"
#include "core/model/cards.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace frise {

namespace {

/// Weight of the heaviest common subsequence of two short sequences; longer ones are cut.
double commonInOrder(const TextPair &texts, const std::vector<TextWord> &x, const std::vector<TextWord> &y)
{
    constexpr std::size_t longest = 80;
    const std::size_t n = std::min(longest, x.size());
    const std::size_t m = std::min(longest, y.size());
    std::vector<double> row(m + 1, 0.0);
    for (std::size_t i = 1; i <= n; ++i) {
        double diagonal = 0;
        for (std::size_t j = 1; j <= m; ++j) {
            const double above = row[j];
            row[j] = std::max({above, row[j - 1], diagonal + texts.likeness(x[i - 1], y[j - 1])});
            diagonal = above;
        }
    }
    return row[m];
}

QList<Figure> figuresIn(const Analysis &analysis, const Span &span)
{
    auto it = std::lower_bound(analysis.figures.begin(), analysis.figures.end(), span.start,
                               [](const Figure &figure, qsizetype at) { return figure.span.start < at; });
    QList<Figure> figures;
    for (; it != analysis.figures.end() && it->span.end <= span.end; ++it)
        figures.append(*it);
    return figures;
}

/// Whether two quotations count the same things and both counts cannot be right.
bool countsOtherwise(const Analysis &a, const Span &inA, const Analysis &b, const Span &inB)
{
    const QList<Figure> second = figuresIn(b, inB);
    for (const Figure &x : figuresIn(a, inA))
        for (const Figure &y : second)
            if (!x.unit.isEmpty() && stemOf(x.unit) == stemOf(y.unit) && !figuresAgree(x, y))
                return true;
    return false;
}

/// The part of a unit that has most of the other's words: where the pair is shown.
int partNearest(const TextPair &texts, const QuoteSide &side, std::size_t unit, const WordSet &other)
{
    const auto common = [&](int part) {
        return texts.weightOf(texts.shared(side.sets[static_cast<std::size_t>(part)], other));
    };
    const QList<int> &parts = side.parts[unit];
    return *std::max_element(parts.begin(), parts.end(), [&](int x, int y) { return common(x) < common(y); });
}

/// Below it a pair cannot be one utterance, however it stands out, and can only rival others.
constexpr double hopeless = -2.76;
/// Below it a pair rivals none that could be.
constexpr double noRival = -4.5;

/// Whether two quotations are one utterance. Weights: logistic regression over annotated pairs of articles
/// and pairs of articles on different matters.
class QuoteJudge
{
public:
    QuoteJudge(const Comparing &comparing, const QuoteSide &a, const QuoteSide &b)
        : m_comparing(comparing), m_texts(comparing.texts), m_sides{std::cref(a), std::cref(b)}
    {
        for (int which = 0; which < 2; ++which)
            countUtterances(which);
    }
    /// Of two units of the sides.
    double logit(int x, int y) const;
    /// Whether one has all that the other says.
    bool isVerbatim(int x, int y) const;

private:
    enum Feature : std::size_t {
        Bias,
        Contained,
        Whole,
        Common,
        Words,
        InOrder,
        SameSpeaker_,
        OtherSpeaker,
        BothDirect,
        OneDirect,
        Likeness,
        SameForce,
        Around,
        Brief,
        Story,
        StoryAndSpeaker,
        Once,
        TwoReports,
        Verbatim,
        OtherStory,
        Nothing,
        OtherNumber,
        Count
    };
    using Features = std::array<double, Count>;
    std::optional<Features> describe(int x, int y) const;
    void addOrder(int x, int y, Features &features) const;
    WordSet around(int which, const Quotation &quotation) const;
    void countUtterances(int which);
    /// How many utterances of the speaker of a quotation its article reports.
    int utterances(int which, int quotation) const
    {
        return m_utterances[which][static_cast<std::size_t>(quotation)];
    }

    const Comparing &m_comparing;
    const TextPair &m_texts;
    std::array<std::reference_wrapper<const QuoteSide>, 2> m_sides;
    std::vector<int> m_utterances[2]; ///< of each quotation
};

/// Words of the sentences before and after.
WordSet QuoteJudge::around(int which, const Quotation &quotation) const
{
    const ComparedText &text = m_texts.side(which);
    const int at = text.sentenceAt(quotation.span.start);
    WordSet words;
    for (int s = std::max(0, at - 1);
         at >= 0 && s <= std::min(at + 1, static_cast<int>(text.sentences.size()) - 1); ++s) {
        const WordSet &more = text.sentences[static_cast<std::size_t>(s)].words;
        words.insert(words.end(), more.begin(), more.end());
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void QuoteJudge::countUtterances(int which)
{
    const Analysis &analysis = *m_texts.side(which).analysis;
    QHash<int, int> ofSpeaker;
    QSet<std::pair<int, int>> cards;
    for (const Quotation &quotation : analysis.quotations)
        for (const int speaker : quotation.speakers) {
            if (quotation.card >= 0 && cards.contains({speaker, quotation.card}))
                continue;
            cards.insert({speaker, quotation.card});
            ++ofSpeaker[speaker];
        }
    for (const Quotation &quotation : analysis.quotations) {
        int count = 1;
        for (const int speaker : quotation.speakers)
            count = std::max(count, ofSpeaker.value(speaker));
        m_utterances[which].push_back(count);
    }
}

/// Nothing where a unit has no words to compare.
std::optional<QuoteJudge::Features> QuoteJudge::describe(int x, int y) const
{
    const auto i = static_cast<std::size_t>(x);
    const auto j = static_cast<std::size_t>(y);
    const Quotation &a = m_texts.a().analysis->quotations.at(m_sides[0].get().parts[i].constFirst());
    const Quotation &b = m_texts.b().analysis->quotations.at(m_sides[1].get().parts[j].constFirst());
    const double lighter = std::min(m_sides[0].get().weights[i], m_sides[1].get().weights[j]);
    const double heavier = std::max(m_sides[0].get().weights[i], m_sides[1].get().weights[j]);
    if (lighter <= 0)
        return std::nullopt;
    const WordSet shared = m_texts.shared(m_sides[0].get().sets[i], m_sides[1].get().sets[j]);
    const double common = m_texts.weightOf(shared);
    Features features = {};
    features[Bias] = 1;
    features[Contained] = std::min(1.0, common / lighter) * std::min(1.0, common);
    features[Whole] = std::min(1.0, common / heavier) * std::min(1.0, common);
    features[Common] = std::min(3.0, common);
    features[Words] = std::min(5.0, double(std::count_if(shared.begin(), shared.end(),
                                                         [this](int id) { return !m_texts.isIdea(id); })));
    const SameSpeaker speaker = sameSpeaker(*m_texts.a().analysis, a, *m_texts.b().analysis, b);
    const bool oneSpeaker = speaker == SameSpeaker::Yes;
    features[SameSpeaker_] = oneSpeaker ? 1 : 0;
    const bool bothNamed = !a.speakers.isEmpty() && !b.speakers.isEmpty();
    features[OtherSpeaker] = speaker == SameSpeaker::No ? 1 : 0;
    const auto isDirect = [](const Analysis &analysis, const QList<int> &parts) {
        return std::any_of(parts.begin(), parts.end(), [&analysis](int part) {
            return analysis.quotations.at(part).mode != QuoteMode::Indirect;
        });
    };
    const bool directA = isDirect(*m_texts.a().analysis, m_sides[0].get().parts[i]);
    const bool directB = isDirect(*m_texts.b().analysis, m_sides[1].get().parts[j]);
    features[BothDirect] = directA && directB ? 1 : 0;
    features[OneDirect] = directA != directB ? 1 : 0;
    features[Likeness] = std::clamp(m_texts.likeness() - 0.2, -0.2, 0.2);
    features[SameForce] = a.force == b.force ? 1 : 0;
    features[Brief] = std::clamp(1.5 - lighter, 0.0, 1.5);
    const double story = std::clamp((m_comparing.story + 2) / 6, 0.0, 1.0);
    features[Story] = story;
    features[StoryAndSpeaker] = oneSpeaker ? story : 0.0;
    // What someone says once in each article.
    features[Once] = oneSpeaker
                         ? story / std::sqrt(double(utterances(0, m_sides[0].get().parts[i].constFirst())) *
                                             utterances(1, m_sides[1].get().parts[j].constFirst()))
                         : 0.0;
    // Two reports in indirect speech that are not of one speaker are two statements on one matter.
    features[TwoReports] = directA || directB || oneSpeaker ? 0 : bothNamed ? 2 : 1;
    // Articles on one matter that print several words alike, much of all that either says, quote one
    // statement, whoever each of them gives it to.
    constexpr double leastWords = 2;
    constexpr double leastWhole = 0.25;
    features[Verbatim] =
        !oneSpeaker && (directA || directB) && features[Words] >= leastWords && features[Whole] >= leastWhole
            ? story
            : 0.0;
    // "28 morts", says one, "34 morts" the other: what two people told.
    features[OtherNumber] =
        !oneSpeaker && countsOtherwise(*m_texts.a().analysis, a.span, *m_texts.b().analysis, b.span) ? 1 : 0;
    constexpr double little = 0.3;
    // In articles that are surely of one story a single heavy word is enough.
    constexpr double sureStory = 0.9;
    constexpr double leastOfOne = 0.35;
    const bool oneWord =
        !oneSpeaker && story < sureStory && features[Words] < leastWords && features[Contained] < leastOfOne;
    features[Nothing] = oneWord || (common < little && features[Contained] < little) ? 1 : 0;
    // Articles on two matters quote what looks alike, the more so of two people.
    features[OtherStory] = std::clamp(m_comparing.story, -4.0, 0.0) * (oneSpeaker ? 1 : 2);
    return features;
}

/// What takes long to tell: the order of the words, and what the sentences about them share.
void QuoteJudge::addOrder(int x, int y, Features &features) const
{
    const auto i = static_cast<std::size_t>(x);
    const auto j = static_cast<std::size_t>(y);
    const Quotation &a = m_texts.a().analysis->quotations.at(m_sides[0].get().parts[i].constFirst());
    const Quotation &b = m_texts.b().analysis->quotations.at(m_sides[1].get().parts[j].constFirst());
    const double lighter = std::min(m_sides[0].get().weights[i], m_sides[1].get().weights[j]);
    const double inOrder =
        commonInOrder(m_texts, m_sides[0].get().sequences[i], m_sides[1].get().sequences[j]);
    const double common =
        m_texts.weightOf(m_texts.shared(m_sides[0].get().sets[i], m_sides[1].get().sets[j]));
    features[InOrder] = std::min(1.0, inOrder / lighter);
    features[Around] =
        std::clamp(m_texts.weightOf(m_texts.shared(around(0, a), around(1, b))) - common, 0.0, 4.0);
}

bool QuoteJudge::isVerbatim(int x, int y) const
{
    constexpr double nearlyAll = 0.9;
    const auto i = static_cast<std::size_t>(x);
    const auto j = static_cast<std::size_t>(y);
    const double heavier = std::max(m_sides[0].get().weights[i], m_sides[1].get().weights[j]);
    return m_texts.weightOf(m_texts.shared(m_sides[0].get().sets[i], m_sides[1].get().sets[j])) >=
           nearlyAll * heavier;
}

double QuoteJudge::logit(int x, int y) const
{
    static const Features weights = {
        -6.85, // Bias
        0.66,  // Contained
        0.91,  // Whole
        3.0,   // Common
        0.17,  // Words
        1.38,  // InOrder
        2.53,  // SameSpeaker_
        -2.4,  // OtherSpeaker
        -0.17, // BothDirect
        -1.19, // OneDirect
        0.27,  // Likeness
        0.34,  // SameForce
        0.05,  // Around
        0.06,  // Brief
        1.82,  // Story
        0.34,  // StoryAndSpeaker
        0.28,  // Once
        -3.0,  // TwoReports
        1.4,   // Verbatim
        0.75,  // OtherStory
        -1.5,  // Nothing
        -6.0,  // OtherNumber
    };
    auto features = describe(x, y);
    if (!features)
        return -10;
    const auto sumOf = [](const Features &of) {
        double sum = 0;
        for (std::size_t f = 0; f < Count; ++f)
            sum += weights[f] * of[f];
        return sum;
    };
    // Most pairs of long articles are far from one utterance, whatever the order of their words.
    const double most = sumOf(*features) + weights[InOrder] + 4 * weights[Around];
    if (most < hopeless)
        return most;
    addOrder(x, y, *features);
    return sumOf(*features);
}

/// All pairs of short articles; of long ones those that share a word that is not everywhere.
std::vector<std::pair<int, int>> candidatesOf(const TextPair &texts, const QuoteSide &a, const QuoteSide &b)
{
    constexpr std::size_t mostPairs = 4000;
    if (a.sets.size() * b.sets.size() > mostPairs)
        return pairsSharingWords(texts, a.sets, b.sets, 30);
    std::vector<std::pair<int, int>> pairs;
    for (int x = 0; x < static_cast<int>(a.sets.size()); ++x)
        for (int y = 0; y < static_cast<int>(b.sets.size()); ++y)
            pairs.emplace_back(x, y);
    return pairs;
}

} // namespace

QuoteSide sideOf(const TextPair &texts, const ComparedText &text)
{
    const QList<Quotation> &quotations = text.analysis->quotations;
    QuoteSide side;
    for (int q = 0; q < quotations.size(); ++q)
        side.parts.push_back({q});
    for (const QuotationCard &card : quotationCards(*text.analysis))
        if (card.parts.size() > 1)
            side.parts.push_back(card.parts);
    for (const QList<int> &parts : side.parts) {
        WordSet set;
        std::vector<TextWord> sequence;
        for (const int part : parts) {
            const Span &span = quotations.at(part).span;
            const auto [first, last] = text.wordsIn(span);
            sequence.insert(sequence.end(), text.words.begin() + first,
                            text.words.begin() + std::max(first, last));
            const WordSet more = text.setOf(span);
            set.insert(set.end(), more.begin(), more.end());
        }
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
        side.weights.push_back(texts.weightOf(set));
        side.sets.push_back(std::move(set));
        side.sequences.push_back(std::move(sequence));
    }
    return side;
}

std::map<std::pair<int, int>, JudgedQuotes> judgeQuotes(const Comparing &comparing, const QuoteSide &a,
                                                        const QuoteSide &b)
{
    constexpr double furthest = 2;
    const QuoteJudge judge(comparing, a, b);
    std::map<std::pair<int, int>, JudgedQuotes> judged;
    QHash<int, BestPartner> best[2];
    int steps = 0;
    for (const auto &[x, y] : candidatesOf(comparing.texts, a, b)) {
        if (++steps % 256 == 0 && comparing.isCancelled())
            return {};
        const double logit = judge.logit(x, y);
        if (logit < noRival)
            continue;
        const auto unitA = static_cast<std::size_t>(x);
        const auto unitB = static_cast<std::size_t>(y);
        const bool rivals = logit < hopeless;
        const std::pair key(
            rivals ? a.parts[unitA].constFirst() : partNearest(comparing.texts, a, unitA, b.sets[unitB]),
            rivals ? b.parts[unitB].constFirst() : partNearest(comparing.texts, b, unitB, a.sets[unitA]));
        const auto [it, isNew] = judged.try_emplace(key, JudgedQuotes{logit, unitA, unitB});
        if (!isNew && logit > it->second.logit)
            it->second = {logit, unitA, unitB};
        best[0][key.first].offer(logit, key.second);
        best[1][key.second].offer(logit, key.first);
    }
    for (auto &[key, pair] : judged) {
        double &logit = pair.logit;
        const double ahead =
            std::clamp(logit - best[0].value(key.first).against(key.second), -furthest, furthest);
        const double aheadToo =
            std::clamp(logit - best[1].value(key.second).against(key.first), -furthest, furthest);
        logit = 1.0 + 0.952 * logit + 0.762 * ahead + 0.049 * aheadToo;
        // What is given to two people holds perhaps only.
        constexpr double unsure = 0.8;
        const Analysis &first = *comparing.texts.a().analysis;
        const Analysis &second = *comparing.texts.b().analysis;
        const Quotation &one = first.quotations.at(key.first);
        const Quotation &other = second.quotations.at(key.second);
        if (!one.speakers.isEmpty() && !other.speakers.isEmpty() &&
            sameSpeaker(first, one, second, other) != SameSpeaker::Yes &&
            !judge.isVerbatim(static_cast<int>(pair.unitA), static_cast<int>(pair.unitB)))
            logit = std::min(logit, unsure);
    }
    std::erase_if(judged, [](const auto &entry) { return entry.second.logit < 0; });
    return judged;
}

} // namespace frise
