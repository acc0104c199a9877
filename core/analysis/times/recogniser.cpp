#include "core/analysis/times/recogniser.h"

#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_direction.h"
#include "core/analysis/times/time_numbers.h"
#include "core/analysis/times/time_words.h"

#include <QSet>
#include <array>
#include <optional>

namespace frise {

namespace {

/// Forms the grammar names.
struct Forms
{
    QSet<InternedId> set(std::initializer_list<const char16_t *> list) const
    {
        QSet<InternedId> ids;
        for (const char16_t *form : list)
            ids.insert(intern(QStringView(form)));
        return ids;
    }
    InternedId de = intern(u"de"), d = intern(u"d'"), du = intern(u"du"), des = intern(u"des"),
               a = intern(u"à"), au = intern(u"au"), en = intern(u"en"), et = intern(u"et"),
               ou = intern(u"ou"), le = intern(u"le"), la = intern(u"la"), l = intern(u"l'"),
               les = intern(u"les"), ce = intern(u"ce"), cet = intern(u"cet"), cette = intern(u"cette"),
               ces = intern(u"ces"), un = intern(u"un"), une = intern(u"une"), il = intern(u"il"),
               y = intern(u"y"), demi = intern(u"demi"), demie = intern(u"demie"), quart = intern(u"quart"),
               siecle = intern(u"siècle"), annees = intern(u"années"), annee = intern(u"année"),
               huit = intern(u"huit"), quinze = intern(u"quinze"), meme = intern(u"même"),
               venir = intern(u"venir"), qui = intern(u"qui"), viennent = intern(u"viennent"),
               vient = intern(u"vient"), pres = intern(u"près"), plus = intern(u"plus"),
               moins = intern(u"moins"), peu = intern(u"peu"), tot = intern(u"tôt"), tard = intern(u"tard"),
               auparavant = intern(u"auparavant"), apres = intern(u"après"), avant = intern(u"avant"),
               dans = intern(u"dans"), vers = intern(u"vers"), avenir = intern(u"avenir"),
               futur = intern(u"futur"), passe = intern(u"passé"), proche = intern(u"proche"),
               recent = intern(u"récent"), tous = intern(u"tous"), toutes = intern(u"toutes"),
               comma = intern(u","), heures = intern(u"heures"), heure = intern(u"heure"), h = intern(u"h"),
               mars = intern(u"mars"), mois = intern(u"mois"), depuis = intern(u"depuis"),
               pendant = intern(u"pendant"), durant = intern(u"durant"), cours = intern(u"cours"),
               lors = intern(u"lors"), pour = intern(u"pour"), apostrophe = intern(u"'"),
               semaine = intern(u"semaine"), jour = intern(u"jour"), an = intern(u"an"),
               quelque = intern(u"quelque"), cela = intern(u"cela"), voici = intern(u"voici"),
               voila = intern(u"voilà");
    QSet<InternedId> yearPrepositions =
        set({u"en",      u"de",    u"d'",        u"depuis", u"dès",       u"jusqu'",   u"jusqu'en",
             u"avant",   u"après", u"entre",     u"vers",   u"fin",       u"début",    u"mi",
             u"courant", u"année", u"printemps", u"été",    u"automne",   u"hiver",    u"d'ici",
             u"ici",     u"à",     u"pour",      u"jusque", u"trimestre", u"semestre", u"millésime"});
    QSet<InternedId> streets =
        set({u"rue", u"avenue", u"boulevard", u"place", u"quai", u"square", u"pont", u"caserne", u"stade"});
    QSet<InternedId> clockPrepositions =
        set({u"à", u"vers", u"dès", u"jusqu'à", u"avant", u"après", u"depuis", u"entre", u"de", u"et"});
    QSet<InternedId> boundedBy = set({u"depuis", u"pendant", u"durant", u"après", u"dans", u"d'ici", u"en",
                                      u"voici", u"voilà", u"avant", u"ici"});
};

const Forms &forms()
{
    static const Forms instance;
    return instance;
}

class Recogniser
{
public:
    explicit Recogniser(StageContext &context)
        : m_context(context), m_document(context.document), m_tokens(m_document.tokens),
          m_words(TimeWords::instance())
    {
    }

