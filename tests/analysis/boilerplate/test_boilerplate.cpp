#include "tests/support/reading_fixture.h"

using namespace frise;

/// What a scraped page holds beside its article; pages of our own.
class TestBoilerplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captionsAndTheirLabelsAreMarked()
    {
        const Analysis analysis =
            m_reading.read(QStringLiteral("Le sommet a commencé ce matin dans un calme inhabituel, loin des "
                                          "caméras et des cortèges de la veille.\n\n"
                                          "Port de Lindar\n\n"
                                          "Le port de Lindar au petit matin (Photo : Agence)\n\n"
                                          "Les délégations se retrouveront demain pour examiner le projet de "
                                          "trêve présenté par les médiateurs."));
        QCOMPARE(analysis.boilerplate.size(), 2);
        QCOMPARE(analysis.boilerplate.first().kind, BoilerplateKind::Caption);
        QCOMPARE(m_reading.text(analysis.boilerplate.first().span), QStringLiteral("Port de Lindar"));
    }

    void advertisingAndNavigationAreMarked()
    {
        const Analysis analysis =
            m_reading.read(QStringLiteral("Le conseil a voté la résolution par douze voix contre une, après "
                                          "trois jours de débats à huis clos.\n"
                                          "La suite après cette publicité\n"
                                          "Lire aussi : Les dates du conflit\n"
                                          "Le texte entre en vigueur immédiatement et sera réexaminé dans "
                                          "six mois par les quinze membres."));
        QCOMPARE(analysis.boilerplate.size(), 2);
        QCOMPARE(analysis.boilerplate.at(0).kind, BoilerplateKind::Advertisement);
        QCOMPARE(analysis.boilerplate.at(1).kind, BoilerplateKind::Navigation);
    }

    void theHeadlineIsFoundAndIsNoBoilerplate()
    {
        const Analysis analysis =
            m_reading.read(QStringLiteral("Le détroit rouvre, les pêcheurs attendent\n\n"
                                          "Après onze jours de blocus, le détroit a été rouvert mardi aux "
                                          "navires marchands, ont annoncé les deux capitales riveraines.\n"
                                          "Les pêcheurs devront patienter jusqu'au retour des derniers "
                                          "dragueurs de mines, prévu en fin de semaine."));
        QCOMPARE(analysis.title, QStringLiteral("Le détroit rouvre, les pêcheurs attendent"));
        QVERIFY(analysis.boilerplate.isEmpty());
    }

    void proseThatOnlyBeginsLikeAPhraseStays()
    {
        const Analysis analysis =
            m_reading.read(QStringLiteral("Publicité mensongère, ont protesté les deux ambassades, qui "
                                          "accusent le consortium d'avoir exagéré la portée des garanties "
                                          "offertes aux créanciers et promettent de saisir les tribunaux dès "
                                          "la semaine prochaine si rien ne change."));
        QVERIFY(analysis.boilerplate.isEmpty());
    }

private:
    ReadingFixture m_reading;
};

QTEST_GUILESS_MAIN(TestBoilerplate)
#include "test_boilerplate.moc"
