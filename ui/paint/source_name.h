#pragma once

#include <QString>

namespace frise {

/// What an article's file is called where space is short: without its ending, and without the long
/// hexadecimal fingerprint that tools hang on the names of what they collect ("dispatch_2_9f86d081884c7d65"
/// is "dispatch_2_9f86…"). A name that is but a number before it keeps the number alone.
QString sourceName(const QString &fileName);

} // namespace frise
