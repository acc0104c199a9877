#include "core/analysis/names/speech_verbs.h"

#include <QSet>

namespace frise {

namespace {

QSet<InternedId> setOf(std::initializer_list<const char16_t *> lemmas)
{
    QSet<InternedId> set;
    for (const char16_t *lemma : lemmas)
        set.insert(intern(QStringView(lemma)));
    return set;
}

} // namespace

bool isSpeechVerb(InternedId lemma)
{
    static const QSet<InternedId> verbs =
        setOf({u"déclarer",     u"affirmer",    u"dire",         u"estimer",    u"expliquer",  u"confier",
               u"indiquer",     u"assurer",     u"ajouter",      u"souligner",  u"préciser",   u"raconter",
               u"répondre",     u"lancer",      u"juger",        u"annoncer",   u"insister",   u"demander",
               u"reconnaître",  u"promettre",   u"témoigner",    u"commenter",  u"regretter",  u"avertir",
               u"soupirer",     u"glisser",     u"conclure",     u"rappeler",   u"résumer",    u"penser",
               u"croire",       u"répéter",     u"murmurer",     u"écrire",     u"noter",      u"observer",
               u"analyser",     u"déplorer",    u"dénoncer",     u"tweeter",    u"prévenir",   u"poursuivre",
               u"exhorter",     u"exiger",      u"appeler",      u"réaffirmer", u"réagir",     u"rétorquer",
               u"marteler",     u"accuser",     u"menacer",      u"craindre",   u"souhaiter",  u"espérer",
               u"considérer",   u"prétendre",   u"soutenir",     u"admettre",   u"avouer",     u"nier",
               u"démentir",     u"confirmer",   u"révéler",      u"signaler",   u"informer",   u"proposer",
               u"suggérer",     u"recommander", u"ordonner",     u"réclamer",   u"plaider",    u"jurer",
               u"balayer",      u"ironiser",    u"tonner",       u"lâcher",     u"condamner",  u"saluer",
               u"vouloir",      u"refuser",     u"rejeter",      u"exprimer",   u"évoquer",    u"reprocher",
               u"féliciter",    u"remercier",   u"s'engager",    u"engager",    u"convenir",   u"réitérer",
               u"renchérir",    u"enchaîner",   u"se féliciter", u"inviter",    u"prier",      u"supplier",
               u"sommer",       u"conjurer",    u"crier",        u"hurler",     u"sangloter",  u"indigner",
               u"protester",    u"objecter",    u"répliquer",    u"constater",  u"remarquer",  u"détailler",
               u"certifier",    u"garantir",    u"maintenir",    u"prédire",    u"plaisanter", u"exclamer",
               u"télégraphier", u"proclamer",   u"redouter",     u"argumenter", u"arguer",     u"approuver",
               u"tempêter",     u"avancer",     u"inquiéter"});
    return verbs.contains(lemma);
}

bool isActingVerb(InternedId lemma)
{
    static const QSet<InternedId> verbs =
        setOf({u"accepter",  u"adopter",   u"agir",       u"aider",     u"approuver",   u"armer",
               u"autoriser", u"bloquer",   u"chercher",   u"compter",   u"convoquer",   u"décider",
               u"décréter",  u"déployer",  u"disposer",   u"envisager", u"envoyer",     u"essayer",
               u"expulser",  u"fournir",   u"geler",      u"imposer",   u"interdire",   u"intervenir",
               u"lancer",    u"livrer",    u"mener",      u"mobiliser", u"négocier",    u"obtenir",
               u"ordonner",  u"organiser", u"participer", u"préparer",  u"ratifier",    u"reconnaître",
               u"renoncer",  u"respecter", u"retirer",    u"rompre",    u"sanctionner", u"signer",
               u"suivre",    u"suspendre", u"tenter",     u"vendre",    u"violer",      u"voter",
               u"nommer",    u"conclure",  u"proclamer",  u"tempêter",  u"céder",       u"choisir",
               u"redouter",  u"miser",     u"cesser",     u"paraître",  u"hésiter",     u"tarder",
               u"dénoncer",  u"rappeler",  u"réagir"});
    return verbs.contains(lemma) || isSpeechVerb(lemma);
}

} // namespace frise
