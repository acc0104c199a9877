#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/rows.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace frise {

/// The record `frise-cli analyze --json` prints: one line without its line end, offsets in code points.
/// An article taken out of another format is given its text along: the offsets count there.
QByteArray analysisJson(const Article &article, const Analysis &analysis);
/// The record of an input that could not be read.
QByteArray analysisErrorJson(const QString &source, const QString &error);
/// The article's date alone ("published" of the record, with its source).
QByteArray articleDateJson(const Article &article, const ArticleDate &date);

class CodePoints;
/// Turns the offsets of an article of the corpus into code points.
using CodePointsOf = std::function<const CodePoints &(ArticleId)>;
/// One line of `frise-cli chronology --json`, `quotes --json`, `actors --json`.
QByteArray entryJson(const ChronicleEntry &entry, const CodePointsOf &codePointsOf);
QByteArray quoteJson(const QuoteRow &row, const CodePointsOf &codePointsOf);
QByteArray actorJson(const ActorRow &row);

} // namespace frise
