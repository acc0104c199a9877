#include "core/analysis/times/resolver.h"

#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/story_line.h"
#include "core/analysis/times/time_values.h"

#include <QCoreApplication>

namespace frise {

namespace {

class Resolver
{
public:
    explicit Resolver(StageContext &context)
        : m_context(context),
          m_dct(context.date.best.dayCount().value_or(1000) <= 10 ? context.date.anchorDay() : noDay),
          m_anchor(context.date.anchorDay()), m_line(context.document, context.chunks, m_dct, m_anchor)
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
            m_line.reach(time);
            if (time.inMarks && isDeictic(time))
                quoted.append(i); // its day is that of the utterance, told by the frame
            m_named = namedBehind(found.list, i);
            m_results[i] = resolve(time, Anchor{isCoarse(time) ? m_anchor : m_dct, false});
            m_named = noDay;
            m_line.remember(time, m_results.at(i).timex.days, m_results.at(i).day);
        }
        for (const int i : quoted) {
            const RecognisedTime &time = found.list.at(i);
            const Day said = utteranceDay(time, found.list);
            if (said == noDay || said == m_dct)
                continue;
            m_line.forget();
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
        const Day from = m_countedFrom;
        widen(time, value, resolved);
        Evidence &evidence = resolved.timex.evidence;
        evidence.spans.append(time.span);
        if (time.reason.isValid() && value.usesDirection)
            evidence.spans.append(time.reason);
        evidence.rule = QStringLiteral("time.") + value.rule;
        if (value.fromStory) {
            evidence.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "“%1”, counted from %2 → %3"));
            evidence.args = {textOf(time), isoDay(from), value.value};
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

    TimeValue compute(const RecognisedTime &time, Day articleDay)
    {
        RecognisedTime told = time;
        const Anchor from = m_line.anchor(told, Anchor{articleDay, false}, m_named);
        m_countedFrom = from.day;
        return timeValue(told, articleDay, from.fromStory ? from.day : noDay);
    }

    /// What is counted from an article's date known only as an interval is itself an interval.
    void widen(const RecognisedTime &time, const TimeValue &value, Resolved &resolved)
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
        // A belief with a long tail says nothing better than its best day, doubted; nor does one that mostly
        // gives this very value.
        if (*published.dayCount() > 31 || believed(time, *resolved.timex.days)) {
            resolved.timex.days = resolved.timex.days->withUncertain();
            return;
        }
        DateInterval wide =
            DateInterval::ofDays(std::min(first.days->firstDay(), resolved.timex.days->firstDay()),
                                 std::max(last.days->lastDay(), resolved.timex.days->lastDay()));
        resolved.timex.days = wide.withUncertain();
    }

    /// Whether the days the article may be of mostly make this value of a time.
    bool believed(const RecognisedTime &time, const DateInterval &value)
    {
        constexpr double mostly = 0.6;
        double all = 0;
        double agreeing = 0;
        for (const ArticleDate::Share &share : m_context.date.belief) {
            // Runs of days are short; their middle stands for them.
            const Day middle = share.days.firstDay() + (share.days.dayCount().value_or(1) - 1) / 2;
            const TimeValue other = compute(time, middle);
            all += share.weight;
            if (other.days && *other.days == value)
                agreeing += share.weight;
        }
        return all > 0 && agreeing >= mostly * all;
    }

    static QString isoDay(Day day) { return dateOf(day).toString(Qt::ISODate); }

    StageContext &m_context;
    Day m_dct;    ///< the article's day; noDay where it is not known to the day
    Day m_anchor; ///< the middle of what is known of it
    QList<Resolved> m_results;
    StoryLine m_line;
    Day m_countedFrom = noDay; ///< what the last value was counted from
    Day m_named = noDay;       ///< the day named right behind the part of day being resolved
};

} // namespace

void resolveTimes(StageContext &context)
{
    Resolver(context).run();
}

} // namespace frise
