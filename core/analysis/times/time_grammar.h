#pragma once

#include "core/analysis/stage.h"
#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_numbers.h"
#include "core/analysis/times/time_words.h"

#include <QSet>
#include <optional>
#include <utility>

namespace frise {

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
               voila = intern(u"voilà"), sept = intern(u"sept"), petit = intern(u"petit"),
               pleine = intern(u"pleine"), temps = intern(u"temps"), quarts = intern(u"quarts"),
               aux = intern(u"aux"), alentours = intern(u"alentours"), environs = intern(u"environs"),
               autour = intern(u"autour"), fromWhen = intern(u"dès");
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

const Forms &forms();

/// The grammar of time expressions: reads a sentence from left to right, each word class by a method that
/// takes the token it stands at and gives the token to go on from (the same one where nothing stands there).
/// One article, one thread; refers to the context it was made with. Its methods stand in grammar_*.cpp.
class TimeGrammar
{
public:
    explicit TimeGrammar(StageContext &context)
        : m_context(context), m_document(context.document), m_tokens(m_document.tokens),
          m_words(TimeWords::instance())
    {
    }

    /// Reads all sentences and publishes RecognisedTimes.
    void run();

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
    bool monthAt(int i) const
    {
        if (is(i, TimeWord::Month)) {
            if (isCapitalInside(i) && dayNumber(i - 1) == 0)
                return false;
            return true;
        }
        return dayNumber(i - 1) > 0 &&
               (is(i, TimeWord::MonthAbbreviation) ||
                (lower(i) == forms().sept && (sign(i + 1) == u'.' || fourDigitYear(i + 1) > 0)));
    }
    /// The month a token names: 1 … 12. "12 sept. 2001" is no seven.
    int monthOf(int i) const { return lower(i) == forms().sept ? 9 : word(i).value; }
    bool isUnitWord(int i) const { return is(i, TimeWord::Unit); }

    /// Number 1 … 31 in figures (or "1er", "premier") at `i`; 0 where none.
    int dayNumber(int i) const;
    /// A year in four figures at `i`; 0 where none.
    int fourDigitYear(int i) const;
    /// "93" behind a month: 1993; "05": 2005.
    int shortYear(int i) const;
    int at(int i);
    void finish(RecognisedTime &time);

    // Days: grammar_days.cpp
    /// "03/05/2019", "2019-05-03", "3.5.2019".
    int numericDate(int i);
    int number(int i);
    /// "10 avril", "1er mai 1993", "le 18 août dernier" from the day's number at `i`; the span begins at
    /// `from` (a weekday before it). "3 au 5 mai", "20 et 21 avril": each number is a day of that month.
    int dayMonth(int i, int from);
    /// Year, "dernier", "prochain" behind a month; moves the end of the span.
    void yearAndModifier(RecognisedTime &time, int end);
    /// "de l'an dernier", "de la même année", "de cette année" behind a month; the token behind it, or `end`.
    int relativeYear(RecognisedTime &time, int end) const;
    /// "le 2 de ce mois", "le 12 du mois dernier".
    int dayOfMonth(int i);
    /// "le 12", where the month was told before.
    int bareDay(int i);
    bool isMonthTold(int i) const;
    int weekday(int i);
    int weekdays(int i);
    int dayOffset(int i);
    /// "Et aujourd'hui ?", "aujourd'hui encore", "est aujourd'hui un musée": not the day but our time.
    bool meansTheseDays(int i) const;
    // What follows a day: grammar_day_parts.cpp
    /// A day may go on with a part of day and an hour: "mercredi soir", "hier à 6 h 20", "lundi dans la
    /// soirée".
    int pushWithTimeOfDay(RecognisedTime time);
    /// "soir", "à l'aube", "dans la nuit", "en fin de matinée", "au petit matin" at `t`: writes the part,
    /// gives the token behind it (`t` where none stands there).
    int partAt(int t, RecognisedTime &time) const;
    /// ", peu après 6 heures", "vers 4 h 30", "à onze heures" at `t`: writes the hour, gives the token behind
    /// it.
    int hourAt(int t, RecognisedTime &time) const;
    int anaphor(int i);
    int holiday(int i);

    // Parts of the day and hours: grammar_clock.cpp
    int dayPart(int i);
    /// "la nuit de lundi à mardi", "au soir du 6 juin": the part of day at `i` and the day behind it.
    int partOfNamedDay(int i, RecognisedTime time);
    /// "ce jour-là", "ces jours-ci", "ce mois-ci" from the demonstrative at `i`.
    int pointed(int i);
    /// "17 h 36", "17h36", "8 heures", "20 heures 30", "onze heures et demie" from the number at `i`; writes
    /// hour and minute.
    int readClock(int i, RecognisedTime &time) const;
    /// "GMT", "locales" behind an hour.
    int zone(int t) const;
    int clock(int i);

    // Months, years, seasons: grammar_calendar.cpp
    int month(int i, int from, UnitPart unitPart);
    bool followsYearPreposition(int i) const;
    int calendarYear(int i, int year);
    int season(int i);
    /// "fin septembre", "début de semaine", "début d'après-midi", "fin 2014", "milieu de l'année".
    int part(int i);
    int decade(int i);
    /// "XXe siècle", "19e siècle", "le siècle dernier".
    int century(int i);
    /// "premier trimestre 2015", "second semestre".
    int quarter(int i);

    // Units, relative and in sets: grammar_units.cpp
    /// A unit noun at `i` with its determiner and modifiers; numbers before it came through amount().
    int unit(int i);
    /// "depuis des mois", "pendant des heures": an unknown number.
    int durationOf(int i);
    /// "il faudra des mois": whether "des" + unit is a length of time.
    bool lastsUncounted(int i) const;
    /// "les prochaines semaines", "ces derniers jours", "les semaines à venir", "mois passés", "dernières
    /// heures", "un avenir proche"; `i` is the modifier or the unit.
    int vagueUnits(int i, int);
    /// The number that ends right before `i`: value and its first token.
    std::optional<std::pair<double, int>> numberBefore(int i) const;
    int demiUnit(int i);
    int each(int i);
    /// "la journée d'hier", "la journée de mardi", "la journée du 3 mai" from "journée" at `i`.
    int dayNamedBehind(int i);

    // Numbers of units: grammar_amounts.cpp
    /// "un avenir proche", "un demi-siècle", "un quart de siècle", "une semaine", "un Vendredi saint".
    int one(int i);
    /// "un quart de siècle plus tôt": turns a length into a date counted from the story.
    void earlierOrLater(RecognisedTime &time) const;
    /// "près de cinq ans", "plus de dix-sept heures", "moins d'un mois", "environ deux semaines".
    int approximate(int i);
    /// A number, in figures or words, at `i`: a duration, "deux jours plus tard", "90 et 180 jours".
    int amount(int i);
    int duration(int from, int numberAt, const TimeNumber &number, bool approximateAmount);
    /// "il y a près de cinq ans", "voici deux semaines": from `i`, the amount begins at `t`.
    int ago(int i, int t);

    StageContext &m_context;
    const Document &m_document;
    const QList<Token> &m_tokens;
    const TimeWords &m_words;
    QList<RecognisedTime> m_list;
    int m_first = 0;
    int m_last = 0;
};

} // namespace frise
