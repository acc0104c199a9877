#include "core/knowledge/knowledge_base.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/plain_day.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <algorithm>

namespace frise {

namespace {

/// First or last day of an EDTF date in a table; noDay for an empty cell. `ok` is cleared for nonsense.
Day dayIn(QStringView text, bool last, bool &ok)
{
    if (text.isEmpty())
        return noDay;
    // Nearly all rows are plain days, which need no parser.
    if (const Day day = plainDay(text); day != noDay)
        return day;
    const auto interval = DateInterval::fromEdtf(text);
    if (!interval) {
        ok = false;
        return noDay;
    }
    return last ? interval->lastDay() : interval->firstDay();
}

Gender genderIn(const QString &cell)
{
    return cell.startsWith(u'm')   ? Gender::Masculine
           : cell.startsWith(u'f') ? Gender::Feminine
                                   : Gender::Unknown;
}

} // namespace

Result<std::shared_ptr<const KnowledgeBase>> KnowledgeBase::load(const QStringList &userTables)
{
    const std::shared_ptr<KnowledgeBase> base(new KnowledgeBase);
    base->m_index.reserve(40000);
    base->m_personById.reserve(6000);
    base->m_officeById.reserve(1000);
    base->m_bodyById.reserve(1500);
    base->m_bodyByName.reserve(1500);
    base->m_titleByText.reserve(3000);
    // In this order: terms name offices and persons.
    for (const char *name : {"countries", "state_names", "bodies", "places", "persons", "offices", "terms",
                             "members", "callings"}) {
        const QString path = resourcePath(QStringLiteral("knowledge/%1.tsv").arg(QLatin1String(name)));
        if (path.isEmpty()) {
            return Error{
                Error::Code::NotFound,
                QCoreApplication::translate(
                    "Knowledge", "The table %1.tsv of the knowledge base is missing: install Frise again.")
                    .arg(QLatin1String(name)),
                {}};
        }
        const auto table = TsvTable::read(path);
        if (!table)
            return table.error();
        base->addTable(table.value(), false);
    }
    for (const QString &path : userTables) {
        QStringList files;
        if (QFileInfo(path).isDir()) {
            // The order that ours are read in, then any other name.
            const QDir folder(path);
            files = folder.entryList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Name);
            std::stable_partition(files.begin(), files.end(), [](const QString &file) {
                return !file.startsWith(QLatin1String("terms")) && !file.startsWith(QLatin1String("members"));
            });
            for (QString &file : files)
                file = folder.filePath(file);
        } else if (QFileInfo::exists(path)) {
            files.append(path);
        }
        for (const QString &file : files) {
            const auto table = TsvTable::read(file);
            if (table) {
                base->addTable(table.value(), true);
            } else {
                base->m_issues.append(
                    {Issue::Severity::Warning, QFileInfo(file).fileName(), table.error().message, {}, 0});
            }
        }
    }
    base->finishTitles();
    base->m_index.finish();
    return std::shared_ptr<const KnowledgeBase>(base);
}

QStringList KnowledgeBase::userTablesOf(const QString &corpusPath)
{
    const QFileInfo corpus(corpusPath);
    const QDir folder = corpus.absoluteDir();
    QStringList paths;
    for (const QString &name :
         {QStringLiteral("knowledge.tsv"), corpus.completeBaseName() + QStringLiteral(".knowledge.tsv"),
          corpus.completeBaseName() + QStringLiteral(".knowledge"),
          corpus.fileName() + QStringLiteral(".knowledge")}) {
        if (folder.exists(name))
            paths.append(folder.filePath(name));
    }
    return paths;
}

void KnowledgeBase::reject(const TsvTable &table, qsizetype row, const QString &why)
{
    m_issues.append({Issue::Severity::Warning,
                     table.name(),
                     QCoreApplication::translate("Knowledge", "%1, line %2: %3; the row is left out.")
                         .arg(table.name())
                         .arg(table.lineOf(row))
                         .arg(why),
                     {},
                     table.lineOf(row)});
}

