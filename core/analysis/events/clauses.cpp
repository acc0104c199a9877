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
               mais = intern(u"mais"), ainsi = intern(u"ainsi"), etre = intern(u"être"),
               avoir = intern(u"avoir"), en = intern(u"en"), au = intern(u"au"), plutot = intern(u"plutôt"),
               fait = intern(u"fait"), ce = intern(u"ce"), des = intern(u"dès"), depuis = intern(u"depuis"),
               lors = intern(u"lors"), encore = intern(u"encore"), quoi = intern(u"quoique"),
               quand = intern(u"quand"), lorsque = intern(u"lorsque"), comme = intern(u"comme"),
               puisque = intern(u"puisque"), car = intern(u"car"), du = intern(u"du"), aux = intern(u"aux");
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

Clauses::Clauses(const Document &document, const Chunks &chunks) : m_document(document), m_chunks(chunks)
{
    m_clauses.resize(static_cast<std::size_t>(chunks.verbs.size()));
    m_subjects.resize(static_cast<std::size_t>(chunks.verbs.size()));
    for (int v = 0; v < chunks.verbs.size(); ++v) {
        Subject &subject = m_subjects[static_cast<std::size_t>(v)];
        subject = chunks.subject(document, v);
        if (!subject.isKnown() && chunks.verbs.at(v).isFinite())
            subject.noun = looseSubject(v);
        if (const int before = interruptedSubject(v); before >= 0) {
            subject.noun = before;
            subject.inverted = false;
        }
        // "M. Tessel, a été convoqué vendredi": no day is summoned.
        if (!subject.relative && !subject.elided && subject.noun >= 0 &&
            isTimeWord(document.tokens.at(chunks.nouns.at(subject.noun).head).lemma())) {
            const int before = looseSubject(v);
            if (before >= 0) {
                subject.noun = before;
                subject.inverted = false;
            }
        }
    }
    for (int v = 0; v < chunks.verbs.size(); ++v)
        link(v);
    for (int v = 0; v < chunks.verbs.size(); ++v)
        m_clauses[static_cast<std::size_t>(v)].tokens.last = clauseEnd(v);
    m_clauseOfToken.assign(static_cast<std::size_t>(document.tokens.size()), -1);
    // The shorter lies further in: in "a promis de livrer" the words after "livrer" belong to it.
    std::vector<int> order(m_clauses.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const VerbGroup &x = chunks.verbs.at(a);
        const VerbGroup &y = chunks.verbs.at(b);
        if (x.sentence != y.sentence)
            return x.sentence < y.sentence;
        return at(a).tokens.size() > at(b).tokens.size();
    });
    for (const int v : order) {
        const TokenRange &range = m_clauses[static_cast<std::size_t>(v)].tokens;
        for (int t = range.first; t < range.last; ++t)
            m_clauseOfToken[static_cast<std::size_t>(t)] = v;
    }
}

