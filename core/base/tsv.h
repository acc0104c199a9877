#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace frise {

/// A tab-separated table of resources/ or of a user: first line = column names, `#` lines are comments, lists
/// in a cell are joined by `|`. A row with another number of cells is left out and reported in `issues` with
/// its line.
class TsvTable
{
public:
    static Result<TsvTable> read(const QString &path);
    static TsvTable parse(const QString &text, const QString &name);

    qsizetype rowCount() const { return m_rows.size(); }
    bool hasColumn(const QString &name) const { return m_columns.contains(name); }
    /// Trimmed cell; empty where the column does not exist.
    QString cell(qsizetype row, const QString &column) const;
    /// The parts of a `|` list, trimmed, without empty ones.
    QStringList list(qsizetype row, const QString &column) const;
    int lineOf(qsizetype row) const { return m_lines.at(row); }
    const QString &name() const { return m_name; }
    const QList<Issue> &issues() const { return m_issues; }

private:
    QString m_name;
    QHash<QString, int> m_columns;
    QList<QStringList> m_rows;
    QList<int> m_lines;
    QList<Issue> m_issues;
};

} // namespace frise
