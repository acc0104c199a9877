#pragma once

#include "core/base/result.h"
#include "core/model/analysis.h"

#include <QByteArray>

namespace frise {

class BinaryReader;
class BinaryWriter;

/// An analysis as compact bytes (layout version, check sum, then bits: analysis_coder.h), and back. The bytes
/// are told by the text of the article, which must be given again: with another text they are an error or
/// another analysis. The same analysis and text give the same bytes. Bytes that are no analysis of a layout
/// that is known give an Error (Damaged or NewerVersion), never a crash. Shares and confidences are kept in
/// thousandths: roundShares first, and what comes back is equal.
QByteArray analysisToBytes(const Analysis &analysis, const QString &text);
Result<Analysis> analysisFromBytes(const QByteArray &bytes, const QString &text);

/// Rounds every share and confidence of an analysis to thousandths, finer than anything that is shown.
void roundShares(Analysis &analysis);

/// An interval exactly, finer than its EDTF text (which forgets that a range was called a week).
void writeInterval(BinaryWriter &writer, const DateInterval &interval);
DateInterval readInterval(BinaryReader &reader);

} // namespace frise
