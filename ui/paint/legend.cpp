#include "ui/paint/legend.h"

#include "ui/paint/signs.h"

#include <QCoreApplication>

namespace frise {

QList<LegendSign> usedSigns(const TimelineLayout &layout)
{
    QSet<LegendSign> used;
    for (const PlacedMark &mark : layout.marks) {
        if (!mark.inView)
            continue;
        const Sign &s = mark.sign;
        if (!s.ghosts.isEmpty())
            used.insert(LegendSign::Disagreement);
        else if (s.form == SignForm::Point && s.certainty == Certainty::Happened && !s.approximate &&
                 !s.confirmed)
            used.insert(LegendSign::Day);
        if (s.form == SignForm::Bar)
            used.insert(LegendSign::Interval);
        if (s.form == SignForm::Bracket || (s.form == SignForm::Bar && (s.sureX0 > s.x0 || s.sureX1 < s.x1)))
            used.insert(LegendSign::Month);
        if (s.approximate)
            used.insert(LegendSign::About);
        if (s.form == SignForm::Hatched)
            used.insert(LegendSign::Uncertain);
        if (s.form == SignForm::OpenAct || s.form == SignForm::OpenLasting)
            used.insert(s.openBegin ? LegendSign::OpenBegin : LegendSign::OpenEnd);
        if (s.confirmed)
            used.insert(LegendSign::AnnouncedThenHeld);
        if (s.plannedX)
            used.insert(LegendSign::Moved);
        if (s.vagueX0)
            used.insert(LegendSign::VagueSource);
        if (!s.edgeText.isEmpty())
            used.insert(LegendSign::BeginsBefore);
        switch (s.certainty) {
        case Certainty::Happened:
            break;
        case Certainty::Ongoing:
            used.insert(LegendSign::Ongoing);
            break;
        case Certainty::Planned:
            used.insert(LegendSign::Announced);
            break;
        case Certainty::Conditional:
            used.insert(LegendSign::Conditional);
            break;
        case Certainty::Demanded:
            used.insert(LegendSign::Demanded);
            break;
        case Certainty::Negated:
            used.insert(LegendSign::Negated);
            break;
        }
    }
    if (!layout.pills.isEmpty())
        used.insert(LegendSign::Counted);
    QList<LegendSign> result(used.begin(), used.end());
    std::sort(result.begin(), result.end());
    return result;
}

QSet<EventKind> usedKinds(const TimelineLayout &layout)
{
    QSet<EventKind> kinds;
    for (const PlacedMark &mark : layout.marks) {
        if (mark.inView)
            kinds.insert(mark.sign.kind);
    }
    return kinds;
}

QString legendText(LegendSign sign)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Legend", text); };
    switch (sign) {
    case LegendSign::Day:
        return words(QT_TRANSLATE_NOOP("Legend", "day"));
    case LegendSign::Interval:
        return words(QT_TRANSLATE_NOOP("Legend", "interval"));
    case LegendSign::Month:
        return words(QT_TRANSLATE_NOOP("Legend", "month, season"));
    case LegendSign::About:
        return words(QT_TRANSLATE_NOOP("Legend", "about (~)"));
    case LegendSign::Uncertain:
        return words(QT_TRANSLATE_NOOP("Legend", "uncertain (?)"));
    case LegendSign::OpenBegin:
        return words(QT_TRANSLATE_NOOP("Legend", "beginning unknown"));
    case LegendSign::OpenEnd:
        return words(QT_TRANSLATE_NOOP("Legend", "end unknown"));
    case LegendSign::Announced:
        return words(QT_TRANSLATE_NOOP("Legend", "announced"));
    case LegendSign::AnnouncedThenHeld:
        return words(QT_TRANSLATE_NOOP("Legend", "announced, then held"));
    case LegendSign::Moved:
        return words(QT_TRANSLATE_NOOP("Legend", "moved to another day"));
    case LegendSign::Ongoing:
        return words(QT_TRANSLATE_NOOP("Legend", "ongoing"));
    case LegendSign::Conditional:
        return words(QT_TRANSLATE_NOOP("Legend", "conditional"));
    case LegendSign::Demanded:
        return words(QT_TRANSLATE_NOOP("Legend", "demanded"));
    case LegendSign::Negated:
        return words(QT_TRANSLATE_NOOP("Legend", "denied"));
    case LegendSign::Disagreement:
        return words(QT_TRANSLATE_NOOP("Legend", "sources disagree on the date"));
    case LegendSign::VagueSource:
        return words(QT_TRANSLATE_NOOP("Legend", "a vaguer source"));
    case LegendSign::BeginsBefore:
        return words(QT_TRANSLATE_NOOP("Legend", "begins before the page"));
    case LegendSign::Counted:
        return words(QT_TRANSLATE_NOOP("Legend", "others, not named here"));
    }
    return {};
}

