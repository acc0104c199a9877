#pragma once

#include "core/base/span.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>
#include <functional>

namespace frise {

/// How text is cut into search words, the same for the index, for what is typed and for the marks in a
/// snippet: runs of letters and digits, folded (case, accents, œ, æ, ß, ligatures), elided forms before an
/// apostrophe (l', qu', jusqu') left out, other apostrophes dropped ("aujourd'hui" is one word), each
/// ideograph a word. Raise the version with every change: an index made by another one is built again.
constexpr int searchTokenVersion = 1;

/// `start`, `end`: bytes of `text`. Return false to stop. Invalid bytes separate words.
using SearchTokenSink = std::function<bool(const char *word, int length, int start, int end)>;
bool forEachSearchToken(const char *text, int length, const SearchTokenSink &sink);

/// The folded words of `text`, joined by one space.
QString foldedForSearch(QStringView text);
/// Folded words with their places in `text` (UTF-16 units).
struct SearchWord
{
    QString word;
    Span span;
};
QList<SearchWord> searchWords(const QString &text);

} // namespace frise
