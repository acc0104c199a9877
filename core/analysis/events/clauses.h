#pragma once

#include "core/language/chunks.h"
#include "core/language/document.h"

#include <vector>

namespace frise {

/// How a verb hangs on the rest of its sentence.
enum class ClauseLink : quint8 {
    Main,
    Content,    ///< "que" after a verb or noun
    Infinitive, ///< after à, de or another verb
    Purpose,    ///< "pour livrer"
    Without,    ///< "sans livrer"
    Condition,  ///< "si …"
    Temporal,   ///< quand, alors que, après que, "avant de"
    Relative,   ///< qui, dont, où …
    Gerund,     ///< "en livrant", ", ajoutant que"
    Participle  ///< "massés à la frontière": a participle beside a noun
};

/// One verb group seen as a clause. Indexes into Chunks::verbs and Chunks::nouns; -1 for none.
struct Clause
{
    TokenRange tokens; ///< the clause with its subject and complements, without complementiser
    ClauseLink link = ClauseLink::Main;
    int governor = -1; ///< verb group it hangs on
    int governorNoun =
        -1; ///< noun phrase it hangs on ("une tentative de …"); antecedent of relatives, participles
    int complementiser = -1; ///< token of que, si, qui …
    InternedId lemma = 0;    ///< of the verb; of verbs the dictionary lacks too
    int last = -1;           ///< one past the last token of the verb itself
    bool passive = false;
    bool compound = false;
    bool goesItself = false; ///< a participle that tells what its noun did itself: "arrivé mardi"
};

/// True where what looks like a preposition is part of the phrase: "des soldats", "près de 100 soldats".
bool isBarePhrase(const Document &document, const Chunks &chunks, int noun);

/// Lemmas of days, months and parts of the day: what stands there is no subject and no object.
bool isTimeWord(InternedId lemma);

/// Members of a coordination that share the role of its last phrase.
QList<int> coordinatedPhrases(const Chunks &chunks, int noun);

/// The clauses of a document, one for each verb group, in the same order. A value.
class Clauses
{
public:
    Clauses(const Document &document, const Chunks &chunks);

    const Clause &at(int verb) const { return m_clauses[static_cast<std::size_t>(verb)]; }
    /// Subject of any clause: of an infinitive or gerund, that of the verb it hangs on.
    Subject subject(int verb) const;
    /// The finite verb that gives tense to a clause: itself, or the one an infinitive or gerund hangs on.
    int finiteVerb(int verb) const;
    /// "Le chef de la mission, Ana Ruiz, …": the name between commas behind a phrase, or -1.
    int nameBeside(int noun) const;
    /// "Les présidents russe et kényan, Boris Eltsine et Daniel arap Moi, …": the names, or nothing.
    QList<int> namesBeside(int noun) const;
    /// "a accepté | , dit-on à Lima, | le plan": one past the second comma of an inserted verb of saying that
    /// begins at the comma `token`, or -1.
    int insertionEnd(int token) const;
    /// The innermost clause that holds a token, or -1.
    int clauseAt(int token) const { return m_clauseOfToken[static_cast<std::size_t>(token)]; }

private:
    void link(int verb);
    void linkInfinitive(int verb, Clause &clause);
    void linkFinite(int verb, Clause &clause);
    int subjectStart(int verb) const;
    int clauseEnd(int verb) const;
    bool isRestrictive(int verb, int token) const;
    InternedId lower(int token) const { return m_document.tokens.at(token).lower(); }
    QChar sign(int token) const { return m_document.text().at(m_document.tokens.at(token).span.start); }

    const Document &m_document;
    const Chunks &m_chunks;
    int looseSubject(int verb) const;
    int interruptedSubject(int verb) const;
    int relativeHead(int verb) const;
    int elisionSource(int verb) const;
    bool saysSomething(int token) const;

    std::vector<Clause> m_clauses;
    std::vector<Subject> m_subjects; ///< of finite verbs
    std::vector<int> m_clauseOfToken;
};

} // namespace frise
