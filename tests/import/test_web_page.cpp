#include "core/import/importer.h"

#include <QTest>

using namespace frise;

namespace {

/// A page as sites make them: head, navigation, article, what stands around it.
QByteArray page(const QByteArray &head, const QByteArray &article)
{
    return "<!DOCTYPE html><html lang=\"fr-FR\"><head><title>Le détroit rouvert | Le Relais</title>" + head +
           "</head><body><nav><ul><li><a href=\"/\">Accueil</a><li>Monde</ul></nav>"
           "<div class=\"share-buttons\">Partager</div>" +
           article +
           "<aside><p>À lire aussi : la carte du détroit, en trois minutes et quelques images.</p></aside>"
           "<footer><p>Mentions légales</p></footer><script>var a = '<p>rien</p>';</script></body></html>";
}

const char *const body =
    "<article><h1>Le détroit rouvert</h1><p>Le ministre <b>Anton Vesely</b> a annoncé\n mardi la"
    " réouverture du détroit.</p><div class='pub'>Votre publicité ici</div>"
    "<p>«&nbsp;Le trafic reprendra jeudi&nbsp;», a-t-il dit.<br>Il repart demain.</p></article>";

Article readPage(const QByteArray &bytes, const QString &name = QStringLiteral("page.html"))
{
    const auto imported = importBytes(bytes, name);
    return imported ? imported.value().article : Article();
}

} // namespace

class TestWebPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArticleIsReadAndWhatSurroundsItIsNot()
    {
        const Article article = readPage(page({}, body));
        QCOMPARE(
            article.text,
            QStringLiteral("Le détroit rouvert\n\nLe ministre Anton Vesely a annoncé mardi la réouverture du "
                           "détroit.\n\n«\u00A0Le trafic reprendra jeudi\u00A0», a-t-il dit.\nIl repart "
                           "demain.\n"));
        QVERIFY(article.extracted);
        QCOMPARE(article.language, QStringLiteral("fr"));
        QCOMPARE(article.title, QStringLiteral("Le détroit rouvert"));
    }

    void aHeadlineOutsideTheArticleStandsFirst()
    {
        const Article article =
            readPage("<html><body><div><h1>Trêve à Sadova</h1></div><main><p>Les tirs ont cessé "
                     "dimanche, selon la mission.</p></main></body></html>");
        QCOMPARE(article.text,
                 QStringLiteral("Trêve à Sadova\n\nLes tirs ont cessé dimanche, selon la mission.\n"));
    }

    void aPageWithoutAnArticleElementGivesItsParagraphs()
    {
        const Article article =
            readPage("<html><body><div id=menu><p>Rubriques</p></div><div><div><p>Un premier "
                     "paragraphe.</p><p>Un second.</div></div></body></html>");
        QCOMPARE(article.text, QStringLiteral("Un premier paragraphe.\n\nUn second.\n"));
    }

    void whatThePageSaysOfItselfIsKept_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("JSON-LD")
            << QByteArray("<script type='application/ld+json'>{~@graph~:[{~@type~:~WebPage~},"
                          "{~@type~:~NewsArticle~,~headline~:~Le détroit rouvert~,~datePublished~:"
                          "~2019-07-23T08:15:00+02:00~,~author~:[{~@type~:~Person~,~name~:~A. Perrin~}],"
                          "~publisher~:{~name~:~Le Relais~}}]}</script>"
                          "<link rel='canonical' href='https://relais.example/detroit'>")
                   .replace('~', '"');
        QTest::newRow("Open Graph") << QByteArray(
            "<meta property='og:title' content='Le détroit rouvert'>"
            "<meta property='article:published_time' content='2019-07-23'>"
            "<meta name='author' content='A. Perrin'>"
            "<meta property='og:site_name' content='Le Relais'>"
            "<meta property='og:url' content='https://relais.example/detroit'>");
    }
    void whatThePageSaysOfItselfIsKept()
    {
        QFETCH(QByteArray, head);
        const Article article = readPage(page(head, body));
        QCOMPARE(article.title, QStringLiteral("Le détroit rouvert"));
        QCOMPARE(article.statedDate.toEdtf(), QStringLiteral("2019-07-23"));
        QCOMPARE(article.author, QStringLiteral("A. Perrin"));
        QCOMPARE(article.outlet, QStringLiteral("Le Relais"));
        QCOMPARE(article.url, QStringLiteral("https://relais.example/detroit"));
    }

    void anAddressThatIsNoneIsLeftOut()
    {
        QVERIFY(readPage(page("<link rel=canonical href=\"javascript:alert(1)\">", body)).url.isEmpty());
    }

    void aDateThatCannotBeReadIsToldAndTheArticleIsThere()
    {
        const auto imported =
            importBytes(page("<meta name=date content=\"l'autre jour\">", body), QStringLiteral("page.html"));
        QVERIFY(imported);
        QVERIFY(imported.value().remark.contains(QStringLiteral("l'autre jour")));
        QVERIFY(imported.value().article.statedDate.isUnknown());
    }

    void anOldEncodingIsReadWhateverTheMetaElementPromises()
    {
        const Article article =
            readPage(QByteArrayLiteral("<html><head><meta charset=utf-8></head><body><p>L'arm\xE9"
                                       "e s'est retir\xE9"
                                       "e du port.</p></body></html>"));
        QCOMPARE(article.text, QStringLiteral("L'armée s'est retirée du port.\n"));
    }

    void aPageIsToldFromATextThatSpeaksOfOne()
    {
        const Article article = readPage("Le site a publié du HTML <p> hier.\n", QStringLiteral("note.txt"));
        QVERIFY(!article.extracted);
    }

    void aPageWithoutTextIsRefusedWithAReason()
    {
        const auto imported = importBytes("<html><body><div id=app></div><script>go()</script></body></html>",
                                          QStringLiteral("a.html"));
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, Error::Code::WrongFormat);
        QVERIFY(!imported.error().message.isEmpty());
    }

    /// libxml2 gives up beyond a few hundred levels, which no page of a newspaper has.
    void aPageNestedWithoutEndIsRefusedWithoutACrash()
    {
        const auto imported =
            importBytes("<html><body>" + QByteArray("<div>").repeated(100000) + "<p>Au fond.</p>",
                        QStringLiteral("deep.html"));
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, Error::Code::WrongFormat);
    }

    void damagedAndHostilePagesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("deep") << "<html><body>" + QByteArray("<div>").repeated(200) + "<p>Au fond.</p>";
        QTest::newRow("open tags") << QByteArray("<html><body><p>Au fond.<b><i><a href=");
        QTest::newRow("crossed") << QByteArray("<html><body><b><p>Au </b>fond.</i></p></div></body>");
        QTest::newRow("entities") << "<html><body><p>Au fond.</p><p>" +
                                         QByteArray("&amp;&bogus;&#x110000;&#0;").repeated(2000);
        QTest::newRow("attributes") << "<html><body><p " + QByteArray("a=b ").repeated(50000) +
                                           ">Au fond.</p>";
        QTest::newRow("doctype") << QByteArray(
            "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><html><body>"
            "<p>Au fond.&a;</p></body></html>");
    }
    void damagedAndHostilePagesAreRead()
    {
        QFETCH(QByteArray, bytes);
        const QString text = readPage(bytes).text;
        QVERIFY2(text.contains(QStringLiteral("Au fond.")), qPrintable(text.left(200)));
        QVERIFY(!text.contains(QStringLiteral("root:")));
    }
};

QTEST_APPLESS_MAIN(TestWebPage)
#include "test_web_page.moc"
