#include "core/corpus/chronicle_rows.h"

#include "core/corpus/entry_rows.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/plain_rows.h"
#include "core/corpus/row_store.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace frise {

namespace {

/// So many bytes of rows stay in memory: some ten thousand entries.
constexpr qsizetype rowsInMemory = 4 << 20;

/// What has the same size in every row.
struct Fixed
{
    float confidence = 0;
    quint32 place = 0;   ///< number of the word
    quint32 subType = 0; ///< number of the word
    quint16 title = 0;   ///< bytes that follow, in this order
    quint16 stableId = 0;
    quint16 edtf = 0;
    quint16 actors = 0;
    quint32 detail = 0;
    quint8 kind = 0;
    quint8 type = 0;
    quint8 certainty = 0;
    quint8 importance = 0;
    quint8 outcome = 0;
    quint8 flags = 0;
};

enum Flag : quint8 { Series = 1, Undated = 2, Reviewed = 4 };

/// Words that many rows share, each kept once.
class Words
{
public:
    quint32 numberOf(const QByteArray &word)
    {
        const auto known = m_numbers.constFind(word);
        if (known != m_numbers.constEnd())
            return *known;
        const auto number = static_cast<quint32>(m_words.size());
        // A copy: the bytes belong to the row they stand in.
        m_numbers.insert(QByteArray(word.constData(), word.size()), number);
        m_words.append(QString::fromUtf8(word));
        return number;
    }
    QString word(quint32 number) const { return m_words.value(number); }
    void settle() { m_numbers = {}; }

private:
    QHash<QByteArray, quint32> m_numbers;
    QList<QString> m_words;
};

/// File names by article, one after another: a hundred thousand strings of their own take four times as much.
class Names
{
public:
    /// In ascending order of the articles.
    void add(ArticleId id, const QByteArray &name)
    {
        m_ids.push_back(id);
        m_ends.push_back(static_cast<quint32>((m_bytes += name).size()));
    }
    void settle()
    {
        m_ids.shrink_to_fit();
        m_ends.shrink_to_fit();
        m_bytes.squeeze();
    }
    QString name(ArticleId id) const
    {
        const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
        if (found == m_ids.end() || *found != id)
            return {};
        const auto index = static_cast<std::size_t>(found - m_ids.begin());
        const quint32 from = index == 0 ? 0 : m_ends[index - 1];
        return QString::fromUtf8(m_bytes.constData() + from, m_ends[index] - from);
    }
    qsizetype bytes() const
    {
        return m_bytes.capacity() + static_cast<qsizetype>(m_ids.capacity() * sizeof(ArticleId) +
                                                           m_ends.capacity() * sizeof(quint32));
    }

private:
    std::vector<ArticleId> m_ids;
    std::vector<quint32> m_ends;
    QByteArray m_bytes;
};

/// No more than sixteen bits can tell, and no half character.
QByteArray cut(const QByteArray &bytes)
{
    constexpr qsizetype most = 65535;
    return bytes.size() <= most ? bytes : QString::fromUtf8(bytes).left(most / 3).toUtf8();
}

template <typename Enum>
quint8 enumeration(qint64 value, Enum last)
{
    return static_cast<quint8>(value < 0 || value > static_cast<qint64>(last) ? static_cast<qint64>(last)
                                                                              : value);
}

} // namespace

struct ChronicleRows::Data
{
    explicit Data(qsizetype inMemory) : store(inMemory) {}

    struct Row
    {
        EntryId id = 0;
        RowStore::Place place;
        Day first = noDay;
    };
    std::vector<Row> rows;
    std::vector<quint32> byId; ///< rows in ascending order of their ids
    /// Most entries are told once, and an entry's id is that of a mention of it: only the others are kept.
    std::vector<quint32> firstMention; ///< of each row, and one more
    std::vector<qint64> mentions;
    std::vector<bool> tellsItself; ///< of each row: its id is among its mentions
    RowStore store;
    Words words;
    Names names;
    std::shared_ptr<const ActorTable> actors;
    QList<ChronicleEntry> given; ///< instead of all the above, where a list was packed

    qsizetype rowOf(EntryId id) const
    {
        const auto found =
            std::lower_bound(byId.begin(), byId.end(), id,
                             [this](quint32 row, EntryId wanted) { return rows[row].id < wanted; });
        return found != byId.end() && rows[*found].id == id ? static_cast<qsizetype>(*found) : -1;
    }
    void indexIds()
    {
        byId.resize(rows.size());
        for (std::size_t i = 0; i < byId.size(); ++i)
            byId[i] = static_cast<quint32>(i);
        std::sort(byId.begin(), byId.end(), [this](quint32 a, quint32 b) { return rows[a].id < rows[b].id; });
    }
};

