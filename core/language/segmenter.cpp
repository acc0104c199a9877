#include "core/language/segmenter.h"

#include "core/language/tagger.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace frise {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || c == QChar(0x02BC);
}

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0x00A0) || c == QChar(0x202F) || c == QChar(0x200B) ||
           c == QChar(0xFEFF);
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029);
}

bool isHalfMark(QChar c)
{
    return c == u'<' || c == u'>' || c == u'\'' || c == u',' || c == u'`';
}

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool equalsFolded(QStringView a, const char16_t *b)
{
    return a.compare(QStringView(b), Qt::CaseInsensitive) == 0;
}

/// Forms that lose their vowel before another word: "l'Ukraine" is two tokens.
bool isElidable(QStringView stem)
{
    if (stem.size() == 1) {
        const QChar c = stem.at(0).toLower();
        return c == u'l' || c == u'd' || c == u'j' || c == u'm' || c == u't' || c == u's' || c == u'n' ||
               c == u'c';
    }
    static constexpr std::array<const char16_t *, 7> longer = {u"qu",     u"jusqu",  u"lorsqu", u"puisqu",
                                                               u"quoiqu", u"presqu", u"quelqu"};
    return std::any_of(longer.cbegin(), longer.cend(),
                       [&](const char16_t *form) { return equalsFolded(stem, form); });
}

/// "aujourd'hui", "quelqu'un", "presqu'île", "prud'homme": one word in spite of the apostrophe.
bool keepsApostrophe(QStringView stem, QStringView rest)
{
    return (equalsFolded(stem, u"aujourd") && rest.startsWith(u"hui", Qt::CaseInsensitive)) ||
           (equalsFolded(stem, u"quelqu") && rest.startsWith(u"un", Qt::CaseInsensitive)) ||
           (equalsFolded(stem, u"presqu") && rest.startsWith(u"île", Qt::CaseInsensitive)) ||
           equalsFolded(stem, u"prud") || equalsFolded(stem, u"entr") || equalsFolded(stem, u"O");
}

/// Length of an inverted subject that begins at `rest` ("-t-il", "-elles", "-ce"), or 0.
qsizetype invertedSubject(QStringView rest)
{
    static constexpr std::array<const char16_t *, 13> pronouns = {
        u"elles", u"elle", u"ils", u"il", u"on", u"nous", u"vous", u"je", u"tu", u"ce", u"le", u"la", u"les"};
    qsizetype from = 1;
    if (rest.mid(1).startsWith(u"t-", Qt::CaseInsensitive))
        from = 3;
    for (const char16_t *pronoun : pronouns) {
        const QStringView form(pronoun);
        if (rest.mid(from).startsWith(form, Qt::CaseInsensitive)) {
            const qsizetype end = from + form.size();
            if (end == rest.size() ||
                !(isWordChar(rest.at(end)) || rest.at(end) == u'-' || isApostrophe(rest.at(end))))
                return end;
        }
    }
    return 0;
}

/// "1er", "2e", "14ème", "1re": an ordinal in figures.
qsizetype ordinalEnd(QStringView rest)
{
    static constexpr std::array<const char16_t *, 9> endings = {u"ère", u"ème", u"ere", u"eme", u"nde",
                                                                u"nd",  u"er",  u"re",  u"e"};
    for (const char16_t *ending : endings) {
        const QStringView form(ending);
        if (rest.startsWith(form, Qt::CaseInsensitive) &&
            (rest.size() == form.size() || !rest.at(form.size()).isLetter()))
            return form.size();
    }
    return 0;
}

class Scanner
{
public:
    Scanner(const Article &article, Lexicon &lexicon) : m_text(article.text), m_lexicon(lexicon)
    {
        m_document.article = &article;
        m_document.tokens.reserve(m_text.size() / 5);
    }

