#include "core/analysis/clues/event_types.h"

#include "core/analysis/events/trigger_table.h"

#include <array>
#include <vector>

namespace frise {

namespace {

constexpr quint32 bit(EventType type)
{
    return quint32(1) << static_cast<int>(type);
}

constexpr std::array<quint32, 7> groups{
    bit(EventType::Agree) | bit(EventType::Support) | bit(EventType::Concede),
    bit(EventType::Concede) | bit(EventType::Retreat) | bit(EventType::Reject),
    bit(EventType::Sanction) | bit(EventType::Coerce) | bit(EventType::Reject),
    bit(EventType::Accuse) | bit(EventType::Reject) | bit(EventType::Threaten),
    bit(EventType::Mobilize) | bit(EventType::Aid) | bit(EventType::Cooperate) | bit(EventType::Agree),
    bit(EventType::Consult) | bit(EventType::Cooperate),
    bit(EventType::Assault) | bit(EventType::Coerce) | bit(EventType::Mobilize)};

/// Types that the rows of one lemma tell without further words, by what the lemma is there.
struct LemmaTypes
{
    quint32 verb = 0;
    quint32 reflexive = 0; ///< of a reflexive verb, rows of any verb among them
    quint32 noun = 0;
};

/// By lemma, once for the whole table: every word of every sentence with a candidate is asked.
const std::vector<LemmaTypes> &typesOfLemmas()
{
    static const std::vector<LemmaTypes> all = [] {
        const TriggerTable &table = TriggerTable::french(); // interns its lemmas
        std::vector<LemmaTypes> types;
        const InternedId count = internedCount();
        for (InternedId lemma = 1; lemma < count; ++lemma) {
            for (const Trigger &row : table.rows(lemma)) {
                if (!row.following.isEmpty())
                    continue;
                if (types.size() <= lemma)
                    types.resize(lemma + 1);
                if (row.pos == TriggerPos::Noun)
                    types[lemma].noun |= bit(row.type);
                if (row.pos != TriggerPos::Verb)
                    continue;
                types[lemma].reflexive |= bit(row.type);
                if (!row.reflexive)
                    types[lemma].verb |= bit(row.type);
            }
        }
        return types;
    }();
    return all;
}

} // namespace

quint32 eventTypeBit(EventType type)
{
    return bit(type);
}

quint32 compatibleTypes(EventType type)
{
    quint32 mask = bit(type);
    for (const quint32 group : groups) {
        if (group & bit(type))
            mask |= group;
    }
    return mask;
}

quint32 toldTypes(const StageContext &context, int token)
{
    const Token &t = context.document.tokens.at(token);
    const std::vector<LemmaTypes> &types = typesOfLemmas();
    const auto of = [&types](InternedId lemma) { return lemma < types.size() ? types[lemma] : LemmaTypes{}; };
    quint32 told = 0;
    switch (t.pos()) {
    case Pos::Verb:
    case Pos::Auxiliary: {
        const int group = context.chunks.verbOfToken.at(token);
        const bool reflexive = group >= 0 && context.chunks.verbs.at(group).reflexive;
        told = reflexive ? of(t.lemma()).reflexive : of(t.lemma()).verb;
        break;
    }
    case Pos::Noun:
    case Pos::Adjective:
    case Pos::Unknown:
        told = of(t.lemma()).noun;
        if (told == 0)
            told = of(t.lower()).noun;
        break;
    default:
        break;
    }
    return told & ~bit(EventType::None);
}

} // namespace frise
