#pragma once

#include <QString>

namespace frise {

// How the words of dated events (events.tsv) are compared with those of an article. Words are folded
// (folded()). Pure, any thread.

/// "cessez-le-feu" is one word; "Trump-Kim" and "russo-iranien" are two.
QString joined(const QString &foldedWord);

/// What "retiré", "retire" and "retirer", "russe" and "russes" share: seven letters of the folded word, its
/// ending cut. Empty for words too short to say anything.
QString stemOf(const QString &foldedWord);

/// Words that say nothing of which event is meant.
bool isStopWord(const QString &foldedWord);

/// Words that any article of diplomacy and war may hold: they say little, however few events are named so.
bool isEverydayWord(const QString &foldedWord);

} // namespace frise
