#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/participant_words.h"

#include <algorithm>

namespace frise {

/// The day of the sentences before a verb in its paragraph, told in its tense; -1 where there is none.
int EventReader::narrativeTime(int finite) const
{
    const VerbGroup &group = m_chunks.verbs.at(finite);
    const QList<Timex> &timexes = m_context.analysis.timexes;
    if (m_clauses.at(finite).link != ClauseLink::Main)
        return -1;
    const int paragraph = m_document.sentences.at(group.sentence).paragraph;
    if (const int timex = timeOfHeading(group.sentence); timex >= 0)
        return timex;
    for (int v = finite - 1; v >= 0; --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        if (m_document.sentences.at(other.sentence).paragraph != paragraph)
            return -1;
        // What is told in the remote past goes on in any of its tenses: "La ville tomba mardi. Le roi avait
        // fui".
        const auto remote = [](const VerbGroup &g) {
            return g.tense == Tense::PastSimple || g.tense == Tense::Imperfect;
        };
        const bool sameTense = other.tense == group.tense && other.compound == group.compound;
        if (!other.isFinite() || m_clauses.at(v).link != ClauseLink::Main ||
            (!sameTense && !(remote(other) && remote(group))))
            continue;
        const int timex = timexOfClause(v);
        if (timex < 0)
            continue;
        const auto days = timexes.at(timex).days->dayCount();
        return days && *days <= 7 && !timexes.at(timex).inQuotation && !liesAhead(timex) ? timex : -1;
    }
    return -1;
}

/// "Lundi 3 mai, au soir.": the day that the sentence before tells by itself, without a verb; -1 where it has
/// one.
int EventReader::timeOfHeading(int sentence) const
{
    if (sentence < 1 ||
        m_document.sentences.at(sentence - 1).paragraph != m_document.sentences.at(sentence).paragraph)
        return -1;
    const TokenRange &range = m_document.sentences.at(sentence - 1).tokens;
    for (int t = range.first; t < range.last; ++t) {
        const int v = m_chunks.verbOfToken.at(t);
        if (v >= 0 && m_chunks.verbs.at(v).isFinite())
            return -1;
    }
    const int timex = timexIn(range);
    if (timex < 0 || m_context.analysis.timexes.at(timex).inQuotation || liesAhead(timex))
        return -1;
    return m_context.analysis.timexes.at(timex).days->dayCount().value_or(1000) <= 7 ? timex : -1;
}

/// In a story of another year, the last time it told; -1 in the article's own days. "Le 3 mai 1976, on
/// l'arrête. … Ankara rompt avec Athènes."
int EventReader::storyTime(int finite) const
{
    const VerbGroup &group = m_chunks.verbs.at(finite);
    const bool told = group.tense == Tense::PastSimple || group.tense == Tense::Imperfect ||
                      (group.tense == Tense::Present && !group.compound && group.modal == 0);
    if (m_dct == noDay || !told)
        return -1;
    const QList<Timex> &timexes = m_context.analysis.timexes;
    const int paragraph = m_document.sentences.at(group.sentence).paragraph;
    for (int t = group.tokens.first - 1; t >= 0; --t) {
        if (m_document.sentences.at(m_document.tokens.at(t).sentence).paragraph < paragraph - 1)
            return -1;
        const int timex = m_timexOfToken[static_cast<std::size_t>(t)];
        if (timex < 0 || timexes.at(timex).inQuotation || !timexes.at(timex).days ||
            timexes.at(timex).days->isOpenBegin() || timexes.at(timex).days->isOpenEnd())
            continue;
        if (timexes.at(timex).days->lastDay() > m_dct - 300)
            return -1;
        const int clause = m_clauses.clauseAt(t);
        if (clause >= 0 && (m_clauses.at(clause).link == ClauseLink::Participle ||
                            m_clauses.at(clause).link == ClauseLink::Relative))
            continue;
        // What was before a year told is told of that year: "en 1974 … Ankara avait alors envahi".
        const int longest = group.tense == Tense::Imperfect && group.compound ? 366 : 31;
        return timexes.at(timex).days->dayCount().value_or(1000) <= longest ? timex : -1;
    }
    return -1;
}

bool EventReader::isTiedByWord(int finite) const
{
    static const InternedId aussitot = intern(u"aussitôt"), alors = intern(u"alors"),
                            immediatement = intern(u"immédiatement"), foulee = intern(u"foulée"),
                            la = intern(u"la"), que = intern(u"que"), elided = intern(u"qu'"),
                            sitot = intern(u"sitôt"), jusqu = intern(u"jusqu'");
    const VerbGroup &group = m_chunks.verbs.at(finite);
    // "alors président", "veut alors": the word ties what was done, not how things stand.
    if (m_clauses.at(finite).link != ClauseLink::Main ||
        !(group.compound || group.tense == Tense::PastSimple || group.tense == Tense::Present))
        return false;
    const TokenRange &sentence = m_document.sentences.at(group.sentence).tokens;
    const auto ties = [&](int t) {
        const InternedId l = lower(t);
        if (l == foulee)
            return t > sentence.first && lower(t - 1) == la;
        if (l == alors && group.tense == Tense::Present && !group.compound)
            return false;
        if (l != aussitot && l != alors && l != immediatement && l != sitot)
            return false;
        const InternedId next = t + 1 < sentence.last ? lower(t + 1) : 0;
        return next != que && next != elided && !(t > sentence.first && lower(t - 1) == jusqu);
    };
    for (int t = sentence.first; t < sentence.last && t < sentence.first + 4; ++t) {
        if (ties(t))
            return true;
    }
    // "Quelques heures plus tard, …", "Peu après, …"
    static const InternedId hours[] = {intern(u"heure"), intern(u"minute"), intern(u"instant"),
                                       intern(u"peu")};
    static const InternedId later = intern(u"tard"), after = intern(u"après");
    for (int t = sentence.first; t + 1 < sentence.last && t < sentence.first + 4; ++t) {
        if (std::find(std::begin(hours), std::end(hours), lemma(t)) == std::end(hours))
            continue;
        const bool plus = t + 2 < sentence.last && lower(t + 2) == later;
        const int end = plus ? t + 3 : t + 2;
        if ((plus || lower(t + 1) == after) && end < sentence.last && sign(end) == u',')
            return true;
    }
    for (int t = group.tokens.first; t < sentence.last && t < group.tokens.last + 1; ++t) {
        if (ties(t))
            return true;
    }
    return false;
}

/// The day of the sentence or two before, over the paragraph's end too; -1 where they tell none.
int EventReader::tiedTime(int finite) const
{
    const QList<Timex> &timexes = m_context.analysis.timexes;
    const int sentence = m_chunks.verbs.at(finite).sentence;
    for (int v = finite - 1; v >= 0 && m_chunks.verbs.at(v).sentence >= sentence - 2; --v) {
        if (!m_chunks.verbs.at(v).isFinite() || m_clauses.at(v).link != ClauseLink::Main)
            continue;
        const int timex = timexOfClause(v);
        if (timex < 0 || timexes.at(timex).inQuotation)
            continue;
        const auto days = timexes.at(timex).days->dayCount();
        return days && *days <= 7 && !liesAhead(timex) ? timex : -1;
    }
    return -1;
}

/// "les militaires qui ont renversé le roi": who they are, not what they do on that day.
bool EventReader::isRestrictiveRelative(int finite) const
{
    const Clause &clause = m_clauses.at(finite);
    const VerbGroup &group = m_chunks.verbs.at(finite);
    if (clause.link != ClauseLink::Relative || clause.complementiser < 1 || !group.compound)
        return false;
    const int before = clause.complementiser - 1;
    return m_chunks.nounOfToken.at(before) >= 0 || m_document.tokens.at(before).kind == TokenKind::Word;
}

/// "lorsque", "quand", "alors que", "tandis que": at the time of the verb the clause hangs on.
bool EventReader::isWhile(int finite) const
{
    static const InternedId lorsque = intern(u"lorsque"), lorsqu = intern(u"lorsqu'"),
                            quand = intern(u"quand"), alors = intern(u"alors"), tandis = intern(u"tandis");
    const Clause &clause = m_clauses.at(finite);
    if (clause.link != ClauseLink::Temporal || clause.governor < 0 || clause.complementiser < 1)
        return false;
    const InternedId word = lower(clause.complementiser);
    const InternedId before = lower(clause.complementiser - 1);
    return word == lorsque || word == lorsqu || word == quand || before == alors || before == tandis;
}

bool EventReader::isBackground(int finite) const
{
    const VerbGroup &group = m_chunks.verbs.at(finite);
    if (m_clauses.at(finite).link != ClauseLink::Relative || !group.compound)
        return false;
    for (int v = finite - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
        if (m_chunks.verbs.at(v).isFinite() && m_clauses.at(v).link == ClauseLink::Main)
            return false;
    }
    for (int v = finite + 1; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence;
         ++v) {
        if (m_chunks.verbs.at(v).isFinite() && m_clauses.at(v).link == ClauseLink::Main)
            return true;
    }
    return false;
}

/// "Dans une allocution télévisée mardi soir, le roi avait accusé …": what is said in it has its day.
int EventReader::timeOfOpening(const EventDraft &draft) const
{
    static const InternedId dans = intern(u"dans"), lors = intern(u"lors"), par = intern(u"par");
    const int finite = draft.verb >= 0 ? m_clauses.finiteVerb(draft.verb) : -1;
    if (finite < 0 || m_clauses.at(finite).link != ClauseLink::Main)
        return -1;
    const VerbGroup &group = m_chunks.verbs.at(finite);
    const TokenRange &sentence = m_document.sentences.at(group.sentence).tokens;
    const InternedId opening = lower(sentence.first);
    // "Réunis lundi à Lomé, les ministres ont suspendu …", "Interrogé mardi, il a …": on that day.
    const int opener = m_chunks.verbOfToken.at(sentence.first);
    bool gathered = false;
    if (opener >= 0 && opener != finite && m_chunks.verbs.at(opener).isParticiple()) {
        gathered = ParticipantWords::french().has(ParticipantWords::Meeting, m_clauses.at(opener).lemma);
    }
    if (!gathered && (!isSpeech(draft) || (opening != dans && opening != lors && opening != par)))
        return -1;
    int comma = sentence.first;
    while (comma < group.tokens.first && sign(comma) != u',') {
        const int verb = m_chunks.verbOfToken.at(comma);
        if (verb >= 0 && m_chunks.verbs.at(verb).isFinite())
            return -1;
        ++comma;
    }
    if (comma >= group.tokens.first)
        return -1;
    const int timex = timexIn({sentence.first, comma});
    if (timex < 0 || m_context.analysis.timexes.at(timex).inQuotation || liesAhead(timex))
        return -1;
    return m_context.analysis.timexes.at(timex).days->dayCount().value_or(1000) <= 7 ? timex : -1;
}

} // namespace frise
