#include "ui/paint/sign_geometry.h"

#include "core/export/date_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise {

namespace {

bool isDayExact(const EdtfDate &date)
{
    return date.granularity <= Granularity::Day && date.first == date.last;
}

/// At least `width` about the middle: a month seen from afar stays a bracket, an uncertain day stays a hatch.
void widen(Sign &sign, double width)
{
    if (sign.x1 - sign.x0 >= width)
        return;
    const double middle = (sign.x0 + sign.x1) / 2;
    sign.x0 = middle - width / 2;
    sign.x1 = middle + width / 2;
}

void setOpen(Sign &sign, const TimelineItem &item, const TimeAxis &axis)
{
    sign.form = item.lasting ? SignForm::OpenLasting : SignForm::OpenAct;
    const double length = item.lasting ? sign::openLastingLength : sign::openActLength;
    sign.openBegin = item.when.isOpenBegin();
    if (sign.openBegin) {
        sign.x1 = axis.xOf(item.when.lastDay() + 1);
        sign.x0 = sign.x1 - length;
        sign.markX = sign.x1 - 0.42 * length;
    } else {
        sign.x0 = axis.xOf(item.when.firstDay());
        sign.x1 = sign.x0 + length;
        sign.markX = sign.x0 + 0.42 * length;
    }
}

void setRange(Sign &sign, const DateInterval &when, const TimeAxis &axis)
{
    sign.form = SignForm::Bar;
    // An end known to the month only: the bar covers the sure part, a line the month.
    sign.sureX0 = isDayExact(when.begin()) ? sign.x0 : axis.xOf(when.begin().last + 1);
    sign.sureX1 = isDayExact(when.end()) ? sign.x1 : axis.xOf(when.end().first);
    if (sign.sureX1 <= sign.sureX0) {
        sign.form = SignForm::Bracket;
        return;
    }
    if (sign.x1 - sign.x0 < 6) {
        widen(sign, 6);
        sign.sureX0 = sign.x0;
        sign.sureX1 = sign.x1;
    }
}

void setHistory(Sign &sign, const TimelineItem &item, const TimeAxis &axis)
{
    sign.confirmed = (item.outcome == Outcome::Happened || item.outcome == Outcome::Moved) &&
                     item.certainty == Certainty::Happened && sign.form == SignForm::Point;
    const double target = sign.form == SignForm::Point ? sign.markX : sign.x0;
    if (item.plannedBefore && !item.plannedBefore->isUnknown()) {
        const double x = axis.xOf(middleOf(*item.plannedBefore));
        if (std::abs(target - x) >= sign::historyMinimum + 4)
            sign.plannedX = x;
    }
    if (item.announced != noDay) {
        const double x = axis.xOfNoon(item.announced);
        if (target - x >= sign::historyMinimum)
            sign.announcedX = x;
    }
    // The line runs forward in time only; an event moved to an earlier day keeps its old day beside it.
    if (sign.plannedX && *sign.plannedX > target)
        sign.plannedX.reset();
}

void setGhosts(Sign &sign, const TimelineItem &item, const TimeAxis &axis)
{
    for (const DateInterval &date : item.conflictDates) {
        if (!date.isUnknown())
            sign.ghosts.append(axis.xOf(middleOf(date)));
    }
    std::sort(sign.ghosts.begin(), sign.ghosts.end());
    sign.ghosts.erase(std::unique(sign.ghosts.begin(), sign.ghosts.end()), sign.ghosts.end());
    if (sign.ghosts.size() < 2) {
        sign.ghosts.clear();
        return;
    }
    const double room = 36;
    if (sign.ghosts.last() - sign.ghosts.first() < room) { // seen from afar: two ghosts and the bolt, no more
        const double middle = (sign.ghosts.first() + sign.ghosts.last()) / 2;
        sign.ghosts = {middle - room / 2, middle + room / 2};
    }
    sign.form = SignForm::Point;
    sign.x0 = sign.ghosts.first();
    sign.x1 = sign.ghosts.last();
    sign.markX = sign.ghosts.first();
    sign.confirmed = false;
    sign.announcedX.reset();
    sign.plannedX.reset();
}

void setEdge(Sign &sign, const TimelineItem &item, const TimeAxis &axis, const TextMetrics &metrics,
             const QLocale &locale)
{
    if (sign.form != SignForm::Bar && sign.form != SignForm::Bracket)
        return;
    if (sign.x0 >= axis.left - 1 || sign.x1 <= axis.left)
        return;
    const EdtfDate &begin = item.when.begin();
    const QDate first = dateOf(begin.first);
    QString words =
        isDayExact(begin) ? dayWords(begin.first, locale, DateStyle::Short)
        : begin.granularity == Granularity::Year
            ? QString::number(first.year())
            : QStringLiteral("%1 %2").arg(locale.standaloneMonthName(first.month(), QLocale::ShortFormat),
                                          QString::number(first.year()).right(2));
    // A bar lasts since then; a bracket is a date that is not known better ("May 31").
    const QString text =
        sign.form == SignForm::Bar
            ? (isDayExact(begin) ? QCoreApplication::translate("Timeline", "since %1", "a day")
                                 : QCoreApplication::translate("Timeline", "since %1", "a month, a year"))
                  .arg(words)
            : words;
    const double width = metrics.width(text, TextRole::Small) + 19;
    if (sign.x1 - axis.left < width + 12)
        return;
    sign.edgeText = text;
    sign.edgeX = axis.left + 4;
    sign.edgeWidth = width;
}

} // namespace

