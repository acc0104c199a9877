#include "core/analysis/clues/event_clues.h"

#include "core/analysis/clues/event_placing.h"
#include "core/analysis/clues/event_sums.h"
#include "core/analysis/clues/event_topics.h"
#include "core/analysis/clues/event_types.h"
#include "core/analysis/clues/event_word_lists.h"
#include "core/analysis/clues/event_words.h"
#include "core/knowledge/reference_events.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace frise {

namespace {

constexpr int nearTokens = 16;
/// What a match must weigh before the dates beside it are asked whether they agree.
constexpr double leastPlaced = -3.5;

/// Marks by word and event of the tables. Filling them anew for each article would take as long as reading
/// it, so a thread keeps them and whoever sets a mark takes it back.
struct Marks
{
    explicit Marks(const ReferenceEvents &tables)
        : tokenOf(tables.words().size(), -1), lastOf(tables.words().size(), -1),
          before(tables.words().size(), -1), weightHere(tables.words().size(), 0.0F),
          support(tables.events().size())
    {
    }

    /// What the words of a sentence say for an event, common ones left out.
    struct Support
    {
        float all = 0;
        float close = 0; ///< without those who take part
    };

    std::vector<int> tokenOf;      ///< per word: seen in this sentence
    std::vector<int> lastOf;       ///< per word: its last occurrence in this sentence, index into the places
    std::vector<int> before;       ///< per word: the sentence that follows one that holds it
    std::vector<float> weightHere; ///< per word: its weight where this sentence holds it, else 0
    std::vector<Support> support;  ///< per event
    // Of the sentence being read; kept for their memory.
    std::vector<int> candidates;
    std::vector<std::pair<int, quint32>> triggers; ///< token, types it tells
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
          m_lists(EventWordLists::instance()), m_said(context), m_marks(marksOf(m_tables)),
          m_tokenOf(m_marks.tokenOf), m_lastOf(m_marks.lastOf), m_before(m_marks.before),
          m_support(m_marks.support)
    {
    }
    ~Matcher()
    {
        for (const EventWords::Place &at : m_said.list)
            m_before[static_cast<std::size_t>(at.word)] = -1;
    }
    Matcher(const Matcher &) = delete;
    Matcher &operator=(const Matcher &) = delete;

    QList<DatingClue> run()
    {
        for (int s = 0; s < m_document.sentences.size(); ++s) {
            if (m_said.readable[static_cast<std::size_t>(s)])
                readSentence(s);
        }
        addEventsOfArticle(m_context, m_said, m_clues);
        dropBackground();
        if (speaksOfAnniversary(m_context, m_said)) {
            for (DatingClue &clue : m_clues)
                clue.looksBack = true;
        }
        return m_clues;
    }

private:
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

