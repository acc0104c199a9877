#include "core/analysis/times/time_grammar.h"

namespace frise {

int TimeGrammar::month(int i, int from, UnitPart unitPart)
{
    if (is(i, TimeWord::Month) && !monthAt(i))
        return i + 1;
    const Forms &f = forms();
    // "son conseiller, Mai Van Bo": a name
    if (from == i && m_tokens.at(i).entry->capitalised && !m_tokens.at(i).entry->allCaps && i + 1 < m_last &&
        m_tokens.at(i + 1).kind == TokenKind::Word && m_tokens.at(i + 1).entry->capitalised &&
        dayNumber(i - 1) == 0)
        return i + 1;
    // "Mars reste un rêve": a month that opens a sentence is followed by its year or a comma.
    if (from == i && i == m_first && is(i, TimeWord::Month) && fourDigitYear(i + 1) == 0 &&
        sign(i + 1).isNull() && !is(i + 1, TimeWord::Last) && !is(i + 1, TimeWord::Next))
        return i + 1;
    if (from == i && i > m_first && sign(i - 1).isNull()) {
        // "mars" without a preposition may be a planet, "mai" a name; a month stands behind en, de, fin …
        const Pos before = m_tokens.at(i - 1).pos();
        const bool governed = before == Pos::Preposition || before == Pos::Contraction ||
                              before == Pos::Coordination || before == Pos::Determiner ||
                              before == Pos::Verb || before == Pos::Adverb || lower(i - 1) == f.mois ||
                              is(i, TimeWord::MidMonth);
        if (!governed && fourDigitYear(i + 1) == 0 && !is(i + 1, TimeWord::Last) &&
            !is(i + 1, TimeWord::Next))
            return i + 1;
        if (lower(i) == f.mars && (isThe(i - 1) || lower(i - 1) == intern(u"sur")))
            return i + 1;
    }
    RecognisedTime time = make(TimeShape::CalendarMonth, from, i + 1);
    time.month = word(i).value;
    time.part = is(i, TimeWord::MidMonth) ? UnitPart::Middle : unitPart;
    if (lower(i - 1) == f.de || lower(i - 1) == f.d) {
        // "le mois de mars", "au mois d'août": one expression
        if (lower(i - 2) == f.mois && from == i) {
            time.tokens.first = isThe(i - 3) || isThis(i - 3) ? i - 3 : i - 2;
            if (isThis(i - 3)) // "en ce mois d'août"
                time.yearOffset = 0;
        }
    }
    yearAndModifier(time, i + 1);
    // "janvier-février", "mars et avril 2015" share the year.
    if (time.year == 0 && time.words == TimeDirection::Unknown) {
        const int joint = i + 1;
        if ((lower(joint) == f.et || lower(joint) == f.a || lower(joint) == f.ou || sign(joint) == u'-') &&
            is(joint + 1, TimeWord::Month))
            time.year = fourDigitYear(joint + 2);
    }
    return push(time);
}

bool TimeGrammar::followsYearPreposition(int i) const
{
    const Forms &f = forms();
    const InternedId before = lower(i - 1);
    if (f.yearPrepositions.contains(before))
        return true;
    const QChar mark = sign(i - 1);
    if (mark == u'(' || ((mark == u'-' || mark == QChar(0x2013)) && fourDigitYear(i - 2) > 0))
        return true;
    // "2014 et 2015", "2014, 2015 et 2022"
    return (before == f.et || before == f.ou || before == f.comma || before == f.au) &&
           fourDigitYear(i - 2) > 0 && !m_list.isEmpty() && m_list.last().tokens.last == i - 1;
}

int TimeGrammar::calendarYear(int i, int year)
{
    const Forms &f = forms();
    if (!followsYearPreposition(i))
        return i;
    // "de 2000 soldats", "à 1500 mètres": a number of things
    const Pos after = i + 1 < m_last ? m_tokens.at(i + 1).pos() : Pos::Punctuation;
    if ((after == Pos::Noun || after == Pos::Unknown) && !is(i + 1, TimeWord::Month))
        return i;
    if (lower(i - 1) == f.a && lower(i - 2) != 0 && fourDigitYear(i - 2) == 0 && sign(i - 2).isNull() &&
        lower(i - 2) != intern(u"jusqu"))
        return i;
    int from = i;
    UnitPart unitPart = UnitPart::Whole;
    if (is(i - 1, TimeWord::Begin) || is(i - 1, TimeWord::End) || is(i - 1, TimeWord::Middle)) {
        from = i - 1;
        unitPart = is(i - 1, TimeWord::Begin) ? UnitPart::Begin
                   : is(i - 1, TimeWord::End) ? UnitPart::End
                                              : UnitPart::Middle;
    } else if (lower(i - 1) == f.annee) {
        from = isThe(i - 2) ? i - 2 : i - 1;
    }
    RecognisedTime time = make(TimeShape::CalendarYear, from, i + 1);
    time.year = year;
    time.part = unitPart;
    return push(time);
}

int TimeGrammar::season(int i)
{
    const Forms &f = forms();
    const int value = word(i).value;
    const InternedId before = lower(i - 1);
    const bool determined = isThe(i - 1) || isThis(i - 1);
    const bool governed = determined || before == f.en || before == f.d || before == f.de || before == f.du ||
                          before == f.au || before == f.un || before == intern(u"chaque") ||
                          is(i - 1, TimeWord::Begin) || is(i - 1, TimeWord::End);
    const int year = fourDigitYear(i + 1);
    const bool modified = is(i + 1, TimeWord::Last) || is(i + 1, TimeWord::Next) || year > 0;
    // "été" is far more often a participle.
    if (value == 22 && m_tokens.at(i).pos() != Pos::Noun)
        return i + 1;
    if (!governed && !modified)
        return i + 1;
    // "le printemps arabe", "l'automne allemand": names of events
    if (i + 1 < m_last && m_tokens.at(i + 1).pos() == Pos::Adjective && !modified)
        return i + 1;
    if (before == intern(u"chaque")) {
        RecognisedTime time = make(TimeShape::Recurring, i - 1, i + 1);
        time.unit = TimeUnit::Year;
        time.amount = 1;
        return push(time);
    }
    RecognisedTime time = make(TimeShape::CalendarSeason, determined ? i - 1 : i, i + 1);
    if (is(i - 1, TimeWord::Begin) || is(i - 1, TimeWord::End)) {
        time.part = is(i - 1, TimeWord::Begin) ? UnitPart::Begin : UnitPart::End;
        time.tokens.first = i - 1;
    } else if (isDe(i - 1) && (is(i - 2, TimeWord::Begin) || is(i - 2, TimeWord::End))) {
        time.part = is(i - 2, TimeWord::Begin) ? UnitPart::Begin : UnitPart::End;
        time.tokens.first = i - 2;
    } else if (determined && isDe(i - 2) && (is(i - 3, TimeWord::Begin) || is(i - 3, TimeWord::End))) {
        time.part = is(i - 3, TimeWord::Begin) ? UnitPart::Begin : UnitPart::End;
        time.tokens.first = i - 3;
    }
    time.season = value;
    time.demonstrative = isThis(i - 1);
    yearAndModifier(time, i + 1);
    // "l'hiver 1979-1980"
    if (const int end = time.tokens.last; time.year > 0 && glued(end) && glued(end + 1) &&
                                          sign(end) == u'-' &&
                                          (fourDigitYear(end + 1) == time.year + 1 ||
                                           m_document.textOf(m_tokens.at(std::min(end + 1, m_last - 1))) ==
                                               QString::number((time.year + 1) % 100)))
        time.tokens.last += 2;
    return push(time);
}

int TimeGrammar::part(int i)
{
    const TimeWordEntry entry = word(i);
    const UnitPart unitPart = entry.word == TimeWord::Begin ? UnitPart::Begin
                              : entry.word == TimeWord::End ? UnitPart::End
                                                            : UnitPart::Middle;
    int t = i + 1;
    const bool linked = isDe(t) || lower(t) == forms().du;
    if (linked)
        ++t;
    if (isThe(t))
        ++t;
    const int from = isThe(i - 1) || (isThis(i - 1) && linked) ? i - 1 : i;
    if (is(t, TimeWord::Month) && (t == i + 1 || linked))
        return month(t, from, unitPart);
    if (is(t, TimeWord::Season)) {
        const int next = season(t);
        return next > t ? next : i + 1;
    }
    if (const int year = fourDigitYear(t); year > 0 && t == i + 1)
        return calendarYear(t, year);
    if (linked && is(t, TimeWord::DayPart)) {
        RecognisedTime time = make(TimeShape::PartOfDay, from, t + 1);
        time.dayPart = static_cast<DayPart>(word(t).value);
        return push(time);
    }
    // "début du mois d'août"
    if (linked && lower(t) == forms().mois && isDe(t + 1) && is(t + 2, TimeWord::Month))
        return month(t + 2, from, unitPart);
    if (linked && is(t, TimeWord::Unit)) {
        const TimeUnit u = word(t).unit;
        if (u != TimeUnit::Week && u != TimeUnit::Month && u != TimeUnit::Year && u != TimeUnit::Day)
            return i + 1;
        RecognisedTime time = make(TimeShape::UnitOffset, from, t + 1);
        time.unit = u;
        time.part = unitPart;
        if (is(t + 1, TimeWord::Last)) {
            time.offset = -1;
            ++time.tokens.last;
        } else if (is(t + 1, TimeWord::Next)) {
            time.offset = 1;
            ++time.tokens.last;
        } else if (u == TimeUnit::Day ||
                   (u == TimeUnit::Month && lower(t) == forms().mois && isThe(t - 1) == false &&
                    lower(i + 1) != forms().de && lower(i + 1) != forms().du)) {
            return i + 1;
        }
        return push(time);
    }
    // "début des années 80" is marked as "les années 80" is.
    return i + 1;
}

int TimeGrammar::decade(int i)
{
    const Forms &f = forms();
    const int next = i + 1;
    if (next >= m_last)
        return i;
    int value = -1;
    if (m_tokens.at(next).kind == TokenKind::Number) {
        const QStringView text = m_document.textOf(m_tokens.at(next));
        const double number = figureValue(text);
        if (text.size() == 2 && number >= 10 && int(number) % 10 == 0)
            value = 1900 + int(number);
        else if (text.size() == 4 && int(number) % 10 == 0 && lower(i) == f.annees)
            value = int(number);
        else if (fourDigitYear(next) > 0 && lower(i) == f.annee)
            return calendarYear(next, fourDigitYear(next));
    } else if (is(next, TimeWord::Number) && word(next).value >= 20 && word(next).value <= 90 &&
               word(next).value % 10 == 0 && lower(i) == f.annees) {
        // "les années soixante"; "les années vingt mille" does not exist
        value = 1900 + word(next).value;
        if (next + 1 < m_last && lower(next + 1) == intern(u"-dix"))
            value += 10;
    }
    if (value < 0)
        return i;
    RecognisedTime time = make(TimeShape::CalendarDecade, isThe(i - 1) ? i - 1 : i, next + 1);
    time.year = value;
    return push(time);
}

int TimeGrammar::century(int i)
{
    if (i - 1 < m_first)
        return i;
    const QStringView text = m_document.textOf(m_tokens.at(i - 1));
    int value = 0;
    if (m_tokens.at(i - 1).kind == TokenKind::Number) {
        value = static_cast<int>(figureValue(text));
    } else if (text.endsWith(u'e') || text.endsWith(u"ème")) {
        int previous = 0;
        for (qsizetype c = text.size() - (text.endsWith(u"ème") ? 4 : 2); c >= 0; --c) {
            const int digit = text.at(c) == u'I' ? 1 : text.at(c) == u'V' ? 5 : text.at(c) == u'X' ? 10 : 0;
            if (digit == 0)
                return i;
            value += digit < previous ? -digit : digit;
            previous = std::max(previous, digit);
        }
    }
    if (value < 5 || value > 21)
        return i;
    RecognisedTime time = make(TimeShape::CalendarCentury, isThe(i - 2) ? i - 2 : i - 1, i + 1);
    time.year = (value - 1) * 100;
    return push(time);
}

int TimeGrammar::quarter(int i)
{
    if (is(i - 1, TimeWord::Last) || is(i - 1, TimeWord::Next) ||
        (isThis(i - 1) && lower(i - 1) != forms().ces)) {
        // "au dernier trimestre", "ce trimestre"; "le dernier trimestre 2011" is the fourth
        const bool this_ = isThis(i - 1);
        RecognisedTime time = make(TimeShape::UnitOffset, !this_ && isThe(i - 2) ? i - 2 : i - 1, i + 1);
        time.unit = word(i).unit;
        time.offset = this_ ? 0 : is(i - 1, TimeWord::Last) ? -1 : 1;
        const int year = isDe(i + 1) ? fourDigitYear(i + 2) : fourDigitYear(i + 1);
        if (year > 0 && time.offset < 0) {
            time.shape = TimeShape::CalendarQuarter;
            time.offset = time.unit == TimeUnit::HalfYear ? 2 : 4;
            time.year = year;
            time.tokens.last += isDe(i + 1) ? 2 : 1;
        }
        return push(time);
    }
    if (!is(i - 1, TimeWord::Ordinal))
        return i;
    RecognisedTime time = make(TimeShape::CalendarQuarter, isThe(i - 2) ? i - 2 : i - 1, i + 1);
    time.unit = word(i).unit;
    time.offset = word(i - 1).value;
    int end = i + 1;
    if (isDe(end) && fourDigitYear(end + 1) > 0)
        ++end;
    yearAndModifier(time, end);
    if (time.year == 0 && end > i + 1)
        time.tokens.last = i + 1;
    return push(time);
}

} // namespace frise
