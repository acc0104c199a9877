#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <span>

namespace frise::cli {

enum ExitCode { Success = 0, SomeFailed = 1, Usage = 2 };

/// One subcommand: one file, one line in registry.cpp. `help` is what `frise-cli NAME --help` prints.
struct Command
{
    const char *name;
    const char *summary;
    const char *help;
    int (*run)(const QStringList &arguments);
    bool hidden = false; ///< for developers: not listed
};

std::span<const Command> commands();

/// Results go to standard output as they are, errors to standard error, each with the program's name.
void printLine(const QByteArray &line);
void printLine(const QString &line);
void printError(const QString &message);
/// Says what is wrong with the call and where the help is; gives Usage.
int usageError(const char *command, const QString &message);

} // namespace frise::cli
