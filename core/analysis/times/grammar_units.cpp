#include "core/analysis/times/time_grammar.h"

namespace frise {

int TimeGrammar::unit(int i)
{
    const Forms &f = forms();
    const TimeUnit u = word(i).word == TimeWord::Weekend ? TimeUnit::None : word(i).unit;
    const bool weekend = word(i).word == TimeWord::Weekend;
    if (lower(i) == f.annees || lower(i) == f.annee) {
        if (const int next = decade(i); next > i)
            return next;
    }
    if (u == TimeUnit::Century) {
        if (const int next = century(i); next > i)
            return next;
    }
    if (u == TimeUnit::Quarter || u == TimeUnit::HalfYear) {
        if (const int next = quarter(i); next > i)
            return next;
    }
    if (const int next = vagueUnits(i, i); next > i)
        return next;
    const bool plural = m_tokens.at(i).chosen().plurality == Plurality::Plural || lower(i - 1) == f.les ||
                        lower(i - 1) == f.ces || lower(i - 1) == f.des;
    RecognisedTime time = make(TimeShape::UnitOffset, i, i + 1);
    time.unit = weekend ? TimeUnit::Week : u;
    if (weekend)
        time.part = UnitPart::End;
    time.weekend = weekend;
    if (u == TimeUnit::Hour || u == TimeUnit::Minute)
        return durationOf(i);
    // "sous quinzaine"
    static const InternedId within = intern(u"sous");
    if (u == TimeUnit::Fortnight && lower(i - 1) == within) {
        time.shape = TimeShape::Duration;
        time.amount = 1;
        return push(time);
    }
    if (const int next = dayNamedBehind(i); next > i)
        return next;
    if (isThis(i - 1) && lower(i - 1) != f.ces) {
        // "ce mois d'août" is read from the month.
        if (u == TimeUnit::Month && isDe(i + 1) && is(i + 2, TimeWord::Month))
            return i + 1;
        time.tokens.first = i - 1;
        const bool distant = sign(i + 1) == u'-' || m_document.textOf(m_tokens.at(i)).endsWith(u"-là") ||
                             lower(i + 1) == intern(u"-là");
        if (u == TimeUnit::Day || u == TimeUnit::Century)
            return i + 1;
        time.demonstrative = true;
        if (distant)
            return i + 1;
        return push(time);
    }
    if (!plural && (isThe(i - 1) || lower(i - 1) == f.du || lower(i - 1) == f.au)) {
        const int from = isThe(i - 1) ? i - 1 : i;
        if (is(i + 1, TimeWord::Last)) {
            time.offset = -1;
            time.tokens = {from, i + 2};
            return push(time);
        }
        if (is(i + 1, TimeWord::Next)) {
            time.offset = 1;
            time.tokens = {from, i + 2};
            return push(time);
        }
        if (is(i + 1, TimeWord::Following) || is(i + 1, TimeWord::Preceding)) {
            time.shape = TimeShape::Anaphor;
            time.offset = is(i + 1, TimeWord::Following) ? 1 : -1;
            time.tokens = {from, i + 2};
            return push(time);
        }
        if (u == TimeUnit::Day && lower(i + 1) == f.meme) {
            time.shape = TimeShape::Anaphor;
            time.tokens = {from, i + 2};
            time.demonstrative = isDe(i + 2) || lower(i + 2) == f.du || lower(i + 2) == f.des;
            return push(time);
        }
    }
    // "le même jour", "la même année"
    if (lower(i - 1) == f.meme && isThe(i - 2)) {
        time.shape = TimeShape::Anaphor;
        time.tokens = {i - 2, i + 1};
        return push(time);
    }
    if (u == TimeUnit::Day && is(i - 1, TimeWord::Next) == false && lower(i) == intern(u"journée") &&
        isThe(i - 1) && (lower(i - 2) == f.dans || (isDe(i - 2) && lower(i - 3) == f.cours))) {
        time.shape = TimeShape::Anaphor;
        time.tokens = {i - 1, i + 1};
        return push(time);
    }
    return durationOf(i);
}

int TimeGrammar::dayNamedBehind(int i)
{
    const Forms &f = forms();
    if (lower(i) != intern(u"journée") || (!isThe(i - 1) && !isThis(i - 1)))
        return i;
    RecognisedTime time = make(TimeShape::DayOffset, i - 1, i + 3);
    if (isDe(i + 1) && is(i + 2, TimeWord::DayOffset)) {
        time.offset = word(i + 2).value;
        return push(time);
    }
    if (isDe(i + 1) && is(i + 2, TimeWord::Weekday) && dayNumber(i + 3) == 0) {
        time.shape = TimeShape::Weekday;
        time.weekday = word(i + 2).value;
        return push(time);
    }
    const int day = lower(i + 1) == f.du ? i + 2 : -1;
    if (day > 0 && dayNumber(day) > 0 && monthAt(day + 1)) {
        const int next = dayMonth(day, i - 1);
        return next > day ? next : i;
    }
    return i;
}

bool TimeGrammar::lastsUncounted(int i) const
{
    const Forms &f = forms();
    if (word(i).word != TimeWord::Unit || word(i).unit == TimeUnit::Quarter ||
        word(i).unit == TimeUnit::HalfYear)
        return false;
    if (f.boundedBy.contains(lower(i - 2)))
        return true;
    // "au fil des jours", "à la fin des années": the article in a contraction
    const bool behindNoun = i - 2 >= m_first && (m_tokens.at(i - 2).pos() == Pos::Noun ||
                                                 m_tokens.at(i - 2).pos() == Pos::ProperNoun ||
                                                 m_tokens.at(i - 2).pos() == Pos::Adjective);
    if (behindNoun || m_document.textOf(m_tokens.at(i)).startsWith(u"journée"))
        return false;
    const Pos next = i + 1 < m_last ? m_tokens.at(i + 1).pos() : Pos::Punctuation;
    // "des années sombres", "des jours où", "des heures de cours"
    return next != Pos::Adjective && next != Pos::Relative && next != Pos::Number && !isDe(i + 1) &&
           m_tokens.at(std::min(i + 1, m_last - 1)).chosen().tense != Tense::PastParticiple;
}

int TimeGrammar::durationOf(int i)
{
    const Forms &f = forms();
    // "l'affaire d'une heure", "dans l'heure"
    if (lower(i - 1) == f.l && lower(i - 2) == f.dans && word(i).unit == TimeUnit::Hour &&
        sign(i + 1) != u'\0') {
        RecognisedTime time = make(TimeShape::Duration, i - 1, i + 1);
        time.unit = TimeUnit::Hour;
        time.amount = 1;
        return push(time);
    }
    if (lower(i - 1) == f.des && lastsUncounted(i)) {
        RecognisedTime time = make(TimeShape::Duration, i - 1, i + 1);
        time.unit = word(i).unit;
        return push(time);
    }
    return i + 1;
}

int TimeGrammar::vagueUnits(int i, int)
{
    const Forms &f = forms();
    int unitAt = -1;
    int modifierEnd = i + 1;
    TimeDirection direction = TimeDirection::Unknown;
    if (is(i, TimeWord::Next) || is(i, TimeWord::Last)) {
        if (!is(i + 1, TimeWord::Unit))
            return i;
        const bool plural = m_tokens.at(i + 1).chosen().plurality == Plurality::Plural ||
                            lower(i - 1) == f.les || lower(i - 1) == f.des || lower(i - 1) == f.ces ||
                            lower(i - 1) == intern(u"aux");
        if (!plural)
            return i; // "la prochaine heure" stays a rarity
        unitAt = i + 1;
        direction = is(i, TimeWord::Next) ? TimeDirection::Future : TimeDirection::Past;
        modifierEnd = i + 2;
    } else if (is(i, TimeWord::Unit)) {
        unitAt = i;
        if (lower(i + 1) == f.a && lower(i + 2) == f.venir) {
            direction = TimeDirection::Future;
            modifierEnd = i + 3;
        } else if (lower(i + 1) == f.qui && (lower(i + 2) == f.viennent || lower(i + 2) == f.vient)) {
            direction = TimeDirection::Future;
            modifierEnd = i + 3;
        } else if (is(i + 1, TimeWord::Last) || is(i + 1, TimeWord::Next)) {
            const bool plural = m_tokens.at(i).chosen().plurality == Plurality::Plural ||
                                lower(i - 1) == f.les || lower(i - 1) == f.des || lower(i - 1) == f.ces;
            if (!plural)
                return i;
            direction = is(i + 1, TimeWord::Next) ? TimeDirection::Future : TimeDirection::Past;
            modifierEnd = i + 2;
        } else {
            return i;
        }
    } else {
        return i;
    }
    int from = unitAt == i ? i : i;
    if (isThe(from - 1) || isThis(from - 1))
        --from;
    // "les trois prochaines semaines": so many
    double count = -1;
    if (from == i) {
        const auto number = numberBefore(from);
        if (number) {
            count = number->first;
            from = number->second;
            if (isThe(from - 1) || isThis(from - 1))
                --from;
        }
    }
    RecognisedTime time = make(TimeShape::Vague, from, modifierEnd);
    time.unit = word(unitAt).unit;
    time.words = direction;
    time.amount = count;
    if (count >= 0)
        time.shape = TimeShape::Duration;
    return push(time);
}

std::optional<std::pair<double, int>> TimeGrammar::numberBefore(int i) const
{
    if (i - 1 < m_first)
        return std::nullopt;
    if (m_tokens.at(i - 1).kind == TokenKind::Number || is(i - 1, TimeWord::Number) ||
        is(i - 1, TimeWord::Some)) {
        const auto number = timeNumberAt(m_document, i - 1, m_last);
        if (number && number->next == i)
            return std::pair(number->value, i - 1);
    }
    return std::nullopt;
}

int TimeGrammar::demiUnit(int i)
{
    const Forms &f = forms();
    int from = i;
    double count = 1;
    if (lower(i - 1) == f.un || lower(i - 1) == f.une) {
        --from;
    } else if (const auto number = numberBefore(i)) {
        count = number->first;
        from = number->second;
    } else {
        return i + 1;
    }
    RecognisedTime time = make(TimeShape::Duration, from, i + 1);
    const TimeUnit u = word(i).unit;
    if (u == TimeUnit::Hour) {
        time.unit = TimeUnit::Minute;
        time.amount = 30 * count;
    } else if (u == TimeUnit::Century) {
        time.unit = TimeUnit::Year;
        time.amount = 50 * count;
        earlierOrLater(time);
    } else {
        time.unit = TimeUnit::Hour;
        time.amount = 12 * count;
    }
    return push(time);
}

int TimeGrammar::each(int i)
{
    const Forms &f = forms();
    int t = i + 1;
    if (lower(i) == f.tous || lower(i) == f.toutes) {
        if (lower(t) != f.les)
            return i;
        ++t;
    }
    double count = 1;
    if (const auto number = timeNumberAt(m_document, t, m_last); number && number->value > 0) {
        count = number->value;
        t = number->next;
    }
    RecognisedTime time = make(TimeShape::Recurring, i, t + 1);
    time.amount = count;
    // "tous les soirs", "toutes les nuits": only here do the plurals place something.
    static const QHash<InternedId, DayPart> parts = {{intern(u"matins"), DayPart::Morning},
                                                     {intern(u"midis"), DayPart::Midday},
                                                     {intern(u"soirs"), DayPart::Evening},
                                                     {intern(u"nuits"), DayPart::Night}};
    if (is(t, TimeWord::Unit)) {
        time.unit = word(t).unit;
    } else if (const auto part = parts.constFind(lower(t)); part != parts.constEnd()) {
        time.unit = TimeUnit::Day;
        time.dayPart = *part;
    } else if (is(t, TimeWord::Weekday) || is(t, TimeWord::Weekdays)) {
        time.unit = TimeUnit::Week;
        time.weekday = word(t).value;
    } else if (is(t, TimeWord::DayPart)) {
        time.unit = TimeUnit::Day;
        time.dayPart = static_cast<DayPart>(word(t).value);
    } else if (is(t, TimeWord::Month) || is(t, TimeWord::Season)) {
        time.unit = TimeUnit::Year;
    } else {
        return i;
    }
    return push(time);
}

} // namespace frise
