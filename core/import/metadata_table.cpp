#include "core/import/metadata.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace frise {

namespace {

QChar separatorOf(QStringView firstLine)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        const qsizetype count = firstLine.count(candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// Reads one record of RFC 4180 from `pos`: quoted cells may hold separators, line ends and doubled quotes.
class RecordReader
{
public:
    RecordReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_pos >= m_text.size(); }
    int line() const { return m_line; }

    /// Cells of the next record; `closed` is false where a quote never ends.
    QStringList next(bool *closed)
    {
        *closed = true;
        QStringList cells;
        QString cell;
        bool quoted = false;
        while (m_pos < m_text.size()) {
            const QChar c = m_text.at(m_pos++);
            if (quoted) {
                if (c == u'"' && m_pos < m_text.size() && m_text.at(m_pos) == u'"') {
                    cell.append(c);
                    ++m_pos;
                } else if (c == u'"') {
                    quoted = false;
                } else {
                    m_line += c == u'\n';
                    cell.append(c);
                }
            } else if (c == u'"' && cell.trimmed().isEmpty()) {
                cell.clear();
                quoted = true;
            } else if (c == m_separator) {
                cells.append(cell.trimmed());
                cell.clear();
            } else if (c == u'\n') {
                ++m_line;
                break;
            } else if (c != u'\r') {
                cell.append(c);
            }
        }
        *closed = !quoted;
        cells.append(cell.trimmed());
        return cells;
    }

private:
    QStringView m_text;
    QChar m_separator;
    qsizetype m_pos = 0;
    int m_line = 1;
};

} // namespace

MetadataTable MetadataTable::parse(const QString &text, const QString &name)
{
    MetadataTable table;
    table.m_name = name;
    const auto remark = [&table, &name](int line, const QString &message) {
        table.m_issues.append({Issue::Severity::Warning, name, message, {}, line});
    };
    const qsizetype firstEnd = text.indexOf(u'\n');
    RecordReader reader(text, separatorOf(QStringView(text).first(firstEnd < 0 ? text.size() : firstEnd)));
    while (!reader.atEnd()) {
        const int line = reader.line();
        bool closed = true;
        const QStringList cells = reader.next(&closed);
        if (cells.size() == 1 && cells.constFirst().isEmpty())
            continue;
        if (!closed) {
            remark(line, QCoreApplication::translate("Import",
                                                     "Line %1: a quotation mark is never closed; the rest of "
                                                     "the table is left out.")
                             .arg(line));
            break;
        }
        if (table.m_columns.isEmpty()) {
            table.m_columns = cells;
            for (qsizetype i = 0; i < cells.size(); ++i) {
                for (const char *idName : {"id", "file", "filename", "fichier"}) {
                    if (table.m_idColumn < 0 &&
                        cells.at(i).compare(QLatin1String(idName), Qt::CaseInsensitive) == 0)
                        table.m_idColumn = static_cast<int>(i);
                }
            }
            if (table.m_idColumn < 0) {
                remark(line,
                       QCoreApplication::translate("Import", "Line 1 names no column “id”; the table is left "
                                                             "out."));
                return table;
            }
            continue;
        }
        if (cells.size() != table.m_columns.size()) {
            remark(line, QCoreApplication::translate(
                             "Import", "Line %1: %2 cells where the first line names %3; the row "
                                       "is left out.")
                             .arg(line)
                             .arg(cells.size())
                             .arg(table.m_columns.size()));
            continue;
        }
        const QString id = cells.at(table.m_idColumn);
        if (id.isEmpty() || table.m_byId.contains(id)) {
            remark(line, id.isEmpty()
                             ? QCoreApplication::translate("Import",
                                                           "Line %1: the id is empty; the row is left out.")
                                   .arg(line)
                             : QCoreApplication::translate(
                                   "Import", "Line %1: the id “%2” stands twice; the row is left out.")
                                   .arg(line)
                                   .arg(id));
            continue;
        }
        table.m_byId.insert(id, table.m_rows.size());
        table.m_rows.append({cells, line, false});
    }
    return table;
}

bool MetadataTable::apply(Article &article, QString *remark)
{
    auto found = m_byId.constFind(article.fileName);
    if (found == m_byId.constEnd())
        found = m_byId.constFind(QFileInfo(article.fileName).completeBaseName());
    if (found == m_byId.constEnd())
        return false;
    Row &row = m_rows[found.value()];
    row.used = true;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i == m_idColumn)
            continue;
        if (!applyMetadata(article, m_columns.at(i), row.cells.at(i)) && remark != nullptr) {
            *remark = QCoreApplication::translate("Import",
                                                  "%1, line %2: the date “%3” cannot be read; write it as "
                                                  "2025-09-05.")
                          .arg(m_name)
                          .arg(row.line)
                          .arg(row.cells.at(i));
        }
    }
    return true;
}

QList<Issue> MetadataTable::unusedRows() const
{
    QList<Issue> issues;
    for (const Row &row : m_rows) {
        if (!row.used) {
            issues.append(
                {Issue::Severity::Warning,
                 m_name,
                 QCoreApplication::translate("Import", "Line %1: there is no file “%2” beside the table.")
                     .arg(row.line)
                     .arg(row.cells.at(m_idColumn)),
                 {},
                 row.line});
        }
    }
    return issues;
}

} // namespace frise
