#include "core/analysis/names/speech_verbs.h"
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"

#include <QSet>
#include <algorithm>

namespace frise {

/// Whether the capital `name` ("Buenos Aires": several tokens) acts or is acted upon as its government; `why`
/// names the evidence.
bool Resolver::actsAt(const TokenRange &name, QString &why) const
{
    // "à Paris", "en route vers Moscou", "quitter Kiev": where something happens.
    static const QSet<InternedId> placing =
        setOfWords({u"à", u"en", u"vers", u"depuis", u"dans", u"près", u"hors", u"jusqu'à", u"jusqu'", u"via",
                    u"sous", u"devant", u"au", u"chez"});
    static const QSet<InternedId> governing =
        setOfWords({u"avec", u"par", u"contre", u"selon", u"pour", u"entre", u"sur", u"envers", u"d'après",
                    u"sans", u"malgré"});
    static const QSet<InternedId> of = setOfWords({u"de", u"d'"});
    // Nouns after which "de Minsk" is the town.
    static const QSet<InternedId> placeNouns = setOfWords(
        {u"accord",        u"aéroport",     u"ambassade",   u"attentat",  u"bataille",   u"centre",
         u"conférence",    u"congrès",      u"forum",       u"gare",      u"habitant",   u"hôpital",
         u"mairie",        u"maire",        u"métro",       u"nord",      u"ouest",      u"périphérie",
         u"place",         u"protocole",    u"quartier",    u"région",    u"réunion",    u"route",
         u"rue",           u"sommet",       u"sud",         u"est",       u"traité",     u"université",
         u"ville",         u"banlieue",     u"siège",       u"chute",     u"processus",  u"pourparler",
         u"négociation",   u"rencontre",    u"port",        u"musée",     u"palais",     u"stade",
         u"faubourg",      u"bombardement", u"prise",       u"défense",   u"kilomètre",  u"km",
         u"forum",         u"bourse",       u"déclaration", u"événement", u"visite",     u"retour",
         u"arrivée",       u"départ",       u"palace",      u"hôtel",     u"château",    u"résidence",
         u"théâtre",       u"prison",       u"camp",        u"base",      u"usine",      u"marché",
         u"église",        u"mosquée",      u"école",       u"village",   u"campus",     u"parc",
         u"jardin",        u"pont",         u"tour",        u"toit",      u"nuit",       u"ciel",
         u"porte",         u"entrée",       u"sortie",      u"alentour",  u"environs",   u"population",
         u"capitale",      u"siège",        u"libération",  u"reddition", u"occupation", u"centre-ville",
         u"correspondant", u"envoyé",       u"mur",         u"zone",      u"tribunal",   u"cathédrale",
         u"capitale"});
    static const QSet<InternedId> placeVerbs =
        setOfWords({u"protéger",  u"frapper",  u"bombarder", u"attaquer",  u"quitter", u"gagner",
                    u"rejoindre", u"viser",    u"toucher",   u"atteindre", u"visiter", u"encercler",
                    u"prendre",   u"assiéger", u"traverser", u"survoler",  u"évacuer", u"libérer",
                    u"reprendre", u"occuper",  u"fuir",      u"défendre"});
    static const InternedId a = intern(u"à");
    const Document &document = m_document;
    const int token = name.last - 1;
    const int sentence = document.tokens.at(token).sentence;
    const TokenRange range = document.sentences.at(sentence).tokens;
    const auto lower = [&](int t) { return document.tokens.at(t).lower(); };
    // A dateline: "BELFAST, 10 avril", "PORT-HELVAR (Valdorie), 3 mai", "Varsovie, le 4".
    if (name.first == range.first && token + 1 < range.last) {
        const QStringView next = document.textOf(document.tokens.at(token + 1));
        const bool paragraphStart =
            document.sentences.at(sentence).span.start ==
            document.paragraphs.at(document.sentences.at(sentence).paragraph).span.start;
        const bool dated = (next == u"," && token + 2 < range.last &&
                            (document.tokens.at(token + 2).kind == TokenKind::Number ||
                             (document.textOf(document.tokens.at(token + 2)) == u"le"))) ||
                           next == u"(" || next == u"–" || next == u"—";
        if (paragraphStart && dated)
            return false;
    }
    const int governor = name.first - 1;
    const bool placed = governor >= range.first && placing.contains(lower(governor));
    if (m_subject[static_cast<std::size_t>(token)] > 0 && !placed) {
        // The subject of something done; what is done to a town is done there.
        const auto begin =
            std::partition_point(m_chunks.verbs.cbegin(), m_chunks.verbs.cend(),
                                 [sentence](const VerbGroup &group) { return group.sentence < sentence; });
        for (qsizetype v = begin - m_chunks.verbs.cbegin(); v < m_chunks.verbs.size(); ++v) {
            const VerbGroup &verb = m_chunks.verbs.at(v);
            if (verb.sentence > sentence)
                break;
            if (m_subjects[static_cast<std::size_t>(v)].noun < 0)
                continue;
            bool ours = false;
            for (const int noun : m_chunks.coordination(m_subjects[static_cast<std::size_t>(v)].noun))
                ours = ours || m_chunks.nouns.at(noun).tokens.contains(token);
            if (!ours)
                continue;
            if (verb.passive && placeVerbs.contains(verb.lemma))
                return false;
            why = internedText(verb.lemma);
            return true;
        }
        return true;
    }
    int before = name.first - 1;
    if (before >= range.first && document.tokens.at(before).pos() == Pos::Determiner)
        --before;
    if (before < range.first)
        return false;
    // "entre Paris et Moscou", "Paris et Berlin": the second is read like the first.
    if (document.tokens.at(before).pos() == Pos::Coordination ||
        document.textOf(document.tokens.at(before)) == u",") {
        const int first = before - 1;
        if (first >= range.first && m_actorOfToken[static_cast<std::size_t>(first)] >= 0) {
            const Actor &actor =
                m_context.analysis.actors.at(m_actorOfToken[static_cast<std::size_t>(first)]);
            if (actor.id.startsWith(QLatin1String("g:"))) {
                why = actor.name;
                return true;
            }
            if (actor.kind == ActorKind::Place)
                return false;
        }
    }
    if (governing.contains(lower(before))) {
        why = internedText(lower(before));
        // "la pression sur Moscou", but "la pluie sur Moscou"; "les sanctions contre Téhéran", but "les raids
        // contre Tripoli"; "un vol entre Nice et Rome"; "s'envoler pour Pékin".
        static const InternedId sur = intern(u"sur");
        static const QSet<InternedId> pressing =
            setOfWords({u"pression", u"sanction", u"influence", u"chantage", u"ascendant", u"accord",
                        u"peser", u"compter", u"appuyer", u"aligner", u"pouvoir", u"faire"});
        static const QSet<InternedId> moving = setOfWords(
            {u"vol",      u"route",   u"ligne",   u"train",     u"avion",        u"départ", u"voyage",
             u"axe",      u"partir",  u"envoler", u"embarquer", u"décoller",     u"passer", u"transiter",
             u"attaque",  u"frappe",  u"raid",    u"offensive", u"bombardement", u"tir",    u"missile",
             u"roquette", u"navette", u"quitter", u"kilomètre", u"distance",     u"marche", u"marcher"});
        bool pressed = false;
        bool moved = false;
        for (int t = before - 1; t >= std::max(range.first, before - 6); --t) {
            pressed = pressed || pressing.contains(document.tokens.at(t).lemma());
            moved = moved || moving.contains(document.tokens.at(t).lemma());
        }
        return lower(before) == sur ? pressed : !moved;
    }
    if (placing.contains(lower(before))) {
        // "reprocher à Moscou", "demander à Kiev": an addressee.
        const int verb = before > range.first ? m_chunks.verbOfToken.at(before - 1) : -1;
        if (lower(before) == a && verb >= 0 && isSpeechVerb(m_chunks.verbs.at(verb).lemma)) {
            why = internedText(m_chunks.verbs.at(verb).lemma);
            return true;
        }
        return false;
    }
    if (of.contains(lower(before))) {
        int noun = before - 1;
        while (noun > range.first && document.tokens.at(noun).pos() == Pos::Adjective)
            --noun;
        if (noun < range.first)
            return false;
        // "à la demande de Tokyo et de Washington": the second is read like the first.
        const Token &link = document.tokens.at(noun);
        const bool listed = link.pos() == Pos::Coordination || document.textOf(link) == u",";
        if (listed && noun - 1 >= range.first && m_actorOfToken[static_cast<std::size_t>(noun - 1)] >= 0) {
            const Actor &first =
                m_context.analysis.actors.at(m_actorOfToken[static_cast<std::size_t>(noun - 1)]);
            why = first.name;
            return first.id.startsWith(QLatin1String("g:"));
        }
        if (placeNouns.contains(document.tokens.at(noun).lemma()) ||
            document.tokens.at(noun).kind == TokenKind::Number ||
            document.tokens.at(noun).pos() == Pos::Adverb || m_chunks.verbOfToken.at(noun) >= 0)
            return false;
        why = internedText(document.tokens.at(noun).lemma());
        return document.tokens.at(noun).pos() == Pos::Noun || document.tokens.at(noun).pos() == Pos::Unknown;
    }
    // A direct object: told or pressed it is a government, shelled or left it is a town.
    const int verb = m_chunks.verbOfToken.at(before);
    if (verb >= 0) {
        why = internedText(m_chunks.verbs.at(verb).lemma);
        return !placeVerbs.contains(m_chunks.verbs.at(verb).lemma);
    }
    // An apposition or a list: "la capitale Kiev".
    return false;
}

/// "Paris" for the French government where it acts, speaks or is dealt with; else the town.
void Resolver::resolveCapital(const NameMention &mention)
{
    Mention result;
    result.span = mention.span;
    QString why;
    const QString country = countryAt(mention.countryRivals, mention.country);
    if (actsAt(mention.tokens, why)) {
        result.kind = MentionKind::Metonym;
        result.actor = actorOfGovernment(country);
        result.evidence = {
            QStringLiteral("references.capital"),
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" stands for its government (%2).")),
            {m_document.textOf(mention.span).toString(), why},
            {mention.span},
            0.85,
            false};
    } else {
        result.kind = MentionKind::Place;
        result.actor = actorOfPlace(mention);
        result.evidence = {QStringLiteral("references.place"),
                           QString::fromLatin1(
                               QT_TRANSLATE_NOOP("Evidence", "\"%1\" is the place where something happens.")),
                           {m_document.textOf(mention.span).toString()},
                           {mention.span},
                           0.85,
                           false};
    }
    add(result, mention.tokens);
}

} // namespace frise
