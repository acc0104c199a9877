#include "core/corpus/entry_rows.h"

#include "core/base/binary_stream.h"
#include "core/base/deflate.h"
#include "core/model/analysis_io.h"

namespace frise {

const char *const entryColumns =
    "e.id, e.stable_id, e.title, e.kind, e.type, e.sub_type, e.edtf, e.certainty, "
    "e.importance, e.confidence, e.series, e.undated, e.outcome, e.place, e.reviewed, "
    "e.actors, e.detail";

namespace {

/// Stands before what is deflated; as the first number of a plain detail it would be a history of thousands.
const QByteArray deflatedMark = QByteArrayLiteral("\xff\xff");

template <typename Enum>
Enum enumeration(qint64 value, Enum last)
{
    return value < 0 || value > static_cast<qint64>(last) ? last : static_cast<Enum>(value);
}

} // namespace

ChronicleEntry readEntryFields(const Statement &row)
{
    ChronicleEntry entry;
    entry.id = row.integer(0);
    entry.stableId = row.text(1);
    entry.title = row.text(2);
    entry.kind = enumeration(row.integer(3), EventKind::Other);
    entry.type = enumeration(row.integer(4), EventType::Statement);
    entry.subType = row.text(5);
    if (const auto when = DateInterval::fromEdtf(row.text(6)))
        entry.when = *when;
    entry.certainty = enumeration(row.integer(7), Certainty::Negated);
    entry.importance = enumeration(row.integer(8), Importance::Key);
    entry.confidence = row.real(9);
    entry.series = row.integer(10) != 0;
    entry.undated = row.integer(11) != 0;
    entry.outcome = enumeration(row.integer(12), Outcome::Moved);
    entry.place = row.text(13);
    entry.reviewed = row.integer(14) != 0;
    return entry;
}

void addShownActors(ChronicleEntry &entry, const QByteArray &bytes, const ActorTable &actors)
{
    for (const auto &[number, role] : actorsFromBytes(bytes)) {
        const ActorTable::Row shown = actors.shown(number);
        const EntryActor actor{shown.key, shown.name, role};
        if (!shown.key.isEmpty() && !entry.actors.contains(actor))
            entry.actors.append(actor);
    }
}

ChronicleEntry readEntry(const Statement &row, const ActorTable &actors)
{
    ChronicleEntry entry = readEntryFields(row);
    addShownActors(entry, row.bytes(15), actors);
    detailFromBytes(row.bytes(16), entry);
    return entry;
}

QByteArray actorsToBytes(const ActorNumbers &actors)
{
    BinaryWriter out;
    for (const auto &[number, role] : actors)
        out.unsignedInt(static_cast<quint64>(number) * 2 + static_cast<quint64>(role));
    // Null bytes would be NULL in the table; no actors are empty bytes.
    return actors.isEmpty() ? QByteArray("") : out.bytes();
}

ActorNumbers actorsFromBytes(const QByteArray &bytes)
{
    ActorNumbers actors;
    BinaryReader in(bytes);
    while (!in.atEnd() && !in.failed()) {
        const quint64 value = in.unsignedInt();
        if (!in.failed())
            actors.append({static_cast<qint64>(value / 2), static_cast<ActorRole>(value % 2)});
    }
    return actors;
}

QByteArray detailToBytes(const ChronicleEntry &entry)
{
    if (entry.history.isEmpty() && entry.conflicts.isEmpty() && entry.conflictDates.isEmpty() &&
        entry.figures.isEmpty() && entry.mergeReasons.isEmpty())
        return {};
    BinaryWriter out;
    out.unsignedInt(static_cast<quint64>(entry.history.size()));
    for (const HistoryStep &step : entry.history) {
        out.unsignedInt(static_cast<quint64>(step.certainty));
        writeInterval(out, step.when);
        writeInterval(out, step.published);
        out.string(step.source);
    }
    out.unsignedInt(static_cast<quint64>(entry.conflicts.size()));
    for (const QString &conflict : entry.conflicts)
        out.string(conflict);
    out.unsignedInt(static_cast<quint64>(entry.conflictDates.size()));
    for (const DateInterval &date : entry.conflictDates)
        writeInterval(out, date);
    out.unsignedInt(static_cast<quint64>(entry.figures.size()));
    for (const FigureVariant &figure : entry.figures) {
        out.string(figure.text);
        out.string(figure.source);
        out.real(figure.value);
        out.string(figure.unit);
    }
    out.unsignedInt(static_cast<quint64>(entry.mergeReasons.size()));
    for (const QString &reason : entry.mergeReasons)
        out.string(reason);
    constexpr qsizetype worthDeflating = 64;
    if (out.bytes().size() < worthDeflating)
        return out.bytes();
    const QByteArray packed = deflatedMark + deflated(out.bytes(), QByteArray(), 6);
    return packed.size() < out.bytes().size() ? packed : out.bytes();
}

void detailFromBytes(const QByteArray &stored, ChronicleEntry &entry)
{
    if (stored.isEmpty())
        return;
    QByteArray bytes = stored;
    if (stored.startsWith(deflatedMark)) {
        const auto plain =
            inflated(QByteArrayView(stored).sliced(deflatedMark.size()), QByteArray(), 64 * 1024 * 1024);
        if (!plain)
            return; // damaged: the entry without its history
        bytes = *plain;
    }
    BinaryReader in(bytes);
    for (qsizetype n = in.count(); n > 0 && !in.failed(); --n) {
        HistoryStep step;
        step.certainty = in.enumeration(Certainty::Negated);
        step.when = readInterval(in);
        step.published = readInterval(in);
        step.source = in.string();
        entry.history.append(step);
    }
    for (qsizetype n = in.count(); n > 0 && !in.failed(); --n)
        entry.conflicts.append(in.string());
    for (qsizetype n = in.count(); n > 0 && !in.failed(); --n)
        entry.conflictDates.append(readInterval(in));
    for (qsizetype n = in.count(); n > 0 && !in.failed(); --n) {
        FigureVariant figure;
        figure.text = in.string();
        figure.source = in.string();
        figure.value = in.real();
        figure.unit = in.string();
        entry.figures.append(figure);
    }
    for (qsizetype n = in.count(); n > 0 && !in.failed(); --n)
        entry.mergeReasons.append(in.string());
}

} // namespace frise
