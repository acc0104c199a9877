#include "core/export/exporters.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace frise {

Result<void> writeExport(const QString &path, const QByteArray &bytes)
{
    const auto failed = [&](const char *message, const QString &detail) {
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Export", message).arg(QDir::toNativeSeparators(path)),
                     detail};
    };
    if (QFileInfo(path).isDir())
        return failed(QT_TRANSLATE_NOOP("Export", "“%1” is a folder. Choose a file name."), {});
    QSaveFile file(path);
    // The temporary file lies in the same folder, so that the rename is one step; without the right to create
    // one there, nothing is written at all.
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return failed(
            QT_TRANSLATE_NOOP("Export",
                              "“%1” could not be written. Choose another folder or check your rights to it."),
            file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        // A disk that fills while it is written to takes less than it was given, and the file knows of no
        // error.
        const QString why = file.error() == QFileDevice::NoError ? QString() : file.errorString();
        file.cancelWriting();
        return failed(
            QT_TRANSLATE_NOOP("Export",
                              "“%1” could not be written completely; the file that was there is unchanged. "
                              "Make room on the disk and try again."),
            why);
    }
    return {};
}

} // namespace frise
