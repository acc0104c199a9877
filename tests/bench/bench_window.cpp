// The whole window over a corpus: how long until it is shown and filled, the longest time its event loop
// stood still meanwhile, which slot took it, the frames of the canvas while it pans and zooms, and the first
// page of every kind of search, and the memory held after each step. Usage: bench_window CORPUS.frise
// [search|memory]; with "search" no window is made, with "memory" it is only filled and asked again. Nothing
// is written into the corpus.
#include "core/workspace/workspace.h"
#include "ui/state/jobs.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFontDatabase>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <vector>

using namespace frise;

namespace {

/// An application that measures how long each event took.
class Measured : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        // The receiver may be gone afterwards: its name is kept.
        const char *name = receiver->metaObject()->className();
        const int type = event->type();
        QElapsedTimer clock;
        clock.start();
        const bool result = QApplication::notify(receiver, event);
        const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        --m_depth;
        if (ms > 20)
            std::printf("    %.0f ms in one event of type %d for %s\n", ms, type, name);
        m_longest = std::max(m_longest, ms);
        return result;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

void percentiles(const char *what, std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    std::printf("%-44s p50 %7.2f  p99 %7.2f  max %7.2f ms (%zu)\n", what, ms[ms.size() / 2],
                ms[ms.size() * 99 / 100], ms.back(), ms.size());
}

constexpr qint64 restFor = 1000;

void settle(QElapsedTimer &clock)
{
    QElapsedTimer still;
    still.start();
    // Woken by a timer: a loop that only spins would take a core from those who work.
    QTimer tick;
    tick.start(10);
    while (still.elapsed() < restFor && clock.elapsed() < 300000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (JobPools::areBusy())
            still.restart();
    }
}

/// Resident memory without the pages of files, the most there was of it, and what the program asked for.
void memory(const char *when)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return;
    QByteArray own, all, most;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            own = line.mid(8).simplified();
        else if (line.startsWith("VmRSS:"))
            all = line.mid(6).simplified();
        else if (line.startsWith("VmHWM:"))
            most = line.mid(6).simplified();
    }
    const struct mallinfo2 held = mallinfo2();
    std::printf("memory %s: resident %s, of which not files %s, most %s; allocated %zu kB\n", when,
                all.constData(), own.constData(), most.constData(), (held.uordblks + held.hblkhd) / 1024);
}

