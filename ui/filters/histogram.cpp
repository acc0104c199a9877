#include "ui/filters/histogram.h"

#include "ui/models/wording.h"
#include "ui/state/appearance.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace frise {

namespace {

constexpr int barsHeight = 44;
constexpr double binPitch = 4;

/// The days within which nine tenths of all events lie, widened to whole months: one event of 1991 does not
/// squeeze a month of 2025 into a pixel.
QPair<Day, Day> denseDays(const QList<QPair<Day, int>> &perDay)
{
    qint64 total = 0;
    for (const auto &[day, count] : perDay)
        total += count;
    qint64 before = 0;
    Day first = perDay.first().first;
    for (const auto &[day, count] : perDay) {
        if (before + count > total * 5 / 100) {
            first = day;
            break;
        }
        before += count;
    }
    const QDate begin = dateOf(first);
    const QDate end = dateOf(perDay.last().first);
    return {dayOf(QDate(begin.year(), begin.month(), 1).addMonths(-1)),
            dayOf(QDate(end.year(), end.month(), end.daysInMonth()).addMonths(1))};
}

} // namespace

Histogram::Histogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("periodHistogram"));
    setAccessibleName(tr("Events per day; arrow keys move the end of the period, with Shift its beginning"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::setCounts(const QList<QPair<Day, int>> &perDay)
{
    m_perDay = perDay;
    if (!perDay.isEmpty()) {
        const auto [begin, end] = denseDays(perDay);
        m_begin = begin;
        m_end = end + 1;
    }
    update();
}

void Histogram::setPeriod(Day first, Day last)
{
    m_first = first;
    m_last = last;
    update();
}

void Histogram::setShown(Day first, Day last)
{
    m_shownFirst = first;
    m_shownLast = last;
    update();
}

double Histogram::xOf(double day) const
{
    return (day - m_begin) / (m_end - m_begin) * width();
}

Day Histogram::dayAt(double x) const
{
    return static_cast<Day>(std::floor(m_begin + x / std::max(1, width()) * (m_end - m_begin)));
}

void Histogram::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), barsHeight), theme.base);
    if (isEmpty())
        return;
    const int bins = std::max(1, static_cast<int>(width() / binPitch));
    QList<int> counts(bins, 0);
    int most = 1;
    for (const auto &[day, count] : m_perDay) {
        const int bin = static_cast<int>((day + 0.5 - m_begin) / (m_end - m_begin) * bins);
        if (bin >= 0 && bin < bins) {
            counts[bin] += count;
            most = std::max(most, counts[bin]);
        }
    }
    const bool filtered = m_first != noDay || m_last != noDay;
    const Day first = filtered ? m_first : m_shownFirst;
    const Day last = filtered ? m_last : m_shownLast;
    const double x0 = first == noDay ? 0 : std::clamp(xOf(first), 0.0, double(width()));
    const double x1 = last == noDay ? width() : std::clamp(xOf(last + 1), 0.0, double(width()));
    painter.fillRect(QRectF(x0, 0, x1 - x0, barsHeight), theme.accT);
    for (int bin = 0; bin < bins; ++bin) {
        if (counts.at(bin) == 0)
            continue;
        const double x = double(bin) * width() / bins;
        const double h = std::max(2.0, (barsHeight - 4.0) * counts.at(bin) / most);
        const bool inside = x + binPitch / 2 >= x0 && x + binPitch / 2 <= x1;
        painter.fillRect(QRectF(x, barsHeight - h, binPitch - 1, h), inside ? theme.acc : theme.rule);
    }
    painter.setPen(QPen(theme.rule, 1));
    painter.drawLine(0, barsHeight, width(), barsHeight);
    // Handles, hollow where they only repeat what the timeline shows.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.acc, 1.5));
    for (const double x : {x0, x1}) {
        painter.drawLine(QPointF(x, 0), QPointF(x, barsHeight));
        painter.setBrush(filtered ? theme.acc : theme.base);
        painter.drawRoundedRect(QRectF(x - 3, barsHeight / 2.0 - 8, 6, 16), 2, 2);
    }
    painter.setBrush(Qt::NoBrush);
    // Round years or months, as many as find place.
    painter.setPen(theme.ink2);
    painter.setFont(theme.font(TextRole::Small));
    double lastRight = -100;
    const bool years = m_end - m_begin > 900;
    const double room =
        painter.fontMetrics().horizontalAdvance(years ? QStringLiteral("2008") : QStringLiteral("sept.")) +
        14;
    const QList<int> steps = years ? QList<int>{1, 2, 5, 10, 20, 50, 100} : QList<int>{1, 2, 3, 6, 12};
    int step = steps.last();
    for (const int wider : steps) {
        if (wider * (years ? 365.25 : 30.44) / (m_end - m_begin) * width() >= room) {
            step = wider;
            break;
        }
    }
    QDate month = dateOf(m_begin);
    month = years ? QDate(month.year() - month.year() % step, 1, 1)
                  : QDate(month.year(), (month.month() - 1) / step * step + 1, 1);
    while (dayOf(month) < m_end) {
        const QString text =
            years ? QString::number(month.year()) : QLocale().monthName(month.month(), QLocale::ShortFormat);
        const double x = xOf(dayOf(month));
        const double textWidth = painter.fontMetrics().horizontalAdvance(text);
        if (x >= 0 && x > lastRight + 6 && x + textWidth <= width()) {
            painter.drawText(QPointF(x, barsHeight + 14), text);
            lastRight = x + textWidth;
        }
        month = years ? month.addYears(step) : month.addMonths(step);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(1.5, 1.5, width() - 3, barsHeight - 3), 3, 3);
    }
}

void Histogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    const double x = event->position().x();
    const Day first = m_first != noDay ? m_first : m_shownFirst;
    const Day last = m_last != noDay ? m_last : m_shownLast;
    if (last != noDay && std::abs(x - std::min(double(width()), xOf(last + 1))) < 7)
        m_grip = Grip::Last;
    else if (first != noDay && std::abs(x - std::max(0.0, xOf(first))) < 7)
        m_grip = Grip::First;
    else
        m_grip = Grip::New;
    m_pressed = dayAt(x);
    if (m_grip != Grip::New) {
        m_first = first;
        m_last = last;
    }
}

void Histogram::mouseMoveEvent(QMouseEvent *event)
{
    if (isEmpty())
        return;
    const Day day = std::clamp(dayAt(event->position().x()), m_begin, m_end - 1);
    switch (m_grip) {
    case Grip::None:
        setToolTip(wording::day(day));
        return;
    case Grip::First:
        m_first = std::min(day, m_last == noDay ? m_end : m_last);
        break;
    case Grip::Last:
        m_last = std::max(day, m_first == noDay ? m_begin : m_first);
        break;
    case Grip::New:
        m_first = std::min(m_pressed, day);
        m_last = std::max(m_pressed, day);
        break;
    }
    update();
}

void Histogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grip == Grip::None)
        return;
    const bool clickOnly = m_grip == Grip::New && m_first == noDay;
    m_grip = Grip::None;
    if (!clickOnly)
        Q_EMIT periodChanged(m_first, m_last);
}

void Histogram::keyPressEvent(QKeyEvent *event)
{
    if (isEmpty() || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = event->key() == Qt::Key_Left ? -1 : 1;
    Day first = m_first != noDay ? m_first : m_begin;
    Day last = m_last != noDay ? m_last : m_end - 1;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        first = std::clamp(first + step, m_begin, last);
    else
        last = std::clamp(last + step, first, m_end - 1);
    Q_EMIT periodChanged(first, last);
}

} // namespace frise
