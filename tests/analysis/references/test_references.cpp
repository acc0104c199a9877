#include "tests/support/reading_fixture.h"

#include <QTest>

using namespace frise;

/// Who is meant: one row a construction, from many crises and decades. `expected` lists what the phrases in
/// [brackets] stand for, in their order, parted by "|": "-" for nobody, "a+b" for two.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phrasesMeanWhoTheyShould_data();
    void phrasesMeanWhoTheyShould();
    void everyMentionSaysWhy();
    void withoutADateARoleHasGuessesAndNoAnswer();
    void elidedSubjectsAreMentionsOfTheirOwn();
    void theSameTextGivesTheSameMentions();

private:
    ReadingFixture m_fixture{true};
};

void TestReferences::phrasesMeanWhoTheyShould_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *date, const char16_t *marked,
                        const char16_t *expected) {
        QTest::newRow(name) << QString::fromLatin1(date) << QString::fromUtf16(marked)
                            << QString::fromUtf16(expected);
    };
    // Names and titles.
    row("Six days: the general written large", "1967-06-03",
        u"À Paris, de Gaulle a reçu [M. Eban]. « Ne tirez pas les premiers », lui a dit [le Général].",
        u"Abba Eban|Charles de Gaulle");
    row("Korea told: who held the office then", "2020-06-25",
        u"[Harry Truman] décida d'intervenir. [Le président américain] ne consulta pas le Congrès.",
        u"Harry Truman|Harry Truman");
    row("Biafra: another word for the same", "1969-06-14",
        u"[Le père Doheny] a enterré douze enfants. « Il n'y a plus de bois », dit [le prêtre].",
        u"Doheny|Doheny");
    row("Baghdad: what opens a sentence sets its scene", "2003-04-10",
        u"[Donald Rumsfeld] est arrivé mercredi. Devant [Tony Blair], [il] a promis des renforts.",
        u"Donald Rumsfeld|Tony Blair|Donald Rumsfeld");
    row("Congo: the comma behind the name parts no subject", "1960-07-20",
        u"À Léopoldville, [M. Patrice Lumumba] a parlé. [Le secrétaire général des Nations unies, Dag "
        u"Hammarskjöld], se rendra mardi au Katanga. [Il] a invité les capitales à s'abstenir.",
        u"Patrice Lumumba|Dag Hammarskjöld|Dag Hammarskjöld");
    row("Kigali: what somebody becomes is nobody else", "1994-07-18",
        u"[Faustin Twagiramungu], désigné [Premier ministre], a promis la paix.", u"Faustin Twagiramungu|-");
    row("Lagos: the one that is no man", "1969-06-20",
        u"[Le chef Enahoro] accuse [la Croix-Rouge]. [Celle-ci] dément.", u"Enahoro|Croix-Rouge|Croix-Rouge");
    row("Suez: titles of rank and rank of nobility", "1956-07-28",
        u"[Le colonel Nasser] a nationalisé la Compagnie du canal. À [Londres], [sir Anthony Eden] a réuni "
        u"ses "
        u"conseillers. [Le Premier ministre britannique] ne veut pas céder.",
        u"Gamal Abdel Nasser|Londres|Anthony Eden|Anthony Eden");
    row("Algeria: the general is the head of state", "1962-03-19",
        u"[Le général de Gaulle] a parlé à la télévision. [Le chef de l'État] a confirmé le cessez-le-feu, "
        u"et "
        u"[il] a remercié les négociateurs.",
        u"Charles de Gaulle|Charles de Gaulle|Charles de Gaulle");
    row("Cuba: initial in the middle, number one", "1962-10-27",
        u"[John F. Kennedy] attend une réponse. [Le numéro un soviétique] lui a écrit deux lettres. "
        u"[M. Khrouchtchev] demande une promesse.",
        u"John F. Kennedy|Nikita Khrouchtchev|Nikita Khrouchtchev");
    row("Falklands: a woman, a general", "1982-05-03",
        u"[Margaret Thatcher] a donné l'ordre d'appareiller. [La Première ministre] refuse tout délai. "
        u"« Nous irons », a-t-[elle] dit. [Le général Galtieri] reste muet.",
        u"Margaret Thatcher|Margaret Thatcher|Margaret Thatcher|Leopoldo Galtieri");
    row("Falklands: a namesake of another century", "1982-05-03",
        u"La flotte de [l'amiral Blinken] approche. [Blinken] a refusé de commenter.", u"Blinken|Blinken");
    row("Creuse: farmers are no presidents", "2024-02-03",
        u"[M. Macron], agriculteur, attend. Son voisin, [M. Park], éleveur, aussi. [M. Park] est en colère.",
        u"Macron|Park|Park");
    row("Seoul: the namesake whom the article introduces", "2018-04-27",
        u"[Park Sun-hee] dirige l'association des familles. [Mme Park] a écrit à Séoul.",
        u"Park Sun-hee|Park Sun-hee");
    row("Seoul: the namesake of the day", "2015-06-10",
        u"[Mme Park] renonce à sa visite aux États-Unis, dit-on à Séoul.", u"Park Geun-hye");
    row("Iraq 2003: particle and counterpart", "2003-02-15",
        u"[Dominique de Villepin] a pris la parole après les inspecteurs. [M. de Villepin] a été applaudi. "
        u"[Son homologue américain], [Colin Powell], a répliqué.",
        u"Dominique de Villepin|Dominique de Villepin|Colin Powell|Colin Powell");
    row("Ukraine: long particle", "2022-06-17",
        u"[Ursula von der Leyen] s'est rendue à [Kiev]. [Mme von der Leyen] y a promis une réponse rapide. "
        u"[La "
        u"présidente de la Commission européenne] repassera.",
        u"Ursula von der Leyen|Kiev|Ursula von der Leyen|Ursula von der Leyen");
    row("Georgia: transliterations of one name", "2008-08-13",
        u"[Mikheil Saakashvili] a signé le premier. [Le président géorgien] redoute la suite. "
        u"[M. Saakachvili] l'a répété à [Dmitry Medvedev].",
        u"Mikheil Saakachvili|Mikheil Saakachvili|Mikheil Saakachvili|Dmitri Medvedev");
    row("a misprint inside one article", "2023-01-26",
        u"[Olaf Scholz] a longtemps hésité. [M. Schloz] livrera finalement des chars.",
        u"Olaf Scholz|Olaf Scholz");
    row("a headline in capitals", "2024-03-02",
        u"[ERDOGAN]\n\n[Recep Tayyip Erdogan] a reçu les deux délégations à [Ankara].",
        u"Recep Tayyip Erdogan|Recep Tayyip Erdogan|Ankara");
    row("two of one family kept apart", "2009-03-06",
        u"[Hillary Clinton] a offert un bouton rouge à [Sergueï Lavrov]. [Mme Clinton] parlait en riant. "
        u"[Bill Clinton] n'était pas du voyage.",
        u"Hillary Clinton|Sergueï Lavrov|Hillary Clinton|Bill Clinton");
    row("a family name of many: the article's day decides", "1990-08-08",
        u"[Le président Bush] envoie des troupes en [Arabie saoudite].", u"George Bush|Arabie saoudite");
    row("a family name of many, thirteen years later", "2003-03-18",
        u"[Le président Bush] a lancé un ultimatum de quarante-huit heures.", u"George W. Bush");
    row("the end of a full name", "1956-07-28", u"[Foster Dulles] est au [Pérou].",
        u"John Foster Dulles|Pérou");
    row("an Arabic article left out", "2016-08-30", u"Ankara exclut tout dialogue avec [M. Assad].",
        u"Bachar al-Assad");
    row("somebody the tables have never seen", "2013-01-20",
        u"« La piste est coupée », raconte [Aminata Cissoko], infirmière à [Gao]. [Mme Cissoko] n'a plus de "
        u"sérum. [Elle] attend un convoi.",
        u"Aminata Cissoko|Gao|Aminata Cissoko|Aminata Cissoko");
    row("an unknown family with a particle", "1994-05-11",
        u"[Le commandant Erik van Houtem] garde le pont. [Van Houtem] n'a que quarante hommes.",
        u"Erik van Houtem|Erik van Houtem");
    row("a given name that the tables do not know", "2011-03-20",
        u"[Jeannette Biden], peintre, expose à [Reims].", u"Jeannette Biden|Reims");

    // Somebody described.
    row("this lawyer: the one spoken of", "1998-04-11",
        u"[Claire Adler] a lu le texte deux fois. « Tout y est », promet [cette avocate de 60 ans].",
        u"Claire Adler|Claire Adler");
    row("the senator: an office nobody mentioned", "2016-10-05",
        u"[Teodoro Vidal] menait la campagne. « Nous voulons la paix, martèle [le sénateur]. »",
        u"Teodoro Vidal|Teodoro Vidal");
    row("the head of a sentence goes on", "1974-07-20",
        u"[Andreas Kyprou] a parlé devant la presse. [L'archevêque], qui redoute une famine, est resté.",
        u"Andreas Kyprou|Andreas Kyprou");
    row("a people whose man nobody told", "2003-03-18",
        u"[Gustav Ekdahl] viendra mercredi. « Je suis juriste », a répondu [le Suédois].",
        u"Gustav Ekdahl|Gustav Ekdahl");
    row("a role beside its name", "1962-10-28",
        u"[Le secrétaire général par intérim] des Nations unies, [U Thant], est attendu à [Cuba].",
        u"U Thant|U Thant|Cuba");
    row("his wife: whose", "1962-03-20",
        u"« Ils nous ont vendus, lâche [Marcel Fabiani], typographe. » [Sa femme] le tire par la manche.",
        u"Marcel Fabiani|femme de Marcel Fabiani");
    row("an official with what describes him", "2008-08-13",
        u"[Un diplomate latino-américain] soupire. [Un ancien ministre de Gustavo Rojas] se tait.",
        u"diplomate latino-américain|ancien ministre de Gustavo Rojas");
    row("several subjects are they", "1999-04-15",
        u"[William Cohen] et [Wesley Clark] ont parlé de concert. Le but, ont-[ils] répété, est clair.",
        u"William Cohen|Wesley Clark|William Cohen+Wesley Clark");
    row("a subject over a relative with dont", "2008-08-13",
        u"[Dmitri Medvedev] a parlé mardi. [Nicolas Sarkozy], dont le pays tient la présidence de l'Union, "
        u"est "
        u"arrivé à [Tbilissi]. [Il] a promis de revenir.",
        u"Dmitri Medvedev|Nicolas Sarkozy|Tbilissi|Nicolas Sarkozy");

    // Roles at the article's date.
    row("the American president of 1995", "1995-11-22", u"[Le président américain] a salué l'accord.",
        u"Bill Clinton");
    row("the American president of 2022", "2022-03-01", u"[Le président américain] a salué l'accord.",
        u"Joe Biden");
    row("the American president of 2025", "2025-06-10", u"[Le président américain] a salué l'accord.",
        u"Donald Trump");
    row("a minister by domain and state", "2014-05-12",
        u"[Le ministre allemand des Affaires étrangères] a proposé une table ronde.",
        u"Frank-Walter Steinmeier");
    row("the head of a diplomacy", "1999-02-07",
        u"[Le chef de la diplomatie française] a ouvert la conférence.", u"Hubert Védrine");
    row("an office of an organisation", "1999-03-24",
        u"[Le secrétaire général de l'OTAN] a donné l'ordre des frappes.", u"Javier Solana");
    row("a state that is gone", "1987-12-09", u"[Le dirigeant soviétique] a signé à [Washington].",
        u"Mikhaïl Gorbatchev|Washington");
    row("a former president", "2021-01-21",
        u"[Donald Trump] a quitté la capitale à l'aube. [L'ancien président américain] ne s'est pas montré.",
        u"Donald Trump|Donald Trump");
    row("a former president who is president again: the misprint of a translation", "2025-03-04",
        u"[Donald Trump] suspend l'aide. [L'ancien président américain] exige un accord.",
        u"Donald Trump|Donald Trump");
    row("of the country named last", "2020-08-10",
        u"[Alexandre Loukachenko] revendique la victoire en [Biélorussie], au grand dam de [Varsovie]. [Le "
        u"dirigeant du "
        u"pays] a fait couper l'internet.",
        u"Alexandre Loukachenko|Biélorussie|Pologne (gouvernement)|Alexandre Loukachenko");
    row("the minister after her full name", "2017-06-28",
        u"[Florence Parly] est arrivée à [Gao]. [La ministre] a passé les troupes en revue.",
        u"Florence Parly|Gao|Florence Parly");
    row("a spokeswoman", "2016-10-04",
        u"[La porte-parole de la diplomatie russe, Maria Zakharova], a ironisé. [La porte-parole] n'a donné "
        u"aucun chiffre.",
        u"Maria Zakharova|Maria Zakharova");
    row("a role after the name", "2014-08-29",
        u"[Andriï Lyssenko, porte-parole de l'armée ukrainienne], a démenti. [Il] a parlé de manœuvres.",
        u"Andriï Lyssenko|Andriï Lyssenko");
    row("two offices before one name", "1999-04-16",
        u"[Le porte-parole de l'état-major, le colonel Konrad Freytag], a reconnu une erreur.",
        u"Konrad Freytag");

    // Metonyms.
    row("a capital that is a common word too", "1986-02-25", u"[Manille] a protesté auprès de l'ambassadeur.",
        u"Philippines (gouvernement)");
    row("such a capital before a negation", "2024-06-18", u"[Manille] ne reconnaît pas cette ligne.",
        u"Philippines (gouvernement)");
    row("a capital of two words as a source", "2012-06-05",
        u"Selon [Kuala Lumpur], les marins sont sains et saufs.", u"Malaisie (gouvernement)");
    row("a capital of two words where it happens", "1997-07-06", u"Les chars sont entrés dans [Phnom Penh].",
        u"Phnom Penh");
    row("the head of a palace", "2003-03-19", u"[Le chef de la Maison Blanche] a reçu M. Blair.",
        u"George W. Bush");
    row("the guest of a palace", "1999-03-25", u"[L'hôte du Kremlin] a reçu M. Annan.", u"Boris Eltsine");
    row("a capital that speaks", "2023-08-01", u"[Bamako] a accusé [Paris] de préparer une intervention.",
        u"Mali (gouvernement)|France (gouvernement)");
    row("a capital where something happens", "1973-01-27",
        u"L'accord a été signé à [Paris], puis fêté dans les rues de [Hanoï].", u"Paris|Hanoï");
    row("capitals between which something is", "2019-02-28",
        u"Le dialogue entre [Washington] et [Pyongyang] est rompu.",
        u"États-Unis (gouvernement)|Corée du Nord (gouvernement)");
    row("a capital under fire", "1999-05-08", u"[Belgrade] a été bombardée dans la nuit.", u"Belgrade");
    row("a palace is the institution", "2022-02-21", u"[Le Kremlin] dément. [L'Élysée] attend.",
        u"Kremlin (Russie)|Élysée (France)");
    row("the office of a president is not he", "2008-08-11",
        u"[Le bureau du président géorgien Mikheïl Saakachvili] a publié un démenti.",
        u"Présidence (Géorgie)");
    row("a ministry and what it is called next", "2021-11-24",
        u"[Le ministère polonais de la Défense] a montré des images. [Le ministère] parle de provocation.",
        u"Ministère de la Défense (Pologne)|Ministère de la Défense (Pologne)");
    row("the adjective after the domain", "2016-01-03",
        u"[Le ministère des Affaires étrangères saoudien] a rompu les relations.",
        u"Ministère des Affaires étrangères (Arabie saoudite)");
    row("an army", "1982-06-14", u"[L'armée argentine] a déposé les armes.", u"Argentine (forces armées)");
    row("a government", "1968-08-21", u"[Le gouvernement tchécoslovaque] proteste.",
        u"Tchécoslovaquie (gouvernement)");
    row("a document speaks for who issued it", "1998-02-23",
        u"[L'ONU] a publié un communiqué dans la soirée. [Le communiqué] évoque un accord écrit.",
        u"ONU|ONU");
    row("a movement", "2006-07-13",
        u"[Le Hezbollah] a tiré des roquettes. [Le mouvement] réclame un échange de prisonniers.",
        u"Hezbollah|Hezbollah");

    row("somebody unnamed of a body named before", "1994-04-08",
        u"[Le Front patriotique rwandais] nie. « Nous n'y sommes pour rien », assure [un porte-parole du "
        u"mouvement].",
        u"Front patriotique rwandais|porte-parole du Front patriotique rwandais");
    row("two capitals after de", "2017-08-29",
        u"Le Conseil se réunira à [New York] à la demande de [Tokyo] et de [Washington].",
        u"New York|Japon (gouvernement)|États-Unis (gouvernement)");
    row("the ambassador at the United Nations", "2017-08-29",
        u"[Nikki Haley] a pris la parole. [L'ambassadrice américaine] veut des sanctions.",
        u"Nikki Haley|Nikki Haley");

    // Pronouns.
    row("the subject goes on", "1978-09-18",
        u"[Jimmy Carter] a veillé tard. [Il] a récrit le texte avec [Menahem Begin]. [Il] a dormi trois "
        u"heures.",
        u"Jimmy Carter|Jimmy Carter|Menahem Begin|Jimmy Carter");
    row("the subject inside the quotation is not he who utters it", "2013-09-05",
        u"[David Cameron] n'a pas convaincu les députés. « [Bachar el-Assad] doit répondre de ses actes », "
        u"a-t-[il] déclaré.",
        u"David Cameron|Bachar al-Assad|David Cameron");
    row("a body is the subject of its own clause", "2024-02-07",
        u"[Yoav Gallant] n'a rien dit. [Le Hamas] a publié un texte dans lequel [il] exige un retrait.",
        u"Yoav Gallant|Hamas|Hamas");
    row("the latter", "1991-01-09",
        u"[James Baker] a tendu la lettre à [Tarek Aziz]. [Ce dernier] l'a laissée sur la table.",
        u"James Baker|Tarek Aziz|Tarek Aziz");
    row("that one", "2018-06-12", u"[Donald Trump] a raccompagné [Kim Jong-un]. [Celui-ci] souriait.",
        u"Donald Trump|Kim Jong-un|Kim Jong-un");
    row("the first and the second", "2020-11-10",
        u"[Nikol Pachinian] a signé après [Ilham Aliev]. [Le premier] parle de douleur, [le second] parle de "
        u"victoire.",
        u"Nikol Pachinian|Ilham Aliev|Nikol Pachinian|Ilham Aliev");
    row("both men", "1985-11-21",
        u"[Ronald Reagan] et [Mikhaïl Gorbatchev] ont marché au bord du lac. [Les deux hommes] se reverront.",
        u"Ronald Reagan|Mikhaïl Gorbatchev|Ronald Reagan+Mikhaïl Gorbatchev");
    row("impersonal il is nobody", "1994-04-21",
        u"[Le général Dallaire] attend des renforts. [Il] est probable que les Belges partent. [Il] faut "
        u"choisir, et [il] y a urgence.",
        u"Roméo Dallaire|-|-|-");
    row("it rains on everybody", "1997-12-03", u"[Kofi Annan] est arrivé. [Il] pleuvait sur [Ottawa].",
        u"Kofi Annan|-|Ottawa");
    row("they in a quotation are not she who utters it", "2014-03-06",
        u"[Angela Merkel] a parlé des [dirigeants russes] : « [Ils] vivent dans un autre monde. »",
        u"Angela Merkel|dirigeants russes|dirigeants russes");
    row("selon lui", "2012-05-30",
        u"[Kofi Annan] a vu le président syrien. Selon [lui], le plan tient encore.",
        u"Kofi Annan|Kofi Annan");
    row("relative", "1979-04-01", u"[L'ayatollah Khomeyni], [qui] a voté à [Qom], s'est réjoui du résultat.",
        u"Rouhollah Khomeiny|Rouhollah Khomeiny|Qom");
    row("counterpart without a name", "2023-04-06",
        u"[Emmanuel Macron] a passé trois jours en [Chine]. [Son homologue chinois] l'a invité à [Canton].",
        u"Emmanuel Macron|Chine|Xi Jinping|Canton");
    row("counterparts of two states", "2014-06-24",
        u"[Laurent Fabius] a reçu au Quai d'Orsay [ses homologues allemand et polonais].",
        u"Laurent Fabius|Frank-Walter Steinmeier+Radoslaw Sikorski");
    row("the presidents of three states", "1995-11-21",
        u"[Les présidents serbe, croate et bosniaque] ont signé.",
        u"Slobodan Milosevic+Franjo Tudjman+Alija Izetbegovic");
    row("a nationality for one person", "1972-02-22",
        u"[Zhou Enlai] attendait [Richard Nixon] au pied de l'avion. [L'Américain] a tendu la main le "
        u"premier.",
        u"Zhou Enlai|Richard Nixon|Richard Nixon");
    row("the winner stands for who was just named", "2001-06-09",
        u"[Alejandro Toledo] a devancé son rival de six points à Lima. [Le vainqueur] a promis que la "
        u"Constitution serait revue.",
        u"Alejandro Toledo|Alejandro Toledo");
    row("the exile who leads a party", "1989-01-20",
        u"[Rached Ghannouchi], le chef du parti, a regagné Tunis. [L'exilé] a affirmé qu'il ne craignait "
        u"rien.",
        u"Rached Ghannouchi|Rached Ghannouchi");
    row("the exile after a paragraph on somebody else", "2015-05-08",
        u"[Khalifa Haftar] est arrivé au Caire. « Nous prendrons la ville », a-t-il promis. Il a ajouté "
        u"qu'il "
        u"ne reculerait pas.\n\nAli Khalil, le chef de l'opposition, a regagné Nairobi. [L'exilé] a affirmé "
        u"qu'il ne craignait rien.",
        u"Khalifa Haftar|Ali Khalil");
    row("the septuagenarian", "2011-03-02",
        u"[Alassane Ouattara] s'est adressé au pays. [Le septuagénaire] a répété que le scrutin était clos.",
        u"Alassane Ouattara|Alassane Ouattara");
    row("an adjective between article and role", "2006-06-14",
        u"[Abou Bakr Bachir] a été libéré mercredi. [Le vieil imam] a assuré qu'il prêcherait encore.",
        u"Abou Bakr Bachir|Abou Bakr Bachir");
    row("an adjective before the rank of a man of arms", "1996-05-02",
        u"[Foday Sankoh] a quitté Monrovia. [Le vieil officier] a affirmé que la paix viendrait.",
        u"Foday Sankoh|Foday Sankoh");
    row("an adjective and a rank", "1999-11-02",
        u"[Johnny Paul Koroma] a déposé les armes à Freetown. [Le jeune colonel] a juré qu'il ne "
        u"reprendrait pas le combat.",
        u"Johnny Paul Koroma|Johnny Paul Koroma");
    row("a woman's title leaves out the men", "2013-04-05",
        u"La France et l'Allemagne négocient. [Vladimir Poutine] a parlé. [La chancelière] a dit que la "
        u"crise "
        u"durerait.",
        u"Vladimir Poutine|Angela Merkel");
    row("a title of one state among others", "1988-03-04",
        u"[Margaret Thatcher] a reçu François Mitterrand. [Le chancelier] a dit que le traité serait signé.",
        u"Margaret Thatcher|Helmut Kohl");
    row("the title of the state spoken of", "1975-10-04",
        u"L'Autriche se tait. [Leonid Brejnev] a parlé. [Le chancelier] a dit que la crise durerait.",
        u"Leonid Brejnev|Bruno Kreisky");
    row("a body by its kind and creed", "2006-07-20",
        u"[Le Hezbollah] a tiré dix roquettes. « Nous ne céderons pas », a indiqué [le mouvement chiite].",
        u"Hezbollah|Hezbollah");
    row("a body by its kind and cause", "1999-02-16",
        u"[Le PKK] a dénoncé la capture. [L'organisation séparatiste] a appelé à la grève.", u"PKK|PKK");
    row("a body of another state", "2014-07-20",
        u"[Le Hamas] a tiré dix roquettes. [Le mouvement libanais] a dit que la riposte continuerait.",
        u"Hamas|-");
    // States under the name of their day.
    row("Dahomey: the name of the day", "1972-10-27",
        u"[Le gouvernement dahoméen] a fermé les frontières. [Cotonou] accuse l'étranger.",
        u"Dahomey (gouvernement)|Dahomey (gouvernement)");
    row("Ouagadougou after the change of name", "1987-10-17",
        u"[Ouagadougou] accuse l'étranger. [Le gouvernement burkinabè] a fermé les frontières.",
        u"Burkina Faso (gouvernement)|Burkina Faso (gouvernement)");
    row("Colombo before the change of name", "1971-04-10", u"[Colombo] a demandé des armes à Londres.",
        u"Ceylan (gouvernement)");
    row("Skopje before the change of name", "2001-03-20", u"[Skopje] a demandé des armes à l'Otan.",
        u"Macédoine (gouvernement)");
    row("Skopje since", "2020-03-27", u"[Skopje] a demandé des masques à l'Otan.",
        u"Macédoine du Nord (gouvernement)");
    row("what the article prints", "1979-12-29",
        u"[L'Union soviétique] a envoyé des troupes. [L'armée soviétique] tient Kaboul.",
        u"Union soviétique|Union soviétique (forces armées)");
    row("both are printed", "1979-12-29",
        u"[L'URSS] a envoyé des troupes. [L'Union soviétique] invoque le traité d'amitié.", u"URSS|URSS");
    row("a capital of a state that is gone since", "1977-04-10",
        u"[Kinshasa] a rompu avec Cuba. [Le gouvernement zaïrois] attend des renforts marocains.",
        u"Zaïre (gouvernement)|Zaïre (gouvernement)");
    row("of two that share an adjective the one spoken of", "1964-11-25",
        u"Les parachutistes ont sauté sur Stanleyville. À Léopoldville, [le gouvernement congolais] les "
        u"remercie.",
        u"Congo (gouvernement)");
    row("a town among many of that name", "1981-11-26",
        u"Des mercenaires ont débarqué aux [Seychelles]. L'aéroport de [Victoria] est fermé.",
        u"Seychelles|Victoria (Seychelles)");
    row("that town where its state is not named", "1981-11-26", u"L'aéroport de [Victoria] est fermé.", u"-");
    // Whose, by the scene and the holder.
    row("the scene of the paragraph", "1974-07-16",
        u"Les colonels se taisent. À [Londres], on s'inquiète. [Le gouvernement] a convoqué les garants.",
        u"Londres|Royaume-Uni (gouvernement)");
    row("the presidency of the president named", "1998-12-05",
        u"[Le président Kim Dae-jung] a reçu son chef d'état-major. Pyongyang menace. [La présidence] a "
        u"indiqué que l'alerte serait levée.",
        u"Kim Dae-jung|Présidence (Corée du Sud)");
    row("a title that few states have", "1957-03-14",
        u"[M. Nehru] a reçu [M. Guy Mollet]. [Le président du Conseil] a dit que la paix viendrait.",
        u"Jawaharlal Nehru|Guy Mollet|Guy Mollet");
    row("whose act it was", "2014-09-05",
        u"[François Hollande] s'est entretenu avec [le président ukrainien, Petro Porochenko]. [Le chef de "
        u"l'État] l'a félicité.",
        u"François Hollande|Petro Porochenko|François Hollande");
    row("the head of that movement and no other", "1998-08-22",
        u"[Le mollah Omar] protège [Oussama ben Laden]. [Le chef des talibans] a dit qu'il ne le livrerait "
        u"pas.",
        u"Mohammed Omar|Oussama ben Laden|Mohammed Omar");
    row("the master of a capital", "1998-12-17",
        u"[Saddam Hussein] attend les bombes. [Richard Butler] est reparti. [Le maître de Bagdad] a dit "
        u"qu'il résisterait.",
        u"Saddam Hussein|Richard Butler|Saddam Hussein");
    row("who answers was spoken to", "1938-09-15",
        u"[M. Chamberlain] a écrit à [M. Hitler]. « Venez », lui a-t-[il] répondu.",
        u"Chamberlain|Adolf Hitler|Adolf Hitler");
    row("the second, told at once", "1979-11-20",
        u"Deux otages sont libres. Le premier, [William Quarles], se tait. Le second, [Ladell Maples], est "
        u"blessé. [Il] a remercié les étudiants.",
        u"William Quarles|Ladell Maples|Ladell Maples");
    row("a body that spoke", "1971-12-07",
        u"[Le général Aurora] se tait. [Le gouvernement indien] a reconnu le Bangladesh. [Il] a demandé une "
        u"réunion du Conseil.",
        u"Jagjit Singh Aurora|Inde (gouvernement)|Inde (gouvernement)");
    row("the counterpart of another state", "1975-01-20",
        u"[Henry Kissinger] et [son homologue soviétique] ont dîné. [Son homologue soviétique] est reparti.",
        u"Henry Kissinger|Andreï Gromyko|Andreï Gromyko");
    row("no ruler is an opponent", "1988-10-06",
        u"Le pays a voté. [Patricio Aylwin] a parlé avant [Augusto Pinochet]. [L'opposant] a promis le "
        u"calme.",
        u"Patricio Aylwin|Augusto Pinochet|Patricio Aylwin");
    row("a rank that the article does not tell", "1979-04-13",
        u"[Idi Amin Dada] a fui Kampala. À l'aube, [le maréchal] avait quitté la ville.",
        u"Idi Amin Dada|Idi Amin Dada");
    row("a rank of another", "1994-04-14",
        u"[Le colonel Bagosora] a accusé les Belges. [Roméo Dallaire] réclame des renforts. [Le général "
        u"canadien] a dit qu'il resterait.",
        u"Théoneste Bagosora|Roméo Dallaire|Roméo Dallaire");
    row("what he was called before", "1999-05-02",
        u"[Arsène Malouda] prêche depuis trente ans à Douala. [Le prédicateur] a condamné le coup. [L'imam] "
        u"a dit qu'il jeûnerait.",
        u"Arsène Malouda|Arsène Malouda|Arsène Malouda");
    row("the only compatriot", "1972-07-04",
        u"[Kim Il-sung] a reçu [Lee Hu-rak]. [Louis Joxe] a conclu. [Le négociateur français] a dit que la "
        u"paix viendrait.",
        u"Kim Il-sung|Lee Hu-rak|Louis Joxe|Louis Joxe");
    row("an evening before an article", "1985-11-20", u"Hier soir [le président américain] a reçu les siens.",
        u"Ronald Reagan");
    row("a title of one state in an article of others", "2020-01-04",
        u"[Donald Trump] a ordonné la frappe. [Le Guide suprême] a dit qu'il se vengerait. [L'ayatollah] a "
        u"prié.",
        u"Donald Trump|Ali Khamenei|Ali Khamenei");
    row("no president is a mayor", "1963-06-27",
        u"[Le président américain] est venu. [Le bourgmestre] a dit que la ville tiendrait.",
        u"John F. Kennedy|bourgmestre");
    row("three of one sentence", "1991-12-09",
        u"Boris Eltsine, Leonid Kravtchouk et Stanislav Chouchkevitch ont signé. Les trois [hommes] ont dit "
        u"que l'Union était morte.",
        u"Boris Eltsine+Leonid Kravtchouk+Stanislav Chouchkevitch");
    row("a chief by his people", "1983-09-20",
        u"[Le président Gemayel] se tait. [Walid Joumblatt] descend de la montagne. [Le chef druze] a dit "
        u"qu'il négocierait.",
        u"Amine Gemayel|Walid Joumblatt|Walid Joumblatt");
    // Kin.
    row("a son of the tables", "1984-11-01",
        u"[Indira Gandhi] a été assassinée. Son fils [Rajiv] lui succède. [Rajiv] a appelé au calme.",
        u"Indira Gandhi|Rajiv Gandhi|Rajiv Gandhi");
    row("a widow whom no table knows", "1995-11-06",
        u"[Yitzhak Rabin] a été tué. Sa veuve, [Leah], a accusé la droite.", u"Yitzhak Rabin|Leah Rabin");
    row("a friend has a family of his own", "2011-05-01",
        u"[Mouammar Kadhafi] est sauf. Son ami [Nelson] a écrit.", u"Mouammar Kadhafi|Nelson");
}

