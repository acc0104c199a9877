#include "core/analysis/events/participants.h"

#include "core/analysis/events/nationality.h"
#include "core/analysis/holders.h"

#include <QSet>
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
                             "parliament", "court", "weapon", "missile", "territory", "target"})
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

Slot Participants::slotOf(int preposition) const
{
    if (preposition < 0)
        return Slot::None;
    const Slot slot = m_slots.value(m_document.tokens.at(preposition).lower(), Slot::None);
    // "plaider pour de nouvelles sanctions": the first of two.
    if (slot == Slot::De && preposition > 0) {
        const Slot outer = m_slots.value(m_document.tokens.at(preposition - 1).lower(), Slot::None);
        return outer != Slot::None ? outer : slot;
    }
    return slot;
}

QList<Argument> Participants::argumentsOfVerb(int verb) const
{
    QList<Argument> arguments;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Clause &clause = m_clauses.at(verb);
    for (int t = group.tokens.first; t < group.head; ++t) {
        const Reading &reading = m_document.tokens.at(t).chosen();
        if (reading.pos != Pos::Pronoun || reading.subject || reading.reflexive || t == group.subjectClitic)
            continue;
        static const InternedId lui = intern(u"lui"), leur = intern(u"leur");
        const InternedId lower = m_document.tokens.at(t).lower();
        arguments.append({lower == lui || lower == leur ? Slot::A : Slot::Object, -1, t});
    }
    // "la trêve que Riga a acceptée": its object stands before it.
    static const InternedId que = intern(u"que"), qu = intern(u"qu'");
    if (clause.link == ClauseLink::Relative && clause.complementiser >= 0 && clause.governorNoun >= 0 &&
        (lowerOf(clause.complementiser) == que || lowerOf(clause.complementiser) == qu) && !clause.passive)
        arguments.append({Slot::Object, clause.governorNoun, -1});
    const int subjectNoun = m_clauses.subject(verb).inverted ? m_clauses.subject(verb).noun : -1;
    int t = clause.last;
    bool objectOpen = arguments.isEmpty() || arguments.last().noun < 0;
    int lastEnd = clause.last;
    int previous = -1;
    while (t < clause.tokens.last) {
        if (m_chunks.verbOfToken.at(t) >= 0 && m_chunks.verbOfToken.at(t) != verb) {
            const VerbGroup &other = m_chunks.verbs.at(m_chunks.verbOfToken.at(t));
            // The arguments of an infinitive are its own; those of a participle belong to its noun.
            static const InternedId compter = intern(u"compter"), partir = intern(u"partir"),
                                    de = intern(u"de");
            // "à compter du 6 mai", "à partir de lundi": no verb.
            const bool from = other.isInfinitive() && (other.lemma == compter || other.lemma == partir) &&
                              other.tokens.last < clause.tokens.last &&
                              m_document.tokens.at(other.tokens.last).lemma() == de;
            if (!from && (other.isInfinitive() || other.isGerund()))
                break;
            if (from) {
                t = other.tokens.last;
                lastEnd = t + 4;
                continue;
            }
            t = other.tokens.last;
            objectOpen = false;
            continue;
        }
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0) {
            ++t;
            continue;
        }
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        const bool bare = phrase.preposition >= 0 && isBarePhrase(m_document, m_chunks, n);
        Slot slot = bare ? Slot::None : slotOf(phrase.preposition);
        // "organisera jeudi une réunion": a time is no argument.
        if (m_isTime[static_cast<std::size_t>(phrase.head)]) {
            t = phrase.tokens.last;
            lastEnd = t;
            continue;
        }
        if (n == subjectNoun) {
            t = phrase.tokens.last;
            lastEnd = t;
            continue;
        }
        if (slot == Slot::None && (phrase.preposition < 0 || bare)) {
            // "par des navires de la Grèce et un sous-marin turc": with the first of them.
            const bool fellow = phrase.coordinatedWith >= 0 && previous >= 0 && !arguments.isEmpty() &&
                                (arguments.last().noun == phrase.coordinatedWith ||
                                 (arguments.last().slot == Slot::Par && phrase.coordinatedWith == previous &&
                                  previous == arguments.last().noun + 1));
            if (fellow)
                slot = arguments.last().slot;
            else if (objectOpen && arguments.size() < 6 && phrase.tokens.first - lastEnd <= 3)
                slot = Slot::Object;
        }
        // "n'enverra pas de troupes", "livrer de l'aide": a part of it, the object itself.
        if (slot == Slot::De && objectOpen && previous < 0 && phrase.tokens.first - clause.last <= 2 &&
            ((group.negated && phrase.determiner < 0 && !phrase.isName) ||
             (phrase.definite && phrase.plurality == Plurality::Singular && (classesOf(n) & m_goods) != 0)))
            slot = Slot::Object;
        // "les soldats de la brigade": a complement of the noun before it, no argument of the verb, unless
        // the verb asks for it.
        const bool glued = slot == Slot::De && previous >= 0 && !m_chunks.nouns.at(previous).isName &&
                           phrase.preposition <= m_chunks.nouns.at(previous).tokens.last;
        // "le long de sa frontière avec le Tchad": of the frontier, not of the act.
        const bool relational = (slot == Slot::Avec || slot == Slot::Entre) && previous >= 0 &&
                                phrase.preposition == m_chunks.nouns.at(previous).tokens.last &&
                                (classesOf(previous) & m_relational) != 0;
        if (slot != Slot::None && !glued && !relational) {
            arguments.append({slot, n, -1});
            if (slot == Slot::Object)
                objectOpen = false;
        }
        previous = n;
        t = phrase.tokens.last;
        lastEnd = t;
    }
    return arguments;
}

