#include "core/language/accents.h"

#include "core/language/segmenter.h"
#include "core/language/tagger.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <deque>
#include <vector>

namespace frise {

namespace {

/// Fewer letters tell nothing: a brief may have no accent.
constexpr qsizetype leastLetters = 300;
/// French prose has an accent in some thirty letters; what slips in with a name is far less.
constexpr qsizetype lettersAnAccent = 400;
/// In French prose every fourth word is one of these few.
constexpr qsizetype wordsASmallOne = 8;

bool isFrench(QStringView text)
{
    static const QSet<QString> small = {QStringLiteral("le"),  QStringLiteral("la"),   QStringLiteral("les"),
                                        QStringLiteral("des"), QStringLiteral("du"),   QStringLiteral("et"),
                                        QStringLiteral("une"), QStringLiteral("dans"), QStringLiteral("que"),
                                        QStringLiteral("qui"), QStringLiteral("pour"), QStringLiteral("par")};
    qsizetype words = 0;
    qsizetype smallWords = 0;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i).isLetter()) {
            begin = begin < 0 ? i : begin;
        } else if (begin >= 0) {
            ++words;
            smallWords += i - begin <= 4 && small.contains(text.mid(begin, i - begin).toString());
            begin = -1;
        }
    }
    return smallWords * wordsASmallOne >= words;
}

bool lostItsAccents(QStringView text)
{
    qsizetype letters = 0;
    qsizetype accents = 0;
    const qsizetype most = text.size() / lettersAnAccent; // nearly every article ends here after some lines
    for (const QChar c : text) {
        letters += c.isLetter();
        accents += c.isLetter() && c.unicode() >= 0xC0;
        if (accents > most)
            return false;
    }
    return letters >= leastLetters && accents * lettersAnAccent < letters && isFrench(text);
}

/// A word with the readings of all its spellings, and which spelling each reading is of.
struct Spellings
{
    FormEntry entry;
    std::vector<QString> ofReading;
};

/// Small words that the dictionary has with an accent too, but that stand for themselves nearly always.
bool standsForItself(const QString &lower)
{
    static const QSet<QString> words = {
        QStringLiteral("la"),    QStringLiteral("des"),  QStringLiteral("du"),   QStringLiteral("sur"),
        QStringLiteral("ou"),    QStringLiteral("de"),   QStringLiteral("le"),   QStringLiteral("les"),
        QStringLiteral("ce"),    QStringLiteral("ne"),   QStringLiteral("ete"),  QStringLiteral("me"),
        QStringLiteral("se"),    QStringLiteral("te"),   QStringLiteral("que"),  QStringLiteral("cela"),
        QStringLiteral("mais"),  QStringLiteral("une"),  QStringLiteral("elle"), QStringLiteral("notre"),
        QStringLiteral("votre"), QStringLiteral("cote"), QStringLiteral("tache")};
    return words.contains(lower);
}

/// Of those the one that is meant, where it is not the word as printed.
QString usualSpelling(const QString &lower)
{
    static const QHash<QString, QString> usual = {{QStringLiteral("ete"), QStringLiteral("été")},
                                                  {QStringLiteral("apres"), QStringLiteral("après")},
                                                  {QStringLiteral("pres"), QStringLiteral("près")},
                                                  {QStringLiteral("tres"), QStringLiteral("très")},
                                                  {QStringLiteral("cote"), QStringLiteral("côté")}};
    return usual.value(lower);
}

class Restorer
{
public:
    Restorer(const Article &article, Lexicon &lexicon)
        : m_lexicon(lexicon), m_text(article.text), m_document(segment(article, lexicon))
    {
    }

    QString run()
    {
        for (qsizetype t = 0; t < m_document.tokens.size(); ++t) {
            Token &token = m_document.tokens[t];
            if (token.kind != TokenKind::Word)
                continue;
            const Spellings *known = spellings(token);
            if (known == nullptr)
                continue;
            token.entry = &known->entry;
            token.reading = 0;
        }
        settle();
        tagTokens(m_document);
        for (qsizetype t = 0; t < m_document.tokens.size(); ++t) {
            const Token &token = m_document.tokens.at(t);
            if (const Spellings *known = m_spellingsOf.value(token.entry))
                replace(token.span, known->ofReading.at(token.reading));
        }
        return m_text;
    }

private:
    static bool isPerfect(const Reading &reading) { return reading.tense == Tense::PastParticiple; }
    static bool isHave(const Reading &reading)
    {
        static const InternedId have = intern(u"avoir");
        return reading.lemma == have;
    }
    static bool mayBe(const Token &token, bool (*what)(const Reading &))
    {
        return std::any_of(token.entry->readings.begin(), token.entry->readings.end(), what);
    }

