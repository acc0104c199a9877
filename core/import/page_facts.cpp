#include "core/import/page_facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace frise {

namespace {

void keepFirst(QString &fact, const QString &text)
{
    if (fact.isEmpty())
        fact = text.simplified();
}

/// A person or a body of schema.org: a text, an object with a name, or a list of them.
QString nameIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return value.toObject().value(QLatin1String("name")).toString();
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) {
        if (const QString name =
                one.isObject() ? one.toObject().value(QLatin1String("name")).toString() : one.toString();
            !name.isEmpty())
            names.append(name);
    }
    return names.join(QStringLiteral(", "));
}

bool isArticleType(const QJsonValue &type)
{
    const QString one = type.isArray() ? type.toArray().first().toString() : type.toString();
    return one.endsWith(QLatin1String("Article")) || one == QLatin1String("BlogPosting") ||
           one == QLatin1String("Report");
}

void readLinkedData(const QJsonValue &value, PageFacts &facts, int depth = 0)
{
    if (depth > 4)
        return;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list)
            readLinkedData(one, facts, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("@graph")))
        readLinkedData(object.value(QLatin1String("@graph")), facts, depth + 1);
    if (!isArticleType(object.value(QLatin1String("@type"))))
        return;
    keepFirst(facts.title, object.value(QLatin1String("headline")).toString());
    keepFirst(facts.date, object.value(QLatin1String("datePublished")).toString());
    keepFirst(facts.author, nameIn(object.value(QLatin1String("author"))));
    keepFirst(facts.outlet, nameIn(object.value(QLatin1String("publisher"))));
    keepFirst(facts.language, object.value(QLatin1String("inLanguage")).toString());
}

void readMeta(const xmlNode *node, PageFacts &facts)
{
    const QString content = attribute(node, "content");
    QString key = attribute(node, "property");
    for (const char *other : {"name", "itemprop"}) {
        if (key.isEmpty())
            key = attribute(node, other);
    }
    key = key.toLower();
    const auto is = [&key](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&key](const char *name) { return key == QLatin1String(name); });
    };
    if (is({"og:title", "dc.title"}))
        keepFirst(facts.title, content);
    else if (is({"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
                 "publish-date", "article.published", "cxenseparse:recs:publishtime"}))
        keepFirst(facts.date, content);
    else if (is({"author", "article:author", "dc.creator"}) && !content.startsWith(QLatin1String("http")))
        keepFirst(facts.author, content);
    else if (is({"og:site_name", "dc.publisher"}))
        keepFirst(facts.outlet, content);
    else if (is({"og:url"}))
        keepFirst(facts.url, content);
}

} // namespace

PageFacts pageFacts(const xmlDoc *document)
{
    PageFacts linked;
    PageFacts facts;
    QString heading;
    QString windowTitle;
    QString timeElement;
    const xmlNode *top = xmlDocGetRootElement(document);
    for (const xmlNode *at = top; at != nullptr; at = nextNode(at, top, false)) {
        if (isElement(at, "script") && attribute(at, "type") == QLatin1String("application/ld+json")) {
            const QJsonDocument json = QJsonDocument::fromJson(textBelow(at).toUtf8());
            readLinkedData(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), linked);
        } else if (isElement(at, "meta")) {
            readMeta(at, facts);
        } else if (isElement(at, "link") && attribute(at, "rel") == QLatin1String("canonical")) {
            keepFirst(facts.url, attribute(at, "href"));
        } else if (isElement(at, "html")) {
            facts.language = attribute(at, "lang");
        } else if (isElement(at, "h1")) {
            keepFirst(heading, textBelow(at));
        } else if (isElement(at, "title")) {
            keepFirst(windowTitle, textBelow(at));
        } else if (isElement(at, "time") && !attribute(at, "datetime").isEmpty()) {
            keepFirst(timeElement, attribute(at, "datetime"));
        }
    }
    for (QString PageFacts::*fact :
         {&PageFacts::title, &PageFacts::date, &PageFacts::author, &PageFacts::outlet, &PageFacts::language})
        keepFirst(linked.*fact, facts.*fact);
    for (const QString &title : {heading, windowTitle})
        keepFirst(linked.title, title);
    keepFirst(linked.date, timeElement);
    const QUrl url(facts.url);
    if (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
        linked.url = facts.url;
    linked.language = linked.language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return linked;
}

} // namespace frise
