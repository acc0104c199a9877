// Bodies that no table holds: those whose name says what they are ("le Parti communiste chilien"), and the
// acronyms an article makes for them.
#include "core/analysis/names/body_heads.h"
#include "core/analysis/names/name_reader.h"
#include "core/analysis/names/speech_verbs.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId de = intern(u"de"), d = intern(u"d'"), du = intern(u"du"), des = intern(u"des"),
               pour = intern(u"pour"), contre = intern(u"contre"), aux = intern(u"aux"), en = intern(u"en"),
               et = intern(u"et"), sur = intern(u"sur");
    bool isOf(InternedId id) const { return id == de || id == d || id == du || id == des; }
    bool leads(InternedId id) const
    {
        return isOf(id) || id == pour || id == contre || id == aux || id == en || id == sur;
    }
};

const Words &words()
{
    static const Words instance;
    return instance;
}

/// First letters of the words that count: "Mouvement islamique de l'Azawad" is "mia".
QString initialsOf(const QString &name)
{
    static const QSet<QString> small = {QStringLiteral("de"),   QStringLiteral("d'"), QStringLiteral("du"),
                                        QStringLiteral("des"),  QStringLiteral("la"), QStringLiteral("le"),
                                        QStringLiteral("les"),  QStringLiteral("l'"), QStringLiteral("et"),
                                        QStringLiteral("pour"), QStringLiteral("en"), QStringLiteral("aux"),
                                        QStringLiteral("sur"),  QStringLiteral("au")};
    QString plain = folded(name);
    plain.replace(u'\'', QLatin1String("' "));
    QString initials;
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        if (!small.contains(word) && word.at(0).isLetter())
            initials += word.at(0);
    }
    return initials;
}

} // namespace

/// The token after the name of a body that begins at `token`; `token` itself where nothing follows the head.
/// `country`: of an adjective or complement inside.
int NameReader::namedBodyEnd(int token, QString &country) const
{
    const Words &w = words();
    int end = token;
    int complements = 0;
    const auto itemAt = [&](int t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        return item >= 0 && m_items.at(item).tokens.first == t ? item : -1;
    };
    // "islamique", "Colorado", "tchadien": what stands beside a noun without any preposition.
    const auto beside = [&](int t) {
        while (t < m_count && isWord(t) && sameSentence(t, token) && !tokenAt(t).elided) {
            const Token &word = tokenAt(t);
            const int item = itemAt(t);
            if (item >= 0)
                break;
            if (!word.entry->capitalised) {
                const QStringList demonym = demonymCountries(t);
                if (!demonym.isEmpty()) {
                    if (country.isEmpty())
                        country = demonym.first();
                } else if (word.pos() != Pos::Adjective &&
                           !(word.pos() == Pos::Verb && word.chosen().tense == Tense::PastParticiple)) {
                    break;
                }
            } else if (!isNameToken(t) || word.entry->allCaps) {
                break;
            }
            ++t;
        }
        return t;
    };
    end = beside(token);
    while (end < m_count && isWord(end) && sameSentence(end, token) && complements < 3) {
        const InternedId lower = tokenAt(end).lower();
        int next = end;
        const bool and_ = lower == w.et;
        if (and_) {
            // "pour l'unité et le jihad", "vérité et réconciliation"; a large word begins another body.
            if (complements == 0 && end == token)
                break;
            next = end + 1;
            if (next < m_count && w.leads(tokenAt(next).lower()))
                ++next;
        } else if (w.leads(lower)) {
            next = end + 1;
        } else if (complements == 0 && end == token && tokenAt(end).pos() == Pos::Noun &&
                   !tokenAt(end).entry->capitalised && end + 2 < m_count &&
                   tokenAt(end + 1).lower() == w.et) {
            next = end; // "Commission vérité et réconciliation"
        } else {
            break;
        }
        if (next < m_count && next > end && tokenAt(next).pos() == Pos::Determiner &&
            !tokenAt(next).chosen().possessive)
            ++next;
        if (next >= m_count || !isWord(next) || !sameSentence(next, token))
            break;
        const int item = itemAt(next);
        if (item >= 0) {
            const NameMention &name = m_items.at(item);
            const bool land =
                name.type == NameMention::Type::Country || name.type == NameMention::Type::Place;
            if (!land || and_)
                break;
            if (country.isEmpty())
                country = name.country;
            end = name.tokens.last;
        } else if (lower == w.en || lower == w.sur) {
            break; // "en mai"; only "en Afrique de l'Ouest" belongs to the name
        } else if (tokenAt(next).entry->capitalised) {
            // "de l'Azawad", "des Nations libres"; a person's body is not named after him.
            if (and_ || !isNameToken(next) || m_familyHits.contains(next) || opensName(next))
                break;
            end = beside(next + 1);
        } else {
            const int noun = m_context.chunks.nounOfToken.value(next, -1);
            if (tokenAt(next).pos() != Pos::Noun || noun < 0)
                break;
            // "et le président part": a coordinated noun that a verb follows is a subject of its own.
            int after = beside(next + 1);
            if (and_ && after < m_count && sameSentence(after, token) &&
                m_context.chunks.verbOfToken.value(after, -1) >= 0)
                break;
            end = after;
        }
        ++complements;
    }
    return end;
}

