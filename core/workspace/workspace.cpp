#include "core/workspace/workspace.h"

#include "core/corpus/statement.h"
#include "core/knowledge/knowledge_base.h"
#include "core/model/analysis_io.h"
#include "core/workspace/correction_replay.h"
#include "core/workspace/reading.h"
#include "core/workspace/workspace_private.h"

#include <QCoreApplication>
#include <QMutexLocker>
#include <QThread>

namespace frise {

Workspace::Workspace() : d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
}

Workspace::~Workspace()
{
    d->pool.waitForDone();
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path)
{
    auto corpus = Corpus::create(path);
    if (!corpus)
        return corpus.error();
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->d->take(std::move(corpus.value()));
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Access access)
{
    auto corpus = Corpus::open(path, access == Access::ReadOnly ? Database::Access::ReadOnly
                                                                : Database::Access::ReadWrite);
    if (!corpus)
        return corpus.error();
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->d->take(std::move(corpus.value()));
    if (!workspace->isReadOnly()) {
        // An import that was killed leaves articles that no search finds yet.
        JobContext job;
        if (auto done = workspace->d->indexPending(job); !done)
            return done.error();
    }
    return workspace;
}

void Workspace::Private::take(std::unique_ptr<Corpus> opened)
{
    corpus = std::move(opened);
    pipelines = std::make_shared<PipelinePool>(KnowledgeBase::userTablesOf(corpus->database().path()));
}

QString Workspace::path() const
{
    return d->corpus->database().path();
}

bool Workspace::isReadOnly() const
{
    return d->corpus->database().isReadOnly();
}

quint64 Workspace::changeCount() const
{
    return d->changes.load();
}

CorpusInfo Workspace::info() const
{
    auto info = d->corpus->info();
    if (info)
        return info.value();
    CorpusInfo empty;
    empty.path = path();
    empty.readOnly = isReadOnly();
    return empty;
}

Result<void> Workspace::Private::writable() const
{
    if (!corpus->database().isReadOnly())
        return {};
    return Error{Error::Code::Locked,
                 QCoreApplication::translate("Workspace",
                                             "This corpus is open read-only: another Frise uses it, or the "
                                             "file cannot be written."),
                 corpus->database().path()};
}

StoredArticle Workspace::Private::storedFrom(RawArticle &&raw, const QList<Correction> &corrections) const
{
    StoredArticle stored;
    stored.id = raw.id;
    stored.hash = raw.hash;
    stored.analysis = withCorrections(raw.article, std::move(raw.analysis), corrections);
    stored.article = std::move(raw.article);
    return stored;
}

Result<StoredArticle> Workspace::Private::stored(ArticleId id) const
{
    auto raw = corpus->article(id);
    if (!raw)
        return raw.error();
    const QList<Correction> corrections = corpus->correctionsOf(raw.value().hash);
    StoredArticle result = storedFrom(std::move(raw.value()), corrections);
    const auto table = corpus->actorTable();
    if (table->hasDecisions()) {
        for (Actor &actor : result.analysis.actors) {
            actor.name = table->shownName(actor.id, actor.name);
            actor.id = table->shownKey(actor.id);
        }
    }
    return result;
}

Result<StoredArticle> Workspace::Private::seen(ArticleId id) const
{
    const quint64 change = changes;
    {
        const QMutexLocker lock(&seeing);
        if (lastSeenChange != change) {
            lastSeen.clear();
            lastSeenChange = change;
        } else if (const StoredArticle *known = lastSeen.object(id)) {
            return *known;
        }
    }
    auto result = stored(id);
    if (result) {
        const QMutexLocker lock(&seeing);
        if (lastSeenChange == change) {
            const qsizetype cost = std::max<qsizetype>(1, result.value().article.text.size());
            lastSeen.insert(id, new StoredArticle(result.value()), cost);
        }
    }
    return result;
}

QList<ArticleRow> Workspace::articles() const
{
    return d->corpus->articles();
}

void Workspace::releasePages() const
{
    d->corpus->database().releasePages();
}

ArticleRows Workspace::articleRows() const
{
    return d->corpus->articleRows();
}

Result<StoredArticle> Workspace::article(ArticleId id) const
{
    return d->seen(id);
}