    /// What the tagger would need more than the neighbouring word for: "a" and "à", "ete" as "been" and as
    /// the summer.
    void settle()
    {
        for (int t = 0; t < m_document.tokens.size(); ++t) {
            const QString form = m_document.tokens.at(t).entry->form;
            if (form == QLatin1String("a"))
                settleHas(t);
            if (form == QLatin1String("ete")) {
                const bool been = t > 0 && mayBe(m_document.tokens.at(t - 1), isHave);
                keep(t,
                     [been](const Reading &reading, const QString &) { return reading.isVerbal() == been; });
            }
        }
    }

    /// "il a", "n'a", "a demande": the verb; "a Geneve", "a mort": the preposition.
    void settleHas(int t)
    {
        static const QSet<QString> before = {
            QStringLiteral("il"),   QStringLiteral("elle"), QStringLiteral("on"),  QStringLiteral("qui"),
            QStringLiteral("n'"),   QStringLiteral("l'"),   QStringLiteral("y"),   QStringLiteral("lui"),
            QStringLiteral("m'"),   QStringLiteral("ne"),   QStringLiteral("les"), QStringLiteral("leur"),
            QStringLiteral("nous"), QStringLiteral("en"),   QStringLiteral("t'"),  QStringLiteral("vous")};
        static const QSet<QString> between = {
            QStringLiteral("pas"),      QStringLiteral("aussi"),  QStringLiteral("deja"),
            QStringLiteral("ensuite"),  QStringLiteral("bien"),   QStringLiteral("toujours"),
            QStringLiteral("encore"),   QStringLiteral("jamais"), QStringLiteral("egalement"),
            QStringLiteral("vivement"), QStringLiteral("alors"),  QStringLiteral("plus")};
        // "condamné à mort", "tout à fait", "mis à part"
        static const QSet<QString> fixed = {QStringLiteral("mort"), QStringLiteral("part"),
                                            QStringLiteral("vue")};
        const QList<Token> &tokens = m_document.tokens;
        const int sentence = tokens.at(t).sentence;
        const auto inside = [&](int i) {
            return i >= 0 && i < tokens.size() && tokens.at(i).sentence == sentence;
        };
        const QString left = inside(t - 1) ? tokens.at(t - 1).entry->form.toLower() : QString();
        const bool inverted =
            inside(t + 1) && tokens.at(t + 1).entry->form.startsWith(u'-'); // "a-t-il ajoute"
        int next = inverted ? t + 2 : t + 1;
        while (inside(next) && between.contains(tokens.at(next).entry->form))
            ++next;
        const bool participle = inside(next) && mayBe(tokens.at(next), isPerfect) &&
                                !fixed.contains(tokens.at(next).entry->form) && left != u"tout";
        const bool has = inverted || before.contains(left) || participle;
        keep(t, [has](const Reading &reading, const QString &) { return isHave(reading) == has; });
        if (has && participle)
            keep(next, [](const Reading &reading, const QString &) { return isPerfect(reading); });
    }

    /// Leaves a token the readings of which `wanted` is true, where there is one.
    template <typename Wanted>
    void keep(int t, Wanted wanted)
    {
        Token &token = m_document.tokens[t];
        const Spellings *made = m_spellingsOf.value(token.entry);
        if (made == nullptr)
            return;
        Spellings fewer;
        fewer.entry = made->entry;
        fewer.entry.readings.clear();
        fewer.entry.tagCosts.clear();
        for (qsizetype i = 0; i < made->entry.readings.size(); ++i) {
            if (!wanted(made->entry.readings.at(i), made->ofReading[static_cast<std::size_t>(i)]))
                continue;
            fewer.entry.readings.append(made->entry.readings.at(i));
            fewer.entry.tagCosts.append(made->entry.tagCosts.at(i));
            fewer.ofReading.push_back(made->ofReading[static_cast<std::size_t>(i)]);
        }
        if (fewer.ofReading.empty())
            return;
        m_made.push_back(std::move(fewer));
        token.entry = &m_made.back().entry;
        m_spellingsOf.insert(token.entry, &m_made.back());
    }

