// Whom an article names in full, for the places where it gives only the family name.
#include "core/analysis/names/name_reader.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

void setFamily(NamedPerson &person, const QString &family)
{
    person.family.clear();
    person.skeletons.clear();
    for (const InternedId part : foldedParts(family))
        person.family.append(part);
    for (const InternedId part : skeletonParts(family))
        person.skeletons.append(part);
}

} // namespace

bool NameReader::isEasternGiven(const QString &form)
{
    const qsizetype hyphen = form.indexOf(u'-');
    return hyphen > 1 && hyphen + 1 < form.size() && form.at(0).isUpper() && form.at(hyphen + 1).isLower() &&
           form.size() < 11 && form.indexOf(u'-', hyphen + 1) < 0;
}

/// Everybody named in full, in the order of the text.
void NameReader::collectPersons()
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_items.size()); ++i) {
        const NameMention &item = m_items.at(static_cast<qsizetype>(i));
        if (m_dropped[i] || item.type != NameMention::Type::Person || item.name.size() < 2)
            continue;
        NamedPerson person;
        person.canonical = item.canonical;
        person.gender = item.gender;
        person.firstToken = item.name.first;
        QString family;
        const int second = item.name.first + 1;
        if (!item.personId.isEmpty()) {
            person.person = m_knowledge.personIndex(item.personId);
            family = m_knowledge.persons().at(person.person).family;
        } else if (item.name.size() == 2 && isEasternGiven(tokenAt(second).entry->form)) {
            family = textOf({item.name.first, second}); // "Yoon Young-chan": the family comes first
        } else {
            // The last word with the particles before it ("von Papen", "de Mun-Lacroix", "Le Goff").
            int first = item.name.last - 1;
            while (first - 1 > item.name.first &&
                   (isParticle(first - 1) || tokenAt(first - 1).pos() == Pos::Determiner ||
                    tokenAt(first - 1).elided)) {
                --first;
                // "Ortega y Gasset": the family before the link belongs to it.
                if (joinsFamilies(first) && first - 1 > item.name.first)
                    --first;
            }
            family = textOf({first, item.name.last});
        }
        if (family == item.canonical || textOf(item.name).size() <= family.size())
            continue; // only the family stands there
        setFamily(person, family);
        if (person.family.isEmpty())
            continue;
        m_persons.append(person);
        // "Pérez" for "Pérez de Cuéllar", "Zia" for "Zia-ul-Haq"; "Costa Mendez" for "Nicanor Costa Mendez".
        static const int shortest = 3;
        const InternedId lead = person.family.first();
        if (person.family.size() > 1 && internedText(lead).size() >= shortest && !isParticleForm(lead)) {
            NamedPerson other = person;
            other.family = {person.family.first()};
            other.skeletons = {person.skeletons.first()};
            m_persons.append(other);
        }
        const int beforeLast = item.name.last - 2;
        if (item.personId.isEmpty() && item.name.size() > 2 && person.family.size() == 1 &&
            isNameToken(beforeLast) && !opensName(beforeLast)) {
            NamedPerson other = person;
            setFamily(other, textOf({beforeLast, item.name.last}));
            m_persons.append(other);
            setFamily(other, textOf({beforeLast, beforeLast + 1}));
            m_persons.append(other);
        }
        // "Wu Jianmin", "Rustam Qasimov": where the first word is no given name that we know, either may be
        // the family.
        if (item.personId.isEmpty() && item.name.size() == 2 && !opensName(item.name.first)) {
            setFamily(person, textOf({item.name.first, second}));
            m_persons.append(person);
        }
    }
}

/// Those whose family name alone follows a title, once they are settled: "le général Zia" explains "Zia".
void NameReader::collectTitled()
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_items.size()); ++i) {
        const NameMention &item = m_items.at(static_cast<qsizetype>(i));
        if (m_dropped[i] || item.type != NameMention::Type::Person ||
            item.tokens.size() <= item.name.size() ||
            (item.personId.isEmpty() ? !item.occupation
                                     : m_named.contains(m_knowledge.personIndex(item.personId))))
            continue;
        NamedPerson person;
        person.canonical = item.canonical;
        person.gender = item.gender;
        person.firstToken = item.name.first;
        person.person = item.personId.isEmpty() ? -1 : m_knowledge.personIndex(item.personId);
        person.byFamily = item.evidence.rule == QLatin1String("names.family.table");
        person.rivals = item.rivals;
        setFamily(person, textOf(item.name));
        // An occupation says nothing against somebody whom the article names in full.
        if (person.family.isEmpty() ||
            (item.personId.isEmpty() &&
             namedPersonFor(person.family, false, item.gender, item.name.first) >= 0))
            continue;
        m_persons.append(person);
    }
}

