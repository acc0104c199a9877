// From a cue verb over addressee, medium, place and moment to its content.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

/// Nouns that make a content of what follows: "souligner la nécessité de …".
bool isNeedNoun(InternedId lemma)
{
    static const QSet<InternedId> set =
        setOfWords({u"nécessité", u"importance", u"besoin", u"urgence", u"volonté", u"détermination",
                    u"intention", u"possibilité", u"risque", u"souhait", u"désir", u"ambition"});
    return set.contains(lemma);
}

/// "prêt", "convaincu", "favorable": whatever reading the tagger chose.
bool mayBeAdjective(const Token &token)
{
    return token.kind == TokenKind::Word &&
           std::any_of(token.entry->readings.begin(), token.entry->readings.end(),
                       [](const Reading &reading) {
                           return reading.pos == Pos::Adjective || reading.tense == Tense::PastParticiple;
                       });
}

} // namespace

/// Marks around the name of a body, a ship, a work: a capital and no verb.
bool QuotationReader::isName(int stretch) const
{
    const TokenRange &tokens = m_stretches.at(stretch).tokens;
    return m_tokens.at(tokens.first).entry->capitalised && !hasFiniteVerb(tokens) && tokens.size() <= 8 &&
           !isStop(tokens.last - 1);
}

bool QuotationReader::isNeed(int noun) const
{
    return noun >= 0 && isNeedNoun(lemma(m_chunks.nouns.at(noun).head));
}

