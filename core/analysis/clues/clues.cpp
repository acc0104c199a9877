#include "core/analysis/clues/clues.h"

#include "core/analysis/names/name_mentions.h"
#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_words.h"
#include "core/knowledge/knowledge_base.h"
#include "core/knowledge/reference_events.h"
#include "core/model/dating_clue.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

ClueDirection directionOf(const RecognisedTime &time)
{
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
        eventClues();
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
                text.startsWith(u"Posté", Qt::CaseInsensitive))
                weight = 1.0;
            else if (text.startsWith(u"Mis à jour", Qt::CaseInsensitive) ||
                     text.startsWith(u"Mise à jour", Qt::CaseInsensitive) ||
                     text.startsWith(u"Modifié", Qt::CaseInsensitive))
                weight = 0.6;
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
            if (!name || m_context.chunks.verbOfToken.at(t) >= 0)
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
        case TimeShape::Weekday:
            clue.kind = DatingClue::Kind::Weekday;
            break;
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

    void officeClues()
    {
        const KnowledgeBase &knowledge = *m_context.knowledge;
        QSet<QString> seen;
        const NameMentions &names = m_context.scratch.get<NameMentions>();
        Day knownUntil = noDay;
        for (const KnownTerm &term : knowledge.terms())
            knownUntil = std::max({knownUntil, term.begin, term.end});
        QSet<QString> inOffice;
        for (const NameMention &mention : names.list) {
            if (!mention.officeFunction.isEmpty() && mention.type == NameMention::Type::Person)
                inOffice.insert(mention.personId);
        }
        for (const NameMention &mention : names.list) {
            if (mention.personId.isEmpty() || m_context.analysis.inBoilerplate(mention.span))
                continue;
            const int person = knowledge.personIndex(mention.personId);
            if (person < 0)
                continue;
            const bool hasOffice =
                !mention.officeFunction.isEmpty() && mention.type == NameMention::Type::Person;
            // His office says more than his name; "ancien sénateur" says nothing of an office of the tables.
            if (!hasOffice && (inOffice.contains(mention.personId) || mention.modifier != NameMention::None))
                continue;
            const QString key = mention.personId + QLatin1Char('|') +
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
            // Nobody lists every envoy and adviser: being none in the tables says little.
            if (hasOffice && (mention.officeFunction == QLatin1String("envoy") ||
                              mention.officeFunction == QLatin1String("adviser") ||
                              mention.officeFunction == QLatin1String("ambassador_un") ||
                              mention.officeFunction == QLatin1String("deputy")))
                clue.weight *= 0.3;
            clue.knownUntil = knownUntil;
            QStringList spans;
            for (const DateInterval &term : clue.terms)
                spans.append(term.toEdtf());
            clue.fact =
                knowledge.persons().at(person).name + QStringLiteral(" ") + spans.join(QStringLiteral(", "));
            m_clues.append(clue);
        }
    }

    // ---- events
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

    /// An event of the tables as one sentence, or the whole article, tells it.
    struct Found
    {
        double title = 0; ///< what the matched words of its title say
        double all = 0;   ///< with its keywords
        double rarest = 0;
        int titleWords = 0;
        int words = 0;
        Span span;
    };

    InternedId stemOf(InternedId lower)
    {
        const auto known = m_stems.constFind(lower);
        if (known != m_stems.constEnd())
            return known.value();
        const InternedId stem = ReferenceEvents::stemOf(internedText(lower));
        m_stems.insert(lower, stem);
        return stem;
    }

    static void count(const ReferenceEvents &tables, InternedId stem, const Span &span,
                      QHash<int, Found> &found)
    {
        const double weight = tables.stemWeight(stem);
        for (const int e : tables.eventsOfStem(stem)) {
            const ReferenceEvent &event = tables.events().at(e);
            Found &f = found[e];
            const bool inTitle = event.stems.indexOf(stem) < event.titleStems;
            f.all += weight;
            ++f.words;
            if (inTitle) {
                f.title += weight;
                ++f.titleWords;
            }
            f.rarest = std::max(f.rarest, weight);
            f.span = f.span.united(span);
        }
    }

    void eventClues()
    {
        const ReferenceEvents &tables = ReferenceEvents::instance();
        QHash<int, Found> wholeArticle;
        QSet<InternedId> seenInArticle;
        for (int s = 0; s < m_document.sentences.size(); ++s) {
            const Sentence &sentence = m_document.sentences.at(s);
            if (m_context.analysis.inBoilerplate(sentence.span))
                continue;
            // What one sentence begins the next may end: words are counted over two.
            const bool goesOn = s > 0 && m_document.sentences.at(s - 1).paragraph >= sentence.paragraph - 1 &&
                                !m_context.analysis.inBoilerplate(m_document.sentences.at(s - 1).span);
            QHash<int, Found> found;
            QSet<InternedId> seen;
            for (int t = m_document.sentences.at(goesOn ? s - 1 : s).tokens.first; t < sentence.tokens.last;
                 ++t) {
                const Token &token = m_document.tokens.at(t);
                if (token.kind == TokenKind::Punctuation)
                    continue;
                if (t >= sentence.tokens.first)
                    meetingClue(t, sentence.tokens.last);
                if (token.span.length() < 3)
                    continue;
                const InternedId stem = stemOf(token.lower());
                if (stem == 0 || seen.contains(stem))
                    continue;
                seen.insert(stem);
                count(tables, stem, token.span, found);
                if (!seenInArticle.contains(stem)) {
                    seenInArticle.insert(stem);
                    count(tables, stem, token.span, wholeArticle);
                }
            }
            for (const int e : sortedKeys(found)) {
                const ReferenceEvent &event = tables.events().at(e);
                const Found &f = found[e];
                const bool titled = f.titleWords >= 2 && f.words >= 3 &&
                                    f.title >= 0.72 * event.titleWeight && f.all >= 11 && f.rarest >= 3.5;
                // "ont signé … sous le regard de": the people and things of it, without its name
                const bool peopled =
                    f.words >= 4 && f.all >= 0.55 * event.allWeight && f.all >= 18 && f.rarest >= 4.5;
                if (titled || peopled)
                    eventClue(event, f, s, std::min(1.0, f.title / event.titleWeight));
            }
        }
        // The main event of an article spreads its words over it.
        for (const int e : sortedKeys(wholeArticle)) {
            const ReferenceEvent &event = tables.events().at(e);
            const Found &f = wholeArticle[e];
            if (f.words >= 5 && f.title >= 0.99 * event.titleWeight && f.all >= 0.93 * event.allWeight &&
                f.all >= 20 && f.rarest >= 4.5)
                eventClue(event, f, -1, 0.8);
        }
        keepBestEvents();
    }

    static QList<int> sortedKeys(const QHash<int, Found> &found)
    {
        QList<int> keys = found.keys();
        std::sort(keys.begin(), keys.end());
        return keys;
    }

    /// Told as open: "envahisse", "pourraient être présentées", "une prochaine rencontre", "si … attaquait".
    bool isToldAsOpen(const Found &found) const
    {
        static const QSet<InternedId> open = {intern(u"prochain"), intern(u"futur"), intern(u"éventuel"),
                                              intern(u"prévoir"), intern(u"possible")};
        const TokenRange range = m_document.tokensIn(found.span);
        for (int t = std::max(0, range.first - 1);
             t < std::min<int>(range.last + 2, static_cast<int>(m_document.tokens.size())); ++t) {
            if (open.contains(m_document.tokens.at(t).lemma()))
                return true;
            const int verb = m_context.chunks.verbOfToken.at(t);
            if (verb < 0)
                continue;
            const VerbGroup &group = m_context.chunks.verbs.at(verb);
            if (group.isInfinitive() && !group.compound &&
                found.span.overlaps(m_document.spanOf(group.tokens)))
                return true; // "nie vouloir envahir"
            if (group.isFinite() && !group.compound &&
                (group.tense == Tense::Future || group.tense == Tense::Conditional ||
                 group.tense == Tense::SubjunctivePresent))
                return true;
        }
        return false;
    }

    /// `sentence` -1: told by the article as a whole. `match`: share of its title that is told.
    void eventClue(const ReferenceEvent &event, const Found &found, int sentence, double match)
    {
        DatingClue clue;
        clue.kind = DatingClue::Kind::Event;
        clue.span = found.span;
        clue.days = event.days;
        clue.fact = event.title + QStringLiteral(" ") + event.days.toEdtf();
        clue.weight = (match >= 0.95 ? 0.9 : match >= 0.8 ? 0.75 : 0.55) * (found.rarest < 4.5 ? 0.6 : 1.0);
        clue.direction = sentence >= 0 && isToldAsOpen(found) ? ClueDirection::Future : ClueDirection::Past;
        if (clue.direction == ClueDirection::Future)
            clue.weight *= 0.6;
        const bool shortEvent = *event.days.dayCount() <= 5;
        for (const RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list) {
            if (sentence >= 0 && m_document.tokens.at(time.tokens.first).sentence != sentence)
                continue;
            const bool calendar = time.shape == TimeShape::CalendarDay ||
                                  time.shape == TimeShape::CalendarMonth ||
                                  time.shape == TimeShape::CalendarYear;
            if (calendar && sentence >= 0) {
                const QDate first = dateOf(event.days.firstDay());
                const QDate last = dateOf(event.days.lastDay());
                const bool sameYear =
                    time.year == 0 || (time.year >= first.year() && time.year <= last.year());
                const bool sameMonth = time.month == 0 || first.addDays(45) < last ||
                                       time.month == first.month() || time.month == last.month();
                const bool sameDay = time.day == 0 || !shortEvent ||
                                     (time.day >= first.day() && time.day <= last.day()) ||
                                     first.month() != last.month();
                // Another date stands beside it: another event, or this one as background.
                if (!sameYear || !sameMonth || !sameDay)
                    return;
                if (time.year > 0)
                    clue.weight = std::min(clue.weight, 0.3);
            }
            if (!shortEvent || clue.direction == ClueDirection::Future)
                continue;
            if (time.shape == TimeShape::DayOffset && time.words == TimeDirection::Unknown && sentence >= 0) {
                clue.anchored = true;
                clue.offset = time.offset;
            } else if (time.shape == TimeShape::UnitOffset && time.unit == TimeUnit::Week && sentence >= 0) {
                clue.anchored = true;
                clue.byWeek = true;
                clue.offset = time.offset;
            } else if (time.shape == TimeShape::Weekday && time.context == TimeDirection::Past &&
                       !clue.anchored && time.words == TimeDirection::Unknown) {
                // "a retiré mardi": the event's own weekday, within the week before publication
                for (Day day = event.days.firstDay(); day <= event.days.lastDay(); ++day) {
                    if (day % 7 + 1 == time.weekday) {
                        clue.anchored = true;
                        clue.weekday = time.weekday;
                        clue.offset = 0;
                        clue.days = DateInterval::ofDay(day);
                    }
                }
            }
        }
        m_clues.append(clue);
    }

    /// Of several events a sentence may mean (yearly summits of one name) all stay, at a lower weight each;
    /// the same event told again counts once.
    void keepBestEvents()
    {
        QHash<qsizetype, int> bySentence;
        QSet<QString> facts;
        QList<DatingClue> kept;
        for (const DatingClue &clue : std::as_const(m_clues)) {
            if (clue.kind == DatingClue::Kind::Event) {
                if (facts.contains(clue.fact) && !clue.anchored)
                    continue;
                facts.insert(clue.fact);
                ++bySentence[m_document.tokens.at(m_document.tokenAt(clue.span.start)).sentence];
            }
            kept.append(clue);
        }
        for (DatingClue &clue : kept) {
            if (clue.kind != DatingClue::Kind::Event)
                continue;
            const int rivals =
                bySentence.value(m_document.tokens.at(m_document.tokenAt(clue.span.start)).sentence);
            if (rivals > 1)
                clue.weight /= rivals;
        }
        m_clues = kept;
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
    QHash<InternedId, InternedId> m_stems; ///< by lower-case form
};

} // namespace

void collectDatingClues(StageContext &context)
{
    Collector(context).run();
}

} // namespace frise
