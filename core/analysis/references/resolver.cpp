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

int Resolver::actorFor(const QString &id, const QString &name, ActorKind kind)
{
    if (const auto known = m_actorById.constFind(id); known != m_actorById.constEnd())
        return known.value();
    Actor actor;
    actor.id = id;
    actor.name = name;
    actor.kind = kind;
    actor.plurality = Plurality::Singular;
    const auto index = static_cast<int>(m_context.analysis.actors.size());
    m_context.analysis.actors.append(actor);
    m_entities.emplace_back();
    m_actorById.insert(id, index);
    return index;
}

QString Resolver::countryName(const QString &id) const
{
    const int index = m_knowledge.countryIndex(id);
    return index >= 0 ? m_knowledge.countries().at(index).name : m_names.ownCountries.value(id);
}

/// Among states that share a name, an adjective or a capital: the one that stood on the article's day.
QString Resolver::countryAt(const QStringList &rivals, const QString &fallback) const
{
    if (m_first == noDay || rivals.size() < 2)
        return fallback;
    for (const QString &id : rivals) {
        const int index = m_knowledge.countryIndex(id);
        if (index >= 0 && m_knowledge.countries().at(index).existsOn(m_first))
            return id;
    }
    return fallback;
}

int Resolver::holderActor(int person)
{
    const KnownPerson &known = m_knowledge.persons().at(person);
    const int actor = actorFor(QStringLiteral("p:") + known.id, known.name, ActorKind::Person);
    Actor &stored = m_context.analysis.actors[actor];
    stored.gender = known.gender;
    Entity &own = entity(actor);
    if (own.person < 0) {
        own.person = person;
        // The state of the office nearest to the article's day.
        int best = -1;
        int bestDistance = 0;
        for (const int index : known.terms) {
            const KnownTerm &term = m_knowledge.terms().at(index);
            const QString &of = m_knowledge.offices().at(term.office).of;
            if (m_knowledge.countryIndex(of) < 0)
                continue;
            int distance = 0;
            if (m_first != noDay && !term.overlaps(m_first, m_last))
                distance = term.begin > m_last ? term.begin - m_last : m_first - term.end;
            if (best < 0 || distance < bestDistance) {
                best = index;
                bestDistance = distance;
            }
        }
        if (best >= 0) {
            stored.country = m_knowledge.offices().at(m_knowledge.terms().at(best).office).of;
            own.countries.append(stored.country);
        }
    }
    return actor;
}

const QSet<QString> &Resolver::countriesOfArticle()
{
    if (!m_countries)
        m_countries = countriesOf(m_names, m_document, m_knowledge);
    return *m_countries;
}

