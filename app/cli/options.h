#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace frise::cli {

/// The arguments of a subcommand: flags (`--json`), options with a value (`--date VALUE` or `--date=VALUE`)
/// and the rest in order. `--` ends the options; `-` alone is an ordinary argument.
class Options
{
public:
    Options(const QStringList &arguments, const QStringList &flags, const QStringList &withValue);

    bool isSet(const QString &flag) const { return m_values.contains(flag); }
    QString value(const QString &option) const { return m_values.value(option); }
    const QStringList &rest() const { return m_rest; }
    /// What is wrong with the call; empty where it is right.
    const QString &error() const { return m_error; }

private:
    QHash<QString, QString> m_values;
    QStringList m_rest;
    QString m_error;
};

} // namespace frise::cli
