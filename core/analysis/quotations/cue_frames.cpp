// Verbs that introduce their content: que, de, à, a bare infinitive, a question, a colon, a noun phrase.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

const QSet<InternedId> &idSet(std::initializer_list<const char16_t *> words)
{
    auto *set = new QSet<InternedId>;
    for (const char16_t *word : words)
        set->insert(intern(QStringView(word)));
    return *set;
}

/// Nouns that make a content of what follows: "souligner la nécessité de …".
bool isNeedNoun(InternedId lemma)
{
    static const QSet<InternedId> &set =
        idSet({u"nécessité", u"importance", u"besoin", u"urgence", u"volonté", u"détermination", u"intention",
               u"possibilité", u"risque", u"souhait"});
    return set.contains(lemma);
}

/// What carries speech: never its addressee.
bool isMedium(InternedId lemma)
{
    static const QSet<InternedId> &set =
        idSet({u"communiqué",  u"interview",  u"entretien",  u"tribune",     u"lettre",    u"message",
               u"discours",    u"tweet",      u"réseau",     u"télévision",  u"radio",     u"chaîne",
               u"antenne",     u"conférence", u"allocution", u"déclaration", u"note",      u"rapport",
               u"publication", u"x",          u"twitter",    u"facebook",    u"telegram",  u"instagram",
               u"youtube",     u"blog",       u"document",   u"texte",       u"point",     u"micro",
               u"plateau",     u"courriel",   u"vidéo",      u"journal",     u"quotidien", u"hebdomadaire",
               u"colonne",     u"site"});
    return set.contains(lemma);
}

