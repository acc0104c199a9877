#include "core/workspace/comparison_json.h"

#include "core/export/json_writer.h"
#include "core/model/code_points.h"

namespace frise {

namespace {

constexpr int schema = 1;

class ComparisonJson
{
public:
    ComparisonJson(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison)
        : m_a(a), m_b(b), m_comparison(comparison), m_pointsA(a.article->text), m_pointsB(b.article->text)
    {
    }

    QByteArray write()
    {
        m_json.beginObject().key("schema").integer(schema);
        m_json.key("a").string(m_a.article->fileName).key("b").string(m_b.article->fileName);
        m_json.key("published").beginObject();
        published("a", *m_a.analysis);
        published("b", *m_b.analysis);
        m_json.key("order").string(orderName(m_comparison.order));
        m_json.endObject();
        m_json.key("near_copies").boolean(m_comparison.nearCopies);
        events();
        quotes();
        figures();
        actors();
        passages();
        only("only_a", m_comparison.onlyA, true);
        only("only_b", m_comparison.onlyB, false);
        m_json.endObject();
        return m_json.bytes();
    }

private:
    void published(const char *key, const Analysis &analysis)
    {
        const DateInterval &days =
            analysis.published.interval.isUnknown() ? analysis.published.best : analysis.published.interval;
        m_json.key(key);
        if (days.isUnknown())
            m_json.null();
        else
            m_json.string(days.toEdtf());
    }

    void spanOf(const Span &span, bool inA)
    {
        const Span points = (inA ? m_pointsA : m_pointsB).toCodePoints(span);
        const QString &text = (inA ? m_a : m_b).article->text;
        m_json.key("start").integer(points.start).key("end").integer(points.end);
        m_json.key("text").string(QStringView(text).mid(span.start, span.length()));
    }

    void side(const char *key, const Span &span, bool inA)
    {
        m_json.key(key).beginObject();
        spanOf(span, inA);
        m_json.endObject();
    }

    void reasons(const QList<Evidence> &evidence)
    {
        m_json.key("reasons").beginArray();
        for (const Evidence &item : evidence)
            m_json.string(inEnglish(item));
        m_json.endArray();
    }

    /// The same in every locale, unlike Evidence::describe.
    static QString inEnglish(const Evidence &evidence)
    {
        QString text = evidence.reason;
        for (qsizetype i = 0; i < evidence.args.size(); ++i)
            text.replace(QLatin1Char('%') + QString::number(i + 1), evidence.args.at(i));
        return text;
    }

    void events()
    {
        m_json.key("events").beginArray();
        for (const EventPair &pair : m_comparison.events) {
            m_json.beginObject();
            side("a", pair.a.span, true);
            side("b", pair.b.span, false);
            m_json.key("relation")
                .string(relationName(pair.relation))
                .key("confidence")
                .number(pair.confidence)
                .key("perhaps")
                .boolean(isPerhaps(pair.confidence));
            reasons(pair.reasons);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void quotes()
    {
        m_json.key("quotes").beginArray();
        for (const QuotePair &pair : m_comparison.quotes) {
            m_json.beginObject();
            side("a", pair.a.span, true);
            side("b", pair.b.span, false);
            m_json.key("relation").string(relationName(pair.relation));
            m_json.key("speaker").stringOrNull(pair.speaker).key("confidence").number(pair.confidence);
            m_json.key("perhaps").boolean(isPerhaps(pair.confidence));
            reasons(pair.reasons);
            m_json.endObject();
        }
        m_json.endArray();
    }

    static QString modalityName(FigureModality modality)
    {
        switch (modality) {
        case FigureModality::About:
            return QStringLiteral("about");
        case FigureModality::AtLeast:
            return QStringLiteral("at least");
        case FigureModality::AtMost:
            return QStringLiteral("at most");
        case FigureModality::Almost:
            return QStringLiteral("almost");
        default:
            return QStringLiteral("exact");
        }
    }

    void figure(const char *key, const FactRef &ref, bool inA)
    {
        const Figure &figure = (inA ? m_a : m_b).analysis->figures.at(ref.index);
        m_json.key(key).beginObject();
        spanOf(figure.span, inA);
        m_json.key("value").number(figure.value).key("unit").string(figure.unit);
        m_json.key("modality").string(modalityName(figure.modality));
        m_json.endObject();
    }

    void figures()
    {
        m_json.key("figures").beginArray();
        for (const FigurePair &pair : m_comparison.figures) {
            m_json.beginObject();
            figure("a", pair.a, true);
            figure("b", pair.b, false);
            m_json.key("relation").string(relationName(pair.relation)).key("about").string(pair.about);
            m_json.key("explanation")
                .string(inEnglish(pair.explanation))
                .key("confidence")
                .number(pair.confidence)
                .key("perhaps")
                .boolean(isPerhaps(pair.confidence));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void names(const char *key, const QStringList &names)
    {
        m_json.key(key).beginArray();
        for (const QString &name : names)
            m_json.string(name);
        m_json.endArray();
    }

    void actors()
    {
        m_json.key("actors").beginObject();
        names("both", m_comparison.actors.both);
        names("only_a", m_comparison.actors.onlyA);
        names("only_b", m_comparison.actors.onlyB);
        m_json.endObject();
    }

    void passages()
    {
        m_json.key("passages").beginArray();
        for (const PassagePair &pair : m_comparison.passages) {
            m_json.beginObject();
            side("a", pair.a, true);
            side("b", pair.b, false);
            m_json.key("score").number(pair.score).key("near_copy").boolean(pair.nearCopy);
            reasons(pair.reasons);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void only(const char *key, const QList<OnlyItem> &items, bool inA)
    {
        m_json.key(key).beginArray();
        for (const OnlyItem &item : items) {
            m_json.beginObject();
            spanOf(item.ref.span, inA);
            m_json.key("kind").string(factName(item.kind)).key("why").string(absenceName(item.why));
            m_json.endObject();
        }
        m_json.endArray();
    }

    const ComparedArticle &m_a;
    const ComparedArticle &m_b;
    const Comparison &m_comparison;
    CodePoints m_pointsA, m_pointsB;
    JsonWriter m_json;
};

} // namespace

QByteArray comparisonJson(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison)
{
    return ComparisonJson(a, b, comparison).write();
}

} // namespace frise
