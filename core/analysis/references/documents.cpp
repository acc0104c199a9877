// "le communiqué", "le mouvement": bodies and papers named before.
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// What a noun says of a body named before ("le mouvement" for a party): kinds of bodies.tsv.
const QHash<InternedId, QSet<QString>> &bodyNouns()
{
    static const QHash<InternedId, QSet<QString>> table = [] {
        QHash<InternedId, QSet<QString>> nouns;
        const auto add = [&](const char16_t *noun, std::initializer_list<const char *> kinds) {
            QSet<QString> set;
            for (const char *kind : kinds)
                set.insert(QLatin1String(kind));
            nouns.insert(intern(QStringView(noun)), set);
        };
        add(u"mouvement", {"armed_group", "party"});
        add(u"groupe", {"armed_group", "company"});
        add(u"parti", {"party"});
        add(u"organisation", {"armed_group", "un", "alliance", "bloc", "ngo", "agency", "party"});
        add(u"alliance", {"alliance"});
        add(u"coalition", {"format", "alliance"});
        add(u"agence", {"agency", "media", "intelligence"});
        for (const char16_t *medium :
             {u"journal", u"quotidien", u"hebdomadaire", u"magazine", u"chaîne", u"station"})
            add(medium, {"media"});
        add(u"milice", {"armed_group"});
        add(u"guérilla", {"armed_group"});
        add(u"institution", {"un", "bloc", "agency", "court"});
        add(u"juridiction", {"court"});
        add(u"tribunal", {"court"});
        add(u"cour", {"court"});
        return nouns;
    }();
    return table;
}

} // namespace

/// "un communiqué de l'Élysée … Le communiqué ajoute": who issued it.
bool Resolver::resolveDocument(int token)
{
    const ReferenceWords &w = referenceWords();
    const Token &noun = m_document.tokens.at(token);
    if (noun.pos() != Pos::Noun)
        return false;
    const auto kinds = bodyNouns().constFind(noun.lemma());
    const bool document = w.documents.contains(noun.lemma());
    if (!document && kinds == bodyNouns().constEnd())
        return false;
    if (token == 0 || m_actorOfToken[static_cast<std::size_t>(token)] >= 0)
        return false;
    const Token &before = m_document.tokens.at(token - 1);
    const bool definite = before.chosen().definite || before.chosen().demonstrative ||
                          before.lower() == w.du || before.lower() == w.au || before.lower() == w.ce ||
                          before.lower() == w.cette;
    const auto complement = [&](int t) {
        // "accuse l'organisation de transporter": what it is accused of
        if (t + 1 < m_count && m_document.tokens.at(t + 1).chosen().tense == Tense::Infinitive)
            return false;
        return t < m_count && m_document.tokens.at(t).sentence == noun.sentence &&
               (m_document.tokens.at(t).lower() == w.de || m_document.tokens.at(t).lower() == w.d ||
                m_document.tokens.at(t).lower() == w.du);
    };
    Mention mention;
    mention.kind = MentionKind::Role;
    mention.span = noun.span;
    if (document) {
        // Who issues it: the complement if it names a body, else the subject that says something in it.
        const bool own = complement(token + 1);
        if (!definite || own) {
            m_pendingDocument = token;
            // "la Ligue a suspendu ses vols, selon un communiqué": the body whose act it reports.
            const bool source = !own && token >= 2 &&
                                (m_document.tokens.at(token - 2).lower() == w.selon ||
                                 m_document.tokens.at(token - 2).lower() == w.apres);
            const int issuer = source ? issuerBefore(token) : -1;
            if (issuer < 0 || isPerson(issuer))
                return false;
            mention.evidence.rule = QStringLiteral("references.document");
            mention.evidence.reason =
                QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" was issued by %2."));
            mention.evidence.args = {m_document.textOf(mention.span).toString()};
            return take(mention, {token, token + 1}, {{issuer, 0.6}});
        }
        if (m_subject[static_cast<std::size_t>(token)] == 0)
            return false;
        const int issuer = issuerBefore(token);
        if (issuer < 0)
            return false;
        mention.evidence.rule = QStringLiteral("references.document");
        mention.evidence.reason =
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" was issued by %2."));
        mention.evidence.args = {m_document.textOf(mention.span).toString()};
        return take(mention, {token, token + 1}, {{issuer, 1.0}});
    }
    if (!definite)
        return false;
    const Pos next = token + 1 < m_count ? m_document.tokens.at(token + 1).pos() : Pos::Unknown;
    // "le mouvement chiite", "l'organisation séparatiste": what it is may be said with its kind, of a body
    // spoken of right before; a people's adjective must be that of its state.
    const int described = next == Pos::Adjective ? withDescription({token, token + 1}).last : token + 1;
    const bool adjective = described > token + 1;
    if (complement(described) || (next == Pos::Adjective && !adjective) || next == Pos::ProperNoun)
        return false;
    const int actor = bodyMeantBy(token);
    if (actor < 0)
        return false;
    if (adjective) {
        if (!recentBody(actor, token))
            return false;
        for (int t = token + 1; t < described; ++t) {
            const QStringList states = statesOfAdjective(t);
            const QString &own = m_context.analysis.actors.at(actor).country;
            if (!states.isEmpty() && !states.contains(own))
                return false;
        }
    }
    mention.evidence.rule = QStringLiteral("references.body");
    mention.evidence.reason = QString::fromLatin1(
        QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2, the last of its kind named before."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    mention.span = m_document.spanOf(TokenRange{token, described});
    return take(mention, {token, described}, {{actor, 0.8}});
}

