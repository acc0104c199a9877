#include "core/analysis/events/participants.h"

namespace frise {

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
    int timeEnd = -1;
    int previous = -1;
    while (t < clause.tokens.last) {
        if (const int inserted = m_clauses.insertionEnd(t); inserted >= 0) {
            t = lastEnd = inserted;
            continue;
        }
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
            timeEnd = t;
            continue;
        }
        // "a arrêté lundi à l'aube Win Myint", "… à l'aube des députés": no complement of the time.
        static const InternedId des = intern(u"des");
        const int lead = phrase.determiner >= 0 ? phrase.determiner + 1 : phrase.tokens.first;
        const bool timeFirst =
            phrase.isName && lead < phrase.head && m_isTime[static_cast<std::size_t>(lead)];
        const bool behindTime = phrase.tokens.first == timeEnd && phrase.determiner == phrase.preposition &&
                                phrase.determiner >= 0 && lowerOf(phrase.determiner) == des;
        if (timeFirst || behindTime)
            slot = objectOpen && previous < 0 ? Slot::Object : Slot::None;
        if (n == subjectNoun) {
            t = phrase.tokens.last;
            lastEnd = t;
            continue;
        }
        if (slot == Slot::None && (phrase.preposition < 0 || bare)) {
            // "par des navires de la Grèce et un sous-marin turc": with the first of them.
            // "la Corée | du Sud | et le Japon": a name of two phrases.
            const bool longName = !arguments.isEmpty() && phrase.coordinatedWith == previous &&
                                  previous >= 0 && arguments.last().noun >= 0 &&
                                  arguments.last().noun + 1 == previous && mentionOfNoun(previous) >= 0 &&
                                  mentionOfNoun(previous) == mentionOfNoun(arguments.last().noun);
            const bool fellow = phrase.coordinatedWith >= 0 && previous >= 0 && !arguments.isEmpty() &&
                                (arguments.last().noun == phrase.coordinatedWith || longName ||
                                 (arguments.last().slot == Slot::Par && phrase.coordinatedWith == previous &&
                                  previous == arguments.last().noun + 1));
            if (fellow)
                slot = arguments.last().slot;
            else if (objectOpen && arguments.size() < 6 && phrase.tokens.first - lastEnd <= 3)
                slot = Slot::Object;
        }
        // "ne livrera pas de blé", "livrer de l'aide": a part of it, the object itself.
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
        // "le veto à l'entrée | du Mali", "le raid contre la base | de Riga": as the noun it hangs on.
        if (slot == Slot::De && previous >= 0 && last != Slot::None && last != Slot::De &&
            last != Slot::Par && next.preposition == m_chunks.nouns.at(previous).tokens.last &&
            !m_chunks.nouns.at(previous).isName && mentionOfNoun(previous) < 0)
            slot = last;
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

} // namespace frise
