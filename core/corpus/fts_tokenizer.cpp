#include "core/corpus/fts_tokenizer.h"

#include "core/corpus/search_tokens.h"
#include "core/corpus/sqlite_handle.h"

#include <sqlite3.h>

namespace frise {

namespace {

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    // Stateless; FTS5 wants a pointer that is not null.
    static int marker = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&marker);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int, const char *text, int length,
             int (*token)(void *, int, const char *, int, int, int))
{
    int code = SQLITE_OK;
    forEachSearchToken(text, length, [&](const char *word, int size, int start, int end) {
        code = token(context, 0, word, size, start, end);
        return code == SQLITE_OK;
    });
    return code;
}

fts5_api *fts5Of(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

bool registerSearchTokenizer(const QSqlDatabase &connection)
{
    sqlite3 *handle = sqliteHandle(connection);
    fts5_api *api = handle == nullptr ? nullptr : fts5Of(handle);
    if (api == nullptr)
        return false;
    fts5_tokenizer tokenizer = {&create, &destroy, &tokenize};
    return api->xCreateTokenizer(api, "frise", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

} // namespace frise
