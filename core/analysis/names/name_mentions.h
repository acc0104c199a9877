#pragma once

#include "core/analysis/stage.h"
#include "core/model/actor.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace frise {

/// A proper name, or a role without a name, as the names stage found it. Values; tokens index
/// Document::tokens, spans are UTF-16 units of the article's text.
struct NameMention
{
    enum class Type : quint8 {
        Person,
        Country,   ///< "la Russie", "Paris" is a Place with `country` and `capital`
        Place,     ///< a town, region, sea; a capital too
        Body,      ///< institution, alliance, ministry, army, movement, medium
        Demonym,   ///< a people as a noun: "les Ukrainiens", "l'Américain"
        RoleOnly,  ///< a role description without a name: "le chancelier allemand", "le président"
        Unresolved ///< a capitalised sequence nobody knows
    };
    enum Modifier : quint8 { None, Former, Future, Then }; ///< ancien / ex-, futur / élu, alors

    Span span;         ///< the name with title and apposed role, without article: what a reader would mark
    TokenRange tokens; ///< the same as tokens
    TokenRange name;   ///< the bare name; empty for RoleOnly
    Span part;         ///< of one token where it names two ("Biden-Poutine"), else invalid
    Type type = Type::Unresolved;
    ActorKind kind = ActorKind::Unknown;
    QString knowledgeId; ///< Actor::id ("p:…", "b:…", "c:…", "m:…", "l:…"); empty where the tables lack it
    QString personId;  ///< id of persons.tsv; empty where unknown
    QString canonical; ///< canonical name; empty for RoleOnly
    Span roleSpan;     ///< title or role as printed, invalid where none
    QString
        officeFunction; ///< function of offices.tsv ("head_of_state", "foreign" …), "leader" for dirigeant
    QString office;     ///< id of offices.tsv where title and country settle it
    int title = -1;     ///< of a role without a name: KnowledgeBase::title, or -1
    QString country;    ///< ISO3 of the role, the place or the body; for unknown states "n:<folded name>"
    QStringList countryRivals; ///< where the demonym is shared ("coréen"), the chosen one included
    QStringList adjectives;    ///< states of a plural role, one a member ("les présidents serbe et croate")
    QString body; ///< id of bodies.tsv for an office of a body ("secrétaire général de l'ONU")
    Modifier modifier = None;
    Gender gender = Gender::Unknown;
    Plurality plurality = Plurality::Singular;
    bool capital = false;      ///< a capital (may speak for its government)
    bool honorific = false;    ///< M., Mme, Mgr … before a family name
    bool ofTheCountry = false; ///< "le dirigeant du pays": of the state named last
    bool occupation = false;   ///< is said to be a farmer, a teacher …: none of the tables' people
    bool complement = false;   ///< a role of something the tables do not know ("le chef de la rébellion")
    int determiner = -1;       ///< token of le, un, son … before it, or -1
    QList<QString> rivals;     ///< other persons.tsv ids that bear the name, where it is not certain
    Evidence evidence;
};

/// What the names stage hands to dating and references: sorted by start, the longer first; one may be nested
/// in another ("le cabinet du chancelier autrichien Bruno Kreisky" holds a person).
struct NameMentions
{
    QList<NameMention> list;
    /// Names of states that the tables lack but the article treats as one: "n:valdorie" → "Valdorie".
    QHash<QString, QString> ownCountries;
    QHash<InternedId, QString> ownDemonyms; ///< lower-case forms of their adjectives
    /// States of the tables that this article calls by another name of theirs; the references stage says so.
    QHash<QString, QString> shownNames;
};

class KnowledgeBase;

/// What an article calls a state (id of the tables or of its own countries).
QString shownCountryName(const NameMentions &names, const KnowledgeBase &knowledge, const QString &country);

/// Stage "names": finds names and role descriptions; needs no date. Writes only NameMentions of the scratch.
void findNames(StageContext &context);

} // namespace frise
