#include "core/model/evidence.h"

#include <QCoreApplication>

namespace frise {

QString Evidence::describe() const
{
    QString text = QCoreApplication::translate("Evidence", reason.toUtf8().constData());
    for (const QString &arg : args)
        text = text.arg(arg);
    return text;
}

} // namespace frise
