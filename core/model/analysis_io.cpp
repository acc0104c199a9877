#include "core/model/analysis_io.h"

#include "core/base/binary_stream.h"
#include "core/base/deflate.h"

#include <QCoreApplication>
#include <limits>

namespace frise {

namespace {

/// Raised with every change of the layout below; older ones are read again from the text, not converted.
constexpr quint8 layoutVersion = 2;

// Every value type has a write and a read that name the same fields in the same order.

template <typename T, typename Write>
void writeList(BinaryWriter &out, const QList<T> &list, Write write)
{
    out.unsignedInt(static_cast<quint64>(list.size()));
    for (const T &value : list)
        write(out, value);
}

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

void writeSpan(BinaryWriter &out, const Span &span)
{
    out.span(span);
}

Span readSpan(BinaryReader &in)
{
    return in.span();
}

void writeEdtfDate(BinaryWriter &out, const EdtfDate &date)
{
    out.signedInt(date.first);
    out.signedInt(static_cast<qint64>(date.last) - date.first);
    out.unsignedInt(static_cast<quint64>(date.granularity));
}

EdtfDate readEdtfDate(BinaryReader &in)
{
    EdtfDate date;
    const qint64 first = in.signedInt();
    const qint64 length = in.signedInt();
    constexpr qint64 limit = std::numeric_limits<Day>::max();
    if (first < -limit || first > limit || length < -limit || length > limit || first + length > limit ||
        first + length < -limit) {
        in.fail(); // damaged
        return date;
    }
    date.first = static_cast<Day>(first);
    date.last = static_cast<Day>(first + length);
    date.granularity = in.enumeration(Granularity::Open);
    return date;
}

void writeEvidence(BinaryWriter &out, const Evidence &evidence)
{
    out.string(evidence.rule);
    out.string(evidence.reason);
    writeList(out, evidence.args, [](BinaryWriter &o, const QString &arg) { o.string(arg); });
    writeList(out, evidence.spans, writeSpan);
    out.share(evidence.confidence);
    out.boolean(evidence.byPerson);
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

void writeCandidate(BinaryWriter &out, const Candidate &candidate)
{
    out.signedInt(candidate.actor);
    out.share(candidate.weight);
}

Candidate readCandidate(BinaryReader &in)
{
    Candidate candidate;
    candidate.actor = static_cast<int>(in.signedInt());
    candidate.weight = in.share();
    return candidate;
}

void writeBoilerplate(BinaryWriter &out, const Boilerplate &part)
{
    out.span(part.span);
    out.unsignedInt(static_cast<quint64>(part.kind));
}

Boilerplate readBoilerplate(BinaryReader &in)
{
    Boilerplate part;
    part.span = in.span();
    part.kind = in.enumeration(BoilerplateKind::Head);
    return part;
}

void writeActor(BinaryWriter &out, const Actor &actor)
{
    out.string(actor.id);
    out.string(actor.name);
    out.unsignedInt(static_cast<quint64>(actor.kind));
    out.unsignedInt(static_cast<quint64>(actor.gender));
    out.unsignedInt(static_cast<quint64>(actor.plurality));
    out.string(actor.country);
    out.string(actor.role);
    out.boolean(actor.anonymous);
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

void writeMention(BinaryWriter &out, const Mention &mention)
{
    out.span(mention.span);
    out.unsignedInt(static_cast<quint64>(mention.kind));
    out.signedInt(mention.actor);
    writeList(out, mention.candidates, writeCandidate);
    out.span(mention.roleSpan);
    out.boolean(mention.inBoilerplate);
    writeEvidence(out, mention.evidence);
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

void writeTimex(BinaryWriter &out, const Timex &timex)
{
    out.span(timex.span);
    out.unsignedInt(static_cast<quint64>(timex.type));
    out.string(timex.value);
    out.boolean(timex.days.has_value());
    if (timex.days)
        writeInterval(out, *timex.days);
    writeEvidence(out, timex.evidence);
    out.boolean(timex.dependsOnArticleDate);
    out.boolean(timex.inQuotation);
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

void writeShare(BinaryWriter &out, const ArticleDate::Share &share)
{
    writeInterval(out, share.days);
    out.share(share.weight);
}

ArticleDate::Share readShare(BinaryReader &in)
{
    ArticleDate::Share share;
    share.days = readInterval(in);
    share.weight = in.share();
    return share;
}

void writeArticleDate(BinaryWriter &out, const ArticleDate &date)
{
    writeInterval(out, date.best);
    writeInterval(out, date.interval);
    out.unsignedInt(static_cast<quint64>(date.basis));
    out.share(date.confidence);
    writeList(out, date.evidence, writeEvidence);
    writeList(out, date.contradictions, writeEvidence);
    writeList(out, date.belief, writeShare);
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

void writeQuotation(BinaryWriter &out, const Quotation &quotation)
{
    out.span(quotation.span);
    out.unsignedInt(static_cast<quint64>(quotation.mode));
    out.span(quotation.cue);
    out.string(quotation.cueLemma);
    out.unsignedInt(static_cast<quint64>(quotation.force));
    out.span(quotation.speakerSpan);
    writeList(out, quotation.speakers, [](BinaryWriter &o, int actor) { o.signedInt(actor); });
    writeList(out, quotation.guesses, writeCandidate);
    out.signedInt(quotation.parent);
    out.signedInt(quotation.card);
    out.span(quotation.addressee);
    out.span(quotation.medium);
    out.span(quotation.place);
    out.span(quotation.timeSpan);
    writeInterval(out, quotation.said);
    out.signedInt(quotation.variantGroup);
    out.share(quotation.confidence);
    writeEvidence(out, quotation.evidence);
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

void writeFigure(BinaryWriter &out, const Figure &figure)
{
    out.span(figure.span);
    out.real(figure.value);
    out.string(figure.unit);
    out.string(figure.object);
    out.unsignedInt(static_cast<quint64>(figure.modality));
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

void writeEventActor(BinaryWriter &out, const EventActor &actor)
{
    out.signedInt(actor.actor);
    out.unsignedInt(static_cast<quint64>(actor.role));
    out.span(actor.span);
}

EventActor readEventActor(BinaryReader &in)
{
    EventActor actor;
    actor.actor = static_cast<int>(in.signedInt());
    actor.role = in.enumeration(ActorRole::Target);
    actor.span = in.span();
    return actor;
}

void writeEvent(BinaryWriter &out, const Event &event)
{
    out.span(event.span);
    out.span(event.trigger);
    out.unsignedInt(static_cast<quint64>(event.type));
    out.string(event.subType);
    out.unsignedInt(static_cast<quint64>(event.kind));
    writeList(out, event.actors, writeEventActor);
    out.string(event.place);
    out.span(event.placeSpan);
    writeInterval(out, event.when);
    out.unsignedInt(static_cast<quint64>(event.basis));
    out.unsignedInt(static_cast<quint64>(event.certainty));
    out.unsignedInt(static_cast<quint64>(event.contentCertainty));
    out.signedInt(event.quotation);
    writeList(out, event.figures, writeFigure);
    out.string(event.summary);
    out.unsignedInt(static_cast<quint64>(event.importance));
    out.boolean(event.series);
    out.share(event.confidence);
    writeEvidence(out, event.evidence);
    writeEvidence(out, event.dateEvidence);
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

void writeIssue(BinaryWriter &out, const Issue &issue)
{
    out.unsignedInt(static_cast<quint64>(issue.severity));
    out.string(issue.source);
    out.string(issue.message);
    out.span(issue.span);
    out.signedInt(issue.line);
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

/// Indexes of the layers must point into them: a damaged file may not make a reader run off a list.
bool indexesHold(const Analysis &analysis)
{
    const auto in = [](int index, qsizetype size) { return index >= -1 && index < size; };
    const qsizetype actors = analysis.actors.size();
    const qsizetype quotations = analysis.quotations.size();
    for (const Mention &mention : analysis.mentions) {
        if (!in(mention.actor, actors))
            return false;
        for (const Candidate &candidate : mention.candidates) {
            if (!in(candidate.actor, actors))
                return false;
        }
    }
    for (const Quotation &quotation : analysis.quotations) {
        if (!in(quotation.parent, quotations) || !in(quotation.card, quotations))
            return false;
        for (const int speaker : quotation.speakers) {
            if (!in(speaker, actors))
                return false;
        }
        for (const Candidate &candidate : quotation.guesses) {
            if (!in(candidate.actor, actors))
                return false;
        }
    }
    for (const Event &event : analysis.events) {
        if (!in(event.quotation, quotations))
            return false;
        for (const EventActor &actor : event.actors) {
            if (!in(actor.actor, actors))
                return false;
        }
    }
    return true;
}

Error damaged()
{
    return {
        Error::Code::Damaged,
        QCoreApplication::translate("Analysis", "What was read in this article is damaged; read it again."),
        {}};
}

} // namespace

void writeInterval(BinaryWriter &writer, const DateInterval &interval)
{
    const int flags = (interval.isRange() ? 1 : 0) | (interval.isApproximate() ? 2 : 0) |
                      (interval.isUncertain() ? 4 : 0) | (interval.isOneOf() ? 8 : 0);
    writer.unsignedInt(static_cast<quint64>(flags));
    writeEdtfDate(writer, interval.begin());
    if (interval.isRange())
        writeEdtfDate(writer, interval.end());
}

DateInterval readInterval(BinaryReader &reader)
{
    const quint64 flags = reader.unsignedInt();
    const EdtfDate begin = readEdtfDate(reader);
    const DateInterval interval =
        (flags & 1) != 0 ? DateInterval::range(begin, readEdtfDate(reader)) : DateInterval::at(begin);
    return interval.withApproximate((flags & 2) != 0)
        .withUncertain((flags & 4) != 0)
        .withOneOf((flags & 8) != 0);
}

void roundShares(Analysis &analysis)
{
    const auto round = [](double &share) { share = inThousandths(share); };
    const auto roundAll = [&round](QList<Candidate> &candidates) {
        for (Candidate &candidate : candidates)
            round(candidate.weight);
    };
    for (Mention &mention : analysis.mentions) {
        round(mention.evidence.confidence);
        roundAll(mention.candidates);
    }
    for (Timex &timex : analysis.timexes)
        round(timex.evidence.confidence);
    round(analysis.published.confidence);
    for (QList<Evidence> *list : {&analysis.published.evidence, &analysis.published.contradictions}) {
        for (Evidence &evidence : *list)
            round(evidence.confidence);
    }
    for (ArticleDate::Share &share : analysis.published.belief)
        round(share.weight);
    for (Quotation &quotation : analysis.quotations) {
        round(quotation.confidence);
        round(quotation.evidence.confidence);
        roundAll(quotation.guesses);
    }
    for (Event &event : analysis.events) {
        round(event.confidence);
        round(event.evidence.confidence);
        round(event.dateEvidence.confidence);
    }
}

QByteArray analysisToBytes(const Analysis &analysis)
{
    BinaryWriter out;
    out.string(analysis.title);
    out.span(analysis.titleSpan);
    writeList(out, analysis.paragraphs, writeSpan);
    writeList(out, analysis.sentences, writeSpan);
    writeList(out, analysis.boilerplate, writeBoilerplate);
    writeList(out, analysis.actors, writeActor);
    writeList(out, analysis.mentions, writeMention);
    writeList(out, analysis.timexes, writeTimex);
    writeArticleDate(out, analysis.published);
    writeList(out, analysis.quotations, writeQuotation);
    writeList(out, analysis.events, writeEvent);
    writeList(out, analysis.figures, writeFigure);
    writeList(out, analysis.issues, writeIssue);
    QByteArray bytes(1, static_cast<char>(layoutVersion));
    bytes.append(deflated(out.bytes(), analysisDictionary(), 6));
    return bytes;
}

Result<Analysis> analysisFromBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return damaged();
    const auto layout = static_cast<quint8>(bytes.at(0));
    if (layout != layoutVersion) {
        return Error{Error::Code::NewerVersion,
                     QCoreApplication::translate("Analysis",
                                                 "This article was read by another version of Frise; "
                                                 "read it again."),
                     QString::number(layout)};
    }
    constexpr quint32 longest = 1U << 30;
    const auto plain = inflated(QByteArrayView(bytes).sliced(1), analysisDictionary(), longest);
    if (!plain)
        return damaged();
    BinaryReader in(*plain);
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
    if (in.failed() || !in.atEnd() || !indexesHold(analysis))
        return damaged();
    return analysis;
}

} // namespace frise