double middleOf(const DateInterval &date)
{
    const Day first = date.firstDay() != noDay ? date.firstDay() : date.lastDay();
    const Day last = date.lastDay() != noDay ? date.lastDay() : date.firstDay();
    return (first + last + 1) / 2.0;
}

Sign signFor(const TimelineItem &item, const TimeAxis &axis, const TextMetrics &metrics,
             const QLocale &locale)
{
    const DateInterval &when = item.when;
    Sign sign;
    sign.kind = item.kind;
    sign.certainty = item.certainty;
    sign.fill = item.fill;
    sign.approximate = when.isApproximate();
    sign.uncertain = when.isUncertain();
    if (when.isOpenBegin() || when.isOpenEnd()) {
        setOpen(sign, item, axis);
    } else {
        sign.x0 = axis.xOf(when.firstDay());
        sign.x1 = axis.xOf(when.lastDay() + 1);
        sign.markX = (sign.x0 + sign.x1) / 2;
        if (when.isUncertain()) {
            sign.form = SignForm::Hatched;
            const bool oneDay = when.isSingleDay();
            widen(sign, sign::minimumHatchWidth);
            sign.sureX0 = 0;
            sign.sureX1 = oneDay ? 0 : 1;
        } else if (when.isSingleDay()) {
            sign.form = SignForm::Point;
        } else if (when.isRange() && !when.isOneOf()) {
            setRange(sign, when, axis);
        } else {
            sign.form = SignForm::Bracket;
        }
        if (sign.form == SignForm::Bracket)
            widen(sign, 22);
    }
    setHistory(sign, item, axis);
    if (item.conflictDates.size() > 1)
        setGhosts(sign, item, axis);
    setEdge(sign, item, axis, metrics, locale);
    if (!item.vagueWhen.isUnknown() && !item.vagueWhen.isOpenBegin() && !item.vagueWhen.isOpenEnd()) {
        const double x0 = axis.xOf(item.vagueWhen.firstDay());
        const double x1 = axis.xOf(item.vagueWhen.lastDay() + 1);
        if (x1 - x0 >= 20) { // narrower than the mark it explains nothing
            sign.vagueX0 = x0;
            sign.vagueX1 = x1;
            sign.vagueText = item.vagueText;
            sign.vagueTextWidth =
                item.vagueText.isEmpty() ? 0 : metrics.width(item.vagueText, TextRole::Small);
        }
    }
    return sign;
}

} // namespace frise
