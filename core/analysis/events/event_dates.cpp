#include "core/analysis/events/event_reader.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId depuis = intern(u"depuis"), avant = intern(u"avant"), apres = intern(u"après"),
               d = intern(u"d'"), ici = intern(u"ici"), dans = intern(u"dans"), des = intern(u"dès"),
               partir = intern(u"partir"), compter = intern(u"compter"), lendemain = intern(u"lendemain"),
               veille = intern(u"veille"), issue = intern(u"issue"), suite = intern(u"suite"),
               en = intern(u"en"), espace = intern(u"espace"), jusque = intern(u"jusque"),
               jusqu = intern(u"jusqu'"), de = intern(u"de"), lors = intern(u"lors"),
               reponse = intern(u"réponse"), temps = intern(u"temps"), part = intern(u"part"),
               ensuite = intern(u"ensuite"), aussi = intern(u"aussi"), egalement = intern(u"également"),
               meme = intern(u"même"), milieu = intern(u"milieu"), durant = intern(u"durant"),
               pendant = intern(u"pendant"), puis = intern(u"puis"), y = intern(u"y"), sans = intern(u"sans"),
               d_abord = intern(u"abord"), fois = intern(u"fois");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

/// Days of an ISO duration ("P3M", "P2W", "P10D"); nothing for hours and unknown amounts.
std::optional<int> durationDays(const QString &value)
{
    if (value.size() < 3 || value.at(0) != u'P' || value.at(1) == u'T')
        return std::nullopt;
    bool good = false;
    const double amount = QStringView(value).mid(1, value.size() - 2).toDouble(&good);
    if (!good)
        return std::nullopt;
    switch (value.back().unicode()) {
    case u'D':
        return static_cast<int>(amount);
    case u'W':
        return static_cast<int>(amount * 7);
    case u'M':
        return static_cast<int>(amount * 30.44);
    case u'Y':
        return static_cast<int>(amount * 365.25);
    default:
        return std::nullopt;
    }
}

DateInterval since(const DateInterval &begin, Day dct)
{
    return DateInterval::range(begin.begin(), dct == noDay ? EdtfDate() : EdtfDate::day(dct));
}

DateInterval untilDay(Day day)
{
    return DateInterval::range(EdtfDate(), EdtfDate::day(day));
}

DateInterval fromDay(Day day)
{
    return DateInterval::range(EdtfDate::day(day), EdtfDate());
}

} // namespace

