#include "core/analysis/names/speech_verbs.h"
#include "core/analysis/quotations/cue_table.h"
#include "core/analysis/references/resolver.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

QSet<InternedId> setOf(std::initializer_list<const char16_t *> words)
{
    QSet<InternedId> set;
    for (const char16_t *word : words)
        set.insert(intern(QStringView(word)));
    return set;
}

struct Words
{
    InternedId etre = intern(u"être"), avoir = intern(u"avoir"), y = intern(u"y"), que = intern(u"que"),
               qu = intern(u"qu'"), de = intern(u"de"), d = intern(u"d'"), agir = intern(u"agir"),
               ce = intern(u"ce"), cette = intern(u"cette"), ces = intern(u"ces"), le = intern(u"le"),
               la = intern(u"la"), du = intern(u"du"), au = intern(u"au"), les = intern(u"les"),
               lui = intern(u"lui"), elle = intern(u"elle"), eux = intern(u"eux"), elles = intern(u"elles"),
               deux = intern(u"deux"), un = intern(u"un"), l = intern(u"l'"), qui = intern(u"qui"),
               communique = intern(u"communiqué"), selon = intern(u"selon"), apres = intern(u"d'après"),
               son = intern(u"son"), sa = intern(u"sa");
    QSet<InternedId> il = setOf({u"il", u"-il", u"-t-il"});
    QSet<InternedId> elleForms = setOf({u"elle", u"-elle", u"-t-elle"});
    QSet<InternedId> ils = setOf({u"ils", u"-ils", u"-t-ils"});
    QSet<InternedId> ellesForms = setOf({u"elles", u"-elles", u"-t-elles"});
    QSet<InternedId> dernier = setOf({u"dernier", u"dernière", u"derniers", u"dernières"});
    QSet<InternedId> celui = setOf({u"celui-ci", u"celle-ci", u"ceux-ci", u"celles-ci"});
    QSet<InternedId> premier = setOf({u"premier", u"première"});
    QSet<InternedId> second = setOf({u"second", u"seconde", u"deuxième"});
    QSet<InternedId> people = setOf({u"homme", u"femme", u"dirigeant", u"responsable", u"allié", u"rival",
                                     u"adversaire", u"interlocuteur", u"partenaire", u"signataire"});
    QSet<InternedId> documents = setOf({u"communiqué", u"déclaration", u"compte rendu", u"document"});
    QSet<InternedId> impersonal =
        setOf({u"falloir", u"pleuvoir", u"neiger", u"suffire", u"incomber", u"convenir", u"importer",
               u"exister", u"résulter", u"advenir", u"sembler", u"apparaître", u"arriver", u"manquer",
               u"rester", u"revenir", u"appartenir", u"paraître"});
    QSet<InternedId> stressedBefore =
        setOf({u"selon", u"pour",     u"d'après", u"avec",  u"contre", u"chez", u"à",    u"de",
               u"d'",    u"sans",     u"vers",    u"par",   u"que",    u"qu'",  u"et",   u"comme",
               u"entre", u"derrière", u"devant",  u"après", u"avant",  u"sur",  u"quant"});
};

const Words &words()
{
    static const Words instance;
    return instance;
}

/// What a noun says of a body named before ("le mouvement" for a party): kinds of bodies.tsv.
const QHash<InternedId, QSet<QString>> &bodyNouns()
{
    static const QHash<InternedId, QSet<QString>> table = [] {
        QHash<InternedId, QSet<QString>> nouns;
        const auto add = [&](const char16_t *noun, std::initializer_list<const char *> kinds) {
            QSet<QString> set;
            for (const char *kind : kinds)
                set.insert(QLatin1String(kind));
            nouns.insert(intern(QStringView(noun)), set);
        };
        add(u"mouvement", {"armed_group", "party"});
        add(u"groupe", {"armed_group", "company"});
        add(u"parti", {"party"});
        add(u"organisation", {"armed_group", "un", "alliance", "bloc", "ngo", "agency", "party"});
        add(u"alliance", {"alliance"});
        add(u"coalition", {"format", "alliance"});
        add(u"agence", {"agency", "media", "intelligence"});
        for (const char16_t *medium :
             {u"journal", u"quotidien", u"hebdomadaire", u"magazine", u"chaîne", u"station"})
            add(medium, {"media"});
        add(u"milice", {"armed_group"});
        add(u"guérilla", {"armed_group"});
        add(u"institution", {"un", "bloc", "agency", "court"});
        add(u"juridiction", {"court"});
        add(u"tribunal", {"court"});
        add(u"cour", {"court"});
        return nouns;
    }();
    return table;
}

} // namespace

