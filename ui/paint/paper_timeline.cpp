#include "core/export/date_words.h"
#include "core/export/safe_text.h"
#include "ui/paint/detail_period.h"
#include "ui/paint/legend.h"
#include "ui/paint/overview.h"
#include "ui/paint/paper_composer.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr double headWidth = 104;
constexpr double continuedHeight = 28;
constexpr double contextHeight = 54;
constexpr double contextGap = 24;
constexpr int deepestSplit = 6;
constexpr std::size_t tooManyToMeasure =
    2400; ///< days of beginnings and ends: such a stretch is halved unseen

QString words(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}
QString counted(const char *text, int n)
{
    return QCoreApplication::translate("Paper", text, nullptr, n);
}

Day firstOf(double from)
{
    return static_cast<Day>(std::floor(from + 1e-6));
}
Day lastOf(double to)
{
    return static_cast<Day>(std::ceil(to - 1e-6)) - 1;
}

QString periodWords(double from, double to, const QLocale &locale)
{
    return dateWords(DateInterval::ofDays(firstOf(from), lastOf(to)), locale);
}

/// A boundary near the middle of a period that a reader expects: a year, a month, a Monday, a day.
double boundaryNear(double from, double to)
{
    const double span = to - from;
    const TickUnit unit = span > 3 * 365 ? TickUnit::Year
                          : span > 70    ? TickUnit::Month
                          : span > 20    ? TickUnit::Week
                                         : TickUnit::Day;
    const double middle = (from + to) / 2;
    const double before = floorTo(unit, middle);
    const double after = nextOf(unit, before);
    const double boundary = middle - before <= after - middle ? before : after;
    return boundary > from + span * 0.2 && boundary < to - span * 0.2 ? boundary : std::round(middle);
}

} // namespace

double PaperComposer::detailTop(bool first, bool hasContext) const
{
    return m_margin + (first ? titleHeight : continuedHeight) +
           (first && hasContext ? contextHeight + contextGap : 0);
}

PaperComposer::Chunk PaperComposer::chooseDetail(bool &hasContext) const
{
    const DetailPeriod detail = detailPeriod(*m_source, m_report.period);
    hasContext = detail.hasContext;
    return {detail.from, detail.to};
}

PaperComposer::Detail PaperComposer::layoutDetail(const Chunk &chunk, double top, double bottom, double left,
                                                  double right) const
{
    LayoutRequest request;
    request.index = &m_source->index();
    request.items = m_source.get();
    request.lanes = m_source->lanes();
    for (LaneInfo &lane : request.lanes) { // paper names the lane and leaves counts to the head of the page
        lane.countText.clear();
        lane.noteText.clear();
        lane.folded = false;
    }
    request.axis = TimeAxis::showing(chunk.from, chunk.to, left + headWidth, right - left - headWidth);
    request.headWidth = headWidth;
    request.axisTop = top;
    request.metrics = &m_metrics;
    request.locale = m_options.locale;
    request.keepsSources = true;
    request.marksOnly = true;
    request.skipsEmptyLanes = true;
    request.offscreen = 0;
    request.maximumLabelWidth = 330;
    request.maximumRows = std::max(2, static_cast<int>((bottom - top) / 20));
    for (int lane = 0; lane < request.lanes.size(); ++lane)
        request.lanes[lane].omitted = !chunk.lanes.isEmpty() && !chunk.lanes.contains(lane);
    Detail detail;
    detail.layout = layoutTimeline(request);
    // Lanes that ask for more rows than the page holds share them: small lanes keep theirs, the fullest give
    // way.
    for (int attempt = 0; attempt < 4 && detail.layout.bottom > bottom; ++attempt) {
        QList<int> rows;
        int asked = 0;
        for (const PlacedLane &lane : std::as_const(detail.layout.lanes)) {
            rows.append(lane.rows);
            asked += lane.rows;
        }
        int excess = static_cast<int>(std::ceil((detail.layout.bottom - bottom) / detail.layout.rowHeight));
        while (excess > 0 && asked > 0) {
            const auto fullest = std::max_element(rows.begin(), rows.end());
            if (*fullest <= 1)
                break;
            --*fullest;
            --excess;
        }
        request.laneRows = rows;
        detail.layout = layoutTimeline(request);
    }
    for (const PlacedPill &pill : std::as_const(detail.layout.pills))
        detail.left += static_cast<int>(pill.items.size());
    for (const PlacedLane &lane : std::as_const(detail.layout.lanes))
        detail.left += lane.hidden;
    return detail;
}

