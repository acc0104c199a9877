#include "core/import/importer.h"
#include "core/import/metadata.h"
#include "core/import/plain_text.h"
#include "core/import/web_page.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <array>

namespace frise {

namespace {

struct Signature
{
    QByteArray bytes;
    const char *name;
};

/// Formats that are recognised so that the report can say what the file is, though nothing reads them yet.
QString foreignFormat(const QByteArray &bytes)
{
    static const std::array<Signature, 10> signatures = {
        {{"%PDF-", "PDF"},
         {QByteArray("PK\x03\x04"), "ZIP, DOCX, ODT or EPUB"},
         {QByteArray("\x89PNG"), "PNG"},
         {QByteArray("\xFF\xD8\xFF"), "JPEG"},
         {"GIF8", "GIF"},
         {QByteArray("\x1F\x8B"), "GZIP"},
         {QByteArray("SQLite format 3"), "SQLite"},
         {QByteArray("\xD0\xCF\x11\xE0"), "DOC"},
         {"{\\rtf", "RTF"},
         {QByteArray("\x7F"
                     "ELF"),
          "ELF"}}};
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return QString::fromLatin1(signature.name);
    }
    return {};
}

Result<ImportedArticle> readThroughRegistry(const QByteArray &bytes, Article article)
{
    const QString format = foreignFormat(bytes);
    if (!format.isEmpty()) {
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate(
                         "Import", "This is a file of the kind %1, not plain text; save its text "
                                   "as .txt first.")
                         .arg(format),
                     article.path};
    }
    const QString fileDate = dateInFileName(article.fileName);
    for (const Importer *importer : importers()) {
        if (!importer->accepts(bytes, article.fileName))
            continue;
        auto imported = importer->read(bytes, article);
        if (imported && !fileDate.isEmpty())
            imported.value().article.metadata.append({QStringLiteral("filename-date"), fileDate});
        return imported;
    }
    return Error{Error::Code::WrongFormat,
                 QCoreApplication::translate("Import", "No importer reads this kind of file."), article.path};
}

Error tooLarge(const QString &path)
{
    return {
        Error::Code::TooLarge,
        QCoreApplication::translate("Import", "The file is larger than 16 MB; cut it into articles first."),
        path};
}

} // namespace

std::span<const Importer *const> importers()
{
    static const WebPage webPage;
    static const PlainText plainText;
    static const std::array<const Importer *, 2> registry = {
        &webPage,
        &plainText,
    };
    return registry;
}

QByteArray contentHashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

Result<ImportedArticle> importFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{Error::Code::NotFound,
                     info.isSymLink() ? QCoreApplication::translate("Import", "The link leads nowhere.")
                                      : QCoreApplication::translate("Import", "There is no such file."),
                     path};
    }
    if (!info.isFile()) {
        // A pipe or a device would never end.
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate("Import", "This is neither a file nor a folder."), path};
    }
    if (info.size() > largestImport)
        return tooLarge(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            Error::Code::CannotRead,
            QCoreApplication::translate("Import", "The file cannot be opened (%1); look at its permissions.")
                .arg(file.errorString()),
            path};
    }
    // As much as it holds and one byte, which tells that it grew: read() sets aside all that it is asked for.
    const QByteArray bytes = file.read(info.size() + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error{
            Error::Code::CannotRead,
            QCoreApplication::translate("Import", "The file cannot be read (%1).").arg(file.errorString()),
            path};
    }
    if (bytes.size() > largestImport)
        return tooLarge(path);
    Article article;
    article.fileName = info.fileName();
    article.path = info.absoluteFilePath();
    // UTC: the same bound whatever the time zone.
    article.notAfter = dayOf(info.lastModified().toUTC().date().addDays(1));
    return readThroughRegistry(bytes, std::move(article));
}

Result<ImportedArticle> importBytes(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > largestImport)
        return tooLarge(fileName);
    Article article;
    article.fileName = fileName;
    return readThroughRegistry(bytes, std::move(article));
}

} // namespace frise
