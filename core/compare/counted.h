#pragma once

#include "core/compare/comparing.h"

namespace frise {

/// How the things that two figures count go together. Internal to this room.
enum class UnitKinship : quint8 {
    None,
    People,  ///< two kinds of people ("prisonnier", "insurgé"): only where the rest speaks for it
    Unnamed, ///< one noun was named before ("ils seraient 5 800")
    General, ///< any people and these ("homme", "soldat"; "vie", "mort")
    Kin,     ///< synonyms ("réunion", "séance")
    Same
};

/// Kinship of the units of figures, by resources/language/fr/ideas.tsv.
class UnitTable
{
public:
    explicit UnitTable(const Ideas &ideas);
    UnitKinship kinship(const Figure &x, bool xIsName, const Figure &y, bool yIsName) const;

private:
    bool isPeople(const QString &unit) const;
    const Ideas &m_ideas;
    std::vector<int> m_people; ///< ideas of people
};

/// Whether the counted noun is a name of people ("trente Norvaldiens").
bool countsNamedPeople(const ComparedText &text, const Figure &figure);
/// How far apart two values are, 0: they can both be right, 1: three times as much; by the bounds of vague
/// ones.
double distanceOf(const Figure &x, const Figure &y);
/// Whether both can be right ("plus de 200", "237").
bool figuresAgree(const Figure &x, const Figure &y);

} // namespace frise
