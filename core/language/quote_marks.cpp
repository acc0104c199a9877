#include "core/language/quote_marks.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <vector>

namespace frise {

namespace {

constexpr int kindCount = 6;
constexpr int maxDepth = 3;
constexpr int stateCount = kindCount * kindCount * kindCount;
/// A paragraph with more marks than this is paired piece by piece.
constexpr int pieceLength = 4096;
constexpr int never = 1 << 20;

// What a choice costs, in tenths of nothing in particular: 0 is usual, 10 all but excluded.
constexpr int ignoreCost = 8;
constexpr int nestSameKindCost = 3;
constexpr int nestCost = 1;
constexpr int otherKindCost = 4;
constexpr int unclosedCost = 5;
constexpr int continuedCost = 1;
constexpr int restartCost = 5;
constexpr int closeThroughCost = 6;

struct Mark
{
    int token = 0;
    MarkKind kind = MarkKind::None;
    int open = never;
    int close = never;
    int ignore = ignoreCost;
    bool turned = false; ///< closes with the opening shape
};

enum Action : quint8 { Ignore, Open, Restart, Close, CloseThrough };

struct Step
{
    qint16 previous = -1;
    quint8 action = Ignore;
};

// A state is a stack of kinds, the innermost in the lowest digit.
int top(int state)
{
    return state % kindCount;
}
int pop(int state)
{
    return state / kindCount;
}
int push(int state, MarkKind kind)
{
    return state * kindCount + static_cast<int>(kind);
}
int depthOf(int state)
{
    int depth = 0;
    for (; state > 0; state = pop(state))
        ++depth;
    return depth;
}

MarkKind kindOf(QChar c)
{
    switch (c.unicode()) {
    case 0x00AB:
    case 0x00BB:
        return MarkKind::Guillemet;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return MarkKind::Curly;
    case u'"':
    case 0x2033:
        return MarkKind::Straight;
    case u'\'':
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case u'`':
    case 0x00B4:
        return MarkKind::Single;
    case 0x2039:
    case 0x203A:
        return MarkKind::Angle;
    default:
        return MarkKind::None;
    }
}

/// Of a mark typed with two signs: << >> '' ,, ``
MarkKind kindOfPair(QChar c)
{
    switch (c.unicode()) {
    case u'<':
    case u'>':
        return MarkKind::Guillemet;
    case u'\'':
        return MarkKind::Straight;
    case u',':
    case u'`':
        return MarkKind::Curly;
    default:
        return MarkKind::None;
    }
}

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x200B) || c == QChar(0xFEFF);
}

class Pairing
{
public:
    explicit Pairing(const Document &document) : m_document(document), m_text(document.text()) {}

