#include "core/compare/comparison.h"
#include "core/compare/ideas.h"
#include "core/workspace/comparison_html.h"
#include "core/workspace/comparison_json.h"
#include "tests/support/reading_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace frise;

namespace {

/// Two dispatches on one crisis, and articles on others: written for this test.
const char *const strikeA =
    "Une frappe aérienne a touché mardi un hôpital de Karvane, dans le nord du Bardistan, faisant au moins "
    "28 morts, selon le Croissant-Rouge.\n\n"
    "\"Aucun combattant ne se trouvait dans le bâtiment\", a affirmé le directeur de l'hôpital, Samir "
    "Tolane.\n\n"
    "Le ministre bardistanais de la Défense, Yanis Orbel, a promis une enquête. Les deux délégations doivent "
    "se "
    "retrouver le 14 mars à Vessoul.";
const char *const strikeB = "Le bombardement de l'hôpital de Karvane, mardi, a fait 34 morts, "
                            "annonce le gouvernement local.\n\n"
                            "Samir Tolane, qui dirige l'établissement, répète qu'aucun combattant ne se "
                            "trouvait dans le bâtiment.\n\n"
                            "La rencontre de Vessoul, fixée au 14 mars, est maintenue. Une marche "
                            "silencieuse aura lieu jeudi dans la "
                            "capitale.";
const char *const treaty =
    "Les présidents de l'Amarie et du Sombral ont signé samedi à Bruges un traité de délimitation de leur "
    "frontière maritime. \"Trente années de querelle finissent aujourd'hui\", a déclaré le président "
    "amarien, Luis "
    "Cordal. Le texte prévoit le partage de deux gisements de gaz.";
const char *const coup = "Des militaires ont annoncé dimanche à la radio la dissolution du parlement de "
                         "Tessaria. Le couvre-feu est "
                         "décrété dans la capitale. L'Union africaine a condamné \"une prise de pouvoir par "
                         "la force\" et a suspendu le "
                         "pays. Douze ministres ont été arrêtés.";
const char *const embargo = "Washington a levé mercredi l'embargo sur les livraisons de blé au Norvald, "
                            "décidé il y a quatre ans. \"Les "
                            "céréales ne sont pas une arme\", a dit la secrétaire d'État adjointe, Carol "
                            "Whitby. Le premier cargo doit "
                            "partir lundi de La Nouvelle-Orléans avec 40.000 tonnes.";

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

    struct Read
    {
        Article article;
        Analysis analysis;
        ComparedArticle compared() const { return {&article, &analysis, {}}; }
    };

    Read read(const QString &text, const QString &published)
    {
        Read one;
        one.article.fileName = QStringLiteral("test.txt");
        one.article.text = text;
        one.analysis = m_reading.read(text, published);
        return one;
    }

    Comparison compare(const Read &a, const Read &b)
    {
        JobContext job;
        auto result = compareArticles(a.compared(), b.compared(), job);
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return result.value();
    }

