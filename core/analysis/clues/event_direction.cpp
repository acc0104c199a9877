#include "core/analysis/clues/event_direction.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

QSet<InternedId> words(std::initializer_list<const char16_t *> list)
{
    QSet<InternedId> ids;
    for (const char16_t *word : list)
        ids.insert(intern(QStringView(word)));
    return ids;
}

/// Verbs whose infinitive has not happened: "nie vouloir envahir", "s'apprête à signer".
bool looksAhead(InternedId lemma)
{
    static const QSet<InternedId> set =
        words({u"préparer",  u"apprêter", u"prévoir",  u"promettre", u"devoir",  u"vouloir", u"compter",
               u"envisager", u"espérer",  u"menacer",  u"planifier", u"appeler", u"inviter", u"demander",
               u"exiger",    u"exhorter", u"proposer", u"souhaiter", u"pouvoir", u"aller",   u"viser",
               u"craindre",  u"risquer",  u"falloir",  u"chercher",  u"tenter"});
    return set.contains(lemma);
}

/// Adjectives and participles that make a noun one to come: "une prochaine rencontre", "le sommet prévu".
bool saysToCome(InternedId lemma)
{
    static const QSet<InternedId> set =
        words({u"prochain", u"futur", u"éventuel", u"prévoir", u"prévu", u"possible", u"imminent", u"attendu",
               u"attendre", u"programmer", u"envisager", u"potentiel", u"planifier", u"hypothétique"});
    return set.contains(lemma);
}

/// Nouns and words before an act that is only feared, wished or supposed.
bool saysSupposed(InternedId lower)
{
    static const QSet<InternedId> set =
        words({u"si",      u"s'",        u"risque",      u"risques",   u"menace",      u"menaces",
               u"crainte", u"craintes",  u"possibilité", u"hypothèse", u"perspective", u"éventualité",
               u"projet",  u"projets",   u"plan",        u"contre",    u"appel",       u"appels",
               u"demande", u"empêcher",  u"éviter",      u"intention", u"intentions",  u"volonté",
               u"refus",   u"tentation", u"danger",      u"promesse"});
    return set.contains(lower);
}

/// Verbs whose subject or complement is the act itself, so that their tense is its tense: "le sommet se
/// tiendra", "organisera une réunion".
bool carriesAct(InternedId lemma)
{
    static const QSet<InternedId> set = words(
        {u"tenir",      u"avoir",    u"dérouler",   u"ouvrir",   u"débuter",  u"commencer", u"organiser",
         u"accueillir", u"réunir",   u"participer", u"rendre",   u"signer",   u"lancer",    u"mener",
         u"intervenir", u"produire", u"survenir",   u"assister", u"conclure", u"célébrer",  u"tenir"});
    return set.contains(lemma);
}

class Direction
{
public:
    Direction(const StageContext &context, int trigger, int sentence, EventPlacing &placing)
        : m_document(context.document), m_chunks(context.chunks), m_trigger(trigger), m_sentence(sentence),
          m_range(m_document.sentences.at(sentence).tokens), m_verb(context.chunks.verbOfToken.at(trigger)),
          m_placing(placing)
    {
    }

