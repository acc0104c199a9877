#include "ui/reader/reader_view.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace frise;

class TestReader : public QObject
{
    Q_OBJECT

private:
    static Span spanOf(const QString &text, const QString &words)
    {
        const qsizetype at = text.indexOf(words);
        return {at, at + words.size()};
    }

    /// A short dispatch with one quotation, one event inside the same sentence, one date, one speaker, an
    /// advertisement.
    static std::shared_ptr<const ReaderDocument> dispatch()
    {
        StoredArticle stored;
        stored.id = 1;
        QString &text = stored.article.text;
        text = QStringLiteral("Mardi, la ministre Ilse Varga a rencontré les délégués à Orland.\n\nElle a "
                              "déclaré : « nous ne céderons rien ».\n\n"
                              "Publicité\n\nLes pourparlers reprendront en juin.");
        Event meeting;
        meeting.span = spanOf(text, QStringLiteral("la ministre Ilse Varga a rencontré les délégués"));
        meeting.trigger = spanOf(text, QStringLiteral("rencontré"));
        meeting.kind = EventKind::Diplomatic;
        meeting.summary = QStringLiteral("Varga rencontre les délégués");
        meeting.when = DateInterval::ofDay(dayOf(2031, 5, 6));
        Event talks;
        talks.span = spanOf(text, QStringLiteral("Les pourparlers reprendront en juin"));
        talks.certainty = Certainty::Planned;
        stored.analysis.events = {meeting, talks};
        Quotation quotation;
        quotation.span = spanOf(text, QStringLiteral("nous ne céderons rien"));
        quotation.speakerSpan = spanOf(text, QStringLiteral("Elle"));
        stored.analysis.quotations = {quotation};
        Timex tuesday;
        tuesday.span = spanOf(text, QStringLiteral("Mardi"));
        tuesday.days = DateInterval::ofDay(dayOf(2031, 5, 6));
        tuesday.evidence.reason = QStringLiteral("Tuesday before <publication>");
        stored.analysis.timexes = {tuesday};
        Boilerplate advertisement;
        advertisement.span = spanOf(text, QStringLiteral("Publicité"));
        advertisement.kind = BoilerplateKind::Advertisement;
        stored.analysis.boilerplate = {advertisement};
        return ReaderDocument::make(stored);
    }

    static void expose(ReaderView &view, QSize size = {700, 400})
    {
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.viewport()->repaint();
    }

private Q_SLOTS:
    void everyCharacterStandsInExactlyOneBlock()
    {
        StoredArticle stored;
        stored.article.text = QStringLiteral("a\r\nb\n\nc") + QString(9000, u'x') + QStringLiteral(" fin");
        const auto document = ReaderDocument::make(stored);
        QString joined;
        for (const ReaderBlock &block : document->blocks()) {
            QVERIFY(block.span.length() <= ReaderDocument::maximumBlockLength);
            joined += document->text().mid(block.span.start, block.span.length());
        }
        QString expected = stored.article.text;
        expected.remove(u'\r').remove(u'\n');
        QCOMPARE(joined, expected);
    }