/// "à propos de", "à l'issue de": heads of prepositions in several words.
bool isLocution(InternedId lemma)
{
    static const QSet<InternedId> &set =
        idSet({u"propos", u"issue", u"occasion", u"sujet", u"suite", u"lendemain", u"moment", u"cours",
               u"terme", u"fin", u"début", u"cas", u"égard", u"encontre", u"marge", u"titre", u"côté",
               u"sortie", u"arrivée"});
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

/// Verbs whose infinitive still counts as said: "a tenu à rappeler que".
bool isTransparent(InternedId lemma)
{
    static const QSet<InternedId> &set =
        idSet({u"tenir",     u"cesser",    u"continuer", u"finir",   u"commencer", u"recommencer",
               u"persister", u"contenter", u"borner",    u"limiter", u"plaire",    u"empresser",
               u"hâter",     u"profiter",  u"hésiter",   u"prendre", u"aller",     u"venir",
               u"saisir",    u"permettre", u"vouloir",   u"croire",  u"juger",     u"estimer"});
    return set.contains(lemma);
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

/// Whether the speech really took place: not denied, not to come, not merely possible.
bool QuotationReader::isAsserted(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const bool irrealModal = group.modal == w.pouvoir || group.modal == w.devoir || group.modal == w.aller;
    const CueFrame *frame = m_cues.verb(m_document, group);
    // "n'a pas caché que": said all the same; other negated cues say nothing.
    const bool negates = frame != nullptr && frame->has(TakesNegation);
    if (group.negated != negates || irrealModal)
        return false;
    if (group.isFinite()) {
        if (group.tense == Tense::Future || group.tense == Tense::Imperative ||
            group.tense == Tense::SubjunctivePresent || group.tense == Tense::SubjunctivePast)
            return false;
        if (group.tense == Tense::Conditional && !group.compound)
            return false;
        return true;
    }
    if (group.isInfinitive()) {
        // "a tenu à rappeler que", "avant d'ajouter que", "après avoir déclaré que"
        const int before = group.tokens.first - 1;
        const int first = sentenceTokens(group.head).first;
        if (before < first)
            return false;
        const InternedId word = lower(before);
        if (word == w.apres)
            return true;
        const bool de = word == w.de || word == w.d;
        if (de && before - 1 >= first && lower(before - 1) == w.avant)
            return true;
        // "Et d'ajouter : « … »"
        if (de && before - 1 == first && lower(before - 1) == w.et)
            return true;
        if (word == w.pour || word == w.jusqu || lower(before - 1) == w.jusqu)
            return true;
        const int link = de || word == w.a || word == w.par ? before - 1 : before;
        if (link < first)
            return false;
        const int main = m_chunks.verbOfToken.at(link);
        if (main < 0)
            return false;
        const VerbGroup &governor = m_chunks.verbs.at(main);
        const bool ceases = governor.lemma == w.cesser;
        if (!isTransparent(governor.lemma) || (governor.negated && !ceases) || (!governor.negated && ceases))
            return false;
        return governor.isFinite() && (governor.isPast() || governor.tense == Tense::Present);
    }
    if (group.isParticiple()) {
        return isSharedParticiple(verb);
    }
    return true; // gerunds
}

/// A participle whose auxiliary stands apart: "a dénoncé … et exigé …", "a, quant à lui, insisté", "a de
/// nouveau exigé". Not "Il est parti, accusé de vol".
bool QuotationReader::isSharedParticiple(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int first = sentenceTokens(group.head).first;
    int before = group.tokens.first - 1;
    while (before >= first && pos(before) == Pos::Adverb)
        --before;
    if (before < first)
        return false;
    const InternedId word = lower(before);
    const int after = group.tokens.last;
    const bool list = isComma(before) && (pos(after) == Pos::Determiner || lower(after) == w.que ||
                                          lower(after) == w.qu || openAt(after) >= 0);
    const bool joined = word == w.et || word == w.puis || word == w.ou || word == w.mais || list;
    for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        if (!other.isFinite() || !sameLevel(other.head, group.head))
            continue;
        if (joined && other.compound && !other.passive && !other.negated)
            return true;
        const int gap = other.tokens.last;
        // "a quant à lui demandé", "a pour sa part exigé", "a elle aussi promis"
        const bool aside = [&] {
            for (int t = gap; t < group.tokens.first; ++t) {
                const int noun = m_chunks.nounOfToken.at(t);
                const bool governed = noun >= 0 && (m_chunks.nouns.at(noun).preposition >= 0 ||
                                                    m_chunks.nouns.at(noun).isPronoun);
                if (!governed && pos(t) != Pos::Preposition && pos(t) != Pos::Contraction &&
                    pos(t) != Pos::Adverb && lower(t) != w.quant && !isComma(t))
                    return false;
            }
            return true;
        }();
        if (other.lemma == w.avoir && other.head == other.finite && !other.negated &&
            gap < group.tokens.first && group.tokens.first - gap <= 8) {
            const bool enclosed = isComma(gap) && isComma(group.tokens.first - 1);
            static const InternedId time = intern(u"fois");
            const bool adverbial = pos(gap) == Pos::Preposition || pos(gap) == Pos::Contraction ||
                                   lemma(group.tokens.first - 1) == time; // "a une nouvelle fois appelé"
            if (enclosed || adverbial || aside)
                return true;
        }
        if (!joined)
            return false;
    }
    return false;
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
        if (word == w.que || word == w.qu) {
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
            (de || word == w.pour || pos(t) == Pos::Contraction))
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
        if (prepositional) {
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
            static const QSet<InternedId> &locutions =
                idSet({u"aide", u"secours", u"rescousse", u"ordre", u"barre", u"pouvoir"});
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

/// The conjunction that opens the clause of a finite cue at the head of its sentence ("quand", "si",
/// "alors"), or 0.
InternedId QuotationReader::clauseOpener(int verb, const Holder &holder) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.isFinite() || holder.tokens.size() <= 0 || holder.tokens.first >= group.tokens.first)
        return 0;
    const int before = holder.tokens.first - 1;
    const W &w = W::get();
    const TokenRange range = region(group.head);
    if (before < range.first || before > range.first + 1)
        return 0;
    const InternedId word = lower(before);
    const bool conjunction = pos(before) == Pos::Subordination || word == w.si || word == w.quand ||
                             word == w.lorsque || word == w.lorsqu;
    if (!conjunction)
        return 0;
    return word == w.que || word == w.qu ? lower(before - 1) : word;
}

void QuotationReader::readVerb(int verb)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const CueFrame *frame = m_cues.mayBeVerb(group.lemma) ? m_cues.verb(m_document, group) : nullptr;
    if (frame == nullptr) {
        // "Il a haussé les épaules : « … »": any verb may lead to a colon and marks.
        if (group.isFinite() && !readAnyPostposed(verb))
            readColon(verb, nullptr, Complement());
        return;
    }
    // "« … », écrira le général des années plus tard": the future of those who tell of the past.
    if (group.isFinite() && group.tense == Tense::Future && !group.negated && group.modal == 0 &&
        frame->speaks && readPostposed(verb, *frame))
        return;
    if (!isAsserted(verb)) {
        // "Sa voisine ne croit plus aux promesses : « … »" — but not "Il n'a pas dit : « … »"
        if (group.isFinite() && (frame->force == CueForce::Attitude || !frame->speaks))
            readColon(verb, nullptr, Complement());
        return;
    }
    if (frame->speaks && readPostposed(verb, *frame))
        return;
    // "Comme l'écrivait Rabin, « … »"
    if (frame->speaks && group.isFinite() && lower(group.tokens.first - 1) == W::get().comme &&
        readAsSaid(verb, *frame, group.tokens.first - 1))
        return;
    if (readComplement(verb, *frame))
        return;
    if (frame->speaks && !readPlainIncise(verb, *frame))
        readUnmarkedIncise(verb, *frame);
}

