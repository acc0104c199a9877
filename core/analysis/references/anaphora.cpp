#include "core/analysis/names/speech_verbs.h"
#include "core/analysis/quotations/cue_table.h"
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

/// "il faut", "il y a", "il s'agit", "il est probable que", "il a été souligné que": nobody.
bool Resolver::isImpersonal(int verb, int clitic) const
{
    const ReferenceWords &w = referenceWords();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const InternedId lemma = group.lemma;
    static const QSet<InternedId> weather = setOfWords({u"falloir", u"pleuvoir", u"neiger", u"geler"});
    // "il faut" is a form of faillir too.
    static const QSet<InternedId> must =
        setOfWords({u"faut", u"fallait", u"faudra", u"faudrait", u"fallut", u"fallu"});
    if (weather.contains(lemma) || (group.modal != 0 && weather.contains(group.modal)) ||
        must.contains(m_document.tokens.at(group.head).lower()) ||
        (group.finite >= 0 && must.contains(m_document.tokens.at(group.finite).lower())))
        return true;
    const int after = group.tokens.last;
    const auto lower = [&](int t) {
        return t < m_count && m_document.tokens.at(t).sentence == group.sentence
                   ? m_document.tokens.at(t).lower()
                   : InternedId(0);
    };
    bool hasY = false;
    for (int t = group.tokens.first; t < group.tokens.last; ++t)
        hasY = hasY || m_document.tokens.at(t).lower() == w.y;
    if (lower(clitic + 1) == w.y)
        hasY = true;
    if (lemma == w.avoir && hasY)
        return true;
    if (lemma == w.agir && group.reflexive)
        return true;
    const auto clauseFollows = [&](int from, int reach) {
        // A que or de within the next words, before a comma.
        for (int t = from; t < std::min(from + reach, m_count); ++t) {
            if (m_document.tokens.at(t).sentence != group.sentence ||
                m_document.tokens.at(t).kind == TokenKind::Punctuation)
                return false;
            const InternedId here = lower(t);
            if (here == w.que || here == w.qu)
                return true;
            if ((here == w.de || here == w.d) && t + 1 < m_count &&
                m_document.tokens.at(t + 1).chosen().tense == Tense::Infinitive)
                return true;
        }
        return false;
    };
    if (lemma == w.etre && !group.compound) {
        const Pos next = after < m_count ? m_document.tokens.at(after).pos() : Pos::Unknown;
        static const InternedId heure = intern(u"heure");
        static const QSet<InternedId> clock = setOfWords(
            {u"temps", u"question", u"tard", u"tôt", u"midi", u"minuit", u"environ", u"heure", u"vrai"});
        for (int t = after; t < std::min(after + 5, m_count); ++t) {
            if (clock.contains(m_document.tokens.at(t).lower()) || m_document.tokens.at(t).lemma() == heure)
                return true;
            if (m_document.tokens.at(t).kind == TokenKind::Punctuation)
                break;
        }
        if (next == Pos::Adjective || next == Pos::Adverb || next == Pos::Noun || next == Pos::Verb)
            return clauseFollows(after, 5);
        return false;
    }
    if (lemma == w.etre && group.compound)
        return clauseFollows(after, 5);
    if (group.passive) {
        // "il a été rappelé l'urgence", "il leur a été lu une lettre": its object comes after the verb.
        const Pos next = after < m_count ? m_document.tokens.at(after).pos() : Pos::Unknown;
        return clauseFollows(after, 2) || next == Pos::Determiner || next == Pos::Number;
    }
    if (w.impersonal.contains(lemma))
        return clauseFollows(after, 4) ||
               (after < m_count && m_document.tokens.at(after).pos() == Pos::Determiner);
    return false;
}

/// What it says of an actor at `token` that nothing but its phrase stands between the head of the sentence
/// and `pronoun`: a scene ("À Paris, il"), or the topic ("Quant à lui, il"). 0 where it stands elsewhere.
double Resolver::sceneScore(int token, int pronoun) const
{
    const TokenRange range = m_document.sentences.at(m_document.tokens.at(token).sentence).tokens;
    for (int t = range.first; t < pronoun; ++t) {
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb >= 0 && m_chunks.verbs.at(verb).isFinite())
            return 0;
    }
    static const InternedId quant = intern(u"quant");
    const int first =
        m_document.tokens.at(range.first).kind == TokenKind::Punctuation ? range.first + 1 : range.first;
    if (m_document.tokens.at(first).lower() == quant)
        return 6.0;
    const Pos opener = m_document.tokens.at(first).pos();
    return token - first <= 4 && (opener == Pos::Preposition || opener == Pos::Contraction) ? -4.0 : 0.0;
}

