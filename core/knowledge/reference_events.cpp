#include "core/knowledge/reference_events.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/reference_words.h"

#include <QSet>
#include <QStringList>
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

Day dayOrNone(const QString &text, bool end)
{
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
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        const QString family = t.cell(row, QStringLiteral("family"));
        m_familyById.insert(t.cell(row, QStringLiteral("id")), family);
        m_familyNames.insert(folded(family));
        const QString name = t.cell(row, QStringLiteral("name"));
        if (!name.endsWith(family) || name.size() <= family.size())
            continue;
        const QStringList given = folded(name.chopped(family.size())).split(u' ', Qt::SkipEmptyParts);
        if (!given.isEmpty())
            m_families[given.last()].append(folded(family).section(u' ', 0, 0));
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

void ReferenceEvents::addWords(const QString &text, ReferenceWord::Part part, ReferenceEvent &event)
{
    QStringList printed;
    QString word;
    for (const QChar c : text + QLatin1Char(' ')) {
        if (c.isLetterOrNumber() || c == u'-') {
            word.append(c);
        } else if (!word.isEmpty()) {
            printed.append(word);
            word.clear();
        }
    }
    for (int i = 0; i < printed.size(); ++i) {
        const QString whole = folded(printed.at(i));
        const bool proper = printed.at(i).at(0).isUpper() && !(part == ReferenceWord::Part::Title && i == 0);
        // "Emmanuel Macron" is one name, not two facts.
        if (proper || i == 0) {
            const auto families = m_families.constFind(whole);
            if (families != m_families.constEnd() && i + 1 < printed.size() &&
                families.value().contains(folded(printed.at(i + 1))))
                continue;
        }
        if (const auto state = m_wordByForm.constFind(intern(whole)); state != m_wordByForm.constEnd()) {
            addWord(state.value(), part, event);
            continue;
        }
        // "Réponse de Washington à Moscou": governments, where the title names them.
        if (part == ReferenceWord::Part::Title) {
            const auto state = m_countryOfCapital.constFind(intern(whole));
            if (state != m_countryOfCapital.constEnd()) {
                addWord(state.value(), part, event);
                continue;
            }
        }
        const bool small = printed.at(i) == printed.at(i).toLower();
        const bool compound = small && !proper && !m_wordByForm.contains(intern(whole.section(u'-', 0, 0)));
        const QStringList pieces =
            compound ? QStringList{joined(whole)} : whole.split(u'-', Qt::SkipEmptyParts);
        for (const QString &piece : pieces) {
            if (piece.size() < 3 || isStopWord(piece))
                continue;
            if (const auto state = m_wordByForm.constFind(intern(piece)); state != m_wordByForm.constEnd()) {
                addWord(state.value(), part, event);
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
            addWord(index, part, event);
        }
    }
}

void ReferenceEvents::loadEvents()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("knowledge/events.tsv")));
    if (!table)
        return;
    const TsvTable &t = table.value();
    for (qsizetype row = 0; row < t.rowCount(); ++row) {
        const Day first = dayOrNone(t.cell(row, QStringLiteral("begin")), false);
        Day last = dayOrNone(t.cell(row, QStringLiteral("end")), true);
        if (first == noDay)
            continue;
        if (last == noDay)
            last = dayOrNone(t.cell(row, QStringLiteral("begin")), true);
        ReferenceEvent event;
        event.id = t.cell(row, QStringLiteral("id"));
        event.title = t.cell(row, QStringLiteral("title"));
        event.type = t.cell(row, QStringLiteral("type"));
        event.days = DateInterval::ofDays(first, std::max(first, last));
        addWords(event.title, ReferenceWord::Part::Title, event);
        addWords(t.cell(row, QStringLiteral("place")), ReferenceWord::Part::Place, event);
        for (const QString &act : t.list(row, QStringLiteral("acts"))) {
            const QString stem = stemOf(folded(act));
            if (!stem.isEmpty())
                event.acts.append(wordOfStem(intern(stem)));
        }
        for (const QString &keyword : t.list(row, QStringLiteral("keywords")))
            addWords(keyword, ReferenceWord::Part::Keyword, event);
        for (const QString &actor : t.list(row, QStringLiteral("participants"))) {
            if (m_countryWord.contains(actor))
                addWord(m_countryWord.value(actor), ReferenceWord::Part::Actor, event);
            else if (m_familyById.contains(actor))
                addWords(m_familyById.value(actor), ReferenceWord::Part::Actor, event);
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
