#pragma once

#include "core/corpus/search_query.h"

#include <QString>

namespace frise {

/// Understands what is typed in the search box: words, "exact phrase", -word, qui: à: source: date: type:
/// statut: (also in English: who: to: status:). Any text is legal; an operator that is not known is searched
/// for as words and noted.
SearchQuery parseSearch(const QString &typed);

/// The operator and its value that the last word of a query is about; an empty operator for a plain word.
struct SearchWordTyped
{
    QString operatorName; ///< as typed, without the colon
    QString value;        ///< without quotation marks
};
SearchWordTyped lastWordTyped(const QString &typed);
/// The French spellings, in the order the window offers them: "qui:" …
QStringList searchOperators();
/// Values that type: and statut: know, in French.
QStringList searchTypeNames();
QStringList searchStatusNames();

enum class SearchOperator { None, Who, To, Source, Date, Type, Status };
SearchOperator searchOperatorFrom(const QString &name);

} // namespace frise
