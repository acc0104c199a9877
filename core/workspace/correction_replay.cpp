#include "core/workspace/correction_replay.h"

#include "core/workspace/date_evidence.h"

#include <QJsonArray>
#include <algorithm>

namespace frise {

namespace {

Evidence byPerson(const char *rule, const char *reason, const Span &span)
{
    Evidence evidence;
    evidence.rule = QString::fromLatin1(rule);
    evidence.reason = QString::fromLatin1(reason);
    evidence.spans = {span};
    evidence.byPerson = true;
    return evidence;
}

/// Shared part of two spans against their whole, 0 … 1.
double likeness(const Span &a, const Span &b)
{
    if (!a.isValid() || !b.isValid() || !a.overlaps(b))
        return 0;
    const auto shared = static_cast<double>(std::min(a.end, b.end) - std::max(a.start, b.start));
    return shared / static_cast<double>(a.united(b).length());
}

int findEvent(const Analysis &analysis, const Span &span)
{
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < analysis.events.size(); ++i) {
        const Event &event = analysis.events.at(i);
        // A trigger is an event's own; a clause may hold several.
        const double score = std::max(2 * likeness(event.trigger, span), likeness(event.span, span));
        if (score > bestScore) {
            bestScore = score;
            best = i;
        }
    }
    return bestScore >= 0.5 ? best : -1;
}

int findQuotation(const Analysis &analysis, const Span &span)
{
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < analysis.quotations.size(); ++i) {
        const double score = likeness(analysis.quotations.at(i).span, span);
        if (score > bestScore) {
            bestScore = score;
            best = i;
        }
    }
    return bestScore >= 0.5 ? best : -1;
}

/// All parts of the utterance that `index` belongs to.
QList<int> cardOf(const Analysis &analysis, int index)
{
    const int card = analysis.quotations.at(index).card;
    if (card < 0)
        return {index};
    QList<int> parts;
    for (int i = 0; i < analysis.quotations.size(); ++i) {
        if (analysis.quotations.at(i).card == card)
            parts.append(i);
    }
    return parts;
}

/// The quotations in a new order (`order`: old indexes, some left out), with every index that points at them.
void reorderQuotations(Analysis &analysis, const QList<int> &order)
{
    QList<int> place(analysis.quotations.size(), -1);
    QList<Quotation> reordered;
    for (const int old : order) {
        place[old] = static_cast<int>(reordered.size());
        reordered.append(analysis.quotations.at(old));
    }
    const auto moved = [&place](int old) { return old < 0 ? -1 : place.at(old); };
    for (Quotation &quotation : reordered) {
        quotation.parent = moved(quotation.parent);
        quotation.card = moved(quotation.card);
    }
    for (Event &event : analysis.events)
        event.quotation = moved(event.quotation);
    analysis.quotations = reordered;
}

void removeQuotations(Analysis &analysis, const QList<int> &parts)
{
    QList<int> order;
    for (int i = 0; i < analysis.quotations.size(); ++i) {
        if (!parts.contains(i))
            order.append(i);
    }
    reorderQuotations(analysis, order);
}

/// Index of the actor with that id or name; a new one where there is none.
int actorFor(Analysis &analysis, const QString &name, const QString &id, ActorKind kind)
{
    for (int i = 0; i < analysis.actors.size(); ++i) {
        const Actor &actor = analysis.actors.at(i);
        if (id.isEmpty() ? actor.name.compare(name, Qt::CaseInsensitive) == 0 : actor.id == id)
            return i;
    }
    Actor actor;
    actor.id = id.isEmpty() ? QStringLiteral("n:") + name.toCaseFolded().simplified() : id;
    actor.name = name.isEmpty() ? id : name;
    actor.kind = kind;
    analysis.actors.append(actor);
    return static_cast<int>(analysis.actors.size()) - 1;
}

void setSpeaker(Analysis &analysis, const Span &span, const QJsonObject &payload)
{
    const int found = findQuotation(analysis, span);
    if (found < 0)
        return;
    const QString name = payload.value(QLatin1String("name")).toString();
    const QString id = payload.value(QLatin1String("id")).toString();
    QList<int> speakers;
    if (!name.isEmpty() || !id.isEmpty())
        speakers = {actorFor(analysis, name, id, ActorKind::Person)};
    for (const int part : cardOf(analysis, found)) {
        Quotation &quotation = analysis.quotations[part];
        quotation.speakers = speakers;
        quotation.guesses.clear();
        quotation.confidence = 1;
        quotation.evidence = byPerson("person.speaker", "the speaker was set by a person", quotation.span);
    }
}

