#include "core/language/chunks.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace frise {

namespace {

/// Lemmas the grammar names, interned once.
struct Words
{
    InternedId avoir = intern(u"avoir"), etre = intern(u"être"), ne = intern(u"ne"), pas = intern(u"pas"),
               plus = intern(u"plus"), jamais = intern(u"jamais"), rien = intern(u"rien"),
               guere = intern(u"guère"), nullement = intern(u"nullement"), point = intern(u"point"),
               pouvoir = intern(u"pouvoir"), devoir = intern(u"devoir"), aller = intern(u"aller"),
               venir = intern(u"venir"), faire = intern(u"faire"), laisser = intern(u"laisser"),
               en = intern(u"en"), y = intern(u"y"), de = intern(u"de"), et = intern(u"et"),
               ou = intern(u"ou"), le = intern(u"le"), ni = intern(u"ni"), ainsi = intern(u"ainsi"),
               que = intern(u"que"), des = intern(u"des"), qui = intern(u"qui"), dont = intern(u"dont"),
               tout = intern(u"tout"), puis = intern(u"puis"), sans = intern(u"sans"), comma = intern(u",");
    /// Verbs whose compound tenses take être: "est arrivé" is no passive.
    QSet<InternedId> unaccusative;
    Words()
    {
        for (const char16_t *lemma :
             {u"aller",   u"arriver",   u"décéder",    u"devenir",   u"entrer",    u"intervenir",
              u"mourir",  u"naître",    u"partir",     u"parvenir",  u"passer",    u"provenir",
              u"rentrer", u"repartir",  u"rester",     u"retomber",  u"retourner", u"revenir",
              u"sortir",  u"survenir",  u"tomber",     u"venir",     u"convenir",  u"redevenir",
              u"monter",  u"descendre", u"apparaître", u"ressortir", u"advenir"})
            unaccusative.insert(intern(QStringView(lemma)));
    }
};

const Words &words()
{
    static const Words instance;
    return instance;
}

class Chunker
{
public:
    explicit Chunker(const Document &document) : m_document(document), m_tokens(document.tokens)
    {
        m_chunks.verbOfToken.fill(-1, m_tokens.size());
        m_chunks.nounOfToken.fill(-1, m_tokens.size());
    }

    Chunks run()
    {
        for (const Sentence &sentence : m_document.sentences) {
            verbs(sentence.tokens);
            nouns(sentence.tokens);
        }
        return std::move(m_chunks);
    }

private:
    const Reading &at(int i) const { return m_tokens.at(i).chosen(); }
    InternedId lemma(int i) const { return m_tokens.at(i).lemma(); }

    bool isNegator(int i) const
    {
        const Words &w = words();
        const InternedId l = m_tokens.at(i).lower();
        return l == w.pas || l == w.plus || l == w.jamais || l == w.rien || l == w.guere ||
               l == w.nullement || l == w.point;
    }

    /// Unstressed object pronoun or ne: stands between subject and verb.
    bool isClitic(int i) const
    {
        const Reading &r = at(i);
        if (m_tokens.at(i).lemma() == words().ne || isElidedSe(i))
            return true;
        if (r.pos != Pos::Pronoun || r.subject || r.demonstrative)
            return false;
        static const QSet<InternedId> forms = [] {
            QSet<InternedId> set;
            for (const char16_t *form : {u"me", u"m'", u"te", u"t'", u"se", u"s'", u"nous", u"vous", u"le",
                                         u"la", u"les", u"l'", u"lui", u"leur", u"en", u"y"})
                set.insert(intern(QStringView(form)));
            return set;
        }();
        return forms.contains(m_tokens.at(i).lower());
    }

    /// "doit s'ouvrir": before an infinitive "s'" is no "si".
    bool isElidedSe(int i) const
    {
        static const InternedId se = intern(u"s'");
        return m_tokens.at(i).lower() == se && i + 1 < m_tokens.size() &&
               at(i + 1).tense == Tense::Infinitive;
    }
    bool isReflexive(int i) const { return at(i).reflexive || isElidedSe(i); }

    bool startsWithHyphen(int i) const { return m_document.text().at(m_tokens.at(i).span.start) == u'-'; }
    bool isAdverb(int i) const { return at(i).pos == Pos::Adverb; }

    /// "le Dr Munir", "M. Vise": a name behind a title, whatever the dictionary makes of it.
    bool isTitled(int i, const TokenRange &range) const
    {
        if (!m_tokens.at(i).entry->capitalised || m_tokens.at(i).entry->allCaps)
            return false;
        int title = i - 1;
        if (title > range.first && m_tokens.at(title).span.length() == 1 &&
            m_document.text().at(m_tokens.at(title).span.start) == u'.')
            --title;
        static const QSet<InternedId> titles = [] {
            QSet<InternedId> set;
            for (const char16_t *form : {u"m", u"mm", u"mme", u"mmes", u"mlle", u"dr", u"pr", u"me", u"mgr"})
                set.insert(intern(QStringView(form)));
            return set;
        }();
        if (title >= range.first && m_tokens.at(title).entry->capitalised &&
            titles.contains(m_tokens.at(title).lower()))
            return true;
        // "témoigne Rima": inside a sentence a verb bears no capital.
        return at(i).isVerbal() && i > range.first + 1 && m_tokens.at(i - 1).kind == TokenKind::Word &&
               !m_tokens.at(i - 1).elided && !m_tokens.at(i - 1).entry->capitalised && at(i - 1).isVerbal();
    }

