#include "core/analysis/clues/event_placing.h"

#include "core/analysis/clues/event_direction.h"
#include "core/analysis/times/recognised_times.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

class Placer
{
public:
    Placer(const StageContext &context, int trigger, int sentence, const DateInterval &days)
        : m_context(context), m_document(context.document), m_chunks(context.chunks),
          m_times(context.scratch.get<RecognisedTimes>().list), m_trigger(trigger), m_sentence(sentence),
          m_range(m_document.sentences.at(sentence).tokens), m_verb(context.chunks.verbOfToken.at(trigger)),
          m_days(days)
    {
    }

    EventPlacing read()
    {
        readEventDirection(m_context, m_trigger, m_sentence, m_placing);
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
                    m_placing.anniversary = isRound(m_placing.offset);
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

    /// Of round numbers the press keeps the day.
    static bool isRound(int years) { return years % 5 == 0; }

    /// "le 40e anniversaire", "le dixième anniversaire" at `token`
    void readAnniversary(int token)
    {
        if (token <= m_range.first)
            return;
        const int years = ordinalOf(m_document.textOf(m_document.tokens.at(token - 1)).toString().toLower());
        if (years == 0)
            return;
        m_placing.deixis = EventDeixis::Year;
        m_placing.offset = -years;
        m_placing.anniversary = true;
        m_relation = token - 1;
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
            m_placing.anniversary =
                time.unit == TimeUnit::Year && (saysDayForDay() || m_placing.offset % 10 == 0);
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

    const StageContext &m_context;
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

} // namespace

EventPlacing placeEvent(const StageContext &context, int trigger, int sentence, const DateInterval &days)
{
    return Placer(context, trigger, sentence, days).read();
}

} // namespace frise
