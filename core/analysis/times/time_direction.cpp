#include "core/analysis/times/time_direction.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

QSet<InternedId> lemmas(std::initializer_list<const char16_t *> list)
{
    QSet<InternedId> ids;
    for (const char16_t *lemma : list)
        ids.insert(intern(QStringView(lemma)));
    return ids;
}

/// Verbs whose infinitive is still to come: "se prépare à se rendre", "promet de livrer".
const QSet<InternedId> &prospectiveVerbs()
{
    static const QSet<InternedId> set = lemmas(
        {u"préparer",  u"apprêter", u"prévoir",  u"promettre", u"devoir",     u"vouloir",   u"compter",
         u"envisager", u"espérer",  u"menacer",  u"projeter",  u"programmer", u"planifier", u"attendre",
         u"appeler",   u"inviter",  u"demander", u"exiger",    u"exhorter",   u"proposer",  u"engager",
         u"souhaiter", u"pouvoir",  u"aller",    u"convier",   u"fixer",      u"ordonner",  u"charger",
         u"décider",   u"convenir", u"accepter", u"refuser",   u"permettre",  u"viser",     u"espérer",
         u"craindre",  u"risquer",  u"annoncer", u"tarder",    u"falloir"});
    return set;
}

/// Participles and adjectives that place what follows in the future: "la réunion prévue jeudi".
const QSet<InternedId> &plannedParticiples()
{
    static const QSet<InternedId> set =
        lemmas({u"prévoir", u"programmer", u"fixer", u"attendre", u"planifier", u"convoquer", u"espérer",
                u"envisager", u"prévu", u"attendu", u"imminent", u"reporter", u"repousser", u"différer",
                u"ajourner"});
    return set;
}

/// Verbs whose present, with a day, mostly tells a programme: "le sommet s'ouvre jeudi", "l'émissaire
/// rencontre mardi".
const QSet<InternedId> &scheduledVerbs()
{
    static const QSet<InternedId> set = lemmas(
        {u"débuter",    u"commencer", u"reprendre", u"arriver",   u"partir",   u"rencontrer", u"recevoir",
         u"accueillir", u"expirer",   u"quitter",   u"voter",     u"examiner", u"élire",      u"inaugurer",
         u"organiser",  u"entamer",   u"présenter", u"retourner", u"repartir", u"rejoindre"});
    return set;
}

/// The same of verbs that mean this only with "se".
const QSet<InternedId> &scheduledReflexives()
{
    static const QSet<InternedId> set =
        lemmas({u"ouvrir", u"ouvrer", u"réunir", u"tenir", u"rendre", u"retrouver", u"prononcer", u"envoler",
                u"achever", u"terminer", u"entretenir", u"rencontrer", u"dérouler", u"annoncer", u"exprimer",
                u"adresser"});
    return set;
}

/// Whether the lexicon knows the form as a past participle, whatever the tagger chose.
bool mayBeParticiple(const Token &token)
{
    return std::any_of(token.entry->readings.cbegin(), token.entry->readings.cend(),
                       [](const Reading &reading) { return reading.tense == Tense::PastParticiple; });
}

bool mayBePresent(const Token &token)
{
    return std::any_of(token.entry->readings.cbegin(), token.entry->readings.cend(),
                       [](const Reading &reading) { return reading.tense == Tense::Present; });
}

bool isBoundary(const Document &document, int t)
{
    const Token &token = document.tokens.at(t);
    const Pos pos = token.pos();
    if (pos == Pos::Subordination || pos == Pos::Relative)
        return true;
    const QChar c = document.text().at(token.span.start);
    return token.kind == TokenKind::Punctuation &&
           (c == u';' || c == u':' || c == u',' || c == u'(' || c == u')' || c == QChar(0x2013));
}

/// "si" or "s'" opens the clause of the verb.
bool isSupposed(const Document &document, const VerbGroup &group)
{
    static const InternedId si = intern(u"si");
    static const InternedId s = intern(u"s'");
    const int first = document.sentences.at(group.sentence).tokens.first;
    for (int t = group.tokens.first - 1; t >= first && t >= group.tokens.first - 9; --t) {
        const Token &token = document.tokens.at(t);
        if (token.lower() == si || (token.lower() == s && token.pos() == Pos::Subordination))
            return true;
        if (isBoundary(document, t))
            return false;
    }
    return false;
}

bool scheduledInPresent(const VerbGroup &group)
{
    return (group.reflexive ? scheduledReflexives() : scheduledVerbs()).contains(group.lemma);
}

bool mayBePlanned(const Token &token)
{
    return std::any_of(token.entry->readings.cbegin(), token.entry->readings.cend(),
                       [](const Reading &reading) {
                           return plannedParticiples().contains(reading.lemma) &&
                                  (reading.tense == Tense::PastParticiple || reading.pos == Pos::Adjective);
                       });
}

