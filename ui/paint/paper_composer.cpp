#include "ui/paint/paper_composer.h"

#include "core/export/date_words.h"
#include "core/export/safe_text.h"
#include "ui/paint/label_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <cmath>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

SourceOptions sourceOptions(const TimelineReport &report, const PdfOptions &options)
{
    SourceOptions result;
    result.laneMode = options.laneMode;
    result.locale = options.locale;
    result.sourceNumbers = report.sourceNumbers();
    return result;
}

constexpr double pointsPerUnit = 72.0 / paperUnitsPerInch;

/// What may stand on a line of its own: words, with the marks that French sets apart from them by a blank ("«
/// mot »", "quoi ?", "12 %"), whatever blank the source has.
QStringList unbrokenPieces(const QString &text)
{
    QStringList pieces;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!pieces.isEmpty() && isUnbrokenBlank(pieces.constLast().back(), word.front()))
            pieces.last() += QLatin1Char(' ') + word;
        else
            pieces.append(word);
    }
    return pieces;
}

} // namespace

QStringList wrappedText(const QString &text, TextRole role, double width, const TextMetrics &metrics,
                        int maximumLines)
{
    QStringList lines;
    QString line;
    double used = 0;
    const double space = metrics.width(QStringLiteral(" "), role);
    const auto flush = [&] {
        if (!line.isEmpty())
            lines.append(line);
        line.clear();
        used = 0;
    };
    for (QString word : unbrokenPieces(text)) {
        double wordWidth = metrics.width(word, role);
        if (!line.isEmpty() && used + space + wordWidth > width)
            flush();
        while (wordWidth > width && word.size() > 1) {
            // A word longer than a line (an address, a hostile title): as many letters as fit.
            qsizetype low = 1, high = std::min<qsizetype>(word.size(), 400);
            while (low < high) {
                const qsizetype middle = (low + high + 1) / 2;
                (metrics.width(word.first(middle), role) <= width ? low : high) =
                    metrics.width(word.first(middle), role) <= width ? middle : middle - 1;
            }
            if (low < word.size() && word[low].isLowSurrogate() && low > 1)
                --low;
            lines.append(word.first(low));
            word = word.sliced(low);
            wordWidth = metrics.width(word, role);
            if (lines.size() >= maximumLines)
                break;
        }
        if (lines.size() >= maximumLines)
            break;
        used += (line.isEmpty() ? 0 : space) + wordWidth;
        line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    flush();
    if (lines.size() > maximumLines) {
        lines.resize(maximumLines);
        lines.last() = elided(lines.last() + QChar(0x2026), role, width, metrics);
    }
    return lines;
}

void PaperDocument::paint(int page, QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::function<void(QPainter &)> &drawing : pages[page].drawings)
        drawing(painter);
}

PaperComposer::PaperComposer(const TimelineReport &report, const PdfOptions &options, JobContext &job)
    : m_report(report), m_options(options), m_job(job),
      m_theme(options.blackAndWhite ? Theme::blackAndWhite() : Theme::print()), m_metrics(m_theme),
      m_source(
          std::make_shared<TimelineSource>(report.entries, report.quotes, sourceOptions(report, options))),
      m_margin(options.marginMm / 25.4 * paperUnitsPerInch)
{
    QSizeF points = QPageSize(options.pageSize).sizePoints();
    if (options.landscape)
        points.transpose();
    m_sheet = points / pointsPerUnit;
}

