#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <vector>

namespace frise {

/// A tab-separated table of resources/ or of a user: first line = column names, `#` lines are comments, lists
/// in a cell are joined by `|`. A row with another number of cells is left out and reported in `issues` with
/// its line.
class TsvTable
{
public:
    static Result<TsvTable> read(const QString &path);
    static TsvTable parse(const QString &text, const QString &name);

    qsizetype rowCount() const { return m_lines.size(); }
    bool hasColumn(const QString &name) const { return m_columns.contains(name); }
    /// Number of a column for view(), or -1.
    int columnOf(const QString &name) const { return m_columns.value(name, -1); }
    /// Trimmed cell without a copy, valid as long as the table lives; empty where `column` is -1.
    QStringView view(qsizetype row, int column) const
    {
        return column < 0 ? QStringView() : m_cells.at(static_cast<std::size_t>(row * m_width + column));
    }
    /// Trimmed cell; empty where the column does not exist.
    QString cell(qsizetype row, const QString &column) const;
    /// The parts of a `|` list, trimmed, without empty ones.
    QStringList list(qsizetype row, const QString &column) const;
    QStringList list(qsizetype row, int column) const;
    int lineOf(qsizetype row) const { return m_lines.at(row); }
    const QString &name() const { return m_name; }
    const QList<Issue> &issues() const { return m_issues; }

private:
    QString m_name;
    QHash<QString, int> m_columns;
    QString m_text;                   ///< what the cells point into
    std::vector<QStringView> m_cells; ///< row by row
    qsizetype m_width = 0;            ///< cells in a row
    QList<int> m_lines;
    QList<Issue> m_issues;
};

/// The parts of a `|` list in a cell, trimmed, without empty ones and without a copy.
template <typename Use>
void eachListItem(QStringView cell, Use use)
{
    for (qsizetype from = 0; from < cell.size();) {
        qsizetype end = cell.indexOf(u'|', from);
        if (end < 0)
            end = cell.size();
        const QStringView item = cell.mid(from, end - from).trimmed();
        if (!item.isEmpty())
            use(item);
        from = end + 1;
    }
}

} // namespace frise
