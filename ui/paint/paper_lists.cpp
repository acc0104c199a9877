#include "core/export/date_words.h"
#include "core/export/safe_text.h"
#include "ui/paint/paper_composer.h"
#include "ui/paint/sign_geometry.h"

#include <QCoreApplication>

namespace frise {

namespace {

constexpr double dateWidth = 116;
constexpr double textIndent = 148; ///< mark and date stand before it

QString words(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

} // namespace

/// A new column or page where `height` does not fit any more.
void PaperComposer::need(double height)
{
    if (m_y + height <= contentBottom() - 8 || m_y <= m_columnTop)
        return;
    if (m_column + 1 < m_columns) {
        ++m_column;
        m_y = m_columnTop;
    } else {
        beginListPage(m_heading);
    }
}

void PaperComposer::composeEntry(const ChronicleEntry &entry, bool withQuotes)
{
    const double line = lineHeight(TextRole::Label);
    const double small = lineHeight(TextRole::Small);
    // Asked anew for each line: a line may begin the next column.
    const auto left = [this] { return columnLeft() + textIndent; };
    const QString reference = m_report.reference(entry);
    const double referenceWidth = m_metrics.width(reference, TextRole::Small);
    const double width = columnRight() - left();
    QStringList title =
        wrappedText(singleLine(entry.title), TextRole::Label, width - referenceWidth - 12, m_metrics, 40);
    if (title.isEmpty())
        title.append(words(QT_TRANSLATE_NOOP("Paper", "(no title)")));

    QStringList meta;
    if (entry.certainty != Certainty::Happened)
        meta.append(certaintyWords(entry.certainty));
    const QString place = singleLine(entry.place);
    if (!place.isEmpty())
        meta.append(place);
    QStringList names;
    for (const EntryActor &actor : entry.actors) {
        if (!names.contains(singleLine(actor.name)))
            names.append(singleLine(actor.name));
    }
    if (!names.isEmpty())
        meta.append(names.join(QStringLiteral(", ")));
    for (const QString &conflict : entry.conflicts)
        meta.append(singleLine(conflict));
    const QStringList metaLines =
        wrappedText(meta.join(QStringLiteral(" · ")), TextRole::Small, width, m_metrics, 6);

    need(static_cast<double>(std::min<qsizetype>(title.size(), 3)) * line +
         static_cast<double>(metaLines.size()) * small + 6);
    const double middle = m_y + line / 2;
    const SourceOptions options;
    const TimelineItem item = TimelineSource::itemFor(entry, options);
    draw([=, theme = m_theme, x = columnLeft() + 10](QPainter &painter) {
        drawMark(painter, theme, item.kind, item.certainty, QPointF(x, middle), sign::markRadius,
                 FillStyle::Filled, item.when.isApproximate(),
                 item.outcome == Outcome::Happened && item.announced != noDay);
    });
    const QString date = entry.undated ? QString() // its heading says so

                                       : dateWords(entry.when, m_options.locale, DateStyle::Short);
    const QStringList dateLines = wrappedText(date, TextRole::Small, dateWidth, m_metrics, 3);
    double dateY = m_y;
    for (const QString &part : dateLines) {
        text(columnLeft() + 26, dateY + line * 0.75, part, TextRole::Small, m_theme.ink2);
        dateY += small;
    }
    for (qsizetype i = 0; i < title.size(); ++i) {
        need(line);
        text(left(), m_y + line * 0.75, title[i], TextRole::Label, m_theme.ink);
        if (i == 0)
            this->reference(columnRight() - referenceWidth, m_y + line * 0.75, reference);
        m_y += line;
    }
    for (const QString &part : metaLines) {
        text(left(), m_y + small * 0.75, part, TextRole::Small, m_theme.ink2);
        m_y += small;
    }
    m_y = (m_y > middle ? std::max(m_y, dateY) : m_y) + 4;
    if (!withQuotes)
        return;
    for (const EntryQuote &quote : entry.quotes) {
        for (const QuoteRow &row : m_report.quotes) {
            if (row.article == quote.article && row.parts.contains(quote.quotation)) {
                composeQuote(row, textIndent);
                break;
            }
        }
    }
}

void PaperComposer::composeList()
{
    const bool booklet = m_options.layout == PaperLayout::Booklet;
    const QString heading = words(QT_TRANSLATE_NOOP("Paper", "Chronology"));
    beginListPage(heading);
    if (m_document.pages.size() == 1) { // a booklet begins with its title
        m_document.pages.last().drawings.clear();
        m_y = composeTitle() + 6;
        m_columnTop = m_y;
        const int count = static_cast<int>(m_report.entries.size());
        QString subtitle = QCoreApplication::translate("Paper", "%n event(s)", nullptr, count);
        if (!m_report.filterText.isEmpty())
            subtitle += QStringLiteral(" · ") + m_report.filterText;
        text(m_margin, m_margin + 42, subtitle, TextRole::Label, m_theme.ink2);
    }
    bookmark(heading, 0, m_margin);
    QString month;
    qint64 done = 0;
    for (const ChronicleEntry &entry : m_report.entries) {
        if (m_job.isCancelled())
            return;
        const QString its = headingWords(entry, m_options.locale);
        if (its != month) {
            month = its;
            need(96); // a heading never stands alone at the end of a column
            m_y += 8;
            text(columnLeft(), m_y + 12, month, TextRole::LabelBold, m_theme.ink);
            bookmark(month, 1, m_y);
            m_y += 18;
            hairline(m_theme.rule, columnLeft(), m_y, columnRight(), m_y, 0.75);
            m_y += 6;
        }
        composeEntry(entry, booklet);
        m_job.report(++done, m_report.entries.size(), heading);
    }
}

void PaperComposer::composeQuote(const QuoteRow &quote, double indent)
{
    const double serif = lineHeight(TextRole::Verbatim);
    const double small = lineHeight(TextRole::Small);
    const auto left = [this, indent] { return columnLeft() + indent; };
    const double width = columnRight() - left();
    // The source's own marks; none are added to indirect speech.
    const QString verbatim = quote.leftMark + singleLine(quote.text) + quote.rightMark;
    const QStringList lines = wrappedText(verbatim, TextRole::Verbatim, width - 20, m_metrics, 200);
    const QString speaker = singleLine(quote.speaker.isEmpty() ? quote.speakerPrinted : quote.speaker);
    QStringList meta{modeWords(quote.mode)};
    if (!quote.cue.isEmpty())
        meta.append(singleLine(quote.cue));
    if (!quote.said.isUnknown())
        meta.append((quote.said.isSingleDay()
                         ? QCoreApplication::translate("Paper", "said %1", "a day")
                         : QCoreApplication::translate("Paper", "said %1", "a month, a year"))
                        .arg(dateWords(quote.said, m_options.locale, DateStyle::Short)));
    meta.append(
        (quote.published.isSingleDay()
             ? QCoreApplication::translate("Paper", "published %1 (%2)", "a day")
             : QCoreApplication::translate("Paper", "published %1 (%2)", "a month, a year"))
            .arg(dateWords(quote.published, m_options.locale, DateStyle::Short), basisWords(quote.basis)));
    const QString reference = m_report.reference(quote);
    const double referenceWidth = m_metrics.width(reference, TextRole::Small);

    const QStringList metaLines =
        wrappedText(meta.join(QStringLiteral(" · ")), TextRole::Small, width - 20, m_metrics, 3);

    need(small * static_cast<double>(1 + metaLines.size()) +
         serif * static_cast<double>(std::min<qsizetype>(lines.size(), 4)) + 10);
    const double top = m_y;
    const double baseline = m_y + small * 0.8;
    const EventKind kind = EventKind::Statement;
    draw([=, theme = m_theme, x = left() + 7](QPainter &painter) {
        drawMark(painter, theme, kind, Certainty::Happened, QPointF(x, top + small / 2 + 1), 5,
                 quote.mode == QuoteMode::Direct  ? FillStyle::Filled
                 : quote.mode == QuoteMode::Mixed ? FillStyle::Tinted
                                                  : FillStyle::Hollow);
    });
    const QString name = speaker.isEmpty() ? words(QT_TRANSLATE_NOOP("Paper", "speaker not known")) : speaker;
    const QString shownName = elided(name, TextRole::LabelBold, width * 0.4, m_metrics);
    text(left() + 20, baseline, shownName, TextRole::LabelBold, m_theme.ink);
    const double metaX = left() + 20 + m_metrics.width(shownName, TextRole::LabelBold) + 8;
    text(metaX, baseline,
         elided(singleLine(quote.role), TextRole::Small, columnRight() - referenceWidth - 10 - metaX,
                m_metrics),
         TextRole::Small, m_theme.ink2);
    this->reference(columnRight() - referenceWidth, baseline, reference);
    m_y += small + 2;
    for (const QString &line : lines) {
        need(serif);
        text(left() + 20, m_y + serif * 0.75, line, TextRole::Verbatim, m_theme.ink);
        m_y += serif;
    }
    for (const QString &line : metaLines) {
        need(small);
        text(left() + 20, m_y + small * 0.75, line, TextRole::Small, m_theme.ink2);
        m_y += small;
    }
    m_y += 8;
}

void PaperComposer::composeQuotations()
{
    const QString heading = words(QT_TRANSLATE_NOOP("Paper", "Quotations"));
    beginListPage(heading);
    bookmark(heading, 0, m_margin);
    QString day;
    for (const QuoteRow &quote : m_report.quotes) {
        if (m_job.isCancelled())
            return;
        const QString its = dateWords(saidOrPublished(quote), m_options.locale);
        if (its != day) {
            day = its;
            need(136); // a heading never stands alone at the end of a column
            m_y += 6;
            text(columnLeft(), m_y + 12, day, TextRole::LabelBold, m_theme.ink);
            m_y += 18;
            hairline(m_theme.rule, columnLeft(), m_y, columnRight(), m_y, 0.75);
            m_y += 6;
        }
        composeQuote(quote, 0);
    }
}

void PaperComposer::composeSources()
{
    const QString heading = words(QT_TRANSLATE_NOOP("Paper", "Sources"));
    beginListPage(heading);
    bookmark(heading, 0, m_margin);
    const double line = lineHeight(TextRole::Label);
    const double small = lineHeight(TextRole::Small);
    const auto left = [this] { return columnLeft() + 34; };
    for (const ReportSource &source : m_report.sources) {
        if (m_job.isCancelled())
            return;
        const QStringList title =
            wrappedText(sourceTitle(source), TextRole::Label, columnRight() - left(), m_metrics, 40);
        need(line * static_cast<double>(std::min<qsizetype>(title.size(), 4)) + 3 * small + 6);
        anchor(QStringLiteral("source-%1").arg(source.number), m_y - 4);
        text(columnLeft(), m_y + line * 0.75, QStringLiteral("[%1]").arg(source.number), TextRole::Label,
             m_theme.ink);
        for (const QString &part : title) {
            need(line);
            text(left(), m_y + line * 0.75, part, TextRole::Label, m_theme.ink);
            m_y += line;
        }
        QStringList meta{sourceOutlet(source)};
        if (!source.author.isEmpty())
            meta.append(source.author);
        meta.append(dateWords(source.published, m_options.locale) + QStringLiteral(", ") +
                    basisWords(source.basis));
        meta.append(singleLine(source.fileName));
        for (const QString &part : wrappedText(meta.join(QStringLiteral(" · ")), TextRole::Small,
                                               columnRight() - left(), m_metrics, 6)) {
            text(left(), m_y + small * 0.75, part, TextRole::Small, m_theme.ink2);
            m_y += small;
        }
        if (!source.url.isEmpty()) {
            const QString shown = elided(source.url, TextRole::Small, columnRight() - left(), m_metrics);
            text(left(), m_y + small * 0.75, shown, TextRole::Small, m_theme.ink);
            link(QRectF(left(), m_y, m_metrics.width(shown, TextRole::Small), small), source.url);
            m_y += small;
        }
        m_y += 6;
    }
}

} // namespace frise
