#include "ui/paint/timeline_painter.h"

#include "core/export/date_words.h"
#include "ui/paint/lane_density.h"
#include "ui/paint/lane_marks.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

/// Axis lines sit on pixel centres on screen; paper is exact anyway.
double crisp(double x)
{
    return std::floor(x) + 0.5;
}

class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const Theme &theme, const TimelineLayout &layout,
                    const TimelineItems &items, const QLocale &locale, const PaintState &state)
        : m_painter(painter), m_theme(theme), m_layout(layout), m_items(items), m_locale(locale),
          m_state(state), m_left(layout.axis.left), m_right(layout.axis.right()),
          m_lanesTop(layout.axisTop + layout.axisHeight),
          m_bottom(state.viewportHeight > 0 ? state.viewportHeight : layout.bottom)
    {
    }

    void paint()
    {
        paintGround();
        m_painter.save();
        if (m_state.clips)
            m_painter.setClipRect(QRectF(m_left - m_layout.headWidth, m_lanesTop,
                                         m_right - m_left + m_layout.headWidth, m_bottom - m_lanesTop));
        m_painter.translate(0, -m_state.scrollY);
        paintLanes();
        if (m_state.clips)
            m_painter.setClipRect(
                QRectF(m_left, m_lanesTop + m_state.scrollY, m_right - m_left, m_bottom - m_lanesTop));
        for (const PlacedMark &mark : m_layout.marks) {
            if (!mark.inView || !isVisible(mark.y))
                continue;
            const TimelineItem &item = m_items.item(mark.item);
            begin(item.entry != 0 ? QStringLiteral("event-%1").arg(item.entry)
                                  : QStringLiteral("quotation-%1-%2").arg(item.article).arg(item.quotation),
                  mark.lane);
            paintMark(mark);
            end();
        }
        for (const PlacedPill &pill : m_layout.pills)
            drawPill(m_painter, m_theme, pill.rect, pill.text);
        for (const PlacedCard &card : m_layout.cards)
            paintCard(card);
        m_painter.restore();
        if (m_layout.axisHeight > 0)
            paintAxis();
    }

