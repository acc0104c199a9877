#include "core/analysis/names/name_reader.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// Words before a title that say when it was held.
NameMention::Modifier modifierOf(InternedId lower)
{
    static const QHash<InternedId, NameMention::Modifier> words = {
        {intern(u"ancien"), NameMention::Former},    {intern(u"ancienne"), NameMention::Former},
        {intern(u"anciens"), NameMention::Former},   {intern(u"anciennes"), NameMention::Former},
        {intern(u"ex"), NameMention::Former},        {intern(u"futur"), NameMention::Future},
        {intern(u"future"), NameMention::Future},    {intern(u"prochain"), NameMention::Future},
        {intern(u"prochaine"), NameMention::Future}, {intern(u"alors"), NameMention::Then},
        {intern(u"défunt"), NameMention::Former},    {intern(u"défunte"), NameMention::Former},
        {intern(u"feu"), NameMention::Former}};
    return words.value(lower, NameMention::None);
}

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

/// Walks the titles of offices.tsv and roles.tsv at once; steps over the adjective of a country inside one
/// ("ministre ukrainien de la Défense").
RoleReading NameReader::readRole(int token) const
{
    RoleReading role;
    int t = token;
    if (const auto modifier = modifierOf(tokenAt(t).lower());
        modifier != NameMention::None && t + 1 < m_count && isWord(t + 1)) {
        role.modifier = modifier;
        ++t;
    }
    const int start = t;
    int kb = NameIndex::root;
    int own = NameIndex::root;
    int titleEnd = -1;
    QList<int> titles;
    int row = -1;
    bool feminine = false;
    QStringList inner;
    QStringList innerAtEnd;
    QStringList innerAdjectives;
    for (; t < m_count && t < start + 10; ++t) {
        if (!isWord(t) && !isSign(t, u'.'))
            break;
        if (t > start && !sameSentence(t, start))
            break;
        const auto walk = [&](const FoldedForm &form, qsizetype from) {
            int nextKb = kb;
            int nextOwn = own;
            for (qsizetype i = from; i < form.parts.size(); ++i) {
                nextKb = nextKb < 0 ? -1 : m_knowledge.index().step(nextKb, form.parts.at(i));
                nextOwn = nextOwn < 0 ? -1 : m_roles.roleIndex.step(nextOwn, form.parts.at(i));
            }
            if (nextKb < 0 && nextOwn < 0)
                return false;
            kb = nextKb;
            own = nextOwn;
            return true;
        };
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        if (form.parts.isEmpty())
            break;
        bool stepped = false;
        if (t == start) {
            static const InternedId ex = intern(u"ex");
            // "les présidents", "ministres": the tables write the singular.
            const bool plural = tokenAt(t).chosen().plurality == Plurality::Plural &&
                                (tokenAt(t).pos() == Pos::Noun || tokenAt(t).pos() == Pos::Adjective);
            if (form.parts.size() > 1 && form.parts.at(0) == ex) {
                role.modifier = NameMention::Former;
                stepped = walk(form, 1);
            } else if (plural) {
                role.plurality = Plurality::Plural;
                const FoldedForm &lemma = foldedForm(tokenAt(t).lemma());
                stepped = (!lemma.parts.isEmpty() && walk(lemma, 0)) || walk(form, 0);
            } else {
                stepped = walk(form, 0);
            }
        } else {
            stepped = walk(form, 0);
        }
        if (!stepped) {
            if (t == start)
                break;
            const QStringList here =
                inner.isEmpty() && !tokenAt(t).entry->capitalised ? demonymCountries(t) : QStringList();
            if (here.isEmpty())
                break;
            inner = here;
            if (role.plurality == Plurality::Plural)
                t = adjectiveList(t, innerAdjectives) - 1;
            continue;
        }
        bool ends = false;
        if (kb >= 0) {
            QList<int> found;
            for (const KnownName &name : m_knowledge.index().names(kb)) {
                if (name.kind == KnownKind::Title)
                    found.append(name.index);
            }
            if (!found.isEmpty()) {
                titles = found;
                ends = true;
            }
        }
        if (own >= 0 && !m_roles.roleIndex.names(own).empty()) {
            const KnownName &name = m_roles.roleIndex.names(own).front();
            row = name.index;
            feminine = name.feminine;
            if (!ends)
                titles.clear();
            ends = true;
        } else if (ends) {
            row = -1;
        }
        if (ends) {
            titleEnd = t + 1;
            innerAtEnd = inner;
            role.adjectives = innerAdjectives;
        }
    }
    if (titleEnd < 0)
        return {};
    role.head = start;
    role.tokens = {token, titleEnd};
    role.countryRivals = innerAtEnd;
    role.country = innerAtEnd.value(0);
    // Function and owner from the offices that bear the title; the noun's own table decides kind and gender.
    QString owner;
    if (!titles.isEmpty()) {
        role.title = titles.first();
        role.function = m_knowledge.title(role.title).function;
        owner = m_knowledge.title(role.title).owner;
    }
    if (row >= 0) {
        role.kind = m_roles.roles.at(row).kind;
        if (!m_roles.roles.at(row).function.isEmpty())
            role.function = m_roles.roles.at(row).function;
        else if (role.kind != RoleKind::Office)
            role.function.clear();
    }
    const bool single = titleEnd == start + 1;
    if (!owner.isEmpty() && !single && row < 0 && role.country.isEmpty()) {
        // "locataire de la Maison-Blanche", "secrétaire général de l'ONU": the title names its owner.
        if (m_knowledge.countryIndex(owner) >= 0)
            role.country = owner;
        else
            role.body = owner;
    }
    const Reading &reading = tokenAt(start).chosen();
    // "le Premier israélien", but "la première visite": written large or no office.
    if (row >= 0 && single && m_roles.roles.at(row).needsCapital &&
        (!tokenAt(start).entry->capitalised || startsSentence(start)))
        return {};
    // "l'État souverain": an adjective, unless an article makes it a noun.
    const bool articled =
        token > 0 &&
        (tokenAt(token - 1).pos() == Pos::Determiner || tokenAt(token - 1).pos() == Pos::Contraction ||
         tokenAt(token - 1).kind == TokenKind::Number || tokenAt(token - 1).pos() == Pos::Number);
    if (single && reading.pos == Pos::Adjective && !articled)
        return {};
    role.gender = feminine ? Gender::Feminine : reading.gender;
    // A word that is a role only by chance ("patron", "chef", "guide" as verbs or adjectives).
    if (single && row < 0 && reading.pos != Pos::Noun && reading.pos != Pos::ProperNoun)
        return {};
    if (role.kind != RoleKind::Honorific && single && reading.isVerbal())
        return {};
    const int end = roleComplement(role, titleEnd);
    role.tokens.last = end;
    return role;
}

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

