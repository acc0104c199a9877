#include "core/knowledge/reference_events.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/plain_day.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <deque>

namespace frise {

namespace {

/// The tokens of a name as the segmenter cuts them, in lower case.
QList<InternedId> sequence(const QString &text)
{
    QList<InternedId> ids;
    QString spaced = text.toLower();
    spaced.replace(QChar(0x2019), QLatin1Char('\''));
    for (const char *elided : {"l'", "d'", "qu'"})
        spaced.replace(QLatin1String(elided), QLatin1String(elided) + QLatin1Char(' '));
    for (const QString &word : spaced.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        ids.append(intern(word));
    return ids;
}

/// "cessez-le-feu" is one word; "Trump-Kim" and "russo-iranien" are two.
QString joined(const QString &foldedWord)
{
    QString word = foldedWord;
    return word.remove(u'-');
}

/// What "retiré", "retire" and "retirer", "russe" and "russes" share: seven letters of the folded word, its
/// ending cut. Empty for words too short to say anything.
QString stemOf(const QString &foldedWord)
{
    QString stem = foldedWord.left(7);
    while (stem.size() > 3 && (stem.endsWith(u's') || stem.endsWith(u'x') || stem.endsWith(u'e') ||
                               stem.endsWith(u'r') || stem.endsWith(u't')))
        stem.chop(1);
    return stem.size() < 3 ? QString() : stem;
}

/// Words that say nothing of which event is meant.
bool isStopWord(InternedId foldedWord)
{
    static const QSet<InternedId> words = [] {
        QSet<InternedId> set;
        for (const char *word :
             {"les",    "des",     "une",     "sur",     "par",      "aux",      "dans",      "pour",
              "entre",  "avec",    "contre",  "deux",    "apres",    "avant",    "sous",      "vers",
              "chez",   "sans",    "son",     "ses",     "leur",     "leurs",    "que",       "qui",
              "est",    "etre",    "trois",   "dont",    "plus",     "nouveau",  "nouvelle",  "grand",
              "grande", "depuis",  "lors",    "ces",     "cette",    "pas",      "premier",   "premiere",
              "debut",  "fin",     "mars",    "mai",     "juin",     "san",      "dix",       "jours",
              "jour",   "six",     "cent",    "mille",   "ans",      "mois",     "quatre",    "cinq",
              "sept",   "huit",    "neuf",    "trente",  "vingt",    "semaine",  "avril",     "juillet",
              "aout",   "janvier", "fevrier", "octobre", "novembre", "decembre", "septembre", "del",
              "von",    "van",     "ben",     "bin",     "abou"})
            set.insert(intern(QString::fromLatin1(word)));
        return set;
    }();
    return words.contains(foldedWord);
}

/// Words that any article of diplomacy and war may hold: they say little, however few events are named so.
bool isEverydayStem(InternedId stem)
{
    static const QSet<InternedId> stems = [] {
        QSet<InternedId> set;
        for (const char *word :
             {"president",     "presidente", "ministre",     "ministres",     "pays",         "accord",
              "accords",       "reunion",    "rencontre",    "guerre",        "paix",         "monde",
              "etat",          "etats",      "gouvernement", "force",         "forces",       "armee",
              "visite",        "sommet",     "signature",    "general",       "nord",         "sud",
              "est",           "ouest",      "nouveau",      "ville",         "villes",       "premier",
              "national",      "nationale",  "politique",    "militaire",     "securite",     "defense",
              "international", "unies",      "nations",      "union",         "europeen",     "europeenne",
              "europeens",     "conseil",    "attaque",      "attaques",      "frappe",       "frappes",
              "mort",          "morts",      "capitale",     "appel",         "affaires",     "etrangeres",
              "conference",    "question",   "soldats",      "republique",    "traite",       "dirigeants",
              "homologue",     "frontiere",  "population",   "crise",         "cessezlefeu",  "saint",
              "sainte",        "maison",     "blanche",      "kremlin",       "onu",          "otan",
              "elysee",        "bruxelles",  "table",        "puissances",    "plan",         "projet",
              "peuple",        "loi",        "parlement",    "gouvernement",  "elections",    "election",
              "parti",         "chef",       "chefs",        "pouvoir",       "mission",      "aide",
              "troupes",       "operation",  "combats",      "ministerielle", "bord",         "longue",
              "relations",     "menace",     "rencontres",   "pouvoirs",      "civils",       "russie",
              "ordre",         "echec",      "proposition",  "propose",       "lance",        "publie",
              "place",         "chute",      "retour",       "suite",         "face",         "nouvelle",
              "generale",      "jeune",      "jeunes",       "femmes",        "enfants",      "libre",
              "commun",        "commune",    "public",       "droits",        "homme",        "police",
              "justice",       "tribunal",   "cour",         "journal",       "presse",       "campagne",
              "temps",         "pres",       "conflit",      "region",        "negociations", "annonce",
              "soutien",       "region"})
            set.insert(intern(stemOf(QString::fromLatin1(word))));
        return set;
    }();
    return stems.contains(stem);
}

Day dayOrNone(QStringView text, bool end)
{
    // Nearly all rows are plain days, which need no parser.
    if (const Day day = plainDay(text); day != noDay)
        return day;
    const auto interval = DateInterval::fromEdtf(text);
    if (!interval)
        return noDay;
    return end ? interval->lastDay() : interval->firstDay();
}

/// First parts of compounds: "russo-iranien", "franco-allemand".
const char *const combining[][2] = {
    {"franco", "FRA"}, {"russo", "RUS"},    {"sovieto", "SUN"}, {"americano", "USA"}, {"germano", "DEU"},
    {"sino", "CHN"},   {"nippo", "JPN"},    {"anglo", "GBR"},   {"irano", "IRN"},     {"israelo", "ISR"},
    {"egypto", "EGY"}, {"turco", "TUR"},    {"serbo", "SRB"},   {"indo", "IND"},      {"italo", "ITA"},
    {"greco", "GRC"},  {"libano", "LBN"},   {"syro", "SYR"},    {"irako", "IRQ"},     {"saoudo", "SAU"},
    {"polono", "POL"}, {"armeno", "ARM"},   {"algero", "DZA"},  {"maroco", "MAR"},    {"ukraino", "UKR"},
    {"canado", "CAN"}, {"australo", "AUS"}, {"belgo", "BEL"},   {"hispano", "ESP"},   {"palestino", "PSE"}};

/// Houses that stand for a government, as capitals do.
const char *const houses[][2] = {{"kremlin", "RUS"},  {"elysee", "FRA"},        {"pentagone", "USA"},
                                 {"knesset", "ISR"},  {"bundestag", "DEU"},     {"westminster", "GBR"},
                                 {"matignon", "FRA"}, {"maison-blanche", "USA"}};

} // namespace

const ReferenceEvents &ReferenceEvents::instance()
{
    static const ReferenceEvents tables;
    return tables;
}

int ReferenceEvents::wordOfStem(InternedId stem)
{
    const auto known = m_wordByStem.constFind(stem);
    if (known != m_wordByStem.constEnd())
        return known.value();
    m_words.emplace_back();
    const int word = static_cast<int>(m_words.size()) - 1;
    m_wordByStem.insert(stem, word);
    return word;
}

void ReferenceEvents::loadCountries()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/countries.tsv")));
    if (!table)
        return;
    const TsvTable &t = table.value();
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        m_words.emplace_back();
        const int word = static_cast<int>(m_words.size()) - 1;
        m_words.back().proper = true;
        m_words.back().country = true;
        m_countryWord.insert(t.cell(row, QStringLiteral("id")), word);
        for (const char *column : {"name", "demonym_m", "demonym_f", "demonym_mp", "demonym_fp"}) {
            const QString form = folded(t.cell(row, QLatin1String(column)));
            // Of two states that share an adjective ("coréen") the first of the table stands for both.
            if (form.size() >= 3 && !form.contains(u' ') && !m_wordByForm.contains(intern(form)))
                m_wordByForm.insert(intern(form), word);
        }
    }
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        const QString capital = folded(t.list(row, QStringLiteral("capital")).value(0));
        if (capital.size() >= 3 && !capital.contains(u' ') && !m_wordByForm.contains(intern(capital)) &&
            t.cell(row, QStringLiteral("to")).isEmpty())
            m_countryOfCapital.insert(intern(capital),
                                      m_countryWord.value(t.cell(row, QStringLiteral("id"))));
    }
    for (const auto &[house, country] : houses) {
        if (m_countryWord.contains(QString::fromLatin1(country)))
            m_countryOfCapital.insert(intern(QString::fromLatin1(house)),
                                      m_countryWord.value(QString::fromLatin1(country)));
    }
    for (const auto &[prefix, country] : combining) {
        if (m_countryWord.contains(QString::fromLatin1(country)))
            m_wordByForm.insert(intern(QString::fromLatin1(prefix)),
                                m_countryWord.value(QString::fromLatin1(country)));
    }
}

