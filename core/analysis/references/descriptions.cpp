// Roles without a name: the person beside them, before them, or whose they are.
#include "core/analysis/names/country_bodies.h"
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"

#include <QSet>
#include <algorithm>

namespace frise {

/// "le secrétaire général par intérim des Nations unies, U Thant, doit …", "le chef de la diplomatie
/// européenne Josep Borrell": the person that a role without a name stands beside; -1 where none does.
int Resolver::apposedPerson(const NameMention &mention)
{
    const int sentence = m_document.tokens.at(mention.tokens.first).sentence;
    const int last = m_document.sentences.at(sentence).tokens.last;
    const auto isSign = [&](int t, QChar sign) {
        return t < m_count && m_document.tokens.at(t).span.length() == 1 &&
               m_document.text().at(m_document.tokens.at(t).span.start) == sign;
    };
    const auto personAt = [&](int t) -> const NameMention * {
        const auto it =
            std::lower_bound(m_names.list.cbegin(), m_names.list.cend(), t,
                             [](const NameMention &name, int token) { return name.tokens.first < token; });
        return it != m_names.list.cend() && it->tokens.first == t && it->type == NameMention::Type::Person
                   ? &*it
                   : nullptr;
    };
    int t = mention.tokens.last;
    for (int steps = 0; t < last && steps < 9; ++t, ++steps) {
        if (isSign(t, u',')) {
            const NameMention *person = personAt(t + 1);
            if (person == nullptr)
                return -1;
            const int after = person->tokens.last;
            const bool closed = after >= last || m_document.tokens.at(after).kind == TokenKind::Punctuation;
            return closed ? actorOfPerson(*person) : -1;
        }
        const Token &token = m_document.tokens.at(t);
        if (const NameMention *person = personAt(t); person != nullptr) {
            const Pos before = m_document.tokens.at(t - 1).pos();
            const bool glued = before == Pos::Adjective || before == Pos::Noun || before == Pos::ProperNoun;
            return glued && !person->roleSpan.isValid() ? actorOfPerson(*person) : -1;
        }
        const int verb = m_chunks.verbOfToken.at(t);
        if (token.kind == TokenKind::Punctuation || token.pos() == Pos::Coordination ||
            token.pos() == Pos::Relative || (verb >= 0 && m_chunks.verbs.at(verb).isFinite()))
            return -1;
    }
    return -1;
}

/// "cet avocat de 70 ans", "le sénateur" of whom the article has not said that he is one: the person spoken
/// of right before, where no office of his own speaks against it; -1 where nobody is near.
int Resolver::describedPerson(const NameMention &mention, bool anyOffice) const
{
    Wanted wanted;
    wanted.token = mention.tokens.first;
    wanted.gender = mention.gender;
    const int sentence = m_document.tokens.at(wanted.token).sentence;
    const int paragraph = m_document.sentences.at(sentence).paragraph;
    // "L'opposant a promis": not who is in office.
    static const QSet<InternedId> against = setOfWords(
        {u"opposant", u"opposante", u"rebelle", u"dissident", u"dissidente", u"insurgé", u"challenger"});
    // "Le bourgmestre l'a remercié": no more is a mayor.
    static const QSet<InternedId> posts =
        setOfWords({u"sénateur", u"sénatrice", u"député", u"députée", u"ambassadeur", u"ambassadrice",
                    u"gouverneur", u"bourgmestre", u"maire", u"préfet", u"consul", u"commissaire"});
    const InternedId noun = m_document.tokens.at(wanted.token).lemma();
    const bool opposes = against.contains(noun) || posts.contains(noun);
    const auto isInPower = [&](int who) {
        const QStringList functions = functionsOf(who);
        return functions.contains(QLatin1String("head_of_state")) ||
               functions.contains(QLatin1String("head_of_government"));
    };
    for (const Candidate &candidate : rank(wanted)) {
        const Actor &actor = m_context.analysis.actors.at(candidate.actor);
        if (opposes && isInPower(candidate.actor))
            continue;
        const bool unnamed = actor.anonymous && !(anyOffice && mention.gender == actor.gender);
        if (actor.kind != ActorKind::Person || unnamed)
            continue;
        const bool other = mention.gender != Gender::Unknown && actor.gender != Gender::Unknown &&
                           mention.gender != actor.gender;
        const bool sure = candidate.weight > 0.7 || against.contains(noun); // nobody else is near
        if (other && against.contains(noun))
            continue;
        if (other || (!anyOffice && !sure && !functionsOf(candidate.actor).isEmpty()))
            return -1;
        bool near = false;
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
            const Occurrence &occurrence = m_occurrences.at(i);
            if (occurrence.actor != candidate.actor || occurrence.quoted)
                continue;
            near = occurrence.paragraph == paragraph && sentence - occurrence.sentence <= 3;
            break;
        }
        if (near)
            return candidate.actor;
        // The subject of the paragraph before is not meant where this one names somebody.
        if (!anyOffice)
            return -1;
    }
    for (qsizetype i = m_occurrences.size() - 1; anyOffice && i >= oldest(); --i) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (occurrence.paragraph != paragraph || sentence - occurrence.sentence > 3)
            break;
        const Actor &actor = m_context.analysis.actors.at(occurrence.actor);
        const bool other = mention.gender != Gender::Unknown && actor.gender != Gender::Unknown &&
                           mention.gender != actor.gender;
        if (actor.kind == ActorKind::Person && !actor.anonymous && !occurrence.quoted && !other &&
            !occurrence.governed)
            return occurrence.actor;
    }
    return -1;
}

