#include "core/language/tagger.h"

#include "core/language/parted_perfects.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace frise {

namespace {

/// Parts of speech as the path sees them: verbs by form, pronouns by use.
enum State : quint8 {
    Edge,
    Noun,
    Name,
    Adj,
    Fin,
    Inf,
    Pp,
    Ger,
    Det,
    Obj,
    Subj,
    Rel,
    Prep,
    Contr,
    Adv,
    Coord,
    Sub,
    Num,
    Other,
    Punct,
    StateCount
};

using Costs = std::array<std::array<int, StateCount>, StateCount>;

/// Costs of one state after another, in tenths of nothing in particular: 0 is usual, 20 rare, 60 all but
/// excluded. Set by hand from the grammar of French; pairs not named cost 20.
Costs makeCosts()
{
    Costs costs{};
    for (auto &row : costs)
        row.fill(20);
    const auto set = [&costs](State from, std::initializer_list<std::pair<State, int>> list) {
        for (const auto &[to, cost] : list)
            costs[from][to] = cost;
    };
    set(Edge, {{Det, 0},
               {Subj, 0},
               {Name, 4},
               {Noun, 12},
               {Prep, 2},
               {Contr, 4},
               {Adv, 5},
               {Coord, 6},
               {Sub, 5},
               {Fin, 22},
               {Inf, 20},
               {Pp, 16},
               {Ger, 10},
               {Adj, 14},
               {Obj, 16},
               {Rel, 14},
               {Num, 6},
               {Punct, 4}});
    set(Noun, {{Adj, 2},
               {Prep, 2},
               {Contr, 2},
               {Fin, 5},
               {Punct, 2},
               {Coord, 4},
               {Rel, 4},
               {Name, 8},
               {Pp, 7},
               {Adv, 8},
               {Noun, 24},
               {Det, 26},
               {Sub, 14},
               {Obj, 14},
               {Subj, 24},
               {Inf, 32},
               {Num, 14},
               {Ger, 10},
               {Edge, 2}});
    set(Name, {{Name, 2},
               {Fin, 3},
               {Punct, 2},
               {Prep, 4},
               {Contr, 4},
               {Coord, 4},
               {Adj, 14},
               {Pp, 12},
               {Rel, 6},
               {Adv, 8},
               {Noun, 22},
               {Det, 24},
               {Obj, 10},
               {Inf, 34},
               {Sub, 14},
               {Num, 12},
               {Ger, 10},
               {Subj, 26},
               {Edge, 2}});
    set(Adj, {{Noun, 6},
              {Prep, 3},
              {Contr, 3},
              {Punct, 2},
              {Coord, 4},
              {Fin, 9},
              {Adj, 10},
              {Name, 8},
              {Adv, 10},
              {Rel, 6},
              {Sub, 9},
              {Det, 24},
              {Pp, 16},
              {Inf, 30},
              {Obj, 14},
              {Num, 16},
              {Ger, 16},
              {Subj, 26},
              {Edge, 2}});
    set(Fin, {{Det, 2},
              {Pp, 3},
              {Adv, 3},
              {Prep, 3},
              {Contr, 4},
              {Sub, 2},
              {Inf, 4},
              {Adj, 7},
              {Noun, 16},
              {Name, 9},
              {Punct, 5},
              {Subj, 4},
              {Fin, 30},
              {Coord, 8},
              {Obj, 20},
              {Rel, 12},
              {Num, 8},
              {Ger, 18},
              {Edge, 5}});
    set(Inf, {{Det, 1},
              {Prep, 3},
              {Contr, 4},
              {Adv, 4},
              {Sub, 4},
              {Punct, 3},
              {Noun, 14},
              {Name, 9},
              {Adj, 10},
              {Inf, 9},
              {Pp, 9},
              {Coord, 5},
              {Fin, 34},
              {Rel, 12},
              {Num, 7},
              {Obj, 22},
              {Ger, 20},
              {Edge, 3}});
    set(Pp, {{Det, 2},
             {Prep, 2},
             {Contr, 2},
             {Adv, 4},
             {Sub, 3},
             {Punct, 3},
             {Noun, 14},
             {Name, 9},
             {Adj, 9},
             {Inf, 7},
             {Coord, 5},
             {Pp, 10},
             {Fin, 16},
             {Rel, 10},
             {Num, 7},
             {Obj, 22},
             {Ger, 18},
             {Subj, 22},
             {Edge, 3}});
    set(Ger, {{Det, 1},
              {Prep, 4},
              {Contr, 5},
              {Adv, 5},
              {Sub, 2},
              {Punct, 5},
              {Noun, 14},
              {Name, 8},
              {Adj, 10},
              {Inf, 6},
              {Pp, 9},
              {Fin, 36},
              {Num, 7},
              {Obj, 24},
              {Coord, 9},
              {Edge, 8}});
    set(Det, {{Noun, 0},
              {Adj, 3},
              {Name, 4},
              {Num, 3},
              {Det, 12},
              {Adv, 12},
              {Pp, 20},
              {Fin, 60},
              {Inf, 50},
              {Obj, 60},
              {Subj, 60},
              {Prep, 40},
              {Contr, 60},
              {Punct, 14},
              {Coord, 40},
              {Sub, 50},
              {Rel, 40},
              {Ger, 50},
              {Edge, 40}});
    set(Obj, {{Fin, 0},
              {Inf, 1},
              {Obj, 3},
              {Ger, 3},
              {Noun, 50},
              {Adj, 40},
              {Name, 40},
              {Det, 26},
              {Pp, 26},
              {Adv, 16},
              {Prep, 12},
              {Contr, 14},
              {Punct, 10},
              {Coord, 14},
              {Sub, 18},
              {Rel, 8},
              {Num, 20},
              {Subj, 40},
              {Edge, 12}});
    set(Subj, {{Fin, 0},
               {Obj, 1},
               {Adv, 6},
               {Punct, 7},
               {Pp, 4},
               {Noun, 46},
               {Adj, 30},
               {Name, 30},
               {Det, 24},
               {Inf, 12},
               {Prep, 10},
               {Contr, 12},
               {Rel, 10},
               {Sub, 12},
               {Coord, 12},
               {Ger, 40},
               {Subj, 40},
               {Edge, 12}});
    set(Rel, {{Fin, 1},
              {Subj, 1},
              {Det, 2},
              {Obj, 1},
              {Name, 4},
              {Adv, 4},
              {Noun, 18},
              {Prep, 7},
              {Contr, 9},
              {Inf, 16},
              {Pp, 24},
              {Adj, 22},
              {Punct, 9},
              {Num, 9},
              {Ger, 26},
              {Sub, 22},
              {Rel, 30}});
    set(Prep, {{Det, 0},
               {Noun, 4},
               {Name, 2},
               {Inf, 2},
               {Adj, 9},
               {Num, 3},
               {Subj, 12},
               {Obj, 12},
               {Adv, 9},
               {Rel, 7},
               {Ger, 6},
               {Pp, 20},
               {Fin, 50},
               {Prep, 14},
               {Contr, 20},
               {Punct, 10},
               {Sub, 9},
               {Coord, 26},
               {Edge, 30}});
    set(Contr, {{Noun, 0},
                {Adj, 3},
                {Name, 2},
                {Num, 3},
                {Fin, 60},
                {Inf, 50},
                {Pp, 24},
                {Det, 16},
                {Adv, 14},
                {Obj, 60},
                {Subj, 60},
                {Punct, 10},
                {Rel, 14},
                {Prep, 40},
                {Contr, 60},
                {Ger, 50},
                {Edge, 40}});
    set(Adv, {{Adv, 6},
              {Adj, 4},
              {Pp, 3},
              {Prep, 4},
              {Contr, 6},
              {Det, 5},
              {Fin, 7},
              {Inf, 7},
              {Punct, 3},
              {Sub, 5},
              {Subj, 5},
              {Obj, 7},
              {Noun, 16},
              {Name, 9},
              {Num, 5},
              {Coord, 7},
              {Rel, 9},
              {Ger, 8},
              {Edge, 5}});
    set(Coord, {{Det, 1},
                {Noun, 6},
                {Name, 3},
                {Adj, 5},
                {Fin, 6},
                {Inf, 6},
                {Pp, 7},
                {Prep, 3},
                {Contr, 4},
                {Adv, 4},
                {Subj, 4},
                {Obj, 7},
                {Sub, 4},
                {Rel, 8},
                {Num, 5},
                {Ger, 9},
                {Punct, 9},
                {Coord, 30}});
    set(Sub, {{Det, 1},
              {Subj, 0},
              {Name, 3},
              {Noun, 14},
              {Adj, 12},
              {Prep, 5},
              {Contr, 7},
              {Adv, 6},
              {Fin, 12},
              {Obj, 9},
              {Inf, 18},
              {Num, 6},
              {Punct, 8},
              {Pp, 20},
              {Rel, 18},
              {Coord, 20},
              {Ger, 20}});
    set(Num, {{Noun, 0},
              {Adj, 6},
              {Name, 7},
              {Num, 5},
              {Punct, 3},
              {Prep, 5},
              {Contr, 6},
              {Fin, 12},
              {Pp, 12},
              {Coord, 6},
              {Det, 16},
              {Adv, 10},
              {Rel, 12},
              {Inf, 34},
              {Sub, 20},
              {Obj, 24},
              {Edge, 5}});
    // "le torpillage": a word the dictionary lacks.
    costs[Det][Other] = 4;
    costs[Contr][Other] = 4;
    costs[Num][Other] = 5;
    set(Other, {{Punct, 4}, {Edge, 4}});
    set(Punct, {{Det, 2}, {Noun, 8}, {Name, 4},  {Adj, 8},   {Fin, 8},   {Inf, 10},  {Pp, 6},
                {Ger, 5}, {Prep, 2}, {Contr, 3}, {Adv, 4},   {Coord, 3}, {Sub, 4},   {Subj, 2},
                {Obj, 8}, {Rel, 4},  {Num, 5},   {Punct, 2}, {Edge, 0},  {Other, 10}});
    return costs;
}

const Costs &costs()
{
    static const Costs table = makeCosts();
    return table;
}

State stateOf(const Reading &reading)
{
    switch (reading.pos) {
    case Pos::Noun:
        return Noun;
    case Pos::ProperNoun:
        return Name;
    case Pos::Adjective:
        return Adj;
    case Pos::Verb:
    case Pos::Auxiliary:
    case Pos::Modal:
        switch (reading.tense) {
        case Tense::Infinitive:
            return Inf;
        case Tense::PastParticiple:
            return Pp;
        case Tense::Gerund:
            return Ger;
        default:
            return Fin;
        }
    case Pos::Determiner:
        return Det;
    case Pos::Pronoun:
        return reading.subject ? Subj : Obj;
    case Pos::Relative:
    case Pos::Interrogative:
        return Rel;
    case Pos::Preposition:
        return Prep;
    case Pos::Contraction:
        return Contr;
    case Pos::Adverb:
        return Adv;
    case Pos::Coordination:
        return Coord;
    case Pos::Subordination:
        return Sub;
    case Pos::Number:
        return Num;
    case Pos::Punctuation:
        return Punct;
    case Pos::Unknown:
    case Pos::Interjection:
        return Other;
    }
    return Other;
}

/// What a reading costs by itself, whatever stands beside it.
int ownCost(const FormEntry &entry, const Reading &reading, bool sentenceStart)
{
    int cost = 0;
    if (reading.tense == Tense::Imperative)
        cost += 22;
    if (reading.tense == Tense::SubjunctivePresent)
        cost += 6;
    if (reading.tense == Tense::SubjunctivePast)
        cost += 14;
    if (reading.isFinite() && (reading.person == 1 || reading.person == 2))
        cost += 5;
    static const InternedId him = intern(u"lui");
    if (entry.lower == him && reading.isVerbal())
        cost += 30; // the participle of "luire" is never meant
    static const InternedId against = intern(u"contre");
    if (entry.lower == against && reading.isVerbal())
        cost += 30; // never of "contrer"
    static const InternedId graze = intern(u"paître");
    if (reading.lemma == graze && reading.tense == Tense::PastParticiple)
        cost += 30; // "a pu partir": of "pouvoir"
    static const InternedId besides = intern(u"outre");
    if (entry.lower == besides && reading.isVerbal())
        cost += 30; // "exige en outre", never "l'outre"
    static const InternedId facing = intern(u"devant");
    if (entry.lower == facing && reading.isVerbal())
        cost += 12; // "devant la presse", seldom "devant partir"
    static const InternedId articles[] = {intern(u"le"), intern(u"la"), intern(u"les")};
    if (reading.pos == Pos::ProperNoun &&
        std::find(std::begin(articles), std::end(articles), entry.lower) != std::end(articles))
        cost += 10; // "Les « experts »"
    if (entry.lower == him && reading.subject)
        cost += 10; // "et lui a demandé": whom, rather than who
    static const InternedId be = intern(u"est");
    if (entry.lower == be && reading.pos != Pos::Auxiliary && reading.pos != Pos::Verb)
        cost += entry.capitalised          ? 8
                : reading.pos == Pos::Noun ? 8
                                           : 30; // "est" the cardinal point is a noun
    // "le pacte entre Oslo et Riga", "une prochaine rencontre", "aucune frappe": what these mostly are.
    static const InternedId between = intern(u"entre"), none[] = {intern(u"aucun"), intern(u"aucune")},
                            next[] = {intern(u"prochain"), intern(u"prochaine"), intern(u"prochains"),
                                      intern(u"prochaines")};
    static const InternedId written = intern(u"écrit");
    if ((entry.lower == between || entry.lower == against) && reading.isVerbal())
        cost += 20;
    if (entry.lower == written && reading.pos == Pos::Noun)
        cost += 6; // "…, écrit Anna Brun"
    static const InternedId alert = intern(u"alerte");
    if (entry.lower == alert && reading.pos == Pos::Adverb)
        cost += 25;
    if (reading.pos == Pos::Pronoun && (entry.lower == none[0] || entry.lower == none[1]))
        cost += 6;
    static const InternedId one[] = {intern(u"un"), intern(u"une")};
    if (reading.pos == Pos::Pronoun && (entry.lower == one[0] || entry.lower == one[1]))
        cost += 8; // "un risque que", not "un (qui) risque"
    if (reading.pos == Pos::Noun &&
        std::find(std::begin(next), std::end(next), entry.lower) != std::end(next))
        cost += 8;
    // "leur « vive préoccupation »", "la presse", "doit se rendre": no gains, notes of music or debts.
    static const InternedId hardlyNouns[] = {intern(u"leur"), intern(u"la"),  intern(u"doit"),
                                             intern(u"si"),   intern(u"fut"), intern(u"dit")};
    if (reading.pos == Pos::Noun &&
        std::find(std::begin(hardlyNouns), std::end(hardlyNouns), entry.lower) != std::end(hardlyNouns))
        cost += 25;
    static const InternedId infinitives[] = {intern(u"avoir"), intern(u"être")};
    if (reading.pos == Pos::Noun && (entry.lower == infinitives[0] || entry.lower == infinitives[1]))
        cost += 14;
    // "un doit", "un attendu", "attendu que", "la réclame" are for accounts, courts and shops.
    static const InternedId formal[] = {intern(u"doit"), intern(u"attendu"), intern(u"attendue"),
                                        intern(u"réclame")};
    if ((reading.pos == Pos::Noun || reading.pos == Pos::Preposition) &&
        std::find(std::begin(formal), std::end(formal), entry.lower) != std::end(formal))
        cost += 15;
    if (reading.pos == Pos::Interjection || reading.pos == Pos::Unknown)
        cost += 12;
    if (reading.pos == Pos::Interrogative)
        cost += 4;
    if (reading.pos == Pos::ProperNoun) {
        // A capital inside a sentence speaks for a name; at its head or in a headline it says little.
        if (!entry.capitalised)
            cost += 14;
        else if (sentenceStart || entry.allCaps)
            cost += reading.name == NameType::Family ? 9 : 3;
        else if (reading.name == NameType::Given)
            cost -= 1;
    } else if (entry.capitalised && !sentenceStart && !entry.allCaps) {
        // "la Défense", "le Conseil", "l'Ukraine": a capitalised noun remains likely.
        cost += reading.pos == Pos::Noun ? 5 : reading.pos == Pos::Adjective ? 9 : 14;
    }
    return cost;
}

int agreement(const Reading &before, const Reading &after)
{
    const bool nominal = before.pos == Pos::Determiner || before.pos == Pos::Contraction ||
                         before.pos == Pos::Noun || before.pos == Pos::Adjective;
    const bool follows =
        after.pos == Pos::Noun || after.pos == Pos::Adjective || after.tense == Tense::PastParticiple;
    if (nominal && follows) {
        int cost = 0;
        if (before.gender != Gender::Unknown && after.gender != Gender::Unknown &&
            before.gender != after.gender)
            cost += 5;
        if (before.plurality != Plurality::Unknown && after.plurality != Plurality::Unknown &&
            before.plurality != after.plurality)
            cost += 6;
        return cost;
    }
    if (after.isFinite() && (before.subject || before.pos == Pos::Noun || before.pos == Pos::ProperNoun)) {
        int cost = 0;
        if (before.subject && before.person != 0 && after.person != 0 && before.person != after.person)
            cost += 12;
        if (!before.subject && after.person != 3)
            cost += 10;
        // "L'ancien président Carter": one does not preside in the plural.
        if (before.pos == Pos::Noun && before.plurality == Plurality::Singular &&
            after.plurality == Plurality::Plural)
            cost += 4;
        return cost;
    }
    return 0;
}

/// "a" before a participle is an auxiliary, else a full verb; adverbs and an inverted subject may stand
/// between
/// ("a-t-il également déclaré").
void chooseAuxiliaries(Document &document, const TokenRange &range)
{
    for (int i = range.first; i < range.last; ++i) {
        Token &token = document.tokens[i];
        const Reading &chosen = token.chosen();
        if (!chosen.isVerbal())
            continue;
        int auxiliary = -1;
        int full = -1;
        for (int r = 0; r < token.entry->readings.size(); ++r) {
            const Reading &reading = token.entry->readings.at(r);
            if (reading.tense != chosen.tense || reading.person != chosen.person ||
                reading.lemma != chosen.lemma)
                continue;
            if (reading.pos == Pos::Auxiliary && auxiliary < 0)
                auxiliary = r;
            if (reading.pos == Pos::Verb && full < 0)
                full = r;
        }
        if (auxiliary < 0)
            continue;
        bool participle = false;
        for (int j = i + 1; j < range.last && j < i + 7; ++j) {
            const Token &next = document.tokens.at(j);
            if (next.chosen().tense == Tense::PastParticiple) {
                participle = true;
                break;
            }
            const bool mayStandBetween =
                next.pos() == Pos::Adverb || next.chosen().subject || next.pos() == Pos::Pronoun;
            if (!mayStandBetween)
                break;
        }
        if (participle)
            token.reading = static_cast<quint16>(auxiliary);
        else if (full >= 0)
            token.reading = static_cast<quint16>(full);
    }
}

/// "s'était engagé samedi", "ont été faits prisonniers": behind a reflexive "être" or "été" stands a
/// participle, though the form may be a noun or adjective elsewhere.
void findPerfects(Document &document, const TokenRange &range)
{
    static const InternedId be = intern(u"être"), been = intern(u"été");
    for (int i = range.first + 1; i + 1 < range.last; ++i) {
        const Token &token = document.tokens.at(i);
        const bool reflexive =
            token.chosen().isFinite() && token.lemma() == be && document.tokens.at(i - 1).chosen().reflexive;
        const bool passive = token.lower() == been && document.tokens.at(i - 1).chosen().isVerbal();
        // "est nommé ministre", "fut élu président": with a noun behind.
        const bool becomes = token.chosen().isFinite() && token.lemma() == be && i + 2 < range.last &&
                             document.tokens.at(i + 2).pos() == Pos::Noun;
        if (!reflexive && !passive && !becomes)
            continue;
        int next = i + 1;
        while (next + 1 < range.last && document.tokens.at(next).pos() == Pos::Adverb)
            ++next;
        Token &after = document.tokens[next];
        if (after.pos() != Pos::Noun && after.pos() != Pos::Adjective)
            continue;
        for (int r = 0; r < after.entry->readings.size(); ++r) {
            if (after.entry->readings.at(r).tense == Tense::PastParticiple &&
                after.entry->readings.at(r).pos == Pos::Verb) {
                after.reading = static_cast<quint16>(r);
                break;
            }
        }
    }
}

/// "Condamné à perpétuité, l'ancien ministre …": at the head of a sentence, before a preposition and with a
/// subject behind a comma, what may be a participle is one.
void findLeadingParticiple(Document &document, const TokenRange &range)
{
    if (range.size() < 5)
        return;
    Token &first = document.tokens[range.first];
    if (first.pos() != Pos::Noun && first.pos() != Pos::Adjective)
        return;
    const Pos next = document.tokens.at(range.first + 1).pos();
    if (next != Pos::Preposition && next != Pos::Contraction && next != Pos::Adverb)
        return;
    int comma = range.first + 1;
    while (comma + 1 < range.last && comma < range.first + 14 &&
           document.text().at(document.tokens.at(comma).span.start) != u',') {
        if (document.tokens.at(comma).chosen().isFinite())
            return;
        ++comma;
    }
    if (comma + 1 >= range.last || document.text().at(document.tokens.at(comma).span.start) != u',')
        return;
    const Token &behind = document.tokens.at(comma + 1);
    if (behind.pos() != Pos::Determiner && behind.pos() != Pos::ProperNoun && !behind.chosen().subject)
        return;
    for (int r = 0; r < first.entry->readings.size(); ++r) {
        if (first.entry->readings.at(r).tense == Tense::PastParticiple &&
            first.entry->readings.at(r).pos == Pos::Verb) {
            first.reading = static_cast<quint16>(r);
            return;
        }
    }
}

bool isClauseEdge(const Document &document, int i)
{
    const Token &token = document.tokens.at(i);
    const Pos pos = token.pos();
    if (pos == Pos::Subordination || pos == Pos::Relative)
        return true;
    if (pos == Pos::Coordination)
        return i + 1 < document.tokens.size() && document.tokens.at(i + 1).pos() != Pos::Adjective;
    const QChar c = document.text().at(token.span.start);
    return token.kind == TokenKind::Punctuation && c != u'-' && c != u'(' && c != u')';
}

/// "mais la crise continue de s'aggraver": a clause whose path chose an adjective or noun although the
/// form may be a finite verb, with a subject before and a complement behind, and no other finite verb in the
/// clause.
void findLostVerbs(Document &document, const TokenRange &range)
{
    int first = range.first;
    while (first < range.last) {
        int end = first;
        while (end < range.last && !isClauseEdge(document, end))
            ++end;
        bool finite = false;
        int candidate = -1;
        int candidateReading = 0;
        for (int i = first; i < end && !finite; ++i) {
            const Token &token = document.tokens.at(i);
            finite = token.chosen().isFinite();
            // "la trêve entre l'Égypte | et Israël": a preposition, whatever else the form may be.
            static const InternedId between = intern(u"entre"), against = intern(u"contre");
            if (candidate >= 0 || i == first || i + 1 >= end || token.entry->capitalised ||
                token.lower() == between || token.lower() == against)
                continue;
            const Pos before = document.tokens.at(i - 1).pos();
            const Token &next = document.tokens.at(i + 1);
            const bool subject = before == Pos::Noun || before == Pos::ProperNoun || before == Pos::Adjective;
            const bool complement = next.pos() == Pos::Preposition || next.pos() == Pos::Contraction ||
                                    next.pos() == Pos::Determiner || next.pos() == Pos::Adverb ||
                                    (next.pos() == Pos::ProperNoun && i + 2 == end) ||
                                    next.chosen().tense == Tense::Infinitive;
            const bool determined = document.tokens.at(first).pos() == Pos::Determiner ||
                                    document.tokens.at(first).pos() == Pos::ProperNoun;
            if (!subject || !complement || !determined || token.pos() == Pos::ProperNoun)
                continue;
            for (int r = 0; r < token.entry->readings.size(); ++r) {
                const Reading &reading = token.entry->readings.at(r);
                if (reading.isFinite() && reading.person == 3 && reading.tense != Tense::SubjunctivePresent) {
                    candidate = i;
                    candidateReading = r;
                    break;
                }
            }
        }
        if (!finite && candidate >= 0)
            document.tokens[candidate].reading = static_cast<quint16>(candidateReading);
        first = end + 1;
    }
}

int readingOf(const Token &token, Pos pos)
{
    for (int r = 0; r < token.entry->readings.size(); ++r) {
        if (token.entry->readings.at(r).pos == pos)
            return r;
    }
    return -1;
}

/// "devant la presse la porte-parole", "a lancé à l'ouverture le président du Togo": no finite verb stands
/// behind a preposition, nor a second one in a clause that nothing parts from the first.
void findLostNouns(Document &document, const TokenRange &range)
{
    int finite = -1;     ///< the finite verb of the clause at hand
    bool joined = false; ///< "X et Y": several may act
    for (int i = range.first; i < range.last; ++i) {
        Token &token = document.tokens[i];
        if (isClauseEdge(document, i)) {
            finite = -1;
            joined = false;
            continue;
        }
        joined = joined || token.pos() == Pos::Coordination;
        if (!token.chosen().isFinite())
            continue;
        const int noun = readingOf(token, Pos::Noun);
        // "met en garde la Turquie"
        static const InternedId guard = intern(u"garde"), in = intern(u"en"), put = intern(u"mettre");
        if (noun >= 0 && token.lower() == guard && i > range.first + 1 &&
            document.tokens.at(i - 1).lower() == in &&
            (document.tokens.at(i - 2).lemma() == put || finite >= 0)) {
            token.reading = static_cast<quint16>(noun);
            if (const int governs = readingOf(document.tokens.at(i - 1), Pos::Preposition); governs >= 0)
                document.tokens[i - 1].reading = static_cast<quint16>(governs);
            continue;
        }
        if (noun >= 0 && i > range.first + 1 && document.tokens.at(i - 1).pos() == Pos::Pronoun &&
            !document.tokens.at(i - 1).chosen().subject) {
            Token &article = document.tokens[i - 1];
            const int determiner = readingOf(article, Pos::Determiner);
            const Pos before = document.tokens.at(i - 2).pos();
            const bool governed = before == Pos::Preposition || before == Pos::Contraction;
            const bool second = finite >= 0 && (before == Pos::Noun || before == Pos::ProperNoun ||
                                                before == Pos::Adverb || before == Pos::Adjective);
            // "Hier soir le président américain a reçu": one evening does what several would.
            const Token &lead = document.tokens.at(i - 2);
            const bool disagrees = before == Pos::Noun && lead.chosen().plurality == Plurality::Singular &&
                                   token.chosen().plurality == Plurality::Plural &&
                                   token.entry->readings.at(noun).plurality == Plurality::Singular && !joined;
            if (determiner >= 0 && (governed || second || disagrees)) {
                article.reading = static_cast<quint16>(determiner);
                token.reading = static_cast<quint16>(noun);
                // "devant", "derrière": what an adverb seemed to lead is what it governs
                if (const int governs = readingOf(document.tokens.at(i - 2), Pos::Preposition);
                    governs >= 0 && before == Pos::Adverb)
                    document.tokens[i - 2].reading = static_cast<quint16>(governs);
                continue;
            }
        }
        finite = i;
    }
}

bool isMarkToken(const Document &document, int i)
{
    const Token &token = document.tokens.at(i);
    if (token.kind != TokenKind::Punctuation)
        return false;
    const QChar c = document.text().at(token.span.start);
    return c == QChar(0x00BB) || c == QChar(0x201D) || c == QChar(0x201C) || c == u'"' || c == u'\'' ||
           c == QChar(0x2019);
}

/// "repose le téléphone et annonce à ses camarades": behind "et" a bare noun that may be a verb of the same
/// tense as the verb before is that verb.
void findCoordinatedVerbs(Document &document, const TokenRange &range)
{
    // The verbs before: "affirme que ses hommes tiennent la ville et reproche à l'armée".
    QVarLengthArray<int, 8> finites;
    for (int i = range.first; i + 1 < range.last; ++i) {
        Token &token = document.tokens[i];
        const Reading &chosen = token.chosen();
        if (chosen.isFinite()) {
            finites.append(i);
            continue;
        }
        const QChar c = document.text().at(token.span.start);
        if (token.kind == TokenKind::Punctuation && c != u',' && !isMarkToken(document, i) && c != u'«')
            finites.clear();
        if (finites.isEmpty() || (chosen.pos != Pos::Noun && chosen.pos != Pos::Adjective) ||
            i < range.first + 2 || token.entry->capitalised ||
            document.tokens.at(i - 1).pos() != Pos::Coordination)
            continue;
        // "le général et général de réserve": the noun before is bare as well, or an adjective.
        const Token &before = document.tokens.at(i - 2);
        const Pos leads = document.tokens.at(std::max(range.first, i - 3)).pos();
        const bool determined =
            before.pos() == Pos::ProperNoun || isMarkToken(document, i - 2) ||
            (before.pos() == Pos::Noun && leads == Pos::Determiner && chosen.pos == Pos::Noun);
        const Token &next = document.tokens.at(i + 1);
        static const InternedId a = intern(u"à");
        // "que les colonies sont illégales et demande à tous": an adjective and a noun are not joined so.
        const bool apart = before.pos() == Pos::Adjective && chosen.pos == Pos::Noun &&
                           (next.pos() == Pos::Subordination || next.lemma() == a);
        const bool complement = next.pos() == Pos::Subordination || next.pos() == Pos::Determiner ||
                                next.pos() == Pos::Adverb || next.lemma() == a;
        if (!(determined || apart) || !complement)
            continue;
        const auto alike = [&document, &finites](const Reading &reading) {
            return std::any_of(finites.cbegin(), finites.cend(), [&](int finite) {
                const Reading &verb = document.tokens.at(finite).chosen();
                return reading.tense == verb.tense && reading.plurality == verb.plurality;
            });
        };
        for (int r = 0; r < token.entry->readings.size(); ++r) {
            const Reading &reading = token.entry->readings.at(r);
            if (reading.isFinite() && reading.person == 3 && alike(reading)) {
                token.reading = static_cast<quint16>(r);
                finites.append(i);
                break;
            }
        }
    }
}

/// "L'Union, dans une note remise jeudi, menace d'employer la force": behind the comma that ends an insertion
/// a bare noun with a complement of verbs is the verb, where the sentence has none.
void findVerbsBehindInsertions(Document &document, const TokenRange &range)
{
    if (range.size() > 200)
        return; // no sentence
    for (int i = range.first + 3; i + 1 < range.last; ++i) {
        Token &token = document.tokens[i];
        if (token.pos() != Pos::Noun || token.entry->capitalised ||
            document.text().at(document.tokens.at(i - 1).span.start) != u',')
            continue;
        const Token &next = document.tokens.at(i + 1);
        static const InternedId links[] = {intern(u"de"), intern(u"d'"), intern(u"à")};
        const bool infinitive =
            i + 2 < range.last &&
            std::find(std::begin(links), std::end(links), next.lower()) != std::end(links) &&
            document.tokens.at(i + 2).chosen().tense == Tense::Infinitive;
        bool clause = next.pos() == Pos::Subordination;
        // "reproche au gouvernement d'avoir cédé"
        const Pos link = next.pos();
        for (int t = i + 2; (link == Pos::Contraction || next.lower() == links[2]) && !clause &&
                            t + 1 < std::min(range.last, i + 8);
             ++t)
            clause =
                (document.tokens.at(t).lower() == links[0] || document.tokens.at(t).lower() == links[1]) &&
                document.tokens.at(t + 1).chosen().tense == Tense::Infinitive;
        const bool object = next.pos() == Pos::Determiner && next.chosen().definite;
        if (!infinitive && !clause && !object)
            continue;
        int reading = -1;
        for (int r = 0; r < token.entry->readings.size() && reading < 0; ++r) {
            const Reading &verb = token.entry->readings.at(r);
            if (verb.isFinite() && verb.person == 3 &&
                (verb.tense == Tense::Present || verb.tense == Tense::PastSimple))
                reading = r;
        }
        if (reading < 0)
            continue;
        // A subject at the head, another comma, and no verb of the main clause on either side.
        bool comma = false;
        bool finite = false;
        bool relative = false;
        for (int t = range.first; t < i - 1; ++t) {
            const bool edge = document.text().at(document.tokens.at(t).span.start) == u',';
            comma = comma || edge;
            relative = document.tokens.at(t).pos() == Pos::Relative || (relative && !edge);
            finite = finite || (document.tokens.at(t).chosen().isFinite() && !relative);
        }
        for (int t = i + 1; t < range.last && document.tokens.at(t).pos() != Pos::Subordination &&
                            document.tokens.at(t).pos() != Pos::Relative;
             ++t)
            finite = finite || document.tokens.at(t).chosen().isFinite();
        const Pos head = document.tokens.at(range.first).pos();
        if (comma && !finite && (head == Pos::Determiner || head == Pos::ProperNoun))
            token.reading = static_cast<quint16>(reading);
    }
}

/// Speech behind its words: "« … », souffle, les yeux baissés, une infirmière", "…, dit la mère",
/// "a-t-elle dit". The form may be a noun or a participle elsewhere; here it is the verb. True where a form
/// became one.
bool findIncises(Document &document, const TokenRange &range)
{
    bool changed = false;
    const auto choose = [&document, &changed](int i, auto &&wanted) {
        Token &token = document.tokens[i];
        for (int r = 0; r < token.entry->readings.size(); ++r) {
            if (wanted(token.entry->readings.at(r))) {
                changed = changed || token.reading != r;
                token.reading = static_cast<quint16>(r);
                return;
            }
        }
    };
    static const InternedId one[] = {intern(u"un"), intern(u"une")};
    bool opened = false; ///< inside « or “
    for (int i = range.first + 1; i < range.last; ++i) {
        const Token &token = document.tokens.at(i);
        const QChar first = document.text().at(token.span.start);
        const QChar mark = document.text().at(document.tokens.at(i - 1).span.start);
        if (mark == QChar(0x00AB) || mark == QChar(0x201C))
            opened = true;
        else if (mark == QChar(0x00BB) || mark == QChar(0x201D))
            opened = false;
        else if (mark == u'"')
            opened = !opened;
        // "a-t-il dit": behind an inverted subject of avoir or être stands a participle.
        if (first == u'-' && token.chosen().pos == Pos::Pronoun) {
            static const InternedId auxiliaries[] = {intern(u"avoir"), intern(u"être")};
            const InternedId verb = document.tokens.at(i - 1).lemma();
            int next = i + 1;
            while (next < range.last && document.tokens.at(next).pos() == Pos::Adverb)
                ++next;
            if ((verb == auxiliaries[0] || verb == auxiliaries[1]) && next < range.last &&
                document.tokens.at(next).chosen().isFinite())
                choose(next, [](const Reading &reading) { return reading.tense == Tense::PastParticiple; });
            continue;
        }
        if (token.kind != TokenKind::Word || token.chosen().isFinite() || token.entry->capitalised)
            continue;
        // "précise-t-on": before an inverted subject stands its verb.
        if (i + 1 < range.last && document.tokens.at(i + 1).span.start == token.span.end &&
            document.text().at(document.tokens.at(i + 1).span.start) == u'-' &&
            document.tokens.at(i + 1).pos() == Pos::Pronoun) {
            choose(i, [](const Reading &reading) {
                return reading.isFinite() && reading.tense != Tense::Imperative;
            });
            continue;
        }
        // "a assuré mardi": no adjective stands behind avoir.
        if (token.pos() == Pos::Adjective) {
            static const InternedId have = intern(u"avoir");
            int before = i - 1;
            while (before > range.first && document.tokens.at(before).pos() == Pos::Adverb)
                --before;
            // "a assuré", and "a été qualifié"
            static const InternedId been = intern(u"être");
            const Reading &verb = document.tokens.at(before).chosen();
            if (verb.isVerbal() &&
                (verb.lemma == have || (verb.lemma == been && verb.tense == Tense::PastParticiple)))
                choose(i, [](const Reading &reading) { return reading.tense == Tense::PastParticiple; });
        }
        const bool comma = document.text().at(document.tokens.at(i - 1).span.start) == u',';
        const bool afterMark =
            isMarkToken(document, i - 1) || (comma && i - 2 >= range.first && isMarkToken(document, i - 2));
        if (!afterMark && !comma)
            continue;
        if (i + 1 >= range.last)
            continue;
        const Token &next = document.tokens.at(i + 1);
        const bool subject = next.pos() == Pos::Determiner || next.pos() == Pos::ProperNoun ||
                             (next.pos() == Pos::Noun && next.entry->capitalised) || next.lower() == one[0] ||
                             next.lower() == one[1] || // "dit un de ses adjoints"
                             document.text().at(next.span.start) == u'-';
        const auto &forms = token.entry->readings;
        // "…, écrit Anna Brun": an adjective that is a participle as well
        const bool participle = token.chosen().tense == Tense::PastParticiple ||
                                (token.pos() == Pos::Adjective && next.pos() == Pos::ProperNoun &&
                                 std::any_of(forms.begin(), forms.end(), [](const Reading &reading) {
                                     return reading.tense == Tense::PastParticiple;
                                 }));
        const bool noun =
            token.pos() == Pos::Noun || token.pos() == Pos::Adjective || token.pos() == Pos::Adverb;
        // "« C'est une tragédie, murmure Alexander Dubček. …": a comma inside marks that are open, and a
        // name.
        const bool inside =
            comma && noun && opened &&
            (next.pos() == Pos::ProperNoun || (next.pos() == Pos::Determiner && next.chosen().definite));
        const bool lead =
            subject || (afterMark && (next.kind == TokenKind::Punctuation || next.pos() == Pos::Adverb ||
                                      next.pos() == Pos::Preposition || next.pos() == Pos::Contraction));
        if (!lead || !(participle || (noun && afterMark) || inside))
            continue;
        choose(i, [](const Reading &reading) {
            return reading.isFinite() && reading.person == 3 &&
                   (reading.tense == Tense::Present || reading.tense == Tense::PastSimple);
        });
    }
    return changed;
}

struct Cell
{
    int cost = std::numeric_limits<int>::max();
    int previous = -1; ///< reading of the token before
};

/// Words of a time that may stand before an object: "a reconnu lundi le tir", "a signé hier soir un accord".
bool endsTime(InternedId lower)
{
    static const std::vector<InternedId> words = [] {
        std::vector<InternedId> set;
        for (const char16_t *word :
             {u"lundi",   u"mardi",    u"mercredi", u"jeudi",     u"vendredi", u"samedi",  u"dimanche",
              u"soir",    u"matin",    u"midi",     u"semaine",   u"mois",     u"janvier", u"février",
              u"mars",    u"avril",    u"mai",      u"juin",      u"juillet",  u"août",    u"septembre",
              u"octobre", u"novembre", u"décembre", u"dernier",   u"dernière", u"nuit",    u"année",
              u"journée", u"soirée",   u"matinée",  u"après-midi"})
            set.push_back(intern(QStringView(word)));
        std::sort(set.begin(), set.end());
        return set;
    }();
    return std::binary_search(words.begin(), words.end(), lower);
}

/// `cells`: room for the paths, a cell for each reading, token by token.
void tagSentence(Document &document, const TokenRange &range, std::vector<Cell> &cells)
{
    const Costs &table = costs();
    const int count = range.size();
    Token *const tokens = document.tokens.data() + range.first;
    cells.clear();
    std::size_t before = 0; ///< where the cells of the token before begin
    for (int i = 0; i < count; ++i) {
        const FormEntry &entry = *tokens[i].entry;
        const std::size_t here = cells.size();
        // "VIENNE, 4 mai (AFP) — Des blindés …": behind the dash a sentence begins.
        const QChar left = i == 0 ? QChar() : document.text().at(tokens[i - 1].span.start);
        const bool opens = i == 0 || left == QChar(0x2014) || left == QChar(0x2013);
        for (int r = 0; r < entry.readings.size(); ++r) {
            const TagCost &tag = entry.tagCosts.at(r);
            const int own = (opens ? tag.atStart : tag.inside) + (r > 0 ? 1 : 0);
            if (i == 0) {
                cells.push_back({own + table[Edge][tag.state], -1});
                continue;
            }
            const FormEntry &other = *tokens[i - 1].entry;
            // "huit divisions le long de la frontière": no object of a verb.
            static const InternedId le = intern(u"le"), along = intern(u"long");
            const int relief =
                tag.state == Det && (endsTime(other.lower) || (entry.lower == le && i + 1 < count &&
                                                               tokens[i + 1].entry->lower == along))
                    ? 18
                    : 0;
            Cell best;
            for (int p = 0; p < other.readings.size(); ++p) {
                const int cost = cells[before + static_cast<std::size_t>(p)].cost + own +
                                 std::max(0, table[other.tagCosts.at(p).state][tag.state] - relief) +
                                 agreement(other.readings.at(p), entry.readings.at(r));
                if (cost < best.cost)
                    best = {cost, p};
            }
            cells.push_back(best);
        }
        before = here;
    }
    std::size_t row = before;
    const auto cheapest = std::min_element(cells.begin() + static_cast<std::ptrdiff_t>(row), cells.end(),
                                           [](const Cell &a, const Cell &b) { return a.cost < b.cost; });
    int best = static_cast<int>(cheapest - cells.begin()) - static_cast<int>(row);
    for (int i = count - 1; i >= 0; --i) {
        tokens[i].reading = static_cast<quint16>(best);
        best = cells[row + static_cast<std::size_t>(best)].previous;
        if (i > 0)
            row -= static_cast<std::size_t>(tokens[i - 1].entry->readings.size());
    }
    findLeadingParticiple(document, range);
    findLostNouns(document, range);
    findLostVerbs(document, range);
    findVerbsBehindInsertions(document, range);
    findCoordinatedVerbs(document, range);
    // "écrit sur X le président": with the verb of the incise known, "président" is none.
    if (findIncises(document, range))
        findLostNouns(document, range);
    findPartedPerfects(document, range);
    findPerfects(document, range);
    chooseAuxiliaries(document, range);
}

} // namespace

QVarLengthArray<TagCost, 4> tagCostsOf(const FormEntry &entry)
{
    QVarLengthArray<TagCost, 4> costs;
    for (const Reading &reading : entry.readings) {
        costs.append({static_cast<qint16>(ownCost(entry, reading, false)),
                      static_cast<qint16>(ownCost(entry, reading, true)), stateOf(reading)});
    }
    return costs;
}

void tagTokens(Document &document)
{
    std::vector<Cell> cells;
    for (const Sentence &sentence : document.sentences) {
        if (sentence.tokens.size() > 0)
            tagSentence(document, sentence.tokens, cells);
    }
}

} // namespace frise
