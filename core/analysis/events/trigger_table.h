#pragma once

#include "core/base/interned.h"
#include "core/base/issue.h"
#include "core/model/event.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVarLengthArray>
#include <span>
#include <vector>

namespace frise {

/// What a row of triggers.tsv is: an act by itself, or a verb that carries an act told by a noun or
/// infinitive.
enum class TriggerPos : quint8 {
    Verb,
    Noun,
    Light,  ///< its object is the act: "mener une attaque"
    Occur,  ///< its subject is the act: "la rencontre a eu lieu"
    Aspect, ///< its infinitive is the act: "continuer à livrer"
    Report  ///< neutral verb of saying: no act, but the frame of what is said
};

/// Where an argument of a trigger stands.
enum class Slot : quint8 {
    Subject,
    Object,
    A,
    De,
    Par,
    Avec,
    Contre,
    Sur,
    Pour,
    Entre,
    En,
    Vers,
    Envers,
    Aupres,
    Devant,
    Dans,
    Derriere,
    None
};
using SlotSet = quint32;
constexpr SlotSet slotBit(Slot slot)
{
    return SlotSet(1) << static_cast<int>(slot);
}

/// What a row asks of its surroundings.
struct TriggerNeed
{
    enum class Kind : quint8 {
        Phrase,     ///< a phrase in `slot`, of a class where `classMask` is set
        Actor,      ///< someone who acts in `slot`
        Person,     ///< a person in `slot`
        PlaceIn,    ///< a place in `slot`
        Infinitive, ///< an infinitive after `slot`
        Que,
        SelfContent, ///< what is promised is done by the speaker
        Negated,
        Plural,
        Named,     ///< its complement or the phrase itself has a capital: "guerre des Six Jours"
        Place,     ///< any place among its complements
        Dated,     ///< a year or day in its phrase
        Adjective, ///< the phrase has an adjective of the class
        Word,      ///< the phrase has this word
        Duration,  ///< a length of time as its object: "donner deux jours à"
        Cue,       ///< it tells the words of a quotation
        Idle       ///< the infinitive it governs is no act itself
    };
    Kind kind = Kind::Phrase;
    Slot slot = Slot::None;
    quint64 classMask = 0;
    InternedId word = 0;
    bool negated = false;
};

enum class AspectForce : quint8 { None, Ongoing, Planned, Conditional, Negated };

struct Trigger
{
    TriggerPos pos = TriggerPos::Verb;
    EventType type = EventType::None;
    QString subType;
    EventKind kind = EventKind::Other;
    bool kindByObject = false; ///< military where arms or troops are concerned, else diplomatic
    bool own = false;          ///< the verb is the event even when it reports
    bool news = false;         ///< own, but what it tells of others is the event in its place
    bool bound = false;        ///< no act at all where its needs do not hold
    bool reflexive = false;
    AspectForce aspect = AspectForce::None;
    SlotSet agents = 0;
    SlotSet targets = 0;
    InternedId lemma = 0;
    QVarLengthArray<InternedId, 3> following;    ///< words that must follow the first, in this order
    std::vector<std::vector<TriggerNeed>> needs; ///< alternatives of conjunctions; empty: none
    int row = 0;
};

/// The tables triggers.tsv and event_words.tsv. Const, loaded on first use, shared by all threads.
class TriggerTable
{
public:
    static const TriggerTable &french();

    /// Rows of a lemma (or, for nouns, of a lower-case form), those with more words first.
    std::span<const Trigger> rows(InternedId lemma) const;
    /// Bit set of the classes of event_words.tsv a lemma is in.
    quint64 classes(InternedId lemma) const { return lemma < m_classes.size() ? m_classes[lemma] : 0; }
    quint64 classMask(const QString &name) const;
    /// Lemma of a regular -er verb of the table that the dictionary lacks, by one of its forms; else 0.
    /// `tense` is filled with what the ending says.
    struct GuessedForm
    {
        InternedId lemma = 0;
        bool participle = false;
        bool infinitive = false;
    };
    GuessedForm guess(InternedId lower) const { return m_guesses.value(lower); }
    const QList<Issue> &issues() const { return m_issues; }

private:
    TriggerTable();
    void loadWords();
    void loadTriggers();
    bool readNeeds(const QString &text, Trigger &trigger) const;
    void addGuesses(const QString &infinitive);

    std::vector<Trigger> m_rows;                       ///< sorted by lemma
    std::vector<std::pair<quint32, quint32>> m_ranges; ///< per lemma: first and last row
    std::vector<quint64> m_classes;
    QHash<QString, int> m_classIndex;
    QHash<InternedId, GuessedForm> m_guesses;
    QList<Issue> m_issues;
};

} // namespace frise
