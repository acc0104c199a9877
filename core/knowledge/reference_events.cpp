#include "core/knowledge/reference_events.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/plain_day.h"
#include "core/knowledge/reference_words.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

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

Day dayOrNone(QStringView text, bool end)
{
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

InternedId ReferenceEvents::nameKey(const QString &foldedName, bool grow)
{
    // "Karabakh" and "Karabagh", "Burhane" and "Bourhane" are one name.
    QString key = QLatin1Char('=') + nameSkeleton(foldedName);
    if (key.size() > 6 && key.endsWith(u's'))
        key.chop(1);
    return grow ? intern(key) : internedOrZero(key);
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

void ReferenceEvents::loadGivenNames()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/persons.tsv")));
    if (!table)
        return;
    const TsvTable &t = table.value();
    const int cId = t.columnOf(QStringLiteral("id"));
    const int cName = t.columnOf(QStringLiteral("name"));
    const int cFamily = t.columnOf(QStringLiteral("family"));
    m_familyById.reserve(t.rowCount());
    m_familyNames.reserve(t.rowCount());
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        const QStringView family = t.view(row, cFamily);
        const QString foldedFamily = folded(family);
        m_familyById.insert(t.view(row, cId).toString(), family.toString());
        m_familyNames.insert(foldedFamily);
        const QStringView name = t.view(row, cName);
        if (!name.endsWith(family) || name.size() <= family.size())
            continue;
        // The last given name: "Viktor" of "Jean Viktor Orban".
        const QStringView given = name.chopped(family.size()).trimmed();
        if (!given.isEmpty())
            m_families[folded(given.mid(given.lastIndexOf(u' ') + 1))].append(
                foldedFamily.left(foldedFamily.indexOf(u' ')));
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
        if (part.size() < 3 || isStopWord(part))
            continue;
        const auto state = m_wordByForm.constFind(internedOrZero(part));
        const bool family = m_familyNames.contains(part); // "Carter" is not told by "carte"
        const int word = state != m_wordByForm.constEnd() ? state.value()
                         : family                         ? -1
                                  : m_wordByStem.value(internedOrZero(stemOf(part)), -1);
        if (word >= 0 && !ids.contains(word))
            ids.append(word);
        const InternedId name = state != m_wordByForm.constEnd() ? 0 : nameKey(part, false);
        const int named = name == 0 ? -1 : m_wordByStem.value(name, -1);
        if (named >= 0 && !ids.contains(named))
            ids.append(named);
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

/// What a printed word stands for; the same words come thousands of times, and folding them is what takes
/// time.
struct ReferenceEvents::Printed
{
    QStringList families; ///< that may follow it as a given name, folded
    WordIds words;
    bool read = false; ///< `words` is filled
};

/// By the word as printed, in views on the tables that are being read.
struct ReferenceEvents::PrintedWords
{
    std::array<QHash<QStringView, Printed>, 4> known; ///< as a name or not, in a title or not
    QHash<QStringView, int> acts;                     ///< -1 where it is too short to say anything
};

void ReferenceEvents::readPrinted(QStringView text, bool proper, bool title, Printed &printed)
{
    const QString whole = folded(text);
    const InternedId form = internedOrZero(whole);
    if (const auto state = m_wordByForm.constFind(form); state != m_wordByForm.constEnd()) {
        printed.words.append(state.value());
        return;
    }
    // "Réponse de Washington à Moscou": governments, where the title names them.
    if (title) {
        const auto state = m_countryOfCapital.constFind(form);
        if (state != m_countryOfCapital.constEnd()) {
            printed.words.append(state.value());
            return;
        }
    }
    const bool small = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.toLower() != c; });
    const bool compound =
        small && !proper && !m_wordByForm.contains(internedOrZero(whole.section(u'-', 0, 0)));
    const QStringList pieces = compound ? QStringList{joined(whole)} : whole.split(u'-', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        if (piece.size() < 3 || isStopWord(piece))
            continue;
        if (const auto state = m_wordByForm.constFind(internedOrZero(piece));
            state != m_wordByForm.constEnd()) {
            printed.words.append(state.value());
            continue;
        }
        const bool name = (proper && !small) || (m_familyNames.contains(piece) && !small);
        const QString stem = stemOf(piece);
        if (stem.isEmpty())
            continue;
        const int index = wordOfStem(name ? nameKey(piece, true) : intern(stem));
        Word &entry = m_words[static_cast<std::size_t>(index)];
        entry.proper = entry.proper || proper || name;
        entry.common = entry.common || small;
        if (isEverydayWord(piece))
            entry.weight = 1; // a ceiling; see loadEvents
        printed.words.append(index);
    }
}

