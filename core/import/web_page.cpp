#include "core/import/web_page.h"

#include "core/import/encoding.h"
#include "core/import/metadata.h"
#include "core/import/page_facts.h"
#include "core/import/page_text.h"

#include <QCoreApplication>

namespace frise {

namespace {

QByteArray beginning(const QByteArray &bytes)
{
    constexpr qsizetype looked = 1024;
    QByteArray start = bytes.left(looked).toLower();
    start.replace('\0', ""); // UTF-16
    return start;
}

void apply(Article &article, const PageFacts &facts, QString &remark)
{
    article.title = facts.title;
    article.author = facts.author;
    article.outlet = facts.outlet;
    article.url = facts.url;
    if (!facts.language.isEmpty())
        article.language = facts.language;
    if (!facts.date.isEmpty() && !applyMetadata(article, QStringLiteral("date"), facts.date)) {
        remark =
            QCoreApplication::translate("Import", "The page's date “%1” could not be read.").arg(facts.date);
    }
}

} // namespace

bool WebPage::accepts(const QByteArray &bytes, const QString &fileName) const
{
    const QByteArray start = beginning(bytes);
    if (start.contains("<!doctype html") || start.contains("<html"))
        return true;
    return (fileName.endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
            fileName.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive)) &&
           start.contains('<');
}

Result<ImportedArticle> WebPage::read(const QByteArray &bytes, Article article) const
{
    const DecodedText decoded = decodeText(bytes);
    const HtmlDocument document = decoded.kind == DecodedText::Kind::Text ? parseHtml(decoded.text) : nullptr;
    if (!document) {
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate("Import",
                                                 "This page cannot be read; save it again, as a complete "
                                                 "page or as text."),
                     article.path};
    }
    QString text = pageText(document.get());
    if (text.isEmpty()) {
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate("Import",
                                                 "This page holds no text (a page that only a script fills "
                                                 "does not); copy its text into a .txt file."),
                     article.path};
    }
    ImportedArticle imported;
    imported.article = std::move(article);
    imported.encoding = decoded.encoding;
    apply(imported.article, pageFacts(document.get()), imported.remark);
    // The headline often stands outside the element that holds the article.
    const QString title = imported.article.title;
    if (!title.isEmpty() && !text.left(title.size() + 400).simplified().contains(title))
        text.prepend(title + QStringLiteral("\n\n"));
    imported.article.text = std::move(text);
    imported.article.extracted = true;
    imported.article.contentHash = contentHashOf(imported.article.text);
    return imported;
}

} // namespace frise
