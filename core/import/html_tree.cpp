#include "core/import/html_tree.h"

#include <cstring>
#include <limits>

namespace frise {

HtmlDocument parseHtml(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() > std::numeric_limits<int>::max())
        return {};
    // The encoding is named, so that a meta element that promises another one is not believed.
    return HtmlDocument(
        htmlReadMemory(utf8.constData(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
}

const xmlNode *nextNode(const xmlNode *node, const xmlNode *root, bool skipChildren)
{
    if (!skipChildren && node->type == XML_ELEMENT_NODE && node->children != nullptr)
        return node->children;
    while (node != root) {
        if (node->next != nullptr)
            return node->next;
        node = node->parent;
        if (node == nullptr)
            return nullptr;
    }
    return nullptr;
}

bool isElement(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           std::strcmp(reinterpret_cast<const char *>(node->name), name) == 0;
}

QString elementName(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE
               ? QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower()
               : QString();
}

QString attribute(const xmlNode *node, const char *name)
{
    if (node->type != XML_ELEMENT_NODE)
        return {};
    xmlChar *value = xmlGetProp(node, reinterpret_cast<const xmlChar *>(name));
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(value));
    xmlFree(value);
    return text;
}

QString textBelow(const xmlNode *node)
{
    QString text;
    for (const xmlNode *at = node; at != nullptr; at = nextNode(at, node, false)) {
        if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
            text += QString::fromUtf8(reinterpret_cast<const char *>(at->content));
    }
    return text;
}

} // namespace frise