    bool isFigure(int i) const { return m_document.text().at(m_tokens.at(i).span.start).isDigit(); }
    bool isYear(int i) const { return isFigure(i) && m_tokens.at(i).span.length() == 4; }

    /// "met | en garde | la junte": no form of "garder" behind "mettre".
    bool isOnGuard(int i, const TokenRange &range) const
    {
        static const InternedId garde = intern(u"garde"), mettre = intern(u"mettre");
        if (m_tokens.at(i).lower() != garde || i < range.first + 2 ||
            m_tokens.at(i - 1).lower() != words().en)
            return false;
        int before = i - 2;
        while (before > range.first && (isAdverb(before) || isNegator(before)))
            --before;
        return lemma(before) == mettre;
    }

    void verbs(const TokenRange &range)
    {
        int i = range.first;
        while (i < range.last) {
            if (at(i).isVerbal() && !isTitled(i, range) && !isOnGuard(i, range)) {
                i = verbGroup(i, range);
            } else {
                ++i;
            }
        }
    }

    /// Reads one group that begins with the verb at `i`; returns the token after it.
    int verbGroup(int i, const TokenRange &range)
    {
        const Words &w = words();
        VerbGroup group;
        group.sentence = m_tokens.at(i).sentence;
        group.tense = at(i).tense;
        group.finite = at(i).isFinite() ? i : -1;
        group.person = at(i).person;
        group.plurality = at(i).plurality;
        group.head = i;
        int first = i;
        // What stands before: clitics, ne, a subject clitic.
        while (first > range.first && isClitic(first - 1) && m_chunks.verbOfToken.at(first - 1) < 0) {
            --first;
            if (m_tokens.at(first).lemma() == w.ne)
                group.negated = true;
            if (isReflexive(first))
                group.reflexive = true;
        }
        if (group.tense == Tense::Gerund && first > range.first && m_tokens.at(first - 1).lower() == w.en)
            --first;
        // "M. Biden lui-même a reconnu": the pronoun only stresses the subject
        const bool stresses = first > range.first &&
                              internedText(m_tokens.at(first - 1).lower()).contains(QStringLiteral("-même"));
        if (group.finite >= 0 && first > range.first && at(first - 1).subject && !stresses &&
            !startsWithHyphen(first - 1))
            group.subjectClitic = first - 1;
        // "ne pas livrer": the negation stands before an infinitive.
        if (group.tense == Tense::Infinitive && first - 2 >= range.first && isNegator(first - 1) &&
            m_tokens.at(first - 2).lemma() == w.ne) {
            first -= 2;
            group.negated = true;
        }
        int end = i + 1;
        bool sawEtre = lemma(i) == w.etre;
        bool auxiliary = at(i).pos == Pos::Auxiliary;
        const auto isModal = [&](int t) {
            const InternedId l = lemma(t);
            return l == w.pouvoir || l == w.devoir ||
                   (l == w.aller && (at(t).tense == Tense::Present || at(t).tense == Tense::Imperfect));
        };
        while (true) {
            // Inverted subject and adverbs may stand inside.
            int next = end;
            bool inverted = false;
            if (next < range.last && startsWithHyphen(next) && at(next).pos == Pos::Pronoun) {
                group.inverted = true;
                group.subjectClitic = next;
                inverted = true;
                ++next;
            }
            int afterAdverbs = next;
            bool negator = false;
            while (afterAdverbs < range.last && (isAdverb(afterAdverbs) || isNegator(afterAdverbs)) &&
                   afterAdverbs - next < 4) {
                negator = negator || isNegator(afterAdverbs);
                ++afterAdverbs;
            }
            if (inverted)
                end = next;
            // Before a comma the tagger sees no auxiliary.
            static const InternedId avoir = intern(u"avoir");
            if ((auxiliary || lemma(group.head) == avoir || lemma(group.head) == w.etre) &&
                afterAdverbs < range.last && group.head == end - 1 - (inverted ? 1 : 0)) {
                if (const int behind = participleBehindInsertion(afterAdverbs, range); behind >= 0) {
                    afterAdverbs = behind;
                    auxiliary = true;
                }
            }
            if (afterAdverbs < range.last && auxiliary && at(afterAdverbs).tense == Tense::PastParticiple) {
                group.negated = group.negated && (negator || group.negated);
                const bool participleIsEtre = lemma(afterAdverbs) == w.etre;
                if (sawEtre && !participleIsEtre && !group.reflexive &&
                    !w.unaccusative.contains(lemma(afterAdverbs)))
                    group.passive = true;
                else
                    group.compound = true;
                sawEtre = participleIsEtre;
                group.head = afterAdverbs;
                end = afterAdverbs + 1;
                auxiliary = participleIsEtre;
                if (!participleIsEtre && isCausative(afterAdverbs, end, range, group.reflexive))
                    causative(group, end, range);
                if (!participleIsEtre && isModal(afterAdverbs) && infinitiveFollows(end, range) >= 0) {
                    // "a pu livrer", "avait dû se rendre"
                    group.modal = lemma(afterAdverbs);
                    takeInfinitive(group, end, range, auxiliary, sawEtre);
                    continue;
                }
                if (!participleIsEtre)
                    break;
                continue;
            }
            // "peut-on lire": the subject stands between
            if (group.head == end - 1 - (inverted ? 1 : 0) && isModal(group.head)) {
                const int infinitive = infinitiveFollows(end, range);
                if (infinitive >= 0) {
                    group.modal = lemma(group.head);
                    takeInfinitive(group, end, range, auxiliary, sawEtre);
                    if (auxiliary)
                        continue;
                    break;
                }
            }
            if (group.head == end - 1 - (inverted ? 1 : 0) &&
                isCausative(group.head, end, range, group.reflexive))
                causative(group, end, range);
            if (negator && group.negated && group.head == end - 1 && group.finite >= 0) {
                // "n'agirait pas": the second half of the negation belongs to the group.
                end = next;
                while (end < range.last && !isNegator(end))
                    ++end;
                ++end;
            }
            break;
        }
        group.tokens = {first, std::max(end, group.head + 1)};
        group.lemma = lemma(group.head);
        const int index = static_cast<int>(m_chunks.verbs.size());
        for (int t = group.tokens.first; t < group.tokens.last; ++t)
            m_chunks.verbOfToken[t] = index;
        m_chunks.verbs.append(group);
        return group.tokens.last;
    }

