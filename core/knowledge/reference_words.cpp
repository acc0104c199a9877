#include "core/knowledge/reference_words.h"

#include <QSet>

namespace frise {

QString joined(const QString &foldedWord)
{
    QString word = foldedWord;
    return word.remove(u'-');
}

QString stemOf(const QString &foldedWord)
{
    QString stem = foldedWord.left(7);
    while (stem.size() > 3 && (stem.endsWith(u's') || stem.endsWith(u'x') || stem.endsWith(u'e') ||
                               stem.endsWith(u'r') || stem.endsWith(u't')))
        stem.chop(1);
    return stem.size() < 3 ? QString() : stem;
}

bool isStopWord(const QString &foldedWord)
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const char *word :
             {"les",    "des",     "une",     "sur",     "par",      "aux",      "dans",      "pour",
              "entre",  "avec",    "contre",  "deux",    "apres",    "avant",    "sous",      "vers",
              "chez",   "sans",    "son",     "ses",     "leur",     "leurs",    "que",       "qui",
              "est",    "etre",    "trois",   "dont",    "plus",     "nouveau",  "nouvelle",  "grand",
              "grande", "depuis",  "lors",    "ces",     "cette",    "pas",      "premier",   "premiere",
              "debut",  "fin",     "mars",    "mai",     "juin",     "san",      "dix",       "jours",
              "jour",   "six",     "cent",    "mille",   "ans",      "mois",     "quatre",    "cinq",
              "sept",   "huit",    "neuf",    "trente",  "vingt",    "semaine",  "avril",     "juillet",
              "aout",   "janvier", "fevrier", "octobre", "novembre", "decembre", "septembre", "del",
              "von",    "van",     "ben",     "bin",     "abou"})
            set.insert(QString::fromLatin1(word));
        return set;
    }();
    return words.contains(foldedWord);
}

bool isEverydayWord(const QString &foldedWord)
{
    static const QSet<QString> stems = [] {
        QSet<QString> set;
        for (const char *word :
             {"president",     "presidente", "ministre",     "ministres",     "pays",         "accord",
              "accords",       "reunion",    "rencontre",    "guerre",        "paix",         "monde",
              "etat",          "etats",      "gouvernement", "force",         "forces",       "armee",
              "visite",        "sommet",     "signature",    "general",       "nord",         "sud",
              "est",           "ouest",      "nouveau",      "ville",         "villes",       "premier",
              "national",      "nationale",  "politique",    "militaire",     "securite",     "defense",
              "international", "unies",      "nations",      "union",         "europeen",     "europeenne",
              "europeens",     "conseil",    "attaque",      "attaques",      "frappe",       "frappes",
              "mort",          "morts",      "capitale",     "appel",         "affaires",     "etrangeres",
              "conference",    "question",   "soldats",      "republique",    "traite",       "dirigeants",
              "homologue",     "frontiere",  "population",   "crise",         "cessezlefeu",  "saint",
              "sainte",        "maison",     "blanche",      "kremlin",       "onu",          "otan",
              "elysee",        "bruxelles",  "table",        "puissances",    "plan",         "projet",
              "peuple",        "loi",        "parlement",    "gouvernement",  "elections",    "election",
              "parti",         "chef",       "chefs",        "pouvoir",       "mission",      "aide",
              "troupes",       "operation",  "combats",      "ministerielle", "bord",         "longue",
              "relations",     "menace",     "rencontres",   "pouvoirs",      "civils",       "russie",
              "ordre",         "echec",      "proposition",  "propose",       "lance",        "publie",
              "place",         "chute",      "retour",       "suite",         "face",         "nouvelle",
              "generale",      "jeune",      "jeunes",       "femmes",        "enfants",      "libre",
              "commun",        "commune",    "public",       "droits",        "homme",        "police",
              "justice",       "tribunal",   "cour",         "journal",       "presse",       "campagne",
              "temps",         "pres",       "conflit",      "region",        "negociations", "annonce",
              "soutien",       "region"})
            set.insert(stemOf(QString::fromLatin1(word)));
        return set;
    }();
    return stems.contains(stemOf(foldedWord));
}

} // namespace frise
