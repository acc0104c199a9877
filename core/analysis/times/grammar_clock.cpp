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
    // "la nuit de lundi à mardi", "la nuit du 3 au 4 mai", "la soirée de jeudi", "au soir du 6 juin"
    if (const int next = partOfNamedDay(i, time); next > i)
        return next;
    if (kind == DayPart::Midday || kind == DayPart::Midnight) {
        // "à midi", "jusqu'à minuit": hours of the day spoken of
        const InternedId before = lower(i - 1);
        if (determined || demonstrative || (f.clockPrepositions.contains(before) && before != f.de) ||
            before == intern(u"jusqu'à")) {
            time.tokens = {demonstrative ? i - 1 : i, zone(i + 1)};
            if ((before == f.apres || before == f.avant) && lower(i - 2) == f.peu)
                time.tokens.first = lower(i - 3) == f.un ? i - 3 : i - 2;
            return push(time);
        }
        return i + 1;
    }
    if (lower(i + 1) == f.meme) { // "le soir même"
        ++time.tokens.last;
        time.offset = 0;
        time.tokens.last = hourAt(time.tokens.last, time);
        return push(time);
    }
    if (determined && is(i + 1, TimeWord::Last)) { // "la nuit dernière"
        time.shape = TimeShape::DayOffset;
        time.offset = -1;
        ++time.tokens.last;
        return push(time);
    }
    if (demonstrative) {
        time.tokens.last = hourAt(time.tokens.last, time);
        return push(time);
    }
    if (!determined)
        return i + 1;
    // A bare "la nuit", "le soir" is a time only where a preposition places something in it.
    const InternedId before = lower(i - 2);
    const bool placed = before == f.dans || before == f.pendant || before == f.durant || before == f.apres ||
                        before == intern(u"toute") || (isDe(i - 2) && lower(i - 3) == f.cours) ||
                        lower(i - 2) == f.tot || lower(i - 2) == f.tard || before == f.fromWhen ||
                        before == f.avant || before == f.vers ||
                        (i - 1 == m_first && sign(i + 1) == u','); // "Le soir, il a parlé"
    if (before == intern(u"toute")) {
        time.tokens.first = i - 2;
    }
    if (placed || (lower(i - 1) == f.l && kind == DayPart::Morning && lower(i - 2) == f.a) ||
        (lower(i - 1) == f.l && kind == DayPart::Afternoon))
        return push(time);
    return i + 1;
}

int TimeGrammar::partOfNamedDay(int i, RecognisedTime time)
{
    const Forms &f = forms();
    int t = i + 1;
    if (!isDe(t) && lower(t) != f.du)
        return i;
    ++t;
    if (is(t, TimeWord::DayOffset)) { // "la soirée d'hier"
        time.shape = TimeShape::DayOffset;
        time.offset = word(t).value;
        time.demonstrative = false;
        time.tokens.last = t + 1;
        return push(time);
    }
    if (is(t, TimeWord::Weekday) && dayNumber(t + 1) == 0) {
        time.shape = TimeShape::Weekday;
        time.weekday = word(t).value;
        int end = t + 1;
        if ((lower(end) == f.a || lower(end) == f.au) && is(end + 1, TimeWord::Weekday)) {
            time.secondDay = lower(end) == f.a ? word(end + 1).value : 0;
            end += 2;
        } else if (is(end, TimeWord::Last)) {
            time.words = TimeDirection::Past;
            ++end;
        }
        time.demonstrative = false;
        time.tokens.last = end;
        return push(time);
    }
    if (is(t, TimeWord::Weekday))
        ++t;
    if (dayNumber(t) == 0)
        return i;
    int last = t;
    if (lower(t + 1) == f.au || lower(t + 1) == f.a) {
        const int second = is(t + 2, TimeWord::Weekday) ? t + 3 : t + 2;
        if (dayNumber(second) > 0)
            last = second;
    }
    const int month = monthAt(last + 1) ? last + 1 : monthAt(t + 1) ? t + 1 : -1;
    // "dans la nuit du 11 au 12": of the month told
    if (month < 0 && last > t && isMonthTold(i)) {
        time.shape = TimeShape::CalendarDay;
        time.demonstrative = false;
        time.day = dayNumber(t);
        time.unit = TimeUnit::Month;
        time.sameYear = true;
        time.tokens.last = last + 1;
        return push(time);
    }
    if (month < 0)
        return i;
    time.shape = TimeShape::CalendarDay;
    time.demonstrative = false;
    time.day = dayNumber(t);
    time.month = monthOf(month);
    int end = month + 1;
    // "du 30 juin au 1er juillet"
    if (month == t + 1 && (lower(end) == f.au || lower(end) == f.a) && dayNumber(end + 1) > 0 &&
        monthAt(end + 2))
        end += 3;
    yearAndModifier(time, end);
    return push(time);
}