void addQuotation(Analysis &analysis, const Span &span, const QJsonObject &payload)
{
    Quotation quotation;
    quotation.span = span;
    const QString mode = payload.value(QLatin1String("mode")).toString();
    quotation.mode = mode == QLatin1String("indirect") ? QuoteMode::Indirect
                     : mode == QLatin1String("mixed")  ? QuoteMode::Mixed
                                                       : QuoteMode::Direct;
    const QString name = payload.value(QLatin1String("name")).toString();
    if (!name.isEmpty())
        quotation.speakers = {
            actorFor(analysis, name, payload.value(QLatin1String("id")).toString(), ActorKind::Person)};
    quotation.confidence = 1;
    quotation.evidence = byPerson("person.quotation", "the quotation was marked by a person", span);
    analysis.quotations.append(quotation);
    QList<int> order;
    for (int i = 0; i < analysis.quotations.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return analysis.quotations.at(a).span < analysis.quotations.at(b).span;
    });
    reorderQuotations(analysis, order);
}

void editEvent(Analysis &analysis, Event &event, const QJsonObject &payload)
{
    const auto text = [&payload](const char *key) { return payload.value(QLatin1String(key)).toString(); };
    if (payload.contains(QLatin1String("summary")))
        event.summary = text("summary");
    if (const auto when = DateInterval::fromEdtf(text("edtf"))) {
        event.when = *when;
        event.basis = DateBasis::Person;
        event.dateEvidence = byPerson("person.date", "the date was set by a person", event.trigger);
    }
    if (const auto kind = eventKindFrom(text("kind")))
        event.kind = *kind;
    if (payload.contains(QLatin1String("type"))) {
        if (const auto type = eventTypeFrom(text("type")))
            event.type = *type;
    }
    if (const auto certainty = certaintyFrom(text("certainty")))
        event.certainty = *certainty;
    if (payload.contains(QLatin1String("place"))) {
        event.place = text("place");
        event.placeSpan = {};
    }
    if (payload.contains(QLatin1String("actors"))) {
        event.actors.clear();
        for (const QJsonValue value : payload.value(QLatin1String("actors")).toArray()) {
            EventActor actor;
            actor.actor = actorFor(analysis, value[QLatin1String("name")].toString(),
                                   value[QLatin1String("id")].toString(), ActorKind::Unknown);
            actor.role = value[QLatin1String("role")].toString() == QLatin1String("target")
                             ? ActorRole::Target
                             : ActorRole::Agent;
            event.actors.append(actor);
        }
    }
    event.confidence = 1;
    event.evidence.byPerson = true;
}

void addEvent(Analysis &analysis, const Span &span, const QJsonObject &payload)
{
    Event event;
    event.span = span;
    event.trigger = span;
    event.evidence = byPerson("person.event", "the event was marked by a person", span);
    // Without a date of its own it happened by the day the article appeared.
    const DateInterval &published = analysis.published.best;
    event.when = published.isUnknown() ? DateInterval() : DateInterval::range(EdtfDate(), published.end());
    event.basis = DateBasis::Default;
    editEvent(analysis, event, payload);
    const auto place = std::upper_bound(analysis.events.cbegin(), analysis.events.cend(), event,
                                        [](const Event &a, const Event &b) { return a.span < b.span; });
    analysis.events.insert(place - analysis.events.cbegin(), event);
}

void addTimex(Analysis &analysis, const Span &span, const QJsonObject &payload)
{
    Timex timex;
    timex.span = span;
    timex.value = payload.value(QLatin1String("value")).toString();
    timex.days = DateInterval::fromEdtf(payload.value(QLatin1String("edtf")).toString());
    if (timex.value.isEmpty() && timex.days)
        timex.value = timex.days->toEdtf();
    timex.evidence = byPerson("person.timex", "the date was marked by a person", span);
    analysis.timexes.removeIf([&](const Timex &other) { return other.span.overlaps(span); });
    const auto place = std::upper_bound(analysis.timexes.cbegin(), analysis.timexes.cend(), timex,
                                        [](const Timex &a, const Timex &b) { return a.span < b.span; });
    analysis.timexes.insert(place - analysis.timexes.cbegin(), timex);
}

void addPerson(Analysis &analysis, const Span &span, const QString &quoted, const QJsonObject &payload)
{
    const QString name = payload.value(QLatin1String("name")).toString();
    Mention mention;
    mention.span = span;
    mention.actor = actorFor(analysis, name.isEmpty() ? quoted : name,
                             payload.value(QLatin1String("id")).toString(), ActorKind::Person);
    mention.evidence = byPerson("person.person", "the person was marked by a person", span);
    analysis.mentions.removeIf([&](const Mention &other) { return other.span == span; });
    const auto place = std::upper_bound(analysis.mentions.cbegin(), analysis.mentions.cend(), mention,
                                        [](const Mention &a, const Mention &b) { return a.span < b.span; });
    analysis.mentions.insert(place - analysis.mentions.cbegin(), mention);
}

} // namespace

Span anchorOf(const QString &text, const Correction &correction)
{
    const Span &span = correction.span;
    if (span.isValid() && span.end <= text.size() &&
        QStringView(text).mid(span.start, span.length()) == correction.quoted)
        return span;
    if (correction.quoted.isEmpty())
        return {};
    Span nearest;
    for (qsizetype at = text.indexOf(correction.quoted); at >= 0;
         at = text.indexOf(correction.quoted, at + 1)) {
        const Span here{at, at + correction.quoted.size()};
        if (!correction.before.isEmpty() && QStringView(text).left(at).endsWith(correction.before))
            return here;
        if (!nearest.isValid() || std::abs(at - span.start) < std::abs(nearest.start - span.start))
            nearest = here;
    }
    return nearest;
}

