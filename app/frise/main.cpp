#include "core/base/process.h"
#include "ui/window/application.h"
#include "ui/window/main_window.h"
#include "ui/window/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

using namespace frise;

int main(int argc, char **argv)
{
    settleProcess();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("frise"));
    QCoreApplication::setApplicationName(QStringLiteral("frise"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FRISE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Frise"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.frise.Frise"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Timeline and quote explorer for press articles"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QCoreApplication::translate("main", "A corpus (.frise), articles or folders"),
        QStringLiteral("[files…]"));
    // For the documentation: a picture of the window, made without a display.
    QCommandLineOption screenshot(QStringLiteral("screenshot"), {}, QStringLiteral("OUT.png"));
    QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WIDTHxHEIGHT"),
                            QStringLiteral("1440x900"));
    QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light|dark|contrast"));
    QCommandLineOption language(QStringLiteral("lang"), {}, QStringLiteral("fr|en"));
    QCommandLineOption compared(QStringLiteral("compare"), {}, QStringLiteral("A,B"));
    for (QCommandLineOption *option : {&screenshot, &size, &theme, &language, &compared}) {
        option->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(*option);
    }
    parser.process(application);

    QStringList files;
    for (const QString &argument : parser.positionalArguments())
        files << QFileInfo(argument).absoluteFilePath();

    if (parser.isSet(screenshot)) {
        const QStringList parts = parser.value(size).split(u'x');
        const QSize pixels(parts.value(0).toInt(), parts.value(1).toInt());
        if (pixels.isEmpty()) {
            std::fputs("frise: --size WIDTHxHEIGHT\n", stderr);
            return 2;
        }
        // A picture neither reads nor changes what the person's own window remembers.
        QCoreApplication::setApplicationName(QStringLiteral("frise-screenshot"));
        Application frise(application, parser.isSet(theme) ? parser.value(theme) : QStringLiteral("light"),
                          parser.value(language));
        return frise.writeScreenshot(parser.value(screenshot), pixels, files,
                                     parser.value(compared).split(u',', Qt::SkipEmptyParts));
    }
    if (SingleInstance::handOver(SingleInstance::defaultName(), files))
        return 0;
    Application frise(application, parser.value(theme), parser.value(language));
    frise.makeWindow();
    frise.listen(SingleInstance::defaultName());
    frise.window().show();
    frise.open(files);
    return application.exec();
}