void NameReader::indexPersons()
{
    std::stable_sort(m_persons.begin(), m_persons.end(),
                     [](const NamedPerson &a, const NamedPerson &b) { return a.firstToken < b.firstToken; });
    m_byFamily.clear();
    m_bySkeleton.clear();
    m_named.clear();
    m_families.clear();
    for (int i = 0; i < m_persons.size(); ++i) {
        const NamedPerson &person = m_persons.at(i);
        QList<int> &bearers = m_byFamily[person.family.last()];
        if (bearers.isEmpty())
            m_families.append(i);
        bearers.append(i);
        m_bySkeleton[person.skeletons.last()].append(i);
        if (person.person >= 0 && !m_named.contains(person.person))
            m_named.insert(person.person, i);
    }
}

bool NameReader::leadsState(int person) const
{
    const QList<int> &terms = m_knowledge.persons().at(person).terms;
    return std::any_of(terms.begin(), terms.end(), [&](int term) {
        const QString &function = m_knowledge.offices().at(m_knowledge.terms().at(term).office).function;
        return function == QLatin1String("head_of_state") || function == QLatin1String("head_of_government");
    });
}

int NameReader::namedPersonFor(const QList<InternedId> &parts, bool skeleton, Gender gender, int token) const
{
    int best = -1;
    int bestScore = -1000000;
    if (parts.isEmpty())
        return best;
    const auto bearers = (skeleton ? m_bySkeleton : m_byFamily).constFind(parts.last());
    if (bearers == (skeleton ? m_bySkeleton : m_byFamily).constEnd())
        return best;
    // The neighbourhood is enough: the nearest mentions before and after.
    const auto after = std::partition_point(bearers->cbegin(), bearers->cend(),
                                            [&](int i) { return m_persons.at(i).firstToken <= token; });
    const auto first = after - std::min<qsizetype>(after - bearers->cbegin(), 40);
    const auto last = after + std::min<qsizetype>(bearers->cend() - after, 40);
    for (auto it = first; it != last; ++it) {
        const int i = *it;
        const NamedPerson &person = m_persons.at(i);
        const QList<InternedId> &family = skeleton ? person.skeletons : person.family;
        // "Salmane" for "ben Salmane", "Sadate" for "el-Sadate": particles may be left out.
        if (family.size() < parts.size() || !std::equal(parts.rbegin(), parts.rend(), family.rbegin()))
            continue;
        // Nearest before; then the first after. A title's gender decides between two of one family.
        int score = person.firstToken <= token ? 1000 - std::min(token - person.firstToken, 900)
                                               : -std::min(person.firstToken - token, 900);
        if (gender != Gender::Unknown && person.gender != Gender::Unknown && gender != person.gender)
            score -= 5000;
        // "Kim" beside his sister: who leads a state is called by the family name alone.
        if (person.person >= 0 && leadsState(person.person))
            score += 150;
        if (score > bestScore) {
            bestScore = score;
            best = i;
        }
    }
    return best;
}

/// The article's own person whose family name is this word but for one letter or two swapped ("Zelenksy").
int NameReader::misprintOf(int token) const
{
    const FormEntry &entry = *tokenAt(token).entry;
    if (entry.form.size() < 5 || (entry.known && hasCommonReading(token)))
        return -1;
    const QString form = folded(entry.form);
    for (const int i : m_families) {
        const QString family = internedText(m_persons.at(i).family.last());
        if (family.size() < 5 || family == form || family.at(0) != form.at(0))
            continue;
        if (editDistance(form, family, 1) <= 1 ||
            (form.size() > 7 && editDistance(nameSkeleton(form), nameSkeleton(family), 1) <= 1))
            return i;
    }
    return -1;
}

} // namespace frise