    /// "a | lui aussi | appelé", "a | , pour sa part, | demandé": the participle behind what stands between
    /// it and its auxiliary; -1.
    int participleBehindInsertion(int from, const TokenRange &range) const
    {
        static const QSet<InternedId> stressed = [] {
            QSet<InternedId> set;
            for (const char16_t *form :
                 {u"lui", u"elle", u"eux", u"elles", u"lui-même", u"elle-même", u"eux-mêmes", u"elles-mêmes"})
                set.insert(intern(QStringView(form)));
            return set;
        }();
        static const QSet<InternedId> possessives{intern(u"sa"), intern(u"son"), intern(u"leur")};
        int t = from;
        if (stressed.contains(m_tokens.at(t).lower())) {
            ++t;
        } else if (m_tokens.at(t).lower() == words().comma) {
            // A few words without a verb, and their second comma.
            for (++t; t < range.last && t < from + 9 && m_tokens.at(t).lower() != words().comma; ++t) {
                // "pour sa part", "de son côté": no verb behind a possessive.
                if ((at(t).isVerbal() && !possessives.contains(m_tokens.at(t - 1).lower())) ||
                    m_tokens.at(t).kind == TokenKind::Punctuation)
                    return -1;
            }
            if (t >= range.last || m_tokens.at(t).lower() != words().comma)
                return -1;
            ++t;
        } else {
            t = behindAside(t, range);
            if (t < 0)
                return -1;
        }
        while (t < range.last && isAdverb(t))
            ++t;
        return t < range.last && at(t).tense == Tense::PastParticiple ? t : -1;
    }

    /// What an aside without commas ends with: "a de son côté reçu", "avait hier soir rejeté", "a une
    /// nouvelle fois averti".
    static bool endsAside(InternedId lemma)
    {
        static const QSet<InternedId> ends = [] {
            QSet<InternedId> set;
            for (const char16_t *word :
                 {u"part",     u"côté",    u"tour",      u"fois",         u"reprise",   u"temps",
                  u"abord",    u"nouveau", u"ailleurs",  u"outre",        u"effet",     u"revanche",
                  u"succès",   u"vain",    u"soir",      u"matin",        u"hier",      u"midi",
                  u"lundi",    u"mardi",   u"mercredi",  u"jeudi",        u"vendredi",  u"samedi",
                  u"dimanche", u"nuit",    u"soirée",    u"matinée",      u"journée",   u"après-midi",
                  u"semaine",  u"mois",    u"année",     u"jour",         u"suite",     u"passage",
                  u"foulée",   u"place",   u"total",     u"partie",       u"unanimité", u"urgence",
                  u"secret",   u"erreur",  u"surprise",  u"facto",        u"personne",  u"téléphone",
                  u"avance",   u"retour",  u"réponse",   u"représailles", u"priorité",  u"conséquence",
                  u"janvier",  u"février", u"mars",      u"avril",        u"mai",       u"juin",
                  u"juillet",  u"août",    u"septembre", u"octobre",      u"novembre",  u"décembre",
                  u"dernier",  u"coup",    u"public",    u"occasion",     u"moment",    u"heure"})
                set.insert(intern(QStringView(word)));
            return set;
        }();
        return ends.contains(lemma);
    }

    /// The token behind an aside that begins at `from`; -1 where none does.
    int behindAside(int from, const TokenRange &range) const
    {
        static const InternedId une = intern(u"une"), fois = intern(u"fois"), ce = intern(u"ce");
        bool governed = false; // inside a phrase that a preposition opens
        for (int t = from; t < range.last && t < from + 8; ++t) {
            const Reading &r = at(t);
            if (t > from && r.tense == Tense::PastParticiple)
                return endsAside(lemma(t - 1)) || endsAside(m_tokens.at(t - 1).lower()) || isYear(t - 1) ? t
                                                                                                         : -1;
            if (r.pos == Pos::Preposition || r.pos == Pos::Contraction) {
                governed = true;
                continue;
            }
            if (r.pos == Pos::Adverb || endsAside(lemma(t)) || endsAside(m_tokens.at(t).lower()))
                continue;
            const bool nominal = r.pos == Pos::Determiner || r.pos == Pos::Noun || r.pos == Pos::Adjective ||
                                 r.pos == Pos::Number || r.pos == Pos::ProperNoun;
            // "une nouvelle fois", "ce matin": no object.
            const bool times = (m_tokens.at(t).lower() == une || lemma(t) == ce) && t + 2 < range.last &&
                               (endsAside(lemma(t + 1)) || lemma(t + 2) == fois);
            governed = governed || times;
            if (!nominal || !governed)
                return -1;
        }
        return -1;
    }

