#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

void EventReader::prepareTimes()
{
    static const InternedId compter = intern(u"compter"), partir = intern(u"partir");
    m_dct = m_context.date.anchorDay();
    m_timexOfToken.assign(static_cast<std::size_t>(m_document.tokens.size()), -1);
    m_timexesOfClause.assign(static_cast<std::size_t>(m_chunks.verbs.size()), {});
    const QList<Timex> &timexes = m_context.analysis.timexes;
    for (int i = 0; i < timexes.size(); ++i) {
        const TokenRange range = m_document.tokensIn(timexes.at(i).span);
        for (int t = range.first; t < range.last; ++t)
            m_timexOfToken[static_cast<std::size_t>(t)] = i;
        if (range.size() <= 0)
            continue;
        int clause = m_clauses.clauseAt(range.first);
        // "qui a été renversé il y a huit jours": the verb of "il y a" belongs to the time.
        if (clause >= 0 && m_chunks.verbs.at(clause).head >= range.first &&
            m_chunks.verbs.at(clause).head < range.last) {
            const int inside = clause;
            const int sentence = m_chunks.verbs.at(inside).sentence;
            const bool opens = range.first == m_document.sentences.at(sentence).tokens.first ||
                               sign(range.first - 1) == u',';
            const auto same = [&](int v) {
                return v >= 0 && v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == sentence;
            };
            if (same(inside - 1) && !(opens && same(inside + 1)))
                clause = inside - 1;
            else if (same(inside + 1))
                clause = inside + 1;
        }
        // "… , a-t-elle confié à la radio jeudi matin": after an incise of its own clause.
        if (clause < 0)
            clause = m_chunks.verbBefore(m_document, range.first);
        // Before its verb: "Jeudi également, 15 pays ont annoncé".
        if (clause < 0)
            clause = m_chunks.verbAfter(m_document, range.first);
        // "Lundi, les Émirats arabes unis ont …": no verb, part of a name.
        while (clause >= 0 && m_chunks.verbs.at(clause).tokens.first > range.last &&
               isPartOfName(m_chunks.verbs.at(clause).head) && clause + 1 < m_chunks.verbs.size() &&
               m_chunks.verbs.at(clause + 1).sentence == m_chunks.verbs.at(clause).sentence)
            ++clause;
        // "ferme, à compter du jeudi 2 juin, …": no clause of its own.
        if (clause >= 0 && m_chunks.verbs.at(clause).isInfinitive() && m_clauses.at(clause).governor >= 0 &&
            (m_clauses.at(clause).lemma == compter || m_clauses.at(clause).lemma == partir))
            clause = m_clauses.at(clause).governor;
        // "Il saisira, précise-t-on, le Conseil avant dimanche": behind an incise, of the verb around it.
        if (clause > 0 && m_chunks.verbs.at(clause).inverted &&
            m_chunks.verbs.at(clause).tokens.last < range.first &&
            m_chunks.verbs.at(clause - 1).sentence == m_chunks.verbs.at(clause).sentence &&
            sign(m_chunks.verbs.at(clause).tokens.first - 1) == u',') {
            int comma = m_chunks.verbs.at(clause).tokens.last;
            while (comma < range.first && sign(comma) != u',')
                ++comma;
            if (comma < range.first)
                --clause;
        }
        // "En août, on convint d'une trêve ; le 13 décembre, du calendrier": of what is left out there.
        bool apart = false;
        for (int t = clause >= 0 ? m_chunks.verbs.at(clause).tokens.last : range.first; t < range.first; ++t)
            apart = apart || sign(t) == u';';
        if (clause >= 0 && !apart)
            m_timexesOfClause[static_cast<std::size_t>(clause)].append(i);
    }
    // The first sentence that is no headline.
    for (int s = 0; s < m_document.sentences.size(); ++s) {
        const Sentence &sentence = m_document.sentences.at(s);
        if (isDropped(sentence.span) || m_context.analysis.titleSpan.contains(sentence.span.start))
            continue;
        if (sentence.tokens.size() < 8)
            continue;
        m_leadSentence = s;
        break;
    }
    m_dateline = m_context.date.basis == PublishedBasis::Dateline || opensWithDateline();
    m_timexOfNoun.assign(static_cast<std::size_t>(timexes.size()), false);
}

