#include "core/compare/comparison.h"

#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

QString relationName(EventRelation relation)
{
    switch (relation) {
    case EventRelation::Same:
        return QStringLiteral("same");
    case EventRelation::AnnouncedHappened:
        return QStringLiteral("announced-happened");
    default:
        return QStringLiteral("related");
    }
}

QString relationName(QuoteRelation relation)
{
    switch (relation) {
    case QuoteRelation::Same:
        return QStringLiteral("same");
    case QuoteRelation::Variant:
        return QStringLiteral("variant");
    default:
        return QStringLiteral("echo");
    }
}

QString relationName(FigureRelation relation)
{
    switch (relation) {
    case FigureRelation::Agrees:
        return QStringLiteral("agrees");
    case FigureRelation::Differs:
        return QStringLiteral("differs");
    default:
        return QStringLiteral("other-measure");
    }
}

QString orderName(PublicationOrder order)
{
    switch (order) {
    case PublicationOrder::AFirst:
        return QStringLiteral("a");
    case PublicationOrder::BFirst:
        return QStringLiteral("b");
    case PublicationOrder::SameDay:
        return QStringLiteral("same");
    default:
        return QStringLiteral("unknown");
    }
}

QString absenceName(Absence absence)
{
    return absence == Absence::NotYetKnown ? QStringLiteral("not yet known")
                                           : QStringLiteral("not mentioned");
}

QString factName(FactKind kind)
{
    switch (kind) {
    case FactKind::Event:
        return QStringLiteral("event");
    case FactKind::Quotation:
        return QStringLiteral("quote");
    case FactKind::Figure:
        return QStringLiteral("figure");
    default:
        return QStringLiteral("passage");
    }
}

Result<Comparison> compareArticles(const ComparedArticle &a, const ComparedArticle &b, JobContext &job,
                                   const QList<MatchDecision> &decisions)
{
    const auto texts = TextPair::make(a, b, job);
    if (!texts)
        return texts.error();
    Comparison result;
    result.likeness = texts.value().likeness();
    Comparing comparing{texts.value(), result};
    // Each step uses what the steps before it found.
    for (const auto step : {&comparePublication, &judgeStory, &compareNearCopies, &compareQuotes,
                            &compareEvents, &compareFigures, &compareActors, &comparePassages}) {
        step(comparing);
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, {}, {}};
    }
    applyDecisions(comparing, decisions);
    findAbsences(comparing);
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, {}, {}};
    const auto byPlace = [](const auto &x, const auto &y) {
        return std::pair(x.a.span, x.b.span) < std::pair(y.a.span, y.b.span);
    };
    std::sort(result.events.begin(), result.events.end(), byPlace);
    std::sort(result.quotes.begin(), result.quotes.end(), byPlace);
    std::sort(result.figures.begin(), result.figures.end(), byPlace);
    std::sort(result.passages.begin(), result.passages.end(), [](const PassagePair &x, const PassagePair &y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return result;
}

} // namespace frise
