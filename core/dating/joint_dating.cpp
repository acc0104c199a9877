#include "core/dating/joint_dating.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace frise {

namespace {

/// Acts that this many articles tell are too common a kind to link by.
constexpr qsizetype crowded = 60;
constexpr int rounds = 6;
/// Acts of one kind, place and actors come again within this many days: over a longer belief a link says
/// less.
constexpr double comesAgain = 365;
/// Days of an article that its own belief makes this unlikely pass no message on.
constexpr float hopeless = 12;

/// Days on which an article of `day` puts an act.
std::pair<Day, Day> window(const ToldAct &act, Day day)
{
    if (act.byWeek) {
        const Day monday = day - day % 7; // Julian day 0 is a Monday
        return {monday + act.earliest, monday + act.latest};
    }
    if (act.weekday > 0) {
        for (Day d = day + act.latest; d >= day + act.earliest; --d) {
            if (d % 7 + 1 == act.weekday)
                return {d, d};
        }
    }
    return {day + act.earliest, day + act.latest};
}

/// Likelihood ratio of the two days if the link holds with its strength.
double agreement(const DateLink &link, const ToldAct &a, Day dayA, const ToldAct &b, Day dayB)
{
    const auto [firstA, lastA] = window(a, dayA);
    const auto [firstB, lastB] = window(b, dayB);
    const int common = std::min(lastA, lastB) - std::max(firstA, firstB) + 1;
    if (common <= 0)
        return 1 - link.strength;
    const double lengthA = lastA - firstA + 1;
    const double lengthB = lastB - firstB + 1;
    return 1 - link.strength + link.strength * link.surprise * common / (lengthA * lengthB);
}

/// How far apart the days of two articles can be when both tell one act.
int reach(const ToldAct &a, const ToldAct &b)
{
    const auto far = [](const ToldAct &act) {
        return std::max(std::abs(act.earliest), std::abs(act.latest));
    };
    return far(a) + far(b) + 14;
}

using Message = std::vector<float>; ///< per day of the receiver's belief; 0 says nothing

Message pass(const DateLink &link, const ToldAct &fromAct, const ToldAct &toAct, const DayBelief &from,
             const DayBelief &to)
{
    const float best = *std::max_element(from.logWeight.cbegin(), from.logWeight.cend());
    Message message(static_cast<std::size_t>(to.logWeight.size()),
                    static_cast<float>(std::log(1 - link.strength)));
    const int width = reach(fromAct, toAct);
    for (int i = 0; i < from.logWeight.size(); ++i) {
        const float weight = from.logWeight.at(i) - best;
        if (weight < -hopeless)
            continue;
        const Day day = from.first + i;
        const Day last = std::min(to.last(), day + width);
        for (Day other = std::max(to.first, day - width); other <= last; ++other) {
            float &strongest = message[static_cast<std::size_t>(other - to.first)];
            strongest =
                std::max(strongest,
                         weight + static_cast<float>(std::log(agreement(link, fromAct, day, toAct, other))));
        }
    }
    return message;
}

/// Only the days that are in question: a belief may run over a century.
DayBelief trimmed(const DayBelief &belief)
{
    if (belief.isEmpty())
        return belief;
    const float best = *std::max_element(belief.logWeight.cbegin(), belief.logWeight.cend());
    const auto counts = [best](float weight) { return weight >= best - hopeless; };
    const auto begin = std::find_if(belief.logWeight.cbegin(), belief.logWeight.cend(), counts);
    const auto end = std::find_if(belief.logWeight.crbegin(), belief.logWeight.crend(), counts).base();
    DayBelief result;
    result.first = belief.first + static_cast<Day>(begin - belief.logWeight.cbegin());
    result.logWeight = QList<float>(begin, end);
    return result;
}

/// How many days a belief leaves in question.
double daysInQuestion(const DayBelief &belief)
{
    const float best = *std::max_element(belief.logWeight.cbegin(), belief.logWeight.cend());
    return static_cast<double>(std::count_if(belief.logWeight.cbegin(), belief.logWeight.cend(),
                                             [best](float weight) { return weight >= best - 3; }));
}

void add(DayBelief &belief, const Message &message)
{
    for (int i = 0; i < belief.logWeight.size(); ++i)
        belief.logWeight[i] += message[static_cast<std::size_t>(i)];
}

bool isCut(const QSet<QString> &cut, const JointArticle &one, const ToldAct &a, const JointArticle &other,
           const ToldAct &b)
{
    return !cut.isEmpty() &&
           (cut.contains(DateLink::keyOf(one, a, other, b)) ||
            cut.contains(DateLink::cutKey(one.article->fileName, a.span.start, other.article->fileName)) ||
            cut.contains(DateLink::cutKey(other.article->fileName, b.span.start, one.article->fileName)));
}

QString wordsOf(const JointArticle &article, const ToldAct &act)
{
    return article.article->text.mid(act.span.start, act.span.length()).simplified();
}

} // namespace