    void run()
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

private:
    InternedId lower(int i) const { return i >= m_first && i < m_last ? m_tokens.at(i).lower() : 0; }
    TimeWordEntry word(int i) const
    {
        return i >= m_first && i < m_last ? m_words.entry(m_tokens.at(i).lower()) : TimeWordEntry{};
    }
    bool is(int i, TimeWord w) const { return word(i).word == w; }
    bool glued(int i) const { return i < m_last && !m_tokens.at(i).spaceBefore; }
    QChar sign(int i) const
    {
        if (i < m_first || i >= m_last || m_tokens.at(i).kind != TokenKind::Punctuation)
            return QChar(u'\0');
        return m_document.text().at(m_tokens.at(i).span.start);
    }
    bool isDe(int i) const { return lower(i) == forms().de || lower(i) == forms().d; }
    bool isThe(int i) const
    {
        const InternedId l = lower(i);
        return l == forms().le || l == forms().la || l == forms().l || l == forms().les;
    }
    bool isThis(int i) const
    {
        const InternedId l = lower(i);
        return l == forms().ce || l == forms().cet || l == forms().cette || l == forms().ces;
    }
    /// A capital inside a sentence: a name, not a month ("la planète Mars", "M. Août"), unless a date stands
    /// there.
    bool isCapitalInside(int i) const
    {
        return m_tokens.at(i).entry->capitalised && i > m_first && !m_tokens.at(i).entry->allCaps &&
               sign(i - 1).isNull();
    }

    RecognisedTime make(TimeShape shape, int from, int to) const
    {
        RecognisedTime time;
        time.shape = shape;
        time.tokens = {from, to};
        return time;
    }
    int push(RecognisedTime time)
    {
        m_list.append(time);
        return time.tokens.last;
    }

    /// Number 1 … 31 in figures (or "1er", "premier") at `i`; 0 where none.
    int dayNumber(int i) const
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

    /// A year in four figures at `i`; 0 where none.
    int fourDigitYear(int i) const
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

    /// "93" behind a month: 1993; "05": 2005.
    int shortYear(int i) const
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

    bool monthAt(int i) const
    {
        if (is(i, TimeWord::Month)) {
            if (isCapitalInside(i) && dayNumber(i - 1) == 0)
                return false;
            return true;
        }
        return is(i, TimeWord::MonthAbbreviation) && dayNumber(i - 1) > 0;
    }

    int at(int i)
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
        if (l == f.il && lower(i + 1) == f.y && i + 2 < m_last &&
            m_tokens.at(i + 2).lemma() == intern(u"avoir"))
            return ago(i, i + 3);
        if ((l == f.voici || l == f.voila) && i + 1 < m_last)
            return ago(i, i + 1);
        if (l == f.tous || l == f.toutes)
            return each(i);
        if (l == f.pres || l == f.plus || l == f.moins || l == f.peu || entry.word == TimeWord::Approx)
            return approximate(i);
        if (l == f.ce || l == f.cette || l == f.ces || l == f.cet)
            return i; // the noun decides
        if (!m_words.holidaysFrom(l).isEmpty())
            return holiday(i);
        return i;
    }

    // ---- days
    // -----------------------------------------------------------------------------------------------

    /// "03/05/2019", "2019-05-03", "3.5.2019".
    int numericDate(int i)
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
        return push(time);
    }

