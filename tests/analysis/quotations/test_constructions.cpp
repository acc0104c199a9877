#include "core/analysis/pipeline.h"
#include "core/workspace/reading.h"

#include <QFile>
#include <QObject>
#include <QTest>

using namespace frise;

namespace {

struct Case
{
    QByteArray name;
    QString text;
    QStringList expected;
};

/// The cases of constructions.txt; a file that cannot be read gives none (and the test below fails).
QList<Case> readCases()
{
    QList<Case> cases;
    QFile file(QStringLiteral(FRISE_SOURCE_DIR "/tests/analysis/quotations/constructions.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    QByteArray construction;
    int number = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).remove(u'\n');
        if (line.startsWith(QLatin1String("== "))) {
            construction = line.mid(3).toUtf8();
            number = 0;
        } else if (line.startsWith(QLatin1String("T "))) {
            QString text = line.mid(2);
            text.replace(QLatin1String("\\n"), QLatin1String("\n"));
            cases.append({construction + " #" + QByteArray::number(++number), text, {}});
        } else if (line.startsWith(QLatin1String("Q ")) && !cases.isEmpty()) {
            cases.last().expected.append(line.mid(2).replace(QLatin1String("\\n"), QLatin1String("\n")));
        }
    }
    return cases;
}

QString textOr(const QString &text, const Span &span)
{
    return span.isValid() ? text.mid(span.start, span.length()) : QStringLiteral("-");
}

QStringList found(const QString &text, const Analysis &analysis)
{
    QStringList list;
    for (const Quotation &quotation : analysis.quotations) {
        const QString mode = quotation.mode == QuoteMode::Direct  ? QStringLiteral("direct")
                             : quotation.mode == QuoteMode::Mixed ? QStringLiteral("mixed")
                                                                  : QStringLiteral("indirect");
        list.append(QStringList{mode, textOr(text, quotation.cue), textOr(text, quotation.speakerSpan),
                                textOr(text, quotation.span)}
                        .join(QLatin1String(" | ")));
    }
    return list;
}

} // namespace

class TestConstructions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto pipeline = Pipeline::create();
        QVERIFY2(pipeline, "the French dictionary is missing");
        m_pipeline = std::move(pipeline.value());
    }

    void sentencesAreReadAsTheGuidelineSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QList<Case> cases = readCases();
        QVERIFY(cases.size() >= 200);
        for (const Case &c : cases)
            QTest::newRow(c.name.constData()) << c.text << c.expected;
    }

    void sentencesAreReadAsTheGuidelineSays()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        Article article;
        article.text = text;
        article.fileName = QStringLiteral("sentence.txt");
        const Analysis analysis = readArticle(*m_pipeline, article);
        QCOMPARE(found(text, analysis).join(u'\n'), expected.join(u'\n'));
    }

private:
    std::unique_ptr<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestConstructions)
#include "test_constructions.moc"
