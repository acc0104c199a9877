#include "ui/charts/statistics_panel.h"

#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDate>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLabel>
#include <QLegend>
#include <QMap>
#include <QStackedBarSeries>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <array>

namespace frise {

namespace {

constexpr qsizetype barLimit = 14;
/// Beyond this many bins a coarser unit is taken: a chart of hundreds of bars cannot be read.
constexpr int binLimit = 40;

/// First day of the bin that holds a day; `months` per bin, 0: days.
Day binOf(Day day, int months)
{
    if (months == 0)
        return day;
    const QDate date = dateOf(day);
    const int index = (date.year() * 12 + date.month() - 1) / months * months;
    return dayOf(QDate(index / 12, index % 12 + 1, 1));
}

Day endOfBin(Day first, int months)
{
    return months == 0 ? first : dayOf(dateOf(first).addMonths(months)) - 1;
}

/// The finest of the units a reader counts in that gives few enough bins.
int fittingMonths(int days)
{
    for (const int months : {1, 3, 12, 60, 120}) {
        if (days / 30.44 / months <= binLimit)
            return months;
    }
    return 1200;
}

/// Kinds differ without their colours too: full, hatched, dotted, crossed.
QBrush brushOf(const Theme &theme, EventKind kind)
{
    switch (kind) {
    case EventKind::Military:
        return QBrush(theme.mark(kind), Qt::BDiagPattern);
    case EventKind::Statement:
        return QBrush(theme.mark(kind), Qt::Dense5Pattern);
    case EventKind::Other:
        return QBrush(theme.mark(kind), Qt::CrossPattern);
    default:
        return QBrush(theme.mark(kind));
    }
}

QString binName(Day first, int months)
{
    const QDate date = dateOf(first);
    if (months == 0)
        return wording::shortDay(first, false);
    return months >= 12 ? QString::number(date.year())
                        : wording::shortDate(DateInterval::at(EdtfDate::month(date.year(), date.month())));
}

} // namespace

StatisticsPanel::StatisticsPanel(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    m_which = new QComboBox(this);
    m_which->setAccessibleName(tr("Statistics"));
    m_which->addItem(tr("Events over time"));
    m_which->addItem(tr("Quotations per speaker"));
    m_which->addItem(tr("Articles per source"));
    row->addWidget(m_which);
    m_told = new QLabel(this);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setObjectName(QStringLiteral("chosenBar"));
    row->addWidget(m_told);
    row->addStretch();
    auto *save = new QToolButton(this);
    save->setText(tr("Save picture…"));
    row->addWidget(save);
    layout->addLayout(row);
    m_chart = new QChartView(this);
    m_chart->setAccessibleName(tr("Chart"));
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setMinimumHeight(140);
    m_chart->setFocusPolicy(Qt::StrongFocus);
    m_chart->installEventFilter(this);
    layout->addWidget(m_chart, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &StatisticsPanel::refresh);
    connect(save, &QToolButton::clicked, this, &StatisticsPanel::save);
    for (const auto signal :
         {&CorpusView::entriesChanged, &CorpusView::quotationsChanged, &CorpusView::articlesChanged})
        connect(&view, signal, this, [this] {
            m_stale = true;
            if (isVisible())
                refresh();
        });
}

void StatisticsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void StatisticsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_stale = true;
        if (isVisible())
            refresh();
    }
}

void StatisticsPanel::refresh()
{
    m_stale = false;
    const Theme &theme = themeOf(*this);
    auto *chart = new QChart;
    chart->setBackgroundBrush(theme.base);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(4, 4, 4, 4));
    chart->legend()->setLabelColor(theme.ink);
    chart->legend()->setFont(theme.font(TextRole::Small));
    QChart *old = m_chart->chart();
    m_chart->setChart(chart);
    delete old;
    takeBars({}, {});
    switch (m_which->currentIndex()) {
    case 0:
        askEvents();
        break;
    case 1:
        askSpeakers();
        break;
    default:
        m_counting.abandon();
        showSources();
        break;
    }
    colourAxes();
}

void StatisticsPanel::colourAxes()
{
    const Theme &theme = themeOf(*this);
    for (QAbstractAxis *axis : m_chart->chart()->axes()) {
        axis->setLabelsColor(theme.ink2);
        axis->setLabelsFont(theme.font(TextRole::Small));
        axis->setLinePenColor(theme.rule);
        axis->setGridLineColor(theme.line);
    }
}

/// Entries are made from packed rows, hundreds of thousands at times: in a worker.
void StatisticsPanel::askEvents()
{
    m_counting.start<EventDays>(
        JobPools::questions(), this,
        [entries = m_view.entries()](JobContext &context) {
            EventDays days;
            for (const ChronicleEntry entry : entries) {
                const Day day = entry.when.firstDay() != noDay ? entry.when.firstDay() : entry.when.lastDay();
                if (day != noDay && !entry.undated)
                    days.append({day, entry.kind});
                if (context.isCancelled())
                    break;
            }
            return days;
        },
        [this](EventDays days) {
            showEvents(days);
            colourAxes();
        });
}

