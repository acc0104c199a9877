#include "core/analysis/events/participant_words.h"
#include "core/analysis/events/trigger_table.h"

#include "tests/support/reading_fixture.h"

#include <QTest>

using namespace frise;

/// Sentences of our own. A row says what one trigger must give; an empty column is not looked at,
/// "-" as targets means nobody.
class TestEvents : public QObject
{
    Q_OBJECT

private:
    ReadingFixture m_fixture{true};

    QString names(const Analysis &analysis, const Event &event, ActorRole role) const
    {
        QStringList names;
        for (const EventActor &actor : event.actors) {
            // "France (gouvernement)" and "France" are one state here.
            if (actor.role == role)
                names.append(analysis.actors.at(actor.actor).name.section(QStringLiteral(" ("), 0, 0));
        }
        names.sort();
        names.removeDuplicates();
        return names.join(QStringLiteral(", "));
    }

    const Event *find(const Analysis &analysis, const QString &trigger) const
    {
        for (const Event &event : analysis.events) {
            if (m_fixture.text(event.trigger).contains(trigger))
                return &event;
        }
        return nullptr;
    }

private Q_SLOTS:
    void tablesHaveNoMalformedRow()
    {
        for (const Issue &issue : TriggerTable::french().issues() + ParticipantWords::french().issues())
            QFAIL(qPrintable(issue.message + QString::number(issue.line)));
    }

