#pragma once

#include "core/language/document.h"

#include <QList>

namespace frise {

/// A verb with its auxiliaries, clitics and adverbs: "n'a pas encore été livré", "a-t-il également déclaré",
/// "devrait se rendre", "en rappelant", "se sont engagés".
struct VerbGroup
{
    TokenRange tokens; ///< from the first clitic (ne, se, l', en before a gerund) to the last verb; an
                       ///< inverted subject inside counts, a subject before it does not
    int head = -1;   ///< token of the verb that carries the meaning
    int finite = -1; ///< token that carries person and tense; -1 for infinitives, gerunds, bare participles
    InternedId lemma = 0;      ///< lemma of the head ("faire savoir" and the like: of the infinitive)
    InternedId modal = 0;      ///< lemma of a modal before it (pouvoir, devoir, aller, venir de …), or 0
    Tense tense = Tense::None; ///< of the first verb: Present with compound = passé composé
    bool compound = false;     ///< auxiliary + participle of an active verb
    bool passive = false;      ///< être + participle of a verb that does not take être
    bool reflexive = false;
    bool negated = false;   ///< ne … pas/plus/jamais, or "ne" alone with aucun
    bool causative = false; ///< faire / laisser + infinitive
    int subjectClitic = -1; ///< il, elle, on …: before ("il déclare") or inverted ("déclare-t-il")
    bool inverted = false;  ///< the clitic stands behind the verb
    quint8 person = 0;
    Plurality plurality = Plurality::Unknown;
    int sentence = -1;

    bool isFinite() const { return finite >= 0; }
    bool isInfinitive() const { return finite < 0 && tense == Tense::Infinitive; }
    bool isGerund() const { return finite < 0 && tense == Tense::Gerund; }
    bool isParticiple() const { return finite < 0 && tense == Tense::PastParticiple; }
    bool isPast() const
    {
        return isFinite() && (compound || tense == Tense::Imperfect || tense == Tense::PastSimple);
    }
};

/// A base noun phrase: determiner, number, adjectives, nouns or names; or one pronoun that stands for one.
/// Complements ("le ministre | de la Défense") are phrases of their own with `preposition` set.
struct NounPhrase
{
    TokenRange tokens;    ///< with its determiner, without its preposition
    int head = -1;        ///< the noun, the last name of a name sequence, or the pronoun
    int preposition = -1; ///< token of the preposition or contraction that governs it, or -1
    int determiner = -1;
    int number = -1;        ///< token of a number ("26 pays")
    bool isName = false;    ///< its head is a proper noun
    bool isPronoun = false; ///< celui-ci, elle, qui … (clitics before a verb belong to the verb group)
    bool definite = false;
    bool possessive = false;
    bool demonstrative = false;
    Gender gender = Gender::Unknown;
    Plurality plurality = Plurality::Unknown;
    int sentence = -1;
    int coordinatedWith = -1; ///< index of the phrase before "et" / "," that it continues, or -1
};

/// Who does what a finite verb says.
struct Subject
{
    int noun = -1;         ///< index of the (last coordinated) noun phrase
    int clitic = -1;       ///< token of il, elle, on …, where a clitic is the subject
    bool elided = false;   ///< taken from the verb before: "a exhorté … et a promis"
    bool inverted = false; ///< stands behind the verb: "a déclaré le président"
    bool relative = false; ///< antecedent of "qui"
    bool isKnown() const { return noun >= 0 || clitic >= 0; }
};

/// Verb groups and noun phrases of a document, in the order of the text. Values; made once, read by all
/// stages.
struct Chunks
{
    QList<VerbGroup> verbs;
    QList<NounPhrase> nouns;
    /// Per token: index of its verb group / noun phrase, or -1.
    QList<int> verbOfToken;
    QList<int> nounOfToken;

    /// Subject of a finite verb group: steps over relative clauses, appositions and phrases between commas;
    /// finds an inverted or elided subject, and for "qui" the antecedent. Unknown where none stands in the
    /// sentence.
    Subject subject(const Document &document, int verb) const;
    /// Members of a coordinated subject, first to last ("Paris et Berlin").
    QList<int> coordination(int noun) const;
    /// The verb group nearest before / at / after a token in the same sentence, or -1.
    int verbBefore(const Document &document, int token) const;
    int verbAfter(const Document &document, int token) const;
    /// The noun phrase with its complements that follow directly ("le ministre portugais de la Défense").
    TokenRange extended(const Document &document, int noun) const;

private:
    int antecedent(const Document &document, int verb, int qui) const;
    int invertedSubject(const Document &document, int verb) const;
    int subjectBefore(const Document &document, int verb, int from) const;
    bool agrees(const Document &document, int noun, const VerbGroup &group) const;
};

Chunks chunk(const Document &document);

} // namespace frise
