#pragma once

#include "core/base/job.h"
#include "core/model/rows.h"

#include <QList>
#include <QString>

namespace frise {

/// Hits with the best match first: all typed words close together, spelt as they were typed, told by an event
/// or a quotation, and among equals the newest (the order they come in). Any thread; stops early, with what
/// it has, once the job is cancelled. Plain arithmetic over what a hit shows, so that one can see why it
/// stands where it stands.
QList<SearchHit> ranked(const QList<SearchHit> &hits, const QString &query, const JobContext &job);

/// How well a hit answers; larger is better. For tests and `ranked`.
double matchScore(const SearchHit &hit, const QString &query);

} // namespace frise