    const Spellings *spellings(const Token &token)
    {
        const QString form = token.entry->form;
        const bool opensSentence =
            &token == &m_document.tokens.at(m_document.sentences.at(token.sentence).tokens.first);
        const QString key = opensSentence ? form + u' ' : form;
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd())
            return known.value();
        const Spellings *made = nullptr;
        const QString lower = form.toLower();
        if (!token.entry->allCaps && lower.size() > (token.elided ? 2 : 0)) {
            QStringList others;
            if (const QString usual = usualSpelling(lower); !usual.isEmpty())
                others = {usual};
            else if (!standsForItself(lower))
                others = m_lexicon.accented(form);
            if (!others.isEmpty())
                made = make(token, opensSentence, others);
        }
        m_known.insert(key, made);
        return made;
    }

    const Spellings *make(const Token &token, bool opensSentence, const QStringList &others)
    {
        Spellings all;
        all.entry = *token.entry;
        all.entry.readings.clear();
        all.entry.tagCosts.clear();
        const bool usual = !usualSpelling(token.entry->form.toLower()).isEmpty();
        const bool knownName = std::any_of(others.begin(), others.end(),
                                           [](const QString &other) { return other.at(0).isUpper(); });
        const bool name = token.entry->capitalised && !knownName && !opensSentence &&
                          token.entry->readings.at(0).pos == Pos::ProperNoun;
        // A word the dictionary does not know is one of its spellings; a name may be a name of its own; and
        // what it does know likely stands as it is printed.
        const bool itself = !usual && (token.entry->known || name);
        constexpr qint16 doubt = 2;
        const auto add = [&all](const FormEntry &entry, qsizetype i, const QString &spelling, qint16 cost) {
            TagCost tag = entry.tagCosts.at(i);
            tag.inside = static_cast<qint16>(tag.inside + cost);
            tag.atStart = static_cast<qint16>(tag.atStart + cost);
            all.entry.readings.append(entry.readings.at(i));
            all.entry.tagCosts.append(tag);
            all.ofReading.push_back(spelling);
        };
        // "generation" and "génération" are one word, which some dictionary prints badly.
        const auto isRespelt = [&](const Reading &reading) {
            return std::any_of(others.begin(), others.end(), [&](const QString &other) {
                const FormEntry &entry = *m_lexicon.lookUp(other);
                return std::any_of(entry.readings.begin(), entry.readings.end(), [&](const Reading &known) {
                    return known.pos == reading.pos && known.tense == reading.tense &&
                           known.gender == reading.gender && known.plurality == reading.plurality &&
                           known.person == reading.person;
                });
            });
        };
        for (qsizetype i = 0; itself && i < token.entry->readings.size(); ++i) {
            if (!isRespelt(token.entry->readings.at(i)))
                add(*token.entry, i, token.entry->form, 0);
        }
        const qint16 cost = all.ofReading.empty() ? 0 : doubt;
        for (const QString &other : others) {
            const FormEntry &entry = *m_lexicon.lookUp(other);
            for (qsizetype i = 0; i < entry.readings.size(); ++i)
                add(entry, i, other, cost);
        }
        all.entry.known = true;
        m_made.push_back(std::move(all));
        m_spellingsOf.insert(&m_made.back().entry, &m_made.back());
        return &m_made.back();
    }

    /// Letters only: capitals stay capitals, apostrophes what they are.
    void replace(const Span &span, const QString &spelling)
    {
        if (spelling.size() != span.length())
            return;
        for (qsizetype i = 0; i < spelling.size(); ++i) {
            QChar &at = m_text[span.start + i];
            if (spelling.at(i).unicode() >= 0xC0)
                at = at.isUpper() ? spelling.at(i).toUpper() : spelling.at(i);
        }
    }

    Lexicon &m_lexicon;
    QString m_text;
    Document m_document;
    std::deque<Spellings> m_made;                              ///< of which the tokens hold addresses
    QHash<const FormEntry *, const Spellings *> m_spellingsOf; ///< by their entry
    QHash<QString, const Spellings *> m_known;                 ///< by form; null where it has one spelling
};

} // namespace

std::optional<QString> withAccents(const Article &article, Lexicon &lexicon)
{
    if (article.language != QLatin1String("fr") || !lostItsAccents(article.text))
        return std::nullopt;
    return Restorer(article, lexicon).run();
}

} // namespace frise
