#pragma once

#include "core/model/correction.h"
#include "core/model/rows.h"

#include <QList>

namespace frise {

/// Finds which quotations of several articles are one statement: the same speaker, most words shared, said
/// within two months. The same words said again much later are an echo (QuoteRow::echo) and no variant. What
/// a person decided ("same as …") joins two groups whatever the words. Values; any thread; linear but for
/// common words.
class StatementVariants
{
public:
    explicit StatementVariants(const QList<Correction> &corrections);

    /// Looks where the passages of the decisions stand in this article. Call once an article, before group().
    void note(const StoredArticle &article);
    /// Fills variantGroup, variants, variantArticles and echo of rows. A group's number is that of its first
    /// row as stored, whatever the order of the rows.
    void group(QList<QuoteRow> &rows) const;

private:
    struct Passage
    {
        ArticleId article = 0;
        Span span;
    };
    struct Decision
    {
        Correction correction;
        Passage sides[2];
    };
    QList<Decision> m_decisions;
};

/// Words of `text` that `other` does not have in the same order, as spans of `text`; neighbours are one span.
/// Case, accents and punctuation do not count.
QList<Span> wordsThatDiffer(const QString &text, const QString &other);

} // namespace frise
