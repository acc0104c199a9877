#include "core/analysis/clues/event_clues.h"

#include "core/analysis/clues/event_placing.h"
#include "core/analysis/events/trigger_table.h"
#include "core/analysis/names/name_mentions.h"
#include "core/analysis/times/recognised_times.h"
#include "core/knowledge/knowledge_base.h"
#include "core/knowledge/reference_events.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace frise {

namespace {

/// What a sentence must say before it means one of the table's events: about the logarithm of their number.
constexpr double threshold = 8;
/// The same where a day of the year has left a few of them only.
constexpr double dateThreshold = 6;
/// What an article must say in all before it speaks of one of the table's events.
constexpr double topicThreshold = 10;
constexpr std::size_t headSentences = 4;
/// Words held by more events than this do not nominate candidates.
constexpr std::size_t commonWord = 90;
constexpr int nearTokens = 16;

quint32 bit(EventType type)
{
    return quint32(1) << static_cast<int>(type);
}

/// Types that one act may be told as: an accord is also signed (SUPPORT), a withdrawal also a refusal.
quint32 compatible(EventType type)
{
    static constexpr std::array<quint32, 7> groups = [] {
        const auto b = [](EventType t) { return quint32(1) << static_cast<int>(t); };
        return std::array<quint32, 7>{b(EventType::Agree) | b(EventType::Support) | b(EventType::Concede),
                                      b(EventType::Concede) | b(EventType::Retreat) | b(EventType::Reject),
                                      b(EventType::Sanction) | b(EventType::Coerce) | b(EventType::Reject),
                                      b(EventType::Accuse) | b(EventType::Reject) | b(EventType::Threaten),
                                      b(EventType::Mobilize) | b(EventType::Aid) | b(EventType::Cooperate) |
                                          b(EventType::Agree),
                                      b(EventType::Consult) | b(EventType::Cooperate),
                                      b(EventType::Assault) | b(EventType::Coerce) | b(EventType::Mobilize)};
    }();
    quint32 mask = bit(type);
    for (const quint32 group : groups) {
        if (group & bit(type))
            mask |= group;
    }
    return mask;
}

class Matcher
{
public:
    explicit Matcher(const StageContext &context)
        : m_context(context), m_document(context.document), m_tables(ReferenceEvents::instance()),
          m_triggers(TriggerTable::french()), m_inArticle(m_tables.words().size(), false),
          m_tokenOf(m_tables.words().size(), -1), m_lastOf(m_tables.words().size(), -1),
          m_before(m_tables.words().size(), -1), m_support(m_tables.events().size(), 0.0F)
    {
    }

    QList<DatingClue> run()
    {
        readWords();
        for (int s = 0; s < m_document.sentences.size(); ++s) {
            if (m_readable[static_cast<std::size_t>(s)])
                readSentence(s);
        }
        readDates();
        readTopic();
        dropBackground();
        if (speaksOfAnniversary()) {
            for (DatingClue &clue : m_clues)
                clue.looksBack = true;
        }
        return m_clues;
    }

private:
    struct WordAt
    {
        int word;
        int token;
        int before = -1; ///< index of the same word earlier in the sentence
    };
    struct Match
    {
        int event = -1;
        int trigger = -1;
        double score = 0;
        bool named = false; ///< its title stands there, whatever the verb
        bool told = true;   ///< a word of what happened stands there, where the tables name some
        bool acted = true;  ///< or at least an act of its kind
        Span span;
        EventPlacing placing;
    };

