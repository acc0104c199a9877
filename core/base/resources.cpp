#include "core/base/resources.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace frise {

QString resourcePath(const QString &relative)
{
    if (QCoreApplication::instance() != nullptr) {
        const QString installed =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../share/frise/") + relative;
        if (QFileInfo::exists(installed))
            return QFileInfo(installed).absoluteFilePath();
    }
    const QString inTree = QStringLiteral(FRISE_SOURCE_RESOURCES "/") + relative;
    if (QFileInfo::exists(inTree))
        return inTree;
    return {};
}

QString frenchTransducerPath()
{
    const QString path = QStringLiteral("/usr/share/apertium/apertium-fra-cat/fra-cat.automorf.bin");
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace frise
