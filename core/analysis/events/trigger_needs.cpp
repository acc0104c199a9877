#include "core/analysis/events/event_reader.h"
#include "core/analysis/events/nationality.h"

#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId de = intern(u"de"), a = intern(u"à");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

} // namespace

bool EventReader::follows(const Trigger &trigger, int from, int limit, bool adjacent, int *lastToken) const
{
    int t = from;
    bool overObject = !adjacent && !trigger.following.empty();
    const bool nameOnly = trigger.following.size() < 2;
    for (const InternedId word : trigger.following) {
        bool found = false;
        // "a mis son armée en alerte", "a placé le général en détention": its object may stand between.
        if (overObject && t < limit && lower(t) != word && lemma(t) != word) {
            // "a rendu Damas responsable": one word behind a name.
            int object = t;
            while (object < limit && !m_timexOfToken.empty() &&
                   m_timexOfToken[static_cast<std::size_t>(object)] >= 0)
                ++object;
            const int n = object < limit ? m_chunks.nounOfToken.at(object) : -1;
            if (n >= 0 && m_chunks.nouns.at(n).preposition < 0 &&
                (!nameOnly || m_chunks.nouns.at(n).isName)) {
                int after = m_chunks.extended(m_document, n).last;
                // "l'attaché, Jan Novak, persona non grata": a name beside it.
                if (after < limit && sign(after) == u',') {
                    int close = after + 1;
                    while (close < limit && close < after + 7 && sign(close) != u',' &&
                           m_chunks.verbOfToken.at(close) < 0)
                        ++close;
                    if (close < limit && sign(close) == u',')
                        after = close + 1;
                }
                if (after < limit && (lower(after) == word || lemma(after) == word))
                    t = after;
                // What the chunk took for an epithet of the object.
                for (int inside = m_chunks.nouns.at(n).head + 1; inside < std::min(after, limit); ++inside) {
                    if (lower(inside) == word)
                        t = inside;
                }
            }
        }
        overObject = false;
        for (int skipped = 0; t < limit && skipped <= (adjacent ? 1 : 3); ++t, ++skipped) {
            if (lower(t) == word || lemma(t) == word) {
                found = true;
                ++t;
                break;
            }
            static const InternedId fois = intern(u"fois");
            if (lemma(t) == fois)
                continue; // "a quitté deux fois la table"
            // "a donné son plein accord": what may stand between belongs to the noun phrase.
            const Pos pos = m_document.tokens.at(t).pos();
            if (!m_timexOfToken.empty() && m_timexOfToken[static_cast<std::size_t>(t)] >= 0)
                continue; // "a remis lundi sa démission"
            if (pos != Pos::Determiner && pos != Pos::Adjective && pos != Pos::Adverb &&
                pos != Pos::Contraction && pos != Pos::Number &&
                !(pos == Pos::Preposition && lemma(t) == words().de))
                return false;
        }
        if (!found)
            return false;
    }
    if (lastToken)
        *lastToken = t;
    return true;
}

/// "trente Tchadiens", "des centaines d'Arméniens".
bool EventReader::isDemonym(int noun) const
{
    const auto named = [this](int n) {
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        return m_document.tokens.at(phrase.head).entry->capitalised && !phrase.isPronoun &&
               phrase.plurality == Plurality::Plural &&
               !countryOfDemonym(m_context, lower(phrase.head)).isEmpty();
    };
    if (named(noun))
        return true;
    const int inner = noun + 1;
    return inner < m_chunks.nouns.size() && !m_chunks.nouns.at(noun).isName &&
           m_chunks.nouns.at(inner).preposition == m_chunks.nouns.at(noun).tokens.last &&
           m_participants.slotOf(m_chunks.nouns.at(inner).preposition) == Slot::De && named(inner);
}

bool EventReader::fits(const TriggerNeed &need, const Argument &argument)
{
    if (argument.slot != need.slot &&
        !(need.slot == Slot::A && argument.slot == Slot::En && need.kind == TriggerNeed::Kind::PlaceIn))
        return false;
    using Kind = TriggerNeed::Kind;
    switch (need.kind) {
    case Kind::Phrase:
        // "des Tchadiens", "deux Français": people, by the name of their state.
        return need.classMask == 0 ||
               (argument.noun >= 0 && ((m_participants.classesOf(argument.noun) & need.classMask) != 0 ||
                                       ((need.classMask & m_crowd) != 0 && isDemonym(argument.noun))));
    case Kind::Actor:
        return argument.noun < 0 || m_participants.isActor(argument.noun);
    case Kind::Person:
        // "le chef de l'opposition", "l'ancien ministre": someone, though nobody named.
        return argument.noun < 0 || m_participants.isPerson(argument.noun) ||
               (m_participants.classesOf(argument.noun) & m_human) != 0;
    case Kind::PlaceIn:
        return argument.noun >= 0 && m_participants.isPlace(argument.noun);
    default:
        return false;
    }
}

