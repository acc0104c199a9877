#pragma once

#include <QString>
#include <QStringView>
#include <libxml/HTMLparser.h>
#include <memory>

namespace frise {

struct HtmlDocumentFree
{
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
using HtmlDocument = std::unique_ptr<xmlDoc, HtmlDocumentFree>;

/// Parses any text as HTML, repairing what can be repaired; null only without memory. No network, no
/// messages.
HtmlDocument parseHtml(const QString &text);

/// The node after `node` in document order; with `skipChildren`, after all it holds. Null at the end of
/// `root`. A loop, not a recursion: pages nest deeper than a stack allows.
const xmlNode *nextNode(const xmlNode *node, const xmlNode *root, bool skipChildren);

bool isElement(const xmlNode *node, const char *name);
/// Lower-case name; empty for what is no element.
QString elementName(const xmlNode *node);
QString attribute(const xmlNode *node, const char *name);
/// All text below, as it stands.
QString textBelow(const xmlNode *node);

} // namespace frise
