#pragma once

#include "core/base/interned.h"
#include "core/base/result.h"
#include "core/model/actor.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <QVarLengthArray>
#include <memory>

namespace frise {

enum class Pos : quint8 {
    Unknown,
    Noun,
    ProperNoun,
    Adjective,
    Verb,      ///< full verb
    Auxiliary, ///< avoir, être as auxiliaries (a second reading Verb stands beside it)
    Modal,     ///< pouvoir, devoir, vouloir …
    Determiner,
    Pronoun,
    Relative, ///< qui, que, dont, lequel
    Interrogative,
    Preposition,
    Contraction, ///< au, du, des, aux: preposition + article
    Adverb,
    Coordination,  ///< et, ou, mais
    Subordination, ///< que, si, quand
    Number,
    Interjection,
    Punctuation
};
constexpr int posCount = static_cast<int>(Pos::Punctuation) + 1;

enum class Tense : quint8 {
    None,
    Present,
    Imperfect,
    PastSimple,
    Future,
    Conditional,
    SubjunctivePresent,
    SubjunctivePast,
    Imperative,
    Infinitive,
    Gerund, ///< present participle
    PastParticiple
};

/// What a proper noun is, as the lexicon types it.
enum class NameType : quint8 { None, Given, Family, Place, Organisation, Other };

/// One way to read a form.
struct Reading
{
    InternedId lemma = 0;
    Pos pos = Pos::Unknown;
    Tense tense = Tense::None;
    NameType name = NameType::None;
    Gender gender = Gender::Unknown;
    Plurality plurality = Plurality::Unknown;
    quint8 person = 0;          ///< 1, 2, 3; 0 where it has none
    bool reflexive = false;     ///< se
    bool subject = false;       ///< subject pronoun: je, il, elle, on …
    bool demonstrative = false; ///< ce, cette, celui …
    bool possessive = false;    ///< son, leur …
    bool definite = false;      ///< le, la, les and contractions
    bool acronym = false;

    bool isVerbal() const { return pos == Pos::Verb || pos == Pos::Auxiliary || pos == Pos::Modal; }
    /// Carries a person: neither infinitive nor participle.
    bool isFinite() const
    {
        return isVerbal() && tense != Tense::Infinitive && tense != Tense::Gerund &&
               tense != Tense::PastParticiple && tense != Tense::None;
    }
};

/// What a reading costs the tagger by itself (see tagger.cpp).
struct TagCost
{
    qint16 inside = 0;  ///< inside a sentence
    qint16 atStart = 0; ///< as its first token
    quint8 state = 0;   ///< part of speech as the tagger sees it
};

/// A distinct form of the corpus with all its readings. Owned by its Lexicon, whose life it shares.
struct FormEntry
{
    QString form;                         ///< as printed, apostrophe normalised to '
    InternedId lower = 0;                 ///< the form in lower case
    QVarLengthArray<Reading, 4> readings; ///< never empty
    QVarLengthArray<TagCost, 4> tagCosts; ///< of the readings
    bool known = false;                   ///< the lexicon has it
    bool capitalised = false;
    bool allCaps = false; ///< two or more letters, none of them small
};

/// French morphology: the dictionary of apertium-fra-cat behind our own interface, each form's readings
/// remembered. One lexicon a thread (they share the dictionary); a FormEntry stays valid as long as its
/// lexicon lives.
class Lexicon
{
public:
    static Result<std::unique_ptr<Lexicon>> load();
    ~Lexicon();
    Lexicon(const Lexicon &) = delete;
    Lexicon &operator=(const Lexicon &) = delete;

    /// `form`: one token as printed.
    const FormEntry *lookUp(QStringView form);

    /// Spellings of a word that differ from it in accents and cedillas only: in small letters, and of a name
    /// ("Geneve") with its capital. Itself left out. Not remembered.
    QStringList accented(QStringView word) const;

private:
    Lexicon();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace frise
