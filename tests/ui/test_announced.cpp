#include "tests/support/corpus_fixture.h"
#include "ui/review/announced_panel.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QTest>
#include <QTreeView>

using namespace frise;

class TestAnnounced : public QObject
{
    Q_OBJECT

    struct Shown
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView corpus{state};
        AnnouncedPanel panel{corpus, state};

        Shown()
        {
            fixture.write(
                QStringLiteral("01-treve.txt"),
                QStringLiteral("date: 1971-07-16\n\nRichard Nixon se rendra le 21 février 1972 à Pékin. "
                               "Henry Kissinger se rendra à Tokyo le 3 octobre 1971.\n"));
            fixture.write(
                QStringLiteral("02-port.txt"),
                QStringLiteral("date: 1972-02-23\n\nRichard Nixon s'est rendu lundi 21 février à Pékin.\n"));
            panel.resize(500, 300);
            panel.show();
            corpus.setWorkspace(fixture.imported());
            if (!QTest::qWaitFor([this] { return panel.list().model()->rowCount() == 2; }, 10000))
                qFatal("the announcements did not arrive");
        }
    };

private Q_SLOTS:
    void whatWasAnnouncedIsListedByItsDay()
    {
        Shown shown;
        const QAbstractItemModel &model = *shown.panel.list().model();
        QVERIFY(model.index(0, 2).data().toString().contains(QLatin1String("no trace")));
        QVERIFY(model.index(1, 2).data().toString().contains(QLatin1String("happened")));
        QVERIFY(model.index(1, 2).data().toString().contains(QLatin1String("02-port")));
    }

    void aClickSelectsTheEvent()
    {
        Shown shown;
        QTreeView &list = shown.panel.list();
        const QRect place = list.visualRect(list.model()->index(1, 1));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(shown.state.selection().kind, Selection::Kind::Entry);
        const auto entry = shown.corpus.workspace()->entry(shown.state.selection().entry);
        QVERIFY(entry.ok());
        QCOMPARE(entry.value().outcome, Outcome::Happened);
    }

    void oneOutcomeCanBeShownAlone()
    {
        Shown shown;
        QTest::keyClick(&shown.panel.choice(), Qt::Key_Down);
        QCOMPARE(shown.panel.choice().currentData().toInt(), static_cast<int>(Outcome::NoTrace));
        QCOMPARE(shown.panel.list().model()->rowCount(), 1);
        QVERIFY(shown.panel.list().model()->index(0, 1).data().toString().contains(QLatin1String("Tokyo")));
    }
};

QTEST_MAIN(TestAnnounced)
#include "test_announced.moc"
