#pragma once

#include "core/language/chunks.h"
#include "core/language/document.h"
#include "core/model/analysis.h"
#include "core/model/article.h"

#include <memory>
#include <typeindex>
#include <unordered_map>

namespace frise {

class KnowledgeBase;

/// What one stage hands to a later one of the same article and nobody stores (half-parsed times, candidate
/// names …): one value a type, made on first use, gone with the article. Give each value a type of its own.
class Scratch
{
public:
    template <typename T>
    T &get()
    {
        std::shared_ptr<void> &slot = m_values[std::type_index(typeid(T))];
        if (!slot)
            slot = std::make_shared<T>();
        return *static_cast<T *>(slot.get());
    }

private:
    std::unordered_map<std::type_index, std::shared_ptr<void>> m_values;
};

/// Everything a stage may look at and the one thing it may write: its own layers of `analysis` (sorted by
/// span). Lives for one article on one thread; offsets are UTF-16 units of `article.text`.
struct StageContext
{
    const Article &article;
    Document &document;   ///< segmented and tagged; a stage may choose another reading for a token
    const Chunks &chunks; ///< verb groups and noun phrases of the document
    Analysis &analysis;   ///< what earlier stages wrote
    /// The article's date: unknown in stages before dating, settled (or "unknown") after it.
    const ArticleDate &date;
    Lexicon &lexicon;
    const KnowledgeBase *knowledge = nullptr; ///< shared by all threads; null where none was loaded
    Scratch &scratch;
};

/// One step of the reading: const and stateless, a plain function over the context. Odd input gives fewer
/// facts or an Issue in `analysis.issues`, never a failure.
struct Stage
{
    const char *id; ///< first part of its rules' ids ("quotes" of "quotes.incise")
    void (*run)(StageContext &context);
};

} // namespace frise
