#include "core/analysis/times/resolver.h"

#include "core/analysis/times/reckoner.h"
#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_values.h"

#include <QCoreApplication>
#include <QSet>
#include <cmath>

namespace frise {

namespace {

/// From what day a text without other hints is read.
struct Anchor
{
    Day day = noDay;
    bool fromStory = false; ///< told by an earlier expression, far from the article's date
};

class Resolver
{
public:
    explicit Resolver(StageContext &context)
        : m_context(context),
          m_dct(context.date.best.dayCount().value_or(1000) <= 10 ? context.date.anchorDay() : noDay),
          m_anchor(context.date.anchorDay())
    {
    }

    void run()
    {
        RecognisedTimes &found = m_context.scratch.get<RecognisedTimes>();
        QList<int> quoted;
        m_results.resize(found.list.size());
        for (RecognisedTime &time : found.list) {
            const int quotation = quotationAt(time);
            time.inMarks = quotation >= 0 && isMarked(m_context.analysis.quotations.at(quotation));
        }
        for (int i = 0; i < found.list.size(); ++i) {
            const RecognisedTime &time = found.list.at(i);
            newParagraph(time);
            if (m_context.document.tokens.at(time.tokens.first).sentence != m_sentence) {
                m_sentence = m_context.document.tokens.at(time.tokens.first).sentence;
                m_sentenceDay = noDay;
            }
            if (time.inMarks && isDeictic(time))
                quoted.append(i); // its day is that of the utterance, told by the frame
            m_named = namedBehind(found.list, i);
            m_results[i] = resolve(time, Anchor{isCoarse(time) ? m_anchor : m_dct, false});
            m_named = noDay;
            remember(time, m_results.at(i));
        }
        for (const int i : quoted) {
            const RecognisedTime &time = found.list.at(i);
            const Day said = utteranceDay(time, found.list);
            if (said == noDay || said == m_dct)
                continue;
            m_story = m_scene = m_lookedBack = m_frame = m_calendar = {};
            m_era = m_sentenceDay = noDay;
            m_results[i] = resolve(time, Anchor{said, false});
            m_results[i].timex.evidence.rule = QStringLiteral("time.utterance");
            m_results[i].timex.evidence.reason =
                QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "“%1”, said %2 → %3"));
            m_results[i].timex.evidence.args = {textOf(time), isoDay(said), m_results.at(i).timex.value};
            m_results[i].timex.inQuotation = true;
        }
        for (int i = 0; i < found.list.size(); ++i) {
            if (!found.list.at(i).inBoilerplate)
                m_context.analysis.timexes.append(m_results.at(i).timex);
        }
    }

private:
    /// A day told before, from which others are counted.
    struct Told
    {
        Day day = noDay;
        int paragraph = -100;
        bool year = false;     ///< a year that opened its sentence
        bool late = false;     ///< an evening or a night
        bool relative = false; ///< counted from another day itself ("la veille")
    };

    struct Resolved
    {
        Timex timex;
        Day day = noDay; ///< where it is one day
    };

    /// A month or a year may be counted from an article known to the month; a weekday may not.
    static bool isCoarse(const RecognisedTime &time)
    {
        switch (time.shape) {
        case TimeShape::CalendarMonth:
        case TimeShape::CalendarSeason:
        case TimeShape::CalendarQuarter:
            return true;
        case TimeShape::Ago:
        case TimeShape::UnitOffset:
            return time.unit == TimeUnit::Year || time.unit == TimeUnit::Decade ||
                   time.unit == TimeUnit::Century;
        default:
            return false;
        }
    }

    QString textOf(const RecognisedTime &time) const
    {
        return m_context.document.textOf(time.span).toString();
    }

    static bool isDeictic(const RecognisedTime &time)
    {
        switch (time.shape) {
        case TimeShape::DayOffset:
        case TimeShape::Weekday:
        case TimeShape::PartOfDay:
        case TimeShape::UnitOffset:
        case TimeShape::Clock:
        case TimeShape::Ahead:
        case TimeShape::Ago:
            return true;
        default:
            return false;
        }
    }