private:
    void begin(const QString &name, int lane = -1)
    {
        // An event may stand in several lanes; a name may not.
        if (m_state.beginGroup)
            m_state.beginGroup(lane < 0 ? name : QStringLiteral("%1-lane-%2").arg(name).arg(lane));
    }
    void end()
    {
        if (m_state.endGroup)
            m_state.endGroup();
    }

    void hairline(const QColor &colour, double x0, double y0, double x1, double y1, double width = 1)
    {
        m_painter.setPen(QPen(colour, m_theme.isPaper() ? width * 0.75 : width, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(x0, y0), QPointF(x1, y1));
    }

    void text(const QPointF &baseline, const QString &words, TextRole role, const QColor &colour)
    {
        m_painter.setFont(m_theme.font(role));
        m_painter.setPen(colour);
        m_painter.drawText(baseline, words);
    }

    bool isVisible(double y) const
    {
        const double shown = y - m_state.scrollY;
        return shown > m_lanesTop - 30 && shown < m_bottom + 30;
    }

    void paintGround()
    {
        const double ground = std::min(m_bottom, m_layout.bottom - m_state.scrollY);
        if (!m_theme.isPaper())
            m_painter.fillRect(
                QRectF(m_left, m_layout.axisTop, m_right - m_left, m_bottom - m_layout.axisTop),
                m_theme.base);
        if (m_theme.fillsWeekends) {
            for (const double saturday : m_layout.ticks.weekends) {
                const double x0 = std::max(m_layout.axis.xOf(saturday), m_left);
                const double x1 = std::min(m_layout.axis.xOf(saturday + 2), m_right);
                if (x1 > x0)
                    m_painter.fillRect(QRectF(x0, m_lanesTop - 20, x1 - x0, ground - m_lanesTop + 20),
                                       m_theme.alt);
            }
        }
        for (const double day : m_layout.ticks.weakLines)
            hairline(m_theme.line, crisp(m_layout.axis.xOf(day)), m_lanesTop, crisp(m_layout.axis.xOf(day)),
                     ground);
        for (const double day : m_layout.ticks.strongLines)
            hairline(m_theme.rule, crisp(m_layout.axis.xOf(day)), m_layout.axisTop,
                     crisp(m_layout.axis.xOf(day)), ground);
    }

    void paintAxis()
    {
        const QFontMetricsF upper(m_theme.font(TextRole::LabelBold), m_painter.device());
        const QFontMetricsF lower(m_theme.font(TextRole::SmallMedium), m_painter.device());
        const double rowHeight = m_layout.axisHeight / 2;
        const double upperY = m_layout.axisTop + (rowHeight + upper.ascent() - upper.descent()) / 2;
        const double lowerY =
            m_layout.axisTop + rowHeight + (rowHeight + lower.ascent() - lower.descent()) / 2;
        for (const AxisCell &cell : m_layout.ticks.upper) {
            if (cell.shown)
                text({cell.textX, upperY}, cell.text, TextRole::LabelBold, m_theme.ink);
        }
        for (const AxisCell &cell : m_layout.ticks.lower) {
            if (cell.shown)
                text({cell.textX, lowerY}, cell.text,
                     cell.strong ? TextRole::SmallBold : TextRole::SmallMedium,
                     cell.strong ? m_theme.ink : m_theme.ink2);
        }
        hairline(m_theme.rule, m_left, crisp(m_lanesTop - 1), m_right, crisp(m_lanesTop - 1));
    }

    void paintLanes()
    {
        for (qsizetype i = 0; i < m_layout.lanes.size(); ++i) {
            const PlacedLane &lane = m_layout.lanes[i];
            if (lane.rect.height() <= 0)
                continue;
            begin(QStringLiteral("lane-%1").arg(i));
            if (m_state.drawsHeads)
                paintHead(lane);
            if (!lane.columns.isEmpty() || !lane.months.isEmpty())
                paintDensity(lane, static_cast<int>(i));
            const bool last = i + 1 == m_layout.lanes.size();
            hairline(last || m_theme.isPaper() ? m_theme.rule : m_theme.line, m_left - m_layout.headWidth,
                     crisp(lane.rect.bottom() - 1), m_right, crisp(lane.rect.bottom() - 1));
            end();
        }
    }

    /// Where the words of a lane's head begin: a lane that is scrolled through keeps its name in sight.
    double wordsTop(const PlacedLane &lane) const
    {
        const double top = lane.headRect.top();
        const double words = 5 + (lane.titleLines > 1 ? 2 : 1) * m_layout.rowHeight +
                             3 * QFontMetricsF(m_theme.font(TextRole::Small), m_painter.device()).height();
        return std::clamp(m_lanesTop + m_state.scrollY, top, std::max(top, lane.headRect.bottom() - words));
    }

    void paintHead(const PlacedLane &lane)
    {
        if (!m_theme.isPaper())
            m_painter.fillRect(lane.headRect, m_theme.window);
        const QFontMetricsF bold(m_theme.font(TextRole::LabelBold), m_painter.device());
        const QFontMetricsF small(m_theme.font(TextRole::Small), m_painter.device());
        const double left = lane.headRect.left() + (m_theme.isPaper() ? 0 : 8);
        const double middle =
            lane.info.folded ? lane.headRect.center().y() : wordsTop(lane) + 5 + m_layout.rowHeight / 2;
        double x = left;
        if (lane.info.kind) {
            drawMark(m_painter, m_theme, *lane.info.kind, Certainty::Happened, QPointF(left + 7, middle), 5);
            x += 19;
        }
        double room = lane.headRect.right() - 6 - x;
        if (lane.info.pinned && m_state.drawsChevrons && !m_theme.isPaper()) {
            paintPin(QPointF(lane.headRect.right() - 10, middle));
            room -= 12;
        }
        const QString &title = lane.info.title;
        const bool fits = bold.horizontalAdvance(title) <= room;
        // A long name takes two lines where the layout left room for them: its end is what tells persons
        // apart.
        qsizetype cut = -1;
        if (!fits && !lane.info.folded && lane.titleLines > 1) {
            for (qsizetype space = title.indexOf(u' '); space > 0; space = title.indexOf(u' ', space + 1)) {
                if (cut < 0 || bold.horizontalAdvance(title.first(space)) <= room)
                    cut = space;
            }
        }
        // A wide font: smaller letters before a word that is cut.
        const TextRole role = fits || cut > 0 ? TextRole::LabelBold : TextRole::SmallBold;
        const QFontMetricsF used(m_theme.font(role), m_painter.device());
        const double baseline = middle + (used.ascent() - used.descent()) / 2;
        text({x, baseline}, used.elidedText(cut > 0 ? title.first(cut) : title, Qt::ElideRight, room), role,
             m_theme.ink);
        if (cut > 0)
            text({x, baseline + bold.height()}, bold.elidedText(title.mid(cut + 1), Qt::ElideRight, room),
                 role, m_theme.ink);
        if (lane.info.folded)
            return;
        double y = middle + bold.height() * (cut > 0 ? 1.5 : 0.5) + small.ascent() + 1;
        // The counts stand beside the chevron, whether a mark stands above it or not.
        const double noteX = m_state.drawsChevrons && !m_theme.isPaper() ? std::max(x, left + 19) : x;
        const double noteRoom = lane.headRect.right() - 6 - noteX;
        if (m_state.drawsChevrons && !m_theme.isPaper()) {
            m_painter.setPen(QPen(m_theme.ink2, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.setBrush(Qt::NoBrush);
            const double cy = y - small.ascent() / 2 + 1;
            m_painter.drawPolyline(
                QPolygonF{{left + 3.5, cy - 2}, {left + 7, cy + 1.5}, {left + 10.5, cy - 2}});
        }
        const auto note = [&](const QString &words, const QString &brief = {}) {
            if (words.isEmpty() || y + small.descent() > lane.headRect.bottom())
                return;
            const bool whole = brief.isEmpty() || small.horizontalAdvance(words) <= noteRoom;
            text({noteX, y}, small.elidedText(whole ? words : brief, Qt::ElideRight, noteRoom),
                 TextRole::Small, m_theme.ink2);
            y += small.height();
        };
        note(lane.info.countText, lane.info.briefCount);
        note(lane.hidden > 0 ? QCoreApplication::translate("Timeline", "%n more here", nullptr, lane.hidden)
                             : QString());
        note(lane.info.noteText);
    }

    /// A drawing pin, 7 px wide.
    void paintPin(const QPointF &centre)
    {
        m_painter.setPen(QPen(m_theme.ink2, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(m_theme.ink2);
        m_painter.drawRect(QRectF(centre.x() - 1.75, centre.y() - 5, 3.5, 5));
        m_painter.drawLine(centre + QPointF(-3.5, 0.5), centre + QPointF(3.5, 0.5));
        m_painter.drawLine(centre + QPointF(0, 0.5), centre + QPointF(0, 5));
    }

    void paintDensity(const PlacedLane &lane, int number)
    {
        Q_UNUSED(number)
        const QFontMetricsF small(m_theme.font(TextRole::Small), m_painter.device());
        const bool folded = lane.info.folded;
        const double bottom = lane.rect.bottom() - (folded ? 3 : 5);
        const bool hasMonths = !lane.months.isEmpty() && !folded;
        const double base = hasMonths ? bottom - 16 : bottom;
        const double top = lane.rect.top() + (folded ? 3 : 5 + small.height());
        // One scale for all lanes, or a lane of one event would look as full as one of hundreds.
        int highest = folded ? lane.highest : 0;
        for (const PlacedLane &other : m_layout.lanes)
            highest = std::max(highest, folded || other.info.folded ? 0 : other.highest);
        const double unit = highest > 0 ? std::max(0.0, base - top - 3) / highest : 0;
        bool written = folded;
        for (const DensityColumn &column : lane.columns) {
            std::array<double, 4> counts{};
            std::copy(column.counts.begin(), column.counts.end(), counts.begin());
            drawStack(m_painter, m_theme, column.x, column.width, base, unit, counts);
            if (!written && column.total == lane.highest) {
                const QString words = m_locale.toString(column.total);
                const double width = small.horizontalAdvance(words);
                const double x =
                    std::clamp(column.x + (column.width - width) / 2, m_left + 2, m_right - width - 2);
                const double columnTop =
                    base - unit * column.total -
                    std::count_if(counts.begin(), counts.end(), [](double c) { return c > 0; });
                text({x, std::max(top, columnTop) - 3}, words, TextRole::Small, m_theme.ink2);
                written = true;
            }
        }
        if (!lane.columns.isEmpty() && !folded)
            hairline(m_theme.rule, m_left, crisp(base), m_right, crisp(base));
        if (!hasMonths)
            return;
        for (const MonthCount &month : lane.months) {
            const double x0 = std::max(month.x0, m_left) + 2;
            const double x1 = std::min(month.x1, m_right) - 2;
            const double y = bottom - 6;
            const QString words = m_locale.toString(month.count);
            const double width = small.horizontalAdvance(words);
            if (x1 - x0 < width + 12)
                continue;
            m_painter.setPen(QPen(m_theme.mark(month.kind), 1.5, Qt::SolidLine, Qt::FlatCap));
            const double middle = (x0 + x1) / 2;
            m_painter.drawLine(QPointF(x0, y), QPointF(middle - width / 2 - 4, y));
            m_painter.drawLine(QPointF(middle + width / 2 + 4, y), QPointF(x1, y));
            if (month.x0 >= m_left)
                m_painter.drawLine(QPointF(x0, y - 4), QPointF(x0, y + 4));
            if (month.x1 <= m_right)
                m_painter.drawLine(QPointF(x1, y - 4), QPointF(x1, y + 4));
            text({middle - width / 2, y + (small.ascent() - small.descent()) / 2}, words, TextRole::Small,
                 m_theme.ink2);
        }
    }

    void paintMark(const PlacedMark &mark)
    {
        const auto [left, right] = signExtent(mark.sign);
        QColor ground = m_theme.base;
        if (mark.emphasis == Emphasis::Selected) {
            const QRectF both =
                QRectF(left, mark.y - m_layout.rowHeight / 2 + 1, right - left, m_layout.rowHeight - 2)
                    .united(mark.labelRect)
                    .adjusted(-3, 0, 3, 0);
            m_painter.setPen(QPen(m_theme.acc, 1.5));
            m_painter.setBrush(m_theme.selT);
            m_painter.drawRoundedRect(
                both.intersected(QRectF(m_left + 1, both.top(), m_right - m_left - 2, both.height())), 4, 4);
            ground = m_theme.selT;
        }
        if (mark.key == m_state.focused && m_state.focused != 0) {
            QPen pen(m_theme.ink, 1, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({1, 2});
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(QRectF(mark.sign.markX - 11.5, mark.y - 11.5, 23, 23), 3, 3);
        }
        Theme onGround = m_theme; // marks on the selection box stand on its tint
        onGround.base = ground;
        const Theme &theme = ground == m_theme.base ? m_theme : onGround;
        drawSign(m_painter, theme, mark.sign, mark.y);
        const bool faded = mark.sign.certainty == Certainty::Negated;
        paintLabel(m_painter, theme, mark.label, mark.labelRect, faded ? m_theme.ink2 : m_theme.ink, ground);
        if (mark.emphasis == Emphasis::Hit && !mark.label.runs.isEmpty()) {
            const QFontMetricsF metrics(m_theme.font(TextRole::Label), m_painter.device());
            const double y = mark.y + (metrics.ascent() - metrics.descent()) / 2 + 3;
            for (const TextRun &run : mark.label.runs) {
                if (!run.secondary)
                    m_painter.fillRect(QRectF(mark.labelRect.left() + run.x, y, run.width, 2.5),
                                       m_theme.findL);
            }
        }
        if (!mark.vagueRect.isNull() && !mark.sign.vagueText.isEmpty()) {
            const QFontMetricsF small(m_theme.font(TextRole::Small), m_painter.device());
            text(
                {mark.vagueRect.left(), mark.vagueRect.center().y() + (small.ascent() - small.descent()) / 2},
                mark.sign.vagueText, TextRole::Small, m_theme.ink2);
        }
        if (m_state.linked.contains(mark.key) || (mark.key == m_state.hovered && m_state.hovered != 0))
            paintHover(m_painter, m_theme, mark);
    }

    void paintCard(const PlacedCard &card)
    {
        const TimelineItem &item = m_items.item(card.item);
        const bool selected = card.emphasis == Emphasis::Selected;
        m_painter.setPen(QPen(selected ? m_theme.acc : m_theme.rule, selected ? 1.5 : 1));
        m_painter.setBrush(selected ? m_theme.selT : m_theme.base);
        m_painter.drawRoundedRect(card.rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        Theme theme = m_theme;
        if (selected)
            theme.base = m_theme.selT;
        // The date stays drawn above the card's edge: a tick where it is on the axis.
        m_painter.setPen(QPen(m_theme.mark(item.kind), 1.5));
        m_painter.drawLine(QPointF(card.markX, card.rect.top() - 5), QPointF(card.markX, card.rect.top()));

        const QRectF inner = card.rect.adjusted(10, 7, -10, -6);
        drawMark(m_painter, theme, item.kind, item.certainty, QPointF(inner.left() + 6, inner.top() + 9),
                 sign::markRadius, item.fill, item.when.isApproximate(),
                 item.outcome == Outcome::Happened && item.announced != noDay);
        const QFontMetricsF bold(m_theme.font(TextRole::LabelBold), m_painter.device());
        const QFontMetricsF small(m_theme.font(TextRole::Small), m_painter.device());
        const QFontMetricsF serif(m_theme.font(TextRole::Verbatim), m_painter.device());
        const QString title = item.lead.isEmpty() ? item.text : item.lead + QLatin1Char(' ') + item.text;
        double y = inner.top() + 9 + (bold.ascent() - bold.descent()) / 2;
        text({inner.left() + 20, y}, bold.elidedText(title.left(300), Qt::ElideRight, inner.width() - 20),
             TextRole::LabelBold, m_theme.ink);
        y += bold.descent() + 3 + small.ascent();
        QString meta = dateWords(item.when, m_locale, DateStyle::Short);
        if (!item.place.isEmpty())
            meta += QStringLiteral(" · ") + item.place;
        text({inner.left() + 20, y}, small.elidedText(meta, Qt::ElideRight, inner.width() - 20),
             TextRole::Small, m_theme.ink2);
        y += small.descent() + 3 + serif.ascent();
        if (!item.quote.isEmpty())
            text({inner.left(), y}, serif.elidedText(item.quote.left(300), Qt::ElideRight, inner.width()),
                 TextRole::Verbatim, m_theme.ink);
        if (!item.sources.isEmpty())
            text({inner.left(), inner.bottom() - small.descent()}, item.sources, TextRole::Small,
                 m_theme.ink2);
    }

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineLayout &m_layout;
    const TimelineItems &m_items;
    const QLocale &m_locale;
    const PaintState &m_state;
    double m_left;
    double m_right;
    double m_lanesTop;
    double m_bottom;
};

} // namespace

void paintLabel(QPainter &painter, const Theme &theme, const LabelText &label, const QRectF &rect,
                const QColor &ink, const QColor &ground)
{
    painter.fillRect(rect.adjusted(-2, 1, 2, -1), ground);
    const QFontMetricsF metrics(theme.font(TextRole::Label), painter.device());
    const double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const TextRun &run : label.runs) {
        painter.setFont(theme.font(run.role));
        painter.setPen(run.secondary ? theme.ink2 : ink);
        painter.drawText(QPointF(rect.left() + run.x, baseline), run.text);
    }
}

void paintHover(QPainter &painter, const Theme &theme, const PlacedMark &mark)
{
    painter.setPen(QPen(theme.ink2, 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(mark.sign.markX, mark.y), 9, 9);
}

void paintTimeline(QPainter &painter, const Theme &theme, const TimelineLayout &layout,
                   const TimelineItems &items, const QLocale &locale, const PaintState &state)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    TimelinePainter(painter, theme, layout, items, locale, state).paint();
    painter.restore();
}

} // namespace frise
