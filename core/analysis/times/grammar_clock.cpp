#include "core/analysis/times/time_grammar.h"

namespace frise {

int TimeGrammar::dayPart(int i)
{
    const Forms &f = forms();
    const auto kind = static_cast<DayPart>(word(i).value);
    const bool determined = isThe(i - 1);
    const bool demonstrative = isThis(i - 1);
    RecognisedTime time = make(TimeShape::PartOfDay, determined || demonstrative ? i - 1 : i, i + 1);
    time.dayPart = kind;
    time.demonstrative = demonstrative;
    // "la nuit de lundi à mardi", "la nuit du 3 au 4 mai"
    if (kind == DayPart::Night) {
        int t = i + 1;
        if (isDe(t) || lower(t) == f.du)
            ++t;
        if (t > i + 1 && is(t, TimeWord::Weekday)) {
            time.shape = TimeShape::Weekday;
            time.weekday = word(t).value;
            int end = t + 1;
            if (lower(end) == f.a && is(end + 1, TimeWord::Weekday)) {
                time.secondDay = word(end + 1).value;
                end += 2;
            } else if (lower(end) == f.au && is(end + 1, TimeWord::Weekday)) {
                end += 2;
            }
            time.tokens.last = end;
            return push(time);
        }
        if (t > i + 1 && dayNumber(t) > 0 && (lower(t + 1) == f.au || lower(t + 1) == f.a) &&
            dayNumber(t + 2) > 0 && monthAt(t + 3)) {
            time.shape = TimeShape::CalendarDay;
            time.day = dayNumber(t);
            time.month = word(t + 3).value;
            yearAndModifier(time, t + 4);
            return push(time);
        }
    }
    if (kind == DayPart::Midday || kind == DayPart::Midnight) {
        // "à midi", "jusqu'à minuit": hours of the day spoken of
        const InternedId before = lower(i - 1);
        if (determined || demonstrative || (f.clockPrepositions.contains(before) && before != f.de) ||
            before == intern(u"jusqu'à")) {
            time.tokens.first = demonstrative ? i - 1 : i;
            return push(time);
        }
        return i + 1;
    }
    if (lower(i + 1) == f.meme) { // "le soir même"
        ++time.tokens.last;
        time.offset = 0;
        return push(time);
    }
    if (determined && is(i + 1, TimeWord::Last)) { // "la nuit dernière"
        time.shape = TimeShape::DayOffset;
        time.offset = -1;
        ++time.tokens.last;
        return push(time);
    }
    if (demonstrative)
        return push(time);
    if (!determined)
        return i + 1;
    // A bare "la nuit", "le soir" is a time only where a preposition places something in it.
    const InternedId before = lower(i - 2);
    const bool placed = before == f.dans || before == f.pendant || before == f.durant || before == f.apres ||
                        before == intern(u"toute") || (isDe(i - 2) && lower(i - 3) == f.cours) ||
                        lower(i - 2) == intern(u"tôt") || lower(i - 2) == intern(u"tard");
    if (before == intern(u"toute")) {
        time.tokens.first = i - 2;
    }
    if (placed || (lower(i - 1) == f.l && kind == DayPart::Morning && lower(i - 2) == f.a) ||
        (lower(i - 1) == f.l && kind == DayPart::Afternoon))
        return push(time);
    return i + 1;
}

int TimeGrammar::readClock(int i, RecognisedTime &time) const
{
    const Forms &f = forms();
    const QStringView text = m_document.textOf(m_tokens.at(i));
    if (text.size() > 2)
        return i;
    const int hour = static_cast<int>(figureValue(text));
    if (hour < 0 || hour > 24)
        return i;
    int t = i + 1;
    const bool marked = lower(t) == f.h || lower(t) == f.heures || lower(t) == f.heure;
    if (marked) {
        ++t;
    } else if (sign(t) == u':' && glued(t) && glued(t + 1) && t + 1 < m_last &&
               m_tokens.at(t + 1).span.length() == 2 && m_tokens.at(t + 1).kind == TokenKind::Number) {
        ++t;
    } else {
        // "17h36" is cut behind its digits: "h36" stays one word.
        if (t < m_last && glued(t) && m_tokens.at(t).span.length() == 3) {
            const QStringView rest = m_document.textOf(m_tokens.at(t));
            bool ok = false;
            const int minute = rest.mid(1).toInt(&ok);
            if (rest.at(0).toLower() == u'h' && ok && minute < 60) {
                time.hour = hour;
                time.minute = minute;
                return zone(t + 1);
            }
        }
        return i;
    }
    time.hour = hour;
    time.minute = 0;
    if (t < m_last && m_tokens.at(t).kind == TokenKind::Number && m_tokens.at(t).span.length() <= 2) {
        const int minute = static_cast<int>(figureValue(m_document.textOf(m_tokens.at(t))));
        if (minute >= 0 && minute < 60 && !is(t + 1, TimeWord::Month) && !is(t + 1, TimeWord::Unit)) {
            time.minute = minute;
            ++t;
        }
    }
    return zone(t);
}

int TimeGrammar::zone(int t) const
{
    static const QSet<InternedId> zones = {intern(u"gmt"), intern(u"utc"), intern(u"locales"),
                                           intern(u"locale")};
    if (zones.contains(lower(t)))
        return t + 1;
    if (lower(t) == intern(u"heure") && zones.contains(lower(t + 1)))
        return t + 2;
    return t;
}

int TimeGrammar::clock(int i)
{
    const Forms &f = forms();
    RecognisedTime time = make(TimeShape::Clock, i, i + 1);
    const int end = readClock(i, time);
    if (end <= i + 1 && !(end == i + 2))
        return i;
    if (end == i)
        return i;
    const InternedId next = lower(i + 1);
    const bool spelled = next == f.heures || next == f.heure;
    // "dix-sept heures" lasts; "à 8 heures" is an hour of the day.
    if (spelled && time.minute == 0) {
        const InternedId before = lower(i - 1);
        bool clockTime = before == f.a || before == f.vers || before == intern(u"dès") ||
                         before == intern(u"jusqu'à") || before == f.avant;
        if (isDe(i - 1) && lower(end) == f.a &&
            m_tokens.at(std::min(end + 1, m_last - 1)).kind == TokenKind::Number)
            clockTime = true; // "de 9 heures à 18 heures"
        if (isDe(i - 1) && lower(i - 2) == f.plus && lower(i - 3) == f.peu) {
            // "Il était un peu plus de 9 heures"
            for (int b = i - 4; b >= std::max(m_first, i - 6); --b)
                clockTime = clockTime || m_tokens.at(b).lemma() == intern(u"être");
            if (clockTime)
                time.tokens.first = lower(i - 4) == f.un ? i - 4 : i - 3;
        }
        if (i - 1 >= m_first && m_tokens.at(i - 1).lemma() == intern(u"être"))
            clockTime = true; // "il est 8 heures"
        if (!clockTime)
            return i;
    }
    time.tokens.last = end;
    // "4 h mardi", "20 h 30 mercredi"
    if (is(end, TimeWord::Weekday)) {
        time.shape = TimeShape::Weekday;
        time.weekday = word(end).value;
        ++time.tokens.last;
    } else if (is(end, TimeWord::DayOffset)) {
        time.shape = TimeShape::DayOffset;
        time.offset = word(end).value;
        ++time.tokens.last;
    } else if (lower(end) == f.du && is(end + 1, TimeWord::DayPart)) {
        time.dayPart = static_cast<DayPart>(word(end + 1).value);
        time.tokens.last = end + 2;
        if ((time.dayPart == DayPart::Evening || time.dayPart == DayPart::Afternoon) && time.hour < 12)
            time.hour += 12;
        time.dayPart = DayPart::None;
    }
    return push(time);
}

} // namespace frise
