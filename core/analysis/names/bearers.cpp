#include "core/analysis/names/bearers.h"

#include "core/analysis/names/name_mentions.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/knowledge_base.h"

namespace frise {

namespace {

/// Days after the end of a term in which a minister or envoy is still called by his family name alone, and
/// before its beginning in which he is known already.
constexpr int rememberedDays = 15 * 366;
constexpr int knownBeforeDays = 6 * 366;

bool isMemorable(const QString &function)
{
    return function == QLatin1String("head_of_state") || function == QLatin1String("head_of_government") ||
           function == QLatin1String("party_leader") || function == QLatin1String("supreme_leader");
}

} // namespace

QSet<QString> countriesOf(const NameMentions &names, const Document &document, const KnowledgeBase &knowledge)
{
    QSet<QString> countries;
    for (const NameMention &name : names.list) {
        // A family name by itself is what is to be explained.
        if (name.evidence.rule == QLatin1String("names.family.table"))
            continue;
        if (!name.country.isEmpty())
            countries.insert(name.country);
        for (const QString &rival : name.countryRivals)
            countries.insert(rival);
        const int person = name.personId.isEmpty() ? -1 : knowledge.personIndex(name.personId);
        if (person < 0 || name.rivals.size() > 1)
            continue;
        for (const int term : knowledge.persons().at(person).terms) {
            const QString &of = knowledge.offices().at(knowledge.terms().at(term).office).of;
            if (knowledge.countryIndex(of) >= 0)
                countries.insert(of);
        }
    }
    for (const Token &token : document.tokens) {
        if (token.kind != TokenKind::Word || token.entry->capitalised)
            continue;
        int node = NameIndex::root;
        for (const InternedId part : foldedForm(token.lower()).parts) {
            node = knowledge.index().step(node, part);
            if (node < 0)
                break;
        }
        if (node < 0)
            continue;
        for (const KnownName &name : knowledge.index().names(node)) {
            if (name.kind == KnownKind::Demonym)
                countries.insert(knowledge.countries().at(name.index).id);
        }
    }
    return countries;
}

bool areOfManyStates(const KnowledgeBase &knowledge, const QStringList &persons)
{
    QString state;
    for (const QString &id : persons) {
        const int person = knowledge.personIndex(id);
        if (person < 0)
            continue;
        for (const int term : knowledge.persons().at(person).terms) {
            const QString &of = knowledge.offices().at(knowledge.terms().at(term).office).of;
            if (knowledge.countryIndex(of) < 0)
                continue;
            if (!state.isEmpty() && state != of)
                return true;
            state = of;
        }
    }
    return false;
}

bool mayBeMeant(const KnowledgeBase &knowledge, int person, Day first, Day last, bool shared,
                const QSet<QString> &countries)
{
    const QList<int> &terms = knowledge.persons().at(person).terms;
    if (terms.isEmpty() || first == noDay)
        return true; // nothing is known against it
    for (const int index : terms) {
        const KnownTerm &term = knowledge.terms().at(index);
        const KnownOffice &office = knowledge.offices().at(term.office);
        if (term.begin != noDay && term.begin - last > knownBeforeDays)
            continue;
        if (!isMemorable(office.function) && term.end != noDay && first - term.end > rememberedDays)
            continue;
        const bool ofState = knowledge.countryIndex(office.of) >= 0;
        if (!shared || !ofState || countries.contains(office.of))
            return true;
    }
    return false;
}

} // namespace frise
