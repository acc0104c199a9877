#include "core/analysis/events/participants.h"

#include "core/analysis/events/nationality.h"
#include "core/analysis/events/participant_words.h"
#include "core/analysis/holders.h"

#include <algorithm>

namespace frise {

namespace {

constexpr std::pair<const char16_t *, Slot> prepositions[] = {
    {u"à", Slot::A},           {u"au", Slot::A},
    {u"aux", Slot::A},         {u"de", Slot::De},
    {u"du", Slot::De},         {u"des", Slot::De},
    {u"d'", Slot::De},         {u"par", Slot::Par},
    {u"avec", Slot::Avec},     {u"contre", Slot::Contre},
    {u"sur", Slot::Sur},       {u"pour", Slot::Pour},
    {u"entre", Slot::Entre},   {u"en", Slot::En},
    {u"vers", Slot::Vers},     {u"envers", Slot::Envers},
    {u"auprès", Slot::Aupres}, {u"devant", Slot::Devant},
    {u"dans", Slot::Dans},     {u"derrière", Slot::Derriere},
    {u"chez", Slot::A},        {u"concernant", Slot::Sur},
};

} // namespace

Participants::Participants(StageContext &context, const Clauses &clauses)
    : m_context(context), m_document(context.document), m_chunks(context.chunks), m_clauses(clauses)
{
    for (const auto &[text, slot] : prepositions)
        m_slots.insert(intern(QStringView(text)), slot);
    m_troops = TriggerTable::french().classMask(QStringLiteral("troops"));
    m_collective = TriggerTable::french().classMask(QStringLiteral("collective"));
    m_side = TriggerTable::french().classMask(QStringLiteral("side"));
    m_official = TriggerTable::french().classMask(QStringLiteral("official"));
    for (const char *name : {"goods", "aid", "weapon", "money", "troops"})
        m_goods |= TriggerTable::french().classMask(QString::fromLatin1(name));
    for (const char *name : {"collective", "troops", "envoy", "council", "body", "ship", "aircraft", "people",
                             "parliament", "court", "weapon", "missile", "territory", "target", "defence"})
        m_acting |= TriggerTable::french().classMask(QString::fromLatin1(name));
    m_institution = TriggerTable::french().classMask(QStringLiteral("institution"));
    m_body = TriggerTable::french().classMask(QStringLiteral("body"));
    for (const char *name : {"relation", "border", "conflict", "pact"})
        m_relational |= TriggerTable::french().classMask(QString::fromLatin1(name));
    m_mentionOfToken.assign(static_cast<std::size_t>(m_document.tokens.size()), -1);
    m_isTime.assign(static_cast<std::size_t>(m_document.tokens.size()), false);
    for (const Timex &timex : context.analysis.timexes) {
        const TokenRange range = m_document.tokensIn(timex.span);
        for (int t = range.first; t < range.last; ++t)
            m_isTime[static_cast<std::size_t>(t)] = true;
    }
    const QList<Mention> &mentions = context.analysis.mentions;
    for (int m = 0; m < mentions.size(); ++m) {
        const Mention &mention = mentions.at(m);
        if (mention.actor < 0 || mention.kind == MentionKind::Elided)
            continue;
        const TokenRange range = m_document.tokensIn(mention.span);
        for (int t = range.first; t < range.last; ++t) {
            int &slot = m_mentionOfToken[static_cast<std::size_t>(t)];
            // Of nested mentions the inner one: "le bureau du président | Emmanuel Macron".
            if (slot < 0 || mentions.at(slot).span.length() > mention.span.length())
                slot = m;
        }
        // "l'OTAN", known by one word wherever it stands.
        if (mention.kind == MentionKind::Name && range.size() <= 2 && range.size() > 0 &&
            context.analysis.actors.at(mention.actor).kind == ActorKind::Organisation)
            m_bodyOfWord.insert(m_document.tokens.at(range.last - 1).lower(), mention.actor);
    }
}

int Participants::mentionOfNoun(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    int mention = m_mentionOfToken[static_cast<std::size_t>(phrase.head)];
    if (mention >= 0)
        return mention;
    // "la capitale Kiev", "le chancelier Merz": a name at the end of the phrase.
    for (int t = phrase.tokens.last - 1; t > phrase.head; --t) {
        if (m_mentionOfToken[static_cast<std::size_t>(t)] >= 0 && m_document.tokens.at(t).entry->capitalised)
            return m_mentionOfToken[static_cast<std::size_t>(t)];
    }
    return -1;
}

QList<int> Participants::actorsOfToken(int token) const
{
    const int mention = m_mentionOfToken[static_cast<std::size_t>(token)];
    if (mention < 0)
        return {};
    // Several actors may share one span ("les deux présidents").
    QList<int> actors;
    const QList<Mention> &mentions = m_context.analysis.mentions;
    const Span span = mentions.at(mention).span;
    int first = mention;
    while (first > 0 && mentions.at(first - 1).span == span)
        --first;
    for (int m = first; m < mentions.size() && mentions.at(m).span == span; ++m) {
        if (mentions.at(m).actor >= 0 && !actors.contains(mentions.at(m).actor))
            actors.append(mentions.at(m).actor);
    }
    return actors;
}

quint64 Participants::classesOf(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const TriggerTable &table = TriggerTable::french();
    const Token &head = m_document.tokens.at(phrase.head);
    quint64 classes = table.classes(head.lemma()) | table.classes(head.lower());
    // "les premiers canons bulgares": the tagger may take another word for the head.
    if (classes == 0 && !phrase.isName && !phrase.isPronoun && phrase.tokens.size() > 1)
        classes |= classesIn(phrase.tokens);
    // "le système IRIS-T", "la frégate Surcouf": the noun before the name.
    if (phrase.isName && phrase.determiner >= 0)
        classes |= classesIn({phrase.tokens.first, phrase.head});
    // "L'ambassadeur d'Oman, M. Saïd": the role beside the name.
    if (phrase.isName) {
        const int mention = mentionOfNoun(noun);
        if (mention >= 0 && m_context.analysis.mentions.at(mention).roleSpan.isValid())
            classes |= classesIn(m_document.tokensIn(m_context.analysis.mentions.at(mention).roleSpan));
    }
    // "des milliers de soldats", "des systèmes de défense", "un projet d'accord": what the head counts or
    // holds.
    const int next = noun + 1;
    if (next < m_chunks.nouns.size() && m_chunks.nouns.at(next).sentence == phrase.sentence &&
        slotOf(m_chunks.nouns.at(next).preposition) == Slot::De &&
        m_chunks.nouns.at(next).preposition <= phrase.tokens.last) {
        const Token &inner = m_document.tokens.at(m_chunks.nouns.at(next).head);
        if (ParticipantWords::french().has(ParticipantWords::Count, head.lemma()))
            classes |= table.classes(inner.lemma()) | table.classes(inner.lower());
    }
    return classes;
}

quint64 Participants::classesIn(const TokenRange &tokens) const
{
    quint64 classes = 0;
    for (int t = tokens.first; t < tokens.last; ++t) {
        const Token &token = m_document.tokens.at(t);
        if (token.kind == TokenKind::Word)
            classes |=
                TriggerTable::french().classes(token.lemma()) | TriggerTable::french().classes(token.lower());
    }
    return classes;
}

bool Participants::isPerson(int noun) const
{
    const int mention = mentionOfNoun(noun);
    if (mention >= 0) {
        const Actor &actor = m_context.analysis.actors.at(m_context.analysis.mentions.at(mention).actor);
        return actor.kind == ActorKind::Person || actor.kind == ActorKind::Group;
    }
    return false;
}

bool Participants::isPlace(int noun) const
{
    const int mention = mentionOfNoun(noun);
    if (mention >= 0) {
        const Mention &m = m_context.analysis.mentions.at(mention);
        const Actor &actor = m_context.analysis.actors.at(m.actor);
        return m.kind == MentionKind::Place || m.kind == MentionKind::Metonym ||
               actor.kind == ActorKind::Place || actor.kind == ActorKind::State ||
               actor.id.startsWith(QLatin1String("g:")) || actor.kind == ActorKind::Unknown;
    }
    // A name that no table knows and nobody bears: "a occupé Djokjakarta".
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.isName && phrase.determiner < 0)
        return true;
    return (classesOf(noun) & TriggerTable::french().classMask(QStringLiteral("territory"))) != 0;
}

