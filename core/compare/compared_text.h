#pragma once

#include "core/base/result.h"
#include "core/compare/comparison.h"
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

/// A word that says something. `id` numbers the stems of both articles together.
struct TextWord
{
    Span span;
    int id = -1;
    bool dayKey = false; ///< "22 mai": a day and its month as one word
};

/// Distinct word ids of a stretch of text, ascending.
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
    JobContext &job() const { return *m_job; }

private:
    TextPair() = default;
    void read(const ComparedArticle &from, ComparedText &to, const WordWeights &weights);
    void markKnownNames(const ComparedText &text);
    void weigh(const std::vector<float> &base);

    ComparedText m_a, m_b;
    QHash<StemId, int> m_ids;
    std::vector<float> m_base;
    std::vector<float> m_weights;
    std::vector<bool> m_dayKeys;
    std::vector<bool> m_names;
    std::vector<bool> m_known; ///< parts of the names of known actors
    std::vector<int> m_frequency;
    double m_likeness = 0;
    JobContext *m_job = nullptr;
};

} // namespace frise