Result<PaperDocument> PaperComposer::compose()
{
    m_document.title = m_report.title;
    m_document.author = m_options.author;
    m_document.language = m_options.locale.bcp47Name();
    m_document.date = dateOf(m_report.latestPublished);
    if (!m_options.attachedJson.isEmpty())
        m_document.attachments.append(
            {QStringLiteral("frise.json"), QStringLiteral("application/json"), m_options.attachedJson});
    switch (m_options.layout) {
    case PaperLayout::Pages:
    case PaperLayout::OnePage:
        composeTimeline();
        break;
    case PaperLayout::Roll:
        composeRoll();
        break;
    case PaperLayout::Tiles:
        composeTiles();
        break;
    case PaperLayout::Booklet:
        break;
    }
    const auto cancelled = [this] { return m_job.isCancelled(); };
    if (!cancelled() && (m_options.withList || m_options.layout == PaperLayout::Booklet))
        composeList();
    if (!cancelled() && m_options.withQuotations && !m_report.quotes.isEmpty())
        composeQuotations();
    if (!cancelled() && m_options.withSources && !m_report.sources.isEmpty())
        composeSources();
    if (cancelled())
        return Error{
            Error::Code::Cancelled, words(QT_TRANSLATE_NOOP("Paper", "The export was cancelled.")), {}};
    if (m_document.pages.isEmpty())
        beginListPage(m_report.title);
    finishFooters();
    return std::move(m_document);
}

void PaperComposer::beginPage(const QSizeF &size)
{
    PaperPage page;
    page.size = size;
    m_size = size;
    m_document.pages.append(page);
    m_y = m_margin;
    m_job.report(m_document.pages.size(), 0, words(QT_TRANSLATE_NOOP("Paper", "Pages")));
}

void PaperComposer::beginListPage(const QString &heading)
{
    m_heading = heading;
    beginPage(m_sheet);
    text(m_margin, m_y + 9,
         elided(m_report.title, TextRole::Small, contentRight() - m_margin - 220, m_metrics), TextRole::Small,
         m_theme.ink2);
    text(contentRight() - m_metrics.width(heading, TextRole::Small), m_y + 9, heading, TextRole::Small,
         m_theme.ink2);
    hairline(m_theme.ink, m_margin, m_y + 15, contentRight(), m_y + 15);
    m_y += 28;
    // A line over the whole width of a broad sheet is not read easily.
    m_columns = contentRight() - m_margin > 900 ? 2 : 1;
    m_column = 0;
    m_columnTop = m_y;
}

void PaperComposer::draw(std::function<void(QPainter &)> drawing)
{
    m_document.pages.last().drawings.push_back(std::move(drawing));
}

void PaperComposer::text(double x, double baseline, const QString &string, TextRole role,
                         const QColor &colour)
{
    if (string.isEmpty())
        return;
    draw([=, font = m_theme.font(role)](QPainter &painter) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline), string);
    });
}

void PaperComposer::hairline(const QColor &colour, double x0, double y0, double x1, double y1, double width)
{
    draw([=](QPainter &painter) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x0, y0), QPointF(x1, y1));
    });
}

void PaperComposer::link(const QRectF &rect, const QString &target)
{
    m_document.links.append({static_cast<int>(m_document.pages.size()) - 1, rect, target});
}

void PaperComposer::anchor(const QString &name, double y)
{
    m_document.anchors.insert(name, {static_cast<int>(m_document.pages.size()) - 1, y});
}

void PaperComposer::bookmark(const QString &title, int level, double y)
{
    m_document.bookmarks.append({title, level, static_cast<int>(m_document.pages.size()) - 1, y});
}

void PaperComposer::reference(double x, double baseline, const QString &string)
{
    text(x, baseline, string, TextRole::Small, m_theme.ink2);
    qsizetype at = 0;
    while (at < string.size()) {
        if (!string[at].isDigit()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < string.size() && string[end].isDigit())
            ++end;
        const double left = x + m_metrics.width(string.first(at), TextRole::Small);
        const double width = m_metrics.width(string.mid(at, end - at), TextRole::Small);
        link(QRectF(left - 2, baseline - 10, width + 4, 13),
             QStringLiteral("source-") + string.mid(at, end - at));
        at = end;
    }
}

double PaperComposer::lineHeight(TextRole role) const
{
    return std::ceil(m_metrics.height(role) * 1.12);
}