    /// Token of an infinitive after `from`, over clitics and adverbs; -1.
    int infinitiveFollows(int from, const TokenRange &range) const
    {
        for (int t = from; t < range.last && t < from + 6; ++t) {
            if (at(t).tense == Tense::Infinitive)
                return t;
            if (!isClitic(t) && !isAdverb(t) && !isNegator(t) && !startsWithHyphen(t))
                return -1;
        }
        return -1;
    }

    void takeInfinitive(VerbGroup &group, int &end, const TokenRange &range, bool &auxiliary,
                        bool &sawEtre) const
    {
        const int infinitive = infinitiveFollows(end, range);
        for (int t = end; t < infinitive; ++t) {
            if (isReflexive(t))
                group.reflexive = true;
            if (isNegator(t) && !group.negated && t > 0 && m_tokens.at(t - 1).lemma() == words().ne)
                group.negated = true;
        }
        group.head = infinitive;
        end = infinitive + 1;
        sawEtre = lemma(infinitive) == words().etre;
        auxiliary = sawEtre || lemma(infinitive) == words().avoir;
        if (isCausative(infinitive, end, range, group.reflexive))
            causative(group, end, range);
    }

    /// "a fait savoir", "laisse entendre": the infinitive directly behind carries the meaning.
    /// So "s'est vu infliger une amende".
    bool isCausative(int verb, int end, const TokenRange &range, bool reflexive) const
    {
        static const InternedId voir = intern(u"voir");
        const InternedId l = lemma(verb);
        return (l == words().faire || l == words().laisser || (reflexive && l == voir)) && end < range.last &&
               at(end).tense == Tense::Infinitive;
    }

    void causative(VerbGroup &group, int &end, const TokenRange &) const
    {
        group.causative = true;
        group.head = end;
        ++end;
    }

    bool startsNoun(int i) const
    {
        if (m_chunks.verbOfToken.at(i) >= 0)
            return false;
        const Reading &r = at(i);
        static const InternedId abord = intern(u"abord"), of = intern(u"d'");
        if (m_tokens.at(i).lower() == abord && i > 0 && m_tokens.at(i - 1).lower() == of)
            return false; // "d'abord"
        if (r.isVerbal() && isTitled(i, m_document.sentences.at(m_tokens.at(i).sentence).tokens))
            return true;
        switch (r.pos) {
        case Pos::Noun:
        case Pos::ProperNoun:
        case Pos::Determiner:
        case Pos::Contraction:
        case Pos::Number:
        case Pos::Adjective:
            return true;
        case Pos::Unknown:
            return m_tokens.at(i).kind == TokenKind::Word;
        case Pos::Pronoun:
            return true;
        default:
            return false;
        }
    }

    void nouns(const TokenRange &range)
    {
        int i = range.first;
        while (i < range.last) {
            if (!startsNoun(i)) {
                ++i;
                continue;
            }
            const int next = nounPhrase(i, range);
            i = std::max(next, i + 1);
        }
    }

    int nounPhrase(int i, const TokenRange &range)
    {
        const Words &w = words();
        NounPhrase phrase;
        phrase.sentence = m_tokens.at(i).sentence;
        int t = i;
        if (at(i).pos == Pos::Pronoun) {
            if (isClitic(i) && i + 1 < range.last && m_chunks.verbOfToken.at(i + 1) >= 0)
                return i + 1;
            phrase.isPronoun = true;
            phrase.head = i;
            phrase.gender = at(i).gender;
            phrase.plurality = at(i).plurality;
            phrase.demonstrative = at(i).demonstrative;
            phrase.tokens = {i, i + 1};
            setPreposition(phrase, range);
            // "ce dernier", "celui-ci": the lexicon gives the pair as pronoun and adjective.
            append(phrase);
            return i + 1;
        }
        bool contraction = false;
        bool named = false; ///< a name that the dictionary takes for a verb
        while (t < range.last && m_chunks.verbOfToken.at(t) < 0) {
            const Reading &r = at(t);
            const Token &token = m_tokens.at(t);
            if (r.pos == Pos::Determiner || r.pos == Pos::Contraction) {
                if (phrase.head >= 0 || (phrase.determiner >= 0 && lemma(phrase.determiner) != w.tout))
                    break;
                phrase.determiner = t;
                contraction = r.pos == Pos::Contraction && !isPartitive(t, range);
                phrase.definite = contraction || (r.definite && r.pos != Pos::Contraction);
                phrase.possessive = r.possessive;
                phrase.demonstrative = r.demonstrative;
                mix(phrase, r);
            } else if (r.pos == Pos::Number) {
                // "a vendu en 2016 | douze frégates"
                if (phrase.head >= 0 ||
                    (phrase.number >= 0 && phrase.number == t - 1 && isYear(t - 1) && !isFigure(t)))
                    break;
                phrase.number = t;
            } else if (r.pos == Pos::Unknown && token.kind == TokenKind::Word && phrase.head >= 0 &&
                       at(phrase.head).pos == Pos::Noun && !token.entry->capitalised) {
                // "huit partis nord-irlandais": a small word that no lexicon knows, after a noun, describes
                // it.
                mix(phrase, r);
            } else if (r.pos == Pos::Noun || (r.pos == Pos::Unknown && token.kind == TokenKind::Word)) {
                // Two common nouns in a row are two phrases, unless glued in a compound ("défense
                // antiaérienne").
                if (phrase.head >= 0 && at(phrase.head).pos == Pos::ProperNoun)
                    break;
                if (phrase.head >= 0 && at(phrase.head).pos == Pos::Noun && !isTitleNoun(phrase.head) &&
                    !token.entry->capitalised)
                    break;
                phrase.head = t;
                mix(phrase, r);
            } else if (r.pos == Pos::ProperNoun) {
                phrase.head = t;
                phrase.isName = true;
                if (r.name != NameType::Family)
                    mix(phrase, r);
            } else if (r.pos == Pos::Adjective) {
                if (phrase.isName && phrase.determiner < 0)
                    break;
                mix(phrase, r);
            } else if (r.pos == Pos::Punctuation && isAbbreviationDot(t) && phrase.head == t - 1) {
                // "M. Macron"
            } else if (r.isVerbal() && isTitled(t, range)) {
                phrase.head = t;
                named = true;
            } else if (r.pos == Pos::Adverb && phrase.head < 0 && t + 1 < range.last &&
                       at(t + 1).pos == Pos::Adjective) {
                // "une très grave crise"
            } else {
                break;
            }
            ++t;
        }
        int end = t;
        while (end > i && (at(end - 1).pos == Pos::Adverb ||
                           (at(end - 1).pos == Pos::Punctuation && !isAbbreviationDot(end - 1))))
            --end;
        phrase.tokens = {i, end};
        if (phrase.head < 0) {
            // An adjective or a number that stands for a noun ("les deux", "le premier"); a bare adjective is
            // none.
            if (phrase.determiner < 0 && phrase.number < 0)
                return t;
            phrase.head = end - 1;
            if (phrase.head == phrase.determiner)
                return t;
        }
        phrase.isName = named || at(phrase.head).pos == Pos::ProperNoun;
        setPreposition(phrase, range);
        if (contraction)
            phrase.preposition = phrase.determiner;
        append(phrase);
        return end;
    }

