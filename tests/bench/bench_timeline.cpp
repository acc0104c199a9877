// A million events on the timeline: building the index, and the frames of a session that pans and zooms at
// 1920×1080; and the PDF of a thousand events. Prints percentiles in milliseconds of CPU time.
#include "ui/paint/overview.h"
#include "ui/paint/paper_document.h"
#include "ui/paint/timeline_painter.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QRandomGenerator>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unordered_map>

using namespace frise;

namespace {

double cpuMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Items made on demand from their number, as a corpus too large for memory would fetch them.
class MadeItems : public TimelineItems
{
public:
    explicit MadeItems(const std::vector<TimelineRecord> &records) : m_records(records) {}
    const TimelineItem &item(quint32 index) const override
    {
        const TimelineRecord &record = m_records[index];
        m_item.entry = index + 1;
        m_item.kind = record.eventKind();
        m_item.when = DateInterval::ofDays(record.first, record.last);
        m_item.text = QStringLiteral("Entretiens numéro %1 à Valmora").arg(index);
        // The layout holds a pointer while it places one lane: each item needs its own place.
        auto [place, inserted] = m_held.try_emplace(index, m_item);
        return place->second;
    }
    void forget() { m_held.clear(); }

private:
    const std::vector<TimelineRecord> &m_records;
    mutable TimelineItem m_item;
    mutable std::unordered_map<quint32, TimelineItem> m_held;
};

void percentiles(const char *what, std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    std::printf("%-28s p50 %7.2f  p99 %7.2f  max %7.2f  (%zu frames)\n", what, ms[ms.size() / 2],
                ms[ms.size() * 99 / 100], ms.back(), ms.size());
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1000000;
    QRandomGenerator random(42);
    const Day start = dayOf(2005, 1, 1);
    std::vector<TimelineRecord> records;
    records.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        TimelineRecord record;
        record.first = start + static_cast<Day>(random.bounded(7300));
        record.last = record.first + (random.bounded(10) == 0 ? static_cast<Day>(random.bounded(40)) : 0);
        record.item = static_cast<quint32>(i);
        record.kind = static_cast<quint8>(random.bounded(4)) & 3;
        record.lane = static_cast<quint16>(record.kind);
        records.push_back(record);
    }
    MadeItems items(records);
    double begin = cpuMs();
    const TimelineIndex index(records, 4);
    std::printf("index of %d events: %.0f ms, %zu bytes an event + pyramid of %lld bytes\n", count,
                cpuMs() - begin, sizeof(TimelineRecord), static_cast<long long>(index.pyramidBytes()));

    const Theme theme = Theme::light(QFont(QStringLiteral("Inter"), 9));
    const FontTextMetrics metrics(theme);
    LayoutRequest request;
    request.index = &index;
    request.items = &items;
    for (int i = 0; i < 4; ++i) {
        LaneInfo lane;
        lane.key = QString::number(i);
        lane.title = lane.key;
        request.lanes.append(lane);
    }
    request.metrics = &metrics;
    request.locale = QLocale(QLocale::French);
    request.axisTop = 50;
    QImage image(1920, 1080, QImage::Format_RGB32);
    TimelineLayout previous;
    bool hasPrevious = false;
    const auto frame = [&](const TimeAxis &axis) {
        const double from = cpuMs();
        items.forget();
        request.axis = axis;
        request.previous = hasPrevious ? &previous : nullptr;
        TimelineLayout layout = layoutTimeline(request);
        QPainter painter(&image);
        PaintState state;
        state.viewportHeight = 1080;
        paintTimeline(painter, theme, layout, items, request.locale, state);
        painter.end();
        const double taken = cpuMs() - from;
        previous = std::move(layout);
        hasPrevious = true;
        return taken;
    };
    for (const double days : {7300.0, 365.0, 30.0, 5.0, 0.4}) {
        TimeAxis axis = TimeAxis::showing(start + 3000, start + 3000 + days, 110, 1810);
        std::vector<double> panning, zooming;
        for (int i = 0; i < 200; ++i) {
            axis = axis.panned(-7);
            panning.push_back(frame(axis));
        }
        TimeAxis zoomed = axis;
        for (int i = 0; i < 200; ++i) {
            zoomed = zoomed.zoomed(i < 100 ? 1.01 : 1 / 1.01, 900);
            zooming.push_back(frame(zoomed));
        }
        const char *level = previous.level == DrawingLevel::Density ? "density"
                            : previous.level == DrawingLevel::Marks ? "marks"
                                                                    : "cards";
        percentiles(qPrintable(QStringLiteral("pan  %1 days (%2)").arg(days).arg(QLatin1String(level))),
                    panning);
        percentiles(qPrintable(QStringLiteral("zoom %1 days").arg(days)), zooming);
    }
    begin = cpuMs();
    const Overview overview = layoutOverview(index, QRectF(0, 0, 1920, 50), metrics, request.locale);
    std::printf("overview: %.2f ms\n", cpuMs() - begin);

    for (const int events : {1000, 20000}) {
        QList<ChronicleEntry> entries;
        QList<ArticleRow> articles;
        for (int i = 0; i < events / 10; ++i) {
            ArticleRow article;
            article.id = i + 1;
            article.fileName = QStringLiteral("%1.txt").arg(i);
            article.title = QStringLiteral("Article numéro %1").arg(i);
            article.published = DateInterval::ofDay(start + i);
            articles.append(article);
        }
        for (int i = 0; i < events; ++i) {
            ChronicleEntry entry;
            entry.id = i + 1;
            entry.stableId = QString::number(i);
            entry.kind = static_cast<EventKind>(random.bounded(4));
            entry.when = DateInterval::ofDay(start + static_cast<Day>(random.bounded(events)));
            entry.title = QStringLiteral("Entretiens numéro %1 entre les délégations à Valmora").arg(i);
            EntryMention mention;
            mention.key = {i / 10 + 1, i % 10};
            mention.source = articles[i / 10].fileName;
            mention.when = entry.when;
            entry.mentions.append(mention);
            entries.append(entry);
        }
        JobContext job;
        begin = cpuMs();
        const TimelineReport report = makeReport(entries, {}, articles, {});
        const auto document = composePaper(report, {}, job);
        const double composed = cpuMs();
        const auto pdf = paperPdf(document.value(), job);
        std::printf("PDF of %d events: %lld pages, %.0f ms composed, %.0f ms written, %lld bytes\n", events,
                    static_cast<long long>(document.value().pages.size()), composed - begin,
                    cpuMs() - composed, static_cast<long long>(pdf.value().size()));
    }
    return 0;
}
