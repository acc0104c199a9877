// What follows a title: the adjective of its country, "élu", "par intérim", complements.
#include "core/analysis/names/name_reader.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

struct Prepositions
{
    InternedId de = intern(u"de"), d = intern(u"d'"), du = intern(u"du"), des = intern(u"des"),
               a = intern(u"à"), au = intern(u"au"), aux = intern(u"aux"), pour = intern(u"pour"),
               aupres = intern(u"auprès"), charge = intern(u"chargé"), chargee = intern(u"chargée"),
               elu = intern(u"élu"), elue = intern(u"élue"), et = intern(u"et"),
               republique = intern(u"république");
    bool isDe(InternedId id) const { return id == de || id == d || id == du || id == des; }
    bool isA(InternedId id) const { return id == a || id == au || id == aux; }
};

const Prepositions &prepositions()
{
    static const Prepositions instance;
    return instance;
}

} // namespace

/// "français et allemand", "serbe, croate et bosniaque": the token after the last adjective.
int NameReader::adjectiveList(int token, QStringList &countries) const
{
    int end = token;
    while (end < m_count && isWord(end) && !tokenAt(end).entry->capitalised) {
        const QStringList here = demonymCountries(end);
        if (here.isEmpty())
            break;
        countries.append(here.first());
        ++end;
        const bool link = end + 1 < m_count && sameSentence(end, token) &&
                          (isSign(end, u',') || tokenAt(end).pos() == Pos::Coordination) && isWord(end + 1) &&
                          !tokenAt(end + 1).entry->capitalised && !demonymCountries(end + 1).isEmpty();
        if (!link)
            return end;
        ++end;
    }
    return end;
}