/// A printed word of the tables as addWords() needs it, which most events share with others.
struct ReferenceEvents::Printed
{
    struct Piece
    {
        int state = -1;      ///< word of a state, or -1
        InternedId stem = 0; ///< else its stem
        bool everyday = false;
    };
    InternedId whole = 0;
    bool upper = false; ///< begins with a capital
    bool small = false; ///< has none
    int state = -1;     ///< word of a state whose name or adjective it is
    int capital = -1;   ///< word of the state whose capital it is
    QVarLengthArray<Piece, 2> pieces;
};

/// What the loader knows of words and people; gone when the tables are read, into which its views point.
struct ReferenceEvents::Loading
{
    QHash<QStringView, const Printed *> byWord;
    std::deque<Printed> printed; ///< a deque: they never move
    QHash<QStringView, QStringView> familyById;
    QHash<InternedId, QVarLengthArray<InternedId, 2>> families; ///< given name → first words of family names
};

void ReferenceEvents::loadPeople(const TsvTable &people, Loading &loading) const
{
    const int cId = people.columnOf(QStringLiteral("id"));
    const int cName = people.columnOf(QStringLiteral("name"));
    const int cFamily = people.columnOf(QStringLiteral("family"));
    loading.familyById.reserve(people.rowCount());
    for (qsizetype row = 0; row < people.rowCount(); ++row) {
        const QStringView family = people.view(row, cFamily);
        loading.familyById.insert(people.view(row, cId), family);
        const QStringView name = people.view(row, cName);
        if (!name.endsWith(family) || name.size() <= family.size())
            continue;
        const QStringView given = name.chopped(family.size()).trimmed();
        if (given.isEmpty())
            continue;
        const qsizetype space = family.indexOf(u' ');
        loading.families[intern(folded(given.mid(given.lastIndexOf(u' ') + 1)))].append(
            intern(folded(space < 0 ? family : family.first(space))));
    }
}

