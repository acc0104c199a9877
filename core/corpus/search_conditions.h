#pragma once

#include "core/corpus/actor_table.h"
#include "core/corpus/conditions.h"
#include "core/corpus/search_query.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariantList>
#include <vector>

namespace frise {

class Statement;

/// The parts of a search that its complete answer and its first page put together in two ways. Values are
/// always bound.

/// The words as an FTS5 expression: each term quoted after folding, so that nothing typed is syntax. Empty
/// where there is nothing to look for.
struct SearchMatch
{
    explicit SearchMatch(const SearchQuery &query);

    QString wanted;
    QString unwanted;
    bool hasPrefix = false; ///< "négoc*"

    bool isEmpty() const { return wanted.isEmpty() && unwanted.isEmpty(); }
    /// Wanted words without the unwanted ones; empty where nothing is wanted.
    QString whole() const;
    /// Adds "row id in (…)" conditions for one of the search tables.
    void apply(Conditions &conditions, const QString &column, const QString &table) const;
};

/// Numbers of the actors one of whose names holds all words of one of `names`.
QVariantList actorsNamed(const QStringList &names, const ActorTable &actors);
/// Articles whose outlet or file name has the words of one of the sources, ascending.
std::vector<qint64> articlesFrom(const QStringList &sources, const QSqlDatabase &db);
/// A list of numbers to bind as JSON: there may be more than a statement takes values.
QString jsonList(const std::vector<qint64> &numbers);
/// What touches one of the days asked for: columns with the first and the last day.
void addDates(Conditions &conditions, const SearchQuery &query, const QString &first, const QString &last);
/// The same for events: one without any date is of no day that one may ask for.
void addEventDates(Conditions &conditions, const SearchQuery &query);
/// Kinds, types and certainties of the entry e.
void addEntryValues(Conditions &conditions, const SearchQuery &query);
/// "à:Blinken": said to somebody whose name or description has all words of one value, each from its
/// beginning, folded as the tables keep them and with a blank before it.
QList<QList<QByteArray>> addresseeWords(const SearchQuery &query);
/// Whether the query asks for what only events and quotations have: passages are no answer then.
bool asksForFacts(const SearchQuery &query);
/// Whether quotations can be an answer: they have no kind, type or certainty.
bool allowsQuotations(const SearchQuery &query);

FoundRow eventRow(qint64 event, qint64 entry, const QString &edtf);
FoundRow quotationRow(qint64 quote);
FoundRow passageRow(qint64 passage, const QString &published);

} // namespace frise
