#include "ui/paint/lane_marks.h"

#include "ui/paint/row_space.h"
#include "ui/paint/sign_geometry.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace frise {

namespace {

constexpr double labelGap = 6;   ///< between sign and label
constexpr double clearance = 8;  ///< free on both sides of anything placed
constexpr double edgeMargin = 4; ///< labels keep away from the canvas edges
constexpr double pillHeight = 15;
constexpr double vagueRowExtra = 4;
constexpr qsizetype offscreenLimit = 150; ///< more beside the canvas would cost more than it helps

/// An event that asks for a place.
struct Candidate
{
    const TimelineItem *item = nullptr;
    quint32 index = 0;
    quint64 key = 0;
    Sign sign;
    double left = 0; ///< sign's extent
    double right = 0;
    Emphasis emphasis = Emphasis::None;
    bool inView = false;
    int keptRow = -1;     ///< as in the layout before
    double keptWidth = 0; ///< of its label then
    LabelSide keptSide = LabelSide::Right;
    double distance = 0; ///< of the mark from the middle of the canvas
};

/// VISUAL §7: selected, hit, pinned, rank, number of sources, nearer to the centre. What stood in a row
/// before goes first, so that it finds its row again.
bool before(const Candidate &a, const Candidate &b)
{
    const auto rank = [](const Candidate &c) {
        return std::make_tuple(-static_cast<int>(c.emphasis), c.keptRow < 0,
                               -static_cast<int>(c.item->importance), -c.item->sourceCount, c.distance,
                               c.key);
    };
    return rank(a) < rank(b);
}

class LanePlacer
{
public:
    LanePlacer(int lane, const TimelineLayout &layout, const LayoutRequest &request)
        : m_lane(lane), m_layout(layout), m_request(request), m_axis(layout.axis),
          m_maximumRows(request.laneRows.isEmpty() ? request.maximumRows
                                                   : std::max(1, request.laneRows[lane]))
    {
    }

    LaneMarks place(int inView);

private:
    void gather(int inView);
    void rememberRows();
    bool placeOne(const Candidate &candidate);
    bool tryRow(const Candidate &candidate, const LabelText &label, int row);
    std::optional<QRectF> labelRect(const Candidate &candidate, const LabelText &label, LabelSide side) const;
    void accept(const Candidate &candidate, const LabelText &label, LabelSide side, const QRectF &rect,
                int row);
    void placePills(const std::vector<const Candidate *> &left);
    void growLabels();
    RowSpace &space(int row);

