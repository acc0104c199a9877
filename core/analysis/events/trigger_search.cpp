#include "core/analysis/events/event_reader.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId de = intern(u"de"), en = intern(u"en"), ordre = intern(u"ordre"), serie = intern(u"série"),
               vague = intern(u"vague"), campagne = intern(u"campagne"),
               organisation = intern(u"organisation"), tenue = intern(u"tenue"),
               poursuite = intern(u"poursuite"), debut = intern(u"début"), reprise = intern(u"reprise"),
               cycle = intern(u"cycle"), preparation = intern(u"préparation");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

} // namespace

bool EventReader::isReport(int verb) const
{
    for (const Trigger &trigger : m_table.rows(m_clauses.at(verb).lemma)) {
        if (trigger.pos == TriggerPos::Report && (!trigger.reflexive || m_chunks.verbs.at(verb).reflexive))
            return true;
    }
    return false;
}

/// What an act of speech is about is its content, not a second event: "a promis de livrer", "menace
/// d'envisager des sanctions".
bool EventReader::isContentOfOwnForce(int verb) const
{
    int v = verb;
    for (int steps = 0; steps < 5 && v >= 0; ++steps) {
        const Clause &clause = m_clauses.at(v);
        if (clause.link != ClauseLink::Content && clause.link != ClauseLink::Infinitive &&
            clause.link != ClauseLink::Condition && clause.link != ClauseLink::Purpose)
            return false;
        const int governor = clause.governor;
        if (governor < 0)
            return false;
        const Trigger *trigger = m_verbTrigger[static_cast<std::size_t>(governor)];
        if (trigger && trigger->own && !(trigger->news && tellsOfOthers(v)))
            return true;
        v = governor;
    }
    return false;
}

bool EventReader::isSuppressed(int verb) const
{
    const Clause &clause = m_clauses.at(verb);
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (clause.link == ClauseLink::Condition || clause.link == ClauseLink::Without)
        return true;
    if (clause.link == ClauseLink::Purpose)
        return true;
    if (isContentOfOwnForce(verb))
        return true;
    if (group.isInfinitive()) {
        // Carried by a finite verb only: "tente de relancer", "se préparant à se rendre".
        if (clause.governor < 0)
            return true;
        const Trigger *aspect = matchVerb(clause.governor, TriggerPos::Aspect);
        // "donner l'ordre de tirer": the noun belongs to the verb.
        static const InternedId ordonner = intern(u"ordonner");
        const bool toSomeone =
            clause.governorNoun >= 0 && aspect && aspect->lemma == ordonner &&
            m_participants.slotOf(m_chunks.nouns.at(clause.governorNoun).preposition) == Slot::A;
        if (clause.governorNoun >= 0 && !toSomeone && (!aspect || aspect->following.empty()))
            return true;
        if (!aspect && !isReport(clause.governor))
            return true;
        return m_clauses.at(clause.governor).link == ClauseLink::Purpose ||
               (m_chunks.verbs.at(clause.governor).isInfinitive() && isSuppressed(clause.governor));
    }
    return false;
}

void EventReader::searchSentence(int sentence)
{
    const TokenRange &range = m_document.sentences.at(sentence).tokens;
    const int verbFirst = [&] {
        for (int t = range.first; t < range.last; ++t) {
            if (m_chunks.verbOfToken.at(t) >= 0)
                return m_chunks.verbOfToken.at(t);
        }
        return -1;
    }();
    if (verbFirst >= 0) {
        for (int v = verbFirst; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == sentence; ++v)
            triggerOfVerb(v);
        for (int v = verbFirst; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == sentence; ++v)
            searchVerb(v);
    }
    int nounFirst = -1;
    for (int t = range.first; t < range.last && nounFirst < 0; ++t)
        nounFirst = m_chunks.nounOfToken.at(t);
    if (nounFirst >= 0) {
        for (int n = nounFirst; n < m_chunks.nouns.size() && m_chunks.nouns.at(n).sentence == sentence; ++n)
            searchNoun(n);
    }
}

