#include "core/corpus/corpus_writer.h"

#include "core/corpus/correction_rows.h"
#include "core/corpus/entry_rows.h"
#include "core/corpus/statement.h"
#include "core/corpus/text_blob.h"
#include "core/corpus/write_statement.h"
#include "core/model/cards.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <map>

namespace frise {

namespace {

/// A null QString would be bound as NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QString metadataText(const Article &article)
{
    QJsonArray pairs;
    for (const auto &[key, value] : article.metadata)
        pairs.append(QJsonArray{key, value});
    return QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact));
}

} // namespace

struct CorpusWriter::Private
{
    explicit Private(Corpus &c) : corpus(c), db(c.database().connection()) {}

    Corpus &corpus;
    QSqlDatabase db;
    std::map<QByteArray, Statement> statements;  ///< prepared once, by their text
    std::map<QByteArray, WriteStatement> writes; ///< the same, of those that answer nothing
    QHash<QString, qint64> actorNumbers;

    Statement &statement(const char *sql)
    {
        const auto key = QByteArray::fromRawData(sql, static_cast<qsizetype>(qstrlen(sql)));
        auto found = statements.find(key);
        if (found == statements.end())
            found = statements.try_emplace(QByteArray(sql), db, QString::fromLatin1(sql)).first;
        return found->second;
    }

    template <typename... Values>
    Result<void> run(const char *sql, const Values &...values)
    {
        const auto key = QByteArray::fromRawData(sql, static_cast<qsizetype>(qstrlen(sql)));
        auto found = writes.find(key);
        if (found == writes.end())
            found = writes.try_emplace(QByteArray(sql), db, sql).first;
        if (!found->second.run(values...))
            return found->second.error();
        return {};
    }

    Result<void> removeEntry(qint64 entry);

    Result<qint64> actorNumber(const ArticleFacts::ActorFact &actor)
    {
        const auto known = actorNumbers.constFind(actor.key);
        if (known != actorNumbers.constEnd())
            return known.value();
        Statement &find = statement("SELECT id FROM actor WHERE key = ?");
        if (!find.run(actor.key))
            return find.error();
        qint64 number = find.next() ? find.integer(0) : 0;
        find.finish();
        if (number == 0) {
            Statement &insert = statement("INSERT INTO actor (key, name, kind, country) VALUES (?, ?, ?, ?)");
            if (!insert.run(text(actor.key), text(actor.name), static_cast<int>(actor.kind),
                            text(actor.country)))
                return insert.error();
            number = insert.lastId();
            corpus.forgetActorTable();
        }
        actorNumbers.insert(actor.key, number);
        return number;
    }

    Result<qint64> numberOfKey(const QString &key)
    {
        ArticleFacts::ActorFact actor;
        actor.key = key;
        actor.name = key;
        return actorNumber(actor);
    }
};

CorpusWriter::CorpusWriter(Corpus &corpus) : d(std::make_unique<Private>(corpus)) {}
CorpusWriter::~CorpusWriter() = default;

QSqlDatabase CorpusWriter::connection() const
{
    return d->db;
}

Result<ArticleId> CorpusWriter::insertArticle(const Article &article, const QByteArray &rawAnalysis,
                                              const Analysis &shown)
{
    Statement &insert =
        d->statement("INSERT INTO article (hash, file_name, path, title, outlet, author, url, language, "
                     "metadata, stated_date, "
                     "date_given, not_after, body_start, characters, shown_title, published, "
                     "published_interval, published_basis, "
                     "published_confidence, published_day, events, quotations, analysis_version, indexed) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', 0, 0, 0, 0, 0, ?, 0)");
    const QString stated = article.statedDate.isUnknown() ? QStringLiteral("") : article.statedDate.toEdtf();
    if (!insert.run(article.contentHash, text(article.fileName), text(article.path), text(article.title),
                    text(article.outlet), text(article.author), text(article.url), text(article.language),
                    metadataText(article), stated, article.dateGiven ? 1 : 0, article.notAfter,
                    static_cast<qint64>(article.bodyStart), static_cast<qint64>(article.text.size()),
                    Analysis::version))
        return insert.error();
    const ArticleId id = insert.lastId();
    if (auto done =
            d->run("INSERT INTO article_text (article, text) VALUES (?, ?)", id, textToBlob(article.text));
        !done)
        return done.error();
    if (auto done = d->run("INSERT INTO article_analysis (article, checksum, analysis) VALUES (?, ?, ?)", id,
                           static_cast<int>(qChecksum(rawAnalysis)), rawAnalysis);
        !done)
        return done.error();
    if (auto done = updateShown(id, article, shown, factsOf(article, shown)); !done)
        return done.error();
    return id;
}