    void readDirection()
    {
        for (int t = m_trigger - 1; t >= std::max(m_range.first, m_trigger - 5); --t) {
            const Token &token = m_document.tokens.at(t);
            if (token.kind == TokenKind::Punctuation || m_chunks.verbOfToken.at(t) >= 0)
                break;
            if (saysSupposed(token.lower()))
                m_placing.hypothetical = true;
        }
        if (m_verb >= 0) {
            const VerbGroup &group = m_chunks.verbs.at(m_verb);
            if (group.negated)
                m_placing.hypothetical = true;
            if (group.isInfinitive() && !group.compound) {
                const int governor = m_chunks.verbBefore(m_document, group.tokens.first);
                // "nie avoir l'intention d'envahir"
                if (m_placing.hypothetical || group.modal != 0 ||
                    (governor >= 0 && looksAhead(m_chunks.verbs.at(governor).lemma)))
                    ahead();
                return;
            }
            if (!group.compound &&
                (group.tense == Tense::Future || group.tense == Tense::Conditional ||
                 group.tense == Tense::SubjunctivePresent ||
                 (group.isFinite() && group.modal != 0 && looksAhead(group.modal) && !group.isPast())))
                ahead();
            m_placing.background = group.compound && group.tense == Tense::Imperfect;
            m_placing.news =
                !group.negated && group.isFinite() && group.tense == Tense::Present && group.compound;
            if (group.isFinite() && !group.compound && group.tense != Tense::PastSimple)
                readGovernor(group.tokens.first, group.isPast());
            return;
        }
        // A noun: its adjectives, or the verb that carries it.
        const int noun = m_chunks.nounOfToken.at(m_trigger);
        const TokenRange phrase =
            noun >= 0 ? m_chunks.nouns.at(noun).tokens : TokenRange{m_trigger, m_trigger + 1};
        for (int t = phrase.first; t < std::min(m_range.last, phrase.last + 2); ++t) {
            if (saysToCome(m_document.tokens.at(t).lemma()))
                ahead();
        }
        for (const int verb :
             {m_chunks.verbBefore(m_document, m_trigger), m_chunks.verbAfter(m_document, m_trigger)}) {
            if (verb < 0)
                continue;
            const VerbGroup &group = m_chunks.verbs.at(verb);
            if (group.sentence != m_sentence)
                continue;
            // "une invasion entraînerait": supposed
            if (group.tense == Tense::Conditional && !group.compound && group.tokens.first > m_trigger &&
                group.tokens.first - m_trigger <= 7) {
                ahead();
                continue;
            }
            if (!carriesAct(group.lemma))
                continue;
            const int distance = group.tokens.first > m_trigger ? group.tokens.first - m_trigger
                                                                : m_trigger - group.tokens.last;
            const bool toCome =
                !group.compound && (group.tense == Tense::Future || group.tense == Tense::Conditional ||
                                    (group.modal != 0 && group.tense != Tense::Imperfect));
            if (distance <= 6 && toCome)
                ahead();
        }
    }

private:
    InternedId lowerAt(int t) const { return m_document.tokens.at(t).lower(); }

    void ahead() { m_placing.direction = ClueDirection::Future; }

    /// "la possibilité que les Russes envahissent", "si elle attaque": what hangs on such a word is to come.
    void readGovernor(int verb, bool imperfect)
    {
        static const InternedId si = intern(u"si");
        static const InternedId elided = intern(u"s'");
        bool subordinate = false;
        for (int t = verb - 1; t >= std::max(m_range.first, verb - 10); --t) {
            const Token &token = m_document.tokens.at(t);
            if (m_chunks.verbOfToken.at(t) >= 0) {
                if (subordinate && !imperfect &&
                    looksAhead(m_chunks.verbs.at(m_chunks.verbOfToken.at(t)).lemma))
                    ahead();
                return;
            }
            if (token.lower() == si ||
                (token.lower() == elided && t + 1 < verb && lowerAt(t + 1) == intern(u"il"))) {
                ahead();
                return;
            }
            static const InternedId que = intern(u"que");
            static const InternedId elidedQue = intern(u"qu'");
            if (token.pos() != Pos::Subordination && token.lower() != que && token.lower() != elidedQue) {
                if (subordinate && !imperfect && saysSupposed(token.lower()))
                    ahead();
                continue;
            }
            subordinate = true;
        }
    }

    const Document &m_document;
    const Chunks &m_chunks;
    const int m_trigger;
    const int m_sentence;
    const TokenRange m_range;
    const int m_verb;
    EventPlacing &m_placing;
};

} // namespace

void readEventDirection(const StageContext &context, int trigger, int sentence, EventPlacing &placing)
{
    Direction(context, trigger, sentence, placing).readDirection();
}

int ordinalOf(const QString &word)
{
    static const QHash<QString, int> spelled = {
        {QStringLiteral("premier"), 1},           {QStringLiteral("deuxième"), 2},
        {QStringLiteral("troisième"), 3},         {QStringLiteral("quatrième"), 4},
        {QStringLiteral("cinquième"), 5},         {QStringLiteral("sixième"), 6},
        {QStringLiteral("septième"), 7},          {QStringLiteral("huitième"), 8},
        {QStringLiteral("neuvième"), 9},          {QStringLiteral("dixième"), 10},
        {QStringLiteral("quinzième"), 15},        {QStringLiteral("vingtième"), 20},
        {QStringLiteral("vingt-cinquième"), 25},  {QStringLiteral("trentième"), 30},
        {QStringLiteral("quarantième"), 40},      {QStringLiteral("cinquantième"), 50},
        {QStringLiteral("soixantième"), 60},      {QStringLiteral("soixante-dixième"), 70},
        {QStringLiteral("quatre-vingtième"), 80}, {QStringLiteral("centième"), 100}};
    static const QRegularExpression digits(QStringLiteral("^([1-9][0-9]{0,2})(er|e|ème|eme)$"));
    if (const auto match = digits.match(word); match.hasMatch())
        return match.captured(1).toInt();
    return spelled.value(word, 0);
}

} // namespace frise
