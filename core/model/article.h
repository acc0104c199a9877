#pragma once

#include "core/dates/date_interval.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace frise {

/// An article exactly as decoded (BOM removed, line ends as they stand) with what its file said of it.
/// The text is never altered after import; everything else in Frise points into it by Span.
struct Article
{
    QString fileName; ///< without its folder; "source" of the JSON formats
    QString path;     ///< absolute, for re-import and display; may be empty
    QString text;
    QString title;  ///< from metadata or the head of the file; empty where none
    QString outlet; ///< newspaper, agency ("source" of metadata.csv)
    QString author;
    QString url;
    QString language = QStringLiteral("fr");
    /// Publication date stated outside the text (metadata, --date), unknown where none.
    DateInterval statedDate;
    /// True where statedDate was set by a person (or --date): it wins over everything.
    bool dateGiven = false;
    /// Latest possible publication day from the file's own time stamp; an upper bound only. noDay where none.
    Day notAfter = noDay;
    /// The text was taken out of a file of another format: spans do not count the file's own characters.
    bool extracted = false;
    /// Offset in `text` where the body begins (after a `key: value` head); 0 where there is no head.
    qsizetype bodyStart = 0;
    QList<QPair<QString, QString>> metadata; ///< all further keys, in file order
    QByteArray contentHash;                  ///< SHA-256 of the text as UTF-8
};

} // namespace frise
