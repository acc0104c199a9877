#include "core/export/analysis_json.h"

#include "core/export/json_writer.h"
#include "core/model/code_points.h"

namespace frise {

namespace {

constexpr int schema = 1;

/// Writes the parts of one article; keeps what every span needs.
class ArticleJson
{
public:
    ArticleJson(const Article &article, JsonWriter &json)
        : m_article(article), m_points(article.text), m_json(json)
    {
    }

    void offsets(const Span &span)
    {
        const Span points = m_points.toCodePoints(span);
        m_json.key("start").integer(points.start).key("end").integer(points.end);
    }

    void spanAndText(const Span &span)
    {
        offsets(span);
        m_json.key("text").string(QStringView(m_article.text).mid(span.start, span.length()));
    }

    void spanObject(const Span &span)
    {
        m_json.beginObject();
        spanAndText(span);
        m_json.endObject();
    }

    void published(const ArticleDate &date)
    {
        const auto edtf = [this](const DateInterval &interval) {
            if (interval.isUnknown())
                m_json.null();
            else
                m_json.string(interval.toEdtf());
        };
        m_json.beginObject();
        m_json.key("value");
        edtf(date.best);
        m_json.key("edtf");
        edtf(date.interval);
        m_json.key("basis").string(publishedBasisName(date.basis));
        m_json.key("confidence").number(date.confidence);
        m_json.key("evidence").beginArray();
        for (const Evidence &evidence : date.evidence) {
            m_json.beginObject();
            if (evidence.spans.isEmpty())
                m_json.key("start").null().key("end").null().key("text").null();
            else
                spanAndText(evidence.spans.constFirst());
            m_json.key("reason").string(reasonInEnglish(evidence));
            m_json.endObject();
        }
        m_json.endArray().endObject();
    }

    /// The same in every locale, unlike Evidence::describe.
    static QString reasonInEnglish(const Evidence &evidence)
    {
        QString text = evidence.reason;
        for (const QString &arg : evidence.args)
            text = text.arg(arg);
        return text;
    }

    void entities(const Analysis &analysis)
    {
        QList<QList<Span>> mentions(analysis.actors.size());
        for (const Mention &mention : analysis.mentions) {
            // An elided subject has no characters to point at.
            if (mention.actor >= 0 && !mention.span.isEmpty())
                mentions[mention.actor].append(mention.span);
        }
        m_json.key("entities").beginArray();
        for (int i = 0; i < analysis.actors.size(); ++i) {
            if (mentions.at(i).isEmpty())
                continue;
            const Actor &actor = analysis.actors.at(i);
            m_json.beginObject().key("id").string(actor.id).key("name").string(actor.name);
            m_json.key("kind").string(entityKind(actor.kind));
            m_json.key("mentions").beginArray();
            for (const Span &span : mentions.at(i))
                spanObject(span);
            m_json.endArray().endObject();
        }
        m_json.endArray();
    }

    static QString entityKind(ActorKind kind)
    {
        switch (kind) {
        case ActorKind::Person:
            return QStringLiteral("person");
        case ActorKind::Place:
            return QStringLiteral("place");
        case ActorKind::Unknown:
        case ActorKind::Organisation:
        case ActorKind::State:
        case ActorKind::Group:
            break;
        }
        return QStringLiteral("organisation");
    }

