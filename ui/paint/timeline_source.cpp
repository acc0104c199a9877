#include "ui/paint/timeline_source.h"

#include "core/corpus/fact_rows.h"
#include "core/export/date_words.h"
#include "core/export/safe_text.h"
#include "ui/paint/source_name.h"

#include <QCoreApplication>
#include <QMutex>
#include <algorithm>
#include <map>
#include <unordered_map>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Timeline", text);
}
QString counted(const char *text, int n)
{
    return QCoreApplication::translate("Timeline", text, nullptr, n);
}

QString sourcesText(const QStringList &sources, const SourceOptions &options)
{
    if (options.sourceNumbers.isEmpty())
        return sources.size() > 1 ? counted(QT_TRANSLATE_N_NOOP("Timeline", "%n source(s)"),
                                            static_cast<int>(sources.size()))
                                  : QString();
    QList<int> numbers;
    for (const QString &source : sources) {
        const int number = options.sourceNumbers.value(source);
        if (number > 0 && !numbers.contains(number))
            numbers.append(number);
    }
    if (numbers.isEmpty())
        return {};
    std::sort(numbers.begin(), numbers.end());
    QStringList texts;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (i == 6) { // a much told event would be all numbers
            texts.append(QStringLiteral("…"));
            break;
        }
        texts.append(QString::number(numbers[i]));
    }
    return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

/// What the vaguest mention says, where it is so much vaguer that the reader should see it.
void setVague(TimelineItem &item, const ChronicleEntry &entry, const SourceOptions &options)
{
    const std::optional<int> known = entry.when.dayCount();
    if (!known || *known > 3)
        return;
    int longest = 0;
    for (const EntryMention &mention : entry.mentions) {
        const std::optional<int> days = mention.when.dayCount();
        if (!days || *days < 5 || *days > 31 || *days <= longest || !mention.when.overlaps(entry.when))
            continue;
        longest = *days;
        item.vagueWhen = mention.when;
        const int number = options.sourceNumbers.value(mention.source);
        item.vagueText =
            words(QT_TRANSLATE_NOOP("Timeline", "%1: %2"))
                .arg(number > 0 ? QStringLiteral("[%1]").arg(number) : sourceName(mention.source),
                     dateWords(mention.when, options.locale, DateStyle::Short));
    }
}

void setHistory(TimelineItem &item, const ChronicleEntry &entry)
{
    for (const HistoryStep &step : entry.history) {
        if (step.certainty != Certainty::Planned)
            continue;
        if (item.announced == noDay && !step.published.isUnknown() && !step.published.isOpenEnd())
            item.announced = step.published.lastDay();
        if (entry.outcome == Outcome::Moved && !step.when.isUnknown() && !step.when.overlaps(entry.when))
            item.plannedBefore = step.when;
    }
    // An announcement "published" after the event is no announcement one could draw a line from.
    if (item.announced != noDay && entry.when.firstDay() != noDay && item.announced >= entry.when.firstDay())
        item.announced = noDay;
}

/// Lanes that an item stands in: key → title.
QList<QPair<QString, QString>> lanesOf(const ChronicleEntry &entry, LaneMode mode)
{
    QList<QPair<QString, QString>> lanes;
    switch (mode) {
    case LaneMode::Kind:
        lanes.append({eventKindName(entry.kind), kindTitle(entry.kind)});
        break;
    case LaneMode::Actor:
        for (const EntryActor &actor : entry.actors) {
            if (!lanes.contains({actor.id, actor.name}))
                lanes.append({actor.id, actor.name});
        }
        break;
    case LaneMode::Place:
        if (!entry.place.isEmpty())
            lanes.append({entry.place, entry.place});
        break;
    case LaneMode::Source:
        for (const EntryMention &mention : entry.mentions) {
            if (!lanes.contains({mention.source, sourceName(mention.source)}))
                lanes.append({mention.source, sourceName(mention.source)});
        }
        break;
    }
    return lanes;
}