void NameReader::addBody(const TokenRange &tokens, const NameMention &like)
{
    NameMention mention = like;
    mention.tokens = tokens;
    mention.name = tokens;
    mention.span = spanOf(tokens);
    mention.determiner = -1;
    for (int t = tokens.first; t < tokens.last; ++t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        if (item >= 0)
            m_dropped[static_cast<std::size_t>(item)] = true;
    }
    append(mention);
}

void NameReader::findNamedBodies()
{
    const BodyHeads &heads = BodyHeads::instance();
    for (int t = 0; t < m_count; ++t) {
        if (!isWord(t) || !tokenAt(t).entry->capitalised || m_itemOf[static_cast<std::size_t>(t)] >= 0 ||
            m_headline[static_cast<std::size_t>(t)])
            continue;
        int end = t;
        const BodyHeads::Head *head = heads.headAt(m_document, t, end);
        if (head == nullptr)
            continue;
        // At the start of a sentence or line the capital says nothing, unless an article stood before it.
        if (startsSentence(t))
            continue;
        QString country;
        const int last = namedBodyEnd(end, country);
        if (last == end)
            continue;
        // "l'Assemblée indonésienne", "la Banque d'Angleterre" of the tables' kinds are read as such.
        const bool ofState = !country.isEmpty() && last == end + 1;
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        const int node = ofState && form.parts.size() == 1
                             ? m_roles.institutionIndex.step(NameIndex::root, form.parts.at(0))
                             : -1;
        if (node >= 0 && !m_roles.institutionIndex.names(node).empty())
            continue;
        NameMention like;
        like.type = NameMention::Type::Body;
        like.kind = ActorKind::Organisation;
        like.gender = head->gender;
        like.plurality = head->plurality;
        like.country = country;
        like.canonical = textOf({t, last}).simplified();
        like.canonical.replace(QChar(0x2019), u'\'');
        like.knowledgeId = QStringLiteral("n:") + folded(like.canonical);
        like.evidence = {QStringLiteral("names.body"),
                         QString::fromLatin1(QT_TRANSLATE_NOOP(
                             "Evidence", "\"%1\" is the name of a body by its first word, \"%2\".")),
                         {like.canonical, textOf({t, end})},
                         {},
                         0.8,
                         false};
        addBody({t, last}, like);
        t = last - 1;
    }
}

bool NameReader::isAcronym(int token) const
{
    if (!isWord(token) || m_headline[static_cast<std::size_t>(token)])
        return false;
    const FormEntry &entry = *tokenAt(token).entry;
    return entry.allCaps && entry.form.size() >= 2 && entry.form.size() <= 8 &&
           std::all_of(entry.form.begin(), entry.form.end(),
                       [](QChar c) { return c.isLetter() || c == u'-'; });
}