bool Participants::isActor(int noun)
{
    return !actorsOf(noun).isEmpty();
}

QString Participants::placeName(int noun) const
{
    const int mention = mentionOfNoun(noun);
    if (mention < 0)
        return {};
    const Mention &m = m_context.analysis.mentions.at(mention);
    const Actor &actor = m_context.analysis.actors.at(m.actor);
    return m.kind == MentionKind::Place || actor.kind == ActorKind::Place || actor.kind == ActorKind::State
               ? actor.name
               : QString();
}

QList<int> Participants::actorsOf(int noun)
{
    if (const auto it = m_actorsOfNoun.constFind(noun); it != m_actorsOfNoun.constEnd())
        return it.value();
    QList<int> actors;
    const NounPhrase phrase = m_chunks.nouns.at(noun);
    const int mention = mentionOfNoun(noun);
    if (mention >= 0)
        actors = actorsOfToken(m_mentionOfToken[static_cast<std::size_t>(phrase.head)] >= 0
                                   ? phrase.head
                                   : phrase.tokens.last - 1);
    if (actors.isEmpty() && mention >= 0)
        actors = {m_context.analysis.mentions.at(mention).actor};
    // "des diplomates soviétiques": the state rather than the unnamed.
    const bool unnamed = !actors.isEmpty() && std::all_of(actors.begin(), actors.end(), [&](int actor) {
        return m_context.analysis.actors.at(actor).anonymous;
    });
    // "le ministre kényan de la Défense | Joseph Otieno": the name at its end.
    if (unnamed && phrase.plurality == Plurality::Singular && phrase.number < 0) {
        const int last = m_chunks.extended(m_document, noun).last - 1;
        const int name = last > phrase.tokens.last ? m_mentionOfToken[static_cast<std::size_t>(last)] : -1;
        if (name >= 0 && name != mention) {
            const Mention &named = m_context.analysis.mentions.at(name);
            const TokenRange range = m_document.tokensIn(named.span);
            const Pos before = range.first > 0 ? m_document.tokens.at(range.first - 1).pos() : Pos::Unknown;
            if (m_context.analysis.actors.at(named.actor).kind == ActorKind::Person &&
                before != Pos::Preposition && before != Pos::Contraction && before != Pos::Determiner) {
                m_actorsOfNoun.insert(noun, {named.actor});
                return {named.actor};
            }
        }
    }
    // "ses F-16 ont abattu": whose they are.
    if (phrase.possessive && phrase.determiner >= 0 && isMachine(phrase.head)) {
        QList<int> owners;
        for (const int owner : actorsOfToken(phrase.determiner))
            owners.append(sideOf(owner) >= 0 ? sideOf(owner) : owner);
        m_actorsOfNoun.insert(noun, owners);
        return owners;
    }
    if (unnamed && phrase.number < 0) {
        const QList<int> states = statesOfPhrase(noun);
        if (!states.isEmpty())
            actors = states;
    }
    // "les forces américaines et britanniques"
    if (actors.size() == 1 && phrase.plurality == Plurality::Plural && phrase.number < 0 && !phrase.isName &&
        m_context.analysis.actors.at(actors.first()).kind != ActorKind::Person) {
        const QList<int> states = statesOfPhrase(noun);
        if (states.size() > 1)
            actors = states;
    }
    // "les Soviétiques ont refusé": their state.
    static const InternedId people = intern(u"les"), ofPeople = intern(u"des"), toPeople = intern(u"aux");
    const Token &named = m_document.tokens.at(phrase.head);
    if (actors.size() <= 1 && phrase.number < 0 && phrase.determiner >= 0 && named.entry->capitalised &&
        (lowerOf(phrase.determiner) == people || lowerOf(phrase.determiner) == toPeople ||
         (lowerOf(phrase.determiner) == ofPeople && phrase.preposition == phrase.determiner)) &&
        (actors.isEmpty() || m_context.analysis.actors.at(actors.first()).kind == ActorKind::Group)) {
        const int state = stateOfAdjectives({phrase.head, phrase.head + 1});
        if (state >= 0)
            actors = {state};
    }
    // "les délégués de la Ligue", "des représentants de huit pays": those they come from.
    if (actors.isEmpty() || unnamed) {
        const QList<int> whose = whoseOfficials(noun);
        if (!whose.isEmpty())
            actors = whose;
    }
    if (actors.isEmpty() || unnamed) {
        const QList<int> both = bothSides(noun);
        if (!both.isEmpty())
            actors = both;
    }
    if (actors.isEmpty() && !phrase.isPronoun) {
        const TokenRange extended = m_chunks.extended(m_document, noun);
        const QList<int> states = statesOfPhrase(noun);
        if (!states.isEmpty()) {
            actors = states;
        } else {
            // "l'ambassadeur d'Autriche", "les délégués de la Ligue": the name in its complement.
            const bool acting = (classesOf(noun) & m_acting) != 0;
            for (int t = phrase.tokens.last; t < extended.last && acting && actors.isEmpty(); ++t) {
                if (m_mentionOfToken[static_cast<std::size_t>(t)] >= 0)
                    actors = actorsOfToken(t);
            }
            if (actors.isEmpty() && acting) {
                const int other = stateOfAdjectives({phrase.tokens.last, extended.last});
                if (other >= 0)
                    actors = {other};
            }
        }
    }
    // A name that nobody knows is still someone: "la Valdorie".
    const Token &head = m_document.tokens.at(phrase.head);
    if (actors.isEmpty() && mention < 0 && !phrase.isPronoun && head.entry->capitalised &&
        !head.entry->known && !m_isTime[static_cast<std::size_t>(phrase.head)] && phrase.determiner >= 0)
        actors = actorsFor(m_context, m_document.spanOf(phrase.tokens));
    // « l'"Alliance de l'Ouest" »: a body, by its capital.
    if (actors.isEmpty() && mention < 0 && head.entry->capitalised && head.pos() == Pos::Noun &&
        phrase.head > m_document.sentences.at(phrase.sentence).tokens.first &&
        (classesOf(noun) & m_body) != 0)
        actors = actorsFor(m_context, m_document.spanOf(m_chunks.extended(m_document, noun)));
    // "le ministère", "la marine": of a state, though not said of which.
    if (actors.isEmpty() && mention < 0 && !phrase.isPronoun && phrase.definite &&
        (classesOf(noun) & m_institution) != 0)
        actors = actorsFor(m_context, m_document.spanOf(phrase.tokens));
    // "huit partis", "26 pays": unnamed, but someone.
    if (actors.isEmpty() && !phrase.isPronoun && (classesOf(noun) & m_collective) != 0 &&
        (phrase.number >= 0 || phrase.plurality == Plurality::Plural)) {
        const TokenRange extended = m_chunks.extended(m_document, noun);
        // "plusieurs dirigeants": nobody in particular.
        const bool vague = phrase.preposition >= 0 && phrase.number < 0 && !phrase.definite &&
                           extended.last == phrase.tokens.last && phrase.tokens.last <= phrase.head + 1;
        TokenRange name = phrase.number >= 0 ? phrase.tokens : extended;
        // "huit partis irlandais": which ones is said, how many is no part of the name.
        if (phrase.number >= 0 && extended.last > phrase.head + 1 &&
            !m_document.text().at(m_document.tokens.at(phrase.number).span.start).isDigit()) {
            name = {phrase.number + 1, extended.last};
        }
        // "une réunion des vingt-huit alliés mardi": the day is no part of it.
        while (name.last - 1 > phrase.head && m_isTime[static_cast<std::size_t>(name.last - 1)])
            --name.last;
        // "les deux camps", where the article does not tell which.
        static const InternedId camps[] = {intern(u"camp"), intern(u"côté"), intern(u"partie")};
        const bool sides = phrase.number >= 0 && phrase.definite && extended.last == phrase.tokens.last &&
                           std::find(std::begin(camps), std::end(camps),
                                     m_document.tokens.at(phrase.head).lemma()) != std::end(camps);
        if (!vague && !sides)
            actors = actorsFor(m_context, m_document.spanOf(name));
    }
    m_actorsOfNoun.insert(noun, actors);
    return actors;
}