/// Ranks the actors met so far: recency, subject, speaker, number and gender; nothing is a veto.
QList<Candidate> Resolver::rank(const Wanted &wanted) const
{
    struct Scored
    {
        int actor;
        double score;
    };
    QList<Scored> scored;
    const int token = std::min(wanted.token, m_count - 1);
    const int sentence = m_document.tokens.at(token).sentence;
    const int paragraph = m_document.sentences.at(sentence).paragraph;
    const bool quoted = m_quoted[static_cast<std::size_t>(token)];
    int back = 0;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && back < 60; --i, ++back) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (sentence - occurrence.sentence > 7)
            break;
        if (occurrence.token >= wanted.token)
            continue;
        const Actor &actor = m_context.analysis.actors.at(occurrence.actor);
        double score = 0;
        const int distance = std::min(sentence - occurrence.sentence, 7);
        score -= wanted.last ? 2.5 * distance : 1.3 * distance;
        score -= 0.4 * std::min(paragraph - occurrence.paragraph, 4);
        // "Sur France 24, celui-ci a appelé", "À Londres, il a dit": what opens the sentence with a
        // preposition only sets its scene; "Quant à M. Wigny, il" names who is meant.
        if (occurrence.governed && !occurrence.subject && distance == 0)
            score += sceneScore(occurrence.token, wanted.token);
        if (wanted.last) {
            score -= 0.08 * std::min(wanted.token - occurrence.token, 60);
            score += occurrence.subject ? 0.0 : 0.4;
        } else {
            score += occurrence.subject ? 2.2 : 0.0;
            score += occurrence.subject && distance == 0 ? 1.2 : 0.0;
            score += occurrence.speaker && wanted.speaks ? 1.2 : 0.0;
            score -= occurrence.governed && !occurrence.subject ? 0.8 : 0.0;
            score += occurrence.pronoun ? 0.5 : 0.0;
        }
        // The subject inside the quotation nearest the cue is not "il" ("“Vladimir Poutine doit arrêter”,
        // a-t-il déclaré").
        if (occurrence.quoted && !quoted)
            score -= 5.0;
        // "Le gouvernement a demandé … Il a également annoncé": a body that spoke is as good as a person.
        const bool bodySpoke = actor.kind == ActorKind::Organisation && occurrence.subject &&
                               occurrence.speaker && wanted.speaks && distance == 1 &&
                               actor.gender == wanted.gender && wanted.gender != Gender::Unknown;
        if (bodySpoke)
            score += 1.0;
        if (actor.kind == ActorKind::Person)
            score += wanted.person ? 1.6 : 0.3;
        else if (actor.kind == ActorKind::Place)
            score -= 4.0;
        else if (actor.kind == ActorKind::Group && wanted.plurality != Plurality::Plural)
            score -= 3.0;
        if (wanted.gender != Gender::Unknown && actor.gender != Gender::Unknown &&
            wanted.gender != actor.gender)
            score -= actor.kind == ActorKind::Person ? (wanted.last ? 5.0 : 3.0) : 1.2;
        if (wanted.plurality != Plurality::Unknown && actor.plurality != Plurality::Unknown &&
            wanted.plurality != actor.plurality)
            score -= actor.kind == ActorKind::Person ? 5.0 : 3.5;
        // In a quotation the third person is somebody else than who utters it.
        if (quoted && !occurrence.quoted && occurrence.speaker && sentence - occurrence.sentence <= 1)
            score -= 2.5;
        score += (wanted.last ? 0.03 : 0.15) *
                 std::min(m_entities[static_cast<std::size_t>(occurrence.actor)].mentions, 6);
        bool known = false;
        for (Scored &other : scored) {
            if (other.actor == occurrence.actor) {
                other.score = std::max(other.score, score);
                known = true;
            }
        }
        if (!known)
            scored.append({occurrence.actor, score});
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored &a, const Scored &b) { return a.score > b.score; });
    QList<Candidate> candidates;
    double sum = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(4, scored.size()); ++i)
        sum += std::exp(scored.at(i).score - scored.first().score);
    for (qsizetype i = 0; i < std::min<qsizetype>(4, scored.size()); ++i) {
        const double weight = std::exp(scored.at(i).score - scored.first().score) / sum;
        if (i > 0 && weight < 0.08)
            break;
        candidates.append({scored.at(i).actor, weight});
    }
    // So low that nothing fits: nobody.
    if (!scored.isEmpty() && scored.first().score < -5.5)
        candidates.clear();
    m_bestScore = scored.isEmpty() ? -100.0 : scored.first().score;
    return candidates;
}