/// A person: of several who bear the name, the one whose terms lie nearest to the article's day.
int Resolver::actorOfPerson(const NameMention &mention)
{
    int actor = -1;
    int person = mention.personId.isEmpty() ? -1 : m_knowledge.personIndex(mention.personId);
    // Where only the tables say who a family name is: somebody who may be meant on the article's day.
    const bool byFamily = mention.evidence.rule == QLatin1String("names.family.table");
    const bool shared =
        byFamily && mention.officeFunction.isEmpty() && areOfManyStates(m_knowledge, mention.rivals);
    QString canonical = mention.canonical;
    if (!mention.rivals.isEmpty()) {
        int bestScore = -1000000;
        for (const QString &id : mention.rivals) {
            const int index = m_knowledge.personIndex(id);
            int score = -3000;
            for (const int t : m_knowledge.persons().at(index).terms) {
                const KnownTerm &term = m_knowledge.terms().at(t);
                const KnownOffice &office = m_knowledge.offices().at(term.office);
                int here = 0;
                if (m_first != noDay && !term.overlaps(m_first, m_last)) {
                    const int days = term.begin > m_last ? term.begin - m_last : m_first - term.end;
                    here -= std::min(days / 30, 900);
                }
                if (!mention.officeFunction.isEmpty() &&
                    sameFunction(mention.officeFunction, office.function))
                    here += 200;
                if (!mention.country.isEmpty())
                    here += office.of == mention.country ? 1000 : -500;
                if (office.function == QLatin1String("head_of_state") ||
                    office.function == QLatin1String("head_of_government"))
                    here += 20;
                score = std::max(score, here);
            }
            if (m_actorById.contains(QStringLiteral("p:") + id))
                score += 400;
            if (byFamily && !mayBeMeant(m_knowledge, index, m_first, m_last, shared, countriesOfArticle()))
                score -= 100000;
            if (score > bestScore) {
                bestScore = score;
                person = index;
            }
        }
    }
    // "Omar hausse les épaules": a given name that is a known family name too is his only in his days.
    if (byFamily && person >= 0 && m_first != noDay && !mention.roleSpan.isValid() &&
        mention.name.size() == 1) {
        const Token &name = m_document.tokens.at(mention.name.first);
        const bool given = std::any_of(name.entry->readings.begin(), name.entry->readings.end(),
                                       [](const Reading &r) { return r.name == NameType::Given; });
        const QList<int> &terms = m_knowledge.persons().at(person).terms;
        if (given && std::none_of(terms.begin(), terms.end(), [this](int t) {
                return m_knowledge.terms().at(t).overlaps(m_first - 1100, m_last + 400);
            })) {
            person = -1;
            canonical = m_document.textOf(m_document.spanOf(mention.name)).toString();
        }
    }
    if (byFamily && person >= 0 &&
        !mayBeMeant(m_knowledge, person, m_first, m_last, shared, countriesOfArticle())) {
        person = -1;
        canonical = m_document.textOf(m_document.spanOf(mention.name)).toString();
    }
    if (person >= 0) {
        actor = holderActor(person);
    } else {
        actor = actorFor(QStringLiteral("n:") + folded(canonical), canonical,
                         mention.kind == ActorKind::Unknown ? ActorKind::Unknown : ActorKind::Person);
    }
    Actor &stored = m_context.analysis.actors[actor];
    if (stored.gender == Gender::Unknown)
        stored.gender = mention.gender;
    Entity &own = entity(actor);
    if (mention.roleSpan.isValid()) {
        const QString printed = m_document.textOf(mention.roleSpan).toString();
        const bool honorific = mention.honorific && mention.officeFunction.isEmpty() && printed.size() <= 4;
        const InternedId title = m_document.tokens.at(m_document.tokensIn(mention.roleSpan).first).lower();
        if (honorific && !own.roleNouns.contains(title))
            own.roleNouns.append(title); // "Mgr Romero … le prélat"
        if (!honorific) {
            if (stored.role.isEmpty())
                stored.role = printed;
            const TokenRange range = m_document.tokensIn(mention.roleSpan);
            for (int t = range.first; t < range.last; ++t) {
                if (m_document.tokens.at(t).pos() == Pos::Noun &&
                    !own.roleNouns.contains(m_document.tokens.at(t).lemma()))
                    own.roleNouns.append(m_document.tokens.at(t).lemma());
            }
        }
        QString function = mention.officeFunction;
        if (function == QLatin1String("counterpart"))
            function.clear();
        if (!function.isEmpty() && !own.functions.contains(function))
            own.functions.append(function);
        const QString country = countryAt(mention.countryRivals, mention.country);
        if (!country.isEmpty() && !own.countries.contains(country))
            own.countries.prepend(country);
        if (stored.country.isEmpty())
            stored.country = country;
        if (own.bodyId.isEmpty())
            own.bodyId = mention.body;
    }
    return actor;
}

int Resolver::actorOfGovernment(const QString &country)
{
    const ComposedBody body =
        bodyOfCountry(m_knowledge, QStringLiteral("government"), {}, country, countryName(country));
    const int actor = actorFor(body.id, body.name, ActorKind::Organisation);
    m_context.analysis.actors[actor].country = country;
    m_context.analysis.actors[actor].gender = Gender::Masculine;
    if (entity(actor).countries.isEmpty())
        entity(actor).countries.append(country);
    return actor;
}

int Resolver::actorOfCountry(const QString &country)
{
    const QString id = country.startsWith(QLatin1String("n:")) ? country : QStringLiteral("c:") + country;
    const int actor = actorFor(id, countryName(country), ActorKind::State);
    Actor &stored = m_context.analysis.actors[actor];
    stored.country = country;
    if (entity(actor).countries.isEmpty()) {
        entity(actor).countries.append(country);
        const int index = m_knowledge.countryIndex(country);
        const QString article = index >= 0 ? m_knowledge.countries().at(index).article : QString();
        stored.plurality = article == QLatin1String("les") ? Plurality::Plural : Plurality::Singular;
        stored.gender = article == QLatin1String("le")                                 ? Gender::Masculine
                        : article == QLatin1String("la") || stored.name.endsWith(u'e') ? Gender::Feminine
                                                                                       : Gender::Unknown;
    }
    return actor;
}

