#pragma once

#include <QSqlDatabase>
#include <QString>

namespace frise {

/// The connection of the calling thread to the file that `key` stands for; opened at its first use (tokenizer
/// registered, foreign keys on; `queryOnly`: refuses to write). Closed when the thread ends or
/// closeConnections(key) is called, whichever is first; the latter only when no other thread uses the file
/// any more.
QSqlDatabase connectionOfThisThread(const QString &key, const QString &databaseName, const QString &options,
                                    bool queryOnly);
void closeConnections(const QString &key);

} // namespace frise