void Clauses::link(int verb)
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    Clause &clause = m_clauses[static_cast<std::size_t>(verb)];
    clause.lemma = group.lemma;
    clause.last = group.tokens.last;
    clause.passive = group.passive;
    clause.compound = group.compound;
    // "a arraisonné", where the dictionary has no "arraisonner".
    if ((group.lemma == w.avoir || group.lemma == w.etre) && group.tokens.last < m_document.tokens.size()) {
        int t = group.tokens.last;
        while (t < m_document.tokens.size() && m_document.tokens.at(t).pos() == Pos::Adverb)
            ++t;
        const auto guess = t < m_document.tokens.size() &&
                                   m_document.tokens.at(t).sentence == group.sentence &&
                                   !m_document.tokens.at(t).entry->known
                               ? TriggerTable::french().guess(lower(t))
                               : TriggerTable::GuessedForm();
        if (guess.participle) {
            clause.lemma = guess.lemma;
            clause.last = t + 1;
            clause.passive = group.lemma == w.etre && !group.reflexive;
            clause.compound = !clause.passive;
        }
    }
    clause.tokens.first = group.tokens.first;
    if (group.isFinite()) {
        linkFinite(verb, clause);
    } else if (group.isInfinitive()) {
        linkInfinitive(verb, clause);
    } else if (group.isGerund()) {
        const int before = group.tokens.first - 1;
        const bool en = m_document.tokens.at(group.tokens.first).lower() == w.en;
        const bool sentenceStart = before < 0 || m_document.tokens.at(before).sentence != group.sentence;
        if (!en && !sentenceStart && m_chunks.nounOfToken.at(before) >= 0) {
            // "le bombardement visant …": beside its noun.
            clause.link = ClauseLink::Participle;
            clause.governorNoun = m_chunks.nounOfToken.at(before);
        } else {
            clause.link = ClauseLink::Gerund;
        }
        for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
            if (m_chunks.verbs.at(v).isFinite()) {
                clause.governor = v;
                break;
            }
        }
        // "S'adressant à M. Eden, M. Nasser a répondu": the verb of the sentence follows.
        if (clause.governor < 0 && verb + 1 < m_chunks.verbs.size()) {
            for (int v = verb + 1;
                 v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence; ++v) {
                if (m_chunks.verbs.at(v).isFinite()) {
                    clause.governor = v;
                    break;
                }
            }
        }
    } else {
        clause.link = ClauseLink::Participle;
        int t = group.tokens.first - 1;
        while (t >= 0 && m_document.tokens.at(t).sentence == group.sentence &&
               (m_document.tokens.at(t).pos() == Pos::Adverb || sign(t) == u',' || sign(t) == u'"' ||
                m_document.tokens.at(t).pos() == Pos::Pronoun))
            --t;
        if (t >= 0 && m_document.tokens.at(t).sentence == group.sentence) {
            if (m_chunks.nounOfToken.at(t) >= 0) {
                clause.governorNoun = m_chunks.nounOfToken.at(t);
                // The head of a chain of complements that agrees: "la réunion des ministres prévue jeudi".
                const Reading &own = m_document.tokens.at(group.head).chosen();
                int n = clause.governorNoun;
                for (int steps = 0; steps < 3; ++steps) {
                    const NounPhrase &phrase = m_chunks.nouns.at(n);
                    const bool agrees =
                        (own.plurality == Plurality::Unknown || phrase.plurality == Plurality::Unknown ||
                         own.plurality == phrase.plurality) &&
                        (own.gender == Gender::Unknown || phrase.gender == Gender::Unknown ||
                         own.gender == phrase.gender);
                    if (agrees) {
                        clause.governorNoun = n;
                        break;
                    }
                    if (phrase.preposition < 0 || n == 0 ||
                        m_chunks.nouns.at(n - 1).sentence != group.sentence)
                        break;
                    --n;
                }
            } else if (sign(t) == u' ') {
                clause.governorNoun = -1;
            }
        }
        const int before = m_chunks.verbBefore(m_document, std::max(group.tokens.first - 1, 0));
        if (before >= 0 && before != verb && m_chunks.verbs.at(before).sentence == group.sentence)
            clause.governor = before;
        // "Réunis à Lima, les Sept ont …": of the verb that follows.
        if (clause.governor < 0 && clause.governorNoun < 0) {
            for (int v = verb + 1;
                 v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence; ++v) {
                if (m_chunks.verbs.at(v).isFinite()) {
                    clause.governor = v;
                    break;
                }
            }
        }
        // "a dénoncé … et exigé": a participle that continues a compound verb.
        if (t >= 0 && m_document.tokens.at(t).sentence == group.sentence &&
            (lower(t) == w.et || lower(t) == w.ou) && clause.governor >= 0 &&
            (m_chunks.verbs.at(clause.governor).compound ||
             m_clauses[static_cast<std::size_t>(clause.governor)].compound ||
             m_chunks.verbs.at(clause.governor).passive)) {
            const Clause &source = m_clauses[static_cast<std::size_t>(clause.governor)];
            const int carrier = clause.governor;
            clause.link = source.link;
            clause.governor = carrier;
            clause.governorNoun = source.governorNoun;
            clause.passive = source.passive;
            clause.compound = true;
        }
    }
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
    while (inside(p) && (m_document.tokens.at(p).pos() == Pos::Adverb ||
                         m_document.tokens.at(p).kind == TokenKind::Punctuation ||
                         m_document.tokens.at(p).pos() == Pos::Preposition))
        --p;
    if (!inside(p))
        return;
    // "une tentative de briser": the noun governs; "a exhorté Poutine à revenir": the verb.
    if (m_chunks.nounOfToken.at(p) >= 0 && before != w.a && clause.link == ClauseLink::Infinitive) {
        const NounPhrase &phrase = m_chunks.nouns.at(m_chunks.nounOfToken.at(p));
        if (!phrase.isName && !phrase.isPronoun)
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

int Clauses::clauseEnd(int verb) const
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int sentenceLast = m_document.sentences.at(group.sentence).tokens.last;
    int end = m_clauses[static_cast<std::size_t>(verb)].last;
    int t = end;
    for (; t < sentenceLast; ++t) {
        const Token &token = m_document.tokens.at(t);
        const Pos pos = token.pos();
        if (pos == Pos::Relative || pos == Pos::Subordination)
            break;
        const int v = m_chunks.verbOfToken.at(t);
        if (v >= 0 && v != verb) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            if (other.isFinite() || other.isGerund())
                break;
            if (other.isParticiple() && m_clauses[static_cast<std::size_t>(v)].link != ClauseLink::Participle)
                break;
        }
        // Not the stop of "M. Macron", which belongs to a phrase.
        if (token.kind == TokenKind::Punctuation && m_chunks.nounOfToken.at(t) < 0) {
            const QChar c = sign(t);
            if (c == u';' || c == u':' || c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2013) ||
                c == QChar(0x2014))
                break;
        }
    }
    // The subject of the verb that follows is not ours.
    if (t < sentenceLast && m_chunks.verbOfToken.at(t) >= 0) {
        const int next = m_chunks.verbOfToken.at(t);
        // "l'alliance, qui a été créée en mai entre Oslo et Riga, a indiqué": its subject stands before us.
        const int start = m_chunks.verbs.at(next).isFinite() ? subjectStart(next) : t;
        if (start >= end)
            t = std::min(t, start);
    }
    while (t > end) {
        const Token &token = m_document.tokens.at(t - 1);
        if (token.kind != TokenKind::Punctuation && token.pos() != Pos::Coordination &&
            token.pos() != Pos::Adverb && token.lower() != w.alors && token.pos() != Pos::Preposition)
            break;
        if (token.pos() == Pos::Adverb && token.lower() != w.alors)
            break;
        --t;
    }
    return std::max(t, end);
}

} // namespace frise
