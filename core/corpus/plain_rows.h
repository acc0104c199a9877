#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

struct sqlite3_stmt;

namespace frise {

/// One question read straight from SQLite, for answers of a million rows: a Statement makes a variant and a
/// UTF-16 string of every value, which takes ten times as long as reading it. Bound values only; lives on its
/// connection's thread and no longer than it. The bytes of a row are valid until the next one.
class PlainRows
{
public:
    PlainRows(const QSqlDatabase &connection, const QString &sql, const QVariantList &values = {});
    ~PlainRows();
    PlainRows(const PlainRows &) = delete;
    PlainRows &operator=(const PlainRows &) = delete;

    /// The same question with other values.
    void again(const QVariantList &values);
    /// False at the end and after a failure: `failed` tells which.
    bool next();
    bool failed() const { return m_code != 0; }
    Error error() const;

    qint64 integer(int column) const;
    double real(int column) const;
    /// UTF-8 of a text, or a blob; not copied.
    QByteArray bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }

private:
    void bind(const QVariantList &values);

    sqlite3_stmt *m_statement = nullptr;
    QSqlDatabase m_connection;
    int m_code = 0;
};

} // namespace frise