    /// The stop of "M. Macron", "John F. Kennedy": behind a title or an initial, with more to come.
    bool isAbbreviationDot(int t) const
    {
        const Token &token = m_tokens.at(t);
        if (t == 0 || token.spaceBefore || token.span.length() != 1 ||
            m_document.text().at(token.span.start) != u'.')
            return false;
        if (t + 1 >= m_tokens.size() || m_tokens.at(t + 1).sentence != token.sentence)
            return false;
        const Token &before = m_tokens.at(t - 1);
        return before.entry->capitalised && before.span.length() <= 4 &&
               (before.span.length() == 1 || before.pos() == Pos::Noun);
    }

    bool isTitleNoun(int t) const
    {
        return m_tokens.at(t).span.length() <= 4 && m_tokens.at(t).entry->capitalised;
    }

    static void mix(NounPhrase &phrase, const Reading &reading)
    {
        if (phrase.gender == Gender::Unknown)
            phrase.gender = reading.gender;
        if (phrase.plurality == Plurality::Unknown)
            phrase.plurality = reading.plurality;
    }

    void setPreposition(NounPhrase &phrase, const TokenRange &range) const
    {
        int before = phrase.tokens.first - 1;
        // Opening marks and adverbs ("selon « le Monde »") do not part a preposition from its phrase.
        while (before >= range.first && at(before).pos == Pos::Punctuation &&
               m_document.text().at(m_tokens.at(before).span.start) != u',' &&
               m_document.text().at(m_tokens.at(before).span.start) != u'.' &&
               m_document.text().at(m_tokens.at(before).span.start) != u':')
            --before;
        if (before >= range.first &&
            (at(before).pos == Pos::Preposition || at(before).pos == Pos::Contraction))
            phrase.preposition = before;
        if (isPluralArticle(phrase, range)) {
            phrase.determiner = phrase.preposition;
            phrase.tokens.first = phrase.preposition;
            const int outer = phrase.preposition - 1;
            const bool governed = outer >= range.first && at(outer).pos == Pos::Preposition;
            phrase.preposition = governed ? outer : -1;
        }
    }

    /// "De violents combats ont éclaté", "lancer de nouvelles frappes": before an adjective "des" is "de".
    bool isPluralArticle(const NounPhrase &phrase, const TokenRange &range) const
    {
        static const InternedId de = intern(u"de");
        static const InternedId d = intern(u"d'");
        static const QSet<InternedId> governing = [] {
            QSet<InternedId> set;
            for (const char16_t *verb :
                 {u"menacer",  u"accuser",  u"parler",     u"débattre", u"discuter", u"décider",
                  u"convenir", u"disposer", u"bénéficier", u"profiter", u"souffrir", u"user",
                  u"dépendre", u"agir",     u"témoigner",  u"servir",   u"changer",  u"venir",
                  u"manquer",  u"être",     u"charger",    u"priver",   u"douter",   u"jouir",
                  u"doter",    u"avertir",  u"faire",      u"traiter",  u"suspecter"})
                set.insert(intern(QStringView(verb)));
            return set;
        }();
        const int article = phrase.preposition;
        if (article < 0 || article != phrase.tokens.first - 1 || phrase.determiner >= 0 ||
            phrase.number >= 0 || phrase.plurality != Plurality::Plural || phrase.isName ||
            at(phrase.tokens.first).pos != Pos::Adjective || at(phrase.head).pos != Pos::Noun ||
            phrase.head <= phrase.tokens.first ||
            (m_tokens.at(article).lower() != de && m_tokens.at(article).lower() != d))
            return false;
        const int outer = article - 1;
        if (outer < range.first)
            return true;
        const Pos pos = at(outer).pos;
        if (pos == Pos::Preposition)
            return true;
        if (pos == Pos::Punctuation) {
            const QChar mark = m_document.text().at(m_tokens.at(outer).span.start);
            return mark == u',' || mark == u':' || mark == QChar(0x00AB);
        }
        const int verb = m_chunks.verbOfToken.at(outer);
        return verb >= 0 && !governing.contains(m_chunks.verbs.at(verb).lemma);
    }