/// The only one of a state who was named in the last sentences of the paragraph, where his gender fits; -1
/// where nobody or several were.
int Resolver::compatriot(const QString &country, Gender gender, int token) const
{
    const int sentence = m_document.tokens.at(token).sentence;
    const int paragraph = m_document.sentences.at(sentence).paragraph;
    int found = -1;
    for (qsizetype i = m_occurrences.size() - 1; !country.isEmpty() && i >= oldest(); --i) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (occurrence.paragraph != paragraph || sentence - occurrence.sentence > 3)
            break;
        const Actor &actor = m_context.analysis.actors.at(occurrence.actor);
        const bool other =
            gender == Gender::Feminine && actor.gender != Gender::Unknown && actor.gender != gender;
        if (actor.kind != ActorKind::Person || actor.anonymous || other || occurrence.quoted ||
            occurrence.sentence == sentence ||
            !m_entities[static_cast<std::size_t>(occurrence.actor)].countries.contains(country))
            continue;
        if (found >= 0 && found != occurrence.actor)
            return -1;
        found = occurrence.actor;
    }
    return found;
}

/// Keeps what an actor was called, for what he is called next: "le prédicateur … l'imam".
void Resolver::remember(int actor, InternedId noun)
{
    if (!entity(actor).roleNouns.contains(noun))
        entity(actor).roleNouns.append(noun);
}

/// Whose "son porte-parole", "sa femme" is: the likeliest person or body before it, or -1.
int Resolver::possessorOf(const NameMention &mention) const
{
    Wanted wanted;
    wanted.token = mention.tokens.first;
    for (const Candidate &candidate : rank(wanted)) {
        const Actor &actor = m_context.analysis.actors.at(candidate.actor);
        if (actor.kind == ActorKind::Person && actor.anonymous)
            return -1; // "une concierge. Son mari": hers, who has no name
        if (actor.kind != ActorKind::Place && !actor.anonymous)
            return candidate.actor;
    }
    return -1;
}

/// Whether an actor was spoken of in the paragraph of a token.
bool Resolver::recentIn(int actor, int token) const
{
    const int paragraph = m_document.sentences.at(m_document.tokens.at(token).sentence).paragraph;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        if (m_occurrences.at(i).paragraph != paragraph)
            return false;
        if (m_occurrences.at(i).actor == actor)
            return true;
    }
    return false;
}

QString Resolver::withPossessor(const QString &words, const NameMention &mention) const
{
    const int owner = possessorOf(mention);
    if (owner < 0)
        return words;
    QString name = m_context.analysis.actors.at(owner).name;
    if (const qsizetype parenthesis = name.indexOf(QLatin1String(" (")); parenthesis > 0)
        name.truncate(parenthesis);
    static const QString vowels = QStringLiteral("aeiouâàéèêëîïôöûü");
    const bool elides = !name.isEmpty() && vowels.contains(name.at(0).toLower());
    return words + (elides ? QStringLiteral(" d'") : QStringLiteral(" de ")) + name;
}

} // namespace frise
