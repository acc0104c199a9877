#include "core/analysis/times/story_line.h"

#include "core/analysis/times/reckoner.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

bool isNear(Day a, Day b)
{
    return a != noDay && b != noDay && std::abs(a - b) <= 1;
}

} // namespace

void StoryLine::reach(const RecognisedTime &time)
{
    const int sentence = m_document.tokens.at(time.tokens.first).sentence;
    m_paragraph = m_document.sentences.at(sentence).paragraph;
    if (m_paragraph - m_story.paragraph > 4)
        m_story = {};
    if (m_paragraph != m_lookedBack.paragraph)
        m_lookedBack = {};
    if (m_paragraph - m_frame.paragraph > 3)
        m_frame = {};
    if (m_paragraph != m_frame.paragraph)
        m_frame.year = false;
    if (sentence != m_sentence) {
        m_sentence = sentence;
        m_sentenceDay = noDay;
    }
}

/// "En 1982, …": a year, a month or a season that opens its sentence is the frame of what follows.
bool StoryLine::opensSentence(const RecognisedTime &time) const
{
    const Document &document = m_document;
    return time.tokens.first -
               document.sentences.at(document.tokens.at(time.tokens.first).sentence).tokens.first <=
           2;
}

bool StoryLine::isFar(Day day) const
{
    return day != noDay && m_anchor != noDay && m_anchor - day > 300;
}

bool StoryLine::pointsAtToday(const RecognisedTime &time) const
{
    static const QSet<InternedId> these = {intern(u"ce"), intern(u"cet"), intern(u"cette")};
    const int before = time.tokens.first - 1;
    return time.demonstrative || (time.shape == TimeShape::CalendarDay && before >= 0 &&
                                  these.contains(m_document.tokens.at(before).lower()));
}

/// A date of another year in the main line of the story takes what follows along: "Le 20 juin 1956, …
/// Tout avait commencé en mars. … Le 26 juillet, …". It ends where the text comes back to its own day.
void StoryLine::followEra(const RecognisedTime &time, const std::optional<DateInterval> &days)
{
    if (time.printedDate || time.shape == TimeShape::Vague || time.shape == TimeShape::Duration ||
        time.shape == TimeShape::Recurring || (time.shape == TimeShape::CalendarDay && pointsAtToday(time)))
        return;
    const bool deictic = time.shape == TimeShape::DayOffset || time.shape == TimeShape::UnitOffset ||
                         time.shape == TimeShape::PartOfDay || time.shape == TimeShape::Weekday;
    if ((time.shape == TimeShape::DayOffset && time.words != TimeDirection::Present) ||
        (deictic && (time.demonstrative || time.words != TimeDirection::Unknown))) {
        m_era = noDay;
        m_backToday = true;
        return;
    }
    if (!days || days->isOpenBegin() || days->isOpenEnd())
        return;
    const Day first = days->firstDay();
    const bool told =
        (time.year > 0 && (time.shape == TimeShape::CalendarDay || time.shape == TimeShape::CalendarMonth)) ||
        (time.shape == TimeShape::Ago && time.unit == TimeUnit::Year);
    if (!told) {
        if (m_era != noDay && !isFar(days->lastDay()))
            m_era = noDay;
        else if (m_era != noDay && !time.background &&
                 (time.shape == TimeShape::CalendarDay || time.shape == TimeShape::CalendarMonth ||
                  time.shape == TimeShape::CalendarSeason || time.shape == TimeShape::Anaphor))
            m_era = first;
        if (m_era == noDay && !isFar(first))
            m_backToday = true;
        return;
    }
    if (!isFar(days->lastDay())) {
        m_era = noDay;
        m_backToday = m_backToday || time.shape != TimeShape::Ago;
        return;
    }
    const Sentence &sentence = m_document.sentences.at(m_sentence);
    int verbs = 0;
    for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t)
        verbs += m_chunks.verbOfToken.at(t) >= 0 &&
                 (t == sentence.tokens.first || m_chunks.verbOfToken.at(t) != m_chunks.verbOfToken.at(t - 1));
    if (time.background || time.tokens.first - sentence.tokens.first > (verbs <= 1 ? 12 : 6))
        return;
    m_eraTold = !m_backToday;
    m_era = first;
    if (time.shape == TimeShape::Ago && m_dct != noDay) {
        m_era = reckoning::addMonths(m_dct, -static_cast<int>(std::lround(time.amount * 12)));
        static const InternedId jour = intern(u"jour");
        const int behind = time.tokens.last;
        if (behind < sentence.tokens.last && m_document.tokens.at(behind).lower() == jour)
            m_story = m_scene = {m_era, m_paragraph, false, false, false};
    }
}