QString DateLink::keyOf(const JointArticle &from, const ToldAct &fromAct, const JointArticle &to,
                        const ToldAct &toAct)
{
    const auto name = [](const JointArticle &article, const ToldAct &act) {
        return article.article->fileName + QLatin1Char(':') + QString::number(act.span.start);
    };
    return name(from, fromAct) + QLatin1Char('|') + name(to, toAct);
}

QString DateLink::cutKey(const QString &fileName, qsizetype start, const QString &otherFileName)
{
    return fileName + QLatin1Char(':') + QString::number(start) + QLatin1Char('|') + otherFileName;
}

QList<DateLink> findLinks(const QList<JointArticle> &articles, const QSet<QString> &cut)
{
    std::map<QString, QList<QPair<int, int>>> byKey;
    for (int i = 0; i < articles.size(); ++i) {
        for (int a = 0; a < articles.at(i).acts.size(); ++a) {
            const ToldAct &act = articles.at(i).acts.at(a);
            for (const QString &key : act.keys)
                byKey[act.type + QLatin1Char('|') + key].append({i, a});
        }
    }
    // Per pair of acts, how many keys they share.
    std::map<std::pair<QPair<int, int>, QPair<int, int>>, int> shared;
    for (const auto &[key, places] : byKey) {
        if (places.size() > crowded)
            continue;
        for (int x = 0; x < places.size(); ++x) {
            for (int y = x + 1; y < places.size(); ++y) {
                if (places.at(x).first != places.at(y).first)
                    ++shared[{places.at(x), places.at(y)}];
            }
        }
    }
    // The best pair of acts of two articles and a type.
    std::map<std::pair<QPair<int, int>, QString>, DateLink> best;
    for (const auto &[pair, count] : shared) {
        const auto [one, other] = pair;
        const ToldAct &a = articles.at(one.first).acts.at(one.second);
        const ToldAct &b = articles.at(other.first).acts.at(other.second);
        const bool placeAlone = count == 1 && a.hasPlace && b.hasPlace &&
                                (a.keys.size() == 1 || b.keys.size() == 1) &&
                                std::any_of(a.keys.cbegin(), a.keys.cend(), [&b](const QString &key) {
                                    return key.startsWith(QLatin1String("l:")) && b.keys.contains(key);
                                });
        if ((count < 2 && !placeAlone) || isCut(cut, articles.at(one.first), a, articles.at(other.first), b))
            continue;
        const int most = static_cast<int>(std::max(a.keys.size(), b.keys.size()));
        // A place alone binds weakly, and only where one of them names nobody who could be somebody else.
        const double strength = count < 2 ? 0.2 : std::min(0.8, 0.3 + 0.5 * count / most);
        DateLink &link = best[{{one.first, other.first}, a.type}];
        if (link.from == link.to || strength > link.strength)
            link = {one.first, other.first, one.second, other.second, strength};
    }
    QList<DateLink> links;
    for (const auto &[unused, link] : best) {
        Q_UNUSED(unused);
        links.append(link);
    }
    return links;
}

