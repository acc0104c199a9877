#include "core/analysis/events/event_reader.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId depuis = intern(u"depuis"), avant = intern(u"avant"), apres = intern(u"après"),
               ici = intern(u"ici"), dans = intern(u"dans"), lendemain = intern(u"lendemain"),
               veille = intern(u"veille"), issue = intern(u"issue"), en = intern(u"en"),
               espace = intern(u"espace"), de = intern(u"de"), lors = intern(u"lors"),
               durant = intern(u"durant");
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

/// A calendar week, by its name or by its days.
bool isWeek(const DateInterval &when)
{
    return when.firstDay() != noDay && when.lastDay() != noDay && when.dayCount() == 7 &&
           dateOf(when.firstDay()).dayOfWeek() == 1;
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
            } else if (days && m_dct != noDay && !timex.value.contains(u'X')) {
                const QDate begin = dateOf(m_dct - *days);
                const bool months = timex.value.endsWith(u'M');
                setDate(draft,
                        DateInterval::range(months ? EdtfDate::month(begin.year(), begin.month())
                                                   : EdtfDate::day(dayOf(begin)),
                                            EdtfDate::day(m_dct)),
                        basis, "events.since", QT_TRANSLATE_NOOP("Evidence", "Has gone on since “%1”."),
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
        // "en l'espace de trois jours"
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
    // "ont été suspendus jusqu'au 30": when it ends, not when it was done.
    static const InternedId jusqu = intern(u"jusqu'");
    const int contracted = range.first - 1;
    const bool until = contracted > 0 && (lower(contracted) == jusqu || lower(contracted - 1) == jusqu);
    if (until && !coming && m_dct != noDay && timex.days->lastDay() > m_dct)
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
    setDate(draft, spanOfTimes(timexIndex).value_or(*timex.days), basis, "events.explicit",
            QT_TRANSLATE_NOOP("Evidence", "“%1” stands in its clause."), evidenceOfTimex(timexIndex));
    return true;
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
    if (const int word = verbInTrigger(draft); word >= 0) {
        const int timex = timexOfClause(word);
        if (timex >= 0 && takeTime(draft, timex, basisOf(timex)))
            return true;
    }
    if (const auto counted = dayBesideEvent(draft)) {
        setDate(draft, counted->first, DateBasis::Anaphoric, "events.dayBefore",
                QT_TRANSLATE_NOOP("Evidence", "Counted from “%1”."), evidenceOfTimex(counted->second));
        return true;
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
    if (const int timex = timeOfSubject(draft); timex >= 0 && takeTime(draft, timex, basisOf(timex)))
        return true;
    if (const int timex = timeOfOpening(draft); timex >= 0 && takeTime(draft, timex, basisOf(timex)))
        return true;
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

/// "L'attaque du 21 août a tué …": what a strike does, it does on its day.
int EventReader::timeOfSubject(const EventDraft &draft)
{
    if (draft.verb < 0 || draft.noun >= 0 || draft.event.type != EventType::Assault ||
        m_chunks.verbs.at(draft.verb).passive)
        return -1;
    const int subject = m_clauses.subject(draft.verb).noun;
    const Trigger *trigger = subject >= 0 ? matchNoun(subject) : nullptr;
    if (trigger && trigger->type == EventType::Assault)
        return timexOfNoun(subject);
    return -1;
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
        // "au lendemain de l'invasion, le 2 août": its day is told.
        if (const int own = timexOfNoun(draft.noun); own >= 0 && takeTime(draft, own, DateBasis::Explicit))
            return true;
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
    // "avait rompu en septembre, après un attentat": in that month too.
    if (preposition == w.apres && clause >= 0 && timexBefore < 0) {
        const int main = timexOfClause(clause);
        if (main >= 0 && !liesAhead(main) && timexes.at(main).days->dayCount().value_or(0) >= 28 &&
            m_chunks.verbs.at(clause).tokens.first < phrase.tokens.first) {
            setDate(draft, *timexes.at(main).days, DateBasis::Inherited, "events.governing",
                    QT_TRANSLATE_NOOP("Evidence", "Has the date of the verb it stands with: “%1”."),
                    evidenceOfTimex(main));
            return true;
        }
    }
    // "au sortir d'un conseil, … a regretté": as the verb it stands with.
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
    if (!anchoredDate(draft) && !explicitDate(draft) && !inheritedDate(draft) && !knownDate(draft))
        defaultDate(draft);
    // What has happened "this week" ends with the article's day at the latest.
    if ((draft.event.certainty == Certainty::Happened || draft.event.certainty == Certainty::Ongoing) &&
        m_dct != noDay && isWeek(draft.event.when) && draft.event.when.firstDay() < m_dct &&
        draft.event.when.lastDay() > m_dct)
        draft.event.when = DateInterval::ofDays(draft.event.when.firstDay(), m_dct);
    // What is to come "this week" begins with the article's day; on a Sunday it is the week that opens.
    if (draft.event.certainty == Certainty::Planned && m_dct != noDay && isWeek(draft.event.when) &&
        draft.event.when.firstDay() <= m_dct && draft.event.when.lastDay() >= m_dct)
        draft.event.when = DateInterval::ofDays(
            m_dct, draft.event.when.lastDay() == m_dct ? m_dct + 7 : draft.event.when.lastDay());
    // A series goes on up to the article's day.
    if (draft.event.certainty == Certainty::Ongoing && draft.event.series && m_dct != noDay &&
        draft.event.basis == DateBasis::Default)
        draft.event.when = untilDay(m_dct);
}

} // namespace frise
