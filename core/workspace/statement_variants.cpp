#include "core/workspace/statement_variants.h"

#include "core/corpus/fact_rows.h"
#include "core/corpus/search_tokens.h"
#include "core/workspace/correction_replay.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace frise {

namespace {

constexpr int variantDays = 62;       ///< said within two months: one statement
constexpr int echoDays = 365;         ///< said again after a year: an echo
constexpr qsizetype shortWord = 4;    ///< words below this length say little
constexpr qsizetype commonWord = 64;  ///< a word in more of a speaker's quotations than this finds nobody
constexpr qsizetype fewestShared = 4; ///< content words two variants share at least

/// Groups of rows that are merged.
class Groups
{
public:
    explicit Groups(qsizetype count) : m_parent(static_cast<std::size_t>(count))
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    qsizetype find(qsizetype i)
    {
        while (m_parent[static_cast<std::size_t>(i)] != i) {
            qsizetype &up = m_parent[static_cast<std::size_t>(i)];
            up = m_parent[static_cast<std::size_t>(up)];
            i = up;
        }
        return i;
    }
    void join(qsizetype a, qsizetype b)
    {
        a = find(a);
        b = find(b);
        m_parent[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<qsizetype> m_parent;
};

QStringList contentWords(const QString &text)
{
    QStringList words;
    for (const SearchWord &word : searchWords(text)) {
        if (word.word.size() >= shortWord)
            words.append(word.word);
    }
    words.sort();
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// Days between two utterances; 0 where either has no day.
int daysBetween(const QuoteRow &a, const QuoteRow &b)
{
    const DateInterval &first = a.said.isUnknown() ? a.published : a.said;
    const DateInterval &second = b.said.isUnknown() ? b.published : b.said;
    if (first.isUnknown() || second.isUnknown() || first.firstDay() == noDay || first.lastDay() == noDay ||
        second.firstDay() == noDay || second.lastDay() == noDay)
        return 0;
    if (first.firstDay() > second.lastDay())
        return first.firstDay() - second.lastDay();
    return std::max(0, second.firstDay() - first.lastDay());
}

bool saidLater(const QuoteRow &a, const QuoteRow &b)
{
    const DateInterval &first = a.said.isUnknown() ? a.published : a.said;
    const DateInterval &second = b.said.isUnknown() ? b.published : b.said;
    return first.firstDay() > second.firstDay();
}

} // namespace

StatementVariants::StatementVariants(const QList<Correction> &corrections)
{
    for (const Correction &correction : corrections) {
        if (correction.kind == CorrectionKind::SameStatement)
            m_decisions.append({correction, {}});
    }
}

void StatementVariants::note(const StoredArticle &article)
{
    for (Decision &decision : m_decisions) {
        if (decision.correction.articleHash == article.hash)
            decision.sides[0] = {article.id, anchorOf(article.article.text, decision.correction)};
        const QJsonObject other = decision.correction.payload.value(QLatin1String("other")).toObject();
        if (other.value(QLatin1String("hash")).toString() != article.hash)
            continue;
        Correction passage;
        passage.quoted = other.value(QLatin1String("quoted")).toString();
        passage.before = other.value(QLatin1String("before")).toString();
        passage.span = {0, 0};
        decision.sides[1] = {article.id, anchorOf(article.article.text, passage)};
    }
}

void StatementVariants::group(QList<QuoteRow> &rows) const
{
    Groups groups(rows.size());
    // What one article says twice.
    QHash<qint64, qsizetype> firstOf;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).variantGroup < 0)
            continue;
        const auto known = firstOf.constFind(rows.at(i).variantGroup);
        if (known == firstOf.constEnd())
            firstOf.insert(rows.at(i).variantGroup, i);
        else
            groups.join(*known, i);
    }
    // What several articles say alike: rows of one speaker that share rare words.
    std::map<QString, QList<qsizetype>> bySpeaker;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        for (const QString &speaker : rows.at(i).speakerIds)
            bySpeaker[speaker].append(i);
    }
    QHash<qsizetype, QStringList> words;
    for (const auto &[speaker, members] : bySpeaker) {
        if (members.size() < 2)
            continue;
        QHash<QString, QList<qsizetype>> byWord;
        for (const qsizetype row : members) {
            auto own = words.find(row);
            if (own == words.end())
                own = words.insert(row, contentWords(rows.at(row).text));
            QHash<qsizetype, qsizetype> shared;
            for (const QString &word : *own) {
                QList<qsizetype> &bearers = byWord[word];
                if (bearers.size() <= commonWord) {
                    for (const qsizetype other : std::as_const(bearers))
                        ++shared[other];
                }
                bearers.append(row);
            }
            for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
                const qsizetype other = it.key();
                const qsizetype smaller = std::min(own->size(), words.value(other).size());
                if (rows.at(other).article == rows.at(row).article || it.value() < fewestShared ||
                    it.value() * 10 < smaller * 7)
                    continue;
                const int days = daysBetween(rows.at(row), rows.at(other));
                if (days <= variantDays)
                    groups.join(row, other);
                else if (days >= echoDays)
                    (saidLater(rows.at(row), rows.at(other)) ? rows[row] : rows[other]).echo = true;
            }
        }
    }
    // What a person decided.
    const auto rowAt = [&rows](const Passage &passage) {
        qsizetype best = -1;
        double bestShare = 0.5;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Span &span = rows.at(i).span;
            if (rows.at(i).article != passage.article || !passage.span.isValid() ||
                !span.overlaps(passage.span))
                continue;
            const auto common = static_cast<double>(std::min(span.end, passage.span.end) -
                                                    std::max(span.start, passage.span.start));
            const double share = common / static_cast<double>(span.united(passage.span).length());
            if (share >= bestShare) {
                bestShare = share;
                best = i;
            }
        }
        return best;
    };
    for (const Decision &decision : m_decisions) {
        const qsizetype first = rowAt(decision.sides[0]);
        const qsizetype second = rowAt(decision.sides[1]);
        if (first >= 0 && second >= 0)
            groups.join(first, second);
    }
    // Numbers and counts.
    QHash<qsizetype, QList<qsizetype>> members;
    for (qsizetype i = 0; i < rows.size(); ++i)
        members[groups.find(i)].append(i);
    for (const QList<qsizetype> &group : std::as_const(members)) {
        qint64 number = -1;
        QSet<ArticleId> articles;
        for (const qsizetype i : group) {
            const qint64 own = rowId(rows.at(i).article, rows.at(i).quotation);
            number = number < 0 ? own : std::min(number, own);
            articles.insert(rows.at(i).article);
        }
        for (const qsizetype i : group) {
            rows[i].variantGroup = group.size() > 1 ? number : -1;
            rows[i].variants = static_cast<int>(group.size());
            rows[i].variantArticles = static_cast<int>(articles.size());
        }
    }
}

