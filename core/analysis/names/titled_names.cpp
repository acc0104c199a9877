// Titles and the names they stand beside.
#include "core/analysis/names/name_reader.h"

#include <algorithm>

namespace frise {

int NameReader::personAt(int token) const
{
    if (token >= m_count)
        return -1;
    const int item = m_itemOf[static_cast<std::size_t>(token)];
    if (item < 0 || m_dropped[static_cast<std::size_t>(item)] || m_items.at(item).name.first != token)
        return -1;
    return item;
}

void NameReader::take(NameMention &mention, const RoleReading &role)
{
    if (role.kind == RoleKind::Honorific)
        mention.honorific = true;
    mention.occupation = mention.occupation || role.kind == RoleKind::Occupation;
    const Span printed = spanOf(role.tokens);
    if (!mention.roleSpan.isValid() || role.kind != RoleKind::Honorific)
        mention.roleSpan = printed;
    if (!role.function.isEmpty() && !role.otherComplement)
        mention.officeFunction = role.function;
    if (mention.country.isEmpty() || mention.type == NameMention::Type::RoleOnly) {
        mention.country = role.country;
        mention.countryRivals = role.countryRivals;
    }
    if (!role.body.isEmpty())
        mention.body = role.body;
    mention.adjectives = role.adjectives;
    mention.title = role.title;
    if (role.title >= 0 && mention.office.isEmpty() && !role.otherComplement) {
        const KnownTitle &title = m_knowledge.title(role.title);
        int office = title.officeOf.value(mention.country, -1);
        if (!role.body.isEmpty() && office < 0)
            office = title.officeOf.value(role.body, -1);
        if (office >= 0) {
            mention.office = m_knowledge.offices().at(office).id;
            mention.officeFunction = m_knowledge.offices().at(office).function;
        }
    }
    // "le guide", "le Taoiseach": a title that one state alone has.
    if (role.title >= 0 && mention.type == NameMention::Type::RoleOnly && mention.country.isEmpty() &&
        role.body.isEmpty() && !role.otherComplement) {
        const KnownTitle &title = m_knowledge.title(role.title);
        if (title.officeOf.size() == 1 && m_knowledge.countryIndex(title.officeOf.cbegin().key()) >= 0 &&
            role.tokens.size() == 1)
            mention.country = title.officeOf.cbegin().key();
    }
    if (role.modifier != NameMention::None)
        mention.modifier = role.modifier;
    mention.complement = mention.complement || role.otherComplement;
    mention.ofTheCountry = mention.ofTheCountry || role.ofTheCountry;
    if (mention.gender == Gender::Unknown)
        mention.gender = role.gender;
}

/// A title directly before a name, or a definite role with the name between commas after it.
bool NameReader::joinLeft(const RoleReading &role, int determiner)
{
    if (role.plurality == Plurality::Plural && role.kind != RoleKind::Honorific)
        return false;
    int end = role.tokens.last;
    int person = -1;
    if (end < m_count && sameSentence(end, role.head)) {
        person = personAt(end);
        if (person < 0 && m_familyHits.contains(end) && m_itemOf[static_cast<std::size_t>(end)] < 0) {
            // "le président Biden": settled here, since the role says that it is a person.
            NameMention mention;
            mention.tokens = {end, m_familyEnds.value(end)};
            mention.name = mention.tokens;
            mention.type = NameMention::Type::Unresolved;
            mention.canonical = textOf(mention.tokens);
            person = append(mention);
        }
        if (person < 0 && isSign(end, u',') && end + 1 < m_count && role.kind != RoleKind::Honorific) {
            // "La porte-parole du gouvernement, Ingrid Sundt,": the second comma, a verb or the end closes
            // it.
            const int after = personAt(end + 1);
            if (after >= 0) {
                const int close = m_items.at(after).tokens.last;
                const bool list = close < m_count && sameSentence(close, end) && isWord(close) &&
                                  tokenAt(close).pos() == Pos::Coordination;
                if (!list && m_items.at(after).roleSpan.isEmpty())
                    person = after;
            }
        }
    }
    if (person < 0)
        return false;
    NameMention &mention = m_items[person];
    const bool glued = mention.name.first == end;
    if (mention.type != NameMention::Type::Person) {
        if (mention.type == NameMention::Type::Country || mention.type == NameMention::Type::Body ||
            mention.type == NameMention::Type::Demonym)
            return false;
        if (mention.type == NameMention::Type::Place) {
            // "M. Lyon", "le général Ankara": a town's name after a title is a family name.
            if (!glued || !(role.kind == RoleKind::Honorific || role.kind == RoleKind::Rank))
                return false;
        }
        if (!glued && mention.tokens.size() < 2)
            return false;
        mention.type = NameMention::Type::Person;
        mention.kind = ActorKind::Person;
        mention.country.clear();
        mention.countryRivals.clear();
        mention.knowledgeId.clear();
        mention.capital = false;
        mention.canonical = textOf(mention.name).simplified();
        mention.evidence = {
            QStringLiteral("names.title"),
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" follows the title \"%2\".")),
            {mention.canonical, textOf(role.tokens)},
            {},
            0.9,
            false};
    }
    // "le chef Enahoro": a title of rank there, no leadership of a state.
    RoleReading taken = role;
    static const InternedId chief = intern(u"chef");
    if (glued && role.tokens.size() == 1 && tokenAt(role.head).lemma() == chief)
        taken.function.clear();
    take(mention, taken);
    // "le commandant du secteur, le colonel Roy": the office before it is his as well.
    const int comma = (determiner >= 0 ? determiner : role.tokens.first) - 1;
    if (glued && isSign(comma, u',') && comma > 0 && sameSentence(comma, end)) {
        const int before = m_itemOf[static_cast<std::size_t>(comma - 1)];
        if (before >= 0 && m_items.at(before).type == NameMention::Type::RoleOnly &&
            m_items.at(before).plurality != Plurality::Plural && m_items.at(before).determiner >= 0 &&
            m_items.at(before).tokens.last == comma) {
            const NameMention first = m_items.at(before);
            m_dropped[static_cast<std::size_t>(before)] = true;
            mention.roleSpan = first.roleSpan;
            if (!first.officeFunction.isEmpty() || mention.officeFunction.isEmpty()) {
                mention.officeFunction = first.officeFunction;
                mention.office = first.office;
                mention.country = first.country;
                mention.countryRivals = first.countryRivals;
                mention.body = first.body;
                mention.modifier = first.modifier;
            }
            mention.tokens.first = first.tokens.first;
            determiner = first.determiner;
        }
    }
    mention.tokens = {std::min(role.tokens.first, mention.tokens.first),
                      std::max(role.tokens.last, mention.tokens.last)};
    mention.determiner = determiner;
    return true;
}