bool EventReader::verbNeed(const TriggerNeed &need, int verb, const QList<Argument> &arguments)
{
    using Kind = TriggerNeed::Kind;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Clause &clause = m_clauses.at(verb);
    switch (need.kind) {
    case Kind::Phrase:
    case Kind::Actor:
    case Kind::Person:
    case Kind::PlaceIn: {
        // "entré mardi dans le port": what its noun did itself.
        const bool suffered = clause.passive || (clause.link == ClauseLink::Participle && !clause.goesItself);
        const bool subjectSlot = need.slot == (suffered ? Slot::Object : Slot::Subject);
        if (subjectSlot) {
            int noun = -1;
            int clitic = -1;
            if (clause.link == ClauseLink::Participle && !group.isGerund() &&
                (clause.governorNoun >= 0 || clause.governor < verb)) {
                noun = clause.governorNoun;
            } else {
                const Subject subject = m_clauses.subject(verb);
                noun = subject.noun;
                clitic = subject.clitic;
                if (clause.link == ClauseLink::Participle && clause.governorNoun >= 0)
                    noun = clause.governorNoun;
            }
            if (noun >= 0) {
                if (fits(need, {need.slot, noun, -1}))
                    return true;
                // "s'est vu infliger une amende": its object stands behind.
                if (group.causative && clause.passive &&
                    std::any_of(arguments.begin(), arguments.end(),
                                [&](const Argument &argument) { return fits(need, argument); }))
                    return true;
                return need.kind == Kind::Phrase && need.classMask == 0;
            }
            // A pronoun stands for whatever it likes, but for classes of words we ask to see them; a place
            // must be one.
            if (clitic >= 0 && need.kind == TriggerNeed::Kind::PlaceIn) {
                const QList<int> actors = m_participants.actorsOfToken(clitic);
                return !actors.isEmpty() && m_participants.isPlaceOnly(actors.first());
            }
            return clitic >= 0 && need.classMask == 0;
        }
        // "touché par une roquette": who or what does it stands behind par.
        if (need.slot == Slot::Subject) {
            TriggerNeed doer = need;
            doer.slot = Slot::Par;
            return suffered && std::any_of(arguments.begin(), arguments.end(),
                                           [&](const Argument &argument) { return fits(doer, argument); });
        }
        for (const Argument &argument : arguments) {
            if (fits(need, argument))
                return true;
        }
        // "ce que le roi a nié": its object is a clause told before.
        static const InternedId que = intern(u"que"), qu = intern(u"qu'");
        return need.kind == Kind::Phrase && need.slot == Slot::Object && need.classMask == 0 &&
               clause.link == ClauseLink::Relative && clause.complementiser >= 0 && !clause.passive &&
               (lower(clause.complementiser) == que || lower(clause.complementiser) == qu);
    }
    case Kind::Infinitive: {
        const int next = verb + 1;
        for (int v = next; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence;
             ++v) {
            if (!m_chunks.verbs.at(v).isInfinitive())
                break;
            if (m_clauses.at(v).governor != verb && v != next)
                break;
            if (m_clauses.at(v).link == ClauseLink::Purpose)
                return false;
            if (need.slot == Slot::None)
                return true;
            int t = m_chunks.verbs.at(v).tokens.first - 1;
            while (t > 0 && m_document.tokens.at(t).kind == TokenKind::Punctuation)
                --t;
            return need.slot == Slot::A ? lower(t) == words().a : lemma(t) == words().de;
        }
        return false;
    }
    case Kind::Que: {
        for (int t = clause.last; t < m_document.sentences.at(group.sentence).tokens.last; ++t) {
            const int v = m_chunks.verbOfToken.at(t);
            if (v >= 0 && v != verb && m_chunks.verbs.at(v).isFinite())
                return m_clauses.at(v).link == ClauseLink::Content && m_clauses.at(v).governor == verb;
        }
        return false;
    }
    case Kind::SelfContent: {
        for (int v = verb + 1; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence;
             ++v) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            if (m_clauses.at(v).governor == verb && m_clauses.at(v).link == ClauseLink::Content)
                return other.subjectClitic >= 0 && !other.negated &&
                       (other.tense == Tense::Future || other.tense == Tense::Conditional);
        }
        return false;
    }
    case Kind::Negated:
        return group.negated;
    case Kind::Duration: {
        for (int t = clause.last; t < clause.tokens.last; ++t) {
            const int timex = m_timexOfToken[static_cast<std::size_t>(t)];
            if (timex < 0 || !m_context.analysis.timexes.at(timex).value.startsWith(u'P') ||
                m_context.analysis.timexes.at(timex).value.endsWith(QLatin1String("_REF")))
                continue;
            const Pos before = m_document.tokens.at(t - 1).pos();
            return before != Pos::Preposition && before != Pos::Contraction;
        }
        static const InternedId units[] = {intern(u"heure"), intern(u"jour"), intern(u"semaine"),
                                           intern(u"mois")};
        for (const Argument &argument : arguments) {
            if (argument.slot == Slot::Object && argument.noun >= 0 &&
                std::find(std::begin(units), std::end(units), lemma(m_chunks.nouns.at(argument.noun).head)) !=
                    std::end(units))
                return true;
        }
        return false;
    }
    case Kind::Cue: {
        const Span span = m_document.spanOf(group.tokens);
        return std::any_of(m_context.analysis.quotations.begin(), m_context.analysis.quotations.end(),
                           [&](const Quotation &quotation) {
                               return quotation.cue.isValid() && quotation.cue.overlaps(span) &&
                                      !quotation.span.contains(span);
                           });
    }
    case Kind::Idle: {
        for (int v = verb + 1; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence;
             ++v) {
            if (m_chunks.verbs.at(v).isInfinitive() && m_clauses.at(v).governor == verb)
                return !triggerOfVerb(v);
        }
        return true;
    }
    case Kind::Place:
        for (const Argument &argument : arguments) {
            if (argument.noun >= 0 && argument.slot != Slot::Object && argument.slot != Slot::De &&
                argument.slot != Slot::Par && argument.slot != Slot::Avec &&
                m_participants.isPlace(argument.noun))
                return true;
        }
        return false;
    case Kind::Adjective:
        return (m_participants.classesIn(clause.tokens) & need.classMask) != 0;
    case Kind::Word:
        for (int t = clause.tokens.first; t < clause.tokens.last; ++t) {
            if (lemma(t) == need.word || lower(t) == need.word)
                return true;
        }
        return false;
    default:
        return false;
    }
}