    /// Endings of the adjectives that French makes from names of places.
    static bool looksLikePeople(const QString &form)
    {
        static constexpr std::array<const char16_t *, 20> endings = {
            u"ais", u"aise", u"aises", u"ois",   u"oise", u"oises", u"ien",  u"ienne",  u"iens", u"iennes",
            u"ain", u"aine", u"ains",  u"aines", u"éen",  u"éenne", u"éens", u"éennes", u"ite",  u"ites"};
        return form.size() > 5 && std::any_of(endings.begin(), endings.end(), [&](const char16_t *ending) {
                   return form.endsWith(QStringView(ending));
               });
    }

    /// "des diplomates estiment", "à des alliés": the plural of "un", not "de les", where no noun or verb
    /// stands before it that it could complete.
    bool isPartitive(int t, const TokenRange &range) const
    {
        if (m_tokens.at(t).lower() != words().des)
            return false;
        const int before = t - 1; // "au-delà des", "lors des": an adverb there makes a preposition
        if (before < range.first)
            return true;
        const Token &token = m_tokens.at(before);
        if (token.kind == TokenKind::Punctuation)
            return true;
        const Pos pos = token.pos();
        return pos == Pos::Preposition || pos == Pos::Subordination || pos == Pos::Relative ||
               (pos == Pos::Coordination && token.lemma() != words().et && token.lemma() != words().ou);
    }

    bool verbStandsBefore(int token) const
    {
        for (int t = token - 1; t >= 0 && m_tokens.at(t).sentence == m_tokens.at(token).sentence; --t) {
            const int verb = m_chunks.verbOfToken.at(t);
            if (verb >= 0 && m_chunks.verbs.at(verb).isFinite())
                return true;
        }
        return false;
    }

    void append(NounPhrase phrase)
    {
        const int index = static_cast<int>(m_chunks.nouns.size());
        // "Paris et Berlin": the second shares the first one's role when nothing but et / ou / a comma parts
        // them.
        int before = phrase.tokens.first - 1;
        bool joined = false;
        if (phrase.preposition < 0) {
            while (before >= 0 &&
                   (lemma(before) == words().et || lemma(before) == words().ou ||
                    (lemma(before) == words().puis && phrase.isName && phrase.determiner < 0) ||
                    lemma(before) == words().ni || (!joined && lemma(before) == words().comma))) {
                joined = true;
                --before;
            }
        }
        // "William Cohen, et le général Clark ont affirmé": before any verb the comma changes nothing.
        if (joined && before > 0 && lemma(before) == words().comma && lemma(before + 1) != words().comma &&
            m_chunks.nounOfToken.at(before - 1) >= 0 &&
            m_chunks.nouns.at(m_chunks.nounOfToken.at(before - 1)).isName && !verbStandsBefore(before))
            --before;
        if (joined && before >= 0 && m_tokens.at(before).sentence == phrase.sentence &&
            m_chunks.nounOfToken.at(before) >= 0) {
            // "Réunis par le roi, dix émirs ont …": over a comma alone a bare phrase does not go on with one
            // that a preposition governs.
            int root = m_chunks.nounOfToken.at(before);
            while (m_chunks.nouns.at(root).coordinatedWith >= 0)
                root = m_chunks.nouns.at(root).coordinatedWith;
            const bool commaOnly = lemma(phrase.tokens.first - 1) == words().comma;
            if (!commaOnly || m_chunks.nouns.at(root).preposition < 0)
                phrase.coordinatedWith = m_chunks.nounOfToken.at(before);
        }
        for (int t = phrase.tokens.first; t < phrase.tokens.last; ++t)
            m_chunks.nounOfToken[t] = index;
        m_chunks.nouns.append(phrase);
    }

    const Document &m_document;
    const QList<Token> &m_tokens;
    Chunks m_chunks;
};

bool isComma(const Document &document, int token)
{
    return document.text().at(document.tokens.at(token).span.start) == u',';
}

} // namespace

Chunks chunk(const Document &document)
{
    return Chunker(document).run();
}

QList<int> Chunks::coordination(int noun) const
{
    QList<int> members{noun};
    for (int i = noun; nouns.at(i).coordinatedWith >= 0; i = nouns.at(i).coordinatedWith)
        members.prepend(nouns.at(i).coordinatedWith);
    return members;
}

int Chunks::verbBefore(const Document &document, int token) const
{
    const int sentence = document.tokens.at(token).sentence;
    for (int t = token; t >= 0 && document.tokens.at(t).sentence == sentence; --t) {
        if (verbOfToken.at(t) >= 0)
            return verbOfToken.at(t);
    }
    return -1;
}

int Chunks::verbAfter(const Document &document, int token) const
{
    const int sentence = document.tokens.at(token).sentence;
    for (int t = token; t < document.tokens.size() && document.tokens.at(t).sentence == sentence; ++t) {
        if (verbOfToken.at(t) >= 0)
            return verbOfToken.at(t);
    }
    return -1;
}