    QList<MarkedStretch> run()
    {
        std::vector<bool> begins(static_cast<std::size_t>(m_document.paragraphs.size()) + 1, false);
        for (int p = 0; p < m_document.paragraphs.size(); ++p) {
            const TokenRange tokens = tokensOf(p);
            begins[static_cast<std::size_t>(p)] =
                tokens.size() > 1 && kindOfToken(tokens.first) != MarkKind::None;
        }
        bool leftOpen = false;
        std::vector<Mark> marks;
        for (int p = 0; p < m_document.paragraphs.size(); ++p) {
            const TokenRange tokens = tokensOf(p);
            marks.clear();
            m_lostOpen = false;
            for (int t = tokens.first; t < tokens.last; ++t)
                consider(t, tokens, marks);
            if (marks.empty()) {
                leftOpen = false;
                continue;
            }
            const bool continues = begins[static_cast<std::size_t>(p) + 1];
            bool open = false;
            for (std::size_t from = 0; from < marks.size(); from += pieceLength) {
                const std::size_t to = std::min(marks.size(), from + pieceLength);
                open = pair(p, tokens, {marks.data() + from, to - from}, leftOpen && from == 0, continues);
            }
            leftOpen = open;
        }
        continueParagraphs();
        return std::move(m_stretches);
    }

private:
    /// « A paragraph of a letter. / The next one, closed. »: marks that open one paragraph and close at the
    /// very end of the next hold both, each in a stretch of its own.
    void continueParagraphs()
    {
        QList<MarkedStretch> all;
        all.reserve(m_stretches.size());
        std::vector<int> moved(static_cast<std::size_t>(m_stretches.size()), -1);
        qsizetype i = 0;
        const MarkedStretch *open = nullptr; ///< left open by the paragraph before
        MarkedStretch left;
        for (int p = 0; p < m_document.paragraphs.size(); ++p) {
            const TokenRange tokens = tokensOf(p);
            const qsizetype from = i;
            while (i < m_stretches.size() && m_stretches.at(i).paragraph == p)
                ++i;
            if (open != nullptr && i == from && tokens.size() > 2) {
                const MarkedStretch stretch = closedAtEnd(*open, p, tokens);
                if (stretch.tokens.size() > 0)
                    all.append(stretch);
            }
            open = nullptr;
            for (qsizetype s = from; s < i; ++s) {
                MarkedStretch stretch = m_stretches.at(s);
                if (stretch.parent >= 0)
                    stretch.parent = moved[static_cast<std::size_t>(stretch.parent)];
                moved[static_cast<std::size_t>(s)] = static_cast<int>(all.size());
                all.append(stretch);
                if (stretch.depth == 0 && !stretch.isClosed() && stretch.tokens.first == tokens.first + 1 &&
                    stretch.tokens.last == tokens.last &&
                    (stretch.kind == MarkKind::Guillemet || stretch.kind == MarkKind::Curly)) {
                    left = stretch;
                    open = &left;
                }
            }
        }
        m_stretches = std::move(all);
    }

    /// The stretch of a paragraph without marks but one that closes `open` at its end; without tokens where
    /// it is no such paragraph.
    MarkedStretch closedAtEnd(const MarkedStretch &open, int paragraph, const TokenRange &tokens) const
    {
        MarkedStretch stretch;
        int close = -1;
        for (int t = tokens.first; t < tokens.last; ++t) {
            const MarkKind kind = kindOfToken(t);
            const QChar c = m_text.at(m_document.tokens.at(t).span.start);
            if (kind == MarkKind::Single)
                continue;
            // A colon before it leads to other words: the paragraph has its own speaker.
            if (c == u':' || (kind != MarkKind::None && (kind != open.kind || close >= 0)))
                return stretch;
            if (kind != MarkKind::None)
                close = t;
        }
        if (close < tokens.last - 2 || close <= tokens.first ||
            (close == tokens.last - 2 && m_document.tokens.at(tokens.last - 1).span.length() != 1))
            return stretch;
        stretch.tokens = {tokens.first, close};
        stretch.open = {m_document.tokens.at(tokens.first).span.start,
                        m_document.tokens.at(tokens.first).span.start};
        stretch.content = m_document.spanOf(stretch.tokens);
        stretch.close = m_document.tokens.at(close).span;
        stretch.kind = open.kind;
        stretch.paragraph = paragraph;
        stretch.continuation = true;
        return stretch;
    }

    TokenRange tokensOf(int paragraph) const
    {
        const Paragraph &p = m_document.paragraphs.at(paragraph);
        if (p.firstSentence >= p.lastSentence)
            return {0, 0};
        return {m_document.sentences.at(p.firstSentence).tokens.first,
                m_document.sentences.at(p.lastSentence - 1).tokens.last};
    }

    MarkKind kindOfToken(int t) const
    {
        const Token &token = m_document.tokens.at(t);
        if (token.kind != TokenKind::Punctuation || token.span.length() > 2)
            return MarkKind::None;
        const QChar c = m_text.at(token.span.start);
        return token.span.length() == 2 ? kindOfPair(c) : kindOf(c);
    }

