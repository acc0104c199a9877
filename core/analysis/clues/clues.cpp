#include "core/analysis/clues/clues.h"

#include "core/analysis/clues/event_clues.h"
#include "core/analysis/names/name_mentions.h"
#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_words.h"
#include "core/knowledge/knowledge_base.h"
#include "core/knowledge/reference_events.h"
#include "core/model/dating_clue.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

ClueDirection directionOf(const RecognisedTime &time)
{
    if (time.words == TimeDirection::Unknown && time.scheduled)
        return ClueDirection::Future;
    switch (time.words != TimeDirection::Unknown ? time.words : time.context) {
    case TimeDirection::Past:
        return ClueDirection::Past;
    case TimeDirection::Present:
        return ClueDirection::Present;
    case TimeDirection::Future:
        return ClueDirection::Future;
    case TimeDirection::Unknown:
        break;
    }
    return ClueDirection::Unknown;
}

class Collector
{
public:
    explicit Collector(StageContext &context) : m_context(context), m_document(context.document) {}

    void run()
    {
        printedDates();
        for (const RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list)
            timeClue(time);
        if (m_context.knowledge != nullptr)
            officeClues();
        resolutionClues();
        m_clues.append(findEventClues(m_context));
        meetingClues();
        std::stable_sort(m_clues.begin(), m_clues.end(), [](const DatingClue &a, const DatingClue &b) {
            return a.span.start < b.span.start;
        });
        m_context.scratch.get<DatingClues>().list = std::move(m_clues);
    }

private:
    QStringView paragraphText(int paragraph) const
    {
        return m_document.textOf(m_document.paragraphs.at(paragraph).span);
    }
    int paragraphOf(const RecognisedTime &time) const
    {
        return m_document.sentences.at(m_document.tokens.at(time.tokens.first).sentence).paragraph;
    }
    TokenRange paragraphTokens(int paragraph) const
    {
        const Paragraph &p = m_document.paragraphs.at(paragraph);
        return {m_document.sentences.at(p.firstSentence).tokens.first,
                m_document.sentences.at(p.lastSentence - 1).tokens.last};
    }

    /// Datelines ("BELFAST, 10 avril (AFP) -"), "Publié le …", a line that is hardly more than a date.
    void printedDates()
    {
        const int count = static_cast<int>(m_document.paragraphs.size());
        for (RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list) {
            if (time.shape != TimeShape::CalendarDay)
                continue;
            const int paragraph = paragraphOf(time);
            const TokenRange tokens = paragraphTokens(paragraph);
            const QStringView text = paragraphText(paragraph);
            double weight = 0;
            if (text.startsWith(u"Publié", Qt::CaseInsensitive) ||
                text.startsWith(u"Paru ", Qt::CaseInsensitive) ||
                text.startsWith(u"Posté", Qt::CaseInsensitive) ||
                text.startsWith(u"Mis en ligne", Qt::CaseInsensitive) ||
                text.startsWith(u"Créé le", Qt::CaseInsensitive) ||
                text.startsWith(u"Diffusé le", Qt::CaseInsensitive))
                weight = 1.0;
            else if (text.startsWith(u"Mis à jour", Qt::CaseInsensitive) ||
                     text.startsWith(u"Mise à jour", Qt::CaseInsensitive) ||
                     text.startsWith(u"Modifié", Qt::CaseInsensitive))
                weight = 0.6;
            else if (time.year > 0 && (paragraph < 6 || paragraph + 3 >= count) && isHeadLine(tokens) &&
                     saysPublished(paragraph, time))
                weight = 0.95;
            else if (isDateline(time, tokens))
                weight = 0.95;
            else if ((paragraph < 6 || paragraph + 3 >= count) && isBareDate(time, tokens))
                weight = paragraph < 6 ? 0.85 : 0.7;
            if (weight == 0)
                continue;
            time.printedDate = true;
            DatingClue clue;
            clue.kind = DatingClue::Kind::Printed;
            clue.span = time.span;
            clue.year = time.year;
            clue.month = time.month;
            clue.day = time.day;
            clue.weekday = time.weekday;
            clue.weight = weight;
            m_clues.append(clue);
        }
    }

