#include "core/compare/fact_matrix.h"
#include "core/workspace/comparison_html.h"
#include "core/workspace/matrix_page.h"
#include "tests/support/reading_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace frise;

namespace {

/// Three dispatches on one ferry, by us; the first is older.
const char *const first =
    "Les ministres de la Pêche de la Carélie et du Norvald se retrouveront jeudi à Estrave. "
    "La météo annonce du vent sur la côte.";
const char *const second = "Les ministres de la Pêche de la Carélie et du Norvald se sont retrouvés jeudi à "
                           "Estrave. Une vedette norvaldaise "
                           "a arraisonné vendredi le ferry Aigle-Blanc, avec 43 marins à bord. \"C'est un "
                           "acte de piraterie\", a déclaré le "
                           "ministre carélien Oskar Lind.";
const char *const third =
    "L'arraisonnement du ferry Aigle-Blanc, vendredi, par une vedette norvaldaise retient 51 marins à "
    "Estrave. "
    "Oskar Lind "
    "dénonce « un acte de piraterie ». La rencontre d'Estrave, jeudi, n'avait rien donné.";

} // namespace

class TestFactMatrix : public QObject
{
    Q_OBJECT

    struct Read
    {
        Article article;
        Analysis analysis;
        ComparedArticle compared() const { return {&article, &analysis, {}}; }
    };
    Read read(const char *text, const char *name, const char *published)
    {
        Read one;
        one.article.fileName = QString::fromLatin1(name);
        one.article.text = QString::fromUtf8(text);
        one.analysis = m_reading.read(one.article.text, QString::fromLatin1(published));
        return one;
    }
    QList<Read> three()
    {
        return {read(first, "a.txt", "2031-03-04"), read(second, "b.txt", "2031-03-08"),
                read(third, "c.txt", "2031-03-08")};
    }
    static QList<ComparedArticle> compared(const QList<Read> &articles)
    {
        QList<ComparedArticle> sides;
        for (const Read &article : articles)
            sides.append(article.compared());
        return sides;
    }
    static QString told(const QList<Read> &articles, const MatrixRow &row, int which)
    {
        const Span span = row.cells.at(which).ref.span;
        return articles.at(which).article.text.mid(span.start, span.length());
    }
    ReadingFixture m_reading;

private Q_SLOTS:
    void aFactOfTwoIsOneRowWithABlankForTheThird()
    {
        const QList<Read> articles = three();
        JobContext job;
        const auto matrix = compareMany(compared(articles), job);
        QVERIFY(matrix.ok());
        bool seizure = false;
        bool meeting = false;
        for (const MatrixRow &row : matrix.value().rows) {
            QCOMPARE(row.cells.size(), 3);
            if (row.kind != FactKind::Event)
                continue;
            if (told(articles, row, 1).contains(QStringLiteral("arraisonné")) && row.cells.at(2).isTold()) {
                seizure = true;
                QVERIFY(!row.cells.at(0).isTold());
                QCOMPARE(row.cells.at(0).why, Absence::NotYetKnown);
            }
            if (row.cells.at(0).isTold() && row.cells.at(1).isTold())
                meeting = meeting || told(articles, row, 1).contains(QStringLiteral("retrouvés"));
        }
        QVERIFY(seizure);
        QVERIFY(meeting);
    }

    void noArticleStandsTwiceInOneRowAndNoFactInTwoRows()
    {
        const QList<Read> articles = three();
        JobContext job;
        const auto matrix = compareMany(compared(articles), job);
        QVERIFY(matrix.ok());
        QSet<QString> seen;
        for (const MatrixRow &row : matrix.value().rows) {
            for (int x = 0; x < 3; ++x) {
                if (!row.cells.at(x).isTold())
                    continue;
                const QString key = QStringLiteral("%1 %2 %3 %4")
                                        .arg(static_cast<int>(row.kind))
                                        .arg(x)
                                        .arg(row.cells.at(x).ref.span.start)
                                        .arg(row.cells.at(x).ref.span.end);
                QVERIFY2(!seen.contains(key), qPrintable(key));
                seen.insert(key);
            }
        }
        QVERIFY(seen.size() >= 6);
    }