TimeDirection directionOf(const Document &document, const Chunks &chunks, int verb, RecognisedTime &time,
                          int depth = 0)
{
    const VerbGroup &group = chunks.verbs.at(verb);
    static const InternedId aller = intern(u"aller");
    if (group.isFinite()) {
        // "était attendue avant samedi": still to come when it was said
        if (group.passive && !group.compound && plannedParticiples().contains(group.lemma))
            return TimeDirection::Future;
        // "si les fonds n'étaient pas versés avant le 3": not yet, whatever the tense
        if (!(group.compound && group.tense == Tense::Imperfect) && isSupposed(document, group))
            return TimeDirection::Future;
        switch (group.tense) {
        case Tense::Future:
            return group.compound ? TimeDirection::Past : TimeDirection::Future;
        case Tense::Conditional:
            // "aurait livré" looks back, "livrerait" ahead.
            return group.compound ? TimeDirection::Past : TimeDirection::Future;
        case Tense::SubjunctivePresent:
            return group.compound ? TimeDirection::Past : TimeDirection::Future;
        case Tense::PastSimple:
            // "se réunit lundi" may be either tense; of a programme it is the present.
            if (scheduledInPresent(group) && mayBePresent(document.tokens.at(group.head))) {
                time.scheduled = true;
                return TimeDirection::Present;
            }
            time.remote = true;
            return TimeDirection::Past;
        case Tense::Imperfect:
            if (group.compound) {
                time.remote = true; // pluperfect
                time.background = true;
                return TimeDirection::Past;
            }
            static const InternedId expire = intern(u"expirer");
            if (group.lemma == expire) { // "le bail, qui expirait vendredi": near by, before or after
                time.scheduled = true;
                return TimeDirection::Unknown;
            }
            // "devait se rendre", "allait quitter": ahead of the story, not of the article
            if (group.modal == aller || (group.modal != 0 && prospectiveVerbs().contains(group.modal))) {
                time.scheduled = true; // the nearer one
                return TimeDirection::Unknown;
            }
            return TimeDirection::Past;
        case Tense::Present:
            if (group.compound) {
                time.perfect = true;
                return TimeDirection::Past;
            }
            if (group.modal != 0)
                return TimeDirection::Future; // "doit être terminé fin juin"
            if (group.passive) {
                time.perfect = true;
                return plannedParticiples().contains(group.lemma) ? TimeDirection::Future
                                                                  : TimeDirection::Past;
            }
            time.scheduled = scheduledInPresent(group);
            return TimeDirection::Present;
        default:
            return group.compound ? TimeDirection::Past : TimeDirection::Present;
        }
    }
    if (group.isParticiple()) {
        // "restera détenue jusqu'au 3": the state has the tense of its verb.
        if (verb > 0 && chunks.verbs.at(verb - 1).isFinite() &&
            chunks.verbs.at(verb - 1).tokens.last == group.tokens.first)
            return directionOf(document, chunks, verb - 1, time, depth + 1);
        if (plannedParticiples().contains(group.lemma))
            return TimeDirection::Future;
        time.perfect = true;
        return TimeDirection::Past;
    }
    if (group.compound)
        return TimeDirection::Past; // "après avoir signé", "ayant discuté"
    // "ont conclu un accord pour désarmer d'ici le printemps 1995": a purpose may lie ahead of what it is the
    // aim of.
    static const InternedId aim = intern(u"pour");
    if (group.isInfinitive() && time.year > 0 && group.tokens.first > 0 &&
        document.tokens.at(group.tokens.first - 1).lower() == aim)
        return TimeDirection::Unknown;
    // An infinitive or gerund: what governs it decides.
    const int sentence = group.sentence;
    for (int v = verb - 1; v >= 0 && depth < 4 && chunks.verbs.at(v).sentence == sentence; --v) {
        const VerbGroup &governor = chunks.verbs.at(v);
        if (group.isInfinitive() && prospectiveVerbs().contains(governor.lemma))
            return TimeDirection::Future;
        return directionOf(document, chunks, v, time, depth + 1);
    }
    return TimeDirection::Unknown;
}

} // namespace