/// "Le porte-parole a fait la déclaration suivante :" and, below it, a paragraph without marks.
bool QuotationReader::readTextBelow(int verb, const CueFrame *frame, int colon, QuotationDraft draft)
{
    const int paragraph = paragraphOf(colon);
    if (colon + 1 != paragraphTokens(paragraph).last || paragraph + 1 >= m_document.paragraphs.size())
        return false;
    const TokenRange below = paragraphTokens(paragraph + 1);
    static const QSet<InternedId> &following = idSet({u"suivant", u"suivante", u"suivants", u"suivantes"});
    bool announced = frame != nullptr && frame->speaks && frame->force != CueForce::Attitude;
    for (int t = m_chunks.verbs.at(verb).tokens.last; t < colon && !announced; ++t)
        announced = following.contains(lower(t));
    if (!announced || !draft.holder.isKnown() || !canSpeak(draft.holder, CueFrame()) || below.size() < 5 ||
        hasMarks(below) || isDash(below.first) || isPunctuation(below.first) || !isStop(below.last - 1) ||
        !hasFiniteVerb(below))
        return false;
    draft.content = below;
    draft.mode = QuoteMode::Direct;
    draft.rule = "quotes.colon";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

/// "M. Ortiz avait donné des gages : la guérilla n'userait que « de la parole »": a noun before the colon
/// says that words follow, marks inside them that they are his.
bool QuotationReader::readAnnounced(int verb, int colon, const Holder &holder)
{
    const TokenRange range = region(m_chunks.verbs.at(verb).head);
    static const QSet<InternedId> &announcing =
        idSet({u"gage", u"signal", u"mot", u"leçon", u"condition", u"ligne", u"certitude", u"formule",
               u"credo", u"verdict", u"slogan", u"refrain", u"ton"});
    const int noun = m_chunks.nounOfToken.at(colon - 1);
    if (noun < 0 || !holder.isKnown() || !canSpeak(holder, CueFrame()))
        return false;
    const InternedId head = lemma(m_chunks.nouns.at(noun).head);
    if (!announcing.contains(head) && m_cues.noun(head) == nullptr)
        return false;
    QuotationDraft draft;
    draft.content = {colon + 1, contentEnd(colon + 1, {colon + 1, range.last}, -1)};
    if (!hasMarks(draft.content) || !hasFiniteVerb(draft.content))
        return false;
    draft.holder = holder;
    draft.mode = QuoteMode::Mixed;
    draft.rule = "quotes.colon.unmarked";
    draft.confidence = 0.6;
    return add(draft) >= 0;
}

bool QuotationReader::readColon(int verb, const CueFrame *frame, const Complement &given)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    int colon = given.kind == Complement::Colon ? given.opener : -1;
    if (colon < 0) {
        for (int t = group.tokens.last; t < range.last && t < group.tokens.last + 24; ++t) {
            if (isChar(t, u':') && t > group.tokens.last) {
                colon = t;
                break;
            }
            const int other = m_chunks.verbOfToken.at(t);
            if (openAt(t) >= 0 || isStop(t) || (other >= 0 && m_chunks.verbs.at(other).isFinite()))
                return false;
        }
    }
    if (colon < 0 || colon + 1 >= m_tokens.size())
        return false;
    QuotationDraft draft;
    draft.frame = frame;
    draft.addressee = given.addressee;
    draft.medium = given.medium;
    draft.place = given.place;
    draft.time = given.time;
    draft.holder = holderOfVerb(verb);
    if (!draft.holder.isKnown() && group.isInfinitive() && !m_drafts.isEmpty())
        draft.holder.from = static_cast<int>(m_drafts.size()) - 1; // "Et de conclure : « … »"
    if (frame != nullptr) {
        draft.cue = group.tokens;
        draft.cue.last =
            std::max(draft.cue.last,
                     frame->tail.isEmpty() ? 0 : draft.cue.last + static_cast<int>(frame->tail.size()));
        if (draft.holder.isKnown() && !canSpeak(draft.holder, *frame))
            return false;
    }
    const int stretch = openAt(colon + 1);
    if (stretch >= 0) {
        if (isTaken(stretch))
            return false;
        const TokenRange content = m_stretches.at(stretch).tokens;
        // "se souviennent de cette lettre de Navarre à ses troupes : « … »": whose words they are.
        int word = -1;
        static const InternedId recalls[] = {intern(u"souvenir"), intern(u"rappeler"), intern(u"lire"),
                                             intern(u"citer"), intern(u"reprendre")};
        const bool others =
            frame == nullptr || !frame->speaks ||
            std::find(std::begin(recalls), std::end(recalls), group.lemma) != std::end(recalls);
        const Holder author = others ? holderOfWords(group.tokens.last, colon, &word) : Holder();
        // "On prête à Talleyrand ce mot : « … »"
        static const InternedId lends[] = {intern(u"prêter"), intern(u"attribuer"), intern(u"devoir")};
        const bool lent = std::find(std::begin(lends), std::end(lends), group.lemma) != std::end(lends);
        int lentTo = -1;
        for (int t = group.tokens.last; lent && lentTo < 0 && t < colon; ++t) {
            const int noun = m_chunks.nounOfToken.at(t);
            if (noun >= 0 && m_chunks.nouns.at(noun).preposition >= group.tokens.last &&
                lemma(m_chunks.nouns.at(noun).preposition) == w.a && isHolderPhrase(noun))
                lentTo = noun;
        }
        if (author.isKnown() || lentTo >= 0) {
            draft.holder = lentTo >= 0 ? holderOfNoun(lentTo) : author;
            draft.frame = author.isKnown() ? m_cues.noun(lemma(word)) : nullptr;
            draft.cue = author.isKnown() ? TokenRange{word, word + 1} : group.tokens;
            draft.addressee = {};
            draft.content = content;
            draft.mode = QuoteMode::Direct;
            draft.rule = "quotes.named";
            draft.confidence = 0.85;
            const int index = add(draft);
            if (index >= 0)
                continueStretch(m_stretches.at(stretch).tokens.last, index);
            return index >= 0;
        }
        // Without a cue the marks must hold an utterance: "deux mots : « oui » et « non »" is none.
        if (frame == nullptr && (content.size() < 4 || !hasFiniteVerb(content) || !draft.holder.isKnown() ||
                                 !canSpeak(draft.holder, CueFrame())))
            return false;
        draft.content = content;
        draft.mode = QuoteMode::Direct;
        draft.rule = frame == nullptr ? "quotes.colon.bare" : "quotes.colon";
        draft.confidence = frame == nullptr ? 0.6 : 0.97;
        const int index = add(draft);
        if (index >= 0)
            continueStretch(m_stretches.at(stretch).tokens.last, index);
        return index >= 0;
    }
    if (readTextBelow(verb, frame, colon, draft))
        return true;
    if (frame == nullptr || frame->force == CueForce::Attitude ||
        !(frame->speaks || frame->has(TakesQue | TakesDe)))
        return readAnnounced(verb, colon, draft.holder);
    // "ont protesté auprès de leur collègue : il leur aura fallu deux jours": told, not said
    if (frame->force == CueForce::Denial)
        return false;
    // "en menaçant les alliés : toute présence serait …"
    draft.content = {colon + 1, contentEnd(colon + 1, {colon + 1, range.last}, -1)};
    if (!hasFiniteVerb(draft.content))
        return false;
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.rule = "quotes.colon.unmarked";
    draft.confidence = 0.75;
    return add(draft) >= 0;
}

