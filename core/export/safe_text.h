#pragma once

#include <QString>

namespace frise {

/// Text of an article made fit for one line of anything: line ends and tabs become blanks, runs of blanks
/// one, control, bidi-override and zero-width characters (which can hide or reorder what a reader sees)
/// become U+FFFD, unpaired surrogates too. Blanks that matter in French (U+00A0, U+202F) stay.
QString singleLine(const QString &text);
/// The same for text of several lines: line ends stay, as \n.
QString multiLine(const QString &text);

} // namespace frise