QList<QPair<QString, QString>> lanesOf(const QuoteRow &quote, LaneMode mode)
{
    switch (mode) {
    case LaneMode::Kind:
        return {{eventKindName(EventKind::Statement), kindTitle(EventKind::Statement)}};
    case LaneMode::Actor: {
        QList<QPair<QString, QString>> lanes;
        const QStringList names = quote.speaker.split(QStringLiteral("; "), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < quote.speakerIds.size(); ++i)
            lanes.append({quote.speakerIds[i], i < names.size() ? names[i] : quote.speakerIds[i]});
        return lanes;
    }
    case LaneMode::Place:
        return {};
    case LaneMode::Source:
        return {{quote.source, sourceName(quote.source)}};
    }
    return {};
}

/// Collects lanes with their items, then orders, cuts and counts them.
class LaneBuilder
{
public:
    explicit LaneBuilder(const SourceOptions &options) : m_options(options) {}

    /// The vectors grow once where the number is known: growing doubles what is held meanwhile.
    void expect(const QString &lane, std::size_t more)
    {
        std::vector<TimelineRecord> &records = m_lanes[lane].records;
        records.reserve(records.size() + more);
    }

    void add(const QList<QPair<QString, QString>> &lanes, const TimelineItem &item, quint32 index)
    {
        const auto [first, last] = drawnDays(item);
        if (first == noDay)
            return;
        TimelineRecord record;
        record.first = first;
        record.last = last;
        record.item = index;
        record.kind = static_cast<quint8>(item.kind) & 3;
        record.certainty = static_cast<quint8>(item.certainty) & 7;
        record.importance = static_cast<quint8>(item.importance) & 3;
        const Day begin = item.when.firstDay() != noDay ? item.when.firstDay() : item.when.lastDay();
        record.anchorOffset = static_cast<quint8>(std::clamp(begin - first, 0, 255));
        const EdtfDate &date = item.when.begin();
        record.vague = !item.when.isOpenBegin() && !item.when.isOpenEnd() && !item.when.isSingleDay() &&
                       (date.first != date.last || item.when.isOneOf() || item.when.isUncertain());
        if (lanes.isEmpty())
            m_others.push_back(record);
        for (const auto &[key, title] : lanes) {
            Lane &lane = m_lanes[key];
            lane.title = title;
            lane.records.push_back(record);
            lane.quotations += item.isQuotation();
            lane.negated += item.certainty == Certainty::Negated;
        }
    }

    std::vector<TimelineRecord> finish(QList<LaneInfo> &infos)
    {
        std::vector<QString> keys;
        for (const auto &[key, lane] : m_lanes)
            keys.push_back(key);
        std::sort(keys.begin(), keys.end(),
                  [this](const QString &a, const QString &b) { return rank(a) < rank(b); });

        std::vector<TimelineRecord> records;
        const auto append = [&](const LaneInfo &info, std::vector<TimelineRecord> lane) {
            if (records.empty()) {
                records = std::move(lane);
                for (TimelineRecord &record : records)
                    record.lane = static_cast<quint16>(infos.size());
            } else {
                records.reserve(records.size() + lane.size());
                for (TimelineRecord record : lane) {
                    record.lane = static_cast<quint16>(infos.size());
                    records.push_back(record);
                }
            }
            infos.append(info);
        };
        const std::size_t kept = std::min(keys.size(), static_cast<std::size_t>(m_options.maximumLanes));
        for (std::size_t i = 0; i < kept; ++i) {
            // Counted before its records are taken away.
            const LaneInfo counts = info(keys[i], m_lanes[keys[i]]);
            append(counts, std::exchange(m_lanes[keys[i]].records, {}));
        }
        std::vector<TimelineRecord> others = std::move(m_others);
        for (std::size_t i = kept; i < keys.size(); ++i)
            others.insert(others.end(), m_lanes[keys[i]].records.begin(), m_lanes[keys[i]].records.end());
        if (!others.empty()) {
            // An event of two small lanes stands once among the others.
            std::sort(others.begin(), others.end(),
                      [](const auto &a, const auto &b) { return a.item < b.item; });
            others.erase(std::unique(others.begin(), others.end(),
                                     [](const auto &a, const auto &b) { return a.item == b.item; }),
                         others.end());
            LaneInfo last;
            last.key = QStringLiteral("*");
            last.title = words(QT_TRANSLATE_NOOP("Timeline", "Others"));
            last.countText =
                counted(QT_TRANSLATE_N_NOOP("Timeline", "%n event(s)"), static_cast<int>(others.size()));
            last.briefCount =
                counted(QT_TRANSLATE_N_NOOP("Timeline", "%n ev."), static_cast<int>(others.size()));
            last.folded = m_options.foldedLanes.contains(last.key);
            append(last, std::move(others));
        }
        return records;
    }

private:
    struct Lane
    {
        QString title;
        std::vector<TimelineRecord> records;
        int quotations = 0;
        int negated = 0;
    };

