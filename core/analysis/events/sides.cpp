#include "core/analysis/events/nationality.h"
#include "core/analysis/events/participants.h"
#include "core/analysis/holders.h"

#include <algorithm>

namespace frise {

int Participants::countryActor(const QString &country)
{
    if (country.isEmpty())
        return -1;
    if (const auto it = m_countryActors.constFind(country); it != m_countryActors.constEnd())
        return it.value();
    const QString id = country.startsWith(QLatin1String("n:")) ? country : QStringLiteral("c:") + country;
    QList<Actor> &actors = m_context.analysis.actors;
    for (int i = 0; i < actors.size(); ++i) {
        if (actors.at(i).id == id) {
            m_countryActors.insert(country, i);
            return i;
        }
    }
    Actor actor;
    actor.id = id;
    actor.name = countryName(m_context, country);
    if (actor.name.isEmpty())
        return -1;
    actor.kind = ActorKind::State;
    actor.country = country;
    actors.append(actor);
    const int index = static_cast<int>(actors.size()) - 1;
    m_countryActors.insert(country, index);
    return index;
}

int Participants::stateNamed(const QString &name)
{
    return countryActor(countryOfPlace(m_context, name));
}

QString Participants::countryOfAdjective(int token) const
{
    const Token &word = m_document.tokens.at(token);
    if (word.kind != TokenKind::Word)
        return {};
    const auto it = m_adjectives.constFind(word.lower());
    if (it != m_adjectives.constEnd())
        return it.value();
    const QString country = countryOfDemonym(m_context, word.lower());
    m_adjectives.insert(word.lower(), country);
    return country;
}

int Participants::stateOfAdjectives(const TokenRange &tokens)
{
    for (int t = tokens.first; t < tokens.last; ++t) {
        const Pos pos = m_document.tokens.at(t).pos();
        if (pos != Pos::Adjective && pos != Pos::Noun && pos != Pos::Unknown && pos != Pos::Verb &&
            pos != Pos::ProperNoun)
            continue;
        const int actor = countryActor(countryOfAdjective(t));
        if (actor >= 0)
            return actor;
    }
    return -1;
}

QList<int> Participants::statesOfPhrase(int noun)
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    QList<int> states;
    const auto take = [&](int token) {
        const int state = stateOfAdjectives({token, token + 1});
        if (state >= 0 && !states.contains(state))
            states.append(state);
        return state >= 0;
    };
    for (int t = phrase.tokens.first; t < phrase.tokens.last; ++t)
        take(t);
    // "des navires américains et britanniques"
    static const InternedId et = intern(u"et");
    const int sentenceLast = m_document.sentences.at(phrase.sentence).tokens.last;
    for (int t = phrase.tokens.last; !states.isEmpty() && t + 1 < sentenceLast; t += 2) {
        const bool joined =
            lowerOf(t) == et || m_document.text().at(m_document.tokens.at(t).span.start) == u',';
        if (!joined || m_document.tokens.at(t + 1).entry->capitalised || !take(t + 1))
            break;
    }
    return states;
}

QString Participants::countryOf(int actor) const
{
    const Actor &a = m_context.analysis.actors.at(actor);
    if (!a.country.isEmpty())
        return a.country;
    if (a.id.startsWith(QLatin1String("c:")) || a.id.startsWith(QLatin1String("g:")) ||
        a.id.startsWith(QLatin1String("f:")))
        return a.id.mid(2);
    if (a.id.startsWith(QLatin1String("l:")))
        return countryOfPlace(m_context, a.name);
    return a.id.startsWith(QLatin1String("n:")) && a.kind == ActorKind::State ? a.id : QString();
}

int Participants::stateOf(int actor)
{
    const Actor &a = m_context.analysis.actors.at(actor);
    if (a.kind == ActorKind::State)
        return actor;
    return countryActor(countryOf(actor));
}

bool Participants::isPlaceOnly(int actor) const
{
    return m_context.analysis.actors.at(actor).kind == ActorKind::Place;
}

int Participants::sideOf(int actor)
{
    if (isPlaceOnly(actor))
        return -1;
    const int state = countryActor(countryOf(actor));
    if (state >= 0)
        return state;
    return m_context.analysis.actors.at(actor).id.startsWith(QLatin1String("b:")) ? actor : -1;
}