Result<void> CorpusWriter::replaceAnalysis(ArticleId id, const QByteArray &rawAnalysis)
{
    if (auto done = d->run("UPDATE article_analysis SET checksum = ?, analysis = ? WHERE article = ?",
                           static_cast<int>(qChecksum(rawAnalysis)), rawAnalysis, id);
        !done)
        return done;
    return d->run("UPDATE article SET analysis_version = ? WHERE id = ?", Analysis::version, id);
}

Result<void> CorpusWriter::updateShown(ArticleId id, const Article &article, const Analysis &shown,
                                       const ArticleFacts &facts)
{
    const ArticleDate &date = shown.published;
    const auto edtf = [](const DateInterval &interval) {
        return interval.isUnknown() ? QStringLiteral("") : interval.toEdtf();
    };
    // An article without a date stands last among the newest.
    const qint32 day = date.best.isUnknown() ? 0 : DayBounds::of(date.best).first;
    return d->run(
        "UPDATE article SET shown_title = ?, published = ?, published_interval = ?, published_basis = ?, "
        "published_confidence = ?, published_day = ?, events = ?, quotations = ? WHERE id = ?",
        text(shown.title.isEmpty() ? article.title : shown.title), edtf(date.best), edtf(date.interval),
        static_cast<int>(date.basis), date.confidence, day, static_cast<int>(shown.events.size()),
        static_cast<int>(facts.quotes.size()), id);
}

Result<void> CorpusWriter::insertFacts(ArticleId id, const ArticleFacts &facts)
{
    QStringList actors;
    for (const auto &actor : facts.actors) {
        const auto number = d->actorNumber(actor);
        if (!number)
            return number.error();
        actors.append(QString::number(number.value()));
        if (auto done =
                d->run("INSERT INTO actor_article (actor, article, mentions, quotations) VALUES (?, ?, ?, ?)",
                       number.value(), id, actor.mentions, actor.quotations);
            !done)
            return done;
        for (auto it = actor.surfaces.cbegin(); it != actor.surfaces.cend(); ++it) {
            if (auto done =
                    d->run("INSERT INTO actor_surface (actor, surface, count) VALUES (?, ?, ?) "
                           "ON CONFLICT (actor, surface) DO UPDATE SET count = count + excluded.count",
                           number.value(), it.key(), it.value());
                !done)
                return done;
        }
    }
    if (!actors.isEmpty()) {
        if (auto done =
                d->run("INSERT INTO article_actors (article, actors) VALUES (?, ?)", id, actors.join(u','));
            !done)
            return done;
    }
    for (const auto &quote : facts.quotes) {
        const qint64 row = rowId(id, quote.ordinal);
        if (auto done =
                d->run("INSERT INTO quote (id, first_day, last_day, confidence, mode, reviewed, addressee) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)",
                       row, quote.days.first, quote.days.last, std::round(quote.confidence * 1000),
                       static_cast<int>(quote.mode), quote.reviewed ? 1 : 0, text(quote.addressee));
            !done)
            return done;
        for (const QString &speaker : quote.speakers) {
            const auto number = d->numberOfKey(speaker);
            if (!number)
                return number.error();
            if (auto done =
                    d->run("INSERT INTO quote_speaker (actor, quote) VALUES (?, ?)", number.value(), row);
                !done)
                return done;
        }
    }
    return {};
}

Result<void> CorpusWriter::removeFacts(ArticleId id, const ArticleFacts &facts)
{
    const qint64 first = rowId(id, 0);
    const qint64 last = rowId(id, rowsAnArticle - 1);
    if (auto done = d->run(
            "DELETE FROM quote_speaker WHERE actor IN (SELECT j.value FROM article_actors x, json_each('[' "
            "|| x.actors || ']') j WHERE x.article = ?) AND quote BETWEEN ? AND ?",
            id, first, last);
        !done)
        return done;
    if (auto done = d->run("DELETE FROM quote WHERE id BETWEEN ? AND ?", first, last); !done)
        return done;
    for (const auto &actor : facts.actors) {
        const auto number = d->actorNumber(actor);
        if (!number)
            return number.error();
        for (auto it = actor.surfaces.cbegin(); it != actor.surfaces.cend(); ++it) {
            if (auto done =
                    d->run("UPDATE actor_surface SET count = count - ? WHERE actor = ? AND surface = ?",
                           it.value(), number.value(), it.key());
                !done)
                return done;
            if (auto done = d->run("DELETE FROM actor_surface WHERE actor = ? AND surface = ? AND count <= 0",
                                   number.value(), it.key());
                !done)
                return done;
        }
    }
    if (auto done = d->run("DELETE FROM actor_article WHERE actor IN (SELECT j.value FROM article_actors x, "
                           "json_each('[' || x.actors || ']') j WHERE x.article = ?) AND article = ?",
                           id, id);
        !done)
        return done;
    return d->run("DELETE FROM article_actors WHERE article = ?", id);
}