    int m_lane;
    const TimelineLayout &m_layout;
    const LayoutRequest &m_request;
    const TimeAxis &m_axis;
    int m_maximumRows;
    std::vector<Candidate> m_candidates;
    std::vector<RowSpace> m_rows;
    std::vector<double> m_rowExtra;
    LaneMarks m_result;
};

RowSpace &LanePlacer::space(int row)
{
    while (static_cast<int>(m_rows.size()) <= row) {
        m_rows.emplace_back();
        m_rowExtra.push_back(0);
    }
    return m_rows[static_cast<std::size_t>(row)];
}

void LanePlacer::gather(int inView)
{
    const double reach = m_request.offscreen * m_axis.width;
    // Signs of fixed length and labels reach beyond their days.
    const Day from = static_cast<Day>(std::floor(m_axis.dayAt(m_axis.left - reach)));
    const Day to = static_cast<Day>(std::ceil(m_axis.dayAt(m_axis.right() + reach)));
    const bool onlyVisible =
        reach <= 0 || m_request.index->countTouching(m_lane, from, to) > inView + offscreenLimit;
    const Day viewFrom = static_cast<Day>(std::floor(m_axis.firstDay));
    const Day viewTo = static_cast<Day>(std::ceil(m_axis.lastDay())) - 1;
    const double centre = (m_axis.left + m_axis.right()) / 2;
    m_request.index->visit(m_lane, onlyVisible ? viewFrom : from, onlyVisible ? viewTo : to,
                           [&](const TimelineRecord &record) {
                               Candidate c;
                               c.index = record.item;
                               c.item = &m_request.items->item(record.item);
                               c.key = c.item->key();
                               c.sign = signFor(*c.item, m_axis, *m_request.metrics, m_request.locale);
                               std::tie(c.left, c.right) = signExtent(c.sign);
                               c.inView = record.last >= viewFrom && record.first <= viewTo;
                               c.emphasis = m_request.emphasis ? m_request.emphasis(*c.item) : Emphasis::None;
                               c.distance = std::abs(c.sign.markX - centre);
                               m_candidates.push_back(std::move(c));
                           });
}

void LanePlacer::rememberRows()
{
    if (!m_request.previous || m_request.previous->axis.pixelsPerDay != m_axis.pixelsPerDay)
        return;
    QHash<quint64, const PlacedMark *> marks;
    for (const PlacedMark &mark : m_request.previous->marks) {
        if (mark.lane == m_lane)
            marks.insert(mark.key, &mark);
    }
    for (Candidate &candidate : m_candidates) {
        const PlacedMark *mark = marks.value(candidate.key);
        if (!mark || mark->row >= m_maximumRows)
            continue;
        candidate.keptRow = mark->row;
        candidate.keptWidth = mark->label.width;
        candidate.keptSide = mark->side;
    }
}

std::optional<QRectF> LanePlacer::labelRect(const Candidate &c, const LabelText &label, LabelSide side) const
{
    double x = 0;
    switch (side) {
    case LabelSide::Right:
        x = c.right + labelGap;
        break;
    case LabelSide::Left:
        x = c.left - labelGap - label.width;
        break;
    case LabelSide::Inside: {
        // Only where the sign runs past the canvas: its visible part has room beside the mark and the edge
        // box.
        if (c.sign.form != SignForm::Bar && c.sign.form != SignForm::Bracket)
            return std::nullopt;
        double from = std::max(c.sign.x0, m_axis.left) + 24;
        const double to = std::min(c.sign.x1, m_axis.right()) - 24;
        if (!c.sign.edgeText.isEmpty())
            from = c.sign.edgeX + c.sign.edgeWidth + 24;
        if (c.sign.form == SignForm::Bracket && c.sign.markX > from - 14 && c.sign.markX < to)
            from = c.sign.markX + 14;
        if (to - from < label.width + 8)
            return std::nullopt;
        x = (from + to - label.width) / 2;
        break;
    }
    }
    const QRectF rect(x, 0, label.width, m_layout.labelHeight);
    // Beyond the edge only what is not in view yet: it is placed for the moment when panning brings it in.
    if (c.inView && (rect.left() < m_axis.left + edgeMargin || rect.right() > m_axis.right() - edgeMargin))
        return std::nullopt;
    return rect;
}

void LanePlacer::accept(const Candidate &c, const LabelText &label, LabelSide side, const QRectF &rect,
                        int row)
{
    PlacedMark mark;
    mark.item = c.index;
    mark.key = c.key;
    mark.lane = m_lane;
    mark.row = row;
    mark.sign = c.sign;
    mark.side = side;
    mark.label = label;
    mark.labelRect = rect;
    mark.emphasis = c.emphasis;
    mark.inView = c.inView;
    double left = std::min(c.left, rect.left());
    double right = std::max(c.right, rect.right());
    if (mark.sign.vagueX0) {
        const double x0 = *mark.sign.vagueX0;
        const double x1 = mark.sign.vagueX1;
        left = std::min(left, x0);
        right = std::max(right, x1);
        if (mark.sign.vagueTextWidth > 0) {
            const double textX = x0 - clearance - mark.sign.vagueTextWidth;
            // It stands lower than the label, but not a whole line lower: beside it, never under it.
            const bool underLabel = textX < rect.right() + clearance && rect.left() < x0;
            if (!underLabel && textX >= m_axis.left + edgeMargin &&
                space(row).isFree(textX - clearance, right + clearance)) {
                mark.sign.vagueTextX = textX;
                mark.vagueRect =
                    QRectF(textX, 0, mark.sign.vagueTextWidth, m_request.metrics->height(TextRole::Small));
                left = std::min(left, textX);
            } else {
                mark.sign.vagueText.clear();
            }
        }
        m_rowExtra[static_cast<std::size_t>(row)] = vagueRowExtra;
    }
    // Stored with half the clearance on each side: two neighbours keep all of it.
    space(row).take(left - clearance / 2, right + clearance / 2);
    m_result.marks.append(mark);
}

bool LanePlacer::tryRow(const Candidate &c, const LabelText &label, int row)
{
    const bool leftFirst = c.keptRow == row ? c.keptSide == LabelSide::Left
                                            : c.sign.openBegin && (c.sign.form == SignForm::OpenLasting ||
                                                                   c.sign.form == SignForm::OpenAct);
    const LabelSide sides[] = {leftFirst ? LabelSide::Left : LabelSide::Right,
                               leftFirst ? LabelSide::Right : LabelSide::Left, LabelSide::Inside};
    for (const LabelSide side : sides) {
        const std::optional<QRectF> rect = labelRect(c, label, side);
        if (!rect)
            continue;
        double left = std::min(c.left, rect->left());
        double right = std::max(c.right, rect->right());
        if (c.sign.vagueX0) {
            left = std::min(left, *c.sign.vagueX0);
            right = std::max(right, c.sign.vagueX1);
        }
        if (!space(row).isFree(left - clearance / 2, right + clearance / 2))
            continue;
        accept(c, label, side, *rect, row);
        return true;
    }
    return false;
}

bool LanePlacer::placeOne(const Candidate &c)
{
    // Where not even the sign finds a row no label needs to be measured.
    bool anyRow = false;
    for (int row = 0; row < m_maximumRows && !anyRow; ++row)
        anyRow = row >= static_cast<int>(m_rows.size()) ||
                 space(row).isFree(c.left - clearance / 2, c.right + clearance / 2);
    if (!anyRow)
        return false;

    const bool bold = c.emphasis == Emphasis::Selected;
    const double full = std::min(m_request.maximumLabelWidth, m_axis.width * 0.6);
    const double rooms[] = {full, full * 0.7, full * 0.5, full * 0.33};
    QList<LabelText> labels; // ever shorter, made when they are needed
    const auto labelAt = [&](qsizetype i) -> const LabelText & {
        while (labels.size() <= i)
            labels.append(
                labelFor(*c.item, rooms[labels.size()], m_request.keepsSources, bold, *m_request.metrics));
        return labels[i];
    };
    const auto isNew = [&](qsizetype i) { return i == 0 || labelAt(i).width != labelAt(i - 1).width; };
    // What waits beside the canvas takes a place only if it is an easy one.
    const qsizetype lengths = c.inView ? std::ssize(rooms) : 1;
    if (c.keptRow >= 0) {
        // While panning a label keeps its row and its length, or it would take a neighbour's place in a third
        // row.
        for (qsizetype i = 0; i < std::ssize(rooms); ++i) {
            if (labelAt(i).width <= c.keptWidth + 0.5 && isNew(i) && tryRow(c, labelAt(i), c.keptRow))
                return true;
        }
    }
    for (qsizetype i = 0; i < lengths; ++i) {
        if (!isNew(i))
            continue;
        for (int row = 0; row < m_maximumRows; ++row) {
            if (tryRow(c, labelAt(i), row))
                return true;
        }
    }
    return false;
}

void LanePlacer::placePills(const std::vector<const Candidate *> &unplaced)
{
    struct Group
    {
        QList<quint32> items;
        double x = 0;
    };
    // Grouped by the day of the mark: the pill stands after a label of that day.
    std::map<qint64, Group> days;
    for (const Candidate *c : unplaced) {
        Group &group = days[static_cast<qint64>(std::floor(m_axis.dayAt(c->sign.markX)))];
        group.items.append(c->index);
        group.x = c->sign.markX;
    }
    const auto pillWidth = [&](qsizetype count) {
        return std::max(24.0,
                        m_request.metrics->width(QStringLiteral("+%1").arg(count), TextRole::SmallBold) + 11);
    };
    const auto add = [&](double x, double width, int row, const QList<quint32> &items) {
        PlacedPill pill;
        pill.rect = QRectF(x, (m_layout.labelHeight - pillHeight) / 2, width, pillHeight);
        pill.text = QStringLiteral("+%1").arg(m_request.locale.toString(items.size()));
        pill.lane = m_lane;
        pill.items = items;
        m_result.pills.append(pill);
        m_result.pillRows.append(row);
        space(row).take(x - clearance / 2, x + width + clearance / 2);
    };
    QList<quint32> rest;
    for (const auto &[day, group] : days) {
        const double width = pillWidth(group.items.size());
        bool found = false;
        for (const PlacedMark &mark : std::as_const(m_result.marks)) {
            if (!mark.inView || static_cast<qint64>(std::floor(m_axis.dayAt(mark.sign.markX))) != day)
                continue;
            const double x = std::max(mark.labelRect.right(), signExtent(mark.sign).second) + clearance;
            if (x + width > m_axis.right() - edgeMargin ||
                !space(mark.row).isFree(x - clearance / 2, x + width + clearance / 2))
                continue;
            add(x, width, mark.row, group.items);
            found = true;
            break;
        }
        if (!found)
            rest.append(group.items);
    }
    if (rest.isEmpty())
        return;
    std::sort(rest.begin(), rest.end());
    const double width = pillWidth(rest.size());
    const double x = m_axis.right() - edgeMargin - width;
    for (int row = 0; row < m_maximumRows; ++row) {
        if (space(row).isFree(x - clearance / 2, x + width + clearance / 2)) {
            add(x, width, row, rest);
            return;
        }
    }
    m_result.hidden = static_cast<int>(rest.size());
}

/// Where a row is free beside a label that was cut, it may say more: in steps, so that panning does not write
/// it anew at every pixel.
void LanePlacer::growLabels()
{
    double steps[] = {1, 0.85, 0.7, 0.6, 0.5};
    for (double &step : steps)
        step *= m_request.extendedLabelWidth;
    for (PlacedMark &mark : m_result.marks) {
        if (!mark.inView || mark.side == LabelSide::Inside || mark.label.width >= steps[0] ||
            !mark.label.isCut || mark.sign.vagueX0) // the bracket's own words may stand where it would grow
            continue;
        const RowSpace &row = space(mark.row);
        const bool right = mark.side == LabelSide::Right;
        const double edge = right ? mark.labelRect.right() : mark.labelRect.left();
        const double room =
            right ? row.freeUntil(edge + clearance / 2, m_axis.right() - edgeMargin + clearance / 2) -
                        clearance / 2 - mark.labelRect.left()
                  : mark.labelRect.right() - clearance / 2 -
                        row.freeFrom(edge - clearance / 2, m_axis.left + edgeMargin - clearance / 2);
        for (const double step : steps) {
            if (step <= mark.label.width)
                break;
            const LabelText longer = labelFor(m_request.items->item(mark.item), step, m_request.keepsSources,
                                              mark.emphasis == Emphasis::Selected, *m_request.metrics);
            if (longer.width > room || longer.width <= mark.label.width)
                continue;
            const double more = longer.width - mark.label.width;
            if (right)
                space(mark.row).take(edge + clearance / 2, edge + clearance / 2 + more);
            else
                space(mark.row).take(edge - clearance / 2 - more, edge - clearance / 2);
            mark.labelRect.adjust(right ? 0 : -more, 0, right ? more : 0, 0);
            mark.label = longer;
            break;
        }
    }
}

LaneMarks LanePlacer::place(int inView)
{
    gather(inView);
    rememberRows();
    std::sort(m_candidates.begin(), m_candidates.end(), before);
    // What is seen is placed first: what waits beside the canvas takes the rows that are left.
    std::vector<const Candidate *> unplaced;
    for (const bool visible : {true, false}) {
        for (const Candidate &candidate : m_candidates) {
            if (candidate.inView == visible && !placeOne(candidate) && visible)
                unplaced.push_back(&candidate);
        }
        if (visible)
            placePills(unplaced);
    }
    if (m_request.extendedLabelWidth > m_request.maximumLabelWidth)
        growLabels();
    int rows = 1;
    for (const PlacedMark &mark : std::as_const(m_result.marks)) {
        if (mark.inView)
            rows = std::max(rows, mark.row + 1);
    }
    for (const int row : std::as_const(m_result.pillRows))
        rows = std::max(rows, row + 1);
    m_result.marks.removeIf([rows](const PlacedMark &mark) { return mark.row >= rows; });
    for (int row = 0; row < rows; ++row)
        m_result.rowHeights.append(m_layout.rowHeight + (row < static_cast<int>(m_rowExtra.size())
                                                             ? m_rowExtra[static_cast<std::size_t>(row)]
                                                             : 0));
    return std::move(m_result);
}

} // namespace

