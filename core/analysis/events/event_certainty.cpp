#include "core/analysis/events/event_reader.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId devoir = intern(u"devoir"), pouvoir = intern(u"pouvoir"), aller = intern(u"aller"),
               aucun = intern(u"aucun"), aucune = intern(u"aucune"), nul = intern(u"nul"),
               depuis = intern(u"depuis"), que = intern(u"que"), qu = intern(u"qu'"), si = intern(u"si"),
               s = intern(u"s'");
    QSet<InternedId> planned, possible, repeated, demand, doubt, lasting;
    Words()
    {
        const auto fill = [](QSet<InternedId> &set, std::initializer_list<const char16_t *> list) {
            for (const char16_t *word : list)
                set.insert(intern(QStringView(word)));
        };
        fill(planned, {u"prochain", u"futur", u"prévoir", u"prévu", u"imminent", u"programmer", u"fixer",
                       u"attendre", u"ultérieur", u"planifier"});
        fill(possible, {u"éventuel", u"possible", u"potentiel", u"hypothétique", u"probable"});
        fill(repeated, {u"répéter", u"répété", u"continu", u"incessant", u"récurrent", u"quotidien",
                        u"croissant", u"régulier", u"constant", u"permanent", u"intensif", u"persistant",
                        u"perpétuel", u"hebdomadaire", u"fréquent"});
        // What these say goes on as long as they are told in the present.
        fill(lasting, {u"détenir", u"retenir", u"occuper", u"assiéger", u"encercler", u"bloquer", u"croiser",
                       u"camper", u"maintenir", u"stationner", u"héberger", u"abriter", u"être"});
        fill(doubt,
             {u"possibilité", u"probable", u"risque", u"hypothèse", u"éventualité", u"crainte", u"craindre",
              u"redouter", u"douter", u"improbable", u"possible", u"perspective", u"peur", u"chance"});
    }
};

const Words &words()
{
    static const Words instance;
    return instance;
}

} // namespace

bool EventReader::isRepeating(int token) const
{
    return words().repeated.contains(lemma(token));
}

/// Told in the words of someone, with a verb of saying before it: its conditional is a future.
bool EventReader::isReportedSpeech(int verb) const
{
    int v = verb;
    for (int steps = 0; steps < 4 && v >= 0; ++steps) {
        const Clause &clause = m_clauses.at(v);
        if (clause.link == ClauseLink::Content && clause.governor >= 0) {
            const Trigger *own = m_verbTrigger[static_cast<std::size_t>(clause.governor)];
            return isReport(clause.governor) || (own && own->own);
        }
        if (clause.link != ClauseLink::Infinitive && clause.link != ClauseLink::Gerund)
            return false;
        v = clause.governor;
    }
    return false;
}

bool EventReader::hasFutureTime(const EventDraft &draft) const
{
    if (m_dct == noDay)
        return false;
    for (int t = draft.tokens.first; t < draft.tokens.last; ++t) {
        const int timex = m_timexOfToken[static_cast<std::size_t>(t)];
        if (timex < 0)
            continue;
        const auto &days = m_context.analysis.timexes.at(timex).days;
        if (days && days->firstDay() != noDay && days->firstDay() > m_dct)
            return true;
        if (m_context.analysis.timexes.at(timex).value == QLatin1String("FUTURE_REF"))
            return true;
    }
    return false;
}