Span anchorOf(const QString &text, const QJsonObject &passage)
{
    Correction correction;
    correction.quoted = passage.value(QLatin1String("quoted")).toString();
    correction.before = passage.value(QLatin1String("before")).toString();
    return anchorOf(text, correction);
}

std::optional<DateInterval> correctedDate(const QList<Correction> &corrections)
{
    std::optional<DateInterval> date;
    for (const Correction &correction : corrections) {
        if (correction.kind != CorrectionKind::SetArticleDate)
            continue;
        const auto given = DateInterval::fromEdtf(correction.payload.value(QLatin1String("edtf")).toString());
        if (given && !given->isUnknown())
            date = given;
    }
    return date;
}

Article withCorrectedDate(const Article &article, const QList<Correction> &corrections)
{
    Article corrected = article;
    if (const auto date = correctedDate(corrections)) {
        corrected.statedDate = *date;
        corrected.dateGiven = true;
    }
    return corrected;
}

CutEvidence cutDateEvidence(const QList<Correction> &corrections)
{
    CutEvidence cut;
    for (const Correction &correction : corrections) {
        // A link between articles is no clue of this one, though it may stand on the same words.
        if (correction.kind == CorrectionKind::CutDateEvidence &&
            !correction.payload.contains(QLatin1String("link")))
            cut.insert({correction.span.start, correction.span.end});
    }
    return cut;
}

QSet<QString> cutDateLinks(const QList<Correction> &corrections)
{
    QSet<QString> cut;
    for (const Correction &correction : corrections) {
        const QString link = correction.payload.value(QLatin1String("link")).toString();
        if (correction.kind == CorrectionKind::CutDateEvidence && !link.isEmpty())
            cut.insert(link);
    }
    return cut;
}

namespace {

/// A person accepted the date for reasons: they stay beside his word.
void keepDateEvidence(Analysis &analysis, const QJsonObject &payload)
{
    QList<Evidence> &evidence = analysis.published.evidence;
    evidence.resize(std::min<qsizetype>(evidence.size(), 1));
    evidence.append(dateEvidenceFromJson(payload.value(QLatin1String("evidence")).toArray()));
}

} // namespace

Analysis withCorrections(const Article &article, Analysis analysis, const QList<Correction> &corrections)
{
    for (const Correction &correction : corrections) {
        const Span span = anchorOf(article.text, correction);
        switch (correction.kind) {
        case CorrectionKind::SetSpeaker:
            setSpeaker(analysis, span, correction.payload);
            break;
        case CorrectionKind::NotAQuotation:
            if (const int found = findQuotation(analysis, span); found >= 0)
                removeQuotations(analysis, cardOf(analysis, found));
            break;
        case CorrectionKind::AddQuotation:
            if (span.isValid() && !span.isEmpty())
                addQuotation(analysis, span, correction.payload);
            break;
        case CorrectionKind::RejectEvent:
            if (const int found = findEvent(analysis, span); found >= 0)
                analysis.events.removeAt(found);
            break;
        case CorrectionKind::EditEvent:
            if (const int found = findEvent(analysis, span); found >= 0) {
                Event event = analysis.events.at(found);
                editEvent(analysis, event, correction.payload);
                analysis.events[found] = event;
            }
            break;
        case CorrectionKind::AddEvent:
            if (span.isValid() && !span.isEmpty())
                addEvent(analysis, span, correction.payload);
            break;
        case CorrectionKind::AcceptEvent:
            if (const int found = findEvent(analysis, span); found >= 0) {
                analysis.events[found].evidence.byPerson = true;
                analysis.events[found].confidence = 1;
            }
            break;
        case CorrectionKind::AcceptQuotation:
            if (const int found = findQuotation(analysis, span); found >= 0) {
                for (const int part : cardOf(analysis, found)) {
                    analysis.quotations[part].evidence.byPerson = true;
                    analysis.quotations[part].confidence = 1;
                }
            }
            break;
        case CorrectionKind::AddTimex:
            if (span.isValid() && !span.isEmpty())
                addTimex(analysis, span, correction.payload);
            break;
        case CorrectionKind::AddPerson:
            if (span.isValid() && !span.isEmpty())
                addPerson(analysis, span, correction.quoted, correction.payload);
            break;
        // The date is a matter of reading again; the rest concerns more than one article and is the business
        // of the chronology, the comparison and the table of actors.
        case CorrectionKind::SetArticleDate:
            keepDateEvidence(analysis, correction.payload);
            break;
        case CorrectionKind::CutDateEvidence:
        case CorrectionKind::SameStatement:
        case CorrectionKind::MergeEntries:
        case CorrectionKind::SplitEntries:
        case CorrectionKind::MergeActors:
        case CorrectionKind::RenameActor:
        case CorrectionKind::PinMatch:
        case CorrectionKind::CutMatch:
            break;
        }
    }
    return analysis;
}

} // namespace frise
