#pragma once

#include "core/import/importer.h"

namespace frise {

/// A saved web page. Its text is what a reader would call the article: the element that holds most of the
/// paragraphs, without navigation, forms, asides and what names itself an advertisement; one paragraph a
/// block, blank lines between. Title, date, author, outlet, address and language come from the page's own
/// statements (JSON-LD of schema.org, Open Graph, meta and time elements). Parsed by libxml2 without network;
/// nothing else is loaded.
class WebPage final : public Importer
{
public:
    const char *id() const override { return "html"; }
    bool accepts(const QByteArray &bytes, const QString &fileName) const override;
    Result<ImportedArticle> read(const QByteArray &bytes, Article article) const override;
};

} // namespace frise
