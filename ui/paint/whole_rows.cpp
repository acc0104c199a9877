#include "ui/paint/whole_rows.h"

#include <QAbstractTextDocumentLayout>
#include <QList>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr QLatin1String tableTag("<table");
constexpr QLatin1String bodyTag("<tbody>");
constexpr QLatin1String rowTag("<tr>");

QList<QTextTable *> tablesOf(const QTextDocument &document)
{
    QList<QTextTable *> tables;
    for (QTextFrame *frame : document.rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables.append(table);
    return tables;
}

/// Where a row and what belongs to it lie on the long strip of all pages.
struct Extent
{
    double top = 0;
    double bottom = 0;
};

Extent extentOf(const QTextDocument &document, const QTextTable &table, int row)
{
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    Extent extent{1e12, 0};
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        extent.top = std::min(extent.top, layout.blockBoundingRect(cell.firstCursorPosition().block()).top());
        extent.bottom =
            std::max(extent.bottom, layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom());
    }
    return extent;
}

class RowKeeper
{
public:
    RowKeeper(QTextDocument &document, QString html) : m_document(document), m_html(std::move(html)) {}

    void layOut()
    {
        m_document.setHtml(m_html);
        const QList<QTextTable *> tables = tablesOf(m_document);
        for (int t = 0; t < tables.size(); ++t) {
            if (m_startsPage.contains(t)) {
                QTextTableFormat format = tables.at(t)->format();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                tables.at(t)->setFormat(format);
            }
            const QTextBlock heading = headingOf(*tables.at(t));
            if (m_headingStartsPage.contains(t) && heading.isValid()) {
                QTextBlockFormat format;
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                QTextCursor(heading).mergeBlockFormat(format);
            }
        }
    }

    /// Breaks before the first row that is cut; false where there is none.
    bool breakOnce()
    {
        const double page = m_document.pageSize().height();
        const auto pageOf = [page](double y) { return static_cast<int>(std::floor(y / page)); };
        const QList<QTextTable *> tables = tablesOf(m_document);
        for (int t = 0; t < tables.size(); ++t) {
            const QTextTable &table = *tables.at(t);
            const int head = table.format().headerRowCount();
            if (head < 1 || table.rows() <= head)
                continue;
            for (int row = head; row < table.rows(); ++row) {
                Extent extent = extentOf(m_document, table, row);
                const bool first = row == head;
                const QTextBlock heading = headingOf(table);
                if (first) {
                    extent.top = extentOf(m_document, table, 0).top;
                    if (heading.isValid())
                        extent.top = m_document.documentLayout()->blockBoundingRect(heading).top();
                }
                if (pageOf(extent.top) == pageOf(extent.bottom - 1) || extent.bottom - extent.top > page / 2)
                    continue;
                if (!first)
                    return splitBefore(t, row - head);
                QSet<int> &starts = heading.isValid() ? m_headingStartsPage : m_startsPage;
                if (starts.contains(t))
                    continue;
                starts.insert(t);
                return true;
            }
        }
        return false;
    }

private:
    static QTextBlock headingOf(const QTextTable &table)
    {
        const QTextBlock before = table.firstCursorPosition().block().previous();
        return before.isValid() && before.blockFormat().headingLevel() > 0 ? before : QTextBlock();
    }

    bool splitBefore(int table, int row)
    {
        qsizetype start = -1;
        for (int t = 0; t <= table; ++t)
            start = m_html.indexOf(tableTag, start + 1);
        const qsizetype body = start < 0 ? -1 : m_html.indexOf(bodyTag, start);
        if (body < 0)
            return false;
        const QString head = m_html.mid(start, body + bodyTag.size() - start);
        qsizetype at = body;
        for (int r = 0; r <= row && at >= 0; ++r)
            at = m_html.indexOf(rowTag, at + 1);
        if (at < 0)
            return false;
        m_html.insert(at, QStringLiteral("</tbody></table>\n") + head);
        for (QSet<int> *starts : {&m_startsPage, &m_headingStartsPage}) {
            QSet<int> moved;
            for (const int t : std::as_const(*starts))
                moved.insert(t > table ? t + 1 : t);
            *starts = moved;
        }
        m_startsPage.insert(table + 1);
        return true;
    }

    QTextDocument &m_document;
    QString m_html;
    QSet<int> m_startsPage;        ///< tables
    QSet<int> m_headingStartsPage; ///< tables whose heading does
};

} // namespace

bool setHtmlWithWholeRows(QTextDocument &document, QString html, const JobContext &job)
{
    constexpr int mostBreaks = 60;
    RowKeeper keeper(document, std::move(html));
    keeper.layOut();
    for (int breaks = 0; breaks < mostBreaks && keeper.breakOnce(); ++breaks) {
        if (job.isCancelled())
            return false;
        keeper.layOut();
    }
    return !job.isCancelled();
}

} // namespace frise