void drawLegendSign(QPainter &painter, const Theme &colours, LegendSign sign, double left, double y)
{
    Theme theme = colours;
    theme.marks.fill(colours.ink);
    theme.tints.fill(colours.base);
    const double middle = left + legendSignWidth / 2;
    Sign s;
    s.kind = EventKind::Diplomatic;
    s.markX = middle;
    s.x0 = left + 4;
    s.x1 = left + legendSignWidth - 4;
    s.sureX0 = s.x0;
    s.sureX1 = s.x1;
    const auto mark = [&](Certainty certainty, bool approximate = false, bool confirmed = false) {
        drawMark(painter, theme, EventKind::Diplomatic, certainty, QPointF(middle, y), sign::markRadius,
                 FillStyle::Filled, approximate, confirmed);
    };
    switch (sign) {
    case LegendSign::Day:
        mark(Certainty::Happened);
        return;
    case LegendSign::Interval:
        s.form = SignForm::Bar;
        break;
    case LegendSign::Month:
        s.form = SignForm::Bracket;
        s.x0 -= 2;
        s.x1 += 2;
        break;
    case LegendSign::About:
        mark(Certainty::Happened, true);
        return;
    case LegendSign::Uncertain:
        s.form = SignForm::Hatched;
        s.sureX1 = s.sureX0 + 1;
        s.x0 -= 2;
        s.x1 -= 4;
        break;
    case LegendSign::OpenBegin:
    case LegendSign::OpenEnd:
        s.form = SignForm::OpenLasting;
        s.certainty = Certainty::Ongoing;
        s.openBegin = sign == LegendSign::OpenBegin;
        s.x0 = s.openBegin ? left + 20 : left + 2;
        s.x1 = s.x0 + 12;
        break;
    case LegendSign::Announced:
        mark(Certainty::Planned);
        return;
    case LegendSign::AnnouncedThenHeld:
        mark(Certainty::Happened, false, true);
        return;
    case LegendSign::Moved:
        s.markX = left + legendSignWidth - 8;
        s.plannedX = left + 8;
        s.confirmed = true;
        break;
    case LegendSign::Ongoing:
        mark(Certainty::Ongoing);
        return;
    case LegendSign::Conditional:
        mark(Certainty::Conditional);
        return;
    case LegendSign::Demanded:
        mark(Certainty::Demanded);
        return;
    case LegendSign::Negated:
        mark(Certainty::Negated);
        return;
    case LegendSign::Disagreement:
        drawBolt(painter, theme, QPointF(middle, y));
        return;
    case LegendSign::VagueSource:
        painter.setPen(QPen(theme.rule, 1));
        painter.drawLine(QPointF(s.x0, y), QPointF(s.x1, y));
        painter.drawLine(QPointF(s.x0, y - 3.5), QPointF(s.x0, y + 3.5));
        painter.drawLine(QPointF(s.x1, y - 3.5), QPointF(s.x1, y + 3.5));
        return;
    case LegendSign::BeginsBefore:
        painter.setPen(QPen(theme.ink, 1));
        painter.setBrush(theme.base);
        painter.drawRoundedRect(QRectF(s.x0, y - 6, s.x1 - s.x0, 12), 2, 2);
        painter.setPen(QPen(theme.ink, sign::stroke, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(QPolygonF{{s.x0 + 8, y - 3.5}, {s.x0 + 4.5, y}, {s.x0 + 8, y + 3.5}});
        return;
    case LegendSign::Counted:
        drawPill(painter, theme, QRectF(left + 4, y - 7.5, 26, 15), QStringLiteral("+3"));
        return;
    }
    drawSign(painter, theme, s, y);
}

} // namespace frise