/// "il faut", "il y a", "il s'agit", "il est probable que", "il a été souligné que": nobody.
bool Resolver::isImpersonal(int verb, int clitic) const
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const InternedId lemma = group.lemma;
    static const QSet<InternedId> weather = setOf({u"falloir", u"pleuvoir", u"neiger", u"geler"});
    // "il faut" is a form of faillir too.
    static const QSet<InternedId> must =
        setOf({u"faut", u"fallait", u"faudra", u"faudrait", u"fallut", u"fallu"});
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
        static const QSet<InternedId> clock = setOf(
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

void Resolver::resolveClitic(int verb)
{
    const Words &w = words();
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

/// "ce dernier", "cette dernière", "celui-ci": the nearest that agrees.
bool Resolver::resolveDemonstrative(int token)
{
    const Words &w = words();
    const InternedId lower = m_document.tokens.at(token).lower();
    int length = 0;
    if (w.celui.contains(lower)) {
        length = 1;
    } else if ((lower == w.ce || lower == w.cette || lower == w.ces) && token + 1 < m_count &&
               w.dernier.contains(m_document.tokens.at(token + 1).lower())) {
        // "ce dernier point" is no pronoun.
        const Pos next = token + 2 < m_count ? m_document.tokens.at(token + 2).pos() : Pos::Unknown;
        if (next == Pos::Noun || next == Pos::Adjective || next == Pos::Number)
            return false;
        length = 2;
    }
    if (length == 0)
        return false;
    const QString form = internedText(m_document.tokens.at(token + length - 1).lower());
    Wanted wanted;
    wanted.token = token;
    wanted.last = true;
    wanted.gender = form.contains(u"ière") || form.startsWith(QLatin1String("celle")) ? Gender::Feminine
                                                                                      : Gender::Masculine;
    wanted.plurality = form.endsWith(QLatin1String("rs")) || form.endsWith(QLatin1String("res")) ||
                               form.startsWith(QLatin1String("ceux")) ||
                               form.startsWith(QLatin1String("celles"))
                           ? Plurality::Plural
                           : Plurality::Singular;
    Mention mention;
    mention.kind = MentionKind::Pronoun;
    mention.span = m_document.spanOf({token, token + length});
    mention.evidence.rule = QStringLiteral("references.latter");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the last one named before it."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    return take(mention, {token, token + length}, rank(wanted));
}

/// "Le premier … au second": the two persons of the sentence before, in their order.
bool Resolver::resolveOrdinal(int token)
{
    const Words &w = words();
    const bool second = w.second.contains(m_document.tokens.at(token).lower());
    if (!second && !w.premier.contains(m_document.tokens.at(token).lower()))
        return false;
    if (token == 0 || token + 1 >= m_count)
        return false;
    const InternedId before = m_document.tokens.at(token - 1).lower();
    if (before != w.le && before != w.la && before != w.du && before != w.au)
        return false;
    const Pos next = m_document.tokens.at(token + 1).pos();
    if (next == Pos::Noun || next == Pos::Adjective || next == Pos::ProperNoun || next == Pos::Number ||
        next == Pos::Preposition || next == Pos::Contraction)
        return false;
    const int sentence = m_document.tokens.at(token).sentence;
    // Sentences back until one names two persons.
    for (int s = sentence - 1; s >= std::max(0, sentence - 3); --s) {
        QList<int> persons;
        for (qsizetype i = oldest(); i < m_occurrences.size(); ++i) {
            const Occurrence &occurrence = m_occurrences.at(i);
            if (occurrence.sentence == s && isPerson(occurrence.actor) && occurrence.name &&
                !persons.contains(occurrence.actor))
                persons.append(occurrence.actor);
        }
        if (persons.size() < 2)
            continue;
        if (persons.size() > 2)
            return false;
        Mention mention;
        mention.kind = MentionKind::Pronoun;
        mention.span = m_document.tokens.at(token).span;
        if (before == w.le || before == w.la)
            mention.span.start = m_document.tokens.at(token - 1).span.start;
        mention.evidence.rule = QStringLiteral("references.ordinal");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2, by the order in the sentence before."));
        mention.evidence.args = {m_document.textOf(mention.span).toString()};
        return take(mention, {token, token + 1}, {{persons.at(second ? 1 : 0), 1.0}});
    }
    return false;
}

/// "un communiqué de l'Élysée … Le communiqué ajoute": who issued it.
bool Resolver::resolveDocument(int token)
{
    const Words &w = words();
    const Token &noun = m_document.tokens.at(token);
    if (noun.pos() != Pos::Noun)
        return false;
    const auto kinds = bodyNouns().constFind(noun.lemma());
    const bool document = w.documents.contains(noun.lemma());
    if (!document && kinds == bodyNouns().constEnd())
        return false;
    if (token == 0 || m_actorOfToken[static_cast<std::size_t>(token)] >= 0)
        return false;
    const Token &before = m_document.tokens.at(token - 1);
    const bool definite = before.chosen().definite || before.chosen().demonstrative ||
                          before.lower() == w.du || before.lower() == w.au || before.lower() == w.ce ||
                          before.lower() == w.cette;
    const auto complement = [&](int t) {
        // "accuse l'organisation de transporter": what it is accused of
        if (t + 1 < m_count && m_document.tokens.at(t + 1).chosen().tense == Tense::Infinitive)
            return false;
        return t < m_count && m_document.tokens.at(t).sentence == noun.sentence &&
               (m_document.tokens.at(t).lower() == w.de || m_document.tokens.at(t).lower() == w.d ||
                m_document.tokens.at(t).lower() == w.du);
    };
    Mention mention;
    mention.kind = MentionKind::Role;
    mention.span = noun.span;
    if (document) {
        // Who issues it: the complement if it names a body, else the subject that says something in it.
        const bool own = complement(token + 1);
        if (!definite || own) {
            m_pendingDocument = token;
            // "la Ligue a suspendu ses vols, selon un communiqué": the body whose act it reports.
            const bool source = !own && token >= 2 &&
                                (m_document.tokens.at(token - 2).lower() == w.selon ||
                                 m_document.tokens.at(token - 2).lower() == w.apres);
            const int issuer = source ? issuerBefore(token) : -1;
            if (issuer < 0 || isPerson(issuer))
                return false;
            mention.evidence.rule = QStringLiteral("references.document");
            mention.evidence.reason =
                QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" was issued by %2."));
            mention.evidence.args = {m_document.textOf(mention.span).toString()};
            return take(mention, {token, token + 1}, {{issuer, 0.6}});
        }
        if (m_subject[static_cast<std::size_t>(token)] == 0)
            return false;
        const int issuer = issuerBefore(token);
        if (issuer < 0)
            return false;
        mention.evidence.rule = QStringLiteral("references.document");
        mention.evidence.reason =
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" was issued by %2."));
        mention.evidence.args = {m_document.textOf(mention.span).toString()};
        return take(mention, {token, token + 1}, {{issuer, 1.0}});
    }
    if (!definite)
        return false;
    const Pos next = token + 1 < m_count ? m_document.tokens.at(token + 1).pos() : Pos::Unknown;
    if (complement(token + 1) || next == Pos::Adjective || next == Pos::ProperNoun)
        return false;
    const int actor = bodyMeantBy(token);
    if (actor < 0)
        return false;
    mention.evidence.rule = QStringLiteral("references.body");
    mention.evidence.reason = QString::fromLatin1(
        QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2, the last of its kind named before."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    return take(mention, {token, token + 1}, {{actor, 0.8}});
}

