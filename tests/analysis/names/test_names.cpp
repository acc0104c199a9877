#include "core/analysis/names/name_mentions.h"
#include "tests/support/reading_fixture.h"

#include <QTest>

using namespace frise;

/// Names and roles as the names stage finds them, without any date.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theseAreFound_data();
    void theseAreFound();
    void twoInOneWord_data();
    void twoInOneWord();
    void otherNamesAreLearned_data();
    void otherNamesAreLearned();
    void theseAreNoNames_data();
    void theseAreNoNames();
    void rolesCarryFunctionAndCountry_data();
    void rolesCarryFunctionAndCountry();
    void aMisprintSaysSoInItsEvidence();

private:
    NameMentions read(const QString &text)
    {
        m_article = Article();
        m_article.text = text;
        PartialReading reading = m_fixture.pipeline().begin(m_article);
        return reading.scratch.get<NameMentions>();
    }
    ReadingFixture m_fixture{true};
    Article m_article;
};

void TestNames::theseAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("surface");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char16_t *text, const char16_t *surface, const char16_t *canonical) {
        QTest::newRow(qPrintable(QString::fromUtf16(surface)))
            << QString::fromUtf16(text) << QString::fromUtf16(surface) << QString::fromUtf16(canonical);
    };
    row(u"On attend Xi Jinping à Djakarta.", u"Xi Jinping", u"Xi Jinping");
    row(u"Mohammed ben Salmane a reçu les émissaires.", u"Mohammed ben Salmane", u"Mohammed ben Salmane");
    row(u"La poignée de main de Kim Jong Un a duré.", u"Kim Jong Un", u"Kim Jong-un");
    row(u"Le discours de Ban Ki-moon a surpris.", u"Ban Ki-moon", u"Ban Ki-moon");
    row(u"« Je reste », dit Solveig Aamodt-Krag, bergère.", u"Solveig Aamodt-Krag", u"Solveig Aamodt-Krag");
    row(u"L'ingénieur Loïc Le Braz a tout noté.", u"Loïc Le Braz", u"Loïc Le Braz");
    row(u"Le diplomate Otto von Rantzow est reparti.", u"Otto von Rantzow", u"Otto von Rantzow");
    row(u"Odile MERCADAL préside le comité.", u"Odile MERCADAL", u"Odile Mercadal");
    row(u"Mr Eden a cédé devant Anthony Eden.", u"Mr Eden", u"Anthony Eden");
    row(u"La Haye a accueilli les juges.", u"La Haye", u"La Haye");
    row(u"Les casques bleus de la Minuar restent à Kigali.", u"Kigali", u"Kigali");
    row(u"L'Otan et l'Onu se taisent.", u"Otan", u"OTAN");
    row(u"L'agence Reuters l'a écrit hier.", u"Reuters", u"Reuters");
    row(u"Le président Vladimir Putin a appelé.", u"président Vladimir Putin", u"Vladimir Poutine");
    row(u"Kyiv a été touchée.", u"Kyiv", u"Kiev");
    row(u"Le Zaïre ferme sa frontière.", u"Zaïre", u"Zaïre");
    row(u"La RDA ouvre le mur.", u"RDA", u"RDA");
    row(u"L'armée syrienne avance.", u"armée syrienne", u"Syrie (forces armées)");
    row(u"Le gouvernement de Chypre négocie.", u"gouvernement de Chypre", u"Chypre (gouvernement)");
    row(u"Le ministère de la Défense britannique publie une carte.", u"ministère de la Défense britannique",
        u"Ministère de la Défense (Royaume-Uni)");
    // Given names that no French dictionary holds; families that are common nouns; letters; apostrophes.
    row(u"Chinedu Okwaraji a rejoint Douala. On l'y attendait.", u"Chinedu Okwaraji", u"Chinedu Okwaraji");
    row(u"Le texte a été lu par Tshering Wangdala, puis voté.", u"Tshering Wangdala", u"Tshering Wangdala");
    row(u"La veille, Denis Boulanger avait cédé.", u"Denis Boulanger", u"Denis Boulanger");
    row(u"Le général R.K. Thapliyal commande.", u"R.K. Thapliyal", u"R.K. Thapliyal");
    row(u"On a revu Ernesto D'Alessio hier.", u"Ernesto D'Alessio", u"Ernesto D'Alessio");
    row(u"La maire, Maëlle Le Corz'h, a signé.", u"Maëlle Le Corz'h", u"Maëlle Le Corz'h");
    row(u"L'expert, Suzanne Hollande, a conclu.", u"Suzanne Hollande", u"Suzanne Hollande");
    row(u"À Cali, Rosa Isabel Salvador s'inquiète.", u"Rosa Isabel Salvador", u"Rosa Isabel Salvador");
    row(u"Hier, Didier Philippe a pris le pouvoir.", u"Didier Philippe", u"Didier Philippe");
    row(u"Le prince Saoud el Fayçal est parti.", u"prince Saoud el Fayçal", u"Saoud al-Fayçal");
    row(u"Il a cité M. Hammarskjoeld au Conseil.", u"M. Hammarskjoeld", u"Dag Hammarskjöld");
    row(u"De Gaulle regrette cette décision.", u"De Gaulle", u"Charles de Gaulle");
    row(u"La route de N'Djamena est coupée.", u"N'Djamena", u"N'Djamena");
    row(u"Le mouvement de Sekou Tambala et Lucien Tambala a pris la ville.", u"Lucien Tambala",
        u"Lucien Tambala");
    row(u"Le colonel-major Yao Brakassi commande.", u"colonel-major Yao Brakassi", u"Yao Brakassi");
    // Behind the last word of a title or an inhabitant's name; two families; short words; nicknames.
    row(u"Le ministre de la Défense Paul Fautrel a cédé.", u"ministre de la Défense Paul Fautrel",
        u"Paul Fautrel");
    row(u"Le ministre de l'Intérieur Pierre Mazurel a cédé.", u"Pierre Mazurel", u"Pierre Mazurel");
    row(u"La Bordelaise Solène Castarède a pu fuir.", u"Solène Castarède", u"Solène Castarède");
    row(u"Le Malouin Erwan Le Bihan habite l'île.", u"Erwan Le Bihan", u"Erwan Le Bihan");
    row(u"On cite José Baroja y Ulloa en exemple.", u"José Baroja y Ulloa", u"José Baroja y Ulloa");
    row(u"Le général Sampaio e Nóbrega a résisté.", u"général Sampaio e Nóbrega", u"Sampaio e Nóbrega");
    row(u"M. Ta Ngoc Lien a salué un succès.", u"M. Ta Ngoc Lien", u"Ta Ngoc Lien");
    row(u"Le commandant William « Bull » Hartley a atterri.", u"William « Bull » Hartley",
        u"William Hartley");
    row(u"On a revu Dominique Prieuret hier.", u"Dominique Prieuret", u"Dominique Prieuret");
    row(u"Sa femme Zoulikha est restée.", u"Zoulikha", u"Zoulikha");
    row(u"Un conseiller de M. Barrow, Tai Demba, affirme le contraire.", u"Tai Demba", u"Tai Demba");
    row(u"Une voisine, Zoulikha, est restée.", u"Zoulikha", u"Zoulikha");
    row(u"Une conseillère de M. Barrow, Mai Demba, affirme le contraire.", u"Mai Demba", u"Mai Demba");
    row(u"Hier, Roelof « Pik » Botha a signé.", u"Roelof « Pik » Botha", u"Pik Botha");
    // Papers whose article is parted from them.
    row(u"Il a confié au Monde que rien ne pressait.", u"Monde", u"Le Monde");
    row(u"Selon le Figaro, Paris hésite.", u"Figaro", u"Le Figaro");
    row(u"Le « Monde » juge la trêve fragile.", u"Monde", u"Le Monde");
    row(u"Selon L'Humanité, les généraux ont fui.", u"Humanité", u"L'Humanité");
    row(u"On a exécuté le religieux chiite Tahir Al-Tahir.", u"Tahir Al-Tahir", u"Tahir Al-Tahir");
    row(u"Au port, Youssef, docker, 40 ans, attend.", u"Youssef", u"Youssef");
    // Bodies that say what they are, and their short names.
    row(u"Il a rejoint le Parti paysan lituanien en mai.", u"Parti paysan lituanien",
        u"Parti paysan lituanien");
    row(u"On accuse le Mouvement pour la renaissance du Kivu.", u"Mouvement pour la renaissance du Kivu",
        u"Mouvement pour la renaissance du Kivu");
    row(u"L'accord lie l'Union des planteurs de Moldavie (UPM). Hier, l'UPM a promis de le signer.", u"UPM",
        u"Union des planteurs de Moldavie");
    row(u"Il a fondé le FRK, le Front rural du Kasaï.", u"FRK", u"Front rural du Kasaï");
    row(u"Ce sont les mots de Radio Libertad.", u"Radio Libertad", u"Radio Libertad");
    row(u"La Communauté des pays riverains (CEDEAO) siège.", u"CEDEAO", u"Cédéao");
    row(u"La Morvalie et les troupes morvaliennes : la Morvalie recule.", u"Morvalie", u"Morvalie");
}

