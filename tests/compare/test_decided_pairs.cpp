#include "core/compare/fact_matrix.h"
#include "tests/support/reading_fixture.h"

using namespace frise;

namespace {

// Two reports of one collapse, told by us.
const char *const first =
    "Un pont s'est effondré mardi à Velmont, faisant 12 morts. Le ministre des Transports, Paul Arden, a "
    "déclaré : \"Nous savions que l'ouvrage était fragile.\"\n\nLe marché aux fleurs a rouvert dimanche.";
const char *const second =
    "L'effondrement du pont de Velmont, mardi, a fait 15 morts. Paul Arden a reconnu que \"l'ouvrage était "
    "fragile\".\n\nUne chorale a chanté devant la mairie.";

} // namespace

class TestDecidedPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_a.text = QString::fromUtf8(first);
        m_b.text = QString::fromUtf8(second);
        m_readA = m_reading.read(m_a.text, QStringLiteral("2033-06-08"));
        m_readB = m_reading.read(m_b.text, QStringLiteral("2033-06-09"));
        m_found = compare({});
        QVERIFY(!m_found.events.isEmpty());
        QVERIFY(!m_found.quotes.isEmpty());
        QVERIFY(!m_found.figures.isEmpty());
    }

    void aCutTakesTheMatchOfItsKindAlone()
    {
        const FigurePair figures = m_found.figures.constFirst();
        const Comparison cut = compare({{figures.a.span, figures.b.span, false, FactKind::Figure}});
        QCOMPARE(cut.figures.size(), m_found.figures.size() - 1);
        QCOMPARE(cut.events.size(), m_found.events.size());
        QCOMPARE(cut.quotes.size(), m_found.quotes.size());
        // What was matched is now told by one only.
        const QuotePair quotes = m_found.quotes.constFirst();
        const Comparison without = compare({{quotes.a.span, quotes.b.span, false, FactKind::Quotation}});
        QVERIFY(tellsAlone(without.onlyA, FactKind::Quotation, quotes.a.span));
        QVERIFY(!tellsAlone(m_found.onlyA, FactKind::Quotation, quotes.a.span));
    }

    void aCutFindsItsMatchAfterANewReadingMovedItALittle()
    {
        const QuotePair pair = m_found.quotes.constFirst();
        const Span wider{pair.a.span.start - 2, pair.a.span.end};
        QCOMPARE(compare({{wider, pair.b.span, false, FactKind::Quotation}}).quotes.size(),
                 m_found.quotes.size() - 1);
        // Another place is another matter.
        const Span elsewhere = spanIn(m_a, "marché aux fleurs");
        QCOMPARE(compare({{elsewhere, pair.b.span, false, FactKind::Quotation}}).quotes.size(),
                 m_found.quotes.size());
    }

    void twoPassagesThatArePinnedMatch()
    {
        const Span a = spanIn(m_a, "Le marché aux fleurs a rouvert dimanche.");
        const Span b = spanIn(m_b, "Une chorale a chanté devant la mairie.");
        const Comparison pinned = compare({{a, b, true, {}}});
        QVERIFY(matched(pinned, a, b));
        QVERIFY(!matched(m_found, a, b));
        for (const OnlyItem &item : pinned.onlyA)
            QVERIFY2(!item.ref.span.overlaps(a), "what was pinned is not missing from the other");
    }

    void aPinnedQuotationIsAQuotationOfBoth()
    {
        const QuotePair found = m_found.quotes.constFirst();
        const Comparison cut = compare({{found.a.span, found.b.span, false, FactKind::Quotation}});
        const Comparison again = compare({{found.a.span, found.b.span, false, FactKind::Quotation},
                                          {found.a.span, found.b.span, true, {}}});
        QCOMPARE(again.quotes.size(), cut.quotes.size() + 1);
        QVERIFY(again.quotes.constFirst().reasons.constFirst().byPerson);
        QCOMPARE(again.quotes.constFirst().a, found.a);
    }

    void theLaterDecisionCounts()
    {
        const Span a = spanIn(m_a, "Le marché aux fleurs a rouvert dimanche.");
        const Span b = spanIn(m_b, "Une chorale a chanté devant la mairie.");
        QVERIFY(!matched(compare({{a, b, true, {}}, {a, b, false, {}}}), a, b));
        QVERIFY(matched(compare({{a, b, false, {}}, {a, b, true, {}}}), a, b));
    }

    void aDecisionOfTwoOfThreeArticlesMakesOneRow()
    {
        const Span a = spanIn(m_a, "Le marché aux fleurs a rouvert dimanche.");
        const Span b = spanIn(m_b, "Une chorale a chanté devant la mairie.");
        Article third;
        third.text = QStringLiteral("La pluie est tombée jeudi sur Orsane.");
        const Analysis readThird = m_reading.read(third.text, QStringLiteral("2033-06-10"));
        // B stands third and A second: the decision names them by their places.
        const QList<ComparedArticle> articles{
            {&third, &readThird, {}}, {&m_a, &m_readA, {}}, {&m_b, &m_readB, {}}};
        const auto together = [&](const QList<MatchDecision> &decisions) {
            JobContext job;
            const auto matrix = compareMany(articles, job, decisions);
            if (!matrix)
                return false;
            return std::any_of(
                matrix.value().rows.begin(), matrix.value().rows.end(), [&](const MatrixRow &row) {
                    return row.cells.at(1).ref.span.overlaps(a) && row.cells.at(2).ref.span.overlaps(b);
                });
        };
        QVERIFY(!together({}));
        QVERIFY(together({{b, a, true, {}, 2, 1}}));
    }

private:
    static Span spanIn(const Article &article, const char *words)
    {
        const QString text = QString::fromUtf8(words);
        const qsizetype at = article.text.indexOf(text);
        return {at, at + text.size()};
    }
    static bool tellsAlone(const QList<OnlyItem> &items, FactKind kind, const Span &span)
    {
        return std::any_of(items.begin(), items.end(),
                           [&](const OnlyItem &item) { return item.kind == kind && item.ref.span == span; });
    }
    static bool matched(const Comparison &comparison, const Span &a, const Span &b)
    {
        const auto joins = [&](const Span &x, const Span &y) { return x.overlaps(a) && y.overlaps(b); };
        return std::any_of(comparison.events.begin(), comparison.events.end(),
                           [&](const EventPair &pair) { return joins(pair.a.span, pair.b.span); }) ||
               std::any_of(comparison.passages.begin(), comparison.passages.end(),
                           [&](const PassagePair &pair) { return joins(pair.a, pair.b); });
    }
    Comparison compare(const QList<MatchDecision> &decisions)
    {
        JobContext job;
        auto result = compareArticles({&m_a, &m_readA, {}}, {&m_b, &m_readB, {}}, job, decisions);
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return result.value();
    }

    ReadingFixture m_reading{true};
    Article m_a, m_b;
    Analysis m_readA, m_readB;
    Comparison m_found;
};

QTEST_GUILESS_MAIN(TestDecidedPairs)
#include "test_decided_pairs.moc"
