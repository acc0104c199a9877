#include "ui/paint/whole_rows.h"

#include <QAbstractTextDocumentLayout>
#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <cmath>

using namespace frise;

namespace {

/// Tables of rows of several lines, each under its heading.
QString page(int tables, int rows)
{
    QString html = QStringLiteral("<html><body><h1>Title</h1>");
    for (int t = 0; t < tables; ++t) {
        html += QStringLiteral("<h2>Part %1</h2><table border=\"1\" width=\"100%\"><thead><tr><th>Left</th>"
                               "<th>Right</th></tr></thead>\n<tbody>")
                    .arg(t);
        for (int r = 0; r < rows; ++r)
            html += QStringLiteral("<tr><td width=\"50%\">row %1.%2 %3</td><td>short</td></tr>\n")
                        .arg(t)
                        .arg(r)
                        .arg(QStringLiteral("word ").repeated(10 + 7 * (r % 4)));
        html += QStringLiteral("</tbody></table>\n");
    }
    return html + QStringLiteral("</body></html>");
}

void prepare(QTextDocument &document)
{
    document.setDocumentMargin(0);
    document.setPageSize(QSizeF(300, 400));
}

/// Pages on which each row of the body lies, by its first word; headings stand for themselves.
QHash<QString, QSet<int>> pagesOf(const QTextDocument &document)
{
    QHash<QString, QSet<int>> pages;
    const double height = document.pageSize().height();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString name = block.text().section(u' ', 0, 1);
        if (!name.startsWith(QLatin1String("row")) && !name.startsWith(QLatin1String("Part")))
            continue;
        const QRectF where = document.documentLayout()->blockBoundingRect(block);
        pages[name].insert(static_cast<int>(std::floor(where.top() / height)));
        pages[name].insert(static_cast<int>(std::floor((where.bottom() - 1) / height)));
    }
    return pages;
}

} // namespace

class TestWholeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRowIsCutByTheEndOfAPage()
    {
        QTextDocument plain;
        prepare(plain);
        plain.setHtml(page(2, 25));
        const auto before = pagesOf(plain);
        QVERIFY(std::any_of(before.begin(), before.end(), [](const QSet<int> &on) { return on.size() > 1; }));
        QTextDocument document;
        prepare(document);
        QVERIFY(setHtmlWithWholeRows(document, page(2, 25), JobContext()));
        const auto after = pagesOf(document);
        QCOMPARE(after.size(), 2 * 25 + 2);
        for (auto it = after.begin(); it != after.end(); ++it)
            QVERIFY2(it.value().size() == 1, qPrintable(it.key()));
    }

    void aHeadingStandsWithItsFirstRow()
    {
        QTextDocument document;
        prepare(document);
        QVERIFY(setHtmlWithWholeRows(document, page(8, 4), JobContext()));
        const auto pages = pagesOf(document);
        for (int t = 0; t < 8; ++t)
            QCOMPARE(pages.value(QStringLiteral("Part %1").arg(t)),
                     pages.value(QStringLiteral("row %1.0").arg(t)));
    }

    void aRowLongerThanAPageIsLeft()
    {
        QTextDocument document;
        prepare(document);
        const QString html =
            QStringLiteral("<html><body><table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>%1</td>"
                           "</tr></tbody></table></body></html>")
                .arg(QStringLiteral("word ").repeated(2000));
        QVERIFY(setHtmlWithWholeRows(document, html, JobContext()));
        QVERIFY(document.pageCount() > 2);
    }

    void aCancelledLayoutSaysSo()
    {
        QTextDocument document;
        prepare(document);
        JobContext job;
        job.cancel();
        QVERIFY(!setHtmlWithWholeRows(document, page(2, 25), job));
    }
};

QTEST_MAIN(TestWholeRows)
#include "test_whole_rows.moc"