void ReferenceEvents::addWords(QStringView text, ReferenceWord::Part part, PrintedWords &memory,
                               ReferenceEvent &event)
{
    QVarLengthArray<QStringView, 32> printed;
    for (qsizetype from = 0, end = 0; from < text.size(); from = end + 1) {
        end = from;
        while (end < text.size() && (text.at(end).isLetterOrNumber() || text.at(end) == u'-'))
            ++end;
        if (end > from)
            printed.append(text.mid(from, end - from));
    }
    const bool title = part == ReferenceWord::Part::Title;
    for (qsizetype i = 0; i < printed.size(); ++i) {
        const QStringView word = printed.at(i);
        const bool proper = word.front().isUpper() && !(title && i == 0);
        auto &sameKind = memory.known[(proper ? 2U : 0U) + (title ? 1U : 0U)];
        auto known = sameKind.find(word);
        if (known == sameKind.end()) {
            known = sameKind.emplace(word);
            known->families = m_families.value(folded(word));
        }
        // "Emmanuel Macron" is one name, not two facts.
        if ((proper || i == 0) && !known->families.isEmpty() && i + 1 < printed.size() &&
            known->families.contains(folded(printed.at(i + 1))))
            continue;
        if (!known->read)
            readPrinted(word, proper, title, *known);
        known->read = true;
        for (const int index : std::as_const(known->words))
            addWord(index, part, event);
    }
}

void ReferenceEvents::loadEvents()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/events.tsv")));
    if (!table)
        return;
    const TsvTable &t = table.value();
    const int cId = t.columnOf(QStringLiteral("id"));
    const int cTitle = t.columnOf(QStringLiteral("title"));
    const int cType = t.columnOf(QStringLiteral("type"));
    const int cBegin = t.columnOf(QStringLiteral("begin"));
    const int cEnd = t.columnOf(QStringLiteral("end"));
    const int cPlace = t.columnOf(QStringLiteral("place"));
    const int cActs = t.columnOf(QStringLiteral("acts"));
    const int cKeywords = t.columnOf(QStringLiteral("keywords"));
    const int cParticipants = t.columnOf(QStringLiteral("participants"));
    PrintedWords memory;
    m_events.reserve(t.rowCount());
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        const Day first = dayOrNone(t.view(row, cBegin), false);
        Day last = dayOrNone(t.view(row, cEnd), true);
        if (first == noDay)
            continue;
        if (last == noDay)
            last = dayOrNone(t.view(row, cBegin), true);
        ReferenceEvent event;
        event.id = t.view(row, cId).toString();
        event.title = t.view(row, cTitle).toString();
        event.type = eventTypeFrom(t.view(row, cType));
        event.days = DateInterval::ofDays(first, std::max(first, last));
        addWords(t.view(row, cTitle), ReferenceWord::Part::Title, memory, event);
        addWords(t.view(row, cPlace), ReferenceWord::Part::Place, memory, event);
        eachListItem(t.view(row, cActs), [&](QStringView act) {
            auto known = memory.acts.find(act);
            if (known == memory.acts.end()) {
                const QString stem = stemOf(folded(act));
                known = memory.acts.insert(act, stem.isEmpty() ? -1 : wordOfStem(intern(stem)));
            }
            if (known.value() >= 0)
                event.acts.append(known.value());
        });
        eachListItem(t.view(row, cKeywords), [&](QStringView keyword) {
            addWords(keyword, ReferenceWord::Part::Keyword, memory, event);
        });
        for (const QString &actor : t.list(row, cParticipants)) {
            if (const auto country = m_countryWord.constFind(actor); country != m_countryWord.constEnd()) {
                addWord(country.value(), ReferenceWord::Part::Actor, event);
            } else if (const auto family = m_familyById.constFind(actor); family != m_familyById.constEnd()) {
                addWords(family.value(), ReferenceWord::Part::Actor, memory, event);
            }
        }
        // A month or a year of the table begins on no certain day.
        if (t.cell(row, QStringLiteral("begin")).size() == 10) {
            for (Day day = first; day <= (last - first < 3 ? last : first); ++day) {
                const QDate date = dateOf(day);
                m_eventsByDay[date.month() * 32 + date.day()].append(static_cast<int>(m_events.size()));
            }
        }
        m_events.append(event);
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

void ReferenceEvents::loadResolutions()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/resolutions.tsv")));
    if (!table)
        return;
    const TsvTable &t = table.value();
    for (qsizetype row = 0; row < t.rowCount(); ++row)
        m_resolutions.emplace_back(t.cell(row, QStringLiteral("last")).toInt(),
                                   t.cell(row, QStringLiteral("year")).toInt());
    std::sort(m_resolutions.begin(), m_resolutions.end());
}

int ReferenceEvents::yearOfResolution(int number) const
{
    if (number <= 0)
        return 0;
    const auto year = std::lower_bound(m_resolutions.cbegin(), m_resolutions.cend(), std::pair(number, 0));
    return year == m_resolutions.cend() ? 0 : year->second;
}

ReferenceEvents::ReferenceEvents()
{
    loadResolutions();
    loadCountries();
    loadGivenNames();
    loadEvents();
    loadMeetings();
}

} // namespace frise
