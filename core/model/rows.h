#pragma once

#include "core/base/issue.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/chronicle.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>
#include <set>

namespace frise {

/// One line of the article list.
struct ArticleRow
{
    ArticleId id = 0;
    QString fileName;
    QString title; ///< empty: "untitled"
    QString outlet;
    DateInterval published;
    DateInterval publishedInterval; ///< 90 % of the belief
    PublishedBasis basis = PublishedBasis::Unknown;
    double dateConfidence = 0;
    int events = 0;
    int quotations = 0;
    qsizetype characters = 0;
    QString hash; ///< hex SHA-256 of the text
};

/// An article that may tell of the same as another one.
struct SimilarArticle
{
    ArticleId id = 0;
    QString fileName;
    QString title;
    DateInterval published;
    double score = 0; ///< greater is more alike; no share
};

/// A whole article as stored, with the corrections applied.
struct StoredArticle
{
    ArticleId id = 0;
    Article article;
    Analysis analysis;
    QString hash;
};

/// One quotation card of the corpus (all parts of one utterance).
struct QuoteRow
{
    ArticleId article = 0;
    int quotation = -1;    ///< index of the first part in its Analysis
    QList<int> parts;      ///< indexes of all parts, the first included
    QString source;        ///< file name
    QString articleTitle;
    QString outlet;
    Span span;             ///< of the first part
    QString text;          ///< parts joined by " […] ", verbatim
    QString leftMark;      ///< the source's own outer marks; empty for indirect speech
    QString rightMark;
    QuoteMode mode = QuoteMode::Direct;
    QString cue;
    CueForce force = CueForce::Neutral;
    QString speaker;       ///< canonical, several joined by "; "; empty: not resolved
    QStringList speakerIds;
    QString speakerPrinted;
    QString role;          ///< as printed
    QStringList guesses;   ///< ranked names where not certain
    QString addressee;
    QString medium;
    DateInterval said;
    DateInterval published;
    PublishedBasis basis = PublishedBasis::Unknown;
    double confidence = 0;
    QString reason;        ///< evidence in words
    int parentQuotation = -1;
    qint64 variantGroup = -1; ///< same statement across the corpus; -1 alone
    int variants = 1;         ///< cards in that group
    int variantArticles = 1;
    bool echo = false;        ///< the formula was said again much later
    bool reviewed = false;
};

/// What the views show; empty sets mean "all". One filter is shared by all views.
struct CorpusFilter
{
    DateInterval period;                   ///< unknown: no limit
    std::optional<QSet<EventKind>> kinds;  ///< absent: all (present and empty: none)
    std::optional<QSet<EventType>> types;
    std::optional<QSet<Certainty>> certainties;
    QSet<QString> actorIds;
    QSet<QString> places;
    QSet<ArticleId> articles;
    double minimumConfidence = 0;
    bool reviewedOnly = false;
    bool showNegated = false;      ///< negated and conditional entries are hidden unless asked for
    bool statementsExpanded = true;
    friend bool operator==(const CorpusFilter &, const CorpusFilter &) = default;
};

/// A value that can be ticked in the filter dock, with its count.
struct FacetValue
{
    QString key;   ///< what goes into the filter (actor id, place, type name, article id …)
    QString label; ///< canonical name or key; enumerations are translated by the window
    int count = 0;
    EventKind kind = EventKind::Other; ///< for the mark beside it
};

struct Facets
{
    QList<FacetValue> kinds;
    QList<FacetValue> types;
    QList<FacetValue> actors;
    QList<FacetValue> places;
    QList<FacetValue> sources;
    QList<FacetValue> certainties;
    /// Entries per day that have a day, for the histogram: ascending days.
    QList<QPair<Day, int>> perDay;
};

struct ActorRow
{
    QString id;
    QString name;
    ActorKind kind = ActorKind::Unknown;
    QString country;
    int mentions = 0;
    int articles = 0;
    int quotations = 0;
    QStringList surfaces; ///< distinct printed forms, most frequent first, at most 12
};

struct ActorMention
{
    ArticleId article = 0;
    QString source;
    Span span;
    QString text;
    QString reason;
};

/// A hit of the search box.
struct SearchHit
{
    enum class Kind : quint8 { Event, Quotation, Passage };
    Kind kind = Kind::Passage;
    ArticleId article = 0;
    EntryId entry = 0;  ///< for events
    int quotation = -1; ///< for quotations
    QString source;
    Span span;          ///< the passage
    QString snippet;    ///< plain text
    QList<Span> marks;  ///< hits inside the snippet
    DateInterval when;
    QString speaker;
};

struct SearchResult
{
    QList<SearchHit> hits;
    qint64 events = 0; ///< exact counts, whatever `hits` holds
    qint64 quotations = 0;
    qint64 passages = 0;
    QStringList notes; ///< "unknown operator", for the reader
};

/// What a search chooses from the corpus.
struct SearchChoice
{
    QSet<EntryId> entries;
    std::set<MentionKey> quotations; ///< article and number of the first part
    QStringList notes;               ///< "unknown operator", for the reader
};

enum class ImportState : quint8 { Imported, AlreadyThere, Failed, Skipped };
struct ImportRow
{
    QString path;
    ImportState state = ImportState::Imported;
    ArticleId article = 0;
    QString message; ///< what and why and what to do; empty when imported without remark
    QString encoding;
};

struct ImportReport
{
    QList<ImportRow> rows;
    bool cancelled = false;
    int count(ImportState state) const
    {
        int n = 0;
        for (const ImportRow &row : rows)
            n += row.state == state;
        return n;
    }
};

struct CorpusInfo
{
    QString path;
    qint64 articles = 0;
    qint64 events = 0;
    qint64 entries = 0;
    qint64 quotations = 0;
    qint64 actors = 0;
    qint64 corrections = 0;
    qint64 toReview = 0;
    qint64 bytes = 0;
    int schemaVersion = 0;
    int analysisVersion = 0;
    bool readOnly = false;
};

} // namespace frise
