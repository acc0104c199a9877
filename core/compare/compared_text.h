#pragma once

#include "core/base/result.h"
#include "core/compare/comparison.h"
#include "core/compare/ideas.h"
#include "core/compare/stemmer.h"

#include <QHash>
#include <QList>
#include <vector>

namespace frise {

/// How much a word says, from resources/language/fr/common_words.tsv. Loaded once, shared by threads.
class WordWeights
{
public:
    static Result<const WordWeights *> instance();
    /// 0 for words that are not compared, below 1 for those of every article, else 1.
    float weight(QStringView word, StemId stem) const;

private:
    QHash<StemId, float> m_forms;    ///< folded forms of weight 0
    QHash<StemId, float> m_families; ///< stems
};

/// A word that says something. `id` numbers the stems and the ideas of both articles together.
struct TextWord
{
    Span span;
    int id = -1;
    Ideas::OfWord ideas = {-1, -1, -1}; ///< ids of what it means, which words of other families share
    bool dayKey = false;                ///< "22 mai": a day and its month as one word
};

/// Distinct ids of the words of a stretch of text and of their ideas, ascending.
using WordSet = std::vector<int>;

struct TextSentence
{
    Span span;
    int firstWord = 0;
    int lastWord = 0; ///< one past
    bool boilerplate = false;
    WordSet words;
};

/// One of the two articles, cut into words that can be compared.
struct ComparedText
{
    const Article *article = nullptr;
    const Analysis *analysis = nullptr;
    QList<EntryId> entries;
    std::vector<TextWord> words;
    std::vector<TextSentence> sentences;

    /// [first, last) of `words` that lie in a span.
    std::pair<int, int> wordsIn(const Span &span) const;
    WordSet setOf(const Span &span) const;
    int sentenceAt(qsizetype position) const; ///< -1 outside
};

/// Both articles with the weights of their words: the common ground of all comparisons.
class TextPair
{
public:
    static Result<TextPair> make(const ComparedArticle &a, const ComparedArticle &b, JobContext &job);

    const ComparedText &a() const { return m_a; }
    const ComparedText &b() const { return m_b; }
    const ComparedText &side(int which) const { return which == 0 ? m_a : m_b; }
    float weight(int id) const { return m_weights[static_cast<std::size_t>(id)]; }
    /// Whether an id is an idea that several words share, not a word.
    bool isIdea(int id) const { return m_isIdea[static_cast<std::size_t>(id)]; }
    /// What two words share: all of the weight where they are of one family, less where of one idea, else 0.
    double likeness(const TextWord &x, const TextWord &y) const;
    /// All that a word says, its ideas included.
    double weightOf(const TextWord &word) const;
    /// Whether a word stands in capitals wherever it is used.
    bool isName(int id) const { return m_names[static_cast<std::size_t>(id)]; }
    /// Whether a word is part of the name of an actor of the knowledge tables.
    bool isKnown(int id) const { return m_known[static_cast<std::size_t>(id)]; }
    bool isDayKey(int id) const { return m_dayKeys[static_cast<std::size_t>(id)]; }
    /// Sentences of both articles that hold a word.
    int frequency(int id) const { return m_frequency[static_cast<std::size_t>(id)]; }
    int idCount() const { return static_cast<int>(m_weights.size()); }
    double weightOf(const WordSet &words) const;
    WordSet shared(const WordSet &x, const WordSet &y) const;
    /// Share of the lighter set's weight that both have, 0 … 1.
    double overlap(const WordSet &x, const WordSet &y) const;

    /// 0 … 1: share of the shorter article's matter that the other has too.
    double likeness() const { return m_likeness; }
    /// Distinct names that both articles print, those known to everyone included.
    int sharedNames() const { return m_sharedNames; }
    JobContext &job() const { return *m_job; }

private:
    TextPair() = default;
    void read(const ComparedArticle &from, ComparedText &to, const WordWeights &weights, const Ideas &ideas);
    int idOf(StemId key, bool isIdea);
    void addIdeas(TextWord &word, StemId stem, float base, const Ideas &ideas);
    void markKnownNames(const ComparedText &text);
    void weigh();

    ComparedText m_a, m_b;
    QHash<StemId, int> m_ids;
    std::vector<float> m_base;
    std::vector<int> m_holders; ///< words that were added up in the base of an idea
    std::vector<bool> m_isIdea;
    std::vector<float> m_weights;
    std::vector<bool> m_dayKeys;
    std::vector<bool> m_names;
    std::vector<bool> m_known; ///< parts of the names of known actors
    std::vector<int> m_frequency;
    double m_likeness = 0;
    int m_sharedNames = 0;
    JobContext *m_job = nullptr;
};

} // namespace frise
