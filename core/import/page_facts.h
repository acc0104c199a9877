#pragma once

#include "core/import/html_tree.h"

namespace frise {

/// What a page says of itself, as written; empty where it says nothing.
struct PageFacts
{
    QString title;
    QString date;
    QString author;
    QString outlet;
    QString url; ///< http or https
    QString language;
};

/// JSON-LD first (a NewsArticle's headline, datePublished, author, publisher), then Open Graph, meta, time
/// and title.
PageFacts pageFacts(const xmlDoc *document);

} // namespace frise
