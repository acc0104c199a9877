#include "core/language/chunks.h"
#include "core/language/segmenter.h"

#include <QTest>

using namespace frise;

/// Verb groups and their subjects; sentences of our own.
class TestChunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Lexicon::load();
        QVERIFY2(loaded.ok(), "the French dictionary is needed");
        m_lexicon = std::move(loaded.value());
    }

    void subjectsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name, const char *text, const char *group, const char *subject) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(group)
                                << QString::fromUtf8(subject);
        };
        row("before", "Le ministre irakien de la Défense a quitté Bagdad.", "a quitté",
            "Le ministre irakien de la Défense");
        row("clitic", "Il a quitté Bagdad.", "a quitté", "Il");
        row("inverted clitic", "« Non », a-t-elle répondu.", "a-t-elle répondu", "-t-elle");
        row("inverted noun", "La trêve tiendra, a assuré le médiateur norvégien.", "a assuré",
            "le médiateur norvégien");
        row("over a relative", "Le général, qui avait fui, est revenu.", "est revenu", "Le général");
        row("of a relative", "Le général, qui avait fui, est revenu.", "avait fui", "Le général");
        row("elided", "Tito a rompu avec Moscou et a appelé Londres.", "a appelé", "Tito");
        row("over a clause of time", "Alors que les chars avançaient, Budapest a appelé à l'aide.",
            "a appelé", "Budapest");
        row("plural by number", "Douze pays ont signé.", "ont signé", "Douze pays");
    }

    void subjectsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, group);
        QFETCH(QString, subject);
        read(text);
        for (int v = 0; v < m_chunks.verbs.size(); ++v) {
            if (m_document.textOf(m_document.spanOf(m_chunks.verbs.at(v).tokens)) != group)
                continue;
            const Subject found = m_chunks.subject(m_document, v);
            QVERIFY(found.isKnown());
            const QString printed =
                found.clitic >= 0
                    ? m_document.textOf(m_document.tokens.at(found.clitic)).toString()
                    : m_document.textOf(m_document.spanOf(m_chunks.extended(m_document, found.noun)))
                          .toString();
            QCOMPARE(printed, subject);
            return;
        }
        QFAIL("the verb group is not found");
    }

    void verbGroupsTellTenseAndVoice()
    {
        const VerbGroup passive = only(QStringLiteral("La ville a été bombardée."));
        QVERIFY(passive.passive);
        QVERIFY(passive.isPast());
        const VerbGroup active = only(QStringLiteral("Le convoi est arrivé."));
        QVERIFY(!active.passive);
        QVERIFY(active.compound);
        const VerbGroup negated = only(QStringLiteral("Le juge n'a pas répondu."));
        QVERIFY(negated.negated);
        const VerbGroup modal = only(QStringLiteral("Le roi devrait abdiquer."));
        QCOMPARE(internedText(modal.modal), QStringLiteral("devoir"));
        QCOMPARE(internedText(modal.lemma), QStringLiteral("abdiquer"));
        QCOMPARE(modal.tense, Tense::Conditional);
        const VerbGroup causative = only(QStringLiteral("Le palais a fait savoir sa colère."));
        QVERIFY(causative.causative);
        QCOMPARE(internedText(causative.lemma), QStringLiteral("savoir"));
        const VerbGroup reflexive = only(QStringLiteral("Les chefs se sont réunis."));
        QVERIFY(reflexive.reflexive);
        QVERIFY(!reflexive.passive);
    }

    void coordinatedSubjectsAreTwo()
    {
        read(QStringLiteral("Paris et Berlin ont protesté."));
        const Subject subject = m_chunks.subject(m_document, 0);
        QVERIFY(subject.noun >= 0);
        QCOMPARE(m_chunks.coordination(subject.noun).size(), 2);
    }

private:
    void read(const QString &text)
    {
        m_article = Article();
        m_article.text = text;
        m_document = segment(m_article, *m_lexicon);
        m_chunks = chunk(m_document);
    }
    VerbGroup only(const QString &text)
    {
        read(text);
        return m_chunks.verbs.isEmpty() ? VerbGroup() : m_chunks.verbs.first();
    }

    std::unique_ptr<Lexicon> m_lexicon;
    Article m_article;
    Document m_document;
    Chunks m_chunks;
};

QTEST_GUILESS_MAIN(TestChunks)
#include "test_chunks.moc"