/// Actor of the body that a noun like "mouvement" at `token` stands for: the last of its kind; -1 where none.
int Resolver::bodyMeantBy(int token) const
{
    const auto kinds = bodyNouns().constFind(m_document.tokens.at(token).lemma());
    if (kinds == bodyNouns().constEnd())
        return -1;
    for (qsizetype i = m_occurrences.size() - 1, seen = 0; i >= oldest() && seen < 40; --i, ++seen) {
        const int actor = m_occurrences.at(i).actor;
        const int body = m_entities[static_cast<std::size_t>(actor)].body;
        if (body >= 0 && kinds->contains(m_knowledge.bodies().at(body).kind))
            return actor;
    }
    return -1;
}

/// A description with the adjectives behind it and the name that completes it: "diplomate latino-américain",
/// "ancien ministre de Hugo Chávez"; not "prêtre joint par téléphone".
TokenRange Resolver::withDescription(const TokenRange &tokens) const
{
    TokenRange range = tokens;
    const int noun = tokens.size() > 0 ? m_chunks.nounOfToken.value(tokens.last - 1, -1) : -1;
    if (noun < 0)
        return range;
    int end = m_chunks.nouns.at(noun).tokens.last;
    // "un responsable militaire occidental": an adjective read as a phrase of its own
    const int loose = noun + 1 < m_chunks.nouns.size() ? noun + 1 : noun;
    if (loose != noun && m_chunks.nouns.at(loose).tokens.first == end &&
        m_chunks.nouns.at(loose).preposition < 0 && m_chunks.nouns.at(loose).determiner < 0 &&
        !m_chunks.nouns.at(loose).isName && m_chunks.nouns.at(loose).number < 0)
        end = m_chunks.nouns.at(loose).tokens.last;
    static const InternedId par = intern(u"par");
    while (range.last < end) {
        const Token &token = m_document.tokens.at(range.last);
        const bool adjective =
            !token.entry->capitalised && token.pos() == Pos::Noun &&
            std::any_of(token.entry->readings.begin(), token.entry->readings.end(),
                        [](const Reading &reading) { return reading.pos == Pos::Adjective; });
        const bool describes = adjective || token.pos() == Pos::Adjective ||
                               (token.pos() == Pos::Unknown && !token.entry->capitalised);
        if (!describes || (range.last + 1 < m_count && m_document.tokens.at(range.last + 1).lower() == par))
            break;
        ++range.last;
    }
    const int next = noun + 1;
    if (range.last == end && next < m_chunks.nouns.size() && m_chunks.nouns.at(next).isName &&
        m_chunks.nouns.at(next).preposition == end &&
        m_chunks.nouns.at(next).sentence == m_chunks.nouns.at(noun).sentence &&
        m_document.tokens.at(end).lemma() == words().de)
        range.last = m_chunks.nouns.at(next).tokens.last;
    return range;
}

