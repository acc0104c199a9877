#include "core/base/tsv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace frise {

Result<TsvTable> TsvTable::read(const QString &path)
{
    if (path.isEmpty())
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Tsv", "A table of the program is missing."), path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::CannotRead,
                     QCoreApplication::translate("Tsv", "The table %1 cannot be read: %2.")
                         .arg(path, file.errorString()),
                     path};
    }
    return parse(QString::fromUtf8(file.readAll()), QFileInfo(path).fileName());
}

TsvTable TsvTable::parse(const QString &text, const QString &name)
{
    TsvTable table;
    table.m_name = name;
    table.m_text = text;
    int line = 0;
    const QStringView whole(table.m_text);
    std::vector<QStringView> cells;
    for (qsizetype pos = 0; pos < whole.size();) {
        ++line;
        qsizetype end = whole.indexOf(u'\n', pos);
        if (end < 0)
            end = whole.size();
        QStringView raw = whole.mid(pos, end - pos);
        pos = end + 1;
        if (raw.endsWith(u'\r'))
            raw.chop(1);
        if (raw.isEmpty() || raw.front() == u'#' || (raw.front().isSpace() && raw.trimmed().isEmpty()))
            continue;
        cells.clear();
        const char16_t *from = raw.utf16();
        const char16_t *const lineEnd = from + raw.size();
        for (;;) {
            const char16_t *const tab = std::find(from, lineEnd, u'\t'); // cells are short: no call for each
            QStringView cell(from, tab);
            if (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()))
                cell = cell.trimmed();
            cells.push_back(cell);
            if (tab == lineEnd)
                break;
            from = tab + 1;
        }
        const auto count = static_cast<qsizetype>(cells.size());
        if (table.m_columns.isEmpty()) {
            for (qsizetype i = 0; i < count; ++i)
                table.m_columns.insert(cells[static_cast<std::size_t>(i)].toString(), static_cast<int>(i));
            table.m_width = count;
            continue;
        }
        if (count != table.m_width) {
            table.m_issues.append({Issue::Severity::Warning,
                                   name,
                                   QCoreApplication::translate(
                                       "Tsv", "%1, line %2: %3 cells where the head names %4; the row is "
                                              "left out.")
                                       .arg(name)
                                       .arg(line)
                                       .arg(count)
                                       .arg(table.m_width),
                                   {},
                                   line});
            continue;
        }
        table.m_cells.insert(table.m_cells.end(), cells.begin(), cells.end());
        table.m_lines.append(line);
    }
    return table;
}

QString TsvTable::cell(qsizetype row, const QString &column) const
{
    return view(row, columnOf(column)).toString();
}

QStringList TsvTable::list(qsizetype row, const QString &column) const
{
    return list(row, columnOf(column));
}

QStringList TsvTable::list(qsizetype row, int column) const
{
    QStringList parts;
    eachListItem(view(row, column), [&parts](QStringView item) { parts.append(item.toString()); });
    return parts;
}

} // namespace frise