    /// A line without a sentence in it.
    bool isHeadLine(const TokenRange &paragraph) const
    {
        if (paragraph.size() > 25)
            return false;
        for (int t = paragraph.first; t < paragraph.last; ++t) {
            const int verb = m_context.chunks.verbOfToken.at(t);
            if (verb >= 0 && m_context.chunks.verbs.at(verb).isFinite())
                return false;
        }
        return true;
    }

    /// "Par Jeanne Tiercelin | Publié le 3 mai 1999", "Propos recueillis par Luc Vial, le lundi 3 mai 1999"
    bool saysPublished(int paragraph, const RecognisedTime &time) const
    {
        static const QRegularExpression words(
            QStringLiteral(
                "(publiée?|parue?|postée?|diffusée?|mise? en ligne|mise? à jour|recueillis|réalisée?|"
                "mené|menée|traduite?)( (à|par) [^,|.]{3,60})?,? (le )?$"),
            QRegularExpression::CaseInsensitiveOption);
        const qsizetype from = m_document.paragraphs.at(paragraph).span.start;
        const QString before =
            m_document.textOf(Span{from, time.span.start}).toString().replace(QChar::Nbsp, QLatin1Char(' '));
        return words.match(before).hasMatch();
    }

    /// A town in front, a dash or an agency in brackets behind, at the head of one of the first paragraphs.
    bool isDateline(const RecognisedTime &time, const TokenRange &paragraph) const
    {
        const int before = time.tokens.first - paragraph.first;
        if (paragraphOf(time) > 3 || before < 1 || before > 9)
            return false;
        for (int t = paragraph.first; t < time.tokens.first; ++t) {
            const Token &token = m_document.tokens.at(t);
            const bool name = token.entry->capitalised || token.kind == TokenKind::Punctuation ||
                              token.elided || token.pos() == Pos::Determiner ||
                              token.pos() == Pos::Preposition || token.pos() == Pos::Contraction;
            // "NATIONS UNIES (New York), 8 août 1988 (…)": in capitals, what may be a participle is a name.
            if (!name || (m_context.chunks.verbOfToken.at(t) >= 0 && !token.entry->allCaps))
                return false;
        }
        if (time.tokens.last >= paragraph.last)
            return true;
        const QChar next = m_document.text().at(m_document.tokens.at(time.tokens.last).span.start);
        return next == u'(' || next == u'-' || next == QChar(0x2013) || next == QChar(0x2014) ||
               next == u'.' || next == u':';
    }

    /// "Port-Louis, le 4 mai 1987", "Lundi 4 mai 1987", "04/05/1987 18:20".
    bool isBareDate(const RecognisedTime &time, const TokenRange &paragraph) const
    {
        if (paragraph.size() - time.tokens.size() > 9)
            return false;
        for (int t = paragraph.first; t < paragraph.last; ++t) {
            if (m_context.chunks.verbOfToken.at(t) >= 0)
                return false;
        }
        int words = 0;
        for (int t = paragraph.first; t < paragraph.last; ++t) {
            if (!time.tokens.contains(t) && m_document.tokens.at(t).kind == TokenKind::Word)
                ++words;
        }
        return words <= 6;
    }

