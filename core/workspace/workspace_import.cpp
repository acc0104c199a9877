#include "core/corpus/statement.h"
#include "core/import/encoding.h"
#include "core/import/file_walk.h"
#include "core/import/importer.h"
#include "core/import/metadata.h"
#include "core/model/analysis_io.h"
#include "core/workspace/archive.h"
#include "core/workspace/correction_replay.h"
#include "core/workspace/ordered_work.h"
#include "core/workspace/reading.h"
#include "core/workspace/workspace_private.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <exception>

namespace frise {

namespace {

QString importPhrase()
{
    return QCoreApplication::translate("Workspace", "Import");
}

/// The metadata tables beside the files, by folder; shared by the workers, which mark the rows they use.
class MetadataTables
{
public:
    void read(const QString &path)
    {
        QFile file(path);
        const QString folder = QFileInfo(path).absolutePath();
        if (!file.open(QIODevice::ReadOnly)) {
            m_problems.append(
                {path,
                 ImportState::Failed,
                 0,
                 QCoreApplication::translate("Import", "The file cannot be opened (%1); look at its "
                                                       "permissions.")
                     .arg(file.errorString()),
                 {}});
            return;
        }
        const DecodedText decoded = decodeText(file.readAll());
        if (decoded.kind == DecodedText::Kind::Binary) {
            m_problems.append(
                {path,
                 ImportState::Failed,
                 0,
                 QCoreApplication::translate("Import", "This table is not text; save it as CSV in UTF-8."),
                 {}});
            return;
        }
        m_tables.insert(folder, MetadataTable::parse(decoded.text, QFileInfo(path).fileName()));
        m_paths.append(path);
    }

    void apply(Article &article, QString &remark)
    {
        const QMutexLocker lock(&m_mutex);
        const auto table = m_tables.find(QFileInfo(article.path).absolutePath());
        if (table != m_tables.end())
            table->apply(article, &remark);
    }

