#include "app/cli/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace frise::cli {

void speak(const QString &language)
{
    static QTranslator translator;
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral("frise_") + language, QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
}

} // namespace frise::cli
