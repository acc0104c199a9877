// "son fils Oudaï", "sa femme Souha": a given name behind a word of kinship has the family of whose kin it
// is.
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"
#include "core/knowledge/folding.h"

namespace frise {

namespace {

/// Somebody of the tables with exactly that name, or -1.
int personCalled(const KnowledgeBase &knowledge, const QString &name)
{
    int node = NameIndex::root;
    for (const InternedId part : foldedParts(name)) {
        node = knowledge.index().step(node, part);
        if (node < 0)
            return -1;
    }
    for (const KnownName &known : knowledge.index().names(node)) {
        if (known.kind == KnownKind::Person && !known.skeleton)
            return known.index;
    }
    return -1;
}

} // namespace

/// Completes a given name behind "son fils", "sa femme": by somebody of the tables who bears it with the
/// possessor's family, else a single word by that family. What it was completed to holds for the rest.
void Resolver::nameByKin(NameMention &name)
{
    static const QSet<InternedId> kin =
        setOfWords({u"fils", u"fille", u"frère", u"sœur", u"soeur", u"épouse", u"femme", u"veuve", u"père"});
    static const QSet<InternedId> rank = setOfWords(
        {u"aîné", u"aînée", u"cadet", u"cadette", u"jeune", u"second", u"seconde", u"premier", u"première"});
    static const QSet<InternedId> whose = setOfWords({u"son", u"sa"});
    if (name.type != NameMention::Type::Person || !name.personId.isEmpty() || name.roleSpan.isValid() ||
        name.name.size() > 3 || name.canonical.isEmpty())
        return;
    const QString key = folded(name.canonical);
    if (const auto known = m_kin.constFind(key); known != m_kin.constEnd()) {
        name.canonical = known->first;
        name.personId = known->second;
        return;
    }
    int noun = name.name.first - 1;
    if (noun > 1 && m_document.textOf(m_document.tokens.at(noun)) == u",") {
        const int end = name.name.last; // "sa veuve, Leah, a accusé"
        if (end < m_count && m_document.tokens.at(end).kind != TokenKind::Punctuation)
            return;
        --noun;
    }
    if (noun > 1 && rank.contains(m_document.tokens.at(noun).lower()))
        --noun;
    if (noun < 1 || !kin.contains(m_document.tokens.at(noun).lower()))
        return;
    int owner = -1;
    int article = noun - 1;
    if (article > 0 && rank.contains(m_document.tokens.at(article).lower()))
        --article;
    if (whose.contains(m_document.tokens.at(article).lower())) {
        NameMention description;
        description.tokens = {article, noun + 1};
        owner = possessorOf(description);
    }
    if (owner < 0 || !isPerson(owner) || m_context.analysis.actors.at(owner).anonymous)
        return;
    const int person = entity(owner).person;
    const QString &full = m_context.analysis.actors.at(owner).name;
    const QString family =
        person >= 0 ? m_knowledge.persons().at(person).family : full.mid(full.lastIndexOf(u' ') + 1);
    // A king, or somebody known by one name, passes none on.
    if (family.isEmpty() || family == full || name.canonical.contains(family))
        return;
    const QString whole = name.canonical + u' ' + family;
    const int known = personCalled(m_knowledge, whole);
    if (known < 0 && name.name.size() > 1)
        return;
    name.canonical = known >= 0 ? m_knowledge.persons().at(known).name : whole;
    if (known >= 0)
        name.personId = m_knowledge.persons().at(known).id;
    name.evidence = {QStringLiteral("references.kin"),
                     QString::fromLatin1(QT_TRANSLATE_NOOP(
                         "Evidence", "\"%1\" is taken for %2, by the family of the person named before.")),
                     {m_document.textOf(m_document.spanOf(name.name)).toString(), name.canonical},
                     {name.span},
                     0.7,
                     false};
    m_kin.insert(key, {name.canonical, name.personId});
}

} // namespace frise
