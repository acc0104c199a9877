#include "core/corpus/corpus.h"

#include "core/corpus/correction_rows.h"
#include "core/corpus/entry_rows.h"
#include "core/corpus/fact_rows.h"
#include "core/corpus/plain_rows.h"
#include "core/corpus/search_index.h"
#include "core/corpus/statement.h"
#include "core/corpus/text_blob.h"
#include "core/model/analysis_io.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutexLocker>

namespace frise {

Corpus::Corpus(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
Corpus::~Corpus() = default;

Result<std::unique_ptr<Corpus>> Corpus::create(const QString &path)
{
    auto database = Database::create(path);
    if (!database)
        return database.error();
    std::unique_ptr<Corpus> corpus(new Corpus(std::move(database.value())));
    if (auto prepared = corpus->prepareSearch(); !prepared)
        return prepared.error();
    if (auto done = corpus->m_database->checkpoint(); !done)
        return done.error();
    return corpus;
}

Result<std::unique_ptr<Corpus>> Corpus::open(const QString &path, Database::Access access)
{
    auto database = Database::open(path, access);
    if (!database)
        return database.error();
    std::unique_ptr<Corpus> corpus(new Corpus(std::move(database.value())));
    if (!corpus->m_database->isReadOnly()) {
        if (auto prepared = corpus->prepareSearch(); !prepared)
            return prepared.error();
    }
    return corpus;
}

Result<void> Corpus::prepareSearch()
{
    const QSqlDatabase db = m_database->connection();
    if (searchIndexIsCurrent(db))
        return {};
    return resetSearchIndex(db);
}

Result<CorpusInfo> Corpus::info() const
{
    const QSqlDatabase db = m_database->connection();
    CorpusInfo info;
    info.path = m_database->path();
    info.readOnly = m_database->isReadOnly();
    info.bytes = QFileInfo(info.path).size() + QFileInfo(info.path + QStringLiteral("-wal")).size();
    Statement counts(
        db, QStringLiteral(
                "SELECT (SELECT count(*) FROM article), (SELECT coalesce(sum(events), 0) FROM article), "
                "(SELECT count(*) FROM entry), (SELECT coalesce(sum(quotations), 0) FROM article), "
                "(SELECT count(DISTINCT actor) FROM actor_article), (SELECT count(*) FROM correction), "
                "(SELECT coalesce(min(analysis_version), 0) FROM article), "
                "(SELECT count(*) FROM entry WHERE reviewed = 0 AND confidence < 0.5)"));
    if (!counts.run() || !counts.next())
        return counts.error();
    info.articles = counts.integer(0);
    info.events = counts.integer(1);
    info.entries = counts.integer(2);
    info.quotations = counts.integer(3);
    info.actors = counts.integer(4);
    info.corrections = counts.integer(5);
    info.analysisVersion = static_cast<int>(counts.integer(6));
    info.toReview = counts.integer(7);
    Statement version(db, QStringLiteral("PRAGMA user_version"));
    if (version.run() && version.next())
        info.schemaVersion = static_cast<int>(version.integer(0));
    return info;
}

namespace {

/// Calls take(row) for each line of the article list; with hashes where `hashes`.
template <typename Take>
void readArticles(const QSqlDatabase &db, bool hashes, Take &&take)
{
    PlainRows query(db, QStringLiteral("SELECT id, file_name, shown_title, outlet, published, "
                                       "published_interval, published_basis, published_confidence, events, "
                                       "quotations, characters, hash FROM article ORDER BY id"));
    while (query.next()) {
        ArticleRow row;
        row.id = query.integer(0);
        row.fileName = query.text(1);
        row.title = query.text(2);
        row.outlet = query.text(3);
        row.published = DateInterval::fromEdtf(query.text(4)).value_or(DateInterval());
        row.publishedInterval = DateInterval::fromEdtf(query.text(5)).value_or(DateInterval());
        row.basis = static_cast<PublishedBasis>(query.integer(6));
        row.dateConfidence = query.real(7);
        row.events = static_cast<int>(query.integer(8));
        row.quotations = static_cast<int>(query.integer(9));
        row.characters = static_cast<qsizetype>(query.integer(10));
        if (hashes)
            row.hash = QString::fromLatin1(query.bytes(11).toHex());
        take(row);
    }
}

} // namespace

QList<ArticleRow> Corpus::articles() const
{
    QList<ArticleRow> rows;
    readArticles(m_database->connection(), true, [&rows](const ArticleRow &row) { rows.append(row); });
    return rows;
}

ArticleRows Corpus::articleRows() const
{
    ArticleRows::Builder builder;
    readArticles(m_database->connection(), false, [&builder](const ArticleRow &row) { builder.add(row); });
    return builder.finish();
}

Result<RawArticle> Corpus::article(ArticleId id) const
{
    Statement query(
        m_database->connection(),
        QStringLiteral(
            "SELECT a.file_name, a.path, a.title, a.outlet, a.author, a.url, a.language, a.metadata, "
            "a.stated_date, a.date_given, a.not_after, a.body_start, a.hash, a.analysis_version, "
            "a.indexed, t.text, n.checksum, n.analysis FROM article a "
            "JOIN article_text t ON t.article = a.id "
            "JOIN article_analysis n ON n.article = a.id WHERE a.id = ?"));
    if (!query.run(id))
        return query.error();
    if (!query.next()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Corpus", "This article is not in the corpus."),
                     QString::number(id)};
    }
    RawArticle raw;
    raw.id = id;
    Article &article = raw.article;
    article.fileName = query.text(0);
    article.path = query.text(1);
    article.title = query.text(2);
    article.outlet = query.text(3);
    article.author = query.text(4);
    article.url = query.text(5);
    article.language = query.text(6);
    for (const QJsonValue pair : QJsonDocument::fromJson(query.text(7).toUtf8()).array())
        article.metadata.append({pair[0].toString(), pair[1].toString()});
    article.statedDate = DateInterval::fromEdtf(query.text(8)).value_or(DateInterval());
    article.dateGiven = query.integer(9) != 0;
    article.notAfter = static_cast<Day>(query.integer(10));
    article.bodyStart = static_cast<qsizetype>(query.integer(11));
    article.contentHash = query.bytes(12);
    raw.hash = QString::fromLatin1(article.contentHash.toHex());
    raw.analysisVersion = static_cast<int>(query.integer(13));
    raw.indexed = query.integer(14) != 0;
    article.text = textFromBlob(query.bytes(15));
    if (QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256) != article.contentHash) {
        return Error{Error::Code::Damaged,
                     QCoreApplication::translate(
                         "Corpus", "The text of %1 is damaged: it is not what was imported. Import "
                                   "it again or open a backup.")
                         .arg(article.fileName),
                     raw.hash};
    }
    const QByteArray bytes = query.bytes(17);
    auto analysis = analysisFromBytes(bytes, article.text);
    if (!analysis || static_cast<int>(qChecksum(bytes)) != query.integer(16)) {
        if (!analysis && analysis.error().code == Error::Code::NewerVersion)
            return analysis.error();
        return Error{
            Error::Code::Damaged,
            QCoreApplication::translate("Corpus", "What was read in %1 is damaged; have it read again.")
                .arg(article.fileName),
            raw.hash};
    }
    raw.analysis = std::move(analysis.value());
    return raw;
}