/// Days inside a chunk on which something begins or ends, ascending.
std::vector<Day> PaperComposer::daysOf(const Chunk &chunk) const
{
    std::vector<Day> days;
    const Day from = firstOf(chunk.from);
    const Day to = lastOf(chunk.to);
    const TimelineIndex &index = m_source->index();
    for (int lane = 0; lane < index.laneCount(); ++lane) {
        if (!chunk.lanes.isEmpty() && !chunk.lanes.contains(lane))
            continue;
        index.visit(lane, from, to, [&](const TimelineRecord &record) {
            for (const Day day : {record.first, record.last}) {
                if (day >= from && day <= to)
                    days.push_back(day);
            }
        });
    }
    std::sort(days.begin(), days.end());
    return days;
}

/// Cuts a period or the lanes in two while that gives names to more events; empty stretches are left out.
void PaperComposer::split(Chunk chunk, double top, double bottom, int depth, QList<Chunk> &result) const
{
    if (m_job.isCancelled())
        return;
    const std::vector<Day> days = daysOf(chunk);
    if (days.empty())
        return;
    if (depth > 0) { // the page opens on its events
        const double pad = std::max(1.0, std::round((days.back() - days.front() + 1) * 0.04));
        chunk.from = std::max(chunk.from, days.front() - pad);
        chunk.to = std::min(chunk.to, days.back() + 1 + pad);
    }
    const double span = chunk.to - chunk.from;
    const bool canHalve = span >= 4 && depth < deepestSplit;
    // Where nothing happens for long the cut hurts nobody.
    double boundary = boundaryNear(chunk.from, chunk.to);
    double widest = span * 0.3;
    for (std::size_t i = 1; i < days.size(); ++i) {
        if (days[i] - days[i - 1] > widest) {
            widest = days[i] - days[i - 1];
            boundary = std::floor((days[i] + days[i - 1] + 1) / 2.0);
        }
    }
    const Chunk periods[] = {{chunk.from, boundary, chunk.lanes}, {boundary, chunk.to, chunk.lanes}};
    if (canHalve && days.size() > tooManyToMeasure) {
        for (const Chunk &half : periods)
            split(half, top, bottom, depth + 1, result);
        return;
    }
    const auto leftOver = [&](const Chunk &part) {
        return layoutDetail(part, top, bottom, m_margin, m_sheet.width() - m_margin).left;
    };
    const int whole = leftOver(chunk);
    if (whole == 0 || depth >= deepestSplit) {
        result.append(chunk);
        return;
    }
    const int byPeriod = canHalve ? leftOver(periods[0]) + leftOver(periods[1]) : whole;

    QList<int> busy;
    int all = 0;
    const TimelineIndex &index = m_source->index();
    const auto countOf = [&](int lane) {
        return index.countTouching(lane, firstOf(chunk.from), lastOf(chunk.to));
    };
    for (int lane = 0; lane < index.laneCount(); ++lane) {
        if ((chunk.lanes.isEmpty() || chunk.lanes.contains(lane)) && countOf(lane) > 0) {
            busy.append(lane);
            all += countOf(lane);
        }
    }
    qsizetype cut = 1;
    int above = busy.isEmpty() ? 0 : countOf(busy.first());
    while (cut + 1 < busy.size() && above + countOf(busy[cut]) <= all / 2)
        above += countOf(busy[cut++]);
    Chunk lanes[] = {chunk, chunk};
    if (busy.size() > 1) {
        lanes[0].lanes = busy.first(cut);
        lanes[1].lanes = busy.sliced(cut);
    }
    const int byLanes = busy.size() > 1 ? leftOver(lanes[0]) + leftOver(lanes[1]) : whole;
    if (std::min(byPeriod, byLanes) > whole * 0.75) { // one day too full for any page: the rest is counted
        result.append(chunk);
        return;
    }
    for (const Chunk &half : byPeriod <= byLanes * 1.1 ? periods : lanes)
        split(half, top, bottom, depth + 1, result);
}

