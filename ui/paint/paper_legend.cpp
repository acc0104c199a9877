#include "core/export/date_words.h"
#include "ui/paint/legend.h"
#include "ui/paint/paper_composer.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise {

namespace {

constexpr double sourcesWidth = 420;

QString words(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

} // namespace

PaperComposer::Legend PaperComposer::planLegend(const TimelineLayout &layout) const
{
    Legend legend;
    for (const PlacedMark &mark : layout.marks) {
        const QString &sources = m_source->item(mark.item).sources;
        for (const QString &part :
             sources.mid(1, std::max<qsizetype>(0, sources.size() - 2)).split(QStringLiteral(", "))) {
            const int number = part.toInt();
            if (mark.inView && number > 0 && !legend.sources.contains(number))
                legend.sources.append(number);
        }
    }
    std::sort(legend.sources.begin(), legend.sources.end());
    const QList<LegendSign> signs = usedSigns(layout);
    // The sources stand beside the signs where both are few; else their list follows at the end.
    if (legend.sources.size() > 3 || signs.size() > 15 || !m_options.withSources || m_size.width() < 900)
        legend.sources.clear();
    const double right = legend.sources.isEmpty() ? contentRight() : contentRight() - sourcesWidth - 24;
    double x = m_margin;
    double y = 28;
    const auto place = [&](const QString &string, LegendSign sign, std::optional<EventKind> kind) {
        LegendItem item;
        item.sign = sign;
        item.kind = kind;
        const double width = legendSignWidth + 6 + m_metrics.width(string, TextRole::Small) + 18;
        if (x + width > right && x > m_margin) {
            x = m_margin;
            y += 19;
        }
        item.text = string;
        item.x = x;
        item.y = y;
        legend.items.append(item);
        x += width;
    };
    for (const LegendSign sign : signs)
        place(legendText(sign), sign, std::nullopt);
    const QSet<EventKind> kinds = usedKinds(layout);
    for (const EventKind kind :
         {EventKind::Diplomatic, EventKind::Military, EventKind::Statement, EventKind::Other}) {
        if (kinds.contains(kind))
            place(kind == EventKind::Statement
                      ? words(QT_TRANSLATE_NOOP("Paper", "statement (hollow: indirect)"))
                      : kindTitle(kind),
                  LegendSign::Day, kind);
    }
    legend.height = std::max(
        y + 10, legend.sources.isEmpty() ? 0.0 : 20 + 26.0 * static_cast<double>(legend.sources.size()));
    return legend;
}

void PaperComposer::composeLegend(const Legend &legend, double top)
{
    text(m_margin, top + 9, words(QT_TRANSLATE_NOOP("Paper", "Signs")), TextRole::LabelBold, m_theme.ink);
    for (const LegendItem &item : legend.items) {
        draw([item, top, theme = m_theme](QPainter &painter) {
            if (item.kind)
                drawMark(painter, theme, *item.kind, Certainty::Happened,
                         QPointF(item.x + legendSignWidth / 2, top + item.y), 5);
            else
                drawLegendSign(painter, theme, item.sign, item.x, top + item.y);
        });
        text(item.x + legendSignWidth + 4, top + item.y + 4, item.text, TextRole::Small, m_theme.ink);
    }
    if (legend.sources.isEmpty())
        return;
    const double left = contentRight() - sourcesWidth;
    hairline(m_theme.rule, left - 14, top, left - 14, top + legend.height, 0.75);
    text(left, top + 9, words(QT_TRANSLATE_NOOP("Paper", "Sources")), TextRole::LabelBold, m_theme.ink);
    double y = top + 25;
    for (const int number : legend.sources) {
        const ReportSource &source = m_report.sources[number - 1];
        reference(left, y, QStringLiteral("[%1]").arg(number));
        const QString name = sourceTitle(source) + QStringLiteral(", ") + sourceOutlet(source);
        text(left + 22, y, elided(name, TextRole::Small, sourcesWidth - 24, m_metrics), TextRole::Small,
             m_theme.ink);
        const QString date = dateWords(source.published, m_options.locale, DateStyle::Short) +
                             QStringLiteral(", ") + basisWords(source.basis);
        text(left + 22, y + 12, elided(date, TextRole::Small, sourcesWidth - 24, m_metrics), TextRole::Small,
             m_theme.ink2);
        y += 26;
    }
}

} // namespace frise
