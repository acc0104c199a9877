#include "core/model/analysis_layout2.h"

#include "core/base/binary_stream.h"
#include "core/model/analysis_io.h"

namespace frise {

namespace {

template <typename T, typename Read>
QList<T> readList(BinaryReader &in, Read read)
{
    const qsizetype size = in.count();
    QList<T> list;
    list.reserve(std::min<qsizetype>(size, 4096));
    for (qsizetype i = 0; i < size && !in.failed(); ++i)
        list.append(read(in));
    return list;
}

Span readSpan(BinaryReader &in)
{
    return in.span();
}

Evidence readEvidence(BinaryReader &in)
{
    Evidence evidence;
    evidence.rule = in.string();
    evidence.reason = in.string();
    evidence.args = readList<QString>(in, [](BinaryReader &i) { return i.string(); });
    evidence.spans = readList<Span>(in, readSpan);
    evidence.confidence = in.share();
    evidence.byPerson = in.boolean();
    return evidence;
}

Candidate readCandidate(BinaryReader &in)
{
    Candidate candidate;
    candidate.actor = static_cast<int>(in.signedInt());
    candidate.weight = in.share();
    return candidate;
}

Boilerplate readBoilerplate(BinaryReader &in)
{
    Boilerplate part;
    part.span = in.span();
    part.kind = in.enumeration(BoilerplateKind::Head);
    return part;
}

Actor readActor(BinaryReader &in)
{
    Actor actor;
    actor.id = in.string();
    actor.name = in.string();
    actor.kind = in.enumeration(ActorKind::Group);
    actor.gender = in.enumeration(Gender::Feminine);
    actor.plurality = in.enumeration(Plurality::Plural);
    actor.country = in.string();
    actor.role = in.string();
    actor.anonymous = in.boolean();
    return actor;
}

Mention readMention(BinaryReader &in)
{
    Mention mention;
    mention.span = in.span();
    mention.kind = in.enumeration(MentionKind::Elided);
    mention.actor = static_cast<int>(in.signedInt());
    mention.candidates = readList<Candidate>(in, readCandidate);
    mention.roleSpan = in.span();
    mention.inBoilerplate = in.boolean();
    mention.evidence = readEvidence(in);
    return mention;
}

Timex readTimex(BinaryReader &in)
{
    Timex timex;
    timex.span = in.span();
    timex.type = in.enumeration(TimexType::Set);
    timex.value = in.string();
    if (in.boolean())
        timex.days = readInterval(in);
    timex.evidence = readEvidence(in);
    timex.dependsOnArticleDate = in.boolean();
    timex.inQuotation = in.boolean();
    return timex;
}

ArticleDate::Share readShare(BinaryReader &in)
{
    ArticleDate::Share share;
    share.days = readInterval(in);
    share.weight = in.share();
    return share;
}

ArticleDate readArticleDate(BinaryReader &in)
{
    ArticleDate date;
    date.best = readInterval(in);
    date.interval = readInterval(in);
    date.basis = in.enumeration(PublishedBasis::Given);
    date.confidence = in.share();
    date.evidence = readList<Evidence>(in, readEvidence);
    date.contradictions = readList<Evidence>(in, readEvidence);
    date.belief = readList<ArticleDate::Share>(in, readShare);
    return date;
}

Quotation readQuotation(BinaryReader &in)
{
    Quotation quotation;
    quotation.span = in.span();
    quotation.mode = in.enumeration(QuoteMode::Mixed);
    quotation.cue = in.span();
    quotation.cueLemma = in.string();
    quotation.force = in.enumeration(CueForce::Question);
    quotation.speakerSpan = in.span();
    quotation.speakers = readList<int>(in, [](BinaryReader &i) { return static_cast<int>(i.signedInt()); });
    quotation.guesses = readList<Candidate>(in, readCandidate);
    quotation.parent = static_cast<int>(in.signedInt());
    quotation.card = static_cast<int>(in.signedInt());
    quotation.addressee = in.span();
    quotation.medium = in.span();
    quotation.place = in.span();
    quotation.timeSpan = in.span();
    quotation.said = readInterval(in);
    quotation.variantGroup = static_cast<int>(in.signedInt());
    quotation.confidence = in.share();
    quotation.evidence = readEvidence(in);
    return quotation;
}

Figure readFigure(BinaryReader &in)
{
    Figure figure;
    figure.span = in.span();
    figure.value = in.real();
    figure.unit = in.string();
    figure.object = in.string();
    figure.modality = in.enumeration(FigureModality::Almost);
    return figure;
}

EventActor readEventActor(BinaryReader &in)
{
    EventActor actor;
    actor.actor = static_cast<int>(in.signedInt());
    actor.role = in.enumeration(ActorRole::Target);
    actor.span = in.span();
    return actor;
}

Event readEvent(BinaryReader &in)
{
    Event event;
    event.span = in.span();
    event.trigger = in.span();
    event.type = in.enumeration(EventType::Statement);
    event.subType = in.string();
    event.kind = in.enumeration(EventKind::Other);
    event.actors = readList<EventActor>(in, readEventActor);
    event.place = in.string();
    event.placeSpan = in.span();
    event.when = readInterval(in);
    event.basis = in.enumeration(DateBasis::Person);
    event.certainty = in.enumeration(Certainty::Negated);
    event.contentCertainty = in.enumeration(Certainty::Negated);
    event.quotation = static_cast<int>(in.signedInt());
    event.figures = readList<Figure>(in, readFigure);
    event.summary = in.string();
    event.importance = in.enumeration(Importance::Key);
    event.series = in.boolean();
    event.confidence = in.share();
    event.evidence = readEvidence(in);
    event.dateEvidence = readEvidence(in);
    return event;
}

Issue readIssue(BinaryReader &in)
{
    Issue issue;
    issue.severity = in.enumeration(Issue::Severity::Error);
    issue.source = in.string();
    issue.message = in.string();
    issue.span = in.span();
    issue.line = static_cast<int>(in.signedInt());
    return issue;
}

} // namespace

std::optional<Analysis> analysisOfLayout2(const QByteArray &plain)
{
    BinaryReader in(plain);
    Analysis analysis;
    analysis.title = in.string();
    analysis.titleSpan = in.span();
    analysis.paragraphs = readList<Span>(in, readSpan);
    analysis.sentences = readList<Span>(in, readSpan);
    analysis.boilerplate = readList<Boilerplate>(in, readBoilerplate);
    analysis.actors = readList<Actor>(in, readActor);
    analysis.mentions = readList<Mention>(in, readMention);
    analysis.timexes = readList<Timex>(in, readTimex);
    analysis.published = readArticleDate(in);
    analysis.quotations = readList<Quotation>(in, readQuotation);
    analysis.events = readList<Event>(in, readEvent);
    analysis.figures = readList<Figure>(in, readFigure);
    analysis.issues = readList<Issue>(in, readIssue);
    if (in.failed() || !in.atEnd())
        return std::nullopt;
    return analysis;
}

} // namespace frise