/// Walks from the cue over addressee, medium, place, moment and parts between commas to the content.
Complement QuotationReader::complement(int verb, const CueFrame &frame) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    Complement found;
    int t = group.tokens.last;
    for (const InternedId word : frame.tail) {
        while (t < range.last && lower(t) != word)
            ++t;
        ++t;
    }
    int steps = 0;
    bool comma = false;
    const auto become = [&](Complement::Kind kind, int first, int opener) {
        found.kind = kind;
        found.first = first;
        found.opener = opener;
        found.comma = comma;
        return found;
    };
    while (t < range.last && steps < 60) {
        ++steps;
        const InternedId word = lower(t);
        const bool de = word == w.de || word == w.d;
        // "a prévenu d'entrée ses hôtes que", "parle à présent d'un « crime »"
        static const QSet<InternedId> adverbial =
            setOfWords({u"entrée", u"emblée", u"abord", u"ailleurs", u"avance", u"office", u"urgence",
                        u"présent", u"nouveau", u"tort", u"raison", u"mi-voix", u"demi-mot", u"voix"});
        if ((de || word == w.a) && t + 2 < range.last && adverbial.contains(lower(t + 1)) &&
            (word == w.a || (lower(t + 2) != w.de && lower(t + 2) != w.d))) {
            t += 2;
            continue;
        }
        // "exige en outre des excuses"
        static const QSet<InternedId> besides =
            setOfWords({u"outre", u"effet", u"revanche", u"vain", u"retour", u"échange", u"substance",
                        u"privé", u"public", u"personne", u"vitesse", u"urgence"});
        if (word == w.en && t + 2 < range.last && besides.contains(lower(t + 1)) && lower(t + 2) != w.de &&
            lower(t + 2) != w.d) {
            t += 2;
            continue;
        }
        if (word == w.que || word == w.qu) {
            // "Le roi fulmine alors que la flotte brûle": meanwhile, not what he says
            static const QSet<InternedId> meanwhile =
                setOfWords({u"alors", u"tandis", u"pendant", u"après", u"dès", u"depuis"});
            if (t > group.tokens.last && meanwhile.contains(lower(t - 1)))
                return found.object >= 0
                           ? become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1)
                           : Complement{};
            // "a exprimé l'espoir que", "défend l'idée que": the noun takes the clause
            const CueFrame *noun =
                found.object >= 0 ? m_cues.noun(lemma(m_chunks.nouns.at(found.object).head)) : nullptr;
            if (noun != nullptr && noun->has(TakesQue) && m_chunks.nouns.at(found.object).tokens.last == t)
                return become(Complement::Que, t + 1, t);
            if (frame.has(TakesQue) || found.kind == Complement::None)
                return frame.has(TakesQue) &&
                               (found.object < 0 || frame.addressee == CueAddressee::DirectObject ||
                                found.addressee.size() > 0)
                           ? become(Complement::Que, t + 1, t)
                           : Complement{};
        }
        if (isChar(t, u':'))
            return become(Complement::Colon, t + 1, t);
        // "a souligné la nécessité pour Rome de …"
        if (found.object >= 0 && isNeed(found.object) && frame.has(TakesNeed | TakesNoun | TakesQue) &&
            (de || word == w.pour || pos(t) == Pos::Contraction ||
             (word == w.a && infinitiveAt(t + 1, range.last) >= 0)))
            return become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1);
        if (openAt(t) >= 0 && frame.addressee == CueAddressee::DirectObject) {
            // "a accusé « des mains étrangères » d'avoir …": the marks hold the one addressed.
            const int close = m_stretches.at(openAt(t)).tokens.last;
            const InternedId after = lower(close + 1);
            const bool leads = ((after == w.de || after == w.d) && frame.has(TakesDe)) ||
                               (after == w.a && frame.has(TakesA));
            // "a averti « ses amis » que la porte …", "a exhorté « tous les partis » à la retenue"
            const bool clause = (after == w.que || after == w.qu) && frame.has(TakesQue);
            const bool noun = (lemma(close + 1) == w.a && frame.has(TakesANoun) && close + 2 < range.last &&
                               !hasFiniteVerb(m_stretches.at(openAt(t)).tokens));
            if (close + 2 < range.last &&
                (clause || noun || (leads && infinitiveAt(close + 2, range.last) >= 0))) {
                found.addressee = m_stretches.at(openAt(t)).tokens;
                t = close + 1;
                continue;
            }
        }
        // "a dit à « ses frères » que la route était libre"
        if (openAt(t) >= 0 && lemma(t - 1) == w.a && frame.addressee == CueAddressee::ToSomeone) {
            const int close = m_stretches.at(openAt(t)).tokens.last;
            const InternedId after = lower(close + 1);
            if (((after == w.que || after == w.qu) && frame.has(TakesQue)) ||
                ((after == w.de || after == w.d) && frame.has(TakesDe))) {
                found.addressee = m_stretches.at(openAt(t)).tokens;
                t = close + 1;
                continue;
            }
        }
        if (openAt(t) >= 0)
            return become(Complement::Marked, t, -1);
        // "confiait il y a peu que"
        if (word == w.il && lower(t + 1) == w.y && lemma(t + 2) == w.avoir) {
            t += 4;
            continue;
        }
        // "a demandé une « trêve »"; but "a demandé pardon à ses « hôtes »"
        if (pos(t) == Pos::Determiner && openAt(t + 1) >= 0 && t + 1 < range.last) {
            if (lemma(t - 1) == w.a && frame.addressee == CueAddressee::ToSomeone &&
                !hasFiniteVerb(m_stretches.at(openAt(t + 1)).tokens)) {
                found.addressee = m_stretches.at(openAt(t + 1)).tokens;
                t = found.addressee.last + 1;
                continue;
            }
            return become(Complement::Marked, t + 1, t);
        }
        if (de || word == w.a || word == w.pour) {
            const bool takes = (de && frame.has(TakesDe)) || (word == w.a && frame.has(TakesA)) ||
                               (word == w.pour && frame.has(TakesPour));
            if (t + 1 < range.last && infinitiveAt(t + 1, range.last) >= 0) {
                if (!takes)
                    return found.object >= 0
                               ? become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1)
                               : Complement{};
                return become(de ? Complement::De : word == w.a ? Complement::A : Complement::Pour, t + 1, t);
            }
            if (word == w.a && t + 2 < range.last && lower(t + 1) == w.ce &&
                (lower(t + 2) == w.que || lower(t + 2) == w.qu))
                return frame.has(TakesACeQue | TakesA) ? become(Complement::ACeQue, t + 3, t) : Complement{};
            if (de && t + 2 < range.last && lower(t + 1) == w.ce &&
                (lower(t + 2) == w.que || lower(t + 2) == w.qu))
                return frame.has(TakesQue) ? become(Complement::Que, t + 3, t) : Complement{};
            // "a parlé d'un « devoir »"
            if (de && t + 2 < range.last && openAt(t + 2) >= 0 && frame.has(TakesFragment) &&
                (lower(t + 1) == w.un || lower(t + 1) == w.une))
                return become(Complement::Marked, t + 2, t);
            if (t + 1 < range.last && openAt(t + 1) >= 0) {
                if (word == w.a && frame.addressee == CueAddressee::ToSomeone && frame.has(TakesQue)) {
                    ++t; // the one addressed may stand in marks
                    const int close = m_stretches.at(openAt(t)).tokens.last;
                    if (lower(close + 1) == w.que || lower(close + 1) == w.qu)
                        continue;
                    --t;
                }
                return become(Complement::Marked, t + 1, t);
            }
            // "plaide pour que les inspecteurs restent"
            if (word == w.pour && frame.has(TakesPour) && t + 2 < range.last &&
                (lower(t + 1) == w.que || lower(t + 1) == w.qu))
                return become(Complement::Pour, t + 2, t);
            if (word == w.pour && frame.has(TakesPour) && t + 1 < range.last)
                return become(Complement::Pour, t + 1, t);
            // "exige de tous un départ immédiat"
            if (t + 1 < range.last &&
                (lower(t + 1) == w.tous || lower(t + 1) == w.toutes || lower(t + 1) == w.chacun)) {
                t += 2;
                continue;
            }
        }
        // "plaide en faveur d'une trêve"
        static const InternedId favour = intern(u"faveur");
        if (word == w.en && lower(t + 1) == favour && lemma(t + 2) == w.de && frame.has(TakesPour) &&
            t + 3 < range.last)
            return become(Complement::Pour, t + 3, t);
        // "fait part de son intention de partir"
        if (de && frame.has(TakesNeed) && !frame.tail.isEmpty() && t + 2 < range.last) {
            const int need = m_chunks.nounOfToken.at(t + 1);
            if (isNeed(need) && m_chunks.nouns.at(need).possessive) {
                found.object = need;
                return become(Complement::Object, t + 1, t);
            }
        }
        if (word == w.comme && t + 1 < range.last && openAt(t + 1) >= 0)
            return become(Complement::Marked, t + 1, t);
        // "rejette ces accusations comme étant « absurdes »"
        if (word == w.comme && t + 2 < range.last && lower(t + 1) == w.etant && openAt(t + 2) >= 0)
            return become(Complement::Marked, t + 2, t);
        if (word == w.sur && t + 3 < range.last && lower(t + 2) == w.fait &&
            (lower(t + 3) == w.que || lower(t + 3) == w.qu))
            return frame.has(TakesFact | TakesQue) ? become(Complement::Fact, t + 4, t) : Complement{};
        const bool asks = word == w.si || word == w.pourquoi || word == w.comment || word == w.combien ||
                          word == w.where || word == w.quand || lemma(t) == w.quel ||
                          (word == w.s && t + 1 < range.last && m_tokens.at(t + 1).chosen().subject &&
                           lower(t + 1) != w.elle) ||
                          (word == w.ce && t + 1 < range.last &&
                           (lower(t + 1) == w.que || lower(t + 1) == w.qu || lower(t + 1) == w.qui));
        if (asks && found.object >= 0 && frame.has(TakesNoun)) // "a promis une réplique si l'on tirait"
            return become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1);
        // "demande ce que nul n'a donné": a thing, not a question.
        const bool thing = word == w.ce && frame.has(TakesNoun);
        if (asks) {
            return frame.has(TakesQuestion) && found.object < 0 && !thing
                       ? become(Complement::Question, t, -1)
                       : Complement{};
        }
        if (frame.has(TakesInfinitive) && found.object < 0 && infinitiveAt(t, range.last) >= 0 &&
            !(m_tokens.at(t).chosen().pos == Pos::Adverb && infinitiveAt(t + 1, range.last) < 0))
            return become(Complement::Infinitive, t, -1);
        if (frame.has(TakesAdjective) && t < group.tokens.last + 3 && mayBeAdjective(m_tokens.at(t)))
            return become(Complement::Adjective, t, -1);
        comma = false;
        if (isComma(t)) {
            // "a accusé les Etats-Unis, « gendarmes de la ligne », d'avoir menti": marks that appose
            const int apposed = t + 1 < range.last && found.object >= 0 ? openAt(t + 1) : -1;
            const int behind = apposed >= 0 ? m_stretches.at(apposed).tokens.last + 1 : -1;
            if (apposed >= 0 && isComma(behind) && behind + 1 < range.last &&
                !hasFiniteVerb(m_stretches.at(apposed).tokens) &&
                (lower(behind + 1) == w.que || lower(behind + 1) == w.qu ||
                 ((lower(behind + 1) == w.de || lower(behind + 1) == w.d || lower(behind + 1) == w.a) &&
                  infinitiveAt(behind + 2, range.last) >= 0))) {
                t = behind + 1;
                continue;
            }
            if (t + 1 < range.last && openAt(t + 1) >= 0) {
                comma = true;
                ++t;
                continue;
            }
            int close = t + 1;
            while (close < range.last && close < t + 16 && !isComma(close) && !isStop(close) &&
                   openAt(close) < 0 && !isChar(close, u':'))
                ++close;
            if (close >= range.last || !isComma(close))
                return found.object >= 0
                           ? become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1)
                           : Complement{};
            const int incise = m_chunks.verbAfter(m_document, t);
            if (hasFiniteVerb({t + 1, close}) &&
                !(incise >= 0 && m_chunks.verbs.at(incise).inverted && close < t + 8))
                return found.object >= 0
                           ? become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1)
                           : Complement{};
            classifyAdjunct({t + 1, close}, -1, found, CueFrame());
            t = close + 1;
            // ", l'un aux Communes, l'autre au Palais-Bourbon,"
            static const InternedId other = intern(u"autre");
            if (t + 1 < range.last && lower(t) == w.l && lower(t + 1) == other) {
                while (t < range.last && !isComma(t))
                    ++t;
                ++t;
            }
            continue;
        }
        if (pos(t) == Pos::Adverb || isTime(t) || m_tokens.at(t).kind == TokenKind::Number) {
            if (isTime(t) && found.time.size() <= 0) {
                int end = t;
                while (end < range.last && isTime(end))
                    ++end;
                found.time = {t, end};
                t = end;
                continue;
            }
            ++t;
            continue;
        }
        const int noun = m_chunks.nounOfToken.at(t);
        const bool prepositional = pos(t) == Pos::Preposition || pos(t) == Pos::Contraction ||
                                   (noun >= 0 && m_chunks.nouns.at(noun).preposition == t);
        if (prepositional && !(found.object < 0 && isPluralArticle(t, frame))) {
            const int object = noun >= 0 ? noun : (t + 1 < range.last ? m_chunks.nounOfToken.at(t + 1) : -1);
            if (object < 0) {
                // "lors de", "à propos de", "en marge de": prepositions in a row; "en + gerund" ends the
                // frame
                if (t + 1 < range.last && m_chunks.verbOfToken.at(t + 1) >= 0)
                    return found.object >= 0
                               ? become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1)
                               : Complement{};
                ++t;
                continue;
            }
            // "appelle au calme", "exhorte les deux camps à la retenue"
            const bool addressed =
                found.addressee.size() > 0 && frame.addressee == CueAddressee::DirectObject &&
                found.addressee.last >= t - 1 && !isLocution(lemma(m_chunks.nouns.at(object).head)) &&
                !m_chunks.nouns.at(object).isName && m_chunks.nouns.at(object).definite &&
                m_cues.kindOf(lemma(m_chunks.nouns.at(object).head)) == NounKind::Unknown;
            static const QSet<InternedId> locutions =
                setOfWords({u"aide", u"secours", u"rescousse", u"ordre", u"barre", u"pouvoir", u"téléphone",
                            u"urne", u"chevet", u"tribune", u"drapeau"});
            if (locutions.contains(lemma(m_chunks.nouns.at(object).head)) && lemma(t) == w.a &&
                frame.has(TakesANoun)) // "appelle Paris à l'aide"
                return found.object >= 0 && frame.has(TakesNoun)
                           ? become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1)
                           : Complement{};
            if (frame.has(TakesANoun) && (found.object < 0 || addressed) && lemma(t) == w.a &&
                found.kind == Complement::None && !isMedium(lemma(m_chunks.nouns.at(object).head)) &&
                !isTime(m_chunks.nouns.at(object).head) && (addressed || t <= group.tokens.last + 1)) {
                found.object = object;
                Complement noun2 = found;
                noun2.kind = Complement::ANoun;
                noun2.first = m_chunks.nouns.at(object).tokens.first == t
                                  ? t + 1
                                  : m_chunks.nouns.at(object).tokens.first;
                noun2.opener = t;
                return noun2;
            }
            const TokenRange phrase = beforeMarks(
                {m_chunks.nouns.at(object).tokens.first, m_chunks.extended(m_document, object).last});
            classifyAdjunct(phrase, t, found, frame);
            t = std::max(t + 1, phrase.last);
            continue;
        }
        if (noun >= 0) {
            const NounPhrase &phrase = m_chunks.nouns.at(noun);
            const TokenRange whole =
                beforeMarks({phrase.tokens.first, m_chunks.extended(m_document, noun).last});
            if (found.object < 0) {
                found.object = noun;
                if (frame.addressee == CueAddressee::DirectObject)
                    found.addressee = whole;
            }
            t = std::max(t + 1, whole.last);
            continue;
        }
        if (pos(t) == Pos::Adjective || pos(t) == Pos::Coordination ||
            m_tokens.at(t).chosen().tense == Tense::PastParticiple) {
            if (pos(t) == Pos::Coordination && t + 1 < range.last && m_chunks.nounOfToken.at(t + 1) < 0 &&
                pos(t + 1) != Pos::Preposition && pos(t + 1) != Pos::Contraction &&
                pos(t + 1) != Pos::Adjective)
                break;
            ++t;
            continue;
        }
        break;
    }
    if (found.object >= 0)
        return become(Complement::Object, m_chunks.nouns.at(found.object).tokens.first, -1);
    return found;
}

} // namespace frise
