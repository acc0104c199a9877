#include "core/language/segmenter.h"

#include <QTest>

using namespace frise;

/// How French text is cut and tagged; sentences of our own.
class TestSegmenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Lexicon::load();
        QVERIFY2(loaded.ok(), "the French dictionary is needed");
        m_lexicon = std::move(loaded.value());
    }

    void tokensAreCutTheFrenchWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char *name, const char *text, const char *tokens) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
        };
        row("elision", "L'armée d’Irak qu'elle craint", "L'|armée|d’|Irak|qu'|elle|craint");
        row("inverted subject", "a-t-il dit, dira-t-on, est-ce", "a|-t-il|dit|,|dira|-t-on|,|est|-ce");
        row("a name that ends like a pronoun", "Kim Jong-il, Le Goff-Il", "Kim|Jong-il|,|Le|Goff-Il");
        row("one word with an apostrophe", "aujourd'hui et quelqu’un", "aujourd'hui|et|quelqu’un");
        row("grouped digits", "100 000 soldats, 3.200 morts, 2,5 tonnes, en 2014 100 chars",
            "100 000|soldats|,|3.200|morts|,|2,5|tonnes|,|en|2014|100|chars");
        row("ordinals", "le 1er mai, la 2e armée", "le|1er|mai|,|la|2e|armée");
        row("elision before a mark", "l'\"Alliance\" d'« hier »", "l'|\"|Alliance|\"|d'|«|hier|»");
        row("hyphens stay", "un cessez-le-feu au Royaume-Uni", "un|cessez-le-feu|au|Royaume-Uni");
        row("ellipsis", "Il hésite... puis part", "Il|hésite|...|puis|part");
    }

    void tokensAreCutTheFrenchWay()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        const Document document = read(text);
        QStringList found;
        for (const Token &token : document.tokens)
            found.append(document.textOf(token).toString());
        QCOMPARE(found.join(QLatin1Char('|')), tokens);
    }

    void sentencesEndAtStrongStops_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sentences");
        QTest::newRow("plain") << QStringLiteral("Il part. Elle reste.") << 2;
        QTest::newRow("titles and initials")
            << QStringLiteral("M. Eden a vu Mme. Lund et John F. Ford. Rien.") << 2;
        QTest::newRow("a question inside marks")
            << QStringLiteral("« Pourquoi ? » demande le juge. Silence.") << 2;
        QTest::newRow("a plan B ends")
            << QStringLiteral("Il ne reste que le plan B. Le ministre part.") << 2;
        QTest::newRow("a stop before a closing mark") << QStringLiteral("Il a dit : « Non. » Elle rit.") << 2;
        QTest::newRow("lines are paragraphs") << QStringLiteral("Un titre\nUne phrase.") << 2;
    }

    void sentencesEndAtStrongStops()
    {
        QFETCH(QString, text);
        QFETCH(int, sentences);
        QCOMPARE(int(read(text).sentences.size()), sentences);
    }

    void spansCoverTheTextExactly()
    {
        const QString text = QStringLiteral("Le\u00a0Caire, «\u202fnon\u202f» ! \U0001F600 fin");
        const Document document = read(text);
        qsizetype last = 0;
        for (const Token &token : document.tokens) {
            QVERIFY(token.span.start >= last);
            for (qsizetype i = last; i < token.span.start; ++i)
                QVERIFY2(m_article.text.at(i).isSpace(), "only white space stands between tokens");
            last = token.span.end;
        }
        QCOMPARE(last, m_article.text.size());
    }

    void formsAreReadInContext_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form");
        QTest::addColumn<int>("pos");
        const auto row = [](const char *text, const char *form, Pos pos) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(form) << int(pos);
        };
        row("La guerre continue de s'étendre.", "continue", Pos::Verb);
        row("La porte de la ville est fermée.", "porte", Pos::Noun);
        row("Le juge porte l'affaire devant la cour.", "porte", Pos::Verb);
        row("Cet été, la ville a été reprise.", "été", Pos::Noun);
        row("Le pays a signé.", "a", Pos::Auxiliary);
        row("Le pays a une armée.", "a", Pos::Verb);
        row("Elle compte sur lui.", "lui", Pos::Pronoun);
        row("Le flanc est de l'alliance.", "Le", Pos::Determiner);
    }

    void formsAreReadInContext()
    {
        QFETCH(QString, text);
        QFETCH(QString, form);
        QFETCH(int, pos);
        const Document document = read(text);
        for (const Token &token : document.tokens) {
            if (document.textOf(token) == form) {
                QCOMPARE(int(token.pos()), pos);
                return;
            }
        }
        QFAIL("the form is not a token");
    }

    void anyTextIsCut()
    {
        for (const QString &text :
             {QString(), QStringLiteral("\n\n \n"), QStringLiteral("'''\"«»“”-–—..."),
              QString(5000, QLatin1Char('a')), QString(QChar(0xD800)) + QStringLiteral("x"),
              QStringLiteral("\\^$[]{}@<>/ \\")}) {
            const Document document = read(text);
            for (const Token &token : document.tokens)
                QVERIFY(token.entry != nullptr && !token.entry->readings.isEmpty());
        }
    }

private:
    Document read(const QString &text)
    {
        m_article = Article();
        m_article.text = text;
        return segment(m_article, *m_lexicon);
    }

    std::unique_ptr<Lexicon> m_lexicon;
    Article m_article;
};

QTEST_GUILESS_MAIN(TestSegmenter)
#include "test_segmenter.moc"