/// A phrase as printed, but with the name of the body it ends in: "porte-parole du mouvement".
QString Resolver::spelledOut(const TokenRange &bare) const
{
    const TokenRange tokens = withDescription(bare);
    const QString words = m_document.textOf(m_document.spanOf(tokens)).toString();
    if (tokens.size() < 3)
        return words;
    const Token &last = m_document.tokens.at(tokens.last - 1);
    const Token &before = m_document.tokens.at(tokens.last - 2);
    const bool definite = before.chosen().definite || before.lower() == frise::words().du;
    const int body = definite ? bodyMeantBy(tokens.last - 1) : -1;
    if (body < 0)
        return words;
    return words.first(words.size() - last.span.length()) + m_context.analysis.actors.at(body).name;
}

/// The actor that issued the last document before a token: what "communiqué de" names, else the subject of
/// the sentence that mentions it.
int Resolver::issuerBefore(int token) const
{
    if (m_pendingDocument < 0)
        return -1;
    const int sentence = m_document.tokens.at(m_pendingDocument).sentence;
    if (m_document.tokens.at(token).sentence - sentence > 6)
        return -1;
    const TokenRange range = m_document.sentences.at(sentence).tokens;
    for (int t = m_pendingDocument + 1; t < std::min(m_pendingDocument + 6, range.last); ++t) {
        const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
        if (actor >= 0 && m_context.analysis.actors.at(actor).kind != ActorKind::Place)
            return actor;
        if (m_document.tokens.at(t).kind == TokenKind::Punctuation)
            break;
    }
    // The subject that says something, else the one that publishes it.
    int subject = -1;
    for (int t = range.first; t < m_pendingDocument; ++t) {
        const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
        if (actor < 0 || m_subject[static_cast<std::size_t>(t)] == 0)
            continue;
        if (m_subject[static_cast<std::size_t>(t)] == 2)
            return actor;
        if (subject < 0)
            subject = actor;
    }
    // "Dans un communiqué séparé, le ministère iranien a rejeté …": behind it.
    for (int t = m_pendingDocument + 1; t < std::min(range.last, token) && subject < 0; ++t) {
        const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
        if (actor >= 0 && m_subject[static_cast<std::size_t>(t)] > 0)
            subject = actor;
    }
    return subject;
}

