#pragma once

#include "core/model/rows.h"

#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>

namespace frise {

/// A source as a report names it: [number].
struct ReportSource
{
    int number = 0;
    ArticleId id = 0;
    QString fileName;
    QString title;  ///< empty: "untitled"
    QString outlet; ///< empty: "source not named"
    QString author;
    QString url; ///< http or https only, else empty
    QString language = QStringLiteral("fr");
    QString hash;
    DateInterval published;
    PublishedBasis basis = PublishedBasis::Unknown;
};

/// What an export says, without a look: events, quotations and sources of a choice of the corpus, in order.
/// Made from rows, so that it needs no workspace; a plain value.
struct TimelineReport
{
    QString title;                 ///< never empty
    QString corpusName;            ///< "presse.frise"; may be empty
    QString filterText;            ///< what the reader chose, in words; empty where everything is shown
    DateInterval period;           ///< asked for; unknown: all
    QList<ChronicleEntry> entries; ///< by date, then id
    QList<QuoteRow> quotes;        ///< by the day they were said, then article and place
    QList<ReportSource> sources;   ///< [1] … by date of publication, then file name
    Day latestPublished = noDay;   ///< stands for "today" in metadata: the same corpus makes the same bytes

    int sourceNumber(const QString &fileName) const { return m_numbers.value(fileName, 0); }
    const ReportSource *source(const QString &fileName) const;
    QHash<QString, int> sourceNumbers() const { return m_numbers; }
    /// "[1, 3]" for an entry; empty where none of its articles is known.
    QString reference(const ChronicleEntry &entry) const;
    QString reference(const QuoteRow &quote) const;

    QHash<QString, int> m_numbers; ///< file name → number, filled by makeReport
};

/// What ArticleRow does not hold and a bibliography wants.
struct ArticleExtra
{
    QString author;
    QString url;
    QString language;
};

struct ReportOptions
{
    QString title; ///< empty: the corpus' name, else "Chronology"
    QString corpusName;
    QString filterText;
    DateInterval period; ///< entries and quotations outside are left out; undated ones stay
    bool withUndated = true;
    QHash<ArticleId, ArticleExtra> extras;
};

TimelineReport makeReport(const QList<ChronicleEntry> &entries, const QList<QuoteRow> &quotes,
                          const QList<ArticleRow> &articles, const ReportOptions &options);

/// Day by which something is sorted: first day, the last where the beginning is open; noDay where unknown.
Day sortDay(const DateInterval &date);
/// When a quotation was said, or published where that is not known.
DateInterval saidOrPublished(const QuoteRow &quote);
/// Under which heading an event stands in a list by date: its month, or the year, season or decade where the date
/// says no more ("2014", never "janvier 2014"), or "Undated".
QString headingWords(const ChronicleEntry &entry, const QLocale &locale);
/// "directe", "indirecte", … in the reader's language.
QString modeWords(QuoteMode mode);
QString certaintyWords(Certainty certainty);
QString kindWords(EventKind kind);
/// Title of a source or "untitled"; outlet or "source not named".
QString sourceTitle(const ReportSource &source);
QString sourceOutlet(const ReportSource &source);
/// http and https addresses only; anything else (javascript:, file:) is empty.
QString safeUrl(const QString &url);

} // namespace frise
