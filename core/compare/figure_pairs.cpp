#include "core/compare/counted.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace frise {

namespace {

struct Counted
{
    StemId unit = 0;
    WordSet context; ///< of the sentence, without the unit
    WordSet nearby;  ///< of the few words around it
    int sentence = -1;
    int event = -1;     ///< that holds it, innermost
    QStringList times;  ///< values of durations and dates of the sentence ("P30Y")
    WordSet around;     ///< of its sentence and its neighbours
    bool alone = false; ///< the only figure of its unit
    bool named = false; ///< people of one nation are counted
};

std::vector<Counted> countedIn(const ComparedText &text)
{
    std::vector<Counted> figures;
    const Analysis &analysis = *text.analysis;
    for (const Figure &figure : analysis.figures) {
        Counted counted;
        counted.unit = stemOf(figure.unit);
        counted.sentence = text.sentenceAt(figure.span.start);
        if (counted.sentence >= 0) {
            const TextSentence &sentence = text.sentences[static_cast<std::size_t>(counted.sentence)];
            const auto [first, last] = text.wordsIn(figure.span);
            counted.context = sentence.words;
            // The number's own words do not speak for its context.
            for (int w = first; w < last; ++w) {
                const int id = text.words[static_cast<std::size_t>(w)].id;
                counted.context.erase(std::remove(counted.context.begin(), counted.context.end(), id),
                                      counted.context.end());
            }
            constexpr int around = 7;
            for (int w = std::max(sentence.firstWord, first - around);
                 w < std::min(sentence.lastWord, last + around); ++w)
                if (w < first || w >= last) {
                    const TextWord &word = text.words[static_cast<std::size_t>(w)];
                    counted.nearby.push_back(word.id);
                    for (const int idea : word.ideas)
                        if (idea >= 0)
                            counted.nearby.push_back(idea);
                }
            std::sort(counted.nearby.begin(), counted.nearby.end());
            counted.nearby.erase(std::unique(counted.nearby.begin(), counted.nearby.end()),
                                 counted.nearby.end());
        }
        counted.named = countsNamedPeople(text, figure);
        for (int s = std::max(0, counted.sentence - 1);
             counted.sentence >= 0 &&
             s <= std::min(counted.sentence + 1, static_cast<int>(text.sentences.size()) - 1);
             ++s) {
            const WordSet &more = text.sentences[static_cast<std::size_t>(s)].words;
            counted.around.insert(counted.around.end(), more.begin(), more.end());
        }
        std::sort(counted.around.begin(), counted.around.end());
        counted.around.erase(std::unique(counted.around.begin(), counted.around.end()), counted.around.end());
        if (counted.sentence >= 0) {
            const Span &within = text.sentences[static_cast<std::size_t>(counted.sentence)].span;
            auto timex = std::lower_bound(analysis.timexes.begin(), analysis.timexes.end(), within.start,
                                          [](const Timex &t, qsizetype at) { return t.span.start < at; });
            for (; timex != analysis.timexes.end() && timex->span.start < within.end; ++timex)
                if (!timex->value.isEmpty() && !timex->dependsOnArticleDate)
                    counted.times.append(timex->value);
        }
        qsizetype shortest = -1;
        int before = -1;
        for (int e = 0; e < analysis.events.size() && analysis.events.at(e).span.start <= figure.span.start;
             ++e) {
            const Span &span = analysis.events.at(e).span;
            if (span.contains(figure.span) && (shortest < 0 || span.length() < shortest)) {
                shortest = span.length();
                counted.event = e;
            }
        }
        // "accueillera un congrès de délégués d'une vingtaine de pays": the clause before it in
        // its sentence.
        for (int e = 0; counted.event < 0 && counted.sentence >= 0 && e < analysis.events.size(); ++e) {
            const Span &within = text.sentences[static_cast<std::size_t>(counted.sentence)].span;
            if (analysis.events.at(e).span.start > figure.span.start)
                break;
            if (analysis.events.at(e).span.start >= within.start)
                before = e;
        }
        if (counted.event < 0)
            counted.event = before;
        figures.push_back(std::move(counted));
    }
    QHash<StemId, int> ofUnit;
    for (const Counted &counted : figures)
        ++ofUnit[counted.unit];
    for (Counted &counted : figures)
        counted.alone = ofUnit.value(counted.unit) == 1;
    return figures;
}

/// Units that say themselves what is counted, wherever they stand: the dead of one attack are the dead.
bool isToll(const QString &unit)
{
    static const QStringList tolls = {
        QStringLiteral("mort"),    QStringLiteral("blessé"),  QStringLiteral("tué"),
        QStringLiteral("victime"), QStringLiteral("disparu"), QStringLiteral("otage"),
        QStringLiteral("réfugié"), QStringLiteral("déplacé"), QStringLiteral("prisonnier")};
    return tolls.contains(unit);
}

QString printed(const ComparedText &text, const Span &span)
{
    return text.article->text.mid(span.start, span.length()).simplified();
}

/// "de nationalité", "russe" against "ukrainien": what narrows the figures down excludes each other.
bool objectsExclude(const Figure &x, const Figure &y)
{
    if (x.object.isEmpty() || y.object.isEmpty())
        return false;
    for (const QString &first : x.object.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        for (const QString &second : y.object.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (stemOf(first) == stemOf(second))
                return false;
    return true;
}

/// What speaks for two figures to be of one thing. Weights: logistic regression over annotated pairs of
/// articles and pairs of articles on different matters.
enum FigureFeature : std::size_t {
    Bias,
    SameUnit,
    KinUnit,
    GeneralUnit,
    UnnamedUnit,
    PeopleUnit,
    Distance,
    Nearby,
    Context,
    Around,
    OneAct,
    OneMatter,
    OneQuote,
    Toll,
    Small,
    Times,
    Alone,
    Far,
    TwoActs,
    OneExpected,
    Excluded,
    Likeness,
    Story,
    FeatureCount
};
using FigureFeatures = std::array<double, FeatureCount>;

double logitOf(const FigureFeatures &features)
{
    static const FigureFeatures weights = {
        -1.0,  // Bias
        0.85,  // SameUnit
        0.25,  // KinUnit
        -0.56, // GeneralUnit
        0.08,  // UnnamedUnit
        -0.23, // PeopleUnit
        -2.22, // Distance
        0.44,  // Nearby
        0.62,  // Context
        0.46,  // Around
        0.73,  // OneAct
        0.20,  // OneMatter
        0.80,  // OneQuote
        0.28,  // Toll
        -0.26, // Small
        0.46,  // Times
        0.87,  // Alone
        -2.23, // Far
        -0.52, // TwoActs
        -0.55, // OneExpected
        -1.01, // Excluded
        0.78,  // Likeness
        0.97,  // Story
    };
    double sum = 0;
    for (std::size_t f = 0; f < FeatureCount; ++f)
        sum += weights[f] * features[f];
    return sum;
}

bool isExpected(const Analysis &analysis, int event)
{
    if (event < 0)
        return false;
    const Certainty certainty = analysis.events.at(event).certainty;
    return certainty == Certainty::Planned || certainty == Certainty::Conditional ||
           certainty == Certainty::Demanded;
}

/// What is known of two figures beside what speaks for one thing.
struct FigureCase
{
    bool equal = false; ///< both can be right
    bool sameUnit = false;
    bool twoMeasures = false; ///< of one act that is expected and of another that is done
};

/// Pairs each figure with the one of the other article that counts the same thing.
class FigureMatcher
{
public:
    FigureMatcher(Comparing &comparing, const Ideas &ideas)
        : m_comparing(comparing), m_texts(comparing.texts), m_a(*comparing.texts.a().analysis),
          m_b(*comparing.texts.b().analysis), m_units(ideas), m_sideA(countedIn(comparing.texts.a())),
          m_sideB(countedIn(comparing.texts.b()))
    {
        for (const EventPair &pair : comparing.result.events)
            m_joined.insert({pair.a.index, pair.b.index}, pair.relation);
    }
    void run();

private:
    enum Case { SameMeasure, TwoMeasures };
    /// Of longer lists only the events themselves are looked up, so that the work stays bounded.
    static constexpr qsizetype mostTold = 300;
    bool linked(int x, int y, EventRelation least) const
    {
        const auto found = x >= 0 && y >= 0 ? m_joined.constFind({x, y}) : m_joined.constEnd();
        return found != m_joined.constEnd() &&
               (least == EventRelation::Related || found.value() != EventRelation::Related);
    }
    /// Told in one pair of quotations or of clauses.
    bool inOnePair(const Span &x, const Span &y) const
    {
        return std::any_of(
            m_comparing.result.quotes.begin(), m_comparing.result.quotes.end(),
            [&](const QuotePair &pair) { return pair.a.span.contains(x) && pair.b.span.contains(y); });
    }
    bool inOneAct(const Span &x, const Span &y) const
    {
        if (m_comparing.result.events.size() > mostTold)
            return false;
        return std::any_of(m_comparing.result.events.begin(), m_comparing.result.events.end(),
                           [&](const EventPair &pair) {
                               return pair.relation != EventRelation::Related && pair.a.span.contains(x) &&
                                      pair.b.span.contains(y);
                           });
    }
    std::optional<FigureFeatures> describe(int x, int y, FigureCase &of) const;
    void judge(int x, int y);
    void add(const CandidatePair &pair);

    Comparing &m_comparing;
    const TextPair &m_texts;
    const Analysis &m_a;
    const Analysis &m_b;
    UnitTable m_units;
    std::vector<Counted> m_sideA, m_sideB;
    QHash<QPair<int, int>, EventRelation> m_joined; ///< events that are one act, or of one matter
    std::vector<CandidatePair> m_candidates;
};

/// Nothing where the two cannot count one thing.
std::optional<FigureFeatures> FigureMatcher::describe(int x, int y, FigureCase &of) const
{
    const Figure &first = m_a.figures.at(x);
    const Figure &second = m_b.figures.at(y);
    const Counted &one = m_sideA[static_cast<std::size_t>(x)];
    const Counted &other = m_sideB[static_cast<std::size_t>(y)];
    const UnitKinship kinship = m_units.kinship(first, one.named, second, other.named);
    if (kinship == UnitKinship::None)
        return std::nullopt;
    of.equal = figuresAgree(first, second);
    of.sameUnit = kinship == UnitKinship::Same;
    FigureFeatures f = {};
    f[Bias] = 1;
    f[SameUnit] = kinship == UnitKinship::Same ? 1 : 0;
    f[KinUnit] = kinship == UnitKinship::Kin ? 1 : 0;
    f[GeneralUnit] = kinship == UnitKinship::General ? 1 : 0;
    f[UnnamedUnit] = kinship == UnitKinship::Unnamed ? 1 : 0;
    f[PeopleUnit] = kinship == UnitKinship::People ? 1 : 0;
    f[Distance] = std::min(4.0, distanceOf(first, second));
    f[Nearby] = std::min(2.0, m_texts.weightOf(m_texts.shared(one.nearby, other.nearby)));
    f[Context] = std::min(3.0, m_texts.weightOf(m_texts.shared(one.context, other.context)));
    f[Around] = std::min(4.0, m_texts.weightOf(m_texts.shared(one.around, other.around)));
    const bool oneAct =
        linked(one.event, other.event, EventRelation::Same) || inOneAct(first.span, second.span);
    f[OneAct] = oneAct ? 1 : 0;
    f[OneMatter] = !oneAct && linked(one.event, other.event, EventRelation::Related) ? 1 : 0;
    const bool oneQuote = inOnePair(first.span, second.span);
    f[OneQuote] = oneQuote ? 1 : 0;
    const bool toll = isToll(first.unit) && isToll(second.unit);
    f[Toll] = toll ? 1 : 0;
    f[Small] = std::min(first.value, second.value) < 10 ? 1 : 0;
    // "trente ans de violences … plus de 3.200 morts", "trente ans de guerre, plus de 3.500 morts".
    f[Times] = std::any_of(one.times.begin(), one.times.end(),
                           [&other](const QString &value) { return other.times.contains(value); })
                   ? 1
                   : 0;
    f[Alone] = one.alone && other.alone ? 1 : 0;
    // Articles of two times tell two facts or two stages of one, unless the words around the numbers are the
    // same.
    f[Far] = m_comparing.gapDays > 60 ? 1 : m_comparing.gapDays > 14 ? 0.3 : 0;
    f[TwoActs] = one.event >= 0 && other.event >= 0 && !oneAct &&
                         m_a.events.at(one.event).type != m_b.events.at(other.event).type
                     ? 1
                     : 0;
    const bool oneExpected =
        one.event >= 0 && other.event >= 0 && isExpected(m_a, one.event) != isExpected(m_b, other.event);
    f[OneExpected] = oneExpected ? 1 : 0;
    f[Excluded] = kinship == UnitKinship::Same && objectsExclude(first, second) ? 1 : 0;
    f[Likeness] = std::clamp(m_texts.likeness() - 0.2, -0.2, 0.2);
    f[Story] = std::clamp((m_comparing.story + 2) / 6, 0.0, 1.0);
    // One act gives its own number of its own things, however sure it is.
    const bool oneThing = oneAct && !first.object.isEmpty() && first.object == second.object;
    of.twoMeasures = !of.equal && !toll && !oneQuote && !oneThing && oneExpected;
    return f;
}

void FigureMatcher::judge(int x, int y)
{
    FigureCase of;
    const auto features = describe(x, y, of);
    if (!features)
        return;
    // Articles on two matters count what looks alike.
    const double logit = logitOf(*features) + 0.75 * std::clamp(m_comparing.story, -4.0, 0.0);
    constexpr double otherMeasureFrom = -0.7;
    if (logit >= 0 || (logit >= otherMeasureFrom && of.sameUnit))
        m_candidates.push_back({x, y, logit + (of.equal ? 1.0 : 0.0),
                                (of.twoMeasures || logit < 0) && !of.equal ? TwoMeasures : SameMeasure});
}

void FigureMatcher::run()
{
    const int countA = static_cast<int>(m_sideA.size());
    const int countB = static_cast<int>(m_sideB.size());
    constexpr qint64 mostPairs = 40000;
    if (qint64(countA) * countB <= mostPairs) {
        for (int x = 0; x < countA; ++x)
            for (int y = 0; y < countB; ++y)
                judge(x, y);
    } else {
        // Long articles: only what has one unit, and not against all of it.
        constexpr qsizetype mostPartners = 100;
        QHash<StemId, QList<int>> byUnit;
        for (int y = 0; y < countB; ++y)
            byUnit[m_sideB[static_cast<std::size_t>(y)].unit].append(y);
        for (int x = 0; x < countA; ++x) {
            if (x % 64 == 0 && m_comparing.isCancelled())
                return;
            const QList<int> partners = byUnit.value(m_sideA[static_cast<std::size_t>(x)].unit);
            for (qsizetype n = 0; n < std::min(partners.size(), mostPartners); ++n)
                judge(x, partners.at(n));
        }
    }
    for (const CandidatePair &pair : bestPairs(m_candidates))
        add(pair);
}

void FigureMatcher::add(const CandidatePair &pair)
{
    const Figure &first = m_a.figures.at(pair.a);
    const Figure &second = m_b.figures.at(pair.b);
    FigurePair figure;
    figure.a = {first.span, pair.a};
    figure.b = {second.span, pair.b};
    figure.confidence = std::clamp(1 / (1 + std::exp(-pair.score)), 0.0, 0.95);
    const bool equal = figuresAgree(first, second);
    const Counted &x = m_sideA[static_cast<std::size_t>(pair.a)];
    const Counted &y = m_sideB[static_cast<std::size_t>(pair.b)];
    const WordSet common = m_texts.shared(x.context, y.context);
    figure.about = first.unit.isEmpty() ? second.unit : first.unit;
    if (x.sentence >= 0 && !common.empty())
        figure.about +=
            QLatin1String(": ") +
            wordsOf(m_texts.a(), m_texts.a().sentences[static_cast<std::size_t>(x.sentence)].span, common, 3);
    const QStringList values = {printed(m_texts.a(), first.span), printed(m_texts.b(), second.span)};
    if (pair.extra == TwoMeasures) {
        figure.relation = FigureRelation::OtherMeasure;
        figure.explanation =
            because("compare.figure.measures",
                    QT_TRANSLATE_NOOP("Evidence", "two measures: “%1” of one act, “%2” of another"),
                    figure.confidence, values);
    } else if (equal) {
        figure.relation = FigureRelation::Agrees;
        figure.explanation =
            because("compare.figure.agrees", QT_TRANSLATE_NOOP("Evidence", "“%1” and “%2” can both be right"),
                    figure.confidence, values);
    } else {
        figure.relation = FigureRelation::Differs;
        figure.explanation =
            m_comparing.result.order == PublicationOrder::AFirst ||
                    m_comparing.result.order == PublicationOrder::BFirst
                ? because("compare.figure.differs.later",
                          QT_TRANSLATE_NOOP(
                              "Evidence", "“%1” and “%2” of the same thing; the later article may know more"),
                          figure.confidence, values)
                : because("compare.figure.differs",
                          QT_TRANSLATE_NOOP("Evidence", "“%1” and “%2” of the same thing"), figure.confidence,
                          values);
    }
    m_comparing.result.figures.append(figure);
}

} // namespace

void compareFigures(Comparing &comparing)
{
    const auto ideas = Ideas::instance();
    // The texts were read with it.
    if (ideas)
        FigureMatcher(comparing, *ideas.value()).run();
}

} // namespace frise
