#pragma once

#include "core/corpus/chronicle_rows.h"
#include "core/corpus/quote_marks.h"
#include "core/model/rows.h"
#include "ui/paint/timeline_index.h"
#include "ui/paint/timeline_layout.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <memory>
#include <vector>

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

/// Entries and declarations of a chronology as items in lanes, with their index. A large chronology's items
/// are made when they are asked for and the newest kept: a reference holds until many thousand others were
/// asked for. Const after construction, any thread.
class TimelineSource : public TimelineItems
{
public:
    TimelineSource() = default;
    TimelineSource(const ChronicleRows &entries, const QList<QuoteRow> &quotes, const SourceOptions &options)
        : TimelineSource(entries, quotes, nullptr, options)
    {
    }
    /// `marks` (may be nullptr) instead of `quotes`: the declarations of a large corpus, whose words are
    /// learnt. They stand in the lanes of kinds only.
    TimelineSource(const ChronicleRows &entries, const QList<QuoteRow> &quotes,
                   std::shared_ptr<const QuoteMarks> marks, const SourceOptions &options);
    /// `quotes` fill the declarations lane; an entry of kind Statement stands there only where none of its
    /// own quotations is among them.
    TimelineSource(const QList<ChronicleEntry> &entries, const QList<QuoteRow> &quotes,
                   const SourceOptions &options)
        : TimelineSource(ChronicleRows(entries), quotes, options)
    {
    }

    const TimelineItem &item(quint32 index) const override;
    /// Takes the words of some declarations that are known by their marks, in place of those taken before.
    /// References that `item` gave end here. Harmless where there are no marks.
    void learn(const QList<QuoteRow> &quotes) const;
    qsizetype itemCount() const
    {
        return static_cast<qsizetype>(m_days.size() + (m_hasMarks ? m_marks->size() : 0));
    }
    /// drawnDays of an item, without making it.
    std::pair<Day, Day> daysOf(quint32 index) const;
    const TimelineIndex &index() const { return m_index; }
    const QList<LaneInfo> &lanes() const { return m_lanes; }
    const QList<quint32> &undated() const { return m_undated; }
    /// The shortest run of days that holds nine tenths of what has a day: one event of 2014 does not squeeze
    /// a month of 2025. Events known to a month or longer do not count, unless there are no others.
    std::pair<Day, Day> densestDays() const { return m_densest; }
    /// Index of the item with that key (TimelineItem::key), or -1.
    qsizetype indexOf(quint64 key) const;

    static TimelineItem itemFor(const ChronicleEntry &entry, const SourceOptions &options);
    static TimelineItem itemFor(const QuoteRow &quote, const SourceOptions &options);

private:
    /// Up to so many items are all kept.
    static constexpr qsizetype keptLimit = 20000;
    /// Items made on demand (of a large chronology).
    struct Made;

    TimelineItem made(quint32 index) const;
    void findDensest();

    QList<TimelineItem> m_items; ///< empty where they are made on demand
    ChronicleRows m_entries;
    QList<QuoteRow> m_quotes;
    std::shared_ptr<const QuoteMarks> m_marks;
    std::ptrdiff_t m_entryItems = 0; ///< items before the first declaration
    bool m_hasMarks = false;         ///< the marks stand here, each an item after all others
    SourceOptions m_options;
    std::vector<qint32> m_origins; ///< of each item: row of its entry, or -1 - index of its quotation
    std::vector<std::pair<Day, Day>> m_days;
    std::shared_ptr<Made> m_made;
    TimelineIndex m_index;
    QList<LaneInfo> m_lanes;
    QList<quint32> m_undated;
    std::pair<Day, Day> m_densest{noDay, noDay};
    QHash<quint64, qsizetype> m_quotesByKey;
};

/// "Macron" of "Emmanuel Macron", "von der Leyen" of "Ursula von der Leyen".
QString shortName(const QString &name, bool isPerson);
QString kindTitle(EventKind kind);

} // namespace frise
