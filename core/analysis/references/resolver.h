#pragma once

#include "core/analysis/names/name_mentions.h"
#include "core/knowledge/knowledge_base.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <algorithm>
#include <optional>
#include <vector>

namespace frise {

/// What the resolver knows of an actor beside what is stored.
struct Entity
{
    int person = -1;             ///< index into KnowledgeBase::persons
    int body = -1;               ///< index into KnowledgeBase::bodies
    QStringList functions;       ///< offices the article gives it ("foreign")
    QList<InternedId> roleNouns; ///< lemmas of its titles in the article ("président", "général")
    QStringList countries;       ///< states it stands for, the article's word first
    QString bodyId;              ///< body it holds an office of
    int mentions = 0;
};

/// A place where an actor was meant, as an antecedent for what follows.
struct Occurrence
{
    int actor = -1;
    int token = 0;
    int sentence = 0;
    int paragraph = 0;
    bool subject = false;
    bool speaker = false; ///< subject of a verb of saying
    bool quoted = false;  ///< inside quotation marks
    bool pronoun = false;
    bool name = false;
    bool governed = false; ///< stands behind a preposition
};

/// The work of the references stage on one article; lives for one call of resolveReferences. Spread over
/// resolver.cpp (order of work), actors.cpp, subjects.cpp, offices.cpp, role_context.cpp, roles.cpp,
/// body_roles.cpp, plural_roles.cpp, descriptions.cpp, callings.cpp, documents.cpp, metonyms.cpp,
/// anaphora.cpp and pronouns.cpp.
class Resolver
{
public:
    explicit Resolver(StageContext &context);
    void run();

private:
    // resolver.cpp
    int actorFor(const QString &id, const QString &name, ActorKind kind);
    int actorOfPerson(const NameMention &mention);
    const QSet<QString> &countriesOfArticle();
    int actorOfGovernment(const QString &country);
    int actorOfCountry(const QString &country);
    int actorOfPlace(const NameMention &mention);
    int anonymous(const QString &words, Plurality plurality, Gender gender);
    int holderActor(int person);
    QString countryName(const QString &id) const;
    QString countryAt(const QStringList &rivals, const QString &fallback) const;
    void nameStates(QHash<QString, QString> &shown);
    QString withShownState(const QString &name, const QString &country) const;
    void gatherNames();
    void place(const NameMention &mention);
    int add(Mention mention, const TokenRange &tokens);
    void markQuotes();
    void markSubjects();
    int apposedName(int from, int limit) const;
    /// Antecedents older than this are not looked at: the work stays linear in the text.
    qsizetype oldest() const { return std::max<qsizetype>(0, m_occurrences.size() - 300); }
    bool inBoilerplate(const Span &span) const;
    Entity &entity(int actor) { return m_entities[static_cast<std::size_t>(actor)]; }
    bool isPerson(int actor) const { return m_context.analysis.actors.at(actor).kind == ActorKind::Person; }

    // roles.cpp
    void resolveRole(const NameMention &mention);
    void resolveBodyRole(const NameMention &mention);
    bool isPredicate(int token) const;
    bool isTale(int token) const;
    int generalOfFrance(const NameMention &mention);
    bool hasFunction(int actor, const QString &function, const QString &country, bool ever) const;
    bool sameFunction(const QString &wanted, const QString &have) const;
    QList<int> officesFor(const NameMention &mention, const QString &country) const;
    QStringList functionsOf(int actor) const;
    int recentPersonWith(const NameMention &mention, const QString &country, bool ever, int before,
                         bool forward = true) const;
    QString contextCountry(int token) const;
    QString stateOfScene(const Occurrence &occurrence, int token) const;
    QString stateOfHolder(const QString &function, int token) const;
    QString stateOfTitle(const NameMention &mention) const;
    QString stateBearing(int title, const QString &context) const;
    bool bearsTitle(int actor, int title) const;
    int compatriot(const QString &country, Gender gender, int token) const;
    void remember(int actor, InternedId noun);
    bool mayServe(int actor, const QString &body) const;
    bool isPresidency(const QString &printed, const QString &body) const;
    void nameByKin(NameMention &name);
    int addresseeBefore(int verb) const;
    bool resolveCounterpart(const NameMention &mention);
    int apposedPerson(const NameMention &mention);
    int describedPerson(const NameMention &mention, bool anyOffice) const;
    bool recentIn(int actor, int token) const;
    int possessorOf(const NameMention &mention) const;
    QString withPossessor(const QString &words, const NameMention &mention) const;
    bool resolvePlural(const NameMention &mention);

