#pragma once

#include "core/export/report.h"

#include <QString>
#include <QStringList>

namespace frise {

/// Words that several formats share.
QStringList actorNames(const ChronicleEntry &entry, ActorRole role);
QStringList sourceNames(const ChronicleEntry &entry);
/// Verbatim in the source's own marks; nothing is added to indirect speech. One line.
QString verbatim(const QuoteRow &quote);
/// Canonical name, else as printed, else empty.
QString speakerOf(const QuoteRow &quote);
QString importanceName(Importance importance);
QString quoteModeName(QuoteMode mode);
QString outcomeName(Outcome outcome);

} // namespace frise