int Participants::sideOfToken(int token)
{
    const int mention = m_mentionOfToken[static_cast<std::size_t>(token)];
    if (mention >= 0) {
        const Mention &m = m_context.analysis.mentions.at(mention);
        if (m.inBoilerplate || m.actor < 0)
            return -1;
        const int side = sideOf(m.actor);
        if (side >= 0)
            return side;
    }
    const Pos pos = m_document.tokens.at(token).pos();
    return pos == Pos::Adjective || pos == Pos::Noun ? countryActor(countryOfAdjective(token)) : -1;
}

const Parties &Participants::parties()
{
    if (m_partiesKnown)
        return m_parties;
    m_partiesKnown = true;
    for (const Sentence &sentence : m_document.sentences) {
        QList<int> sides;
        for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
            const int side = sideOfToken(t);
            if (side >= 0 && !sides.contains(side))
                sides.append(side);
        }
        m_parties.add(sides);
    }
    return m_parties;
}

QList<int> Participants::bothSides(int noun)
{
    static const InternedId two = intern(u"deux");
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    // "les deux pays", "leurs armées"
    static const InternedId theirs = intern(u"leurs");
    const bool both = phrase.number >= 0 && lowerOf(phrase.number) == two && phrase.definite;
    const bool owned = phrase.determiner >= 0 && lowerOf(phrase.determiner) == theirs && phrase.number < 0 &&
                       phrase.plurality == Plurality::Plural;
    if ((!both && !owned) || (classesOf(noun) & m_side) == 0)
        return {};
    // In the sentence itself before it, else in those before: who is spoken of there.
    QList<int> here;
    for (int t = m_document.sentences.at(phrase.sentence).tokens.first; t < phrase.tokens.first; ++t) {
        const int side = sideOfToken(t);
        if (side >= 0 && !here.contains(side))
            here.append(side);
    }
    if (here.size() == 2)
        return here;
    // Where the article is about two of them throughout, they are meant.
    auto pair = parties().principal(4);
    if (!pair)
        pair = parties().twoBefore(phrase.sentence - 1);
    if (!pair)
        pair = parties().principal(2);
    return pair ? QList<int>{pair->first, pair->second} : QList<int>();
}

/// Those that plural officials come from, by the complement of their phrase; empty for any other phrase.
QList<int> Participants::whoseOfficials(int noun)
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const quint64 envoys = TriggerTable::french().classMask(QStringLiteral("envoy")) |
                           TriggerTable::french().classMask(QStringLiteral("embassy"));
    if (phrase.isPronoun || phrase.isName ||
        (classesOf(noun) & (phrase.plurality == Plurality::Plural ? m_official : envoys)) == 0)
        return {};
    const TokenRange extended = m_chunks.extended(m_document, noun);
    for (int n = noun + 1; n < m_chunks.nouns.size() && m_chunks.nouns.at(n).tokens.first < extended.last;
         ++n) {
        const NounPhrase &complement = m_chunks.nouns.at(n);
        if (slotOf(complement.preposition) != Slot::De)
            continue;
        const QList<int> both = bothSides(n);
        if (!both.isEmpty())
            return both;
        // A body that another place of the text names by the same word.
        for (int t = complement.tokens.first; t < complement.tokens.last; ++t) {
            const int named =
                m_document.tokens.at(t).entry->capitalised ? m_bodyOfWord.value(lowerOf(t), -1) : -1;
            if (named >= 0)
                return {named};
        }
        const QList<int> actors = actorsOf(n);
        const bool known = !actors.isEmpty() && std::all_of(actors.begin(), actors.end(), [&](int actor) {
            const Actor &a = m_context.analysis.actors.at(actor);
            return a.kind == ActorKind::State || a.kind == ActorKind::Organisation ||
                   (a.anonymous && complement.number >= 0);
        });
        if (known)
            return actors;
        // "l'ambassadeur de Libye": no mention of its own, it is part of the role.
        int first = complement.tokens.first;
        while (first < complement.tokens.last && !m_document.tokens.at(first).entry->capitalised)
            ++first;
        const int state =
            first < complement.tokens.last && actors.isEmpty()
                ? stateNamed(m_document.textOf(m_document.spanOf({first, complement.tokens.last})).toString())
                : -1;
        if (state >= 0)
            return {state};
    }
    return {};
}

} // namespace frise