TokenRange Chunks::extended(const Document &document, int noun) const
{
    TokenRange range = nouns.at(noun).tokens;
    static const InternedId de = intern(u"de");
    int next = noun + 1;
    while (next < nouns.size() && nouns.at(next).sentence == nouns.at(noun).sentence) {
        const NounPhrase &complement = nouns.at(next);
        const bool glued = complement.preposition >= 0 && complement.preposition == range.last &&
                           document.tokens.at(complement.preposition).lemma() == de;
        const bool contracted = complement.preposition == complement.tokens.first &&
                                complement.tokens.first == range.last &&
                                document.tokens.at(complement.preposition).lemma() == de;
        // "le ministre de la Défense Caspar Weinberger": a name in apposition follows without anything
        // between.
        const bool apposed =
            complement.isName && complement.preposition < 0 && complement.tokens.first == range.last;
        if (!glued && !contracted && !apposed)
            break;
        range.last = complement.tokens.last;
        ++next;
    }
    return range;
}

bool Chunks::agrees(const Document &document, int noun, const VerbGroup &group) const
{
    const NounPhrase &phrase = nouns.at(noun);
    if (group.plurality == Plurality::Unknown || phrase.plurality == Plurality::Unknown || phrase.isName)
        return true;
    if (group.plurality == Plurality::Plural) {
        // "Un millier de soldats avaient": as many as it counts.
        static const InternedId many[] = {
            intern(u"millier"),   intern(u"centaine"),    intern(u"dizaine"),      intern(u"vingtaine"),
            intern(u"trentaine"), intern(u"quarantaine"), intern(u"cinquantaine"), intern(u"douzaine"),
            intern(u"quinzaine"), intern(u"majorité"),    intern(u"poignée"),      intern(u"moitié"),
            intern(u"total"),     intern(u"plupart"),     intern(u"million"),      intern(u"milliard"),
            intern(u"tiers"),     intern(u"quart"),       intern(u"nombre")};
        return phrase.plurality == Plurality::Plural || phrase.coordinatedWith >= 0 || phrase.number >= 0 ||
               std::find(std::begin(many), std::end(many), document.tokens.at(phrase.head).lemma()) !=
                   std::end(many);
    }
    return phrase.plurality == Plurality::Singular || phrase.number >= 0;
}

/// "le président de la République, qui a ajouté": of a chain of complements, the first noun that agrees.
int Chunks::antecedent(const Document &document, int verb, int qui) const
{
    const VerbGroup &group = verbs.at(verb);
    const int sentenceFirst = document.sentences.at(group.sentence).tokens.first;
    for (int t = qui - 1; t >= sentenceFirst; --t) {
        if (nounOfToken.at(t) < 0)
            continue;
        int candidate = nounOfToken.at(t);
        int best = candidate;
        while (candidate > 0 && nouns.at(candidate).preposition >= 0 &&
               document.tokens.at(nouns.at(candidate).preposition).lemma() == words().de &&
               nouns.at(candidate - 1).tokens.last >= nouns.at(candidate).preposition &&
               nouns.at(candidate - 1).sentence == group.sentence) {
            --candidate;
            if (nouns.at(candidate).plurality == group.plurality || group.plurality == Plurality::Unknown)
                best = candidate;
        }
        return best;
    }
    return -1;
}

namespace {

bool isWeekday(InternedId word)
{
    static const InternedId days[] = {intern(u"lundi"),    intern(u"mardi"),    intern(u"mercredi"),
                                      intern(u"jeudi"),    intern(u"vendredi"), intern(u"samedi"),
                                      intern(u"dimanche"), intern(u"soir"),     intern(u"matin")};
    return std::find(std::begin(days), std::end(days), word) != std::end(days);
}

} // namespace

/// "a déclaré le président français", "prévient Macron", "a annoncé lundi le ministre": a bare phrase right
/// behind the verb, over adverbs and days.
int Chunks::invertedSubject(const Document &document, int verb) const
{
    const VerbGroup &group = verbs.at(verb);
    const int sentenceLast = document.sentences.at(group.sentence).tokens.last;
    int after = group.tokens.last;
    while (after < sentenceLast &&
           (document.tokens.at(after).pos() == Pos::Adverb || isWeekday(document.tokens.at(after).lower())))
        ++after;
    if (after >= sentenceLast || nounOfToken.at(after) < 0)
        return -1;
    const int noun = nounOfToken.at(after);
    return nouns.at(noun).preposition < 0 && agrees(document, noun, group) ? noun : -1;
}