/// The phrase that names the act behind a light verb: itself, or the complement of "série", "organisation" …
int EventReader::eventNounOf(int noun) const
{
    const Words &w = words();
    int n = noun;
    for (int steps = 0; steps < 2; ++steps) {
        const InternedId head = lemma(m_chunks.nouns.at(n).head);
        // "trois semaines de combats", "une nuit de pillages"
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        const bool length = isTimeWord(head) && !phrase.definite && !phrase.demonstrative;
        const bool shell = length || head == w.serie || head == w.vague || head == w.campagne ||
                           head == w.organisation || head == w.tenue || head == w.ordre ||
                           head == w.poursuite || head == w.debut || head == w.reprise || head == w.cycle ||
                           head == w.preparation;
        const int next = n + 1;
        if (!shell || next >= m_chunks.nouns.size() || m_chunks.nouns.at(next).preposition < 0 ||
            m_chunks.nouns.at(next).preposition > m_chunks.nouns.at(n).tokens.last ||
            lemma(m_chunks.nouns.at(next).preposition) != w.de)
            return n;
        n = next;
    }
    return n;
}

void EventReader::searchVerb(int verb)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Clause &clause = m_clauses.at(verb);
    const auto rows = m_table.rows(clause.lemma);
    if ((rows.empty() && !m_verbTrigger[static_cast<std::size_t>(verb)]) ||
        isDropped(m_document.spanOf({group.head, group.head + 1})))
        return;
    if (isSuppressed(verb))
        return;
    EventDraft draft;
    draft.verb = verb;
    // The finite verb that gives tense: own, or a chain of aspect verbs.
    int carrier = verb;
    int first = group.tokens.first;
    for (int steps = 0; steps < 3 && m_chunks.verbs.at(carrier).isInfinitive(); ++steps) {
        const int governor = m_clauses.at(carrier).governor;
        if (governor < 0)
            break;
        if (const Trigger *aspect = matchVerb(governor, TriggerPos::Aspect)) {
            if (draft.aspect == AspectForce::None)
                draft.aspect = aspect->aspect;
            first = std::min(first, m_chunks.verbs.at(governor).tokens.first);
            carrier = governor;
            if (m_chunks.verbs.at(governor).negated && aspect->aspect == AspectForce::Negated)
                draft.aspect = AspectForce::None;
        } else {
            carrier = governor;
            break;
        }
    }
    draft.carrier = carrier;
    // Light verb with an event noun as its object, or a passive one with it as its subject.
    int lightEnd = clause.last;
    if (const Trigger *light = matchVerb(verb, TriggerPos::Light, &lightEnd)) {
        const QList<Argument> arguments = m_participants.argumentsOfVerb(verb);
        const auto take = [&](int noun, bool subject) {
            const int eventNoun = eventNounOf(noun);
            TokenRange tokens;
            const Trigger *trigger = matchNoun(eventNoun, &tokens);
            // "a subi une lourde défaite", "fait l'objet d'une enquête": told to have come about.
            if (!trigger && m_chunks.nouns.at(eventNoun).number < 0) {
                trigger = matchNoun(eventNoun, &tokens, true);
                EventDraft loose = draft;
                loose.trigger = trigger;
                if (trigger && certaintyOfVerb(verb, loose) != Certainty::Happened)
                    trigger = nullptr;
            }
            if (!trigger || m_draftOfNoun[static_cast<std::size_t>(eventNoun)] >= 0)
                return false;
            EventDraft carried = draft;
            carried.trigger = trigger;
            carried.noun = eventNoun;
            carried.light = !subject;
            carried.suffered = !subject && (light->targets & slotBit(Slot::Subject)) != 0;
            carried.occurs = subject;
            const int end = tokens.last;
            const int nounFirst = tokens.first;
            tokens.first = subject ? tokens.first : first;
            carried.triggerTokens = tokens;
            if (m_document.spanOf(tokens).length() > 40)
                carried.triggerTokens = {std::min(nounFirst, m_chunks.nouns.at(eventNoun).head), end};
            carried.tokens = {std::min(clause.tokens.first, m_clauses.at(carrier).tokens.first),
                              std::max({clause.tokens.last, m_participants.nounEnd(eventNoun)})};
            carried.weight = 0.75;
            m_draftOfNoun[static_cast<std::size_t>(eventNoun)] = static_cast<int>(m_drafts.size());
            m_drafts.push_back(std::move(carried));
            return true;
        };
        const bool suffered = clause.passive && !group.causative;
        if (suffered || (clause.link == ClauseLink::Participle && !group.isGerund())) {
            const int noun = suffered ? m_clauses.subject(verb).noun : -1;
            if (noun >= 0 && take(noun, true)) {
                // "La suspension des vols et la fermeture de l'ambassade ont été décidées": both.
                int fellow = m_chunks.nouns.at(noun).coordinatedWith;
                while (fellow > 0 &&
                       m_participants.slotOf(m_chunks.nouns.at(fellow).preposition) == Slot::De &&
                       m_chunks.nouns.at(fellow - 1).sentence == group.sentence)
                    --fellow;
                if (fellow >= 0)
                    take(fellow, true);
                return;
            }
        } else {
            const Slot wanted = light->needs.empty() ? Slot::Object : light->needs.front().front().slot;
            // "a fait l'objet | d'un raid", "est la cible | de tirs": behind the words of the row.
            if (!light->following.empty() && !light->needs.empty()) {
                for (int t = lightEnd; t < lightEnd + 2 && t < clause.tokens.last; ++t) {
                    const int n = m_chunks.nounOfToken.at(t);
                    if (n >= 0 && m_participants.slotOf(m_chunks.nouns.at(n).preposition) == wanted &&
                        take(n, false))
                        return;
                }
            }
            for (const Argument &argument : arguments) {
                if (argument.slot == wanted && argument.noun >= 0 && take(argument.noun, false))
                    return;
            }
            // "a eu trois heures d'entretien": the length stands where the object would.
            for (const Argument &argument : arguments) {
                if (wanted != Slot::Object || argument.slot != Slot::De || argument.noun < 0)
                    continue;
                const int before = m_chunks.nouns.at(argument.noun).preposition - 1;
                if (before >= clause.last && m_timexOfToken[static_cast<std::size_t>(before)] >= 0 &&
                    m_chunks.nounOfToken.at(before) >= 0 && take(argument.noun, false))
                    return;
            }
        }
    }
    if (matchVerb(verb, TriggerPos::Occur)) {
        const int noun = m_clauses.subject(verb).noun;
        TokenRange tokens;
        if (noun >= 0) {
            const int eventNoun = eventNounOf(noun);
            const Trigger *trigger = matchNoun(eventNoun, &tokens);
            // "la guerre a éclaté", "une explosion a fait deux morts": told to have come about, force needs
            // no name or complement; that it lasts is no act. So "un dialogue pourrait s'ouvrir à Oslo".
            if (!trigger && (m_chunks.verbs.at(carrier).tense != Tense::Present ||
                             m_chunks.verbs.at(carrier).compound || m_chunks.verbs.at(carrier).modal != 0)) {
                trigger = matchNoun(eventNoun, &tokens, true);
                EventDraft loose = draft;
                loose.trigger = trigger;
                const Certainty told = trigger ? certaintyOfVerb(verb, loose) : Certainty::Happened;
                const bool announced =
                    trigger && (trigger->type == EventType::Consult || told == Certainty::Planned);
                if (trigger &&
                    ((told != Certainty::Happened && !announced) || trigger->type == EventType::Accuse))
                    trigger = nullptr;
            }
            if (trigger && m_draftOfNoun[static_cast<std::size_t>(eventNoun)] < 0 &&
                !m_chunks.nouns.at(eventNoun).demonstrative) {
                draft.trigger = trigger;
                draft.noun = eventNoun;
                draft.occurs = true;
                draft.triggerTokens = tokens;
                draft.tokens = {std::min(clause.tokens.first, tokens.first), clause.tokens.last};
                draft.weight = 0.7;
                m_draftOfNoun[static_cast<std::size_t>(eventNoun)] = static_cast<int>(m_drafts.size());
                m_drafts.push_back(std::move(draft));
                return;
            }
            if (trigger)
                return;
        }
    }
    const Trigger *trigger = m_verbTrigger[static_cast<std::size_t>(verb)];
    if (!trigger) {
        trigger = looseTrigger(verb);
        draft.loose = trigger != nullptr;
    }
    if (!trigger) {
        searchPronoun(verb);
        return;
    }
    // "a appelé à la trêve en ouvrant …": the manner of an act is no second one.
    if (clause.link == ClauseLink::Gerund && lower(group.tokens.first) == words().en &&
        clause.governor >= 0 && !isReport(clause.governor)) {
        for (int v = clause.governor; v < verb; ++v) {
            if (m_verbTrigger[static_cast<std::size_t>(v)])
                return;
        }
    }
    // Told beside another verb, an act of speech needs someone or something: "tout en mettant en garde".
    if (clause.link == ClauseLink::Gerund && trigger->own &&
        clause.tokens.last <= clause.last + static_cast<int>(trigger->following.size()) + 1)
        return;
    // Participles and relatives on an event noun tell more of that event: "des frappes visant le port".
    if ((clause.link == ClauseLink::Participle || clause.link == ClauseLink::Relative) &&
        clause.governorNoun >= 0 && !trigger->own) {
        TokenRange ignored;
        // Unless the noun is no event itself: "a rejeté l'accord que Lima et Quito avaient signé".
        const int outer = m_clauses.clauseAt(m_chunks.nouns.at(clause.governorNoun).head);
        const Trigger *governing =
            outer >= 0 && outer != verb ? m_verbTrigger[static_cast<std::size_t>(outer)] : nullptr;
        const bool swallowed = governing && governing->own &&
                               m_chunks.nouns.at(clause.governorNoun).head >= m_clauses.at(outer).last;
        if (!swallowed && matchNoun(clause.governorNoun, &ignored))
            return;
    }
    if (clause.link == ClauseLink::Participle && group.isGerund()) {
        // "a publié une déclaration appelant la Syrie à …": what the text does.
        const bool text =
            clause.governorNoun >= 0 && trigger->own &&
            (m_participants.classesOf(clause.governorNoun) &
             (m_table.classMask(QStringLiteral("text")) | m_table.classMask(QStringLiteral("pact")))) != 0;
        if (!text)
            return;
    }
    draft.trigger = trigger;
    int last = clause.last;
    if (!trigger->following.empty())
        follows(*trigger, clause.last, m_document.sentences.at(group.sentence).tokens.last, false, &last);
    draft.triggerTokens = {first, last};
    if (m_document.spanOf(draft.triggerTokens).length() > 40)
        draft.triggerTokens = {group.tokens.first, clause.last};
    // "a, dans la nuit de lundi à mardi, bombardé"
    if (m_document.spanOf(draft.triggerTokens).length() > 40)
        draft.triggerTokens = {std::min(group.head, clause.last - 1), clause.last};
    draft.tokens = clause.tokens;
    draft.tokens.first = std::min(draft.tokens.first, m_clauses.at(carrier).tokens.first);
    // The content of a promise or threat stands in its clause.
    if (trigger->own) {
        for (int v = verb + 1; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence;
             ++v) {
            const Clause &other = m_clauses.at(v);
            if (other.governor == verb &&
                (other.link == ClauseLink::Content || other.link == ClauseLink::Infinitive))
                draft.tokens.last = std::max(draft.tokens.last, other.tokens.last);
        }
    }
    draft.weight = draft.loose ? 0.5 : group.isFinite() ? 0.7 : 0.6;
    m_drafts.push_back(std::move(draft));
}

