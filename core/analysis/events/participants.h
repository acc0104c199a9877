#pragma once

#include "core/analysis/events/clauses.h"
#include "core/analysis/events/parties.h"
#include "core/analysis/events/trigger_table.h"
#include "core/analysis/stage.h"

#include <QHash>
#include <QList>
#include <vector>

namespace frise {

/// A phrase and the place it takes beside a trigger.
struct Argument
{
    Slot slot = Slot::None;
    int noun = -1;   ///< index into Chunks::nouns
    int clitic = -1; ///< token of lui, leur, le, les …, where no phrase stands
};

/// Who takes part: reads the phrases around verbs and nouns and says which actors they mean, through the
/// mentions of the references stage and the adjectives of states ("soldats russes"). Lives for one article.
class Participants
{
public:
    Participants(StageContext &context, const Clauses &clauses);

    QList<Argument> argumentsOfVerb(int verb) const;
    QList<Argument> argumentsOfNoun(int noun) const;
    /// One past the last token of a noun with its complements ("l'occupation de la Rhénanie par
    /// l'Allemagne").
    int nounEnd(int noun) const;

    Slot slotOf(int preposition) const;
    /// Actors a phrase means (all members where it is a coordination); empty where nobody acts in it.
    QList<int> actorsOf(int noun);
    QList<int> actorsOf(const Argument &argument);
    QList<int> actorsOfToken(int token) const;
    /// The state that an adjective among these tokens belongs to, as an actor; -1 where there is none.
    int stateOfAdjectives(const TokenRange &tokens);
    /// All states that the adjectives of a phrase belong to: "des navires grecs et turcs".
    QList<int> statesOfPhrase(int noun);
    /// State of a place name or actor as an actor, or -1.
    int stateOf(int actor);
    /// The state that a name of the tables belongs to ("Libye", "Tripoli"), as an actor, or -1.
    int stateNamed(const QString &name);
    /// ISO3 or "n:…" of an actor; empty where unknown.
    QString countryOf(int actor) const;
    bool isPerson(int noun) const;
    bool isPlace(int noun) const;
    bool isActor(int noun);
    /// "F-16", "MiG-29": a machine, not somebody.
    bool isMachine(int token) const;
    /// A town, region or sea: where something happens, nobody who acts.
    bool isPlaceOnly(int actor) const;
    /// The sides of the article, named by their states and bodies.
    const Parties &parties();
    /// The state or body that acts in someone's name: of a minister his state; -1 where unknown.
    int sideOf(int actor);
    /// "12 mineurs", "des étudiants coréens": people without a name, as an actor as printed; empty for a
    /// phrase that counts nobody.
    QList<int> unnamedPeople(int noun);
    /// "les deux capitales", "les deux camps": both of them; empty for any other phrase.
    QList<int> bothSides(int noun);
    /// Classes of the head and, for "près de 100 soldats", of what it counts.
    quint64 classesOf(int noun) const;
    quint64 classesIn(const TokenRange &tokens) const;
    /// Canonical name of the place a phrase names, or empty.
    QString placeName(int noun) const;

private:
    int mentionOfNoun(int noun) const;
    int sideOfToken(int token);
    QList<int> whoseOfficials(int noun);
    int countryActor(const QString &country);
    QString countryOfAdjective(int token) const;

    StageContext &m_context;
    const Document &m_document;
    const Chunks &m_chunks;
    const Clauses &m_clauses;
    InternedId lowerOf(int token) const { return m_document.tokens.at(token).lower(); }

    std::vector<int> m_mentionOfToken;
    std::vector<bool> m_isTime; ///< per token: inside a time expression
    QHash<InternedId, Slot> m_slots;
    QHash<QString, int> m_countryActors;
    QHash<InternedId, int> m_bodyOfWord; ///< organisations that one word names
    QHash<int, QList<int>> m_actorsOfNoun;
    Parties m_parties;
    bool m_partiesKnown = false;
    mutable QHash<InternedId, QString> m_adjectives;
    quint64 m_troops = 0;
    quint64 m_side = 0;     ///< "les deux pays", "les deux camps"
    quint64 m_official = 0; ///< plural ones stand for whom they serve: "les délégués de la Ligue"
    quint64 m_goods = 0;    ///< "livrer de l'aide"
    quint64 m_collective = 0;
    quint64 m_institution = 0;
    quint64 m_body = 0;
    quint64 m_acting = 0;     ///< classes of what belongs to a state or body: troops, envoys, ships …
    quint64 m_relational = 0; ///< "sa frontière avec", "ses relations avec"
};

} // namespace frise
