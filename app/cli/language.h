#pragma once

#include <QString>

namespace frise::cli {

/// Makes everything translated speak `language` ("fr", "en") from now on; English where there is no catalogue.
void speak(const QString &language);

} // namespace frise::cli