/// "Les raids … Ils avaient repris le 2 mai": a pronoun that stands for an act told before.
void EventReader::searchPronoun(int verb)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!matchVerb(verb, TriggerPos::Occur) || group.subjectClitic < 0 || group.person != 3 ||
        !m_participants.actorsOfToken(group.subjectClitic).isEmpty() ||
        timexIn(m_clauses.at(verb).tokens) < 0)
        return;
    for (int n = static_cast<int>(m_chunks.nouns.size()) - 1; n >= 0; --n) {
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        if (phrase.sentence >= group.sentence)
            continue;
        if (phrase.sentence < group.sentence - 3)
            return;
        TokenRange ignored;
        const Reading &clitic = m_document.tokens.at(group.subjectClitic).chosen();
        const bool agrees = (phrase.plurality == Plurality::Unknown ||
                             group.plurality == Plurality::Unknown || phrase.plurality == group.plurality) &&
                            (phrase.gender == Gender::Unknown || clitic.gender == Gender::Unknown ||
                             phrase.gender == clitic.gender);
        if (!agrees || phrase.preposition >= 0)
            continue;
        const Trigger *trigger = matchNoun(n, &ignored);
        if (!trigger)
            continue;
        EventDraft draft;
        draft.trigger = trigger;
        draft.verb = draft.carrier = verb;
        draft.noun = n;
        draft.occurs = true;
        draft.triggerTokens = {group.tokens.first, m_clauses.at(verb).last};
        draft.tokens = m_clauses.at(verb).tokens;
        draft.weight = 0.6;
        m_drafts.push_back(std::move(draft));
        return;
    }
}

} // namespace frise
