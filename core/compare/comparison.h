#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/chronicle.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace frise {

/// An article as the comparison takes it. Refers to what the caller owns; both must outlive the call.
struct ComparedArticle
{
    const Article *article = nullptr;
    const Analysis *analysis = nullptr;
    /// Entry of the chronicle of each event, where the articles stand in a corpus; else empty. 0: none.
    QList<EntryId> entries;
};

enum class EventRelation : quint8 {
    Same,
    AnnouncedHappened, ///< one announces, the other reports what came of it
    Related            ///< they speak of the same matter, not of the same act
};
enum class QuoteRelation : quint8 {
    Same,
    Variant, ///< the same utterance in other words, or one part of it
    Echo     ///< the same formula, said again much later
};
enum class FigureRelation : quint8 {
    Agrees,
    Differs,
    OtherMeasure ///< near each other and of one unit, but they count two things
};
enum class PublicationOrder : quint8 { Unknown, AFirst, BFirst, SameDay };
enum class Absence : quint8 {
    NotMentioned,
    NotYetKnown ///< the article without it was published before the one that tells it
};
enum class FactKind : quint8 { Event, Quotation, Figure, Passage };

QString relationName(EventRelation relation); ///< as the JSON formats write it
QString relationName(QuoteRelation relation);
QString relationName(FigureRelation relation);
QString orderName(PublicationOrder order);
QString absenceName(Absence absence);
QString factName(FactKind kind);

/// Whether a relation of this confidence holds perhaps only: half of those below it do. It is then shown so.
constexpr bool isPerhaps(double confidence)
{
    constexpr double sureFrom = 0.7;
    return confidence < sureFrom;
}

/// One side of a relation: a place in the text and what was read there.
struct FactRef
{
    Span span;
    int index = -1; ///< into the Analysis' events, quotations or figures; -1: the sentence itself tells it
    friend bool operator==(const FactRef &, const FactRef &) = default;
};

struct EventPair
{
    FactRef a, b;
    EventRelation relation = EventRelation::Same;
    double confidence = 0;
    QList<Evidence> reasons;
};

struct QuotePair
{
    FactRef a, b;
    QuoteRelation relation = QuoteRelation::Same;
    QString speaker;        ///< canonical; empty where neither article names one
    QList<Span> wordsOnlyA; ///< words that differ
    QList<Span> wordsOnlyB;
    double confidence = 0;
    QList<Evidence> reasons;
};

struct FigurePair
{
    FactRef a, b;
    FigureRelation relation = FigureRelation::Agrees;
    QString about;        ///< what is counted, in the words of the articles
    Evidence explanation; ///< why they agree, differ, or are two measures
    double confidence = 0;
};

struct PassagePair
{
    Span a, b; ///< sentences
    double score = 0;
    bool nearCopy = false;
    QList<Evidence> reasons;
};

struct ActorShare
{
    QStringList both, onlyA, onlyB; ///< canonical names, most spoken of first
};

/// Something one article tells and the other does not.
struct OnlyItem
{
    FactKind kind = FactKind::Passage;
    FactRef ref;
    Absence why = Absence::NotMentioned;
};

/// What two articles share, and what only one of them has. A plain value; spans are UTF-16 units of each
/// text; all lists are sorted by the place in A, then in B.
struct Comparison
{
    PublicationOrder order = PublicationOrder::Unknown;
    double orderConfidence = 0;
    bool nearCopies = false; ///< one text is mostly a copy of the other (the same agency report)
    double likeness = 0;     ///< 0 … 1: how much of the shorter text's matter the other shares
    QList<EventPair> events;
    QList<QuotePair> quotes;
    QList<FigurePair> figures;
    ActorShare actors;
    QList<PassagePair> passages;
    QList<OnlyItem> onlyA, onlyB;
};

/// What a person decided of two passages: that they match, or that they do not.
struct MatchDecision
{
    Span a, b;
    bool matches = true;
    std::optional<FactKind>
        fact;      ///< a match of this kind alone is cut; without it every one between the passages
    int first = 0; ///< whose passage `a` is, where more than two are compared
    int second = 1;
    friend bool operator==(const MatchDecision &, const MatchDecision &) = default;
};

/// Compares two articles, whatever their length (bounded work for texts of a megabyte). `decisions` are
/// applied in their order to what was matched, a later one over an earlier; absences follow from what then
/// stands. Fails when cancelled and where the table of common words is missing. Thread-safe; the same input
/// gives the same value.
Result<Comparison> compareArticles(const ComparedArticle &a, const ComparedArticle &b, JobContext &job,
                                   const QList<MatchDecision> &decisions = {});

} // namespace frise
