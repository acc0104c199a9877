#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/workspace/reading.h"

#include <QList>
#include <QSet>
#include <optional>

namespace frise {

/// Where a correction's span lies in a text: at its place, else where the quoted words stand after the same
/// context, else their occurrence nearest to the old place. Invalid where the words are gone.
Span anchorOf(const QString &text, const Correction &correction);

/// Where the passage stands that a payload names by {"hash", "quoted", "before"}: the same search without a
/// place.
Span anchorOf(const QString &text, const QJsonObject &passage);

/// The date a person gave an article (the last SetArticleDate); nothing where none did. The article must then
/// be read at that date: replay cannot know what follows from it.
std::optional<DateInterval> correctedDate(const QList<Correction> &corrections);
/// The article as it must be read: with the corrected date as its given one.
Article withCorrectedDate(const Article &article, const QList<Correction> &corrections);

/// Spans of the pieces of evidence about the article's date that a person has cut (CutDateEvidence).
CutEvidence cutDateEvidence(const QList<Correction> &corrections);
/// Links of joint dating that a person has cut (CutDateEvidence with a "link"), by DateLink::cutKey.
QSet<QString> cutDateLinks(const QList<Correction> &corrections);

/// Applies decisions, in their order, to what the machine read. Events are found by their trigger (or
/// clause), quotations by their span; a decision whose object is no longer there changes nothing. Facts a
/// person touched carry evidence with byPerson.
Analysis withCorrections(const Article &article, Analysis analysis, const QList<Correction> &corrections);

} // namespace frise