    void actsAreFoundWithTheirType_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("certainty");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("agents");
        QTest::addColumn<QString>("targets");
        const auto row = [](const char *name, const char *published, const char *text, const char *trigger,
                            const char *type, const char *kind, const char *certainty, const char *when,
                            const char *agents = "", const char *targets = "") {
            QTest::newRow(name) << QString::fromUtf8(published) << QString::fromUtf8(text)
                                << QString::fromUtf8(trigger) << QString::fromUtf8(type)
                                << QString::fromUtf8(kind) << QString::fromUtf8(certainty)
                                << QString::fromUtf8(when) << QString::fromUtf8(agents)
                                << QString::fromUtf8(targets);
        };
#include "tests/analysis/events/event_actors.inc"
#include "tests/analysis/events/event_days.inc"
#include "tests/analysis/events/event_rows.inc"
#include "tests/analysis/events/event_vocabulary.inc"
    }

    void actsAreFoundWithTheirType()
    {
        QFETCH(QString, published);
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, type);
        QFETCH(QString, kind);
        QFETCH(QString, certainty);
        QFETCH(QString, when);
        QFETCH(QString, agents);
        QFETCH(QString, targets);
        const Analysis analysis = m_fixture.read(text, published);
        QStringList found;
        for (const Event &event : analysis.events)
            found.append(m_fixture.text(event.trigger));
        const Event *event = find(analysis, trigger);
        QVERIFY2(event, qPrintable(QStringLiteral("found: ") + found.join(QStringLiteral(" | "))));
        QVERIFY(event->trigger.length() <= 40);
        QVERIFY(event->span.contains(event->trigger));
        QVERIFY(event->summary.size() <= 121);
        QVERIFY(!event->summary.isEmpty());
        QCOMPARE(eventTypeName(event->type), type);
        if (!kind.isEmpty())
            QCOMPARE(eventKindName(event->kind), kind);
        if (!certainty.isEmpty())
            QCOMPARE(certaintyName(event->certainty), certainty);
        if (!when.isEmpty())
            QCOMPARE(event->when.toEdtf(), when);
        if (!agents.isEmpty())
            QCOMPARE(names(analysis, *event, ActorRole::Agent), agents);
        if (!targets.isEmpty())
            QCOMPARE(names(analysis, *event, ActorRole::Target), targets == u"-" ? QString() : targets);
    }

    void nothingHappensHere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        const auto row = [](const char *name, const char *text, const char *trigger) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger);
        };
        row("promised content", "L'Inde a promis de livrer des vivres au Népal.", "livrer");
        row("demanded content", "Le Kenya a exhorté la Somalie à retirer ses troupes.", "retirer");
        row("threatened content", "L'Irak a menacé d'envahir le Koweït.", "envahir");
        row("condition", "Le Ghana signera si le Togo retire ses troupes.", "retire");
        row("purpose", "Le Chili a réuni ses généraux pour attaquer le Pérou.", "attaquer");
        row("what may come", "En cas d'accord avec la Syrie, le Liban rouvrira sa frontière.", "accord");
        row("name of a kind", "La Suède possède des avions de frappe.", "frappe");
        row("charm is no offensive", "L'offensive de charme de l'Espagne a surpris.", "offensive");
        row("private person", "Jean Lefort promet de venir.", "promet");
        row("asked for", "La France a lancé un appel à l'aide de la Belgique.", "aide");
        row("will not give in", "La Syrie assure qu'elle ne cédera pas.", "assure");
        row("it rains", "Il pleuvait sur Prague, hier.", "pleuvait");
        row("a state of things", "Les tensions entre la Grèce et la Turquie restent vives.", "tensions");
        row("announced and told", "La Norvège a annoncé que la Suède fermerait ses ports.", "a annoncé");
        row("told, then announced", "La Suède a fermé ses ports, a annoncé le ministre.", "a annoncé");
        row("an image", "Les capitales du Golfe se taisent.", "se taisent");
        row("one asked us", "Jean Lefort revenait de loin.", "revenait");
        row("demonstrative", "L'Italie reçoit le Mali. Cette rencontre durera.", "rencontre");
    }

    void nothingHappensHere()
    {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        const Analysis analysis = m_fixture.read(text, QStringLiteral("1990-08-03"));
        const Event *event = find(analysis, trigger);
        QVERIFY2(!event, event ? qPrintable(m_fixture.text(event->trigger)) : "");
    }

    void anArticleThatLostItsAccentsIsReadAllTheSame()
    {
        const Analysis analysis = m_fixture.read(
            QStringLiteral("L'armee nigeriane a bombarde lundi le port d'Uli. Le general Ojukwu avait demande "
                           "une treve au secretaire general de l'ONU. Selon la Croix-Rouge, des vivres ont "
                           "ete livres mardi par avion aux refugies de la province. « Nous n'accepterons pas "
                           "la defaite », a declare le chef des secessionnistes a la radio.\n\nLes deux "
                           "delegations se sont rencontrees a Kampala, sans que les combats cessent dans le "
                           "delta."),
            QStringLiteral("1968-05-28"));
        const Event *raid = find(analysis, QStringLiteral("a bombarde"));
        QVERIFY(raid); // by its letters as printed
        QCOMPARE(raid->when.toEdtf(), QStringLiteral("1968-05-27"));
        QVERIFY(find(analysis, QStringLiteral("avait demande")));
        QVERIFY(find(analysis, QStringLiteral("se sont rencontrees")));
        QCOMPARE(analysis.quotations.size(), 3); // the plea, the Red Cross, the leader
    }

    void aTitleReadsAsAHeadline_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const char *text, const char *trigger, const char *summary) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger)
                                << QString::fromUtf8(summary);
        };
        row("a participle that opens",
            "Réunie à Lusaka, l'Organisation de l'unité africaine a condamné le putsch.", "Réunie",
            "L'Organisation de l'unité africaine, réunie à Lusaka");
        row("names of several words",
            "La Corée du Sud, les Émirats arabes unis, Oman et l'Égypte ont rompu leurs relations.",
            "ont rompu",
            "La Corée du Sud, les Émirats arabes unis, Oman et l'Égypte ont rompu leurs relations");
        row("a year is no subject", "Le 25 mars 1971, l'armée pakistanaise lança une offensive.", "lança",
            "L'armée pakistanaise lança une offensive");
        row("nothing hangs", "Le Mali a menacé de rétablir le blocus levé en 1986 si la Mauritanie avançait.",
            "a menacé", "Le Mali a menacé de rétablir le blocus levé en 1986");
        row("not from the middle of a name", "L'Arabie saoudite, Oman et Bahreïn ont signé un pacte.",
            "ont signé", "L'Arabie saoudite, Oman et Bahreïn ont signé un pacte");
    }

    void aTitleReadsAsAHeadline()
    {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, summary);
        const Analysis analysis = m_fixture.read(text, QStringLiteral("1992-05-03"));
        const Event *event = find(analysis, trigger);
        QVERIFY(event);
        QCOMPARE(event->summary, summary);
    }

    void aPluralPronounIsNoSinglePerson()
    {
        const Analysis analysis = m_fixture.read(
            QStringLiteral("Habib Bourguiba est à Tunis. Ils ont demandé l'asile à la Suisse."),
            QStringLiteral("1963-01-20"));
        const Event *event = find(analysis, QStringLiteral("demandé"));
        QVERIFY(event);
        QCOMPARE(names(analysis, *event, ActorRole::Agent), QString());
    }

    void summariesReadAsFrench_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const char *text, const char *trigger, const char *summary) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger)
                                << QString::fromUtf8(summary);
        };
        row("participle", "Le conseil, saisi par le Chili, a débattu mardi à Genève.", "saisi",
            "Le conseil saisi par le Chili");
        row("relative", "La flotte turque, qui avait appareillé lundi, croise devant Chypre.",
            "avait appareillé", "La flotte turque avait appareillé lundi");
        row("elided subject", "L'armée grecque a pris position mardi et a bombardé le port.", "a bombardé",
            "L'armée grecque a bombardé le port");
        row("first person",
            "Le ministre chilien Heraldo Muñoz a prévenu lundi : « Nous enverrons deux navires au large de "
            "Valparaiso. »",
            "enverrons", "Heraldo Muñoz : Nous enverrons deux navires au large de Valparaiso");
    }

    void summariesReadAsFrench()
    {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, summary);
        const Analysis analysis = m_fixture.read(text, QStringLiteral("1974-08-14"));
        const Event *event = find(analysis, trigger);
        QVERIFY(event);
        QCOMPARE(event->summary, summary);
    }

    void placeIsWhereItHappened()
    {
        const Analysis analysis = m_fixture.read(
            QStringLiteral("Le président égyptien a rencontré son homologue syrien à Vienne lundi."),
            QStringLiteral("1994-01-20"));
        const Event *event = find(analysis, QStringLiteral("rencontré"));
        QVERIFY(event);
        QCOMPARE(event->place, QStringLiteral("Vienne"));
    }

    void aCapitalThatActsIsNoPlace()
    {
        const Analysis analysis = m_fixture.read(QStringLiteral("Ankara a rejeté le plan grec mardi."),
                                                 QStringLiteral("1997-02-13"));
        const Event *event = find(analysis, QStringLiteral("rejeté"));
        QVERIFY(event);
        QVERIFY(event->place.isEmpty());
    }

    void sameArticleGivesSameEvents()
    {
        const QString text =
            QStringLiteral("L'Iran a accusé l'Irak lundi d'avoir bombardé Abadan. Bagdad a démenti.");
        QVERIFY(m_fixture.read(text, QStringLiteral("1981-03-05")).events ==
                m_fixture.read(text, QStringLiteral("1981-03-05")).events);
    }

    void figuresAreAttached()
    {
        const Analysis analysis =
            m_fixture.read(QStringLiteral("L'aviation irakienne a bombardé Ispahan mardi, tuant 40 civils."),
                           QStringLiteral("1985-03-15"));
        QVERIFY(!analysis.figures.isEmpty());
        QCOMPARE(analysis.figures.constFirst().value, 40.0);
        QCOMPARE(analysis.figures.constFirst().unit, QStringLiteral("civil"));
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "test_events.moc"