    int quotationAt(const RecognisedTime &time) const
    {
        for (int q = 0; q < m_context.analysis.quotations.size(); ++q) {
            const Quotation &quotation = m_context.analysis.quotations.at(q);
            if (quotation.mode == QuoteMode::Direct && quotation.span.contains(time.span))
                return q;
        }
        return -1;
    }

    /// Whether quotation marks stand around it: the turn of an interview has none, and is told like the body.
    bool isMarked(const Quotation &quotation) const
    {
        const QStringView text = m_context.document.text();
        qsizetype before = quotation.span.start - 1;
        while (before >= 0 && (text.at(before).isSpace() || text.at(before) == QChar(0x2026) ||
                               text.at(before) == u'[' || text.at(before) == u'('))
            --before;
        const QChar mark = before < 0 ? QChar() : text.at(before);
        return mark == QChar(0x00AB) || mark == QChar(0x201C) || mark == QChar(0x201D) || mark == u'"' ||
               mark == u'\'' || mark == QChar(0x2018) || mark == QChar(0x2019) || mark == QChar(0x2039) ||
               mark == QChar(0x2013) || mark == QChar(0x2014) || mark == u'-' || isMarkAt(quotation.span.end);
    }

    bool isMarkAt(qsizetype end) const
    {
        const QStringView text = m_context.document.text();
        while (end < text.size() && (text.at(end).isSpace() || text.at(end).isPunct())) {
            const QChar c = text.at(end++);
            if (c == QChar(0x00BB) || c == QChar(0x201D) || c == u'"' || c == QChar(0x203A))
                return true;
            if (c == u'\n')
                return false;
        }
        return false;
    }

    /// Day of the utterance that holds a quoted time: the time of its frame, resolved before.
    Day utteranceDay(const RecognisedTime &time, const QList<RecognisedTime> &times) const
    {
        const int q = quotationAt(time);
        if (q < 0)
            return noDay;
        const Quotation &quotation = m_context.analysis.quotations.at(q);
        for (int i = 0; i < times.size(); ++i) {
            if (quotation.timeSpan.isValid() && times.at(i).span.overlaps(quotation.timeSpan))
                return m_results.at(i).day;
        }
        return noDay;
    }

    void newParagraph(const RecognisedTime &time)
    {
        const int sentence = m_context.document.tokens.at(time.tokens.first).sentence;
        m_paragraph = m_context.document.sentences.at(sentence).paragraph;
        if (m_paragraph - m_story.paragraph > 4)
            m_story = {};
        if (m_paragraph != m_lookedBack.paragraph)
            m_lookedBack = {};
        if (m_paragraph - m_frame.paragraph > 3)
            m_frame = {};
        if (m_paragraph != m_frame.paragraph)
            m_frame.year = false;
    }

    /// "En 1982, …": a year, a month or a season that opens its sentence is the frame of what follows.
    bool opensSentence(const RecognisedTime &time) const
    {
        const Document &document = m_context.document;
        return time.tokens.first -
                   document.sentences.at(document.tokens.at(time.tokens.first).sentence).tokens.first <=
               2;
    }

    bool isFar(Day day) const { return day != noDay && m_anchor != noDay && m_anchor - day > 300; }

    bool pointsAtToday(const RecognisedTime &time) const
    {
        static const QSet<InternedId> these = {intern(u"ce"), intern(u"cet"), intern(u"cette")};
        const int before = time.tokens.first - 1;
        return time.demonstrative || (time.shape == TimeShape::CalendarDay && before >= 0 &&
                                      these.contains(m_context.document.tokens.at(before).lower()));
    }

