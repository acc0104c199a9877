#include "core/workspace/correction_replay.h"
#include "core/workspace/date_evidence.h"

#include <QJsonArray>
#include <QTest>

using namespace frise;

namespace {

const QString text = QStringLiteral("Anna Lind a dit : « Nous viendrons. » Elle a dit : « Nous viendrons. » "
                                    "La Norvège a livré des navires. Le port a été fermé.");

Span spanOf(const QString &words, int nth = 0)
{
    qsizetype at = -1;
    for (int i = 0; i <= nth; ++i)
        at = text.indexOf(words, at + 1);
    return {at, at + words.size()};
}

Article article()
{
    Article a;
    a.text = text;
    return a;
}

Analysis machine()
{
    Analysis a;
    a.actors = {{QStringLiteral("n:anna lind"),
                 QStringLiteral("Anna Lind"),
                 ActorKind::Person,
                 {},
                 {},
                 {},
                 {},
                 false}};
    for (int i = 0; i < 2; ++i) {
        Quotation q;
        q.span = spanOf(QStringLiteral("Nous viendrons."), i);
        q.speakers = {0};
        q.card = i;
        a.quotations.append(q);
    }
    Event first;
    first.span = spanOf(QStringLiteral("La Norvège a livré des navires"));
    first.trigger = spanOf(QStringLiteral("a livré"));
    first.type = EventType::Aid;
    first.quotation = 1;
    Event second;
    second.span = spanOf(QStringLiteral("Le port a été fermé"));
    second.trigger = spanOf(QStringLiteral("a été fermé"));
    a.events = {first, second};
    return a;
}

Correction decision(CorrectionKind kind, const Span &span, const QJsonObject &payload = {})
{
    Correction c;
    c.kind = kind;
    c.span = span;
    c.quoted = text.mid(span.start, span.length());
    c.before = text.left(span.start).right(40);
    c.payload = payload;
    return c;
}

} // namespace

class TestCorrectionReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanFindsItsPlaceAgain()
    {
        Correction c =
            decision(CorrectionKind::AcceptQuotation, spanOf(QStringLiteral("Nous viendrons."), 1));
        QCOMPARE(anchorOf(text, c), c.span);
        // Moved by three characters: the context says which of two equal sentences is meant.
        const QString moved = QStringLiteral("…  ") + text;
        QCOMPARE(anchorOf(moved, c), (Span{c.span.start + 3, c.span.end + 3}));
        c.before.clear();
        c.span = {0, 15};
        QCOMPARE(anchorOf(text, c), spanOf(QStringLiteral("Nous viendrons."), 0));
        c.quoted = QStringLiteral("absent");
        QVERIFY(!anchorOf(text, c).isValid());
    }

    void aSpeakerIsSetOnTheWholeCard()
    {
        Analysis before = machine();
        before.quotations[1].card = 0;
        const Analysis after =
            withCorrections(article(), before,
                            {decision(CorrectionKind::SetSpeaker, before.quotations.at(1).span,
                                      {{QStringLiteral("name"), QStringLiteral("Jens Holt")}})});
        QCOMPARE(after.actors.size(), 2);
        for (const Quotation &q : after.quotations) {
            QCOMPARE(after.speakerNames(q), QStringLiteral("Jens Holt"));
            QVERIFY(q.evidence.byPerson);
        }
    }

    void aQuotationThatIsNoneGoesAndIndexesFollow()
    {
        Analysis before = machine();
        before.quotations[1].parent = 0;
        const Analysis after = withCorrections(
            article(), before, {decision(CorrectionKind::NotAQuotation, before.quotations.at(0).span)});
        QCOMPARE(after.quotations.size(), 1);
        QCOMPARE(after.quotations.at(0).card, 0);
        QCOMPARE(after.quotations.at(0).parent, -1);
        QCOMPARE(after.events.at(0).quotation, 0);
    }

    void anAddedQuotationStandsInOrder()
    {
        const Span span = spanOf(QStringLiteral("Anna Lind"));
        const Analysis after =
            withCorrections(article(), machine(),
                            {decision(CorrectionKind::AddQuotation, span,
                                      {{QStringLiteral("mode"), QStringLiteral("indirect")},
                                       {QStringLiteral("name"), QStringLiteral("anna lind")}})});
        QCOMPARE(after.quotations.size(), 3);
        QCOMPARE(after.quotations.at(0).span, span);
        QCOMPARE(after.quotations.at(0).mode, QuoteMode::Indirect);
        QCOMPARE(after.quotations.at(0).speakers, QList<int>{0});
        QCOMPARE(after.events.at(0).quotation, 2);
    }

    void eventsAreRejectedEditedAndAdded()
    {
        const QJsonObject edit = {
            {QStringLiteral("edtf"), QStringLiteral("2024-05")},
            {QStringLiteral("place"), QStringLiteral("Bergen")},
            {QStringLiteral("kind"), QStringLiteral("military")},
            {QStringLiteral("certainty"), QStringLiteral("negated")},
            {QStringLiteral("actors"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Norvège")},
                                    {QStringLiteral("role"), QStringLiteral("target")}}}}};
        const Analysis after =
            withCorrections(article(), machine(),
                            {decision(CorrectionKind::RejectEvent, spanOf(QStringLiteral("a livré"))),
                             decision(CorrectionKind::EditEvent, spanOf(QStringLiteral("a été fermé")), edit),
                             decision(CorrectionKind::AddEvent, spanOf(QStringLiteral("Nous viendrons")),
                                      {{QStringLiteral("kind"), QStringLiteral("diplomatic")}})});
        QCOMPARE(after.events.size(), 2);
        const Event &added = after.events.at(0);
        QCOMPARE(added.span, spanOf(QStringLiteral("Nous viendrons")));
        QCOMPARE(added.kind, EventKind::Diplomatic);
        const Event &edited = after.events.at(1);
        QCOMPARE(edited.when.toEdtf(), QStringLiteral("2024-05"));
        QCOMPARE(edited.basis, DateBasis::Person);
        QCOMPARE(edited.place, QStringLiteral("Bergen"));
        QCOMPARE(edited.kind, EventKind::Military);
        QCOMPARE(edited.certainty, Certainty::Negated);
        QCOMPARE(edited.actors.size(), 1);
        QCOMPARE(after.actors.at(edited.actors.at(0).actor).name, QStringLiteral("Norvège"));
        QVERIFY(edited.evidence.byPerson);
    }

    void aDecisionAboutSomethingGoneChangesNothing()
    {
        Correction c = decision(CorrectionKind::RejectEvent, spanOf(QStringLiteral("Anna Lind")));
        QVERIFY(withCorrections(article(), machine(), {c}) == machine());
        c.kind = CorrectionKind::NotAQuotation;
        QVERIFY(withCorrections(article(), machine(), {c}) == machine());
        c.kind = CorrectionKind::AddEvent;
        c.quoted = QStringLiteral("absent du texte");
        c.span = {0, 5};
        QVERIFY(withCorrections(article(), machine(), {c}) == machine());
    }

    /// A date accepted for reasons keeps them; one set by hand afterwards has none but the person's word.
    void anAcceptedDateKeepsItsReasons()
    {
        Evidence link;
        link.rule = QStringLiteral("date.link");
        link.reason = QStringLiteral("tells the same act as %1 (“%2”), of %3");
        link.args = {QStringLiteral("other.txt"), QStringLiteral("attaque"), QStringLiteral("2024-04-30")};
        link.spans = {Span{2, 9}};
        link.confidence = 0.6;
        const Correction accepted = decision(CorrectionKind::SetArticleDate, {0, 0},
                                             {{QStringLiteral("edtf"), QStringLiteral("2024-05-01")},
                                              {QStringLiteral("evidence"), dateEvidenceToJson({link})}});
        const Correction set = decision(CorrectionKind::SetArticleDate, {0, 0},
                                        {{QStringLiteral("edtf"), QStringLiteral("2024-06")}});
        Analysis analysis;
        Evidence given;
        given.rule = QStringLiteral("date.given");
        analysis.published.evidence = {given};
        const auto evidence = [&](const QList<Correction> &corrections) {
            return withCorrections(article(), analysis, corrections).published.evidence;
        };
        QCOMPARE(evidence({accepted}), (QList<Evidence>{given, link}));
        QCOMPARE(evidence({accepted, set}), QList<Evidence>{given});
    }

    void aCutLinkIsNoCutClue()
    {
        const Correction link = decision(CorrectionKind::CutDateEvidence, {2, 9},
                                         {{QStringLiteral("rule"), QStringLiteral("date.link")},
                                          {QStringLiteral("link"), QStringLiteral("one.txt:2|two.txt")}});
        QVERIFY(cutDateEvidence({link}).isEmpty());
        QCOMPARE(cutDateLinks({link}), QSet<QString>{QStringLiteral("one.txt:2|two.txt")});
    }

    void theLastDateGivenCounts()
    {
        const auto date = [](const char *edtf) {
            return decision(CorrectionKind::SetArticleDate, {0, 0},
                            {{QStringLiteral("edtf"), QString::fromLatin1(edtf)}});
        };
        const Article dated =
            withCorrectedDate(article(), {date("2024-05-01"), date("2024-06"), date("hier")});
        QCOMPARE(dated.statedDate.toEdtf(), QStringLiteral("2024-06"));
        QVERIFY(dated.dateGiven);
        QVERIFY(!withCorrectedDate(article(), {}).dateGiven);
    }
};

QTEST_APPLESS_MAIN(TestCorrectionReplay)
#include "test_correction_replay.moc"