    /// Pinned ones, the reader's order, then kinds in their own order, else the fullest lane first.
    std::tuple<qsizetype, qsizetype, qsizetype, QString> rank(const QString &key) const
    {
        const qsizetype own = m_options.laneOrder.indexOf(key);
        const auto kind = m_options.laneMode == LaneMode::Kind ? eventKindFrom(key) : std::nullopt;
        const auto lane = m_lanes.find(key);
        const qsizetype pinned = m_options.pinnedLanes.indexOf(key);
        return {
            pinned >= 0 ? pinned : m_options.pinnedLanes.size(), own >= 0 ? own : m_options.laneOrder.size(),
            kind ? static_cast<qsizetype>(*kind) : -static_cast<qsizetype>(lane->second.records.size()), key};
    }

    LaneInfo info(const QString &key, const Lane &lane) const
    {
        LaneInfo info;
        info.key = key;
        info.title = singleLine(lane.title);
        if (m_options.laneMode == LaneMode::Kind)
            info.kind = eventKindFrom(key);
        const int count = static_cast<int>(lane.records.size());
        info.countText = lane.quotations == count
                             ? counted(QT_TRANSLATE_N_NOOP("Timeline", "%n quotation(s)"), count)
                             : counted(QT_TRANSLATE_N_NOOP("Timeline", "%n event(s)"), count);
        info.briefCount = lane.quotations == count
                              ? counted(QT_TRANSLATE_N_NOOP("Timeline", "%n quot."), count)
                              : counted(QT_TRANSLATE_N_NOOP("Timeline", "%n ev."), count);
        if (lane.negated > 0)
            info.noteText = counted(QT_TRANSLATE_N_NOOP("Timeline", "%n negated shown"), lane.negated);
        info.folded = m_options.foldedLanes.contains(key);
        info.pinned = m_options.pinnedLanes.contains(key);
        return info;
    }

    const SourceOptions &m_options;
    std::map<QString, Lane> m_lanes;
    std::vector<TimelineRecord> m_others; ///< without any actor or place
};

} // namespace

QString kindTitle(EventKind kind)
{
    switch (kind) {
    case EventKind::Diplomatic:
        return words(QT_TRANSLATE_NOOP("Timeline", "Diplomacy"));
    case EventKind::Military:
        return words(QT_TRANSLATE_NOOP("Timeline", "Military"));
    case EventKind::Statement:
        return words(QT_TRANSLATE_NOOP("Timeline", "Statements"));
    case EventKind::Other:
        return words(QT_TRANSLATE_NOOP("Timeline", "Other"));
    }
    return {};
}

QString shortName(const QString &name, bool isPerson)
{
    const qsizetype space = name.indexOf(QLatin1Char(' '));
    return isPerson && space > 0 ? name.sliced(space + 1) : name;
}

