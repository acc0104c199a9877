#include "core/analysis/pipeline.h"
#include "core/base/resources.h"
#include "core/knowledge/knowledge_base.h"
#include "core/workspace/reading.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace frise;

/// Scraped articles begin and end anywhere. Whatever a rule looks at beyond the edge must not be there.
class TestCutArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = KnowledgeBase::load();
        QVERIFY(knowledge);
        auto pipeline = Pipeline::create(knowledge.value());
        QVERIFY2(pipeline, "the French dictionary is missing");
        m_pipeline = std::move(pipeline.value());
    }

    void theSampleIsReadFromAnywhereToAnywhere()
    {
        const QDir folder(resourcePath(QStringLiteral("sample")));
        const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 8);
        int read = 0;
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (qsizetype at = 1; at < text.size(); at += 61) {
                checkSpans(text.left(at));
                checkSpans(text.mid(at, 400));
                read += 2;
            }
        }
        QVERIFY(read > 500);
    }

    void wordsNobodyIsGivenMayEndAnArticle_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        row("at the end", "La nuit tombe sur Sadova. « Nous avons tout perdu dans la crue. »");
        row("alone", "« Nous avons tout perdu dans la crue. »");
        row("unclosed", "Le quai est vide. « Nous avons tout perdu dans la crue.");
    }

    void wordsNobodyIsGivenMayEndAnArticle()
    {
        QFETCH(QString, text);
        checkSpans(text);
    }

private:
    void checkSpans(const QString &text)
    {
        Article article;
        article.fileName = QStringLiteral("cut.txt");
        article.text = text;
        const Analysis analysis = readArticle(*m_pipeline, article);
        for (const Quotation &quotation : analysis.quotations)
            QVERIFY2(quotation.span.start >= 0 && quotation.span.end <= text.size(), qPrintable(text));
        for (const Event &event : analysis.events)
            QVERIFY2(event.span.contains(event.trigger) && event.span.end <= text.size(), qPrintable(text));
    }

    std::unique_ptr<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestCutArticles)
#include "test_cut_articles.moc"