void StatisticsPanel::askSpeakers()
{
    if (m_view.hasAllQuotations()) {
        m_counting.abandon();
        QMap<QString, int> counts;
        QMap<QString, QString> ids;
        for (const QuoteRow &quote : m_view.quotations()) {
            const QString name = wording::speaker(quote);
            ++counts[name];
            if (!quote.speakerIds.isEmpty())
                ids.insert(name, quote.speakerIds.first());
        }
        showSpeakers(counts, ids);
        return;
    }
    using Speakers = Result<QList<FacetValue>>;
    m_counting.start<Speakers>(
        JobPools::questions(), this,
        [workspace = m_view.workspace(), filter = m_state.effectiveFilter()](JobContext &context) {
            return workspace->speakers(filter, context);
        },
        [this](Speakers speakers) {
            if (!speakers) {
                Q_EMIT failed(speakers.error().message);
                return;
            }
            QMap<QString, int> counts;
            QMap<QString, QString> ids;
            for (const FacetValue &speaker : speakers.value()) {
                counts[speaker.label] += speaker.count;
                ids.insert(speaker.label, speaker.key);
            }
            showSpeakers(counts, ids);
            colourAxes();
        });
}

void StatisticsPanel::showEvents(const EventDays &days)
{
    const Theme &theme = themeOf(*this);
    Day first = noDay;
    Day last = noDay;
    for (const auto &[day, kind] : days) {
        first = first == noDay ? day : std::min(first, day);
        last = last == noDay ? day : std::max(last, day);
    }
    if (days.isEmpty())
        return;
    int months = 0;
    if (last - first > binLimit)
        months = fittingMonths(last - first);
    QMap<Day, std::array<int, 4>> bins;
    for (Day day = binOf(first, months); day <= last; day = endOfBin(day, months) + 1)
        bins.insert(day, {});
    for (const auto &[day, kind] : days)
        ++bins[binOf(day, months)][static_cast<std::size_t>(kind)];
    auto *series = new QStackedBarSeries;
    QStringList names;
    const QList<Day> starts = bins.keys();
    // A category axis names every bar: most get a name that cannot be seen, or all would be elided.
    const qsizetype room = std::clamp<qsizetype>(m_chart->width() / 52, 2, 12);
    const qsizetype every = std::max<qsizetype>(1, (starts.size() + room - 1) / room);
    for (qsizetype i = 0; i < starts.size(); ++i)
        names << (i % every == 0 ? binName(starts.at(i), months) : QString(i + 1, QChar(0x200b)));
    for (const EventKind kind :
         {EventKind::Diplomatic, EventKind::Military, EventKind::Statement, EventKind::Other}) {
        auto *set = new QBarSet(wording::kind(kind));
        int total = 0;
        for (const auto &counts : std::as_const(bins)) {
            set->append(counts[static_cast<std::size_t>(kind)]);
            total += counts[static_cast<std::size_t>(kind)];
        }
        set->setBrush(brushOf(theme, kind));
        set->setBorderColor(theme.mark(kind));
        if (total > 0)
            series->append(set);
        else
            delete set;
    }
    series->setBarWidth(0.85);
    const auto choose = [this, starts, months](int index) {
        CorpusFilter filter = m_state.filter();
        filter.period = DateInterval::ofDays(starts.at(index), endOfBin(starts.at(index), months));
        m_state.setFilter(filter);
    };
    connect(series, &QAbstractBarSeries::clicked, this, choose);
    QStringList told;
    for (const Day start : starts)
        told << binName(start, months);
    takeBars(told, choose);
    QChart *chart = m_chart->chart();
    chart->addSeries(series);
    auto *x = new QBarCategoryAxis;
    x->append(names);
    auto *y = new QValueAxis;
    y->setLabelFormat(QStringLiteral("%d"));
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    series->attachAxis(x);
    series->attachAxis(y);
    y->applyNiceNumbers();
    x->setGridLineVisible(false);
    x->setTruncateLabels(false);
}

namespace {

/// Horizontal bars, the most at the top; names are elided. Returns what they show, from the lowest bar up.
QList<QPair<QString, int>> addBars(QChart &chart, const Theme &theme, const QColor &colour,
                                   const QString &title, const QList<QPair<QString, int>> &values)
{
    auto *series = new QHorizontalBarSeries;
    auto *set = new QBarSet(title);
    QStringList names;
    for (qsizetype i = std::min(barLimit, values.size()) - 1; i >= 0; --i) {
        QString name = values.at(i).first.left(34);
        // A category axis takes each name once.
        while (names.contains(name))
            name += QChar(0x200b);
        names << name;
        set->append(values.at(i).second);
    }
    set->setColor(colour);
    set->setBorderColor(theme.base);
    set->setLabelColor(theme.base);
    series->append(set);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsInsideEnd);
    chart.addSeries(series);
    auto *y = new QBarCategoryAxis;
    y->append(names);
    auto *x = new QValueAxis;
    x->setLabelFormat(QStringLiteral("%d"));
    chart.addAxis(x, Qt::AlignBottom);
    chart.addAxis(y, Qt::AlignLeft);
    series->attachAxis(x);
    series->attachAxis(y);
    x->setMin(0);
    x->applyNiceNumbers();
    chart.legend()->hide();
    QList<QPair<QString, int>> shown = values.first(names.size());
    std::reverse(shown.begin(), shown.end());
    return shown;
}

