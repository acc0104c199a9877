#pragma once

#include "core/model/evidence.h"

#include <QJsonArray>
#include <QList>

namespace frise {

// The evidence of a date as a correction keeps it (SetArticleDate, "evidence"): a person accepted the date
// for these reasons, which stay with it. Offsets are UTF-16 units of the article's own text. Pure, any
// thread.

QJsonArray dateEvidenceToJson(const QList<Evidence> &evidence);
/// Entries without a rule are left out.
QList<Evidence> dateEvidenceFromJson(const QJsonArray &array);

} // namespace frise