    /// Rows for the report; those of files that were not read are told only after a complete import of the
    /// folder.
    QList<ImportRow> rows(bool withUnused) const
    {
        QList<ImportRow> rows = m_problems;
        for (const QString &path : m_paths) {
            const MetadataTable table = m_tables.value(QFileInfo(path).absolutePath());
            QList<Issue> issues = table.issues();
            if (withUnused)
                issues.append(table.unusedRows());
            for (const Issue &issue : issues)
                rows.append({path, ImportState::Skipped, 0, issue.message, {}});
        }
        return rows;
    }

private:
    QMutex m_mutex;
    QHash<QString, MetadataTable> m_tables;
    QStringList m_paths;
    QList<ImportRow> m_problems;
};

/// What the workers share; they may outlive a cancelled import by a moment.
struct ImportInput
{
    struct Source
    {
        FileWalk::Found found;
        std::optional<Article> article; ///< one of an export's, whose file holds many
    };
    std::vector<Source> sources;
    MetadataTables tables;
    QHash<QString, QList<Correction>> corrections;
    const Corpus *corpus = nullptr; ///< outlives the pool
};

/// One file, read and analysed: all that can be done beside the writer.
struct ImportItem
{
    ImportRow row;
    Article article;
    QByteArray raw;
    Analysis shown;
    ArticleFacts facts;
    bool readable = false;
};

ImportItem readOne(ImportInput &input, qsizetype index, Pipeline &pipeline)
{
    ImportItem item;
    const ImportInput::Source &source = input.sources[static_cast<std::size_t>(index)];
    const FileWalk::Found &found = source.found;
    item.row.path = found.path;
    item.row.state = ImportState::Failed;
    if (!found.problem.isEmpty()) {
        item.row.message = found.problem;
        return item;
    }
    // Foreign exceptions stop at the thread's edge: one file must not end the program.
    try {
        if (source.article) {
            item.article = *source.article;
        } else {
            auto imported = importFile(found.path);
            if (!imported) {
                item.row.message = imported.error().message;
                return item;
            }
            item.row.encoding = imported.value().encoding;
            item.row.message = imported.value().remark;
            item.article = std::move(imported.value().article);
            input.tables.apply(item.article, item.row.message);
        }
        if (const ArticleId there = input.corpus->articleWithHash(item.article.contentHash)) {
            item.row.state = ImportState::AlreadyThere;
            item.row.article = there;
            return item;
        }
        const QList<Correction> corrections =
            input.corrections.value(QString::fromLatin1(item.article.contentHash.toHex()));
        const Analysis raw =
            readArticle(pipeline, withCorrectedDate(item.article, corrections), cutDateEvidence(corrections));
        item.raw = analysisToBytes(raw, item.article.text);
        item.shown = withCorrections(item.article, raw, corrections);
        item.facts = factsOf(item.article, item.shown);
        item.readable = true;
    } catch (const std::exception &exception) {
        item.readable = false;
        item.row.state = ImportState::Failed;
        item.row.message =
            QCoreApplication::translate("Import", "Reading this file failed (%1); the others were read.")
                .arg(QString::fromLocal8Bit(exception.what()));
    }
    return item;
}

/// What was found, each export of Frise opened into its articles; its decisions go to `corrections`.
std::vector<ImportInput::Source> openArchives(QList<FileWalk::Found> files, QList<Correction> &corrections)
{
    std::vector<ImportInput::Source> sources;
    for (FileWalk::Found &found : files) {
        if (!found.problem.isEmpty() || !isArchive(found.path)) {
            sources.push_back({std::move(found), {}});
            continue;
        }
        auto archive = readArchive(found.path);
        if (!archive) {
            found.problem = archive.error().message;
            sources.push_back({std::move(found), {}});
            continue;
        }
        const QString folder = QFileInfo(found.path).absoluteFilePath() + QLatin1Char('/');
        for (Article &article : archive.value().articles) {
            const QString name = folder + article.fileName;
            sources.push_back({{name, {}}, std::move(article)});
        }
        corrections.append(archive.value().corrections);
    }
    return sources;
}

/// The writing half of an import, on the calling thread. Articles are written by the batch, each batch in one
/// transaction with its part of the search index: one an article would write the same pages of every index
/// again and again, and make FTS5 merge all the time.
class ImportWriter
{
public:
    /// Says in `report` what became of each file.
    ImportWriter(Workspace::Private &d, ImportReport &report)
        : m_d(d), m_report(report), m_writer(std::make_unique<CorpusWriter>(*d.corpus))
    {
    }

    /// False: writing failed in a way that concerns all that would follow (the rows say how).
    bool take(ImportItem &&item)
    {
        m_report.rows.append(item.row);
        if (!item.readable)
            return true;
        ImportRow &row = m_report.rows.last();
        if (const ArticleId there = m_d.corpus->articleWithHash(item.article.contentHash)) {
            row.state = ImportState::AlreadyThere;
            row.article = there;
            return true;
        }
        const auto id = write(item);
        if (!id) {
            row.state = ImportState::Failed;
            row.message = id.error().message;
            takeBack(id.error());
            return false;
        }
        row.state = ImportState::Imported;
        row.article = id.value();
        m_pendingBytes += item.article.text.size() * 2;
        m_pending.push_back(
            {id.value(), m_report.rows.size() - 1, std::move(item.article.text), std::move(item.facts)});
        return (m_pending.size() < batch && m_pendingBytes < batchBytes) || flush().ok();
    }

    /// Makes what was written since the last time last.
    Result<void> flush()
    {
        if (m_pending.empty())
            return {};
        auto done = indexAndCommit();
        if (!done) {
            takeBack(done.error());
            return done;
        }
        // Who read the table of actors meanwhile did not see those of this batch.
        m_d.corpus->forgetActorTable();
        m_d.changes += m_pending.size();
        m_pending.clear();
        m_pendingBytes = 0;
        return {};
    }

    /// Joins the events of what was written with those that tell of the same.
    Result<void> settle()
    {
        Transaction transaction(m_writer->connection());
        auto done = m_d.chronicle.settle(*m_writer);
        if (done)
            done = transaction.commit();
        if (!done)
            m_d.chronicle.forget();
        return done;
    }

private:
    static constexpr std::size_t batch = 128;
    static constexpr qint64 batchBytes = qint64(4) * 1024 * 1024;