/// "F-16", "MiG-29", "S-400": letters, a hyphen, figures.
bool Participants::isMachine(int token) const
{
    const QString text = internedText(lowerOf(token));
    const qsizetype hyphen = text.indexOf(u'-');
    return hyphen > 0 && hyphen <= 4 && hyphen + 1 < text.size() && text.at(hyphen + 1).isDigit();
}

QList<int> Participants::unnamedPeople(int noun)
{
    static const InternedId crowd = intern(u"foule");
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const quint64 people = TriggerTable::french().classMask(QStringLiteral("people")) | m_troops;
    if (phrase.isPronoun || phrase.isName || phrase.possessive || (classesOf(noun) & people) == 0 ||
        (phrase.number < 0 && phrase.plurality != Plurality::Plural && lowerOf(phrase.head) != crowd))
        return {};
    const bool counted =
        phrase.number >= 0 && m_document.text().at(m_document.tokens.at(phrase.number).span.start).isDigit();
    const TokenRange range = m_chunks.extended(m_document, noun);
    const int first = counted                  ? phrase.number
                      : phrase.number >= 0     ? phrase.number + 1
                      : phrase.determiner >= 0 ? phrase.determiner + 1
                                               : phrase.tokens.first;
    return actorsFor(m_context, m_document.spanOf({std::min(first, phrase.head), range.last}));
}

QList<int> Participants::actorsOf(const Argument &argument)
{
    if (argument.noun >= 0)
        return actorsOf(argument.noun);
    return argument.clitic >= 0 ? actorsOfToken(argument.clitic) : QList<int>();
}

} // namespace frise
