#pragma once

#include "core/chronology/chronology.h"
#include "core/corpus/corpus.h"
#include "core/corpus/corpus_writer.h"

#include <functional>
#include <memory>

namespace frise {

/// Keeps the stored entries of a corpus as the Chronology has them. Reads the whole corpus once, before the
/// first write of a session; afterwards a new article only touches its neighbours. Used by the one writer.
class ChronicleKeeper
{
public:
    using ReadArticle = std::function<Result<StoredArticle>(ArticleId)>;

    /// Loads the articles of the corpus where that was not done yet.
    Result<void> prepare(const Corpus &corpus, const ReadArticle &read);
    void add(const ArticleEvents &article) { m_chronology->addArticle(article); }
    void remove(ArticleId id) { m_chronology->removeArticle(id); }
    /// A person's decisions, as they now stand in the corpus.
    void readDecisions(const Corpus &corpus, const ReadArticle &read);
    /// Writes what changed; inside the caller's transaction.
    Result<void> settle(CorpusWriter &writer);
    /// After a rollback: what is known here no longer holds.
    void forget() { m_chronology.reset(); }

    /// The entry that one event alone makes: what stands in the corpus until the next `settle`.
    static ChronicleEntry loneEntry(const ArticleEvents &article, int event);

private:
    std::unique_ptr<Chronology> m_chronology;
};

} // namespace frise
