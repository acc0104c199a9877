#pragma once

#include "core/export/report.h"

#include <QLocale>
#include <QString>

namespace frise {

enum class CitationStyle : quint8 { Iso690, Bibtex, Markdown };

/// A quotation or an event with its reference, for the clipboard. Verbatim stays in the source's own marks; a
/// deduced date says so.
struct Citation
{
    QString plain;
    QString html; ///< the same, escaped
};

Citation citationOf(const QuoteRow &quote, const ReportSource &source, CitationStyle style,
                    const QLocale &locale);
Citation citationOf(const ChronicleEntry &entry, const TimelineReport &report, CitationStyle style,
                    const QLocale &locale);
/// ISO 690: "AUTHOR. Title. Outlet. 5 septembre 2025 (déduit). Available at: …"
QString iso690(const ReportSource &source, const QLocale &locale);
/// Text that Markdown shows as it stands.
QString markdownEscaped(const QString &text);

} // namespace frise
