#include "core/workspace/matrix_page.h"

#include "core/export/date_words.h"
#include "core/export/json_writer.h"
#include "core/export/safe_text.h"
#include "core/model/code_points.h"
#include "core/workspace/comparison_html.h"

#include <QCoreApplication>
#include <vector>

namespace frise {

namespace {

QString inWords(const char *text)
{
    return QCoreApplication::translate("ComparisonPage", text);
}

QString factWords(FactKind kind)
{
    switch (kind) {
    case FactKind::Event:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Event"));
    case FactKind::Quotation:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Quotation"));
    case FactKind::Figure:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Figure"));
    case FactKind::Passage:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Passage"));
    }
    Q_UNREACHABLE();
}

QString letter(qsizetype article)
{
    return QChar(static_cast<char16_t>(u'A' + article));
}

QString perhapsNote()
{
    return QStringLiteral("<span class=\"note\">%1</span><br>")
        .arg(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "perhaps the same fact:")).toHtmlEscaped());
}

} // namespace

QByteArray matrixJson(const QList<ComparedArticle> &articles, const FactMatrix &matrix)
{
    std::vector<CodePoints> points;
    JsonWriter json;
    json.beginObject().key("schema").integer(1).key("articles").beginArray();
    for (const ComparedArticle &article : articles) {
        points.emplace_back(article.article->text);
        const DateInterval &published = article.analysis->published.best;
        json.beginObject().key("source").string(article.article->fileName).key("published");
        json.stringOrNull(published.isUnknown() ? QString() : published.toEdtf()).endObject();
    }
    json.endArray().key("facts").beginArray();
    for (const MatrixRow &row : matrix.rows) {
        json.beginObject().key("kind").string(factName(row.kind)).key("title").string(row.title);
        json.key("differs").boolean(row.differs).key("cells").beginArray();
        for (qsizetype x = 0; x < row.cells.size(); ++x) {
            const MatrixCell &cell = row.cells.at(x);
            json.beginObject();
            if (cell.isTold()) {
                const Span span = points[static_cast<std::size_t>(x)].toCodePoints(cell.ref.span);
                json.key("start").integer(span.start).key("end").integer(span.end).key("text");
                json.string(QStringView(articles.at(x).article->text)
                                .mid(cell.ref.span.start, cell.ref.span.length()));
                json.key("perhaps").boolean(cell.perhaps);
            } else {
                json.key("absent").string(absenceName(cell.why));
            }
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

QString matrixTitle(qsizetype articles, const QLocale &locale)
{
    return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "What %1 articles tell"))
        .arg(locale.toString(articles));
}

QString matrixHtml(const QList<ComparedArticle> &articles, const FactMatrix &matrix, const QLocale &locale)
{
    QString out =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>"
            "h1{font-size:18px}.note{color:#565D66}td{vertical-align:top}</style></head><body>\n<h1>%2</"
            "h1>\n")
            .arg(QLocale::languageToCode(locale.language()),
                 matrixTitle(articles.size(), locale).toHtmlEscaped());
    for (qsizetype x = 0; x < articles.size(); ++x) {
        const ComparedArticle &article = articles.at(x);
        const QString title = pageTitleOf(article);
        const DateInterval &published = article.analysis->published.best;
        out += QStringLiteral("<p><b>%1</b> %2 · %3</p>\n")
                   .arg(letter(x), singleLine(title).toHtmlEscaped(),
                        published.isUnknown()
                            ? inWords(QT_TRANSLATE_NOOP("ComparisonPage", "publication date not known"))
                                  .toHtmlEscaped()
                            : dateWords(published, locale).toHtmlEscaped());
    }
    const qsizetype width = 72 / std::max<qsizetype>(1, articles.size());
    out += QStringLiteral("<table width=\"100%\" bordercolor=\"#D5D7D8\" "
                          "cellspacing=\"0\" cellpadding=\"4\" border=\"1\"><thead><tr><th>%1</th>")
               .arg(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Fact")).toHtmlEscaped());
    for (qsizetype x = 0; x < articles.size(); ++x)
        out += QStringLiteral("<th>%1</th>").arg(letter(x));
    out += QStringLiteral("</tr></thead>\n<tbody>");
    for (const MatrixRow &row : matrix.rows) {
        out += QStringLiteral("<tr><td width=\"28%\"><b>%1</b><br><span class=\"note\">%2</span></td>")
                   .arg(singleLine(row.title).toHtmlEscaped(),
                        (row.differs ? factWords(row.kind) + QStringLiteral(" · ") +
                                           inWords(QT_TRANSLATE_NOOP("ComparisonPage", "differ"))
                                     : factWords(row.kind))
                            .toHtmlEscaped());
        for (qsizetype x = 0; x < row.cells.size(); ++x) {
            const MatrixCell &cell = row.cells.at(x);
            constexpr qsizetype longest = 160;
            QString text =
                singleLine(articles.at(x).article->text.mid(cell.ref.span.start, cell.ref.span.length()));
            if (text.size() > longest)
                text = text.left(text.lastIndexOf(u' ', longest)) + QChar(0x2026);
            out +=
                QStringLiteral("<td width=\"%1%\">%2</td>")
                    .arg(width)
                    .arg(cell.isTold()
                             ? (cell.perhaps ? perhapsNote() : QString()) + text.toHtmlEscaped()
                             : QStringLiteral("<span class=\"note\">– %1</span>")
                                   .arg((cell.why == Absence::NotYetKnown
                                             ? inWords(QT_TRANSLATE_NOOP("ComparisonPage", "not yet known"))
                                             : inWords(QT_TRANSLATE_NOOP("ComparisonPage", "not mentioned")))
                                            .toHtmlEscaped()));
        }
        out += QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</tbody></table></body></html>\n");
}

} // namespace frise
