#include "core/base/model_coder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace frise;

class TestModelCoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        QRandomGenerator random(11);
        QList<quint64> numbers{0, 1, 2, 63, 64, (quint64(1) << 61) + 12345, (quint64(1) << 62) - 1};
        QList<qint64> signedOnes{0, -1, 1, -2147483648LL, 1LL << 60};
        for (int i = 0; i < 2000; ++i) {
            numbers.append(random.generate() >> random.bounded(32));
            signedOnes.append(static_cast<int>(random.generate()) >> random.bounded(31));
        }
        const auto told = [&](ModelCoder &coder) {
            QList<quint64> all;
            for (qsizetype i = 0; i < numbers.size(); ++i) {
                const auto context = Context{static_cast<quint32>(i % 5)};
                all << coder.number(context, numbers.at(i)) << coder.symbol(context, i % 31, 5)
                    << coder.raw(static_cast<quint32>(i * 77) & 0xFFFF, 16)
                    << (coder.flag(context, i % 3 == 0) ? 1 : 0);
                if (i < signedOnes.size())
                    all << static_cast<quint64>(coder.signedNumber(context, signedOnes.at(i)));
            }
            return all;
        };
        ModelCoder writer(ModelCoder::untaught());
        const QList<quint64> written = told(writer);
        const QByteArray bytes = writer.finish();
        numbers.fill(0);
        signedOnes.fill(0);
        ModelCoder reader(ModelCoder::untaught(), bytes);
        // The values given are not looked at when reading, but those of symbol, raw and flag stay the same.
        QCOMPARE(told(reader), written);
        QVERIFY(!reader.failed());
        QVERIFY(reader.atEnd());
    }

    void whatIsExpectedCostsNearlyNothing()
    {
        ModelCoder writer(ModelCoder::untaught());
        for (int i = 0; i < 8000; ++i)
            writer.flag(Context{1}, i % 1000 != 999);
        QVERIFY(writer.finish().size() < 8000 / 8 / 20);
    }

    void nothingAtAllIsOneByte()
    {
        ModelCoder writer(ModelCoder::untaught());
        const QByteArray bytes = writer.finish();
        QCOMPARE(bytes.size(), 1);
        const ModelCoder reader(ModelCoder::untaught(), bytes);
        QVERIFY(reader.atEnd());
    }

    void readingBeyondTheEndIsTold()
    {
        const QByteArray bytes("ab");
        ModelCoder reader(ModelCoder::untaught(), bytes);
        for (int i = 0; i < 10; ++i)
            reader.raw(0, 32);
        QVERIFY(reader.failed());
        QVERIFY(!reader.atEnd());
    }
};

QTEST_APPLESS_MAIN(TestModelCoder)
#include "test_model_coder.moc"