ReferenceEvents::WordIds ReferenceEvents::lookUp(InternedId lower) const
{
    WordIds ids;
    const QString whole = folded(internedText(lower));
    if (whole.size() < 3)
        return ids;
    if (const auto state = m_wordByForm.constFind(internedOrZero(whole)); state != m_wordByForm.constEnd()) {
        ids.append(state.value());
        return ids;
    }
    if (const auto state = m_countryOfCapital.constFind(internedOrZero(whole));
        state != m_countryOfCapital.constEnd())
        ids.append(state.value());
    if (whole.contains(u'-')) {
        const int word = m_wordByStem.value(internedOrZero(stemOf(joined(whole))), -1);
        if (word >= 0) {
            ids.append(word);
            return ids;
        }
    }
    for (const QString &part : whole.split(u'-', Qt::SkipEmptyParts)) {
        const InternedId known = part.size() < 3 ? 0 : internedOrZero(part);
        if (part.size() < 3 || isStopWord(known))
            continue;
        const auto state = m_wordByForm.constFind(known);
        const int word = state != m_wordByForm.constEnd()
                             ? state.value()
                             : m_wordByStem.value(internedOrZero(stemOf(part)), -1);
        if (word >= 0 && !ids.contains(word))
            ids.append(word);
    }
    return ids;
}

const ReferenceEvents::WordIds &ReferenceEvents::wordsOf(InternedId lower) const
{
    thread_local std::vector<std::pair<bool, WordIds>> remembered;
    if (lower >= remembered.size())
        remembered.resize(std::max<std::size_t>(lower + 1, internedCount()));
    auto &[known, ids] = remembered[lower];
    if (!known) {
        ids = lookUp(lower);
        known = true;
    }
    return ids;
}