LaneMarks placeLaneMarks(int lane, int inView, const TimelineLayout &layout, const LayoutRequest &request)
{
    return LanePlacer(lane, layout, request).place(inView);
}

void appendPlaced(const LaneMarks &placed, const PlacedLane &lane, TimelineLayout &layout)
{
    const double half = layout.rowHeight / 2;
    for (PlacedMark mark : placed.marks) {
        mark.y = lane.rowTops[mark.row] + half;
        mark.labelRect.moveTop(mark.y - layout.labelHeight / 2);
        if (!mark.vagueRect.isNull())
            mark.vagueRect.moveTop(mark.y + sign::vagueOffset - 2.5 - mark.vagueRect.height() / 2);
        const auto [left, right] = signExtent(mark.sign);
        QRectF hit = QRectF(left, mark.y - 12, right - left, 24).united(mark.labelRect);
        if (hit.width() < 24)
            hit.adjust(-(24 - hit.width()) / 2, 0, (24 - hit.width()) / 2, 0);
        mark.hitRect = hit;
        layout.marks.append(mark);
    }
    for (qsizetype i = 0; i < placed.pills.size(); ++i) {
        PlacedPill pill = placed.pills[i];
        pill.rect.translate(0,
                            lane.rowTops[placed.pillRows[i]] + (layout.rowHeight - layout.labelHeight) / 2);
        layout.pills.append(pill);
    }
}

