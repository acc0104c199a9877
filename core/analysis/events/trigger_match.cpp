#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

const Trigger *EventReader::matchVerb(int verb, TriggerPos pos, int *lastToken) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Clause &clause = m_clauses.at(verb);
    const int limit = m_document.sentences.at(group.sentence).tokens.last;
    for (const Trigger &trigger : m_table.rows(clause.lemma)) {
        if (trigger.pos != pos || (trigger.reflexive && !group.reflexive))
            continue;
        if (!trigger.following.empty() && !follows(trigger, clause.last, limit, false, lastToken))
            continue;
        if (trigger.following.empty() && lastToken)
            *lastToken = clause.last;
        return &trigger;
    }
    return nullptr;
}

const Trigger *EventReader::triggerOfVerb(int verb)
{
    const auto index = static_cast<std::size_t>(verb);
    if (m_verbTriggerKnown[index])
        return m_verbTrigger[index];
    m_verbTriggerKnown[index] = 1;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Clause &clause = m_clauses.at(verb);
    const auto rows = m_table.rows(clause.lemma);
    const int limit = m_document.sentences.at(group.sentence).tokens.last;
    // "a fait échouer le sommet", "laisse entrer les secours": rows of two verbs that are one group.
    const auto pairs = group.causative ? m_table.rows(lemma(group.head - 1)) : std::span<const Trigger>();
    if (rows.empty() && pairs.empty())
        return nullptr;
    const QList<Argument> arguments = m_participants.argumentsOfVerb(verb);
    for (const Trigger &trigger : pairs) {
        if (trigger.pos != TriggerPos::Verb || trigger.reflexive != group.reflexive ||
            trigger.following.empty() || trigger.following.front() != lemma(group.head) ||
            !follows(trigger, group.head, limit, false, nullptr) || !verbNeeds(trigger, verb, arguments))
            continue;
        m_verbTrigger[index] = &trigger;
        return &trigger;
    }
    for (const Trigger &trigger : rows) {
        if (trigger.pos != TriggerPos::Verb || (trigger.reflexive && (!group.reflexive || clause.passive)))
            continue;
        // "se rencontrer" has its row; a reflexive without one is another verb ("se rappeler").
        if (group.reflexive && !trigger.reflexive && !clause.passive && trigger.following.empty())
            continue;
        if (!trigger.following.empty() && !follows(trigger, clause.last, limit, false, nullptr))
            continue;
        if (!verbNeeds(trigger, verb, arguments))
            continue;
        m_verbTrigger[index] = &trigger;
        return &trigger;
    }
    return nullptr;
}

const Trigger *EventReader::matchNoun(int noun, TokenRange *tokens, bool told)
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.isPronoun || (phrase.isName && phrase.determiner < 0))
        return nullptr;
    // "l'opération Turquoise": the noun before the name.
    const int headToken = phrase.isName ? phrase.determiner + 1 : phrase.head;
    if (phrase.isName && (headToken >= phrase.head || m_document.tokens.at(headToken).pos() != Pos::Noun ||
                          m_document.tokens.at(headToken).entry->capitalised))
        return nullptr;
    const Token &head = m_document.tokens.at(headToken);
    auto rows = m_table.rows(head.lemma());
    if (rows.empty())
        rows = m_table.rows(head.lower());
    if (rows.empty() && !head.entry->known) {
        // Plurals of nouns the dictionary lacks ("pilonnages").
        const QString &form = head.entry->form;
        if (form.endsWith(u's'))
            rows = m_table.rows(internedOrZero(form.chopped(1).toLower()));
    }
    if (rows.empty())
        return nullptr;
    const int limit = m_document.sentences.at(phrase.sentence).tokens.last;
    QList<Argument> arguments;
    bool known = false;
    for (const Trigger &trigger : rows) {
        if (trigger.pos != TriggerPos::Noun)
            continue;
        int last = phrase.tokens.last;
        if (!trigger.following.empty() && !follows(trigger, headToken + 1, limit, true, &last))
            continue;
        if (!known) {
            arguments = m_participants.argumentsOfNoun(noun);
            known = true;
        }
        const bool taken = told && (isHostile(trigger.type) || trigger.type == EventType::Consult ||
                                    trigger.type == EventType::Accuse);
        if (!taken && !nounNeeds(trigger, noun, arguments))
            continue;
        if (tokens) {
            tokens->first =
                phrase.determiner == phrase.tokens.first ? phrase.tokens.first + 1 : phrase.tokens.first;
            tokens->first = std::min(tokens->first, headToken);
            tokens->last = std::max(last, headToken + 1);
            // "attaques répétées"
            if (tokens->last == phrase.tokens.last && tokens->last < limit && isRepeating(tokens->last))
                ++tokens->last;
        }
        return &trigger;
    }
    return nullptr;
}
} // namespace frise
