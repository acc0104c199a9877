#include "core/analysis/events/event_reader.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId reponse = intern(u"réponse"), temps = intern(u"temps"), ensuite = intern(u"ensuite"),
               aussi = intern(u"aussi"), egalement = intern(u"également"), meme = intern(u"même"),
               puis = intern(u"puis"), y = intern(u"y");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

DateInterval fromDay(Day day)
{
    return DateInterval::range(EdtfDate::day(day), EdtfDate());
}

} // namespace

bool EventReader::isSpeech(const EventDraft &draft) const
{
    switch (draft.event.type) {
    case EventType::Request:
    case EventType::Accuse:
    case EventType::Threaten:
    case EventType::Agree:
    case EventType::Support:
    case EventType::Reject:
        return true;
    default:
        return draft.trigger->own;
    }
}

/// "ne livrera pas de blé": what will not be done lies ahead too.
bool EventReader::isRefusedFuture(const EventDraft &draft) const
{
    if (draft.event.certainty != Certainty::Negated || draft.verb < 0)
        return false;
    const int finite = m_clauses.finiteVerb(draft.carrier >= 0 ? draft.carrier : draft.verb);
    return finite >= 0 && m_chunks.verbs.at(finite).tense == Tense::Future &&
           !m_chunks.verbs.at(finite).compound;
}

