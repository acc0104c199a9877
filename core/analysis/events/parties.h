#pragma once

#include <QList>
#include <optional>
#include <utility>

namespace frise {

struct Document;

/// The sides an article tells of: how often two states or bodies stand in one sentence. Members are indexes
/// into Analysis::actors. A value, filled once an article.
class Parties
{
public:
    /// One sentence with the sides it names, in the order of the text.
    void add(const QList<int> &sides);

    /// The two sides that are named together most, where no other pair comes near; nothing where the article
    /// has no such pair. `least`: sentences that must name both.
    std::optional<std::pair<int, int>> principal(int least) const;
    /// The other of the principal pair, or -1.
    int other(int side, int least) const;
    /// The two sides named in `sentence` (an index in the order added) and the three before it, where they
    /// are exactly two.
    std::optional<std::pair<int, int>> twoBefore(int sentence) const;

private:
    QList<QList<int>> m_sentences;
};

} // namespace frise