void PaperComposer::finishFooters()
{
    const qsizetype count = m_document.pages.size();
    const QString left =
        words(QT_TRANSLATE_NOOP("Paper", "Frise · a deduced date is printed as such, a month stays a month"));
    const QString middle = m_report.latestPublished == noDay
                               ? QString()
                               : words(QT_TRANSLATE_NOOP("Paper", "articles up to %1"))
                                     .arg(dayWords(m_report.latestPublished, m_options.locale));
    for (qsizetype i = 0; i < count; ++i) {
        PaperPage &page = m_document.pages[i];
        const QString number = words(QT_TRANSLATE_NOOP("Paper", "page %1 / %2")).arg(i + 1).arg(count);
        const double right = page.size.width() - m_margin;
        const double y = page.size.height() - m_margin;
        const double numberX = right - m_metrics.width(number, TextRole::SmallBold);
        const double middleX = (page.size.width() - m_metrics.width(middle, TextRole::Small)) / 2;
        const bool roomy = m_margin + m_metrics.width(left, TextRole::Small) + 12 < middleX;
        page.drawings.push_back([=, margin = m_margin, theme = m_theme](QPainter &painter) {
            painter.setPen(QPen(theme.rule, 0.75));
            painter.drawLine(QPointF(margin, y - 14), QPointF(right, y - 14));
            painter.setFont(theme.font(TextRole::Small));
            painter.setPen(theme.ink2);
            painter.drawText(QPointF(margin, y), left);
            if (roomy && !middle.isEmpty())
                painter.drawText(QPointF(middleX, y), middle);
            painter.setFont(theme.font(TextRole::SmallBold));
            painter.setPen(theme.ink);
            painter.drawText(QPointF(numberX, y), number);
        });
    }
}

Result<PaperDocument> composePaper(const TimelineReport &report, const PdfOptions &options, JobContext &job)
{
    return PaperComposer(report, options, job).compose();
}

Result<QByteArray> paperPdf(const PaperDocument &document, JobContext &job)
{
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(paperUnitsPerInch);
        writer.setCreator(QStringLiteral("Frise"));
        writer.setTitle(document.title);
        const auto setSize = [&](const QSizeF &size) {
            writer.setPageSize(
                QPageSize(size * pointsPerUnit, QPageSize::Point, QString(), QPageSize::ExactMatch));
            writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        };
        setSize(document.pages.first().size);
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{Error::Code::CannotWrite,
                         words(QT_TRANSLATE_NOOP("Paper", "The PDF could not be begun.")),
                         {}};
        for (qsizetype i = 0; i < document.pages.size(); ++i) {
            if (job.isCancelled())
                return Error{Error::Code::Cancelled,
                             words(QT_TRANSLATE_NOOP("Paper", "The export was cancelled.")),
                             {}};
            if (i > 0) {
                if (document.pages[i].size != document.pages[i - 1].size)
                    setSize(document.pages[i].size);
                writer.newPage();
            }
            painter.save();
            document.paint(static_cast<int>(i), painter);
            painter.restore();
            job.report(i + 1, document.pages.size(), QStringLiteral("PDF"));
        }
        painter.end();
    }
    PdfExtras extras;
    extras.title = document.title;
    extras.author = document.author;
    extras.language = document.language;
    extras.date = document.date;
    extras.attachments = document.attachments;
    for (const PaperLink &link : document.links) {
        PdfLink result;
        result.page = link.page;
        result.rect = QRectF(link.rect.topLeft() * pointsPerUnit, link.rect.size() * pointsPerUnit);
        if (link.target.startsWith(QLatin1String("http"))) {
            result.url = link.target;
        } else if (const auto anchor = document.anchors.constFind(link.target);
                   anchor != document.anchors.constEnd()) {
            result.targetPage = anchor->page;
            result.targetY = anchor->y * pointsPerUnit;
        } else {
            continue;
        }
        extras.links.append(result);
    }
    for (const PaperBookmark &mark : document.bookmarks)
        extras.bookmarks.append({mark.title, mark.level, mark.page, mark.y * pointsPerUnit});
    return finishedPdf(bytes, extras);
}

} // namespace frise
