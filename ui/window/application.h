#pragma once

#include "ui/state/settings.h"

#include <QApplication>
#include <QStringList>
#include <QTranslator>
#include <memory>

namespace frise {

class MainWindow;
class SingleInstance;

/// The program around the window: language, colours, one instance, and the window itself, which is made anew
/// when the language changes.
class Application : public QObject
{
    Q_OBJECT

public:
    /// `themeOverride`, `languageOverride`: for pictures; empty: as the settings say.
    Application(QApplication &application, const QString &themeOverride, const QString &languageOverride);
    ~Application() override;

    Settings &settings() { return m_settings; }
    MainWindow &window() { return *m_window; }
    void makeWindow();
    void listen();
    void open(const QStringList &files);

    /// Writes a picture of the window once the corpus stands in it; returns the exit status of the program.
    /// `compared`: two names of files in the corpus ("003"): the tab Compare is shown with them.
    int writeScreenshot(const QString &path, const QSize &size, const QStringList &files, const QStringList &compared = {});

private:
    void installLanguage();
    void raise();

    QApplication &m_application;
    Settings m_settings;
    QString m_languageOverride;
    std::unique_ptr<QTranslator> m_qtTranslator;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SingleInstance> m_instance;
};

} // namespace frise