void PaperComposer::composeTimeline()
{
    if (m_source->index().isEmpty())
        return;
    bool hasContext = false;
    const Chunk detail = chooseDetail(hasContext);
    m_size = m_sheet;
    QList<Chunk> chunks;
    if (m_options.layout == PaperLayout::OnePage)
        chunks.append(detail);
    else
        split(detail, detailTop(true, hasContext), contentBottom() - legendHeight, 0, chunks);
    bool first = true;
    for (const Chunk &chunk : std::as_const(chunks)) {
        if (m_job.isCancelled())
            return;
        composeTimelinePage(chunk, first ? std::optional(detail) : std::nullopt, hasContext);
        first = false;
    }
}

double PaperComposer::composeTitle()
{
    const double right = contentRight();
    const QString corpus = m_report.corpusName.isEmpty()
                               ? QString()
                               : words(QT_TRANSLATE_NOOP("Paper", "corpus “%1”")).arg(m_report.corpusName);
    const double corpusWidth = std::min(320.0, m_metrics.width(corpus, TextRole::Small));
    text(m_margin, m_margin + 22,
         elided(m_report.title, TextRole::Title, right - m_margin - corpusWidth - 24, m_metrics),
         TextRole::Title, m_theme.ink);
    text(right - corpusWidth, m_margin + 22, elided(corpus, TextRole::Small, 320, m_metrics), TextRole::Small,
         m_theme.ink2);
    hairline(m_theme.ink, m_margin, m_margin + 52, right, m_margin + 52, 1.25);
    return m_margin + titleHeight;
}