    struct Pending
    {
        ArticleId id = 0;
        qsizetype row = 0; ///< in the report
        QString text;
        ArticleFacts facts;
    };

    Result<void> indexAndCommit()
    {
        for (const Pending &article : m_pending) {
            if (auto done = m_writer->index(article.id, article.text, article.facts); !done)
                return done;
        }
        auto done = m_transaction->commit();
        if (done)
            m_transaction.reset();
        return done;
    }

    /// The batch is not there, whatever was said of its articles.
    void takeBack(const Error &error)
    {
        m_transaction.reset();
        for (const Pending &article : m_pending) {
            ImportRow &row = m_report.rows[article.row];
            row.state = ImportState::Failed;
            row.article = 0;
            row.message = error.message;
            m_d.chronicle.remove(article.id);
        }
        m_pending.clear();
        m_pendingBytes = 0;
        // The numbers of actors made in the failed transaction are void.
        m_writer = std::make_unique<CorpusWriter>(*m_d.corpus);
        m_d.corpus->forgetActorTable();
    }

    Result<ArticleId> write(const ImportItem &item)
    {
        if (!m_transaction)
            m_transaction = std::make_unique<Transaction>(m_writer->connection());
        const auto id = m_writer->insertArticle(item.article, item.raw, item.shown);
        if (!id)
            return id;
        if (auto done = m_d.chronicle.beginUnsettled(*m_writer); !done)
            return done.error();
        if (auto done = m_writer->insertFacts(id.value(), item.facts); !done)
            return done.error();
        const QString hash = QString::fromLatin1(item.article.contentHash.toHex());
        // Each event by itself first, so that nothing is lost where the import is broken off; joined at its
        // end.
        ArticleEvents events{id.value(), hash, &item.article, &item.shown};
        const QList<MentionRecord> records = recordsOf(events);
        events.records = &records;
        if (auto done = m_writer->insertEntries(m_d.loneEntries(events)); !done)
            return done.error();
        m_d.chronicle.add(events);
        return id;
    }

