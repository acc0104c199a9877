#include "core/compare/acts.h"

#include <algorithm>
#include <array>

namespace frise {

namespace {

/// 0 Monday … 6 Sunday; -1 for other words.
int weekdayOf(QStringView word)
{
    static const std::array days = {foldedId(u"lundi"),   foldedId(u"mardi"),    foldedId(u"mercredi"),
                                    foldedId(u"jeudi"),   foldedId(u"vendredi"), foldedId(u"samedi"),
                                    foldedId(u"dimanche")};
    const auto found = std::find(days.begin(), days.end(), foldedId(word));
    return found == days.end() ? -1 : static_cast<int>(found - days.begin());
}

/// Whether an article's days of the year are known: it is dated within two weeks, or to a day of an unknown
/// year.
bool knowsDays(const DateInterval &published)
{
    if (published.firstDay() == noDay || published.lastDay() == noDay)
        return false;
    constexpr int twoWeeks = 15;
    const QDate first = dateOf(published.firstDay());
    const QDate last = dateOf(published.lastDay());
    return published.dayCount().value_or(100000) <= twoWeeks ||
           (first.month() == last.month() && first.day() == last.day());
}

class ActCollector
{
public:
    ActCollector(const TextPair &texts, int which)
        : m_texts(texts), m_text(texts.side(which)), m_analysis(*m_text.analysis)
    {
        weighActors();
        m_knowsDays = knowsDays(m_analysis.published.interval);
        m_inSentence.resize(m_text.sentences.size());
    }

    std::vector<Act> run()
    {
        addEvents();
        addClauses();
        return std::move(m_acts);
    }

private:
    void weighActors();
    std::vector<ActorWeight> actorsIn(const Span &span) const;
    void addEvents();
    void addClauses();
    void addClause(const Span &clause, std::size_t sentence);
    void addParts(const Span &clause, std::size_t sentence);
    bool tells(const Span &clause) const;
    void add(const Span &clause, WordSet words, std::size_t sentence);
    void fill(Act &act) const;
    void addTimes(Act &act) const;

