#pragma once

#include "core/base/interned.h"
#include "core/base/issue.h"

#include <QList>
#include <QSet>
#include <array>

namespace frise {

/// Classes of words of resources/language/fr/participant_words.tsv. Loaded once, const, shared by threads.
class ParticipantWords
{
public:
    enum Class : quint8 {
        Region,
        Vague,
        Company,
        Count,
        Time,
        SelfMoving,
        Receiving,
        Fight,
        Refusal,
        Meeting,
        Terror,
        Harm
    };

    static const ParticipantWords &french();

    /// Whether a lemma (of Region: a lower-case form) is in a class.
    bool has(Class which, InternedId word) const { return m_words[which].contains(word); }
    /// Rows of no known class and classes without a row; a table that cannot be read.
    const QList<Issue> &issues() const { return m_issues; }

private:
    ParticipantWords();

    std::array<QSet<InternedId>, Harm + 1> m_words;
    QList<Issue> m_issues;
};

} // namespace frise