/// What follows a title: the adjective of its country, "élu", complements ("de l'Union africaine", "du
/// Bureau des affaires politiques de la Chancellerie"). Returns the token after the last one.
int NameReader::roleComplement(RoleReading &role, int end) const
{
    const Prepositions &p = prepositions();
    if (role.kind == RoleKind::Honorific)
        return end;
    const int title = end;
    for (int round = 0; round < 4 && end < m_count && isWord(end) && sameSentence(end, title - 1); ++round) {
        const InternedId lower = tokenAt(end).lower();
        if (lower == p.elu || lower == p.elue) {
            role.modifier = NameMention::Future;
            ++end;
            continue;
        }
        // "le secrétaire général par intérim des Nations unies", "le président déchu d'Haïti"
        static const InternedId par = intern(u"par");
        static const InternedId interim = intern(u"intérim");
        static const QSet<InternedId> standing = {
            intern(u"déchu"),     intern(u"déchue"),       intern(u"sortant"),
            intern(u"sortante"),  intern(u"intérimaire"),  intern(u"renversé"),
            intern(u"renversée"), intern(u"autoproclamé"), intern(u"autoproclamée")};
        if (lower == par && end + 1 < m_count && tokenAt(end + 1).lower() == interim) {
            end += 2;
            continue;
        }
        if (standing.contains(lower)) {
            ++end;
            continue;
        }
        if (!tokenAt(end).entry->capitalised) {
            const QStringList countries = demonymCountries(end);
            if (!countries.isEmpty()) {
                // In a complement the adjective belongs to its noun ("la marine portugaise").
                if (role.country.isEmpty()) {
                    role.country = countries.first();
                    role.countryRivals = countries;
                }
                end = role.plurality == Plurality::Plural ? adjectiveList(end, role.adjectives) : end + 1;
                continue;
            }
            // "autoritaire du pays", "nationale de la Maison Blanche": one adjective before a complement.
            if (tokenAt(end).pos() == Pos::Adjective && end + 1 < m_count &&
                p.isDe(tokenAt(end + 1).lower())) {
                ++end;
                continue;
            }
        }
        int next = end;
        const bool towards = p.isA(lower);
        if (p.isDe(lower) || lower == p.pour) {
            next = end + 1;
        } else if (towards) {
            // Only offices that are held with someone, or over something written large.
            next = end + 1;
        } else if (lower == p.aupres && end + 1 < m_count && p.isDe(tokenAt(end + 1).lower())) {
            next = end + 2;
        } else if ((lower == p.charge || lower == p.chargee) && end + 1 < m_count &&
                   p.isDe(tokenAt(end + 1).lower())) {
            next = end + 2;
        } else {
            break;
        }
        // "le président de son côté": no complement.
        static const QSet<InternedId> asides = {intern(u"côté"), intern(u"part"), intern(u"tour"),
                                                intern(u"aveu"), intern(u"vivant")};
        if (next + 1 < m_count && tokenAt(next).chosen().possessive &&
            asides.contains(tokenAt(next + 1).lemma()))
            break;
        if (next < m_count && tokenAt(next).pos() == Pos::Determiner && sameSentence(next, end))
            ++next;
        if (next >= m_count || !sameSentence(next, end) || !isWord(next))
            break;
        const int item = m_itemOf[static_cast<std::size_t>(next)];
        if (item >= 0 && m_items.at(item).tokens.first <= next) {
            const NameMention &name = m_items.at(item);
            if (name.type == NameMention::Type::Person) {
                // "la porte-parole de Vladimir Poutine"; "le président de Gaulle" is no complement.
                if (role.function != QLatin1String("spokesperson") && role.function != QLatin1String("envoy"))
                    break;
                role.otherComplement = true;
                end = name.tokens.last;
                continue;
            }
            if (towards && name.type != NameMention::Type::Body &&
                role.function != QLatin1String("ambassador"))
                break; // "le président à Paris"
            if (name.type == NameMention::Type::Body) {
                if (role.body.isEmpty() && !name.body.isEmpty() && name.officeFunction.isEmpty())
                    role.body = name.body;
                if (role.country.isEmpty())
                    role.country = name.country;
                // An office of a body is none of its state ("le chef de l'armée malienne").
                if (role.function == QLatin1String("head_of_state") ||
                    role.function == QLatin1String("head_of_government") ||
                    role.function == QLatin1String("leader") || role.function == QLatin1String("minister"))
                    role.otherComplement = true;
            } else if (name.type == NameMention::Type::Country || name.type == NameMention::Type::Place) {
                if (role.country.isEmpty()) {
                    role.country = name.country;
                    role.countryRivals = name.countryRivals;
                }
                if (name.type == NameMention::Type::Place && !name.capital)
                    role.otherComplement = true;
            } else {
                role.otherComplement = true;
            }
            end = name.tokens.last;
            continue;
        }
        // "l'envoyé de M. Waldheim": whoever is named there is a mention of his own.
        if (startsTitle(next) && tokenAt(next).entry->capitalised) {
            role.otherComplement = true;
            break;
        }
        // A complement in plain words: "des affaires maritimes", "du comité de jumelage"; only the first.
        if (end != title && round > 0 && tokenAt(end - 1).entry->capitalised)
            break;
        const int noun = m_context.chunks.nounOfToken.value(next, -1);
        if (noun < 0)
            break;
        const NounPhrase &phrase = m_context.chunks.nouns.at(noun);
        if (phrase.isPronoun || phrase.tokens.last <= next)
            break;
        int last = phrase.tokens.last;
        for (int t = next; t < last; ++t) {
            if (m_itemOf[static_cast<std::size_t>(t)] >= 0) {
                last = t;
                break;
            }
        }
        // "un chef de village joint par téléphone": how he was reached is no part of it.
        static const InternedId reached = intern(u"par");
        const auto isParticiple = [this](int t) {
            return std::any_of(tokenAt(t).entry->readings.begin(), tokenAt(t).entry->readings.end(),
                               [](const Reading &reading) { return reading.tense == Tense::PastParticiple; });
        };
        if (last - 1 > next && last < m_count && tokenAt(last).lower() == reached && isParticiple(last - 1))
            --last;
        if (last <= next)
            break;
        if (towards && !tokenAt(next).entry->capitalised &&
            role.function != QLatin1String("state_secretary") && role.function != QLatin1String("minister"))
            break;
        // "le chef de l'État", "le président du pays": the state itself.
        static const QSet<InternedId> state = {intern(u"pays"), intern(u"république"), intern(u"état")};
        if (!state.contains(tokenAt(last - 1).lemma()) || last - next > 1)
            role.otherComplement = true;
        else if (role.country.isEmpty() && tokenAt(last - 1).lemma() != p.republique)
            role.ofTheCountry = true;
        for (int t = next; t < last; ++t) {
            const QStringList countries = tokenAt(t).entry->capitalised ? QStringList() : demonymCountries(t);
            if (role.country.isEmpty() && !countries.isEmpty()) {
                role.country = countries.first();
                role.countryRivals = countries;
            }
        }
        end = last;
    }
    return end;
}

} // namespace frise
