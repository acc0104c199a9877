#include "core/analysis/clues/event_placing.h"

#include "core/analysis/times/recognised_times.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

QSet<InternedId> words(std::initializer_list<const char16_t *> list)
{
    QSet<InternedId> ids;
    for (const char16_t *word : list)
        ids.insert(intern(QStringView(word)));
    return ids;
}

/// Verbs whose infinitive has not happened: "nie vouloir envahir", "s'apprête à signer".
bool looksAhead(InternedId lemma)
{
    static const QSet<InternedId> set =
        words({u"préparer",  u"apprêter", u"prévoir",  u"promettre", u"devoir",  u"vouloir", u"compter",
               u"envisager", u"espérer",  u"menacer",  u"planifier", u"appeler", u"inviter", u"demander",
               u"exiger",    u"exhorter", u"proposer", u"souhaiter", u"pouvoir", u"aller",   u"viser",
               u"craindre",  u"risquer",  u"falloir",  u"chercher",  u"tenter"});
    return set.contains(lemma);
}

/// Adjectives and participles that make a noun one to come: "une prochaine rencontre", "le sommet prévu".
bool saysToCome(InternedId lemma)
{
    static const QSet<InternedId> set =
        words({u"prochain", u"futur", u"éventuel", u"prévoir", u"prévu", u"possible", u"imminent", u"attendu",
               u"attendre", u"programmer", u"envisager", u"potentiel", u"planifier", u"hypothétique"});
    return set.contains(lemma);
}

/// Nouns and words before an act that is only feared, wished or supposed.
bool saysSupposed(InternedId lower)
{
    static const QSet<InternedId> set = words(
        {u"si",       u"s'",          u"risque",    u"risques",     u"menace",      u"menaces",  u"crainte",
         u"craintes", u"possibilité", u"hypothèse", u"perspective", u"éventualité", u"projet",   u"projets",
         u"plan",     u"contre",      u"appel",     u"appels",      u"demande",     u"empêcher", u"éviter"});
    return set.contains(lower);
}

/// Verbs whose subject or complement is the act itself, so that their tense is its tense: "le sommet se
/// tiendra", "organisera une réunion".
bool carriesAct(InternedId lemma)
{
    static const QSet<InternedId> set = words(
        {u"tenir",      u"avoir",    u"dérouler",   u"ouvrir",   u"débuter",  u"commencer", u"organiser",
         u"accueillir", u"réunir",   u"participer", u"rendre",   u"signer",   u"lancer",    u"mener",
         u"intervenir", u"produire", u"survenir",   u"assister", u"conclure", u"célébrer",  u"tenir"});
    return set.contains(lemma);
}

class Placer
{
public:
    Placer(const StageContext &context, int trigger, int sentence, const DateInterval &days)
        : m_document(context.document), m_chunks(context.chunks),
          m_times(context.scratch.get<RecognisedTimes>().list), m_trigger(trigger), m_sentence(sentence),
          m_range(m_document.sentences.at(sentence).tokens), m_verb(context.chunks.verbOfToken.at(trigger)),
          m_days(days)
    {
    }

    EventPlacing read()
    {
        readDirection();
        readRelation();
        readTime();
        // "le chemin d'un traité": not yet a certain one
        const int noun = m_verb < 0 ? m_chunks.nounOfToken.at(m_trigger) : -1;
        if (noun >= 0 && m_placing.deixis == EventDeixis::None && m_placing.year == 0) {
            const NounPhrase &phrase = m_chunks.nouns.at(noun);
            if (phrase.determiner >= 0 && !phrase.definite && !phrase.possessive && !phrase.demonstrative)
                m_placing.indefinite = true;
        }
        return m_placing;
    }

private:
    InternedId lowerAt(int t) const { return m_document.tokens.at(t).lower(); }

    void ahead() { m_placing.direction = ClueDirection::Future; }