    static QString at(const Read &side, const Span &span)
    {
        return side.article.text.mid(span.start, span.length());
    }

private Q_SLOTS:
    void theSameStrikeIsOneEvent()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        bool strike = false;
        bool meeting = false;
        for (const EventPair &pair : comparison.events) {
            if (pair.relation == EventRelation::Related)
                continue;
            strike = strike || (at(a, pair.a.span).contains(QStringLiteral("frappe")) &&
                                at(b, pair.b.span).contains(QStringLiteral("bombardement")));
            meeting = meeting || (at(a, pair.a.span).contains(QStringLiteral("14 mars")) &&
                                  at(b, pair.b.span).contains(QStringLiteral("14 mars")));
            QVERIFY(!pair.reasons.isEmpty());
        }
        QVERIFY(strike);
        QVERIFY(meeting);
    }

    void whatOneTellsAsDoneIsNotWhatTheOtherAnnouncesForLater()
    {
        const auto tells = [this](const QString &second) {
            const Read a =
                read(QStringLiteral("Les ministres du Kenya et de l'Ouganda se sont rencontrés mardi "
                                    "à Kisumu pour parler du lac."),
                     QStringLiteral("1995-05-04"));
            const Read b = read(second, QStringLiteral("1995-05-05"));
            const Comparison comparison = compare(a, b);
            return std::any_of(comparison.events.begin(), comparison.events.end(),
                               [](const EventPair &pair) { return pair.relation != EventRelation::Related; });
        };
        QVERIFY(tells(QStringLiteral("Les ministres du Kenya et de l'Ouganda se sont rencontrés le 2 mai à "
                                     "Kisumu pour parler du lac.")));
        QVERIFY(!tells(QStringLiteral("Les ministres du Kenya et de l'Ouganda se rencontreront le 9 mai à "
                                      "Kisumu pour parler du lac.")));
    }

    void aStatementIsFoundInDirectAndIndirectSpeech()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        QCOMPARE(comparison.quotes.size(), 1);
        QCOMPARE(comparison.quotes.at(0).speaker, QStringLiteral("Samir Tolane"));
        QVERIFY(comparison.quotes.at(0).relation != QuoteRelation::Echo);
    }

    /// The parts of a statement that an incise cuts are compared together.
    void aStatementCutByAnInciseIsOne_data()
    {
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("cut");
        QTest::newRow("mine") << QStringLiteral(
                                     "\"Les mineurs de Karvane remonteront ce soir avec leurs lampes\", "
                                     "a déclaré le gouverneur, Yanis Orbel.")
                              << QStringLiteral(
                                     "\"Les mineurs de Karvane\", a assuré le gouverneur Yanis Orbel, "
                                     "\"remonteront ce soir avec leurs lampes\".");
        QTest::newRow("dam") << QStringLiteral(
                                    "\"Le barrage de Vessoul restera fermé tant que durera la crue\", a "
                                    "prévenu la ministre, Carol Whitby.")
                             << QStringLiteral(
                                    "\"Le barrage de Vessoul\", a répété la ministre Carol Whitby, "
                                    "\"restera fermé tant que durera la crue\".");
        QTest::newRow("ferry") << QStringLiteral(
                                      "\"Le ferry de Tessaria ne transportait aucune arme vers les "
                                      "îles\", a affirmé l'armateur, Luis Cordal.")
                               << QStringLiteral(
                                      "\"Le ferry de Tessaria\", a juré l'armateur Luis Cordal, \"ne "
                                      "transportait aucune arme vers les îles\".");
    }

    void aStatementCutByAnInciseIsOne()
    {
        QFETCH(QString, whole);
        QFETCH(QString, cut);
        const Read a = read(whole, QStringLiteral("2031-03-05"));
        const Read b = read(cut, QStringLiteral("2031-03-05"));
        QCOMPARE(a.analysis.quotations.size(), 1);
        QCOMPARE(b.analysis.quotations.size(), 2);
        const Comparison comparison = compare(a, b);
        QCOMPARE(comparison.quotes.size(), 1);
        QCOMPARE(comparison.quotes.at(0).relation, QuoteRelation::Same);
        QVERIFY(comparison.quotes.at(0).wordsOnlyA.isEmpty());
        QVERIFY(!isPerhaps(comparison.quotes.at(0).confidence));
    }

    /// Words that are much alike are perhaps one statement even where the articles give them to two people.
    void theSameWordsOfTwoSpeakersAreOneStatement_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("harvest")
            << QStringLiteral("Le Norvald a levé jeudi l'embargo sur les céréales. Les entrepôts du port "
                              "étaient pleins depuis un mois. \"Nous vendrons le blé comptant à ceux qui en "
                              "voudront\", a dit Luis Cordal.")
            << QStringLiteral(
                   "L'embargo du Norvald sur les céréales est levé depuis jeudi. La décision a surpris les "
                   "négociants. \"Le blé sera vendu comptant, même à nos rivaux\", a dit Carol Whitby.");
        QTest::newRow("bridge")
            << QStringLiteral(
                   "Le pont de Vessoul a rouvert mardi. Une file de voitures s'étirait sur la rive. \"Chaque "
                   "camion venu du nord sera fouillé avant la nuit\", a dit Yanis Orbel.")
            << QStringLiteral("Mardi, le pont de Vessoul a rouvert. Il pleuvait. \"Il faudra fouiller tous "
                              "les camions, même ceux de l'armée\", a dit Samir Tolane.");
        QTest::newRow("prison")
            << QStringLiteral(
                   "La prison de Karvane a été vidée jeudi. Les familles attendaient dehors. \"Aucun gardien "
                   "ne touchera sa solde avant la fin de l'enquête\", a dit Ilse Maroe.")
            << QStringLiteral("Jeudi, la prison de Karvane a été vidée. Personne ne parlait. \"La solde des "
                              "gardiens attendra le rapport du juge\", a dit Luis Cordal.");
    }

    void theSameWordsOfTwoSpeakersAreOneStatement()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const Read a = read(first, QStringLiteral("2031-03-05"));
        const Read b = read(second, QStringLiteral("2031-03-05"));
        const Comparison comparison = compare(a, b);
        QCOMPARE(comparison.quotes.size(), 1);
        QVERIFY(isPerhaps(comparison.quotes.at(0).confidence));
        const QList<Evidence> &reasons = comparison.quotes.at(0).reasons;
        QVERIFY(std::none_of(reasons.begin(), reasons.end(), [](const Evidence &reason) {
            return reason.rule == QLatin1String("compare.quote.speaker");
        }));
    }

    void otherWordsOfTwoSpeakersAreTwoStatements()
    {
        const Read a =
            read(QStringLiteral("Le pont de Vessoul a rouvert mardi. \"Chaque camion sera fouillé par nos "
                                "douaniers\", a dit Yanis Orbel."),
                 QStringLiteral("2031-03-05"));
        const Read b =
            read(QStringLiteral("Mardi, le pont de Vessoul a rouvert. \"Le péage des camions doublera en "
                                "hiver\", a dit Samir Tolane."),
                 QStringLiteral("2031-03-05"));
        QCOMPARE(compare(a, b).quotes.size(), 0);
    }

    /// "28 morts", says one, "34 morts" the other: what two people told, compared as figures.
    void twoCountsOfTwoPeopleAreTwoStatements()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        for (const QuotePair &pair : comparison.quotes)
            QVERIFY(!at(a, pair.a.span).contains(QStringLiteral("28 morts")) ||
                    !at(b, pair.b.span).contains(QStringLiteral("34 morts")));
    }

    /// In two reports of one story an act is recognised by its day, its number or its place in other words.
    void anActIsFoundInOtherWords_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("inFirst");
        QTest::addColumn<QString>("inSecond");
        QTest::newRow("number") << QStringLiteral(
                                       "La Carélie a évacué jeudi 4.260 habitants de la vallée de Vessoul. "
                                       "Le ministre carélien Oskar Lind s'est rendu sur place.")
                                << QStringLiteral("Vessoul est vide. Quatre mille deux cent soixante "
                                                  "personnes ont quitté la vallée. Oskar Lind a promis un "
                                                  "retour avant l'hiver.")
                                << QStringLiteral("4.260") << QStringLiteral("Quatre mille");
        QTest::newRow("day") << QStringLiteral(
                                    "Les délégations de la Carélie et du Norvald signeront le 9 mai à "
                                    "Estrave un accord de pêche, a annoncé Oskar Lind. Luis Cordal y sera.")
                             << QStringLiteral("Luis Cordal ira à Estrave. Le 9 mai, le Norvald et la "
                                               "Carélie y parapheront leur traité, a dit Oskar Lind.")
                             << QStringLiteral("9 mai") << QStringLiteral("9 mai");
    }

    void anActIsFoundInOtherWords()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, inFirst);
        QFETCH(QString, inSecond);
        const Read a = read(first, QStringLiteral("2031-03-05"));
        const Read b = read(second, QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        QVERIFY(std::any_of(comparison.events.begin(), comparison.events.end(), [&](const EventPair &pair) {
            return pair.relation != EventRelation::Related && at(a, pair.a.span).contains(inFirst) &&
                   at(b, pair.b.span).contains(inSecond);
        }));
    }

    void tollsOfOneStrikeDiffer()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        QCOMPARE(comparison.figures.size(), 1);
        QCOMPARE(comparison.figures.at(0).relation, FigureRelation::Differs);
        QVERIFY(at(a, comparison.figures.at(0).a.span).contains(QStringLiteral("28")));
        QVERIFY(at(b, comparison.figures.at(0).b.span).contains(QStringLiteral("34")));
    }

    void whatTheLaterArticleAddsWasNotYetKnown()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        QCOMPARE(comparison.order, PublicationOrder::AFirst);
        bool march = false;
        for (const OnlyItem &item : comparison.onlyB) {
            if (at(b, item.ref.span).contains(QStringLiteral("marche silencieuse"))) {
                march = true;
                QCOMPARE(item.why, Absence::NotYetKnown);
            }
        }
        QVERIFY(march);
        bool inquiry = false;
        for (const OnlyItem &item : comparison.onlyA) {
            if (at(a, item.ref.span).contains(QStringLiteral("enquête"))) {
                inquiry = true;
                QCOMPARE(item.why, Absence::NotMentioned);
            }
        }
        QVERIFY(inquiry);
    }

    void aDateKnownToYearsOnlyKeepsNothingApart()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read vague = read(QString::fromUtf8(strikeB), QStringLiteral("2033/2036"));
        const Comparison comparison = compare(a, vague);
        QCOMPARE(comparison.quotes.size(), 1);
        QVERIFY(comparison.quotes.at(0).relation != QuoteRelation::Echo);
        // Where both days are known, the years between them do count.
        const Read later = read(QString::fromUtf8(strikeB), QStringLiteral("2034-03-06"));
        const Comparison apart = compare(a, later);
        QCOMPARE(apart.quotes.size(), 1);
        QCOMPARE(apart.quotes.at(0).relation, QuoteRelation::Echo);
    }

    void swappingTheSidesMirrorsTheRelations()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison there = compare(a, b);
        const Comparison back = compare(b, a);
        QCOMPARE(back.order, PublicationOrder::BFirst);
        QCOMPARE(back.events.size(), there.events.size());
        QCOMPARE(back.quotes.size(), there.quotes.size());
        QCOMPARE(back.figures.size(), there.figures.size());
        QCOMPARE(back.passages.size(), there.passages.size());
    }

    void unrelatedArticlesShareNothing()
    {
        const QList<Read> articles = {read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05")),
                                      read(QString::fromUtf8(treaty), QStringLiteral("2029-06-10")),
                                      read(QString::fromUtf8(coup), QStringLiteral("2024-01-08")),
                                      read(QString::fromUtf8(embargo), QStringLiteral("1983-05-12"))};
        for (qsizetype i = 0; i < articles.size(); ++i) {
            for (qsizetype j = i + 1; j < articles.size(); ++j) {
                const Comparison comparison = compare(articles.at(i), articles.at(j));
                QVERIFY(comparison.events.isEmpty());
                QVERIFY(comparison.quotes.isEmpty());
                QVERIFY(comparison.figures.isEmpty());
                QVERIFY(comparison.passages.isEmpty());
            }
        }
    }

    void equalNumbersOfTwoFactsAreNoRelation()
    {
        const Read a = read(
            QStringLiteral("Près de 60.000 soldats sont massés devant le fleuve Tarn-Bas, au sud du pays. "
                           "La météo retarde l'offensive."),
            QStringLiteral("2019-02-10"));
        const Read b =
            read(QStringLiteral(
                     "Le défilé de la victoire a réuni environ 60 000 soldats dans les rues d'Altenmark. "
                     "Le roi a salué la foule."),
                 QStringLiteral("2025-09-01"));
        QVERIFY(compare(a, b).figures.isEmpty());
    }

    void wordsOfOneIdeaAreKnown()
    {
        const auto ideas = Ideas::instance();
        QVERIFY(ideas);
        const auto share = [&ideas](const char16_t *x, const char16_t *y) {
            return ideas.value()->share(stemOf(QStringView(x)), stemOf(QStringView(y)));
        };
        QVERIFY(share(u"fantassins", u"militaires"));
        QVERIFY(share(u"exigences", u"demandes"));
        QVERIFY(share(u"danger", u"risques"));
        QVERIFY(!share(u"danger", u"militaires"));
    }

    void numbersInWordsAndWithoutTheirNounAreRead()
    {
        const Read a =
            read(QStringLiteral("Les rebelles ont libéré quatre mille deux cents prisonniers. Ils étaient "
                                "5 800 au printemps. De 950 à 1 200 soldats gardent le col. Mille huit "
                                "cents réfugiés et soixante et un marins attendent."),
                 QStringLiteral("2029-04-05"));
        QList<double> values;
        for (const Figure &figure : a.analysis.figures)
            values.append(figure.value);
        QCOMPARE(values, QList<double>({4200, 5800, 950, 1200, 1800, 61}));
        QVERIFY(a.analysis.figures.at(1).unit.isEmpty());
        QCOMPARE(a.analysis.figures.at(2).unit, QStringLiteral("soldat"));
    }

    void figuresOfOneThingDifferUnderTwoNames()
    {
        const Read a = read(
            QStringLiteral("Les délégués de l'Amarie et du Sombral ont tenu vingt-deux réunions à Bruges "
                           "avant de conclure le traité de pêche. Environ 300 invités ont assisté à la "
                           "signature."),
            QStringLiteral("2029-06-10"));
        const Read b = read(
            QStringLiteral("Il a fallu vingt-cinq séances à Bruges pour que l'Amarie et le Sombral concluent "
                           "leur traité de pêche. Quatre cents personnes ont assisté à la signature."),
            QStringLiteral("2029-06-10"));
        const Comparison comparison = compare(a, b);
        bool meetings = false;
        for (const FigurePair &pair : comparison.figures)
            meetings = meetings || (pair.relation == FigureRelation::Differs &&
                                    at(a, pair.a.span).contains(QStringLiteral("vingt-deux")) &&
                                    at(b, pair.b.span).contains(QStringLiteral("vingt-cinq")));
        QVERIFY(meetings);
    }

    void aCopyIsRecognisedFirst()
    {
        const Read a = read(QString::fromUtf8(treaty), QStringLiteral("2029-06-10"));
        const Read b = read(QStringLiteral("Brèves. ") +
                                QString::fromUtf8(treaty).replace(QStringLiteral("samedi "), QString()),
                            QStringLiteral("2029-06-10"));
        const Comparison comparison = compare(a, b);
        QVERIFY(comparison.nearCopies);
        QVERIFY(comparison.passages.size() >= 2);
        for (const PassagePair &pair : comparison.passages)
            QVERIFY(pair.score > 0.8);
    }

    void anEmptyArticleIsCompared()
    {
        const Read a = read(QString(), QString());
        const Read b = read(QString::fromUtf8(coup), QStringLiteral("2024-01-08"));
        const Comparison comparison = compare(a, b);
        QCOMPARE(comparison.order, PublicationOrder::Unknown);
        QVERIFY(comparison.onlyA.isEmpty());
        QVERIFY(!comparison.onlyB.isEmpty());
    }

    void aCancelledComparisonSaysSo()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        JobContext job;
        job.cancel();
        const auto result = compareArticles(a.compared(), a.compared(), job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::Cancelled);
    }

    void jsonCountsCodePoints()
    {
        const QString flag = QString::fromUtf8("\xF0\x9F\x87\xAB "); // outside the basic plane
        const Read a = read(flag + QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        const Comparison comparison = compare(a, b);
        const QByteArray json = comparisonJson(a.compared(), b.compared(), comparison);
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object.value(QLatin1String("published")).toObject().value(QLatin1String("order")).toString(),
                 QStringLiteral("a"));
        QCOMPARE(qsizetype(object.value(QLatin1String("events")).toArray().size()), comparison.events.size());
        const QJsonObject side = object.value(QLatin1String("figures"))
                                     .toArray()
                                     .at(0)
                                     .toObject()
                                     .value(QLatin1String("a"))
                                     .toObject();
        QCOMPARE(side.value(QLatin1String("start")).toInt(), int(comparison.figures.at(0).a.span.start) - 1);
    }

    void whatHoldsPerhapsOnlyIsNotSaidForSure()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        const Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        Comparison comparison;
        EventPair pair;
        pair.a = {{0, 20}, -1};
        pair.b = {{0, 20}, -1};
        pair.confidence = 0.95;
        comparison.events.append(pair);
        pair.a.span = {30, 40};
        pair.b.span = {30, 40};
        pair.confidence = 0.55;
        comparison.events.append(pair);
        const QJsonArray events =
            QJsonDocument::fromJson(comparisonJson(a.compared(), b.compared(), comparison))
                .object()
                .value(QLatin1String("events"))
                .toArray();
        QCOMPARE(events.at(0).toObject().value(QLatin1String("perhaps")), QJsonValue(false));
        QCOMPARE(events.at(1).toObject().value(QLatin1String("perhaps")), QJsonValue(true));
        const QString page = QString::fromUtf8(
            comparisonHtml(a.compared(), b.compared(), comparison, QLocale(QLocale::English)));
        QVERIFY(page.contains(QLatin1String(">E1<")));
        QVERIFY(page.contains(QLatin1String(">the same event<")));
        QVERIFY(page.contains(QLatin1String(">E2?<")));
        QVERIFY(page.contains(QLatin1String(">perhaps the same event<")));
        QVERIFY(!page.contains(QLatin1String(">E2<")));
    }

    /// Of an article without a title the page shows the first words, not the name of its file.
    void aPageIsCalledByTheTitlesOfItsArticles()
    {
        const Read a = read(QString::fromUtf8(strikeA), QStringLiteral("2031-03-05"));
        Read b = read(QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        b.analysis.title.clear();
        b.article.title = QStringLiteral("L'hôpital frappé");
        const QString title = comparisonTitle(a.compared(), b.compared());
        QVERIFY(title.startsWith(QStringLiteral("Une frappe aérienne a touché")));
        QVERIFY(title.endsWith(QStringLiteral("L'hôpital frappé")));
        QVERIFY(!title.contains(QStringLiteral("test.txt")));
        // Heads of tables are heads, which repeat on paper.
        const QString paper =
            comparisonPaperHtml(a.compared(), b.compared(), compare(a, b), QLocale(QLocale::French));
        QCOMPARE(paper.count(QLatin1String("<thead>")), paper.count(QLatin1String("<table class=\"pairs\"")));
    }

    /// Measured, with a wide margin: an article of a megabyte against itself stays bounded.
    void aMegabyteStaysBounded()
    {
        QString text;
        int number = 0;
        const QStringList names = {QStringLiteral("Orbel"),   QStringLiteral("Tolane"),
                                   QStringLiteral("Cordal"),  QStringLiteral("Whitby"),
                                   QStringLiteral("Maroval"), QStringLiteral("Dessine"),
                                   QStringLiteral("Kartwin")};
        while (text.size() < 1000000) {
            ++number;
            text +=
                QStringLiteral("La brigade %1 du général %2 a pris le village de Val%3 après %4 heures de "
                               "combat, faisant %5 morts. ")
                    .arg(QString::number(number % 97), names.at(number % 7), QString::number(number % 1013),
                         QString::number(number % 23 + 2), QString::number(number % 41 + 1));
            if (number % 5 == 0)
                text += QStringLiteral("\n\n");
        }
        const Read a = read(text, QStringLiteral("2031-03-05"));
        const Read b = read(text.mid(200000) + QString::fromUtf8(strikeB), QStringLiteral("2031-03-06"));
        QElapsedTimer timer;
        timer.start();
        const Comparison comparison = compare(a, b);
        qInfo("1 MB: %lld ms, %lld passages", timer.elapsed(), qint64(comparison.passages.size()));
        qInfo("compared in %lld ms", timer.elapsed());
        QVERIFY(comparison.nearCopies);
    }

private:
    ReadingFixture m_reading;
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
