#include "core/import/encoding.h"
#include "core/import/importer.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace frise;

namespace {

const QString sentence = QStringLiteral("« L’été dernier », a dit Mme Œuvrard, « 3 000 € »…\r\nFin.");

QByteArray encoded(QStringConverter::Encoding encoding, const QString &text)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
    return encoder.encode(text);
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameTextComesOutOfEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("utf-8") << sentence.toUtf8() << "UTF-8";
        QTest::newRow("utf-8 bom") << QByteArray("\xEF\xBB\xBF") + sentence.toUtf8() << "UTF-8 (BOM)";
        QTest::newRow("utf-16le") << encoded(QStringConverter::Utf16LE, sentence) << "UTF-16LE";
        QTest::newRow("utf-16be") << encoded(QStringConverter::Utf16BE, sentence) << "UTF-16BE";
        QTest::newRow("utf-16le bom")
            << QByteArray("\xFF\xFE") + encoded(QStringConverter::Utf16LE, sentence) << "UTF-16LE";
        QTest::newRow("utf-16be bom")
            << QByteArray("\xFE\xFF") + encoded(QStringConverter::Utf16BE, sentence) << "UTF-16BE";
        QByteArray cp1252 = "\xAB L\x92\xE9t\xE9 dernier \xBB, a dit Mme \x8Cuvrard, \xAB 3\xA0"
                            "000 \x80 \xBB\x85\r\nFin.";
        QTest::newRow("windows-1252") << cp1252 << "windows-1252";
    }
    void theSameTextComesOutOfEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.kind, DecodedText::Kind::Text);
        QCOMPARE(decoded.encoding, encoding);
        QString expected = sentence;
        if (encoding == QLatin1String("windows-1252"))
            expected.replace(QStringLiteral("3 000"), QStringLiteral("3\u00A0000"));
        QCOMPARE(decoded.text, expected);
        QCOMPARE(decoded.replaced, 0);
    }

    void aLetterCutAtTheEndDoesNotTurnUtf8IntoWindows1252()
    {
        QByteArray bytes = QStringLiteral("réunion à Genève où l’été").toUtf8();
        bytes.chop(1);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
        QCOMPARE(decoded.replaced, 1);
        QVERIFY(decoded.text.startsWith(QStringLiteral("réunion à Genève")));
    }

    void whatIsNoTextIsSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing") << QByteArray() << int(DecodedText::Kind::Empty);
        QTest::newRow("blanks") << QByteArray(" \r\n\t ") << int(DecodedText::Kind::Empty);
        QTest::newRow("bom alone") << QByteArray("\xEF\xBB\xBF") << int(DecodedText::Kind::Empty);
        QTest::newRow("a nul") << QByteArray("abc\0def, une phrase", 19) << int(DecodedText::Kind::Binary);
        QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04 texte") << int(DecodedText::Kind::Binary);
    }
    void whatIsNoTextIsSaidToBeNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(decodeText(bytes).kind), kind);
    }

    void anyBytesAreSurvived()
    {
        QRandomGenerator random(20260101);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes(static_cast<qsizetype>(random.bounded(64)), '\0');
            for (char &c : bytes)
                c = static_cast<char>(random.bounded(256));
            const auto imported = importBytes(bytes, QStringLiteral("random.txt"));
            if (imported)
                QVERIFY(!imported.value().article.text.trimmed().isEmpty());
            else
                QVERIFY(!imported.error().message.isEmpty());
        }
    }

    void aForeignFormatIsNamed()
    {
        const auto pdf = importBytes("%PDF-1.7\n%abc", QStringLiteral("a.txt"));
        QVERIFY(!pdf);
        QVERIFY(pdf.error().message.contains(QStringLiteral("PDF")));
    }

    void moreThan16MegabytesAreRefused()
    {
        const auto large = importBytes(QByteArray(largestImport + 1, 'a'), QStringLiteral("a.txt"));
        QVERIFY(!large);
        QCOMPARE(large.error().code, Error::Code::TooLarge);
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "test_encoding.moc"