void ReferenceEvents::addWord(int word, ReferenceWord::Part part, ReferenceEvent &event)
{
    for (const ReferenceWord &known : std::as_const(event.words)) {
        if (known.word == word)
            return;
    }
    event.words.append({word, part});
    m_words[static_cast<std::size_t>(word)].events.emplace_back(static_cast<int>(m_events.size()), part);
}

/// Reads one word of the tables: once for all events that use it.
void ReferenceEvents::readWord(QStringView word, Printed &printed) const
{
    const QString whole = folded(word);
    printed.whole = intern(whole);
    printed.upper = word.at(0).isUpper();
    printed.small = std::none_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    printed.state = m_wordByForm.value(printed.whole, -1);
    printed.capital = m_countryOfCapital.value(printed.whole, -1);
    const qsizetype hyphen = whole.indexOf(u'-');
    const bool compound =
        printed.small &&
        !m_wordByForm.contains(intern(hyphen < 0 ? QStringView(whole) : QStringView(whole).first(hyphen)));
    const QStringList pieces = compound ? QStringList{joined(whole)} : whole.split(u'-', Qt::SkipEmptyParts);
    for (const QString &text : pieces) {
        if (text.size() < 3)
            continue;
        const InternedId id = intern(text);
        if (isStopWord(id))
            continue;
        Printed::Piece piece;
        piece.state = m_wordByForm.value(id, -1);
        if (piece.state < 0) {
            const QString stem = stemOf(text);
            if (stem.isEmpty())
                continue;
            piece.stem = intern(stem);
            piece.everyday = isEverydayStem(piece.stem);
        }
        printed.pieces.append(piece);
    }
}

void ReferenceEvents::addWords(QStringView text, ReferenceWord::Part part, bool isPlace,
                               ReferenceEvent &event, Loading &loading)
{
    QVarLengthArray<const Printed *, 32> line;
    for (qsizetype pos = 0; pos < text.size();) {
        const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == u'-'; };
        if (!isPart(text.at(pos))) {
            ++pos;
            continue;
        }
        qsizetype end = pos + 1;
        while (end < text.size() && isPart(text.at(end)))
            ++end;
        const QStringView word = text.mid(pos, end - pos);
        const Printed *&known = loading.byWord[word];
        if (known == nullptr) {
            readWord(word, loading.printed.emplace_back());
            known = &loading.printed.back();
        }
        line.append(known);
        pos = end;
    }
    for (qsizetype i = 0; i < line.size(); ++i) {
        const Printed &printed = *line.at(i);
        const bool proper = printed.upper && !(part == ReferenceWord::Part::Title && !isPlace && i == 0);
        // "Emmanuel Macron" is one name, not two facts.
        if ((proper || i == 0) && i + 1 < line.size()) {
            const auto families = loading.families.constFind(printed.whole);
            if (families != loading.families.constEnd() && families->contains(line.at(i + 1)->whole))
                continue;
        }
        if (printed.state >= 0) {
            addWord(printed.state, part, event);
            continue;
        }
        // "Réponse de Washington à Moscou": governments, where the title names them.
        if (part == ReferenceWord::Part::Title && !isPlace && printed.capital >= 0) {
            addWord(printed.capital, part, event);
            continue;
        }
        for (const Printed::Piece &piece : printed.pieces) {
            if (piece.state >= 0) {
                addWord(piece.state, part, event);
                continue;
            }
            const int index = wordOfStem(piece.stem);
            Word &entry = m_words[static_cast<std::size_t>(index)];
            entry.proper = entry.proper || proper;
            entry.common = entry.common || printed.small;
            if (piece.everyday)
                entry.weight = 1; // a ceiling; see loadEvents
            addWord(index, part, event);
        }
    }
}

