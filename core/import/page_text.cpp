#include "core/import/page_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace frise {

namespace {

const QSet<QString> &blockNames()
{
    static const QSet<QString> names = {
        QStringLiteral("p"),       QStringLiteral("div"),        QStringLiteral("section"),
        QStringLiteral("article"), QStringLiteral("main"),       QStringLiteral("h1"),
        QStringLiteral("h2"),      QStringLiteral("h3"),         QStringLiteral("h4"),
        QStringLiteral("h5"),      QStringLiteral("h6"),         QStringLiteral("ul"),
        QStringLiteral("ol"),      QStringLiteral("li"),         QStringLiteral("dl"),
        QStringLiteral("dt"),      QStringLiteral("dd"),         QStringLiteral("blockquote"),
        QStringLiteral("pre"),     QStringLiteral("table"),      QStringLiteral("tr"),
        QStringLiteral("td"),      QStringLiteral("th"),         QStringLiteral("figure"),
        QStringLiteral("header"),  QStringLiteral("figcaption"), QStringLiteral("hr"),
        QStringLiteral("address"), QStringLiteral("body")};
    return names;
}

/// Elements that never hold a word of the article.
bool isNeverRead(const QString &name)
{
    static const QSet<QString> names = {
        QStringLiteral("script"), QStringLiteral("style"),    QStringLiteral("noscript"),
        QStringLiteral("nav"),    QStringLiteral("aside"),    QStringLiteral("footer"),
        QStringLiteral("form"),   QStringLiteral("button"),   QStringLiteral("iframe"),
        QStringLiteral("svg"),    QStringLiteral("template"), QStringLiteral("select"),
        QStringLiteral("head"),   QStringLiteral("object"),   QStringLiteral("video"),
        QStringLiteral("audio")};
    return names.contains(name);
}

/// Does an element call itself something beside the article? Whole words of its class and id only: "share"
/// but not "shareholders".
bool namesItselfAside(const xmlNode *node)
{
    static const QRegularExpression words(
        QStringLiteral(
            "(^|[\\s_-])(share|sharing|partage|social|related|newsletter|comments?|commentaires|"
            "breadcrumbs?|ariane|promo|advert|ads?|pub|publicite|cookies?|consent|sidebar|menu|navbar|"
            "paywall|recommended|recommandations?|outbrain|taboola|tags?)([\\s_-]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString own = attribute(node, "class") + QLatin1Char(' ') + attribute(node, "id");
    return words.match(own).hasMatch() || attribute(node, "aria-hidden") == QLatin1String("true") ||
           attribute(node, "hidden") == QLatin1String("hidden") ||
           attribute(node, "role") == QLatin1String("navigation");
}

bool isSkipped(const xmlNode *node, const QString &name)
{
    return isNeverRead(name) || (name != QLatin1String("body") && name != QLatin1String("html") &&
                                 name != QLatin1String("article") && namesItselfAside(node));
}

/// Writes blocks as paragraphs, white space as HTML reads it.
class Paragraphs
{
public:
    void text(const QString &words)
    {
        for (const QChar c : words) {
            // A no-break space is no white space to HTML, and French needs it.
            if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f') {
                m_space = !m_open.isEmpty() && !m_open.endsWith(u'\n');
            } else {
                if (m_space)
                    m_open += u' ';
                m_space = false;
                m_open += c;
            }
        }
    }

    void line()
    {
        m_space = false;
        if (!m_open.isEmpty())
            m_open += u'\n';
    }

    void close()
    {
        while (m_open.endsWith(u'\n'))
            m_open.chop(1);
        if (!m_open.trimmed().isEmpty())
            m_all += (m_all.isEmpty() ? QString() : QStringLiteral("\n\n")) + m_open;
        m_open.clear();
        m_space = false;
    }

    QString take()
    {
        close();
        return m_all.isEmpty() ? m_all : m_all + QLatin1Char('\n');
    }

private:
    QString m_all;
    QString m_open;
    bool m_space = false;
};

QString paragraphsBelow(const xmlNode *root)
{
    Paragraphs paragraphs;
    const xmlNode *at = root;
    while (at != nullptr) {
        const QString name = elementName(at);
        const bool skip = at != root && !name.isEmpty() && isSkipped(at, name);
        if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
            paragraphs.text(QString::fromUtf8(reinterpret_cast<const char *>(at->content)));
        else if (name == QLatin1String("br"))
            paragraphs.line();
        else if (blockNames().contains(name))
            paragraphs.close();
        // Leaving a block ends its paragraph: every block on the way up to the next node.
        const xmlNode *next = nextNode(at, root, skip);
        const xmlNode *stop = next == nullptr ? root : next->parent;
        const xmlNode *leaving =
            skip || at->children == nullptr || at->type != XML_ELEMENT_NODE ? at : nullptr;
        for (; leaving != nullptr && leaving != stop; leaving = leaving->parent) {
            if (blockNames().contains(elementName(leaving)))
                paragraphs.close();
        }
        at = next;
    }
    return paragraphs.take();
}

/// The element that most paragraph text lies in directly, or one level above it; what calls itself the
/// article wins.
const xmlNode *articleRoot(const xmlNode *top)
{
    QHash<const xmlNode *, qsizetype> weight;
    qsizetype all = 0;
    QList<const xmlNode *> named;
    for (const xmlNode *at = top; at != nullptr;) {
        const QString name = elementName(at);
        if (!name.isEmpty() && isSkipped(at, name)) {
            at = nextNode(at, top, true);
            continue;
        }
        if (name == QLatin1String("article") || name == QLatin1String("main") ||
            attribute(at, "itemprop") == QLatin1String("articleBody") ||
            attribute(at, "role") == QLatin1String("main"))
            named.append(at);
        if (name == QLatin1String("p")) {
            const qsizetype size = textBelow(at).simplified().size();
            all += size;
            for (const xmlNode *up = at->parent; up != nullptr; up = up->parent)
                weight[up] += size;
        }
        at = nextNode(at, top, false);
    }
    // The smallest element that still holds nearly all the paragraphs of the page's fullest named part.
    constexpr double most = 0.6;
    const xmlNode *best = nullptr;
    for (const xmlNode *candidate : std::as_const(named)) {
        const double share = static_cast<double>(weight.value(candidate));
        if (share >= most * static_cast<double>(all) &&
            (best == nullptr || share >= 0.9 * static_cast<double>(weight.value(best))))
            best = candidate;
    }
    return best == nullptr || all == 0 ? top : best;
}

} // namespace

QString pageText(const xmlDoc *document)
{
    const xmlNode *top = xmlDocGetRootElement(document);
    if (top == nullptr)
        return {};
    const xmlNode *body = top;
    for (const xmlNode *at = top->children; at != nullptr; at = at->next) {
        if (isElement(at, "body"))
            body = at;
    }
    return paragraphsBelow(articleRoot(body));
}

} // namespace frise