    /// Adds the token's mark with what it costs to open and to close there.
    void consider(int t, const TokenRange &range, std::vector<Mark> &marks)
    {
        const MarkKind kind = kindOfToken(t);
        if (kind == MarkKind::None) {
            considerLost(t, range, marks);
            return;
        }
        const Span &span = m_document.tokens.at(t).span;
        const QChar c = m_text.at(span.start);
        const QChar before = t > range.first ? m_text.at(span.start - 1) : QChar(u' ');
        const QChar after = t + 1 < range.last ? m_text.at(span.end) : QChar(u' ');
        const bool elisionBefore = t > range.first && m_document.tokens.at(t - 1).elided;
        const bool blankBefore = isBlank(before) || elisionBefore || before == u'(' || before == u'[' ||
                                 before == u'-' || before == QChar(0x2013) || before == QChar(0x2014) ||
                                 kindOpens(before);
        const bool blankAfter = isBlank(after);
        const bool wordBefore = before.isLetterOrNumber() && !elisionBefore;
        const bool wordAfter = after.isLetterOrNumber();
        const bool stopAfter = blankAfter ||
                               (!wordAfter && kindOf(after) == MarkKind::None && after != u'[' &&
                                after != u'(' && after != QChar(0x2026) && after != u'.') ||
                               after == u'.';
        const bool atStart = t == range.first;
        Mark mark;
        mark.token = t;
        mark.kind = kind;
        switch (c.unicode()) {
        case u'<':
        case 0x00AB:
        case 0x2039:
            mark.open = stopAfter && !blankAfter ? 5 : 0;
            mark.close = wordAfter ? 10 : 7;
            mark.turned = true;
            break;
        case u'>': // ">> Lire aussi" opens nothing
            mark.close = atStart ? never : 0;
            break;
        case 0x00BB:
        case 0x203A:
            mark.close = 0;
            mark.open = atStart ? 2 : wordBefore ? 12 : 7;
            break;
        case u',':
        case 0x201C:
        case 0x201E:
        case 0x201F:
            mark.open = wordBefore ? 6 : stopAfter && !blankAfter ? 5 : 0;
            mark.close = c == QChar(0x201E) || c == u',' ? 10 : wordAfter ? 9 : stopAfter ? 3 : 6;
            break;
        case 0x201D:
            mark.close = blankBefore && !blankAfter && wordAfter ? 5 : blankBefore ? 2 : 0;
            mark.open = atStart ? 2 : blankBefore ? (blankAfter ? 4 : 3) : 10;
            break;
        case u'`':
        case 0x2018:
        case 0x201A:
            mark.open = wordBefore ? 8 : 0;
            mark.close = wordAfter ? 10 : 6;
            mark.ignore = 4;
            break;
        default: // " ' ’
            if (blankBefore && !blankAfter)
                mark.open = stopAfter ? 6 : 0;
            else if (blankBefore)
                mark.open = 2;
            else
                mark.open = wordBefore || stopAfter ? 8 : 3;
            if (!blankBefore || isBlank(before))
                mark.close = !isBlank(before) ? (wordAfter ? 6 : 0) : stopAfter ? 2 : 8;
            else
                mark.close = stopAfter ? 3 : 8;
            if (kind == MarkKind::Single) {
                if (wordBefore && wordAfter)
                    return; // an apostrophe
                mark.ignore = before.isDigit() ? 0 : 3;
                if (wordBefore)
                    mark.open = never;
                if (c == QChar(0x2019))
                    mark.open = std::min(never, mark.open + 3);
            }
            break;
        }
        if (!marks.empty() && marks.back().token == t - 1 &&
            m_text.at(m_document.tokens.at(t - 1).span.start) == c)
            mark.ignore = 1; // the same mark twice
        marks.push_back(mark);
    }

    /// "?Nous ne céderons pas?, a dit le consul": marks that an encoding turned into question marks. One
    /// glued to the word behind it opens; only then may a later one close.
    void considerLost(int t, const TokenRange &range, std::vector<Mark> &marks)
    {
        const Span &span = m_document.tokens.at(t).span;
        if (m_text.at(span.start) != u'?' || span.length() != 1)
            return;
        const bool blankBefore = t == range.first || isBlank(m_text.at(span.start - 1));
        const QChar after = t + 1 < range.last ? m_text.at(span.end) : QChar(u' ');
        Mark mark;
        mark.token = t;
        mark.kind = MarkKind::Angle;
        if (blankBefore && after.isLetter()) {
            mark.open = 0;
            m_lostOpen = true;
        } else {
            if (!m_lostOpen || after.isLetterOrNumber())
                return;
            mark.close = 0;
            mark.ignore = 0; // it may as well ask
        }
        marks.push_back(mark);
    }