    void readWords()
    {
        // "al-Bourhane" is the Burhane of the tables, however he is spelt.
        QHash<int, InternedId> familyAt;
        if (m_context.knowledge != nullptr) {
            for (const NameMention &mention : m_context.scratch.get<NameMentions>().list) {
                const int person =
                    mention.personId.isEmpty() ? -1 : m_context.knowledge->personIndex(mention.personId);
                if (person >= 0 && mention.type == NameMention::Type::Person && mention.rivals.isEmpty())
                    familyAt.insert(mention.tokens.last - 1,
                                    intern(m_context.knowledge->persons().at(person).family.toLower()));
            }
        }
        m_readable.resize(static_cast<std::size_t>(m_document.sentences.size()));
        m_from.resize(m_readable.size() + 1);
        for (int s = 0; s < m_document.sentences.size(); ++s) {
            const auto index = static_cast<std::size_t>(s);
            m_from[index] = static_cast<int>(m_words.size());
            const Sentence &sentence = m_document.sentences.at(s);
            m_readable[index] = !m_context.analysis.inBoilerplate(sentence.span);
            if (!m_readable[index])
                continue;
            for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
                const Token &token = m_document.tokens.at(t);
                if (token.kind == TokenKind::Punctuation || token.span.length() < 3)
                    continue;
                for (const int word : m_tables.wordsOf(token.lower())) {
                    // "la cause du renforcement" is no operation Juste Cause.
                    const auto &known = m_tables.words()[static_cast<std::size_t>(word)];
                    if (known.proper && !known.country && !hasCapital(token) && !token.elided &&
                        token.pos() != Pos::Adjective && token.entry->known)
                        continue;
                    m_words.push_back({word, t, -1});
                    m_inArticle[static_cast<std::size_t>(word)] = true;
                }
                const auto family = familyAt.constFind(t);
                if (family == familyAt.constEnd() || family.value() == token.lower())
                    continue;
                const ReferenceEvents::WordIds said = m_tables.wordsOf(token.lower());
                for (const int word : m_tables.wordsOf(family.value())) {
                    if (std::find(said.begin(), said.end(), word) != said.end())
                        continue;
                    m_words.push_back({word, t, -1});
                    m_inArticle[static_cast<std::size_t>(word)] = true;
                }
            }
        }
        m_from.back() = static_cast<int>(m_words.size());
    }