void readDirection(const StageContext &context, RecognisedTime &time)
{
    const Document &document = context.document;
    const Chunks &chunks = context.chunks;
    const int sentence = document.tokens.at(time.tokens.first).sentence;
    const TokenRange range = document.sentences.at(sentence).tokens;
    // Some prepositions say it themselves: "depuis février", "d'ici à mars", "fixée pour jeudi".
    static const InternedId depuis = intern(u"depuis");
    static const InternedId ici = intern(u"ici");
    static const InternedId pour = intern(u"pour");
    static const InternedId avant = intern(u"avant");
    int before = time.tokens.first - 1;
    while (before > range.first && (document.tokens.at(before).pos() == Pos::Determiner ||
                                    document.tokens.at(before).pos() == Pos::Contraction ||
                                    document.tokens.at(before).lower() == intern(u"à")))
        --before;
    bool deadline = false;
    bool until = false;
    if (before >= range.first) {
        const InternedId preposition = document.tokens.at(before).lower();
        if (preposition == depuis || preposition == ici || preposition == pour) {
            time.context = preposition == depuis ? TimeDirection::Past : TimeDirection::Future;
            time.reason = document.tokens.at(before).span;
            return;
        }
        deadline = preposition == avant;
        static const InternedId jusqu = intern(u"jusqu'");
        until = preposition == jusqu;
    }
    int left = -1;
    bool leftClear = true;
    bool relativeBetween = false;
    static const InternedId meeting = intern(u"rendez-vous");
    static const InternedId youMeet = intern(u"rendez");
    // "se sont donné rendez-vous dimanche"
    for (int t = time.tokens.first - 1; t >= std::max(range.first, time.tokens.first - 3); --t) {
        if (document.tokens.at(t).lower() == meeting || document.tokens.at(t).lower() == youMeet) {
            time.context = TimeDirection::Future;
            time.reason = document.tokens.at(t).span;
            return;
        }
    }
    for (int t = time.tokens.first - 1; t >= range.first; --t) {
        if (chunks.verbOfToken.at(t) >= 0) {
            left = chunks.verbOfToken.at(t);
            break;
        }
        const Token &token = document.tokens.at(t);
        if (leftClear && ((time.tokens.first - t < 8 &&
                           ((token.pos() == Pos::Adjective && plannedParticiples().contains(token.lemma())) ||
                            (token.pos() != Pos::Punctuation && mayBePlanned(token)))))) {
            time.context = TimeDirection::Future;
            time.reason = token.span;
            return;
        }
        // "les pourparlers, interrompus vendredi, reprendront"
        if (leftClear && token.pos() == Pos::Adjective && time.tokens.first - t <= 2 && t > range.first &&
            chunks.verbOfToken.at(t - 1) < 0 && mayBeParticiple(token)) {
            time.context = TimeDirection::Past;
            time.reason = token.span;
            return;
        }
        if (isBoundary(document, t)) {
            leftClear = false;
            relativeBetween =
                relativeBetween || token.pos() == Pos::Subordination || token.pos() == Pos::Relative;
        }
    }
    int right = -1;
    bool rightClear = true;
    for (int t = time.tokens.last; t < range.last; ++t) {
        if (chunks.verbOfToken.at(t) >= 0) {
            right = chunks.verbOfToken.at(t);
            break;
        }
        const QChar c = document.text().at(document.tokens.at(t).span.start);
        if (document.tokens.at(t).pos() == Pos::Subordination ||
            document.tokens.at(t).pos() == Pos::Relative || c == u';' || c == u':')
            rightClear = false;
    }
    // "Jeudi, quinze pays ont annoncé": a time that opens its clause belongs to what follows.
    int verb = left;
    if (left < 0 ||
        (!leftClear && right >= 0 && rightClear && (relativeBetween || time.tokens.first == range.first)))
        verb = right >= 0 ? right : left;
    else if (!leftClear && right >= 0 && rightClear && chunks.verbs.at(right).isFinite()) {
        // Between commas: "X, vendredi, a déclaré": the clause goes on behind.
        const QChar sign = time.tokens.first > range.first
                               ? document.text().at(document.tokens.at(time.tokens.first - 1).span.start)
                               : QChar(u'\0');
        if (sign == u',' || document.tokens.at(time.tokens.first - 1).pos() == Pos::Coordination)
            verb = right;
    }
    if (verb < 0)
        return;
    time.reason = document.spanOf(chunks.verbs.at(verb).tokens);
    time.context = directionOf(document, chunks, verb, time);
    // "ont été suspendus jusqu'au 30": what was decided may end later than today.
    if (until && time.context == TimeDirection::Past && time.perfect)
        time.context = TimeDirection::Unknown;
    static const QSet<InternedId> beginning = lemmas({u"commencer", u"débuter", u"remonter", u"naître"});
    time.begins = beginning.contains(chunks.verbs.at(verb).lemma);
    // "exige leur retour avant dimanche": a demand or a promise looks ahead to its deadline.
    if (deadline && time.context != TimeDirection::Future &&
        (time.context == TimeDirection::Present || prospectiveVerbs().contains(chunks.verbs.at(verb).lemma)))
        time.context = TimeDirection::Future;
}

} // namespace frise
