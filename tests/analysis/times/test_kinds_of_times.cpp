#include "tests/support/reading_fixture.h"

#include <QTest>

using namespace frise;

/// One sentence of our own for each kind of time expression, over a century of articles; "expression=value"
/// of every one found, in order.
class TestKindsOfTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindIsFoundAndCounted_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *published, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(published) << QString::fromUtf8(text)
                                << QString::fromUtf8(expected);
        };
        row("dimanche, peu après 6 heures", "1973-10-07",
            "La radio a confirmé dimanche, peu après 6 heures, que les blindés avaient passé le canal.",
            "dimanche, peu après 6 heures=1973-10-07T06:00");
        row("lundi, vers 4 h 30", "1973-10-08",
            "Les combats ont repris lundi, vers 4 h 30, sur le plateau du Golan.",
            "lundi, vers 4 h 30=1973-10-08T04:30");
        row("La veille au soir", "1982-04-03", "La flotte a appareillé la veille au soir de Portsmouth.",
            "la veille au soir=1982-04-02TEV");
        row("la nuit de mercredi à jeudi", "1982-04-06",
            "L'escadre partira dans la nuit de mercredi à jeudi.",
            "la nuit de mercredi à jeudi=1982-04-07TNI");
        row("la nuit du 16 au 17 janvier", "1991-01-17",
            "Les bombardiers ont décollé dans la nuit du 16 au 17 janvier.",
            "la nuit du 16 au 17 janvier=1991-01-16TNI");
        row("la nuit dernière", "1991-02-26",
            "Les divisions blindées ont atteint l'Euphrate la nuit dernière.",
            "la nuit dernière=1991-02-25TNI");
        row("la nuit de jeudi", "1989-11-10", "Le mur est tombé dans la nuit de jeudi.",
            "la nuit de jeudi=1989-11-09TNI");
        row("la nuit du 7 août", "2008-08-09", "La guerre a éclaté la nuit du 7 août.",
            "la nuit du 7 août=2008-08-07TNI");
        row("samedi à l'aube", "1994-05-02", "Le convoi a été attaqué samedi à l'aube près de Gitarama.",
            "samedi à l'aube=1994-04-30TMO");
        row("Hier, en fin d'après-midi", "1956-11-07",
            "Hier, en fin d'après-midi, le premier ministre a annoncé un arrêt des opérations.",
            "Hier, en fin d'après-midi=1956-11-06TAF");
        row("Lundi", "1956-11-07", "Lundi, à la tombée de la nuit, les parachutistes tenaient le port.",
            "Lundi=1956-11-05");
        row("Samedi en fin de journée", "2011-03-20",
            "Samedi en fin de journée, les premiers avions français ont ouvert le feu.",
            "Samedi en fin de journée=2011-03-19");
        row("Dimanche à midi", "2011-03-20", "Dimanche à midi, la ligne de front était calme.",
            "Dimanche à midi=2011-03-20T12:00");
        row("Mercredi en milieu de journée", "2003-04-10",
            "Mercredi en milieu de journée, la statue est tombée.",
            "Mercredi en milieu de journée=2003-04-09");
        row("Mercredi 24 mars au soir", "1999-03-25",
            "Mercredi 24 mars au soir, les premiers missiles ont frappé Belgrade.",
            "Mercredi 24 mars au soir=1999-03-24TEV");
        row("samedi à l'aube (2)", "1999-06-11", "Les soldats entreront au Kosovo samedi à l'aube.",
            "samedi à l'aube=1999-06-12TMO");
        row("dimanche 16 mars", "2014-03-17",
            "Les électeurs se sont rendus aux urnes dimanche 16 mars de 8 heures à 20 heures.",
            "dimanche 16 mars=2014-03-16;8 heures=2014-03-16T08:00;20 heures=2014-03-16T20:00");
        row("hier soir à 22 h 30", "1978-09-18",
            "Les trois hommes ont signé hier soir à 22 h 30 deux documents.",
            "hier soir à 22 h 30=1978-09-17T22:30");
        row("ce soir à 19 heures", "1962-10-23", "M. Kennedy parlera ce soir à 19 heures.",
            "ce soir à 19 heures=1962-10-23T19:00");
        row("hier à 19 heures", "1962-10-23",
            "Le président a pris la parole hier à 19 heures (heure locale).",
            "hier à 19 heures=1962-10-22T19:00");
        row("5 h 45 ce jeudi", "2022-02-24", "À 5 h 45 ce jeudi, des explosions ont retenti à Kharkiv.",
            "5 h 45 ce jeudi=2022-02-24T05:45");
        row("6 heures du matin", "2022-02-24",
            "Peu avant 6 heures du matin, les premières colonnes ont franchi la frontière.",
            "Peu avant 6 heures du matin=2022-02-24T06:00");
        row("mardi à 12 h 40", "1981-10-07", "Le défilé a été interrompu mardi à 12 h 40 par une rafale.",
            "mardi à 12 h 40=1981-10-06T12:40");
        row("lundi à onze heures", "1993-09-14", "La cérémonie a commencé lundi à onze heures.",
            "lundi à onze heures=1993-09-13T11:00");
        row("15 heures", "2015-11-14", "Le Conseil se réunira à 15 heures précises.",
            "15 heures=2015-11-14T15:00");
        row("dimanche vers 18h45", "2001-10-08",
            "Les frappes ont débuté dimanche vers 18h45, heure de Paris.",
            "dimanche vers 18h45, heure de Paris=2001-10-07T18:45");
        row("jeudi à 5 h 34", "2003-03-21", "Les bombardements ont commencé jeudi à 5 h 34 heure locale.",
            "jeudi à 5 h 34 heure locale=2003-03-20T05:34");
        row("jeudi de la semaine dernière", "2014-09-17",
            "Les pourparlers avaient échoué jeudi de la semaine dernière.",
            "jeudi de la semaine dernière=2014-09-11");
        row("la journée d'hier", "1990-08-03", "Les chars ont avancé toute la journée d'hier.",
            "la journée d'hier=1990-08-02");
        row("la soirée d'hier", "1990-08-03", "L'émir a fui dans la soirée d'hier.",
            "la soirée d'hier=1990-08-02TEV");
        row("3 courant", "1932-02-10", "Le croiseur a quitté Toulon le 3 courant.", "3 courant=1932-02-03");
        row("quinzaine", "1988-08-23", "Les deux camps doivent répondre sous quinzaine.", "quinzaine=P15D");
        row("Tous les soirs", "2003-03-21", "Tous les soirs, une veillée se tient devant l'ambassade.",
            "Tous les soirs=P1D");
        row("ce mois d'août", "1988-08-23", "En ce mois d'août, Peshawar est pleine de réfugiés.",
            "ce mois d'août=1988-08");
        row("un quart de siècle plus tôt", "1988-08-23", "Il fut renversé un quart de siècle plus tôt.",
            "un quart de siècle plus tôt=1963");
        row("l'aube", "1973-10-22", "Dès l'aube, l'artillerie a ouvert le feu.", "l'aube=1973-10-22TMO");
        row("nos jours", "2014-09-17", "De nos jours, la frontière est ouverte.", "nos jours=PRESENT_REF");
        row("21 novembre", "1995-12-15",
            "L'accord a été paraphé le 21 novembre à Dayton et signé jeudi à l'Élysée.",
            "21 novembre=1995-11-21;jeudi=1995-12-14");
        row("mardi 11 juillet", "1995-07-14", "La ville est tombée le mardi 11 juillet.",
            "mardi 11 juillet=1995-07-11");
        row("vendredi 15 juillet, peu avant 22 heures", "2016-07-16",
            "Les soldats ont coupé les ponts le vendredi 15 juillet, peu avant 22 heures.",
            "vendredi 15 juillet, peu avant 22 heures=2016-07-15T22:00");
        row("24", "1979-12-28", "Les premiers avions se sont posés à Kaboul entre le 24 et le 26 décembre.",
            "24=1979-12-24;26 décembre=1979-12-26");
        row("12", "2006-07-20", "Le siège dure du 12 au 19 juillet.", "12=2006-07-12;19 juillet=2006-07-19");
        row("5", "1967-06-12", "Les opérations des 5, 6 et 7 juin ont décidé du sort de la guerre.",
            "5=1967-06-05;6=1967-06-06;7 juin=1967-06-07");
        row("lundi 7", "1987-12-01", "Le sommet aura lieu du lundi 7 au jeudi 10 décembre à Washington.",
            "lundi 7=1987-12-07;jeudi 10 décembre=1987-12-10");
        row("30 juillet", "1975-07-20", "La conférence d'Helsinki se tiendra du 30 juillet au 1er août.",
            "30 juillet=1975-07-30;1er août=1975-08-01");
        row("2 de ce mois", "1990-08-20", "Le 2 de ce mois, l'Irak a envahi son voisin.",
            "2 de ce mois=1990-08-02");
        row("début du mois", "1990-08-20", "Depuis le début du mois, le pétrole flambe.",
            "le début du mois=1990-08");
        row("fin du mois", "1962-10-28", "Tout devra être démonté avant la fin du mois.",
            "la fin du mois=1962-10");
        row("milieu de semaine", "1970-09-20", "L'armée jordanienne a attaqué en milieu de semaine.",
            "milieu de semaine=1970-W38");
        row("fin de semaine", "1970-09-20", "Les fedayin ont reculé en fin de semaine.",
            "fin de semaine=1970-W38");
        row("fin de l'été", "1988-07-20", "La trêve est attendue pour la fin de l'été.",
            "fin de l'été=1988-SU");
        row("week-end dernier", "2020-10-12",
            "La trêve humanitaire devait entrer en vigueur le week-end dernier.",
            "le week-end dernier=2020-W41-WE");
        row("ce week-end", "2020-10-12", "Les ministres se verront ce week-end à Genève.",
            "ce week-end=2020-W42-WE");
        row("la semaine prochaine", "2020-10-12", "Une réunion est prévue la semaine prochaine.",
            "la semaine prochaine=2020-W43");
        row("ce week-end (2)", "1986-10-13",
            "La rencontre de Reykjavik s'est achevée ce week-end sans accord.", "ce week-end=1986-W41-WE");
        row("Il y a quinze jours", "2020-10-12", "Il y a quinze jours, le front était immobile.",
            "Il y a quinze jours=2020-09-27");
        row("Il y a deux semaines", "2020-10-12", "Il y a deux semaines, le front était immobile.",
            "Il y a deux semaines=2020-W40");
        row("Il y a trois jours", "2020-10-12",
            "Il y a trois jours, Bakou avait annoncé la prise d'un village.",
            "Il y a trois jours=2020-10-09");
        row("Il y a un mois", "1998-05-20", "Il y a un mois, les ministres avaient déjà échoué.",
            "Il y a un mois=1998-04");
        row("Il y a six mois", "1998-05-20", "Il y a six mois à peine, personne n'y croyait.",
            "Il y a six mois=1997-11");
        row("Il y a un peu plus d'un an", "1998-05-20", "Il y a un peu plus d'un an, la guerre s'achevait.",
            "Il y a un peu plus d'un an=1997");
        row("Il y a une dizaine d'années", "1998-05-20",
            "Il y a une dizaine d'années, la région était en paix.", "Il y a une dizaine d'années=1988");
        row("Il y a un demi-siècle", "1998-05-20", "Il y a un demi-siècle naissait Israël.",
            "Il y a un demi-siècle=1948");
        row("trois ans", "1998-05-20", "Cela fait trois ans que la guerre est finie.", "trois ans=P3Y");
        row("Voilà trois ans", "1998-05-20", "Voilà trois ans que les armes se sont tues.",
            "Voilà trois ans=1995");
        row("Cent ans", "2014-06-30", "Cent ans après l'attentat de Sarajevo, la ville se souvient.",
            "Cent ans=P100Y");
        row("Un siècle", "2014-06-30", "Un siècle après l'attentat, la ville se souvient.",
            "Un siècle=P100Y");
        row("trois mois", "1985-03-12", "D'ici à trois mois, les deux délégations se reverront.",
            "trois mois=P3M");
        row("trois mois (2)", "1985-03-12", "Les deux délégations se reverront dans trois mois.",
            "trois mois=1985-06");
        row("dix jours", "1985-03-12", "Les négociateurs se retrouveront dans dix jours à Genève.",
            "dix jours=1985-03-22");
        row("une semaine", "1985-03-12", "Ils se retrouveront dans une semaine.", "une semaine=1985-W12");
        row("fin de l'année", "1985-03-12", "Le retrait sera achevé d'ici la fin de l'année.",
            "la fin de l'année=1985");
        row("fin mars", "1985-03-12", "Le retrait sera achevé d'ici à la fin mars.", "la fin mars=1985-03");
        row("fin juin 1986", "1985-03-12", "Le retrait s'achèvera fin juin 1986.", "fin juin 1986=1986-06");
        row("début du mois d'août", "1968-08-25", "Au début du mois d'août, les armées manœuvraient encore.",
            "début du mois d'août=1968-08");
        row("mi-juillet", "1968-08-25", "À la mi-juillet, les cinq avaient écrit à Prague.",
            "mi-juillet=1968-07");
        row("Fin juillet", "1968-08-25", "Fin juillet, les deux bureaux politiques s'étaient vus à Cierna.",
            "Fin juillet=1968-07");
        row("Courant septembre", "1968-08-25", "Courant septembre, le parti tiendra son congrès.",
            "Courant septembre=1968-09");
        row("janvier", "1968-12-30", "Les pourparlers reprendront en janvier à Paris.", "janvier=1969-01");
        row("décembre", "1969-01-20", "Les pourparlers ont été annoncés en décembre.", "décembre=1968-12");
        row("novembre dernier", "1969-01-20", "Il avait été élu en novembre dernier.",
            "novembre dernier=1968-11");
        row("juin prochain", "1969-01-20", "Les élections se tiendront en juin prochain.",
            "juin prochain=1969-06");
        row("octobre de l'an dernier", "1983-10-30", "Le référendum a eu lieu en octobre de l'an dernier.",
            "octobre de l'an dernier=1982-10");
        row("octobre de la même année", "1983-10-30", "En octobre de la même année, un traité fut signé.",
            "octobre de la même année=1983-10");
        row("cet hiver", "1983-10-30", "Les fusées seront déployées cet hiver.", "cet hiver=1983-WI");
        row("Cet été", "1983-10-30", "Cet été, Moscou avait proposé un gel.", "Cet été=1983-SU");
        row("L'été dernier", "1983-10-30", "L'été dernier, un avion de ligne avait été détruit.",
            "L'été dernier=1983-SU");
        row("L'été dernier (2)", "1983-01-15", "L'été dernier, Beyrouth était assiégée.",
            "L'été dernier=1982-SU");
        row("printemps", "1983-01-15", "Les troupes partiront au printemps.", "printemps=1983-SP");
        row("printemps prochain", "1983-01-15", "Les troupes partiront au printemps prochain.",
            "printemps prochain=1983-SP");
        row("automne 1980", "1983-01-15", "À l'automne 1980, l'Irak avait attaqué.",
            "l'automne 1980=1980-FA");
        row("l'hiver 1979-1980", "1983-01-15", "Pendant l'hiver 1979-1980, l'Afghanistan fut occupé.",
            "l'hiver 1979-1980=1979-WI");
        row("premier trimestre 2011", "2012-01-10", "Au premier trimestre 2011, la révolte a gagné Homs.",
            "premier trimestre 2011=2011-Q1");
        row("second semestre", "2012-01-10", "Le retrait aura lieu au second semestre.",
            "second semestre=2012-H2");
        row("dernier trimestre", "2012-01-10", "La coalition a perdu dix hommes au dernier trimestre.",
            "dernier trimestre=2011-Q4");
        row("les années 1990", "2012-01-10", "Dans les années 1990, le pays a connu la guerre civile.",
            "les années 1990=199");
        row("les années quatre-vingt", "2012-01-10", "Dans les années quatre-vingt, l'armée réprimait déjà.",
            "les années quatre-vingt=198");
        row("années soixante-dix", "2012-01-10", "Au début des années soixante-dix, le pays s'est ouvert.",
            "années soixante-dix=197");
        row("XIXe siècle", "2012-01-10", "Au XIXe siècle, la région appartenait à l'Empire.",
            "XIXe siècle=18");
        row("un demi-siècle", "2012-01-10", "Ce conflit vieux d'un demi-siècle s'éternise.",
            "un demi-siècle=P50Y");
        row("La décennie écoulée", "2012-01-10", "La décennie écoulée a vu dix coups d'État.",
            "La décennie écoulée=200");
        row("L'année écoulée", "2012-01-10", "L'année écoulée a été la plus meurtrière.",
            "L'année écoulée=2011");
        row("L'an passé", "2012-01-10", "L'an passé, trois mille civils sont morts.", "L'an passé=2011");
        row("L'an prochain", "2012-01-10", "L'an prochain, l'armée quittera la province.",
            "L'an prochain=2013");
        row("Cette année", "2012-01-10", "Cette année, les combats ont redoublé.", "Cette année=2012");
        row("Ce mois-ci", "2012-01-10", "Ce mois-ci, les combats ont redoublé.", "Ce mois-ci=2012-01");
        row("Cette semaine", "2012-01-10", "Cette semaine encore, dix civils ont été tués.",
            "Cette semaine=2012-W02");
        row("Ces dernières semaines", "2012-01-10", "Ces dernières semaines, les combats ont redoublé.",
            "Ces dernières semaines=PAST_REF");
        row("Ces jours-ci", "2012-01-10", "Ces jours-ci, les combats redoublent.",
            "Ces jours-ci=PRESENT_REF");
        row("dernières vingt-quatre heures", "2012-01-10",
            "Au cours des dernières vingt-quatre heures, dix civils ont été tués.",
            "dernières vingt-quatre heures=PT24H");
        row("Ces quinze derniers jours", "2012-01-10", "Ces quinze derniers jours, dix civils ont été tués.",
            "Ces quinze derniers jours=P15D");
        row("les prochaines heures", "2012-01-10", "Les observateurs partiront dans les prochaines heures.",
            "les prochaines heures=FUTURE_REF");
        row("les jours qui viennent", "2012-01-10", "Les observateurs partiront dans les jours qui viennent.",
            "les jours qui viennent=FUTURE_REF");
        row("quinze jours", "2012-01-10", "Les observateurs partiront sous quinze jours.",
            "quinze jours=P15D");
        row("quarante-huit heures", "2012-01-10", "L'ultimatum expire dans quarante-huit heures.",
            "quarante-huit heures=2012-01-12");
        row("sept semaines", "2012-01-10", "Le siège dure depuis sept semaines.", "sept semaines=P7W");
        row("des semaines", "2012-01-10", "Le siège dure depuis des semaines.", "des semaines=PXW");
        row("des mois", "2012-01-10", "Il leur faudrait des mois pour partir.", "des mois=PXM");
        row("Quelques heures", "2012-01-10", "Quelques heures plus tard, la ville tombait.",
            "Quelques heures=PTXH");
        row("plus de deux ans et demi", "2012-01-10",
            "Après plus de deux ans et demi de guerre, la paix s'éloigne.", "plus de deux ans et demi=P2Y6M");
        row("près d'une heure", "2012-01-10", "Pendant près d'une heure, les deux hommes ont parlé.",
            "près d'une heure=PT1H");
        row("une heure et demie", "2012-01-10", "L'entretien a duré une heure et demie.",
            "une heure et demie=PT1H30M");
        row("trois quarts d'heure", "2012-01-10", "L'entretien a duré trois quarts d'heure.",
            "trois quarts d'heure=PT45M");
        row("une demi-heure", "2012-01-10", "L'entretien a duré une demi-heure.", "une demi-heure=PT30M");
        row("tous les deux jours", "2012-01-10", "Les patrouilles passent tous les deux jours.",
            "tous les deux jours=P2D");
        row("chaque vendredi", "2012-01-10", "Ils manifestent chaque vendredi.", "chaque vendredi=P1W");
        row("tous les vendredis", "2012-01-10", "Ils manifestent tous les vendredis depuis mars.",
            "tous les vendredis=P1W;mars=2011-03");
        row("lundi", "2012-01-10", "Le cessez-le-feu, entré en vigueur lundi, tenait mardi.",
            "lundi=2012-01-09;mardi=2012-01-10");
        row("lundi (2)", "2012-01-10", "Le ministre, reçu lundi à Damas, doit se rendre jeudi au Caire.",
            "lundi=2012-01-09;jeudi=2012-01-12");
        row("vendredi", "2012-01-10", "Les pourparlers, interrompus vendredi, reprendront lundi.",
            "vendredi=2012-01-06;lundi=2012-01-16");
        row("demain", "2012-01-11", "« Nous partirons demain », a promis lundi le général.",
            "demain=2012-01-10;lundi=2012-01-09");
        row("Hier", "2012-01-11", "« Hier, nous avons perdu dix hommes », a reconnu mardi le colonel.",
            "Hier=2012-01-09;mardi=2012-01-10");
        row("Aujourd’hui", "2012-01-11", "« Aujourd’hui est un grand jour », a déclaré dimanche M. Ban.",
            "Aujourd’hui=2012-01-08;dimanche=2012-01-08");
        row("30 mars 2002", "2002-04-15",
            "La résolution fut votée le 30 mars 2002. Le lendemain, les chars entraient dans la ville.",
            "30 mars 2002=2002-03-30;Le lendemain=2002-03-31");
        row("29 mars", "2002-04-15",
            "Le 29 mars, l'opération a commencé. Deux jours plus tard, Bethléem était encerclée.",
            "29 mars=2002-03-29;Deux jours plus tard=2002-03-31");
        row("1982", "2002-04-15", "En 1982, Beyrouth fut assiégée. L'année suivante, la force se retira.",
            "1982=1982;L'année suivante=1983");
        row("mars 1979", "2002-04-15",
            "Le traité fut signé en mars 1979. Six mois plus tard, l'ambassade ouvrait.",
            "mars 1979=1979-03;Six mois plus tard=1979-09");
        row("4 mars", "2002-04-15", "Il a été nommé le 4 mars. Le même jour, le parlement a voté.",
            "4 mars=2002-03-04;Le même jour=2002-03-04");
        row("vendredi (2)", "2002-04-15",
            "L'attentat a fait dix morts vendredi. La veille, un bus avait explosé.",
            "vendredi=2002-04-12;La veille=2002-04-11");
        row("Vendredi", "2002-04-15", "Vendredi, il a reçu l'émissaire. Le soir, il a parlé à la télévision.",
            "Vendredi=2002-04-12;Le soir=2002-04-12TEV");
        row("Vendredi (2)", "2002-04-15",
            "Vendredi, il a reçu l'émissaire. Dans la soirée, il a parlé à la télévision.",
            "Vendredi=2002-04-12;la soirée=2002-04-12TEV");
        row("vendredi (3)", "2002-04-15",
            "Arrivé vendredi, l'émissaire a rencontré samedi le chef palestinien, puis est reparti le "
            "lendemain.",
            "vendredi=2002-04-12;samedi=2002-04-13;le lendemain=2002-04-14");
        row("mercredi", "2002-04-15",
            "Le sommet s'était ouvert mercredi. Le jour même, un attentat a fait vingt morts.",
            "mercredi=2002-04-10;Le jour même=2002-04-10");
        row("Trois jours", "2002-04-15", "Trois jours après l'attentat, les chars sont entrés.",
            "Trois jours=P3D");
        row("Deux jours", "2002-04-15", "Deux jours avant le vote, l'armée s'est déployée.",
            "Deux jours=P2D");
        row("La semaine précédente", "2002-04-15", "La semaine précédente, un accord semblait proche.",
            "La semaine précédente=2002-W15");
        row("mardi", "2017-04-05", "L'attaque chimique de mardi a fait cent morts.", "mardi=2017-04-04");
        row("jeudi", "2017-04-05", "La réunion de jeudi s'annonce tendue.", "jeudi=2017-04-06");
        row("vendredi (4)", "2017-04-05", "Le président recevra vendredi son homologue.",
            "vendredi=2017-04-07");
        row("mercredi (2)", "2017-04-05", "Le Conseil devait se réunir mercredi en urgence.",
            "mercredi=2017-04-05");
        row("lundi (3)", "2017-04-05", "Il a annoncé lundi qu'il se rendrait jeudi à Moscou.",
            "lundi=2017-04-03;jeudi=2017-04-06");
        row("samedi", "2017-04-05", "Il a promis de partir samedi.", "samedi=2017-04-08");
        row("dimanche", "2017-04-05", "Ils se sont donné rendez-vous dimanche à Astana.",
            "dimanche=2017-04-09");
        row("lundi (4)", "2017-04-05", "Le G7 se réunit lundi et mardi à Lucques.",
            "lundi=2017-04-10;mardi=2017-04-11");
        row("jeudi (2)", "2017-04-05", "Le procès s'ouvre jeudi.", "jeudi=2017-04-06");
        row("mercredi (3)", "2017-04-05", "Le bilan s'alourdit mercredi : cent morts.",
            "mercredi=2017-04-05");
        row("veille", "2017-04-05", "À la veille du sommet, Pékin appelle au calme.", "la veille=2017-04-05");
        row("hier", "2017-04-05", "Depuis hier, les avions ne volent plus.", "hier=2017-04-04");
        row("vendredi soir", "2017-04-05", "Jusqu'à vendredi soir, la trêve a tenu.",
            "vendredi soir=2017-03-31TEV");
        row("vendredi (5)", "2017-04-05", "D'ici vendredi, la trêve devra tenir.", "vendredi=2017-04-07");
        row("11-Septembre", "2017-04-05",
            "Après les attentats du 11-Septembre, l'OTAN avait invoqué l'article 5.",
            "11-Septembre=2001-09-11");
        row("no time: Rue du 4-Septembre, la fo", "2017-04-05",
            "Rue du 4-Septembre, la foule scandait son nom.", "");
        row("no time: Mars reste la planète de ", "2017-04-05", "Mars reste la planète de tous les rêves.",
            "");
        row("no time: Il a été reçu par le pape", "2017-04-05", "Il a été reçu par le pape.", "");
        row("no time: Le bateau a coulé en mer ", "2017-04-05", "Le bateau a coulé en mer avec 25 personnes.",
            "");
        row("no time: Le colonel Mai a été tué.", "2017-04-05", "Le colonel Mai a été tué.", "");
        row("no time: Les manifestants du Premi", "2017-04-05",
            "Les manifestants du Premier-Mai ont été dispersés.", "");
        row("no time: Il vit au jour le jour.", "2017-04-05", "Il vit au jour le jour.", "");
        row("no time: L'homme de la nuit a parl", "2017-04-05", "L'homme de la nuit a parlé.", "");
        row("no time: Le printemps arabe a écho", "2017-04-05", "Le printemps arabe a échoué.", "");
        row("3 août au soir", "1914-08-05", "L'Allemagne a déclaré la guerre à la France le 3 août au soir.",
            "3 août au soir=1914-08-03TEV");
        row("hier dans la nuit", "1938-10-01",
            "L'accord de Munich, signé hier dans la nuit, livre les Sudètes.",
            "hier dans la nuit=1938-09-30TNI");
        row("mardi matin à l'aube", "1944-06-07", "Le débarquement a commencé mardi matin à l'aube.",
            "mardi matin à l'aube=1944-06-06TMO");
        row("samedi (2)", "1948-05-16",
            "Les armées arabes sont entrées en Palestine samedi, quelques heures après la fin du mandat.",
            "samedi=1948-05-15;quelques heures=PTXH");
        row("avant-hier à 17 h 30", "1954-05-09", "Le camp retranché est tombé avant-hier à 17 h 30.",
            "avant-hier à 17 h 30=1954-05-07T17:30");
        row("Cette nuit", "1961-04-22", "Cette nuit, les parachutistes ont pris Alger.",
            "Cette nuit=1961-04-22TNI");
        row("la nuit de vendredi à samedi", "1961-04-24",
            "Dans la nuit de vendredi à samedi, quatre généraux s'étaient emparés de la ville.",
            "la nuit de vendredi à samedi=1961-04-21TNI");
        row("Samedi matin peu après 6 h 30", "2023-10-09",
            "Samedi matin peu après 6 h 30, des milliers de roquettes ont été tirées.",
            "Samedi matin peu après 6 h 30=2023-10-07T06:30");
        row("lundi (5)", "2023-10-09",
            "Israël était toujours sous le choc lundi, deux jours après l'attaque.",
            "lundi=2023-10-09;deux jours=P2D");
        row("samedi (3)", "2023-10-09", "Depuis samedi, plus de mille personnes ont été tuées.",
            "samedi=2023-10-07");
        row("la nuit de samedi à dimanche", "2024-12-09",
            "Dans la nuit de samedi à dimanche, le dictateur a fui.",
            "la nuit de samedi à dimanche=2024-12-07TNI");
        row("onze jours", "2024-12-09", "En onze jours, les rebelles ont tout pris.", "onze jours=P11D");
        row("Une semaine plus tôt", "2024-12-09", "Une semaine plus tôt, ils entraient dans Alep.",
            "Une semaine plus tôt=2024-W49");
        row("hier à 16 h 31", "1971-12-17", "Dacca est tombée hier à 16 h 31, heure locale.",
            "hier à 16 h 31, heure locale=1971-12-16T16:31");
        row("midi", "1961-08-16", "À midi, hier, la frontière était close.",
            "midi=1961-08-15T12:00;hier=1961-08-15");
        row("fin de matinée", "1961-08-16",
            "Le bourgmestre a parlé en fin de matinée, dimanche, devant l'hôtel de ville.",
            "fin de matinée=1961-08-13TMO;dimanche=1961-08-13");
        row("10 décembre", "1994-12-01",
            "Si les otages n'étaient pas libérés avant le 10 décembre, les raids reprendraient.",
            "10 décembre=1994-12-10");
        row("fin mars (2)", "1994-12-01", "Le retrait doit être achevé fin mars.", "fin mars=1995-03");
        row("15 janvier", "1994-12-01", "Le général restera détenu jusqu'au 15 janvier.",
            "15 janvier=1995-01-15");
        row("13 avril 1975", "1976-05-10",
            "Le 13 avril 1975, un autobus est mitraillé. Trois jours plus tard, la ville est coupée en deux.",
            "13 avril 1975=1975-04-13;Trois jours plus tard=1975-04-16");
        row("1958", "1976-05-10",
            "En 1958, les marines avaient débarqué. Le 15 juillet, six mille hommes tenaient la plage.",
            "1958=1958;15 juillet=1958-07-15");
        row("4 mars (2)", "2005-03-20",
            "Le traité fut conclu le 4 mars. Les otages furent rendus le 12, à la frontière.",
            "4 mars=2005-03-04;12=2005-03-12");
        row("Deux jours après", "2005-03-20", "Deux jours après, le parlement ratifiait le texte.",
            "Deux jours après=2005-03-22");
        row("samedi (4)", "1997-07-08",
            "Le coup d'État avait commencé samedi. Le prince a été arrêté dimanche ; le soir même, il était "
            "déposé.",
            "samedi=1997-07-05;dimanche=1997-07-06;le soir même=1997-07-06TEV");
        row("dimanche (2)", "1997-07-08",
            "La junte a pris le pouvoir dimanche. La veille, le premier ministre s'était enfui.",
            "dimanche=1997-07-06;La veille=1997-07-05");
        row("23 heures", "1997-07-08",
            "Il est 23 heures, le 5 juin 1967, quand l'état-major est réveillé. À 1 h 30, tout est perdu.",
            "23 heures=1967-06-05T23:00;5 juin 1967=1967-06-05;1 h 30=1967-06-06T01:30");
        row("Ce jour-là", "1997-07-08", "Ce jour-là, la ville se tut.", "Ce jour-là=1997-07-08");
        row("vendredi (6)", "1997-07-08", "Ils devraient signer d'ici à vendredi.", "vendredi=1997-07-11");
    }

    void eachKindIsFoundAndCounted()
    {
        QFETCH(QString, published);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Analysis analysis = m_reading.read(text, published);
        QStringList found;
        for (const Timex &timex : analysis.timexes)
            found.append(m_reading.text(timex.span) + QLatin1Char('=') + timex.value);
        QCOMPARE(found.join(QLatin1Char(';')), expected);
    }

private:
    ReadingFixture m_reading;
};

QTEST_GUILESS_MAIN(TestKindsOfTimes)
#include "test_kinds_of_times.moc"