bool EventReader::isPartOfName(int token) const
{
    return token > 0 && !m_participants.actorsOfToken(token).isEmpty() &&
           m_participants.actorsOfToken(token) == m_participants.actorsOfToken(token - 1);
}

/// "LIMA, 3 mai (Agence) - …": a dispatch tells the news of its day.
bool EventReader::opensWithDateline() const
{
    if (m_leadSentence < 0)
        return false;
    const TokenRange &range = m_document.sentences.at(m_leadSentence).tokens;
    if (range.size() < 4 || !m_document.tokens.at(range.first).entry->allCaps)
        return false;
    bool dated = false;
    for (int t = range.first; t < range.last && t < range.first + 16; ++t) {
        dated = dated || m_timexOfToken[static_cast<std::size_t>(t)] >= 0;
        const QChar c = sign(t);
        if (dated && (c == u'-' || c == QChar(0x2013) || c == QChar(0x2014)))
            return true;
        if (m_chunks.verbOfToken.at(t) >= 0)
            return false;
    }
    return false;
}

void EventReader::prepareFrames()
{
    static const InternedId venir = intern(u"venir");
    const QList<Timex> &timexes = m_context.analysis.timexes;
    // A time beside a noun trigger ("l'invasion de février") is not the verb's.
    for (const EventDraft &draft : m_drafts) {
        if (draft.noun < 0 || draft.verb >= 0)
            continue;
        for (int t = draft.triggerTokens.first; t < draft.tokens.last; ++t) {
            if (m_timexOfToken[static_cast<std::size_t>(t)] >= 0)
                m_timexOfNoun[static_cast<std::size_t>(m_timexOfToken[static_cast<std::size_t>(t)])] = true;
        }
        // "L'assassinat du roi, mardi, a été condamné mercredi": the verb has a day of its own.
        const int apposed = timexOfNoun(draft.noun);
        const int clause =
            apposed >= 0 ? m_clauses.clauseAt(m_document.tokensIn(timexes.at(apposed).span).first) : -1;
        const int main = clause >= 0 ? m_clauses.finiteVerb(clause) : -1;
        for (int v : {clause, main}) {
            if (v < 0)
                continue;
            const QList<int> &times = m_timexesOfClause[static_cast<std::size_t>(v)];
            if (std::any_of(times.begin(), times.end(), [&](int other) {
                    return other != apposed && timexes.at(other).days &&
                           timexes.at(other).span.start >
                               m_document.spanOf(m_chunks.verbs.at(v).tokens).start;
                }))
                m_timexOfNoun[static_cast<std::size_t>(apposed)] = true;
        }
    }
    for (int i = 0; i < timexes.size(); ++i) {
        if (belongsToObject(i))
            m_timexOfNoun[static_cast<std::size_t>(i)] = true;
    }
    // Dated speech and meetings: everything one speaker says in it has its date.
    for (int v = 0; v < m_chunks.verbs.size(); ++v) {
        const bool speech = isReport(v);
        const Trigger *trigger = m_verbTrigger[static_cast<std::size_t>(v)];
        const bool meeting = trigger && trigger->type == EventType::Consult;
        if (!speech && !meeting && !(trigger && trigger->own))
            continue;
        if (isDropped(m_document.spanOf(m_chunks.verbs.at(v).tokens)))
            continue;
        int timex = timexOfClause(v);
        // "Ce mardi, le roi a haussé le ton en menaçant …": the day of the verb it hangs on.
        if (timex < 0 && m_clauses.at(v).link == ClauseLink::Gerund && m_clauses.at(v).governor >= 0)
            timex = timexOfClause(m_clauses.at(v).governor);
        if (timex < 0 || !timexes.at(timex).days || timexes.at(timex).days->isUnknown())
            continue;
        if (timexes.at(timex).inQuotation)
            continue;
        const auto count = timexes.at(timex).days->dayCount();
        if (!count || *count > 7)
            continue;
        const VerbGroup &group = m_chunks.verbs.at(v);
        if (group.tense == Tense::Future || (group.tense == Tense::Conditional && !group.compound))
            continue;
        // "doit recevoir mardi l'ambassadeur": nothing was said on that day yet.
        if (liesAhead(timex) ||
            (group.tense == Tense::Present && !group.compound && group.modal != 0 && group.modal != venir))
            continue;
        for (const int actor : subjectActors(v, nullptr))
            m_frames.append({actor, timex, m_chunks.verbs.at(v).sentence, meeting});
        if (meeting) {
            for (const Argument &argument : m_participants.argumentsOfVerb(v)) {
                if (argument.slot != Slot::Avec && argument.slot != Slot::Object)
                    continue;
                for (const int actor : m_participants.actorsOf(argument))
                    m_frames.append({actor, timex, m_chunks.verbs.at(v).sentence, meeting});
            }
        }
    }
}