/// Whether a body was spoken of in the paragraph of a token or in the one before.
bool Resolver::recentBody(int actor, int token) const
{
    const int paragraph = m_document.sentences.at(m_document.tokens.at(token).sentence).paragraph;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        if (paragraph - m_occurrences.at(i).paragraph > 1)
            return false;
        if (m_occurrences.at(i).actor == actor)
            return true;
    }
    return false;
}

/// The states whose adjective stands at a token ("kurde": none, "libanais": LBN).
QStringList Resolver::statesOfAdjective(int token) const
{
    const QString word = internedText(m_document.tokens.at(token).lower());
    QStringList states;
    for (const KnownCountry &country : m_knowledge.countries()) {
        if (country.adjective == word || country.adjectiveFeminine == word)
            states.append(country.id);
    }
    return states;
}

/// Actor of the body that a noun like "mouvement" at `token` stands for: the last of its kind; -1 where none.
int Resolver::bodyMeantBy(int token) const
{
    const auto kinds = bodyNouns().constFind(m_document.tokens.at(token).lemma());
    if (kinds == bodyNouns().constEnd())
        return -1;
    for (qsizetype i = m_occurrences.size() - 1, seen = 0; i >= oldest() && seen < 40; --i, ++seen) {
        const int actor = m_occurrences.at(i).actor;
        const int body = m_entities[static_cast<std::size_t>(actor)].body;
        if (body >= 0 && kinds->contains(m_knowledge.bodies().at(body).kind))
            return actor;
    }
    return -1;
}

/// The actor that issued the last document before a token: what "communiqué de" names, else the subject of
/// the sentence that mentions it.
int Resolver::issuerBefore(int token) const
{
    if (m_pendingDocument < 0)
        return -1;
    const int sentence = m_document.tokens.at(m_pendingDocument).sentence;
    if (m_document.tokens.at(token).sentence - sentence > 6)
        return -1;
    const TokenRange range = m_document.sentences.at(sentence).tokens;
    for (int t = m_pendingDocument + 1; t < std::min(m_pendingDocument + 6, range.last); ++t) {
        const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
        if (actor >= 0 && m_context.analysis.actors.at(actor).kind != ActorKind::Place)
            return actor;
        if (m_document.tokens.at(t).kind == TokenKind::Punctuation)
            break;
    }
    // The subject that says something, else the one that publishes it.
    int subject = -1;
    for (int t = range.first; t < m_pendingDocument; ++t) {
        const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
        if (actor < 0 || m_subject[static_cast<std::size_t>(t)] == 0)
            continue;
        if (m_subject[static_cast<std::size_t>(t)] == 2)
            return actor;
        if (subject < 0)
            subject = actor;
    }
    // "Dans un communiqué séparé, le ministère iranien a rejeté …": behind it.
    for (int t = m_pendingDocument + 1; t < std::min(range.last, token) && subject < 0; ++t) {
        const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
        if (actor >= 0 && m_subject[static_cast<std::size_t>(t)] > 0)
            subject = actor;
    }
    return subject;
}

} // namespace frise
