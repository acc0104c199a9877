#include "core/import/plain_text.h"

#include "core/import/encoding.h"
#include "core/import/metadata.h"

#include <QCoreApplication>

namespace frise {

Result<ImportedArticle> PlainText::read(const QByteArray &bytes, Article article) const
{
    DecodedText decoded = decodeText(bytes);
    switch (decoded.kind) {
    case DecodedText::Kind::Empty:
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate("Import", "The file is empty: there is "
                                                           "nothing to read."),
                     article.path};
    case DecodedText::Kind::Binary:
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate("Import",
                                                 "This is not text (it holds bytes that no text holds); save "
                                                 "it as plain text first."),
                     article.path};
    case DecodedText::Kind::Text:
        break;
    }
    ImportedArticle imported;
    imported.article = std::move(article);
    imported.article.text = std::move(decoded.text);
    imported.encoding = decoded.encoding;
    imported.remark = readHead(imported.article);
    if (decoded.replaced > 0) {
        imported.remark = QCoreApplication::translate(
            "Import", "%n place(s) could not be decoded and became �.", nullptr, decoded.replaced);
    }
    imported.article.contentHash = contentHashOf(imported.article.text);
    return imported;
}

} // namespace frise