/// "(MIA)" behind a body, or letters that are the initials of one: its short name in this article.
void NameReader::findAcronyms()
{
    QHash<QString, int> bodyOf; // folded acronym → index into m_items
    const auto covered = [&](int t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        return item >= 0 && !m_dropped[static_cast<std::size_t>(item)] &&
               m_items.at(item).type != NameMention::Type::Unresolved;
    };
    const qsizetype named = m_items.size();
    for (qsizetype i = 0; i < named; ++i) {
        const NameMention &body = m_items.at(i);
        if (m_dropped[static_cast<std::size_t>(i)] || body.type != NameMention::Type::Body ||
            body.knowledgeId.isEmpty() || isAcronym(body.tokens.first))
            continue;
        const int open = body.tokens.last;
        // "Communauté économique des États de l'Afrique de l'Ouest (Cédéao)": the tables know the short name.
        const int inside =
            open + 1 < m_count && isSign(open, u'(') ? m_itemOf[static_cast<std::size_t>(open + 1)] : -1;
        if (inside >= 0 && body.knowledgeId.startsWith(u"n:") &&
            m_items.at(inside).type == NameMention::Type::Body &&
            isSign(m_items.at(inside).tokens.last, u')')) {
            const NameMention known = m_items.at(inside);
            // Letters that mean something else elsewhere: the article speaks of another state.
            if (!body.country.isEmpty() && body.country != known.country) {
                bodyOf.insert(folded(textOf(known.tokens)), static_cast<int>(i));
                continue;
            }
            m_items[i].knowledgeId = known.knowledgeId;
            m_items[i].canonical = known.canonical;
            m_items[i].body = known.body;
            m_items[i].country = known.country;
            continue;
        }
        if (open + 2 < m_count && isSign(open, u'(') && isAcronym(open + 1) && !covered(open + 1) &&
            (isSign(open + 2, u')') || isSign(open + 2, u',')))
            bodyOf.insert(folded(tokenAt(open + 1).entry->form), static_cast<int>(i));
        const QString initials = initialsOf(textOf(body.tokens));
        if (initials.size() >= 3 && !bodyOf.contains(initials))
            bodyOf.insert(initials, static_cast<int>(i));
    }
    for (int t = 0; t < m_count; ++t) {
        if (!isAcronym(t))
            continue;
        const auto known = bodyOf.constFind(folded(tokenAt(t).entry->form));
        const bool own = known != bodyOf.constEnd() && m_items.at(*known).knowledgeId.startsWith(u"n:");
        if (covered(t) &&
            !(own && m_items.at(m_itemOf[static_cast<std::size_t>(t)]).type == NameMention::Type::Body))
            continue;
        if (known != bodyOf.constEnd()) {
            NameMention like = m_items.at(*known);
            like.evidence = {QStringLiteral("names.acronym"),
                             QString::fromLatin1(QT_TRANSLATE_NOOP(
                                 "Evidence", "\"%1\" is the short name of %2 in this article.")),
                             {tokenAt(t).entry->form, like.canonical},
                             {},
                             0.9,
                             false};
            addBody({t, t + 1}, like);
            continue;
        }
        // Letters that nobody explains are a body where they speak ("la FNSEA attend").
        const int verb =
            t + 1 < m_count && sameSentence(t, t + 1) ? m_context.chunks.verbOfToken.at(t + 1) : -1;
        const bool speaks = verb >= 0 && m_context.chunks.verbs.at(verb).isFinite() &&
                            isActingVerb(m_context.chunks.verbs.at(verb).lemma);
        const bool common = std::any_of(tokenAt(t).entry->readings.begin(), tokenAt(t).entry->readings.end(),
                                        [](const Reading &r) { return r.acronym || r.pos == Pos::Noun; });
        if (!speaks || !hasArticle(t) || common)
            continue;
        NameMention like;
        like.type = NameMention::Type::Body;
        like.kind = ActorKind::Organisation;
        like.canonical = tokenAt(t).entry->form;
        like.knowledgeId = QStringLiteral("n:") + folded(like.canonical);
        like.gender = tokenAt(t - 1).chosen().gender;
        like.plurality = Plurality::Singular;
        like.evidence = {
            QStringLiteral("names.acronym"),
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is written like a name and speaks.")),
            {like.canonical},
            {},
            0.6,
            false};
        addBody({t, t + 1}, like);
    }
}

} // namespace frise