ChronicleRows::ChronicleRows(QList<ChronicleEntry> entries)
{
    auto data = std::make_shared<Data>(rowsInMemory);
    data->rows.reserve(static_cast<std::size_t>(entries.size()));
    for (const ChronicleEntry &entry : std::as_const(entries))
        data->rows.push_back({entry.id, {}, entry.when.firstDay()});
    data->indexIds();
    data->given = std::move(entries);
    d = std::move(data);
}

qsizetype ChronicleRows::size() const
{
    return d ? static_cast<qsizetype>(d->rows.size()) : 0;
}

EntryId ChronicleRows::idAt(qsizetype row) const
{
    return d->rows[static_cast<std::size_t>(row)].id;
}

Day ChronicleRows::firstDayAt(qsizetype row) const
{
    return d->rows[static_cast<std::size_t>(row)].first;
}

qsizetype ChronicleRows::rowOf(EntryId id) const
{
    return d ? d->rowOf(id) : -1;
}

ChronicleEntry ChronicleRows::at(qsizetype row) const
{
    if (!d->given.isEmpty())
        return d->given.at(row);
    const Data::Row &where = d->rows[static_cast<std::size_t>(row)];
    ChronicleEntry entry;
    entry.id = where.id;
    const QByteArray piece = d->store.read(where.place);
    Fixed fixed;
    if (piece.size() < qsizetype(sizeof fixed))
        return entry;
    const char *bytes = piece.constData();
    std::memcpy(&fixed, bytes, sizeof fixed);
    bytes += sizeof fixed;
    const auto take = [&bytes](quint32 size) {
        const char *from = std::exchange(bytes, bytes + size);
        return QByteArray::fromRawData(from, size);
    };
    entry.title = QString::fromUtf8(take(fixed.title));
    entry.stableId = QString::fromLatin1(take(fixed.stableId));
    if (const auto when = DateInterval::fromEdtf(QString::fromLatin1(take(fixed.edtf))))
        entry.when = *when;
    entry.kind = static_cast<EventKind>(fixed.kind);
    entry.type = static_cast<EventType>(fixed.type);
    entry.certainty = static_cast<Certainty>(fixed.certainty);
    entry.importance = static_cast<Importance>(fixed.importance);
    entry.outcome = static_cast<Outcome>(fixed.outcome);
    entry.confidence = static_cast<double>(fixed.confidence);
    entry.series = (fixed.flags & Series) != 0;
    entry.undated = (fixed.flags & Undated) != 0;
    entry.reviewed = (fixed.flags & Reviewed) != 0;
    entry.place = d->words.word(fixed.place);
    entry.subType = d->words.word(fixed.subType);
    addShownActors(entry, take(fixed.actors), *d->actors);
    detailFromBytes(take(fixed.detail), entry);
    const auto index = static_cast<std::size_t>(row);
    const auto add = [&](qint64 event) {
        EntryMention mention;
        mention.key = {articleOfRow(event), ordinalOfRow(event)};
        mention.source = d->names.name(mention.key.article);
        entry.mentions.append(mention);
    };
    // In the order of their numbers, its own among them.
    bool own = d->tellsItself[index];
    for (quint32 i = d->firstMention[index]; i < d->firstMention[index + 1]; ++i) {
        if (own && d->mentions[i] > entry.id) {
            own = false;
            add(entry.id);
        }
        add(d->mentions[i]);
    }
    if (own)
        add(entry.id);
    return entry;
}

QList<ChronicleEntry> ChronicleRows::toList() const
{
    if (!d)
        return {};
    if (!d->given.isEmpty())
        return d->given;
    QList<ChronicleEntry> list;
    list.reserve(size());
    for (qsizetype row = 0; row < size(); ++row)
        list.append(at(row));
    return list;
}

qsizetype ChronicleRows::bytes() const
{
    if (!d)
        return 0;
    return static_cast<qsizetype>(d->rows.capacity() * sizeof(Data::Row) +
                                  (d->byId.capacity() + d->firstMention.capacity()) * 4 +
                                  d->mentions.capacity() * 8 + d->tellsItself.capacity() / 8) +
           d->store.residentBytes() + d->names.bytes();
}