void TestNames::theseAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, surface);
    QFETCH(const QString, canonical);
    const NameMentions names = read(text);
    QStringList all;
    for (const NameMention &name : names.list) {
        const QString printed = text.mid(name.span.start, name.span.length());
        all.append(printed + QStringLiteral(" = ") + name.canonical);
        if (printed == surface) {
            QCOMPARE(name.canonical, canonical);
            return;
        }
    }
    const QString bare = surface;
    for (const NameMention &name : names.list) {
        // With its title in front or behind.
        const QString printed = text.mid(name.span.start, name.span.length());
        if (printed.endsWith(bare) || printed.startsWith(bare)) {
            QCOMPARE(name.canonical, canonical);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("not found; found are: ") + all.join(QStringLiteral("; "))));
}

void TestNames::twoInOneWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char16_t *text, const QStringList &expected) {
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << expected;
    };
    row(u"Le sommet Reagan-Gorbatchev a duré.",
        {QStringLiteral("Reagan = Ronald Reagan"), QStringLiteral("Gorbatchev = Mikhaïl Gorbatchev")});
    row(u"L'entretien Brejnev–Nixon puis la rencontre Begin-Sadate ont surpris.",
        {QStringLiteral("Brejnev = Leonid Brejnev"), QStringLiteral("Nixon = Richard Nixon"),
         QStringLiteral("Begin = Menahem Begin"), QStringLiteral("Sadate = Anouar el-Sadate")});
    row(u"Otto Brandel et Ivo Kastner se parlent : le duel Brandel-Kastner commence.",
        {QStringLiteral("Otto Brandel = Otto Brandel"), QStringLiteral("Ivo Kastner = Ivo Kastner"),
         QStringLiteral("Brandel = Otto Brandel"), QStringLiteral("Kastner = Ivo Kastner")});
    row(u"La guerre Iran-Irak n'en finit pas.",
        {QStringLiteral("Iran = Iran"), QStringLiteral("Irak = Irak")});
    row(u"Mme Vera Brandt-Nixon habite Bonn.",
        {QStringLiteral("Mme Vera Brandt-Nixon = Vera Brandt-Nixon"), QStringLiteral("Bonn = Bonn")});
}