double PaperComposer::composeContext(const Chunk &chunk, const Chunk &whole, double top)
{
    const double left = m_margin + headWidth;
    const double right = contentRight();
    const double bottom = top + contextHeight;
    const TimelineIndex &index = m_source->index();
    const auto [dense, unused] = densePeriod(index);
    const double from = std::min<double>(dense, whole.from) - 2;
    const double to = std::max<double>(index.lastDay() + 1, whole.to) + 2;

    // Only what lies outside the detail or reaches far beyond it: the rest would be said twice.
    std::vector<TimelineRecord> records;
    QSet<quint32> seen;
    for (int lane = 0; lane < index.laneCount(); ++lane) {
        index.visit(lane, firstOf(from), lastOf(to), [&](const TimelineRecord &record) {
            const bool outside = record.last < whole.from || record.first >= whole.to;
            const double inside =
                std::min<double>(record.last, whole.to) - std::max<double>(record.first, whole.from);
            const bool longer = record.last - record.first > 2 * std::max(inside, 15.0);
            if ((outside || longer) && !seen.contains(record.item)) {
                seen.insert(record.item);
                records.push_back(record);
                records.back().lane = 0;
            }
        });
    }
    auto contextIndex = std::make_shared<TimelineIndex>(std::move(records), 1);
    LayoutRequest request;
    request.index = contextIndex.get();
    request.items = m_source.get();
    request.lanes = {LaneInfo()};
    request.axis = TimeAxis::showing(from, to, left, right - left);
    request.headWidth = headWidth;
    request.axisTop = top + 13;
    request.hasAxis = false;
    request.metrics = &m_metrics;
    request.locale = m_options.locale;
    request.keepsSources = true;
    request.marksOnly = true;
    request.offscreen = 0;
    request.maximumRows = 2;
    request.maximumLabelWidth = 260;
    auto placed = std::make_shared<TimelineLayout>(layoutTimeline(request));
    // The band has an axis of its own and no lane.
    placed->ticks = AxisTicks();
    placed->lanes.clear();
    placed->bottom = bottom;
    const std::shared_ptr<const TimelineLayout> layout = placed;
    const AxisTicks ticks = axisTicks(request.axis, m_metrics, m_options.locale, TickUnit::Month);

    text(m_margin, top + 14, words(QT_TRANSLATE_NOOP("Paper", "Context")), TextRole::LabelBold, m_theme.ink);
    text(m_margin, top + 28,
         elided(dateWords(DateInterval::ofDays(std::max<Day>(dense, firstOf(from)), index.lastDay()),
                          m_options.locale, DateStyle::Short),
                TextRole::Small, headWidth - 8, m_metrics),
         TextRole::Small, m_theme.ink2);
    int named = -100000;
    for (const AxisCell &cell : ticks.lower) {
        const double x = std::max(left, request.axis.xOf(cell.from));
        if (request.axis.xOf(cell.from) >= left)
            hairline(m_theme.line, x, top, x, bottom, 0.75);
        if (!cell.shown)
            continue;
        const int year = QDate::fromJulianDay(static_cast<qint64>(cell.from)).year();
        QString name = cell.text;
        if (ticks.unit < TickUnit::Year && year != named) {
            const QString withYear = QStringLiteral("%1 %2").arg(name).arg(year);
            if (m_metrics.width(withYear, TextRole::Small) < request.axis.xOf(cell.to) - x - 6) {
                name = withYear;
                named = year;
            }
        }
        text(x + 4, top + 10, name, TextRole::Small, m_theme.ink2);
    }
    const double x0 = request.axis.xOf(chunk.from);
    const double x1 = request.axis.xOf(chunk.to);
    draw([=, theme = m_theme](QPainter &painter) {
        painter.setPen(QPen(theme.ink, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x0, top, x1 - x0, contextHeight));
    });
    placeDetail(layout);
    hairline(m_theme.rule, left, bottom, right, bottom);
    // The frame is joined to the detail that it enlarges.
    hairline(m_theme.ink, x0, bottom, left, bottom + contextGap, 0.75);
    hairline(m_theme.ink, x1, bottom, right, bottom + contextGap, 0.75);
    return bottom + contextGap;
}

void PaperComposer::placeDetail(const std::shared_ptr<const TimelineLayout> &layout)
{
    draw([layout, source = m_source, theme = m_theme, locale = m_options.locale](QPainter &painter) {
        PaintState state;
        state.clips = true;
        // Paper has no canvas to overflow: only bars that run past the edge are cut there.
        state.viewportHeight = layout->bottom;
        paintTimeline(painter, theme, *layout, *source, locale, state);
    });
    const QFontMetricsF label(m_theme.font(TextRole::Label));
    for (const PlacedMark &mark : layout->marks) {
        if (!mark.inView)
            continue;
        for (const TextRun &run : mark.label.runs) {
            if (!run.secondary)
                continue;
            const double left = mark.labelRect.left() + run.x;
            qsizetype at = 0;
            while (at < run.text.size()) {
                qsizetype end = at;
                while (end < run.text.size() && run.text[end].isDigit())
                    ++end;
                if (end > at) {
                    const double x0 = left + m_metrics.width(run.text.first(at), TextRole::Small);
                    const double width = m_metrics.width(run.text.mid(at, end - at), TextRole::Small);
                    link(QRectF(x0 - 2, mark.labelRect.top(), width + 4, mark.labelRect.height()),
                         QStringLiteral("source-") + run.text.mid(at, end - at));
                }
                at = std::max(end, at + 1);
            }
        }
    }
}

