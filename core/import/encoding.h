#pragma once

#include <QByteArray>
#include <QString>

namespace frise {

/// Bytes turned into text by what they contain, never by the locale.
struct DecodedText
{
    enum class Kind { Text, Empty, Binary };

    Kind kind = Kind::Text;
    QString text; ///< BOM removed, line ends as they stand
    QString
        encoding; ///< "UTF-8", "UTF-8 (BOM)", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"
    int replaced = 0; ///< sequences that were no text and became U+FFFD
};

/// UTF-8, UTF-16 and UTF-32 with or without BOM (UTF-32 only with), else windows-1252. NUL characters or many
/// control characters mean that it is no text at all.
DecodedText decodeText(const QByteArray &bytes);

} // namespace frise
