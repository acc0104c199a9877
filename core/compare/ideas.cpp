#include "core/compare/ideas.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <algorithm>

namespace frise {

namespace {

constexpr Ideas::OfWord none = {-1, -1, -1};

} // namespace

Result<const Ideas *> Ideas::instance()
{
    struct Loaded
    {
        Ideas ideas;
        Error error;
        bool ok = false;
    };
    static const Loaded loaded = [] {
        Loaded result;
        auto table = TsvTable::read(resourcePath(QStringLiteral("language/fr/ideas.tsv")));
        if (!table) {
            result.error = table.error();
            return result;
        }
        const int name = table.value().columnOf(QStringLiteral("idea"));
        const int weight = table.value().columnOf(QStringLiteral("weight"));
        const int words = table.value().columnOf(QStringLiteral("words"));
        for (qsizetype row = 0; row < table.value().rowCount(); ++row) {
            const int idea = static_cast<int>(result.ideas.m_weights.size());
            result.ideas.m_weights.push_back(table.value().view(row, weight).toFloat());
            result.ideas.m_names.insert(table.value().view(row, name).toString(), idea);
            for (const QStringView word : table.value().view(row, words).split(u' ', Qt::SkipEmptyParts)) {
                const StemId stem = stemOf(word);
                OfWord ideas = result.ideas.of(stem);
                if (std::find(ideas.begin(), ideas.end(), idea) != ideas.end())
                    continue;
                const auto free = std::find(ideas.begin(), ideas.end(), -1);
                if (free == ideas.end())
                    continue;
                *free = idea;
                result.ideas.m_words.insert(stem, ideas);
            }
        }
        result.ok = true;
        return result;
    }();
    if (!loaded.ok)
        return loaded.error;
    return &loaded.ideas;
}

Ideas::OfWord Ideas::of(StemId stem) const
{
    return m_words.value(stem, none);
}

bool Ideas::share(StemId x, StemId y) const
{
    const OfWord first = of(x);
    const OfWord second = of(y);
    return std::any_of(first.begin(), first.end(), [&second](int idea) {
        return idea >= 0 && std::find(second.begin(), second.end(), idea) != second.end();
    });
}

} // namespace frise
