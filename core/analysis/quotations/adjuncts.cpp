// What stands between a cue and its content: whom it is said to, in what, where and when.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// What carries speech: never its addressee.
bool QuotationReader::isMedium(InternedId lemma)
{
    static const QSet<InternedId> set = setOfWords(
        {u"communiqué",  u"interview",  u"entretien",  u"tribune",     u"lettre",    u"message",
         u"discours",    u"tweet",      u"réseau",     u"télévision",  u"radio",     u"chaîne",
         u"antenne",     u"conférence", u"allocution", u"déclaration", u"note",      u"rapport",
         u"publication", u"x",          u"twitter",    u"facebook",    u"telegram",  u"instagram",
         u"youtube",     u"blog",       u"document",   u"texte",       u"point",     u"micro",
         u"plateau",     u"courriel",   u"vidéo",      u"journal",     u"quotidien", u"hebdomadaire",
         u"colonne",     u"site"});
    return set.contains(lemma);
}

/// "à propos de", "à l'issue de": heads of prepositions in several words.
bool QuotationReader::isLocution(InternedId lemma)
{
    static const QSet<InternedId> set =
        setOfWords({u"propos", u"issue", u"occasion", u"sujet", u"suite", u"lendemain", u"moment", u"cours",
                    u"terme", u"fin", u"début", u"cas", u"égard", u"encontre", u"marge", u"titre", u"côté",
                    u"sortie", u"arrivée"});
    return set.contains(lemma);
}

void QuotationReader::classifyAdjunct(const TokenRange &phrase, int preposition, Complement &complement,
                                      const CueFrame &frame) const
{
    const W &w = W::get();
    if (phrase.size() <= 0)
        return;
    const int noun = m_chunks.nounOfToken.at(phrase.first);
    bool time = false;
    bool medium = false;
    bool place = false;
    for (int t = phrase.first; t < phrase.last; ++t) {
        time = time || isTime(t);
        medium = medium || isMedium(lemma(t));
        place = place || m_tokens.at(t).chosen().name == NameType::Place;
    }
    const InternedId word = preposition >= 0 ? lemma(preposition) : 0;
    if (noun >= 0 && isMedium(lemma(m_chunks.nouns.at(noun).head)))
        medium = true;
    if (time) {
        if (complement.time.size() <= 0)
            complement.time = phrase;
    } else if (medium) {
        if (complement.medium.size() <= 0)
            complement.medium = phrase;
    } else if (preposition >= 0 && noun >= 0 && isLocution(lemma(m_chunks.nouns.at(noun).head))) {
        // "à propos de", "à l'issue de": no addressee
    } else if (preposition < 0 || word == w.a || word == w.au || word == w.aupres || word == w.devant) {
        const bool place2 = place && (word == w.a) && phrase.size() == 1;
        if (place2 && complement.place.size() <= 0)
            complement.place = phrase;
        else if (complement.addressee.size() <= 0 &&
                 (preposition >= 0 || frame.addressee == CueAddressee::DirectObject))
            complement.addressee = phrase;
    } else if (place && complement.place.size() <= 0) {
        complement.place = phrase;
    }
}

/// "a qualifié cette rumeur de « fabrication »": a phrase ends where marks open, and before what leads to
/// them.
TokenRange QuotationReader::beforeMarks(TokenRange phrase) const
{
    for (int t = phrase.first + 1; t < phrase.last; ++t) {
        if (openAt(t) < 0)
            continue;
        phrase.last = t;
        while (phrase.size() > 1 &&
               (pos(phrase.last - 1) == Pos::Preposition || pos(phrase.last - 1) == Pos::Determiner))
            --phrase.last;
        break;
    }
    return phrase;
}

/// "exige des excuses": the plural of "une", where nothing says of whom ("exige des autorités qu'elles …",
/// "exige des mutins un départ immédiat").
bool QuotationReader::isPluralArticle(int t, const CueFrame &frame) const
{
    const int noun = lower(t) == W::get().des ? m_chunks.nounOfToken.at(t) : -1;
    static const InternedId besides = intern(u"outre"); // "exige en outre des excuses"
    if (noun < 0 || !frame.has(TakesNoun) ||
        (m_chunks.nouns.at(noun).preposition != t && lower(t - 1) != besides))
        return false;
    static const InternedId account = intern(u"compte"); // "demander des comptes": an idiom
    if (lemma(m_chunks.nouns.at(noun).head) == account)
        return false;
    const int end = m_chunks.extended(m_document, noun).last;
    const bool addressed =
        valid(end) && (lower(end) == W::get().des || lower(end) == W::get().que ||
                       lower(end) == W::get().qu || pos(end) == Pos::Determiner || lower(end) == W::get().d ||
                       (lower(end) == W::get().de && infinitiveAt(end + 1, end + 6) >= 0));
    return !addressed;
}

/// First token of an infinitive phrase at `t` (its clitics, a negation, an opening mark before it), or -1.
int QuotationReader::infinitiveAt(int t, int limit) const
{
    int i = t;
    int steps = 0;
    while (i < limit && steps < 7) {
        const Reading &reading = m_tokens.at(i).chosen();
        if (reading.tense == Tense::Infinitive)
            return t;
        const bool before = openAt(i) >= 0 || reading.pos == Pos::Pronoun || reading.pos == Pos::Adverb ||
                            lower(i) == W::get().ne || m_tokens.at(i).elided || isComma(i);
        if (!before || m_tokens.at(i).chosen().subject)
            return -1;
        if (isComma(i) && i == t)
            return -1;
        ++i;
        ++steps;
    }
    return -1;
}

} // namespace frise