/// "Jody Powell, porte-parole de la Maison-Blanche,": a role after a name, to the next comma or the end.
/// `marks`: tokens between the comma and the role (a quotation mark).
bool NameReader::joinRight(const RoleReading &role, int determiner, int marks)
{
    const int first = (determiner >= 0 ? determiner : role.tokens.first) - marks;
    if (!isSign(first - 1, u',') || first < 2 || role.kind == RoleKind::Honorific)
        return false;
    const int item = m_itemOf[static_cast<std::size_t>(first - 2)];
    if (item < 0 || m_dropped[static_cast<std::size_t>(item)])
        return false;
    NameMention &mention = m_items[item];
    if (mention.name.last != first - 1 || !sameSentence(mention.name.first, first))
        return false;
    const bool possible = mention.type == NameMention::Type::Person ||
                          (mention.type == NameMention::Type::Unresolved && mention.name.size() > 1);
    if (!possible || role.plurality == Plurality::Plural)
        return false;
    const int end = role.tokens.last;
    // "X, leur porte-parole à l'étranger, a promis": a complement in plain words, to the next comma.
    const auto closesBehind = [&] {
        if (tokenAt(end).pos() != Pos::Preposition && tokenAt(end).pos() != Pos::Contraction)
            return false;
        for (int t = end; t < m_count && t < end + 9 && sameSentence(t, first); ++t) {
            if (isSign(t, u','))
                return true;
            const int verb = m_context.chunks.verbOfToken.value(t, -1);
            if (verb >= 0 && m_context.chunks.verbs.at(verb).isFinite())
                return false;
        }
        return false;
    };
    if (end < m_count && sameSentence(end, first) && isWord(end) && tokenAt(end).pos() != Pos::Relative &&
        tokenAt(end).pos() != Pos::Coordination && determiner >= 0 && !closesBehind())
        return false; // "Poutine, le président ukrainien a …": a new clause
    if (mention.roleSpan.isValid() && !mention.honorific && determiner >= 0)
        return false; // it has its role already: an enumeration
    mention.type = NameMention::Type::Person;
    mention.kind = ActorKind::Person;
    const Span honorific = mention.roleSpan;
    take(mention, role);
    if (honorific.isValid() && mention.roleSpan.start > honorific.start && !mention.honorific)
        mention.roleSpan = honorific;
    mention.tokens.last = end;
    mention.evidence.confidence = std::max(mention.evidence.confidence, 0.9);
    return true;
}

} // namespace frise
