#include "core/analysis/times/recogniser.h"

#include "core/analysis/times/time_direction.h"
#include "core/analysis/times/time_grammar.h"

#include <algorithm>

namespace frise {

const Forms &forms()
{
    static const Forms instance;
    return instance;
}

void TimeGrammar::run()
{
    for (const Sentence &sentence : m_document.sentences) {
        m_first = sentence.tokens.first;
        m_last = sentence.tokens.last;
        int i = m_first;
        while (i < m_last) {
            const int next = at(i);
            i = next > i ? next : i + 1;
        }
    }
    for (RecognisedTime &time : m_list)
        finish(time);
    m_context.scratch.get<RecognisedTimes>().list = std::move(m_list);
}

int TimeGrammar::dayNumber(int i) const
{
    if (i >= m_last)
        return 0;
    const Token &token = m_tokens.at(i);
    if (token.kind == TokenKind::Number) {
        const QStringView text = m_document.textOf(token);
        if (text.size() > 4 || text.contains(u',') ||
            (text.size() > 2 && text.at(1).isDigit() && text.at(2).isDigit()))
            return 0;
        const double value = figureValue(text);
        return value >= 1 && value <= 31 ? static_cast<int>(value) : 0;
    }
    return is(i, TimeWord::Ordinal) && word(i).value == 1 && is(i + 1, TimeWord::Month) ? 1 : 0;
}

int TimeGrammar::fourDigitYear(int i) const
{
    if (i >= m_last || m_tokens.at(i).kind != TokenKind::Number || m_tokens.at(i).span.length() != 4)
        return 0;
    const QStringView text = m_document.textOf(m_tokens.at(i));
    for (const QChar c : text) {
        if (!c.isDigit())
            return 0;
    }
    const int value = text.toInt();
    return value >= 1500 && value <= 2199 ? value : 0;
}

int TimeGrammar::shortYear(int i) const
{
    if (i >= m_last || m_tokens.at(i).kind != TokenKind::Number || m_tokens.at(i).span.length() != 2)
        return 0;
    bool number = false;
    const int value = m_document.textOf(m_tokens.at(i)).toInt(&number);
    if (!number || m_tokens.at(i).spaceBefore == false)
        return 0;
    // A counted noun behind it ("en mai 25 personnes") makes it a number, not a year.
    const bool counted =
        i + 1 < m_last &&
        (m_tokens.at(i + 1).pos() == Pos::Noun || m_tokens.at(i + 1).pos() == Pos::Adjective) &&
        m_tokens.at(i + 1).chosen().plurality == Plurality::Plural;
    if (counted || sign(i + 1) == u'%')
        return 0;
    return value >= 30 ? 1900 + value : 2000 + value;
}

int TimeGrammar::at(int i)
{
    const TimeWordEntry entry = word(i);
    const Token &token = m_tokens.at(i);
    if (token.kind == TokenKind::Number)
        return number(i);
    if (token.lower() == forms().un || token.lower() == forms().une)
        return one(i);
    switch (entry.word) {
    case TimeWord::Weekday:
        return weekday(i);
    case TimeWord::Weekdays:
        return weekdays(i);
    case TimeWord::Month:
    case TimeWord::MidMonth:
        return month(i, i, UnitPart::Whole);
    case TimeWord::DayOffset:
        return dayOffset(i);
    case TimeWord::Anaphor:
        return anaphor(i);
    case TimeWord::Season:
        return season(i);
    case TimeWord::Begin:
    case TimeWord::End:
    case TimeWord::Middle:
        return part(i);
    case TimeWord::DayPart:
        return dayPart(i);
    case TimeWord::Unit:
    case TimeWord::Weekend:
        return unit(i);
    case TimeWord::DemiUnit:
        return demiUnit(i);
    case TimeWord::Each:
        return each(i);
    case TimeWord::Next:
    case TimeWord::Last:
        return vagueUnits(i, i);
    case TimeWord::Number:
        if (const int next = clock(i); next > i)
            return next;
        return amount(i);
    case TimeWord::Some:
    case TimeWord::Ordinal:
        return amount(i);
    case TimeWord::Present: {
        // "désormais", "maintenant" mean "these days".
        RecognisedTime time = make(TimeShape::Vague, i, i + 1);
        time.words = TimeDirection::Present;
        return push(time);
    }
    default:
        break;
    }
    const InternedId l = token.lower();
    const Forms &f = forms();
    if (l == f.il && lower(i + 1) == f.y && i + 2 < m_last && m_tokens.at(i + 2).lemma() == intern(u"avoir"))
        return ago(i, i + 3);
    if ((l == f.voici || l == f.voila) && i + 1 < m_last)
        return ago(i, i + 1);
    if (l == f.tous || l == f.toutes)
        return each(i);
    if (l == f.pres || l == f.plus || l == f.moins || l == f.peu || entry.word == TimeWord::Approx)
        return approximate(i);
    if (isThis(i))
        return pointed(i); // else the noun decides
    static const InternedId ours = intern(u"nos");
    static const InternedId days = intern(u"jours");
    if (l == ours && lower(i + 1) == days && isDe(i - 1)) { // "de nos jours"
        RecognisedTime time = make(TimeShape::Vague, i, i + 2);
        time.words = TimeDirection::Present;
        return push(time);
    }
    if (!m_words.holidaysFrom(l).isEmpty())
        return holiday(i);
    return i;
}

void TimeGrammar::finish(RecognisedTime &time)
{
    time.span = m_document.spanOf(time.tokens);
    time.inBoilerplate = m_context.analysis.inBoilerplate(time.span);
    if (time.shape == TimeShape::Clock) {
        // "chaque jour de 9 heures à 18 heures": the hours of every day
        for (const RecognisedTime &other : m_list) {
            if (other.shape == TimeShape::Recurring &&
                m_tokens.at(other.tokens.first).sentence == m_tokens.at(time.tokens.first).sentence &&
                std::max(time.tokens.first - other.tokens.last, other.tokens.first - time.tokens.last) < 8)
                time.words = TimeDirection::Present;
        }
    }
    readDirection(m_context, time);
}

void recogniseTimes(StageContext &context)
{
    TimeGrammar(context).run();
}

} // namespace frise
