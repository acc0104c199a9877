#include "core/analysis/events/events.h"

#include "core/analysis/events/event_reader.h"
#include "core/analysis/figures/figures.h"

#include <algorithm>

#include <QCoreApplication>

namespace frise {

EventReader::EventReader(StageContext &context)
    : m_context(context), m_document(context.document), m_chunks(context.chunks),
      m_table(TriggerTable::french()), m_clauses(context.document, context.chunks),
      m_participants(context, m_clauses)
{
    m_human = m_table.classMask(QStringLiteral("human"));
    m_crowd = m_table.classMask(QStringLiteral("people"));
    const auto verbs = static_cast<std::size_t>(m_chunks.verbs.size());
    m_verbTrigger.assign(verbs, nullptr);
    m_verbTriggerKnown.assign(verbs, 0);
    m_draftOfNoun.assign(static_cast<std::size_t>(m_chunks.nouns.size()), -1);
}

bool EventReader::isDropped(const Span &span) const
{
    return m_context.analysis.inBoilerplate(span) || m_context.analysis.titleSpan.contains(span.start);
}

/// Same act told twice: same type, the same one doing it, dates that do not exclude each other.
bool EventReader::sameFact(const EventDraft &a, const EventDraft &b) const
{
    const Event &x = a.event;
    const Event &y = b.event;
    if (x.type != y.type || x.certainty != y.certainty)
        return false;
    const bool sameWord = a.trigger->lemma == b.trigger->lemma;
    int common = 0;
    int xs = 0;
    int ys = 0;
    for (const EventActor &p : x.actors) {
        xs += p.role == ActorRole::Agent;
        for (const EventActor &q : y.actors)
            common += m_participants.countryOf(p.actor).isEmpty() || p.actor == q.actor
                          ? p.actor == q.actor
                          : m_participants.countryOf(p.actor) == m_participants.countryOf(q.actor) &&
                                p.role == q.role;
    }
    for (const EventActor &q : y.actors)
        ys += q.role == ActorRole::Agent;
    const bool dated = x.basis != DateBasis::Default && y.basis != DateBasis::Default &&
                       x.basis != DateBasis::Inherited && y.basis != DateBasis::Inherited &&
                       x.basis != DateBasis::ArticleDay && y.basis != DateBasis::ArticleDay;
    if (dated) {
        if (!x.when.isUnknown() && !y.when.isUnknown() && !x.when.overlaps(y.when))
            return false;
    } else if ((x.basis == DateBasis::Explicit || y.basis == DateBasis::Explicit ||
                x.basis == DateBasis::Deictic || y.basis == DateBasis::Deictic) &&
               !sameWord) {
        return false;
    }
    if (!x.place.isEmpty() && !y.place.isEmpty() && x.place != y.place)
        return false;
    const int least = std::min(xs, ys);
    if (sameWord &&
        (common >= std::max(1, least) || (x.actors.isEmpty() != y.actors.isEmpty() && x.place == y.place)))
        return true;
    return false;
}

/// A fact told twice has one date: what is told without takes the day of what is told with one.
void EventReader::shareDates()
{
    std::vector<int> counts(m_drafts.size(), 1);
    const auto dated = [](const EventDraft &draft) {
        return draft.event.basis == DateBasis::Explicit || draft.event.basis == DateBasis::Deictic ||
               draft.event.basis == DateBasis::Anaphoric;
    };
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        EventDraft &draft = m_drafts[i];
        const std::size_t from = i > 60 ? i - 60 : 0;
        const std::size_t to = std::min(m_drafts.size(), i + 60);
        for (std::size_t k = from; k < to; ++k) {
            if (k == i || !sameFact(draft, m_drafts[k]))
                continue;
            ++counts[i];
            if (draft.event.basis == DateBasis::Default && dated(m_drafts[k]) && !draft.event.series) {
                setDate(draft, m_drafts[k].event.when, DateBasis::Inherited, "events.retold",
                        QT_TRANSLATE_NOOP("Evidence", "Told elsewhere in the article with “%1”."),
                        m_drafts[k].event.dateEvidence.spans);
            }
        }
    }
    for (std::size_t i = 0; i < m_drafts.size(); ++i)
        fillImportance(m_drafts[i], counts[i]);
}