    /// "Sadate", "el-Sadate"
    bool hasCapital(const Token &token) const
    {
        if (token.entry->capitalised)
            return true;
        const QStringView text = m_document.textOf(token);
        return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isUpper(); });
    }

    quint32 typesOf(int token) const
    {
        const Token &t = m_document.tokens.at(token);
        const Pos pos = t.pos();
        quint32 mask = 0;
        const int group = m_context.chunks.verbOfToken.at(token);
        const bool reflexive = group >= 0 && m_context.chunks.verbs.at(group).reflexive;
        const auto take = [&](InternedId lemma, bool verb) {
            for (const Trigger &row : m_triggers.rows(lemma)) {
                if (row.following.isEmpty() && (!row.reflexive || reflexive) &&
                    row.pos == (verb ? TriggerPos::Verb : TriggerPos::Noun))
                    mask |= bit(row.type);
            }
        };
        if (pos == Pos::Verb || pos == Pos::Auxiliary)
            take(t.lemma(), true);
        else if (pos == Pos::Noun || pos == Pos::Adjective || pos == Pos::Unknown) {
            take(t.lemma(), false);
            if (mask == 0)
                take(t.lower(), false);
        }
        return mask & ~bit(EventType::None);
    }

    void readSentence(int s)
    {
        const auto index = static_cast<std::size_t>(s);
        const std::span<const WordAt> words(m_words.data() + m_from[index],
                                            static_cast<std::size_t>(m_from[index + 1] - m_from[index]));
        // What one sentence names the next may go on about, within its paragraph.
        std::span<const WordAt> before;
        if (s > 0 && m_document.sentences.at(s - 1).paragraph == m_document.sentences.at(s).paragraph)
            before = {m_words.data() + m_from[index - 1],
                      static_cast<std::size_t>(m_from[index] - m_from[index - 1])};
        m_sentence = s;
        for (const WordAt &at : before)
            m_before[static_cast<std::size_t>(at.word)] = s;
        for (int at = m_from[index]; at < m_from[index + 1]; ++at) {
            WordAt &word = m_words[static_cast<std::size_t>(at)];
            word.before = std::exchange(m_lastOf[static_cast<std::size_t>(word.word)], at);
        }
        std::vector<int> candidates;
        for (const WordAt &at : words) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(at.word)];
            if (m_tokenOf[static_cast<std::size_t>(at.word)] >= 0 || word.events.size() > commonWord)
                continue;
            m_tokenOf[static_cast<std::size_t>(at.word)] = at.token;
            for (const auto &[event, part] : word.events) {
                float &support = m_support[static_cast<std::size_t>(event)];
                if (support == 0.0F)
                    candidates.push_back(event);
                support += word.weight;
            }
        }
        std::sort(candidates.begin(), candidates.end());
        QList<Match> matches;
        std::vector<std::pair<int, quint32>> triggers;
        bool triggersRead = false;
        for (const int event : candidates) {
            const float support = m_support[static_cast<std::size_t>(event)];
            m_support[static_cast<std::size_t>(event)] = 0;
            if (support < 3.4F)
                continue;
            if (!triggersRead) {
                const TokenRange range = m_document.sentences.at(s).tokens;
                for (int t = range.first; t < range.last; ++t) {
                    if (const quint32 mask = typesOf(t))
                        triggers.emplace_back(t, mask);
                }
                triggersRead = true;
            }
            Match match = bestMatch(event, triggers);
            if (match.score > -3.5)
                place(match, s);
            if (match.score > 0)
                matches.append(match);
        }
        for (const WordAt &at : words) {
            m_tokenOf[static_cast<std::size_t>(at.word)] = -1;
            m_lastOf[static_cast<std::size_t>(at.word)] = -1;
        }
        addClues(matches);
    }

    Match bestMatch(int index, const std::vector<std::pair<int, quint32>> &triggers) const
    {
        const ReferenceEvent &event = m_tables.events().at(index);
        const std::optional<EventType> type = eventTypeFrom(event.type);
        const quint32 wanted = type && *type != EventType::None ? compatible(*type) : ~quint32(0);
        Match best;
        best.event = index;
        best.score = -100;
        const quint32 own = type && *type != EventType::None ? bit(*type) : ~quint32(0);
        for (const auto &[token, mask] : triggers) {
            if ((mask & wanted) == 0)
                continue;
            Match match = scored(event, own, token, mask);
            if (match.score > best.score) {
                best = match;
                best.event = index;
            }
        }
        // Told by its names alone ("le 11-Septembre", "Brégançon"): around its rarest word.
        int rarest = -1;
        float weight = 0;
        for (const ReferenceWord &word : event.words) {
            if (word.part == ReferenceWord::Part::Actor)
                continue;
            int first = -1;
            for (int at = m_lastOf[static_cast<std::size_t>(word.word)]; at >= 0;
                 at = m_words[static_cast<std::size_t>(at)].before)
                first = m_words[static_cast<std::size_t>(at)].token;
            const float w = m_tables.words()[static_cast<std::size_t>(word.word)].weight;
            // The first of the sentence where two are as rare.
            if (first >= 0 && (w > weight || (w == weight && w > 0 && first < rarest))) {
                weight = w;
                rarest = first;
            }
        }
        if (rarest >= 0) {
            Match match = scored(event, own, rarest, 0);
            match.score -= 3;
            if (!match.named)
                match.score = -100;
            if (match.score > best.score) {
                best = match;
                best.event = index;
            }
        }
        return best;
    }

    /// Distance of the occurrence of a word nearest to the trigger, in this sentence.
    const WordAt *nearestOf(int word, int trigger) const
    {
        const WordAt *nearest = nullptr;
        for (int at = m_lastOf[static_cast<std::size_t>(word)]; at >= 0;
             at = m_words[static_cast<std::size_t>(at)].before) {
            const WordAt &candidate = m_words[static_cast<std::size_t>(at)];
            if (nearest == nullptr ||
                std::abs(candidate.token - trigger) <= std::abs(nearest->token - trigger))
                nearest = &candidate;
        }
        return nearest;
    }

    /// `types`: what the trigger tells, as bits; 0 where the event is told by its names alone.
    Match scored(const ReferenceEvent &event, quint32 own, int trigger, quint32 types) const
    {
        const bool typed = types != 0;
        Match match;
        match.trigger = trigger;
        match.span = m_document.tokens.at(trigger).span;
        double said = 0;
        double close = 0;
        double title = 0;
        double closeTitle = 0;
        double titleSaid = 0;
        double act = 0; ///< the unsaid word of the title that another word of the act's type may stand for
        int names = 0;  ///< proper names near by, of whatever part
        bool ownWord = false; ///< something said of it beside states
        for (const ReferenceWord &reference : event.words) {
            const auto index = static_cast<std::size_t>(reference.word);
            const auto &word = m_tables.words()[index];
            double factor = 0;
            int at = -1;
            if (const WordAt *nearest = nearestOf(reference.word, trigger)) {
                const int distance = std::abs(nearest->token - trigger);
                factor = distance <= nearTokens ? 1.0 - 0.012 * distance : 0.5;
                at = nearest->token;
            } else if (m_before[index] == m_sentence) {
                factor = word.proper ? 0.5 : 0.25;
            } else if (m_inArticle[index]) {
                factor = word.proper ? 0.4 : 0.1;
            }
            const bool actor = reference.part == ReferenceWord::Part::Actor;
            said += word.weight * factor * (actor ? 0.6 : 1.0);
            if (factor > 0.5 && !actor) {
                close += word.weight;
                if (reference.part == ReferenceWord::Part::Title)
                    closeTitle += word.weight;
                names += word.proper && !word.country ? 1 : 0;
                ownWord = ownWord || (!word.country && word.weight > 1.5F);
                match.span = match.span.united(m_document.tokens.at(at).span);
            }
            if (typed && factor < 0.5 && !word.proper && reference.part == ReferenceWord::Part::Title)
                act = std::max(act, static_cast<double>(word.weight));
            if (reference.part == ReferenceWord::Part::Title) {
                title += word.weight;
                titleSaid += word.weight * std::max(factor, factor > 0.2 ? 0.5 : 0.0);
            }
        }
        if (close >= 6.5) {
            titleSaid += 0.7 * act;
            said += 0.25 * act;
        }
        match.score = said - std::min(6.0, 0.35 * (title - titleSaid)) - threshold;
        // "Sadate et Begin ont signé, sous le regard de Carter": its people, without its name
        const bool peopled = (names >= 3 && close >= 12) || (names >= 2 && close >= 15);
        match.named = closeTitle >= 0.5 * title || (names >= 2 && close >= 11);
        if (close < 5 || (titleSaid < 0.45 * title && !peopled)) {
            match.score = -100;
            return match;
        }
        // Words of its own say more than the states that take part and an act of a neighbouring kind.
        if (!ownWord)
            match.score -= 2.5;
        if (typed && (types & own) == 0)
            match.score -= 0.8;
        if (!event.acts.isEmpty()) {
            const bool told = std::any_of(event.acts.cbegin(), event.acts.cend(), [&](int word) {
                const WordAt *nearest = nearestOf(word, trigger);
                return nearest != nullptr && std::abs(nearest->token - trigger) <= nearTokens;
            });
            match.told = told;
            match.acted = told || (types & own) != 0;
            if (!told)
                match.score -= typed && (types & own) != 0 ? 1.8 : 3.5;
        }
        return match;
    }

    /// Direction and deixis at the trigger; dates that stand beside it confirm or refute the match.
    void place(Match &match, int sentence) const
    {
        const ReferenceEvent &event = m_tables.events().at(match.event);
        match.placing = placeEvent(m_context, match.trigger, sentence, event.days);
        // "a fait sortir le pays du traité mardi": the day is that of the withdrawal, not of the accord.
        const int reason = match.placing.verb;
        const std::optional<EventType> type = eventTypeFrom(event.type);
        if (reason >= 0 && m_context.chunks.verbOfToken.at(match.trigger) < 0 && type) {
            const quint32 told = typesOf(m_context.chunks.verbs.at(reason).head);
            if (told != 0 && (told & compatible(*type)) == 0)
                match.placing.forgetDay();
        }
        // Its names alone, or beside another act: the day is the other's.
        if (!match.acted)
            match.placing.forgetDay();
        match.score += dateAgreement(match.placing, event.days);
    }

    /// Nobody announces an attack, a coup or a death for a day: told as to come it is feared, and its day is
    /// another act's.
    static bool announced(const ReferenceEvent &event)
    {
        const std::optional<EventType> type = eventTypeFrom(event.type);
        return type && *type != EventType::Assault && *type != EventType::Coerce &&
               *type != EventType::None && *type != EventType::Threaten && *type != EventType::Accuse;
    }

    bool speaksOfAnniversary() const
    {
        static const std::array<InternedId, 4> words = {intern(u"anniversaire"), intern(u"commémorer"),
                                                        intern(u"commémoration"), intern(u"cinquantenaire")};
        for (std::size_t s = 0; s < m_readable.size(); ++s) {
            const TokenRange range = m_document.sentences.at(static_cast<qsizetype>(s)).tokens;
            for (int t = range.first; m_readable[s] && t < range.last; ++t) {
                if (std::find(words.begin(), words.end(), m_document.tokens.at(t).lemma()) != words.end())
                    return true;
            }
        }
        return false;
    }

    static QString factOf(const ReferenceEvent &event)
    {
        return event.title + QStringLiteral(" ") + event.days.toEdtf();
    }

    void addClues(const QList<Match> &matches)
    {
        for (const Match &match : matches) {
            if (match.placing.direction == ClueDirection::Past &&
                (match.placing.year > 0 || match.placing.month > 0))
                m_background.append(match.event);
        }
        std::vector<int> order(static_cast<std::size_t>(matches.size()));
        for (int i = 0; i < matches.size(); ++i)
            order[static_cast<std::size_t>(i)] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return matches.at(a).score > matches.at(b).score; });
        std::vector<bool> used(order.size(), false);
        for (const int first : order) {
            if (used[static_cast<std::size_t>(first)])
                continue;
            const Match &head = matches.at(first);
            DatingClue clue;
            clue.kind = DatingClue::Kind::Event;
            clue.span = head.span;
            double total = 0;
            for (const int i : order) {
                const Match &match = matches.at(i);
                // One place of the text means one event.
                if (used[static_cast<std::size_t>(i)] || !match.span.overlaps(head.span))
                    continue;
                used[static_cast<std::size_t>(i)] = true;
                const ReferenceEvent &event = m_tables.events().at(match.event);
                EventReading reading;
                reading.days = placedDays(match.placing, event.days);
                reading.share = std::exp(0.7 * (match.score - head.score));
                reading.fact = factOf(event);
                total += reading.share;
                clue.readings.append(reading);
                if (clue.readings.size() >= 12)
                    break;
            }
            const double meant = 0.97 / (1 + std::exp(-0.6 * head.score + 1.2));
            for (EventReading &reading : clue.readings)
                reading.share *= meant / total;
            clue.direction = head.placing.direction;
            clue.deixis = head.placing.deixis;
            clue.offset = head.placing.offset;
            clue.demonstrative = head.placing.demonstrative;
            clue.words = head.placing.words;
            clue.weight = head.placing.hypothetical ? 0.4 : 1;
            if (head.placing.indefinite && !head.placing.hypothetical) // surely named, it is the certain one
                clue.weight = 0.4 + 0.5 * std::clamp((meant - 0.75) * 5, 0.0, 1.0);
            if (clue.direction == ClueDirection::Future && !announced(m_tables.events().at(head.event))) {
                clue.deixis = EventDeixis::None;
                clue.weight = std::min(clue.weight, 0.4);
            }
            // "réuni en mars" is said in another month.
            clue.background = head.placing.background ||
                              (head.placing.month > 0 && head.placing.day == 0 && head.placing.year == 0);
            clue.anniversary = head.placing.anniversary;
            clue.looksBack = clue.deixis == EventDeixis::Year && clue.offset <= -5;
            clue.fresh = head.placing.news && head.told;
            clue.year = head.placing.year;
            clue.month = head.placing.month;
            clue.day = head.placing.day;
            clue.days = clue.readings.constFirst().days;
            clue.fact = clue.readings.constFirst().fact;
            addOnce(clue);
        }
    }

    /// "Depuis le 15 avril, l'armée et les paramilitaires se disputent la capitale": a day of the year that
    /// is an event's, in an article that names its place, people or matter, needs no word of what happened.
    void readDates()
    {
        for (const RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list) {
            if (time.shape != TimeShape::CalendarDay || time.month == 0 || time.day == 0 ||
                time.printedDate || time.inBoilerplate || time.sameYear || time.yearOffset ||
                time.words == TimeDirection::Future || time.context == TimeDirection::Future)
                continue;
            readDate(time);
        }
    }

    void readDate(const RecognisedTime &time)
    {
        const int sentence = m_document.tokens.at(time.tokens.first).sentence;
        QSet<int> near;
        for (int s = std::max(0, sentence - 1);
             s <= std::min(sentence + 1, static_cast<int>(m_document.sentences.size()) - 1); ++s) {
            for (int at = m_from[static_cast<std::size_t>(s)]; at < m_from[static_cast<std::size_t>(s) + 1];
                 ++at)
                near.insert(m_words[static_cast<std::size_t>(at)].word);
        }
        DatingClue clue;
        double most = 0;
        for (const int index : m_tables.eventsOn(time.month, time.day)) {
            const ReferenceEvent &event = m_tables.events().at(index);
            const double score = supportOf(event, near);
            if (score <= dateThreshold ||
                (time.year > 0 && dateOf(event.days.firstDay()).year() != time.year))
                continue;
            EventReading reading;
            reading.days = event.days;
            reading.share = score;
            reading.fact = factOf(event);
            clue.readings.append(reading);
            most = std::max(most, score);
        }
        if (clue.readings.isEmpty())
            return;
        double total = 0;
        for (EventReading &reading : clue.readings)
            total += reading.share = std::exp(0.7 * (reading.share - most));
        const double meant = 0.9 / (1 + std::exp(-0.6 * (most - dateThreshold) + 0.8));
        for (EventReading &reading : clue.readings)
            reading.share *= meant / total;
        std::stable_sort(clue.readings.begin(), clue.readings.end(),
                         [](const EventReading &a, const EventReading &b) { return a.share > b.share; });
        clue.kind = DatingClue::Kind::Event;
        clue.direction = ClueDirection::Past;
        clue.span = time.span;
        clue.year = time.year;
        clue.month = time.month;
        clue.day = time.day;
        clue.background = time.background;
        clue.days = clue.readings.constFirst().days;
        clue.fact = clue.readings.constFirst().fact;
        const bool told = std::any_of(m_clues.cbegin(), m_clues.cend(), [&clue](const DatingClue &known) {
            return known.fact == clue.fact || known.span.overlaps(clue.span);
        });
        if (!told)
            m_clues.append(clue);
    }

    /// What the whole article speaks of: of the events whose names, places and people stand all over it, or
    /// at its head, one is likely its news, even where no sentence tells it in the words of the tables
    /// ("Vendredi, les deux ministres ont signé …").
    void readTopic()
    {
        std::vector<float> said(m_tables.words().size(), 0.0F);
        std::vector<int> present;
        for (std::size_t s = 0; s + 1 < m_from.size(); ++s) {
            for (int at = m_from[s]; at < m_from[s + 1]; ++at) {
                float &factor = said[static_cast<std::size_t>(m_words[static_cast<std::size_t>(at)].word)];
                if (factor == 0.0F)
                    present.push_back(m_words[static_cast<std::size_t>(at)].word);
                factor = s < headSentences ? 1.0F : factor == 0.0F ? 0.5F : std::max(factor, 0.8F);
            }
        }
        std::vector<int> candidates;
        for (const int index : present) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(index)];
            if (word.events.size() > commonWord)
                continue;
            for (const auto &[event, part] : word.events) {
                float &support = m_support[static_cast<std::size_t>(event)];
                if (support == 0.0F)
                    candidates.push_back(event);
                support += word.weight * said[static_cast<std::size_t>(index)];
            }
        }
        std::sort(candidates.begin(), candidates.end());
        std::vector<std::pair<double, int>> topics;
        for (const int event : candidates) {
            const float support = std::exchange(m_support[static_cast<std::size_t>(event)], 0.0F);
            if (support < 5)
                continue;
            const double score = topicScore(m_tables.events().at(event), said);
            if (score > topicThreshold - 3)
                topics.emplace_back(-score, event);
        }
        if (topics.empty() || -topics.front().first < -100)
            return;
        std::sort(topics.begin(), topics.end());
        if (topics.size() > 12)
            topics.resize(12);
        DatingClue clue;
        double total = 1; // none of them
        for (const auto &[score, event] : topics) {
            EventReading reading;
            reading.days = m_tables.events().at(event).days;
            reading.share = std::exp(0.4 * (-score - topicThreshold));
            reading.fact = factOf(m_tables.events().at(event));
            total += reading.share;
            clue.readings.append(reading);
        }
        for (EventReading &reading : clue.readings)
            reading.share *= 0.9 / total;
        clue.kind = DatingClue::Kind::Event;
        clue.direction = ClueDirection::Past;
        clue.topic = true;
        clue.days = clue.readings.constFirst().days;
        clue.fact = clue.readings.constFirst().fact;
        clue.span = rarestOf(m_tables.events().at(topics.front().second));
        // What a sentence has told already is little news.
        const bool told = std::any_of(m_clues.cbegin(), m_clues.cend(),
                                      [&clue](const DatingClue &known) { return known.fact == clue.fact; });
        clue.weight = told ? 0.2 : 0.6;
        m_clues.append(clue);
    }

    double topicScore(const ReferenceEvent &event, const std::vector<float> &said) const
    {
        double support = 0;
        double title = 0;
        double titleSaid = 0;
        bool own = false;
        for (const ReferenceWord &reference : event.words) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(reference.word)];
            const double factor = said[static_cast<std::size_t>(reference.word)];
            if (reference.part == ReferenceWord::Part::Title) {
                title += word.weight;
                titleSaid += word.weight * factor;
            }
            support += word.weight * factor * (reference.part == ReferenceWord::Part::Actor ? 0.8 : 1.0);
            own = own || (factor > 0 && !word.country && word.weight > 1.5F);
        }
        const bool acted =
            event.acts.isEmpty() || std::any_of(event.acts.cbegin(), event.acts.cend(), [&said](int word) {
                return said[static_cast<std::size_t>(word)] > 0;
            });
        return own ? support - 0.5 * (title - titleSaid) - (acted ? 0 : 3) : -100;
    }

    /// Where the rarest of its words stands first.
    Span rarestOf(const ReferenceEvent &event) const
    {
        float most = 0;
        Span span;
        for (const WordAt &at : m_words) {
            const bool its = std::any_of(event.words.cbegin(), event.words.cend(),
                                         [&at](const ReferenceWord &word) { return word.word == at.word; });
            const float weight = m_tables.words()[static_cast<std::size_t>(at.word)].weight;
            if (its && weight > most) {
                most = weight;
                span = m_document.tokens.at(at.token).span;
            }
        }
        return span;
    }

    /// What the article says of an event, most of it near the date.
    double supportOf(const ReferenceEvent &event, const QSet<int> &near) const
    {
        double support = 0;
        int own = 0;
        for (const ReferenceWord &reference : event.words) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(reference.word)];
            if (!m_inArticle[static_cast<std::size_t>(reference.word)])
                continue;
            own += word.country || word.weight < 1.5F ? 0 : 1;
            support += word.weight *
                       (near.contains(reference.word) ? 1.0
                        : word.proper                 ? 0.7
                                                      : 0.3) *
                       (reference.part == ReferenceWord::Part::Actor ? 0.8 : 1.0);
        }
        return own > 0 ? support : 0;
    }

    /// The same event told again says nothing new unless it is placed more closely.
    void addOnce(const DatingClue &clue)
    {
        for (DatingClue &known : m_clues) {
            if (known.fact != clue.fact)
                continue;
            const bool closer = known.deixis == EventDeixis::None && clue.deixis != EventDeixis::None;
            const bool surer = known.deixis == clue.deixis && known.direction != ClueDirection::Past &&
                               clue.direction == ClueDirection::Past;
            if (closer || surer)
                known = clue;
            return;
        }
        m_clues.append(clue);
    }

    /// An event that the article tells with its year ("signé à Vienne en juillet 2015") is background: no
    /// "mardi" of another sentence means it.
    void dropBackground()
    {
        QStringList background;
        for (const int event : std::as_const(m_background))
            background.append(factOf(m_tables.events().at(event)));
        for (DatingClue &clue : m_clues) {
            if (clue.year > 0 || clue.month > 0)
                continue;
            for (EventReading &reading : clue.readings) {
                if (background.contains(reading.fact))
                    reading.share *= 0.15;
            }
            std::stable_sort(clue.readings.begin(), clue.readings.end(),
                             [](const EventReading &a, const EventReading &b) { return a.share > b.share; });
        }
    }

    const StageContext &m_context;
    const Document &m_document;
    const ReferenceEvents &m_tables;
    const TriggerTable &m_triggers;
    std::vector<bool> m_readable; ///< per sentence
    std::vector<WordAt> m_words;  ///< of the whole article, by sentence
    std::vector<int> m_from;      ///< per sentence: where its words begin
    std::vector<bool> m_inArticle;
    std::vector<int> m_tokenOf;   ///< per word: seen in this sentence
    std::vector<int> m_lastOf;    ///< per word: its last occurrence in this sentence, index into m_words
    std::vector<int> m_before;    ///< per word: the sentence that follows one that holds it
    int m_sentence = -1;          ///< being read
    std::vector<float> m_support; ///< per event: what the words of this sentence say for it
    QList<int> m_background;      ///< events told with their year or month
    QList<DatingClue> m_clues;
};

} // namespace

QList<DatingClue> findEventClues(const StageContext &context)
{
    return Matcher(context).run();
}

} // namespace frise
