#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

/// "Au lendemain de l'invasion, le 2 août, … a condamné": the day after the one that the noun has; with the
/// time it is counted from.
std::optional<std::pair<DateInterval, int>> EventReader::dayBesideEvent(const EventDraft &draft)
{
    static const InternedId lendemain = intern(u"lendemain"), veille = intern(u"veille");
    const int finite = draft.verb >= 0 ? m_clauses.finiteVerb(draft.verb) : -1;
    if (finite < 0)
        return std::nullopt;
    const QList<Timex> &timexes = m_context.analysis.timexes;
    for (const int timex : m_timexesOfClause[static_cast<std::size_t>(finite)]) {
        const TokenRange range = m_document.tokensIn(timexes.at(timex).span);
        const int word = range.last - 1;
        if (range.size() <= 0 || (lemma(word) != lendemain && lemma(word) != veille) ||
            word + 2 >= m_document.tokens.size() || m_participants.slotOf(word + 1) != Slot::De)
            continue;
        int n = m_chunks.nounOfToken.at(word + 2);
        if (n < 0)
            n = m_chunks.nounOfToken.at(word + 1);
        const int day = n >= 0 ? timexOfNoun(n) : -1;
        if (day < 0 || day == timex || !timexes.at(day).days || !timexes.at(day).days->isSingleDay())
            continue;
        return std::pair{timexes.at(day).days->shifted(lemma(word) == lendemain ? 1 : -1), day};
    }
    return std::nullopt;
}

/// "De mars 1980 à juin 1981", "entre lundi et jeudi", "du 3 au 7 mai": from the first to the last of two
/// times; nothing where the time stands alone.
std::optional<DateInterval> EventReader::spanOfTimes(int timex) const
{
    static const InternedId a = intern(u"à"), au = intern(u"au"), et = intern(u"et"),
                            entre = intern(u"entre"), jusqu = intern(u"jusqu'");
    const QList<Timex> &timexes = m_context.analysis.timexes;
    for (int first = std::max(0, timex - 1); first <= timex && first + 1 < timexes.size(); ++first) {
        const Timex &from = timexes.at(first);
        const Timex &to = timexes.at(first + 1);
        if (!from.days || !to.days || from.days->firstDay() == noDay || to.days->lastDay() == noDay ||
            from.days->firstDay() > to.days->lastDay())
            continue;
        const TokenRange begin = m_document.tokensIn(from.span);
        const TokenRange end = m_document.tokensIn(to.span);
        int before = begin.first - 1;
        if (before < 1 || begin.size() <= 0 || end.size() <= 0)
            continue;
        // "entre le 11 et le 25 juillet"
        static const InternedId le = intern(u"le");
        if (lower(before) == le)
            --before;
        const int last = lower(end.first - 1) == le ? end.first - 1 : end.first;
        const bool between = lower(before) == entre;
        int joint = begin.last;
        if (joint < end.first && lower(joint) == jusqu)
            ++joint;
        const bool joined =
            joint + 1 == last && (between ? lower(joint) == et : lower(joint) == a || lower(joint) == au);
        if (joined && (between || m_participants.slotOf(before) == Slot::De))
            return DateInterval::range(from.days->begin(), to.days->end());
    }
    return std::nullopt;
}

} // namespace frise
