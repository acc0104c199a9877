#include "ui/window/application.h"

#include "core/base/resources.h"
#include "ui/reader/reader_panel.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/icons.h"
#include "ui/state/jobs.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/single_instance.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QFont>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QPixmap>
#include <QStyle>
#include <QStyleFactory>
#include <cstdio>

namespace frise {

namespace {

/// Where a translation stands: inside the program, beside it, or in the build tree.
bool loadOwn(QTranslator &translator, const QString &language)
{
    const QString file = QStringLiteral("frise_") + language;
    const QStringList folders = {
        QStringLiteral(":/i18n"),
        QStringLiteral(":/translations"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/frise/translations"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/../translations"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/../../translations"),
        QCoreApplication::applicationDirPath()};
    for (const QString &folder : folders) {
        if (translator.load(file, folder))
            return true;
    }
    return false;
}

} // namespace

Application::Application(QApplication &application, const QString &themeOverride,
                         const QString &languageOverride)
    : m_application(application), m_languageOverride(languageOverride)
{
    // VISUAL §1: Fusion-like; the platform's own style where it has one.
    if (QApplication::style()->objectName() == QLatin1String("windows") ||
        QGuiApplication::platformName() == QLatin1String("offscreen"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    // Without a desktop there is no chosen font: take the one that the pictures of the documentation use.
    if (QGuiApplication::platformName() == QLatin1String("offscreen") &&
        QFontDatabase::hasFamily(QStringLiteral("Inter")))
        QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    if (themeOverride == QLatin1String("dark"))
        m_settings.overrideTheme(Settings::Theme::Dark);
    else if (themeOverride == QLatin1String("light"))
        m_settings.overrideTheme(Settings::Theme::Light);
    else if (themeOverride == QLatin1String("contrast"))
        m_settings.overrideTheme(Settings::Theme::HighContrast);
    installLanguage();
    applyAppearance(m_application, m_settings);
    connect(&m_settings, &Settings::appearanceChanged, this,
            [this] { applyAppearance(m_application, m_settings); });
}

Application::~Application()
{
    m_windows.clear();
    JobPools::waitForAll();
}

void Application::installLanguage()
{
    for (std::unique_ptr<QTranslator> *translator : {&m_qtTranslator, &m_translator}) {
        if (*translator)
            QCoreApplication::removeTranslator(translator->get());
        translator->reset();
    }
    const QString language =
        m_languageOverride.isEmpty() ? m_settings.effectiveLanguage() : m_languageOverride;
    const QLocale system = QLocale::system();
    // The country stays the system's where its language is the chosen one.
    const QLocale chosen = system.language() == QLocale(language).language() ? system
                           : language == QLatin1String("fr")
                               ? QLocale(QLocale::French, QLocale::France)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(chosen);
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt.get());
        m_qtTranslator = std::move(qt);
    }
    // English too: its plural forms stand in a file.
    auto own = std::make_unique<QTranslator>();
    if (loadOwn(*own, language)) {
        QCoreApplication::installTranslator(own.get());
        m_translator = std::move(own);
    }
}

MainWindow &Application::makeWindow()
{
    m_windows.push_back(std::make_unique<MainWindow>(m_settings));
    MainWindow *window = m_windows.back().get();
    connect(window, &MainWindow::languageChanged, this, &Application::switchLanguage, Qt::QueuedConnection);
    connect(window, &MainWindow::newWindowRequested, this, &Application::openInNewWindow);
    connect(
        window, &MainWindow::closed, this,
        [this, window] {
            const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                            [window](const auto &held) { return held.get() == window; });
            // The last one stays until the program ends.
            if (found == m_windows.end() || m_windows.size() == 1)
                return;
            found->release()->deleteLater();
            m_windows.erase(found);
        },
        Qt::QueuedConnection);
    return *window;
}

void Application::switchLanguage()
{
    installLanguage();
    std::vector<std::unique_ptr<MainWindow>> old = std::move(m_windows);
    m_windows.clear();
    for (std::unique_ptr<MainWindow> &window : old) {
        MainWindow &made = makeWindow();
        made.restoreGeometry(window->saveGeometry());
        if (const auto workspace = window->corpus().workspace())
            made.setWorkspace(workspace);
        window->hide();
        window.release()->deleteLater();
        made.show();
    }
}

void Application::listen(const QString &name)
{
    m_instance = std::make_unique<SingleInstance>(name);
    connect(m_instance.get(), &SingleInstance::filesReceived, this, &Application::receive);
}

MainWindow &Application::frontWindow()
{
    for (const auto &window : m_windows) {
        if (window->isActiveWindow())
            return *window;
    }
    return window();
}

void Application::receive(const QStringList &files)
{
    QStringList others;
    MainWindow *target = &frontWindow();
    for (const QString &file : files) {
        if (!file.endsWith(QLatin1String(".frise"), Qt::CaseInsensitive)) {
            others << file;
            continue;
        }
        const auto shows = [&file](const auto &window) {
            const auto workspace = window->corpus().workspace();
            return workspace && QFileInfo(workspace->path()) == QFileInfo(file);
        };
        const auto open = std::find_if(m_windows.begin(), m_windows.end(), shows);
        if (open != m_windows.end()) {
            target = open->get();
        } else if (!target->corpus().isOpen()) {
            target->openArguments({file});
        } else {
            openInNewWindow(file);
            target = m_windows.back().get();
        }
    }
    raise(*target);
    if (!others.isEmpty())
        target->openArguments(others);
}

void Application::openInNewWindow(const QString &path)
{
    const QPoint corner = frontWindow().pos();
    MainWindow &made = makeWindow();
    made.move(corner + QPoint(32, 32));
    made.show();
    if (!path.isEmpty())
        made.openArguments({path});
}

void Application::raise(MainWindow &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void Application::open(const QStringList &files)
{
    if (files.isEmpty())
        window().restoreLast();
    else
        window().openArguments(files);
}

int Application::writeScreenshot(const QString &path, const QSize &size, const QStringList &files,
                                 const QStringList &compared)
{
    m_settings.setReducesMotion(true);
    MainWindow *const window = &makeWindow();
    window->resize(size);
    window->show();
    // Whatever has to be loaded: wait until nothing moved for a while.
    bool importing = false;
    connect(window, &MainWindow::importFinished, this, [&importing] { importing = false; });
    QString failure;
    connect(&window->corpus(), &CorpusView::failed, this,
            [&failure](const QString &message) { failure = message; });
    if (!files.isEmpty()) {
        for (const QString &file : files)
            importing = importing || !file.endsWith(QLatin1String(".frise"));
        window->openArguments(files);
    }
    QElapsedTimer clock;
    clock.start();
    QElapsedTimer still;
    still.start();
    bool selected = false;
    connect(&window->timeline(), &TimelinePage::sourceChanged, this, [&still] { still.restart(); });
    connect(&window->reader(), &ReaderPanel::articleShown, this, [&still] { still.restart(); });
    const qint64 limit = 10 * 60 * 1000;
    while (clock.elapsed() < limit && (importing || still.elapsed() < 700)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        if (JobPools::areBusy())
            still.restart();
        // Once all is there, the dense period and a quotation are shown as a person would look at them.
        if (!importing && !selected && still.elapsed() > 500 && window->timeline().source() &&
            window->timeline().source()->itemCount() > 0) {
            selected = true;
            if (compared.size() >= 2) {
                QList<ArticleId> ids;
                for (const QString &name : compared)
                    for (const ArticleRow &row : window->corpus().articles())
                        if (row.fileName.startsWith(name))
                            ids.append(row.id);
                window->compareArticles(ids);
                still.restart();
                continue;
            }
            window->timeline().canvas().showDense();
            const VisiblePeriod shown{window->timeline().canvas().axis().firstDay,
                                      window->timeline().canvas().axis().lastDay()};
            for (const QuoteRow &quote : window->corpus().quotations()) {
                if (quote.mode == QuoteMode::Direct &&
                    shown.touches(quote.said.isUnknown() ? quote.published : quote.said))
                    window->state().selectQuotation(quote.article, quote.quotation, quote.span);
            }
            still.restart();
        }
    }
    if (!failure.isEmpty())
        std::fprintf(stderr, "frise: %s\n", qPrintable(failure));
    const QPixmap picture = window->grab();
    if (!picture.save(path)) {
        std::fprintf(
            stderr, "frise: %s\n",
            qPrintable(QCoreApplication::translate("Application", "“%1” cannot be written.").arg(path)));
        return 1;
    }
    return failure.isEmpty() ? 0 : 1;
}

} // namespace frise