Certainty EventReader::certaintyOfVerb(int verb, const EventDraft &draft) const
{
    const Words &w = words();
    const int finite = m_clauses.finiteVerb(verb);
    if (finite < 0) {
        const VerbGroup &own = m_chunks.verbs.at(verb);
        return own.negated ? Certainty::Negated : Certainty::Happened;
    }
    const VerbGroup &group = m_chunks.verbs.at(finite);
    const VerbGroup &own = m_chunks.verbs.at(verb);
    const bool gerund = own.isGerund();
    bool negated = own.negated || (!gerund && group.negated);
    // "n'… que": only.
    const int sentenceLast = m_document.sentences.at(own.sentence).tokens.last;
    for (int t = own.tokens.first;
         t < std::min(sentenceLast, std::max(draft.tokens.last + 1, own.tokens.last + 2)) && negated &&
         t < own.tokens.last + 9;
         ++t) {
        if ((lower(t) == w.que || lower(t) == w.qu) && t >= own.tokens.last && own.negated) {
            const int before = t - 1;
            static const InternedId pas = intern(u"pas"), plus = intern(u"plus"), jamais = intern(u"jamais");
            bool strong = false;
            for (int k = own.tokens.first; k < own.tokens.last; ++k)
                strong = strong || lower(k) == pas || lower(k) == plus || lower(k) == jamais;
            // "n'aura lieu que si …"; "ne rentreront qu'en mai" says when.
            if (!strong && before > 0 && t + 1 < sentenceLast &&
                (lower(t + 1) == w.si || m_document.tokens.at(t + 1).lower() == w.s))
                return Certainty::Conditional;
            if (!strong && before > 0)
                negated = false;
        }
    }
    // "ne cessent d'organiser": they go on.
    static const InternedId cesser = intern(u"cesser"), arreter = intern(u"arrêter");
    const InternedId finiteLemma = m_clauses.at(finite).lemma;
    if (finite != verb && group.negated && (finiteLemma == cesser || finiteLemma == arreter))
        negated = own.negated;
    if (gerund)
        return negated                                ? Certainty::Negated
               : draft.aspect == AspectForce::Planned ? Certainty::Planned
                                                      : Certainty::Happened;
    if (draft.aspect == AspectForce::Negated)
        return Certainty::Negated;
    const Clause &clause = m_clauses.at(finite);
    Certainty certainty = Certainty::Happened;
    switch (group.tense) {
    case Tense::Future:
        certainty = group.compound ? Certainty::Happened : Certainty::Planned;
        break;
    case Tense::Conditional:
        if (group.compound)
            certainty = Certainty::Conditional;
        else if (group.modal == w.devoir || isReportedSpeech(finite))
            certainty = group.modal == w.pouvoir ? Certainty::Conditional : Certainty::Planned;
        else
            certainty = Certainty::Conditional;
        break;
    case Tense::SubjunctivePresent:
        certainty = Certainty::Conditional;
        break;
    case Tense::Present:
        if (group.compound)
            certainty = Certainty::Happened;
        else if (group.modal == w.aller || (group.modal == w.devoir && hasFutureTime(draft)))
            certainty = Certainty::Planned;
        else if (group.modal == w.devoir) {
            // "la frégate doit appareiller" is news of what will be; "« Oslo doit retirer … »" is asked for.
            const qsizetype at = m_document.tokens.at(group.head).span.start;
            bool said = isReportedSpeech(finite);
            for (const Quotation &quotation : m_context.analysis.quotations)
                said = said || quotation.span.contains(at);
            certainty =
                said && draft.event.type != EventType::Consult ? Certainty::Demanded : Certainty::Planned;
        } else if (group.modal == w.pouvoir)
            certainty = Certainty::Conditional;
        else if (hasFutureTime(draft) && !draft.trigger->own)
            certainty = Certainty::Planned;
        else if (draft.aspect == AspectForce::Ongoing)
            certainty = Certainty::Ongoing;
        else if (draft.trigger->own || draft.event.type == EventType::Accuse ||
                 draft.event.type == EventType::Support)
            certainty = Certainty::Happened;
        else
            certainty = draft.event.type == EventType::Reject || draft.event.type == EventType::Mobilize ||
                                draft.event.type == EventType::Cooperate
                            ? Certainty::Ongoing
                            : Certainty::Happened;
        break;
    case Tense::Imperfect:
        certainty = group.modal == w.aller || group.modal == w.devoir ? Certainty::Planned
                    : draft.aspect == AspectForce::Ongoing            ? Certainty::Ongoing
                                                                      : Certainty::Happened;
        break;
    default:
        break;
    }
    // "le cargo qu'elle détient", "qui refuse de négocier": it is so still.
    const bool lasts =
        w.lasting.contains(m_clauses.at(verb).lemma) ||
        (clause.link == ClauseLink::Relative && draft.trigger->own && draft.event.type == EventType::Reject);
    // "bombarde depuis deux mois", "est encerclée depuis mardi": what began then goes on.
    bool since = false;
    for (const int timex : m_timexesOfClause[static_cast<std::size_t>(verb)]) {
        const int before = m_document.tokensIn(m_context.analysis.timexes.at(timex).span).first - 1;
        since = since || (before >= 0 && lower(before) == w.depuis);
    }
    if (since && certainty == Certainty::Happened && draft.noun < 0 && !draft.trigger->own &&
        group.tense == Tense::Present && !group.compound)
        certainty = Certainty::Ongoing;
    if (lasts && certainty == Certainty::Happened && group.tense == Tense::Present && !group.compound &&
        draft.noun < 0)
        certainty = Certainty::Ongoing;
    if (draft.aspect == AspectForce::Ongoing && certainty == Certainty::Happened && !group.compound)
        certainty = Certainty::Ongoing;
    if (draft.aspect == AspectForce::Planned && certainty != Certainty::Conditional)
        certainty = Certainty::Planned;
    if (draft.aspect == AspectForce::Conditional)
        certainty = Certainty::Conditional;
    // "est attendu à Lima": the verb itself speaks of what is to come.
    if (draft.trigger->aspect == AspectForce::Planned && certainty == Certainty::Happened && draft.noun < 0 &&
        (group.tense == Tense::Present || group.tense == Tense::Imperfect))
        certainty = Certainty::Planned;
    // "il y a une possibilité que la Russie envahisse"
    if (clause.link == ClauseLink::Content && clause.governorNoun >= 0 &&
        w.doubt.contains(lemma(m_chunks.nouns.at(clause.governorNoun).head)))
        certainty = Certainty::Conditional;
    if (clause.link == ClauseLink::Condition)
        certainty = Certainty::Conditional;
    if (negated)
        certainty = Certainty::Negated;
    // "il est peu probable que …", "si … ": what depends on a condition in its sentence.
    if (certainty == Certainty::Planned) {
        int v = finite;
        while (v > 0 && m_chunks.verbs.at(v - 1).sentence == group.sentence)
            --v;
        for (; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence; ++v) {
            if (m_clauses.at(v).link == ClauseLink::Condition && m_clauses.at(v).governor == finite)
                certainty = Certainty::Conditional;
        }
    }
    return certainty;
}