void ReferenceEvents::loadEvents()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/events.tsv")));
    const auto people = TsvTable::read(resourcePath(QStringLiteral("knowledge/persons.tsv")));
    if (!table || !people)
        return;
    Loading loading;
    loading.byWord.reserve(16000);
    loadPeople(people.value(), loading);
    const TsvTable &t = table.value();
    const int cId = t.columnOf(QStringLiteral("id"));
    const int cBegin = t.columnOf(QStringLiteral("begin"));
    const int cEnd = t.columnOf(QStringLiteral("end"));
    const int cType = t.columnOf(QStringLiteral("type"));
    const int cTitle = t.columnOf(QStringLiteral("title"));
    const int cParticipants = t.columnOf(QStringLiteral("participants"));
    const int cPlace = t.columnOf(QStringLiteral("place"));
    const int cKeywords = t.columnOf(QStringLiteral("keywords"));
    m_events.reserve(t.rowCount());
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        const QStringView begin = t.view(row, cBegin);
        const Day first = dayOrNone(begin, false);
        Day last = t.view(row, cEnd).isEmpty() ? noDay : dayOrNone(t.view(row, cEnd), true);
        if (first == noDay)
            continue;
        if (last == noDay)
            last = dayOrNone(begin, true);
        ReferenceEvent event;
        event.id = t.view(row, cId).toString();
        event.title = t.view(row, cTitle).toString();
        event.type = t.view(row, cType).toString();
        event.days = DateInterval::ofDays(first, std::max(first, last));
        addWords(t.view(row, cTitle), ReferenceWord::Part::Title, false, event, loading);
        addWords(t.view(row, cPlace), ReferenceWord::Part::Title, true, event, loading);
        for (const QStringView keyword : t.view(row, cKeywords).split(u'|', Qt::SkipEmptyParts))
            addWords(keyword.trimmed(), ReferenceWord::Part::Keyword, false, event, loading);
        for (const QStringView part : t.view(row, cParticipants).split(u'|', Qt::SkipEmptyParts)) {
            const QStringView actor = part.trimmed();
            const auto state = m_countryWord.constFind(QString::fromRawData(actor.data(), actor.size()));
            if (state != m_countryWord.constEnd()) {
                addWord(state.value(), ReferenceWord::Part::Actor, event);
                continue;
            }
            const auto family = loading.familyById.constFind(actor);
            if (family != loading.familyById.constEnd())
                addWords(family.value(), ReferenceWord::Part::Actor, false, event, loading);
        }
        m_events.append(std::move(event));
    }
    for (Word &word : m_words) {
        // A name is what the tables never write small.
        word.proper = word.proper && !word.common;
        if (word.events.empty())
            continue;
        const double rarity = std::log(double(m_events.size()) / double(word.events.size()));
        const double ceiling = word.weight > 0 ? 1.0 : word.country ? 3.0 : word.proper ? 6.5 : 3.5;
        word.weight = static_cast<float>(std::min(rarity, ceiling));
    }
}

void ReferenceEvents::loadMeetings()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/recurring.tsv")));
    if (!table)
        return;
    const TsvTable &t = table.value();
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        RecurringMeeting meeting;
        meeting.id = t.cell(row, QStringLiteral("id"));
        meeting.name = t.cell(row, QStringLiteral("name"));
        const QString begin = t.cell(row, QStringLiteral("begin_md"));
        const QString end = t.cell(row, QStringLiteral("end_md"));
        if (begin.size() != 5 || end.size() != 5)
            continue;
        meeting.beginMonth = begin.first(2).toInt();
        meeting.beginDay = begin.last(2).toInt();
        meeting.endMonth = end.first(2).toInt();
        meeting.endDay = end.last(2).toInt();
        meeting.from = dayOrNone(t.cell(row, QStringLiteral("from")), false);
        meeting.to = dayOrNone(t.cell(row, QStringLiteral("to")), true);
        QStringList names = t.list(row, QStringLiteral("aliases"));
        names.prepend(meeting.name);
        for (const QString &name : names) {
            const QList<InternedId> ids = sequence(name);
            if (ids.isEmpty())
                continue;
            meeting.names.append(ids);
            m_meetingsByWord[ids.first()].append(static_cast<int>(m_meetings.size()));
        }
        m_meetings.append(meeting);
    }
}

ReferenceEvents::ReferenceEvents()
{
    loadCountries();
    loadEvents();
    loadMeetings();
}

} // namespace frise
