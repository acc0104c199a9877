#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

namespace {

/// Distinct actors of an article, most spoken of first; unnamed ones are left out.
QList<Actor> namedActors(const Analysis &analysis)
{
    QHash<QString, int> counts;
    for (const Mention &mention : analysis.mentions)
        if (mention.actor >= 0 && !mention.inBoilerplate)
            ++counts[actorKey(analysis.actors.at(mention.actor))];
    QList<Actor> actors;
    QStringList keys;
    for (const Actor &actor : analysis.actors) {
        const QString key = actorKey(actor);
        if (actor.anonymous || key.startsWith(QLatin1String("a:")) || counts.value(key) == 0 ||
            keys.contains(key))
            continue;
        keys.append(key);
        actors.append(actor);
    }
    std::stable_sort(actors.begin(), actors.end(), [&counts](const Actor &x, const Actor &y) {
        return counts.value(actorKey(x)) > counts.value(actorKey(y));
    });
    return actors;
}

/// Answers fast whether any of many spans overlaps one.
class SpanIndex
{
public:
    explicit SpanIndex(QList<Span> spans) : m_spans(std::move(spans))
    {
        std::sort(m_spans.begin(), m_spans.end());
        qsizetype furthest = -1;
        for (const Span &span : m_spans)
            m_furthest.push_back(furthest = std::max(furthest, span.end));
    }
    bool touches(const Span &span) const
    {
        const auto after =
            std::lower_bound(m_spans.begin(), m_spans.end(), span.end,
                             [](const Span &other, qsizetype end) { return other.start < end; });
        const auto count = after - m_spans.begin();
        return count > 0 && m_furthest[static_cast<std::size_t>(count - 1)] > span.start;
    }

private:
    QList<Span> m_spans;
    std::vector<qsizetype> m_furthest; ///< greatest end of the spans so far
};

void absencesOf(Comparing &comparing, int which)
{
    const ComparedText &text = comparing.texts.side(which);
    const Analysis &analysis = *text.analysis;
    Comparison &result = comparing.result;
    QList<Span> linked;
    for (const EventPair &pair : result.events)
        if (pair.relation != EventRelation::Related)
            linked.append(which == 0 ? pair.a.span : pair.b.span);
    for (const QuotePair &pair : result.quotes)
        linked.append(which == 0 ? pair.a.span : pair.b.span);
    for (const FigurePair &pair : result.figures)
        if (pair.relation != FigureRelation::OtherMeasure)
            linked.append(which == 0 ? pair.a.span : pair.b.span);
    QList<Span> aligned;
    for (const PassagePair &pair : result.passages)
        aligned.append(which == 0 ? pair.a : pair.b);
    linked.append(comparing.doubtful[which]);
    const SpanIndex linkedIndex(linked);
    const SpanIndex alignedIndex(aligned);
    const PublicationOrder early = which == 0 ? PublicationOrder::BFirst : PublicationOrder::AFirst;
    const Day othersDay = comparing.texts.side(1 - which).analysis->published.interval.lastDay();
    const auto why = [&](const DateInterval &when) {
        // What lay before the other's day could have been known, even where this article came later.
        const bool could = when.lastDay() != noDay && othersDay != noDay && when.lastDay() < othersDay;
        return result.order == early && !could ? Absence::NotYetKnown : Absence::NotMentioned;
    };
    QList<OnlyItem> items;
    QList<Span> told = linked;
    for (int q = 0; q < analysis.quotations.size(); ++q) {
        const Quotation &quotation = analysis.quotations.at(q);
        if (linkedIndex.touches(quotation.span))
            continue;
        items.append({FactKind::Quotation, {quotation.span, q}, why(quotation.said)});
        told.append(quotation.span);
    }
    for (int e = 0; e < analysis.events.size(); ++e) {
        const Event &event = analysis.events.at(e);
        if (linkedIndex.touches(event.span) || linkedIndex.touches(event.trigger))
            continue;
        items.append({FactKind::Event, {event.span, e}, why(event.when)});
        told.append(event.span);
    }
    for (int f = 0; f < analysis.figures.size(); ++f) {
        const Figure &figure = analysis.figures.at(f);
        if (linkedIndex.touches(figure.span))
            continue;
        items.append({FactKind::Figure, {figure.span, f}, why({})});
    }
    const SpanIndex toldIndex(told);
    for (const TextSentence &sentence : text.sentences) {
        // A dateline, a headline tell nothing by themselves.
        constexpr std::size_t fewest = 3;
        const bool isTitle =
            !analysis.title.isEmpty() &&
            analysis.title.contains(
                QStringView(text.article->text).mid(sentence.span.start, sentence.span.length()).trimmed());
        if (sentence.boilerplate || isTitle || sentence.words.size() < fewest ||
            toldIndex.touches(sentence.span) || alignedIndex.touches(sentence.span))
            continue;
        items.append({FactKind::Passage, {sentence.span, -1}, why({})});
    }
    std::sort(items.begin(), items.end(), [](const OnlyItem &x, const OnlyItem &y) {
        return std::tuple(x.ref.span, x.kind, x.ref.index) < std::tuple(y.ref.span, y.kind, y.ref.index);
    });
    (which == 0 ? result.onlyA : result.onlyB) = items;
}

} // namespace

void compareActors(Comparing &comparing)
{
    const QList<Actor> a = namedActors(*comparing.texts.a().analysis);
    const QList<Actor> b = namedActors(*comparing.texts.b().analysis);
    const auto holds = [](const QList<Actor> &actors, const Actor &actor) {
        return std::any_of(actors.begin(), actors.end(),
                           [&actor](const Actor &other) { return sameActor(other, actor); });
    };
    for (const Actor &actor : a)
        (holds(b, actor) ? comparing.result.actors.both : comparing.result.actors.onlyA).append(actor.name);
    for (const Actor &actor : b)
        if (!holds(a, actor))
            comparing.result.actors.onlyB.append(actor.name);
}

void findAbsences(Comparing &comparing)
{
    absencesOf(comparing, 0);
    absencesOf(comparing, 1);
}

} // namespace frise