Result<void> CorpusWriter::insertEntries(const QList<ChronicleEntry> &entries)
{
    for (const ChronicleEntry &entry : entries) {
        ActorNumbers numbers;
        for (const EntryActor &actor : entry.actors) {
            const auto number = d->numberOfKey(actor.id);
            if (!number)
                return number.error();
            const QPair<qint64, ActorRole> pair{number.value(), actor.role};
            if (!numbers.contains(pair))
                numbers.append(pair);
        }
        const DayBounds days = DayBounds::of(entry.when);
        const QByteArray detail = detailToBytes(entry);
        if (auto done = d->run(
                "INSERT INTO entry (id, stable_id, title, kind, type, sub_type, edtf, first_day, last_day, "
                "certainty, importance, confidence, series, undated, outcome, place, reviewed, actors, "
                "detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id, text(entry.stableId), text(entry.title), static_cast<int>(entry.kind),
                static_cast<int>(entry.type), text(entry.subType), entry.when.toEdtf(), days.first, days.last,
                static_cast<int>(entry.certainty), static_cast<int>(entry.importance), entry.confidence,
                entry.series ? 1 : 0, entry.undated ? 1 : 0, static_cast<int>(entry.outcome),
                text(entry.place), entry.reviewed ? 1 : 0, actorsToBytes(numbers), detail);
            !done)
            return done;
        for (const auto &[number, role] : numbers) {
            if (auto done = d->run("INSERT INTO entry_actor (actor, entry, role) VALUES (?, ?, ?)", number,
                                   entry.id, static_cast<int>(role));
                !done)
                return done;
        }
        for (const EntryMention &mention : entry.mentions) {
            if (auto done = d->run("INSERT INTO entry_mention (event, entry) VALUES (?, ?)",
                                   rowId(mention.key.article, mention.key.event), entry.id);
                !done)
                return done;
        }
    }
    return {};
}

Result<void> CorpusWriter::removeEntriesOf(ArticleId id)
{
    QList<qint64> entries;
    {
        Statement &find =
            d->statement("SELECT DISTINCT entry FROM entry_mention WHERE event BETWEEN ? AND ?");
        if (!find.run(rowId(id, 0), rowId(id, rowsAnArticle - 1)))
            return find.error();
        while (find.next())
            entries.append(find.integer(0));
    }
    for (const qint64 entry : entries) {
        if (auto done = d->removeEntry(entry); !done)
            return done;
    }
    return {};
}

Result<void> CorpusWriter::Private::removeEntry(qint64 entry)
{
    {
        Statement &find = statement("SELECT actors FROM entry WHERE id = ?");
        if (!find.run(entry))
            return find.error();
        const ActorNumbers numbers = find.next() ? actorsFromBytes(find.bytes(0)) : ActorNumbers();
        find.finish();
        for (const auto &[number, role] : numbers) {
            if (auto done = run("DELETE FROM entry_actor WHERE actor = ? AND entry = ? AND role = ?", number,
                                entry, static_cast<int>(role));
                !done)
                return done;
        }
    }
    if (auto done = run("DELETE FROM entry_mention WHERE entry = ?", entry); !done)
        return done;
    return run("DELETE FROM entry WHERE id = ?", entry);
}

Result<void> CorpusWriter::replaceEntry(const ChronicleEntry &entry)
{
    QList<qint64> standing;
    for (const EntryMention &mention : entry.mentions) {
        Statement &find = d->statement("SELECT entry FROM entry_mention WHERE event = ?");
        if (!find.run(rowId(mention.key.article, mention.key.event)))
            return find.error();
        const qint64 holder = find.next() ? find.integer(0) : 0;
        find.finish();
        if (holder != 0 && !standing.contains(holder))
            standing.append(holder);
    }
    // One mention that stands alone already says the same; only an announcement may have aged.
    if (entry.mentions.size() == 1 && standing == QList<qint64>{entry.id}) {
        Statement &find =
            d->statement("SELECT count(*), max(e.outcome) FROM entry_mention m JOIN entry e ON e.id = "
                         "m.entry WHERE m.entry = ?");
        if (!find.run(entry.id))
            return find.error();
        const bool same =
            find.next() && find.integer(0) == 1 && find.integer(1) == static_cast<int>(entry.outcome);
        find.finish();
        if (same)
            return {};
    }
    for (const qint64 holder : std::as_const(standing)) {
        if (auto done = d->removeEntry(holder); !done)
            return done;
    }
    return insertEntries({entry});
}

