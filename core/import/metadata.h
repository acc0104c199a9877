#pragma once

#include "core/base/issue.h"
#include "core/model/article.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>
#include <optional>

namespace frise {

/// Writes one `key`/`value` pair of a head or a metadata table into the article: title, source (or journal,
/// outlet), author, date, url, language in French and English; every other key goes to Article::metadata.
/// A date that cannot be read goes to the metadata too and gives false.
bool applyMetadata(Article &article, const QString &key, const QString &value);

/// Is `key` one of the keys applyMetadata gives a place of its own?
bool isKnownKey(QStringView key);

/// "2025-09-05", "2025-09", "5/9/2025", "5 septembre 2025", "September 5, 2025", "2025-09-05T10:00:00Z"; the
/// day stands before the month. Nothing for other text.
std::optional<DateInterval> parseStatedDate(const QString &text);

/// Reads a head of `key: value` lines that a blank line ends, sets what it says and Article::bodyStart; the
/// text stays as it is. Only when all the first lines look so and the first key is a known one. Returns a
/// remark for the reader where a value could not be read, else nothing.
QString readHead(Article &article);

/// A day written in a file name ("2019-05-03", "20190503", "2019_05_03"), as ISO; empty where there is none.
QString dateInFileName(const QString &fileName);

/// What a `metadata.csv` says of the files beside it (id, title, source, author, date, url …; TXM's
/// convention: id is the file name with or without its ending). RFC 4180 quoting; `,`, `;` or tab, found in
/// the first line.
class MetadataTable
{
public:
    static MetadataTable parse(const QString &text, const QString &name);

    /// Writes the row of that file into the article; false where there is none.
    bool apply(Article &article, QString *remark);
    const QList<Issue> &issues() const { return m_issues; }
    /// Rows that no call of apply() used, as issues.
    QList<Issue> unusedRows() const;

private:
    struct Row
    {
        QStringList cells;
        int line = 0;
        bool used = false;
    };
    QString m_name;
    QStringList m_columns;
    int m_idColumn = -1;
    QList<Row> m_rows;
    QHash<QString, qsizetype> m_byId;
    QList<Issue> m_issues;
};

} // namespace frise
