#include "ui/models/tool_tip.h"

#include <QTextDocument>

namespace frise {

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace frise
