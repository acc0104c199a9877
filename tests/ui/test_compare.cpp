#include "tests/support/corpus_fixture.h"
#include "ui/compare/compare_matrix.h"
#include "ui/compare/compare_minimap.h"
#include "ui/compare/compare_ribbon.h"
#include "ui/compare/compare_tables.h"
#include "ui/compare/compare_text.h"
#include "ui/compare/compare_timeline.h"
#include "ui/compare/compare_view.h"
#include "ui/review/entry_panel.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/settings.h"
#include "ui/state/view_state.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace frise;

class TestCompare : public QObject
{
    Q_OBJECT

    struct Shown
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView corpus{state};
        Corrections corrections{corpus};
        CompareView view{corpus, state, corrections};
        ArticleId a = 0, b = 0;

        Shown()
        {
            // Two reports of one seizure, told by us; the second one later, with other figures.
            fixture.write(QStringLiteral("01-treve.txt"),
                          QStringLiteral("date: 2031-05-02\n\nUne canonnière morvane a arraisonné jeudi le "
                                         "cargo Étoile-du-Cap au large de "
                                         "Tessin, avec 21 marins à bord.\n\n\"C'est un vol pur et simple\", "
                                         "a déclaré le ministre kessan des "
                                         "Transports, Aldo Brenn.\n\nLe temps était calme dans le "
                                         "détroit.\n\nUn autre sujet occupe la capitale : "
                                         "la récolte de pommes.\n"));
            fixture.write(QStringLiteral("02-port.txt"),
                          QStringLiteral("date: 2031-05-03\n\nLes marchés ont ouvert en "
                                         "baisse.\n\nL'arraisonnement du cargo Étoile-du-Cap, jeudi, "
                                         "par une canonnière morvane retient 24 marins à Tessin.\n\nAldo "
                                         "Brenn a parlé d'« un vol pur et simple ».\n\n"
                                         "Une délégation part lundi pour Tessin.\n"));
            corpus.setWorkspace(fixture.imported());
            view.resize(1280, 760);
            view.show();
            if (!QTest::qWaitFor([this] { return corpus.articles().size() == 2; }, 10000))
                qFatal("the corpus did not open");
            a = corpus.articles().at(0).fileName.startsWith(QLatin1String("01")) ? corpus.articles().at(0).id
                                                                                 : corpus.articles().at(1).id;
            b = corpus.articles().at(0).id == a ? corpus.articles().at(1).id : corpus.articles().at(0).id;
        }
        /// A third report, later than both.
        ArticleId addThird()
        {
            fixture.write(
                QStringLiteral("03-retour.txt"),
                QStringLiteral("date: 2031-05-09\n\nL'arraisonnement du cargo Étoile-du-Cap par une "
                               "canonnière morvane au large de Tessin a pris fin : les 24 marins sont "
                               "rentrés mercredi.\n\nLe chef du port a démissionné jeudi.\n"));
            JobContext job;
            const ImportReport report =
                corpus.workspace()->importPaths({fixture.file(QStringLiteral("03-retour.txt"))}, job);
            corpus.refresh();
            if (!QTest::qWaitFor([this] { return corpus.articles().size() == 3; }, 10000))
                qFatal("the third article did not arrive");
            return report.rows.constFirst().article;
        }
        void compare(ArticleId first, ArticleId second)
        {
            QSignalSpy spy(&view, &CompareView::compared);
            view.setArticles(first, second);
            if (!QTest::qWaitFor([&spy] { return spy.count() > 0; }, 10000))
                qFatal("the comparison did not arrive");
        }
    };

    /// A key as the person presses it: on what has the focus in the active window.
    static void press(CompareView &view, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        view.activateWindow();
        view.setFocus();
        if (!QTest::qWaitForWindowActive(view.window()))
            qFatal("the window did not become active");
        QTest::keyClick(view.window()->focusWidget() ? view.window()->focusWidget() : &view, key, modifiers);
    }
    /// Drags over some words of one text.
    static void selectWords(CompareView &view, int which, const QString &words)
    {
        CompareText &text = view.text(which);
        const QString &all = view.document()->side(which).article.text;
        const qsizetype at = all.indexOf(words);
        if (at < 0)
            qFatal("the words are not in the article");
        text.unfoldAll();
        text.showPosition(at);
        const QPoint from = text.pointOf(at);
        const QPoint to = text.pointOf(at + words.size());
        QTest::mousePress(text.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, text.viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(text.viewport(), &move);
        QTest::mouseRelease(text.viewport(), Qt::LeftButton, {}, to);
    }
    static int linkOf(const CompareView &view, FactKind fact)
    {
        const QList<CompareLink> &links = view.document()->links();
        for (int i = 0; i < links.size(); ++i) {
            if (links.at(i).fact == fact)
                return i;
        }
        return -1;
    }

private Q_SLOTS:
    void theMostSimilarArticlesAreOfferedAsB()
    {
        Shown shown;
        shown.view.setArticles(shown.a, 0);
        QSignalSpy spy(&shown.view, &CompareView::similarOffered);
        shown.view.setFocus();
        QTest::keyClick(&shown.view, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(spy.wait(10000));
        const QList<QAction *> offered = shown.view.similarMenu().actions();
        QCOMPARE(offered.size(), 1);
        QSignalSpy compared(&shown.view, &CompareView::compared);
        QTest::keyClick(&shown.view.similarMenu(), Qt::Key_Down);
        QTest::keyClick(&shown.view.similarMenu(), Qt::Key_Return);
        QVERIFY(compared.wait(10000));
        QCOMPARE(shown.view.article(1), shown.b);
    }

    void twoArticlesStandSideBySide()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        QVERIFY(shown.view.document());
        QVERIFY(shown.view.document()->count(CompareTab::Events, CompareColumn::Common) >= 1);
        QVERIFY(shown.view.document()->count(CompareTab::Quotations, CompareColumn::Common) >= 1);
        QVERIFY(shown.view.document()->count(CompareTab::Figures, CompareColumn::Disagree) >= 1);
        QVERIFY(shown.view.document()->orderSentence().contains(QLatin1String("A was published")));
        QVERIFY(shown.view.tables().tabBar().tabText(0).contains(
            QString::number(shown.view.document()->count(CompareTab::Events))));
    }

    void aClickOnARowMarksBothSides()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.tables().setTab(CompareTab::Figures);
        QListWidget &list = shown.view.tables().column(CompareColumn::Disagree);
        QVERIFY(list.count() > 0);
        list.setCurrentRow(0);
        const CompareRow row =
            shown.view.document()->rows(CompareTab::Figures, CompareColumn::Disagree).at(0);
        QCOMPARE(shown.view.currentLink(), row.link);
        const auto [left, right] = shown.view.ribbon().endsOf(row.link);
        QVERIFY(left > 0 && left < shown.view.ribbon().height());
        QVERIFY(right > 0 && right < shown.view.ribbon().height());
    }

    void aLinkChosenInTheRibbonChoosesItsRow()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        const QList<CompareLink> &links = shown.view.document()->links();
        for (int i = 0; i < links.size(); ++i) {
            if (links.at(i).fact != FactKind::Quotation)
                continue;
            shown.view.selectLink(i, true);
            QCOMPARE(shown.view.tables().tab(), CompareTab::Quotations);
            QCOMPARE(shown.view.tables().column(CompareColumn::Common).currentRow(), 0);
            return;
        }
        QFAIL("no quotation was linked");
    }

    void aClickInTheRibbonChoosesTheCurveThere()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.ribbon().grab(); // lays the pills out
        const auto [left, right] = shown.view.ribbon().endsOf(0);
        Q_UNUSED(right)
        QTest::mouseClick(&shown.view.ribbon(), Qt::LeftButton, {}, QPoint(3, int(left)));
        QVERIFY(shown.view.currentLink() >= 0);
    }

    void swappingTheSidesSwapsTheColumns()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        const int onlyA = shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyA);
        const int onlyB = shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyB);
        QSignalSpy spy(&shown.view, &CompareView::compared);
        press(shown.view, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 10000);
        QCOMPARE(shown.view.article(0), shown.b);
        QCOMPARE(shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyA), onlyB);
        QCOMPARE(shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyB), onlyA);
    }

    void theKeyGoesToTheNextDifference()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.tables().setTab(CompareTab::Figures);
        QSignalSpy spy(&shown.view.tables(), &CompareTables::rowChosen);
        press(shown.view, Qt::Key_F4);
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.at(0).at(0).value<CompareRow>().warns);
    }

    void paragraphsWithoutALinkFold()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        QVERIFY(shown.view.text(0).hasFolds());
        const double folded = shown.view.text(0).contentHeight();
        press(shown.view, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!shown.view.text(0).hasFolds());
        QVERIFY(shown.view.text(0).contentHeight() > folded);
    }

    void twoSelectedPassagesArePinnedAndTheStepIsUndone()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        const qsizetype before = shown.view.document()->links().size();
        QAction *pin = shown.view.findChild<QAction *>(QStringLiteral("pinMatch"));
        QVERIFY(!pin->isEnabled());
        const QString inA = QStringLiteral("la récolte de pommes");
        const QString inB = QStringLiteral("Les marchés ont ouvert en baisse.");
        selectWords(shown.view, 0, inA);
        QVERIFY2(!pin->isEnabled(), "one passage alone matches nothing");
        selectWords(shown.view, 1, inB);
        QVERIFY(pin->isEnabled());
        QSignalSpy compared(&shown.view, &CompareView::compared);
        press(shown.view, Qt::Key_P);
        QVERIFY(compared.wait(10000));
        const QList<CompareLink> &links = shown.view.document()->links();
        QCOMPARE(links.size(), before + 1);
        const auto pinned =
            std::find_if(links.begin(), links.end(), [](const CompareLink &link) { return link.pinned; });
        QVERIFY(pinned != links.end());
        QVERIFY(shown.view.document()
                    ->side(0)
                    .article.text.mid(pinned->a.start, pinned->a.length())
                    .contains(inA));
        // It stays where the corpus is read again and where the sides are swapped.
        JobContext job;
        QVERIFY(shown.corpus.workspace()->analyseAgain(true, job));
        shown.compare(shown.b, shown.a);
        QCOMPARE(shown.view.document()->links().size(), before + 1);
        shown.compare(shown.a, shown.b);
        compared.clear();
        shown.corrections.stack().undo();
        QVERIFY(compared.wait(10000));
        QCOMPARE(shown.view.document()->links().size(), before);
        QVERIFY(shown.corpus.workspace()->corrections().isEmpty());
    }

    void theKeyCutsTheMatchThatIsShown()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        const int common = shown.view.document()->count(CompareTab::Quotations, CompareColumn::Common);
        shown.view.selectLink(linkOf(shown.view, FactKind::Quotation), true);
        QSignalSpy compared(&shown.view, &CompareView::compared);
        press(shown.view, Qt::Key_Delete);
        QVERIFY(compared.wait(10000));
        QCOMPARE(shown.view.document()->count(CompareTab::Quotations, CompareColumn::Common), common - 1);
        QVERIFY(shown.view.document()->count(CompareTab::Quotations, CompareColumn::OnlyA) >= 1);
        QVERIFY(shown.corrections.stack().undoText().startsWith(QLatin1String("Cut a match")));
        compared.clear();
        shown.corrections.stack().undo();
        QVERIFY(compared.wait(10000));
        QCOMPARE(shown.view.document()->count(CompareTab::Quotations, CompareColumn::Common), common);
    }

    void theMenuOfARowCutsItsMatch()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.tables().setTab(CompareTab::Figures);
        QListWidget &list = shown.view.tables().column(CompareColumn::Disagree);
        const QPoint point = list.visualItemRect(list.item(0)).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, point, list.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(list.viewport(), &asked);
        auto *menu = shown.view.findChild<QMenu *>(QStringLiteral("compareMenu"));
        QVERIFY(menu);
        QAction *cut = shown.view.findChild<QAction *>(QStringLiteral("cutMatch"));
        QVERIFY(cut->isEnabled());
        QSignalSpy compared(&shown.view, &CompareView::compared);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(cut).center());
        QVERIFY(compared.wait(10000));
        QCOMPARE(shown.view.document()->count(CompareTab::Figures, CompareColumn::Disagree), 0);
    }

    void sentencesAreSelectedByKey()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        CompareText &text = shown.view.text(0);
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_Down, Qt::ShiftModifier);
        const Span first = text.selectedText();
        QCOMPARE(first, shown.view.document()->side(0).analysis.sentences.at(0));
        QTest::keyClick(&text, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(text.selectedText(), shown.view.document()->side(0).analysis.sentences.at(1));
        QTest::keyClick(&text, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(text.selectedText(), first);
        QTest::keyClick(&text, Qt::Key_Escape);
        QVERIFY(!text.selectedText().isValid());
    }

    void aMarkOfTheMinimapGoesToItsPassage()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        CompareMinimap &minimap = shown.view.minimap(1);
        QSet<CompareMinimap::Sign> signs;
        for (const CompareMinimap::Mark &mark : minimap.marks())
            signs.insert(mark.sign);
        QVERIFY(signs.contains(CompareMinimap::Sign::Common));
        QVERIFY(signs.contains(CompareMinimap::Sign::Differs));
        QVERIFY(signs.contains(CompareMinimap::Sign::Alone));
        for (const CompareMinimap::Mark &mark : minimap.marks()) {
            if (mark.sign != CompareMinimap::Sign::Differs)
                continue;
            QTest::mouseClick(&minimap, Qt::LeftButton, {}, QPoint(9, int(minimap.yOf(mark))));
            QCOMPARE(shown.view.currentLink(), mark.link);
        }
    }

    void theCommonTimelineGoesToThePassage()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        CompareTimeline &timeline = shown.view.timeline();
        QVERIFY(!timeline.marks().isEmpty());
        QSignalSpy chosen(&timeline, &CompareTimeline::itemChosen);
        for (const CompareTimeline::Mark &mark : timeline.marks()) {
            const CompareTimeline::Item item = timeline.items().at(mark.items.constFirst());
            chosen.clear();
            QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(int(mark.x), int(mark.y)));
            QCOMPARE(chosen.count(), 1);
            QCOMPARE(chosen.at(0).at(0).toInt(), item.side);
            QCOMPARE(chosen.at(0).at(1).value<Span>(), item.span);
            if (item.link >= 0)
                QCOMPARE(shown.view.currentLink(), item.link);
        }
        // The same by keys, from the first mark to the second.
        timeline.setFocus();
        chosen.clear();
        QTest::keyClick(&timeline, Qt::Key_Left);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QCOMPARE(chosen.count(), 2);
        press(shown.view, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!timeline.isVisible());
    }

    void bothTextsScrollAloneOnceFreed()
    {
        Shown shown;
        shown.view.resize(900, 420);
        shown.compare(shown.a, shown.b);
        press(shown.view, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QScrollBar &a = *shown.view.text(0).verticalScrollBar();
        QScrollBar &b = *shown.view.text(1).verticalScrollBar();
        QVERIFY(a.maximum() > 0 && b.maximum() > 0);
        a.setValue(a.maximum());
        QVERIFY(b.value() > 0);
        b.setValue(0);
        a.setValue(0);
        press(shown.view, Qt::Key_J, Qt::ControlModifier);
        a.setValue(a.maximum());
        QCOMPARE(b.value(), 0);
    }

    void aComparisonIsWrittenAsItIsShown()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        QTemporaryDir folder;
        for (const QString &name :
             {QStringLiteral("c.pdf"), QStringLiteral("c.html"), QStringLiteral("c.json")}) {
            QSignalSpy written(&shown.view, &CompareView::exported);
            shown.view.exportTo(folder.filePath(name));
            QVERIFY(written.wait(20000));
        }
        const auto bytes = [&folder](const char *name) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(bytes("c.pdf").startsWith("%PDF"));
        QVERIFY(QString::fromUtf8(bytes("c.html")).contains(QStringLiteral("arraisonné")));
        QVERIFY(bytes("c.json").contains("\"figures\""));
        QSignalSpy failed(&shown.view, &CompareView::failed);
        shown.view.exportTo(folder.filePath(QStringLiteral("none/c.pdf")));
        QVERIFY(failed.wait(20000));
    }

    void threeArticlesAreATableOfFacts()
    {
        Shown shown;
        const ArticleId third = shown.addThird();
        QSignalSpy compared(&shown.view, &CompareView::compared);
        shown.view.setArticles(QList<ArticleId>{shown.a, shown.b, third});
        QVERIFY(compared.wait(10000));
        CompareMatrix &matrix = shown.view.matrix();
        QVERIFY(matrix.isVisible());
        QTableWidget &table = matrix.table();
        QCOMPARE(table.columnCount(), 4);
        QVERIFY(table.rowCount() > 0);
        QStringList texts;
        for (int r = 0; r < table.rowCount(); ++r) {
            for (int c = 1; c < 4; ++c)
                texts << table.item(r, c)->text();
        }
        QVERIFY(texts.contains(QStringLiteral("… not yet known")));
        QVERIFY(texts.contains(QStringLiteral("– not mentioned")));
        // A click goes to the sentence.
        for (int r = 0; r < table.rowCount(); ++r) {
            const MatrixCell &cell = matrix.document()->matrix.rows.at(r).cells.at(1);
            if (!cell.isTold())
                continue;
            QSignalSpy chosen(&matrix, &CompareMatrix::cellChosen);
            table.setCurrentCell(-1, -1);
            table.scrollToItem(table.item(r, 2));
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                              table.visualItemRect(table.item(r, 2)).center());
            QCOMPARE(chosen.count(), 1);
            QCOMPARE(chosen.at(0).at(1).value<Span>(), cell.ref.span);
            QCOMPARE(matrix.text().extraSelections().size(), 1);
            QCOMPARE(matrix.text().extraSelections().at(0).cursor.selectedText(),
                     matrix.document()->articles.at(1).article.text.mid(cell.ref.span.start,
                                                                        cell.ref.span.length()));
            break;
        }
        const int all = table.rowCount();
        QTest::keyClick(&matrix.rowsChoice(), Qt::Key_Down);
        QVERIFY(table.rowCount() < all);
        QTemporaryDir folder;
        QSignalSpy written(&shown.view, &CompareView::exported);
        shown.view.exportTo(folder.filePath(QStringLiteral("m.html")));
        QVERIFY(written.wait(20000));
        // Without the third, the two stand side by side again.
        compared.clear();
        Q_EMIT matrix.removeRequested(2);
        QVERIFY(compared.wait(10000));
        QVERIFY(shown.view.document());
        QVERIFY(shown.view.tableArticles().isEmpty());
    }

    void articlesDroppedOnTheTabAreCompared()
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(fixture.imported());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown(), 10000);
        window.tabs().setCurrentWidget(&window.comparison());
        fixture.write(QStringLiteral("03-neuf.txt"), QStringLiteral("Le port de Tessin a rouvert lundi.\n"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fixture.file(QStringLiteral("01-treve.txt"))),
                      QUrl::fromLocalFile(fixture.file(QStringLiteral("03-neuf.txt")))});
        QSignalSpy compared(&window.comparison(), &CompareView::compared);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(compared.wait(15000));
        QVERIFY(window.comparison().document());
        QCOMPARE(window.comparison().document()->side(0).article.fileName, QStringLiteral("01-treve.txt"));
        QCOMPARE(window.comparison().document()->side(1).article.fileName, QStringLiteral("03-neuf.txt"));
    }

    void oneArticleDroppedOnAHalfTakesThatSide()
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(fixture.imported());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown(), 10000);
        window.tabs().setCurrentWidget(&window.comparison());
        fixture.write(QStringLiteral("03-neuf.txt"), QStringLiteral("Le port de Tessin a rouvert lundi.\n"));
        const auto drop = [&](const QString &file, double share) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(fixture.file(file))});
            CompareView &view = window.comparison();
            const QPointF at =
                view.mapTo(&window, QPoint(static_cast<int>(view.width() * share), view.height() / 2));
            QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&window, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&window, &event);
        };
        QSignalSpy imported(&window, &MainWindow::importFinished);
        drop(QStringLiteral("03-neuf.txt"), 0.75);
        QVERIFY(imported.wait(15000));
        QVERIFY(window.comparison().article(1) != 0);
        QCOMPARE(window.comparison().article(0), ArticleId(0));
        QVERIFY(!window.comparison().document());
        QSignalSpy compared(&window.comparison(), &CompareView::compared);
        drop(QStringLiteral("01-treve.txt"), 0.25);
        QVERIFY(compared.wait(15000));
        QCOMPARE(window.comparison().document()->side(0).article.fileName, QStringLiteral("01-treve.txt"));
        QCOMPARE(window.comparison().document()->side(1).article.fileName, QStringLiteral("03-neuf.txt"));
    }

    void theSourcesOfAnEventAreComparedFromItsCard()
    {
        test::CorpusFixture fixture;
        fixture.write(QStringLiteral("02-port.txt"),
                      QStringLiteral(
                          "title: Le port\ndate: 2031-05-03\n\nJeudi, l’armée a bombardé le port. Ilse Varga "
                          "a rencontré les délégués vendredi à Genève.\n"));
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(fixture.imported());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown() && !window.corpus().entries().isEmpty(), 10000);
        EntryId shared = 0;
        for (const ChronicleEntry &entry : window.corpus().entries()) {
            QSet<ArticleId> sources;
            for (const EntryMention &mention : entry.mentions)
                sources.insert(mention.key.article);
            if (sources.size() == 2)
                shared = entry.id;
        }
        QVERIFY2(shared != 0, "both articles tell one event");
        auto *dock = window.findChild<QDockWidget *>(QStringLiteral("entryDock"));
        dock->show();
        dock->raise();
        window.state().selectEntry(shared);
        auto *panel = window.findChild<EntryPanel *>();
        QTRY_COMPARE_WITH_TIMEOUT(panel->entryId(), shared, 10000);
        auto *action = panel->findChild<QAction *>(QStringLiteral("compareSources"));
        QTRY_VERIFY(action->isEnabled());
        QSignalSpy compared(&window.comparison(), &CompareView::compared);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        panel->tree().setFocus();
        QTest::keyClick(&panel->tree(), Qt::Key_C);
        QVERIFY(compared.wait(10000));
        QCOMPARE(window.tabs().currentWidget(), static_cast<QWidget *>(&window.comparison()));
        // The earlier one is A.
        QCOMPARE(window.comparison().document()->side(0).article.fileName, QStringLiteral("01-treve.txt"));
        QCOMPARE(window.comparison().document()->side(1).article.fileName, QStringLiteral("02-port.txt"));
    }

    void threeArticlesSelectedInTheListBecomeATable()
    {
        test::CorpusFixture fixture;
        const std::shared_ptr<Workspace> workspace = fixture.imported();
        fixture.write(QStringLiteral("03-neuf.txt"), QStringLiteral("Le port de Tessin a rouvert lundi.\n"));
        JobContext job;
        workspace->importPaths({fixture.file(QStringLiteral("03-neuf.txt"))}, job);
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(workspace);
        QTRY_COMPARE_WITH_TIMEOUT(window.corpus().articles().size(), 3, 10000);
        auto *dock = window.findChild<QDockWidget *>(QStringLiteral("articlesDock"));
        dock->show();
        dock->raise();
        auto *list = window.findChild<QTreeView *>(QStringLiteral("articleList"));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QSignalSpy compared(&window.comparison(), &CompareView::compared);
        QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(compared.wait(10000));
        QCOMPARE(window.comparison().tableArticles().size(), 3);
        QVERIFY(window.comparison().matrix().isVisible());
    }

    void noKeyOfTheViewIsAlsoAKeyOfTheWindow()
    {
        Settings settings;
        MainWindow window(settings);
        QHash<QString, QString> keys;
        for (const QAction *action : window.findChildren<QAction *>()) {
            const bool ofView = action->parent() == &window.comparison();
            if (action->shortcut().isEmpty() || (!ofView && action->shortcutContext() != Qt::WindowShortcut))
                continue;
            const QString key = action->shortcut().toString();
            QVERIFY2(!keys.contains(key) || keys.value(key) == action->objectName(),
                     qPrintable(key + u' ' + keys.value(key) + u' ' + action->objectName()));
            keys.insert(key, action->objectName());
        }
        QVERIFY(keys.values().contains(QStringLiteral("nextDifference")));
    }

    void oneArticleTwiceIsExplained()
    {
        Shown shown;
        shown.view.setArticles(shown.a, shown.a);
        QVERIFY(!shown.view.document());
        QVERIFY(!shown.view.findChild<QAction *>(QStringLiteral("swapSides"))->isEnabled());
    }

    void theDocksStandAsideAndComeBack()
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(fixture.imported());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown(), 10000);
        const auto visible = [&window] {
            int count = 0;
            for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
                count += dock->isVisibleTo(&window);
            return count;
        };
        const int before = visible();
        QVERIFY(before > 0);
        window.compareArticles({window.corpus().articles().at(0).id, window.corpus().articles().at(1).id});
        QCOMPARE(visible(), 0);
        window.tabs().setCurrentIndex(0);
        QCOMPARE(visible(), before);
    }
};

QTEST_MAIN(TestCompare)
#include "test_compare.moc"