TimelineItem TimelineSource::itemFor(const ChronicleEntry &entry, const SourceOptions &options)
{
    TimelineItem item;
    item.entry = entry.id;
    item.kind = entry.kind;
    item.certainty = entry.certainty;
    item.importance = entry.importance;
    item.outcome = entry.outcome;
    item.when = entry.undated ? DateInterval() : entry.when;
    item.lasting = entry.series || entry.certainty == Certainty::Ongoing;
    if (entry.conflictDates.size() > 1)
        item.conflictDates = entry.conflictDates;
    item.text = singleLine(entry.title);
    if (item.text.endsWith(QLatin1Char('.')) && !item.text.endsWith(QLatin1String("..")))
        item.text.chop(1);
    const QString place = singleLine(entry.place);
    if (!place.isEmpty() && !item.text.contains(place, Qt::CaseInsensitive))
        item.place = place;
    QStringList sources;
    for (const EntryMention &mention : entry.mentions) {
        if (!sources.contains(mention.source))
            sources.append(mention.source);
    }
    item.sourceCount = static_cast<int>(std::max<qsizetype>(1, sources.size()));
    item.sources = sourcesText(sources, options);
    setHistory(item, entry);
    setVague(item, entry, options);
    return item;
}

TimelineItem TimelineSource::itemFor(const QuoteRow &quote, const SourceOptions &options)
{
    TimelineItem item;
    item.article = quote.article;
    item.quotation = quote.quotation;
    item.kind = EventKind::Statement;
    item.importance = quote.variantArticles > 1 ? Importance::Important : Importance::Normal;
    item.fill = quote.mode == QuoteMode::Direct  ? FillStyle::Filled
                : quote.mode == QuoteMode::Mixed ? FillStyle::Tinted
                                                 : FillStyle::Hollow;
    item.when = quote.said.isUnknown() ? quote.published : quote.said;
    const bool isPerson =
        quote.speakerIds.size() == 1 && quote.speakerIds.first().startsWith(QLatin1String("p:"));
    item.lead =
        singleLine(quote.speaker.isEmpty() ? quote.speakerPrinted : shortName(quote.speaker, isPerson));
    const QString text = singleLine(quote.text);
    // The source's own marks; none are added to indirect speech.
    item.text = quote.mode == QuoteMode::Indirect ? text : quote.leftMark + text + quote.rightMark;
    item.quote = item.text;
    item.sourceCount = std::max(1, quote.variantArticles);
    item.sources = sourcesText({quote.source}, options);
    return item;
}

/// Two generations of items: the older one is let go when the newer one is full, so that what a frame shows
/// stays while it is looked at.
struct TimelineSource::Made
{
    static constexpr std::size_t generationSize = 16384;

    QMutex mutex;
    std::unordered_map<quint32, std::unique_ptr<const TimelineItem>> newer;
    std::unordered_map<quint32, std::unique_ptr<const TimelineItem>> older;
    QHash<qint64, QuoteRow> learnt; ///< by their numbers
};

namespace {

std::pair<Day, Day> daysOf(const QuoteMark &mark)
{
    return {mark.first != noDay ? mark.first : mark.last, mark.last != noDay ? mark.last : mark.first};
}

TimelineItem itemFor(const QuoteMark &mark)
{
    TimelineItem item;
    item.article = articleOfRow(mark.row);
    item.quotation = ordinalOfRow(mark.row);
    item.kind = EventKind::Statement;
    item.importance = Importance::Normal;
    item.fill = mark.mode == QuoteMode::Direct  ? FillStyle::Filled
                : mark.mode == QuoteMode::Mixed ? FillStyle::Tinted
                                                : FillStyle::Hollow;
    const auto [first, last] = daysOf(mark);
    item.when = first == last ? DateInterval::ofDay(first) : DateInterval::ofDays(first, last);
    return item;
}

} // namespace