    void readDirection()
    {
        for (int t = m_trigger - 1; t >= std::max(m_range.first, m_trigger - 5); --t) {
            const Token &token = m_document.tokens.at(t);
            if (token.kind == TokenKind::Punctuation || m_chunks.verbOfToken.at(t) >= 0)
                break;
            if (saysSupposed(token.lower()))
                m_placing.hypothetical = true;
        }
        if (m_verb >= 0) {
            const VerbGroup &group = m_chunks.verbs.at(m_verb);
            if (group.negated)
                m_placing.hypothetical = true;
            if (group.isInfinitive() && !group.compound) {
                const int governor = m_chunks.verbBefore(m_document, group.tokens.first);
                if (group.modal != 0 || (governor >= 0 && looksAhead(m_chunks.verbs.at(governor).lemma)))
                    ahead();
                return;
            }
            if (!group.compound &&
                (group.tense == Tense::Future || group.tense == Tense::Conditional ||
                 group.tense == Tense::SubjunctivePresent ||
                 (group.isFinite() && group.modal != 0 && looksAhead(group.modal) && !group.isPast())))
                ahead();
            m_placing.background = group.compound && group.tense == Tense::Imperfect;
            m_placing.news =
                !group.negated && group.isFinite() && group.tense == Tense::Present && group.compound;
            if (group.isFinite() && !group.compound && group.tense != Tense::PastSimple)
                readGovernor(group.tokens.first, group.isPast());
            return;
        }
        // A noun: its adjectives, or the verb that carries it.
        const int noun = m_chunks.nounOfToken.at(m_trigger);
        const TokenRange phrase =
            noun >= 0 ? m_chunks.nouns.at(noun).tokens : TokenRange{m_trigger, m_trigger + 1};
        for (int t = phrase.first; t < std::min(m_range.last, phrase.last + 2); ++t) {
            if (saysToCome(m_document.tokens.at(t).lemma()))
                ahead();
        }
        for (const int verb :
             {m_chunks.verbBefore(m_document, m_trigger), m_chunks.verbAfter(m_document, m_trigger)}) {
            if (verb < 0)
                continue;
            const VerbGroup &group = m_chunks.verbs.at(verb);
            if (group.sentence != m_sentence)
                continue;
            // "une invasion entraînerait": supposed
            if (group.tense == Tense::Conditional && !group.compound && group.tokens.first > m_trigger &&
                group.tokens.first - m_trigger <= 7) {
                ahead();
                continue;
            }
            if (!carriesAct(group.lemma))
                continue;
            const int distance = group.tokens.first > m_trigger ? group.tokens.first - m_trigger
                                                                : m_trigger - group.tokens.last;
            const bool toCome =
                !group.compound && (group.tense == Tense::Future || group.tense == Tense::Conditional ||
                                    (group.modal != 0 && group.tense != Tense::Imperfect));
            if (distance <= 6 && toCome)
                ahead();
        }
    }

    /// "la possibilité que les Russes envahissent", "si elle attaque": what hangs on such a word is to come.
    void readGovernor(int verb, bool imperfect)
    {
        static const InternedId si = intern(u"si");
        static const InternedId elided = intern(u"s'");
        bool subordinate = false;
        for (int t = verb - 1; t >= std::max(m_range.first, verb - 10); --t) {
            const Token &token = m_document.tokens.at(t);
            if (m_chunks.verbOfToken.at(t) >= 0) {
                if (subordinate && !imperfect &&
                    looksAhead(m_chunks.verbs.at(m_chunks.verbOfToken.at(t)).lemma))
                    ahead();
                return;
            }
            if (token.lower() == si ||
                (token.lower() == elided && t + 1 < verb && lowerAt(t + 1) == intern(u"il"))) {
                ahead();
                return;
            }
            static const InternedId que = intern(u"que");
            static const InternedId elidedQue = intern(u"qu'");
            if (token.pos() != Pos::Subordination && token.lower() != que && token.lower() != elidedQue) {
                if (subordinate && !imperfect && saysSupposed(token.lower()))
                    ahead();
                continue;
            }
            subordinate = true;
        }
    }

