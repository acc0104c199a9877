#include "core/analysis/references/resolver.h"

#include "core/analysis/names/bearers.h"
#include "core/analysis/names/country_bodies.h"
#include "core/analysis/names/speech_verbs.h"
#include "core/analysis/references/references.h"
#include "core/knowledge/folding.h"

#include <algorithm>

namespace frise {

Resolver::Resolver(StageContext &context)
    : m_context(context), m_document(context.document), m_chunks(context.chunks),
      m_knowledge(*context.knowledge), m_names(context.scratch.get<NameMentions>()),
      m_count(static_cast<int>(context.document.tokens.size()))
{
    const ArticleDate &date = context.date;
    if (date.isKnown()) {
        m_first = date.best.firstDay();
        m_last = date.best.lastDay();
        m_wideFirst = m_first;
        m_wideLast = m_last;
        if (!date.interval.isUnknown() && date.interval.firstDay() != noDay &&
            date.interval.lastDay() != noDay) {
            m_wideFirst = std::min(m_first, date.interval.firstDay());
            m_wideLast = std::max(m_last, date.interval.lastDay());
        }
    }
    m_actorOfToken.assign(static_cast<std::size_t>(m_count), -1);
    m_quoted.assign(static_cast<std::size_t>(m_count), false);
    m_subject.assign(static_cast<std::size_t>(m_count), 0);
}

bool Resolver::inBoilerplate(const Span &span) const
{
    // The layer is sorted by span; its parts do not overlap.
    const QList<Boilerplate> &parts = m_context.analysis.boilerplate;
    const auto it = std::partition_point(
        parts.cbegin(), parts.cend(), [&](const Boilerplate &part) { return part.span.end <= span.start; });
    return it != parts.cend() && it->span.overlaps(span);
}

int Resolver::add(Mention mention, const TokenRange &tokens)
{
    mention.inBoilerplate = inBoilerplate(mention.span);
    const int actor = mention.actor;
    m_context.analysis.mentions.append(mention);
    if (actor >= 0) {
        for (int t = tokens.first; t < tokens.last; ++t) {
            if (m_actorOfToken[static_cast<std::size_t>(t)] < 0)
                m_actorOfToken[static_cast<std::size_t>(t)] = actor;
        }
        ++entity(actor).mentions;
        Occurrence occurrence;
        occurrence.actor = actor;
        occurrence.token = tokens.first;
        occurrence.sentence = m_document.tokens.at(std::min(tokens.first, m_count - 1)).sentence;
        occurrence.paragraph = m_document.sentences.at(occurrence.sentence).paragraph;
        for (int t = tokens.first; t < tokens.last; ++t) {
            occurrence.subject = occurrence.subject || m_subject[static_cast<std::size_t>(t)] > 0;
            occurrence.speaker = occurrence.speaker || m_subject[static_cast<std::size_t>(t)] > 1;
        }
        if (mention.kind == MentionKind::Elided)
            occurrence.subject = true;
        occurrence.quoted = m_quoted[static_cast<std::size_t>(occurrence.token)];
        occurrence.pronoun = mention.kind == MentionKind::Pronoun || mention.kind == MentionKind::Elided;
        occurrence.name = mention.kind == MentionKind::Name;
        const int noun = tokens.size() > 0 ? m_chunks.nounOfToken.value(tokens.last - 1, -1) : -1;
        const int before = std::max(0, tokens.first - 1);
        const Pos opener = m_document.tokens.at(before).pos();
        occurrence.governed =
            (noun >= 0 && m_chunks.nouns.at(noun).preposition >= 0 &&
             m_chunks.nouns.at(noun).preposition < tokens.first) ||
            (before < tokens.first && (opener == Pos::Preposition || opener == Pos::Contraction));
        if (!mention.inBoilerplate)
            m_occurrences.append(occurrence);
    }
    return static_cast<int>(m_context.analysis.mentions.size()) - 1;
}

void Resolver::place(const NameMention &printed)
{
    NameMention name = printed;
    nameByKin(name);
    Mention mention;
    mention.span = name.span;
    mention.roleSpan = name.roleSpan;
    mention.evidence = name.evidence;
    mention.evidence.spans = {name.span};
    switch (name.type) {
    case NameMention::Type::Person:
        mention.kind = MentionKind::Name;
        mention.actor = actorOfPerson(name);
        break;
    case NameMention::Type::Country:
        mention.kind = MentionKind::Name;
        mention.actor = actorOfCountry(countryAt(name.countryRivals, name.country));
        break;
    case NameMention::Type::Place:
        if (name.capital) {
            resolveCapital(name);
            return;
        }
        mention.kind = MentionKind::Place;
        mention.actor = actorOfPlace(name);
        break;
    case NameMention::Type::Body: {
        if (name.knowledgeId.isEmpty()) {
            resolveBodyRole(name);
            return;
        }
        mention.kind = MentionKind::Name;
        QString id = name.knowledgeId;
        QString canonical = name.canonical;
        const QString country = countryAt(name.countryRivals, name.country);
        if (!name.officeFunction.isEmpty() && country != name.country) {
            const ComposedBody body =
                bodyOfCountry(m_knowledge, name.officeFunction, name.body, country, countryName(country));
            id = body.id;
            canonical = body.name;
        }
        canonical = isPresidency(m_document.textOf(name.span).toString(), name.body)
                        ? QStringLiteral("Présidence (%1)").arg(countryName(country))
                        : withShownState(canonical, country);
        mention.actor = actorFor(id, canonical, ActorKind::Organisation);
        Actor &stored = m_context.analysis.actors[mention.actor];
        stored.country = country;
        stored.gender = name.gender;
        stored.plurality = name.plurality;
        Entity &own = entity(mention.actor);
        own.body = m_knowledge.bodyIndex(name.body);
        if (!name.officeFunction.isEmpty() && !own.functions.contains(name.officeFunction))
            own.functions.append(name.officeFunction);
        if (!country.isEmpty() && !own.countries.contains(country))
            own.countries.append(country);
        break;
    }
    case NameMention::Type::Demonym:
        if (name.plurality == Plurality::Plural) {
            mention.kind = MentionKind::Group;
            mention.actor =
                anonymous(m_document.textOf(name.span).toString(), Plurality::Plural, name.gender);
            m_context.analysis.actors[mention.actor].anonymous = false;
            m_context.analysis.actors[mention.actor].country = name.country;
        } else {
            resolveRole(name); // "l'Américain": the American of the article
            return;
        }
        break;
    case NameMention::Type::RoleOnly:
        resolveRole(name);
        return;
    case NameMention::Type::Unresolved:
        mention.kind = MentionKind::Name;
        mention.actor =
            actorFor(QStringLiteral("n:") + folded(name.canonical), name.canonical, ActorKind::Unknown);
        break;
    }
    add(mention, name.tokens);
    // "le chef de la mission, l'ancien ministre danois X": the name is a mention inside the whole.
    if (name.type == NameMention::Type::Person && name.tokens.size() > name.name.size() &&
        name.span.length() > 2 * m_document.spanOf(name.name).length()) {
        mention.span = m_document.spanOf(name.name);
        mention.evidence.spans = {mention.span};
        mention.inBoilerplate = inBoilerplate(mention.span);
        m_context.analysis.mentions.append(mention);
    }
}

/// Everybody who is named, before anything is resolved: a role may be explained by a name that comes later.
void Resolver::gatherNames()
{
    for (const NameMention &name : m_names.list) {
        if (name.type == NameMention::Type::Person)
            actorOfPerson(name);
    }
}

void Resolver::run()
{
    nameStates(m_context.scratch.get<NameMentions>().shownNames);
    markQuotes();
    markSubjects();
    gatherNames();
    int token = 0;
    for (const NameMention &name : m_names.list) {
        resolvePronouns(token, name.tokens.first);
        token = std::max(token, name.tokens.first);
        place(name);
        token = std::max(token, name.tokens.last);
    }
    resolvePronouns(token, m_count);
    // Actors that no mention bears (gathered, then outvoted by a namesake) go.
    Analysis &analysis = m_context.analysis;
    std::stable_sort(
        analysis.mentions.begin(), analysis.mentions.end(), [](const Mention &a, const Mention &b) {
            return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
        });
    std::vector<int> renamed(static_cast<std::size_t>(analysis.actors.size()), -1);
    std::vector<bool> used(renamed.size(), false);
    for (const Mention &mention : analysis.mentions) {
        if (mention.actor >= 0)
            used[static_cast<std::size_t>(mention.actor)] = true;
        for (const Candidate &candidate : mention.candidates)
            used[static_cast<std::size_t>(candidate.actor)] = true;
    }
    QList<Actor> kept;
    for (std::size_t i = 0; i < renamed.size(); ++i) {
        if (!used[i])
            continue;
        renamed[i] = static_cast<int>(kept.size());
        kept.append(analysis.actors.at(static_cast<qsizetype>(i)));
    }
    analysis.actors = kept;
    for (Mention &mention : analysis.mentions) {
        if (mention.actor >= 0)
            mention.actor = renamed[static_cast<std::size_t>(mention.actor)];
        for (Candidate &candidate : mention.candidates)
            candidate.actor = renamed[static_cast<std::size_t>(candidate.actor)];
    }
}

void resolveReferences(StageContext &context)
{
    if (context.knowledge == nullptr)
        return;
    Resolver(context).run();
}

} // namespace frise
