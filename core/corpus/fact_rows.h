#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace frise {

/// Events, quotations and passages of one article are numbered inside the corpus by its id and their place.
constexpr qint64 rowsAnArticle = 65536;
constexpr qint64 rowId(qint64 article, qint64 ordinal)
{
    return article * rowsAnArticle + ordinal;
}
constexpr qint64 articleOfRow(qint64 row)
{
    return row / rowsAnArticle;
}
constexpr int ordinalOfRow(qint64 row)
{
    return static_cast<int>(row % rowsAnArticle);
}

/// First and last day of an interval as the tables keep them: an open side is the first or last number.
struct DayBounds
{
    static constexpr qint32 openBegin = 0;
    static constexpr qint32 openEnd = 2147483647;
    qint32 first = openBegin;
    qint32 last = openEnd;
    static DayBounds of(const DateInterval &interval);
};

/// What the index tables and the search index say of one article, drawn from its analysis.
struct ArticleFacts
{
    struct ActorFact
    {
        QString key;
        QString name;
        ActorKind kind = ActorKind::Unknown;
        QString country;
        int mentions = 0;
        int quotations = 0;
        QMap<QString, int> surfaces; ///< printed forms (no pronouns) and how often
    };
    struct QuoteFact
    {
        int ordinal = 0; ///< index of the first part
        DayBounds days;  ///< when it was said, else when the article appeared
        double confidence = 0;
        QuoteMode mode = QuoteMode::Direct;
        bool reviewed = false;
        QStringList speakers; ///< actor keys
        QString addressee;    ///< printed words and the names they stand for, folded
        QString text;
    };
    struct EventFact
    {
        int ordinal = 0;
        QString text; ///< clause
    };
    QList<ActorFact> actors;
    QList<QuoteFact> quotes;
    QList<EventFact> events;
};

ArticleFacts factsOf(const Article &article, const Analysis &analysis);

/// The stretches of a text that the search index holds one by one: its lines, long ones cut at a space.
QList<Span> searchPassages(const QString &text);

} // namespace frise
