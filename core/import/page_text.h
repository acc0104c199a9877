#pragma once

#include "core/import/html_tree.h"

namespace frise {

/// The article of a page as paragraphs with blank lines between (see WebPage). Empty where the page holds
/// none.
QString pageText(const xmlDoc *document);

} // namespace frise
