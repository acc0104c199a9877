#include "core/base/binary_stream.h"

#include <QTest>
#include <limits>

using namespace frise;

class TestBinaryStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBack()
    {
        BinaryWriter out;
        out.unsignedInt(std::numeric_limits<quint64>::max());
        out.signedInt(std::numeric_limits<qint64>::min());
        out.real(0.1);
        out.share(0.125);
        out.share(-1.5);
        out.string(QStringLiteral("été"));
        out.string(QStringLiteral("été"));
        out.span({3, 8});
        out.span({1, 2});
        out.boolean(true);
        BinaryReader in(out.bytes());
        QCOMPARE(in.unsignedInt(), std::numeric_limits<quint64>::max());
        QCOMPARE(in.signedInt(), std::numeric_limits<qint64>::min());
        QCOMPARE(in.real(), 0.1);
        QCOMPARE(in.share(), 0.125);
        QCOMPARE(in.share(), -1.5);
        QCOMPARE(in.string(), QStringLiteral("été"));
        QCOMPARE(in.string(), QStringLiteral("été"));
        QVERIFY((in.span() == Span{3, 8}));
        QVERIFY((in.span() == Span{1, 2}));
        QVERIFY(in.boolean());
        QVERIFY(in.atEnd() && !in.failed());
    }

    void aShareComesBackAsItsNearestThousandth()
    {
        for (const double value : {0.0, 1.0, 0.9004999, 2.0 / 3.0, 1e-9, 0.0005}) {
            BinaryWriter out;
            out.share(value);
            BinaryReader in(out.bytes());
            QCOMPARE(in.share(), inThousandths(value));
            QVERIFY(out.bytes().size() <= 2);
        }
    }

    void readingBeyondTheEndFailsAndGivesNothing()
    {
        BinaryReader in(QByteArray("\x80", 1));
        QCOMPARE(in.unsignedInt(), 0U);
        QVERIFY(in.failed());
        QCOMPARE(in.string(), QString());
        QCOMPARE(in.share(), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestBinaryStream)
#include "test_binary_stream.moc"
