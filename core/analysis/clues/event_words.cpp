#include "core/analysis/clues/event_words.h"

#include "core/analysis/names/name_mentions.h"
#include "core/knowledge/knowledge_base.h"
#include "core/knowledge/reference_events.h"

#include <QHash>
#include <algorithm>

namespace frise {

namespace {

/// "Sadate", "el-Sadate"
bool hasCapital(const Document &document, const Token &token)
{
    if (token.entry->capitalised)
        return true;
    const QStringView text = document.textOf(token);
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isUpper(); });
}

} // namespace

EventWords::EventWords(const StageContext &context)
    : inArticle(ReferenceEvents::instance().words().size(), false)
{
    const ReferenceEvents &tables = ReferenceEvents::instance();
    const Document &document = context.document;
    // "al-Bourhane" is the Burhane of the tables, however he is spelt.
    QHash<int, InternedId> familyAt;
    if (context.knowledge != nullptr) {
        for (const NameMention &mention : context.scratch.get<NameMentions>().list) {
            const int person =
                mention.personId.isEmpty() ? -1 : context.knowledge->personIndex(mention.personId);
            if (person >= 0 && mention.type == NameMention::Type::Person && mention.rivals.isEmpty())
                familyAt.insert(mention.tokens.last - 1,
                                intern(context.knowledge->persons().at(person).family.toLower()));
        }
    }
    readable.resize(static_cast<std::size_t>(document.sentences.size()));
    from.resize(readable.size() + 1);
    for (int s = 0; s < document.sentences.size(); ++s) {
        const auto index = static_cast<std::size_t>(s);
        from[index] = static_cast<int>(list.size());
        const Sentence &sentence = document.sentences.at(s);
        readable[index] = !context.analysis.inBoilerplate(sentence.span);
        if (!readable[index])
            continue;
        for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
            const Token &token = document.tokens.at(t);
            if (token.kind == TokenKind::Punctuation || token.span.length() < 3)
                continue;
            for (const int word : tables.wordsOf(token.lower())) {
                // "la cause du renforcement" is no operation Juste Cause.
                const auto &known = tables.words()[static_cast<std::size_t>(word)];
                if (known.proper && !known.country && !hasCapital(document, token) && !token.elided &&
                    token.pos() != Pos::Adjective && token.entry->known)
                    continue;
                list.push_back({word, t, -1});
                inArticle[static_cast<std::size_t>(word)] = true;
            }
            const auto family = familyAt.constFind(t);
            if (family == familyAt.constEnd() || family.value() == token.lower())
                continue;
            const ReferenceEvents::WordIds said = tables.wordsOf(token.lower());
            for (const int word : tables.wordsOf(family.value())) {
                if (std::find(said.begin(), said.end(), word) != said.end())
                    continue;
                list.push_back({word, t, -1});
                inArticle[static_cast<std::size_t>(word)] = true;
            }
        }
    }
    from.back() = static_cast<int>(list.size());
}

} // namespace frise
