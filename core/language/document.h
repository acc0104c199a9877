#pragma once

#include "core/base/span.h"
#include "core/language/lexicon.h"
#include "core/model/article.h"

#include <QList>
#include <QStringView>

namespace frise {

enum class TokenKind : quint8 { Word, Number, Punctuation };

/// One token of a Document: a view on the text plus what the lexicon and the tagger say of it.
struct Token
{
    Span span;
    const FormEntry *entry = nullptr; ///< owned by the Lexicon
    quint16 reading = 0;              ///< index into entry->readings, chosen by the tagger
    TokenKind kind = TokenKind::Word;
    bool spaceBefore = false; ///< white space stands before it
    bool elided = false;      ///< ends in an apostrophe: l', qu', jusqu'
    int sentence = -1;        ///< index into Document::sentences

    const Reading &chosen() const { return entry->readings.at(reading); }
    Pos pos() const { return chosen().pos; }
    InternedId lemma() const { return chosen().lemma; }
    InternedId lower() const { return entry->lower; }
};

/// Tokens [first, last) of Document::tokens.
struct TokenRange
{
    int first = 0;
    int last = 0;
    int size() const { return last - first; }
    bool contains(int token) const { return token >= first && token < last; }
    friend bool operator==(const TokenRange &, const TokenRange &) = default;
};

struct Sentence
{
    Span span;
    TokenRange tokens;
    int paragraph = 0;
};

struct Paragraph
{
    Span span; ///< without leading and trailing white space; never empty
    int firstSentence = 0;
    int lastSentence = 0; ///< one past
};

/// The working state of one article while it is read: segmented and tagged text. Lives on one thread, refers
/// to the Article and the Lexicon that made it, is never stored.
struct Document
{
    const Article *article = nullptr;
    QList<Token> tokens;
    QList<Sentence> sentences;
    QList<Paragraph> paragraphs;

    QStringView text() const { return article->text; }
    QStringView textOf(const Span &span) const { return text().mid(span.start, span.length()); }
    QStringView textOf(const Token &token) const { return textOf(token.span); }
    Span spanOf(const TokenRange &range) const
    {
        return range.size() <= 0
                   ? Span{}
                   : Span{tokens.at(range.first).span.start, tokens.at(range.last - 1).span.end};
    }
    /// First token that ends after `position` (tokens.size() where none).
    int tokenAt(qsizetype position) const;
    /// Tokens that overlap `span`.
    TokenRange tokensIn(const Span &span) const;
};

} // namespace frise
