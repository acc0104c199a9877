#include "core/analysis/clues/meeting_clues.h"

#include "core/knowledge/reference_events.h"

#include <QSet>

namespace frise {

namespace {

class Meetings
{
public:
    explicit Meetings(StageContext &context) : m_context(context), m_document(context.document) {}

    QList<DatingClue> run()
    {
        resolutionClues();
        meetingClues();
        return m_clues;
    }

private:
    /// "la résolution 1441": the Security Council numbers them through, so that the number tells the year.
    void resolutionClues()
    {
        static const InternedId lemma = intern(u"résolution");
        const ReferenceEvents &tables = ReferenceEvents::instance();
        QSet<int> seen;
        for (const Sentence &sentence : m_document.sentences) {
            for (int t = sentence.tokens.first; t + 1 < sentence.tokens.last; ++t) {
                if (m_document.tokens.at(t).lemma() != lemma ||
                    m_document.tokens.at(t + 1).kind != TokenKind::Number)
                    continue;
                const int number = m_document.textOf(m_document.tokens.at(t + 1)).toString().toInt();
                const int year = tables.yearOfResolution(number);
                if (year == 0 || seen.contains(number) || m_context.analysis.inBoilerplate(sentence.span))
                    continue;
                seen.insert(number);
                DatingClue clue;
                clue.kind = DatingClue::Kind::FullDate;
                clue.span = m_document.spanOf({t, t + 2});
                clue.days = DateInterval::at(EdtfDate::year(year));
                clue.direction = ClueDirection::Past;
                clue.fresh = true;
                clue.fact = QString::number(number);
                m_clues.append(clue);
            }
        }
    }

    bool matchesAt(const QList<InternedId> &words, int token, int last) const
    {
        if (token + words.size() > last)
            return false;
        for (int w = 0; w < words.size(); ++w) {
            const Token &t = m_document.tokens.at(token + w);
            if (t.lower() != words.at(w) && t.lemma() != words.at(w))
                return false;
        }
        return true;
    }

    void meetingClues()
    {
        for (const Sentence &sentence : m_document.sentences) {
            if (m_context.analysis.inBoilerplate(sentence.span))
                continue;
            for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t)
                meetingClue(t, sentence.tokens.last);
        }
    }

    void meetingClue(int token, int last)
    {
        const ReferenceEvents &tables = ReferenceEvents::instance();
        for (const int m : tables.meetingsFrom(m_document.tokens.at(token).lower())) {
            const RecurringMeeting &meeting = tables.meetings().at(m);
            for (const QList<InternedId> &name : meeting.names) {
                if (name.size() < 2 || !matchesAt(name, token, last) || m_meetingsSeen.contains(m))
                    continue;
                m_meetingsSeen.insert(m);
                DatingClue clue;
                clue.kind = DatingClue::Kind::Recurring;
                clue.span = {m_document.tokens.at(token).span.start,
                             m_document.tokens.at(token + static_cast<int>(name.size()) - 1).span.end};
                const Day begin = dayOf(2000, meeting.beginMonth, meeting.beginDay);
                Day end = dayOf(2000, meeting.endMonth, meeting.endDay);
                if (end < begin)
                    end += 366;
                clue.terms.append(DateInterval::ofDays(begin, end));
                clue.days = DateInterval::ofDays(meeting.from, meeting.to);
                clue.fact = meeting.name;
                clue.weight = 0.6;
                m_clues.append(clue);
            }
        }
    }

    StageContext &m_context;
    const Document &m_document;
    QList<DatingClue> m_clues;
    QSet<int> m_meetingsSeen;
};

} // namespace

QList<DatingClue> findMeetingClues(StageContext &context)
{
    return Meetings(context).run();
}

} // namespace frise