int Chunks::subjectBefore(const Document &document, int verb, int from) const
{
    const VerbGroup &group = verbs.at(verb);
    const QList<Token> &tokens = document.tokens;
    const int sentenceFirst = document.sentences.at(group.sentence).tokens.first;
    int depth = 0; // commas crossed
    int skippedVerbs = 0;
    int fallback = -1;
    int t = from;
    while (t >= sentenceFirst) {
        const Token &token = tokens.at(t);
        if (verbOfToken.at(t) >= 0) {
            const VerbGroup &other = verbs.at(verbOfToken.at(t));
            if (!other.isFinite()) {
                t = other.tokens.first - 1;
                continue;
            }
            // Step over a relative clause or an incise that commas or a relative pronoun enclose.
            int start = other.tokens.first - 1;
            bool enclosed = false;
            for (; start >= sentenceFirst; --start) {
                const Pos pos = tokens.at(start).pos();
                if (pos == Pos::Relative || pos == Pos::Interrogative) {
                    enclosed = true;
                    break;
                }
                if (pos == Pos::Subordination)
                    break;
                if (isComma(document, start)) {
                    enclosed = depth > 0;
                    break;
                }
            }
            if (!enclosed || ++skippedVerbs > 2)
                break;
            t = start - 1;
            continue;
        }
        if (nounOfToken.at(t) >= 0) {
            const int index = nounOfToken.at(t);
            const NounPhrase &phrase = nouns.at(index);
            // "le président, dont le pays tient la présidence de l'Union, a volé": inside the relative
            // clause.
            if (depth > 0) {
                int start = phrase.tokens.first - 1;
                while (start >= sentenceFirst && !isComma(document, start) &&
                       tokens.at(start).pos() != Pos::Relative)
                    --start;
                if (start > sentenceFirst && tokens.at(start).pos() == Pos::Relative &&
                    tokens.at(start).lower() != words().que) {
                    t = start - 1;
                    continue;
                }
            }
            // "M. Biden lui-même a reconnu": the pronoun only stresses
            if (phrase.isPronoun && phrase.tokens.first > sentenceFirst &&
                nounOfToken.at(phrase.tokens.first - 1) >= 0 &&
                internedText(tokens.at(phrase.head).lower()).contains(QStringLiteral("-même"))) {
                t = phrase.tokens.first - 1;
                continue;
            }
            // "entre la Suède et la Norvège, a indiqué …": a fellow of what a preposition governs.
            const int fellow = phrase.coordinatedWith;
            const bool governed = phrase.preposition < 0 && fellow >= 0 &&
                                  nouns.at(fellow).preposition >= 0 &&
                                  (tokens.at(phrase.tokens.first - 1).lemma() == words().et ||
                                   tokens.at(phrase.tokens.first - 1).lemma() == words().ou);
            if (phrase.preposition < 0 && !governed && agrees(document, index, group)) {
                // "Jody Powell, porte-parole de la Maison-Blanche, a déclaré": an apposition has no
                // determiner.
                const bool bareApposition = depth > 0 && phrase.determiner < 0 && !phrase.isName &&
                                            !phrase.isPronoun && phrase.coordinatedWith >= 0;
                // "Mike Mullen, le président des chefs d'état-major, a dit": nor need it lead where it has
                // one.
                const int comma = phrase.tokens.first - 1;
                const int lead = depth > 0 && !phrase.isName && !phrase.isPronoun &&
                                         comma - 1 >= sentenceFirst && isComma(document, comma)
                                     ? nounOfToken.at(comma - 1)
                                     : -1;
                if (lead >= 0 && nouns.at(lead).isName && nouns.at(lead).preposition < 0 &&
                    phrase.determiner >= 0 && phrase.definite && group.plurality != Plurality::Plural)
                    return lead;
                if (!bareApposition)
                    return index;
                fallback = fallback < 0 ? index : fallback;
            }
            t = phrase.preposition >= 0 && phrase.preposition < phrase.tokens.first ? phrase.preposition - 1
                                                                                    : phrase.tokens.first - 1;
            continue;
        }
        if (token.pos() == Pos::Subordination || token.pos() == Pos::Relative)
            break;
        if (isComma(document, t)) {
            ++depth;
        } else if (token.kind == TokenKind::Punctuation) {
            const QChar c = document.text().at(token.span.start);
            if (c == u':' || c == u';' || c == QChar(0x00AB) || c == QChar(0x201C))
                break;
        }
        --t;
    }
    return fallback;
}

Subject Chunks::subject(const Document &document, int verb) const
{
    const VerbGroup &group = verbs.at(verb);
    Subject subject;
    if (!group.isFinite())
        return subject;
    if (group.subjectClitic >= 0) {
        subject.clitic = group.subjectClitic;
        subject.inverted = group.inverted;
        return subject;
    }
    const QList<Token> &tokens = document.tokens;
    const int sentenceFirst = document.sentences.at(group.sentence).tokens.first;
    int t = group.tokens.first - 1;
    while (t >= sentenceFirst && tokens.at(t).pos() == Pos::Adverb)
        --t;
    if (t >= sentenceFirst && tokens.at(t).lower() == words().qui) {
        subject.noun = antecedent(document, verb, t);
        subject.relative = true;
        return subject;
    }
    const QChar before = t >= sentenceFirst ? document.text().at(tokens.at(t).span.start) : QChar(u'\0');
    const bool afterMark = before == QChar(0x00BB) || before == QChar(0x201D) || before == u'"' ||
                           before == u'\'' || before == u',';
    if (afterMark) {
        // An incise: "…, a déclaré le président".
        subject.noun = invertedSubject(document, verb);
        subject.inverted = subject.noun >= 0;
        if (subject.noun >= 0)
            return subject;
    }
    const bool coordinated = t >= sentenceFirst && tokens.at(t).pos() == Pos::Coordination;
    if (coordinated) {
        // "a exhorté … et a promis": the subject of the verb before, of the same tense where there is one.
        int source = -1;
        for (int v = verb - 1; v >= 0 && verbs.at(v).sentence == group.sentence; --v) {
            const VerbGroup &other = verbs.at(v);
            if (!other.isFinite())
                continue;
            if (source < 0)
                source = v;
            if (other.tense == group.tense && other.compound == group.compound &&
                other.plurality == group.plurality) {
                source = v;
                break;
            }
        }
        if (source >= 0) {
            subject = this->subject(document, source);
            subject.elided = true;
            subject.inverted = false;
            return subject;
        }
    }
    subject.noun = subjectBefore(document, verb, t);
    if (subject.noun < 0) {
        subject.noun = invertedSubject(document, verb);
        subject.inverted = subject.noun >= 0;
    }
    return subject;
}

} // namespace frise
