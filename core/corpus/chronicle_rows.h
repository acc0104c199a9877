#pragma once

#include "core/base/row_iterator.h"
#include "core/corpus/actor_table.h"
#include "core/model/chronicle.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

namespace frise {

class PlainRows;

/// The entries that pass a filter, in the corpus's order (day, then id), packed as the tables keep them. Of
/// many entries (beyond some ten thousand) only where they lie stays in memory, about 45 bytes an entry; the
/// rest is in a temporary file (row_store.h). An entry is made when it is asked for, in a few microseconds;
/// of its mentions only key and source are filled in, as in Corpus::chronicle, and only its id where the file
/// can no longer be read. A value, cheap to copy (shared), const once made, any thread.
class ChronicleRows
{
public:
    /// Takes the rows, then the mentions.
    class Builder;

    ChronicleRows() = default;
    /// Packs a list: for small corpora, tests, and lists made elsewhere.
    explicit ChronicleRows(QList<ChronicleEntry> entries);

    qsizetype size() const;
    bool isEmpty() const { return size() == 0; }
    /// Made anew at each call.
    ChronicleEntry at(qsizetype row) const;
    EntryId idAt(qsizetype row) const;
    /// First day an entry may have happened on, as `ChronicleEntry::when` says; noDay where open or unknown.
    Day firstDayAt(qsizetype row) const;
    /// The row of an entry, or -1.
    qsizetype rowOf(EntryId id) const;
    QList<ChronicleEntry> toList() const;
    /// Whether both are copies of one value.
    bool isSharedWith(const ChronicleRows &other) const { return d == other.d; }
    /// Bytes held in memory, without the names shared with the actor table.
    qsizetype bytes() const;

    using Iterator = RowIterator<ChronicleRows, ChronicleEntry>;
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

class ChronicleRows::Builder
{
public:
    explicit Builder(std::shared_ptr<const ActorTable> actors);
    /// Keeps `inMemory` bytes of rows in memory, the rest in the file: for a test.
    Builder(std::shared_ptr<const ActorTable> actors, qsizetype inMemory);
    ~Builder();
    /// Of a row with the columns `entryColumns`, in any order.
    void add(const PlainRows &row);
    /// Articles in ascending order; the name in UTF-8.
    void addArticle(ArticleId id, const QByteArray &fileName);
    /// After the last entry; mentions of entries that were not added are passed over.
    void addMention(EntryId entry, const MentionKey &mention);
    ChronicleRows finish();

private:
    void settle();

    std::shared_ptr<Data> m_data;
    std::vector<std::pair<qint32, qint32>> m_days;      ///< of each row, until all are there
    std::vector<std::pair<quint32, qint64>> m_mentions; ///< row, number of the event
    bool m_settled = false;
};

} // namespace frise
