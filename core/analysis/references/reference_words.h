#pragma once

#include "core/base/interned.h"

#include <QSet>
#include <initializer_list>

namespace frise {

/// A set of words, interned.
inline QSet<InternedId> setOfWords(std::initializer_list<const char16_t *> words)
{
    QSet<InternedId> set;
    for (const char16_t *word : words)
        set.insert(intern(QStringView(word)));
    return set;
}

/// The words that the rules of the references stage ask for; const, made on first use, shared by all threads.
struct ReferenceWords
{
    InternedId etre = intern(u"être"), avoir = intern(u"avoir"), y = intern(u"y"), que = intern(u"que"),
               qu = intern(u"qu'"), de = intern(u"de"), d = intern(u"d'"), agir = intern(u"agir"),
               ce = intern(u"ce"), cette = intern(u"cette"), ces = intern(u"ces"), le = intern(u"le"),
               la = intern(u"la"), du = intern(u"du"), au = intern(u"au"), les = intern(u"les"),
               lui = intern(u"lui"), elle = intern(u"elle"), eux = intern(u"eux"), elles = intern(u"elles"),
               deux = intern(u"deux"), un = intern(u"un"), l = intern(u"l'"), qui = intern(u"qui"),
               communique = intern(u"communiqué"), selon = intern(u"selon"), apres = intern(u"d'après"),
               son = intern(u"son"), sa = intern(u"sa");
    QSet<InternedId> il = setOfWords({u"il", u"-il", u"-t-il"});
    QSet<InternedId> elleForms = setOfWords({u"elle", u"-elle", u"-t-elle"});
    QSet<InternedId> ils = setOfWords({u"ils", u"-ils", u"-t-ils"});
    QSet<InternedId> ellesForms = setOfWords({u"elles", u"-elles", u"-t-elles"});
    QSet<InternedId> dernier = setOfWords({u"dernier", u"dernière", u"derniers", u"dernières"});
    QSet<InternedId> celui = setOfWords({u"celui-ci", u"celle-ci", u"ceux-ci", u"celles-ci"});
    QSet<InternedId> premier = setOfWords({u"premier", u"première"});
    QSet<InternedId> second = setOfWords({u"second", u"seconde", u"deuxième"});
    QSet<InternedId> people =
        setOfWords({u"homme", u"femme", u"dirigeant", u"responsable", u"allié", u"rival", u"adversaire",
                    u"interlocuteur", u"partenaire", u"signataire"});
    QSet<InternedId> documents = setOfWords({u"communiqué", u"déclaration", u"compte rendu", u"document"});
    QSet<InternedId> impersonal =
        setOfWords({u"falloir", u"pleuvoir", u"neiger", u"suffire", u"incomber", u"convenir", u"importer",
                    u"exister", u"résulter", u"advenir", u"sembler", u"apparaître", u"arriver", u"manquer",
                    u"rester", u"revenir", u"appartenir", u"paraître"});
    QSet<InternedId> stressedBefore =
        setOfWords({u"selon", u"pour",     u"d'après", u"avec",  u"contre", u"chez", u"à",    u"de",
                    u"d'",    u"sans",     u"vers",    u"par",   u"que",    u"qu'",  u"et",   u"comme",
                    u"entre", u"derrière", u"devant",  u"après", u"avant",  u"sur",  u"quant"});
};

inline const ReferenceWords &referenceWords()
{
    static const ReferenceWords instance;
    return instance;
}

} // namespace frise
