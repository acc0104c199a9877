#include "core/analysis/clues/event_topics.h"

#include "core/analysis/clues/event_word_lists.h"
#include "core/analysis/times/recognised_times.h"

#include <QDate>
#include <QSet>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace frise {

namespace {

/// What an article must say of an event where a day of the year has left a few of them only.
constexpr double dateThreshold = 6;
/// What an article must say in all before it speaks of one of the table's events, and how fast this grows
/// surer: fitted together with the weekdays on 116 articles whose day is known.
constexpr double topicThreshold = 12;
constexpr double steepness = 0.5;
/// Below this it does not even count beside others.
constexpr double leastTopic = topicThreshold - 6;
/// What the unsaid words of its title take from an event at most: "Camp David" may be "le Maryland".
constexpr double mostUnsaid = 4.5;
/// How many stories are looked for, and what the words of one count for the next.
constexpr int mostTopics = 3;
constexpr float explained = 0.35F;
/// What a second story must say more than the first.
constexpr double laterStory = 1.5;
constexpr std::size_t headSentences = 4;

class Topics
{
public:
    Topics(const StageContext &context, const EventWords &said, QList<DatingClue> &clues)
        : m_context(context), m_document(context.document), m_tables(ReferenceEvents::instance()),
          m_lists(EventWordLists::instance()), m_said(said), m_support(m_tables.events().size(), 0.0F),
          m_clues(clues)
    {
    }