void TimelineSource::learn(const QList<QuoteRow> &quotes) const
{
    if (!m_marks || !m_made)
        return;
    QHash<qint64, QuoteRow> learnt;
    learnt.reserve(quotes.size());
    for (const QuoteRow &quote : quotes)
        learnt.insert(rowId(quote.article, quote.quotation), quote);
    const QMutexLocker lock(&m_made->mutex);
    m_made->learnt = std::move(learnt);
    m_made->newer.clear();
    m_made->older.clear();
}

const TimelineItem &TimelineSource::item(quint32 index) const
{
    if (!m_made)
        return m_items[static_cast<qsizetype>(index)];
    const QMutexLocker lock(&m_made->mutex);
    if (const auto known = m_made->newer.find(index); known != m_made->newer.end())
        return *known->second;
    if (m_made->newer.size() >= Made::generationSize) {
        m_made->older = std::move(m_made->newer);
        m_made->newer.clear();
    }
    std::unique_ptr<const TimelineItem> kept;
    if (const auto old = m_made->older.find(index); old != m_made->older.end()) {
        kept = std::move(old->second);
        m_made->older.erase(old);
    } else {
        kept = std::make_unique<const TimelineItem>(made(index));
    }
    return *m_made->newer.emplace(index, std::move(kept)).first->second;
}

TimelineItem TimelineSource::made(quint32 index) const
{
    if (index >= m_origins.size()) {
        const QuoteMark &mark = (*m_marks)[index - m_origins.size()];
        const auto known = m_made->learnt.constFind(mark.row);
        return known == m_made->learnt.constEnd() ? frise::itemFor(mark) : itemFor(*known, m_options);
    }
    const qint32 origin = m_origins[index];
    return origin >= 0 ? itemFor(m_entries.at(origin), m_options)
                       : itemFor(m_quotes.at(-1 - origin), m_options);
}

std::pair<Day, Day> TimelineSource::daysOf(quint32 index) const
{
    return index < m_days.size() ? m_days[index] : frise::daysOf((*m_marks)[index - m_days.size()]);
}

qsizetype TimelineSource::indexOf(quint64 key) const
{
    if (key >> 63) {
        if (!m_marks)
            return m_quotesByKey.value(key, -1);
        // As TimelineItem::key puts it together.
        const qint64 wanted =
            rowId(static_cast<qint64>((key << 1) >> 25), static_cast<qint64>(key & 0xffffff));
        const auto found = std::lower_bound(m_marks->begin(), m_marks->end(), wanted,
                                            [](const QuoteMark &mark, qint64 row) { return mark.row < row; });
        return m_hasMarks && found != m_marks->end() && found->row == wanted
                   ? m_entryItems + (found - m_marks->begin())
                   : -1;
    }
    const qsizetype row = m_entries.rowOf(static_cast<EntryId>(key));
    if (row < 0)
        return -1;
    // Entries come first and in the order of their rows; some have no item.
    const auto end = m_origins.begin() + m_entryItems;
    const auto found = std::lower_bound(m_origins.begin(), end, static_cast<qint32>(row));
    return found != end && *found == row ? found - m_origins.begin() : -1;
}

