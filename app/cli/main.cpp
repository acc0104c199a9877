#include "core/base/process.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <cstdio>
#include <memory>

namespace frise::cli {

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
}

void printLine(const QString &line)
{
    printLine(line.toUtf8());
}

void printError(const QString &message)
{
    std::fflush(stdout);
    std::fprintf(stderr, "frise-cli: %s\n", message.toUtf8().constData());
}

int usageError(const char *command, const QString &message)
{
    printError(message);
    std::fprintf(stderr, "Try: frise-cli %s --help\n", command);
    return Usage;
}

namespace {

void printOverview()
{
    printLine(QCoreApplication::translate("Cli", "Usage: frise-cli COMMAND [OPTIONS] …"));
    printLine(QCoreApplication::translate(
        "Cli", "Reads press articles into a chronology and a file of quotations."));
    printLine(QString());
    for (const Command &command : commands()) {
        if (!command.hidden) {
            printLine(QStringLiteral("  %1 %2").arg(QString::fromLatin1(command.name).leftJustified(11),
                                                    QCoreApplication::translate("Cli", command.summary)));
        }
    }
    printLine(QString());
    printLine(QCoreApplication::translate(
        "Cli", "frise-cli COMMAND --help tells more. Exit status: 0 all went well, 1 some "
               "inputs failed, 2 wrong usage."));
}

int run(const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        printError(QCoreApplication::translate("Cli", "no command given"));
        std::fprintf(stderr, "Try: frise-cli --help\n");
        return Usage;
    }
    const QString &name = arguments.constFirst();
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        printOverview();
        return Success;
    }
    if (name == QLatin1String("--version")) {
        printLine(QStringLiteral("frise-cli %1").arg(QCoreApplication::applicationVersion()));
        return Success;
    }
    for (const Command &command : commands()) {
        if (name != QLatin1String(command.name))
            continue;
        const QStringList rest = arguments.mid(1);
        const qsizetype end = rest.indexOf(QLatin1String("--"));
        if (rest.mid(0, end).contains(QLatin1String("--help")) ||
            rest.mid(0, end).contains(QLatin1String("-h"))) {
            printLine(QCoreApplication::translate("Cli", command.help));
            return Success;
        }
        return command.run(rest);
    }
    printError(QCoreApplication::translate("Cli", "there is no command %1").arg(name));
    std::fprintf(stderr, "Try: frise-cli --help\n");
    return Usage;
}

} // namespace

} // namespace frise::cli

int main(int argc, char **argv)
{
    frise::settleProcess();
    // Drawing needs fonts and therefore a platform, though never a display; the other commands start without
    // one.
    const bool draws = argc > 1 && (qstrcmp(argv[1], "timeline") == 0 || qstrcmp(argv[1], "export") == 0 ||
                                    qstrcmp(argv[1], "compare") == 0);
    std::unique_ptr<QCoreApplication> application;
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("frise-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FRISE_VERSION));
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeFirst();
    const int status = frise::cli::run(arguments);
    // A full disk or a closed pipe shows only when the last bytes are written.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        frise::cli::printError(QStringLiteral("standard output cannot be written"));
        return frise::cli::SomeFailed;
    }
    return status;
}
