#include "core/base/deflate.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace frise;

namespace {

constexpr quint32 megabyte = 1U << 20;

QByteArray plain()
{
    return QByteArrayLiteral(
        "Le ministre des Affaires étrangères a déclaré que les pourparlers reprendraient lundi.");
}

QString sumOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class TestDeflate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDeflatedComesBack()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray(1, '\0'), plain(), plain().repeated(5000)}) {
            for (const QByteArray &dictionary : {QByteArray(), textDictionary()}) {
                const auto back = inflated(deflated(bytes, dictionary, 6), dictionary, megabyte);
                QVERIFY(back);
                QCOMPARE(*back, bytes);
            }
        }
    }

    void aDictionaryMakesAShortTextShorter()
    {
        QVERIFY(deflated(plain(), textDictionary(), 6).size() < deflated(plain(), {}, 6).size() * 3 / 4);
    }

    void anotherDictionaryIsRefused()
    {
        QVERIFY(!inflated(deflated(plain(), textDictionary(), 6), analysisDictionary(), megabyte));
    }

    void aLengthThatCannotBeIsRefused()
    {
        const QByteArray good = deflated(plain(), textDictionary(), 6);
        QVERIFY(!inflated(good, textDictionary(), 10));
        QByteArray claims = good;
        claims[0] = '\x3f';
        QVERIFY(!inflated(claims, textDictionary(), 0xffffffffU));
    }

    void damageIsFound()
    {
        const QByteArray good = deflated(plain(), textDictionary(), 6);
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!inflated(good.first(size), textDictionary(), megabyte));
        QRandomGenerator random(1);
        for (int i = 0; i < 2000; ++i) {
            QByteArray bad = good;
            const qsizetype at = random.bounded(static_cast<int>(bad.size()));
            bad[at] = static_cast<char>(bad.at(at) ^ (1 << random.bounded(8)));
            const auto back = inflated(bad, textDictionary(), megabyte);
            QVERIFY(!back || *back == plain());
        }
    }

    /// What people stored was deflated with exactly these bytes: an improved dictionary is a new file beside
    /// them.
    void releasedDictionariesNeverChange()
    {
        QCOMPARE(sumOf(textDictionary()),
                 QStringLiteral("3170dae5150a22a8e0eae3dc309d4dfbfd2ef2966d56e56ac076b2e0ee862623"));
        QCOMPARE(sumOf(analysisDictionary()),
                 QStringLiteral("ce202712956f146e114b1d080e1332bb7287bdc9e625f4402ceeec4b7acb33c1"));
    }
};

QTEST_APPLESS_MAIN(TestDeflate)
#include "test_deflate.moc"
