#include "core/analysis/events/event_reader.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId de = intern(u"de"), aide = intern(u"aide"), assistance = intern(u"assistance"),
               serie = intern(u"série"), vague = intern(u"vague"), campagne = intern(u"campagne"),
               cas = intern(u"cas"), toute = intern(u"toute");
    QSet<InternedId> connective; ///< "à l'issue de", "lors de": they only place what follows in time
    Words()
    {
        for (const char16_t *word :
             {u"ordre", u"annonce", u"début",     u"fin",    u"issue", u"suite",    u"réponse",
              u"cours", u"milieu",  u"lendemain", u"veille", u"terme", u"occasion", u"marge",
              u"lieu",  u"cadre",   u"moment",    u"heure",  u"jour",  u"lors",     u"nouvelle"})
            connective.insert(intern(QStringView(word)));
    }
};

const Words &words()
{
    static const Words instance;
    return instance;
}

} // namespace

/// A noun of its own, not the name of a kind: no "armes de frappe", no predicate ("qui sera la première
/// visite").
bool EventReader::isOccurrence(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.determiner < 0 && phrase.number < 0 && phrase.preposition >= 0 &&
        phrase.plurality != Plurality::Plural)
        return false;
    static const InternedId etre = intern(u"être");
    const int before = phrase.tokens.first - 1;
    if (before >= 0 && m_chunks.verbOfToken.at(before) >= 0) {
        const int v = m_chunks.verbOfToken.at(before);
        if (m_clauses.at(v).lemma == etre && m_chunks.verbs.at(v).tokens.last == phrase.tokens.first)
            return false;
    }
    return true;
}

void EventReader::searchNoun(int noun)
{
    const Words &w = words();
    if (m_draftOfNoun[static_cast<std::size_t>(noun)] >= 0)
        return;
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    TokenRange tokens;
    const Trigger *trigger = matchNoun(noun, &tokens);
    if (!trigger || isDropped(m_document.spanOf(phrase.tokens)))
        return;
    // "cette réunion" names an event told before.
    if (phrase.demonstrative || !isOccurrence(noun))
        return;
    EventDraft draft;
    draft.trigger = trigger;
    draft.noun = noun;
    draft.triggerTokens = tokens;
    draft.tokens = {phrase.tokens.first, m_participants.nounEnd(noun)};
    const bool state =
        trigger->type == EventType::Support || trigger->type == EventType::Cooperate ||
        (trigger->type == EventType::Aid && (trigger->lemma == w.aide || trigger->lemma == w.assistance));
    draft.weight = state ? 0.4 : 0.55;
    // What goes on again and again is taken for granted, whatever one wants to do about it.
    bool repeated = false;
    for (int t = phrase.tokens.first; t <= phrase.tokens.last && t < m_document.tokens.size(); ++t)
        repeated = repeated || isRepeating(t);
    const bool dated = timexIn(draft.tokens) >= 0 || timexOfNoun(noun) >= 0;
    const int clause = m_clauses.clauseAt(phrase.head);
    // Inside what is only demanded, promised, feared or wished, nothing happened; unless it has its own date.
    if (clause >= 0 && !dated && !repeated) {
        const Trigger *own = m_verbTrigger[static_cast<std::size_t>(clause)];
        const bool factive = own && (own->type == EventType::Accuse || own->type == EventType::Support);
        if (own && own->own && !factive && phrase.tokens.first >= m_clauses.at(clause).last)
            return;
        if (isContentOfOwnForce(clause))
            return;
        const Clause &c = m_clauses.at(clause);
        if (c.link == ClauseLink::Purpose || c.link == ClauseLink::Condition || c.link == ClauseLink::Without)
            return;
        if (m_chunks.verbs.at(clause).isInfinitive() && isSuppressed(clause))
            return;
    }
    if (clause >= 0) {
        // The object of a verb that is the act itself: "fournir une assistance", "signer un accord"; so the
        // treaty that one leaves.
        const Trigger *own = m_verbTrigger[static_cast<std::size_t>(clause)];
        const bool factive =
            own && own->own && (own->type == EventType::Accuse || own->type == EventType::Support);
        const bool after = phrase.tokens.first >= m_clauses.at(clause).last;
        // "L'offensive a été repoussée", "les sanctions ont été levées": told by what became of it.
        if (own && m_clauses.at(clause).passive && !dated && m_clauses.subject(clause).noun == noun &&
            trigger->type != EventType::Consult)
            return;
        if (own && !factive && after &&
            (phrase.preposition < 0 || isBarePhrase(m_document, m_chunks, noun) ||
             (m_participants.classesOf(noun) & m_table.classMask(QStringLiteral("pact"))) != 0 ||
             (trigger->type == own->type && !dated) || phrase.possessive))
            return;
    }
    if (!dated && lower(phrase.tokens.first) == w.toute)
        return;
    if (phrase.preposition >= 0) {
        const int before = phrase.preposition - 1;
        // "en cas d'accord"
        if (before >= 0 && lemma(before) == w.cas)
            return;
        // "les progrès dans les négociations"
        if (before >= 0 && m_chunks.nounOfToken.at(before) >= 0 && lemma(phrase.preposition) != w.de &&
            m_participants.slotOf(phrase.preposition) != Slot::None &&
            m_participants.slotOf(phrase.preposition) != Slot::Avec &&
            m_timexOfToken[static_cast<std::size_t>(before)] < 0 &&
            !w.connective.contains(lemma(m_chunks.nouns.at(m_chunks.nounOfToken.at(before)).head)) &&
            !repeated)
            draft.weight = std::min(draft.weight, 0.4);
        // "un appel à l'aide", "une offre de médiation": what is asked for has not happened.
        if (before >= 0 && m_chunks.nounOfToken.at(before) >= 0 && !dated) {
            TokenRange ignored;
            const Trigger *outer = matchNoun(m_chunks.nounOfToken.at(before), &ignored);
            if (outer && outer->own && outer->type == EventType::Request)
                return;
        }
        // The complement of another noun ("la table des négociations", "la perspective d'une frappe") is an
        // event only with actors or a date of its own.
        if (lemma(phrase.preposition) == w.de && before >= 0 && m_chunks.nounOfToken.at(before) >= 0) {
            const int outer = m_chunks.nounOfToken.at(before);
            const InternedId head = lemma(m_chunks.nouns.at(outer).head);
            if (head == w.campagne || head == w.serie || head == w.vague)
                draft.triggerTokens.first = m_chunks.nouns.at(outer).head;
            else if (!w.connective.contains(head) &&
                     m_timexOfToken[static_cast<std::size_t>(m_chunks.nouns.at(outer).head)] < 0)
                draft.weight = 0.3;
            TokenRange ignored;
            if (m_draftOfNoun[static_cast<std::size_t>(outer)] >= 0 || matchNoun(outer, &ignored))
                draft.weight = 0.2;
        }
    }
    if (m_document.spanOf(draft.triggerTokens).length() > 40)
        draft.triggerTokens = {phrase.head, phrase.head + 1};
    m_draftOfNoun[static_cast<std::size_t>(noun)] = static_cast<int>(m_drafts.size());
    m_drafts.push_back(draft);
    searchEllipsis(draft);
}

