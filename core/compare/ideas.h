#pragma once

#include "core/base/result.h"
#include "core/compare/stemmer.h"

#include <QHash>
#include <array>
#include <vector>

namespace frise {

/// What words mean that are not of one family: "fantassin" and "militaire", "s'incliner" and "céder", from
/// resources/language/fr/ideas.tsv. Loaded once, shared by threads.
class Ideas
{
public:
    /// Ideas of a word, -1 after the last; a word with more is too vague to be compared by them.
    static constexpr std::size_t mostOfWord = 3;
    using OfWord = std::array<int, mostOfWord>;

    /// Fails where the table is missing.
    static Result<const Ideas *> instance();
    OfWord of(StemId stem) const;
    /// 0 … 1: how much it says that two articles name it.
    float weight(int idea) const { return m_weights[static_cast<std::size_t>(idea)]; }
    /// -1 where the table has no such row.
    int named(const QString &name) const { return m_names.value(name, -1); }
    bool share(StemId x, StemId y) const;

private:
    QHash<StemId, OfWord> m_words;
    QHash<QString, int> m_names;
    std::vector<float> m_weights;
};

} // namespace frise