    void timexes(const Analysis &analysis)
    {
        m_json.key("timexes").beginArray();
        for (const Timex &timex : analysis.timexes) {
            static constexpr const char *types[] = {"DATE", "TIME", "DURATION", "SET"};
            m_json.beginObject();
            spanAndText(timex.span);
            m_json.key("type").string(QString::fromLatin1(types[static_cast<std::size_t>(timex.type)]));
            m_json.key("value").stringOrNull(timex.value);
            m_json.key("edtf");
            if (timex.days)
                m_json.string(timex.days->toEdtf());
            else
                m_json.null();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void quotes(const Analysis &analysis)
    {
        m_json.key("quotes").beginArray();
        for (const Quotation &quotation : analysis.quotations) {
            m_json.beginObject();
            spanAndText(quotation.span);
            m_json.key("type").string(modeName(quotation.mode));
            m_json.key("cue");
            if (quotation.cue.isValid() && !quotation.cue.isEmpty())
                spanObject(quotation.cue);
            else
                m_json.null();
            m_json.key("speaker");
            const bool printed = quotation.speakerSpan.isValid() && !quotation.speakerSpan.isEmpty();
            const QString names = analysis.speakerNames(quotation);
            if (!printed && names.isEmpty()) {
                m_json.null();
            } else {
                m_json.beginObject();
                if (printed)
                    spanAndText(quotation.speakerSpan);
                else
                    m_json.key("start").null().key("end").null().key("text").null();
                m_json.key("name").stringOrNull(names);
                const int first = quotation.speakers.isEmpty() ? -1 : quotation.speakers.constFirst();
                m_json.key("id").stringOrNull(first < 0 ? QString() : analysis.actors.at(first).id);
                m_json.endObject();
            }
            m_json.key("confidence").number(quotation.confidence).endObject();
        }
        m_json.endArray();
    }

    static QString modeName(QuoteMode mode)
    {
        return mode == QuoteMode::Direct     ? QStringLiteral("direct")
               : mode == QuoteMode::Indirect ? QStringLiteral("indirect")
                                             : QStringLiteral("mixed");
    }

    void events(const Analysis &analysis)
    {
        m_json.key("events").beginArray();
        for (const Event &event : analysis.events) {
            m_json.beginObject();
            spanAndText(event.span);
            m_json.key("trigger");
            spanObject(event.trigger);
            m_json.key("summary").string(event.summary);
            m_json.key("kind").string(eventKindOf(event.kind));
            m_json.key("type").stringOrNull(eventTypeName(event.type));
            m_json.key("actors").beginArray();
            for (const EventActor &actor : event.actors) {
                if (actor.actor < 0)
                    continue;
                const Actor &meant = analysis.actors.at(actor.actor);
                m_json.beginObject().key("name").string(meant.name).key("id").string(meant.id);
                m_json.key("role").string(roleName(actor.role)).endObject();
            }
            m_json.endArray();
            m_json.key("place").stringOrNull(event.place);
            m_json.key("edtf").string(event.when.toEdtf());
            m_json.key("certainty").string(certaintyName(event.certainty));
            m_json.key("confidence").number(event.confidence).endObject();
        }
        m_json.endArray();
    }

    static QString roleName(ActorRole role)
    {
        return role == ActorRole::Agent ? QStringLiteral("agent") : QStringLiteral("target");
    }

    /// The format knows three kinds; a statement is a diplomatic act.
    static QString eventKindOf(EventKind kind)
    {
        return eventKindName(kind == EventKind::Statement ? EventKind::Diplomatic : kind);
    }

    void boilerplate(const Analysis &analysis)
    {
        m_json.key("boilerplate").beginArray();
        for (const Boilerplate &part : analysis.boilerplate) {
            m_json.beginObject();
            offsets(part.span);
            m_json.endObject();
        }
        m_json.endArray();
    }

private:
    const Article &m_article;
    CodePoints m_points;
    JsonWriter &m_json;
};

} // namespace

QByteArray analysisJson(const Article &article, const Analysis &analysis)
{
    JsonWriter json;
    ArticleJson parts(article, json);
    json.beginObject().key("schema").integer(schema).key("source").string(article.fileName);
    json.key("language").string(article.language);
    json.key("title").stringOrNull(analysis.title.isEmpty() ? article.title : analysis.title);
    if (article.extracted)
        json.key("text").string(article.text);
    json.key("published");
    parts.published(analysis.published);
    parts.entities(analysis);
    parts.timexes(analysis);
    parts.quotes(analysis);
    parts.events(analysis);
    parts.boilerplate(analysis);
    json.endObject();
    return json.bytes();
}

QByteArray analysisErrorJson(const QString &source, const QString &error)
{
    JsonWriter json;
    json.beginObject()
        .key("schema")
        .integer(schema)
        .key("source")
        .string(source)
        .key("error")
        .string(error)
        .endObject();
    return json.bytes();
}

QByteArray articleDateJson(const Article &article, const ArticleDate &date)
{
    JsonWriter json;
    ArticleJson parts(article, json);
    json.beginObject().key("schema").integer(schema).key("source").string(article.fileName).key("published");
    parts.published(date);
    json.endObject();
    return json.bytes();
}

QByteArray entryJson(const ChronicleEntry &entry, const CodePointsOf &codePointsOf)
{
    JsonWriter json;
    const auto offsets = [&](ArticleId article, const Span &span) {
        const Span points = codePointsOf(article).toCodePoints(span);
        json.key("start").integer(points.start).key("end").integer(points.end);
    };
    json.beginObject().key("schema").integer(schema).key("id").string(entry.stableId);
    json.key("title").string(entry.title).key("kind").string(ArticleJson::eventKindOf(entry.kind));
    json.key("type").stringOrNull(eventTypeName(entry.type)).key("edtf").string(entry.when.toEdtf());
    json.key("certainty").string(certaintyName(entry.certainty));
    json.key("actors").beginArray();
    for (const EntryActor &actor : entry.actors) {
        json.beginObject()
            .key("name")
            .string(actor.name)
            .key("role")
            .string(ArticleJson::roleName(actor.role));
        json.endObject();
    }
    json.endArray().key("place").stringOrNull(entry.place).key("history").beginArray();
    for (const HistoryStep &step : entry.history) {
        json.beginObject().key("certainty").string(certaintyName(step.certainty)).key("published");
        if (step.published.isUnknown())
            json.null();
        else
            json.string(step.published.toEdtf());
        json.key("source").string(step.source).endObject();
    }
    json.endArray().key("conflicts").beginArray();
    for (const QString &conflict : entry.conflicts)
        json.string(conflict);
    json.endArray().key("mentions").beginArray();
    for (const EntryMention &mention : entry.mentions) {
        json.beginObject().key("source").string(mention.source);
        offsets(mention.key.article, mention.span);
        json.key("text").string(mention.text).key("edtf").string(mention.when.toEdtf());
        json.key("certainty").string(certaintyName(mention.certainty)).endObject();
    }
    json.endArray().key("quotes").beginArray();
    for (const EntryQuote &quote : entry.quotes) {
        json.beginObject().key("source").string(quote.source);
        offsets(quote.article, quote.span);
        json.key("speaker").stringOrNull(quote.speaker).endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

QByteArray quoteJson(const QuoteRow &row, const CodePointsOf &codePointsOf)
{
    JsonWriter json;
    const Span points = codePointsOf(row.article).toCodePoints(row.span);
    json.beginObject().key("schema").integer(schema).key("source").string(row.source);
    json.key("start").integer(points.start).key("end").integer(points.end).key("text").string(row.text);
    json.key("type").string(ArticleJson::modeName(row.mode)).key("cue").stringOrNull(row.cue);
    json.key("speaker").stringOrNull(row.speaker);
    json.key("speaker_ids").beginArray();
    for (const QString &id : row.speakerIds)
        json.string(id);
    json.endArray();
    json.key("speaker_text").stringOrNull(row.speakerPrinted).key("role").stringOrNull(row.role);
    json.key("addressee").stringOrNull(row.addressee).key("medium").stringOrNull(row.medium);
    const auto edtf = [&json](const char *key, const DateInterval &interval) {
        json.key(key).stringOrNull(interval.isUnknown() ? QString() : interval.toEdtf());
    };
    edtf("said", row.said);
    edtf("published", row.published);
    json.key("outlet").stringOrNull(row.outlet).key("title").stringOrNull(row.articleTitle);
    json.key("confidence").number(row.confidence).endObject();
    return json.bytes();
}

QByteArray actorJson(const ActorRow &row)
{
    JsonWriter json;
    json.beginObject().key("schema").integer(schema).key("id").string(row.id).key("name").string(row.name);
    json.key("kind").string(ArticleJson::entityKind(row.kind)).key("country").stringOrNull(row.country);
    json.key("mentions").integer(row.mentions).key("articles").integer(row.articles);
    json.key("quotations").integer(row.quotations).key("surfaces").beginArray();
    for (const QString &surface : row.surfaces)
        json.string(surface);
    json.endArray().endObject();
    return json.bytes();
}

} // namespace frise