    void run()
    {
        readDates();
        m_weekdays = weekdaysPast();
        readTopic();
    }

private:
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
            for (int at = m_said.from[static_cast<std::size_t>(s)];
                 at < m_said.from[static_cast<std::size_t>(s) + 1]; ++at)
                near.insert(m_said.list[static_cast<std::size_t>(at)].word);
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
            return known.fact == clue.fact || (known.day > 0 && known.span.overlaps(clue.span));
        });
        if (!told)
            m_clues.append(clue);
    }

    /// What the article says of an event, most of it near the date.
    double supportOf(const ReferenceEvent &event, const QSet<int> &near) const
    {
        double support = 0;
        int own = 0;
        for (const ReferenceWord &reference : event.words) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(reference.word)];
            if (!m_said.inArticle[static_cast<std::size_t>(reference.word)])
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

    /// What the whole article speaks of: of the events whose names, places and people stand all over it, or
    /// at its head, one is likely its news, even where no sentence tells it in the words of the tables
    /// ("Vendredi, les deux ministres ont signé …").
    void readTopic()
    {
        // Per word: what it counts for where it stands, and that with its weight.
        std::vector<float> factors(m_tables.words().size(), 0.0F);
        std::vector<float> said(m_tables.words().size(), 0.0F);
        std::vector<int> present;
        for (std::size_t s = 0; s + 1 < m_said.from.size(); ++s) {
            for (int at = m_said.from[s]; at < m_said.from[s + 1]; ++at) {
                float &factor =
                    factors[static_cast<std::size_t>(m_said.list[static_cast<std::size_t>(at)].word)];
                if (factor == 0.0F)
                    present.push_back(m_said.list[static_cast<std::size_t>(at)].word);
                factor = s < headSentences ? 1.0F : factor == 0.0F ? 0.5F : std::max(factor, 0.8F);
            }
        }
        for (const int index : present) {
            const auto word = static_cast<std::size_t>(index);
            said[word] = m_tables.words()[word].weight * factors[word];
        }
        std::vector<int> candidates;
        for (const int index : present) {
            const auto &word = m_tables.words()[static_cast<std::size_t>(index)];
            if (word.events.size() > EventWords::common)
                continue;
            for (const auto &[event, part] : word.events) {
                float &support = m_support[static_cast<std::size_t>(event)];
                if (support == 0.0F)
                    candidates.push_back(event);
                support += said[static_cast<std::size_t>(index)];
            }
        }
        std::sort(candidates.begin(), candidates.end());
        std::vector<int> topics;
        for (const int event : candidates) {
            const float support = std::exchange(m_support[static_cast<std::size_t>(event)], 0.0F);
            if (support >= 5 && topicScore(event, said) > leastTopic)
                topics.push_back(event);
        }
        // What one event explains says little for the next: of the attack and of the raid that answers it,
        // the second has words of its own, the year before's attack on the same town has not.
        for (int round = 0; round < mostTopics && !topics.empty(); ++round) {
            const int event = addTopic(topics, said, topicThreshold + laterStory * round);
            if (event < 0)
                return;
            topics.erase(std::find(topics.begin(), topics.end(), event));
            for (const ReferenceWord &word : m_tables.events().at(event).words)
                said[static_cast<std::size_t>(word.word)] *= explained;
        }
    }

    /// The likeliest of these events with those it might be confused with. Which one it is, -1 where none is
    /// likely.
    int addTopic(const std::vector<int> &events, const std::vector<float> &said, double threshold)
    {
        std::vector<std::pair<double, int>> topics;
        for (const int event : events) {
            const double score = topicScore(event, said);
            if (score > leastTopic)
                topics.emplace_back(-steepness * (score - threshold) -
                                        std::log(weekdayShare(m_tables.events().at(event))),
                                    event);
        }
        if (topics.empty())
            return -1;
        std::sort(topics.begin(), topics.end());
        if (topics.size() > 12)
            topics.resize(12);
        DatingClue clue;
        double total = 1; // none of them
        for (const auto &[score, event] : topics) {
            EventReading reading;
            reading.days = m_tables.events().at(event).days;
            reading.share = std::exp(-score);
            reading.fact = factOf(m_tables.events().at(event));
            total += reading.share;
            clue.readings.append(reading);
        }
        for (EventReading &reading : clue.readings)
            reading.share *= 0.95 / total;
        const int head = topics.front().second;
        clue.kind = DatingClue::Kind::Event;
        clue.direction = ClueDirection::Past;
        clue.topic = true;
        clue.days = clue.readings.constFirst().days;
        clue.fact = clue.readings.constFirst().fact;
        clue.span = rarestOf(m_tables.events().at(head));
        if (weekdayShare(m_tables.events().at(head)) > 1)
            clue.deixis = EventDeixis::Weekday;
        // What a sentence has told already is little news.
        clue.weight = 0.9;
        for (const DatingClue &known : std::as_const(m_clues)) {
            if (known.fact == clue.fact && !known.topic)
                clue.weight =
                    known.deixis == EventDeixis::None && clue.deixis != EventDeixis::None ? 0.6 : 0.2;
        }
        m_clues.append(clue);
        return head;
    }

    /// Bits of the weekdays the article names as past.
    unsigned weekdaysPast() const
    {
        unsigned days = 0;
        for (const RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list) {
            if (time.weekday > 0 && time.month == 0 && !time.inBoilerplate && !time.printedDate &&
                !time.scheduled && time.words != TimeDirection::Future &&
                time.context != TimeDirection::Future)
                days |= 1U << (time.weekday - 1);
        }
        return days;
    }

    /// How much likelier an event of this weekday is told than one of any: the weekdays of the news are
    /// named.
    double weekdayShare(const ReferenceEvent &event) const
    {
        const int named = std::popcount(m_weekdays);
        const Day first = event.days.firstDay();
        const int length = event.days.lastDay() - first + 1;
        if (named == 0 || named > 5 || length > 4)
            return 1;
        bool fits = false;
        for (int i = 0; i < length; ++i)
            fits = fits || (m_weekdays >> static_cast<unsigned>((first + i) % 7) & 1U) != 0;
        return fits ? 0.75 * 7 / (named + length - 1) : 0.25 * 7 / (7 - named);
    }

    /// `said`: per word, what the article says of it; 0 where it does not stand there.
    double topicScore(int index, const std::vector<float> &said) const
    {
        const auto sum = [&said](std::span<const int> words) {
            double total = 0;
            for (const int word : words)
                total += said[static_cast<std::size_t>(word)];
            return total;
        };
        const double titleSaid = sum(m_lists.title(index));
        const double score = titleSaid + sum(m_lists.beside(index)) + 0.8 * sum(m_lists.actors(index)) -
                             std::min(mostUnsaid, 0.5 * (m_lists.titleWeight(index) - titleSaid));
        if (score <= leastTopic)
            return score;
        const ReferenceEvent &event = m_tables.events().at(index);
        const bool own =
            std::any_of(event.words.cbegin(), event.words.cend(), [&](const ReferenceWord &reference) {
                const auto &word = m_tables.words()[static_cast<std::size_t>(reference.word)];
                return said[static_cast<std::size_t>(reference.word)] > 0 && !word.country &&
                       word.weight > 1.5F;
            });
        const bool acted =
            event.acts.isEmpty() || std::any_of(event.acts.cbegin(), event.acts.cend(), [&said](int word) {
                return said[static_cast<std::size_t>(word)] > 0;
            });
        return own ? score - (acted ? 0 : 3) : -100;
    }

    /// Where the rarest of its words stands first.
    Span rarestOf(const ReferenceEvent &event) const
    {
        float most = 0;
        Span span;
        for (const EventWords::Place &at : m_said.list) {
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

    const StageContext &m_context;
    const Document &m_document;
    const ReferenceEvents &m_tables;
    const EventWordLists &m_lists;
    const EventWords &m_said;
    std::vector<float> m_support; ///< per event: what the article's words say for it
    unsigned m_weekdays = 0;      ///< named as past: Monday is bit 0
    QList<DatingClue> &m_clues;
};

} // namespace

void addEventsOfArticle(const StageContext &context, const EventWords &said, QList<DatingClue> &clues)
{
    Topics(context, said, clues).run();
}

bool speaksOfAnniversary(const StageContext &context, const EventWords &said)
{
    static const std::array<InternedId, 4> words = {intern(u"anniversaire"), intern(u"commémorer"),
                                                    intern(u"commémoration"), intern(u"cinquantenaire")};
    for (std::size_t s = 0; s < said.readable.size(); ++s) {
        const TokenRange range = context.document.sentences.at(static_cast<qsizetype>(s)).tokens;
        for (int t = range.first; said.readable[s] && t < range.last; ++t) {
            if (std::find(words.begin(), words.end(), context.document.tokens.at(t).lemma()) != words.end())
                return true;
        }
    }
    return false;
}

QString factOf(const ReferenceEvent &event)
{
    return event.title + QStringLiteral(" ") + event.days.toEdtf();
}

} // namespace frise