bool Resolver::take(Mention mention, const TokenRange &tokens, const QList<Candidate> &candidates)
{
    if (candidates.isEmpty())
        return false;
    mention.actor = candidates.first().actor;
    if (candidates.size() > 1)
        mention.candidates = candidates;
    mention.evidence.confidence = std::min(0.95, 0.35 + 0.6 * candidates.first().weight);
    mention.evidence.args.append(m_context.analysis.actors.at(mention.actor).name);
    mention.evidence.spans = {mention.span};
    add(mention, tokens);
    return true;
}

/// "Arrivé mardi avec, disait-il, « … », le Premier ministre Untel souhaite": the actor of the subject that
/// follows a participle at the head of the sentence; -1 where the sentence has no such shape.
int Resolver::subjectAhead(int token) const
{
    const int sentence = m_document.tokens.at(token).sentence;
    const TokenRange range = m_document.sentences.at(sentence).tokens;
    int first = range.first;
    while (first < token && m_document.tokens.at(first).kind == TokenKind::Punctuation)
        ++first;
    const Tense tense = m_document.tokens.at(first).chosen().tense;
    if (first >= token || (tense != Tense::PastParticiple && tense != Tense::Gerund))
        return -1;
    for (int t = range.first; t < token; ++t) {
        if (m_actorOfToken[static_cast<std::size_t>(t)] >= 0 && m_subject[static_cast<std::size_t>(t)] > 0)
            return -1;
    }
    const auto begin =
        std::partition_point(m_names.list.cbegin(), m_names.list.cend(),
                             [token](const NameMention &name) { return name.tokens.first <= token; });
    for (auto it = begin; it != m_names.list.cend() && it->tokens.first < range.last; ++it) {
        if (it->type != NameMention::Type::Person ||
            m_subject[static_cast<std::size_t>(it->name.last - 1)] == 0)
            continue;
        const QString id = it->personId.isEmpty() ? QString() : QStringLiteral("p:") + it->personId;
        return m_actorById.value(id.isEmpty() ? QStringLiteral("n:") + folded(it->canonical) : id, -1);
    }
    return -1;
}

/// "M. Eden a téléphoné à M. Eisenhower. « Non », lui a-t-il répondu": who answers somebody is the one that
/// was spoken to; -1 where no such pair stands before.
int Resolver::addresseeBefore(int verb) const
{
    static const QSet<InternedId> answers =
        setOfWords({u"répondre", u"répliquer", u"rétorquer", u"riposter", u"objecter"});
    static const QSet<InternedId> to = setOfWords({u"à", u"au", u"auprès"});
    static const QSet<InternedId> whom = setOfWords({u"lui", u"leur"});
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!answers.contains(group.lemma))
        return -1;
    bool toSomebody = false;
    for (int t = std::max(0, group.tokens.first - 2); t < group.tokens.last; ++t)
        toSomebody = toSomebody || whom.contains(m_document.tokens.at(t).lower());
    if (!toSomebody)
        return -1;
    // The nearest sentence before in which somebody speaks to somebody, over what is quoted.
    int sentence = -1;
    int addressee = -1;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (group.sentence - occurrence.sentence > 3)
            break;
        if (occurrence.quoted || occurrence.sentence == group.sentence || !isPerson(occurrence.actor))
            continue;
        if (sentence >= 0 && occurrence.sentence != sentence)
            break;
        sentence = occurrence.sentence;
        if (occurrence.subject)
            return addressee;
        int before = occurrence.token - 1;
        while (before > 0 && m_document.tokens.at(before).pos() == Pos::Determiner)
            --before;
        if (before >= 0 && to.contains(m_document.tokens.at(before).lower()))
            addressee = occurrence.actor;
    }
    return -1;
}