    /// A date of another year in the main line of the story takes what follows along: "Le 20 juin 1956, …
    /// Tout avait commencé en mars. … Le 26 juillet, …". It ends where the text comes back to its own day.
    void followEra(const RecognisedTime &time, const Resolved &resolved)
    {
        if (time.printedDate || time.shape == TimeShape::Vague || time.shape == TimeShape::Duration ||
            time.shape == TimeShape::Recurring ||
            (time.shape == TimeShape::CalendarDay && pointsAtToday(time)))
            return;
        const bool deictic = time.shape == TimeShape::DayOffset || time.shape == TimeShape::UnitOffset ||
                             time.shape == TimeShape::PartOfDay || time.shape == TimeShape::Weekday;
        if ((time.shape == TimeShape::DayOffset && time.words != TimeDirection::Present) ||
            (deictic && (time.demonstrative || time.words != TimeDirection::Unknown))) {
            m_era = noDay;
            m_backToday = true;
            return;
        }
        if (!resolved.timex.days || resolved.timex.days->isOpenBegin() || resolved.timex.days->isOpenEnd())
            return;
        const Day first = resolved.timex.days->firstDay();
        const bool told = (time.year > 0 && (time.shape == TimeShape::CalendarDay ||
                                             time.shape == TimeShape::CalendarMonth)) ||
                          (time.shape == TimeShape::Ago && time.unit == TimeUnit::Year);
        if (!told) {
            if (m_era != noDay && !isFar(resolved.timex.days->lastDay()))
                m_era = noDay;
            else if (m_era != noDay && !time.background &&
                     (time.shape == TimeShape::CalendarDay || time.shape == TimeShape::CalendarMonth ||
                      time.shape == TimeShape::CalendarSeason || time.shape == TimeShape::Anaphor))
                m_era = first;
            if (m_era == noDay && !isFar(first))
                m_backToday = true;
            return;
        }
        if (!isFar(resolved.timex.days->lastDay())) {
            m_era = noDay;
            m_backToday = m_backToday || time.shape != TimeShape::Ago;
            return;
        }
        const Sentence &sentence = m_context.document.sentences.at(m_sentence);
        int verbs = 0;
        for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t)
            verbs += m_context.chunks.verbOfToken.at(t) >= 0 &&
                     (t == sentence.tokens.first ||
                      m_context.chunks.verbOfToken.at(t) != m_context.chunks.verbOfToken.at(t - 1));
        if (time.background || time.tokens.first - sentence.tokens.first > (verbs <= 1 ? 12 : 6))
            return;
        m_eraTold = !m_backToday;
        m_era = first;
        if (time.shape == TimeShape::Ago && m_dct != noDay) {
            m_era = reckoning::addMonths(m_dct, -static_cast<int>(std::lround(time.amount * 12)));
            static const InternedId jour = intern(u"jour");
            const int behind = time.tokens.last;
            if (behind < sentence.tokens.last && m_context.document.tokens.at(behind).lower() == jour)
                m_story = m_scene = {m_era, m_paragraph, false, false, false};
        }
    }

    /// Whether a time without a year is told of the other year the story has gone to.
    bool isOfEra(const RecognisedTime &time) const
    {
        if (m_era == noDay || time.inMarks || time.words != TimeDirection::Unknown || time.year != 0 ||
            time.demonstrative || time.yearOffset)
            return false;
        if (time.context == TimeDirection::Future)
            return false;
        return m_eraTold || time.remote || time.background || time.context == TimeDirection::Present ||
               (time.context == TimeDirection::Past && !time.perfect);
    }

    /// Whether a date stands in the main line of the story, so that "le lendemain" may count from it.
    void remember(const RecognisedTime &time, const Resolved &resolved)
    {
        if (time.inBoilerplate || time.inMarks)
            return;
        followEra(time, resolved);
        if (pointsAtToday(time) && m_era != noDay)
            return;
        if (resolved.day != noDay)
            m_sentenceDay = resolved.day;
        if (time.context == TimeDirection::Future) {
            // "doit se réunir dans la soirée": the story is back in the article's day.
            if (resolved.day != noDay && resolved.day == m_dct)
                m_story = {resolved.day, m_paragraph, false, false, false};
            return;
        }
        const bool calendar = time.shape == TimeShape::CalendarYear ||
                              time.shape == TimeShape::CalendarMonth ||
                              time.shape == TimeShape::CalendarSeason || time.shape == TimeShape::CalendarDay;
        if (calendar && resolved.timex.days && !resolved.timex.days->isOpenBegin()) {
            if (opensSentence(time) || resolved.day != noDay || time.year > 0)
                m_frame = {resolved.timex.days->firstDay(), m_paragraph,
                           time.shape == TimeShape::CalendarYear && opensSentence(time), false, false};
        }
        if (calendar && resolved.timex.days && !resolved.timex.days->isOpenBegin() &&
            (m_anchor == noDay || resolved.timex.days->firstDay() <= m_anchor))
            m_calendar = {resolved.timex.days->firstDay(), m_paragraph, false, false, false};
        if (resolved.day == noDay)
            return;
        const int verb = m_context.chunks.verbBefore(m_context.document, std::max(time.tokens.first - 1, 0));
        const bool inParticiple = verb >= 0 && m_context.chunks.verbs.at(verb).isParticiple() &&
                                  m_context.chunks.verbs.at(verb).sentence ==
                                      m_context.document.tokens.at(time.tokens.first).sentence &&
                                  time.tokens.first - m_context.chunks.verbs.at(verb).tokens.last < 3;
        if (inParticiple)
            return;
        Told told{resolved.day, m_paragraph, false, false, false};
        told.late = time.hour >= 18 || time.dayPart == DayPart::Evening || time.dayPart == DayPart::Night;
        told.late =
            told.late || (m_story.late && m_story.day == told.day && m_story.paragraph == m_paragraph &&
                          time.hour < 0 && time.dayPart == DayPart::None);
        told.relative = time.shape == TimeShape::Anaphor;
        (time.background ? m_lookedBack : m_story) = told;
        // "emmené à Moscou le surlendemain": a look ahead, no new scene.
        if (!time.background && (!told.relative || opensSentence(time)))
            m_scene = told;
        if (!time.background)
            m_lookedBack = {};
    }

    /// "À midi, hier", "en fin de matinée, dimanche": the day stands behind the part or the hour.
    Day namedBehind(const QList<RecognisedTime> &times, int i)
    {
        const RecognisedTime &time = times.at(i);
        if ((time.shape != TimeShape::PartOfDay && time.shape != TimeShape::Clock) || time.demonstrative ||
            i + 1 >= times.size() || time.words == TimeDirection::Present)
            return noDay;
        const RecognisedTime &next = times.at(i + 1);
        const int gap = next.tokens.first - time.tokens.last;
        const bool day = next.shape == TimeShape::Weekday || next.shape == TimeShape::DayOffset ||
                         next.shape == TimeShape::CalendarDay;
        if (!day || gap > 2 || next.dayPart != DayPart::None || next.hour >= 0 ||
            m_context.document.tokens.at(next.tokens.first).sentence !=
                m_context.document.tokens.at(time.tokens.first).sentence)
            return noDay;
        for (int t = time.tokens.last; t < next.tokens.first; ++t) {
            const QChar c = m_context.document.text().at(m_context.document.tokens.at(t).span.start);
            if (c != u',' && m_context.document.tokens.at(t).pos() != Pos::Determiner)
                return noDay;
        }
        return resolve(next, Anchor{m_dct, false}).day;
    }

    /// After an evening or a night, the morning of the story is the next day's: "Il est 23 heures, le 20 … À
    /// 1 h 55".
    Day storyDayFor(const RecognisedTime &time, const Told &told) const
    {
        const bool early =
            (time.hour >= 0 && time.hour < 10) || (time.hour < 0 && time.dayPart == DayPart::Morning);
        const bool ofDay = time.shape == TimeShape::PartOfDay || time.shape == TimeShape::Clock;
        return ofDay && early && told.late ? told.day + 1 : told.day;
    }

    static bool isNear(Day a, Day b) { return a != noDay && b != noDay && std::abs(a - b) <= 1; }

    /// The day narrative expressions count from: an earlier date of the story, else the article's.
    Anchor storyAnchor(const RecognisedTime &time, const Anchor &article) const
    {
        const bool untied = time.shape == TimeShape::Anaphor && time.weekday == 0 && !time.demonstrative;
        // "perdue le 8 mai, la ville fut reprise deux jours plus tard": what its own sentence has named.
        if (untied && time.unit <= TimeUnit::Day && m_sentenceDay != noDay)
            return {m_sentenceDay, true};
        const bool longUnits = (time.shape == TimeShape::Anaphor && time.unit >= TimeUnit::Week) ||
                               (time.shape == TimeShape::CalendarDay && time.sameYear);
        if (untied && longUnits && m_calendar.day != noDay && m_paragraph - m_calendar.paragraph <= 1)
            return {m_calendar.day, true};
        if (longUnits && m_frame.day != noDay)
            return {m_frame.day, true};
        if (m_named != noDay)
            return {m_named, true};
        // "« Si la trêve tombe à minuit »": in marks what is not past is counted from who speaks.
        if (time.inMarks && (time.shape == TimeShape::PartOfDay || time.shape == TimeShape::Clock) &&
            time.context != TimeDirection::Past)
            return article;
        Told told = m_story;
        const bool anaphor = time.shape == TimeShape::Anaphor;
        if (saysSame(time) && m_scene.day != noDay && m_paragraph - m_scene.paragraph <= 2)
            told = m_scene;
        if (isOfEra(time) && isFar(told.day)) {
            const bool back = m_lookedBack.day != noDay && time.background;
            const Told &from = back ? m_lookedBack : told;
            return {storyDayFor(time, from), true};
        }
        if (!anaphor && !time.remote && m_paragraph - told.paragraph > 2)
            told = {};
        // "avait été libérée le 3 mai. Le lendemain …": what was looked back on goes on.
        if (m_lookedBack.day != noDay &&
            (time.background || anaphor || (saysSame(time) && !m_lookedBack.relative)))
            told = m_lookedBack;
        const Day day = told.day == noDay ? noDay : storyDayFor(time, told);
        if (day == noDay)
            return article;
        if (time.context == TimeDirection::Future || time.context == TimeDirection::Present) {
            // A story told in the present: "Le 3 mai 1976, il est arrêté. Le lendemain, …"
            const bool historic = time.context == TimeDirection::Present && !time.scheduled &&
                                  m_paragraph - told.paragraph <= 1 &&
                                  (anaphor || (article.day != noDay && std::abs(day - article.day) > 60));
            return historic || isNear(day, article.day) ? Anchor{day, true} : article;
        }
        // A new paragraph told in the perfect is back in the article's day: "est arrivé dans la soirée".
        const bool ofDay = time.shape == TimeShape::PartOfDay || time.shape == TimeShape::Clock;
        if (ofDay && time.perfect && time.offset == 0 && m_story.paragraph != m_paragraph && !saysSame(time))
            return article;
        return {day, true};
    }

    /// "le soir même": of the day told before
    bool saysSame(const RecognisedTime &time) const
    {
        static const InternedId same = intern(u"même");
        for (int t = time.tokens.first; t < time.tokens.last; ++t) {
            if (m_context.document.tokens.at(t).lower() == same)
                return true;
        }
        return false;
    }

    Resolved resolve(const RecognisedTime &time, const Anchor &article)
    {
        Resolved resolved;
        resolved.timex.span = time.span;
        const TimeValue value = compute(time, article.day);
        resolved.timex.type = value.type;
        resolved.timex.value = value.value;
        resolved.timex.days = value.days;
        resolved.timex.dependsOnArticleDate = value.deictic;
        resolved.day = value.days && value.days->isSingleDay() ? value.days->firstDay() : noDay;
        widen(time, value, resolved);
        Evidence &evidence = resolved.timex.evidence;
        evidence.spans.append(time.span);
        if (time.reason.isValid() && value.usesDirection)
            evidence.spans.append(time.reason);
        evidence.rule = QStringLiteral("time.") + value.rule;
        if (value.fromStory) {
            evidence.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "“%1”, counted from %2 → %3"));
            evidence.args = {textOf(time), isoDay(storyAnchor(time, article).day), value.value};
        } else if (value.deictic && article.day != noDay) {
            evidence.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "“%1”, published %2 → %3"));
            evidence.args = {textOf(time), isoDay(article.day), value.value};
        } else if (value.deictic) {
            evidence.reason = QStringLiteral(
                QT_TRANSLATE_NOOP("Evidence", "“%1” depends on the article's date, which is unknown"));
            evidence.args = {textOf(time)};
        } else {
            evidence.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "“%1” = %2"));
            evidence.args = {textOf(time), value.value};
        }
        evidence.confidence = value.certain ? 0.95 : 0.7;
        return resolved;
    }

    TimeValue compute(const RecognisedTime &time, Day articleDay) const
    {
        const bool calendar = time.shape == TimeShape::CalendarDay ||
                              time.shape == TimeShape::CalendarMonth ||
                              (time.shape == TimeShape::CalendarSeason && time.year == 0);
        if (calendar && isOfEra(time)) {
            RecognisedTime told = time;
            told.ofStory = true;
            told.scheduled = false;
            Day from = m_era;
            if (time.shape == TimeShape::CalendarDay && time.unit == TimeUnit::Month && isFar(m_calendar.day))
                from = m_calendar.day; // "en mai. Le 16, …"
            return timeValue(told, articleDay, from);
        }
        // "En 1982, l'armée avança. Le 6 juin, …"
        if ((time.shape == TimeShape::CalendarDay || time.shape == TimeShape::CalendarMonth) &&
            time.year == 0 && m_frame.year && time.words == TimeDirection::Unknown &&
            (time.remote || time.context == TimeDirection::Past) &&
            std::abs(m_frame.day - articleDay) > 400) {
            RecognisedTime framed = time;
            framed.sameYear = true;
            return timeValue(framed, articleDay, m_frame.day);
        }
        const Anchor story = storyAnchor(time, Anchor{articleDay, false});
        return timeValue(time, articleDay, story.fromStory ? story.day : noDay);
    }

    /// What is counted from an article's date known only as an interval is itself an interval.
    void widen(const RecognisedTime &time, const TimeValue &value, Resolved &resolved) const
    {
        const DateInterval &published = m_context.date.interval;
        if (!value.deictic || value.fromStory || !resolved.timex.days || !published.dayCount() ||
            *published.dayCount() < 2 || *published.dayCount() > 400)
            return;
        const TimeValue first = compute(time, published.firstDay());
        const TimeValue last = compute(time, published.lastDay());
        if (!first.days || !last.days || first.days->isOpenBegin() || last.days->isOpenEnd())
            return;
        if (*first.days == *resolved.timex.days && *last.days == *resolved.timex.days)
            return;
        // A belief with a long tail says nothing better than its best day, doubted.
        if (*published.dayCount() > 31) {
            resolved.timex.days = resolved.timex.days->withUncertain();
            return;
        }
        DateInterval wide =
            DateInterval::ofDays(std::min(first.days->firstDay(), resolved.timex.days->firstDay()),
                                 std::max(last.days->lastDay(), resolved.timex.days->lastDay()));
        resolved.timex.days = wide.withUncertain();
    }

    static QString isoDay(Day day) { return dateOf(day).toString(Qt::ISODate); }

    StageContext &m_context;
    Day m_dct;    ///< the article's day; noDay where it is not known to the day
    Day m_anchor; ///< the middle of what is known of it
    QList<Resolved> m_results;
    Told m_story;              ///< the last day of the main line
    Told m_scene;              ///< the same without what only looks ahead from it
    Told m_calendar;           ///< the last calendar expression that is not to come
    Day m_era = noDay;         ///< a day of the other year the story is told of
    bool m_eraTold = false;    ///< nothing of the article's own days was told before
    bool m_backToday = false;  ///< something of them was
    Day m_sentenceDay = noDay; ///< the last day named in the same sentence
    int m_sentence = -1;
    Told m_lookedBack; ///< the last day told in the pluperfect, until the main line goes on
    Told m_frame;      ///< the last calendar expression, of whatever grain
    int m_paragraph = 0;
    Day m_named = noDay; ///< the day named right behind the part of day being resolved
};

} // namespace

void resolveTimes(StageContext &context)
{
    Resolver(context).run();
}

} // namespace frise
