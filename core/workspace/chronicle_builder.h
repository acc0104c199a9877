#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/chronicle.h"
#include "core/model/correction.h"

#include <QList>
#include <memory>

namespace frise {

/// One article as the chronology sees it; refers to values of the caller.
struct ArticleEvents
{
    ArticleId id = 0;
    QString hash; ///< hex SHA-256 of the text
    const Article *article = nullptr;
    const Analysis *analysis = nullptr; ///< with corrections
};

/// Makes the entries of the chronology from the events of articles. Stateless and const: the same articles
/// give the same entries. Every event of every article given must be a mention of exactly one entry; an
/// entry's id is rowId(first mention) (fact_rows.h), so that it is known before anything is written.
class ChronicleBuilder
{
public:
    virtual ~ChronicleBuilder() = default;
    virtual QList<ChronicleEntry> build(const QList<ArticleEvents> &articles) const = 0;
};

/// One entry a mention: nothing is merged.
std::unique_ptr<ChronicleBuilder> singleMentionChronicle();

/// The mention of an entry drawn from its event, and the entry of one mention alone.
EntryMention mentionOf(const ArticleEvents &article, int event);
ChronicleEntry entryOfMention(const ArticleEvents &article, int event);

} // namespace frise
