#pragma once

#include "core/corpus/actor_table.h"
#include "core/model/rows.h"

#include <QString>
#include <QStringList>
#include <QVariantList>

namespace frise {

/// A WHERE clause that grows condition by condition; values are always bound, never written into the text.
class Conditions
{
public:
    void add(const QString &sql, const QVariantList &values = {});
    /// "column IN (?, ?, …)"; an empty list holds for nothing.
    void addIn(const QString &column, const QVariantList &values);
    QString where() const; ///< " WHERE … AND …" or empty
    const QVariantList &values() const { return m_values; }

private:
    QStringList m_parts;
    QVariantList m_values;
};

/// One dimension of the filter that is left out, so that a facet counts what ticking its values would give.
enum class Dimension { None, Kinds, Types, Certainties, Actors, Places, Articles, Period };

/// Conditions on rows of `entry e`.
Conditions entryConditions(const CorpusFilter &filter, const ActorTable &actors,
                           Dimension without = Dimension::None);
/// Conditions on rows of `quote q`.
Conditions quoteConditions(const CorpusFilter &filter, const ActorTable &actors);

} // namespace frise