int TimeGrammar::pointed(int i)
{
    const int noun = i + 1;
    if (noun >= m_last)
        return i;
    QStringView text = m_document.textOf(m_tokens.at(noun));
    int end = noun + 1;
    QStringView mark;
    if (text.endsWith(u"-là") || text.endsWith(u"-ci")) {
        mark = text.last(2);
        text.chop(3);
    } else if (noun + 1 < m_last && glued(noun + 1) &&
               m_document.textOf(m_tokens.at(noun + 1)).startsWith(u'-')) {
        mark = m_document.textOf(m_tokens.at(noun + 1)).mid(1);
        end = noun + 2;
        if (mark.isEmpty() && end < m_last)
            mark = m_document.textOf(m_tokens.at(end++));
    }
    const bool there = mark == u"là";
    if (!there && mark != u"ci")
        return i;
    const InternedId base = internedOrZero(text.toString().toLower());
    const TimeWordEntry entry = m_words.entry(base);
    RecognisedTime time = make(TimeShape::Anaphor, i, end);
    if (lower(i) == forms().ces) {
        if (there || (entry.word != TimeWord::Unit && base != forms().temps))
            return i;
        time.shape = TimeShape::Vague; // "ces jours-ci"
        time.words = TimeDirection::Present;
        return push(time);
    }
    if (entry.word == TimeWord::Unit && entry.unit != TimeUnit::Hour && entry.unit != TimeUnit::Minute) {
        time.unit = entry.unit;
        if (!there) {
            if (entry.unit == TimeUnit::Day)
                return i;
            time.shape = TimeShape::UnitOffset; // "ce mois-ci"
            time.demonstrative = true;
        }
        return push(time);
    }
    if (entry.word == TimeWord::DayPart && there) { // "cette nuit-là"
        time.shape = TimeShape::PartOfDay;
        time.dayPart = static_cast<DayPart>(entry.value);
        return push(time);
    }
    return i;
}

int TimeGrammar::readClock(int i, RecognisedTime &time) const
{
    const Forms &f = forms();
    int t = i + 1;
    int hour = 0;
    if (m_tokens.at(i).kind == TokenKind::Number) {
        const QStringView text = m_document.textOf(m_tokens.at(i));
        if (text.size() > 2)
            return i;
        hour = static_cast<int>(figureValue(text));
    } else {
        const auto number = timeNumberAt(m_document, i, m_last);
        if (!number || (lower(number->next) != f.heures && lower(number->next) != f.heure))
            return i;
        hour = static_cast<int>(number->value);
        t = number->next;
    }
    if (hour < 0 || hour > 24)
        return i;
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
        // "à 5 h 34 heure locale": behind minutes a unit may belong to the zone.
        const bool counted = is(t + 1, TimeWord::Unit) && zone(t + 1) == t + 1;
        if (minute >= 0 && minute < 60 && !is(t + 1, TimeWord::Month) && !counted) {
            time.minute = minute;
            ++t;
        }
    } else if (lower(t) == f.et && (lower(t + 1) == f.demie || lower(t + 1) == f.quart)) {
        time.minute = lower(t + 1) == f.quart ? 15 : 30;
        t += 2;
    }
    // "6 heures du matin", "3 heures de l'après-midi"
    const int part = lower(t) == f.du ? t + 1 : isDe(t) && isThe(t + 1) ? t + 2 : -1;
    if (part >= 0 && is(part, TimeWord::DayPart)) {
        const auto kind = static_cast<DayPart>(word(part).value);
        if ((kind == DayPart::Evening || kind == DayPart::Afternoon) && time.hour < 12)
            time.hour += 12;
        t = part + 1;
    }
    return zone(t);
}

int TimeGrammar::zone(int t) const
{
    static const QSet<InternedId> zones = {intern(u"gmt"), intern(u"utc"), intern(u"locales"),
                                           intern(u"locale")};
    if (zones.contains(lower(t)))
        return t + 1;
    const int noun = sign(t) == u',' ? t + 1 : t;
    if (lower(noun) != forms().heure || noun + 1 >= m_last)
        return t;
    if (zones.contains(lower(noun + 1)) || m_tokens.at(noun + 1).pos() == Pos::Adjective)
        return noun + 2;
    // "heure de Moscou", "heure de New York"
    int end = noun + 2;
    while (isDe(noun + 1) && end < m_last && m_tokens.at(end).kind == TokenKind::Word &&
           m_tokens.at(end).entry->capitalised)
        ++end;
    return end > noun + 2 ? end : t;
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
    const InternedId leading = lower(i - 1);
    const bool near = (leading == f.avant || leading == f.apres) && lower(i - 2) == f.peu;
    if (near) // "un peu après 10 heures"
        time.tokens.first = lower(i - 3) == f.un ? i - 3 : i - 2;
    // "dix-sept heures" lasts; "à 8 heures" is an hour of the day.
    // "six heures et demie" lasts too
    const bool half = !m_document.textOf(m_tokens.at(end - 1)).at(0).isDigit() && time.minute > 0;
    if (spelled && (time.minute == 0 || half)) {
        const InternedId before = lower(i - 1);
        bool clockTime = before == f.a || before == f.vers || before == intern(u"dès") ||
                         before == intern(u"jusqu'à") || before == f.avant || near;
        if (isDe(i - 1) && lower(end) == f.a &&
            m_tokens.at(std::min(end + 1, m_last - 1)).kind == TokenKind::Number)
            clockTime = true; // "de 9 heures à 18 heures"
        if (isDe(i - 1) && (lower(i - 2) == f.plus || lower(i - 2) == f.moins) && lower(i - 3) == f.peu) {
            // "peu plus de 9 heures"
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
    } else if (isThis(end) && is(end + 1, TimeWord::Weekday)) { // "5 h 45 ce jeudi"
        time.shape = TimeShape::Weekday;
        time.weekday = word(end + 1).value;
        time.demonstrative = true;
        time.tokens.last += 2;
    } else if (isThis(end) && is(end + 1, TimeWord::DayPart)) { // "à 6 heures ce matin"
        time.shape = TimeShape::PartOfDay;
        time.demonstrative = true;
        time.tokens.last += 2;
    }
    return push(time);
}

} // namespace frise