    // metonyms.cpp
    void resolveCapital(const NameMention &mention);
    bool actsAt(const TokenRange &name, QString &why) const;

    // anaphora.cpp
    void resolvePronouns(int fromToken, int toToken);
    bool isImpersonal(int verb, int clitic) const;
    void resolveClitic(int verb);
    int subjectAhead(int token) const;
    void resolveStressed(int token);
    bool resolveDemonstrative(int token);
    bool resolveOrdinal(int token);
    bool resolveDocument(int token);
    bool resolvePair(int token);
    int bodyMeantBy(int token) const;
    bool recentBody(int actor, int token) const;
    QStringList statesOfAdjective(int token) const;
    QString spelledOut(const TokenRange &tokens) const;
    TokenRange withDescription(const TokenRange &tokens) const;
    bool resolveDescription(int token);
    bool resolveDefinite(int token, const NameMention &description);
    bool introduces(int token, const NameMention &description);
    int sameCalling(int token, Gender gender, const QString &country) const;
    bool wasIntroduced(int token) const;
    bool resolveTogether(int verb);
    int issuerBefore(int token) const;
    /// Relative and elided subjects.
    void resolveVerb(int verb);
    struct Wanted
    {
        int token = 0;
        Gender gender = Gender::Unknown;
        Plurality plurality = Plurality::Singular;
        bool subject = true;
        bool last = false; ///< "ce dernier": the nearest, not the topic
        bool speaks = false;
        bool person = true; ///< a person is likelier
    };
    QList<Candidate> rank(const Wanted &wanted) const;
    double sceneScore(int token, int pronoun) const;
    double thingScore(int verb, const Wanted &wanted) const;
    bool take(Mention mention, const TokenRange &tokens, const QList<Candidate> &candidates);

    StageContext &m_context;
    const Document &m_document;
    const Chunks &m_chunks;
    const KnowledgeBase &m_knowledge;
    const NameMentions &m_names;
    int m_count = 0;
    Day m_first = noDay; ///< the article's days; noDay where unknown
    Day m_last = noDay;
    Day m_wideFirst = noDay; ///< what holds 90 % of the belief
    Day m_wideLast = noDay;
    QHash<QString, std::pair<QString, QString>> m_kin; ///< folded given name → full name, id of persons.tsv
    QHash<QString, int> m_spokenOf; ///< states, how often a name of theirs alone stands there
    std::vector<Entity> m_entities;
    QHash<QString, int> m_actorById;
    std::optional<QSet<QString>> m_countries; ///< of the article, once they are asked for
    QList<Occurrence> m_occurrences;          ///< in the order of the text
    std::vector<int> m_actorOfToken;          ///< per token: actor of the mention resolved there, or -1
    std::vector<bool> m_quoted;               ///< per token
    std::vector<qint8> m_subject;             ///< per token: 1 head of a subject, 2 of a verb of saying
    std::vector<Subject> m_subjects;          ///< per verb group
    std::vector<int> m_verbOfClitic;          ///< per token: verb group whose subject clitic it is, or -1
    int m_pendingDocument = -1;               ///< token of the last document that was introduced
    mutable double m_bestScore = 0;           ///< of the last rank()
};

} // namespace frise