    void timeClue(const RecognisedTime &time)
    {
        if (time.printedDate || time.inBoilerplate)
            return;
        DatingClue clue;
        clue.span = time.span;
        clue.direction = directionOf(time);
        clue.year = time.year;
        clue.month = time.month;
        clue.day = time.day;
        clue.weekday = time.weekday;
        clue.season = time.season;
        clue.offset = time.offset;
        clue.demonstrative = time.demonstrative;
        clue.adjacent = time.words == TimeDirection::Past || time.words == TimeDirection::Future;
        switch (time.shape) {
        case TimeShape::CalendarDay:
            if (time.month == 0 || time.sameYear || time.yearOffset)
                return; // "le 12 de ce mois", "le 3 mai de la même année"
            if (time.year > 0) {
                if (!QDate::isValid(time.year, time.month, time.day))
                    return;
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::ofDay(dayOf(time.year, time.month, time.day));
            } else {
                clue.kind = DatingClue::Kind::DayMonth;
                clue.weight = time.remote ? 0.5 : 1;
            }
            break;
        case TimeShape::CalendarMonth:
            if (time.sameYear || time.yearOffset)
                return;
            if (time.year > 0) {
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::at(EdtfDate::month(time.year, time.month));
            } else {
                clue.kind = DatingClue::Kind::Month;
                clue.weight = time.remote ? 0.5 : 1;
                clue.part = static_cast<int>(time.part);
            }
            break;
        case TimeShape::CalendarYear:
            clue.kind = DatingClue::Kind::FullDate;
            clue.days = DateInterval::at(EdtfDate::year(time.year));
            break;
        case TimeShape::CalendarDecade:
            clue.kind = DatingClue::Kind::FullDate;
            clue.days = DateInterval::at(EdtfDate::decade(time.year));
            clue.direction = ClueDirection::Unknown; // "comme dans les années 80" compares
            clue.weight = 0.5;
            break;
        case TimeShape::CalendarSeason:
            if (time.year > 0) {
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::at(EdtfDate::season(time.year, time.season));
            } else {
                clue.kind = DatingClue::Kind::Season;
            }
            break;
        case TimeShape::Weekday: {
            clue.kind = DatingClue::Kind::Weekday;
            // "Londres, mercredi matin." at the head says the day it was written.
            const int paragraph = paragraphOf(time);
            if (paragraph < 4 && isBareDate(time, paragraphTokens(paragraph)) &&
                paragraphTokens(paragraph).size() <= 8 &&
                paragraphTokens(paragraph).size() > time.tokens.size())
                clue.demonstrative = true;
            break;
        }
        case TimeShape::DayOffset:
            if (time.weekday == 0)
                return;
            clue.kind = DatingClue::Kind::NamedDay;
            break;
        case TimeShape::Holiday: {
            const Holiday *named = TimeWords::instance().holiday(time.holiday);
            if (named == nullptr)
                return;
            if (named->fixedDay != noDay) {
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::ofDay(named->fixedDay);
                break;
            }
            clue.kind = DatingClue::Kind::Feast;
            for (int year = 1900; year <= 2030; ++year) {
                const Day day = named->easterOffset > -1000 ? easterSunday(year) + named->easterOffset
                                                            : dayOf(year, named->month, named->day);
                clue.terms.append(DateInterval::ofDay(day));
            }
            // "hier … un Vendredi saint": a deictic day in the same sentence is that feast.
            const int sentence = m_document.tokens.at(time.tokens.first).sentence;
            for (const RecognisedTime &other : m_context.scratch.get<RecognisedTimes>().list) {
                if (other.shape != TimeShape::DayOffset)
                    continue;
                const int near = m_document.tokens.at(other.tokens.first).sentence;
                if (near == sentence || near == sentence - 1) {
                    clue.anchored = true;
                    clue.offset = other.offset;
                }
            }
            break;
        }
        default:
            return;
        }
        m_clues.append(clue);
    }

    // ---- people
    // ---------------------------------------------------------------------------------------------

    static QList<DateInterval> termsOf(const KnowledgeBase &knowledge, const QList<int> &indexes)
    {
        QList<DateInterval> terms;
        for (const int index : indexes) {
            const KnownTerm &term = knowledge.terms().at(index);
            terms.append(DateInterval::ofDays(term.begin, term.end));
        }
        return terms;
    }

    /// "L'ancien président américain": one of the persons the article names, where only one has held that.
    int personOfRole(const NameMention &role, const NameMentions &names) const
    {
        const KnowledgeBase &knowledge = *m_context.knowledge;
        int found = -1;
        const QString owner = !role.body.isEmpty() ? role.body : role.country;
        if (owner.isEmpty() || role.complement)
            return -1;
        for (const NameMention &mention : names.list) {
            const int person = mention.personId.isEmpty() ? -1 : knowledge.personIndex(mention.personId);
            if (person < 0 || person == found)
                continue;
            for (const int term : knowledge.persons().at(person).terms) {
                const KnownOffice &office = knowledge.offices().at(knowledge.terms().at(term).office);
                if (office.function != role.officeFunction || office.of != owner)
                    continue;
                if (found >= 0 && found != person)
                    return -1;
                found = person;
            }
        }
        return found;
    }