/// Whether a time without a year is told of the other year the story has gone to.
bool StoryLine::isOfEra(const RecognisedTime &time) const
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
void StoryLine::remember(const RecognisedTime &time, const std::optional<DateInterval> &days, Day day)
{
    if (time.inBoilerplate || time.inMarks)
        return;
    followEra(time, days);
    if (pointsAtToday(time) && m_era != noDay)
        return;
    if (day != noDay)
        m_sentenceDay = day;
    if (time.context == TimeDirection::Future) {
        // "doit se réunir dans la soirée": the story is back in the article's day.
        if (day != noDay && day == m_dct)
            m_story = {day, m_paragraph, false, false, false};
        return;
    }
    const bool calendar = time.shape == TimeShape::CalendarYear || time.shape == TimeShape::CalendarMonth ||
                          time.shape == TimeShape::CalendarSeason || time.shape == TimeShape::CalendarDay;
    if (calendar && days && !days->isOpenBegin()) {
        if (opensSentence(time) || day != noDay || time.year > 0)
            m_frame = {days->firstDay(), m_paragraph,
                       time.shape == TimeShape::CalendarYear && opensSentence(time), false, false};
    }
    if (calendar && days && !days->isOpenBegin() && (m_anchor == noDay || days->firstDay() <= m_anchor))
        m_calendar = {days->firstDay(), m_paragraph, false, false, false};
    if (day == noDay)
        return;
    const int verb = m_chunks.verbBefore(m_document, std::max(time.tokens.first - 1, 0));
    const bool inParticiple =
        verb >= 0 && m_chunks.verbs.at(verb).isParticiple() &&
        m_chunks.verbs.at(verb).sentence == m_document.tokens.at(time.tokens.first).sentence &&
        time.tokens.first - m_chunks.verbs.at(verb).tokens.last < 3;
    if (inParticiple)
        return;
    Told told{day, m_paragraph, false, false, false};
    told.late = time.hour >= 18 || time.dayPart == DayPart::Evening || time.dayPart == DayPart::Night;
    told.late = told.late || (m_story.late && m_story.day == told.day && m_story.paragraph == m_paragraph &&
                              time.hour < 0 && time.dayPart == DayPart::None);
    told.relative = time.shape == TimeShape::Anaphor;
    (time.background ? m_lookedBack : m_story) = told;
    // "conduit à Lusaka le surlendemain": a look ahead, no new scene.
    if (!time.background && (!told.relative || opensSentence(time)))
        m_scene = told;
    if (!time.background)
        m_lookedBack = {};
}

/// After an evening or a night, the morning of the story is the next day's: "Il est 23 heures, le 20 … À
/// 1 h 55".
Day StoryLine::dayFor(const RecognisedTime &time, const Told &told) const
{
    const bool early =
        (time.hour >= 0 && time.hour < 10) || (time.hour < 0 && time.dayPart == DayPart::Morning);
    const bool ofDay = time.shape == TimeShape::PartOfDay || time.shape == TimeShape::Clock;
    return ofDay && early && told.late ? told.day + 1 : told.day;
}

/// The day narrative expressions count from: an earlier date of the story, else the article's.
Anchor StoryLine::narrativeAnchor(const RecognisedTime &time, const Anchor &article, Day named) const
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
    if (named != noDay)
        return {named, true};
    // "« S'il part à minuit »": in marks what is not past is counted from who speaks.
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
        return {dayFor(time, from), true};
    }
    if (!anaphor && !time.remote && m_paragraph - told.paragraph > 2)
        told = {};
    // "avait été libérée le 3 mai. Le lendemain …": what was looked back on goes on.
    if (m_lookedBack.day != noDay &&
        (time.background || anaphor || (saysSame(time) && !m_lookedBack.relative)))
        told = m_lookedBack;
    const Day day = told.day == noDay ? noDay : dayFor(time, told);
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
bool StoryLine::saysSame(const RecognisedTime &time) const
{
    static const InternedId same = intern(u"même");
    for (int t = time.tokens.first; t < time.tokens.last; ++t) {
        if (m_document.tokens.at(t).lower() == same)
            return true;
    }
    return false;
}

Anchor StoryLine::anchor(RecognisedTime &time, const Anchor &article, Day named) const
{
    const bool calendar = time.shape == TimeShape::CalendarDay || time.shape == TimeShape::CalendarMonth ||
                          (time.shape == TimeShape::CalendarSeason && time.year == 0);
    if (calendar && isOfEra(time)) {
        time.ofStory = true;
        time.scheduled = false;
        // "en mai. Le 16, …"
        const bool ofMonth = time.shape == TimeShape::CalendarDay && time.unit == TimeUnit::Month;
        return {ofMonth && isFar(m_calendar.day) ? m_calendar.day : m_era, true};
    }
    // "En 1982, l'armée avança. Le 6 juin, …"
    if ((time.shape == TimeShape::CalendarDay || time.shape == TimeShape::CalendarMonth) && time.year == 0 &&
        m_frame.year && time.words == TimeDirection::Unknown &&
        (time.remote || time.context == TimeDirection::Past) && std::abs(m_frame.day - article.day) > 400) {
        time.sameYear = true;
        return {m_frame.day, true};
    }
    return narrativeAnchor(time, article, named);
}

void StoryLine::forget()
{
    m_story = m_scene = m_lookedBack = m_frame = m_calendar = {};
    m_era = m_sentenceDay = noDay;
}

} // namespace frise