void EventReader::prepareTimes()
{
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
        // "… , a-t-il déclaré à la télévision mercredi soir": after an incise of its own clause.
        if (clause < 0)
            clause = m_chunks.verbBefore(m_document, range.first);
        // Before its verb: "Jeudi également, 15 pays ont annoncé".
        if (clause < 0)
            clause = m_chunks.verbAfter(m_document, range.first);
        // "ferme, à compter du jeudi 2 juin, …": no clause of its own.
        if (clause >= 0 && m_chunks.verbs.at(clause).isInfinitive() && m_clauses.at(clause).governor >= 0 &&
            (m_clauses.at(clause).lemma == words().compter || m_clauses.at(clause).lemma == words().partir))
            clause = m_clauses.at(clause).governor;
        if (clause >= 0)
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
    const QList<Timex> &timexes = m_context.analysis.timexes;
    // A time beside a noun trigger ("l'invasion de février") is not the verb's.
    for (const EventDraft &draft : m_drafts) {
        if (draft.noun < 0 || draft.verb >= 0)
            continue;
        for (int t = draft.triggerTokens.first; t < draft.tokens.last; ++t) {
            if (m_timexOfToken[static_cast<std::size_t>(t)] >= 0)
                m_timexOfNoun[static_cast<std::size_t>(m_timexOfToken[static_cast<std::size_t>(t)])] = true;
        }
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

QList<Span> EventReader::evidenceOfTimex(int timex) const
{
    return {m_context.analysis.timexes.at(timex).span};
}

void EventReader::setDate(EventDraft &draft, const DateInterval &when, DateBasis basis, const char *rule,
                          const char *reason, const QList<Span> &spans)
{
    draft.event.when = when;
    draft.event.basis = basis;
    draft.event.dateEvidence.rule = QString::fromLatin1(rule);
    draft.event.dateEvidence.reason = QString::fromUtf8(reason);
    draft.event.dateEvidence.spans = spans;
    draft.event.dateEvidence.args.clear();
    for (const Span &span : spans)
        draft.event.dateEvidence.args.append(m_document.textOf(span).toString());
}

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

/// A date from a time expression and the preposition before it.
bool EventReader::takeTime(EventDraft &draft, int timexIndex, DateBasis basis)
{
    const Words &w = words();
    const Timex &timex = m_context.analysis.timexes.at(timexIndex);
    const TokenRange range = m_document.tokensIn(timex.span);
    int before = range.first - 1;
    while (before >= 0 && m_document.tokens.at(before).pos() == Pos::Determiner)
        --before;
    InternedId preposition = before >= 0 ? lower(before) : 0;
    // "d'ici à la fin du mois"
    if (before > 0 && lower(before - 1) == w.ici)
        preposition = w.ici;
    const InternedId earlier = before > 0 ? lower(before - 1) : 0;
    const bool coming = draft.event.certainty == Certainty::Planned ||
                        draft.event.certainty == Certainty::Conditional ||
                        draft.event.certainty == Certainty::Demanded;
    if (!timex.days) {
        const auto days = durationDays(timex.value);
        if (preposition == w.depuis) {
            if (days && m_dct != noDay && *days >= 300) {
                const int years = (*days + 180) / 365;
                const EdtfDate begin = EdtfDate::year(dateOf(m_dct).year() - years);
                setDate(draft, DateInterval::range(begin, EdtfDate::day(m_dct)), basis, "events.since",
                        QT_TRANSLATE_NOOP("Evidence", "Has gone on since “%1”."),
                        evidenceOfTimex(timexIndex));
            } else if (m_dct != noDay) {
                setDate(draft, untilDay(m_dct), basis, "events.since",
                        QT_TRANSLATE_NOOP("Evidence", "Has gone on since “%1”."),
                        evidenceOfTimex(timexIndex));
            } else {
                return false;
            }
            return true;
        }
        if ((preposition == w.ici || preposition == w.dans) && days && m_dct != noDay && coming) {
            Day from = m_dct;
            setDate(draft, DateInterval::ofDays(from, from + *days).withApproximate(preposition == w.ici),
                    basis, "events.within",
                    QT_TRANSLATE_NOOP("Evidence", "Within “%1” from the article's day."),
                    evidenceOfTimex(timexIndex));
            return true;
        }
        // "en l'espace de quelques heures"
        if (timex.value.startsWith(QLatin1String("PT")) && m_dct != noDay &&
            (preposition == w.en || (preposition == w.de && earlier == w.espace))) {
            setDate(draft, DateInterval::ofDay(m_dct).withApproximate(), basis, "events.hours",
                    QT_TRANSLATE_NOOP("Evidence", "Within “%1”: about the article's day."),
                    evidenceOfTimex(timexIndex));
            return true;
        }
        return false;
    }
    if (timex.days->isUnknown())
        return false;
    // "exige leur retour avant dimanche": the term of what is asked, not the day of asking.
    if (draft.trigger->own && !coming && (preposition == w.avant || preposition == w.ici) &&
        (m_dct == noDay || timex.days->lastDay() >= m_dct))
        return false;
    if (preposition == w.depuis) {
        setDate(draft, since(*timex.days, m_dct), basis, "events.since",
                QT_TRANSLATE_NOOP("Evidence", "Has gone on since “%1”."), evidenceOfTimex(timexIndex));
        return true;
    }
    if ((preposition == w.avant || preposition == w.ici) && timex.days->lastDay() != noDay) {
        if (coming && m_dct != noDay && m_dct <= timex.days->lastDay())
            setDate(draft, DateInterval::ofDays(m_dct, timex.days->lastDay()), basis, "events.before",
                    QT_TRANSLATE_NOOP("Evidence", "Before “%1”."), evidenceOfTimex(timexIndex));
        else
            setDate(draft, untilDay(timex.days->lastDay()), basis, "events.before",
                    QT_TRANSLATE_NOOP("Evidence", "Before “%1”."), evidenceOfTimex(timexIndex));
        return true;
    }
    if (preposition == w.apres && timex.days->firstDay() != noDay) {
        if (coming)
            setDate(draft, fromDay(timex.days->firstDay()), basis, "events.after",
                    QT_TRANSLATE_NOOP("Evidence", "After “%1”."), evidenceOfTimex(timexIndex));
        else
            setDate(draft, since(*timex.days, m_dct), basis, "events.after",
                    QT_TRANSLATE_NOOP("Evidence", "After “%1”."), evidenceOfTimex(timexIndex));
        return true;
    }
    setDate(draft, *timex.days, basis, "events.explicit",
            QT_TRANSLATE_NOOP("Evidence", "“%1” stands in its clause."), evidenceOfTimex(timexIndex));
    return true;
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
    const int verb = m_chunks.verbOfToken.at(t + 1);
    return verb >= 0 && m_chunks.verbs.at(verb).isParticiple() ? timexOfClause(verb) : -1;
}

bool EventReader::explicitDate(EventDraft &draft)
{
    const QList<Timex> &timexes = m_context.analysis.timexes;
    const auto basisOf = [&](int timex) {
        return timexes.at(timex).dependsOnArticleDate ? DateBasis::Deictic : DateBasis::Explicit;
    };
    // Its own phrase first.
    if (draft.ellipsis >= 0) {
        const int timex = timexIn(draft.tokens);
        return timex >= 0 && takeTime(draft, timex, basisOf(timex));
    }
    if (draft.noun >= 0) {
        const TokenRange phrase{m_chunks.nouns.at(draft.noun).tokens.first,
                                m_participants.nounEnd(draft.noun)};
        const int timex = timexOfNoun(draft.noun);
        if (timex >= 0 && takeTime(draft, timex, basisOf(timex)))
            return true;
        for (int t = phrase.first; t < phrase.last; ++t) {
            const int duration = m_timexOfToken[static_cast<std::size_t>(t)];
            if (duration >= 0 && !timexes.at(duration).days && takeTime(draft, duration, basisOf(duration)))
                return true;
        }
    }
    // Then the clauses of its verbs, from the inner to the finite one.
    int v = draft.verb;
    for (int steps = 0; steps < 4 && v >= 0; ++steps) {
        const int timex = timexOfClause(v);
        if (timex >= 0 && takeTime(draft, timex, basisOf(timex)))
            return true;
        for (const int other : m_timexesOfClause[static_cast<std::size_t>(v)]) {
            if (!timexes.at(other).days && takeTime(draft, other, basisOf(other)))
                return true;
        }
        if (v == draft.carrier || m_chunks.verbs.at(v).isFinite())
            break;
        v = m_clauses.at(v).governor;
    }
    // "soumettra le texte au congrès, prévu le 18 avril": the day of what it is done at.
    if (draft.verb >= 0 && draft.noun < 0 && !draft.trigger->own) {
        for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
            if (argument.noun < 0 || !matchNoun(argument.noun))
                continue;
            const int timex = timexOfNoun(argument.noun);
            if (timex >= 0 && takeTime(draft, timex, basisOf(timex)))
                return true;
        }
    }
    return false;
}

/// "au lendemain d'une attaque", "trois jours après la signature", "après une réunion".
bool EventReader::anchoredDate(EventDraft &draft)
{
    if (draft.noun < 0)
        return false;
    const Words &w = words();
    const NounPhrase &phrase = m_chunks.nouns.at(draft.noun);
    int before = (phrase.preposition >= 0 ? phrase.preposition : phrase.tokens.first) - 1;
    const InternedId preposition = phrase.preposition >= 0 ? lower(phrase.preposition) : 0;
    if (before < 0)
        return false;
    const int clause = m_clauses.clauseAt(phrase.head);
    const int timexBefore = m_timexOfToken[static_cast<std::size_t>(before)];
    const QList<Timex> &timexes = m_context.analysis.timexes;
    if (lemma(before) == w.lendemain || lemma(before) == w.veille) {
        if (timexBefore >= 0 && timexes.at(timexBefore).days && timexes.at(timexBefore).days->isSingleDay()) {
            const int shift = lemma(before) == w.lendemain ? -1 : 1;
            setDate(draft, timexes.at(timexBefore).days->shifted(shift), DateBasis::Anaphoric,
                    "events.dayBefore", QT_TRANSLATE_NOOP("Evidence", "Counted from “%1”."),
                    evidenceOfTimex(timexBefore));
            return true;
        }
        return false;
    }
    if (preposition == w.apres && clause >= 0) {
        if (timexBefore >= 0 && !timexes.at(timexBefore).days) {
            const auto days = durationDays(timexes.at(timexBefore).value);
            const int main = timexOfClause(clause);
            Day anchor =
                main >= 0 && timexes.at(main).days->isSingleDay() ? timexes.at(main).days->firstDay() : noDay;
            if (days && anchor == noDay && m_chunks.verbs.at(clause).sentence == m_leadSentence)
                anchor = m_dct;
            if (days && anchor != noDay) {
                setDate(draft, DateInterval::ofDay(anchor - *days), DateBasis::Anaphoric, "events.daysAfter",
                        QT_TRANSLATE_NOOP("Evidence", "Counted back by “%1”."), evidenceOfTimex(timexBefore));
                return true;
            }
        }
    }
    // "à l'issue d'une réunion, … a souligné": as the verb it stands with.
    if (lemma(before) == w.issue || lower(before) == w.lors || preposition == w.durant) {
        if (clause >= 0) {
            const int timex = timexOfClause(clause);
            if (timex >= 0) {
                setDate(draft, *timexes.at(timex).days, DateBasis::Inherited, "events.governing",
                        QT_TRANSLATE_NOOP("Evidence", "Has the date of the verb it stands with: “%1”."),
                        evidenceOfTimex(timex));
                return true;
            }
            const VerbGroup &group = m_chunks.verbs.at(clause);
            if (m_dct != noDay && group.sentence == m_leadSentence && group.tense == Tense::Present) {
                setDate(draft, DateInterval::ofDay(m_dct), DateBasis::ArticleDay, "events.lead",
                        QT_TRANSLATE_NOOP("Evidence", "News of the article's day."), {});
                return true;
            }
        }
    }
    return false;
}

/// The day of the sentences before a verb in its paragraph, told in its tense; -1 where there is none.
int EventReader::narrativeTime(int finite) const
{
    const VerbGroup &group = m_chunks.verbs.at(finite);
    const QList<Timex> &timexes = m_context.analysis.timexes;
    if (m_clauses.at(finite).link != ClauseLink::Main)
        return -1;
    const int paragraph = m_document.sentences.at(group.sentence).paragraph;
    for (int v = finite - 1; v >= 0; --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        if (m_document.sentences.at(other.sentence).paragraph != paragraph)
            return -1;
        if (!other.isFinite() || m_clauses.at(v).link != ClauseLink::Main || other.tense != group.tense ||
            other.compound != group.compound)
            continue;
        const int timex = timexOfClause(v);
        if (timex < 0)
            continue;
        const auto days = timexes.at(timex).days->dayCount();
        return days && *days <= 7 && !timexes.at(timex).inQuotation ? timex : -1;
    }
    return -1;
}

/// "n'enverra pas de troupes": what will not be done lies ahead too.
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
    // 1. The governing event: "a déclaré jeudi qu'il fournirait": a promise has the day it was made.
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
    if (finite >= 0 && !coming) {
        const VerbGroup &group = m_chunks.verbs.at(finite);
        for (int v = finite; v >= 0 && m_chunks.verbs.at(v).sentence == sentence; --v) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            if (v == verb || !other.isFinite() || other.tense != group.tense)
                continue;
            if (m_clauses.at(v).link == ClauseLink::Relative)
                continue;
            const int timex = timexOfClause(v);
            if (timex >= 0 && timexes.at(timex).days->dayCount().value_or(1000) <= 7) {
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
        for (int f = 0; f < m_frames.size(); ++f) {
            const Frame &frame = m_frames.at(f);
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
            if (distance < bestDistance) {
                bestDistance = distance;
                best = f;
            }
        }
        if (best >= 0 && bestDistance <= 25) {
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
    if (!coming && finite >= 0 && draft.event.certainty != Certainty::Negated) {
        const int timex = narrativeTime(finite);
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
        const bool presentSpeech = group && group->tense == Tense::Present && !group->compound &&
                                   isSpeech(draft) && m_clauses.at(finite).link != ClauseLink::Relative &&
                                   draft.event.certainty != Certainty::Ongoing;
        if (recent && !coming && (sentence == m_leadSentence || m_dateline)) {
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

void EventReader::defaultDate(EventDraft &draft)
{
    if (m_dct == noDay) {
        // Nothing to count from: the article itself has no date.
        setDate(draft, DateInterval(), DateBasis::Unknown, "events.undated",
                QT_TRANSLATE_NOOP("Evidence", "Neither it nor the article has a date."), {});
        return;
    }
    const bool coming = draft.event.certainty == Certainty::Planned ||
                        draft.event.certainty == Certainty::Conditional ||
                        draft.event.certainty == Certainty::Demanded || isRefusedFuture(draft);
    if (coming)
        setDate(draft, fromDay(m_dct), DateBasis::Default, "events.toCome",
                QT_TRANSLATE_NOOP("Evidence", "To come, without a date."), {});
    else
        setDate(draft, untilDay(m_dct), DateBasis::Default, "events.past",
                QT_TRANSLATE_NOOP("Evidence", "Past or going on, without a date."), {});
}

void EventReader::fillDate(EventDraft &draft)
{
    if (!anchoredDate(draft) && !explicitDate(draft) && !inheritedDate(draft))
        defaultDate(draft);
    // What has happened "this week" ends with the article's day at the latest.
    if ((draft.event.certainty == Certainty::Happened || draft.event.certainty == Certainty::Ongoing) &&
        m_dct != noDay && !draft.event.when.isRange() && draft.event.when.firstDay() != noDay &&
        draft.event.when.firstDay() < m_dct && draft.event.when.lastDay() > m_dct &&
        draft.event.when.granularity() == Granularity::Week)
        draft.event.when = DateInterval::ofDays(draft.event.when.firstDay(), m_dct);
    // A series goes on up to the article's day.
    if (draft.event.certainty == Certainty::Ongoing && draft.event.series && m_dct != noDay &&
        draft.event.basis == DateBasis::Default)
        draft.event.when = untilDay(m_dct);
}

} // namespace frise
