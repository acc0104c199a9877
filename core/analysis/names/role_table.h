#pragma once

#include "core/knowledge/name_index.h"
#include "core/model/actor.h"

#include <QList>
#include <QString>

namespace frise {

/// Occupation: says who bears a name ("M. Petit, pêcheur"), stands for nobody by itself.
enum class RoleKind : quint8 { Honorific, Rank, Office, Trade, Occupation };

/// The words of French for what people are and for the institutions of a state, whatever the country:
/// resources/language/fr/roles.tsv and institutions.tsv. Const, loaded on first use, shared by all threads.
struct RoleTable
{
    struct Role
    {
        QString function; ///< empty where the noun names no office of the tables
        RoleKind kind = RoleKind::Office;
        bool needsCapital = false; ///< "Premier": written small it is an adjective
    };
    struct Institution
    {
        QString function; ///< "government", "forces", "ministry" …
        Gender gender = Gender::Unknown;
        Plurality plurality = Plurality::Unknown;
    };
    NameIndex roleIndex; ///< KnownName::index is an index into `roles`
    NameIndex institutionIndex;
    QList<Role> roles;
    QList<Institution> institutions;

    static const RoleTable &instance();
};

} // namespace frise
