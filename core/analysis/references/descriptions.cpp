// Roles without a name: the person beside them, before them, or whose they are.
#include "core/analysis/names/country_bodies.h"
#include "core/analysis/references/resolver.h"

#include <QSet>
#include <algorithm>

namespace frise {

/// "le secrétaire général par intérim des Nations unies, U Thant, doit …", "le chef de la diplomatie
/// européenne Josep Borrell": the person that a role without a name stands beside; -1 where none does.
int Resolver::apposedPerson(const NameMention &mention)
{
    const int sentence = m_document.tokens.at(mention.tokens.first).sentence;
    const int last = m_document.sentences.at(sentence).tokens.last;
    const auto isSign = [&](int t, QChar sign) {
        return t < m_count && m_document.tokens.at(t).span.length() == 1 &&
               m_document.text().at(m_document.tokens.at(t).span.start) == sign;
    };
    const auto personAt = [&](int t) -> const NameMention * {
        const auto it =
            std::lower_bound(m_names.list.cbegin(), m_names.list.cend(), t,
                             [](const NameMention &name, int token) { return name.tokens.first < token; });
        return it != m_names.list.cend() && it->tokens.first == t && it->type == NameMention::Type::Person
                   ? &*it
                   : nullptr;
    };
    int t = mention.tokens.last;
    for (int steps = 0; t < last && steps < 9; ++t, ++steps) {
        if (isSign(t, u',')) {
            const NameMention *person = personAt(t + 1);
            if (person == nullptr)
                return -1;
            const int after = person->tokens.last;
            const bool closed = after >= last || m_document.tokens.at(after).kind == TokenKind::Punctuation;
            return closed ? actorOfPerson(*person) : -1;
        }
        const Token &token = m_document.tokens.at(t);
        if (const NameMention *person = personAt(t); person != nullptr) {
            const Pos before = m_document.tokens.at(t - 1).pos();
            const bool glued = before == Pos::Adjective || before == Pos::Noun || before == Pos::ProperNoun;
            return glued && !person->roleSpan.isValid() ? actorOfPerson(*person) : -1;
        }
        const int verb = m_chunks.verbOfToken.at(t);
        if (token.kind == TokenKind::Punctuation || token.pos() == Pos::Coordination ||
            token.pos() == Pos::Relative || (verb >= 0 && m_chunks.verbs.at(verb).isFinite()))
            return -1;
    }
    return -1;
}

/// "cet avocat de 70 ans", "le sénateur" of whom the article has not said that he is one: the person spoken
/// of right before, where no office of his own speaks against it; -1 where nobody is near.
int Resolver::describedPerson(const NameMention &mention, bool anyOffice) const
{
    Wanted wanted;
    wanted.token = mention.tokens.first;
    wanted.gender = mention.gender;
    const int sentence = m_document.tokens.at(wanted.token).sentence;
    const int paragraph = m_document.sentences.at(sentence).paragraph;
    for (const Candidate &candidate : rank(wanted)) {
        const Actor &actor = m_context.analysis.actors.at(candidate.actor);
        const bool unnamed = actor.anonymous && !(anyOffice && mention.gender == actor.gender);
        if (actor.kind != ActorKind::Person || unnamed)
            continue;
        const bool other = mention.gender != Gender::Unknown && actor.gender != Gender::Unknown &&
                           mention.gender != actor.gender;
        const bool sure = candidate.weight > 0.7; // nobody else is near
        if (other || (!anyOffice && !sure && !functionsOf(candidate.actor).isEmpty()))
            return -1;
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
            const Occurrence &occurrence = m_occurrences.at(i);
            if (occurrence.actor != candidate.actor || occurrence.quoted)
                continue;
            return occurrence.paragraph == paragraph && sentence - occurrence.sentence <= 3 ? candidate.actor
                                                                                            : -1;
        }
        return -1;
    }
    return -1;
}

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
        if (std::any_of(own.roleNouns.begin(), own.roleNouns.end(),
                        [&](InternedId noun) { return noun == lemma || (callingOf(noun) & calling) != 0; }))
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
        actor = describedPerson(description, false);
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
        tokens.last = noun >= 0 ? std::max(tokens.last, m_chunks.extended(m_document, noun).last) : tokens.last;
        const auto inside = std::lower_bound(
            m_names.list.cbegin(), m_names.list.cend(), token,
            [](const NameMention &name, int first) { return name.tokens.first < first; });
        if (inside != m_names.list.cend() && inside->tokens.first < tokens.last &&
            inside->type != NameMention::Type::Place)
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

/// Whose "son porte-parole", "sa femme" is: the likeliest person or body before it, or -1.
int Resolver::possessorOf(const NameMention &mention) const
{
    Wanted wanted;
    wanted.token = mention.tokens.first;
    for (const Candidate &candidate : rank(wanted)) {
        const Actor &actor = m_context.analysis.actors.at(candidate.actor);
        if (actor.kind == ActorKind::Person && actor.anonymous)
            return -1; // "une concierge. Son mari": hers, who has no name
        if (actor.kind != ActorKind::Place && !actor.anonymous)
            return candidate.actor;
    }
    return -1;
}

/// Whether an actor was spoken of in the paragraph of a token.
bool Resolver::recentIn(int actor, int token) const
{
    const int paragraph = m_document.sentences.at(m_document.tokens.at(token).sentence).paragraph;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        if (m_occurrences.at(i).paragraph != paragraph)
            return false;
        if (m_occurrences.at(i).actor == actor)
            return true;
    }
    return false;
}

QString Resolver::withPossessor(const QString &words, const NameMention &mention) const
{
    const int owner = possessorOf(mention);
    if (owner < 0)
        return words;
    QString name = m_context.analysis.actors.at(owner).name;
    if (const qsizetype parenthesis = name.indexOf(QLatin1String(" (")); parenthesis > 0)
        name.truncate(parenthesis);
    static const QString vowels = QStringLiteral("aeiouâàéèêëîïôöûü");
    const bool elides = !name.isEmpty() && vowels.contains(name.at(0).toLower());
    return words + (elides ? QStringLiteral(" d'") : QStringLiteral(" de ")) + name;
}

} // namespace frise
