#include "core/workspace/chronicle_keeper.h"

#include "core/workspace/correction_replay.h"

#include <QJsonObject>

namespace frise {

namespace {

/// The event of an article that an anchor points at, or -1.
int eventAt(const Analysis &analysis, const Span &span)
{
    int best = -1;
    qsizetype bestShared = 0;
    for (int i = 0; i < analysis.events.size(); ++i) {
        const Event &event = analysis.events.at(i);
        if (event.trigger == span)
            return i;
        const qsizetype shared =
            std::min(event.trigger.end, span.end) - std::max(event.trigger.start, span.start);
        if (shared > bestShared) {
            bestShared = shared;
            best = i;
        }
    }
    return best;
}

/// Raised whenever the same mentions give other entries: all is then looked at once.
const QString rules = QStringLiteral("2");
/// All articles are read where one in so many is new.
constexpr qsizetype share = 20;
/// A merged entry may have lost so many days of a mention's own window.
constexpr int widest = 130;

Corpus::Near nearOf(const MentionRecord &record)
{
    Corpus::Near near;
    for (int i = 0; i <= static_cast<int>(EventType::Statement); ++i) {
        if (compatibleTypes(static_cast<EventType>(i), record.type))
            near.types.append(static_cast<EventType>(i));
    }
    const DateInterval &when = record.when;
    const Day first = when.isOpenBegin() ? when.lastDay() : when.firstDay();
    const Day last = when.isOpenEnd() ? first : when.lastDay();
    if (!when.isUnknown()) {
        near.first = first - widest;
        near.last = std::min(last, first + widest) + widest;
        if (record.course)
            near.last = last + widest;
    }
    if (!when.isUnknown() && !when.isOpenBegin() &&
        (last - first > widest / 2 || record.importance == Importance::Context)) {
        const int year = dateOf(first).year();
        near.yearFirst = dayOf(QDate(year, 1, 1));
        near.yearLast = dayOf(QDate(year, 12, 31));
    }
    for (const Party &party : record.parties) {
        near.keys.insert(internedText(party.key));
        near.groups = near.groups || party.bloc || party.vague;
    }
    if (record.looksAround()) {
        for (const InternedId key : record.around)
            near.keys.insert(internedText(key));
        near.groups = true;
    }
    for (const InternedId stem : record.siteWords)
        near.siteStems.append(internedText(stem));
    return near;
}

} // namespace

Result<void> ChronicleKeeper::prepare(const Corpus &corpus, const ReadArticle &read, qsizetype incoming)
{
    const QList<ArticleId> ids = corpus.articleIds();
    // An import that was broken off left each event by itself; older rules left other entries.
    const bool settled = corpus.chronologyState() == rules;
    const bool readsAll = !settled || incoming * share >= ids.size();
    if (m_chronology && !readsAll)
        return {};
    if (!settled)
        m_chronology.reset();
    m_corpus = &corpus;
    m_read = read;
    if (!m_chronology) {
        m_chronology = std::make_unique<Chronology>();
        m_chronology->setPublishedDays(corpus.publishedDays());
    }
    m_chronology->setFetch({});
    readDecisions(corpus, read);
    m_knowsAll = readsAll;
    if (readsAll) {
        for (const ArticleId id : ids)
            knowStored(id);
        if (!settled)
            m_chronology->touchAll();
    } else {
        m_chronology->setFetch([this](const MentionRecord &record) { fetchNear(record); });
    }
    return {};
}

void ChronicleKeeper::knowStored(ArticleId id)
{
    if (m_chronology->knows(id))
        return;
    // A damaged article is told by `check`; it has no events.
    if (const auto stored = m_read(id))
        m_chronology->knowArticle(
            {id, stored.value().hash, &stored.value().article, &stored.value().analysis},
            m_corpus->entriesOf(id));
}

void ChronicleKeeper::know(const ArticleEvents &article)
{
    m_chronology->knowArticle(article, m_corpus->entriesOf(article.id));
    m_chronology->fetchAround(article.id);
}

void ChronicleKeeper::fetchNear(const MentionRecord &record)
{
    for (const ArticleId id : m_corpus->articlesNear(nearOf(record)))
        knowStored(id);
}

void ChronicleKeeper::readDecisions(const Corpus &corpus, const ReadArticle &read)
{
    if (!m_chronology)
        return;
    QList<EntryDecision> decisions;
    const auto mentionOf = [&](const Correction &anchor) -> std::optional<MentionKey> {
        const ArticleId id = corpus.articleWithHash(QByteArray::fromHex(anchor.articleHash.toLatin1()));
        if (id == 0)
            return std::nullopt;
        const auto stored = read(id);
        if (!stored)
            return std::nullopt;
        m_chronology->knowArticle(
            {id, stored.value().hash, &stored.value().article, &stored.value().analysis},
            corpus.entriesOf(id));
        const Span span = anchorOf(stored.value().article.text, anchor);
        const int event = span.isValid() ? eventAt(stored.value().analysis, span) : -1;
        return event < 0 ? std::nullopt : std::optional<MentionKey>(MentionKey{id, event});
    };
    for (const Correction &correction : corpus.corrections()) {
        const bool together = correction.kind == CorrectionKind::MergeEntries;
        if (!together && correction.kind != CorrectionKind::SplitEntries)
            continue;
        const QJsonObject other =
            correction.payload.value(together ? QStringLiteral("with") : QStringLiteral("from")).toObject();
        Correction anchor;
        anchor.articleHash = other.value(QStringLiteral("hash")).toString();
        anchor.quoted = other.value(QStringLiteral("quoted")).toString();
        anchor.before = other.value(QStringLiteral("before")).toString();
        anchor.span = {0, anchor.quoted.size()};
        const auto a = mentionOf(correction);
        const auto b = mentionOf(anchor);
        if (!a || !b || *a == *b)
            continue;
        const EntryDecision decision{std::min(*a, *b), std::max(*a, *b), together};
        // The last word on a pair counts.
        decisions.removeIf(
            [&](const EntryDecision &known) { return known.a == decision.a && known.b == decision.b; });
        decisions.append(decision);
    }
    m_chronology->setDecisions(decisions);
}

Result<void> ChronicleKeeper::settle(CorpusWriter &writer)
{
    // Announcements whose day has come with what was written, or is to come again.
    const Day before = m_chronology->settledDay();
    const Day now = m_chronology->lastDay();
    if (before != noDay && now != noDay && before != now) {
        for (const ArticleId id : m_corpus->articlesAnnouncing(std::min(before, now), std::max(before, now)))
            knowStored(id);
    }
    Result<void> written;
    const auto write = [&](const ChronicleEntry &entry) {
        if (written)
            written = writer.replaceEntry(entry);
    };
    if (m_knowsAll) {
        m_chronology->settle(write);
    } else {
        // What is written moves what is near to what: first all is settled.
        for (const ChronicleEntry &entry : m_chronology->settle().added)
            write(entry);
    }
    if (!written)
        return written;
    return m_corpus->chronologyState() == rules ? Result<void>() : writer.setChronologyState(rules);
}

Result<void> ChronicleKeeper::beginUnsettled(CorpusWriter &writer)
{
    return m_corpus->chronologyState().isEmpty() ? Result<void>() : writer.setChronologyState(QString());
}

ChronicleEntry ChronicleKeeper::loneEntry(const ArticleEvents &article, int event)
{
    return Chronology::loneEntry(article, event);
}

} // namespace frise
