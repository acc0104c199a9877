// What a window asks of a corpus too large to be held: packed entries, pages and marks of quotations,
// sources.
#include "tests/support/corpus_fixture.h"

using namespace frise;

class TestLargeCorpus : public QObject
{
    Q_OBJECT

private:
    test::CorpusFixture m_fixture;
    std::shared_ptr<Workspace> m_workspace;

private Q_SLOTS:
    void initTestCase() { m_workspace = m_fixture.imported(); }

    void packedEntriesAreTheEntriesOfTheList()
    {
        JobContext job;
        CorpusFilter filter;
        filter.showNegated = true;
        const auto list = m_workspace->chronicle(filter, job);
        const auto rows = m_workspace->chronicleRows(filter, job);
        QVERIFY(list && rows);
        QVERIFY(list.value().size() > 2);
        QCOMPARE(rows.value().size(), list.value().size());
        qsizetype row = 0;
        for (const ChronicleEntry packed : rows.value()) {
            const ChronicleEntry &entry = list.value().at(row);
            QCOMPARE(packed.id, entry.id);
            QCOMPARE(packed.stableId, entry.stableId);
            QCOMPARE(packed.title, entry.title);
            QCOMPARE(packed.kind, entry.kind);
            QCOMPARE(packed.type, entry.type);
            QCOMPARE(packed.subType, entry.subType);
            QCOMPARE(packed.when.toEdtf(), entry.when.toEdtf());
            QCOMPARE(packed.certainty, entry.certainty);
            QCOMPARE(packed.importance, entry.importance);
            QCOMPARE(packed.outcome, entry.outcome);
            QVERIFY(std::abs(packed.confidence - entry.confidence) < 1e-6);
            QCOMPARE(packed.undated, entry.undated);
            QCOMPARE(packed.series, entry.series);
            QCOMPARE(packed.reviewed, entry.reviewed);
            QCOMPARE(packed.place, entry.place);
            QCOMPARE(packed.actors, entry.actors);
            QCOMPARE(packed.history.size(), entry.history.size());
            QCOMPARE(packed.conflicts, entry.conflicts);
            QCOMPARE(packed.mentions.size(), entry.mentions.size());
            for (qsizetype i = 0; i < entry.mentions.size(); ++i) {
                QCOMPARE(packed.mentions.at(i).key, entry.mentions.at(i).key);
                QCOMPARE(packed.mentions.at(i).source, entry.mentions.at(i).source);
            }
            QCOMPARE(rows.value().rowOf(entry.id), row);
            QCOMPARE(rows.value().idAt(row), entry.id);
            QCOMPARE(rows.value().firstDayAt(row), entry.when.firstDay());
            ++row;
        }
        QCOMPARE(rows.value().rowOf(-5), -1);
        QCOMPARE(ChronicleRows(list.value()).at(1).title, list.value().at(1).title);
    }

    void aPageHoldsTheNewestQuotationsAndTellsHowManyThereAre()
    {
        JobContext job;
        const auto all = m_workspace->quotations({}, job);
        QVERIFY(all && all.value().size() >= 3);
        const auto whole = m_workspace->quotationPage({}, Workspace::PageOrder::Newest, 1000, 1, job);
        QVERIFY(whole && whole.value().isComplete());
        QCOMPARE(whole.value().rows.size(), all.value().size());
        const auto page = m_workspace->quotationPage({}, Workspace::PageOrder::Newest, 1, 1, job);
        QVERIFY(page && !page.value().isComplete());
        QCOMPARE(page.value().total, qint64(all.value().size()));
        QCOMPARE(page.value().rows.size(), 1);
        const auto dayOf = [](const QuoteRow &row) {
            return (row.said.isUnknown() ? row.published : row.said).firstDay();
        };
        for (const QuoteRow &row : all.value())
            QVERIFY(dayOf(row) <= dayOf(page.value().rows.constFirst()));
        const auto doubtful = m_workspace->quotationPage({}, Workspace::PageOrder::LeastSure, 1, 1, job);
        QVERIFY(doubtful);
        for (const QuoteRow &row : all.value())
            QVERIFY(row.confidence >= doubtful.value().rows.constFirst().confidence - 1e-9);
    }

    void marksStandForDatedQuotationsWhereThereAreMany()
    {
        JobContext job;
        QVERIFY(m_workspace->quoteMarks({}, 1000, job).value().empty());
        const auto marks = m_workspace->quoteMarks({}, 1, job);
        QVERIFY(marks);
        qsizetype dated = 0;
        for (const QuoteRow &row : m_workspace->quotations({}, job).value())
            dated += !(row.said.isUnknown() && row.published.isUnknown());
        QCOMPARE(static_cast<qsizetype>(marks.value().size()), dated);
        QVERIFY(std::is_sorted(marks.value().begin(), marks.value().end(),
                               [](const QuoteMark &a, const QuoteMark &b) { return a.row < b.row; }));
    }

    void speakersAreCounted()
    {
        JobContext job;
        const auto speakers = m_workspace->speakers({}, job);
        QVERIFY(speakers && !speakers.value().isEmpty());
        int varga = 0;
        for (const FacetValue &speaker : speakers.value()) {
            if (speaker.label == QStringLiteral("Ilse Varga"))
                varga = speaker.count;
        }
        QVERIFY(varga >= 1);
    }

    void aSourceIsFoundByItsOutletOrItsFileWhateverTheCase()
    {
        JobContext job;
        for (const QString &query :
             {QStringLiteral("source:gazette"), QStringLiteral("source:\"01 trêve\""),
              QStringLiteral("source:TREVE"), QStringLiteral("source:gazette Genève")}) {
            const auto found = m_workspace->search(query, 50, job);
            const auto newest = m_workspace->newestHits(query, 50, job);
            QVERIFY2(found && !found.value().hits.isEmpty(), qPrintable(query));
            QVERIFY2(newest && newest.value().size() == found.value().hits.size(), qPrintable(query));
            for (const SearchHit &hit : found.value().hits)
                QCOMPARE(hit.source, QStringLiteral("01-treve.txt"));
        }
        QVERIFY(m_workspace->search(QStringLiteral("source:gaz"), 50, job).value().hits.isEmpty());
        QVERIFY(m_workspace->search(QStringLiteral("source:%"), 50, job).value().hits.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLargeCorpus)
#include "test_large_corpus.moc"