    Document run(qsizetype from)
    {
        qsizetype pos = from;
        while (pos < m_text.size()) {
            while (pos < m_text.size() && (isLineEnd(m_text.at(pos)) || isSpace(m_text.at(pos))))
                ++pos;
            if (pos >= m_text.size())
                break;
            qsizetype lineEnd = endOfLine(pos);
            bool joined = false;
            for (qsizetype next = startOfNextLine(lineEnd); next > 0; next = startOfNextLine(lineEnd)) {
                if (!goesOn({pos, lineEnd}, next, joined))
                    break;
                joined = true;
                lineEnd = endOfLine(next);
            }
            qsizetype end = lineEnd;
            while (end > pos && isSpace(m_text.at(end - 1)))
                --end;
            paragraph({pos, end});
            pos = lineEnd;
        }
        tagTokens(m_document);
        return std::move(m_document);
    }

private:
    qsizetype endOfLine(qsizetype pos) const
    {
        while (pos < m_text.size() && !isLineEnd(m_text.at(pos)))
            ++pos;
        return pos;
    }

    /// First character of the line right below the one that ends at `lineEnd`; -1 where an empty line or the
    /// end of the text follows.
    qsizetype startOfNextLine(qsizetype lineEnd) const
    {
        if (lineEnd >= m_text.size())
            return -1;
        const bool pair =
            m_text.at(lineEnd) == u'\r' && lineEnd + 1 < m_text.size() && m_text.at(lineEnd + 1) == u'\n';
        qsizetype next = lineEnd + (pair ? 2 : 1);
        while (next < m_text.size() && isSpace(m_text.at(next)) && !isLineEnd(m_text.at(next)))
            ++next;
        return next < m_text.size() && !isLineEnd(m_text.at(next)) ? next : -1;
    }

    /// Whether a line broken by hand goes on in the one that begins at `next`: "… moins / de vingt-quatre
    /// heures après", "… ne resteraient / « pas un jour »". A sentence that ends, a short line and the name
    /// of who writes do not.
    bool goesOn(const Span &line, qsizetype next, bool joined) const
    {
        qsizetype last = line.end;
        while (last > line.start && isSpace(m_text.at(last - 1)))
            --last;
        if (last <= line.start)
            return false;
        const QChar before = m_text.at(last - 1);
        const bool comma = before == u',';
        if (!before.isLetterOrNumber() && !comma)
            return false;
        qsizetype from = line.end; // the last line of what is joined already
        while (from > line.start && !isLineEnd(m_text.at(from - 1)))
            --from;
        const bool wide = last - from >= 50;
        if (!wide && !joined && !(comma && last - from >= 25))
            return false;
        qsizetype first = next;
        if (isQuoteOpening(m_text.at(first)) && first + 1 < m_text.size())
            ++first;
        while (first < m_text.size() && isSpace(m_text.at(first)) && !isLineEnd(m_text.at(first)))
            ++first;
        if (first >= m_text.size())
            return false;
        const QChar begin = m_text.at(first);
        if (begin.isLower()) {
            const QStringView rest = QStringView(m_text).mid(first, 12);
            const bool byline = rest.startsWith(u"par ") || rest.startsWith(u"de notre") ||
                                rest.startsWith(u"de nos ") || rest.startsWith(u"propos ") ||
                                rest.startsWith(u"avec ") || rest.startsWith(u"http") ||
                                rest.startsWith(u"www");
            return joined || !byline;
        }
        // A name at the head of the next line, in a block that is broken by hand all over.
        return begin.isUpper() && wide && joined && last - from >= 70;
    }

    static bool isQuoteOpening(QChar c)
    {
        return c == QChar(0x00AB) || c == QChar(0x201C) || c == u'"' || c == u'(' || c == u'\'';
    }

    void paragraph(const Span &span)
    {
        const int firstToken = static_cast<int>(m_document.tokens.size());
        tokens(span);
        readBareA(firstToken);
        const int firstSentence = static_cast<int>(m_document.sentences.size());
        sentences(firstToken);
        m_document.paragraphs.append({span, firstSentence, static_cast<int>(m_document.sentences.size())});
    }