void frames(TimelineView &canvas)
{
    for (const double days : {7300.0, 365.0, 30.0, 5.0}) {
        const double from = canvas.source()->index().lastDay() - days;
        canvas.showPeriod(from, from + days, false);
        canvas.viewport()->repaint();
        std::vector<double> panning, zooming;
        QElapsedTimer clock;
        for (int i = 0; i < 120; ++i) {
            clock.start();
            canvas.showPeriod(canvas.axis().firstDay - 7 / canvas.axis().pixelsPerDay,
                              canvas.axis().lastDay() - 7 / canvas.axis().pixelsPerDay, false);
            canvas.viewport()->repaint();
            panning.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        for (int i = 0; i < 120; ++i) {
            const double middle = (canvas.axis().firstDay + canvas.axis().lastDay()) / 2;
            const double half =
                (canvas.axis().lastDay() - canvas.axis().firstDay) / 2 * (i < 60 ? 0.99 : 1 / 0.99);
            clock.start();
            canvas.showPeriod(middle - half, middle + half, false);
            canvas.viewport()->repaint();
            zooming.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        percentiles(qPrintable(QStringLiteral("widget: pan %1 days").arg(days)), panning);
        percentiles(qPrintable(QStringLiteral("widget: zoom %1 days").arg(days)), zooming);
    }
}

void searches(const Workspace &workspace)
{
    for (const char *query : {"guerre",
                              "otage",
                              "armistice",
                              "bombardement",
                              "le la",
                              "\"cessez le feu\"",
                              "\"a déclaré\"",
                              "qui:Merz",
                              "qui:Anton",
                              "à:Moscou",
                              "à:Zelensky",
                              "source:monde",
                              "source:frise",
                              "source:00",
                              "date:1914",
                              "date:2030",
                              "date:2014",
                              "date:2025-09-04",
                              "type:rencontre",
                              "type:autre",
                              "type:attaque kiev",
                              "type:accord",
                              "type:militaire",
                              "type:diplomatie",
                              "statut:nié",
                              "statut:conditionnel",
                              "statut:demandé",
                              "statut:annoncé sommet",
                              "qui:Macron type:rencontre",
                              "qui:Macron date:2025",
                              "qui:Poutine \"cible légitime\"",
                              "source:00 ukraine",
                              "a*",
                              "ukr*",
                              "cess* feu",
                              "-russie",
                              "ukraine -le",
                              "à:Kiev armes",
                              "xyzzy abc",
                              "qui:xyzzy",
                              "cessez-le-feu",
                              "le",
                              "président",
                              "\"le président russe\"",
                              "qui:Poutine",
                              "qui:Macron garanties",
                              "à:Kiev",
                              "source:a00001",
                              "date:2025-09",
                              "date:2025 ukraine",
                              "type:attaque",
                              "type:militaire kiev",
                              "statut:annoncé",
                              "ukraine -russie",
                              "négoc*",
                              "xyzzy",
                              "qui:Zelensky date:2024 \"a déclaré\""}) {
        std::vector<double> times;
        qint64 hits = 0;
        for (int i = 0; i < 7; ++i) {
            JobContext job;
            QElapsedTimer clock;
            clock.start();
            bool complete = false;
            const auto page =
                workspace.newestHits(QString::fromUtf8(query), SearchBox::firstPage, job, &complete);
            const bool all = page && (page.value().size() >= SearchBox::firstPage || complete);
            Result<SearchResult> answer = SearchResult();
            if (!all)
                answer = workspace.search(QString::fromUtf8(query), SearchBox::firstPage, job);
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            hits = all      ? page.value().size()
                   : answer ? answer.value().events + answer.value().quotations + answer.value().passages
                            : -1;
        }
        std::printf("%9lld hits ", static_cast<long long>(hits));
        percentiles(query, times);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer clock;
    clock.start();
    Measured application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("frise-bench"));
    QCoreApplication::setApplicationName(QStringLiteral("frise-bench-window"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    if (argc < 2) {
        std::fputs("bench_window CORPUS.frise\n", stderr);
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 1 << 12);
    if (argc > 2 && qstrcmp(argv[2], "search") == 0) {
        auto opened = Workspace::open(QString::fromLocal8Bit(argv[1]), Workspace::Access::ReadOnly);
        if (!opened) {
            std::fprintf(stderr, "%s\n", qPrintable(opened.error().message));
            return 1;
        }
        searches(*opened.value());
        return 0;
    }
    Settings settings;
    settings.setReducesMotion(true);
    {
        MainWindow window(settings);
        window.resize(1920, 1080);
        window.show();
        QCoreApplication::processEvents();
        memory("empty");
        std::printf("window shown after %lld ms\n", static_cast<long long>(clock.elapsed()));
        window.openCorpus(QString::fromLocal8Bit(argv[1]));
        while (!window.corpus().isOpen() && clock.elapsed() < 20000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        std::printf("corpus open after %lld ms\n", static_cast<long long>(clock.elapsed()));
        settle(clock);
        std::printf("%lld articles, %lld entries, %lld quotations there after %lld ms\n",
                    static_cast<long long>(window.corpus().articles().size()),
                    static_cast<long long>(window.corpus().entries().size()),
                    static_cast<long long>(window.corpus().quotations().size()),
                    static_cast<long long>(clock.elapsed() - restFor));
        std::printf("longest event while filling: %.0f ms\n", application.takeLongest());
        memory("filled");
        window.corpus().refresh();
        settle(clock);
        std::printf("longest event while refreshing: %.0f ms\n", application.takeLongest());
        memory("refreshed");
        CorpusFilter filter;
        filter.minimumConfidence = 0.5;
        window.state().setFilter(filter);
        settle(clock);
        std::printf("longest event after a filter: %.0f ms\n", application.takeLongest());
        window.state().clearFilter();
        settle(clock);
        application.takeLongest();
        memory("after the filter");
        if (argc > 2 && qstrcmp(argv[2], "memory") == 0) {
            JobPools::waitForAll();
            return 0;
        }
        if (window.timeline().source() && !window.timeline().source()->index().isEmpty())
            frames(window.timeline().canvas());
        settle(clock);
        searches(*window.corpus().workspace());
    }
    JobPools::waitForAll();
    return 0;
}
