#include "core/analysis/events/nationality.h"

#include "core/analysis/names/name_mentions.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/knowledge_base.h"

namespace frise {

QString countryOfDemonym(StageContext &context, InternedId lower)
{
    const auto &own = context.scratch.get<NameMentions>().ownDemonyms;
    if (const auto it = own.constFind(lower); it != own.constEnd())
        return it.value();
    if (!context.knowledge)
        return {};
    const NameIndex &index = context.knowledge->index();
    int node = NameIndex::root;
    for (const InternedId part : foldedForm(lower).parts) {
        node = index.step(node, part);
        if (node < 0)
            return {};
    }
    QString found;
    for (const KnownName &name : index.names(node)) {
        if (name.kind != KnownKind::Demonym)
            continue;
        const KnownCountry &country = context.knowledge->countries().at(name.index);
        if (found.isEmpty() || country.existsOn(context.date.anchorDay()))
            found = country.id;
    }
    return found;
}

QString countryName(StageContext &context, const QString &country)
{
    return context.knowledge
               ? shownCountryName(context.scratch.get<NameMentions>(), *context.knowledge, country)
               : context.scratch.get<NameMentions>().ownCountries.value(country);
}

QString countryOfPlace(StageContext &context, const QString &place)
{
    if (!context.knowledge)
        return {};
    const NameIndex &index = context.knowledge->index();
    int node = NameIndex::root;
    for (const InternedId part : foldedParts(place)) {
        node = index.step(node, part);
        if (node < 0)
            return {};
    }
    for (const KnownName &name : index.names(node)) {
        if (name.kind == KnownKind::Place) {
            const KnownPlace &known = context.knowledge->places().at(name.index);
            return known.countries.size() == 1 ? known.countries.first() : QString();
        }
        if (name.kind == KnownKind::Country)
            return context.knowledge->countries().at(name.index).id;
    }
    return {};
}

} // namespace frise
