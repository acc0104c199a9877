#pragma once

#include <QByteArray>
#include <QString>

namespace frise {

/// A text as the table keeps it: UTF-8, deflated to about a third.
QByteArray textToBlob(const QString &text);
/// Empty for bytes that are no such text; whoever must be sure compares the article's hash.
QString textFromBlob(const QByteArray &blob);

} // namespace frise