    /// "au lendemain de E", "deux jours après E", "peu après E", "à la veille de E".
    void readRelation()
    {
        static const InternedId lendemain = intern(u"lendemain");
        static const InternedId veille = intern(u"veille");
        static const InternedId apres = intern(u"après");
        static const InternedId avant = intern(u"avant");
        static const InternedId peu = intern(u"peu");
        static const InternedId anniversaire = intern(u"anniversaire");
        if (m_verb >= 0)
            return;
        for (int t = m_trigger - 1; t >= std::max(m_range.first, m_trigger - 7); --t) {
            if (m_document.tokens.at(t).kind == TokenKind::Punctuation || m_chunks.verbOfToken.at(t) >= 0)
                return;
            const InternedId lower = lowerAt(t);
            if (lower == anniversaire) {
                readAnniversary(t);
                break;
            }
            const bool of = t + 1 < m_trigger && (m_document.tokens.at(t + 1).pos() == Pos::Preposition ||
                                                  m_document.tokens.at(t + 1).pos() == Pos::Contraction);
            if ((lower == lendemain || lower == veille) && of) {
                m_placing.shift = lower == lendemain ? 1 : -1;
                m_placing.deixis = EventDeixis::Near;
                m_relation = t;
                break;
            }
            if ((lower != apres && lower != avant) || m_placing.deixis != EventDeixis::None)
                continue;
            const int sign = lower == apres ? 1 : -1;
            if (t > m_range.first && lowerAt(t - 1) == peu && sign > 0) {
                m_placing.deixis = EventDeixis::Near;
                m_relation = t - 1;
            }
            for (const RecognisedTime &time : m_times) {
                if (time.tokens.last != t || time.shape != TimeShape::Duration)
                    continue;
                if (time.unit == TimeUnit::Day && time.amount > 0) {
                    m_placing.shift = sign * static_cast<int>(time.amount);
                    m_placing.deixis = EventDeixis::Near;
                } else if ((time.unit == TimeUnit::Hour || time.unit == TimeUnit::Minute ||
                            time.unit == TimeUnit::Day) &&
                           sign > 0) {
                    m_placing.deixis = EventDeixis::Near; // "quelques heures après"
                } else if (time.unit == TimeUnit::Year && time.amount >= 1 && sign > 0 &&
                           time.amount == std::floor(time.amount) && framesSentence(time)) {
                    m_placing.deixis = EventDeixis::Year;
                    m_placing.offset = -static_cast<int>(time.amount);
                    m_placing.direction = ClueDirection::Past;
                } else {
                    m_far = true; // "deux ans après": no news
                }
                m_relation = time.tokens.first;
            }
            break;
        }
        if (m_relation >= 0) {
            m_placing.words = m_document.textOf(m_document.spanOf({m_relation, m_trigger + 1})).toString();
            if (m_placing.shift >= 0)
                m_placing.direction = ClueDirection::Past;
        }
    }

    /// "Trente ans après la chute du Mur, l'Allemagne reste divisée": counted to the article's own day,
    /// unlike "il fut gracié trente ans après".
    bool framesSentence(const RecognisedTime &time) const
    {
        if (time.tokens.first > m_range.first + 2)
            return false;
        const int verb = m_chunks.verbAfter(m_document, m_trigger);
        if (verb < 0 || m_chunks.verbs.at(verb).sentence != m_sentence)
            return true;
        const Tense tense = m_chunks.verbs.at(verb).tense;
        return tense == Tense::Present || tense == Tense::Future;
    }

    /// "le 40e anniversaire", "le dixième anniversaire" at `token`
    void readAnniversary(int token)
    {
        if (token <= m_range.first)
            return;
        const int years = ordinal(m_document.textOf(m_document.tokens.at(token - 1)).toString().toLower());
        if (years == 0)
            return;
        m_placing.deixis = EventDeixis::Year;
        m_placing.offset = -years;
        m_placing.anniversary = true;
        m_relation = token - 1;
    }

