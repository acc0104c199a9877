#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QByteArray>
#include <QString>
#include <span>

namespace frise {

/// An article as one importer made it, and what the report should say about it.
struct ImportedArticle
{
    Article article;
    QString encoding;
    QString remark; ///< translated; empty where all went without a remark
};

/// One file format. Stateless; `read` may run on any thread, several at once.
class Importer
{
public:
    virtual ~Importer() = default;
    virtual const char *id() const = 0;
    /// Does this content belong to the format? The first importer of the registry that says so reads it.
    virtual bool accepts(const QByteArray &bytes, const QString &fileName) const = 0;
    /// Fills text, language, title, head and content hash; file name, path and time stamp are set already.
    virtual Result<ImportedArticle> read(const QByteArray &bytes, Article article) const = 0;
};

/// The registry, most particular format first: a new format is one new file and one line in importers.cpp.
std::span<const Importer *const> importers();

constexpr qint64 largestImport = qint64(16) * 1024 * 1024;

/// Reads one file from the disk through the registry: size limit, kind of file, text, hash, time stamp as the
/// latest possible day, a date in the file name as metadata "filename-date". An Error's message is the row of
/// the import report: what, why, what to do.
Result<ImportedArticle> importFile(const QString &path);
/// The same for content that does not lie in a file of its own (standard input, a line of JSON).
Result<ImportedArticle> importBytes(const QByteArray &bytes, const QString &fileName);

/// SHA-256 of the text as UTF-8.
QByteArray contentHashOf(const QString &text);

} // namespace frise
