#include "core/analysis/clues/event_clues.h"

#include "core/analysis/clues/event_placing.h"
#include "core/analysis/events/trigger_table.h"
#include "core/knowledge/reference_events.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace frise {

namespace {

/// What a sentence must say before it means one of the table's events: about the logarithm of their number.
constexpr double threshold = 8;
/// Words held by more events than this do not nominate candidates.
constexpr std::size_t commonWord = 90;
constexpr int nearTokens = 16;
/// What the words near an act must say together, those of who takes part left out.
constexpr double leastClose = 5;

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

/// Marks by word and event of the tables. Filling them anew for each article would take as long as reading
/// it, so a thread keeps them and whoever sets a mark takes it back.
struct Marks
{
    explicit Marks(const ReferenceEvents &tables)
        : inArticle(tables.words().size(), 0), tokenOf(tables.words().size(), -1),
          lastOf(tables.words().size(), -1), before(tables.words().size(), -1),
          support(tables.events().size(), 0.0F)
    {
    }

    std::vector<char> inArticle;
    std::vector<int> tokenOf;   ///< per word: seen in this sentence
    std::vector<int> lastOf;    ///< per word: its last occurrence in this sentence, index into the words
    std::vector<int> before;    ///< per word: the sentence that follows one that holds it
    std::vector<float> support; ///< per event: what the words of this sentence say for it
};

Marks &marksOf(const ReferenceEvents &tables)
{
    thread_local Marks marks(tables);
    return marks;
}

class Matcher
{
public:
    explicit Matcher(const StageContext &context)
        : m_context(context), m_document(context.document), m_tables(ReferenceEvents::instance()),
          m_triggers(TriggerTable::french()), m_marks(marksOf(m_tables)), m_inArticle(m_marks.inArticle),
          m_tokenOf(m_marks.tokenOf), m_lastOf(m_marks.lastOf), m_before(m_marks.before),
          m_support(m_marks.support)
    {
    }
    ~Matcher()
    {
        for (const WordAt &at : m_words) {
            m_inArticle[static_cast<std::size_t>(at.word)] = 0;
            m_before[static_cast<std::size_t>(at.word)] = -1;
        }
    }
    Matcher(const Matcher &) = delete;
    Matcher &operator=(const Matcher &) = delete;

    QList<DatingClue> run()
    {
        readWords();
        for (int s = 0; s < m_document.sentences.size(); ++s) {
            if (m_readable[static_cast<std::size_t>(s)])
                readSentence(s);
        }
        dropBackground();
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

    /// A word of the event at hand.
    struct Reference
    {
        float weight = 0;
        int last = -1;         ///< its last occurrence in this sentence
        double remembered = 0; ///< how much of its weight counts where it stands earlier in the article
        ReferenceWord::Part part = ReferenceWord::Part::Title;
        bool proper = false;
        bool country = false;
    };

    void readWords()
    {
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
                    m_inArticle[static_cast<std::size_t>(word)] = 1;
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
        std::erase_if(candidates, [this](int event) {
            const float support = std::exchange(m_support[static_cast<std::size_t>(event)], 0.0F);
            return support < 3.4F || !mayBeClose(event);
        });
        std::sort(candidates.begin(), candidates.end());
        QList<Match> matches;
        std::vector<std::pair<int, quint32>> triggers;
        bool triggersRead = false;
        for (const int event : candidates) {
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

    /// Whether this sentence holds as much of an event's words as scored() asks to stand close together.
    bool mayBeClose(int event) const
    {
        double close = 0;
        for (const ReferenceWord &word : m_tables.events().at(event).words) {
            if (word.part != ReferenceWord::Part::Actor && m_lastOf[static_cast<std::size_t>(word.word)] >= 0)
                close += m_tables.words()[static_cast<std::size_t>(word.word)].weight;
        }
        return close >= leastClose;
    }

    /// What of an event's words is the same for every trigger of the sentence.
    void readReference(const ReferenceEvent &event)
    {
        m_reference.clear();
        for (const ReferenceWord &reference : event.words) {
            const auto index = static_cast<std::size_t>(reference.word);
            const auto &word = m_tables.words()[index];
            Reference known;
            known.weight = word.weight;
            known.last = m_lastOf[index];
            known.part = reference.part;
            known.proper = word.proper;
            known.country = word.country;
            if (m_before[index] == m_sentence)
                known.remembered = word.proper ? 0.5 : 0.25;
            else if (m_inArticle[index] != 0)
                known.remembered = word.proper ? 0.4 : 0.1;
            m_reference.push_back(known);
        }
    }

    Match bestMatch(int index, const std::vector<std::pair<int, quint32>> &triggers)
    {
        const ReferenceEvent &event = m_tables.events().at(index);
        readReference(event);
        const std::optional<EventType> type = event.type;
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
        for (const Reference &word : m_reference) {
            if (word.part == ReferenceWord::Part::Actor)
                continue;
            int first = -1;
            for (int at = word.last; at >= 0; at = m_words[static_cast<std::size_t>(at)].before)
                first = m_words[static_cast<std::size_t>(at)].token;
            const float w = word.weight;
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

    /// The occurrence of a word nearest to the trigger, of those in this sentence; `last` is the last of
    /// them.
    const WordAt *nearestOf(int last, int trigger) const
    {
        const WordAt *nearest = nullptr;
        for (int at = last; at >= 0; at = m_words[static_cast<std::size_t>(at)].before) {
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
        for (const Reference &word : m_reference) {
            double factor = word.remembered;
            int at = -1;
            if (const WordAt *nearest = nearestOf(word.last, trigger)) {
                const int distance = std::abs(nearest->token - trigger);
                factor = distance <= nearTokens ? 1.0 - 0.012 * distance : 0.5;
                at = nearest->token;
            }
            const bool actor = word.part == ReferenceWord::Part::Actor;
            said += word.weight * factor * (actor ? 0.6 : 1.0);
            if (factor > 0.5 && !actor) {
                close += word.weight;
                if (word.part == ReferenceWord::Part::Title)
                    closeTitle += word.weight;
                names += word.proper && !word.country ? 1 : 0;
                ownWord = ownWord || (!word.country && word.weight > 1.5F);
                match.span = match.span.united(m_document.tokens.at(at).span);
            }
            if (typed && factor < 0.5 && !word.proper && word.part == ReferenceWord::Part::Title)
                act = std::max(act, static_cast<double>(word.weight));
            if (word.part == ReferenceWord::Part::Title) {
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
        if (close < leastClose || (titleSaid < 0.45 * title && !peopled)) {
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
                const WordAt *nearest = nearestOf(m_lastOf[static_cast<std::size_t>(word)], trigger);
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
        const std::optional<EventType> type = event.type;
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
            clue.fresh = head.placing.news && head.told;
            clue.year = head.placing.year;
            clue.month = head.placing.month;
            clue.days = clue.readings.constFirst().days;
            clue.fact = clue.readings.constFirst().fact;
            addOnce(clue);
        }
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
    Marks &m_marks;
    std::vector<char> &m_inArticle;
    std::vector<int> &m_tokenOf;
    std::vector<int> &m_lastOf;
    std::vector<int> &m_before;
    std::vector<float> &m_support;
    int m_sentence = -1;                ///< being read
    std::vector<Reference> m_reference; ///< the words of the event at hand
    QList<int> m_background;            ///< events told with their year or month
    QList<DatingClue> m_clues;
};

} // namespace

QList<DatingClue> findEventClues(const StageContext &context)
{
    return Matcher(context).run();
}

} // namespace frise
