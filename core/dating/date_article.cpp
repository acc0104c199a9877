#include "core/dating/date_article.h"

#include "core/dating/clue_weight.h"
#include "core/dating/dating_evidence.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>

namespace frise {

namespace {

Day horizonOf(const Article &article, const DatingOptions &options)
{
    Day horizon = options.horizon != noDay ? options.horizon : dayOf(2030, 12, 31);
    if (article.notAfter != noDay)
        horizon = std::min(horizon, article.notAfter);
    return horizon;
}

QList<DatingClue> counted(const QList<DatingClue> &clues, const DatingOptions &options)
{
    QList<DatingClue> kept;
    for (const DatingClue &clue : clues) {
        if (!options.cut.contains({clue.span.start, clue.span.end}))
            kept.append(clue);
    }
    return kept;
}

bool hasPrinted(const QList<DatingClue> &clues)
{
    return std::any_of(clues.cbegin(), clues.cend(),
                       [](const DatingClue &clue) { return clue.kind == DatingClue::Kind::Printed; });
}

/// A printed date, complete: settled.
bool settlePrinted(const QList<DatingClue> &clues, ArticleDate &date)
{
    const DatingClue *best = nullptr;
    for (const DatingClue &clue : clues) {
        if (clue.kind == DatingClue::Kind::Printed && clue.year > 0 &&
            QDate::isValid(clue.year, clue.month, clue.day) &&
            (best == nullptr || clue.weight > best->weight))
            best = &clue;
    }
    if (best == nullptr)
        return false;
    date.best = DateInterval::ofDay(dayOf(best->year, best->month, best->day));
    date.interval = date.best;
    date.basis = PublishedBasis::Dateline;
    date.confidence = std::min(0.99, 0.6 + 0.4 * best->weight);
    date.belief = {{date.best, date.confidence}};
    return true;
}

Evidence statedEvidence(const char *rule, const char *reason, const DateInterval &date)
{
    Evidence stated;
    stated.rule = QString::fromLatin1(rule);
    stated.reason = QString::fromLatin1(reason);
    stated.args = {date.toEdtf()};
    return stated;
}

/// Given by a person, printed whole, or told by the file: nothing is left to infer.
bool settle(const Article &article, const QList<DatingClue> &clues, ArticleDate &date)
{
    if (article.dateGiven && !article.statedDate.isUnknown()) {
        date.best = article.statedDate;
        date.interval = article.statedDate;
        date.basis = PublishedBasis::Given;
        date.confidence = 1;
        addEvidence(article.text, clues, date);
        date.evidence = {statedEvidence("date.given", QT_TRANSLATE_NOOP("Evidence", "given by a person: %1"),
                                        article.statedDate)};
        date.evidence.first().byPerson = true;
        return true;
    }
    if (settlePrinted(clues, date)) {
        addEvidence(article.text, clues, date);
        return true;
    }
    if (hasPrinted(clues) || article.statedDate.isUnknown())
        return false;
    date.best = article.statedDate;
    date.interval = article.statedDate;
    date.basis = PublishedBasis::Metadata;
    date.confidence = 0.95;
    addEvidence(article.text, clues, date);
    date.evidence.prepend(statedEvidence("date.metadata",
                                         QT_TRANSLATE_NOOP("Evidence", "told by the file's metadata: %1"),
                                         article.statedDate));
    return true;
}

} // namespace

DayBelief beliefOf(const Article &article, const QList<DatingClue> &all, const DatingOptions &options)
{
    const QList<DatingClue> clues = counted(all, options);
    ArticleDate settled;
    if (settle(article, clues, settled))
        return {};
    return believe(clues, horizonOf(article, options));
}

ArticleDate dateFromBelief(const Article &article, const QList<DatingClue> &all, const DayBelief &belief,
                           const DatingOptions &options)
{
    ArticleDate date;
    if (belief.isEmpty())
        return date;
    const QList<DatingClue> clues = counted(all, options);
    date.basis = hasPrinted(clues) ? PublishedBasis::Dateline : PublishedBasis::Inferred;
    summarise(belief, std::any_of(clues.cbegin(), clues.cend(), isDayGrain), date);
    addEvidence(article.text, clues, date);
    return date;
}

ArticleDate dateArticle(const Article &article, const QList<DatingClue> &all, const DatingOptions &options)
{
    const QList<DatingClue> clues = counted(all, options);
    ArticleDate date;
    if (settle(article, clues, date))
        return date;
    return dateFromBelief(article, clues, believe(clues, horizonOf(article, options)), options);
}

} // namespace frise