/// "la prise du port en 1944 et de deux villages fin mai": the noun counts twice.
void EventReader::searchEllipsis(const EventDraft &main)
{
    const int firstTime = timexIn({main.triggerTokens.first, main.tokens.last});
    if (firstTime < 0)
        return;
    const int sentenceLast = m_document.sentences.at(m_chunks.nouns.at(main.noun).sentence).tokens.last;
    static const InternedId et = intern(u"et"), ou = intern(u"ou");
    for (int t = m_chunks.nouns.at(main.noun).tokens.last; t + 1 < sentenceLast && t < main.tokens.last + 2;
         ++t) {
        if (lower(t) != et && lower(t) != ou)
            continue;
        int n = -1;
        for (int k = t + 1; k < t + 4 && k < sentenceLast && n < 0; ++k)
            n = m_chunks.nounOfToken.at(k);
        if (n < 0 || m_chunks.nouns.at(n).preposition < t ||
            lemma(m_chunks.nouns.at(n).preposition) != words().de)
            continue;
        const TokenRange rest{m_chunks.nouns.at(n).tokens.first,
                              std::min(m_participants.nounEnd(n), sentenceLast)};
        int end = rest.last;
        while (end < sentenceLast && m_timexOfToken[static_cast<std::size_t>(end)] >= 0)
            ++end;
        const int time = timexIn({rest.first, end});
        if (time < 0 || time == firstTime)
            continue;
        EventDraft second = main;
        second.ellipsis = n;
        second.triggerTokens = m_chunks.nouns.at(n).tokens;
        while (second.triggerTokens.last > second.triggerTokens.first + 1 &&
               m_timexOfToken[static_cast<std::size_t>(second.triggerTokens.last - 1)] >= 0)
            --second.triggerTokens.last;
        second.tokens = {t, end};
        m_drafts.push_back(std::move(second));
        return;
    }
}
} // namespace frise
