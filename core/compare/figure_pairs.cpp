#include "core/compare/comparing.h"

#include <algorithm>
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
    bool alone = false; ///< the only figure of its unit
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
                if (w < first || w >= last)
                    counted.nearby.push_back(text.words[static_cast<std::size_t>(w)].id);
            std::sort(counted.nearby.begin(), counted.nearby.end());
            counted.nearby.erase(std::unique(counted.nearby.begin(), counted.nearby.end()),
                                 counted.nearby.end());
        }
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

struct Range
{
    double low, high;
};

/// "plus de 200" may be 237; "au moins 28" was counted.
bool isRound(double value)
{
    double unit = 1;
    while (unit * 100 <= value)
        unit *= 10;
    return value >= 10 && std::fmod(value, unit * 10) == 0.0;
}

Range rangeOf(const Figure &figure)
{
    const double v = figure.value;
    switch (figure.modality) {
    case FigureModality::About:
        return {v * 0.9, v * 1.1};
    case FigureModality::Almost:
        return {v * 0.88, v};
    case FigureModality::AtLeast:
        return {v, v * (isRound(v) ? 1.25 : 1.03)};
    case FigureModality::AtMost:
        return {v * (isRound(v) ? 0.75 : 0.97), v};
    default:
        return {v, v};
    }
}

bool agree(const Figure &x, const Figure &y)
{
    if (std::abs(x.value - y.value) <= 1e-9 * std::max(1.0, std::abs(x.value)))
        return true;
    // Two bounds of one direction are two claims ("plus de 200", "plus de 240").
    if (x.modality == y.modality && x.modality != FigureModality::About)
        return false;
    const Range a = rangeOf(x);
    const Range b = rangeOf(y);
    return a.low <= b.high && b.low <= a.high;
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

} // namespace