QList<ArticleDate> dateTogether(const QList<JointArticle> &articles, const QSet<QString> &cut,
                                const JobContext *job)
{
    const auto stopped = [job] { return job != nullptr && job->isCancelled(); };
    QList<ArticleDate> dates;
    QList<DayBelief> own;
    for (const JointArticle &article : articles) {
        if (stopped())
            return {};
        dates.append(dateArticle(*article.article, article.clues, article.options));
        DayBelief belief = trimmed(beliefOf(*article.article, article.clues, article.options));
        // A date given or printed speaks to the others and does not move.
        if (belief.isEmpty() && dates.last().best.isSingleDay()) {
            belief.first = dates.last().best.firstDay();
            belief.logWeight = {0};
        }
        own.append(belief);
    }
    QList<DateLink> links = findLinks(articles, cut);
    links.erase(std::remove_if(links.begin(), links.end(),
                               [&own](const DateLink &link) {
                                   return own.at(link.from).isEmpty() || own.at(link.to).isEmpty();
                               }),
                links.end());
    if (links.isEmpty())
        return dates;
    for (DateLink &link : links) {
        const double days = std::max(daysInQuestion(own.at(link.from)), daysInQuestion(own.at(link.to)));
        link.surprise = std::max(60.0, days);
        link.strength *= std::min(1.0, comesAgain / link.surprise);
    }
    // Per link two messages: to its second article, and back.
    std::vector<std::pair<Message, Message>> messages(static_cast<std::size_t>(links.size()));
    for (int i = 0; i < links.size(); ++i) {
        auto &[there, back] = messages[static_cast<std::size_t>(i)];
        there.assign(static_cast<std::size_t>(own.at(links.at(i).to).logWeight.size()), 0);
        back.assign(static_cast<std::size_t>(own.at(links.at(i).from).logWeight.size()), 0);
    }
    const auto believed = [&](int article, int without) {
        DayBelief belief = own.at(article);
        for (int i = 0; i < links.size(); ++i) {
            if (i == without)
                continue;
            if (links.at(i).to == article)
                add(belief, messages[static_cast<std::size_t>(i)].first);
            else if (links.at(i).from == article)
                add(belief, messages[static_cast<std::size_t>(i)].second);
        }
        return belief;
    };
    for (int round = 0; round < rounds; ++round) {
        auto next = messages;
        for (int i = 0; i < links.size(); ++i) {
            if (stopped())
                return {};
            const DateLink &link = links.at(i);
            const ToldAct &fromAct = articles.at(link.from).acts.at(link.fromAct);
            const ToldAct &toAct = articles.at(link.to).acts.at(link.toAct);
            auto &[there, back] = next[static_cast<std::size_t>(i)];
            there = pass(link, fromAct, toAct, believed(link.from, i), own.at(link.to));
            back = pass(link, toAct, fromAct, believed(link.to, i), own.at(link.from));
        }
        messages = std::move(next);
    }
    for (int i = 0; i < articles.size(); ++i) {
        const bool fixed = dates.at(i).basis != PublishedBasis::Inferred;
        const bool linked = std::any_of(links.cbegin(), links.cend(),
                                        [i](const DateLink &link) { return link.from == i || link.to == i; });
        if (!fixed && linked)
            dates[i] = dateFromBelief(*articles.at(i).article, articles.at(i).clues, believed(i, -1),
                                      articles.at(i).options);
    }
    for (const DateLink &link : links) {
        for (const bool forward : {true, false}) {
            const int to = forward ? link.to : link.from;
            const int from = forward ? link.from : link.to;
            const ToldAct &here = articles.at(to).acts.at(forward ? link.toAct : link.fromAct);
            const ToldAct &there = articles.at(from).acts.at(forward ? link.fromAct : link.toAct);
            if (dates.at(to).basis != PublishedBasis::Inferred || !dates.at(to).best.isSingleDay() ||
                !dates.at(from).best.isSingleDay())
                continue;
            const double weight =
                agreement(link, there, dates.at(from).best.firstDay(), here, dates.at(to).best.firstDay());
            Evidence evidence;
            evidence.rule = QStringLiteral("date.link");
            evidence.reason = QString::fromUtf8(
                weight > 1 ? QT_TRANSLATE_NOOP("Evidence", "tells the same act as %1 (“%2”), of %3")
                           : QT_TRANSLATE_NOOP("Evidence", "would tell the same act as %1 (“%2”), of %3"));
            evidence.args = {articles.at(from).article->fileName, wordsOf(articles.at(from), there),
                             dates.at(from).best.toEdtf()};
            evidence.spans = {here.span};
            evidence.confidence = link.strength;
            (weight > 1 ? dates[to].evidence : dates[to].contradictions).append(evidence);
        }
    }
    return dates;
}

} // namespace frise
