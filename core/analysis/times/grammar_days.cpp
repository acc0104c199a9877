#include "core/analysis/times/time_grammar.h"

namespace frise {

int TimeGrammar::numericDate(int i)
{
    const QChar separator = sign(i + 1);
    if (i + 4 >= m_last || (separator != u'/' && separator != u'-' && separator != u'.') ||
        sign(i + 3) != separator || !glued(i + 1) || !glued(i + 2) || !glued(i + 3) || !glued(i + 4))
        return i;
    const int a = static_cast<int>(figureValue(m_document.textOf(m_tokens.at(i))));
    const int b = static_cast<int>(figureValue(m_document.textOf(m_tokens.at(i + 2))));
    const int c = static_cast<int>(figureValue(m_document.textOf(m_tokens.at(i + 4))));
    RecognisedTime time = make(TimeShape::CalendarDay, i, i + 5);
    if (a >= 1500 && a < 2200) {
        time.year = a;
        time.month = b;
        time.day = c;
    } else {
        time.day = a;
        time.month = b;
        time.year = c >= 1500 && c < 2200                              ? c
                    : c < 100 && m_tokens.at(i + 4).span.length() == 2 ? (c >= 50 ? 1900 + c : 2000 + c)
                                                                       : 0;
    }
    if (time.year == 0 || !QDate::isValid(time.year, time.month, time.day))
        return i;
    return pushWithTimeOfDay(time);
}

int TimeGrammar::number(int i)
{
    if (const int next = numericDate(i); next > i)
        return next;
    if (dayNumber(i) > 0) {
        if (const int next = dayMonth(i, i); next > i)
            return next;
        if (const int next = dayOfMonth(i); next > i)
            return next;
    }
    if (const int next = clock(i); next > i)
        return next;
    if (const int year = fourDigitYear(i)) {
        if (const int next = calendarYear(i, year); next > i)
            return next;
    }
    return amount(i);
}

int TimeGrammar::dayMonth(int i, int from)
{
    const Forms &f = forms();
    const int day = dayNumber(i);
    if (monthAt(i + 1)) {
        // "la rue du 4 septembre" is a street.
        for (int b = i - 1; b >= std::max(m_first, i - 3); --b) {
            if (f.streets.contains(lower(b)))
                return i + 2;
        }
        if (sign(i + 1).isNull() && !m_tokens.at(i + 1).spaceBefore)
            return i;
        RecognisedTime time = make(TimeShape::CalendarDay, from, i + 2);
        time.day = day;
        time.month = monthOf(i + 1);
        int end = i + 2;
        if (!is(i + 1, TimeWord::Month) && sign(end) == u'.')
            ++end;
        yearAndModifier(time, end);
        if (time.year != 0 && !QDate::isValid(time.year, time.month, time.day))
            return i;
        return pushWithTimeOfDay(time);
    }
    // "le 14-Juillet", "le 11-Septembre": the name of a day
    if (sign(i + 1) == u'-' && glued(i + 1) && glued(i + 2) && is(i + 2, TimeWord::Month)) {
        for (int b = i - 1; b >= std::max(m_first, i - 3); --b) {
            if (f.streets.contains(lower(b)))
                return i + 3;
        }
        for (const Holiday &named : m_words.numberedHolidays()) {
            if (named.day == day && named.month == word(i + 2).value) {
                RecognisedTime time = make(TimeShape::Holiday, i, i + 3);
                time.holiday = named.id;
                return push(time);
            }
        }
        return i + 3;
    }
    // A series: the month stands behind the last member.
    int probe = i + 1;
    for (int member = 0; member < 6; ++member) {
        const InternedId joint = lower(probe);
        if (joint != f.au && joint != f.et && joint != f.ou && joint != f.comma && joint != f.a &&
            sign(probe) != u'-')
            break;
        ++probe;
        if (is(probe, TimeWord::Weekday))
            ++probe;
        if (lower(probe) == f.le)
            ++probe;
        if (dayNumber(probe) == 0)
            break;
        if (monthAt(probe + 1)) {
            RecognisedTime time = make(TimeShape::CalendarDay, from, i + 1);
            time.day = day;
            time.month = monthOf(probe + 1);
            time.year = fourDigitYear(probe + 2);
            return push(time);
        }
        ++probe;
    }
    return i;
}

void TimeGrammar::yearAndModifier(RecognisedTime &time, int end)
{
    if (const int year = fourDigitYear(end)) {
        time.year = year;
        ++end;
    } else if (const int brief = shortYear(end)) {
        time.year = brief;
        ++end;
    } else if (is(end, TimeWord::Last)) {
        time.words = TimeDirection::Past;
        ++end;
    } else if (is(end, TimeWord::Next)) {
        time.words = TimeDirection::Future;
        ++end;
    } else if (is(end, TimeWord::Following)) {
        time.words = TimeDirection::Future;
        time.remote = true;
        ++end;
    } else {
        end = relativeYear(time, end);
    }
    time.tokens.last = end;
}

int TimeGrammar::relativeYear(RecognisedTime &time, int end) const
{
    const Forms &f = forms();
    if (!isDe(end) || (!isThe(end + 1) && !isThis(end + 1)))
        return end;
    const bool same = lower(end + 2) == f.meme;
    const int noun = same ? end + 3 : end + 2;
    if (lower(noun) != f.an && lower(noun) != f.annee)
        return end;
    if (same) {
        time.sameYear = true;
    } else if (isThis(end + 1)) {
        time.yearOffset = 0;
    } else if (is(noun + 1, TimeWord::Last) || is(noun + 1, TimeWord::Next)) {
        time.yearOffset = is(noun + 1, TimeWord::Last) ? -1 : 1;
        return noun + 2;
    } else {
        return end;
    }
    return noun + 1;
}

/// Whether a month was named shortly before: "Le 10 septembre …", "En mai, … Le 16, … Le 22, …".
bool TimeGrammar::isMonthTold(int i) const
{
    // "Le 9, …" at the head of a sentence is a day, however far above its month stands.
    const bool heads = i == m_first + 1 && sign(i + 1) == u',';
    for (auto it = m_list.crbegin(); it != m_list.crend(); ++it) {
        if (!heads && m_tokens.at(it->tokens.first).sentence < m_tokens.at(i).sentence - 6)
            return false;
        if ((it->shape == TimeShape::CalendarDay && (it->month > 0 || it->unit == TimeUnit::Month)) ||
            it->shape == TimeShape::CalendarMonth)
            return true;
    }
    return false;
}

int TimeGrammar::bareDay(int i)
{
    // "Le 10 septembre … La ville fut prise le 12.": the month goes on.
    if (lower(i - 1) != forms().le || m_tokens.at(i).kind != TokenKind::Number || m_list.isEmpty())
        return i;
    const bool monthTold = isMonthTold(i);
    const QChar next = sign(i + 1);
    const Pos after = i + 1 < m_last ? m_tokens.at(i + 1).pos() : Pos::Punctuation;
    const bool ends = next == u',' || next == u'.' || next == u';' || after == Pos::Preposition ||
                      after == Pos::Contraction || after == Pos::Coordination || i + 1 >= m_last;
    if (!monthTold || !ends || (next == u',' && glued(i + 1) && glued(i + 2)))
        return i;
    RecognisedTime time = make(TimeShape::CalendarDay, i, i + 1);
    time.day = dayNumber(i);
    time.unit = TimeUnit::Month;
    time.sameYear = true;
    return push(time);
}

int TimeGrammar::dayOfMonth(int i)
{
    const Forms &f = forms();
    if (lower(i - 1) != f.le && lower(i - 1) != f.du && lower(i - 1) != f.au)
        return i;
    static const InternedId current = intern(u"courant");
    const QChar behind = sign(i + 2);
    if (lower(i + 1) == current && (i + 2 >= m_last || !behind.isNull() || !isDe(i + 2))) { // "le 3 courant"
        RecognisedTime time = make(TimeShape::CalendarDay, i, i + 2);
        time.day = dayNumber(i);
        time.unit = TimeUnit::Month;
        return pushWithTimeOfDay(time);
    }
    const int month = isDe(i + 1) && isThis(i + 2) ? i + 3 : lower(i + 1) == f.du ? i + 2 : -1;
    if (month < 0 || lower(month) != f.mois)
        return bareDay(i);
    RecognisedTime time = make(TimeShape::CalendarDay, i, month + 1);
    time.day = dayNumber(i);
    time.unit = TimeUnit::Month;
    if (is(month + 1, TimeWord::Last) || is(month + 1, TimeWord::Next)) {
        time.offset = is(month + 1, TimeWord::Last) ? -1 : 1;
        ++time.tokens.last;
    }
    return pushWithTimeOfDay(time);
}

int TimeGrammar::weekday(int i)
{
    const Forms &f = forms();
    const int day = word(i).value;
    if (isCapitalInside(i) && !isThe(i - 1) && lower(i - 1) != f.un && !isThis(i - 1) &&
        lower(i - 1) != f.du && lower(i - 1) != f.de) {
        // "Vendredi saint" keeps its capital; a surname "Samedi" does not get a date.
        if (m_words.holidaysFrom(lower(i)).isEmpty())
            return i + 1;
    }
    if (const int next = holiday(i); next > i)
        return next;
    const bool said = lower(i - 1) == f.tot || lower(i - 1) == f.tard; // "tôt mercredi"
    const int from = isThis(i - 1) || said ? i - 1 : i;
    if (dayNumber(i + 1) > 0) {
        if (const int next = dayMonth(i + 1, i); next > i + 1) {
            m_list.last().weekday = day;
            m_list.last().demonstrative = isThis(i - 1);
            return next;
        }
        if (m_tokens.at(i + 1).kind == TokenKind::Number &&
            !(lower(i + 2) == f.heures || lower(i + 2) == f.h || lower(i + 2) == f.heure)) {
            // "lundi 6": a weekday and a day of the month not named
            const Pos after = i + 2 < m_last ? m_tokens.at(i + 2).pos() : Pos::Punctuation;
            if (after != Pos::Noun && after != Pos::Adjective && after != Pos::Unknown) {
                RecognisedTime time = make(TimeShape::Weekday, from, i + 2);
                time.weekday = day;
                time.day = dayNumber(i + 1);
                return pushWithTimeOfDay(time);
            }
        }
    }
    RecognisedTime time = make(TimeShape::Weekday, from, i + 1);
    time.weekday = day;
    time.demonstrative = isThis(i - 1);
    int end = i + 1;
    if (is(end, TimeWord::Last)) {
        time.words = TimeDirection::Past;
        ++end;
    } else if (is(end, TimeWord::Next)) {
        time.words = TimeDirection::Future;
        ++end;
    } else if (is(end, TimeWord::Following)) {
        time.shape = TimeShape::Anaphor;
        time.words = TimeDirection::Future;
        ++end;
    } else if (is(end, TimeWord::Preceding)) {
        time.shape = TimeShape::Anaphor;
        time.words = TimeDirection::Past;
        ++end;
    } else if (lower(end) == f.en && (lower(end + 1) == f.huit || lower(end + 1) == f.quinze)) {
        time.words = TimeDirection::Future;
        time.offset = lower(end + 1) == f.huit ? 7 : 14;
        end += 2;
    }
    // "jeudi de la semaine dernière", "mardi de cette semaine"
    if (end == i + 1 && isDe(end) && (isThe(end + 1) || isThis(end + 1)) && lower(end + 2) == f.semaine) {
        const bool last = is(end + 3, TimeWord::Last);
        if (isThis(end + 1) || last || is(end + 3, TimeWord::Next)) {
            time.unit = TimeUnit::Week;
            time.offset = isThis(end + 1) ? 0 : last ? -1 : 1;
            time.demonstrative = false;
            end += isThis(end + 1) ? 3 : 4;
        }
    }
    time.tokens.last = end;
    return pushWithTimeOfDay(time);
}

int TimeGrammar::weekdays(int i)
{
    int from = i;
    if (isThe(i - 1))
        --from;
    if (lower(from - 1) == forms().tous)
        --from;
    if (from == i)
        return i + 1;
    RecognisedTime time = make(TimeShape::Recurring, from, i + 1);
    time.unit = TimeUnit::Week;
    time.amount = 1;
    time.weekday = word(i).value;
    return push(time);
}

int TimeGrammar::dayOffset(int i)
{
    RecognisedTime time = make(TimeShape::DayOffset, i, i + 1);
    time.offset = word(i).value;
    if (is(i + 1, TimeWord::Weekday)) {
        time.weekday = word(i + 1).value;
        ++time.tokens.last;
    }
    if (time.offset == 0 && meansTheseDays(i))
        time.words = TimeDirection::Present;
    return pushWithTimeOfDay(time);
}

bool TimeGrammar::meansTheseDays(int i) const
{
    static const InternedId encore = intern(u"encore");
    static const QSet<InternedId> states =
        forms().set({u"être", u"rester", u"demeurer", u"vivre", u"compter", u"exister", u"constituer",
                     u"représenter", u"figurer"});
    if (lower(i + 1) == encore || lower(i - 1) == encore)
        return true;
    const int left = m_context.chunks.verbBefore(m_document, i);
    const int verb = left >= 0 ? left : m_context.chunks.verbAfter(m_document, i);
    if (verb < 0)
        return m_last - m_first <= 5;
    const VerbGroup &group = m_context.chunks.verbs.at(verb);
    return group.isFinite() && group.tense == Tense::Present && !group.compound && !group.passive &&
           group.modal == 0 && states.contains(group.lemma) && left >= 0 && group.tokens.last == i;
}

int TimeGrammar::anaphor(int i)
{
    // "en état de veille" is no day before.
    const bool determined = isThe(i - 1) || lower(i - 1) == forms().au || lower(i - 1) == forms().du ||
                            lower(i - 1) == forms().ce;
    const bool headline = i == m_first;
    if (!determined && !headline && word(i).value < 0)
        return i + 1;
    RecognisedTime time = make(TimeShape::Anaphor, isThe(i - 1) ? i - 1 : i, i + 1);
    time.unit = TimeUnit::Day;
    time.offset = word(i).value;
    // "au lendemain d'une attaque": its own day is told by what it belongs to.
    if (isDe(i + 1) || lower(i + 1) == forms().du) { // "la veille de Noël"
        const int feast = isThe(i + 2) ? i + 3 : i + 2;
        if (const int next = holiday(feast); next > feast) {
            RecognisedTime &day = m_list.last();
            day.tokens.first = time.tokens.first;
            day.offset = time.offset;
            return next;
        }
    }
    time.demonstrative = isDe(i + 1) || lower(i + 1) == forms().du || lower(i + 1) == forms().des;
    return pushWithTimeOfDay(time);
}

int TimeGrammar::holiday(int i)
{
    const QList<Holiday> candidates = m_words.holidaysFrom(lower(i));
    const Holiday *best = nullptr;
    for (const Holiday &candidate : candidates) {
        bool matches = i + candidate.words.size() <= m_last;
        for (int w = 0; matches && w < candidate.words.size(); ++w)
            matches = lower(i + w) == candidate.words.at(w);
        if (matches && (best == nullptr || candidate.words.size() > best->words.size()))
            best = &candidate;
    }
    if (best == nullptr)
        return i;
    // "l'Ascension" of a mountain or "le père Noël" are told by small letters only; a feast has its
    // capital.
    bool capital = false;
    for (int w = 0; w < best->words.size(); ++w)
        capital = capital || m_tokens.at(i + w).entry->capitalised;
    if (!capital && best->words.size() == 1)
        return i;
    const int from = lower(i - 1) == forms().un ? i - 1 : i;
    RecognisedTime time = make(TimeShape::Holiday, from, i + static_cast<int>(best->words.size()));
    time.holiday = best->id;
    if (const int year = fourDigitYear(time.tokens.last)) {
        time.year = year;
        ++time.tokens.last;
    }
    return push(time);
}

} // namespace frise
