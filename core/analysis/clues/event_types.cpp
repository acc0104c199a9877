#include "core/analysis/clues/event_types.h"

#include "core/analysis/events/trigger_table.h"

#include <array>

namespace frise {

quint32 eventTypeBit(EventType type)
{
    return quint32(1) << static_cast<int>(type);
}

quint32 compatibleTypes(EventType type)
{
    static constexpr std::array<quint32, 7> groups = [] {
        const auto b = [](EventType t) { return quint32(1) << static_cast<int>(t); };
        return std::array<quint32, 7>{b(EventType::Agree) | b(EventType::Support) | b(EventType::Concede),
                                      b(EventType::Concede) | b(EventType::Retreat) | b(EventType::Reject),
                                      b(EventType::Sanction) | b(EventType::Coerce) | b(EventType::Reject),
                                      b(EventType::Accuse) | b(EventType::Reject) | b(EventType::Threaten),
                                      b(EventType::Mobilize) | b(EventType::Aid) | b(EventType::Cooperate) |
                                          b(EventType::Agree),
                                      b(EventType::Consult) | b(EventType::Cooperate),
                                      b(EventType::Assault) | b(EventType::Coerce) | b(EventType::Mobilize)};
    }();
    quint32 mask = eventTypeBit(type);
    for (const quint32 group : groups) {
        if (group & eventTypeBit(type))
            mask |= group;
    }
    return mask;
}

quint32 toldTypes(const StageContext &context, int token)
{
    const Token &t = context.document.tokens.at(token);
    const Pos pos = t.pos();
    quint32 mask = 0;
    const int group = context.chunks.verbOfToken.at(token);
    const bool reflexive = group >= 0 && context.chunks.verbs.at(group).reflexive;
    const auto take = [&](InternedId lemma, bool verb) {
        for (const Trigger &row : TriggerTable::french().rows(lemma)) {
            if (row.following.isEmpty() && (!row.reflexive || reflexive) &&
                row.pos == (verb ? TriggerPos::Verb : TriggerPos::Noun))
                mask |= eventTypeBit(row.type);
        }
    };
    if (pos == Pos::Verb || pos == Pos::Auxiliary)
        take(t.lemma(), true);
    else if (pos == Pos::Noun || pos == Pos::Adjective || pos == Pos::Unknown) {
        take(t.lemma(), false);
        if (mask == 0)
            take(t.lower(), false);
    }
    return mask & ~eventTypeBit(EventType::None);
}

} // namespace frise
