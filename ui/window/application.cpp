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
    if (themeOverride == QLatin1String("dark") || themeOverride == QLatin1String("light"))
        m_settings.overrideTheme(themeOverride == QLatin1String("dark") ? Settings::Theme::Dark
                                                                        : Settings::Theme::Light);
    installLanguage();
    applyAppearance(m_application, m_settings);
    connect(&m_settings, &Settings::appearanceChanged, this,
            [this] { applyAppearance(m_application, m_settings); });
}

Application::~Application()
{
    m_window.reset();
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

void Application::makeWindow()
{
    std::shared_ptr<Workspace> workspace;
    const bool again = m_window != nullptr;
    if (m_window) {
        workspace = m_window->corpus().workspace();
        m_window->hide();
        m_window.release()->deleteLater();
    }
    m_window = std::make_unique<MainWindow>(m_settings);
    connect(
        m_window.get(), &MainWindow::languageChanged, this,
        [this] {
            installLanguage();
            makeWindow();
            m_window->show();
        },
        Qt::QueuedConnection);
    if (again && workspace)
        m_window->setWorkspace(std::move(workspace));
}

void Application::listen()
{
    m_instance = std::make_unique<SingleInstance>(SingleInstance::defaultName());
    connect(m_instance.get(), &SingleInstance::filesReceived, this, [this](const QStringList &files) {
        raise();
        if (!files.isEmpty())
            m_window->openArguments(files);
    });
}

void Application::raise()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Application::open(const QStringList &files)
{
    if (files.isEmpty())
        m_window->restoreLast();
    else
        m_window->openArguments(files);
}

int Application::writeScreenshot(const QString &path, const QSize &size, const QStringList &files, const QStringList &compared)
{
    m_settings.setReducesMotion(true);
    makeWindow();
    m_window->resize(size);
    m_window->show();
    // Whatever has to be loaded: wait until nothing moved for a while.
    bool importing = false;
    connect(m_window.get(), &MainWindow::importFinished, this, [&importing] { importing = false; });
    QString failure;
    connect(&m_window->corpus(), &CorpusView::failed, this,
            [&failure](const QString &message) { failure = message; });
    if (!files.isEmpty()) {
        for (const QString &file : files)
            importing = importing || !file.endsWith(QLatin1String(".frise"));
        m_window->openArguments(files);
    }
    QElapsedTimer clock;
    clock.start();
    QElapsedTimer still;
    still.start();
    bool selected = false;
    connect(&m_window->timeline(), &TimelinePage::sourceChanged, this, [&still] { still.restart(); });
    connect(&m_window->reader(), &ReaderPanel::articleShown, this, [&still] { still.restart(); });
    const qint64 limit = 10 * 60 * 1000;
    while (clock.elapsed() < limit && (importing || still.elapsed() < 700)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        if (JobPools::areBusy())
            still.restart();
        // Once all is there, the dense period and a quotation are shown as a person would look at them.
        if (!importing && !selected && still.elapsed() > 500 && m_window->timeline().source() &&
            !m_window->timeline().source()->items().isEmpty()) {
            selected = true;
            if (compared.size() == 2) {
                ArticleId ids[2] = {0, 0};
                for (const ArticleRow &row : m_window->corpus().articles())
                    for (int which = 0; which < 2; ++which)
                        if (row.fileName.startsWith(compared.at(which)))
                            ids[which] = row.id;
                m_window->compareArticles(ids[0], ids[1]);
                still.restart();
                continue;
            }
            m_window->timeline().canvas().showDense();
            const VisiblePeriod shown{m_window->timeline().canvas().axis().firstDay,
                                      m_window->timeline().canvas().axis().lastDay()};
            for (const QuoteRow &quote : m_window->corpus().quotations()) {
                if (quote.mode == QuoteMode::Direct &&
                    shown.touches(quote.said.isUnknown() ? quote.published : quote.said))
                    m_window->state().selectQuotation(quote.article, quote.quotation, quote.span);
            }
            still.restart();
        }
    }
    if (!failure.isEmpty())
        std::fprintf(stderr, "frise: %s\n", qPrintable(failure));
    const QPixmap picture = m_window->grab();
    if (!picture.save(path)) {
        std::fprintf(
            stderr, "frise: %s\n",
            qPrintable(QCoreApplication::translate("Application", "“%1” cannot be written.").arg(path)));
        return 1;
    }
    return failure.isEmpty() ? 0 : 1;
}

} // namespace frise
