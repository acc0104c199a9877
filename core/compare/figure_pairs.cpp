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
        // "organisera une réunion réunissant des représentants d'environ 30 pays": the clause before it in
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