    static bool kindOpens(QChar c)
    {
        return c == QChar(0x00AB) || c == QChar(0x201C) || c == QChar(0x2018) || c == QChar(0x201E) ||
               c == QChar(0x2039) || c == u'"';
    }

    /// One paragraph (or piece of one); true where a mark was left open at its end.
    bool pair(int paragraph, const TokenRange &range, std::span<const Mark> marks, bool wasOpen,
              bool continues)
    {
        using Row = std::array<int, stateCount>;
        Row cost;
        cost.fill(never);
        cost[0] = 0;
        std::vector<std::array<Step, stateCount>> steps(marks.size());
        for (std::size_t m = 0; m < marks.size(); ++m) {
            const Mark &mark = marks[m];
            Row next;
            next.fill(never);
            for (int state = 0; state < stateCount; ++state) {
                const int so = cost[static_cast<std::size_t>(state)];
                if (so >= never)
                    continue;
                const auto reach = [&](int to, int price, Action action) {
                    if (to < 0 || to >= stateCount || so + price >= next[static_cast<std::size_t>(to)])
                        return;
                    next[static_cast<std::size_t>(to)] = so + price;
                    steps[m][static_cast<std::size_t>(to)] = {static_cast<qint16>(state), action};
                };
                reach(state, mark.ignore, Ignore);
                const int kind = static_cast<int>(mark.kind);
                const bool adjacent = m > 0 && marks[m - 1].token + 1 == mark.token;
                if (mark.open < never && depthOf(state) < maxDepth) {
                    int price = mark.open;
                    if (state > 0)
                        price += top(state) == kind ? nestSameKindCost - (introduced(mark.token) ? 2 : 0)
                                                    : nestCost;
                    reach(push(state, mark.kind), price, Open);
                    if (state > 0 && top(state) == kind && !adjacent)
                        reach(push(pop(state), mark.kind), mark.open + restartCost, Restart);
                }
                if (mark.close < never && state > 0) {
                    const int empty =
                        adjacent && steps[m - 1][static_cast<std::size_t>(state)].action == Open ? 10 : 0;
                    // "» oui «": turned round, but close together.
                    const bool turned = mark.turned && m > 0 && mark.token - marks[m - 1].token <= 9 &&
                                        steps[m - 1][static_cast<std::size_t>(state)].action == Open;
                    reach(pop(state),
                          mark.close - (turned ? 3 : 0) + empty + (top(state) == kind ? 0 : otherKindCost),
                          Close);
                    if (pop(state) > 0)
                        reach(pop(pop(state)),
                              mark.close + closeThroughCost + (top(pop(state)) == kind ? 0 : otherKindCost),
                              CloseThrough);
                }
            }
            cost = next;
        }
        int best = 0;
        int bestCost = std::numeric_limits<int>::max();
        for (int state = 0; state < stateCount; ++state) {
            const int so = cost[static_cast<std::size_t>(state)];
            if (so >= never)
                continue;
            const int depth = depthOf(state);
            const int end =
                depth == 0 ? 0 : (continues ? continuedCost : unclosedCost) + unclosedCost * (depth - 1);
            if (so + end < bestCost) {
                best = state;
                bestCost = so + end;
            }
        }
        std::vector<Action> actions(marks.size());
        for (std::size_t m = marks.size(), state = static_cast<std::size_t>(best); m-- > 0;) {
            actions[m] = static_cast<Action>(steps[m][state].action);
            state = static_cast<std::size_t>(steps[m][state].previous);
        }
        build(paragraph, range, marks, actions, wasOpen);
        return best != 0;
    }

