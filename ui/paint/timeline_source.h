#pragma once

#include "core/model/rows.h"
#include "ui/paint/timeline_index.h"
#include "ui/paint/timeline_layout.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace frise {

enum class LaneMode : quint8 { Kind, Actor, Place, Source };

struct SourceOptions
{
    LaneMode laneMode = LaneMode::Kind;
    QLocale locale;
    int maximumLanes = 12;     ///< further actors, places, sources share the lane "others"
    QStringList laneOrder;     ///< keys in the reader's own order; others follow
    QStringList pinnedLanes;   ///< keys that stand first, whatever the order, and have a lane of their own
    QSet<QString> foldedLanes; ///< keys
    QHash<QString, int> sourceNumbers; ///< paper: file name → [n]; empty on screen
};

/// Entries and declarations of a chronology as items in lanes, with their index. Holds copies of the words it
/// needs; const after construction, any thread.
class TimelineSource : public TimelineItems
{
public:
    TimelineSource() = default;
    /// `quotes` fill the declarations lane; an entry of kind Statement stands there only where none of its
    /// own quotations is among them.
    TimelineSource(const QList<ChronicleEntry> &entries, const QList<QuoteRow> &quotes,
                   const SourceOptions &options);

    const TimelineItem &item(quint32 index) const override { return m_items[static_cast<qsizetype>(index)]; }
    const QList<TimelineItem> &items() const { return m_items; }
    const TimelineIndex &index() const { return m_index; }
    const QList<LaneInfo> &lanes() const { return m_lanes; }
    const QList<quint32> &undated() const { return m_undated; }
    /// Index of the item with that key, or -1.
    qsizetype indexOf(quint64 key) const { return m_byKey.value(key, -1); }

    static TimelineItem itemFor(const ChronicleEntry &entry, const SourceOptions &options);
    static TimelineItem itemFor(const QuoteRow &quote, const SourceOptions &options);

private:
    QList<TimelineItem> m_items;
    TimelineIndex m_index;
    QList<LaneInfo> m_lanes;
    QList<quint32> m_undated;
    QHash<quint64, qsizetype> m_byKey;
};

/// "Macron" of "Emmanuel Macron", "von der Leyen" of "Ursula von der Leyen".
QString shortName(const QString &name, bool isPerson);
QString kindTitle(EventKind kind);

} // namespace frise
