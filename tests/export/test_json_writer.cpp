#include "core/export/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <limits>

using namespace frise;

/// What is written is what Qt's own reader reads.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stringsComeBackWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("accents and marks") << QStringLiteral("« L’été à Öland », 3 €");
        QTest::newRow("to escape") << QStringLiteral("a\"b\\c\nd\re\tf\x01g");
        QTest::newRow("beyond the first plane") << QStringLiteral("x𝔘y🕊z");
        QTest::newRow("longer than the buffer") << QStringLiteral("été 🕊 \"").repeated(200);
    }

    void stringsComeBackWhole()
    {
        QFETCH(QString, text);
        JsonWriter json;
        json.beginArray().string(text).endArray();
        QCOMPARE(QJsonDocument::fromJson(json.bytes()).array().at(0).toString(), text);
    }

    void halfAPairIsAQuestionMark()
    {
        JsonWriter json;
        json.string(QString(QChar(0xD83D)) + u'a' + QChar(0xDD4A));
        QCOMPARE(json.bytes(), QByteArray("\"?a?\""));
    }

    void commasAndNumbersStandWhereTheyShould()
    {
        JsonWriter json;
        json.beginObject().key("a").integer(std::numeric_limits<qint64>::min()).key("b").beginArray();
        json.number(0.5)
            .number(-0.0001)
            .null()
            .boolean(true)
            .endArray()
            .key("c")
            .stringOrNull({})
            .endObject();
        QCOMPARE(json.bytes(), QByteArray("{\"a\":-9223372036854775808,\"b\":[0.5,0,null,true],\"c\":null}"));
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "test_json_writer.moc"
