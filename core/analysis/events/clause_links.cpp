#include "core/analysis/events/clauses.h"

#include "core/analysis/events/trigger_table.h"

#include <QSet>
#include <algorithm>
#include <numeric>

namespace frise {

namespace {

struct Words
{
    InternedId a = intern(u"à"), de = intern(u"de"), d = intern(u"d'"), pour = intern(u"pour"),
               sans = intern(u"sans"), avant = intern(u"avant"), apres = intern(u"après"),
               afin = intern(u"afin"), que = intern(u"que"), qu = intern(u"qu'"), si = intern(u"si"),
               s = intern(u"s'"), alors = intern(u"alors"), tandis = intern(u"tandis"),
               pendant = intern(u"pendant"), bien = intern(u"bien"), et = intern(u"et"), ou = intern(u"ou"),
               mais = intern(u"mais"), ainsi = intern(u"ainsi"), des = intern(u"dès"),
               depuis = intern(u"depuis"), lors = intern(u"lors"), encore = intern(u"encore"),
               quand = intern(u"quand"), lorsque = intern(u"lorsque"), comme = intern(u"comme"),
               car = intern(u"car");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

} // namespace

/// True where a verb of saying stands before a token with nothing but a time or a name between.
bool Clauses::saysSomething(int token) const
{
    // "un risque que la Grèce attaque", "l'idée que …"
    static const QSet<InternedId> contents = [] {
        QSet<InternedId> set;
        for (const char16_t *noun :
             {u"risque", u"possibilité", u"hypothèse", u"probabilité", u"chance", u"idée", u"fait",
              u"crainte", u"espoir", u"assurance", u"impression", u"certitude"})
            set.insert(intern(QStringView(noun)));
        return set;
    }();
    if (contents.contains(m_document.tokens.at(token).lemma()))
        return true;
    const int verb = m_chunks.verbBefore(m_document, token);
    if (verb < 0)
        return false;
    const TriggerTable &table = TriggerTable::french();
    bool says = false;
    for (const Trigger &trigger : table.rows(m_clauses[static_cast<std::size_t>(verb)].lemma))
        says = says || trigger.pos == TriggerPos::Report || trigger.own;
    if (!says)
        return false;
    const int noun = m_chunks.nounOfToken.at(token);
    if (noun < 0)
        return m_chunks.verbOfToken.at(token) >= 0;
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    static const QSet<InternedId> days = [] {
        QSet<InternedId> set;
        for (const char16_t *day :
             {u"lundi", u"mardi", u"mercredi", u"jeudi", u"vendredi", u"samedi", u"dimanche", u"hier",
              u"soir", u"matin", u"semaine", u"mois", u"an", u"midi", u"nuit"})
            set.insert(intern(QStringView(day)));
        return set;
    }();
    return phrase.isName || days.contains(m_document.tokens.at(phrase.head).lemma()) ||
           (phrase.preposition >= 0 && m_document.tokens.at(phrase.preposition).lemma() == words().a);
}

void Clauses::linkInfinitive(int verb, Clause &clause)
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    clause.link = ClauseLink::Infinitive;
    int t = group.tokens.first - 1;
    const auto inside = [&](int token) {
        return token >= 0 && m_document.tokens.at(token).sentence == group.sentence;
    };
    while (inside(t) && (m_document.tokens.at(t).pos() == Pos::Adverb ||
                         (m_document.tokens.at(t).kind == TokenKind::Punctuation && sign(t) != u',')))
        --t;
    if (!inside(t))
        return;
    const InternedId before = lower(t);
    if (before == w.pour ||
        (m_document.tokens.at(t).lemma() == w.de && inside(t - 1) && lower(t - 1) == w.afin)) {
        clause.link = ClauseLink::Purpose;
    } else if (before == w.sans) {
        clause.link = ClauseLink::Without;
    } else if (before == w.apres ||
               (m_document.tokens.at(t).lemma() == w.de && inside(t - 1) && lower(t - 1) == w.avant)) {
        clause.link = ClauseLink::Temporal;
    } else if (before == w.et || before == w.ou || sign(t) == u',') {
        // "respecter … et revenir": as the infinitive before.
        for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
            if (m_chunks.verbs.at(v).isInfinitive() ||
                (m_chunks.verbs.at(v).isFinite() && m_chunks.verbs.at(v).modal != 0)) {
                const Clause &source = m_clauses[static_cast<std::size_t>(v)];
                clause.link = m_chunks.verbs.at(v).isInfinitive() ? source.link : ClauseLink::Infinitive;
                clause.governor = m_chunks.verbs.at(v).isInfinitive() ? source.governor : v;
                clause.governorNoun = source.governorNoun;
                return;
            }
            if (m_chunks.verbs.at(v).isFinite())
                break;
        }
    }
    int p = t;
    if (m_document.tokens.at(t).pos() == Pos::Preposition || before == w.d)
        --p;
    // "a décidé, par dix voix contre deux, d'envoyer": what stands between two commas governs nothing.
    if (p < t && inside(p) && sign(p) == u',') {
        int open = p - 1;
        while (inside(open) && open > p - 10 && sign(open) != u',' && m_chunks.verbOfToken.at(open) < 0)
            --open;
        if (inside(open) && sign(open) == u',')
            p = open;
    }
    while (inside(p) && (m_document.tokens.at(p).pos() == Pos::Adverb ||
                         m_document.tokens.at(p).kind == TokenKind::Punctuation ||
                         m_document.tokens.at(p).pos() == Pos::Preposition))
        --p;
    if (!inside(p))
        return;
    // "une tentative de briser": the noun governs; "a exhorté Poutine à revenir": the verb.
    if (m_chunks.nounOfToken.at(p) >= 0 && before != w.a && clause.link == ClauseLink::Infinitive) {
        const NounPhrase &phrase = m_chunks.nouns.at(m_chunks.nounOfToken.at(p));
        if (!phrase.isName && !phrase.isPronoun && !isTimeWord(m_document.tokens.at(phrase.head).lemma()))
            clause.governorNoun = m_chunks.nounOfToken.at(p);
    }
    clause.governor = m_chunks.verbBefore(m_document, p);
    if (clause.governor >= 0 && m_chunks.verbs.at(clause.governor).sentence != group.sentence)
        clause.governor = -1;
}