std::optional<LaneCards> placeLaneCards(int lane, const TimelineLayout &layout, const LayoutRequest &request)
{
    constexpr double gap = 8;
    const TimeAxis &axis = layout.axis;
    LaneCards result;
    std::vector<RowSpace> rows;
    std::vector<std::pair<double, PlacedCard>> waiting;
    request.index->visit(lane, static_cast<Day>(std::floor(axis.firstDay)),
                         static_cast<Day>(std::ceil(axis.lastDay())) - 1, [&](const TimelineRecord &record) {
                             const TimelineItem &item = request.items->item(record.item);
                             const Sign sign = signFor(item, axis, *request.metrics, request.locale);
                             PlacedCard card;
                             card.item = record.item;
                             card.key = item.key();
                             card.lane = lane;
                             card.markX = std::clamp(sign.markX, axis.left + 18, axis.right() - 18);
                             card.emphasis = request.emphasis ? request.emphasis(item) : Emphasis::None;
                             waiting.emplace_back(card.markX, card);
                         });
    std::sort(waiting.begin(), waiting.end(), [](const auto &a, const auto &b) {
        return std::tie(a.first, a.second.key) < std::tie(b.first, b.second.key);
    });
    for (auto &[x, card] : waiting) {
        const double left = std::clamp(x - 14, axis.left + gap / 2, axis.right() - cardWidth - gap / 2);
        if (left < axis.left || x < left || x > left + cardWidth)
            return std::nullopt;
        std::size_t row = 0;
        while (row < 3 && row < rows.size() && !rows[row].isFree(left, left + cardWidth + gap))
            ++row;
        if (row == 3)
            return std::nullopt;
        if (row == rows.size())
            rows.emplace_back();
        rows[row].take(left, left + cardWidth + gap);
        card.rect = QRectF(left, gap + static_cast<double>(row) * (cardHeight + gap), cardWidth, cardHeight);
        result.cards.append(card);
    }
    result.height = rows.empty() ? 0 : gap + static_cast<double>(rows.size()) * (cardHeight + gap);
    return result;
}

} // namespace frise