/// "Taipei parle d'un « chantage », Pékin d'une « riposte légitime »": another holder and other words, the
/// verb left out. `t`: the comma.
bool QuotationReader::readGapped(int t, const CueFrame &frame)
{
    const W &w = W::get();
    if (!isComma(t) || !valid(t + 3) || m_tokens.at(t).sentence != m_tokens.at(t + 3).sentence)
        return false;
    const int noun = m_chunks.nounOfToken.at(t + 1);
    if (noun < 0 || m_chunks.nouns.at(noun).tokens.first != t + 1 || isPrepositional(noun) ||
        !isHolderPhrase(noun))
        return false;
    int k = m_chunks.nouns.at(noun).tokens.last;
    if (lower(k) != w.de && lower(k) != w.d)
        return false;
    ++k;
    if (lower(k) == w.un || lower(k) == w.une)
        ++k;
    const int stretch = openAt(k);
    if (stretch < 0 || isTaken(stretch) || isName(stretch))
        return false;
    QuotationDraft draft;
    draft.frame = &frame;
    draft.holder = holderOfNoun(noun, k);
    draft.holder.tokens = m_chunks.nouns.at(noun).tokens;
    draft.holder.core = draft.holder.tokens;
    if (!canSpeak(draft.holder, frame))
        return false;
    draft.content = m_stretches.at(stretch).tokens;
    draft.mode = QuoteMode::Mixed;
    draft.rule = "quotes.fragment";
    draft.confidence = 0.7;
    return add(draft) >= 0;
}