int Resolver::actorOfPlace(const NameMention &mention)
{
    const int actor =
        actorFor(QStringLiteral("l:") + folded(mention.canonical), mention.canonical, ActorKind::Place);
    m_context.analysis.actors[actor].country = mention.country;
    return actor;
}

int Resolver::anonymous(const QString &words, Plurality plurality, Gender gender)
{
    const int actor = actorFor(QStringLiteral("a:") + words.toLower(), words,
                               plurality == Plurality::Plural ? ActorKind::Group : ActorKind::Person);
    Actor &stored = m_context.analysis.actors[actor];
    stored.anonymous = true;
    stored.plurality = plurality;
    stored.gender = gender;
    return actor;
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
            (noun >= 0 && m_chunks.nouns.at(noun).preposition >= 0) ||
            (before < tokens.first && (opener == Pos::Preposition || opener == Pos::Contraction));
        if (!mention.inBoilerplate)
            m_occurrences.append(occurrence);
    }
    return static_cast<int>(m_context.analysis.mentions.size()) - 1;
}

/// Which tokens stand inside quotation marks; a pair never reaches over a paragraph.
void Resolver::markQuotes()
{
    const QStringView text = m_document.text();
    int paragraph = -1;
    bool open = false;
    for (int t = 0; t < m_count; ++t) {
        const Token &token = m_document.tokens.at(t);
        const int here = m_document.sentences.at(token.sentence).paragraph;
        if (here != paragraph) {
            paragraph = here;
            open = false;
        }
        if (token.kind == TokenKind::Punctuation) {
            const QChar sign = text.at(token.span.start);
            const bool glued = t + 1 < m_count && !m_document.tokens.at(t + 1).spaceBefore;
            if (sign == QChar(0x00AB) || sign == QChar(0x201C)) {
                // A reversed pair (” … “) closes with the opening mark.
                open = !(sign == QChar(0x201C) && open && !glued);
            } else if (sign == QChar(0x00BB)) {
                open = false;
            } else if (sign == QChar(0x201D)) {
                open = !open && token.spaceBefore;
            } else if (sign == u'"') {
                open = !open;
            } else if ((sign == u'\'' || sign == QChar(0x2018) || sign == QChar(0x2019))) {
                if (!open && (token.spaceBefore || t == 0) && glued)
                    open = true;
                else if (open && (!glued || t + 1 == m_count ||
                                  m_document.tokens.at(t + 1).kind == TokenKind::Punctuation))
                    open = false;
            }
        }
        m_quoted[static_cast<std::size_t>(t)] = open;
    }
}

/// One past the person named behind the first comma after `from`, title and all, where a sign closes it; 0
/// where none stands there before `limit`.
int Resolver::apposedName(int from, int limit) const
{
    int comma = from;
    while (comma < limit && m_document.tokens.at(comma).kind != TokenKind::Punctuation)
        ++comma;
    if (comma + 1 >= std::min(limit, m_count) || m_document.textOf(m_document.tokens.at(comma)) != u",")
        return 0;
    const Pos article = m_document.tokens.at(comma + 1).pos();
    const int first =
        article == Pos::Determiner || m_document.tokens.at(comma + 1).elided ? comma + 2 : comma + 1;
    const auto it =
        std::lower_bound(m_names.list.cbegin(), m_names.list.cend(), first,
                         [](const NameMention &name, int token) { return name.tokens.first < token; });
    if (it == m_names.list.cend() || it->tokens.first != first || it->type != NameMention::Type::Person)
        return 0;
    const int end = it->tokens.last;
    return end >= m_count || m_document.tokens.at(end).kind == TokenKind::Punctuation ? end : 0;
}