TimelineSource::TimelineSource(const ChronicleRows &entries, const QList<QuoteRow> &quotes,
                               std::shared_ptr<const QuoteMarks> marks, const SourceOptions &options)
    : m_entries(entries), m_quotes(quotes), m_options(options)
{
    if (marks && !marks->empty())
        m_marks = std::move(marks);
    // What is not kept is made from its row alone, without the quotations of a report.
    const bool keep = !m_marks && (entries.size() + quotes.size() <= keptLimit || !quotes.isEmpty());
    if (!keep)
        m_made = std::make_shared<Made>();
    LaneBuilder lanes(options);
    const auto add = [&](qint32 origin, TimelineItem item, const QList<QPair<QString, QString>> &itemLanes) {
        const auto index = static_cast<quint32>(m_origins.size());
        const auto days = drawnDays(item);
        m_origins.push_back(origin);
        m_days.push_back(days);
        if (days.first == noDay)
            m_undated.append(index);
        else
            lanes.add(itemLanes, item, index);
        if (keep)
            m_items.append(std::move(item));
    };
    QHash<QPair<ArticleId, int>, const QuoteRow *> byKey;
    for (const QuoteRow &quote : quotes) {
        for (const int part : quote.parts)
            byKey.insert({quote.article, part}, &quote);
        byKey.insert({quote.article, quote.quotation}, &quote);
    }
    for (qsizetype place = 0; place < entries.size(); ++place) {
        const ChronicleEntry entry = entries.at(place);
        const QuoteRow *row = nullptr;
        for (const EntryQuote &quote : entry.quotes) {
            row = byKey.value({quote.article, quote.quotation});
            if (row)
                break;
        }
        if (entry.kind == EventKind::Statement && row && options.laneMode == LaneMode::Kind)
            continue;
        TimelineItem item = itemFor(entry, options);
        if (row)
            item.quote = row->leftMark + singleLine(row->text) + row->rightMark;
        add(static_cast<qint32>(place), std::move(item), lanesOf(entry, options.laneMode));
    }
    m_entryItems = static_cast<std::ptrdiff_t>(m_origins.size());
    if (options.laneMode != LaneMode::Place) {
        QSet<qint64> groups;
        for (qsizetype i = 0; i < quotes.size(); ++i) {
            const QuoteRow &quote = quotes.at(i);
            if (quote.variantGroup >= 0) { // one mark for one statement, however often it is told
                if (groups.contains(quote.variantGroup))
                    continue;
                groups.insert(quote.variantGroup);
            }
            TimelineItem item = itemFor(quote, options);
            m_quotesByKey.insert(item.key(), static_cast<qsizetype>(m_origins.size()));
            add(static_cast<qint32>(-1 - i), std::move(item), lanesOf(quote, options.laneMode));
        }
    }
    if (m_marks && options.laneMode == LaneMode::Kind) {
        const QList<QPair<QString, QString>> lane = {
            {eventKindName(EventKind::Statement), kindTitle(EventKind::Statement)}};
        m_hasMarks = true;
        lanes.expect(lane.first().first, m_marks->size());
        // A mark has a day, and what is known of it is made again when it is asked for.
        for (std::size_t i = 0; i < m_marks->size(); ++i)
            lanes.add(lane, frise::itemFor((*m_marks)[i]), static_cast<quint32>(m_origins.size() + i));
    }
    m_origins.shrink_to_fit();
    m_days.shrink_to_fit();
    m_undated.squeeze();
    std::vector<TimelineRecord> records = lanes.finish(m_lanes);
    m_index = TimelineIndex(std::move(records), static_cast<int>(m_lanes.size()));
    findDensest();
}

void TimelineSource::findDensest()
{
    std::vector<Day> days;
    days.reserve(static_cast<std::size_t>(itemCount()));
    for (qsizetype i = 0; i < itemCount(); ++i) {
        const auto [first, last] = daysOf(static_cast<quint32>(i));
        if (first != noDay && last != noDay && last - first <= 14)
            days.push_back(first + (last - first) / 2);
    }
    m_densest = {m_index.firstDay(), m_index.lastDay()};
    if (days.empty())
        return;
    std::sort(days.begin(), days.end());
    const std::size_t wanted = std::max<std::size_t>(1, days.size() * 9 / 10);
    std::size_t best = 0;
    for (std::size_t i = 0; i + wanted <= days.size(); ++i) {
        if (days[i + wanted - 1] - days[i] < days[best + wanted - 1] - days[best])
            best = i;
    }
    m_densest = {days[best], days[best + wanted - 1]};
}

} // namespace frise
