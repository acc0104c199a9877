#include "core/compare/story.h"

#include "core/compare/comparing.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace frise {

namespace {

WordSet allWords(const ComparedText &text)
{
    WordSet words;
    words.reserve(text.words.size());
    for (const TextWord &word : text.words)
        words.push_back(word.id);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// People of both articles, by key; of the first ones by family name too.
int sharedPeople(const Analysis &a, const Analysis &b)
{
    const auto people = [](const Analysis &analysis) {
        QList<Actor> list;
        for (const Actor &actor : analysis.actors)
            if (actor.kind == ActorKind::Person && !actor.anonymous)
                list.append(actor);
        return list;
    };
    constexpr qsizetype compared = 100; // by name, each with each
    const QList<Actor> first = people(a);
    const QList<Actor> second = people(b);
    QSet<QString> keys;
    for (const Actor &actor : second)
        keys.insert(actorKey(actor));
    int count = 0;
    for (qsizetype x = 0; x < first.size(); ++x)
        count += keys.contains(actorKey(first.at(x))) ||
                         (x < compared &&
                          std::any_of(second.begin(), second.begin() + std::min(compared, second.size()),
                                      [&](const Actor &o) { return sameActor(first.at(x), o); }))
                     ? 1
                     : 0;
    return count;
}

/// Numbers that both print, small ones left out.
int sharedNumbers(const Analysis &a, const Analysis &b)
{
    constexpr double least = 11;
    QSet<qint64> values;
    for (const Figure &figure : a.figures)
        if (figure.value >= least)
            values.insert(static_cast<qint64>(figure.value));
    int count = 0;
    for (const Figure &figure : b.figures)
        count += figure.value >= least && values.remove(static_cast<qint64>(figure.value)) ? 1 : 0;
    return count;
}

} // namespace

double storyOf(const TextPair &texts, int gapDays)
{
    double names = 0;
    double known = 0;
    double days = 0;
    for (const int id : texts.shared(allWords(texts.a()), allWords(texts.b()))) {
        days += texts.isDayKey(id) ? 1 : 0;
        if (texts.isName(id))
            (texts.isKnown(id) ? known : names) += 1;
    }
    const std::array<std::pair<double, double>, 9> evidence = {{
        {-8.3, 1.0},
        {25.5, std::min(0.35, texts.likeness())},
        {2.62, std::min(3, sharedPeople(*texts.a().analysis, *texts.b().analysis))},
        {1.09, std::min(3.0, names)},
        {-0.34, std::min(6.0, known)},
        {1.98, std::min(2.0, days)},
        {2.17, std::min(2, sharedNumbers(*texts.a().analysis, *texts.b().analysis))},
        {-1.64, gapDays > 45 ? 1.0 : 0.0},
        {-1.57, gapDays > 400 ? 1.0 : 0.0},
    }};
    double logit = 0;
    for (const auto &[weight, value] : evidence)
        logit += weight * value;
    return logit;
}

void judgeStory(Comparing &comparing)
{
    comparing.story = storyOf(comparing.texts, comparing.gapDays);
}

} // namespace frise
