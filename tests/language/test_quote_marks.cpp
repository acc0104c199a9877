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
        const auto row = [](const char *name, const QString &text, const QStringList &contents) {
            QTest::newRow(name) << text << contents;
        };
        row("guillemets with blanks", QStringLiteral("Il dit « oui » puis « non »."),
            {QStringLiteral("oui"), QStringLiteral("non")});
        row("guillemets glued", QStringLiteral("Il dit «oui»."), {QStringLiteral("oui")});
        row("no-break blanks", QStringLiteral("Il dit «\u00A0oui\u202F»."), {QStringLiteral("oui")});
        row("curly", QStringLiteral("“Le pont tient”, dit-il."), {QStringLiteral("Le pont tient")});
        row("straight", QStringLiteral("Il a dit \"le pont tient\" hier."),
            {QStringLiteral("le pont tient")});
        row("straight after an elision", QStringLiteral("L'\"Union des ports\" est née."),
            {QStringLiteral("Union des ports")});
        row("apostrophes inside single marks",
            QStringLiteral("Il dit : 'L'eau n'est pas d'ici, c'est l'État.' Puis il part."),
            {QStringLiteral("L'eau n'est pas d'ici, c'est l'État.")});
        row("only apostrophes", QStringLiteral("L'eau n'est pas d'ici, c'est l'État qui l'a dit."), {});
        row("German low marks", QStringLiteral("Er sagte „Guten Tag“ und ging."),
            {QStringLiteral("Guten Tag")});
        row("single guillemets", QStringLiteral("Il dit ‹ oui › tout bas."), {QStringLiteral("oui")});
        row("reversed and spaced", QStringLiteral("Un retour aux ” lignes de mai “, dit-il."),
            {QStringLiteral("lignes de mai")});
        row("reversed guillemets", QStringLiteral("Il dit » oui « et part."), {QStringLiteral("oui")});
        row("nested kinds", QStringLiteral("« Il a crié “au feu” dans la nuit », dit-elle."),
            {QStringLiteral("Il a crié “au feu” dans la nuit"), QStringLiteral("au feu")});
        row("nested same kind", QStringLiteral("« Elle disait : « Tenez ! », et nous avons tenu », dit-il."),
            {QStringLiteral("Elle disait : « Tenez ! », et nous avons tenu"), QStringLiteral("Tenez !")});
        row("closed by another kind", QStringLiteral("« Le port est vide”, dit-il."),
            {QStringLiteral("Le port est vide")});
        row("never closed", QStringLiteral("Il a dit : « Le port est vide.\nLa nuit tombait."),
            {QStringLiteral("Le port est vide.")});
        row("never closed before another",
            QStringLiteral("« Le port est vide. La nuit tombait. « Partons », dit-elle."),
            {QStringLiteral("Le port est vide."), QStringLiteral("Partons")});
        row("closed but never opened", QStringLiteral("Le port est vide », dit-il. « Partons », dit-elle."),
            {QStringLiteral("Partons")});
        row("opened twice", QStringLiteral("« « Le port est vide », dit-il."),
            {QStringLiteral("Le port est vide")});
        row("closed twice", QStringLiteral("« Le port est vide » », dit-il."),
            {QStringLiteral("Le port est vide")});
        row("opened again with the closing mark", QStringLiteral("« Le port est vide.\n» La rade aussi. »"),
            {QStringLiteral("Le port est vide."), QStringLiteral("La rade aussi.")});
        row("nothing inside", QStringLiteral("Il dit « » et part."), {});
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
        article.text =
            QStringLiteral("Il a dit : « Le port est vide.\n« La rade aussi. »\n« Partons », dit-elle.");
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
