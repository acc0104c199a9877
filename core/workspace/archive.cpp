#include "core/workspace/archive.h"

#include "core/export/exporters.h"
#include "core/export/report_json.h"
#include "core/import/importer.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frise {

namespace {

constexpr qint64 largestArchive = qint64(1) << 30;

QJsonObject articleObject(const Article &article)
{
    QJsonArray metadata;
    for (const auto &[key, value] : article.metadata)
        metadata.append(QJsonArray{key, value});
    return {
        {QStringLiteral("file"), article.fileName},
        {QStringLiteral("path"), article.path},
        {QStringLiteral("title"), article.title},
        {QStringLiteral("outlet"), article.outlet},
        {QStringLiteral("author"), article.author},
        {QStringLiteral("url"), article.url},
        {QStringLiteral("language"), article.language},
        {QStringLiteral("stated"), article.statedDate.isUnknown() ? QString() : article.statedDate.toEdtf()},
        {QStringLiteral("given"), article.dateGiven},
        {QStringLiteral("notAfter"), article.notAfter},
        {QStringLiteral("bodyStart"), article.bodyStart},
        {QStringLiteral("metadata"), metadata},
        {QStringLiteral("sha256"), QString::fromLatin1(article.contentHash.toHex())},
        {QStringLiteral("text"), article.text}};
}

Article articleFrom(const QJsonObject &object)
{
    Article article;
    article.fileName = object.value(QLatin1String("file")).toString();
    article.path = object.value(QLatin1String("path")).toString();
    article.title = object.value(QLatin1String("title")).toString();
    article.outlet = object.value(QLatin1String("outlet")).toString();
    article.author = object.value(QLatin1String("author")).toString();
    article.url = object.value(QLatin1String("url")).toString();
    article.language = object.value(QLatin1String("language")).toString(QStringLiteral("fr"));
    article.statedDate =
        DateInterval::fromEdtf(object.value(QLatin1String("stated")).toString()).value_or(DateInterval());
    article.dateGiven = object.value(QLatin1String("given")).toBool();
    article.notAfter = object.value(QLatin1String("notAfter")).toInt(noDay);
    const QJsonArray metadata = object.value(QLatin1String("metadata")).toArray();
    for (const QJsonValue &pair : metadata)
        article.metadata.append({pair[0].toString(), pair[1].toString()});
    article.text = object.value(QLatin1String("text")).toString();
    article.bodyStart =
        std::clamp<qsizetype>(object.value(QLatin1String("bodyStart")).toInt(), 0, article.text.size());
    article.contentHash = contentHashOf(article.text);
    return article;
}

QJsonObject correctionObject(const Correction &correction)
{
    return {{QStringLiteral("kind"), static_cast<int>(correction.kind)},
            {QStringLiteral("article"), correction.articleHash},
            {QStringLiteral("start"), correction.span.start},
            {QStringLiteral("end"), correction.span.end},
            {QStringLiteral("quoted"), correction.quoted},
            {QStringLiteral("before"), correction.before},
            {QStringLiteral("payload"), correction.payload}};
}

Correction correctionFrom(const QJsonObject &object)
{
    Correction correction;
    correction.kind = static_cast<CorrectionKind>(object.value(QLatin1String("kind")).toInt());
    correction.articleHash = object.value(QLatin1String("article")).toString();
    correction.span = {object.value(QLatin1String("start")).toInt(),
                       object.value(QLatin1String("end")).toInt()};
    correction.quoted = object.value(QLatin1String("quoted")).toString();
    correction.before = object.value(QLatin1String("before")).toString();
    correction.payload = object.value(QLatin1String("payload")).toObject();
    return correction;
}

Error refused(const QString &path, const QString &why)
{
    return {
        Error::Code::Damaged,
        QCoreApplication::translate("Archive", "This export of Frise cannot be brought back: %1").arg(why),
        path};
}

} // namespace

Result<QByteArray> withArchive(const QByteArray &json, const Workspace &workspace, JobContext &job)
{
    QJsonObject root = QJsonDocument::fromJson(json).object();
    QJsonArray articles;
    const QList<ArticleRow> rows = workspace.articles();
    for (const ArticleRow &row : rows) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
        job.report(articles.size(), rows.size(), QCoreApplication::translate("Workspace", "Articles"));
        const Result<StoredArticle> stored = workspace.article(row.id);
        if (!stored)
            return stored.error();
        articles.append(articleObject(stored.value().article));
    }
    QJsonArray corrections;
    for (const Correction &correction : workspace.corrections())
        corrections.append(correctionObject(correction));
    root.insert(QStringLiteral("articles"), articles);
    root.insert(QStringLiteral("corrections"), corrections);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<void> exportCorpusJson(const Workspace &workspace, const TimelineReport &report, const QString &path,
                              JobContext &job)
{
    const auto facts = reportJson(report, {}, job);
    if (!facts)
        return facts.error();
    const auto whole = withArchive(facts.value(), workspace, job);
    if (!whole)
        return whole.error();
    return writeExport(path, whole.value());
}

bool isArchive(const QString &path)
{
    if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return false;
    // QJsonDocument sorts its keys, so that the mark of the format need not stand first: its articles do.
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(64).simplified().startsWith("{ \"articles\": [") &&
           QFileInfo(path).size() <= largestArchive;
}

Result<Archive> readArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, file.errorString());
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return refused(path,
                       QCoreApplication::translate("Archive", "it is no JSON from character %1 on (%2).")
                           .arg(problem.offset)
                           .arg(problem.errorString()));
    if (root.value(QLatin1String("format")) != QLatin1String("frise-chronology") ||
        root.value(QLatin1String("version")).toInt() != 1)
        return refused(path, QCoreApplication::translate("Archive", "it is of another format or version."));
    Archive archive;
    const QJsonArray articles = root.value(QLatin1String("articles")).toArray();
    for (const QJsonValue &value : articles) {
        Article article = articleFrom(value.toObject());
        if (article.text.isEmpty() ||
            QString::fromLatin1(article.contentHash.toHex()) != value[QLatin1String("sha256")].toString())
            return refused(path,
                           QCoreApplication::translate("Archive", "the text of %1 is not the one that was "
                                                                  "exported.")
                               .arg(article.fileName));
        archive.articles.append(std::move(article));
    }
    const QJsonArray corrections = root.value(QLatin1String("corrections")).toArray();
    for (const QJsonValue &value : corrections) {
        const int kind = value[QLatin1String("kind")].toInt(-1);
        if (kind < 0 || kind > static_cast<int>(CorrectionKind::CutMatch))
            return refused(path,
                           QCoreApplication::translate("Archive", "a decision is of a kind that this version "
                                                                  "does not know."));
        archive.corrections.append(correctionFrom(value.toObject()));
    }
    return archive;
}

} // namespace frise