void KnowledgeBase::addTable(const TsvTable &table, bool user)
{
    m_issues.append(table.issues());
    const auto has = [&](const char *column) { return table.hasColumn(QLatin1String(column)); };
    if (has("demonym_m")) {
        addCountries(table, user);
    } else if (has("state")) {
        addStateNames(table);
    } else if (has("titles")) {
        addOffices(table, user);
    } else if (has("person") && has("callings")) {
        addCallings(table);
    } else if (has("person") && has("office")) {
        addTerms(table, user);
    } else if (has("family")) {
        addPersons(table, user);
    } else if (has("body") && has("country")) {
        addMembers(table);
    } else if (has("id") && has("kind") && has("aliases")) {
        addBodies(table, user);
    } else if (has("name") && has("kind")) {
        addPlaces(table);
    } else {
        m_issues.append({Issue::Severity::Warning,
                         table.name(),
                         QCoreApplication::translate(
                             "Knowledge", "%1: the column heads are those of no known table; it is left out.")
                             .arg(table.name()),
                         {},
                         1});
    }
}

namespace {

bool isAcronym(QStringView name)
{
    bool letter = false;
    for (const QChar c : name) {
        if (c == u' ' || c.isLower())
            return false;
        letter = letter || c.isUpper();
    }
    return letter && name.size() <= 8;
}

/// "Victoria (Seychelles)" is printed "Victoria".
QStringView printedPart(QStringView name)
{
    const qsizetype parenthesis = name.indexOf(QLatin1String(" ("));
    return parenthesis > 0 ? name.first(parenthesis) : name;
}

QStringView lastWord(QStringView name)
{
    return name.mid(name.lastIndexOf(u' ') + 1);
}

} // namespace

void KnowledgeBase::addName(QStringView name, KnownName entry)
{
    if (name.isEmpty())
        return;
    entry.needsCapital = name.at(0).isUpper();
    const qsizetype space = name.lastIndexOf(u' ');
    entry.needsLastCapital = space > 0 && space + 1 < name.size() && name.at(space + 1).isUpper();
    entry.acronym = isAcronym(name);
    const auto parts = foldedParts(name);
    m_index.add({parts.data(), static_cast<std::size_t>(parts.size())}, entry);
    if (entry.kind == KnownKind::Person || entry.kind == KnownKind::Family) {
        QVarLengthArray<InternedId, 8> skeletons;
        for (const InternedId part : parts)
            skeletons.append(skeletonOf(part));
        if (skeletons != parts) {
            entry.skeleton = true;
            m_index.add({skeletons.data(), static_cast<std::size_t>(skeletons.size())}, entry);
        }
    }
}

void KnowledgeBase::addPersons(const TsvTable &table, bool user)
{
    const int cId = table.columnOf(QStringLiteral("id"));
    const int cName = table.columnOf(QStringLiteral("name"));
    const int cFamily = table.columnOf(QStringLiteral("family"));
    const int cGender = table.columnOf(QStringLiteral("gender"));
    const int cAliases = table.columnOf(QStringLiteral("aliases"));
    m_persons.reserve(m_persons.size() + table.rowCount());
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        KnownPerson person;
        person.id = table.view(row, cId).toString();
        person.name = table.view(row, cName).toString();
        person.family = table.view(row, cFamily).toString();
        person.gender = genderIn(table.view(row, cGender).toString());
        if (person.id.isEmpty() || person.name.isEmpty()) {
            reject(table, row, QCoreApplication::translate("Knowledge", "a person needs an id and a name"));
            continue;
        }
        int index = personIndex(person.id);
        if (index >= 0 && user) {
            m_index.remove(KnownKind::Person, index);
            m_index.remove(KnownKind::Family, index);
            person.terms = m_persons.at(index).terms;
            m_persons[index] = person;
        } else if (index >= 0) {
            reject(table, row, QCoreApplication::translate("Knowledge", "the id stands there twice"));
            continue;
        } else {
            index = static_cast<int>(m_persons.size());
            m_personById.insert(person.id, index);
            m_persons.append(person);
        }
        KnownName entry;
        entry.kind = KnownKind::Person;
        entry.index = index;
        addName(person.name, entry);
        // The word before the family name; of "Kim Jong-un" it is the family, which opens a name as well.
        const qsizetype opening = person.name.indexOf(u' ');
        if (opening > 2) {
            const auto parts = foldedParts(QStringView(person.name).first(opening));
            if (parts.size() == 1) {
                if (parts.front() >= m_openings.size())
                    m_openings.resize(std::max<std::size_t>(parts.front() + 1, internedCount()));
                m_openings[parts.front()] = true;
            }
        }
        const QStringView aliases = table.view(row, cAliases);
        eachListItem(aliases, [&](QStringView alias) { addName(alias, entry); });
        if (person.family != person.name) {
            entry.kind = KnownKind::Family;
            addName(person.family, entry);
            // "M. Assad" for "al-Assad", "Sissi" for "al-Sissi": the Arabic article may be left out.
            static const QStringList articles = {
                QStringLiteral("al"), QStringLiteral("el"), QStringLiteral("as"), QStringLiteral("ad"),
                QStringLiteral("ar"), QStringLiteral("es"), QStringLiteral("ach")};
            const qsizetype cut = person.family.indexOf(person.family.contains(u'-') ? u'-' : u' ');
            if (cut > 0 && person.family.size() - cut > 4 &&
                articles.contains(person.family.first(cut).toLower()))
                addName(QStringView(person.family).mid(cut + 1), entry);
            // "Hassan Rouhani" beside "Hassan Rohani": the last word of another spelling is a family too.
            const QStringView last = lastWord(person.family);
            eachListItem(aliases, [&](QStringView alias) {
                const QStringView other = lastWord(alias);
                if (other.size() < alias.size() && other.size() > 3 && other != last && !last.isEmpty() &&
                    other.at(0) == last.at(0) && std::abs(other.size() - last.size()) < 4)
                    addName(other, entry);
            });
        }
    }
}