void TestReferences::phrasesMeanWhoTheyShould()
{
    QFETCH(const QString, date);
    QFETCH(const QString, marked);
    QFETCH(const QString, expected);
    QString text;
    QList<Span> phrases;
    for (const QChar c : marked) {
        if (c == u'[')
            phrases.append({text.size(), text.size()});
        else if (c == u']')
            phrases.last().end = text.size();
        else
            text += c;
    }
    const Analysis analysis = m_fixture.read(text, date);
    QStringList found;
    for (const Span &phrase : phrases) {
        // The mention that fits best; several of one span are several people.
        qsizetype best = 0;
        QStringList names;
        for (const Mention &mention : analysis.mentions) {
            const qsizetype shared =
                std::min(mention.span.end, phrase.end) - std::max(mention.span.start, phrase.start);
            const qsizetype all =
                std::max(mention.span.end, phrase.end) - std::min(mention.span.start, phrase.start);
            if (shared <= 0 || shared * 10 < all * 3 || mention.actor < 0)
                continue;
            const qsizetype share = shared * 1000 / all;
            if (share < best)
                continue;
            if (share > best)
                names.clear();
            best = share;
            names.append(analysis.actors.at(mention.actor).name);
        }
        found.append(names.isEmpty() ? QStringLiteral("-") : names.join(u'+'));
    }
    QCOMPARE(found.join(u'|'), expected);
}

