#include "core/analysis/times/time_grammar.h"

namespace frise {

int TimeGrammar::pushWithTimeOfDay(RecognisedTime time)
{
    const bool named = time.dayPart != DayPart::None;
    int end = time.tokens.last;
    for (int part = 0; part < 2; ++part) {
        // "mardi matin à l'aube": the second part says no more than the first
        const int next = partAt(end, time);
        if (next == end)
            break;
        end = next;
    }
    // "6 heures mardi" has its hour already.
    if (time.hour < 0 && !(named && time.shape == TimeShape::PartOfDay))
        end = hourAt(end, time);
    time.tokens.last = end;
    return push(time);
}

int TimeGrammar::partAt(int t, RecognisedTime &time) const
{
    const Forms &f = forms();
    const auto take = [&](int at) {
        if (is(at, TimeWord::DayPart)) {
            time.dayPart = static_cast<DayPart>(word(at).value);
            return true;
        }
        // "dans la journée", "en fin de journée" name no part, but belong to the day.
        return is(at, TimeWord::Unit) && word(at).unit == TimeUnit::Day && m_tokens.at(at).span.length() == 7;
    };
    int i = t;
    const bool comma = sign(i) == u',';
    if (comma)
        ++i;
    if (lower(i) == f.tot || lower(i) == f.tard)
        ++i;
    const auto begins = [this](int at) {
        return is(at, TimeWord::Begin) || is(at, TimeWord::End) || is(at, TimeWord::Middle);
    };
    /// "[la] fin de [l']après-midi" at `at`; the token behind it, or 0
    const auto third = [&](int at) {
        if (isThe(at))
            ++at;
        if (!begins(at))
            return 0;
        ++at;
        if (isDe(at) || lower(at) == f.du)
            ++at;
        if (isThe(at))
            ++at;
        return take(at) ? at + 1 : 0;
    };
    if (i == t && is(i, TimeWord::DayPart) && take(i))
        return i + 1;
    if (i > t && !comma && isThe(i) && take(i + 1))
        return i + 2; // "tôt le matin"
    if (i == t) {
        if (const int end = third(i))
            return end;
    }
    if (lower(i) == f.dans && isThe(i + 1)) {
        if (take(i + 2))
            return i + 3;
    } else if (lower(i) == f.a) {
        if (take(i + 1) && !is(i + 1, TimeWord::Unit))
            return i + 2;
        if (isThe(i + 1) && is(i + 2, TimeWord::DayPart) && take(i + 2))
            return i + 3;
        if (const int end = third(i + 1))
            return end;
    } else if (lower(i) == f.en) {
        const int noun = lower(i + 1) == f.pleine ? i + 2 : i + 1;
        if (is(noun, TimeWord::DayPart) && take(noun))
            return noun + 1;
        if (const int end = third(i + 1))
            return end;
    } else if (lower(i) == f.au) {
        const int noun = lower(i + 1) == f.petit ? i + 2 : i + 1;
        if (is(noun, TimeWord::DayPart) && take(noun))
            return noun + 1;
        if (const int end = third(i + 1))
            return end;
    }
    return t;
}

int TimeGrammar::hourAt(int t, RecognisedTime &time) const
{
    const Forms &f = forms();
    int i = t;
    const bool comma = sign(i) == u',';
    if (comma)
        ++i;
    const int phrase = i;
    const InternedId first = lower(i);
    if (first == f.a || first == f.vers || first == f.fromWhen) {
        ++i;
    } else if (first == f.un || first == f.peu) {
        const int peu = first == f.un ? i + 1 : i;
        if (lower(peu) == f.peu && (lower(peu + 1) == f.avant || lower(peu + 1) == f.apres))
            i = peu + 2;
    } else if (first == f.aux && (lower(i + 1) == f.alentours || lower(i + 1) == f.environs) && isDe(i + 2)) {
        i += 3;
    } else if (first == f.autour && isDe(i + 1)) {
        i += 2;
    }
    const bool led = i > phrase;
    if (i >= m_last)
        return t;
    if (comma && !led) { // ", une heure du matin"
        const int next =
            is(i, TimeWord::Number) || lower(i) == f.une || m_tokens.at(i).kind == TokenKind::Number
                ? readClock(i, time)
                : i;
        if (next > i + 2 && is(next - 1, TimeWord::DayPart) && lower(next - 2) == f.du)
            return next;
        time.hour = -1;
        time.minute = 0;
        return t;
    }
    if (m_tokens.at(i).kind == TokenKind::Number || (led && is(i, TimeWord::Number)) ||
        (led && lower(i) == f.une && lower(i + 1) == f.heure)) {
        if (const int next = readClock(i, time); next > i)
            return next;
    } else if (led && is(i, TimeWord::DayPart)) {
        const auto part = static_cast<DayPart>(word(i).value);
        if (part == DayPart::Midday || part == DayPart::Midnight) {
            time.dayPart = part;
            return zone(i + 1);
        }
    }
    return t;
}

} // namespace frise