QList<Event> EventReader::run()
{
    prepareTimes();
    for (int s = 0; s < m_document.sentences.size(); ++s)
        searchSentence(s);
    prepareFrames();
    std::stable_sort(m_drafts.begin(), m_drafts.end(), [](const EventDraft &a, const EventDraft &b) {
        return a.triggerTokens.first < b.triggerTokens.first;
    });
    for (EventDraft &draft : m_drafts) {
        fillRoles(draft);
        fillCertainty(draft);
    }
    completeRoles();
    std::erase_if(m_drafts, [&](const EventDraft &draft) { return !isWorthy(draft); });
    dropAnnouncements();
    completeSides();
    for (EventDraft &draft : m_drafts)
        fillDate(draft);
    for (EventDraft &draft : m_drafts)
        fillFigures(draft);
    shareDates();
    for (EventDraft &draft : m_drafts)
        fillSummary(draft);
    dropVagueActors();
    QList<Event> events;
    events.reserve(static_cast<qsizetype>(m_drafts.size()));
    for (EventDraft &draft : m_drafts) {
        Event &event = draft.event;
        event.trigger = m_document.spanOf(draft.triggerTokens);
        event.span = m_document.spanOf(draft.tokens).united(event.trigger);
        event.confidence = draft.weight;
        event.evidence.rule = draft.noun >= 0 ? QStringLiteral("events.noun") : QStringLiteral("events.verb");
        event.evidence.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "“%1” tells an act (%2)."));
        event.evidence.args = {m_document.textOf(event.trigger).toString(),
                               internedText(draft.trigger->lemma)};
        event.evidence.spans = {event.trigger};
        event.evidence.confidence = draft.weight;
        const QList<Quotation> &quotations = m_context.analysis.quotations;
        for (int q = 0; q < quotations.size(); ++q) {
            if (quotations.at(q).span.start > event.trigger.start)
                break;
            if (quotations.at(q).span.contains(event.trigger))
                event.quotation = q;
        }
        events.append(std::move(event));
    }
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
        return a.span != b.span ? a.span < b.span : a.trigger < b.trigger;
    });
    return events;
}

namespace {

bool isForce(EventType type)
{
    return type == EventType::Assault || type == EventType::Mobilize || type == EventType::Coerce ||
           type == EventType::Retreat || type == EventType::Protest;
}

} // namespace

/// Worth telling: someone takes part, and a noun is really an occurrence.
bool EventReader::isWorthy(const EventDraft &draft) const
{
    const Event &event = draft.event;
    if (!event.actors.isEmpty() && !isOfficial(draft))
        return false;
    if (isInSpeech(draft))
        return false;
    // "s'est abstenu d'exclure une offensive": neither done nor refused.
    if (draft.aspect == AspectForce::Negated && event.type == EventType::Reject)
        return false;
    // "la suspension, annoncée mardi par le roi": one fact, told by its noun.
    if (draft.verb >= 0 && draft.noun < 0 && m_clauses.at(draft.verb).link == ClauseLink::Participle &&
        m_clauses.at(draft.verb).governorNoun >= 0 && event.type == EventType::Agree) {
        for (const EventDraft &other : m_drafts) {
            if (other.noun == m_clauses.at(draft.verb).governorNoun && other.verb < 0 && isWorthy(other))
                return false;
        }
    }
    if (draft.loose && event.actors.isEmpty())
        return false;
    if (draft.verb >= 0) {
        if (!event.actors.isEmpty())
            return true;
        if (draft.noun >= 0 && (timexOfNoun(draft.noun) >= 0 || !event.place.isEmpty()))
            return true;
        // "Les protocoles ont été signés le 4 juillet": nobody named, but a day.
        for (int v = draft.verb, steps = 0; v >= 0 && steps < 3; ++steps) {
            if (timexOfClause(v) >= 0)
                return true;
            // "condamne le coup d'État du 5 septembre": the day of what is spoken of.
            if (draft.trigger->own &&
                std::any_of(m_timexesOfClause[static_cast<std::size_t>(v)].begin(),
                            m_timexesOfClause[static_cast<std::size_t>(v)].end(), [&](int timex) {
                                return m_context.analysis.timexes.at(timex).days.has_value() &&
                                       belongsToObject(timex);
                            }))
                return true;
            for (const int timex : m_timexesOfClause[static_cast<std::size_t>(v)]) {
                if (m_context.analysis.timexes.at(timex).value.startsWith(u'P') &&
                    event.certainty == Certainty::Planned)
                    return true;
            }
            if (v == draft.carrier)
                break;
            v = draft.carrier;
        }
        // "L'offre a été acceptée en vingt-quatre heures", "elle s'empara du tiers de l'île", "les
        // putschistes mettent en garde l'ONU" "La rencontre a été annulée" is told by its noun.
        const int what = m_clauses.subject(draft.verb).noun;
        if (m_chunks.verbs.at(draft.verb).isFinite() && m_chunks.verbs.at(draft.carrier).isFinite() &&
            hasSpecificSubject(draft.verb) && (what < 0 || m_draftOfNoun[static_cast<std::size_t>(what)] < 0))
            return true;
        // "Les forts ont été mis en alerte", "les heurts ont fait neuf morts": force is told even where
        // nobody is named.
        return isForce(event.type) && m_chunks.verbs.at(draft.carrier).isFinite() &&
               m_chunks.verbs.at(draft.carrier).subjectClitic < 0 && !draft.trigger->own &&
               event.certainty != Certainty::Conditional;
    }
    const bool someone = event.actors.isEmpty() && concernsSomeone(draft.noun);
    if (event.actors.isEmpty() && event.place.isEmpty() && timexOfNoun(draft.noun) < 0 && !someone)
        return false;
    double weight = draft.weight + (someone ? 0.1 : 0);
    bool agent = false;
    for (const EventActor &actor : event.actors)
        agent = agent || actor.role == ActorRole::Agent;
    const TokenRange phrase = draft.tokens;
    const bool dated = timexIn(phrase) >= 0 || timexOfNoun(draft.noun) >= 0;
    weight += agent ? 0.15 : 0;
    weight += event.actors.size() >= 2 ? 0.1 : 0;
    weight += dated ? 0.3 : 0;
    weight += !event.place.isEmpty() ? 0.1 : 0;
    weight += event.series ? 0.1 : 0;
    return weight >= 0.6;
}

