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

} // namespace

Result<void> ChronicleKeeper::prepare(const Corpus &corpus, const ReadArticle &read)
{
    if (m_chronology)
        return {};
    m_chronology = std::make_unique<Chronology>();
    for (const ArticleId id : corpus.articleIds()) {
        const auto stored = read(id);
        if (!stored)
            continue; // a damaged article is told by `check`; it has no events
        m_chronology->addArticle(
            {id, stored.value().hash, &stored.value().article, &stored.value().analysis});
    }
    readDecisions(corpus, read);
    return {};
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
    const Chronology::Change change = m_chronology->settle();
    for (const ChronicleEntry &entry : change.added) {
        if (auto done = writer.replaceEntry(entry); !done)
            return done;
    }
    return {};
}

ChronicleEntry ChronicleKeeper::loneEntry(const ArticleEvents &article, int event)
{
    return Chronology::loneEntry(article, event);
}

} // namespace frise
