#pragma once

#include "core/analysis/names/name_mentions.h"
#include "core/analysis/names/role_table.h"
#include "core/knowledge/knowledge_base.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <optional>
#include <vector>

namespace frise {

/// Someone whom the article names in full, for the places where it only gives the family name.
struct NamedPerson
{
    QString canonical;
    int person = -1;             ///< index into KnowledgeBase::persons, or -1
    QList<InternedId> family;    ///< folded parts
    QList<InternedId> skeletons; ///< of the family name
    Gender gender = Gender::Unknown;
    int firstToken = 0;
    bool byFamily = false; ///< only the tables say who it is: the article gives the family name alone
    QStringList rivals;    ///< then others who bear it
};

/// A role as read at one token: "ancien ministre ukrainien de la Défense".
struct RoleReading
{
    TokenRange tokens; ///< with modifier, adjectives and complement, without determiner
    int head = -1;
    RoleKind kind = RoleKind::Office;
    QString function;
    int title = -1; ///< of the knowledge base
    QString country;
    QStringList countryRivals;
    QStringList adjectives;
    QString body;
    NameMention::Modifier modifier = NameMention::None;
    Gender gender = Gender::Unknown;
    Plurality plurality = Plurality::Singular;
    bool otherComplement = false;
    bool ofTheCountry = false;
    bool isValid() const { return tokens.size() > 0; }
};

/// The work of the names stage on one article; lives for one call of findNames. Its passes are spread over
/// known_names.cpp (tables), name_runs.cpp (capitalised sequences), role_reader.cpp, institutions.cpp,
/// named_bodies.cpp, other_names.cpp (aliases, pairs), named_people.cpp and families.cpp (family names alone)
/// and name_reader.cpp (which joins them).
class NameReader
{
public:
    explicit NameReader(StageContext &context);
    NameMentions run();

private:
    friend class TitleWalk;

    // known_names.cpp
    void findKnown();
    struct Hit
    {
        int end = 0;
        std::vector<KnownName> names;
    };
    /// Longest name of the tables at a token; `skeleton` walks other transliterations.
    Hit longestAt(int token, bool skeleton) const;
    bool fitsCase(const KnownName &name, int token, int end) const;
    void addKnown(int token, const Hit &hit);
    bool namesState(const QString &country);
    bool readMedium(int token);
    bool longerPersonAt(int token, int end) const;
    bool isBareSubject(int token) const;
    bool isNearSpelling(const Token &token, const KnownName &name) const;
    QStringList demonymCountries(int token) const;

    // name_runs.cpp
    void findRuns();
    int runEnd(int token) const;
    void addRun(int first, int end);
    bool isNameToken(int token) const;
    bool isParticle(int token) const;
    static bool isParticleForm(InternedId lower);
    /// "Sun-hee", "Jong-un": a given name as Korean ones are transcribed; the family stands before it.
    static bool isEasternGiven(const QString &form);
    bool joinsFamilies(int token) const;
    bool isDomain(int token) const;
    bool isShortName(int token) const;
    bool isSpeakingBody(int token) const;
    int nicknameEnd(int token) const;
    int nameAfterDomain(int first, int end) const;
    bool namesAThing(const NameMention &item) const;
    bool startsSentence(int token) const;
    bool followsTitle(int token) const;
    bool startsTitle(int token) const;
    bool opensName(int token) const;
    bool hasArticle(int token) const;
    bool isPlainSequence(const NameMention &run) const;
    bool hasCommonReading(int token) const;
    void markHeadlines();

    // named_bodies.cpp
    void findNamedBodies();
    int namedBodyEnd(int token, QString &country) const;
    void findAcronyms();
    bool isAcronym(int token) const;
    void addBody(const TokenRange &tokens, const NameMention &like);

    // other_names.cpp
    void findAliases();
    bool learnAlias(int token, const NamedPerson &person);
    void findPairs();
    NameMention halfOfPair(QStringView half, int token) const;

    // institutions.cpp
    void findInstitutions();
    bool readInstitution(int token);
    int ministryDomain(int token, QString &domain) const;
    int countryAfter(int token, QStringList &countries) const;
    QString countryName(const QString &id) const;
    void findUnknownCountries();

    // role_reader.cpp
    RoleReading readRole(int token) const;
    int adjectiveList(int token, QStringList &countries) const;
    int roleComplement(RoleReading &role, int end) const;
    void findRoles();
    int personAt(int token) const;
    bool joinLeft(const RoleReading &role, int determiner);
    bool joinRight(const RoleReading &role, int determiner, int marks);
    void addRole(const RoleReading &role, int determiner);
    void take(NameMention &mention, const RoleReading &role);

    // named_people.cpp, families.cpp, name_reader.cpp
    void collectPersons();
    void indexPersons();
    void mergeTails();
    void resolveTitled();
    void resolveFamilies();
    void resolveGiven();
    void becomePerson(NameMention &item) const;
    bool hasAge(int token) const;
    bool isOrdinary(int token) const;
    bool acts(const TokenRange &name) const;
    bool isPossessed(int token) const;
    bool isKin(int token) const;
    bool isApposedPerson(const NameMention &item) const;
    void resolveFamily(int token, int end, const QList<int> &known);
    int namedPersonFor(const QList<InternedId> &parts, bool skeleton, Gender gender, int token) const;
    int misprintOf(int token) const;
    int bestBearer(const QList<int> &known, const NameMention &mention, Gender title) const;
    void collectTitled();
    bool leadsState(int person) const;
    void promoteRuns();
    int append(const NameMention &mention);
    Span spanOf(const TokenRange &range) const { return m_document.spanOf(range); }
    QString textOf(const TokenRange &range) const { return m_document.textOf(spanOf(range)).toString(); }
    const Token &tokenAt(int i) const { return m_document.tokens.at(i); }
    bool isWord(int i) const { return i >= 0 && i < m_count && tokenAt(i).kind == TokenKind::Word; }
    bool isSign(int i, QChar sign) const;
    bool sameSentence(int a, int b) const { return tokenAt(a).sentence == tokenAt(b).sentence; }

    StageContext &m_context;
    const Document &m_document;
    const KnowledgeBase &m_knowledge;
    const RoleTable &m_roles;
    int m_count = 0;
    QList<NameMention> m_items;
    std::vector<int> m_itemOf;           ///< per token: index into m_items of the name that covers it, or -1
    std::vector<bool> m_headline;        ///< per token: stands in a line of capitals
    QHash<int, QList<int>> m_familyHits; ///< per token: persons of the tables with that family name
    QHash<int, int> m_familyEnds;
    NameMentions m_result;                      ///< own countries while reading, the list at the end
    QHash<InternedId, QList<int>> m_byFamily;   ///< last part of a family → m_persons, in their order
    QHash<InternedId, QList<int>> m_bySkeleton; ///< the same by skeleton
    QHash<int, int> m_named;                    ///< person of the tables → its first in m_persons
    QList<int> m_families;                      ///< of each family name the first of m_persons that bears it
    QList<NamedPerson> m_persons;
    std::optional<QSet<QString>> m_statesNamed; ///< once they are asked for
    std::vector<bool> m_dropped;                ///< per item
};

} // namespace frise
