#include "core/workspace/reading.h"
#include "core/workspace/told_acts.h"

#include <QTest>
#include <QThreadPool>

using namespace frise;

/// Articles of our own that tell the same acts: their dates follow each other.
class TestReadingTogether : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<PipelinePool> m_pipelines = std::make_shared<PipelinePool>();
    QThreadPool m_pool;

    static TogetherArticle article(const char *name, const char *text, const char *date = "")
    {
        TogetherArticle result;
        result.article.fileName = QString::fromLatin1(name);
        result.article.text = QString::fromUtf8(text);
        if (const auto given = DateInterval::fromEdtf(QString::fromLatin1(date))) {
            result.article.statedDate = *given;
            result.article.dateGiven = true;
        }
        return result;
    }
    Analysis readAlone(const TogetherArticle &one)
    {
        auto pipeline = m_pipelines->take();
        if (!pipeline)
            qFatal("%s", qPrintable(pipeline.error().message));
        const Analysis analysis = readArticle(*pipeline.value(), one.article);
        m_pipelines->giveBack(std::move(pipeline.value()));
        return analysis;
    }
    QList<Analysis> readAll(const QList<TogetherArticle> &articles, const QSet<QString> &cut = {})
    {
        const JobContext job;
        const auto read = readTogether(articles, cut, m_pipelines, m_pool, job);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return read.value();
    }

    // A shelling that no table knows, told by two papers in one week.
    const TogetherArticle m_dated = article(
        "dated.txt",
        "L'armée russe a bombardé mardi des entrepôts à Odessa. Le ministre ukrainien de la défense, Oleksiy "
        "Reznikov, a dénoncé l'attaque.",
        "2022-06-15");
    const TogetherArticle m_undated = article(
        "undated.txt",
        "L'armée russe a bombardé la semaine dernière des entrepôts à Odessa. Le ministre ukrainien de la "
        "défense, Oleksiy Reznikov, s'exprimera jeudi. Le premier ministre britannique, Boris Johnson, a "
        "promis des armes. La résolution 2623 n'a rien changé.");

private Q_SLOTS:
    void wordsPlaceAnActRelativeToItsArticle()
    {
        const Analysis dated = readAlone(m_dated);
        const QList<ToldAct> acts = toldActs(m_dated.article, dated);
        QVERIFY(!acts.isEmpty());
        const ToldAct &shelling = acts.first();
        QCOMPARE(shelling.type, QStringLiteral("ASSAULT"));
        QCOMPARE(shelling.weekday, 2);
        QCOMPARE(shelling.earliest, -6);
        QCOMPARE(shelling.latest, 0);
        QVERIFY(shelling.hasPlace);
    }

    void anUndatedArticleFollowsTheOneItTellsTheSameActAs()
    {
        const Analysis alone = readAlone(m_undated);
        const QList<Analysis> together = readAll({m_dated, m_undated});
        QCOMPARE(together.size(), 2);
        QCOMPARE(together.at(0).published.best.toEdtf(), QStringLiteral("2022-06-15"));
        const ArticleDate &date = together.at(1).published;
        QVERIFY(date.best.isSingleDay());
        // The shelling of 14 June was "last week" for an article of 20 to 26 June.
        QVERIFY2(date.best.firstDay() >= dayOf(2022, 6, 20) && date.best.firstDay() <= dayOf(2022, 6, 26),
                 qPrintable(date.best.toEdtf()));
        QVERIFY(*date.interval.dayCount() <= *alone.published.interval.dayCount());
        QVERIFY(std::any_of(date.evidence.cbegin(), date.evidence.cend(), [](const Evidence &evidence) {
            return evidence.rule == QLatin1String("date.link") &&
                   evidence.args.value(0) == QLatin1String("dated.txt");
        }));
        // What counts from the date has moved with it.
        for (const Timex &timex : together.at(1).timexes) {
            if (timex.value.contains(QLatin1String("-W")))
                QCOMPARE(timex.value, QStringLiteral("2022-W24"));
        }
    }

    void anArticleByItselfIsReadAsAlone()
    {
        const QList<Analysis> together = readAll({m_undated});
        QVERIFY(together.at(0) == readAlone(m_undated));
    }

    void aCancelledJobGivesNothing()
    {
        JobContext job;
        job.cancel();
        const auto read = readTogether({m_dated, m_undated}, {}, m_pipelines, m_pool, job);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestReadingTogether)
#include "test_reading_together.moc"
