#pragma once

#include "core/model/rows.h"
#include "ui/paint/timeline_source.h"
#include "ui/state/view_state.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <optional>

namespace frise {

/// How the lanes of the timeline stand.
struct LaneChoice
{
    LaneMode mode = LaneMode::Kind;
    QStringList order;    ///< keys in the person's order; others follow
    QStringList pinned;   ///< keys that stand first and never fall among the "others"
    QSet<QString> folded; ///< keys

    friend bool operator==(const LaneChoice &, const LaneChoice &) = default;
};

/// What one looks at, under a name: filter, lanes and period. A plain value.
struct SavedView
{
    QString name;
    CorpusFilter filter;
    bool limitedToPeriod = false;
    VisiblePeriod period; ///< empty: all
    LaneChoice lanes;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

QJsonObject toJson(const LaneChoice &lanes);
LaneChoice lanesFromJson(const QJsonObject &object);
QJsonObject toJson(const SavedView &view);
/// Nothing without a name; words that this version does not know are left out.
std::optional<SavedView> savedViewFromJson(const QJsonObject &object);

} // namespace frise