    Workspace::Private &m_d;
    ImportReport &m_report;
    std::unique_ptr<CorpusWriter> m_writer;
    std::unique_ptr<Transaction> m_transaction; ///< of the batch, from its first article on
    std::vector<Pending> m_pending;
    qint64 m_pendingBytes = 0;
};

/// Entries that were joined leave holes. Where much of a corpus was written, the whole is written anew.
void compactAfter(Workspace::Private &d, qsizetype written)
{
    constexpr qsizetype worthIt = 200;
    constexpr qsizetype share = 10;
    if (written < worthIt || written * share < d.corpus->articleIds().size())
        return;
    // Where there is no room for a copy the file stays as large as it is: nothing that anybody need be told.
    if (const auto done = d.corpus->database().compact(); !done)
        qWarning("%s", qPrintable(done.error().message));
}

} // namespace

ImportReport runImport(Workspace::Private &d, const QStringList &paths, QList<Correction> &corrections,
                       JobContext &job)
{
    ImportReport report;
    if (auto can = d.writable(); !can) {
        for (const QString &path : paths)
            report.rows.append({path, ImportState::Failed, 0, can.error().message, {}});
        return report;
    }
    const QMutexLocker lock(&d.writing);
    const auto input = std::make_shared<ImportInput>();
    input->corpus = d.corpus.get();
    FileWalk walk = walkPaths(paths, job);
    input->sources = openArchives(std::move(walk.files), corrections);
    for (const QString &table : std::as_const(walk.metadataTables))
        input->tables.read(table);
    for (const Correction &correction : d.corpus->corrections())
        input->corrections[correction.articleHash].append(correction);

    const auto total = static_cast<qsizetype>(input->sources.size());
    if (auto done = d.prepareChronicle(total); !done) {
        for (const QString &path : paths)
            report.rows.append({path, ImportState::Failed, 0, done.error().message, {}});
        return report;
    }
    // One checkpoint at the end makes all durable at once, and its code is read.
    d.corpus->database().setSynchronous(false);
    auto writer = std::make_unique<ImportWriter>(d, report);
    job.report(0, total, importPhrase());
    OrderedWork<ImportItem> work;
    work.produce = [input](qsizetype index, Pipeline &pipeline) { return readOne(*input, index, pipeline); };
    work.weight = [](const ImportItem &item) {
        return static_cast<qint64>(item.article.text.size()) * 2 + static_cast<qint64>(item.raw.size());
    };
    work.consume = [&](qsizetype index, ImportItem &&item) {
        const bool goOn = writer->take(std::move(item));
        job.report(index + 1, total, importPhrase());
        return goOn;
    };
    Error error;
    const auto end = work.run(total, d.pipelines, d.pool, job, &error);
    using End = OrderedWork<ImportItem>::End;
    if (end == End::NoPipeline) {
        for (qsizetype i = report.rows.size(); i < total; ++i)
            report.rows.append({input->sources[static_cast<std::size_t>(i)].found.path,
                                ImportState::Failed,
                                0,
                                error.message,
                                {}});
    }
    report.cancelled = end == End::Cancelled || walk.cancelled;
    if (auto done = writer->flush(); !done && end != End::Stopped)
        report.rows.append({d.corpus->database().path(), ImportState::Failed, 0, done.error().message, {}});
    if (auto done = writer->settle(); !done)
        report.rows.append({d.corpus->database().path(), ImportState::Failed, 0, done.error().message, {}});
    writer.reset();
    if (end == End::Done)
        compactAfter(d, total);
    if (auto done = d.corpus->database().checkpoint(); !done) {
        // The articles are in the log, but the disk did not confirm them: they are not called imported.
        for (ImportRow &row : report.rows) {
            if (row.state == ImportState::Imported) {
                row.state = ImportState::Failed;
                row.message = done.error().message;
            }
        }
    }
    d.corpus->database().setSynchronous(true);
    report.rows.append(input->tables.rows(end == End::Done));
    return report;
}

Result<void> runAnalysis(Workspace::Private &d, bool all, JobContext &job)
{
    if (auto can = d.writable(); !can)
        return can;
    const QMutexLocker lock(&d.writing);
    struct Item
    {
        Result<RawArticle> raw = Error();
        QList<Correction> corrections;
        Analysis again;
    };
    const QList<ArticleId> ids =
        all ? d.corpus->articleIds() : d.corpus->articlesReadBefore(Analysis::version);
    const QString phrase = QCoreApplication::translate("Workspace", "Analysis");
    job.report(0, ids.size(), phrase);
    if (auto done = d.prepareChronicle(ids.size()); !done)
        return done;
    CorpusWriter writer(*d.corpus);
    d.corpus->database().setSynchronous(false);
    Result<void> outcome;
    OrderedWork<Item> work;
    work.produce = [ids, corpus = d.corpus.get()](qsizetype index, Pipeline &pipeline) {
        Item item;
        item.raw = corpus->article(ids.at(index));
        if (item.raw) {
            item.corrections = corpus->correctionsOf(item.raw.value().hash);
            item.again = readArticle(pipeline, withCorrectedDate(item.raw.value().article, item.corrections),
                                     cutDateEvidence(item.corrections));
        }
        return item;
    };
    work.weight = [](const Item &item) {
        return item.raw ? static_cast<qint64>(item.raw.value().article.text.size()) * 4 : qint64(1);
    };
    work.consume = [&](qsizetype index, Item &&item) {
        if (!item.raw) {
            outcome = item.raw.error(); // told, and the others go on
        } else {
            Transaction transaction(writer.connection());
            auto done = d.rewrite(writer, item.raw.value(), item.corrections, item.corrections, &item.again);
            if (done)
                done = transaction.commit();
            if (!done) {
                d.chronicle.forget();
                outcome = done;
                return false;
            }
            ++d.changes;
        }
        job.report(index + 1, ids.size(), phrase);
        return true;
    };
    Error error;
    const auto end = work.run(ids.size(), d.pipelines, d.pool, job, &error);
    using End = OrderedWork<Item>::End;
    if (auto done = d.corpus->database().checkpoint(); !done)
        outcome = done;
    d.corpus->database().setSynchronous(true);
    if (end == End::NoPipeline)
        return error;
    if (end == End::Cancelled)
        return Error{Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
    return outcome;
}

} // namespace frise
