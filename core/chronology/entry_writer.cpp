#include "core/chronology/chronology.h"

#include "core/corpus/fact_rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype mostReasons = 6;
constexpr qsizetype mostActors = 10;

QString inWords(const char *text)
{
    return QCoreApplication::translate("Chronology", text);
}

bool isDone(Certainty certainty)
{
    return certainty == Certainty::Happened || certainty == Certainty::Ongoing;
}

/// "La visite est reportée": the article's day says nothing of the visit's.
bool calledOffVaguely(const MentionRecord &record)
{
    return record.fate != Fate::None && record.isDateWeak();
}

/// From where the first is known to begin up to where the last is told to go on.
DateInterval whole(const DateInterval &a, const DateInterval &b)
{
    const bool aFirst = !a.isOpenBegin() && (b.isOpenBegin() || a.firstDay() <= b.firstDay());
    const bool aLast = !a.isOpenEnd() && !b.isOpenEnd() ? a.lastDay() >= b.lastDay() : a.isOpenEnd();
    return DateInterval::range((aFirst ? a : b).begin(), (aLast ? a : b).end());
}

} // namespace

ChronicleEntry Chronology::entryOf(const std::vector<int> &nodes, const std::vector<Edge> &joined) const
{
    struct Told
    {
        const Mention *mention = nullptr;
        const MentionRecord *record = nullptr;
        const ArticleInfo *article = nullptr;
        QByteArray order;
    };
    std::vector<Told> told;
    for (const int node : nodes) {
        const Node &own = m_nodes[static_cast<std::size_t>(node)];
        for (const int index : own.mentions) {
            const Mention &mention = m_mentions[static_cast<std::size_t>(index)];
            const auto article = m_articles.constFind(mention.key.article);
            told.push_back({&mention, &own.record, &article.value(),
                            article->hash.toLatin1() +
                                QByteArray::number(mention.trigger.start).rightJustified(9, '0') +
                                QByteArray::number(mention.key.event).rightJustified(6, '0')});
        }
    }
    // By publication, then by content: the same whatever came first.
    std::sort(told.begin(), told.end(), [](const Told &a, const Told &b) {
        const auto key = [](const Told &t) {
            return std::pair(t.article->published.firstDay(), t.article->published.lastDay());
        };
        return key(a) != key(b) ? key(a) < key(b) : a.order < b.order;
    });
    const Told *best = &told.front();
    const Told *first = &told.front();
    for (const Told &t : told) {
        if (t.record->fullness > best->record->fullness ||
            (t.record->fullness == best->record->fullness && t.order < best->order))
            best = &t;
        if (t.order < first->order)
            first = &t;
    }
    ChronicleEntry entry;
    MentionKey least = told.front().mention->key;
    for (const Told &t : told)
        least = std::min(least, t.mention->key);
    entry.id = rowId(least.article, least.event);
    entry.stableId = QString::fromLatin1(
        QCryptographicHash::hash(first->order, QCryptographicHash::Sha1).toHex().left(12));
    entry.title = QString::fromUtf8(best->record->title);
    entry.type = best->record->type;
    entry.kind = best->record->kind;
    entry.subType = internedText(best->record->subType);

    // Days: what all tell, or a conflict that is shown.
    bool conflict = false;
    bool moved = false;
    bool course = false;
    for (const Edge &edge : joined) {
        course = course || edge.likeness.course;
        conflict = conflict || edge.likeness.conflict;
        moved = moved || edge.likeness.moved;
    }
    bool series = false;
    for (const Told &t : told)
        series = series || t.record->series;
    entry.series = series;
    std::optional<DateInterval> days;
    const Told *datedBy = nullptr;
    entry.undated = true;
    for (const Told &t : told) {
        const DateInterval &when = t.record->when;
        const bool vague =
            when.isUnknown() || t.record->basis == DateBasis::Unknown ||
            (t.record->basis == DateBasis::Default && (when.isOpenBegin() || when.isOpenEnd()));
        entry.undated = entry.undated && vague;
        if (when.isUnknown() || (calledOffVaguely(*t.record) && told.size() > 1))
            continue;
        if (!days) {
            days = when;
            datedBy = &t;
            continue;
        }
        if (moved && t.record->isPlanned()) {
            days = when; // the newest plan holds
            datedBy = &t;
            continue;
        }
        if (course && t.record->course && datedBy->record->course) {
            days = whole(*days, when);
            continue;
        }
        if (const auto common = days->intersected(when)) {
            days = common;
        } else if (isDone(t.record->certainty) && datedBy && !isDone(datedBy->record->certainty)) {
            days = when; // what happened wins over what was planned
            datedBy = &t;
        } else if (conflict || !moved) {
            if (!entry.conflictDates.contains(*days))
                entry.conflictDates.append(*days);
            if (!entry.conflictDates.contains(when))
                entry.conflictDates.append(when);
            entry.conflicts.append(
                inWords(QT_TRANSLATE_NOOP("Chronology", "%1 says %2, %3 says %4."))
                    .arg(datedBy->article->source, days->toEdtf(), t.article->source, when.toEdtf()));
        }
    }
    if (days)
        entry.when = *days;

    // How sure: done where anyone says so, else as told last.
    const Told *last = &told.back();
    entry.certainty = last->record->certainty;
    bool done = false;
    bool planned = false;
    bool putOff = false;
    bool ongoing = true;
    for (const Told &t : told) {
        if (isDone(t.record->certainty)) {
            ongoing = ongoing && t.record->certainty == Certainty::Ongoing;
            done = true;
        }
        putOff = putOff || t.record->fate == Fate::PutOff;
        planned = planned || t.record->certainty == Certainty::Planned || t.record->fate != Fate::None;
    }
    if (done)
        entry.certainty = ongoing ? Certainty::Ongoing : Certainty::Happened;
    if (!planned)
        entry.outcome = Outcome::NotAnnounced;
    else if (done)
        entry.outcome = Outcome::Happened;
    else if (last->record->certainty == Certainty::Negated)
        entry.outcome = Outcome::Denied;
    else if (moved || putOff)
        entry.outcome = Outcome::Moved;
    else if (entry.when.lastDay() != noDay && m_lastDay != noDay && entry.when.lastDay() < m_lastDay)
        entry.outcome = Outcome::NoTrace;
    else
        entry.outcome = Outcome::Pending;

    double doubt = 1;
    QSet<ArticleId> articles;
    struct Shown
    {
        EntryActor actor;
        int count = 0;
        int agent = 0;
        qsizetype at = 0;
    };
    QList<Shown> shown;
    QMap<QString, int> places;
    for (const Told &t : told) {
        if (!articles.contains(t.mention->key.article))
            doubt *= 1.0 - std::clamp(double(t.record->confidence), 0.0, 0.95);
        articles.insert(t.mention->key.article);
        entry.importance = std::max(entry.importance, t.record->importance);
        entry.reviewed = entry.reviewed || t.mention->reviewed;
        for (const Party &party : t.record->parties) {
            auto it = std::find_if(shown.begin(), shown.end(),
                                   [&](const Shown &s) { return s.actor.id == internedText(party.id); });
            if (it == shown.end()) {
                shown.append(
                    {{internedText(party.id), internedText(party.name), party.role}, 0, 0, shown.size()});
                it = shown.end() - 1;
            }
            ++it->count;
            it->agent += party.role == ActorRole::Agent;
        }
        if (t.record->place != 0)
            ++places[internedText(t.record->place)];
    }
    if (std::all_of(told.begin(), told.end(),
                    [](const Told &t) { return t.record->importance == Importance::Context; }))
        entry.importance = Importance::Context;
    else if (articles.size() >= 3 && entry.importance < Importance::Key)
        entry.importance = Importance::Key;
    else if (articles.size() == 2 && entry.importance < Importance::Important)
        entry.importance = Importance::Important;
    entry.confidence = std::min(0.99, 1.0 - doubt);
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Shown &a, const Shown &b) { return a.count > b.count; });
    for (const Shown &s : std::as_const(shown)) {
        if (entry.actors.size() >= mostActors)
            break;
        EntryActor actor = s.actor;
        actor.role = 2 * s.agent >= s.count ? ActorRole::Agent : ActorRole::Target;
        entry.actors.append(actor);
    }
    std::stable_sort(entry.actors.begin(), entry.actors.end(),
                     [](const EntryActor &a, const EntryActor &b) { return a.role < b.role; });
    int most = 0;
    for (auto it = places.constBegin(); it != places.constEnd(); ++it) {
        if (it.value() > most) {
            most = it.value();
            entry.place = it.key();
        }
    }

    // Its history: each time that it is told otherwise.
    if (told.size() > 1 || planned) {
        for (const Told &t : told) {
            const bool same = !entry.history.isEmpty() &&
                              entry.history.constLast().certainty == t.record->certainty &&
                              (entry.history.constLast().when == t.record->when || !t.record->isPlanned()) &&
                              t.record->fate == Fate::None; // called off or put off: a step, whatever its day
            if (!same)
                entry.history.append({t.record->certainty,
                                      calledOffVaguely(*t.record) ? DateInterval() : t.record->when,
                                      t.article->published, t.article->source});
        }
    }
    for (const Told &t : told) {
        for (FigureVariant figure : t.record->figures) {
            const bool known =
                std::any_of(entry.figures.begin(), entry.figures.end(), [&](const FigureVariant &f) {
                    return f.unit == figure.unit && f.value == figure.value && f.text == figure.text;
                });
            if (known)
                continue;
            figure.source = t.article->source;
            entry.figures.append(figure);
        }
    }
    for (const Edge &edge : joined) {
        const bool person = edge.likeness.score >= 1000;
        const QStringList reasons =
            person ? QStringList{inWords(QT_TRANSLATE_NOOP("Chronology", "Joined by hand."))}
                   : reasonsOf(m_nodes[static_cast<std::size_t>(edge.a)].record,
                               m_nodes[static_cast<std::size_t>(edge.b)].record, edge.likeness);
        entry.reviewed = entry.reviewed || person;
        for (const QString &reason : reasons) {
            if (entry.mergeReasons.size() < mostReasons && !entry.mergeReasons.contains(reason))
                entry.mergeReasons.append(reason);
        }
    }
    entry.mentions.reserve(static_cast<qsizetype>(told.size()));
    for (const Told &t : told) {
        EntryMention mention;
        mention.key = t.mention->key;
        mention.source = t.article->source;
        mention.span = t.mention->span;
        mention.when = t.record->when;
        mention.certainty = t.record->certainty;
        mention.published = t.article->published;
        entry.mentions.append(mention);
    }
    return entry;
}

} // namespace frise