QString Corpus::textOf(ArticleId id) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT text FROM article_text WHERE article = ?"));
    return query.run(id) && query.next() ? textFromBlob(query.bytes(0)) : QString();
}

namespace {

QList<ArticleId> readIds(Statement &query)
{
    QList<ArticleId> ids;
    while (query.next())
        ids.append(query.integer(0));
    return ids;
}

} // namespace

QList<ArticleId> Corpus::articleIds() const
{
    Statement query(m_database->connection(), QStringLiteral("SELECT id FROM article ORDER BY id"));
    query.run();
    return readIds(query);
}

QList<ArticleId> Corpus::articlesReadBefore(int analysisVersion) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT id FROM article WHERE analysis_version < ? ORDER BY id"));
    query.run(analysisVersion);
    return readIds(query);
}

QList<ArticleId> Corpus::articlesToIndex(int limit) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT id FROM article WHERE indexed = 0 ORDER BY id LIMIT ?"));
    query.run(limit);
    return readIds(query);
}

ArticleId Corpus::articleWithHash(const QByteArray &hash) const
{
    Statement query(m_database->connection(), QStringLiteral("SELECT id FROM article WHERE hash = ?"));
    return query.run(hash) && query.next() ? query.integer(0) : 0;
}

QStringList Corpus::outlets() const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT DISTINCT outlet FROM article WHERE outlet <> '' ORDER BY outlet"));
    QStringList outlets;
    query.run();
    while (query.next())
        outlets.append(query.text(0));
    return outlets;
}

QList<Correction> Corpus::corrections() const
{
    Statement query(
        m_database->connection(),
        QStringLiteral("SELECT %1 FROM correction ORDER BY id").arg(QLatin1String(correctionColumns)));
    QList<Correction> corrections;
    query.run();
    while (query.next())
        corrections.append(readCorrection(query));
    return corrections;
}

QList<Correction> Corpus::correctionsOf(const QString &articleHash) const
{
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT %1 FROM correction WHERE article_hash = ? ORDER BY id")
                        .arg(QLatin1String(correctionColumns)));
    QList<Correction> corrections;
    query.run(articleHash);
    while (query.next())
        corrections.append(readCorrection(query));
    return corrections;
}