/// "condamne le coup d'État du 5 septembre": the day of what is spoken of, not of the one who speaks.
bool EventReader::belongsToObject(int timex) const
{
    const TokenRange range = m_document.tokensIn(m_context.analysis.timexes.at(timex).span);
    const int preposition = range.first - 1;
    if (range.size() <= 0 || preposition < 1 || m_participants.slotOf(preposition) != Slot::De)
        return false;
    const int n = m_chunks.nounOfToken.at(preposition - 1);
    const int v = m_clauses.clauseAt(range.first);
    if (n < 0 || v < 0 || m_chunks.verbs.at(v).tokens.last > m_chunks.nouns.at(n).tokens.first)
        return false;
    const Trigger *trigger = m_verbTrigger[static_cast<std::size_t>(v)];
    const int before = m_chunks.nouns.at(n).preposition;
    return trigger && trigger->own &&
           (before < 0 || m_participants.slotOf(before) == Slot::De ||
            before >= m_chunks.nouns.at(n).tokens.first);
}

bool EventReader::liesAhead(int timex) const
{
    const auto &days = m_context.analysis.timexes.at(timex).days;
    return m_dct != noDay && days && days->firstDay() != noDay && days->firstDay() > m_dct;
}

int EventReader::timexIn(const TokenRange &range) const
{
    int best = -1;
    int bestDays = 0;
    for (int t = range.first; t < range.last; ++t) {
        const int timex = m_timexOfToken.empty() ? -1 : m_timexOfToken[static_cast<std::size_t>(t)];
        if (timex < 0 || timex == best)
            continue;
        const auto &days = m_context.analysis.timexes.at(timex).days;
        if (!days)
            continue;
        const int count = days->dayCount().value_or(100000);
        if (best < 0 || count < bestDays) {
            best = timex;
            bestDays = count;
        }
    }
    return best;
}

int EventReader::timexOfClause(int verb) const
{
    int best = -1;
    int bestDays = 0;
    for (const int timex : m_timexesOfClause[static_cast<std::size_t>(verb)]) {
        const auto &days = m_context.analysis.timexes.at(timex).days;
        if (!days)
            continue;
        if (m_timexOfNoun[static_cast<std::size_t>(timex)])
            continue;
        const int count = days->dayCount().value_or(100000);
        if (best < 0 || count < bestDays) {
            best = timex;
            bestDays = count;
        }
    }
    return best;
}

/// A time in a noun's phrase or in a participle behind it: "la levée du blocus, décidée samedi par
/// …".
int EventReader::timexOfNoun(int noun) const
{
    const TokenRange phrase{m_chunks.nouns.at(noun).tokens.first, m_participants.nounEnd(noun)};
    const int timex = timexIn(phrase);
    const int t = phrase.last;
    if (timex >= 0 || t + 1 >= m_document.tokens.size() || sign(t) != u',')
        return timex;
    // "la chute de Prague, le 9 mai", "le tir, lundi soir, d'une salve"
    for (int after = t + 1; after < t + 3 && after < m_document.tokens.size(); ++after) {
        const int apposed = m_timexOfToken.empty() ? -1 : m_timexOfToken[static_cast<std::size_t>(after)];
        if (apposed >= 0 && m_context.analysis.timexes.at(apposed).days)
            return apposed;
        if (m_document.tokens.at(after).pos() != Pos::Determiner)
            break;
    }
    const int verb = m_chunks.verbOfToken.at(t + 1);
    return verb >= 0 && m_chunks.verbs.at(verb).isParticiple() ? timexOfClause(verb) : -1;
}

QList<Span> EventReader::evidenceOfTimex(int timex) const
{
    return {m_context.analysis.timexes.at(timex).span};
}

} // namespace frise
