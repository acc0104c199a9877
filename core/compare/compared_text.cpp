#include "core/compare/compared_text.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace frise {

namespace {

bool isMonth(StemId folded)
{
    static const std::array months = {foldedId(u"janvier"), foldedId(u"fevrier"),  foldedId(u"mars"),
                                      foldedId(u"avril"),   foldedId(u"mai"),      foldedId(u"juin"),
                                      foldedId(u"juillet"), foldedId(u"aout"),     foldedId(u"septembre"),
                                      foldedId(u"octobre"), foldedId(u"novembre"), foldedId(u"decembre")};
    return std::find(months.begin(), months.end(), folded) != months.end();
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// 1 … 31 of "22", "1er"; 0 where it is no day of a month.
int dayNumber(QStringView word)
{
    if (word.compare(QLatin1String("1er"), Qt::CaseInsensitive) == 0)
        return 1;
    if (word.isEmpty() || word.size() > 2 || !word.at(0).isDigit())
        return 0;
    int value = 0;
    for (const QChar c : word) {
        if (!c.isDigit())
            return 0;
        value = value * 10 + c.digitValue();
    }
    return value <= 31 ? value : 0;
}

} // namespace

Result<const WordWeights *> WordWeights::instance()
{
    struct Loaded
    {
        WordWeights weights;
        Error error;
        bool ok = false;
    };
    static const Loaded loaded = [] {
        Loaded result;
        auto table = TsvTable::read(resourcePath(QStringLiteral("language/fr/common_words.tsv")));
        if (!table) {
            result.error = table.error();
            return result;
        }
        const int word = table.value().columnOf(QStringLiteral("word"));
        const int weight = table.value().columnOf(QStringLiteral("weight"));
        for (qsizetype row = 0; row < table.value().rowCount(); ++row) {
            const QStringView form = table.value().view(row, word);
            const float value = table.value().view(row, weight).toFloat();
            if (value == 0.0F)
                result.weights.m_forms.insert(foldedId(form), value);
            else
                result.weights.m_families.insert(stemOf(form), value);
        }
        result.ok = true;
        return result;
    }();
    if (!loaded.ok)
        return loaded.error;
    return &loaded.weights;
}

float WordWeights::weight(QStringView word, StemId stem) const
{
    if (word.size() < 2 || m_forms.contains(foldedId(word)))
        return 0.0F;
    return m_families.value(stem, 1.0F);
}

namespace {

/// A word's stem says this much of it, its ideas the rest: synonyms share the rest.
constexpr float ownShare = 0.35F;
/// Words too common to be compared still have an idea that says a little ("un grand jour").
constexpr float commonBase = 0.2F;

void addTo(WordSet &set, const TextWord &word)
{
    set.push_back(word.id);
    for (const int idea : word.ideas)
        if (idea >= 0)
            set.push_back(idea);
}

} // namespace

std::pair<int, int> ComparedText::wordsIn(const Span &span) const
{
    const auto first =
        std::lower_bound(words.begin(), words.end(), span.start,
                         [](const TextWord &word, qsizetype at) { return word.span.start < at; });
    const auto last = std::lower_bound(
        first, words.end(), span.end, [](const TextWord &word, qsizetype at) { return word.span.end <= at; });
    return {static_cast<int>(first - words.begin()), static_cast<int>(last - words.begin())};
}

WordSet ComparedText::setOf(const Span &span) const
{
    const auto [first, last] = wordsIn(span);
    WordSet set;
    set.reserve(static_cast<std::size_t>(std::max(0, last - first)));
    for (int w = first; w < last; ++w)
        addTo(set, words[static_cast<std::size_t>(w)]);
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return set;
}

int ComparedText::sentenceAt(qsizetype position) const
{
    auto it =
        std::upper_bound(sentences.begin(), sentences.end(), position,
                         [](qsizetype at, const TextSentence &sentence) { return at < sentence.span.start; });
    if (it == sentences.begin())
        return -1;
    --it;
    return position < it->span.end ? static_cast<int>(it - sentences.begin()) : -1;
}

Result<TextPair> TextPair::make(const ComparedArticle &a, const ComparedArticle &b, JobContext &job)
{
    const auto weights = WordWeights::instance();
    if (!weights)
        return weights.error();
    const auto ideas = Ideas::instance();
    if (!ideas)
        return ideas.error();
    TextPair pair;
    pair.m_job = &job;
    pair.read(a, pair.m_a, *weights.value(), *ideas.value());
    pair.read(b, pair.m_b, *weights.value(), *ideas.value());
    if (job.isCancelled())
        return Error{Error::Code::Cancelled, {}, {}};
    pair.m_known.resize(pair.m_base.size());
    pair.markKnownNames(pair.m_a);
    pair.markKnownNames(pair.m_b);
    pair.weigh();
    return pair;
}

int TextPair::idOf(StemId key, bool isIdea)
{
    const auto known = m_ids.constFind(key);
    if (known != m_ids.constEnd())
        return known.value();
    const int id = static_cast<int>(m_base.size());
    m_ids.insert(key, id);
    m_base.push_back(0);
    m_holders.push_back(0);
    m_isIdea.push_back(isIdea);
    m_dayKeys.push_back(false);
    m_names.push_back(false);
    m_frequency.push_back(0);
    return id;
}

void TextPair::addIdeas(TextWord &word, StemId stem, float base, const Ideas &ideas)
{
    const Ideas::OfWord of = ideas.of(stem);
    const auto count =
        static_cast<float>(of.size() - static_cast<std::size_t>(std::count(of.begin(), of.end(), -1)));
    for (std::size_t i = 0; i < of.size() && of[i] >= 0; ++i) {
        const int id = idOf(0x9E3779B97F4A7C15ULL * static_cast<StemId>(of[i] + 1), true);
        word.ideas[i] = id;
        // What an idea says is the mean of what its words say here.
        m_base[static_cast<std::size_t>(id)] += base * (1 - ownShare) / count * ideas.weight(of[i]);
        ++m_holders[static_cast<std::size_t>(id)];
    }
}

void TextPair::read(const ComparedArticle &from, ComparedText &to, const WordWeights &weights,
                    const Ideas &ideas)
{
    to.article = from.article;
    to.analysis = from.analysis;
    to.entries = from.entries;
    const QStringView text = from.article->text;
    const auto add = [&](StemId stem, float base, const Span &span, bool dayKey, bool name) {
        TextWord word{span, -1, {-1, -1, -1}, dayKey};
        const bool seen = m_ids.contains(stem);
        const bool common = base <= 0;
        if (!dayKey && !name)
            addIdeas(word, stem, common ? commonBase : base, ideas);
        if (common) {
            if (word.ideas[0] < 0)
                return;
            word.id = word.ideas[0];
            word.ideas = {-1, -1, -1};
            to.words.push_back(word);
            return;
        }
        word.id = idOf(stem, false);
        const auto id = static_cast<std::size_t>(word.id);
        if (!seen) {
            m_base[id] = word.ideas[0] >= 0 ? base * ownShare : base;
            m_dayKeys[id] = dayKey;
            m_names[id] = name;
        }
        if (!name)
            m_names[id] = false;
        to.words.push_back(word);
    };
    to.sentences.reserve(static_cast<std::size_t>(from.analysis->sentences.size()));
    int steps = 0;
    for (const Span &span : from.analysis->sentences) {
        if (++steps % 256 == 0 && m_job->isCancelled())
            return;
        TextSentence sentence;
        sentence.span = span;
        sentence.firstWord = static_cast<int>(to.words.size());
        sentence.boilerplate = from.analysis->inBoilerplate(span);
        int day = 0;
        qsizetype dayStart = -1;
        bool atStart = true;
        for (qsizetype i = span.start; i < span.end;) {
            if (!isWordCharacter(text.at(i))) {
                ++i;
                continue;
            }
            const qsizetype start = i;
            while (i < span.end && isWordCharacter(text.at(i)))
                ++i;
            const QStringView word = text.mid(start, i - start);
            const bool first = atStart;
            atStart = false;
            const int number = dayNumber(word);
            if (word.at(0).isDigit()) {
                // Years can be compared as words; other numbers only with what they count.
                if (word.size() == 4 && word.at(0) <= u'2' && word.toInt() >= 1000 && word.toInt() <= 2100)
                    add(foldedId(word), 1.0F, {start, i}, false, false);
                day = number;
                dayStart = start;
                continue;
            }
            const StemId form = foldedId(word);
            if (day != 0 && isMonth(form)) {
                add(form ^ (StemId(day) * 0x9E3779B97F4A7C15ULL), 1.0F, {dayStart, i}, true, false);
                day = 0;
                continue;
            }
            day = 0;
            const StemId stem = stemOf(word);
            const float base = weights.weight(word, stem);
            add(stem, base, {start, i}, false, word.at(0).isUpper() && !first);
        }
        sentence.lastWord = static_cast<int>(to.words.size());
        for (int w = sentence.firstWord; w < sentence.lastWord; ++w)
            addTo(sentence.words, to.words[static_cast<std::size_t>(w)]);
        std::sort(sentence.words.begin(), sentence.words.end());
        sentence.words.erase(std::unique(sentence.words.begin(), sentence.words.end()), sentence.words.end());
        for (const int id : sentence.words)
            ++m_frequency[static_cast<std::size_t>(id)];
        to.sentences.push_back(std::move(sentence));
    }
}

void TextPair::markKnownNames(const ComparedText &text)
{
    for (const Mention &mention : text.analysis->mentions) {
        if (mention.actor < 0 || mention.kind == MentionKind::Role || mention.kind == MentionKind::Pronoun)
            continue;
        const QString &actor = text.analysis->actors.at(mention.actor).id;
        if (actor.startsWith(QLatin1String("n:")) || actor.startsWith(QLatin1String("a:")))
            continue;
        const auto [first, last] = text.wordsIn(mention.span);
        for (int w = first; w < last; ++w)
            m_known[static_cast<std::size_t>(text.words[static_cast<std::size_t>(w)].id)] = true;
    }
}

void TextPair::weigh()
{
    const double sentences = double(m_a.sentences.size() + m_b.sentences.size()) + 1;
    const double scale = std::log(sentences + 1);
    m_weights.resize(m_base.size());
    for (std::size_t id = 0; id < m_base.size(); ++id) {
        const double rarity =
            std::clamp(std::log((sentences + 1) / std::max(1, m_frequency[id] - 1)) / scale, 0.35, 1.0);
        // Who is known to everyone is found in articles on anything, and is compared as an actor.
        const double kind = m_dayKeys[id]                       ? 1.5
                            : m_known[id]                       ? 0.5
                            : m_names[id] && m_base[id] == 1.0F ? 1.25
                                                                : 1.0;
        const double base = m_holders[id] > 0 ? m_base[id] / float(m_holders[id]) : m_base[id];
        m_weights[id] = static_cast<float>(base * rarity * kind);
    }
    WordSet all[2];
    for (int which = 0; which < 2; ++which) {
        for (const TextSentence &sentence : side(which).sentences)
            if (!sentence.boilerplate)
                all[which].insert(all[which].end(), sentence.words.begin(), sentence.words.end());
        std::sort(all[which].begin(), all[which].end());
        all[which].erase(std::unique(all[which].begin(), all[which].end()), all[which].end());
    }
    for (const int id : shared(all[0], all[1]))
        m_sharedNames += m_names[static_cast<std::size_t>(id)] ? 1 : 0;
    // Ideas are found in articles on anything: only words tell that two articles are about one matter.
    for (WordSet &set : all)
        set.erase(std::remove_if(set.begin(), set.end(), [this](int id) { return isIdea(id); }), set.end());
    m_likeness = overlap(all[0], all[1]);
}

double TextPair::likeness(const TextWord &x, const TextWord &y) const
{
    double shared = x.id == y.id ? weight(x.id) : 0.0;
    for (const int idea : x.ideas)
        if (idea >= 0 && (std::find(y.ideas.begin(), y.ideas.end(), idea) != y.ideas.end() || y.id == idea))
            shared += weight(idea);
    if (isIdea(x.id) && x.id != y.id && std::find(y.ideas.begin(), y.ideas.end(), x.id) != y.ideas.end())
        shared += weight(x.id);
    return shared;
}

double TextPair::weightOf(const TextWord &word) const
{
    double sum = weight(word.id);
    for (const int idea : word.ideas)
        sum += idea >= 0 ? weight(idea) : 0.0;
    return sum;
}

double TextPair::weightOf(const WordSet &words) const
{
    double sum = 0;
    for (const int id : words)
        sum += weight(id);
    return sum;
}

WordSet TextPair::shared(const WordSet &x, const WordSet &y) const
{
    WordSet both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return both;
}

double TextPair::overlap(const WordSet &x, const WordSet &y) const
{
    const double lighter = std::min(weightOf(x), weightOf(y));
    return lighter <= 0 ? 0.0 : weightOf(shared(x, y)) / lighter;
}

} // namespace frise