/// "Taipei parle d'un chantage, Pékin d'une « riposte »": what the second one says in marks the first one
/// says without.
bool QuotationReader::readTopicBesideGap(int verb, const CueFrame &frame)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int of = group.tokens.last;
    if (!frame.has(TakesFragment) || !group.isFinite() || (lower(of) != w.de && lower(of) != w.d) ||
        (lower(of + 1) != w.un && lower(of + 1) != w.une))
        return false;
    const int noun = m_chunks.nounOfToken.at(of + 1);
    if (noun < 0)
        return false;
    QuotationDraft draft;
    draft.holder = holderOfVerb(verb);
    if (!draft.holder.isKnown() || !canSpeak(draft.holder, frame) ||
        !readGapped(m_chunks.extended(m_document, noun).last, frame))
        return false;
    draft.frame = &frame;
    draft.cue = group.tokens;
    draft.content = {of + 1, m_chunks.extended(m_document, noun).last};
    draft.mode = QuoteMode::Indirect;
    draft.rule = "quotes.noun";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

bool QuotationReader::readComplement(int verb, const CueFrame &frame)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    Complement found = complement(verb, frame);
    if (found.kind == Complement::None)
        return readTopicBesideGap(verb, frame);
    if (found.kind == Complement::Colon)
        return readColon(verb, &frame, found);
    QuotationDraft draft;
    draft.frame = &frame;
    draft.cue = group.tokens;
    if (!frame.tail.isEmpty()) {
        int t = draft.cue.last;
        for (const InternedId word : frame.tail) {
            while (valid(t) && lower(t) != word)
                ++t;
            draft.cue.last = ++t;
        }
    }
    draft.addressee = found.addressee;
    draft.medium = found.medium;
    draft.place = found.place;
    draft.time = found.time;
    // Who: nobody in "il a été souligné que", the agent of a passive, else the subject.
    const bool impersonal = group.passive && group.subjectClitic >= 0 && lower(group.subjectClitic) == w.il;
    if (group.passive && !impersonal) {
        int par = group.tokens.last;
        const int limit = std::min(region(group.head).last, group.tokens.last + 24);
        while (par < limit && lower(par) != w.par) {
            const int other = m_chunks.verbOfToken.at(par);
            if (other >= 0 && m_chunks.verbs.at(other).isFinite())
                break;
            // "qualifié de « succès » par le ministre": over the marks
            par = openAt(par) >= 0 ? std::max(par + 1, m_stretches.at(openAt(par)).tokens.last) : par + 1;
        }
        const int agent = valid(par + 1) && lower(par) == w.par ? m_chunks.nounOfToken.at(par + 1) : -1;
        if (agent < 0)
            return false;
        draft.holder = holderOfNoun(agent);
        draft.addressee = {};
    } else if (!impersonal) {
        draft.holder = holderOfVerb(verb);
        if (draft.holder.isKnown() && !canSpeak(draft.holder, frame))
            return false;
        // "on demandait si la paix tiendrait": nobody one could name.
        if (isBareOn(draft.holder) && found.kind != Complement::Marked)
            return false;
        if (!draft.holder.isKnown() && group.isFinite() && group.person != 0 && group.person != 3)
            return false;
    } else if (frame.force != CueForce::Neutral || !frame.speaks || !group.isPast()) {
        return false; // "il est prévu que", "il est demandé de": nobody reports
    } else {
        draft.confidence = 0.55;
        draft.rule = "quotes.impersonal";
    }
    TokenRange range = region(group.head);
    switch (found.kind) {
    case Complement::Que:
    case Complement::Fact:
    case Complement::ACeQue:
    case Complement::Question:
        draft.rule = impersonal ? draft.rule : "quotes.clause";
        draft.confidence = impersonal ? 0.55 : 0.93;
        break;
    case Complement::De:
    case Complement::A:
    case Complement::Infinitive:
    case Complement::Pour:
        draft.rule = "quotes.infinitive";
        draft.confidence = 0.88;
        break;
    case Complement::Adjective:
        draft.rule = "quotes.adjective";
        draft.confidence = 0.8;
        break;
    case Complement::ANoun: {
        draft.rule = "quotes.noun";
        draft.confidence = 0.7;
        break;
    }
    case Complement::Marked: {
        const int stretch = openAt(found.first);
        const MarkedStretch &marked = m_stretches.at(stretch);
        if (isTaken(stretch))
            return false;
        const bool determined = found.opener >= 0 && pos(found.opener) == Pos::Determiner;
        if (determined && frame.has(TakesNoun)) {
            // "a demandé une « trêve », un « répit »": the whole of what is wanted
            found.first = found.opener;
            draft.rule = "quotes.noun";
            draft.confidence = 0.75;
            break;
        }
        // "annonce l'instauration de l'« état de guerre »": a term, as its article tells.
        if (determined && frame.force == CueForce::Neutral && m_tokens.at(found.opener).chosen().definite &&
            !m_tokens.at(found.opener).chosen().possessive && !hasFiniteVerb(marked.tokens) &&
            marked.tokens.size() <= 4)
            return false;
        if (isName(stretch))
            return false;
        // "appelle « toutes les parties » à la retenue": the marks hold the one addressed.
        if (frame.addressee == CueAddressee::DirectObject && !frame.has(TakesName) && !frame.speaks &&
            found.opener < 0 && !hasFiniteVerb(marked.tokens) &&
            pos(marked.tokens.first) == Pos::Determiner && lemma(marked.tokens.last + 1) == w.a)
            return false;
        // A noun right before the marks: they are its term ("de la guerre « froide »") or go on with it.
        const int noun = found.first - 1 >= group.tokens.last ? m_chunks.nounOfToken.at(found.first - 1) : -1;
        if (noun >= 0 && found.opener < 0 && !found.comma) {
            const InternedId leads = lower(marked.tokens.first);
            if (leads == w.comme || leads == w.qui || leads == w.dont) {
                found.first = m_chunks.nouns.at(noun).tokens.first;
                draft.rule = "quotes.noun";
                draft.confidence = 0.7;
                break;
            }
            // "a parlé d'une action « limitée »": said of something new, not a term of something known
            const int article = m_chunks.nouns.at(noun).determiner;
            const bool named = (article >= 0 && (lower(article) == w.un || lower(article) == w.une)) ||
                               (article < 0 && m_chunks.nouns.at(noun).plurality == Plurality::Plural);
            if (frame.force == CueForce::Neutral && named && article < 0) {
                // "fait état de tirs « quasi quotidiens »": the words in marks
            } else if (frame.force == CueForce::Neutral && named && !hasFiniteVerb(marked.tokens)) {
                found.first = m_chunks.nouns.at(noun).tokens.first;
                draft.rule = "quotes.noun";
                draft.confidence = 0.7;
                break;
            }
            if (frame.force == CueForce::Neutral && !named && !hasFiniteVerb(marked.tokens))
                return false;
        }
        // "Si l'on partait, a rappelé le juge, « la paix serait perdue »": the cue stands inside the
        // sentence.
        if (found.comma && isComma(group.tokens.first - 1) && group.isFinite() &&
            group.tokens.first - 1 > region(group.head).first &&
            hasFiniteVerb({region(group.head).first, group.tokens.first - 1})) {
            int end = 0;
            if (holderBehind(verb, &end).isKnown() && isComma(end))
                return false;
        }
        // "Moscou, écrit le journal, « ne cédera pas »": who is between the commas
        if (found.comma && isComma(group.tokens.first - 1) && group.isFinite()) {
            int end = 0;
            const Holder inside = holderBehind(verb, &end);
            const int speaker = inside.core.size() > 0 ? m_chunks.nounOfToken.at(inside.core.first) : -1;
            if (speaker >= 0 && isComma(end) && isHolderPhrase(speaker) && agrees(speaker, group) &&
                group.subjectClitic < 0)
                draft.holder = inside;
        }
        const bool utterance =
            frame.speaks && (found.comma || (found.opener < 0 && hasFiniteVerb(marked.tokens) &&
                                             m_tokens.at(marked.tokens.first).entry->capitalised));
        if (!utterance &&
            !frame.has(TakesFragment | TakesName | TakesQue | TakesDe | TakesA | TakesInfinitive | TakesNoun))
            return false;
        draft.content = marked.tokens;
        draft.mode = utterance ? QuoteMode::Direct : QuoteMode::Mixed;
        draft.rule = utterance ? "quotes.comma" : "quotes.fragment";
        draft.confidence = utterance ? 0.9 : 0.75;
        const int index = add(draft);
        if (index >= 0 && !readGapped(marked.tokens.last + 1, frame))
            continueStretch(marked.tokens.last, index);
        return index >= 0;
    }
    case Complement::Object: {
        const bool need = isNeed(found.object);
        if (frame.has(TakesFragment | TakesName)) {
            // "a remercié X pour sa décision « courageuse »": the marks are the quotation.
            for (int t = group.tokens.last; t < range.last && t < group.tokens.last + 30; ++t) {
                const int other = m_chunks.verbOfToken.at(t);
                const bool ownAct =
                    other >= 0 && other != verb &&
                    (m_chunks.verbs.at(other).isFinite() || m_chunks.verbs.at(other).isGerund());
                if (isStop(t) || isChar(t, u';') || ownAct)
                    break;
                const int stretch = openAt(t);
                if (stretch < 0)
                    continue;
                if (found.addressee.contains(m_stretches.at(stretch).tokens.first)) {
                    t = m_stretches.at(stretch).tokens.last; // "a demandé pardon à ses « hôtes »"
                    continue;
                }
                if (isTaken(stretch) || isName(stretch))
                    return false;
                // "parlait de la guerre « froide »": a topic with its term; only an attitude reaches so far.
                if (frame.force == CueForce::Neutral && !frame.has(TakesName))
                    break;
                draft.content = m_stretches.at(stretch).tokens;
                // "représailles 'sans aucun précédent' si …": marks that go on with a noun.
                const InternedId leads = lower(draft.content.first);
                if (leads == w.comme || leads == w.qui || leads == w.dont) {
                    found.first = m_chunks.nouns.at(found.object).tokens.first;
                    draft.content = {found.first, contentEnd(found.first, {found.first, range.last}, verb)};
                }
                draft.mode = QuoteMode::Mixed;
                draft.rule = "quotes.fragment";
                draft.confidence = 0.72;
                return add(draft) >= 0;
            }
        }
        const NounPhrase &object = m_chunks.nouns.at(found.object);
        if (!(frame.has(TakesNoun) && !object.isPronoun && !object.possessive &&
              (object.determiner >= 0 || object.number >= 0)) &&
            !(frame.has(TakesNeed | TakesNoun | TakesQue) && need && object.definite))
            return false;
        if (group.passive && !impersonal)
            return false;
        draft.addressee = {};
        draft.rule = impersonal ? draft.rule : "quotes.noun";
        draft.confidence = impersonal ? 0.5 : 0.75;
        found.first = object.tokens.first;
        break;
    }
    case Complement::Colon:
    case Complement::None:
        return false;
    }
    if (impersonal && found.kind != Complement::Object && found.kind != Complement::Que)
        return false;
    draft.content = {found.first, contentEnd(found.first, {found.first, range.last}, verb)};
    // "Si le ministre dit que …" says nothing; "Quand le roi annonça qu'il partait, la foule …" ends there.
    const InternedId clause = clauseOpener(verb, draft.holder);
    if (clause == w.si || clause == w.s)
        return false;
    if (clause != 0) {
        for (int t = found.first; t < draft.content.last; ++t) {
            if (openAt(t) >= 0)
                t = std::max(t, m_stretches.at(openAt(t)).tokens.last);
            else if (isComma(t))
                draft.content.last = t;
        }
    }
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    if ((found.kind == Complement::Que || found.kind == Complement::Fact ||
         found.kind == Complement::ACeQue) &&
        !hasFiniteVerb(draft.content) && !hasMarks(draft.content))
        draft.confidence *= 0.7;
    if (impersonal && !m_drafts.isEmpty()) {
        // The one who reported before, not whom that report quoted.
        int from = static_cast<int>(m_drafts.size()) - 1;
        for (int i = from - 1; i >= 0 && i > m_drafts.size() - 6; --i) {
            const TokenRange &outer = m_drafts.at(i).content;
            const TokenRange &inner = m_drafts.at(from).content;
            if (outer.first <= inner.first && inner.last <= outer.last)
                from = i;
        }
        draft.holder.from = from;
    }
    return add(draft) >= 0;
}

} // namespace frise
