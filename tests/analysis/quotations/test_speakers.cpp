#include "tests/support/reading_fixture.h"

#include <QFile>
#include <QTest>

using namespace frise;

namespace {

struct Case
{
    QByteArray name;
    QString date;
    QString text;
    QStringList expected;
};

/// The cases of speakers.txt; a file that cannot be read gives none (and the test below fails).
QList<Case> readCases()
{
    QList<Case> cases;
    QFile file(QStringLiteral(FRISE_SOURCE_DIR "/tests/analysis/quotations/speakers.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    QByteArray name;
    QString date;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).remove(u'\n');
        if (line.startsWith(QLatin1String("== "))) {
            name = line.mid(3).toUtf8();
            date.clear();
        } else if (line.startsWith(QLatin1String("D "))) {
            date = line.mid(2);
        } else if (line.startsWith(QLatin1String("T "))) {
            QString text = line.mid(2);
            text.replace(QLatin1String("\\n"), QLatin1String("\n"));
            cases.append({name, date, text, {}});
        } else if (line.startsWith(QLatin1String("S ")) && !cases.isEmpty()) {
            cases.last().expected.append(line.mid(2));
        }
    }
    return cases;
}

} // namespace

/// Who says what in whole paragraphs of our own, where the name stands sentences away from the words.
class TestSpeakers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsBelongToWhoSaysThem_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QList<Case> cases = readCases();
        QVERIFY(cases.size() >= 25);
        for (const Case &c : cases)
            QTest::newRow(c.name.constData()) << c.date << c.text << c.expected;
    }

    void wordsBelongToWhoSaysThem()
    {
        QFETCH(QString, date);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const Analysis analysis = m_fixture.read(text, date);
        QStringList found;
        for (const Quotation &quotation : analysis.quotations) {
            QStringList names;
            for (const int speaker : quotation.speakers)
                names.append(analysis.actors.at(speaker).name);
            found.append(QStringLiteral("%1 | %2").arg(names.join(QLatin1String("; ")),
                                                       m_fixture.text(quotation.span)));
        }
        QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
    }

private:
    ReadingFixture m_fixture{true};
};

QTEST_GUILESS_MAIN(TestSpeakers)
#include "test_speakers.moc"