    /// "il répétait : « … »": an opening mark behind a colon or a comma may well be nested.
    bool introduced(int token) const
    {
        if (token == 0)
            return false;
        const QChar c = m_text.at(m_document.tokens.at(token - 1).span.start);
        return c == u':';
    }

    void build(int paragraph, const TokenRange &range, std::span<const Mark> marks,
               const std::vector<Action> &actions, bool wasOpen)
    {
        std::vector<int> stack;
        const auto finish = [&](int endToken, const Span &close) {
            MarkedStretch &stretch = m_stretches[stack.back()];
            stretch.tokens.last = endToken;
            stretch.close = close;
            stack.pop_back();
        };
        const qsizetype firstNew = m_stretches.size();
        for (std::size_t m = 0; m < marks.size(); ++m) {
            const int t = marks[m].token;
            switch (actions[m]) {
            case Ignore:
                break;
            case Restart:
                finish(sentenceEnd(m_stretches.at(stack.back()).tokens.first, t), Span());
                [[fallthrough]];
            case Open: {
                MarkedStretch stretch;
                stretch.open = m_document.tokens.at(t).span;
                stretch.kind = marks[m].kind;
                stretch.depth = static_cast<int>(stack.size());
                stretch.parent = stack.empty() ? -1 : stack.back();
                stretch.paragraph = paragraph;
                stretch.tokens = {t + 1, t + 1};
                stretch.continuation = wasOpen && t == range.first;
                stack.push_back(static_cast<int>(m_stretches.size()));
                m_stretches.append(stretch);
                break;
            }
            case CloseThrough:
                finish(t, Span());
                [[fallthrough]];
            case Close:
                finish(t, m_document.tokens.at(t).span);
                break;
            }
        }
        while (!stack.empty())
            finish(range.last, Span());
        std::vector<int> ignored;
        for (std::size_t m = 0; m < marks.size(); ++m) {
            if (actions[m] == Ignore)
                ignored.push_back(marks[m].token);
        }
        // Contents of nothing are no stretches; indexes of parents move with them.
        QList<MarkedStretch> kept = m_stretches.mid(0, firstNew);
        std::vector<int> moved(static_cast<std::size_t>(m_stretches.size() - firstNew), -1);
        for (qsizetype i = firstNew; i < m_stretches.size(); ++i) {
            MarkedStretch stretch = m_stretches.at(i);
            // A mark that was typed twice belongs to the edge.
            const auto same = [this, &ignored](const Span &mark, int t) {
                return mark.isValid() && std::binary_search(ignored.begin(), ignored.end(), t) &&
                       kindOfToken(t) != MarkKind::None &&
                       m_text.at(m_document.tokens.at(t).span.start) == m_text.at(mark.start);
            };
            while (stretch.tokens.size() > 0 && same(stretch.open, stretch.tokens.first))
                ++stretch.tokens.first;
            while (stretch.tokens.size() > 0 && same(stretch.close, stretch.tokens.last - 1))
                --stretch.tokens.last;
            if (stretch.tokens.size() <= 0)
                continue;
            stretch.content = m_document.spanOf(stretch.tokens);
            if (stretch.parent >= firstNew)
                stretch.parent = moved[static_cast<std::size_t>(stretch.parent - firstNew)];
            stretch.depth = stretch.parent < 0 ? 0 : kept.at(stretch.parent).depth + 1;
            moved[static_cast<std::size_t>(i - firstNew)] = static_cast<int>(kept.size());
            kept.append(stretch);
        }
        m_stretches = std::move(kept);
    }

    /// One past the last token of the sentence of `from`, but not beyond `limit`.
    int sentenceEnd(int from, int limit) const
    {
        if (from >= m_document.tokens.size())
            return limit;
        return std::min(limit, m_document.sentences.at(m_document.tokens.at(from).sentence).tokens.last);
    }

    const Document &m_document;
    QStringView m_text;
    QList<MarkedStretch> m_stretches;
    bool m_lostOpen = false; ///< the paragraph has a question mark that opens
};

} // namespace

QList<MarkedStretch> pairMarks(const Document &document)
{
    return Pairing(document).run();
}

} // namespace frise
