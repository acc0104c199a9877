#include "core/corpus/corpus.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/search_index.h"
#include "core/corpus/statement.h"

#include <QCoreApplication>

namespace frise {

QStringList Corpus::check(const JobContext &job) const
{
    const QSqlDatabase db = m_database->connection();
    const QueryWatch watch(db, job);
    QStringList problems;
    {
        Statement quick(db, QStringLiteral("PRAGMA quick_check"));
        if (!quick.run())
            problems.append(quick.error().message);
        while (quick.next()) {
            if (quick.text(0) != QLatin1String("ok"))
                problems.append(quick.text(0));
        }
    }
    {
        Statement keys(db, QStringLiteral("PRAGMA foreign_key_check"));
        if (!keys.run())
            problems.append(keys.error().message);
        while (keys.next()) {
            problems.append(
                QCoreApplication::translate("Corpus", "A row of the table %1 points to something that is not "
                                                      "there.")
                    .arg(keys.text(0)));
        }
    }
    const QList<ArticleId> ids = articleIds();
    qint64 done = 0;
    for (const ArticleId id : ids) {
        if (job.isCancelled())
            return problems;
        job.report(++done, ids.size(), QCoreApplication::translate("Corpus", "Check"));
        if (const auto read = article(id); !read)
            problems.append(read.error().message);
    }
    const auto count = [&](const char *sql) -> qint64 {
        Statement query(db, QString::fromLatin1(sql));
        if (!query.run() || !query.next()) {
            problems.append(query.error().message);
            return 0;
        }
        return query.integer(0);
    };
    // Texts without analysis or the other way round: an import writes both in one transaction.
    if (count(
            "SELECT count(*) FROM article a LEFT JOIN article_text t ON t.article = a.id "
            "LEFT JOIN article_analysis n ON n.article = a.id WHERE t.article IS NULL OR n.article IS NULL") >
        0)
        problems.append(
            QCoreApplication::translate("Corpus", "There are articles without text or analysis."));
    if (count("SELECT count(*) FROM entry_mention m LEFT JOIN entry e ON e.id = m.entry WHERE e.id IS NULL") >
            0 ||
        count("SELECT (SELECT count(*) FROM entry_mention) - (SELECT coalesce(sum(min(events, 65536)), 0) "
              "FROM article)") != 0)
        problems.append(QCoreApplication::translate(
            "Corpus", "The chronology does not match the articles; have them read "
                      "again."));
    if (!searchIndexIsCurrent(db))
        problems.append(
            QCoreApplication::translate("Corpus", "The search index was made by another version."));
    for (const char *table : {"passage_search", "quote_search", "event_search"}) {
        // Walks the whole index; a read-only connection cannot be asked.
        if (m_database->isReadOnly())
            break;
        Statement integrity(
            db, QStringLiteral("INSERT INTO %1 (%1) VALUES ('integrity-check')").arg(QLatin1String(table)));
        if (!integrity.run())
            problems.append(QCoreApplication::translate("Corpus", "The search index is damaged: %1")
                                .arg(integrity.error().message));
    }
    return problems;
}

} // namespace frise
