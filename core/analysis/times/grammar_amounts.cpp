#include "core/analysis/times/time_grammar.h"

namespace frise {

int TimeGrammar::one(int i)
{
    const Forms &f = forms();
    const InternedId next = lower(i + 1);
    if ((next == f.avenir || next == f.futur) && (lower(i + 2) == f.proche || lower(i + 2) == f.recent)) {
        RecognisedTime time = make(TimeShape::Vague, i, i + 3);
        time.words = TimeDirection::Future;
        return push(time);
    }
    if (next == f.proche && (lower(i + 2) == f.avenir || lower(i + 2) == f.futur)) {
        RecognisedTime time = make(TimeShape::Vague, i, i + 3);
        time.words = TimeDirection::Future;
        return push(time);
    }
    if (next == f.passe && (lower(i + 2) == f.recent || lower(i + 2) == f.proche)) {
        RecognisedTime time = make(TimeShape::Vague, i, i + 3);
        time.words = TimeDirection::Past;
        return push(time);
    }
    if (next == f.quart && isDe(i + 2) && lower(i + 3) == f.heure) {
        RecognisedTime time = make(TimeShape::Duration, i, i + 4);
        time.unit = TimeUnit::Minute;
        time.amount = 15;
        return push(time);
    }
    if (next == f.quart && isDe(i + 2) && lower(i + 3) == f.siecle) {
        RecognisedTime time = make(TimeShape::Duration, i, i + 4);
        time.unit = TimeUnit::Year;
        time.amount = 25;
        earlierOrLater(time);
        return push(time);
    }
    // "une heure du matin"
    if (next == f.heure && lower(i + 2) == f.du && is(i + 3, TimeWord::DayPart)) {
        const InternedId before = lower(i - 1);
        RecognisedTime time = make(TimeShape::Clock, before == f.vers ? i - 1 : i, i + 4);
        time.hour = 1;
        return push(time);
    }
    if (is(i + 1, TimeWord::Weekday) || is(i + 1, TimeWord::DemiUnit))
        return i; // read from the noun
    return amount(i);
}

void TimeGrammar::earlierOrLater(RecognisedTime &time) const
{
    const Forms &f = forms();
    const int end = time.tokens.last;
    const bool compared = lower(end) == f.plus && (lower(end + 1) == f.tot || lower(end + 1) == f.tard);
    if (!compared && lower(end) != f.auparavant)
        return;
    const bool later = compared && lower(end + 1) == f.tard;
    time.shape = TimeShape::Anaphor;
    time.offset = (later ? 1 : -1) * static_cast<int>(time.amount);
    time.words = later ? TimeDirection::Future : TimeDirection::Past;
    time.tokens.last = end + (compared ? 2 : 1);
}

int TimeGrammar::approximate(int i)
{
    const Forms &f = forms();
    int t = i + 1;
    if (lower(i) == f.pres || lower(i) == f.plus || lower(i) == f.moins) {
        if (!isDe(t))
            return i;
        ++t;
    } else if (lower(i) == f.peu) {
        // "un peu plus de", "peu après" are read from what follows
        return i;
    }
    const auto number = timeNumberAt(m_document, t, m_last);
    if (!number || !isUnitWord(number->next))
        return i;
    if (is(number->next, TimeWord::Unit) && word(number->next).unit == TimeUnit::Hour &&
        m_tokens.at(t).kind == TokenKind::Number && lower(i - 1) == f.peu) {
        if (const int next = clock(t); next > t)
            return next;
    }
    return duration(i, t, *number, true);
}

int TimeGrammar::amount(int i)
{
    const Forms &f = forms();
    const auto number = timeNumberAt(m_document, i, m_last);
    if (!number)
        return i;
    int unitAt = number->next;
    // "les trois prochaines semaines", "les deux dernières années"
    if ((is(unitAt, TimeWord::Next) || is(unitAt, TimeWord::Last)) && isUnitWord(unitAt + 1)) {
        RecognisedTime time =
            make(TimeShape::Duration, isThe(i - 1) || isThis(i - 1) ? i - 1 : i, unitAt + 2);
        time.unit = word(unitAt + 1).unit;
        time.amount = number->value;
        time.words = is(unitAt, TimeWord::Next) ? TimeDirection::Future : TimeDirection::Past;
        return push(time);
    }
    if (is(unitAt, TimeWord::Unit)) {
        // "les dernières vingt-quatre heures"
        const bool last = is(i - 1, TimeWord::Last);
        if ((last || is(i - 1, TimeWord::Next)) && number->value > 1) {
            RecognisedTime time =
                make(TimeShape::Duration, isThe(i - 2) || isThis(i - 2) ? i - 2 : i - 1, unitAt + 1);
            time.unit = word(unitAt).unit;
            time.amount = number->value;
            time.words = last ? TimeDirection::Past : TimeDirection::Future;
            return push(time);
        }
        return duration(i, i, *number, number->approximate);
    }
    // "trois quarts d'heure"
    if ((lower(unitAt) == f.quarts || lower(unitAt) == f.quart) && isDe(unitAt + 1) &&
        lower(unitAt + 2) == f.heure && number->value > 0) {
        RecognisedTime time = make(TimeShape::Duration, i, unitAt + 3);
        time.unit = TimeUnit::Minute;
        time.amount = 15 * number->value;
        return push(time);
    }
    // "90 et 180 jours": the unit stands behind the second number
    if ((lower(unitAt) == f.et || lower(unitAt) == f.ou || lower(unitAt) == f.a) && number->value > 1 &&
        number->value < 1000) {
        const auto second = timeNumberAt(m_document, unitAt + 1, m_last);
        if (second && second->value > 1 && is(second->next, TimeWord::Unit) && lower(i - 1) != f.a) {
            RecognisedTime time = make(TimeShape::Duration, i, unitAt);
            time.unit = word(second->next).unit;
            time.amount = number->value;
            return push(time);
        }
    }
    return i;
}

int TimeGrammar::duration(int from, int numberAt, const TimeNumber &number, bool approximateAmount)
{
    const Forms &f = forms();
    const int unitAt = number.next;
    RecognisedTime time = make(TimeShape::Duration, from, unitAt + 1);
    time.unit = word(unitAt).unit;
    time.amount = number.value;
    time.approximate = approximateAmount;
    // "une quinzaine d'autres blessés" counts, "une quinzaine de jours" lasts.
    if (time.unit == TimeUnit::Fortnight && isDe(unitAt + 1) && !isUnitWord(unitAt + 2))
        return unitAt + 1;
    const bool single = number.inWords && number.value == 1;
    // "un jour", "une heure", "une journée" are rarely a length; "une semaine" is.
    if (single && from == numberAt &&
        (time.unit == TimeUnit::Day || time.unit == TimeUnit::Hour || time.unit == TimeUnit::Minute)) {
        const InternedId before = lower(numberAt - 1);
        static const QSet<InternedId> lasting = {intern(u"durer"), intern(u"attendre"), intern(u"patienter"),
                                                 intern(u"tenir"), intern(u"prolonger")};
        const bool half =
            lower(unitAt + 1) == f.et && (lower(unitAt + 2) == f.demi || lower(unitAt + 2) == f.demie);
        const bool lasts = numberAt > m_first && lasting.contains(m_tokens.at(numberAt - 1).lemma());
        if (!f.boundedBy.contains(before) && lower(unitAt + 1) != f.plus && before != f.de && before != f.d &&
            !half && !lasts)
            return unitAt + 1;
    }
    int end = unitAt + 1;
    if (lower(end) == f.et && (lower(end + 1) == f.demi || lower(end + 1) == f.demie)) {
        time.amount += 0.5;
        end += 2;
    }
    // "trois ans et deux mois"
    if (lower(end) == f.et && time.unit == TimeUnit::Year && number.value > 0) {
        const auto rest = timeNumberAt(m_document, end + 1, m_last);
        if (rest && rest->value > 0 && rest->value < 12 && is(rest->next, TimeWord::Unit) &&
            word(rest->next).unit == TimeUnit::Month) {
            time.extraMonths = static_cast<int>(rest->value);
            end = rest->next + 1;
        }
    }
    if (lower(end) == f.a && lower(end + 1) == f.venir) {
        end += 2;
    } else if (is(end, TimeWord::Last) || is(end, TimeWord::Next)) {
        time.words = is(end, TimeWord::Last) ? TimeDirection::Past : TimeDirection::Future;
        ++end;
    }
    const bool definite = isThe(from - 1) || lower(from - 1) == f.ces;
    if (definite)
        time.tokens.first = from - 1;
    if (lower(end) == f.plus && (lower(end + 1) == f.tot || lower(end + 1) == f.tard) && !definite) {
        time.shape = TimeShape::Anaphor;
        time.offset =
            (lower(end + 1) == f.tard ? 1 : -1) * static_cast<int>(number.value < 0 ? 0 : number.value);
        if (number.value < 0)
            time.shape = TimeShape::Duration; // "quelques heures plus tard" has a length, no day
        else
            time.words = lower(end + 1) == f.tard ? TimeDirection::Future : TimeDirection::Past;
        end += number.value < 0 ? 0 : 2;
    } else if ((lower(end) == f.apres || lower(end) == f.avant) && sign(end + 1) == u',' &&
               number.value > 0 && !definite) { // "Trois jours après, …"
        time.shape = TimeShape::Anaphor;
        time.offset = (lower(end) == f.apres ? 1 : -1) * static_cast<int>(number.value);
        time.words = lower(end) == f.apres ? TimeDirection::Future : TimeDirection::Past;
        ++end;
    } else if (lower(end) == f.auparavant && !definite) {
        if (number.value >= 0) {
            time.shape = TimeShape::Anaphor;
            time.offset = -static_cast<int>(number.value);
            time.words = TimeDirection::Past;
            ++end;
        }
    } else if (lower(from - 1) == f.dans && number.value > 0 && !definite && time.amount == number.value &&
               !approximateAmount) {
        time.shape = TimeShape::Ahead;
    }
    time.tokens.last = end;
    return push(time);
}

int TimeGrammar::ago(int i, int t)
{
    const Forms &f = forms();
    bool approximateAmount = false;
    int numberAt = t;
    // "à peine", "tout juste", "un peu plus de", "exactement", "déjà"
    static const QSet<InternedId> before = {
        intern(u"tout"), intern(u"juste"),   intern(u"exactement"), intern(u"seulement"),
        intern(u"déjà"), intern(u"bientôt"), intern(u"maintenant"), intern(u"précisément")};
    for (int step = 0; step < 4; ++step) {
        if (lower(numberAt) == f.a && lower(numberAt + 1) == intern(u"peine")) {
            numberAt += 2;
        } else if (is(numberAt, TimeWord::Approx)) {
            approximateAmount = true;
            ++numberAt;
        } else if ((lower(numberAt) == f.pres || lower(numberAt) == f.plus || lower(numberAt) == f.moins) &&
                   isDe(numberAt + 1)) {
            approximateAmount = true;
            numberAt += 2;
        } else if (lower(numberAt) == f.un && lower(numberAt + 1) == f.peu) {
            numberAt += 2;
        } else if (before.contains(lower(numberAt)) && !isUnitWord(numberAt)) {
            ++numberAt;
        } else {
            break;
        }
    }
    const auto number = timeNumberAt(m_document, numberAt, m_last);
    int unitAt = number ? number->next : numberAt;
    double count = number ? number->value : -1;
    if (!number && lower(numberAt) == f.des)
        unitAt = numberAt + 1;
    if (is(unitAt, TimeWord::DemiUnit) && number) {
        RecognisedTime time = make(TimeShape::Ago, i, unitAt + 1);
        time.unit = word(unitAt).unit == TimeUnit::Century ? TimeUnit::Year : TimeUnit::Hour;
        time.amount = word(unitAt).unit == TimeUnit::Century ? 50 : 1;
        return push(time);
    }
    if (!is(unitAt, TimeWord::Unit)) {
        if (number && lower(number->next) == f.quart && isDe(number->next + 1) &&
            lower(number->next + 2) == f.siecle) {
            RecognisedTime time = make(TimeShape::Ago, i, number->next + 3);
            time.unit = TimeUnit::Year;
            time.amount = 25;
            time.approximate = true;
            return push(time);
        }
        return i;
    }
    RecognisedTime time = make(TimeShape::Ago, i, unitAt + 1);
    time.unit = word(unitAt).unit;
    time.amount = count;
    time.approximate = approximateAmount || (number && number->approximate);
    if (lower(unitAt + 1) == f.et && (lower(unitAt + 2) == f.demi || lower(unitAt + 2) == f.demie)) {
        time.amount += 0.5;
        time.tokens.last += 2;
    }
    return push(time);
}

} // namespace frise