void compareFigures(Comparing &comparing)
{
    const TextPair &texts = comparing.texts;
    const Analysis &a = *texts.a().analysis;
    const Analysis &b = *texts.b().analysis;
    const std::vector<Counted> sideA = countedIn(texts.a());
    const std::vector<Counted> sideB = countedIn(texts.b());
    QHash<StemId, QList<int>> byUnit;
    for (std::size_t y = 0; y < sideB.size(); ++y)
        byUnit[sideB[y].unit].append(static_cast<int>(y));
    // Events that are one act, and events that speak of one matter.
    QHash<QPair<int, int>, EventRelation> joined;
    for (const EventPair &pair : comparing.result.events)
        joined.insert({pair.a.index, pair.b.index}, pair.relation);
    const auto linked = [&joined](int x, int y, EventRelation least) {
        const auto found = x >= 0 && y >= 0 ? joined.constFind({x, y}) : joined.constEnd();
        return found != joined.constEnd() &&
               (least == EventRelation::Related || found.value() != EventRelation::Related);
    };
    const auto inQuotePair = [&comparing](const Span &x, const Span &y) {
        return std::any_of(
            comparing.result.quotes.begin(), comparing.result.quotes.end(),
            [&](const QuotePair &pair) { return pair.a.span.contains(x) && pair.b.span.contains(y); });
    };
    enum Case { SameMeasure, TwoMeasures };
    std::vector<CandidatePair> candidates;
    constexpr int mostPartners = 200;
    for (std::size_t x = 0; x < sideA.size(); ++x) {
        if (x % 256 == 0 && comparing.isCancelled())
            return;
        const Figure &first = a.figures.at(static_cast<qsizetype>(x));
        if (first.unit.isEmpty())
            continue;
        const QList<int> partners = byUnit.value(sideA[x].unit);
        for (qsizetype n = 0; n < std::min<qsizetype>(partners.size(), mostPartners); ++n) {
            const int y = partners.at(n);
            const Counted &counted = sideB[static_cast<std::size_t>(y)];
            const Figure &second = b.figures.at(y);
            if (objectsExclude(first, second))
                continue;
            const double nearby = texts.weightOf(texts.shared(sideA[x].nearby, counted.nearby));
            const double context = texts.weightOf(texts.shared(sideA[x].context, counted.context));
            const bool oneAct = linked(sideA[x].event, counted.event, EventRelation::Same);
            const bool oneMatter = linked(sideA[x].event, counted.event, EventRelation::Related);
            const bool oneQuote = inQuotePair(first.span, second.span);
            const bool equal = agree(first, second);
            double score = 0.5 * std::min(2.0, nearby) + 0.25 * std::min(3.0, context) +
                           (oneAct      ? 1.2
                            : oneMatter ? 0.5
                                        : 0) +
                           (oneQuote ? 1.5 : 0) + (equal ? 0.1 : 0) + std::min(0.3, texts.likeness());
            // "trente ans de violences … plus de 3.200 morts", "trente ans de guerre, plus de 3.500 morts".
            if (std::any_of(sideA[x].times.begin(), sideA[x].times.end(),
                            [&counted](const QString &value) { return counted.times.contains(value); }))
                score += 0.5;
            if (sideA[x].alone && counted.alone && !comparing.result.quotes.isEmpty())
                score += 0.2;
            // Articles of two times tell two facts, unless the words around the numbers are the same.
            if (comparing.gapDays > 60)
                score -= 0.8;
            const EventType typeA = sideA[x].event >= 0 ? a.events.at(sideA[x].event).type : EventType::None;
            const EventType typeB = counted.event >= 0 ? b.events.at(counted.event).type : EventType::None;
            const auto expected = [](const Analysis &analysis, int event) {
                return event >= 0 && (analysis.events.at(event).certainty == Certainty::Planned ||
                                      analysis.events.at(event).certainty == Certainty::Conditional ||
                                      analysis.events.at(event).certainty == Certainty::Demanded);
            };
            const bool twoActs = sideA[x].event >= 0 && counted.event >= 0 && typeA != typeB && !oneAct;
            const bool oneExpected = expected(a, sideA[x].event) != expected(b, counted.event) &&
                                     sideA[x].event >= 0 && counted.event >= 0;
            const bool toll = isToll(first.unit);
            Case which = SameMeasure;
            if (!equal && !toll && !oneQuote && (twoActs || oneExpected))
                which = TwoMeasures;
            const double needed = which == TwoMeasures ? 0.55 : toll ? 0.6 : 0.7;
            if (score < needed)
                continue;
            candidates.push_back({static_cast<int>(x), y, score - (which == TwoMeasures ? 0.5 : 0.0), which});
        }
    }
    for (const CandidatePair &pair : bestPairs(std::move(candidates))) {
        const Figure &first = a.figures.at(pair.a);
        const Figure &second = b.figures.at(pair.b);
        FigurePair figure;
        figure.a = {first.span, pair.a};
        figure.b = {second.span, pair.b};
        figure.confidence = std::clamp(0.3 + 0.3 * pair.score, 0.0, 0.95);
        const bool equal = agree(first, second);
        const Counted &x = sideA[static_cast<std::size_t>(pair.a)];
        const Counted &y = sideB[static_cast<std::size_t>(pair.b)];
        const WordSet common = texts.shared(x.context, y.context);
        figure.about = first.unit;
        if (x.sentence >= 0 && !common.empty())
            figure.about +=
                QLatin1String(": ") +
                wordsOf(texts.a(), texts.a().sentences[static_cast<std::size_t>(x.sentence)].span, common, 3);
        const QStringList values = {printed(texts.a(), first.span), printed(texts.b(), second.span)};
        if (pair.extra == TwoMeasures) {
            figure.relation = FigureRelation::OtherMeasure;
            figure.explanation =
                because("compare.figure.measures",
                        QT_TRANSLATE_NOOP("Evidence", "two measures: “%1” of one act, “%2” of another"),
                        figure.confidence, values);
        } else if (equal) {
            figure.relation = FigureRelation::Agrees;
            figure.explanation = because("compare.figure.agrees",
                                         QT_TRANSLATE_NOOP("Evidence", "“%1” and “%2” can both be right"),
                                         figure.confidence, values);
        } else {
            figure.relation = FigureRelation::Differs;
            figure.explanation =
                comparing.result.order == PublicationOrder::AFirst ||
                        comparing.result.order == PublicationOrder::BFirst
                    ? because(
                          "compare.figure.differs.later",
                          QT_TRANSLATE_NOOP(
                              "Evidence", "“%1” and “%2” of the same thing; the later article may know more"),
                          figure.confidence, values)
                    : because("compare.figure.differs",
                              QT_TRANSLATE_NOOP("Evidence", "“%1” and “%2” of the same thing"),
                              figure.confidence, values);
        }
        comparing.result.figures.append(figure);
    }
}

} // namespace frise