void KnowledgeBase::addCountries(const TsvTable &table, bool user)
{
    const int cId = table.columnOf(QStringLiteral("id"));
    const int cName = table.columnOf(QStringLiteral("name"));
    const int cArticle = table.columnOf(QStringLiteral("article"));
    const int cCapital = table.columnOf(QStringLiteral("capital"));
    const int cFrom = table.columnOf(QStringLiteral("from"));
    const int cTo = table.columnOf(QStringLiteral("to"));
    const int cAliases = table.columnOf(QStringLiteral("aliases"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        KnownCountry country;
        bool ok = true;
        country.id = table.view(row, cId).toString();
        country.name = table.view(row, cName).toString();
        country.article = table.view(row, cArticle).toString();
        const QStringList capitals = table.list(row, cCapital);
        country.capital = printedPart(capitals.value(0)).toString();
        country.adjective = table.list(row, table.columnOf(QStringLiteral("demonym_m"))).value(0);
        country.adjectiveFeminine = table.list(row, table.columnOf(QStringLiteral("demonym_f"))).value(0);
        country.from = dayIn(table.view(row, cFrom), false, ok);
        country.to = dayIn(table.view(row, cTo), true, ok);
        if (country.id.isEmpty() || country.name.isEmpty() || !ok) {
            reject(
                table, row,
                QCoreApplication::translate("Knowledge", "a country needs an id, a name and legible dates"));
            continue;
        }
        int index = countryIndex(country.id);
        if (index >= 0) {
            if (!user) {
                reject(table, row, QCoreApplication::translate("Knowledge", "the id stands there twice"));
                continue;
            }
            m_index.remove(KnownKind::Country, index);
            m_index.remove(KnownKind::Demonym, index);
            country.names = m_countries.at(index).names;
            m_countries[index] = country;
        } else {
            index = static_cast<int>(m_countries.size());
            m_countryById.insert(country.id, index);
            m_countries.append(country);
        }
        KnownName entry;
        entry.kind = KnownKind::Country;
        entry.index = index;
        addName(country.name, entry);
        for (const KnownStateName &other : std::as_const(country.names))
            addName(other.name, entry);
        eachListItem(table.view(row, cAliases), [&](QStringView alias) { addName(alias, entry); });
        entry.capitalCity = true;
        for (const QString &capital : capitals) {
            if (!capital.contains(u'(')) // "Victoria (Seychelles)": a town like many, among the places
                addName(capital, entry);
        }
        entry.capitalCity = false;
        entry.kind = KnownKind::Demonym;
        for (const char *column : {"demonym_m", "demonym_f", "demonym_mp", "demonym_fp"}) {
            entry.feminine = qstrncmp(column + 8, "f", 1) == 0;
            entry.plural = column[9] == 'p';
            eachListItem(table.view(row, table.columnOf(QLatin1String(column))),
                         [&](QStringView form) { addName(form, entry); });
        }
    }
}

void KnowledgeBase::addStateNames(const TsvTable &table)
{
    const int cState = table.columnOf(QStringLiteral("state"));
    const int cName = table.columnOf(QStringLiteral("name"));
    const int cFrom = table.columnOf(QStringLiteral("from"));
    const int cTo = table.columnOf(QStringLiteral("to"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        bool ok = true;
        KnownStateName other;
        other.name = table.view(row, cName).toString();
        other.from = dayIn(table.view(row, cFrom), false, ok);
        other.to = dayIn(table.view(row, cTo), true, ok);
        const int index = countryIndex(table.view(row, cState).toString());
        if (index < 0 || other.name.isEmpty() || !ok) {
            reject(table, row,
                   QCoreApplication::translate("Knowledge",
                                               "a name needs a state of the tables and legible dates"));
            continue;
        }
        m_countries[index].names.append(other);
        KnownName entry;
        entry.kind = KnownKind::Country;
        entry.index = index;
        addName(other.name, entry);
    }
}

void KnowledgeBase::addCallings(const TsvTable &table)
{
    const int cPerson = table.columnOf(QStringLiteral("person"));
    const int cCallings = table.columnOf(QStringLiteral("callings"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        const int index = personIndex(table.view(row, cPerson).toString());
        const QStringList callings = table.list(row, cCallings);
        if (index < 0 || callings.isEmpty()) {
            reject(table, row,
                   QCoreApplication::translate("Knowledge", "callings need a person of the tables"));
            continue;
        }
        for (const QString &calling : callings)
            m_persons[index].callings.append(intern(calling));
    }
}

void KnowledgeBase::addBodies(const TsvTable &table, bool user)
{
    const int cId = table.columnOf(QStringLiteral("id"));
    const int cName = table.columnOf(QStringLiteral("name"));
    const int cKind = table.columnOf(QStringLiteral("kind"));
    const int cCountry = table.columnOf(QStringLiteral("country"));
    const int cGn = table.columnOf(QStringLiteral("gn"));
    const int cFrom = table.columnOf(QStringLiteral("from"));
    const int cTo = table.columnOf(QStringLiteral("to"));
    const int cAliases = table.columnOf(QStringLiteral("aliases"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        KnownBody body;
        bool ok = true;
        body.id = table.view(row, cId).toString();
        body.name = table.view(row, cName).toString();
        body.kind = table.view(row, cKind).toString();
        body.country = table.view(row, cCountry).toString();
        const QString gn = table.view(row, cGn).toString();
        body.gender = genderIn(gn);
        body.plurality = gn.endsWith(u'p') ? Plurality::Plural : Plurality::Singular;
        body.from = dayIn(table.view(row, cFrom), false, ok);
        body.to = dayIn(table.view(row, cTo), true, ok);
        if (body.id.isEmpty() || body.name.isEmpty() || !ok) {
            reject(table, row,
                   QCoreApplication::translate("Knowledge", "a body needs an id, a name and legible dates"));
            continue;
        }
        int index = bodyIndex(body.id);
        if (index >= 0) {
            if (!user) {
                reject(table, row, QCoreApplication::translate("Knowledge", "the id stands there twice"));
                continue;
            }
            m_index.remove(KnownKind::Body, index);
            m_bodies[index] = body;
        } else {
            index = static_cast<int>(m_bodies.size());
            m_bodyById.insert(body.id, index);
            m_bodies.append(body);
        }
        m_bodyByName.insert(body.name, index);
        KnownName entry;
        entry.kind = KnownKind::Body;
        entry.index = index;
        if (!body.name.contains(u'('))
            addName(body.name, entry);
        eachListItem(table.view(row, cAliases), [&](QStringView alias) { addName(alias, entry); });
    }
}

void KnowledgeBase::addPlaces(const TsvTable &table)
{
    const int cName = table.columnOf(QStringLiteral("name"));
    const int cKind = table.columnOf(QStringLiteral("kind"));
    const int cCountry = table.columnOf(QStringLiteral("country"));
    const int cAliases = table.columnOf(QStringLiteral("aliases"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        KnownPlace place;
        place.name = table.view(row, cName).toString();
        place.kind = table.view(row, cKind).toString();
        place.countries = table.list(row, cCountry);
        if (place.name.isEmpty()) {
            reject(table, row, QCoreApplication::translate("Knowledge", "a place needs a name"));
            continue;
        }
        KnownName entry;
        entry.kind = KnownKind::Place;
        entry.index = static_cast<int>(m_places.size());
        m_places.append(place);
        // "Victoria (Seychelles)" is printed "Victoria"; a river or a province bears the name of another
        // thing.
        addName(place.kind == QLatin1String("city") ? printedPart(place.name) : place.name, entry);
        eachListItem(table.view(row, cAliases), [&](QStringView alias) { addName(alias, entry); });
    }
}

void KnowledgeBase::addTitle(const QString &title, int office, bool feminine)
{
    const QString key = folded(title);
    int index = m_titleByText.value(key, -1);
    if (index < 0) {
        index = static_cast<int>(m_titleOffices.size());
        m_titleByText.insert(key, index);
        m_titleOffices.append(QList<int>());
        KnownName entry;
        entry.kind = KnownKind::Title;
        entry.index = index;
        entry.feminine = feminine;
        addName(title, entry);
    }
    if (!m_titleOffices.at(index).contains(office))
        m_titleOffices[index].append(office);
}

void KnowledgeBase::finishTitles()
{
    m_titles.resize(m_titleOffices.size());
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        KnownTitle &title = m_titles[i];
        QMap<QString, int> functions; // sorted: of two equally frequent ones always the same
        for (const int index : m_titleOffices.at(i)) {
            const KnownOffice &office = m_offices.at(index);
            ++functions[office.function];
            if (!title.officeOf.contains(office.of))
                title.officeOf.insert(office.of, index);
        }
        int most = 0;
        for (auto it = functions.cbegin(); it != functions.cend(); ++it) {
            if (it.value() > most) {
                most = it.value();
                title.function = it.key();
            }
        }
        if (title.officeOf.size() == 1)
            title.owner = title.officeOf.cbegin().key();
    }
    m_titleOffices.clear();
}

void KnowledgeBase::addOffices(const TsvTable &table, bool user)
{
    const int cId = table.columnOf(QStringLiteral("id"));
    const int cOf = table.columnOf(QStringLiteral("of"));
    const int cFunction = table.columnOf(QStringLiteral("function"));
    const int cTitles = table.columnOf(QStringLiteral("titles"));
    const int cTitlesF = table.columnOf(QStringLiteral("titles_f"));
    const int cSeat = table.columnOf(QStringLiteral("seat"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        KnownOffice office;
        office.id = table.view(row, cId).toString();
        office.of = table.view(row, cOf).toString();
        office.function = table.view(row, cFunction).toString();
        office.titles = table.list(row, cTitles);
        office.titlesFeminine = table.list(row, cTitlesF);
        office.single = table.view(row, cSeat).toString() != QLatin1String("plural");
        if (office.id.isEmpty() || office.of.isEmpty() || office.titles.isEmpty()) {
            reject(table, row,
                   QCoreApplication::translate("Knowledge", "an office needs an id, an owner and a title"));
            continue;
        }
        int index = m_officeById.value(office.id, -1);
        if (index >= 0) {
            if (!user) {
                reject(table, row, QCoreApplication::translate("Knowledge", "the id stands there twice"));
                continue;
            }
            office.terms = m_offices.at(index).terms;
            m_offices[index] = office;
        } else {
            index = static_cast<int>(m_offices.size());
            m_officeById.insert(office.id, index);
            m_officesByOwner[office.of + u'/' + office.function].append(index);
            m_offices.append(office);
        }
        for (const QString &title : office.titles)
            addTitle(title, index, false);
        for (const QString &title : office.titlesFeminine)
            addTitle(title, index, true);
    }
}

void KnowledgeBase::addTerms(const TsvTable &table, bool user)
{
    const int cOffice = table.columnOf(QStringLiteral("office"));
    const int cPerson = table.columnOf(QStringLiteral("person"));
    const int cBegin = table.columnOf(QStringLiteral("begin"));
    const int cEnd = table.columnOf(QStringLiteral("end"));
    m_terms.reserve(m_terms.size() + table.rowCount());
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        KnownTerm term;
        bool ok = true;
        const QStringView office = table.view(row, cOffice);
        const QStringView person = table.view(row, cPerson);
        // fromRawData: a look-up needs no copy.
        term.office = m_officeById.value(QString::fromRawData(office.data(), office.size()), -1);
        term.person = m_personById.value(QString::fromRawData(person.data(), person.size()), -1);
        term.begin = dayIn(table.view(row, cBegin), false, ok);
        term.end = dayIn(table.view(row, cEnd), true, ok);
        if (term.office < 0 || term.person < 0 || !ok ||
            (term.begin != noDay && term.end != noDay && term.end < term.begin)) {
            reject(table, row,
                   QCoreApplication::translate(
                       "Knowledge", "a term needs a known office, a known person and dates in order"));
            continue;
        }
        if (user) {
            // The user's holder of a single seat drives ours out of the same days.
            auto &own = m_offices[term.office];
            if (own.single) {
                own.terms.removeIf([&](int other) {
                    const KnownTerm &old = m_terms.at(other);
                    return old.begin != noDay && old.begin == term.begin;
                });
            }
        }
        const int index = static_cast<int>(m_terms.size());
        m_terms.append(term);
        m_knownUntil = std::max({m_knownUntil, term.begin, term.end});
        m_offices[term.office].terms.append(index);
        m_persons[term.person].terms.append(index);
    }
}

void KnowledgeBase::addMembers(const TsvTable &table)
{
    const int cBody = table.columnOf(QStringLiteral("body"));
    const int cCountry = table.columnOf(QStringLiteral("country"));
    const int cFrom = table.columnOf(QStringLiteral("from"));
    const int cTo = table.columnOf(QStringLiteral("to"));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        Membership member;
        bool ok = true;
        member.body = table.view(row, cBody).toString();
        member.country = table.view(row, cCountry).toString();
        member.from = dayIn(table.view(row, cFrom), false, ok);
        member.to = dayIn(table.view(row, cTo), true, ok);
        if (member.body.isEmpty() || member.country.isEmpty() || !ok) {
            reject(table, row,
                   QCoreApplication::translate("Knowledge",
                                               "a membership needs a body, a country and legible dates"));
            continue;
        }
        m_members.append(member);
    }
}

int KnowledgeBase::bodyCalled(const QString &name) const
{
    int node = NameIndex::root;
    for (const InternedId part : foldedParts(name)) {
        node = m_index.step(node, part);
        if (node < 0)
            return -1;
    }
    for (const KnownName &known : m_index.names(node)) {
        if (known.kind == KnownKind::Body)
            return known.index;
    }
    return -1;
}

QList<int> KnowledgeBase::officesOf(const QString &of, const QString &function) const
{
    return m_officesByOwner.value(of + u'/' + function);
}

QList<int> KnowledgeBase::holders(int office, Day first, Day last) const
{
    QList<int> found;
    for (const int term : m_offices.at(office).terms) {
        if (m_terms.at(term).overlaps(first, last))
            found.append(term);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](int a, int b) { return m_terms.at(a).begin > m_terms.at(b).begin; });
    return found;
}

QStringList KnowledgeBase::membersOf(const QString &body, Day day) const
{
    QStringList countries;
    for (const Membership &member : m_members) {
        const bool then = day == noDay || ((member.from == noDay || member.from <= day) &&
                                           (member.to == noDay || day <= member.to));
        if (member.body == body && then && !countries.contains(member.country))
            countries.append(member.country);
    }
    return countries;
}

bool KnowledgeBase::isSharedName(const QString &state) const
{
    int node = NameIndex::root;
    for (const InternedId part : foldedParts(state)) {
        node = m_index.step(node, part);
        if (node < 0)
            return false;
    }
    int other = -1;
    for (const KnownName &name : m_index.names(node)) {
        if (name.kind != KnownKind::Country || name.capitalCity)
            continue;
        if (other >= 0 && name.index != other)
            return true;
        other = name.index;
    }
    return false;
}

} // namespace frise