int Participants::nounEnd(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const int sentenceLast = m_document.sentences.at(phrase.sentence).tokens.last;
    static const InternedId par = intern(u"par");
    int end = phrase.tokens.last;
    bool afterVerb = false;
    Slot last = Slot::None;
    bool lastActs = false;
    for (int t = end; t < sentenceLast;) {
        const Token &token = m_document.tokens.at(t);
        if (const int v = m_chunks.verbOfToken.at(t); v >= 0) {
            const VerbGroup &group = m_chunks.verbs.at(v);
            if (!group.isParticiple() && !group.isGerund())
                break;
            t = group.tokens.last;
            afterVerb = true;
            continue;
        }
        if (const int n = m_chunks.nounOfToken.at(t); n >= 0) {
            const NounPhrase &next = m_chunks.nouns.at(n);
            const bool coordinated =
                next.coordinatedWith > noun && (last == Slot::Entre || (lastActs && next.isName));
            // "un appel | vidéo", "le sous-marin | Koursk"
            const bool apposed = next.tokens.first == end && next.preposition < 0 && next.determiner < 0 &&
                                 !next.isPronoun && next.number < 0;
            const bool time = m_isTime[static_cast<std::size_t>(next.head)];
            if (next.preposition < 0 && !coordinated && !apposed && !afterVerb && !time)
                break;
            // "le dialogue | depuis l'invasion": not a complement of its own, unless it is a date.
            const Slot slot = slotOf(next.preposition);
            if (next.preposition >= 0 && slot == Slot::None && !time)
                break;
            if (next.preposition >= 0)
                last = slot;
            lastActs = mentionOfNoun(n) >= 0;
            end = next.tokens.last;
            t = end;
            afterVerb = false;
            continue;
        }
        const Pos pos = token.pos();
        if (pos == Pos::Relative || pos == Pos::Subordination)
            break;
        if (m_isTime[static_cast<std::size_t>(t)]) {
            end = t + 1;
        } else if (token.kind == TokenKind::Punctuation) {
            const QChar c = m_document.text().at(token.span.start);
            if (c == u',') {
                // "la capture du convoi, jeudi à l'aube, par un commando": a comma before par.
                int look = t + 1;
                while (look < sentenceLast && look < t + 9 && lowerOf(look) != par &&
                       m_chunks.verbOfToken.at(look) < 0)
                    ++look;
                if (look >= sentenceLast || look >= t + 9 || lowerOf(look) != par)
                    break;
                afterVerb = true;
            } else if (c != u'"' && c != QChar(0x00AB) && c != QChar(0x00BB) && c != QChar(0x201C) &&
                       c != QChar(0x201D)) {
                break;
            }
        }
        if (pos == Pos::Coordination) {
            const int n = t + 1 < sentenceLast ? m_chunks.nounOfToken.at(t + 1) : -1;
            // "et de quatre régions": a further complement; "et la livraison …": another noun.
            const bool complement =
                t + 1 < sentenceLast && (m_document.tokens.at(t + 1).pos() == Pos::Preposition ||
                                         m_document.tokens.at(t + 1).pos() == Pos::Contraction);
            const bool fellow = n >= 0 && m_chunks.nouns.at(n).preposition < 0 &&
                                (last == Slot::Entre || (lastActs && m_chunks.nouns.at(n).isName));
            if (!complement && !fellow)
                break;
        }
        ++t;
    }
    return end;
}