void Resolver::resolveStressed(int token)
{
    const Words &w = words();
    const InternedId lower = m_document.tokens.at(token).lower();
    Wanted wanted;
    wanted.token = token;
    if (lower == w.lui) {
        wanted.gender = Gender::Masculine;
    } else if (lower == w.elle) {
        wanted.gender = Gender::Feminine;
    } else if (lower == w.eux || lower == w.elles) {
        wanted.plurality = Plurality::Plural;
        wanted.person = false;
    } else {
        return;
    }
    if (m_chunks.verbOfToken.at(token) >= 0 || token == 0)
        return;
    const Token &before = m_document.tokens.at(token - 1);
    const bool governed = w.stressedBefore.contains(before.lower());
    const bool apart = before.kind == TokenKind::Punctuation;
    const bool coordinated =
        token + 1 < m_count && m_document.tokens.at(token + 1).pos() == Pos::Coordination;
    if (!governed && !apart && !coordinated)
        return;
    Mention mention;
    mention.kind = MentionKind::Pronoun;
    mention.span = m_document.tokens.at(token).span;
    mention.evidence.rule = QStringLiteral("references.stressed");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the likeliest one before it."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    take(mention, {token, token + 1}, rank(wanted));
}

void Resolver::resolveVerb(int verb)
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Subject &subject = m_subjects[static_cast<std::size_t>(verb)];
    if (subject.noun < 0 || (!subject.relative && !subject.elided))
        return;
    const NounPhrase &phrase = m_chunks.nouns.at(subject.noun);
    QList<int> actors;
    for (const int noun : m_chunks.coordination(subject.noun)) {
        const NounPhrase &member = m_chunks.nouns.at(noun);
        for (int t = member.tokens.first; t < member.tokens.last; ++t) {
            const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
            if (actor >= 0 && !actors.contains(actor)) {
                actors.append(actor);
                break;
            }
        }
    }
    if (actors.isEmpty())
        return;
    Mention mention;
    TokenRange tokens{group.tokens.first, group.tokens.first};
    if (subject.relative) {
        int qui = group.tokens.first - 1;
        while (qui > 0 && group.tokens.first - qui < 4 && m_document.tokens.at(qui).lower() != w.qui)
            --qui;
        if (m_document.tokens.at(qui).lower() != w.qui || m_actorOfToken[static_cast<std::size_t>(qui)] >= 0)
            return;
        mention.kind = MentionKind::Pronoun;
        mention.span = m_document.tokens.at(qui).span;
        tokens = {qui, qui + 1};
        mention.evidence.rule = QStringLiteral("references.relative");
        mention.evidence.reason =
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" goes on about %2."));
    } else {
        mention.kind = MentionKind::Elided;
        const qsizetype at = m_document.tokens.at(group.tokens.first).span.start;
        mention.span = {at, at};
        mention.evidence.rule = QStringLiteral("references.elided");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "The subject of \"%1\" is that of the verb before: %2."));
    }
    const QString printed = m_document.textOf(m_document.spanOf(group.tokens)).toString();
    mention.evidence.args = {subject.relative ? m_document.textOf(mention.span).toString() : printed};
    mention.evidence.spans = {m_document.spanOf(phrase.tokens)};
    for (const int actor : actors) {
        Mention one = mention;
        take(one, tokens, {{actor, 0.9}});
    }
}

/// "les deux hommes", "les deux dirigeants": the two persons last named.
bool Resolver::resolvePair(int token)
{
    const Words &w = words();
    if (token < 1 || m_document.tokens.at(token - 1).lower() != w.deux ||
        !w.people.contains(m_document.tokens.at(token).lemma()) ||
        m_actorOfToken[static_cast<std::size_t>(token)] >= 0)
        return false;
    NameMention pair;
    pair.tokens = {token, token + 1};
    pair.span = m_document.tokens.at(token).span;
    pair.plurality = Plurality::Plural;
    return resolvePlural(pair);
}

