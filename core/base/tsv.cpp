#include "core/base/tsv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

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
    int line = 0;
    for (QStringView raw : QStringView(text).split(u'\n')) {
        ++line;
        if (raw.endsWith(u'\r'))
            raw.chop(1);
        if (raw.trimmed().isEmpty() || raw.startsWith(u'#'))
            continue;
        QStringList cells;
        for (QStringView cell : raw.split(u'\t'))
            cells.append(cell.trimmed().toString());
        if (table.m_columns.isEmpty()) {
            for (int i = 0; i < cells.size(); ++i)
                table.m_columns.insert(cells.at(i), i);
            continue;
        }
        if (cells.size() != table.m_columns.size()) {
            table.m_issues.append({Issue::Severity::Warning,
                                   name,
                                   QCoreApplication::translate(
                                       "Tsv", "%1, line %2: %3 cells where the head names %4; the row is "
                                              "left out.")
                                       .arg(name)
                                       .arg(line)
                                       .arg(cells.size())
                                       .arg(table.m_columns.size()),
                                   {},
                                   line});
            continue;
        }
        table.m_rows.append(cells);
        table.m_lines.append(line);
    }
    return table;
}

QString TsvTable::cell(qsizetype row, const QString &column) const
{
    const int index = m_columns.value(column, -1);
    return index < 0 ? QString() : m_rows.at(row).value(index);
}

QStringList TsvTable::list(qsizetype row, const QString &column) const
{
    QStringList parts;
    for (const QString &part : cell(row, column).split(u'|', Qt::SkipEmptyParts)) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

} // namespace frise
