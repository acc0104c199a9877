// People under what they are: "le prélat", "cette étudiante", "un berger".
#include "core/analysis/quotations/cue_table.h"
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// Nouns that say the same of a person: "Mgr Romero … le prélat", "le père Doheny … le prêtre". Index of the
/// family of words, or -1.
int callingOf(InternedId lemma)
{
    static const QHash<InternedId, int> families = [] {
        QHash<InternedId, int> table;
        const std::initializer_list<std::initializer_list<const char16_t *>> lists = {
            {u"prêtre",     u"prélat",      u"évêque", u"archevêque",   u"cardinal",
             u"père",       u"curé",        u"abbé",   u"missionnaire", u"religieux",
             u"nonce",      u"monseigneur", u"mgr",    u"primat",       u"ecclésiastique",
             u"patriarche", u"métropolite", u"pape",   u"pontife",      u"dom"},
            {u"religieuse", u"sœur", u"missionnaire"},
            {u"imam", u"mollah", u"ayatollah", u"cheikh", u"mufti", u"religieux", u"dignitaire", u"clerc",
             u"prédicateur"},
            {u"général",    u"colonel",     u"amiral",        u"maréchal",
             u"commandant", u"capitaine",   u"lieutenant",    u"major",
             u"officier",   u"militaire",   u"gradé",         u"soldat",
             u"sergent",    u"caporal",     u"brigadier",     u"lieutenant-colonel",
             u"chef",       u"vice-amiral", u"contre-amiral", u"putschiste"},
            {u"soldat", u"sergent", u"caporal", u"conscrit", u"appelé", u"engagé", u"militaire",
             u"parachutiste", u"marine", u"légionnaire"},
            {u"avocat", u"avocate", u"juriste", u"me", u"maître", u"défenseur", u"conseil"},
            {u"magistrat", u"magistrate", u"juge", u"procureur", u"procureure", u"président"},
            {u"médecin", u"docteur", u"dr", u"chirurgien", u"chirurgienne", u"praticien", u"praticienne",
             u"pédiatre", u"soignant", u"soignante", u"urgentiste", u"gynécologue"},
            {u"infirmier", u"infirmière", u"soignant", u"soignante"},
            {u"chercheur", u"chercheuse", u"politologue", u"historien", u"historienne", u"expert", u"experte",
             u"analyste", u"professeur", u"professeure", u"spécialiste", u"universitaire", u"sociologue",
             u"économiste", u"politiste", u"géographe"},
            {u"diplomate", u"ambassadeur", u"ambassadrice", u"envoyé", u"envoyée", u"émissaire", u"médiateur",
             u"médiatrice", u"négociateur", u"négociatrice", u"représentant", u"représentante", u"consul",
             u"secrétaire", u"haut représentant"},
            {u"enseignant", u"enseignante", u"instituteur", u"institutrice", u"professeur", u"professeure",
             u"maître", u"maîtresse"},
            {u"journaliste", u"reporter", u"correspondant", u"correspondante", u"photographe",
             u"éditorialiste"},
            {u"pêcheur", u"marin", u"capitaine", u"patron"},
            {u"paysan", u"paysanne", u"agriculteur", u"agricultrice", u"éleveur", u"éleveuse", u"fermier",
             u"fermière", u"cultivateur"},
            {u"élu", u"élue", u"député", u"députée", u"sénateur", u"sénatrice", u"parlementaire", u"maire"},
            {u"rebelle", u"insurgé", u"guérillero", u"combattant", u"combattante", u"milicien", u"chef"}};
        int family = 0;
        for (const auto &list : lists) {
            for (const char16_t *word : list)
                table.insert(intern(QStringView(word)),
                             table.value(intern(QStringView(word)), 0) | 1 << family);
            ++family;
        }
        return table;
    }();
    return families.value(lemma, 0);
}

} // namespace

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
        // "une étudiante jointe au téléphone": how she was reached is no part of what she is.
        static const QSet<InternedId> reached = {
            intern(u"joindre"),     intern(u"joint"),      intern(u"jointe"),    intern(u"joints"),
            intern(u"jointes"),     intern(u"interroger"), intern(u"contacter"), intern(u"rencontrer"),
            intern(u"questionner"), intern(u"croiser"),    intern(u"citer")};
        if (reached.contains(token.lemma()) || reached.contains(token.lower()))
            break;
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
        m_document.tokens.at(end).lemma() == referenceWords().de)
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
    const bool definite = before.chosen().definite || before.lower() == referenceWords().du;
    const int body = definite ? bodyMeantBy(tokens.last - 1) : -1;
    if (body < 0)
        return words;
    return words.first(words.size() - last.span.length()) + m_context.analysis.actors.at(body).name;
}

