#pragma once

#include "core/knowledge/knowledge_base.h"

#include <QString>

namespace frise {

/// An institution of a state that has no name of its own: its canonical name and Actor::id.
struct ComposedBody
{
    QString id, name;
    ActorKind kind = ActorKind::Organisation;
};

/// `function`: of institutions.tsv ("government", "forces", "ministry" …); `domain`: of a ministry, as
/// printed
/// ("Affaires étrangères"). Takes the body of the tables where one bears the composed name.
ComposedBody bodyOfCountry(const KnowledgeBase &knowledge, const QString &function, const QString &domain,
                           const QString &country, const QString &countryName);

} // namespace frise