void Resolver::markSubjects()
{
    m_verbOfClitic.assign(static_cast<std::size_t>(m_count), -1);
    m_subjects.resize(static_cast<std::size_t>(m_chunks.verbs.size()));
    for (qsizetype v = 0; v < m_chunks.verbs.size(); ++v) {
        const VerbGroup &verb = m_chunks.verbs.at(v);
        if (!verb.isFinite())
            continue;
        if (verb.subjectClitic >= 0)
            m_verbOfClitic[static_cast<std::size_t>(verb.subjectClitic)] = static_cast<int>(v);
        const Subject subject = m_chunks.subject(m_document, static_cast<int>(v));
        m_subjects[static_cast<std::size_t>(v)] = subject;
        const qint8 mark = isSpeechVerb(verb.lemma) ? 2 : 1;
        // « Ils partiront, lâche Marcel Sintès, et … »: the incise is the journalist's, marks or not.
        const int before = verb.tokens.first - 1;
        if (subject.inverted && subject.noun >= 0 && before >= 0 &&
            m_quoted[static_cast<std::size_t>(before)] &&
            m_document.textOf(m_document.tokens.at(before)) == u",") {
            const TokenRange range = m_chunks.nouns.at(subject.noun).tokens;
            for (int t = verb.tokens.first; t < range.last; ++t)
                m_quoted[static_cast<std::size_t>(t)] = false;
        }
        // "Le secrétaire général par intérim, U Thant, doit partir": the comma behind the name parts no subject.
        if (subject.noun < 0 && subject.clitic < 0 && before > 0 &&
            m_document.textOf(m_document.tokens.at(before)) == u",") {
            auto name = std::lower_bound(
                m_names.list.cbegin(), m_names.list.cend(), before,
                [](const NameMention &mention, int token) { return mention.tokens.first < token; });
            for (int steps = 0; name != m_names.list.cbegin() && steps < 3; ++steps) {
                --name;
                if (name->type != NameMention::Type::Person || name->tokens.last != before ||
                    name->tokens.first >= name->name.first)
                    continue;
                for (int t = name->tokens.first; t < before; ++t)
                    m_subject[static_cast<std::size_t>(t)] =
                        std::max(m_subject[static_cast<std::size_t>(t)], mark);
            }
        }
        // « Si rien ne bouge, a-t-il averti, … »: so is who says it.
        if (subject.inverted && subject.clitic >= 0 && mark == 2 && before >= 0 &&
            m_quoted[static_cast<std::size_t>(before)] &&
            m_document.textOf(m_document.tokens.at(before)) == u",") {
            for (int t = verb.tokens.first; t <= std::max(subject.clitic, verb.tokens.last - 1); ++t)
                m_quoted[static_cast<std::size_t>(t)] = false;
        }
        if (subject.clitic >= 0) {
            m_subject[static_cast<std::size_t>(subject.clitic)] =
                std::max(m_subject[static_cast<std::size_t>(subject.clitic)], mark);
        } else if (subject.noun >= 0) {
            for (const int noun : m_chunks.coordination(subject.noun)) {
                TokenRange range = m_chunks.nouns.at(noun).tokens;
                // "a prévenu son numéro deux, Naïm Qassem": the name beside the subject is the subject.
                int comma = m_chunks.extended(m_document, noun).last;
                while (comma < m_count && m_document.tokens.at(comma).pos() == Pos::Number)
                    ++comma;
                // "Le chef de la rébellion, le général X, a rejeté": so is a name with its title.
                if (!m_chunks.nouns.at(noun).isName || m_chunks.nouns.at(noun).preposition >= 0)
                    range.last = std::max(
                        range.last, apposedName(range.last, subject.inverted ? m_count : verb.tokens.first));
                const int beside = comma + 1 < m_count && !m_chunks.nouns.at(noun).isName &&
                                           m_document.textOf(m_document.tokens.at(comma)) == u","
                                       ? m_chunks.nounOfToken.at(comma + 1)
                                       : -1;
                if (beside >= 0 && m_chunks.nouns.at(beside).isName &&
                    m_chunks.nouns.at(beside).preposition < 0 &&
                    m_chunks.nouns.at(beside).sentence == verb.sentence) {
                    const int end = m_chunks.nouns.at(beside).tokens.last;
                    if (end >= m_count || m_document.tokens.at(end).kind == TokenKind::Punctuation)
                        range.last = end;
                }
                for (int t = range.first; t < range.last; ++t)
                    m_subject[static_cast<std::size_t>(t)] =
                        std::max(m_subject[static_cast<std::size_t>(t)], mark);
            }
        }
    }
}

void Resolver::place(const NameMention &name)
{
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