    void readSentence(int s)
    {
        const auto index = static_cast<std::size_t>(s);
        const std::span<const EventWords::Place> words(
            m_said.list.data() + m_said.from[index],
            static_cast<std::size_t>(m_said.from[index + 1] - m_said.from[index]));
        // What one sentence names the next may go on about, within its paragraph.
        std::span<const EventWords::Place> before;
        if (s > 0 && m_document.sentences.at(s - 1).paragraph == m_document.sentences.at(s).paragraph)
            before = {m_said.list.data() + m_said.from[index - 1],
                      static_cast<std::size_t>(m_said.from[index] - m_said.from[index - 1])};
        m_sentence = s;
        for (const EventWords::Place &at : before)
            m_before[static_cast<std::size_t>(at.word)] = s;
        for (int at = m_said.from[index]; at < m_said.from[index + 1]; ++at) {
            EventWords::Place &word = m_said.list[static_cast<std::size_t>(at)];
            word.before = std::exchange(m_lastOf[static_cast<std::size_t>(word.word)], at);
        }
        std::vector<int> &candidates = m_marks.candidates;
        candidates.clear();
        double common = 0; // what words that nominate nobody may add
        for (const EventWords::Place &at : words) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(at.word)];
            if (m_tokenOf[static_cast<std::size_t>(at.word)] >= 0)
                continue;
            m_tokenOf[static_cast<std::size_t>(at.word)] = at.token;
            m_marks.weightHere[static_cast<std::size_t>(at.word)] = word.weight;
            if (word.events.size() > EventWords::common) {
                common += word.weight;
                continue;
            }
            for (const auto &[event, part] : word.events) {
                Marks::Support &support = m_support[static_cast<std::size_t>(event)];
                if (support.all == 0.0F)
                    candidates.push_back(event);
                support.all += word.weight;
                if (part != ReferenceWord::Part::Actor)
                    support.close += word.weight;
            }
        }
        const double leastOwn = EventSums::leastClose - common - 0.01;
        QList<Match> matches;
        std::vector<std::pair<int, quint32>> &triggers = m_marks.triggers;
        triggers.clear();
        bool triggersRead = false;
        std::size_t likely = 0;
        for (const int event : candidates) {
            const auto [support, close] =
                std::exchange(m_support[static_cast<std::size_t>(event)], Marks::Support{});
            if (support >= 3.4F && close >= leastOwn && mayBeClose(event) &&
                mayMatch(m_tables.events().at(event)))
                candidates[likely++] = event;
        }
        candidates.resize(likely);
        std::sort(candidates.begin(), candidates.end());
        for (const int event : candidates) {
            if (!triggersRead) {
                const TokenRange range = m_document.sentences.at(s).tokens;
                for (int t = range.first; t < range.last; ++t) {
                    if (const quint32 mask = toldTypes(m_context, t))
                        triggers.emplace_back(t, mask);
                }
                triggersRead = true;
            }
            Match match = bestMatch(event, triggers);
            if (match.score > leastPlaced)
                place(match, s);
            if (match.score > 0)
                matches.append(match);
        }
        for (const EventWords::Place &at : words) {
            m_tokenOf[static_cast<std::size_t>(at.word)] = -1;
            m_lastOf[static_cast<std::size_t>(at.word)] = -1;
            m_marks.weightHere[static_cast<std::size_t>(at.word)] = 0;
        }
        addClues(matches);
    }

    /// What a word that stands outside the sentence counts.
    double factorAfar(std::size_t word) const
    {
        const bool proper = m_tables.words()[word].proper;
        if (m_before[word] == m_sentence)
            return proper ? 0.5 : 0.25;
        if (m_said.inArticle[word])
            return proper ? 0.4 : 0.1;
        return 0;
    }

    /// Whether this sentence holds as much of an event's words as scored() asks to stand close together.
    bool mayBeClose(int event) const
    {
        double close = 0;
        for (const int word : m_lists.withoutActors(event))
            close += m_marks.weightHere[static_cast<std::size_t>(word)];
        return close >= EventSums::leastClose;
    }

    /// Whether scored() could find enough of an event if each of its words in this sentence stood beside the
    /// trigger. Most candidates end here, at a fraction of what weighing them costs.
    bool mayMatch(const ReferenceEvent &event) const
    {
        EventSums sums;
        for (const ReferenceWord &reference : event.words) {
            const auto index = static_cast<std::size_t>(reference.word);
            const bool here = m_lastOf[index] >= 0;
            sums.add(m_tables.words()[index], reference.part, here ? 1.0 : factorAfar(index), true);
        }
        sums.supplyAct();
        return sums.isEnough() && sums.score() > leastPlaced - 0.001;
    }

    Match bestMatch(int index, const std::vector<std::pair<int, quint32>> &triggers) const
    {
        const ReferenceEvent &event = m_tables.events().at(index);
        const std::optional<EventType> type = event.type;
        const quint32 wanted = type && *type != EventType::None ? compatibleTypes(*type) : ~quint32(0);
        Match best;
        best.event = index;
        best.score = -100;
        const quint32 own = type && *type != EventType::None ? eventTypeBit(*type) : ~quint32(0);
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
                 at = m_said.list[static_cast<std::size_t>(at)].before)
                first = m_said.list[static_cast<std::size_t>(at)].token;
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
    const EventWords::Place *nearestOf(int word, int trigger) const
    {
        const EventWords::Place *nearest = nullptr;
        for (int at = m_lastOf[static_cast<std::size_t>(word)]; at >= 0;
             at = m_said.list[static_cast<std::size_t>(at)].before) {
            const EventWords::Place &candidate = m_said.list[static_cast<std::size_t>(at)];
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
        EventSums sums;
        for (const ReferenceWord &reference : event.words) {
            const auto index = static_cast<std::size_t>(reference.word);
            double factor = 0;
            const EventWords::Place *nearest = nearestOf(reference.word, trigger);
            if (nearest != nullptr) {
                const int distance = std::abs(nearest->token - trigger);
                factor = distance <= nearTokens ? 1.0 - 0.012 * distance : 0.5;
            } else {
                factor = factorAfar(index);
            }
            if (sums.add(m_tables.words()[index], reference.part, factor, typed))
                match.span = match.span.united(m_document.tokens.at(nearest->token).span);
        }
        sums.supplyAct();
        match.score = sums.score();
        match.named = sums.isNamed();
        if (!sums.isEnough()) {
            match.score = -100;
            return match;
        }
        if (typed && (types & own) == 0)
            match.score -= 0.8;
        if (!event.acts.isEmpty()) {
            const bool told = std::any_of(event.acts.cbegin(), event.acts.cend(), [&](int word) {
                const EventWords::Place *nearest = nearestOf(word, trigger);
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
            const quint32 told = toldTypes(m_context, m_context.chunks.verbs.at(reason).head);
            if (told != 0 && (told & compatibleTypes(*type)) == 0)
                match.placing.forgetDay();
        }
        // Its names alone, or beside another act: the day is the other's.
        if (!match.acted)
            match.placing.forgetDay();
        match.score += dateAgreement(match.placing, event.days);
        // The weekday of the sentence is another act's where the event fell on none such.
        if (match.placing.deixis == EventDeixis::Weekday && match.placing.weekday > 0 &&
            event.days.lastDay() - event.days.firstDay() <= 5 &&
            placedDays(match.placing, event.days).firstDay() % 7 + 1 != match.placing.weekday &&
            match.placing.secondDay == 0)
            match.placing.forgetDay();
    }

    /// Nobody announces an attack, a coup or a death for a day: told as to come it is feared, and its day is
    /// another act's.
    static bool announced(const ReferenceEvent &event)
    {
        const std::optional<EventType> type = event.type;
        return type && *type != EventType::Assault && *type != EventType::Coerce &&
               *type != EventType::None && *type != EventType::Threaten && *type != EventType::Accuse;
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
    const EventWordLists &m_lists;
    EventWords m_said;
    Marks &m_marks;
    std::vector<int> &m_tokenOf;
    std::vector<int> &m_lastOf;
    std::vector<int> &m_before;
    std::vector<Marks::Support> &m_support;
    int m_sentence = -1;     ///< being read
    QList<int> m_background; ///< events told with their year or month
    QList<DatingClue> m_clues;
};

} // namespace

QList<DatingClue> findEventClues(const StageContext &context)
{
    return Matcher(context).run();
}

} // namespace frise
