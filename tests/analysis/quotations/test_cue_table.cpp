#include "core/analysis/pipeline.h"
#include "core/analysis/quotations/cue_table.h"
#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QObject>
#include <QSet>
#include <QTest>

using namespace frise;

class TestCueTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsUnderstood()
    {
        const CueTable &table = CueTable::instance();
        for (const Issue &issue : table.issues())
            qWarning().noquote() << issue.line << issue.message;
        QVERIFY(table.issues().isEmpty());
    }

    void thereAreEnoughVerbsAndNouns()
    {
        QSet<QString> verbs;
        QSet<QString> nouns;
        for (const CueFrame &frame : CueTable::instance().frames())
            (frame.kind == CueKind::Verb   ? verbs
             : frame.kind == CueKind::Noun ? nouns
                                           : verbs)
                .insert(frame.lemma);
        QVERIFY(verbs.size() >= 320);
        QVERIFY(nouns.size() >= 60);
    }

    void everyRowHasItsOwnExample()
    {
        auto rows = TsvTable::read(resourcePath(QStringLiteral("language/fr/cues.tsv")));
        QVERIFY(rows);
        for (qsizetype row = 0; row < rows.value().rowCount(); ++row) {
            const QString example = rows.value().cell(row, QStringLiteral("example"));
            QVERIFY2(example.size() > 8, qPrintable(rows.value().cell(row, QStringLiteral("lemma"))));
        }
    }

    void aRowThatMakesNoSenseIsToldAndLeftOut()
    {
        const CueTable table =
            CueTable::parse(QStringLiteral("lemma\tkind\ttakes\tforce\taddressee\tspeaks\texample\n"
                                           "dire\tverb\tque\tneutral\tà\tyes\tIl dit que la nuit tombe.\n"
                                           "taire\tverb\tnothing\tneutral\t\t\tIl tait son nom.\n"));
        QCOMPARE(table.frames().size(), 1);
        QCOMPARE(table.issues().size(), 1);
        QCOMPARE(table.issues().first().line, 3);
    }
};

QTEST_GUILESS_MAIN(TestCueTable)
#include "test_cue_table.moc"
