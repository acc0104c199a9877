#pragma once

#include "core/analysis/stage.h"
#include "core/base/result.h"

#include <memory>
#include <span>

namespace frise {

/// An article read as far as that is possible without its date. Refers to the article and to the pipeline
/// that made it: both must outlive it, and it stays on the pipeline's thread.
struct PartialReading
{
    const Article *article = nullptr;
    std::shared_ptr<const Article> respelt; ///< the article with its accents given back, where it lost them
    Document document;
    Chunks chunks;
    Analysis analysis;
    Scratch scratch;
};

/// Reads articles: segmentation, then the stages of stages.h. One pipeline a thread (it owns a Lexicon, which
/// remembers the forms it has seen); the knowledge base is shared. The same article and date give the same
/// analysis whatever was read before.
class Pipeline
{
public:
    /// Fails where the French dictionary is missing. `knowledge` may be null.
    static Result<std::unique_ptr<Pipeline>> create(std::shared_ptr<const KnowledgeBase> knowledge = nullptr);
    ~Pipeline();
    Pipeline(const Pipeline &) = delete;
    Pipeline &operator=(const Pipeline &) = delete;

    /// Tokens, sentences and the stages that need no date.
    PartialReading begin(const Article &article);
    /// The stages that count from the article's date; `date` becomes Analysis::published.
    Analysis finish(PartialReading &&reading, const ArticleDate &date);

    Lexicon &lexicon() { return *m_lexicon; }

private:
    Pipeline(std::unique_ptr<Lexicon> lexicon, std::shared_ptr<const KnowledgeBase> knowledge);
    void run(std::span<const Stage> stages, PartialReading &reading, const ArticleDate &date);

    std::unique_ptr<Lexicon> m_lexicon;
    std::shared_ptr<const KnowledgeBase> m_knowledge;
};

} // namespace frise