    static int ordinal(const QString &word)
    {
        static const QHash<QString, int> spelled = {
            {QStringLiteral("premier"), 1},           {QStringLiteral("deuxième"), 2},
            {QStringLiteral("troisième"), 3},         {QStringLiteral("quatrième"), 4},
            {QStringLiteral("cinquième"), 5},         {QStringLiteral("sixième"), 6},
            {QStringLiteral("septième"), 7},          {QStringLiteral("huitième"), 8},
            {QStringLiteral("neuvième"), 9},          {QStringLiteral("dixième"), 10},
            {QStringLiteral("quinzième"), 15},        {QStringLiteral("vingtième"), 20},
            {QStringLiteral("vingt-cinquième"), 25},  {QStringLiteral("trentième"), 30},
            {QStringLiteral("quarantième"), 40},      {QStringLiteral("cinquantième"), 50},
            {QStringLiteral("soixantième"), 60},      {QStringLiteral("soixante-dixième"), 70},
            {QStringLiteral("quatre-vingtième"), 80}, {QStringLiteral("centième"), 100}};
        static const QRegularExpression digits(QStringLiteral("^([1-9][0-9]{0,2})(er|e|ème|eme)$"));
        if (const auto match = digits.match(word); match.hasMatch())
            return match.captured(1).toInt();
        return spelled.value(word, 0);
    }

    /// Distance in tokens of a time from the trigger; a time that says which verb it belongs to is near that
    /// verb's act only.
    int distanceOf(const RecognisedTime &time) const
    {
        const int gap =
            time.tokens.first > m_trigger ? time.tokens.first - m_trigger : m_trigger - time.tokens.last + 1;
        if (m_verb >= 0) {
            const Span verb = m_document.spanOf(m_chunks.verbs.at(m_verb).tokens);
            if (time.reason.isValid() && verb.overlaps(time.reason))
                return std::min(gap, 2);
        }
        int between = 0;
        const int from = std::min(m_trigger, time.tokens.first);
        const int to = std::max(m_trigger, time.tokens.first);
        for (int t = from; t < to; ++t) {
            const Token &token = m_document.tokens.at(t);
            if (token.pos() == Pos::Relative || token.pos() == Pos::Subordination)
                between += 6;
        }
        return gap + between;
    }

    void readTime()
    {
        const RecognisedTime *calendar = nullptr;
        const RecognisedTime *deictic = nullptr;
        int calendarGap = 15;
        int deicticGap = 15;
        for (const RecognisedTime &time : m_times) {
            if (m_document.tokens.at(time.tokens.first).sentence != m_sentence || time.printedDate)
                continue;
            int gap = distanceOf(time);
            // "Parachutées lundi, renforcées mardi": of two weekdays the one the event fell on.
            if (time.shape == TimeShape::Weekday && !fits(time.weekday))
                gap += 8;
            switch (time.shape) {
            case TimeShape::CalendarDay:
            case TimeShape::CalendarMonth:
            case TimeShape::CalendarYear:
                if (gap < calendarGap) {
                    calendarGap = gap;
                    calendar = &time;
                }
                break;
            case TimeShape::Weekday:
            case TimeShape::DayOffset:
            case TimeShape::UnitOffset:
            case TimeShape::PartOfDay:
            case TimeShape::Ago:
                if (gap < deicticGap && !time.inMarks && isDeictic(time)) {
                    deicticGap = gap;
                    deictic = &time;
                }
                break;
            default:
                break;
            }
        }
        if (calendar != nullptr && calendarGap <= deicticGap) {
            m_placing.year = calendar->year;
            m_placing.month = calendar->month;
            m_placing.day = calendar->day;
            if (m_relation < 0)
                return;
        }
        if (m_far)
            return;
        // "deux jours après l'attaque déclenchée samedi": the weekday of the event itself
        if (m_placing.deixis == EventDeixis::Near && deictic != nullptr &&
            deictic->shape == TimeShape::Weekday && standsInside(*deictic)) {
            m_placing.ownWeekday = deictic->weekday;
            deictic = nullptr;
        }
        if (m_placing.deixis == EventDeixis::Near && m_placing.shift != 0) {
            // "deux jours après E, X a retrouvé jeudi": what happened the other day has a day of its own,
            // maybe in the sentence before: "ce vendredi … La rencontre est intervenue au lendemain de E".
            if (deictic == nullptr)
                deictic = earlierDay();
            if (deictic != nullptr &&
                (deictic->shape == TimeShape::Weekday || deictic->shape == TimeShape::DayOffset))
                take(*deictic);
            return;
        }
        if (m_placing.deixis != EventDeixis::None || deictic == nullptr)
            return;
        take(*deictic);
    }