/// "la visite de la présidente de la Chambre", "l'arrestation du suspect": of somebody, though without a
/// name.
bool EventReader::concernsSomeone(int noun) const
{
    const QList<Argument> arguments = m_participants.argumentsOfNoun(noun);
    return std::any_of(arguments.begin(), arguments.end(), [&](const Argument &argument) {
        return argument.noun >= 0 && (argument.slot == Slot::De || argument.slot == Slot::Par) &&
               m_chunks.nouns.at(argument.noun).definite &&
               m_chunks.nouns.at(argument.noun).plurality != Plurality::Plural &&
               (m_participants.classesOf(argument.noun) & m_human) != 0;
    });
}

/// By or upon a state, its officials, forces, or a body: a private person alone makes no event.
bool EventReader::isOfficial(const EventDraft &draft) const
{
    // Where and when somebody did what can be told of anybody; what he says counts for his office.
    if (!draft.trigger->own &&
        (isForce(draft.event.type) || !draft.event.place.isEmpty() || timexIn(draft.tokens) >= 0))
        return true;
    for (const EventActor &actor : draft.event.actors) {
        const Actor &a = m_context.analysis.actors.at(actor.actor);
        if (a.kind != ActorKind::Person || !a.id.startsWith(QLatin1String("n:")) || !a.country.isEmpty() ||
            !a.role.isEmpty() || m_withRole.contains(actor.actor))
            return true;
    }
    return false;
}

/// In direct speech only what the speaker announces and what has a date is told as an act.
bool EventReader::isInSpeech(const EventDraft &draft) const
{
    const Span trigger = m_document.spanOf(draft.triggerTokens);
    for (const Quotation &quotation : m_context.analysis.quotations) {
        if (quotation.span.start > trigger.start)
            break;
        if (quotation.mode != QuoteMode::Direct || !quotation.span.contains(trigger))
            continue;
        if (timexIn(draft.tokens) >= 0)
            return false;
        // A turn of an interview stands without marks: what it tells of others is told.
        qsizetype before = quotation.span.start - 1;
        while (before >= 0 && m_document.text().at(before).isSpace())
            --before;
        const QChar mark = before < 0 ? QChar() : m_document.text().at(before);
        const bool marked = mark == QChar(0x00AB) || mark == QChar(0x201C) || mark == u'"' || mark == u'\'' ||
                            mark == QChar(0x2018) || mark == QChar(0x2039);
        if (!marked && draft.verb >= 0 && draft.event.certainty == Certainty::Happened) {
            const int told = m_clauses.finiteVerb(draft.verb);
            if (told >= 0 && m_chunks.verbs.at(told).person == 3)
                return false;
        }
        if (draft.verb >= 0) {
            const int finite = m_clauses.finiteVerb(draft.verb);
            // Quoted news tell acts too: "« M. Kaunda a réaffirmé … », selon un communiqué".
            if (finite >= 0 && draft.trigger->own && m_chunks.verbs.at(finite).compound &&
                m_chunks.verbs.at(finite).subjectClitic < 0)
                return false;
            return finite < 0 || m_chunks.verbs.at(finite).person != 1;
        }
        return true;
    }
    return false;
}

void readEvents(StageContext &context)
{
    context.analysis.figures = readFigures(context);
    if (context.chunks.verbs.isEmpty() && context.chunks.nouns.isEmpty())
        return;
    context.analysis.events = EventReader(context).run();
}

} // namespace frise