    const TextPair &m_texts;
    const ComparedText &m_text;
    const Analysis &m_analysis;
    bool m_knowsDays = false;
    QHash<QString, double> m_actorWeights;
    std::vector<std::vector<int>> m_inSentence; ///< events
    std::vector<Act> m_acts;
};

void ActCollector::weighActors()
{
    QHash<QString, int> counts;
    for (const Mention &mention : m_analysis.mentions)
        if (mention.actor >= 0)
            ++counts[actorKey(m_analysis.actors.at(mention.actor))];
    for (const Actor &actor : m_analysis.actors) {
        const QString key = actorKey(actor);
        // A name the tables do not know is rarer than a head of state, a state is in every article.
        double weight = 0.5;
        if (actor.anonymous || key.startsWith(QLatin1String("a:")))
            weight = 0.2;
        else if (key.startsWith(QLatin1String("s:")))
            weight = 0.35;
        else if (key.startsWith(QLatin1String("p:")))
            weight = 0.7;
        else if (key.startsWith(QLatin1String("n:")))
            weight = 0.9;
        const double share =
            double(counts.value(key)) / double(std::max<qsizetype>(4, m_analysis.sentences.size()));
        m_actorWeights.insert(key, weight * std::clamp(1.2 - share, 0.5, 1.0));
    }
}

std::vector<ActorWeight> ActCollector::actorsIn(const Span &span) const
{
    std::vector<ActorWeight> actors;
    auto it = std::lower_bound(m_analysis.mentions.begin(), m_analysis.mentions.end(), span.start,
                               [](const Mention &mention, qsizetype at) { return mention.span.start < at; });
    for (; it != m_analysis.mentions.end() && it->span.start < span.end; ++it) {
        if (it->actor < 0)
            continue;
        const auto add = [&actors](const QString &of, double weight) {
            if (std::none_of(actors.begin(), actors.end(),
                             [&of](const ActorWeight &a) { return a.key == of; }))
                actors.push_back({of, weight, ActorRole::Target});
        };
        const Actor &actor = m_analysis.actors.at(it->actor);
        const QString key = actorKey(actor);
        add(key, m_actorWeights.value(key));
        // "à Paris" and "la France".
        if (actor.kind == ActorKind::Place && !actor.country.isEmpty() &&
            !key.startsWith(QLatin1String("s:")))
            add(QLatin1String("s:") + actor.country, 0.25);
    }
    return actors;
}

/// Weekdays as printed tell one day in articles of one week whose own days are not known.
void ActCollector::addTimes(Act &act) const
{
    const QList<Timex> &timexes = m_analysis.timexes;
    auto timex = std::lower_bound(timexes.begin(), timexes.end(), act.span.start,
                                  [](const Timex &t, qsizetype at) { return t.span.start < at; });
    for (; timex != timexes.end() && timex->span.end <= act.span.end; ++timex) {
        if (timex->type != TimexType::Date && timex->type != TimexType::Time)
            continue;
        const QStringView text =
            QStringView(m_text.article->text).mid(timex->span.start, timex->span.length());
        for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
            const int weekday = weekdayOf(word);
            if (weekday >= 0)
                act.weekdays |= static_cast<quint8>(1 << weekday);
        }
        if (timex->days.has_value() && timex->days->dayCount().value_or(0) == 1 &&
            (m_knowsDays || !timex->dependsOnArticleDate)) {
            const QDate day = dateOf(timex->days->firstDay());
            act.days.push_back(day.month() * 32 + day.day());
        }
    }
}

void ActCollector::fill(Act &act) const
{
    act.actors = actorsIn(act.span);
    addTimes(act);
    const QList<Figure> &figures = m_analysis.figures;
    auto figure = std::lower_bound(figures.begin(), figures.end(), act.span.start,
                                   [](const Figure &f, qsizetype at) { return f.span.start < at; });
    for (; figure != figures.end() && figure->span.end <= act.span.end; ++figure)
        act.figures.push_back(static_cast<int>(figure - figures.begin()));
    constexpr std::size_t longText = 400;
    if (act.sentence < 0 || m_text.sentences.size() > longText)
        return;
    const int count = static_cast<int>(m_text.sentences.size());
    for (int s = std::max(0, act.sentence - 1); s <= std::min(count - 1, act.sentence + 1); ++s) {
        const TextSentence &sentence = m_text.sentences[static_cast<std::size_t>(s)];
        if (!sentence.boilerplate)
            act.around.insert(act.around.end(), sentence.words.begin(), sentence.words.end());
    }
    std::sort(act.around.begin(), act.around.end());
    act.around.erase(std::unique(act.around.begin(), act.around.end()), act.around.end());
}

void ActCollector::addEvents()
{
    bool led = false;
    for (int e = 0; e < m_analysis.events.size(); ++e) {
        const Event &event = m_analysis.events.at(e);
        Act act;
        act.event = e;
        act.span = event.span;
        act.sentence = m_text.sentenceAt(event.trigger.isValid() ? event.trigger.start : event.span.start);
        act.words = m_text.setOf(event.span);
        act.trigger = m_text.setOf(event.trigger);
        act.quoted = event.quotation >= 0;
        fill(act);
        for (const EventActor &actor : event.actors) {
            if (actor.actor < 0)
                continue;
            const QString key = actorKey(m_analysis.actors.at(actor.actor));
            const auto known = std::find_if(act.actors.begin(), act.actors.end(),
                                            [&key](const ActorWeight &a) { return a.key == key; });
            if (known == act.actors.end())
                act.actors.push_back({key, m_actorWeights.value(key), actor.role});
            else
                known->role = actor.role;
        }
        if (!led && event.certainty == Certainty::Happened && event.type != EventType::Statement &&
            event.type != EventType::None && event.quotation < 0)
            act.leads = led = true;
        if (act.sentence >= 0)
            m_inSentence[static_cast<std::size_t>(act.sentence)].push_back(e);
        m_acts.push_back(std::move(act));
    }
}

void ActCollector::addClauses()
{
    const QStringView text = m_text.article->text;
    for (std::size_t s = 0; s < m_text.sentences.size(); ++s) {
        if (m_text.sentences[s].boilerplate)
            continue;
        const Span &sentence = m_text.sentences[s].span;
        qsizetype start = sentence.start;
        for (qsizetype i = sentence.start; i < sentence.end; ++i) {
            const QChar c = text.at(i);
            if (c != u';' && c != u':' && c != u'\u2014' && c != u'\u2013')
                continue;
            addClause({start, i}, s);
            addParts({start, i}, s);
            start = i + 1;
        }
        addClause({start, sentence.end}, s);
        addParts({start, sentence.end}, s);
    }
}

void ActCollector::addClause(const Span &clause, std::size_t sentence)
{
    // What its events tell is told by them.
    const auto inEvent = [&](const Span &word) {
        return std::any_of(m_inSentence[sentence].begin(), m_inSentence[sentence].end(),
                           [&](int e) { return m_analysis.events.at(e).span.contains(word); });
    };
    const auto [first, last] = m_text.wordsIn(clause);
    WordSet words;
    int count = 0;
    for (int w = first; w < last; ++w) {
        const TextWord &word = m_text.words[static_cast<std::size_t>(w)];
        if (inEvent(word.span))
            continue;
        ++count;
        words.push_back(word.id);
        for (const int idea : word.ideas)
            if (idea >= 0)
                words.push_back(idea);
    }
    constexpr int fewest = 2;
    if (count < fewest)
        return;
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    add(clause, std::move(words), sentence);
}

/// "…, après une guerre qui a fait 900 morts": what a longer clause tells beside its own act.
void ActCollector::addParts(const Span &clause, std::size_t sentence)
{
    static const std::array openers = {
        QLatin1String("qui"),  QLatin1String("après"),     QLatin1String("avant"),
        QLatin1String("lors"), QLatin1String("alors"),     QLatin1String("tandis"),
        QLatin1String("pour"), QLatin1String("lendemain"), QLatin1String("mettant")};
    const QStringView text = m_text.article->text;
    std::vector<qsizetype> cuts = {clause.start};
    for (qsizetype i = clause.start; i < clause.end; ++i) {
        if (text.at(i) == u',') {
            cuts.push_back(i + 1);
        } else if (text.at(i).isSpace()) {
            const QStringView rest = text.mid(i + 1, std::min<qsizetype>(12, clause.end - i - 1));
            if (std::any_of(openers.begin(), openers.end(), [&rest](QLatin1String opener) {
                    return rest.size() > opener.size() && rest.startsWith(opener) &&
                           rest.at(opener.size()).isSpace();
                }))
                cuts.push_back(i + 1);
        }
    }
    // Of a book-long text only events and whole clauses are compared.
    constexpr std::size_t longText = 400;
    if (cuts.size() < 2 || m_text.sentences.size() > longText)
        return;
    cuts.push_back(clause.end);
    constexpr int fewest = 3;
    for (std::size_t c = 0; c + 1 < cuts.size(); ++c) {
        const Span part{cuts[c], cuts[c + 1]};
        const auto [first, last] = m_text.wordsIn(part);
        // "a affirmé le porte-parole": who spoke is compared with what was said.
        const bool speaks = std::any_of(
            m_analysis.quotations.begin(), m_analysis.quotations.end(), [&part](const Quotation &q) {
                return part.contains(q.cue) || (q.mode == QuoteMode::Direct && q.span.overlaps(part));
            });
        // What its own event tells stands there already.
        const bool acts = std::any_of(m_inSentence[sentence].begin(), m_inSentence[sentence].end(),
                                      [&](int e) { return part.overlaps(m_analysis.events.at(e).trigger); });
        if (last - first >= fewest && !speaks && !acts)
            add(part, m_text.setOf(part), sentence);
    }
}

/// A dateline, a name, who spoke ("le médiateur américain George Mitchell") tell no act: at least two words
/// beside names, times and speakers do.
bool ActCollector::tells(const Span &clause) const
{
    constexpr int fewest = 2;
    const QStringView text = m_text.article->text;
    int count = 0;
    const auto [first, last] = m_text.wordsIn(clause);
    for (int w = first; w < last && count < fewest; ++w) {
        const Span &word = m_text.words[static_cast<std::size_t>(w)].span;
        const bool timed = std::any_of(m_analysis.timexes.begin(), m_analysis.timexes.end(),
                                       [&word](const Timex &timex) { return timex.span.contains(word); });
        const bool speaks = std::any_of(
            m_analysis.quotations.begin(), m_analysis.quotations.end(),
            [&word](const Quotation &q) { return q.speakerSpan.contains(word) || q.cue.contains(word); });
        count += text.at(word.start).isLower() && !timed && !speaks ? 1 : 0;
    }
    return count >= fewest;
}

void ActCollector::add(const Span &clause, WordSet words, std::size_t sentence)
{
    if (!tells(clause))
        return;
    Act act;
    act.sentence = static_cast<int>(sentence);
    act.words = std::move(words);
    act.span = clause;
    const QStringView text = m_text.article->text;
    while (act.span.length() > 1 && text.at(act.span.start).isSpace())
        ++act.span.start;
    while (act.span.length() > 1 &&
           (text.at(act.span.end - 1).isSpace() || text.at(act.span.end - 1) == u','))
        --act.span.end;
    act.quoted = std::any_of(m_analysis.quotations.begin(), m_analysis.quotations.end(),
                             [&act](const Quotation &q) { return q.span.overlaps(act.span); });
    fill(act);
    m_acts.push_back(std::move(act));
}

} // namespace

std::vector<Act> actsOf(const TextPair &texts, int which)
{
    return ActCollector(texts, which).run();
}

} // namespace frise
