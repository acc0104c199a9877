#include "core/model/analysis_io.h"

#include <QRandomGenerator>
#include <QTest>

using namespace frise;

namespace {

Evidence evidence(const char *rule)
{
    Evidence e;
    e.rule = QString::fromLatin1(rule);
    e.reason = QStringLiteral("because of “%1”");
    e.args = {QStringLiteral("hier"), QString()};
    e.spans = {{10, 14}, {-1, -1}, {3, 3}};
    e.confidence = 0.1 + 0.2;
    e.byPerson = true;
    return e;
}

/// Every field away from its default, every list with something in it.
Analysis fullAnalysis()
{
    Analysis a;
    a.title = QStringLiteral("Un titre 🕊 œuvre");
    a.titleSpan = {0, 12};
    a.paragraphs = {{0, 12}, {14, 90}};
    a.sentences = {{0, 12}, {14, 50}, {51, 90}};
    a.boilerplate = {{{80, 90}, BoilerplateKind::Caption}};
    a.actors = {{QStringLiteral("p:a"), QStringLiteral("Anna Lind"), ActorKind::Person, Gender::Feminine,
                 Plurality::Singular, QStringLiteral("SWE"), QStringLiteral("ministre"), true},
                {QStringLiteral("g:FRA"), QStringLiteral("France"), ActorKind::State, {}, {}, {}, {}, false}};
    Mention mention;
    mention.span = {14, 20};
    mention.kind = MentionKind::Metonym;
    mention.actor = 1;
    mention.candidates = {{1, 0.75}, {0, 0.25}};
    mention.roleSpan = {2, 5};
    mention.inBoilerplate = true;
    mention.evidence = evidence("names.metonym");
    a.mentions = {mention, Mention()};
    Timex timex;
    timex.span = {30, 34};
    timex.type = TimexType::Time;
    timex.value = QStringLiteral("2022-10-12TEV");
    timex.days = *DateInterval::fromEdtf(u"2022-10-12?");
    timex.evidence = evidence("time.deictic");
    timex.dependsOnArticleDate = true;
    timex.inQuotation = true;
    a.timexes = {timex, Timex()};
    a.published.best = *DateInterval::fromEdtf(u"2022-10");
    a.published.interval = *DateInterval::fromEdtf(u"2022-09-21/..");
    a.published.basis = PublishedBasis::Dateline;
    a.published.confidence = 0.93;
    a.published.evidence = {evidence("date.printed")};
    a.published.contradictions = {evidence("date.office")};
    a.published.belief = {{DateInterval::ofDay(dayOf(2022, 10, 13)), 0.5}};
    Quotation quotation;
    quotation.span = {20, 29};
    quotation.mode = QuoteMode::Mixed;
    quotation.cue = {15, 19};
    quotation.cueLemma = QStringLiteral("déclarer");
    quotation.force = CueForce::Threat;
    quotation.speakerSpan = {14, 15};
    quotation.speakers = {1, 0};
    quotation.guesses = {{0, 0.4}};
    quotation.parent = 1;
    quotation.card = 0;
    quotation.addressee = {40, 45};
    quotation.medium = {46, 50};
    quotation.place = {51, 52};
    quotation.timeSpan = {30, 34};
    quotation.said = DateInterval::at({dayOf(2022, 10, 10), dayOf(2022, 10, 16), Granularity::Week});
    quotation.variantGroup = 2;
    quotation.confidence = 0.9;
    quotation.evidence = evidence("quotes.incise");
    a.quotations = {quotation, Quotation()};
    const Figure figure{
        {60, 63}, 100000.5, QStringLiteral("soldat"), QStringLiteral("russe"), FigureModality::Almost};
    Event event;
    event.span = {51, 90};
    event.trigger = {55, 60};
    event.type = EventType::Assault;
    event.subType = QStringLiteral("drone");
    event.kind = EventKind::Military;
    event.actors = {{1, ActorRole::Target, {51, 54}}};
    event.place = QStringLiteral("Kiev");
    event.placeSpan = {70, 74};
    event.when = DateInterval::fromEdtf(u"../2022-10-12")->withApproximate();
    event.basis = DateBasis::Deictic;
    event.certainty = Certainty::Negated;
    event.contentCertainty = Certainty::Demanded;
    event.quotation = 0;
    event.figures = {figure};
    event.summary = QStringLiteral("une frappe sur Kiev");
    event.importance = Importance::Key;
    event.series = true;
    event.confidence = 0.123456789;
    event.evidence = evidence("events.verb");
    event.dateEvidence = evidence("time.week");
    a.events = {event};
    a.figures = {figure};
    a.issues = {{Issue::Severity::Note, QStringLiteral("a.txt"), QStringLiteral("étrange"), {1, 2}, 7}};
    return a;
}

} // namespace

class TestAnalysisIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldSurvivesARoundTrip()
    {
        Analysis before = fullAnalysis();
        roundShares(before); // what the pipeline does at its end: shares are kept in thousandths
        const auto after = analysisFromBytes(analysisToBytes(before));
        QVERIFY(after);
        QVERIFY(after.value() == before);
        QCOMPARE(after.value().events.constFirst().confidence, 0.123);
        // What the comparison leaves out.
        QCOMPARE(after.value().issues.size(), 1);
        QCOMPARE(after.value().issues.constFirst().line, 7);
        QCOMPARE(after.value().issues.constFirst().message, QStringLiteral("étrange"));
        QCOMPARE(analysisToBytes(after.value()), analysisToBytes(before));
    }

    void anEmptyAnalysisSurvivesToo()
    {
        const auto after = analysisFromBytes(analysisToBytes(Analysis()));
        QVERIFY(after);
        QVERIFY(after.value() == Analysis());
    }

    void anotherLayoutIsToldApart()
    {
        QByteArray bytes = analysisToBytes(fullAnalysis());
        bytes[0] = char(99);
        const auto read = analysisFromBytes(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::NewerVersion);
    }

    void damagedBytesGiveAnErrorAndNoCrash()
    {
        const QByteArray good = analysisToBytes(fullAnalysis());
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!analysisFromBytes(good.left(size)));
        QRandomGenerator random(7);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            bytes[random.bounded(1, static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
            (void)analysisFromBytes(bytes); // nearly always refused; whatever comes out holds together
        }
        // Past the check sum of the compression as well: arbitrary values in a well-formed envelope.
        for (int round = 0; round < 3000; ++round) {
            QByteArray inner(static_cast<qsizetype>(random.bounded(200)), '\0');
            for (char &c : inner)
                c = static_cast<char>(random.bounded(random.bounded(2) == 0 ? 4 : 256));
            QByteArray bytes = good.left(1) + qCompress(inner);
            (void)analysisFromBytes(bytes);
        }
    }
};

QTEST_APPLESS_MAIN(TestAnalysisIo)
#include "test_analysis_io.moc"
