#pragma once

#include "core/base/job.h"
#include "core/dating/date_article.h"

#include <QList>
#include <QSet>
#include <QString>

namespace frise {

/// An act as one article tells it, for comparison with how others tell it. Values; from the clues of its
/// dating, or from what the events stage read.
struct ToldAct
{
    QString type;     ///< PLOVER name
    QStringList keys; ///< sorted, distinct: place and actors ("l:kiev", "g:RUS")
    bool hasPlace = false;
    Span span;
    /// Days from the article's own day to the act, both ends included, as far as words say: "hier" -1 … -1.
    int earliest = 0;
    int latest = 0;
    /// Counted in ISO weeks where true: "la semaine dernière" is week -1 whatever the day.
    bool byWeek = false;
    int weekday = 0; ///< 1 … 7 where told, else 0
};

/// One article in a set that is dated together.
struct JointArticle
{
    const Article *article = nullptr;
    QList<DatingClue> clues;
    QList<ToldAct> acts;
    DatingOptions options;
};

/// Two articles tell one act with different words, so their days are not free of each other. Defeasible: it
/// weighs, it does not exclude, and a person may cut it.
struct DateLink
{
    int from = 0; ///< index of the article
    int to = 0;
    int fromAct = 0; ///< index into JointArticle::acts
    int toAct = 0;
    double strength = 0.5; ///< how likely both mean one act
    /// Days in question: what it is worth that the act falls on one day in both.
    double surprise = 60;

    /// Stable name of the link, for cutting it: articles' file names and spans.
    static QString keyOf(const JointArticle &from, const ToldAct &fromAct, const JointArticle &to,
                         const ToldAct &toAct);
    /// How a person cuts it: an act of one article (by its file's name and where the act is told) does not
    /// bind it to the other.
    static QString cutKey(const QString &fileName, qsizetype start, const QString &otherFileName);
};

/// Links between articles: acts of one type that share place or actors and are placed by words in both.
/// `cut`: links that do not count, by keyOf() or cutKey().
/// Candidates are found by shared keys, so that the work grows with the number of acts, not with its square.
QList<DateLink> findLinks(const QList<JointArticle> &articles, const QSet<QString> &cut = {});

/// Dates articles together: each keeps its own belief, and each link asks that the act lies on one day in
/// both; beliefs are passed along the links (max-product, a fixed number of rounds, in the articles' order)
/// until they agree. Articles without links get exactly what dateArticle gives. A link that moved an answer
/// is listed in the evidence of both, with the sentence. Pure: same input, same answer.
/// `job`: asked whether to stop; then the answer is empty.
QList<ArticleDate> dateTogether(const QList<JointArticle> &articles, const QSet<QString> &cut = {},
                                const JobContext *job = nullptr);

} // namespace frise
