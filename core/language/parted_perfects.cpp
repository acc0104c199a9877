#include "core/language/parted_perfects.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// How far an auxiliary may stand from its participle.
constexpr int reach = 12;

/// What phrases that part the two end with: "de leur côté", "à son tour", "une nouvelle fois", "lui aussi".
bool endsAside(InternedId word)
{
    static const QSet<InternedId> words = {
        intern(u"part"),     intern(u"côté"),     intern(u"tour"),     intern(u"fois"),    intern(u"reprise"),
        intern(u"reprises"), intern(u"lui"),      intern(u"elle"),     intern(u"eux"),     intern(u"elles"),
        intern(u"aussi"),    intern(u"même"),     intern(u"mêmes"),    intern(u"outre"),   intern(u"suite"),
        intern(u"public"),   intern(u"privé"),    intern(u"occasion"), intern(u"passage"), intern(u"foulée"),
        intern(u"surplus"),  intern(u"ailleurs"), intern(u"revanche"), intern(u"effet"),   intern(u"voix"),
        intern(u"ensemble"), intern(u"foi"),      intern(u"coup"),     intern(u"moins"),   intern(u"total")};
    return words.contains(word);
}

bool isStressed(InternedId word)
{
    static const QSet<InternedId> words = {intern(u"lui"),       intern(u"elle"),       intern(u"eux"),
                                           intern(u"elles"),     intern(u"lui-même"),   intern(u"elle-même"),
                                           intern(u"eux-mêmes"), intern(u"elles-mêmes")};
    return words.contains(word);
}

int participleOf(const Token &token)
{
    for (int r = 0; r < token.entry->readings.size(); ++r) {
        const Reading &reading = token.entry->readings.at(r);
        if (reading.tense == Tense::PastParticiple && reading.pos == Pos::Verb)
            return r;
    }
    return -1;
}

/// Whether a clause, an infinitive or marks follow token `i`: what a participle leads to and a noun does not.
bool leadsOn(const Document &document, int i, int end)
{
    static const InternedId that[] = {intern(u"que"), intern(u"qu'"), intern(u"si")};
    if (i + 1 >= end)
        return false;
    const Token &next = document.tokens.at(i + 1);
    if (std::find(std::begin(that), std::end(that), next.lower()) != std::end(that) ||
        next.chosen().tense == Tense::Infinitive)
        return true;
    if (next.kind == TokenKind::Punctuation) {
        const QChar c = document.text().at(next.span.start);
        return c == QChar(0x00AB) || c == QChar(0x201C) || c == u'"' || c == u':';
    }
    return next.pos() == Pos::Preposition && i + 2 < end &&
           document.tokens.at(i + 2).chosen().tense == Tense::Infinitive;
}

} // namespace

void findPartedPerfects(Document &document, const TokenRange &range)
{
    static const InternedId have = intern(u"avoir");
    for (int i = range.first; i + 2 < range.last; ++i) {
        const Reading &auxiliary = document.tokens.at(i).chosen();
        if (!auxiliary.isFinite() || auxiliary.lemma != have)
            continue;
        int commas = 0; // two enclose what parts them; "aura, dit-on, …" has an incise behind the first
        bool governed = false; // inside a phrase that a preposition opens
        for (int j = i + 1; j < std::min(range.last, i + reach); ++j) {
            Token &token = document.tokens[j];
            if (token.chosen().tense == Tense::PastParticiple)
                break;
            const InternedId before = document.tokens.at(j - 1).lower();
            const bool afterComma =
                j > i + 1 && document.text().at(document.tokens.at(j - 1).span.start) == u',';
            const Pos left = document.tokens.at(j - 1).pos();
            const int participle = token.entry->capitalised ? -1 : participleOf(token);
            const bool parted = j > i + 1 && ((afterComma && commas > 1) || endsAside(before));
            const bool bare = left != Pos::Determiner && left != Pos::Preposition && left != Pos::Contraction;
            if (participle >= 0 && (parted || (j > i + 1 && bare && leadsOn(document, j, range.last)))) {
                token.reading = static_cast<quint16>(participle);
                break;
            }
            if (token.kind == TokenKind::Punctuation) {
                if (document.text().at(token.span.start) != u',')
                    break;
                ++commas;
                governed = false;
                continue;
            }
            const Pos pos = token.pos();
            if (pos == Pos::Adverb || isStressed(token.lower()))
                continue;
            if (pos == Pos::Preposition || pos == Pos::Contraction) {
                governed = true;
                continue;
            }
            static const InternedId one = intern(u"une"), quant = intern(u"quant"), time = intern(u"fois");
            // "a une nouvelle fois appelé", "avait plusieurs fois averti", "a quant à lui dit"
            const bool again = j + 2 < range.last && (document.tokens.at(j + 1).lower() == time ||
                                                      document.tokens.at(j + 2).lower() == time);
            if (token.lower() == quant || ((token.lower() == one || pos == Pos::Determiner) && again)) {
                governed = true;
                continue;
            }
            const bool nominal = pos == Pos::Determiner || pos == Pos::Noun || pos == Pos::ProperNoun ||
                                 pos == Pos::Adjective || pos == Pos::Number;
            if (!governed || !nominal)
                break;
        }
    }
}

} // namespace frise