void Corpus::forgetActorTable() const
{
    const QMutexLocker lock(&m_actorMutex);
    m_actorTable.reset();
}

std::shared_ptr<const ActorTable> Corpus::actorTable() const
{
    const QMutexLocker lock(&m_actorMutex);
    if (m_actorTable)
        return m_actorTable;
    auto table = std::make_shared<ActorTable>();
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT id, key, name, kind, country FROM actor"));
    query.run();
    while (query.next()) {
        table->add(query.integer(0),
                   {query.text(1), query.text(2), static_cast<ActorKind>(query.integer(3)), query.text(4)});
    }
    Statement decisions(
        m_database->connection(),
        QStringLiteral("SELECT kind, payload FROM correction WHERE kind IN (?, ?) ORDER BY id"));
    decisions.run(static_cast<int>(CorrectionKind::MergeActors),
                  static_cast<int>(CorrectionKind::RenameActor));
    while (decisions.next()) {
        const QJsonObject payload = QJsonDocument::fromJson(decisions.text(1).toUtf8()).object();
        const QString id = payload.value(QLatin1String("id")).toString();
        if (decisions.integer(0) == static_cast<int>(CorrectionKind::MergeActors))
            table->merge(id, payload.value(QLatin1String("into")).toString());
        else
            table->rename(id, payload.value(QLatin1String("name")).toString());
    }
    table->settle();
    // An import that goes on adds actors: it forgets this snapshot, and the next caller makes a new one.
    m_actorTable = table;
    return table;
}

QList<ArticleId> Corpus::articlesOf(const QString &actorKey) const
{
    QSet<ArticleId> found;
    Statement query(m_database->connection(),
                    QStringLiteral("SELECT article FROM actor_article WHERE actor = ?"));
    for (const qint64 number : actorTable()->numbersOf({actorKey})) {
        query.run(number);
        while (query.next())
            found.insert(query.integer(0));
    }
    QList<ArticleId> ids(found.cbegin(), found.cend());
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<ActorRow> Corpus::actors() const
{
    const QSqlDatabase db = m_database->connection();
    const auto table = actorTable();
    QList<ActorRow> rows;
    QHash<QString, qsizetype> byKey;
    Statement counts(
        db, QStringLiteral("SELECT actor, sum(mentions), count(*), sum(quotations) FROM actor_article "
                           "GROUP BY actor ORDER BY actor"));
    counts.run();
    QHash<qint64, qsizetype> byNumber;
    while (counts.next()) {
        const ActorTable::Row shown = table->shown(counts.integer(0));
        if (shown.key.isEmpty())
            continue;
        auto known = byKey.constFind(shown.key);
        if (known == byKey.constEnd()) {
            ActorRow row;
            row.id = shown.key;
            row.name = shown.name;
            row.kind = shown.kind;
            row.country = shown.country;
            known = byKey.insert(shown.key, rows.size());
            rows.append(row);
        }
        ActorRow &row = rows[known.value()];
        row.mentions += static_cast<int>(counts.integer(1));
        row.articles += static_cast<int>(counts.integer(2));
        row.quotations += static_cast<int>(counts.integer(3));
        byNumber.insert(counts.integer(0), known.value());
    }
    Statement surfaces(
        db, QStringLiteral("SELECT actor, surface FROM actor_surface ORDER BY actor, count DESC, surface"));
    surfaces.run();
    while (surfaces.next()) {
        const auto place = byNumber.constFind(surfaces.integer(0));
        if (place == byNumber.constEnd())
            continue;
        QStringList &list = rows[place.value()].surfaces;
        if (list.size() < 12 && !list.contains(surfaces.text(1)))
            list.append(surfaces.text(1));
    }
    std::sort(rows.begin(), rows.end(), [](const ActorRow &a, const ActorRow &b) {
        return a.mentions != b.mentions ? a.mentions > b.mentions : a.id < b.id;
    });
    return rows;
}

Result<void> Corpus::backUpTo(const QString &path) const
{
    // Beside the goal first: a copy that fails leaves the old one.
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    Statement copy(m_database->connection(), QStringLiteral("VACUUM INTO ?"));
    if (!copy.run(part)) {
        const Error error = copy.error();
        QFile::remove(part);
        return error;
    }
    if (QFile::exists(path) && !QFile::remove(path)) {
        QFile::remove(part);
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Corpus", "%1 cannot be replaced.").arg(path), path};
    }
    if (!QFile::rename(part, path))
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Corpus", "%1 cannot be written.").arg(path), path};
    return {};
}

} // namespace frise