Result<void> CorpusWriter::setChronologyState(const QString &state)
{
    return d->run("INSERT OR REPLACE INTO meta (key, value) VALUES ('chronology', ?)", text(state));
}

Result<void> CorpusWriter::removeArticle(ArticleId id)
{
    return d->run("DELETE FROM article WHERE id = ?", id);
}

Result<void> CorpusWriter::index(ArticleId id, const QString &articleText, const ArticleFacts &facts)
{
    qint64 ordinal = 0;
    for (const Span &passage : searchPassages(articleText)) {
        if (auto done = d->run("INSERT INTO passage_search (rowid, words) VALUES (?, ?)",
                               rowId(id, ordinal++), articleText.mid(passage.start, passage.length()));
            !done)
            return done;
    }
    if (auto done = indexFacts(id, facts); !done)
        return done;
    return d->run("UPDATE article SET indexed = 1 WHERE id = ?", id);
}

Result<void> CorpusWriter::unindex(ArticleId id, const QString &articleText, const ArticleFacts &facts)
{
    qint64 ordinal = 0;
    for (const Span &passage : searchPassages(articleText)) {
        if (auto done =
                d->run("INSERT INTO passage_search (passage_search, rowid, words) VALUES ('delete', ?, ?)",
                       rowId(id, ordinal++), articleText.mid(passage.start, passage.length()));
            !done)
            return done;
    }
    if (auto done = unindexFacts(id, facts); !done)
        return done;
    return d->run("UPDATE article SET indexed = 0 WHERE id = ?", id);
}

Result<void> CorpusWriter::indexFacts(ArticleId id, const ArticleFacts &facts)
{
    for (const auto &quote : facts.quotes) {
        if (auto done = d->run("INSERT INTO quote_search (rowid, words) VALUES (?, ?)",
                               rowId(id, quote.ordinal), text(quote.text));
            !done)
            return done;
    }
    for (const auto &event : facts.events) {
        if (auto done = d->run("INSERT INTO event_search (rowid, words) VALUES (?, ?)",
                               rowId(id, event.ordinal), text(event.text));
            !done)
            return done;
    }
    return {};
}

Result<void> CorpusWriter::unindexFacts(ArticleId id, const ArticleFacts &facts)
{
    for (const auto &quote : facts.quotes) {
        if (auto done =
                d->run("INSERT INTO quote_search (quote_search, rowid, words) VALUES ('delete', ?, ?)",
                       rowId(id, quote.ordinal), text(quote.text));
            !done)
            return done;
    }
    for (const auto &event : facts.events) {
        if (auto done =
                d->run("INSERT INTO event_search (event_search, rowid, words) VALUES ('delete', ?, ?)",
                       rowId(id, event.ordinal), text(event.text));
            !done)
            return done;
    }
    return {};
}

Result<qint64> CorpusWriter::insertCorrection(const Correction &correction)
{
    const QVariantList values = correctionValues(correction);
    if (correction.id > 0) {
        // Redo: the decision comes back under its own number.
        Statement &again =
            d->statement("INSERT INTO correction (id, kind, article_hash, span_start, span_end, quoted, "
                         "before, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        if (!again.runWith(QVariantList{correction.id} + values))
            return again.error();
        d->corpus.forgetActorTable();
        return correction.id;
    }
    Statement &insert =
        d->statement("INSERT INTO correction (kind, article_hash, span_start, span_end, quoted, before, "
                     "payload) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert.runWith(values))
        return insert.error();
    d->corpus.forgetActorTable();
    return insert.lastId();
}

Result<void> CorpusWriter::removeCorrection(qint64 id)
{
    Statement &remove = d->statement("DELETE FROM correction WHERE id = ?");
    if (!remove.run(id))
        return remove.error();
    if (remove.changed() == 0) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Corpus", "This decision was taken back already."),
                     QString::number(id)};
    }
    d->corpus.forgetActorTable();
    return {};
}

} // namespace frise