void Resolver::resolveClitic(int verb)
{
    const ReferenceWords &w = referenceWords();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int clitic = group.subjectClitic;
    const InternedId form = m_document.tokens.at(clitic).lower();
    Wanted wanted;
    wanted.token = clitic;
    if (w.il.contains(form)) {
        wanted.gender = Gender::Masculine;
    } else if (w.elleForms.contains(form)) {
        wanted.gender = Gender::Feminine;
    } else if (w.ils.contains(form) || w.ellesForms.contains(form)) {
        wanted.plurality = Plurality::Plural;
        wanted.gender = w.ellesForms.contains(form) ? Gender::Feminine : Gender::Unknown;
    } else {
        return;
    }
    if (wanted.gender == Gender::Masculine && wanted.plurality == Plurality::Singular &&
        isImpersonal(verb, clitic))
        return;
    wanted.speaks = isSpeechVerb(group.lemma);
    wanted.person = wanted.plurality != Plurality::Plural;
    Mention mention;
    mention.kind = MentionKind::Pronoun;
    mention.span = m_document.tokens.at(clitic).span;
    const QStringView text = m_document.textOf(mention.span);
    // The pronoun of "-t-il" without its hyphens.
    while (mention.span.length() > 2 && m_document.text().at(mention.span.start) == u'-')
        ++mention.span.start;
    if (text.startsWith(u"-t-", Qt::CaseInsensitive))
        mention.span.start = m_document.tokens.at(clitic).span.start + 3;
    if (const int later = subjectAhead(clitic); later >= 0 && wanted.plurality == Plurality::Singular) {
        mention.evidence.rule = QStringLiteral("references.cataphora");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2, the subject that its sentence comes to."));
        mention.evidence.args = {m_document.textOf(mention.span).toString()};
        take(mention, {clitic, clitic + 1}, {{later, 0.8}});
        return;
    }
    if (wanted.plurality == Plurality::Plural && resolveTogether(verb))
        return;
    if (const int addressee = wanted.plurality == Plurality::Singular ? addresseeBefore(verb) : -1;
        addressee >= 0) {
        const Gender gender = m_context.analysis.actors.at(addressee).gender;
        if (gender == Gender::Unknown || gender == wanted.gender) {
            mention.evidence.rule = QStringLiteral("references.answer");
            mention.evidence.reason = QString::fromLatin1(
                QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2, to whom was spoken right before."));
            mention.evidence.args = {m_document.textOf(mention.span).toString()};
            take(mention, {clitic, clitic + 1}, {{addressee, 0.75}});
            return;
        }
    }
    QList<Candidate> candidates = rank(wanted);
    // "Traître !, criaient-ils": one person is not many.
    if (wanted.plurality == Plurality::Plural)
        candidates.removeIf([this](const Candidate &candidate) {
            const Actor &actor = m_context.analysis.actors.at(candidate.actor);
            return actor.kind == ActorKind::Person && actor.plurality != Plurality::Plural;
        });
    // Nobody fits: silence is better than a far guess where nobody speaks.
    if (!wanted.speaks && m_bestScore < -0.8)
        return;
    // A thing may be meant: the subject of the clause before that is nobody ("Le texte … Il sera soumis").
    if (!wanted.speaks && !candidates.isEmpty() && thingScore(verb, wanted) > m_bestScore)
        return;
    mention.evidence.rule = QStringLiteral("references.pronoun");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the likeliest subject before it."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    take(mention, {clitic, clitic + 1}, candidates);
}

/// How likely "il" before this verb is a thing: a subject of the clauses before that no actor covers.
double Resolver::thingScore(int verb, const Wanted &wanted) const
{
    const int sentence = m_chunks.verbs.at(verb).sentence;
    double best = -100;
    for (int v = verb - 1, seen = 0; v >= 0 && seen < 4; --v) {
        const VerbGroup &group = m_chunks.verbs.at(v);
        if (sentence - group.sentence > 1)
            break;
        if (!group.isFinite())
            continue;
        ++seen;
        const int noun = m_subjects[static_cast<std::size_t>(v)].noun;
        if (noun < 0)
            continue;
        const NounPhrase &phrase = m_chunks.nouns.at(noun);
        if (phrase.isPronoun || phrase.isName || phrase.head < 0 ||
            m_actorOfToken[static_cast<std::size_t>(phrase.head)] >= 0)
            continue;
        double score = 2.2 + 0.8 - 1.3 * (sentence - group.sentence);
        if (phrase.gender != Gender::Unknown && wanted.gender != Gender::Unknown &&
            phrase.gender != wanted.gender)
            score -= 3.5;
        if (phrase.plurality != Plurality::Unknown && phrase.plurality != wanted.plurality)
            score -= 4.0;
        best = std::max(best, score);
    }
    return best;
}

void Resolver::resolvePronouns(int fromToken, int toToken)
{
    for (int t = fromToken; t < toToken; ++t) {
        const Token &token = m_document.tokens.at(t);
        if (token.kind != TokenKind::Word)
            continue;
        const int verb = m_verbOfClitic[static_cast<std::size_t>(t)];
        if (verb >= 0) {
            // "celui-ci souriait": a subject before its verb like "il".
            if (!resolveDemonstrative(t))
                resolveClitic(verb);
            continue;
        }
        const int group = m_chunks.verbOfToken.at(t);
        if (group >= 0) {
            if (m_chunks.verbs.at(group).tokens.first == t)
                resolveVerb(group);
            continue;
        }
        switch (token.pos()) {
        case Pos::Pronoun:
        case Pos::Determiner:
        case Pos::Adjective:
        case Pos::Noun:
        case Pos::Number:
        case Pos::Unknown:
            break;
        default:
            continue;
        }
        if (!resolveDemonstrative(t) && !resolveOrdinal(t) && !resolveDocument(t) && !resolvePair(t) &&
            !resolveDescription(t))
            resolveStressed(t);
    }
}

} // namespace frise
