// What an article calls a state: the name it prints, else the one of its day; and which of several is meant.
#include "core/analysis/references/resolver.h"
#include "core/knowledge/folding.h"

namespace frise {

/// Counts the states that nothing but the one name of theirs may mean, and settles how those are called that
/// bore several: "Haute-Volta" where that is printed or was the name, "Union soviétique" where an article
/// prints that rather than "URSS".
void Resolver::nameStates(QHash<QString, QString> &shown)
{
    QHash<QString, QHash<QString, int>> printed; // state → folded name → how often
    for (const NameMention &name : m_names.list) {
        if (name.country.isEmpty())
            continue;
        // A town says less than the state's own name.
        if (name.countryRivals.size() < 2)
            m_spokenOf[name.country] += name.type == NameMention::Type::Place ? 1 : 2;
    }
    for (const NameMention &name : m_names.list) {
        if (name.type != NameMention::Type::Country)
            continue;
        const QString state = countryAt(name.countryRivals, name.country);
        const int index = m_knowledge.countryIndex(state);
        if (index >= 0 && !m_knowledge.countries().at(index).names.isEmpty())
            ++printed[state][folded(m_document.textOf(m_document.spanOf(name.name)).toString())];
    }
    for (const KnownCountry &country : m_knowledge.countries()) {
        if (country.names.isEmpty())
            continue;
        const QHash<QString, int> &counts = printed[country.id];
        QString best;
        int most = 0;
        const int usual = counts.value(folded(country.name));
        for (const KnownStateName &other : country.names) {
            const int count = counts.value(folded(other.name));
            const bool ofTheDay = other.isDated() && m_first != noDay && other.heldOn(m_first);
            // "le Congo" of today is not what the state was called then.
            const bool instead = usual == 0 && count > most && !m_knowledge.isSharedName(other.name);
            if (instead || (ofTheDay && (best.isEmpty() ? usual : most) <= count)) {
                best = other.name;
                most = count;
            }
        }
        if (!best.isEmpty())
            shown.insert(country.id, best);
    }
}

/// Among states that share a name, an adjective or a capital: one that stood on the article's day, of several
/// the one that the article speaks of otherwise, then the one that is gone since ("Kinshasa" in 1978).
QString Resolver::countryAt(const QStringList &rivals, const QString &fallback) const
{
    if (rivals.size() < 2)
        return fallback;
    QString best;
    int most = 0;
    QString gone;
    QString first;
    for (const QString &id : rivals) {
        const int index = m_knowledge.countryIndex(id);
        if (index < 0 || (m_first != noDay && !m_knowledge.countries().at(index).existsOn(m_first)))
            continue;
        if (first.isEmpty())
            first = id;
        if (gone.isEmpty() && m_first != noDay && m_knowledge.countries().at(index).to != noDay)
            gone = id;
        if (const int times = m_spokenOf.value(id); times > most) {
            most = times;
            best = id;
        }
    }
    if (!best.isEmpty())
        return best;
    if (m_first == noDay || first.isEmpty())
        return fallback;
    return gone.isEmpty() ? first : gone;
}

QString Resolver::countryName(const QString &id) const
{
    return shownCountryName(m_names, m_knowledge, id);
}

/// "Tass (URSS)", "Haute-Volta (gouvernement)": a body's name with the name that its state has in the
/// article.
QString Resolver::withShownState(const QString &name, const QString &country) const
{
    const auto shown = m_names.shownNames.constFind(country);
    if (shown == m_names.shownNames.constEnd())
        return name;
    const QString &usual = m_knowledge.countries().at(m_knowledge.countryIndex(country)).name;
    if (name.endsWith(u'(' + usual + u')'))
        return name.chopped(usual.size() + 1) + shown.value() + u')';
    if (name.startsWith(usual + QLatin1String(" (")))
        return shown.value() + name.mid(usual.size());
    return name;
}

QString shownCountryName(const NameMentions &names, const KnowledgeBase &knowledge, const QString &country)
{
    if (const auto shown = names.shownNames.constFind(country); shown != names.shownNames.constEnd())
        return shown.value();
    const int index = knowledge.countryIndex(country);
    return index >= 0 ? knowledge.countries().at(index).name : names.ownCountries.value(country);
}

} // namespace frise
