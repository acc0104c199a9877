#include "app/cli/options.h"

#include <QCoreApplication>

namespace frise::cli {

Options::Options(const QStringList &arguments, const QStringList &flags, const QStringList &withValue)
{
    bool ended = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (ended || !argument.startsWith(QLatin1String("--"))) {
            if (!ended && argument.size() > 1 && argument.startsWith(u'-')) {
                m_error = QCoreApplication::translate("Cli", "unknown option %1").arg(argument);
                return;
            }
            m_rest.append(argument);
            continue;
        }
        if (argument == QLatin1String("--")) {
            ended = true;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags.contains(name) && equals < 0) {
            m_values.insert(name, {});
        } else if (withValue.contains(name)) {
            if (equals < 0 && i + 1 >= arguments.size()) {
                m_error = QCoreApplication::translate("Cli", "--%1 needs a value").arg(name);
                return;
            }
            m_values.insert(name, equals < 0 ? arguments.at(++i) : argument.mid(equals + 1));
        } else {
            m_error = QCoreApplication::translate("Cli", "unknown option %1").arg(argument);
            return;
        }
    }
}

} // namespace frise::cli