void PaperComposer::composeTimelinePage(const Chunk &chunk, const std::optional<Chunk> &whole,
                                        bool hasContext)
{
    const bool first = whole.has_value();
    beginPage(m_sheet);
    const double bottom = contentBottom() - legendHeight;
    const double top = detailTop(first, hasContext);
    Detail detail = layoutDetail(chunk, top, bottom, m_margin, contentRight());
    Legend legend = planLegend(detail.layout);
    // The legend explains every sign: where there are many, the lanes give it room.
    if (const double limit = contentBottom() - legend.height - 14; detail.layout.bottom > limit) {
        detail = layoutDetail(chunk, top, limit, m_margin, contentRight());
        legend = planLegend(detail.layout);
    }
    const auto layout = std::make_shared<const TimelineLayout>(detail.layout);
    int named = 0;
    for (const PlacedMark &mark : layout->marks)
        named += mark.inView;
    QString period = periodWords(chunk.from, chunk.to, m_options.locale);
    QStringList lanes;
    for (const int lane : chunk.lanes)
        lanes.append(m_source->lanes()[lane].title);
    if (!lanes.isEmpty())
        period += QStringLiteral(" · ") + lanes.join(QStringLiteral(", "));
    QString count =
        counted(QT_TRANSLATE_N_NOOP("Paper", "%n event(s) and quotation(s)"), layout->inView) +
        (named < layout->inView ? words(QT_TRANSLATE_NOOP("Paper", ", %1 named on this page")).arg(named)
                                : QString());
    if (first) {
        composeTitle();
        // The title speaks of all pages; what this one shows stands at the right.
        const QString all = periodWords(whole->from, whole->to, m_options.locale);
        if (all != period)
            count = period + QStringLiteral(" · ") + count;
        QString subtitle = words(QT_TRANSLATE_NOOP("Paper", "Chronology, %1")).arg(all);
        subtitle += QStringLiteral(" · ") + counted(QT_TRANSLATE_N_NOOP("Paper", "from %n article(s)"),
                                                    static_cast<int>(m_report.sources.size()));
        if (!m_report.filterText.isEmpty())
            subtitle += QStringLiteral(" · ") + m_report.filterText;
        const double countWidth = m_metrics.width(count, TextRole::Small);
        text(m_margin, m_margin + 42,
             elided(subtitle, TextRole::Label, contentRight() - m_margin - countWidth - 24, m_metrics),
             TextRole::Label, m_theme.ink2);
        text(contentRight() - countWidth, m_margin + 42, count, TextRole::Small, m_theme.ink2);
        if (hasContext)
            composeContext(chunk, *whole, m_margin + titleHeight);
        bookmark(words(QT_TRANSLATE_NOOP("Paper", "Timeline")), 0, m_margin);
    } else {
        const double countWidth = m_metrics.width(count, TextRole::Small);
        text(m_margin, m_margin + 10,
             elided(m_report.title + QStringLiteral(" · ") + period, TextRole::LabelBold,
                    contentRight() - m_margin - countWidth - 24, m_metrics),
             TextRole::LabelBold, m_theme.ink);
        text(contentRight() - countWidth, m_margin + 10, count, TextRole::Small, m_theme.ink2);
        hairline(m_theme.ink, m_margin, m_margin + 17, contentRight(), m_margin + 17);
    }
    bookmark(period, 1, top);
    placeDetail(layout);
    const double left = m_margin + headWidth;
    hairline(m_theme.ink, left, top, contentRight(), top, 0.75);
    hairline(m_theme.line, left, top, left, layout->bottom, 0.75);
    hairline(m_theme.line, contentRight(), top, contentRight(), layout->bottom, 0.75);
    const double lowest = contentBottom() - legend.height - 4;
    composeLegend(legend,
                  std::min(lowest, std::max(layout->bottom + 14, std::min(bottom + 8, layout->bottom + 44))));
}

} // namespace frise
