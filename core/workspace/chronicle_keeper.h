#pragma once

#include "core/chronology/chronology.h"
#include "core/corpus/corpus.h"
#include "core/corpus/corpus_writer.h"

#include <functional>
#include <memory>

namespace frise {

/// Keeps the stored entries of a corpus as the Chronology has them. Reads the articles near to what is
/// written, when they are needed and once in a session; all of them where much is to come. Used by the one
/// writer.
class ChronicleKeeper
{
public:
    using ReadArticle = std::function<Result<StoredArticle>(ArticleId)>;

    /// Before the first write; `incoming`: how many articles may be added. Both must outlive the keeper.
    Result<void> prepare(const Corpus &corpus, const ReadArticle &read, qsizetype incoming);
    /// An article as it stands in the corpus, before its entries are taken out or replaced.
    void know(const ArticleEvents &article);
    void add(const ArticleEvents &article) { m_chronology->addArticle(article); }
    void remove(ArticleId id) { m_chronology->removeArticle(id); }
    /// A person's decisions, as they now stand in the corpus.
    void readDecisions(const Corpus &corpus, const ReadArticle &read);
    /// Says in the corpus that events may stand there unjoined, until `settle`; inside the caller's
    /// transaction.
    Result<void> beginUnsettled(CorpusWriter &writer);
    /// Writes what changed; inside the caller's transaction.
    Result<void> settle(CorpusWriter &writer);
    /// After a rollback: what is known here no longer holds.
    void forget() { m_chronology.reset(); }

    /// The entry that one event alone makes: what stands in the corpus until the next `settle`.
    static ChronicleEntry loneEntry(const ArticleEvents &article, int event);

private:
    void knowStored(ArticleId id);
    void fetchNear(const MentionRecord &record);

    std::unique_ptr<Chronology> m_chronology;
    bool m_knowsAll = false; ///< it never asks the corpus for what is near
    const Corpus *m_corpus = nullptr;
    ReadArticle m_read;
};

} // namespace frise
