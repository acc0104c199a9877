#pragma once

#include "ui/state/settings.h"

#include <QApplication>
#include <QStringList>
#include <QTranslator>
#include <memory>
#include <vector>

namespace frise {

class MainWindow;
class SingleInstance;

/// The program around the windows: language, colours, one instance, and the windows themselves, one for each
/// open corpus, which are made anew when the language changes.
class Application : public QObject
{
    Q_OBJECT

public:
    /// `themeOverride`, `languageOverride`: for pictures; empty: as the settings say.
    Application(QApplication &application, const QString &themeOverride, const QString &languageOverride);
    ~Application() override;

    Settings &settings() { return m_settings; }
    /// The first window, which stays as long as the program.
    MainWindow &window() { return *m_windows.front(); }
    const std::vector<std::unique_ptr<MainWindow>> &windows() const { return m_windows; }
    /// Made empty and not yet shown.
    MainWindow &makeWindow();
    /// Answers a second start from now on, under this name.
    void listen(const QString &name);
    /// Files of a second start: a corpus that is open is raised, another one gets its own window, articles go
    /// into the window that is in front.
    void receive(const QStringList &files);
    void openInNewWindow(const QString &path);
    void open(const QStringList &files);

    /// Writes a picture of the window once the corpus stands in it; returns the exit status of the program.
    /// `compared`: two names of files in the corpus ("003"): the tab Compare is shown with them.
    int writeScreenshot(const QString &path, const QSize &size, const QStringList &files,
                        const QStringList &compared = {});

private:
    void installLanguage();
    void switchLanguage();
    void raise(MainWindow &window);
    MainWindow &frontWindow();

    QApplication &m_application;
    Settings m_settings;
    QString m_languageOverride;
    std::unique_ptr<QTranslator> m_qtTranslator;
    std::unique_ptr<QTranslator> m_translator;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    std::unique_ptr<SingleInstance> m_instance;
};

} // namespace frise
