#include "core/language/accents.h"

#include "core/base/resources.h"
#include "core/language/lexicon.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace frise;

/// Accents given back to articles that lost them; the articles are those of our sample, and sentences of our
/// own.
class TestAccents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Lexicon::load();
        QVERIFY2(loaded.ok(), "the French dictionary is needed");
        m_lexicon = std::move(loaded.value());
    }

    void wordsGetTheSpellingThatStandsThere_data()
    {
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(sentence);
        };
        row("participles", "Le ministre avait ordonné la retraite et le port a été bombardé.");
        row("present and participle", "Il ordonne la trêve que son armée a demandée.");
        row("à and a", "La délégation a quitté Genève et arrive à Vienne.");
        row("at the beginning",
            "Après deux heures, l'émissaire a regagné Genève. Réunis à Alger, ils ont été reçus.");
        row("capitals", "L'État a protesté. Les États voisins se taisent.");
        row("cedilla", "La France a déçu ses alliés français.");
        row("small words", "Ils sont déjà très près du but, elle veut même être à Orléans.");
        row("the summer, been", "Deux navires ont été coulés en août.");
    }

    void wordsGetTheSpellingThatStandsThere()
    {
        QFETCH(QString, sentence);
        // Enough of an article to tell that its accents are gone.
        const QString ballast = QStringLiteral(
            "Le convoi parti du nord est dans la ville et les habitants de la capitale attendent que la "
            "pluie "
            "cesse pour sortir par les rues du port. Les soldats de la garnison gardent la route qui monte "
            "dans les collines, et le maire du bourg parle avec le commandant pour que la ferme du nord soit "
            "libre. La nuit tombe sur les toits et la radio du fort joue une marche.\n\n");
        const QString text = withoutAccents(ballast + sentence);
        const auto given = withAccents(article(text), *m_lexicon);
        QVERIFY(given);
        QCOMPARE(given->size(), text.size());
        QCOMPARE(given->mid(ballast.size()), sentence);
    }

    void whatHasItsAccentsIsLeftAlone()
    {
        QVERIFY(!withAccents(article(sample().first()), *m_lexicon));
        QVERIFY(!withAccents(article(QStringLiteral("Brest libre.")), *m_lexicon));
        Article english =
            article(QStringLiteral("The minister said on Monday that the fleet would leave the harbour. ")
                        .repeated(9));
        QVERIFY(!withAccents(english, *m_lexicon));
        Article told = article(withoutAccents(sample().first()));
        told.language = QStringLiteral("en");
        QVERIFY(!withAccents(told, *m_lexicon));
    }

    /// Of the letters that lost an accent nearly nine in ten get the right one back (the names of the sample
    /// are invented, and capitals are left alone), and few are given one they never had.
    void theSampleIsRestored()
    {
        qsizetype lost = 0;
        qsizetype back = 0;
        qsizetype wrong = 0;
        QStringList failures;
        for (const QString &text : sample()) {
            const QString bare = withoutAccents(text);
            const auto given = withAccents(article(bare), *m_lexicon);
            if (!given)
                continue; // a brief of few letters
            QCOMPARE(given->size(), text.size());
            for (qsizetype i = 0; i < text.size(); ++i) {
                const bool had = text.at(i) != bare.at(i);
                lost += had;
                back += had && given->at(i) == text.at(i);
                wrong += !had && given->at(i) != text.at(i);
                if (given->at(i) != text.at(i))
                    failures.append(given->mid(std::max<qsizetype>(0, i - 12), 24).simplified());
            }
        }
        QVERIFY2(lost > 500, qPrintable(QString::number(lost)));
        const QString told = QStringLiteral("%1 %2 %3: ").arg(lost).arg(back).arg(wrong) +
                             failures.join(QStringLiteral(" | "));
        QVERIFY2(back * 100 >= lost * 89, qPrintable(told));
        QVERIFY2(wrong * 25 <= lost, qPrintable(told));
    }

private:
    static Article article(const QString &text)
    {
        Article article;
        article.text = text;
        return article;
    }

    static QString withoutAccents(const QString &text)
    {
        QString bare;
        for (const QChar c : text) {
            const QString parts = c.decomposition();
            bare.append(c.unicode() >= 0xC0 && c.unicode() < 0x180 && !parts.isEmpty() ? parts.at(0) : c);
        }
        return bare;
    }

    static QStringList sample()
    {
        QStringList texts;
        const QDir folder(resourcePath(QStringLiteral("sample")));
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                texts.append(QString::fromUtf8(file.readAll()));
        }
        return texts;
    }

    std::unique_ptr<Lexicon> m_lexicon;
};

QTEST_GUILESS_MAIN(TestAccents)
#include "test_accents.moc"