void TestReferences::everyMentionSaysWhy()
{
    const Analysis analysis = m_fixture.read(
        QString::fromUtf16(u"Anthony Blinken a été reçu par le roi Abdallah II. Il a ensuite gagné Le Caire, "
                           u"où son homologue égyptien l'attendait."),
        QStringLiteral("2023-11-04"));
    QVERIFY(!analysis.mentions.isEmpty());
    for (const Mention &mention : analysis.mentions) {
        QVERIFY(!mention.evidence.rule.isEmpty());
        QVERIFY2(!mention.evidence.describe().contains(u'%'), qPrintable(mention.evidence.describe()));
        QVERIFY(!mention.evidence.spans.isEmpty());
        QVERIFY(mention.evidence.confidence > 0 && mention.evidence.confidence <= 1);
    }
}

void TestReferences::withoutADateARoleHasGuessesAndNoAnswer()
{
    const Analysis analysis =
        m_fixture.read(QString::fromUtf16(u"Le président américain a salué cette annonce depuis son avion."));
    const int index = analysis.mentionAt({3, 22});
    QVERIFY(index >= 0);
    QCOMPARE(analysis.mentions.at(index).actor, -1);
    QVERIFY(analysis.mentions.at(index).candidates.size() > 1);
}

void TestReferences::elidedSubjectsAreMentionsOfTheirOwn()
{
    const QString text =
        QString::fromUtf16(u"Anouar el-Sadate a rappelé son ambassadeur et a fermé le canal.");
    const Analysis analysis = m_fixture.read(text, QStringLiteral("1977-12-05"));
    bool found = false;
    for (const Mention &mention : analysis.mentions) {
        if (mention.kind == MentionKind::Elided) {
            found = true;
            QCOMPARE(mention.span.start, text.indexOf(QStringLiteral("a fermé")));
            QCOMPARE(analysis.actors.at(mention.actor).name, QStringLiteral("Anouar el-Sadate"));
        }
    }
    QVERIFY(found);
}

void TestReferences::theSameTextGivesTheSameMentions()
{
    const QString text = QString::fromUtf16(
        u"Moscou et Pékin ont voté contre. Le représentant chinois a pris la parole ; son homologue russe a "
        u"quitté la salle. Ils se sont revus le soir.");
    const Analysis first = m_fixture.read(text, QStringLiteral("2012-02-04"));
    m_fixture.read(QStringLiteral("Un tout autre article, sur Le Caire et sur Nasser."), {});
    QVERIFY(first == m_fixture.read(text, QStringLiteral("2012-02-04")));
}

QTEST_GUILESS_MAIN(TestReferences)
#include "test_references.moc"