ImportReport Workspace::importPaths(const QStringList &paths, JobContext &job)
{
    QList<Correction> decided;
    ImportReport report = runImport(*d, paths, decided, job);
    QList<Correction> known = corrections();
    for (Correction &correction : known)
        correction.id = 0;
    for (const Correction &correction : std::as_const(decided)) {
        if (report.cancelled || known.contains(correction))
            continue;
        if (const auto done = correct(correction); !done)
            report.rows.append({path(), ImportState::Failed, 0, done.error().message, {}});
    }
    return report;
}

Result<void> Workspace::analyseAgain(bool all, JobContext &job)
{
    return runAnalysis(*d, all, job);
}

Result<void> Workspace::Private::indexPending(JobContext &job)
{
    constexpr int batch = 64;
    for (QList<ArticleId> ids = corpus->articlesToIndex(batch); !ids.isEmpty();
         ids = corpus->articlesToIndex(batch)) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
        CorpusWriter writer(*corpus);
        Transaction transaction(writer.connection());
        for (const ArticleId id : ids) {
            auto raw = corpus->article(id);
            if (!raw) {
                // A damaged article is told by `check` and when it is opened; without this it would be met
                // for ever.
                if (auto done = writer.index(id, QString(), {}); !done)
                    return done;
                continue;
            }
            const QList<Correction> corrections = corpus->correctionsOf(raw.value().hash);
            const StoredArticle shown = storedFrom(std::move(raw.value()), corrections);
            if (auto done = writer.index(id, shown.article.text, factsOf(shown.article, shown.analysis));
                !done)
                return done;
        }
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

Result<void> Workspace::Private::prepareChronicle(qsizetype incoming)
{
    return chronicle.prepare(
        *corpus, [this](ArticleId id) { return stored(id); }, incoming);
}

QList<ChronicleEntry> Workspace::Private::loneEntries(const ArticleEvents &article) const
{
    QList<ChronicleEntry> entries;
    for (int i = 0; i < article.analysis->events.size() && i < rowsAnArticle; ++i)
        entries.append(ChronicleKeeper::loneEntry(article, i));
    return entries;
}

Result<void> Workspace::Private::rewrite(CorpusWriter &writer, const RawArticle &raw,
                                         const QList<Correction> &before, const QList<Correction> &after,
                                         const Analysis *again)
{
    const Analysis oldShown = withCorrections(raw.article, raw.analysis, before);
    const Analysis newShown = withCorrections(raw.article, again != nullptr ? *again : raw.analysis, after);
    const ArticleFacts oldFacts = factsOf(raw.article, oldShown);
    const ArticleFacts newFacts = factsOf(raw.article, newShown);
    chronicle.know({raw.id, raw.hash, &raw.article, &oldShown});
    if (again != nullptr) {
        if (auto done = writer.replaceAnalysis(raw.id, analysisToBytes(*again, raw.article.text)); !done)
            return done;
    }
    if (raw.indexed) {
        if (auto done = writer.unindexFacts(raw.id, oldFacts); !done)
            return done;
    }
    if (auto done = writer.removeEntriesOf(raw.id); !done)
        return done;
    if (auto done = writer.removeFacts(raw.id, oldFacts); !done)
        return done;
    if (auto done = writer.insertFacts(raw.id, newFacts); !done)
        return done;
    chronicle.add({raw.id, raw.hash, &raw.article, &newShown});
    if (auto done = chronicle.settle(writer); !done)
        return done;
    if (raw.indexed) {
        if (auto done = writer.indexFacts(raw.id, newFacts); !done)
            return done;
    }
    return writer.updateShown(raw.id, raw.article, newShown, newFacts);
}

Result<void> Workspace::Private::applyDecision(CorpusWriter &writer, const Correction &decision, bool added)
{
    if (decision.articleHash.isEmpty())
        return {}; // shown through the table of actors
    if (decision.kind == CorrectionKind::PinMatch || decision.kind == CorrectionKind::CutMatch)
        return {}; // the comparison asks for it
    if (decision.kind == CorrectionKind::MergeEntries || decision.kind == CorrectionKind::SplitEntries) {
        chronicle.readDecisions(*corpus, [this](ArticleId id) { return stored(id); });
        return chronicle.settle(writer);
    }
    const ArticleId id = corpus->articleWithHash(QByteArray::fromHex(decision.articleHash.toLatin1()));
    if (id == 0)
        return {}; // the article may come back one day
    auto raw = corpus->article(id);
    if (!raw)
        return raw.error();
    // The table holds the new state already (same transaction).
    const QList<Correction> after = corpus->correctionsOf(decision.articleHash);
    QList<Correction> before = after;
    if (added) {
        before.removeIf([&](const Correction &other) { return other.id == decision.id; });
    } else {
        before.append(decision);
        std::sort(before.begin(), before.end(),
                  [](const Correction &a, const Correction &b) { return a.id < b.id; });
    }
    if (correctedDate(before) == correctedDate(after) && cutDateEvidence(before) == cutDateEvidence(after))
        return rewrite(writer, raw.value(), before, after, nullptr);
    auto pipeline = pipelines->take();
    if (!pipeline)
        return pipeline.error();
    const Article article = withCorrectedDate(raw.value().article, after);
    const Analysis again = readArticle(*pipeline.value(), article, cutDateEvidence(after));
    pipelines->giveBack(std::move(pipeline.value()));
    return rewrite(writer, raw.value(), before, after, &again);
}

Result<Correction> Workspace::correct(const Correction &correction)
{
    if (auto can = d->writable(); !can)
        return can.error();
    const QMutexLocker lock(&d->writing);
    Correction decision = correction;
    if (!decision.articleHash.isEmpty() && decision.span.isValid() && decision.quoted.isEmpty()) {
        const ArticleId id = d->corpus->articleWithHash(QByteArray::fromHex(decision.articleHash.toLatin1()));
        const QString text = d->corpus->textOf(id);
        decision.quoted = text.mid(decision.span.start, decision.span.length());
        decision.before = text.left(decision.span.start).right(40);
    }
    if (auto done = d->prepareChronicle(); !done)
        return done.error();
    CorpusWriter writer(*d->corpus);
    Transaction transaction(writer.connection());
    const auto id = writer.insertCorrection(decision);
    if (!id)
        return id.error();
    decision.id = id.value();
    auto done = d->applyDecision(writer, decision, true);
    if (done)
        done = transaction.commit();
    if (!done) {
        d->chronicle.forget();
        return done.error();
    }
    d->corpus->forgetActorTable();
    ++d->changes;
    return decision;
}

Result<void> Workspace::revert(qint64 correctionId)
{
    if (auto can = d->writable(); !can)
        return can.error();
    const QMutexLocker lock(&d->writing);
    Correction decision;
    for (const Correction &other : d->corpus->corrections()) {
        if (other.id == correctionId)
            decision = other;
    }
    if (auto done = d->prepareChronicle(); !done)
        return done;
    CorpusWriter writer(*d->corpus);
    Transaction transaction(writer.connection());
    if (auto done = writer.removeCorrection(correctionId); !done)
        return done;
    auto done = d->applyDecision(writer, decision, false);
    if (done)
        done = transaction.commit();
    if (!done) {
        d->chronicle.forget();
        return done;
    }
    d->corpus->forgetActorTable();
    ++d->changes;
    return {};
}

QList<Correction> Workspace::corrections() const
{
    return d->corpus->corrections();
}

Result<void> Workspace::removeArticle(ArticleId id)
{
    if (auto can = d->writable(); !can)
        return can;
    const QMutexLocker lock(&d->writing);
    auto raw = d->corpus->article(id);
    if (!raw)
        return raw.error();
    const bool indexed = raw.value().indexed;
    const QList<Correction> corrections = d->corpus->correctionsOf(raw.value().hash);
    const StoredArticle shown = d->storedFrom(std::move(raw.value()), corrections);
    const ArticleFacts facts = factsOf(shown.article, shown.analysis);
    if (auto done = d->prepareChronicle(); !done)
        return done;
    d->chronicle.know({id, shown.hash, &shown.article, &shown.analysis});
    CorpusWriter writer(*d->corpus);
    Transaction transaction(writer.connection());
    if (indexed) {
        if (auto done = writer.unindex(id, shown.article.text, facts); !done)
            return done;
    }
    if (auto done = writer.removeEntriesOf(id); !done)
        return done;
    if (auto done = writer.removeFacts(id, facts); !done)
        return done;
    if (auto done = writer.removeArticle(id); !done)
        return done;
    d->chronicle.remove(id);
    auto settled = d->chronicle.settle(writer);
    if (settled)
        settled = transaction.commit();
    if (!settled) {
        d->chronicle.forget();
        return settled;
    }
    ++d->changes;
    return {};
}

QStringList Workspace::check(JobContext &job) const
{
    return d->corpus->check(job);
}

Result<void> Workspace::backUpTo(const QString &path) const
{
    return d->corpus->backUpTo(path);
}

} // namespace frise