QList<QPair<QString, int>> sortedCounts(const QMap<QString, int> &counts)
{
    QList<QPair<QString, int>> list;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        list.append({it.key(), it.value()});
    std::stable_sort(list.begin(), list.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return list;
}

} // namespace

void StatisticsPanel::showSpeakers(const QMap<QString, int> &counts, const QMap<QString, QString> &ids)
{
    if (counts.isEmpty())
        return;
    const Theme &theme = themeOf(*this);
    showBars(addBars(*m_chart->chart(), theme, theme.mark(EventKind::Statement), m_which->currentText(),
                     sortedCounts(counts)),
             [this, ids](const QString &name) {
                 if (!ids.contains(name))
                     return;
                 CorpusFilter filter = m_state.filter();
                 filter.actorIds = {ids.value(name)};
                 m_state.setFilter(filter);
             });
}

void StatisticsPanel::showSources()
{
    QMap<QString, int> counts;
    for (const auto &[outlet, count] : m_view.articles().outlets())
        counts[wording::outlet(outlet)] += count;
    if (counts.isEmpty())
        return;
    const Theme &theme = themeOf(*this);
    showBars(addBars(*m_chart->chart(), theme, theme.mark(EventKind::Diplomatic), m_which->currentText(),
                     sortedCounts(counts)),
             [this](const QString &named) {
                 CorpusFilter filter = m_state.filter();
                 filter.articles.clear();
                 for (const auto &[outlet, count] : m_view.articles().outlets()) {
                     if (wording::outlet(outlet) == named)
                         filter.articles.unite(m_view.articles().ofOutlet(outlet));
                 }
                 m_state.setFilter(filter);
             });
}

void StatisticsPanel::showBars(const QList<QPair<QString, int>> &bars,
                               std::function<void(const QString &)> filter)
{
    QStringList names;
    for (const auto &[name, count] : bars)
        names << name;
    const auto choose = [names, filter = std::move(filter)](int bar) { filter(names.at(bar)); };
    if (const auto *series = qobject_cast<QAbstractBarSeries *>(m_chart->chart()->series().value(0)))
        connect(series, &QAbstractBarSeries::clicked, this, choose);
    takeBars(names, choose);
}

void StatisticsPanel::takeBars(const QStringList &names, std::function<void(int)> choose)
{
    m_barNames = names;
    m_choose = std::move(choose);
    m_bar = -1;
    m_told->clear();
}

void StatisticsPanel::chooseBar(int bar)
{
    const auto *series = qobject_cast<QAbstractBarSeries *>(m_chart->chart()->series().value(0));
    if (!series || m_barNames.isEmpty())
        return;
    m_bar = std::clamp(bar, 0, static_cast<int>(m_barNames.size()) - 1);
    double sum = 0;
    for (QBarSet *set : series->barSets()) {
        set->setSelectedColor(themeOf(*this).acc);
        set->deselectAllBars();
        set->selectBar(m_bar);
        sum += set->at(m_bar);
    }
    m_told->setText(tr("%1: %2", "bar of a chart, its number")
                        .arg(m_barNames.at(m_bar), wording::count(static_cast<qint64>(sum))));
    m_chart->setAccessibleDescription(m_told->text());
    QAccessibleEvent told(m_chart, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

bool StatisticsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_chart || event->type() != QEvent::KeyPress || m_barNames.isEmpty())
        return QWidget::eventFilter(watched, event);
    // Bars that lie stand one above another, the most at the top.
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        chooseBar(m_bar + 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Down:
        chooseBar(m_bar < 0 ? static_cast<int>(m_barNames.size()) - 1 : m_bar - 1);
        return true;
    case Qt::Key_Home:
        chooseBar(0);
        return true;
    case Qt::Key_End:
        chooseBar(static_cast<int>(m_barNames.size()) - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_bar >= 0 && m_choose)
            m_choose(m_bar);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void StatisticsPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save picture"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("PNG picture (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QPixmap picture(m_chart->size() * 2);
        picture.setDevicePixelRatio(2);
        picture.fill(themeOf(*this).base);
        QPainter painter(&picture);
        m_chart->render(&painter);
        painter.end();
        if (!picture.save(path, "PNG"))
            Q_EMIT failed(tr("“%1” cannot be written.").arg(path));
    });
    dialog->open();
}

} // namespace frise