/// "Sa femme le tire par la manche", "promet cette étudiante": somebody that no table of roles knows, where a
/// possessive or demonstrative says who it is.
bool Resolver::resolveDescription(int token)
{
    const ReferenceWords &w = referenceWords();
    const Token &noun = m_document.tokens.at(token);
    // "Le septuagénaire a répété": an adjective that stands for who is so, right behind its article.
    const bool stands = token > 0 && (noun.pos() == Pos::Adjective || noun.pos() == Pos::Unknown) &&
                        m_document.tokens.at(token - 1).chosen().definite &&
                        m_subject[static_cast<std::size_t>(token)] > 0;
    if ((noun.pos() != Pos::Noun && !stands) || token == 0 ||
        m_actorOfToken[static_cast<std::size_t>(token)] >= 0 ||
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
    // "le chef indépendantiste": the noun before it is no article.
    const bool articled = determiner.pos() == Pos::Determiner || determiner.pos() == Pos::Contraction ||
                          determiner.pos() == Pos::Number || determiner.elided;
    if (!demonstrative && !possessive && !articled)
        return false;
    // "Son rival Roberto Micheletti": told at once.
    const auto beside =
        std::lower_bound(m_names.list.cbegin(), m_names.list.cend(), token + 1,
                         [](const NameMention &name, int first) { return name.tokens.first < first; });
    if (beside != m_names.list.cend() && beside->tokens.first == token + 1 &&
        beside->type == NameMention::Type::Person)
        return false;
    static const InternedId some = intern(u"des"); // of a subject never "de les"
    if (!demonstrative && !possessive && determiner.lower() == some)
        return introduces(token, description);
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

/// The last person before `token`, in this paragraph or the one before, of whom the article has said
/// something that the noun at `token` says too; -1 where there is none.
int Resolver::sameCalling(int token, Gender gender, const QString &country) const
{
    const InternedId lemma = m_document.tokens.at(token).lemma();
    const int calling = callingOf(lemma);
    const int paragraph = m_document.sentences.at(m_document.tokens.at(token).sentence).paragraph;
    const bool quoted = m_quoted[static_cast<std::size_t>(token)];
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (paragraph - occurrence.paragraph > 2)
            break;
        const Actor &actor = m_context.analysis.actors.at(occurrence.actor);
        if (actor.kind != ActorKind::Person || (occurrence.quoted && !quoted) ||
            (gender != Gender::Unknown && actor.gender != Gender::Unknown && gender != actor.gender))
            continue;
        const Entity &own = m_entities[static_cast<std::size_t>(occurrence.actor)];
        if (!country.isEmpty() && !own.countries.isEmpty() && !own.countries.contains(country))
            continue;
        // A general is no colonel, an officer may be either.
        static const QSet<InternedId> ranks = setOfWords(
            {u"général", u"colonel", u"amiral", u"maréchal", u"commandant", u"capitaine", u"lieutenant",
             u"sergent", u"caporal", u"brigadier", u"lieutenant-colonel", u"vice-amiral", u"contre-amiral"});
        const auto saysTheSame = [&](InternedId noun) {
            return noun == lemma ||
                   ((callingOf(noun) & calling) != 0 && !(ranks.contains(noun) && ranks.contains(lemma)));
        };
        if (std::any_of(own.roleNouns.begin(), own.roleNouns.end(), saysTheSame))
            return occurrence.actor;
    }
    return -1;
}

/// Whether "un berger" was spoken of before "le berger" at `token`: then nobody named is meant by it.
bool Resolver::wasIntroduced(int token) const
{
    static const InternedId one[] = {intern(u"un"), intern(u"une")};
    const InternedId lemma = m_document.tokens.at(token).lemma();
    for (int t = token - 1; t > 0 && t > token - 400; --t) {
        if (m_document.tokens.at(t).lemma() != lemma || m_document.tokens.at(t).sentence < 0)
            continue;
        for (int k = t - 1; k >= std::max(0, t - 3); --k) {
            if (m_document.tokens.at(k).lower() == one[0] || m_document.tokens.at(k).lower() == one[1])
                return m_actorOfToken[static_cast<std::size_t>(t)] < 0 ||
                       m_context.analysis.actors.at(m_actorOfToken[static_cast<std::size_t>(t)]).anonymous;
        }
    }
    return false;
}

/// "« … », poursuit le prêtre", "La pharmacienne a quitté la ville": what a person is called where it speaks,
/// or where it leads a sentence, without saying whose.
bool Resolver::resolveDefinite(int token, const NameMention &description)
{
    const qint8 subject = m_subject[static_cast<std::size_t>(token)];
    const int sentence = m_document.tokens.at(token).sentence;
    const bool leads = description.determiner == m_document.sentences.at(sentence).tokens.first;
    if (description.plurality == Plurality::Plural || subject == 0 || (subject < 2 && !leads))
        return false;
    const int end = withDescription(description.tokens).last;
    const Pos next = end < m_count ? m_document.tokens.at(end).pos() : Pos::Unknown;
    const bool complement = end < m_count && m_document.tokens.at(end).sentence == sentence &&
                            m_document.tokens.at(end).lemma() == intern(u"de");
    if (complement || next == Pos::ProperNoun ||
        (end < m_count && apposedName(end, std::min(m_count, end + 2)) > 0) ||
        (end < m_count && m_document.tokens.at(end).kind == TokenKind::Word &&
         m_document.tokens.at(end).entry->capitalised) ||
        wasIntroduced(token))
        return false;
    int actor = sameCalling(token, description.gender, {});
    double weight = 0.8;
    if (actor < 0) {
        // Words that say what one person is to another point at somebody else.
        static const QSet<InternedId> relations = {
            intern(u"voisin"),  intern(u"voisine"), intern(u"adversaire"), intern(u"allié"),
            intern(u"victime"), intern(u"auteur"),  intern(u"ami"),        intern(u"public"),
            intern(u"lecteur"), intern(u"client"),  intern(u"témoin"),     intern(u"ennemi")};
        if (relations.contains(m_document.tokens.at(token).lemma()))
            return false;
        // "une infirmière … la jeune femme": anybody may be called that, named or not.
        static const QSet<InternedId> anybody = setOfWords(
            {u"homme",         u"femme",          u"garçon",       u"fille",         u"vainqueur",
             u"vaincu",        u"vaincue",        u"perdant",      u"perdante",      u"gagnant",
             u"gagnante",      u"exilé",          u"exilée",       u"intéressé",     u"intéressée",
             u"lauréat",       u"lauréate",       u"détenu",       u"détenue",       u"prisonnier",
             u"prisonnière",   u"condamné",       u"condamnée",    u"accusé",        u"accusée",
             u"fugitif",       u"fugitive",       u"proscrit",     u"proscrite",     u"milliardaire",
             u"despote",       u"autocrate",      u"tyran",        u"putschiste",    u"républicain",
             u"républicaine",  u"démocrate",      u"travailliste", u"conservateur",  u"conservatrice",
             u"socialiste",    u"communiste",     u"islamiste",    u"nationaliste",  u"centriste",
             u"quadragénaire", u"quinquagénaire", u"sexagénaire",  u"septuagénaire", u"octogénaire",
             u"nonagénaire",   u"dissident",      u"dissidente"});
        actor = describedPerson(description, anybody.contains(m_document.tokens.at(token).lemma()));
        weight = 0.5;
    }
    if (actor < 0)
        return introduces(token, description);
    Actor &stored = m_context.analysis.actors[actor];
    if (stored.gender == Gender::Unknown)
        stored.gender = description.gender;
    Mention mention;
    mention.kind = MentionKind::Role;
    mention.span = description.span;
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    mention.evidence.rule = QStringLiteral("references.described");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, of whom was spoken right before."));
    remember(actor, m_document.tokens.at(token).lemma());
    return take(mention, description.tokens, {{actor, weight}});
}

/// "explique un étudiant … Il ajoute", "Des manifestants ont envahi … criaient-ils": somebody unnamed who
/// speaks or leads a sentence is there for what follows.
bool Resolver::introduces(int token, const NameMention &description)
{
    const qint8 subject = m_subject[static_cast<std::size_t>(token)];
    const Reading &article = m_document.tokens.at(description.determiner).chosen();
    const int sentence = m_document.tokens.at(token).sentence;
    const bool leads = description.determiner == m_document.sentences.at(sentence).tokens.first;
    if (subject == 0 || article.possessive || article.demonstrative || (subject < 2 && !leads))
        return false;
    Mention mention;
    mention.kind = MentionKind::Role;
    TokenRange tokens = withDescription(description.tokens);
    static const InternedId de = intern(u"de");
    if (tokens.last < m_count && m_document.tokens.at(tokens.last).lemma() == de) {
        // "une habitante de Grabovo": named by what she belongs to; whose name is in it says so himself.
        const int noun = m_chunks.nounOfToken.at(token);
        tokens.last =
            noun >= 0 ? std::max(tokens.last, m_chunks.extended(m_document, noun).last) : tokens.last;
        const auto inside =
            std::lower_bound(m_names.list.cbegin(), m_names.list.cend(), token,
                             [](const NameMention &name, int first) { return name.tokens.first < first; });
        if (inside != m_names.list.cend() && inside->tokens.first < tokens.last &&
            (inside->roleSpan.isValid() || inside->type == NameMention::Type::RoleOnly))
            return false;
    }
    mention.span = m_document.spanOf(tokens);
    const int actor =
        anonymous(m_document.textOf(mention.span).toString(), description.plurality, description.gender);
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    mention.evidence.rule = QStringLiteral("references.unnamed");
    mention.evidence.reason = QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is not named."));
    return take(mention, tokens, {{actor, 0.7}});
}

} // namespace frise