bool EventReader::verbNeeds(const Trigger &trigger, int verb, const QList<Argument> &arguments)
{
    if (trigger.needs.empty())
        return true;
    for (const auto &conjunction : trigger.needs) {
        bool all = true;
        for (const TriggerNeed &need : conjunction)
            all = all && verbNeed(need, verb, arguments) != need.negated;
        if (all)
            return true;
    }
    return false;
}

bool EventReader::nounNeed(const TriggerNeed &need, int noun, const QList<Argument> &arguments)
{
    using Kind = TriggerNeed::Kind;
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const TokenRange range{phrase.tokens.first, m_participants.nounEnd(noun)};
    switch (need.kind) {
    case Kind::Phrase:
    case Kind::Actor:
    case Kind::Person:
    case Kind::PlaceIn:
        for (const Argument &argument : arguments) {
            if (fits(need, argument))
                return true;
        }
        return false;
    case Kind::Infinitive:
        for (int v = 0, t = range.last; t < m_document.tokens.size() && t < range.last + 3; ++t) {
            v = m_chunks.verbOfToken.at(t);
            if (v >= 0)
                return m_chunks.verbs.at(v).isInfinitive() && m_clauses.at(v).link == ClauseLink::Infinitive;
        }
        return false;
    case Kind::Plural:
        return phrase.plurality == Plurality::Plural;
    case Kind::Named:
        for (int t = phrase.tokens.first + 1; t < range.last && t < phrase.head + 5; ++t) {
            if (m_document.tokens.at(t).entry->capitalised)
                return true;
        }
        return false;
    case Kind::Dated:
        return timexIn(range) >= 0;
    case Kind::Adjective:
        return (m_participants.classesIn(phrase.tokens) & need.classMask) != 0;
    case Kind::Word:
        for (int t = phrase.tokens.first; t < range.last; ++t) {
            if (lemma(t) == need.word || lower(t) == need.word)
                return true;
        }
        return false;
    case Kind::Place:
        for (const Argument &argument : arguments) {
            if (argument.noun >= 0 && m_participants.isPlace(argument.noun))
                return true;
        }
        return false;
    default:
        return false;
    }
}

bool EventReader::nounNeeds(const Trigger &trigger, int noun, const QList<Argument> &arguments)
{
    if (trigger.needs.empty())
        return true;
    for (const auto &conjunction : trigger.needs) {
        bool all = true;
        for (const TriggerNeed &need : conjunction)
            all = all && nounNeed(need, noun, arguments) != need.negated;
        if (all)
            return true;
    }
    return false;
}

} // namespace frise
