#include "core/corpus/search_index.h"

#include "core/corpus/search_tokens.h"
#include "core/corpus/statement.h"

namespace frise {

namespace {

/// Raised when what is put into the index changes while its words are cut as before.
constexpr int contentVersion = 1;

QString currentVersion()
{
    return QStringLiteral("%1.%2").arg(searchTokenVersion).arg(contentVersion);
}

} // namespace

bool searchIndexIsCurrent(const QSqlDatabase &connection)
{
    Statement version(connection, QStringLiteral("SELECT value FROM meta WHERE key = 'search-version'"));
    return version.run() && version.next() && version.text(0) == currentVersion();
}

Result<void> resetSearchIndex(const QSqlDatabase &connection)
{
    Transaction transaction(connection);
    // columnsize=0: only bm25 would need the lengths, and hits are shown newest first.
    for (const char *sql :
         {"DROP TABLE IF EXISTS passage_search", "DROP TABLE IF EXISTS quote_search",
          "DROP TABLE IF EXISTS event_search",
          "CREATE VIRTUAL TABLE passage_search USING fts5 (words, content='', columnsize=0, "
          "tokenize='frise')",
          "CREATE VIRTUAL TABLE quote_search USING fts5 (words, content='', columnsize=0, tokenize='frise')",
          "CREATE VIRTUAL TABLE event_search USING fts5 (words, content='', columnsize=0, tokenize='frise')",
          "UPDATE article SET indexed = 0"}) {
        Statement statement(connection, QString::fromLatin1(sql));
        if (!statement.run())
            return statement.error();
    }
    Statement version(
        connection, QStringLiteral("INSERT OR REPLACE INTO meta (key, value) VALUES ('search-version', ?)"));
    if (!version.run(currentVersion()))
        return version.error();
    return transaction.commit();
}

} // namespace frise
