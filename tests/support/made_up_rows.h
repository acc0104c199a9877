#pragma once

#include "core/model/rows.h"

#include <QList>

/// Rows of an invented corpus for tests of lists: places, people and outlets do not exist.
namespace frise::test {

inline QuoteRow quoteRow(ArticleId article, int quotation, const char *speaker, const char *text,
                         const char *day, QuoteMode mode = QuoteMode::Direct)
{
    QuoteRow row;
    row.article = article;
    row.quotation = quotation;
    row.parts = {quotation};
    row.source = QStringLiteral("%1-depeche.txt").arg(article, 2, 10, QLatin1Char('0'));
    row.outlet = QStringLiteral("Gazette d’Orland");
    row.articleTitle = QStringLiteral("La trêve d’Orland");
    row.span = {quotation * 100, quotation * 100 + 40};
    row.text = QString::fromUtf8(text);
    if (mode != QuoteMode::Indirect) {
        row.leftMark = QStringLiteral("«");
        row.rightMark = QStringLiteral("»");
    }
    row.mode = mode;
    row.cue = QStringLiteral("a déclaré");
    row.speaker = QString::fromUtf8(speaker);
    if (!row.speaker.isEmpty())
        row.speakerIds = {QStringLiteral("n:") + row.speaker.toLower()};
    row.role = QStringLiteral("ministre d’Orland");
    row.said = day ? *DateInterval::fromEdtf(QString::fromLatin1(day)) : DateInterval();
    row.published = row.said;
    row.basis = PublishedBasis::Inferred;
    row.confidence = 0.8;
    row.reason = QStringLiteral("Because <b>of this</b>");
    return row;
}

inline QList<QuoteRow> quoteRows()
{
    QList<QuoteRow> rows = {
        quoteRow(1, 0, "Ilse Varga", "nous ne céderons rien", "2031-05-02"),
        quoteRow(1, 1, "Ilse Varga", "la trêve tiendra", "2031-05-02", QuoteMode::Mixed),
        quoteRow(2, 0, "Tomas Reuel", "les pourparlers reprendront", "2031-05-04", QuoteMode::Indirect),
        quoteRow(2, 1, "", "on nous a menti", nullptr),
        quoteRow(3, 0, "Ilse Varga", "Nous ne céderons rien à personne", "2031-06-10")};
    rows[0].variantGroup = rows[4].variantGroup = 7;
    rows[0].variants = rows[4].variants = 2;
    return rows;
}

inline ChronicleEntry entry(EntryId id, EventKind kind, const char *when, const char *title,
                            Certainty certainty = Certainty::Happened)
{
    ChronicleEntry result;
    result.id = id;
    result.kind = kind;
    if (when)
        result.when = *DateInterval::fromEdtf(QString::fromLatin1(when));
    result.undated = when == nullptr;
    result.title = QString::fromUtf8(title);
    result.certainty = certainty;
    result.confidence = 0.4 + 0.1 * static_cast<double>(id % 6);
    result.place = QStringLiteral("Orland");
    result.actors = {{QStringLiteral("n:varga"), QStringLiteral("Ilse Varga"), ActorRole::Agent},
                     {QStringLiteral("n:reuel"), QStringLiteral("Tomas Reuel"), ActorRole::Target}};
    EntryMention mention;
    mention.key = {id, 0};
    mention.source = QStringLiteral("01-depeche.txt");
    result.mentions = {mention};
    return result;
}

inline QList<ChronicleEntry> entries()
{
    return {entry(1, EventKind::Diplomatic, "2031-05-02", "Rencontre d’Orland"),
            entry(2, EventKind::Military, "2031-05-03/2031-05-05", "Bombardement du port"),
            entry(3, EventKind::Diplomatic, "2031-06", "Sommet annoncé", Certainty::Planned),
            entry(4, EventKind::Other, nullptr, "Élections partielles"),
            entry(5, EventKind::Military, "2031-05-20~", "Retrait des troupes"),
            entry(6, EventKind::Statement, "2031-05-21", "Déclaration de Varga")};
}

inline QList<ArticleRow> articles()
{
    QList<ArticleRow> rows;
    for (int i = 1; i <= 3; ++i) {
        ArticleRow row;
        row.id = i;
        row.fileName = QStringLiteral("0%1-depeche.txt").arg(i);
        row.published = *DateInterval::fromEdtf(QStringLiteral("2031-05-0%1").arg(i + 1));
        row.basis = i == 1 ? PublishedBasis::Inferred : PublishedBasis::Dateline;
        row.publishedInterval = row.published;
        row.dateConfidence = 0.5;
        rows.append(row);
    }
    return rows;
}

inline FacetValue facetValue(const char *key, const char *label, int count)
{
    FacetValue value;
    value.key = QString::fromUtf8(key);
    value.label = QString::fromUtf8(label);
    value.count = count;
    return value;
}

} // namespace frise::test
