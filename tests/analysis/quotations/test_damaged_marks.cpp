#include "core/analysis/pipeline.h"
#include "core/workspace/reading.h"

#include <QElapsedTimer>
#include <QObject>
#include <QRandomGenerator>
#include <QTest>

using namespace frise;

namespace {

const QStringList &speakers()
{
    static const QStringList list = {
        QStringLiteral("le préfet"),         QStringLiteral("la reine"),
        QStringLiteral("Anwar el-Sadate"),   QStringLiteral("un porte-parole"),
        QStringLiteral("la maire de Lille"), QStringLiteral("le capitaine Ferrand")};
    return list;
}

const QStringList &utterances()
{
    static const QStringList list = {
        QStringLiteral("la digue tiendra jusqu'à lundi"), QStringLiteral("nous n'avons plus de farine"),
        QStringLiteral("l'accord sera signé à Genève"),   QStringLiteral("personne ne quittera la ville"),
        QStringLiteral("le train partira sans nous"),     QStringLiteral("il faut ouvrir les écluses")};
    return list;
}

/// Sentences nobody says: they may stand in no quotation that has its marks elsewhere.
const QStringList &narration()
{
    static const QStringList list = {QStringLiteral("Le marché de la place reste fermé ce matin."),
                                     QStringLiteral("Une pluie fine tombe sur les quais depuis l'aube."),
                                     QStringLiteral("Les trams circulent au ralenti entre les deux rives."),
                                     QStringLiteral("Vers midi, trois camions ont traversé le pont.")};
    return list;
}

QString pick(const QStringList &list, QRandomGenerator &random)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

QString article(QRandomGenerator &random)
{
    static const QList<QPair<QString, QString>> marks = {{QStringLiteral("« "), QStringLiteral(" »")},
                                                         {QStringLiteral("«"), QStringLiteral("»")},
                                                         {QStringLiteral("“"), QStringLiteral("”")},
                                                         {QStringLiteral("\""), QStringLiteral("\"")},
                                                         {QStringLiteral("'"), QStringLiteral("'")}};
    QStringList paragraphs;
    const int count = 3 + random.bounded(6);
    for (int p = 0; p < count; ++p) {
        const auto &[open, close] = marks.at(random.bounded(static_cast<int>(marks.size())));
        switch (random.bounded(5)) {
        case 0:
            paragraphs.append(open + pick(utterances(), random) + close + QStringLiteral(", a déclaré ") +
                              pick(speakers(), random) + QStringLiteral(". ") + pick(narration(), random));
            break;
        case 1:
            paragraphs.append(QStringLiteral("Hier, ") + pick(speakers(), random) +
                              QStringLiteral(" a dit : ") + open + pick(utterances(), random) +
                              QStringLiteral(".") + close);
            break;
        case 2:
            paragraphs.append(QStringLiteral("Selon ") + pick(speakers(), random) + QStringLiteral(", ") +
                              pick(utterances(), random) + QStringLiteral(". ") + open +
                              pick(utterances(), random) + close + QStringLiteral(", a ajouté ") +
                              pick(speakers(), random) + QStringLiteral("."));
            break;
        default:
            paragraphs.append(pick(narration(), random));
            break;
        }
    }
    return paragraphs.join(u'\n');
}

bool isMark(QChar c)
{
    return QStringLiteral("«»“”\"'").contains(c);
}

/// Marks deleted, doubled, swapped for another or turned round, at random.
QString damaged(const QString &text, QRandomGenerator &random)
{
    static const QString others = QStringLiteral("«»“”\"'‹›„");
    QString out;
    for (const QChar c : text) {
        if (!isMark(c) || random.bounded(3) > 0) {
            out += c;
            continue;
        }
        switch (random.bounded(3)) {
        case 0:
            break;
        case 1:
            out += c;
            out += c;
            break;
        default:
            out += others.at(random.bounded(static_cast<int>(others.size())));
            break;
        }
    }
    return out;
}

} // namespace

class TestDamagedMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto pipeline = Pipeline::create();
        QVERIFY2(pipeline, "the French dictionary is missing");
        m_pipeline = std::move(pipeline.value());
    }

    void tenThousandDamagedArticlesGiveSoundQuotations()
    {
        QRandomGenerator random(20240229);
        qsizetype quotations = 0;
        qsizetype swallowed = 0;
        for (int i = 0; i < 10000; ++i) {
            Article input;
            input.fileName = QStringLiteral("damaged.txt");
            input.text = damaged(article(random), random);
            const Analysis analysis = readArticle(*m_pipeline, input);
            for (const Quotation &quotation : analysis.quotations) {
                ++quotations;
                const QByteArray context =
                    input.text.toUtf8() + "\n--> " +
                    input.text.mid(quotation.span.start, quotation.span.length()).toUtf8();
                QVERIFY2(quotation.span.isValid() && !quotation.span.isEmpty() &&
                             quotation.span.end <= input.text.size(),
                         context.constData());
                // Never beyond its paragraph, so never over an unrelated one.
                QVERIFY2(!input.text.mid(quotation.span.start, quotation.span.length()).contains(u'\n'),
                         context.constData());
                for (const QString &sentence : narration()) {
                    if (input.text.mid(quotation.span.start, quotation.span.length())
                            .contains(sentence.chopped(1)))
                        ++swallowed;
                }
                // A paragraph of narration alone is never quoted, whatever the marks around it.
                for (const QString &sentence : narration()) {
                    const QString content = input.text.mid(quotation.span.start, quotation.span.length());
                    QVERIFY2(content != sentence && content != sentence.chopped(1), context.constData());
                }
                QVERIFY2(!quotation.cue.isValid() || quotation.cue.end <= input.text.size(),
                         context.constData());
                QVERIFY2(quotation.parent < analysis.quotations.size(), context.constData());
            }
        }
        QVERIFY(quotations > 10000);
        // Where a mark is gone nobody can know where speech ends; but that is rare.
        QVERIFY2(swallowed * 1000 < quotations * 5,
                 qPrintable(QStringLiteral("%1 of %2").arg(swallowed).arg(quotations)));
    }

    void timeGrowsWithTheTextAndNotFaster()
    {
        // Ten times the marks may cost twenty times the time, never a hundred times.
        const auto seconds = [this](int repeats) {
            Article input;
            input.fileName = QStringLiteral("long.txt");
            for (int i = 0; i < repeats; ++i)
                input.text += QStringLiteral("« ' \" “ mot » ” \" ' « mot, dit-il. ");
            QElapsedTimer timer;
            timer.start();
            const Analysis analysis = readArticle(*m_pipeline, input);
            Q_UNUSED(analysis);
            return std::max<qint64>(1, timer.nsecsElapsed());
        };
        seconds(50);
        const qint64 small = seconds(200);
        const qint64 large = seconds(2000);
        QVERIFY2(large < small * 60, qPrintable(QStringLiteral("%1 ns, then %2 ns").arg(small).arg(large)));
    }

private:
    std::unique_ptr<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestDamagedMarks)
#include "test_damaged_marks.moc"