QList<Argument> Participants::argumentsOfNoun(int noun) const
{
    QList<Argument> arguments;
    const int end = nounEnd(noun);
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    Slot last = Slot::None;
    int previous = -1;
    for (int t = phrase.tokens.last; t < end;) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0) {
            ++t;
            continue;
        }
        const NounPhrase &next = m_chunks.nouns.at(n);
        Slot slot = slotOf(next.preposition);
        // "Alexandre Loukachenko du Belarus": of the name, not of the act.
        if (slot == Slot::De && previous >= 0 && m_chunks.nouns.at(previous).isName && isPerson(previous)) {
            t = next.tokens.last;
            continue;
        }
        // "des troupes près de sa frontière avec le Tchad": of the frontier, not of the act.
        const bool relational = (slot == Slot::Avec || slot == Slot::Entre) && previous >= 0 &&
                                next.preposition == m_chunks.nouns.at(previous).tokens.last &&
                                (classesOf(previous) & m_relational) != 0;
        previous = n;
        if (relational) {
            t = next.tokens.last;
            last = Slot::None;
            continue;
        }
        if (next.preposition < 0) {
            if (next.coordinatedWith >= 0)
                slot = last;
            else
                slot = Slot::Object; // "visant les infrastructures"
        }
        if (slot != Slot::None)
            arguments.append({slot, n, -1});
        last = slot;
        t = next.tokens.last;
    }
    return arguments;
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

quint64 Participants::classesOf(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const TriggerTable &table = TriggerTable::french();
    const Token &head = m_document.tokens.at(phrase.head);
    quint64 classes = table.classes(head.lemma()) | table.classes(head.lower());
    // "les premiers blindés soviétiques": the tagger may take another word for the head.
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
        static const QSet<InternedId> counts = [] {
            QSet<InternedId> set;
            for (const char16_t *word :
                 {u"millier",  u"dizaine",   u"centaine",  u"million",     u"série",        u"projet",
                  u"groupe",   u"partie",    u"ensemble",  u"nombre",      u"salve",        u"reste",
                  u"total",    u"vingtaine", u"trentaine", u"quarantaine", u"cinquantaine", u"soixantaine",
                  u"douzaine", u"quinzaine", u"poignée",   u"majorité",    u"plupart",      u"moitié",
                  u"tiers",    u"totalité",  u"vague",     u"dernier",     u"premier"})
                set.insert(intern(QStringView(word)));
            return set;
        }();
        if (counts.contains(head.lemma()))
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
    if (unnamed && phrase.number < 0) {
        const QList<int> states = statesOfPhrase(noun);
        if (!states.isEmpty())
            actors = states;
    }
    // "les ministres de l'OTAN", "des représentants de huit pays": those they come from.
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
            // "l'ambassadeur d'Autriche", "les ministres de l'OTAN": the name in its complement.
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

QList<int> Participants::bothSides(int noun)
{
    static const InternedId two = intern(u"deux");
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.number < 0 || lowerOf(phrase.number) != two || !phrase.definite ||
        (classesOf(noun) & m_side) == 0)
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
    auto pair = parties().twoBefore(phrase.sentence - 1);
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
    }
    return {};
}

QList<int> Participants::actorsOf(const Argument &argument)
{
    if (argument.noun >= 0)
        return actorsOf(argument.noun);
    return argument.clitic >= 0 ? actorsOfToken(argument.clitic) : QList<int>();
}

} // namespace frise