    /// Whether the event that may be meant, if short, fell on the weekday.
    bool fits(int weekday) const
    {
        if (m_days.isOpenBegin() || m_days.isOpenEnd() || m_days.lastDay() - m_days.firstDay() > 5)
            return true;
        for (Day day = m_days.firstDay(); day <= m_days.lastDay(); ++day) {
            if ((day + m_placing.shift) % 7 + 1 == weekday)
                return true;
        }
        return false;
    }

    /// Right behind the trigger, in its own phrase.
    bool standsInside(const RecognisedTime &time) const
    {
        if (time.tokens.first <= m_trigger || time.tokens.first > m_trigger + 4)
            return false;
        for (int t = m_trigger + 1; t < time.tokens.first; ++t) {
            const int group = m_chunks.verbOfToken.at(t);
            if (m_document.tokens.at(t).kind == TokenKind::Punctuation ||
                (group >= 0 && m_chunks.verbs.at(group).isFinite()))
                return false;
        }
        return true;
    }

    static bool isDeictic(const RecognisedTime &time)
    {
        if (time.shape == TimeShape::PartOfDay)
            return time.demonstrative && time.offset == 0; // "ce matin"
        if (time.shape == TimeShape::UnitOffset)
            return time.unit == TimeUnit::Week || time.unit == TimeUnit::Month || time.unit == TimeUnit::Year;
        if (time.shape == TimeShape::Ago)
            return (time.unit == TimeUnit::Day && time.amount > 0) ||
                   ((time.unit == TimeUnit::Week || time.unit == TimeUnit::Month ||
                     time.unit == TimeUnit::Year) &&
                    time.amount >= 1 && time.amount == std::floor(time.amount));
        return true;
    }

    /// The last day named in the three sentences before.
    const RecognisedTime *earlierDay() const
    {
        const RecognisedTime *found = nullptr;
        for (const RecognisedTime &time : m_times) {
            const int sentence = m_document.tokens.at(time.tokens.first).sentence;
            if (sentence >= m_sentence || sentence < m_sentence - 4 || time.inMarks || time.printedDate)
                continue;
            if (time.shape == TimeShape::Weekday && time.context != TimeDirection::Future &&
                time.words == TimeDirection::Unknown)
                found = &time;
        }
        return found;
    }

    /// "il y a quarante ans jour pour jour"
    bool saysDayForDay() const
    {
        static const InternedId jour = intern(u"jour");
        static const InternedId pour = intern(u"pour");
        for (int t = m_range.first; t + 2 < m_range.last; ++t) {
            if (lowerAt(t) == jour && lowerAt(t + 1) == pour && lowerAt(t + 2) == jour)
                return true;
        }
        return false;
    }

    void take(const RecognisedTime &time)
    {
        const QString printed = m_document.textOf(time.span).toString();
        m_placing.words =
            m_placing.words.isEmpty() ? printed : m_placing.words + QStringLiteral(" … ") + printed;
        m_placing.demonstrative = time.demonstrative;
        if (time.reason.isValid() && !time.reason.isEmpty()) {
            const TokenRange reason = m_document.tokensIn(time.reason);
            m_placing.verb = reason.size() > 0 ? m_chunks.verbOfToken.at(reason.first) : -1;
        }
        switch (time.shape) {
        case TimeShape::DayOffset:
        case TimeShape::PartOfDay:
            m_placing.deixis = EventDeixis::Day;
            m_placing.offset = time.shape == TimeShape::DayOffset ? time.offset : 0;
            m_placing.weekday = time.weekday;
            break;
        case TimeShape::Ago:
            m_placing.deixis = time.unit == TimeUnit::Year    ? EventDeixis::Year
                               : time.unit == TimeUnit::Month ? EventDeixis::Month
                                                              : EventDeixis::Day;
            m_placing.offset = -static_cast<int>(time.amount) * (time.unit == TimeUnit::Week ? 7 : 1);
            m_placing.anniversary = time.unit == TimeUnit::Year && saysDayForDay();
            m_placing.direction = ClueDirection::Past;
            break;
        case TimeShape::UnitOffset:
            m_placing.deixis = time.unit == TimeUnit::Week    ? EventDeixis::Week
                               : time.unit == TimeUnit::Month ? EventDeixis::Month
                                                              : EventDeixis::Year;
            m_placing.offset = time.offset;
            break;
        case TimeShape::Weekday:
            m_placing.deixis = EventDeixis::Weekday;
            m_placing.weekday = time.weekday;
            m_placing.secondDay = time.secondDay;
            if (time.words == TimeDirection::Future ||
                (time.words == TimeDirection::Unknown && time.context == TimeDirection::Future))
                m_placing.direction = ClueDirection::Future;
            break;
        default:
            break;
        }
        if (m_placing.offset > 0)
            m_placing.direction = ClueDirection::Future;
        else if (m_placing.deixis == EventDeixis::Day && m_placing.offset < 0)
            m_placing.direction = ClueDirection::Past;
    }

