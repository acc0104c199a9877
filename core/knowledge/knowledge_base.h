#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/dates/date_interval.h"
#include "core/knowledge/name_index.h"
#include "core/model/actor.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace frise {

class TsvTable;

struct KnownPerson
{
    QString id, name, family;
    Gender gender = Gender::Unknown;
    QList<int> terms;           ///< indexes into terms(), in the order of the table
    QList<InternedId> callings; ///< what he is called beside his offices ("général", "archevêque"), lemmas
};

/// A name that a state bore for a time ("Haute-Volta"), or that some print instead of the usual one
/// ("Myanmar").
struct KnownStateName
{
    QString name;
    Day from = noDay;
    Day to = noDay;
    bool isDated() const { return from != noDay || to != noDay; }
    bool heldOn(Day day) const { return (from == noDay || from <= day) && (to == noDay || day <= to); }
};

struct KnownCountry
{
    QString id, name, article;   ///< article: "la", "l'", "le", "les", "-" for none
    QList<KnownStateName> names; ///< beside `name`
    QString capital;             ///< the first
    QString adjective;           ///< masculine singular, the first ("ukrainien")
    QString adjectiveFeminine;   ///< "ukrainienne"
    Day from = noDay;            ///< noDay: before the tables begin
    Day to = noDay;              ///< noDay: still there
    bool existsOn(Day day) const
    {
        return day == noDay || ((from == noDay || from <= day) && (to == noDay || day <= to));
    }
};

struct KnownBody
{
    QString id, name, kind, country;
    Gender gender = Gender::Unknown;
    Plurality plurality = Plurality::Unknown;
    Day from = noDay;
    Day to = noDay;
};

struct KnownPlace
{
    QString name, kind;
    QStringList countries;
};

struct KnownOffice
{
    QString id, of, function; ///< `of`: ISO3 of a state or id of a body
    QStringList titles, titlesFeminine;
    bool single = true;
    QList<int> terms; ///< indexes into terms()
};

/// A title as the offices bear it ("ministre de la Défense"), whatever the state.
struct KnownTitle
{
    QString function;             ///< of most of the offices that bear it
    QString owner;                ///< where a single state or body has it ("maître du Kremlin")
    QHash<QString, int> officeOf; ///< state or body → its first office with this title
};

struct KnownTerm
{
    int office = -1;
    int person = -1;
    Day begin = noDay; ///< earliest day; noDay where unknown
    Day end = noDay;   ///< latest day; noDay: still in office as far as the table knows
    bool overlaps(Day first, Day last) const
    {
        return (end == noDay || first == noDay || end >= first) &&
               (begin == noDay || last == noDay || begin <= last);
    }
};

/// What is known of the world: persons, states, bodies, places, offices and who held them when. Loaded once
/// from resources/knowledge and a user's own tables, const afterwards and safe to share between threads. It
/// knows names, not texts: reading them in an article is the work of the names stage.
class KnowledgeBase
{
public:
    /// `userTables`: files, or folders of files, with the columns of ours; a row with the id of ours replaces
    /// it. Malformed rows are left out and reported. Fails where resources/knowledge is missing.
    static Result<std::shared_ptr<const KnowledgeBase>> load(const QStringList &userTables = {});
    /// The user's tables beside a corpus "x.frise": "x.knowledge/" and "x.knowledge.tsv", "knowledge.tsv".
    static QStringList userTablesOf(const QString &corpusPath);

    const NameIndex &index() const { return m_index; }
    const QList<KnownPerson> &persons() const { return m_persons; }
    const QList<KnownCountry> &countries() const { return m_countries; }
    const QList<KnownBody> &bodies() const { return m_bodies; }
    const QList<KnownPlace> &places() const { return m_places; }
    const QList<KnownOffice> &offices() const { return m_offices; }
    const QList<KnownTerm> &terms() const { return m_terms; }
    /// The last day on which a term begins or ends: what the tables know of reaches so far.
    Day knownUntil() const { return m_knownUntil; }
    const KnownTitle &title(int index) const { return m_titles.at(index); } ///< of a KnownKind::Title

    /// Whether somebody of the tables has a name that begins with this folded word ("vinicio", "souvanna"):
    /// the given names of the whole world, of which a French dictionary knows few.
    bool opensName(InternedId part) const { return part < m_openings.size() && m_openings[part]; }

    /// A body by any of its names, or -1.
    int bodyCalled(const QString &name) const;
    /// Whether several states have that name ("Congo").
    bool isSharedName(const QString &state) const;
    int personIndex(const QString &id) const { return m_personById.value(id, -1); }
    int countryIndex(const QString &id) const { return m_countryById.value(id, -1); }
    int bodyIndex(const QString &id) const { return m_bodyById.value(id, -1); }
    int officeIndex(const QString &id) const { return m_officeById.value(id, -1); }
    int bodyNamed(const QString &name) const { return m_bodyByName.value(name, -1); }

    /// Offices of a state or body (its id) with a function ("head_of_state").
    QList<int> officesOf(const QString &of, const QString &function) const;
    /// Terms of an office that touch the days; the whole table's where both are noDay. Newest first.
    QList<int> holders(int office, Day first, Day last) const;
    /// Bodies a country belonged to on a day, and the countries of a body.
    QStringList membersOf(const QString &body, Day day) const;

    const QList<Issue> &issues() const { return m_issues; }

private:
    struct Membership
    {
        QString body, country;
        Day from = noDay;
        Day to = noDay;
    };
    void addTable(const TsvTable &table, bool user);
    void addPersons(const TsvTable &table, bool user);
    void addCountries(const TsvTable &table, bool user);
    void addStateNames(const TsvTable &table);
    void addCallings(const TsvTable &table);
    void addBodies(const TsvTable &table, bool user);
    void addPlaces(const TsvTable &table);
    void addOffices(const TsvTable &table, bool user);
    void addTerms(const TsvTable &table, bool user);
    void addMembers(const TsvTable &table);
    void addName(QStringView name, KnownName entry);
    void addTitle(const QString &title, int office, bool feminine);
    void finishTitles();
    void reject(const TsvTable &table, qsizetype row, const QString &why);

    NameIndex m_index;
    std::vector<bool> m_openings; ///< by InternedId
    QList<KnownPerson> m_persons;
    QList<KnownCountry> m_countries;
    QList<KnownBody> m_bodies;
    QList<KnownPlace> m_places;
    QList<KnownOffice> m_offices;
    QList<KnownTerm> m_terms;
    Day m_knownUntil = noDay;
    QList<Membership> m_members;
    QList<KnownTitle> m_titles;
    QList<QList<int>> m_titleOffices; ///< while loading
    QHash<QString, int> m_titleByText;
    QHash<QString, int> m_personById, m_countryById, m_bodyById, m_bodyByName, m_officeById;
    QHash<QString, QList<int>> m_officesByOwner;
    QList<Issue> m_issues;
};

} // namespace frise