void TestNames::twoInOneWord()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QStringList found;
    for (const NameMention &name : read(text).list)
        found.append(text.mid(name.span.start, name.span.length()) + QStringLiteral(" = ") + name.canonical);
    QCOMPARE(found, expected);
}

void TestNames::otherNamesAreLearned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical"); ///< of the last name of the text
    const auto row = [](const char16_t *text, const char16_t *canonical) {
        QTest::newRow(qPrintable(QString::fromUtf16(text)))
            << QString::fromUtf16(text) << QString::fromUtf16(canonical);
    };
    row(u"Rigoberto Cárcamo, alias Tatán, a fui. On cherche Tatán.", u"Rigoberto Cárcamo");
    row(u"Le rebelle Issouf Gambari, dit « le Lion », recrute. Nul n'a vu le Lion.", u"Issouf Gambari");
    row(u"Wilner Desrosiers (surnommé « Ti Fè ») se tait. Ti a disparu, dit-on de Desrosiers.",
        u"Wilner Desrosiers");
    row(u"Pablo Ureña est arrêté. M. Ureña, alias Timochenko, nie. Timochenko sera jugé.", u"Pablo Ureña");
    row(u"Goran Vukas, plus connu sous le nom de Vuk, revient. On craint Vuk.", u"Goran Vukas");
    row(u"Yoon Mi-sook préside. Mme Yoon a promis de venir.", u"Yoon Mi-sook");
    row(u"Nicanor Basso Lefranc négocie. Hier, Basso Lefranc a refusé.", u"Nicanor Basso Lefranc");
    row(u"Le général Zia a pris le pouvoir. On redoute Zia.", u"Mohammed Zia-ul-Haq");
    row(u"Sir Anthony Eden a parlé. On a applaudi sir Anthony.", u"Anthony Eden");
}

void TestNames::otherNamesAreLearned()
{
    QFETCH(const QString, text);
    QFETCH(const QString, canonical);
    const NameMentions names = read(text);
    QVERIFY(!names.list.isEmpty());
    QCOMPARE(names.list.last().canonical, canonical);
}

