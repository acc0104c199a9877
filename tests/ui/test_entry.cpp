#include "tests/support/corpus_fixture.h"
#include "ui/review/entry_panel.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace frise;

class TestEntry : public QObject
{
    Q_OBJECT

private:
    struct Panel
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView view{state};
        Corrections corrections{view};
        EntryPanel panel{view, state, corrections};
        Panel()
        {
            view.setWorkspace(fixture.imported());
            panel.resize(328, 600);
            panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
            QTRY_VERIFY_WITH_TIMEOUT(!view.entries().isEmpty(), 10000);
        }
        void select(qsizetype row)
        {
            state.selectEntry(view.entries().idAt(row));
            QTRY_COMPARE_WITH_TIMEOUT(panel.entryId(), view.entries().idAt(row), 10000);
        }
        QAction *action(const char *name) const
        {
            return panel.findChild<QAction *>(QString::fromLatin1(name));
        }
        /// The first line below the heads that leads to a sentence.
        QTreeWidgetItem *mention()
        {
            for (int head = 0; head < panel.tree().topLevelItemCount(); ++head) {
                QTreeWidgetItem *item = panel.tree().topLevelItem(head);
                if (item->text(0).contains(QLatin1String("passage")) && item->childCount() > 0)
                    return item->child(0);
            }
            return nullptr;
        }
    };

private Q_SLOTS:
    void cleanup() { JobPools::waitForAll(); }

    void nothingCanBeDoneWhileNoEventIsSelected()
    {
        Panel panel;
        QCOMPARE(panel.panel.entryId(), EntryId(0));
        for (const QAction *action : panel.panel.entryActions())
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }

    void aLineLeadsToItsSentence()
    {
        Panel panel;
        panel.select(0);
        QTreeWidgetItem *mention = panel.mention();
        QVERIFY(mention);
        QTest::mouseClick(panel.panel.tree().viewport(), Qt::LeftButton, {},
                          panel.panel.tree().visualItemRect(mention).center());
        QVERIFY(panel.state.selection().article != 0);
        QVERIFY(panel.state.selection().span.isValid() && !panel.state.selection().span.isEmpty());
        QCOMPARE(panel.state.selection().entry, panel.panel.entryId());
    }

    void theKeyOfAcceptMarksItCheckedAndUndoTakesThatBack()
    {
        Panel panel;
        panel.select(0);
        const EntryId id = panel.panel.entryId();
        panel.panel.tree().setFocus();
        QTest::keyClick(&panel.panel.tree(), Qt::Key_A);
        const auto reviewed = [&] {
            const auto entry = panel.view.entry(id);
            return entry && entry->reviewed;
        };
        QTRY_VERIFY_WITH_TIMEOUT(reviewed(), 10000);
        QVERIFY(panel.corrections.stack().canUndo());
        panel.corrections.stack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!reviewed(), 10000);
    }

    void theKeyOfRejectTakesTheEventAway()
    {
        Panel panel;
        const qsizetype before = panel.view.entries().size();
        panel.select(0);
        panel.panel.tree().setFocus();
        QTest::keyClick(&panel.panel.tree(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(panel.view.entries().size(), before - 1, 10000);
    }

    void splitIsOfferedOnlyWhereSeveralPassagesTell()
    {
        Panel panel;
        for (qsizetype row = 0; row < panel.view.entries().size(); ++row) {
            panel.select(row);
            QCOMPARE(panel.action("splitEntry")->isEnabled(),
                     panel.view.entries().at(row).mentions.size() > 1);
        }
    }
};

QTEST_MAIN(TestEntry)
#include "test_entry.moc"
