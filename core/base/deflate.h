#pragma once

#include <QByteArray>
#include <optional>

namespace frise {

/// Deflate with a preset dictionary (RFC 1950): short texts of one kind share most of their words, which an
/// empty window cannot know. The stream carries the dictionary's check sum, so that one made with another
/// dictionary is refused instead of read wrong.

/// Starts with the four bytes of the plain size, most significant first, as qCompress does. `level`: 1 … 9.
QByteArray deflated(const QByteArray &bytes, const QByteArray &dictionary, int level);
/// Nothing for bytes that are damaged, that were made with another dictionary, or that state more than
/// `longest` bytes: a damaged length must not ask for gigabytes.
std::optional<QByteArray> inflated(QByteArrayView bytes, const QByteArray &dictionary, quint32 longest);

/// Bytes of resources/dictionaries/<name>, read once. A dictionary is never changed once released: what was
/// deflated with it could not be read any more. Aborts where the installation lacks it, since nothing stored
/// could be read. Any thread.
const QByteArray &textDictionary();     ///< for articles
const QByteArray &analysisDictionary(); ///< for what was read in them

} // namespace frise
