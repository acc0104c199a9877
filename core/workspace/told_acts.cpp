#include "core/workspace/told_acts.h"

#include "core/knowledge/folding.h"

#include <QRegularExpression>
#include <algorithm>

namespace frise {

namespace {

/// Days before or after the article's that words may still place; further away they say too little.
constexpr int farthest = 45;

/// 1 … 7 where the expression names a weekday.
int weekdayIn(const QString &words)
{
    static const QStringList names = {QStringLiteral("lundi"),    QStringLiteral("mardi"),
                                      QStringLiteral("mercredi"), QStringLiteral("jeudi"),
                                      QStringLiteral("vendredi"), QStringLiteral("samedi"),
                                      QStringLiteral("dimanche")};
    for (int i = 0; i < names.size(); ++i) {
        if (words.contains(names.at(i)))
            return i + 1;
    }
    return 0;
}

/// The time expression that gave the event its date.
const Timex *timexOf(const Analysis &analysis, const Event &event)
{
    for (const Span &span : event.dateEvidence.spans) {
        for (const Timex &timex : analysis.timexes) {
            if (timex.span == span || (span.isValid() && timex.span.overlaps(span)))
                return &timex;
        }
    }
    return nullptr;
}

/// "Ils se parlent ce lundi … au lendemain d'un raid": counted from a day that is counted from
/// the article's.
bool countedThrough(const Article &article, const Analysis &analysis, const Timex &timex)
{
    static const QRegularExpression words(QStringLiteral("(lendemain|veille|jour même|même jour)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (!timex.days || !timex.days->isSingleDay() ||
        !words.match(article.text.mid(timex.span.start, timex.span.length())).hasMatch())
        return false;
    return std::any_of(analysis.timexes.cbegin(), analysis.timexes.cend(), [&timex](const Timex &other) {
        return other.dependsOnArticleDate && !other.inQuotation && other.span.start < timex.span.start &&
               other.days && other.days->isSingleDay() &&
               std::abs(other.days->firstDay() - timex.days->firstDay()) <= 1;
    });
}

/// "peu après une réunion", "quelques heures après l'attaque"
bool isJustBefore(const Article &article, const Event &event)
{
    static const QRegularExpression words(QStringLiteral("(peu|juste|quelques heures|quelques jours) après "
                                                         "((un|une|le|la|les|des|ce|cette|son|sa) |l['’])?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const qsizetype from = std::max<qsizetype>(0, event.trigger.start - 40);
    return words.match(article.text.mid(from, event.trigger.start - from)).hasMatch();
}

/// Sorted keys: the place, persons and bodies, and a state whatever of it acts.
QStringList keysOf(const Analysis &analysis, const Event &event)
{
    QStringList keys;
    for (const EventActor &actor : event.actors) {
        const Actor &known = analysis.actors.at(actor.actor);
        if (known.anonymous)
            continue;
        const QString kind = known.id.section(QLatin1Char(':'), 0, 0);
        if (kind.size() == 1 && QStringView(u"gfmc").contains(kind.at(0)))
            keys.append(QStringLiteral("s:") + known.id.section(QLatin1Char(':'), -1));
        else
            keys.append(known.id);
    }
    if (!event.place.isEmpty())
        keys.append(QStringLiteral("l:") + folded(event.place));
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

} // namespace

QList<ToldAct> toldActs(const Article &article, const Analysis &analysis)
{
    QList<ToldAct> acts;
    const Day published = analysis.published.anchorDay();
    if (published == noDay)
        return acts;
    for (const Event &event : analysis.events) {
        const bool certain = event.certainty == Certainty::Happened ||
                             event.certainty == Certainty::Planned || event.certainty == Certainty::Ongoing;
        if (!certain || event.type == EventType::None || event.type == EventType::Statement || event.series)
            continue;
        ToldAct act;
        act.type = eventTypeName(event.type);
        act.span = event.trigger;
        act.keys = keysOf(analysis, event);
        act.hasPlace = !event.place.isEmpty();
        if (act.keys.isEmpty())
            continue;
        if (isJustBefore(article, event)) {
            act.earliest = -6;
            act.latest = 0;
            acts.append(act);
            continue;
        }
        const Timex *timex = timexOf(analysis, event);
        if (timex == nullptr || timex->inQuotation ||
            (!timex->dependsOnArticleDate && !countedThrough(article, analysis, *timex)) ||
            event.when.isOpenBegin() || event.when.isOpenEnd())
            continue;
        act.earliest = event.when.firstDay() - published;
        act.latest = event.when.lastDay() - published;
        if (std::abs(act.earliest) > farthest || std::abs(act.latest) > farthest)
            continue;
        if (timex->value.size() == 8 && timex->value.contains(QLatin1String("-W"))) {
            act.byWeek = true; // counted from the Monday of the article's week
            act.earliest += published % 7;
            act.latest += published % 7;
        } else if (event.when.isSingleDay()) {
            const QString words =
                article.text.mid(timex->span.start, timex->span.length()).toLower().simplified();
            const int weekday = weekdayIn(words);
            if (weekday > 0 && event.when.firstDay() % 7 + 1 == weekday) {
                const bool ahead = act.earliest > 0;
                const bool adjacent =
                    words.contains(QLatin1String("prochain")) || words.contains(QLatin1String("dernier"));
                act.weekday = weekday;
                act.earliest = ahead ? (adjacent ? 1 : 0) : (adjacent ? -7 : -6);
                act.latest = ahead ? (adjacent ? 7 : 6) : (adjacent ? -1 : 0);
                if (words.startsWith(QLatin1String("ce ")))
                    act.earliest = act.latest = 0;
            }
        } else if (timex->days && timex->days->isSingleDay()) {
            // A day told by words, unsure only because the article's is: counted from its best day.
            act.earliest = act.latest = timex->days->firstDay() - published;
        }
        acts.append(act);
    }
    return acts;
}

} // namespace frise