Certainty EventReader::certaintyOfNoun(const EventDraft &draft) const
{
    const Words &w = words();
    const NounPhrase &phrase = m_chunks.nouns.at(draft.noun);
    bool repeated = false;
    bool planned = false;
    bool possible = false;
    bool none = false;
    for (int t = phrase.tokens.first; t < draft.tokens.last; ++t) {
        const InternedId l = lemma(t);
        const bool near =
            t < phrase.tokens.last || (m_chunks.verbOfToken.at(t) >= 0 && t <= phrase.tokens.last + 1);
        if (!near)
            continue;
        repeated = repeated || w.repeated.contains(l);
        planned = planned || w.planned.contains(l);
        possible = possible || w.possible.contains(l);
        none = none || lower(t) == w.aucun || lower(t) == w.aucune || l == w.nul;
    }
    if (none)
        return Certainty::Negated;
    if (possible)
        return Certainty::Conditional;
    if (planned || hasFutureTime(draft))
        return Certainty::Planned;
    if (repeated)
        return Certainty::Ongoing;
    const int clause = m_clauses.clauseAt(phrase.head);
    if (clause >= 0 && m_chunks.verbs.at(clause).isFinite()) {
        // "une rupture qui signifierait": what a conditional speaks of has not happened.
        const VerbGroup &group = m_chunks.verbs.at(clause);
        if (!phrase.definite && !phrase.possessive && phrase.preposition < 0 &&
            (group.tense == Tense::Conditional || group.tense == Tense::Future) && !group.compound)
            return group.tense == Tense::Future || isReportedSpeech(clause) ? Certainty::Planned
                                                                            : Certainty::Conditional;
    }
    return Certainty::Happened;
}

void EventReader::fillCertainty(EventDraft &draft)
{
    Event &event = draft.event;
    if (draft.noun >= 0) {
        event.certainty = certaintyOfNoun(draft);
        if (draft.verb >= 0) {
            const Certainty verb = certaintyOfVerb(draft.verb, draft);
            if (event.certainty == Certainty::Negated || verb == Certainty::Negated)
                event.certainty = Certainty::Negated;
            else if (verb != Certainty::Happened)
                event.certainty = verb;
            else if (event.certainty == Certainty::Planned && m_chunks.verbs.at(draft.carrier).isPast())
                event.certainty = Certainty::Happened;
        }
        const NounPhrase &phrase = m_chunks.nouns.at(draft.noun);
        for (int t = phrase.tokens.first; t < phrase.tokens.last + 1 && t < m_document.tokens.size(); ++t)
            event.series = event.series || words().repeated.contains(lemma(t));
        event.series =
            event.series || (draft.aspect == AspectForce::Ongoing && phrase.plurality == Plurality::Plural);
    } else {
        event.certainty = certaintyOfVerb(draft.verb, draft);
    }
    event.contentCertainty = event.certainty;
    if (draft.trigger->own &&
        (event.certainty == Certainty::Happened || event.certainty == Certainty::Ongoing)) {
        switch (event.type) {
        case EventType::Request:
            event.contentCertainty = Certainty::Demanded;
            break;
        case EventType::Agree:
            event.contentCertainty = Certainty::Planned;
            break;
        case EventType::Threaten:
            event.contentCertainty = Certainty::Conditional;
            break;
        case EventType::Reject:
            event.contentCertainty = Certainty::Negated;
            break;
        default:
            break;
        }
    }
    // "la France a déclaré qu'elle livrerait": the promise, whose content is an aid.
    if (draft.verb >= 0 && draft.noun < 0 && event.certainty == Certainty::Planned &&
        (event.type == EventType::Aid || event.type == EventType::Cooperate) &&
        isReportedSpeech(draft.verb)) {
        event.type = EventType::Agree;
        event.contentCertainty = Certainty::Planned;
    }
}

} // namespace frise
