#include "core/analysis/events/parties.h"

#include <QHash>
#include <algorithm>

namespace frise {

void Parties::add(const QList<int> &sides)
{
    m_sentences.append(sides);
}

std::optional<std::pair<int, int>> Parties::principal(int least) const
{
    QHash<std::pair<int, int>, int> counts;
    for (const QList<int> &sides : m_sentences) {
        for (qsizetype i = 0; i < sides.size() && i < 5; ++i) {
            for (qsizetype k = i + 1; k < sides.size() && k < 5; ++k)
                ++counts[std::minmax(sides.at(i), sides.at(k))];
        }
    }
    std::pair<int, int> best{-1, -1};
    int most = 0;
    int second = 0;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() < best)) {
            second = std::max(second, it.value() > most ? most : it.value());
            most = it.value();
            best = it.key();
        } else {
            second = std::max(second, it.value());
        }
    }
    if (most < least || most * 2 < second * 3)
        return std::nullopt;
    return best;
}

int Parties::other(int side, int least) const
{
    const auto pair = principal(least);
    if (!pair)
        return -1;
    return pair->first == side ? pair->second : pair->second == side ? pair->first : -1;
}

std::optional<std::pair<int, int>> Parties::twoBefore(int sentence) const
{
    QList<int> sides;
    for (int s = std::min(sentence, static_cast<int>(m_sentences.size()) - 1); s >= 0 && s >= sentence - 3;
         --s) {
        for (const int side : m_sentences.at(s)) {
            if (!sides.contains(side))
                sides.append(side);
        }
        if (sides.size() == 2)
            return std::pair{sides.first(), sides.last()};
        if (sides.size() > 2)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace frise
