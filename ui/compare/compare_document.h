#pragma once

#include "core/compare/comparison.h"
#include "core/model/rows.h"

#include <QCoreApplication>
#include <QList>
#include <array>
#include <memory>

namespace frise {

/// A curve of the ribbon: two passages that belong together.
struct CompareLink
{
    enum class Style : quint8 { Same, Related, OtherMeasure, Differs };
    FactKind fact = FactKind::Event;
    Style style = Style::Same;
    EventKind kind = EventKind::Other; ///< its colour
    Span a, b;
    bool pinned = false;  ///< a person said that these match
    bool perhaps = false; ///< it may not hold: drawn broken, without a ground
    QString tag;          ///< a few words for the pill
    QString tooltip;      ///< reasons and confidence, several lines
};

/// A line of one of the four columns.
struct CompareRow
{
    bool heading = false; ///< "Explained differences"
    QString title;
    QString lineA, lineB; ///< the words of each side; empty where it has none
    QString note;         ///< at the right: a date, "after A", a reason
    FactKind fact = FactKind::Event;
    EventKind kind = EventKind::Other;
    Certainty certainty = Certainty::Happened;
    bool warns = false;   ///< a difference: tinted
    bool perhaps = false; ///< of two passages: they may be two facts
    bool isMatch = false; ///< of two passages, which can be cut
    int link = -1;        ///< curve of the ribbon
    Span a, b;            ///< where it stands; invalid on the side that lacks it
};

enum class CompareTab : quint8 { Events, Quotations, Figures, Actors, Passages };
enum class CompareColumn : quint8 { Common, OnlyA, OnlyB, Disagree };

/// Two articles with what their comparison found, in words: what the view shows. Immutable; made in a worker.
class CompareDocument
{
    Q_DECLARE_TR_FUNCTIONS(CompareDocument)

public:
    static std::shared_ptr<const CompareDocument> make(StoredArticle a, StoredArticle b,
                                                       Comparison comparison);

    const StoredArticle &side(int which) const { return which == 0 ? m_a : m_b; }
    const Comparison &comparison() const { return m_comparison; }
    const QList<CompareLink> &links() const { return m_links; }
    const QList<CompareRow> &rows(CompareTab tab, CompareColumn column) const
    {
        return m_rows[static_cast<std::size_t>(tab)][static_cast<std::size_t>(column)];
    }
    /// Rows that are no headings.
    int count(CompareTab tab, CompareColumn column) const;
    int count(CompareTab tab) const;
    /// "A was published 2 to 4 days before B" and what follows for what A lacks; the second may be empty.
    QString orderSentence() const;
    QString absenceSentence() const;
    static QString titleOf(const StoredArticle &article);

private:
    CompareDocument() = default;
    QList<CompareRow> &rowsOf(CompareTab tab, CompareColumn column)
    {
        return m_rows[static_cast<std::size_t>(tab)][static_cast<std::size_t>(column)];
    }
    QString words(int which, const Span &span) const;
    /// Notes on a row and its curve that a person made the match.
    void markPinned(CompareRow &row, CompareLink &link, const QList<Evidence> &evidence) const;
    /// Says on a row and its curve where a relation holds perhaps only.
    void markPerhaps(CompareRow &row, CompareLink &link, double confidence) const;
    void addEvents();
    void addQuotes();
    void addFigures();
    void addActors();
    void addPassages();
    void addAbsences(int which);
    void addExplained(CompareTab tab, const QList<CompareRow> &explained);

    StoredArticle m_a, m_b;
    Comparison m_comparison;
    QList<CompareLink> m_links;
    std::array<std::array<QList<CompareRow>, 4>, 5> m_rows;
};

} // namespace frise
