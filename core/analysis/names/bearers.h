#pragma once

#include "core/dates/date_interval.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace frise {

class KnowledgeBase;
struct Document;
struct NameMentions;

/// The states an article speaks of, by name, capital, body or adjective: ids of countries.tsv.
QSet<QString> countriesOf(const NameMentions &names, const Document &document,
                          const KnowledgeBase &knowledge);

/// Whether the bearers of one name (ids of persons.tsv) come from several states.
bool areOfManyStates(const KnowledgeBase &knowledge, const QStringList &persons);

/// Whether somebody of the tables may be meant where an article of the days `first` to `last` gives nothing
/// but a family name. Nobody is named before he is known; ministers and envoys are forgotten, those who led
/// a state are not; where people of several states bear the name (`shared`), only someone whose state the
/// article speaks of.
bool mayBeMeant(const KnowledgeBase &knowledge, int person, Day first, Day last, bool shared,
                const QSet<QString> &countries);

} // namespace frise