    const Document &m_document;
    const Chunks &m_chunks;
    const QList<RecognisedTime> &m_times;
    const int m_trigger;
    const int m_sentence;
    const TokenRange m_range;
    const int m_verb;
    const DateInterval m_days; ///< of the event that may be meant
    int m_relation = -1;
    bool m_far = false;
    EventPlacing m_placing;
};

int weekdayOf(Day day)
{
    return day % 7 + 1; // Julian day 0 is a Monday
}

} // namespace

EventPlacing placeEvent(const StageContext &context, int trigger, int sentence, const DateInterval &days)
{
    return Placer(context, trigger, sentence, days).read();
}

double dateAgreement(const EventPlacing &placing, const DateInterval &days)
{
    const QDate first = dateOf(days.firstDay());
    const QDate last = dateOf(days.lastDay());
    double agreement = 0;
    if (placing.year > 0) {
        if (placing.year < first.year() || placing.year > last.year())
            return -100;
        agreement += 1.5;
    }
    if (placing.month > 0) {
        bool fits = first.daysTo(last) > 330;
        for (QDate month(first.year(), first.month(), 1); !fits && month <= last; month = month.addMonths(1))
            fits = month.month() == placing.month;
        if (!fits)
            return -100;
        agreement += 1.5;
        if (placing.day > 0 && first.daysTo(last) <= 5) {
            bool dayFits = false;
            for (QDate day = first; day <= last; day = day.addDays(1))
                dayFits = dayFits || (day.day() == placing.day && day.month() == placing.month);
            if (!dayFits)
                return -100;
            agreement += 2.5;
        }
    }
    if (placing.weekday > 0 && first.daysTo(last) <= 5) {
        bool fits = false;
        for (Day day = days.firstDay(); day <= days.lastDay(); ++day) {
            const int weekday = weekdayOf(day + placing.shift);
            fits =
                fits || weekday == placing.weekday || (placing.secondDay > 0 && weekday == placing.secondDay);
        }
        agreement += fits ? 1.7 : -3.5;
    }
    return agreement;
}

DateInterval placedDays(const EventPlacing &placing, const DateInterval &days)
{
    if (placing.deixis == EventDeixis::None)
        return days;
    if (placing.ownWeekday > 0 && days.lastDay() - days.firstDay() <= 60) {
        for (Day day = days.firstDay(); day <= days.lastDay(); ++day) {
            if (weekdayOf(day) == placing.ownWeekday)
                return DateInterval::ofDay(day + placing.shift);
        }
    }
    if (placing.weekday > 0 && days.lastDay() - days.firstDay() <= 30) {
        // What began or ended on that day is told of it, rather than a day between.
        if (weekdayOf(days.firstDay() + placing.shift) == placing.weekday)
            return DateInterval::ofDay(days.firstDay() + placing.shift);
        for (Day day = days.lastDay(); day >= days.firstDay(); --day) {
            if (weekdayOf(day + placing.shift) == placing.weekday)
                return DateInterval::ofDay(day + placing.shift);
        }
    }
    return days.shifted(placing.shift);
}

} // namespace frise