    /// "A Paris, …", "A l'aube": a capital without its accent at the start of a clause is the preposition;
    /// the verb never stands there but before its subject ("A-t-il").
    void readBareA(int firstToken)
    {
        for (int i = firstToken; i + 1 < m_document.tokens.size(); ++i) {
            Token &token = m_document.tokens[i];
            const Token &next = m_document.tokens.at(i + 1);
            if (token.span.length() != 1 || m_text.at(token.span.start) != u'A' || !next.spaceBefore ||
                next.kind == TokenKind::Punctuation ||
                (i > firstToken && m_document.tokens.at(i - 1).kind != TokenKind::Punctuation))
                continue;
            const bool participle =
                std::any_of(next.entry->readings.cbegin(), next.entry->readings.cend(),
                            [](const Reading &reading) { return reading.tense == Tense::PastParticiple; });
            if (next.entry->capitalised || !participle)
                token.entry = m_lexicon.lookUp(u"À");
        }
    }

    void add(qsizetype start, qsizetype end, TokenKind kind, bool elided = false)
    {
        Token token;
        token.span = {start, end};
        token.kind = kind;
        token.elided = elided;
        token.spaceBefore = start > 0 && (isSpace(m_text.at(start - 1)) || isLineEnd(m_text.at(start - 1)));
        token.entry = m_lexicon.lookUp(QStringView(m_text).mid(start, end - start));
        m_document.tokens.append(token);
    }

    void tokens(const Span &span)
    {
        qsizetype pos = span.start;
        while (pos < span.end) {
            const QChar c = m_text.at(pos);
            if (isSpace(c)) {
                ++pos;
            } else if (c.isDigit()) {
                pos = number(pos, span.end);
            } else if (isWordChar(c)) {
                pos = word(pos, span.end);
            } else {
                qsizetype end = pos + 1;
                if (c == u'.') { // an ellipsis is one sign
                    while (end < span.end && m_text.at(end) == u'.')
                        ++end;
                } else if (end < span.end && m_text.at(end) == c && isHalfMark(c)) {
                    ++end; // "<<Oui>>", "''Oui''", ",,Oui": a mark typed with two signs
                }
                add(pos, end, TokenKind::Punctuation);
                pos = end;
            }
        }
    }

    qsizetype number(qsizetype pos, qsizetype limit)
    {
        const auto digit = [&](qsizetype i) { return i < limit && m_text.at(i).isDigit(); };
        qsizetype end = pos;
        while (digit(end))
            ++end;
        bool grouped = end - pos <= 3;
        while (grouped && end < limit) {
            const QChar c = m_text.at(end);
            const bool separator =
                c == u' ' || c == QChar(0x00A0) || c == QChar(0x202F) || c == u'.' || c == QChar(0x2009);
            grouped = separator && digit(end + 1) && digit(end + 2) && digit(end + 3) && !digit(end + 4);
            if (grouped)
                end += 4;
        }
        if (end + 1 < limit && m_text.at(end) == u',' && digit(end + 1)) {
            qsizetype decimals = end + 1;
            while (digit(decimals))
                ++decimals;
            end = decimals;
        }
        end += ordinalEnd(QStringView(m_text).mid(end, std::min<qsizetype>(4, limit - end)));
        add(pos, end, TokenKind::Number);
        return end;
    }

    /// "Dit-il", "A-t-elle" begin a sentence; "Kim Jong-il" and "Port-la-Nouvelle" are names.
    bool mayBeVerb(QStringView stem)
    {
        if (!stem.at(0).isUpper())
            return true;
        const FormEntry *entry = m_lexicon.lookUp(stem.toString().toLower());
        return std::any_of(entry->readings.cbegin(), entry->readings.cend(),
                           [](const Reading &reading) { return reading.isFinite(); });
    }