/// "Sa femme le tire par la manche", "promet cette étudiante": somebody that no table of roles knows, where a
/// possessive or demonstrative says who it is.
bool Resolver::resolveDescription(int token)
{
    const Words &w = words();
    const Token &noun = m_document.tokens.at(token);
    if (noun.pos() != Pos::Noun || token == 0 || m_actorOfToken[static_cast<std::size_t>(token)] >= 0 ||
        CueTable::instance().kindOf(noun.lemma()) != NounKind::Person)
        return false;
    int article = token - 1;
    while (article > 0 && m_document.tokens.at(article).pos() == Pos::Adjective)
        --article;
    const Token &determiner = m_document.tokens.at(article);
    const bool demonstrative = determiner.chosen().demonstrative && determiner.pos() == Pos::Determiner;
    const bool possessive = determiner.lower() == w.son || determiner.lower() == w.sa;
    if (determiner.sentence != noun.sentence)
        return false;
    NameMention description;
    description.tokens = {article + 1, token + 1};
    description.span = m_document.spanOf(description.tokens);
    description.gender = noun.chosen().gender;
    description.plurality = noun.chosen().plurality;
    description.determiner = article;
    if (!demonstrative && !possessive)
        return determiner.chosen().definite ? resolveDefinite(token, description)
                                            : introduces(token, description);
    if (noun.chosen().plurality == Plurality::Plural)
        return false;
    Mention mention;
    mention.kind = MentionKind::Role;
    mention.span = description.span;
    const QString printed = m_document.textOf(mention.span).toString();
    mention.evidence.args = {printed};
    if (demonstrative) {
        const int described = describedPerson(description, true);
        if (described < 0)
            return false;
        mention.evidence.rule = QStringLiteral("references.described");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, of whom was spoken right before."));
        return take(mention, description.tokens, {{described, 0.6}});
    }
    // Only where it speaks or acts: "il a vu sa femme" makes nobody an actor.
    if (m_subject[static_cast<std::size_t>(token)] == 0)
        return false;
    const QString name = withPossessor(printed, description);
    if (name == printed)
        return false;
    const int actor = anonymous(name, Plurality::Singular, description.gender);
    mention.evidence.rule = QStringLiteral("references.unnamed");
    mention.evidence.reason = QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is not named."));
    return take(mention, description.tokens, {{actor, 0.7}});
}

/// "X et Y ont … Leur but, ont-ils répété": several subjects of the clause or sentence before, taken
/// together.
bool Resolver::resolveTogether(int verb)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int clitic = group.subjectClitic;
    for (int v = verb - 1; v >= 0 && v > verb - 6; --v) {
        const VerbGroup &before = m_chunks.verbs.at(v);
        if (group.sentence - before.sentence > 1)
            return false;
        const Subject &subject = m_subjects[static_cast<std::size_t>(v)];
        if (!before.isFinite() || before.plurality != Plurality::Plural || subject.noun < 0 ||
            subject.relative)
            continue;
        const QList<int> members = m_chunks.coordination(subject.noun);
        if (members.size() < 2)
            return false;
        QList<int> actors;
        for (const int noun : members) {
            const NounPhrase &member = m_chunks.nouns.at(noun);
            for (int t = member.tokens.first; t < member.tokens.last; ++t) {
                const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
                if (actor < 0 || m_context.analysis.actors.at(actor).kind == ActorKind::Place)
                    continue;
                if (!actors.contains(actor))
                    actors.append(actor);
                break;
            }
        }
        if (actors.size() != members.size())
            return false;
        Mention mention;
        mention.kind = MentionKind::Pronoun;
        mention.span = m_document.tokens.at(clitic).span;
        while (mention.span.length() > 2 && m_document.text().at(mention.span.start) == u'-')
            ++mention.span.start;
        mention.evidence.rule = QStringLiteral("references.pronoun");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the likeliest subject before it."));
        for (const int actor : actors) {
            Mention one = mention;
            one.evidence.args = {m_document.textOf(mention.span).toString()};
            take(one, {clitic, clitic + 1}, {{actor, 0.8}});
        }
        return true;
    }
    return false;
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
