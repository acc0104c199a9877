#pragma once

#include <QString>

namespace frise {

/// Text that a tooltip shows letter by letter: what Qt would take for markup (an article may contain "<img
/// …>") is escaped, so that no tooltip ever opens a file or an address.
QString plainToolTip(const QString &text);

} // namespace frise