    qsizetype word(qsizetype pos, qsizetype limit)
    {
        qsizetype end = pos;
        while (end < limit) {
            const QChar c = m_text.at(end);
            if (isWordChar(c)) {
                ++end;
            } else if (isApostrophe(c) && end + 1 < limit && isWordChar(m_text.at(end + 1))) {
                const QStringView stem = QStringView(m_text).mid(pos, end - pos);
                const QStringView rest = QStringView(m_text).mid(end + 1, limit - end - 1);
                if (keepsApostrophe(stem, rest)) {
                    ++end;
                    continue;
                }
                if (isElidable(stem)) {
                    add(pos, end + 1, TokenKind::Word, true);
                    return end + 1;
                }
                break;
            } else if (isApostrophe(c) && isElidable(QStringView(m_text).mid(pos, end - pos)) &&
                       end + 1 < limit && !isSpace(m_text.at(end + 1)) && m_text.at(end + 1) != u',' &&
                       m_text.at(end + 1) != u'.') {
                add(pos, end + 1, TokenKind::Word, true); // l'"Alliance", d'« expansion »
                return end + 1;
            } else if (c == u'-' && end + 1 < limit && isWordChar(m_text.at(end + 1))) {
                const qsizetype inverted =
                    invertedSubject(QStringView(m_text).mid(end, std::min<qsizetype>(limit - end, 12)));
                if (inverted > 0 && mayBeVerb(QStringView(m_text).mid(pos, end - pos))) {
                    add(pos, end, TokenKind::Word);
                    add(end, end + inverted, TokenKind::Word);
                    return end + inverted;
                }
                ++end;
            } else {
                break;
            }
        }
        add(pos, end, TokenKind::Word);
        return end;
    }

    bool endsSentence(int index, int count) const
    {
        const Token &token = m_document.tokens.at(index);
        const QStringView form = QStringView(m_text).mid(token.span.start, token.span.length());
        const bool last = index + 1 >= count;
        if (form == u"!" || form == u"?" || form == QChar(0x2026)) {
            // "« Quoi ? » demande-t-il": no end before a small letter.
            return last || startsSentence(index + 1, count);
        }
        if (!form.startsWith(u'.'))
            return false;
        if (last)
            return true;
        if (form.size() > 1)
            return startsSentence(index + 1, count);
        if (index > 0) {
            const Token &before = m_document.tokens.at(index - 1);
            if (before.span.end == token.span.start && isAbbreviation(before, index, count))
                return false;
        }
        return startsSentence(index + 1, count);
    }

    bool isAbbreviation(const Token &before, int stop, int count) const
    {
        static const QSet<QString> titles = {
            QStringLiteral("m"),   QStringLiteral("mm"),  QStringLiteral("mme"), QStringLiteral("mlle"),
            QStringLiteral("dr"),  QStringLiteral("pr"),  QStringLiteral("me"),  QStringLiteral("mgr"),
            QStringLiteral("gén"), QStringLiteral("col"), QStringLiteral("cf"),  QStringLiteral("env"),
            QStringLiteral("art"), QStringLiteral("n"),   QStringLiteral("av"),  QStringLiteral("apr"),
            QStringLiteral("st"),  QStringLiteral("ste"), QStringLiteral("vol"), QStringLiteral("lt"),
            QStringLiteral("cap")};
        if (before.kind != TokenKind::Word)
            return false;
        const QString &form = before.entry->form;
        const bool initial = form.size() == 1 && form.at(0).isUpper();
        if (initial) {
            // "John F. Kennedy", "U. S."; but "le plan B. Le ministre" ends: an initial has a capital on both
            // sides.
            if (form == QLatin1String("M"))
                return true;
            // "le général R.K. Bhatt", "B.J. Habibie": letters glued to each other.
            const auto glued = [&](int dot) {
                return dot > 0 && dot + 1 < count && m_document.tokens.at(dot + 1).entry->form.size() == 1 &&
                       m_document.tokens.at(dot + 1).entry->capitalised &&
                       !m_document.tokens.at(dot + 1).spaceBefore && dot + 2 < count &&
                       m_text.at(m_document.tokens.at(dot + 2).span.start) == u'.';
            };
            const bool chain = stop >= 2 && m_document.tokens.at(stop - 2).kind == TokenKind::Punctuation &&
                               m_text.at(m_document.tokens.at(stop - 2).span.start) == u'.' &&
                               glued(stop - 2);
            if (glued(stop) ||
                (chain && stop + 1 < count && m_document.tokens.at(stop + 1).entry->capitalised))
                return true;
            return stop + 1 < count && m_document.tokens.at(stop + 1).entry->capitalised && stop >= 2 &&
                   m_document.tokens.at(stop - 2).entry->capitalised;
        }
        return titles.contains(form.toLower()) && before.entry->form.size() <= 4;
    }

