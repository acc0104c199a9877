#include "core/workspace/statement_variants.h"

#include <QJsonObject>
#include <QTest>

using namespace frise;

namespace {

QuoteRow row(ArticleId article, int quotation, const QString &text, const QString &day,
             const QString &speaker = QStringLiteral("p:lund"))
{
    QuoteRow made;
    made.article = article;
    made.quotation = quotation;
    made.text = text;
    made.span = {10 * quotation, 10 * quotation + text.size()};
    made.speakerIds = {speaker};
    made.said = DateInterval::fromEdtf(day).value();
    return made;
}

const QString harbour =
    QStringLiteral("le port de Narvik restera fermé jusqu'au départ des navires étrangers");
const QString harbourAgain =
    QStringLiteral("le port de Narvik demeurera fermé jusqu'au départ des navires étrangers");

} // namespace

class TestStatementVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameWordsOfOneSpeakerAreOneStatement()
    {
        QList<QuoteRow> rows = {row(1, 0, harbour, QStringLiteral("1940-04-09")),
                                row(2, 0, harbourAgain, QStringLiteral("1940-04-10")),
                                row(3, 0,
                                    QStringLiteral("la pêche au cabillaud reprendra au printemps prochain"),
                                    QStringLiteral("1940-04-10"))};
        StatementVariants({}).group(rows);
        QVERIFY(rows.at(0).variantGroup >= 0);
        QCOMPARE(rows.at(1).variantGroup, rows.at(0).variantGroup);
        QCOMPARE(rows.at(0).variants, 2);
        QCOMPARE(rows.at(0).variantArticles, 2);
        QCOMPARE(rows.at(2).variantGroup, -1);
    }

    void anotherSpeakerSaysSomethingElse()
    {
        QList<QuoteRow> rows = {
            row(1, 0, harbour, QStringLiteral("1940-04-09")),
            row(2, 0, harbourAgain, QStringLiteral("1940-04-10"), QStringLiteral("p:dahl"))};
        StatementVariants({}).group(rows);
        QCOMPARE(rows.at(0).variantGroup, -1);
        QCOMPARE(rows.at(1).variantGroup, -1);
    }

    void aFormulaRepeatedYearsLaterIsAnEcho()
    {
        QList<QuoteRow> rows = {row(1, 0, harbour, QStringLiteral("1943-05-02")),
                                row(2, 0, harbour, QStringLiteral("1940-04-10"))};
        StatementVariants({}).group(rows);
        QCOMPARE(rows.at(0).variantGroup, -1);
        QVERIFY(rows.at(0).echo);
        QVERIFY(!rows.at(1).echo);
    }

    void theOrderOfTheRowsChangesNothing()
    {
        QList<QuoteRow> rows = {row(7, 2, harbourAgain, QStringLiteral("1940-04-10")),
                                row(4, 1, harbour, QStringLiteral("1940-04-09"))};
        QList<QuoteRow> turned = {rows.at(1), rows.at(0)};
        StatementVariants({}).group(rows);
        StatementVariants({}).group(turned);
        QCOMPARE(rows.at(0).variantGroup, turned.at(1).variantGroup);
        QVERIFY(rows.at(0).variantGroup >= 0);
    }

    void aPersonsDecisionJoinsWhatTheWordsDoNot()
    {
        StoredArticle first;
        first.id = 1;
        first.hash = QStringLiteral("aa");
        first.article.text = QStringLiteral("Lund : « Nous tiendrons le fjord. »");
        StoredArticle second;
        second.id = 2;
        second.hash = QStringLiteral("bb");
        second.article.text = QStringLiteral("Selon Lund, le fjord ne tombera pas.");
        const auto rowOf = [](const StoredArticle &article, const QString &words) {
            QuoteRow made = row(article.id, 0, words, QStringLiteral("1940-04-10"));
            const qsizetype at = article.article.text.indexOf(words);
            made.span = {at, at + words.size()};
            return made;
        };
        const QString said = QStringLiteral("Nous tiendrons le fjord.");
        const QString told = QStringLiteral("le fjord ne tombera pas");
        Correction same;
        same.kind = CorrectionKind::SameStatement;
        same.articleHash = first.hash;
        same.quoted = said;
        same.span = {500, 524}; // where it stood before the article was read again
        same.payload = {{QStringLiteral("other"), QJsonObject{{QStringLiteral("hash"), second.hash},
                                                              {QStringLiteral("quoted"), told},
                                                              {QStringLiteral("before"), QString()}}}};
        QList<QuoteRow> rows = {rowOf(first, said), rowOf(second, told)};
        StatementVariants without({});
        without.note(first);
        without.note(second);
        without.group(rows);
        QCOMPARE(rows.at(0).variantGroup, -1);
        StatementVariants with({same});
        with.note(first);
        with.note(second);
        with.group(rows);
        QVERIFY(rows.at(0).variantGroup >= 0);
        QCOMPARE(rows.at(1).variantGroup, rows.at(0).variantGroup);
        QCOMPARE(rows.at(1).variantArticles, 2);
    }

    void wordsThatDifferAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QStringList>("differing");
        QTest::newRow("one word") << QStringLiteral("le port demeurera fermé")
                                  << QStringLiteral("le port restera fermé")
                                  << QStringList{QStringLiteral("demeurera")};
        QTest::newRow("neighbours are one")
            << QStringLiteral("le port sera bientôt rouvert") << QStringLiteral("le port sera fermé")
            << QStringList{QStringLiteral("bientôt rouvert")};
        QTest::newRow("case, accents, marks")
            << QStringLiteral("« L'Éte sera long »") << QStringLiteral("l'été sera long") << QStringList();
        QTest::newRow("cut at the end")
            << QStringLiteral("le port est fermé depuis lundi") << QStringLiteral("le port est fermé")
            << QStringList{QStringLiteral("depuis lundi")};
        QTest::newRow("nothing to compare") << QString() << QStringLiteral("le port") << QStringList();
    }
    void wordsThatDifferAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, other);
        QFETCH(QStringList, differing);
        QStringList found;
        for (const Span &span : wordsThatDiffer(text, other))
            found.append(text.mid(span.start, span.length()));
        QCOMPARE(found, differing);
    }
};

QTEST_GUILESS_MAIN(TestStatementVariants)
#include "test_statement_variants.moc"
