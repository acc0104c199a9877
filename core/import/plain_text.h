#pragma once

#include "core/import/importer.h"

namespace frise {

/// Plain text in any of the encodings of encoding.h, with an optional head of `key: value` lines. Accepts
/// what no other importer knows.
class PlainText final : public Importer
{
public:
    const char *id() const override { return "text"; }
    bool accepts(const QByteArray &, const QString &) const override { return true; }
    Result<ImportedArticle> read(const QByteArray &bytes, Article article) const override;
};

} // namespace frise