    /// Is the subject of a finite verb: "M. Trump a retiré".
    bool acts(const NameMention &mention) const
    {
        for (const int verb : {m_context.chunks.verbAfter(m_document, mention.tokens.last - 1),
                               m_context.chunks.verbBefore(m_document, mention.tokens.first)}) {
            if (verb < 0 || !m_context.chunks.verbs.at(verb).isFinite())
                continue;
            const Subject subject = m_context.chunks.subject(m_document, verb);
            if (subject.noun >= 0 && subject.clitic < 0 && !subject.relative &&
                mention.tokens.contains(m_context.chunks.nouns.at(subject.noun).head))
                return true;
        }
        return false;
    }

    void officeClues()
    {
        const KnowledgeBase &knowledge = *m_context.knowledge;
        QSet<QString> seen;
        const NameMentions &names = m_context.scratch.get<NameMentions>();
        QSet<QString> inOffice;
        for (const NameMention &mention : names.list) {
            if (!mention.officeFunction.isEmpty() && mention.type == NameMention::Type::Person)
                inOffice.insert(mention.personId);
        }
        for (const NameMention &mention : names.list) {
            if (m_context.analysis.inBoilerplate(mention.span))
                continue;
            const bool roleAlone = mention.type == NameMention::Type::RoleOnly &&
                                   mention.modifier != NameMention::None && !mention.officeFunction.isEmpty();
            if (!roleAlone && mention.personId.isEmpty())
                continue;
            const int person =
                roleAlone ? personOfRole(mention, names) : knowledge.personIndex(mention.personId);
            if (person < 0)
                continue;
            const bool hasOffice =
                roleAlone || (!mention.officeFunction.isEmpty() && mention.type == NameMention::Type::Person);
            // His office says more than his name; "ancien sénateur" says nothing of an office of the tables.
            if (!hasOffice && (inOffice.contains(mention.personId) || mention.modifier != NameMention::None))
                continue;
            const QString key = knowledge.persons().at(person).id + QLatin1Char('|') +
                                (hasOffice ? mention.officeFunction : QString()) + QLatin1Char('|') +
                                QString::number(mention.modifier);
            if (seen.contains(key))
                continue;
            seen.insert(key);
            DatingClue clue;
            clue.span = mention.span;
            QList<int> matching;
            const QString owner = !mention.body.isEmpty() ? mention.body : mention.country;
            for (const int index : knowledge.persons().at(person).terms) {
                const KnownOffice &office = knowledge.offices().at(knowledge.terms().at(index).office);
                if (!hasOffice || office.function == mention.officeFunction ||
                    (mention.officeFunction == QLatin1String("leader") &&
                     (office.function == QLatin1String("head_of_state") ||
                      office.function == QLatin1String("head_of_government")))) {
                    if (!hasOffice || owner.isEmpty() || office.of == owner ||
                        owner.startsWith(QLatin1String("n:")))
                        matching.append(index);
                }
            }
            if (matching.isEmpty())
                continue;
            clue.kind = hasOffice ? DatingClue::Kind::Office : DatingClue::Kind::Person;
            clue.terms = termsOf(knowledge, matching);
            clue.modifier = static_cast<DatingClue::Modifier>(mention.modifier);
            clue.weight = mention.rivals.isEmpty() ? 1.0 : 0.4;
            // Who acts in the news is mostly in office.
            if (!hasOffice && acts(mention))
                clue.weight *= 1.7;
            // Nobody lists every envoy and adviser: being none in the tables says little.
            if (hasOffice && (mention.officeFunction == QLatin1String("envoy") ||
                              mention.officeFunction == QLatin1String("adviser") ||
                              mention.officeFunction == QLatin1String("ambassador_un") ||
                              mention.officeFunction == QLatin1String("deputy")))
                clue.weight *= 0.3;
            clue.knownUntil = knowledge.knownUntil();
            QStringList spans;
            for (const DateInterval &term : clue.terms)
                spans.append(term.toEdtf());
            clue.fact =
                knowledge.persons().at(person).name + QStringLiteral(" ") + spans.join(QStringLiteral(", "));
            m_clues.append(clue);
        }
    }

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

    // ---- meetings
    // ---------------------------------------------------------------------------------------------

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

void collectDatingClues(StageContext &context)
{
    Collector(context).run();
}

} // namespace frise
