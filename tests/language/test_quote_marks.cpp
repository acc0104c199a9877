#include "core/language/lexicon.h"
#include "core/language/quote_marks.h"
#include "core/language/segmenter.h"

#include <QObject>
#include <QTest>

using namespace frise;

class TestQuoteMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto lexicon = Lexicon::load();
        QVERIFY2(lexicon, "the French dictionary is missing");
        m_lexicon = std::move(lexicon.value());
    }

    void marksArePairedTheCheapestWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("contents");
        const auto row = [](const char *name, const char16_t *text, QStringList contents) {
            QTest::newRow(name) << QString(text) << contents;
        };
        row("guillemets with blanks", u"Il dit « oui » puis « non ».", {u"oui"_qs, u"non"_qs});
        row("guillemets glued", u"Il dit «oui».", {u"oui"_qs});
        row("no-break blanks", u"Il dit «\u00A0oui\u202F».", {u"oui"_qs});
        row("curly", u"“Le pont tient”, dit-il.", {u"Le pont tient"_qs});
        row("straight", u"Il a dit \"le pont tient\" hier.", {u"le pont tient"_qs});
        row("straight after an elision", u"L'\"Union des ports\" est née.", {u"Union des ports"_qs});
        row("apostrophes inside single marks", u"Il dit : 'L'eau n'est pas d'ici, c'est l'État.' Puis il part.",
            {u"L'eau n'est pas d'ici, c'est l'État."_qs});
        row("only apostrophes", u"L'eau n'est pas d'ici, c'est l'État qui l'a dit.", {});
        row("German low marks", u"Er sagte „Guten Tag“ und ging.", {u"Guten Tag"_qs});
        row("single guillemets", u"Il dit ‹ oui › tout bas.", {u"oui"_qs});
        row("reversed and spaced", u"Un retour aux ” lignes de mai “, dit-il.", {u"lignes de mai"_qs});
        row("reversed guillemets", u"Il dit » oui « et part.", {u"oui"_qs});
        row("nested kinds", u"« Il a crié “au feu” dans la nuit », dit-elle.",
            {u"Il a crié “au feu” dans la nuit"_qs, u"au feu"_qs});
        row("nested same kind", u"« Elle disait : « Tenez ! », et nous avons tenu », dit-il.",
            {u"Elle disait : « Tenez ! », et nous avons tenu"_qs, u"Tenez !"_qs});
        row("closed by another kind", u"« Le port est vide”, dit-il.", {u"Le port est vide"_qs});
        row("never closed", u"Il a dit : « Le port est vide.\nLa nuit tombait.", {u"Le port est vide."_qs});
        row("never closed before another", u"« Le port est vide. La nuit tombait. « Partons », dit-elle.",
            {u"Le port est vide."_qs, u"Partons"_qs});
        row("closed but never opened", u"Le port est vide », dit-il. « Partons », dit-elle.", {u"Partons"_qs});
        row("opened twice", u"« « Le port est vide », dit-il.", {u"Le port est vide"_qs});
        row("closed twice", u"« Le port est vide » », dit-il.", {u"Le port est vide"_qs});
        row("opened again with the closing mark", u"« Le port est vide.\n» La rade aussi. »",
            {u"Le port est vide."_qs, u"La rade aussi."_qs});
        row("nothing inside", u"Il dit « » et part.", {});
    }

    void marksArePairedTheCheapestWay()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, contents);
        Article article;
        article.text = text;
        const Document document = segment(article, *m_lexicon);
        QStringList found;
        for (const MarkedStretch &stretch : pairMarks(document))
            found.append(text.mid(stretch.content.start, stretch.content.length()));
        QCOMPARE(found, contents);
    }

    void aParagraphThatGoesOnIsAContinuation()
    {
        Article article;
        article.text = QStringLiteral("Il a dit : « Le port est vide.\n« La rade aussi. »\n« Partons », dit-elle.");
        const Document document = segment(article, *m_lexicon);
        const QList<MarkedStretch> stretches = pairMarks(document);
        QCOMPARE(stretches.size(), 3);
        QVERIFY(!stretches.at(0).continuation);
        QVERIFY(!stretches.at(0).isClosed());
        QVERIFY(stretches.at(1).continuation);
        QVERIFY(!stretches.at(2).continuation);
    }

private:
    std::unique_ptr<Lexicon> m_lexicon;
};

QTEST_GUILESS_MAIN(TestQuoteMarks)
#include "test_quote_marks.moc"