    int number(int i)
    {
        if (const int next = numericDate(i); next > i)
            return next;
        if (dayNumber(i) > 0) {
            if (const int next = dayMonth(i, i); next > i)
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

    /// "10 avril", "1er mai 1993", "le 18 août dernier" from the day's number at `i`; the span begins at
    /// `from` (a weekday before it). "3 au 5 mai", "20 et 21 avril": each number is a day of that month.
    int dayMonth(int i, int from)
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
            time.month = word(i + 1).value;
            int end = i + 2;
            if (is(i + 1, TimeWord::MonthAbbreviation) && sign(end) == u'.')
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
                time.month = word(probe + 1).value;
                time.year = fourDigitYear(probe + 2);
                return push(time);
            }
            ++probe;
        }
        return i;
    }

    /// Year, "dernier", "prochain" behind a month; moves the end of the span.
    void yearAndModifier(RecognisedTime &time, int end)
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
        }
        time.tokens.last = end;
    }

    int weekday(int i)
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
        const int from = isThis(i - 1) ? i - 1 : i;
        if (dayNumber(i + 1) > 0) {
            if (const int next = dayMonth(i + 1, i); next > i + 1) {
                m_list.last().weekday = day;
                m_list.last().demonstrative = from < i;
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
        time.demonstrative = from < i;
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
        time.tokens.last = end;
        return pushWithTimeOfDay(time);
    }

    int weekdays(int i)
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

    int dayOffset(int i)
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

    /// "Et aujourd'hui ?", "aujourd'hui encore", "est aujourd'hui un musée": not the day but our time.
    bool meansTheseDays(int i) const
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

    /// A day may go on with a part of day and an hour: "mercredi soir", "hier à 6 h 20", "lundi dans la
    /// soirée".
    int pushWithTimeOfDay(RecognisedTime time)
    {
        const Forms &f = forms();
        int end = time.tokens.last;
        const auto takePart = [&](int t) {
            if (!is(t, TimeWord::DayPart))
                return false;
            time.dayPart = static_cast<DayPart>(word(t).value);
            end = t + 1;
            return true;
        };
        if (is(end, TimeWord::Begin) && is(end + 1, TimeWord::DayPart)) {
            takePart(end + 1);
        } else if (is(end, TimeWord::End) && isDe(end + 1) && is(end + 2, TimeWord::DayPart)) {
            takePart(end + 2);
        } else if (!takePart(end)) {
            if ((lower(end) == f.dans && isThe(end + 1) && takePart(end + 2)) ||
                (lower(end) == f.a && takePart(end + 1)) || (lower(end) == f.en && takePart(end + 1))) {
                // taken
            }
        }
        int hour = end;
        if (lower(hour) == f.a || lower(hour) == f.vers || sign(hour) == u',')
            ++hour;
        if (hour < m_last && m_tokens.at(hour).kind == TokenKind::Number) {
            if (const int next = readClock(hour, time); next > hour)
                end = next;
        } else if (hour > end && is(hour, TimeWord::DayPart) &&
                   (static_cast<DayPart>(word(hour).value) == DayPart::Midday ||
                    static_cast<DayPart>(word(hour).value) == DayPart::Midnight)) {
            takePart(hour);
        }
        time.tokens.last = end;
        return push(time);
    }

    int anaphor(int i)
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
        time.demonstrative = isDe(i + 1) || lower(i + 1) == forms().du || lower(i + 1) == forms().des;
        return pushWithTimeOfDay(time);
    }

    int holiday(int i)
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

    // ---- months, years, seasons
    // -----------------------------------------------------------------------------

    int month(int i, int from, UnitPart unitPart)
    {
        if (is(i, TimeWord::Month) && !monthAt(i))
            return i + 1;
        const Forms &f = forms();
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
            if (lower(i - 2) == f.mois)
                time.tokens.first = isThe(i - 3) ? i - 3 : i - 2;
        }
        yearAndModifier(time, i + 1);
        // "janvier-février", "mars et avril 2015" share the year.
        if (time.year == 0 && time.words == TimeDirection::Unknown) {
            const int joint = i + 1;
            if ((lower(joint) == f.et || lower(joint) == f.a || lower(joint) == f.ou ||
                 sign(joint) == u'-') &&
                is(joint + 1, TimeWord::Month))
                time.year = fourDigitYear(joint + 2);
        }
        return push(time);
    }

    bool followsYearPreposition(int i) const
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

    int calendarYear(int i, int year)
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

    int season(int i)
    {
        const Forms &f = forms();
        const int value = word(i).value;
        const InternedId before = lower(i - 1);
        const bool determined = isThe(i - 1) || isThis(i - 1);
        const bool governed = determined || before == f.en || before == f.d || before == f.de ||
                              before == f.du || before == f.au || before == f.un ||
                              before == intern(u"chaque") || is(i - 1, TimeWord::Begin) ||
                              is(i - 1, TimeWord::End);
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
        return push(time);
    }

    /// "fin septembre", "début de semaine", "début d'après-midi", "fin 2014", "milieu de l'année".
    int part(int i)
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
        const int from = isThe(i - 1) ? i - 1 : i;
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

    // ---- parts of the day and hours
    // ---------------------------------------------------------------------------

    int dayPart(int i)
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
        const bool placed = before == f.dans || before == f.pendant || before == f.durant ||
                            before == f.apres || before == intern(u"toute") ||
                            (isDe(i - 2) && lower(i - 3) == f.cours) || lower(i - 2) == intern(u"tôt") ||
                            lower(i - 2) == intern(u"tard");
        if (before == intern(u"toute")) {
            time.tokens.first = i - 2;
        }
        if (placed || (lower(i - 1) == f.l && kind == DayPart::Morning && lower(i - 2) == f.a) ||
            (lower(i - 1) == f.l && kind == DayPart::Afternoon))
            return push(time);
        return i + 1;
    }

    /// "17 h 36", "17h36", "8 heures", "20 heures 30" from the number at `i`; writes hour and minute.
    int readClock(int i, RecognisedTime &time) const
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

    /// "GMT", "locales" behind an hour.
    int zone(int t) const
    {
        static const QSet<InternedId> zones = {intern(u"gmt"), intern(u"utc"), intern(u"locales"),
                                               intern(u"locale")};
        if (zones.contains(lower(t)))
            return t + 1;
        if (lower(t) == intern(u"heure") && zones.contains(lower(t + 1)))
            return t + 2;
        return t;
    }

    int clock(int i)
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

    // ---- units: relative, durations, sets
    // ---------------------------------------------------------------------

    /// A unit noun at `i` with its determiner and modifiers; numbers before it came through amount().
    int unit(int i)
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
        if (u == TimeUnit::Hour || u == TimeUnit::Minute)
            return durationOf(i);
        if (isThis(i - 1) && lower(i - 1) != f.ces) {
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

    /// "depuis des mois", "pendant des heures": an unknown number.
    int durationOf(int i)
    {
        const Forms &f = forms();
        if (lower(i - 1) == f.des && (f.boundedBy.contains(lower(i - 2)) ||
                                      m_tokens.at(std::max(i - 2, m_first)).lemma() == intern(u"avoir"))) {
            RecognisedTime time = make(TimeShape::Duration, i - 1, i + 1);
            time.unit = word(i).unit;
            return push(time);
        }
        return i + 1;
    }

    /// "les prochaines semaines", "ces derniers jours", "les semaines à venir", "mois passés", "dernières
    /// heures", "un avenir proche"; `i` is the modifier or the unit.
    int vagueUnits(int i, int)
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

    /// The number that ends right before `i`: value and its first token.
    std::optional<std::pair<double, int>> numberBefore(int i) const
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

    int decade(int i)
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

    /// "XXe siècle", "19e siècle", "le siècle dernier".
    int century(int i)
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
                const int digit = text.at(c) == u'I'   ? 1
                                  : text.at(c) == u'V' ? 5
                                  : text.at(c) == u'X' ? 10
                                                       : 0;
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

    /// "premier trimestre 2015", "second semestre".
    int quarter(int i)
    {
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

    int demiUnit(int i)
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
        } else {
            time.unit = TimeUnit::Hour;
            time.amount = 12 * count;
        }
        return push(time);
    }

    int each(int i)
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
        if (is(t, TimeWord::Unit)) {
            time.unit = word(t).unit;
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

    /// "un avenir proche", "un demi-siècle", "un quart de siècle", "une semaine", "un Vendredi saint".
    int one(int i)
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
        if (next == f.quart && isDe(i + 2) && lower(i + 3) == f.siecle) {
            RecognisedTime time = make(TimeShape::Duration, i, i + 4);
            time.unit = TimeUnit::Year;
            time.amount = 25;
            return push(time);
        }
        if (is(i + 1, TimeWord::Weekday) || is(i + 1, TimeWord::DemiUnit))
            return i; // read from the noun
        return amount(i);
    }

    /// "près de cinq ans", "plus de dix-sept heures", "moins d'un mois", "environ deux semaines".
    int approximate(int i)
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

    bool isUnitWord(int i) const { return is(i, TimeWord::Unit); }

    /// A number, in figures or words, at `i`: a duration, "deux jours plus tard", "90 et 180 jours".
    int amount(int i)
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
        if (is(unitAt, TimeWord::Unit))
            return duration(i, i, *number, number->approximate);
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

    int duration(int from, int numberAt, const TimeNumber &number, bool approximateAmount)
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
            if (!f.boundedBy.contains(before) && lower(unitAt + 1) != f.plus && before != f.de &&
                before != f.d)
                return unitAt + 1;
        }
        int end = unitAt + 1;
        if (lower(end) == f.et && (lower(end + 1) == f.demi || lower(end + 1) == f.demie)) {
            time.amount += 0.5;
            end += 2;
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
                time.shape = TimeShape::Vague;
            time.words = lower(end + 1) == f.tard ? TimeDirection::Future : TimeDirection::Past;
            end += 2;
        } else if (lower(end) == f.auparavant && !definite) {
            time.shape = number.value < 0 ? TimeShape::Vague : TimeShape::Anaphor;
            time.offset = -static_cast<int>(number.value);
            time.words = TimeDirection::Past;
            ++end;
        } else if (lower(from - 1) == f.dans && number.value > 0 && !definite &&
                   time.amount == number.value && !approximateAmount) {
            time.shape = TimeShape::Ahead;
        }
        time.tokens.last = end;
        return push(time);
    }

    /// "il y a près de cinq ans", "voici deux semaines": from `i`, the amount begins at `t`.
    int ago(int i, int t)
    {
        const Forms &f = forms();
        bool approximateAmount = false;
        int numberAt = t;
        if (is(t, TimeWord::Approx)) {
            approximateAmount = true;
            ++numberAt;
        } else if ((lower(t) == f.pres || lower(t) == f.plus || lower(t) == f.moins) && isDe(t + 1)) {
            approximateAmount = true;
            numberAt = t + 2;
        }
        if (lower(t) == f.a && lower(t + 1) == intern(u"peine"))
            numberAt = t + 2;
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

    void finish(RecognisedTime &time)
    {
        time.span = m_document.spanOf(time.tokens);
        time.inBoilerplate = m_context.analysis.inBoilerplate(time.span);
        if (time.shape == TimeShape::Clock) {
            // "chaque jour de 9 heures à 18 heures": the hours of every day
            for (const RecognisedTime &other : m_list) {
                if (other.shape == TimeShape::Recurring && other.tokens.last <= time.tokens.first &&
                    time.tokens.first - other.tokens.last < 8)
                    time.words = TimeDirection::Present;
            }
        }
        readDirection(m_context, time);
    }

    StageContext &m_context;
    const Document &m_document;
    const QList<Token> &m_tokens;
    const TimeWords &m_words;
    QList<RecognisedTime> m_list;
    int m_first = 0;
    int m_last = 0;
};

} // namespace

void recogniseTimes(StageContext &context)
{
    Recogniser(context).run();
}

} // namespace frise
