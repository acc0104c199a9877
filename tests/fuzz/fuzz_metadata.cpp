#include "core/import/metadata.h"

#include <cstddef>
#include <cstdint>

/// A metadata table, the head of an article, a stated date.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    frise::Article article;
    article.fileName = QStringLiteral("a.txt");
    article.text = text;
    (void)frise::readHead(article);
    if (article.bodyStart < 0 || article.bodyStart > text.size())
        __builtin_trap();
    frise::MetadataTable table = frise::MetadataTable::parse(text, QStringLiteral("metadata.csv"));
    QString remark;
    (void)table.apply(article, &remark);
    (void)table.unusedRows();
    (void)frise::parseStatedDate(text);
    return 0;
}
