// What the resolver marks before it reads: words in marks, subjects, those that speak.
#include "core/analysis/names/speech_verbs.h"
#include "core/analysis/references/resolver.h"

#include <algorithm>

namespace frise {

/// Which tokens stand inside quotation marks; a pair never reaches over a paragraph.
void Resolver::markQuotes()
{
    const QStringView text = m_document.text();
    int paragraph = -1;
    bool open = false;
    for (int t = 0; t < m_count; ++t) {
        const Token &token = m_document.tokens.at(t);
        const int here = m_document.sentences.at(token.sentence).paragraph;
        if (here != paragraph) {
            paragraph = here;
            open = false;
        }
        if (token.kind == TokenKind::Punctuation) {
            const QChar sign = text.at(token.span.start);
            const bool glued = t + 1 < m_count && !m_document.tokens.at(t + 1).spaceBefore;
            if (sign == QChar(0x00AB) || sign == QChar(0x201C)) {
                // A reversed pair (” … “) closes with the opening mark.
                open = !(sign == QChar(0x201C) && open && !glued);
            } else if (sign == QChar(0x00BB)) {
                open = false;
            } else if (sign == QChar(0x201D)) {
                open = !open && token.spaceBefore;
            } else if (sign == u'"') {
                open = !open;
            } else if ((sign == u'\'' || sign == QChar(0x2018) || sign == QChar(0x2019))) {
                if (!open && (token.spaceBefore || t == 0) && glued)
                    open = true;
                else if (open && (!glued || t + 1 == m_count ||
                                  m_document.tokens.at(t + 1).kind == TokenKind::Punctuation))
                    open = false;
            }
        }
        m_quoted[static_cast<std::size_t>(t)] = open;
    }
}

/// One past the person named behind the first comma after `from`, title and all, where a sign closes it; 0
/// where none stands there before `limit`.
int Resolver::apposedName(int from, int limit) const
{
    int comma = from;
    while (comma < limit && m_document.tokens.at(comma).kind != TokenKind::Punctuation)
        ++comma;
    if (comma + 1 >= std::min(limit, m_count) || m_document.textOf(m_document.tokens.at(comma)) != u",")
        return 0;
    const Pos article = m_document.tokens.at(comma + 1).pos();
    const int first =
        article == Pos::Determiner || m_document.tokens.at(comma + 1).elided ? comma + 2 : comma + 1;
    const auto it =
        std::lower_bound(m_names.list.cbegin(), m_names.list.cend(), first,
                         [](const NameMention &name, int token) { return name.tokens.first < token; });
    if (it == m_names.list.cend() || it->tokens.first != first || it->type != NameMention::Type::Person)
        return 0;
    const int end = it->tokens.last;
    return end >= m_count || m_document.tokens.at(end).kind == TokenKind::Punctuation ? end : 0;
}

void Resolver::markSubjects()
{
    m_verbOfClitic.assign(static_cast<std::size_t>(m_count), -1);
    m_subjects.resize(static_cast<std::size_t>(m_chunks.verbs.size()));
    for (qsizetype v = 0; v < m_chunks.verbs.size(); ++v) {
        const VerbGroup &verb = m_chunks.verbs.at(v);
        if (!verb.isFinite())
            continue;
        if (verb.subjectClitic >= 0)
            m_verbOfClitic[static_cast<std::size_t>(verb.subjectClitic)] = static_cast<int>(v);
        const Subject subject = m_chunks.subject(m_document, static_cast<int>(v));
        m_subjects[static_cast<std::size_t>(v)] = subject;
        const qint8 mark = isSpeechVerb(verb.lemma) ? 2 : 1;
        // « Ils partiront, lâche Marcel Sintès, et … »: the incise is the journalist's, marks or not.
        const int before = verb.tokens.first - 1;
        if (subject.inverted && subject.noun >= 0 && before >= 0 &&
            m_quoted[static_cast<std::size_t>(before)] &&
            m_document.textOf(m_document.tokens.at(before)) == u",") {
            const TokenRange range = m_chunks.nouns.at(subject.noun).tokens;
            for (int t = verb.tokens.first; t < range.last; ++t)
                m_quoted[static_cast<std::size_t>(t)] = false;
        }
        // "Le secrétaire général par intérim, U Thant, doit partir": the comma behind the name parts no
        // subject.
        if ((subject.noun < 0 || subject.inverted) && subject.clitic < 0 && before > 0 &&
            m_document.textOf(m_document.tokens.at(before)) == u",") {
            auto name = std::lower_bound(
                m_names.list.cbegin(), m_names.list.cend(), before,
                [](const NameMention &mention, int token) { return mention.tokens.first < token; });
            for (int steps = 0; name != m_names.list.cbegin() && steps < 3; ++steps) {
                --name;
                if (name->type != NameMention::Type::Person || name->tokens.last != before ||
                    name->tokens.first >= name->name.first ||
                    name->tokens.first - m_document.sentences.at(verb.sentence).tokens.first > 1)
                    continue;
                for (int t = name->tokens.first; t < before; ++t)
                    m_subject[static_cast<std::size_t>(t)] =
                        std::max(m_subject[static_cast<std::size_t>(t)], mark);
            }
        }
        // « Si rien ne bouge, a-t-il averti, … »: so is who says it.
        if (subject.inverted && subject.clitic >= 0 && mark == 2 && before >= 0 &&
            m_quoted[static_cast<std::size_t>(before)] &&
            m_document.textOf(m_document.tokens.at(before)) == u",") {
            for (int t = verb.tokens.first; t <= std::max(subject.clitic, verb.tokens.last - 1); ++t)
                m_quoted[static_cast<std::size_t>(t)] = false;
        }
        if (subject.clitic >= 0) {
            m_subject[static_cast<std::size_t>(subject.clitic)] =
                std::max(m_subject[static_cast<std::size_t>(subject.clitic)], mark);
        } else if (subject.noun >= 0) {
            for (const int noun : m_chunks.coordination(subject.noun)) {
                TokenRange range = m_chunks.nouns.at(noun).tokens;
                // "a prévenu son numéro deux, Naïm Qassem": the name beside the subject is the subject.
                int comma = m_chunks.extended(m_document, noun).last;
                while (comma < m_count && m_document.tokens.at(comma).pos() == Pos::Number)
                    ++comma;
                // "Le chef de la rébellion, le général X, a rejeté": so is a name with its title.
                if (!m_chunks.nouns.at(noun).isName || m_chunks.nouns.at(noun).preposition >= 0)
                    range.last = std::max(
                        range.last, apposedName(range.last, subject.inverted ? m_count : verb.tokens.first));
                const int beside = comma + 1 < m_count && !m_chunks.nouns.at(noun).isName &&
                                           m_document.textOf(m_document.tokens.at(comma)) == u","
                                       ? m_chunks.nounOfToken.at(comma + 1)
                                       : -1;
                if (beside >= 0 && m_chunks.nouns.at(beside).isName &&
                    m_chunks.nouns.at(beside).preposition < 0 &&
                    m_chunks.nouns.at(beside).sentence == verb.sentence) {
                    const int end = m_chunks.nouns.at(beside).tokens.last;
                    if (end >= m_count || m_document.tokens.at(end).kind == TokenKind::Punctuation)
                        range.last = end;
                }
                for (int t = range.first; t < range.last; ++t)
                    m_subject[static_cast<std::size_t>(t)] =
                        std::max(m_subject[static_cast<std::size_t>(t)], mark);
            }
        }
    }
}

} // namespace frise