ChronicleRows::Builder::Builder(std::shared_ptr<const ActorTable> actors)
    : Builder(std::move(actors), rowsInMemory)
{
}

ChronicleRows::Builder::Builder(std::shared_ptr<const ActorTable> actors, qsizetype inMemory)
    : m_data(std::make_shared<Data>(inMemory))
{
    m_data->actors = std::move(actors);
}

ChronicleRows::Builder::~Builder() = default;

void ChronicleRows::Builder::add(const PlainRows &row)
{
    const QByteArray title = cut(row.bytes(2));
    const QByteArray stableId = cut(row.bytes(1));
    const QByteArray edtf = cut(row.bytes(6));
    const QByteArray actors = cut(row.bytes(15));
    const QByteArray detail = row.bytes(16);
    Fixed fixed;
    fixed.confidence = static_cast<float>(row.real(9));
    fixed.place = m_data->words.numberOf(row.bytes(13));
    fixed.subType = m_data->words.numberOf(row.bytes(5));
    fixed.title = static_cast<quint16>(title.size());
    fixed.stableId = static_cast<quint16>(stableId.size());
    fixed.edtf = static_cast<quint16>(edtf.size());
    fixed.actors = static_cast<quint16>(actors.size());
    fixed.detail = static_cast<quint32>(detail.size());
    // What stands there and is none of the known values reads as the last one (entry_rows.cpp).
    fixed.kind = enumeration(row.integer(3), EventKind::Other);
    fixed.type = enumeration(row.integer(4), EventType::Statement);
    fixed.certainty = enumeration(row.integer(7), Certainty::Negated);
    fixed.importance = enumeration(row.integer(8), Importance::Key);
    fixed.outcome = enumeration(row.integer(12), Outcome::Moved);
    fixed.flags =
        static_cast<quint8>((row.integer(10) != 0 ? Series : 0) | (row.integer(11) != 0 ? Undated : 0) |
                            (row.integer(14) != 0 ? Reviewed : 0));
    QByteArray piece(reinterpret_cast<const char *>(&fixed), sizeof fixed);
    for (const QByteArray *part : {&title, &stableId, &edtf, &actors, &detail})
        piece.append(*part);
    const DateInterval when = DateInterval::fromEdtf(QString::fromLatin1(edtf)).value_or(DateInterval());
    m_data->rows.push_back({row.integer(0), m_data->store.add(piece), when.firstDay()});
    const DayBounds days = DayBounds::of(when);
    m_days.emplace_back(days.first, days.last);
}

void ChronicleRows::Builder::addArticle(ArticleId id, const QByteArray &fileName)
{
    m_data->names.add(id, fileName);
}

/// The tables' order of days. Here and not in the question: SQLite would sort whole rows, all in memory.
void ChronicleRows::Builder::settle()
{
    if (m_settled)
        return;
    m_settled = true;
    std::vector<Data::Row> &rows = m_data->rows;
    std::vector<quint32> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<quint32>(i);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        return std::tie(m_days[a], rows[a].id) < std::tie(m_days[b], rows[b].id);
    });
    std::vector<Data::Row> sorted;
    sorted.reserve(rows.size());
    for (const quint32 row : order)
        sorted.push_back(rows[row]);
    rows = std::move(sorted);
    m_days = {};
    m_data->tellsItself.resize(rows.size());
    m_data->indexIds();
}

void ChronicleRows::Builder::addMention(EntryId entry, const MentionKey &mention)
{
    settle();
    const qsizetype row = m_data->rowOf(entry);
    if (row < 0)
        return;
    const qint64 event = rowId(mention.article, mention.event);
    if (event == entry)
        m_data->tellsItself[static_cast<std::size_t>(row)] = true;
    else
        m_mentions.emplace_back(static_cast<quint32>(row), event);
}

ChronicleRows ChronicleRows::Builder::finish()
{
    Data &data = *m_data;
    settle();
    std::sort(m_mentions.begin(), m_mentions.end());
    data.firstMention.assign(data.rows.size() + 1, 0);
    data.mentions.reserve(m_mentions.size());
    for (const auto &[row, event] : m_mentions) {
        ++data.firstMention[row + 1];
        data.mentions.push_back(event);
    }
    for (std::size_t i = 1; i < data.firstMention.size(); ++i)
        data.firstMention[i] += data.firstMention[i - 1];
    data.words.settle();
    data.names.settle();
    ChronicleRows rows;
    rows.d = std::move(m_data);
    return rows;
}

} // namespace frise