    bool startsSentence(int index, int count) const
    {
        for (int i = index; i < count; ++i) {
            const Token &token = m_document.tokens.at(i);
            if (token.kind != TokenKind::Punctuation)
                return token.kind == TokenKind::Number || token.entry->capitalised ||
                       !m_text.at(token.span.start).isLower();
            const QChar c = m_text.at(token.span.start);
            if (c == u',' || c == u';' || c == u':')
                return false;
        }
        return true;
    }

    void sentences(int firstToken)
    {
        const int count = static_cast<int>(m_document.tokens.size());
        int first = firstToken;
        int i = firstToken;
        while (i < count) {
            int end = i + 1;
            if (endsSentence(i, count)) {
                // Closing marks glued to the stop belong to the sentence; so does a closing mark after a
                // space (« … . »), but not one that opens what follows.
                while (end < count && isClosing(end, count))
                    ++end;
                close(first, end);
                first = end;
            }
            i = end;
        }
        if (first < count)
            close(first, count);
    }

    bool isClosing(int index, int count) const
    {
        const Token &token = m_document.tokens.at(index);
        if (token.kind != TokenKind::Punctuation)
            return false;
        const QChar c = m_text.at(token.span.start);
        if (c == QChar(0x00BB) || c == QChar(0x201D) || c == u')' || c == u']' ||
            (c == u'>' && token.span.length() == 2))
            return true;
        if (c == u'"' || c == u'\'' || c == QChar(0x2019)) {
            // "… ont été tués."Les pertes …": glued to what follows it opens.
            const bool opens = index + 1 < count && !m_document.tokens.at(index + 1).spaceBefore &&
                               m_document.tokens.at(index + 1).kind != TokenKind::Punctuation;
            return index + 1 >= count || (!token.spaceBefore && !opens);
        }
        return c == u'!' || c == u'?' || (c == u'.' && !token.spaceBefore);
    }

    void close(int first, int end)
    {
        const int index = static_cast<int>(m_document.sentences.size());
        for (int i = first; i < end; ++i)
            m_document.tokens[i].sentence = index;
        Sentence sentence;
        sentence.tokens = {first, end};
        sentence.span = m_document.spanOf(sentence.tokens);
        sentence.paragraph = static_cast<int>(m_document.paragraphs.size());
        m_document.sentences.append(sentence);
    }

    const QString &m_text;
    Lexicon &m_lexicon;
    Document m_document;
};

} // namespace

int Document::tokenAt(qsizetype position) const
{
    const auto it = std::partition_point(tokens.cbegin(), tokens.cend(), [position](const Token &token) {
        return token.span.end <= position;
    });
    return static_cast<int>(it - tokens.cbegin());
}

TokenRange Document::tokensIn(const Span &span) const
{
    const int first = tokenAt(span.start);
    int last = first;
    while (last < tokens.size() && tokens.at(last).span.start < span.end)
        ++last;
    return {first, last};
}

Document segment(const Article &article, Lexicon &lexicon)
{
    return Scanner(article, lexicon).run(article.bodyStart);
}

} // namespace frise