    void aClickOnAMarkIsToldAndTheShortestWins()
    {
        ReaderView view;
        view.setDocument(dispatch());
        expose(view);
        QSignalSpy activated(&view, &ReaderView::markActivated);
        const auto click = [&](const QString &word) {
            const qsizetype at = view.document()->text().indexOf(word) + 2;
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rectOf(at).center());
        };
        click(QStringLiteral("céderons"));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(view.document()->marks().at(activated.last().first().toInt()).kind,
                 ReaderMark::Kind::Quotation);
        click(QStringLiteral("rencontré"));
        QCOMPARE(view.document()->marks().at(activated.last().first().toInt()).kind, ReaderMark::Kind::Event);
        // Plain words and dates are nothing to select.
        click(QStringLiteral("Mardi"));
        QCOMPARE(activated.size(), 2);
    }

    void nAndPStepThroughTheMarks()
    {
        ReaderView view;
        view.setDocument(dispatch());
        expose(view);
        QSignalSpy activated(&view, &ReaderView::markActivated);
        QList<qsizetype> starts;
        connect(&view, &ReaderView::markActivated, &view, [&](int mark) {
            starts << view.document()->marks().at(mark).span.start;
            view.setPassage(view.document()->marks().at(mark).span, true);
        });
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(starts.size(), 3);
        QVERIFY(starts.at(0) < starts.at(1) && starts.at(1) < starts.at(2));
        QTest::keyClick(&view, Qt::Key_P);
        QCOMPARE(starts.last(), starts.at(1));
    }

    void dragAndShiftSelectTextAndCopyTakesItVerbatim()
    {
        ReaderView view;
        view.setDocument(dispatch());
        expose(view);
        const Span words = spanOf(view.document()->text(), QStringLiteral("ministre Ilse Varga"));
        QTest::mousePress(view.viewport(), Qt::LeftButton, {},
                          QPoint(view.rectOf(words.start).left(), view.rectOf(words.start).center().y()));
        QTest::mouseMove(view.viewport(), view.rectOf(words.end - 4).center());
        QTest::mouseMove(view.viewport(),
                         QPoint(view.rectOf(words.end).left(), view.rectOf(words.end).center().y()));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {},
                            QPoint(view.rectOf(words.end).left(), view.rectOf(words.end).center().y()));
        QCOMPARE(view.selectedText(), words);
        QTest::keySequence(&view, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("ministre Ilse Varga"));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view.selectedText().end, words.end - 1);
    }

    void hiddenBoilerplateTakesNoRoom()
    {
        ReaderView view;
        view.setDocument(dispatch());
        expose(view);
        const qsizetype last = view.document()->text().indexOf(QStringLiteral("pourparlers"));
        const int before = view.rectOf(last).top();
        view.setLayers(ReaderView::AllLayers & ~ReaderView::BoilerplateText);
        view.viewport()->repaint();
        QVERIFY(view.rectOf(last).top() < before);
        view.setLayers(ReaderView::AllLayers);
        view.viewport()->repaint();
        QCOMPARE(view.rectOf(last).top(), before);
    }

    void aTextOfSixteenMegabytesOnOneLineDoesNotFreeze()
    {
        StoredArticle stored;
        stored.id = 2;
        const QString sentence =
            QStringLiteral("Le négociateur d’Orland a promis une trêve avant la fin du mois de mai. ");
        stored.article.text = sentence.repeated(16 * 1024 * 1024 / sentence.size());
        const auto document = ReaderDocument::make(stored);
        ReaderView view;
        expose(view, {900, 600});
        QElapsedTimer clock;
        clock.start();
        view.setDocument(document);
        view.viewport()->repaint();
        const qint64 opened = clock.restart();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        view.viewport()->repaint();
        const qint64 atEnd = clock.restart();
        view.setPassage({stored.article.text.size() / 2, stored.article.text.size() / 2 + 30}, true);
        view.viewport()->repaint();
        const qint64 jumped = clock.elapsed();
        // Generous for a shared machine; laying the whole text out takes minutes.
        QVERIFY2(opened < 500 && atEnd < 500 && jumped < 500,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(opened).arg(atEnd).arg(jumped)));
        QVERIFY(view.viewport()->rect().contains(view.rectOf(stored.article.text.size() / 2).center()));
    }

    void explanationsNameTheEvidence()
    {
        const auto document = dispatch();
        const int date = document->markOf(ReaderMark::Kind::Date, 0);
        QVERIFY(document->explanation(date).contains(QStringLiteral("Tuesday before <publication>")));
        const int event = document->markOf(ReaderMark::Kind::Event, 0);
        QVERIFY(document->explanation(event).contains(QStringLiteral("Varga rencontre les délégués")));
    }

    void theTextUnderTheEyeStaysWhenTheWindowNarrows()
    {
        StoredArticle stored;
        stored.id = 3;
        for (int i = 0; i < 300; ++i)
            stored.article.text += QStringLiteral("Paragraphe %1 : ").arg(i) +
                                   QStringLiteral("les délégués parlent encore. ").repeated(12) + u'\n';
        ReaderView view;
        view.setDocument(ReaderDocument::make(stored));
        expose(view, {900, 400});
        const qsizetype place = stored.article.text.indexOf(QStringLiteral("Paragraphe 150 "));
        view.scrollToPosition(place);
        view.resize(500, 400);
        view.viewport()->repaint();
        QVERIFY(std::abs(view.rectOf(place).top()) < 60);
    }

    void controlAndWheelAsksForZoom()
    {
        ReaderView view;
        view.setDocument(dispatch());
        expose(view);
        QSignalSpy zoom(&view, &ReaderView::zoomRequested);
        QWheelEvent event(QPoint(200, 50), view.viewport()->mapToGlobal(QPoint(200, 50)), {}, QPoint(0, 120),
                          Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
        QCOMPARE(zoom.size(), 1);
        QVERIFY(zoom.first().first().toDouble() > 1);
    }
};

QTEST_MAIN(TestReader)
#include "test_reader.moc"