bool EventReader::inheritedDate(EventDraft &draft)
{
    const Words &w = words();
    const QList<Timex> &timexes = m_context.analysis.timexes;
    const int verb = draft.verb >= 0 ? draft.verb : -1;
    const bool coming = draft.event.certainty == Certainty::Planned ||
                        draft.event.certainty == Certainty::Conditional || isRefusedFuture(draft);
    const bool promise = draft.event.type == EventType::Agree || isSpeech(draft);
    const int sentence = m_document.tokens.at(draft.triggerTokens.first).sentence;
    // 1. The governing event: "a promis mardi qu'elle enverrait": a promise has the day it was made.
    if (verb >= 0 && (promise || !coming)) {
        int v = draft.carrier >= 0 ? draft.carrier : verb;
        for (int steps = 0; steps < 3 && v >= 0; ++steps) {
            const Clause &clause = m_clauses.at(v);
            if (clause.governor < 0 ||
                (clause.link != ClauseLink::Content && clause.link != ClauseLink::Gerund &&
                 clause.link != ClauseLink::Infinitive))
                break;
            const bool gerund = clause.link == ClauseLink::Gerund;
            v = clause.governor;
            if (!promise && !gerund && clause.link != ClauseLink::Content)
                continue;
            const int timex = timexOfClause(v);
            if (timex >= 0 && timexes.at(timex).days && !timexes.at(timex).days->isUnknown()) {
                setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.governing",
                        QT_TRANSLATE_NOOP("Evidence", "Has the date of the verb that tells it: “%1”."),
                        evidenceOfTimex(timex));
                return true;
            }
        }
    }
    if (coming && !promise)
        return false;
    const int finite = verb >= 0 ? m_clauses.finiteVerb(verb) : -1;
    // 2. The same sentence: "a dénoncé … vendredi et exigé …".
    // "Le 3 mai, lorsque le général fut arrêté, …": on the day of the verb it stands with.
    if (finite >= 0 && !coming && isWhile(finite)) {
        const int timex = timexOfClause(m_clauses.at(finite).governor);
        if (timex >= 0 && !liesAhead(timex)) {
            setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.sentence",
                    QT_TRANSLATE_NOOP("Evidence", "Has the date of its sentence: “%1”."),
                    evidenceOfTimex(timex));
            return true;
        }
    }
    if (finite >= 0 && !coming && !isRestrictiveRelative(finite)) {
        const VerbGroup &group = m_chunks.verbs.at(finite);
        for (int v = finite; v >= 0 && m_chunks.verbs.at(v).sentence == sentence; --v) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            if (v == verb || !other.isFinite() || other.tense != group.tense ||
                (group.tense == Tense::Present && other.compound != group.compound))
                continue;
            if (m_clauses.at(v).link == ClauseLink::Relative)
                continue;
            const int timex = timexOfClause(v);
            if (timex >= 0 && !liesAhead(timex) && timexes.at(timex).days->dayCount().value_or(1000) <= 7) {
                setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.sentence",
                        QT_TRANSLATE_NOOP("Evidence", "Has the date of its sentence: “%1”."),
                        evidenceOfTimex(timex));
                return true;
            }
        }
    }
    // Told in one breath with a dated act of speech: "… avaient convenu …, ajoutant que M. Diallo avait
    // souligné".
    if (isSpeech(draft) && draft.verb >= 0 && !coming) {
        for (std::size_t d = m_drafts.size(); d-- > 0;) {
            const EventDraft &other = m_drafts[d];
            if (other.triggerTokens.first >= draft.triggerTokens.first || &other == &draft)
                continue;
            if (m_document.tokens.at(other.triggerTokens.first).sentence != sentence)
                break;
            const auto days = other.event.when.dayCount();
            const bool settled = other.event.basis == DateBasis::Inherited ||
                                 other.event.basis == DateBasis::Explicit ||
                                 other.event.basis == DateBasis::Deictic;
            if (settled && days && *days <= 7 && isSpeech(other) && other.verb >= 0 &&
                m_chunks.verbs.at(other.carrier >= 0 ? other.carrier : other.verb).tense ==
                    m_chunks.verbs.at(draft.carrier >= 0 ? draft.carrier : draft.verb).tense) {
                setDate(draft, other.event.when, DateBasis::Inherited, "events.sentence",
                        QT_TRANSLATE_NOOP("Evidence", "Has the date of its sentence: “%1”."),
                        {other.event.trigger});
                return true;
            }
        }
    }
    // 3. The frame of the speech.
    if (isSpeech(draft) && draft.verb >= 0) {
        int best = -1;
        int bestDistance = 1000;
        const bool speaksNow = finite >= 0 && m_chunks.verbs.at(finite).tense == Tense::Present &&
                               !m_chunks.verbs.at(finite).compound;
        for (int f = 0; f < m_frames.size(); ++f) {
            const Frame &frame = m_frames.at(f);
            const Day said = timexes.at(frame.timex).days->lastDay();
            bool speaks = false;
            int agents = 0;
            for (const EventActor &actor : draft.event.actors) {
                if (actor.role != ActorRole::Agent)
                    continue;
                ++agents;
                speaks = speaks || actor.actor == frame.actor;
            }
            if (!speaks || (agents > 1 && !frame.meeting))
                continue;
            const int distance = std::abs(frame.sentence - sentence);
            // Today's news in the present is not what was said weeks ago in another paragraph.
            if (distance > 3 && speaksNow && m_dct != noDay && said < m_dct - 7 && said > m_dct - 300)
                continue;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = f;
            }
        }
        // "Il est arrivé samedi. Le lendemain, il a parlé à la Chambre. Il a appelé à la paix": the nearer
        // day.
        const int told = best >= 0 && finite >= 0 ? narrativeTime(finite) : -1;
        if (told >= 0 && m_frames.at(best).sentence < sentence &&
            m_document.tokens.at(m_document.tokensIn(timexes.at(told).span).first).sentence >
                m_frames.at(best).sentence)
            best = -1;
        if (best >= 0 && bestDistance <= 16) {
            const int timex = m_frames.at(best).timex;
            setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.frame",
                    QT_TRANSLATE_NOOP("Evidence", "Said in the speech that “%1” dates."),
                    evidenceOfTimex(timex));
            return true;
        }
        // The same states as at a dated meeting: "Oslo et Rome ont promis".
        if (draft.event.actors.size() >= 2) {
            for (const Frame &frame : m_frames) {
                if (!frame.meeting)
                    continue;
                int common = 0;
                for (const EventActor &actor : draft.event.actors) {
                    if (actor.role != ActorRole::Agent)
                        continue;
                    for (const Frame &other : m_frames) {
                        if (other.timex == frame.timex && other.meeting &&
                            !m_participants.countryOf(actor.actor).isEmpty() &&
                            m_participants.countryOf(actor.actor) == m_participants.countryOf(other.actor)) {
                            ++common;
                            break;
                        }
                    }
                }
                if (common >= 2) {
                    setDate(draft, *timexes.at(frame.timex).days, DateBasis::Inherited, "events.meeting",
                            QT_TRANSLATE_NOOP("Evidence", "Agreed at the meeting that “%1” dates."),
                            evidenceOfTimex(frame.timex));
                    return true;
                }
            }
        }
    }
    if (draft.noun >= 0 && draft.verb < 0)
        return false;
    // 4. The sentence before, in the same paragraph, where a word ties them: "Il a aussi exigé".
    const int paragraph = m_document.sentences.at(sentence).paragraph;
    if (!coming && finite >= 0) {
        bool tied = false;
        const int sentenceFirst = m_document.sentences.at(sentence).tokens.first;
        for (int t = sentenceFirst;
             t < m_document.sentences.at(sentence).tokens.last && t < sentenceFirst + 6; ++t) {
            const InternedId l = lower(t);
            tied = tied || l == w.aussi || l == w.egalement || l == w.ensuite || l == w.puis ||
                   l == w.reponse || l == w.y ||
                   (l == w.temps && t > sentenceFirst && lower(t - 1) == w.meme);
        }
        const bool tiedByWord = isTiedByWord(finite);
        if (const int timex = tiedByWord ? tiedTime(finite) : -1; timex >= 0) {
            setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.previous",
                    QT_TRANSLATE_NOOP("Evidence", "Has the date of what is told before it: “%1”."),
                    evidenceOfTimex(timex));
            return true;
        }
        tied = tied || tiedByWord;
        // An answer of the same side: "En réponse, le Kremlin a rejeté …" after what its president said that
        // day.
        if (tied && isSpeech(draft)) {
            for (qsizetype f = m_frames.size(); f-- > 0;) {
                const Frame &frame = m_frames.at(f);
                if (frame.sentence >= sentence || frame.meeting)
                    continue;
                bool side = false;
                for (const EventActor &actor : draft.event.actors)
                    side =
                        side ||
                        (actor.role == ActorRole::Agent && !m_participants.countryOf(actor.actor).isEmpty() &&
                         m_participants.countryOf(actor.actor) == m_participants.countryOf(frame.actor));
                if (side) {
                    setDate(draft, *timexes.at(frame.timex).days, DateBasis::Inherited, "events.side",
                            QT_TRANSLATE_NOOP("Evidence", "An answer on the day of “%1”."),
                            evidenceOfTimex(frame.timex));
                    return true;
                }
            }
        }
        for (std::size_t d = m_drafts.size(); d-- > 0 && tied;) {
            const EventDraft &other = m_drafts[d];
            if (other.triggerTokens.first >= draft.triggerTokens.first || other.event.when.isUnknown())
                continue;
            const int otherSentence = m_document.tokens.at(other.triggerTokens.first).sentence;
            const int otherParagraph = m_document.sentences.at(otherSentence).paragraph;
            if (otherSentence == sentence || otherParagraph < paragraph - 1)
                continue;
            if (other.noun >= 0 && other.verb < 0)
                continue;
            const auto days = other.event.when.dayCount();
            if (days && *days <= 7 && other.event.certainty == Certainty::Happened) {
                setDate(draft, other.event.when, DateBasis::Inherited, "events.previous",
                        QT_TRANSLATE_NOOP("Evidence", "Has the date of what is told before it: “%1”."),
                        {other.event.trigger});
                return true;
            }
        }
    }
    // What goes on being told in a paragraph happened when its last dated sentence did.
    if (!coming && finite >= 0 &&
        (draft.event.certainty != Certainty::Negated || m_chunks.verbs.at(finite).compound)) {
        const int timex = narrativeTime(finite);
        if (timex >= 0) {
            setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.narrative",
                    QT_TRANSLATE_NOOP("Evidence", "Has the date of what is told before it: “%1”."),
                    evidenceOfTimex(timex));
            return true;
        }
    }
    if (!coming && finite >= 0 && m_clauses.at(finite).link != ClauseLink::Relative) {
        const int timex = storyTime(finite);
        if (timex >= 0) {
            setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.narrative",
                    QT_TRANSLATE_NOOP("Evidence", "Has the date of what is told before it: “%1”."),
                    evidenceOfTimex(timex));
            return true;
        }
    }
    // 5. The day of the article: the lead, news of the day, present acts of speech.
    if (m_dct != noDay) {
        const VerbGroup *group = finite >= 0 ? &m_chunks.verbs.at(finite) : nullptr;
        const bool recent =
            group && ((group->tense == Tense::Present && group->compound) ||
                      (group->tense == Tense::Present && (draft.trigger->own || isSpeech(draft))));
        const bool presentSpeech =
            group && group->tense == Tense::Present && !group->compound && isSpeech(draft) &&
            (m_clauses.at(finite).link != ClauseLink::Relative || m_clauses.subject(finite).relative) &&
            draft.event.certainty != Certainty::Ongoing;
        if (recent && !coming && !isBackground(finite) && !isRestrictiveRelative(finite) &&
            (draft.event.certainty != Certainty::Negated || isSpeech(draft)) &&
            (sentence == m_leadSentence || m_dateline)) {
            setDate(draft, DateInterval::ofDay(m_dct), DateBasis::ArticleDay, "events.lead",
                    QT_TRANSLATE_NOOP("Evidence", "News of the article's day."), {});
            return true;
        }
        if (presentSpeech && !coming) {
            setDate(draft, DateInterval::ofDay(m_dct), DateBasis::ArticleDay, "events.present",
                    QT_TRANSLATE_NOOP("Evidence", "Told in the present: the article's day."), {});
            return true;
        }
        if (coming && promise && draft.event.type == EventType::Agree) {
            setDate(draft, fromDay(m_dct), DateBasis::Default, "events.toCome",
                    QT_TRANSLATE_NOOP("Evidence", "To come, without a date."), {});
            return true;
        }
    }
    return false;
}

} // namespace frise
