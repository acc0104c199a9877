#pragma once

#include "core/base/interned.h"
#include "core/base/issue.h"
#include "core/language/chunks.h"
#include "core/language/document.h"
#include "core/model/quotation.h"

#include <QHash>
#include <QList>
#include <QString>

namespace frise {

/// What may stand behind a cue as its content.
enum CueTakes : quint32 {
    TakesQue = 1U << 0,        ///< que + clause
    TakesDe = 1U << 1,         ///< de + infinitive
    TakesA = 1U << 2,          ///< à + infinitive
    TakesInfinitive = 1U << 3, ///< bare infinitive: "déclare vouloir"
    TakesQuestion = 1U << 4,   ///< si, pourquoi, combien, ce que …
    TakesNoun = 1U << 5,       ///< a noun phrase that says what is wanted or held: "exige le retour de"
    TakesNeed = 1U << 6,       ///< "la nécessité de", "l'importance de" and the like only
    TakesFragment = 1U << 7,   ///< a noun phrase in marks: "a salué « une victoire »"
    TakesName = 1U << 8,       ///< object + de / comme + fragment in marks: "l'a qualifié de « sage »"
    TakesFact = 1U << 9,       ///< sur le fait que
    TakesACeQue = 1U << 10,    ///< à ce que
    TakesAdjective = 1U << 11, ///< "se dit prêt à"
    TakesPour = 1U << 12,      ///< pour + noun or infinitive: "plaide pour"
    TakesNegation = 1U << 14,  ///< a cue only where negated: "n'a pas caché que"
    TakesDeed = 1U << 15,      ///< a deed: told inside other words, it is no quotation of its own
    TakesANoun = 1U << 13      ///< à + noun: "appelle au calme"
};

enum class CueKind : quint8 { Verb, Noun, Preposition, Adverbial };
/// Whom the cue's own object or complement names: never the holder.
enum class CueAddressee : quint8 { None, ToSomeone, DirectObject, BeforeSomeone };

/// One row of resources/language/fr/cues.tsv: a cue and the frame it stands in.
struct CueFrame
{
    QString lemma; ///< as in the table: "se dire", "mettre en garde"
    InternedId head = 0;
    bool reflexive = false;
    bool causative = false; ///< "faire savoir"
    InternedId clitic = 0;  ///< "y voir", "s'en prendre"; 0 where none
    QList<InternedId> tail; ///< words that follow the verb: "en garde"
    CueKind kind = CueKind::Verb;
    quint32 takes = 0;
    CueForce force = CueForce::Neutral;
    CueAddressee addressee = CueAddressee::None;
    bool things = false; ///< its subject may be a thing that says nothing: "la crise exige que"
    bool speaks = false; ///< stands with whole utterances: "« … », déclare-t-il", "il a dit : « … »"

    /// "pour", "aux yeux de", "chez": attributions only where a person or a body follows.
    bool needsHuman() const { return kind == CueKind::Adverbial; }
    bool has(quint32 what) const { return (takes & what) != 0; }
};

/// What a noun names (resources/language/fr/speaking_nouns.tsv).
enum class NounKind : quint8 { Unknown, Person, Body, Document, Norm, Thing };

/// The cues of French, read once from resources/language/fr/cues.tsv; immutable and shared by all threads.
class CueTable
{
public:
    static const CueTable &instance();
    /// Reads a table of the same columns; rows that make no sense are left out and told in issues().
    static CueTable parse(const QString &text);

    /// The frame of a verb group, the one with the longest tail first; null where its verb is no cue.
    const CueFrame *verb(const Document &document, const VerbGroup &group) const;
    /// Whether the table knows the lemma as a cue verb at all (cheap test).
    bool mayBeVerb(InternedId lemma) const { return m_verbs.contains(lemma); }
    const CueFrame *noun(InternedId lemma) const;
    /// Words of the prepositional frames ("selon", "d' après", "à en croire"), longest first.
    const QList<CueFrame> &prepositions() const { return m_prepositions; }
    /// The preposition whose words begin at `token`; `length` becomes the number of tokens.
    const CueFrame *preposition(const Document &document, int token, int *length) const;
    NounKind kindOf(InternedId lemma) const { return m_nounKinds.value(lemma, NounKind::Unknown); }
    const QList<CueFrame> &frames() const { return m_frames; }
    const QList<Issue> &issues() const { return m_issues; }

private:
    void readNouns();

    QList<CueFrame> m_frames;
    QHash<InternedId, QList<int>> m_verbs;
    QHash<InternedId, int> m_nouns;
    QList<CueFrame> m_prepositions;
    QHash<InternedId, QList<int>> m_prepositionsByFirst;
    QHash<InternedId, NounKind> m_nounKinds;
    QList<Issue> m_issues;
};

} // namespace frise