void TestNames::theseAreNoNames_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char16_t *text) {
        QTest::newRow(name) << QString::fromUtf16(text);
    };
    row("weekday at the start", u"Jeudi, les pourparlers ont repris.");
    row("month at the start", u"Mai sera décisif. Août aussi.");
    row("adverb at the start", u"Or rien ne bouge. Pourtant chacun attend. Désormais tout est clair.");
    row("a headline in capitals", u"LES POURPARLERS ONT REPRIS CE MATIN\n\nRien de plus.");
    row("a title-case headline", u"Les Grandes Manœuvres Ont Repris Hier Soir\n\nRien de plus.");
    row("a noun with a capital", u"La Constitution et l'Histoire jugeront.");
    row("a plan", u"Il reste le plan B. On le cherche encore.");
    row("an adjective is no people", u"La presse russe et la presse ukrainienne se taisent.");
    row("first visit", u"C'est la première visite depuis dix ans.");
    row("a sovereign state", u"C'est un État souverain.");
    row("quoted word", u"« Silence », dit l'affiche.");
    row("a word for a misprint of the capital", u"Ecoutez bien. Evidemment, l'Etat paiera. A l'aube, rien.");
    row("an English genitive", u"La plage de Rice's Point est vide.");
    row("what bears a name", u"Le pont Eisenhower et l'avenue Kennedy sont fermés.");
    row("a ship of a navy", u"Le destroyer à propulsion classique Lindqvist a coulé.");
    row("the world", u"Le reste du Monde attend.");
    row("a street", u"Un tract collé rue d'Orlanges menaçait de mort.");
    row("a hospital that speaks", u"L'hôpital Bashiri a demandé du sang.");
    row("half of a longer name", u"Les Royal Greenjackets sont rentrés.");
    row("an occupation", u"Un boulanger et une institutrice attendent.");
}

void TestNames::theseAreNoNames()
{
    QFETCH(const QString, text);
    for (const NameMention &name : read(text).list)
        QFAIL(qPrintable(text.mid(name.span.start, name.span.length()) + QStringLiteral(" = ") +
                         name.canonical));
}

void TestNames::rolesCarryFunctionAndCountry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("country");
    QTest::addColumn<int>("modifier");
    const auto row = [](const char16_t *text, const char16_t *role, const char *function, const char *country,
                        NameMention::Modifier modifier) {
        QTest::newRow(qPrintable(QString::fromUtf16(role)))
            << QString::fromUtf16(text) << QString::fromUtf16(role) << QString::fromLatin1(function)
            << QString::fromLatin1(country) << static_cast<int>(modifier);
    };
    row(u"Le président américain Bill Clinton arrive.", u"président américain", "head_of_state", "USA",
        NameMention::None);
    row(u"Le ministre irakien des Affaires étrangères se tait.", u"ministre irakien des Affaires étrangères",
        "foreign", "IRQ", NameMention::None);
    row(u"Le chef de la diplomatie portugaise se tait.", u"chef de la diplomatie portugaise", "foreign",
        "PRT", NameMention::None);
    row(u"L'ancienne chancelière allemande se tait.", u"ancienne chancelière allemande", "head_of_government",
        "DEU", NameMention::Former);
    row(u"L'ex-président malien se tait.", u"ex-président malien", "head_of_state", "MLI",
        NameMention::Former);
    row(u"Le futur Premier ministre grec se tait.", u"futur Premier ministre grec", "head_of_government",
        "GRC", NameMention::Future);
    row(u"Le président élu du Brésil se tait.", u"président élu du Brésil", "head_of_state", "BRA",
        NameMention::Future);
    row(u"Le dirigeant islandais se tait.", u"dirigeant islandais", "leader", "ISL", NameMention::None);
    row(u"Le Premier ministre de Malte, Robert Abela, se tait.", u"Premier ministre de Malte",
        "head_of_government", "MLT", NameMention::None);
}

void TestNames::rolesCarryFunctionAndCountry()
{
    QFETCH(const QString, text);
    QFETCH(const QString, role);
    QFETCH(const QString, function);
    QFETCH(const QString, country);
    QFETCH(const int, modifier);
    QStringList all;
    for (const NameMention &name : read(text).list) {
        const QString printed =
            name.roleSpan.isValid() ? text.mid(name.roleSpan.start, name.roleSpan.length()) : QString();
        all.append(printed);
        if (printed != role)
            continue;
        QCOMPARE(name.officeFunction, function);
        QCOMPARE(name.country, country);
        QCOMPARE(static_cast<int>(name.modifier), modifier);
        return;
    }
    QFAIL(qPrintable(QStringLiteral("roles found: ") + all.join(QStringLiteral("; "))));
}

void TestNames::aMisprintSaysSoInItsEvidence()
{
    const NameMentions names =
        read(QString::fromUtf16(u"Boutros Boutros-Ghali est arrivé. M. Boutros-Gahli repart demain. "
                                u"Radovan Karadzic l'attendait ; M. Karadizc n'a rien signé."));
    bool found = false;
    for (const NameMention &name : names.list) {
        if (m_article.text.mid(name.span.start, name.span.length()).endsWith(QStringLiteral("Karadizc"))) {
            found = true;
            QCOMPARE(name.evidence.rule, QStringLiteral("names.misprint"));
            QVERIFY(name.canonical.startsWith(QStringLiteral("Radovan")));
        }
    }
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