    /// What holds perhaps only between two articles is said so in the table, not of the one that tells it
    /// first.
    void anUnsureTieIsSaidSoInItsCell()
    {
        const QList<Read> articles = three();
        JobContext job;
        const auto pair = compareArticles(articles.at(1).compared(), articles.at(2).compared(), job);
        QVERIFY(pair.ok());
        const auto matrix = compareMany({articles.at(1).compared(), articles.at(2).compared()}, job);
        QVERIFY(matrix.ok());
        int sure = 0;
        int unsure = 0;
        for (const EventPair &tie : pair.value().events) {
            if (tie.relation == EventRelation::Related)
                continue;
            for (const MatrixRow &row : matrix.value().rows) {
                if (row.kind != FactKind::Event || row.cells.at(0).ref.span != tie.a.span ||
                    row.cells.at(1).ref.span != tie.b.span)
                    continue;
                QVERIFY(!row.cells.at(0).perhaps);
                QCOMPARE(row.cells.at(1).perhaps, isPerhaps(tie.confidence));
                ++(row.cells.at(1).perhaps ? unsure : sure);
            }
        }
        QVERIFY(sure + unsure > 0);
        const QString page = matrixHtml({articles.at(1).compared(), articles.at(2).compared()},
                                        matrix.value(), QLocale(QLocale::English));
        int cells = 0;
        for (const MatrixRow &row : matrix.value().rows)
            cells += static_cast<int>(std::count_if(row.cells.begin(), row.cells.end(),
                                                    [](const MatrixCell &cell) { return cell.perhaps; }));
        QCOMPARE(page.count(QStringLiteral("perhaps the same fact")), cells);
    }

    void differingFiguresAreMarked()
    {
        const QList<Read> articles = three();
        JobContext job;
        const auto matrix = compareMany(compared(articles), job);
        QVERIFY(matrix.ok());
        QVERIFY(std::any_of(matrix.value().rows.begin(), matrix.value().rows.end(), [](const MatrixRow &row) {
            return row.kind == FactKind::Figure && row.differs;
        }));
    }

    void theJsonHasEveryCellWithItsSpanOrItsBlank()
    {
        const QList<Read> articles = three();
        JobContext job;
        const auto matrix = compareMany(compared(articles), job);
        QVERIFY(matrix.ok());
        const QJsonObject root =
            QJsonDocument::fromJson(matrixJson(compared(articles), matrix.value())).object();
        QCOMPARE(root.value(QLatin1String("articles")).toArray().size(), 3);
        const QJsonArray facts = root.value(QLatin1String("facts")).toArray();
        QCOMPARE(facts.size(), matrix.value().rows.size());
        for (const QJsonValue &fact : facts) {
            const QJsonArray cells = fact.toObject().value(QLatin1String("cells")).toArray();
            for (int x = 0; x < 3; ++x) {
                const QJsonObject cell = cells.at(x).toObject();
                if (cell.contains(QLatin1String("absent")))
                    continue;
                const int start = cell.value(QLatin1String("start")).toInt();
                const int end = cell.value(QLatin1String("end")).toInt();
                QCOMPARE(articles.at(x).article.text.mid(start, end - start),
                         cell.value(QLatin1String("text")).toString());
            }
        }
    }

    /// Article text never becomes markup, and both pages keep every word of both articles.
    void thePageHasBothTextsWholeAndAsText()
    {
        QList<Read> articles = three();
        Read hostile =
            read("<script>alert(1)</script> & <b>Une vedette</b> a arraisonné vendredi le ferry Aigle-Blanc.",
                 "<i>.txt", "2031-03-09");
        JobContext job;
        const auto comparison = compareArticles(articles.at(1).compared(), hostile.compared(), job);
        QVERIFY(comparison.ok());
        const QString page = QString::fromUtf8(comparisonHtml(articles.at(1).compared(), hostile.compared(),
                                                              comparison.value(), QLocale(QLocale::English)));
        QVERIFY(!page.contains(QLatin1String("<script")));
        QVERIFY(!page.contains(QLatin1String("<b>Une")));
        QVERIFY(!page.contains(QLatin1String("<i>")));
        QVERIFY(page.contains(QLatin1String("&lt;script&gt;")));
        QString plain = page.section(QLatin1String("<body>"), 1);
        plain.remove(QRegularExpression(QStringLiteral("<sup>.*?</sup>")));
        plain.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
        plain.replace(QLatin1String("&quot;"), QLatin1String("\""))
            .replace(QLatin1String("&lt;"), QLatin1String("<"));
        plain.replace(QLatin1String("&gt;"), QLatin1String(">"))
            .replace(QLatin1String("&amp;"), QLatin1String("&"));
        QVERIFY(plain.simplified().contains(articles.at(1).article.text.simplified()));
        QVERIFY(plain.simplified().contains(hostile.article.text.simplified()));
        QVERIFY(page.contains(QLatin1String("href=\"#E1\"")));
    }
};

QTEST_GUILESS_MAIN(TestFactMatrix)
#include "test_fact_matrix.moc"