void Clauses::linkFinite(int verb, Clause &clause)
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Subject &subject = m_subjects[static_cast<std::size_t>(verb)];
    const int start = subjectStart(verb);
    clause.tokens.first = start;
    const int sentenceFirst = m_document.sentences.at(group.sentence).tokens.first;
    if (subject.elided) {
        for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
            if (!m_chunks.verbs.at(v).isFinite())
                continue;
            const Subject &other = m_subjects[static_cast<std::size_t>(v)];
            if (other.noun != subject.noun || other.clitic != subject.clitic)
                continue;
            const Clause &source = m_clauses[static_cast<std::size_t>(v)];
            clause.link = source.link;
            clause.governor = source.governor;
            clause.governorNoun = source.governorNoun;
            clause.complementiser = source.complementiser;
            return;
        }
    }
    int t = start - 1;
    int lastBreak = -1; // the comma or "et" nearest to the clause before
    for (; t >= sentenceFirst; --t) {
        const Token &token = m_document.tokens.at(t);
        if (m_chunks.verbOfToken.at(t) >= 0) {
            const VerbGroup &other = m_chunks.verbs.at(m_chunks.verbOfToken.at(t));
            if (other.isFinite()) {
                // "Juba a proclamé …, Khartoum ne l'avait pas voulu": what stands before the comma is its
                // own.
                clause.tokens.first = lastBreak >= 0 ? lastBreak + 1 : start;
                break;
            }
            t = other.tokens.first;
            continue;
        }
        const Pos pos = token.pos();
        if (sign(t) == u',')
            lastBreak = t;
        const bool condition = token.lower() == w.si || (token.lower() == w.s && token.elided);
        // "a déclaré jeudi qu'elle …", "a averti Sofia qu'une …": no relative clause of the day or the name.
        const bool que = token.lower() == w.que || token.lower() == w.qu;
        const bool content = que && t > sentenceFirst && saysSomething(t - 1);
        if (!condition && !content && (pos == Pos::Relative || pos == Pos::Interrogative)) {
            clause.link = ClauseLink::Relative;
            clause.complementiser = t;
            clause.tokens.first = t + 1;
            clause.governorNoun = subject.relative    ? subject.noun
                                  : t > sentenceFirst ? m_chunks.nounOfToken.at(t - 1)
                                                      : -1;
            clause.governor = t > sentenceFirst ? m_chunks.verbBefore(m_document, t - 1) : -1;
            return;
        }
        if (condition || pos == Pos::Subordination || token.lower() == w.que || token.lower() == w.qu ||
            token.lower() == w.quand || token.lower() == w.lorsque || token.lower() == w.comme) {
            clause.complementiser = t;
            clause.tokens.first = t + 1;
            const InternedId before = t > sentenceFirst ? lower(t - 1) : 0;
            const bool isQue = token.lower() == w.que || token.lower() == w.qu;
            if (condition) {
                clause.link = ClauseLink::Condition;
            } else if (isQue && before != w.alors && before != w.tandis && before != w.pendant &&
                       before != w.bien && before != w.avant && before != w.apres && before != w.des &&
                       before != w.depuis && before != w.ainsi && before != w.lors && before != w.encore) {
                clause.link =
                    before == w.pour || before == w.afin ? ClauseLink::Purpose : ClauseLink::Content;
                const int n = t > sentenceFirst ? m_chunks.nounOfToken.at(t - 1) : -1;
                if (n >= 0 && !m_chunks.nouns.at(n).isName)
                    clause.governorNoun = n;
            } else {
                clause.link = ClauseLink::Temporal;
            }
            clause.governor = t > sentenceFirst ? m_chunks.verbBefore(m_document, t - 1) : -1;
            return;
        }
        if (token.kind == TokenKind::Punctuation) {
            const QChar c = sign(t);
            if (c == u';' || c == u':' || c == QChar(0x00AB) || c == QChar(0x201C))
                break;
        }
        if ((token.lower() == w.et || token.lower() == w.mais || token.lower() == w.ou ||
             token.lower() == w.car) &&
            m_chunks.verbBefore(m_document, t) >= 0) {
            // "… qu'il livrera et que …" has its own que; "… et la France signera" begins anew.
            const int v = m_chunks.verbBefore(m_document, t);
            if (m_chunks.verbs.at(v).sentence == group.sentence)
                break;
        }
        clause.tokens.first = t;
    }
    clause.link = ClauseLink::Main;
    // A clause joined by "et" to a content clause without "que" of its own stays a main clause.
}

} // namespace frise