void NameReader::addRole(const RoleReading &role, int determiner)
{
    if (role.kind == RoleKind::Honorific || role.kind == RoleKind::Occupation)
        return;
    NameMention mention;
    mention.type = NameMention::Type::RoleOnly;
    mention.kind = role.plurality == Plurality::Plural ? ActorKind::Group : ActorKind::Person;
    mention.tokens = role.tokens;
    mention.name = {role.tokens.first, role.tokens.first};
    mention.determiner = determiner;
    mention.gender = role.gender;
    mention.plurality = role.plurality;
    take(mention, role);
    mention.evidence = {
        QStringLiteral("names.role"),
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" describes someone by an office.")),
        {textOf(role.tokens)},
        {},
        0.8,
        false};
    for (int k = role.tokens.first; k < role.tokens.last; ++k) {
        const int item = m_itemOf[static_cast<std::size_t>(k)];
        if (item >= 0 && m_items.at(item).type != NameMention::Type::Person)
            m_dropped[static_cast<std::size_t>(item)] = true;
    }
    append(mention);
}

void NameReader::findRoles()
{
    for (int t = 0; t < m_count; ++t) {
        if (!isWord(t) || tokenAt(t).elided)
            continue;
        const int covering = m_itemOf[static_cast<std::size_t>(t)];
        if (covering >= 0 && m_items.at(covering).type != NameMention::Type::Demonym)
            continue;
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        if (form.parts.isEmpty())
            continue;
        const int determiner =
            t > 0 && sameSentence(t, t - 1) &&
                    (tokenAt(t - 1).pos() == Pos::Determiner || tokenAt(t - 1).pos() == Pos::Contraction ||
                     (tokenAt(t - 1).elided && tokenAt(t - 1).pos() != Pos::Preposition))
                ? t - 1
                : -1;
        if (covering >= 0) {
            // "le Russe Sergueï Lavrov": the people's name as a role.
            const int person = personAt(t + 1);
            if (person >= 0 && m_items.at(person).type == NameMention::Type::Person &&
                m_items.at(covering).tokens.first == t) {
                RoleReading role;
                role.tokens = {t, t + 1};
                role.head = t;
                role.kind = RoleKind::Trade;
                role.country = m_items.at(covering).country;
                role.countryRivals = m_items.at(covering).countryRivals;
                if (joinLeft(role, determiner))
                    m_dropped[static_cast<std::size_t>(covering)] = true;
            }
            continue;
        }
        const bool modifier = modifierOf(tokenAt(t).lower()) != NameMention::None;
        const bool possible = modifier || form.parts.size() > 1 ||
                              m_roles.roleIndex.step(NameIndex::root, form.parts.at(0)) >= 0 ||
                              m_knowledge.index().step(NameIndex::root, form.parts.at(0)) >= 0 ||
                              tokenAt(t).chosen().plurality == Plurality::Plural;
        if (!possible)
            continue;
        RoleReading role = readRole(t);
        if (!role.isValid())
            continue;
        // "Amien Rais": the second word of a name that happens to be a title.
        if (role.tokens.size() == 1 && tokenAt(t).entry->capitalised && t > 0 && sameSentence(t, t - 1) &&
            role.kind != RoleKind::Honorific && isNameToken(t - 1) && !hasCommonReading(t - 1) &&
            !startsTitle(t - 1) &&
            (m_itemOf[static_cast<std::size_t>(t - 1)] < 0 ||
             m_items.at(m_itemOf[static_cast<std::size_t>(t - 1)]).type == NameMention::Type::Unresolved))
            continue;
        // "« président » de l'Artsakh": marks around the title cast doubt on it, the complement goes on.
        int quoted = 0;
        if (role.tokens.size() == 1 && t > 0 && role.tokens.last < m_count &&
            (isSign(t - 1, QChar(0x00AB)) || isSign(t - 1, QChar(0x201C)) || isSign(t - 1, u'"')) &&
            (isSign(t + 1, QChar(0x00BB)) || isSign(t + 1, QChar(0x201D)) || isSign(t + 1, u'"'))) {
            const int end = roleComplement(role, t + 2);
            if (end > t + 2) {
                quoted = 1;
                role.tokens = {t, end};
            }
        }
        // "l'ancien", "alors" alone, or a modifier whose noun is no role, never come here.
        const bool joined = joinRight(role, determiner, quoted) || joinLeft(role, determiner);
        if (!joined)
            addRole(role, determiner);
        else if (role.kind != RoleKind::Honorific) {
            // Institutions and countries inside the role are part of it.
            for (int k = role.tokens.first; k < role.tokens.last; ++k) {
                const int item = m_itemOf[static_cast<std::size_t>(k)];
                if (item >= 0 && m_items.at(item).type != NameMention::Type::Person)
                    m_dropped[static_cast<std::size_t>(item)] = true;
            }
        }
        t = std::max(t, role.tokens.last - 1);
    }
}

} // namespace frise