QList<Span> wordsThatDiffer(const QString &text, const QString &other)
{
    constexpr qsizetype longest = 400; // words; beyond that the table would be large
    QList<SearchWord> mine = searchWords(text);
    QList<SearchWord> theirs = searchWords(other);
    if (mine.size() > longest)
        mine.resize(longest);
    if (theirs.size() > longest)
        theirs.resize(longest);
    // The longest common sequence of words.
    const auto columns = static_cast<std::size_t>(theirs.size()) + 1;
    std::vector<int> length((static_cast<std::size_t>(mine.size()) + 1) * columns, 0);
    const auto at = [&length, columns](qsizetype i, qsizetype k) -> int & {
        return length[static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(k)];
    };
    for (qsizetype i = mine.size() - 1; i >= 0; --i) {
        for (qsizetype k = theirs.size() - 1; k >= 0; --k)
            at(i, k) = mine.at(i).word == theirs.at(k).word ? at(i + 1, k + 1) + 1
                                                            : std::max(at(i + 1, k), at(i, k + 1));
    }
    QList<Span> spans;
    qsizetype i = 0;
    qsizetype k = 0;
    bool open = false;
    const auto differ = [&](const Span &span) {
        if (open)
            spans.last().end = span.end;
        else
            spans.append(span);
        open = true;
    };
    while (i < mine.size()) {
        if (k < theirs.size() && mine.at(i).word == theirs.at(k).word) {
            open = false;
            ++i;
            ++k;
        } else if (k < theirs.size() && at(i, k + 1) >= at(i + 1, k)) {
            ++k;
        } else {
            differ(mine.at(i).span);
            ++i;
        }
    }
    return spans;
}

} // namespace frise
