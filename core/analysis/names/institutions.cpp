#include "core/analysis/names/country_bodies.h"
#include "core/analysis/names/name_reader.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace frise {

namespace {

bool isDe(const Document &document, int token)
{
    static const QSet<InternedId> forms = {intern(u"de"), intern(u"d'"), intern(u"du"), intern(u"des")};
    return forms.contains(document.tokens.at(token).lower());
}

/// Common beginning of two folded words.
qsizetype commonPrefix(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a.at(n) == b.at(n))
        ++n;
    return n;
}

} // namespace

QString NameReader::countryName(const QString &id) const
{
    const int index = m_knowledge.countryIndex(id);
    return index >= 0 ? m_knowledge.countries().at(index).name : m_result.ownCountries.value(id);
}

/// Country of an adjective or complement at `token`: "libanais", "du Liban", "de la République tchèque".
/// Returns the token after it, `token` itself where there is none.
int NameReader::countryAfter(int token, QStringList &countries) const
{
    if (token >= m_count || !isWord(token))
        return token;
    if (!tokenAt(token).entry->capitalised || m_headline[static_cast<std::size_t>(token)]) {
        countries = demonymCountries(token);
        if (!countries.isEmpty())
            return token + 1;
    }
    if (!isDe(m_document, token))
        return token;
    int next = token + 1;
    if (next < m_count && tokenAt(next).pos() == Pos::Determiner &&
        (tokenAt(next).elided || tokenAt(next).span.length() <= 3))
        ++next;
    if (next >= m_count)
        return token;
    const int item = m_itemOf[static_cast<std::size_t>(next)];
    if (item < 0 || m_items.at(item).tokens.first != next)
        return token;
    const NameMention &name = m_items.at(item);
    if (name.type != NameMention::Type::Country && !(name.type == NameMention::Type::Place && name.capital))
        return token;
    countries = name.countryRivals;
    if (countries.isEmpty())
        countries.append(name.country);
    return name.tokens.last;
}

/// "des Affaires étrangères", "de la Défense", "de l'Europe et des Affaires étrangères".
int NameReader::ministryDomain(int token, QString &domain) const
{
    int t = token;
    if (t >= m_count || !isDe(m_document, t))
        return token;
    ++t;
    if (t < m_count && tokenAt(t).pos() == Pos::Determiner)
        ++t;
    const int first = t;
    while (t < m_count && t - first < 5 && isWord(t) && sameSentence(t, first) &&
           m_itemOf[static_cast<std::size_t>(t)] < 0) {
        const Pos pos = tokenAt(t).pos();
        const bool word = pos == Pos::Noun || pos == Pos::Adjective || pos == Pos::ProperNoun ||
                          tokenAt(t).entry->capitalised;
        if (!word || (t > first && !demonymCountries(t).isEmpty()))
            break;
        ++t;
        // "de l'Europe et des Affaires étrangères": a second large domain.
        if (t + 2 < m_count && tokenAt(t).pos() == Pos::Coordination && isDe(m_document, t + 1) &&
            tokenAt(t + 2).entry->capitalised)
            t += 2;
    }
    if (t == first)
        return token;
    domain = textOf({first, t});
    return t;
}

bool NameReader::readInstitution(int token)
{
    const RoleTable &table = m_roles;
    int node = NameIndex::root;
    int end = token;
    int institution = -1;
    QStringList countries;
    for (int t = token; t < m_count && t < token + 5; ++t) {
        if (!isWord(t) || !sameSentence(t, token))
            break;
        int next = node;
        for (const InternedId part : foldedForm(tokenAt(t).lower()).parts) {
            next = table.institutionIndex.step(next, part);
            if (next < 0)
                break;
        }
        if (next < 0) {
            // "l'armée israélienne de l'air"
            const QStringList here = t > token && countries.isEmpty() ? demonymCountries(t) : QStringList();
            if (here.isEmpty() || t + 1 >= m_count || !isDe(m_document, t + 1))
                break;
            int probe = node;
            for (const InternedId part : foldedForm(tokenAt(t + 1).lower()).parts)
                probe = probe < 0 ? -1 : table.institutionIndex.step(probe, part);
            if (probe < 0)
                break;
            countries = here;
            continue;
        }
        node = next;
        const auto names = table.institutionIndex.names(node);
        if (!names.empty()) {
            institution = names.front().index;
            end = t + 1;
        }
    }
    if (institution < 0)
        return false;
    const RoleTable::Institution &row = table.institutions.at(institution);
    QString domain;
    if (countries.isEmpty())
        end = countryAfter(end, countries);
    if (row.function == QLatin1String("ministry")) {
        const int after = ministryDomain(end, domain);
        end = after;
        if (countries.isEmpty())
            end = countryAfter(end, countries);
    }
    // "le cabinet du chancelier autrichien Bruno Kreisky": the office, not the man; he is a mention inside.
    if (row.function == QLatin1String("presidency") || row.function == QLatin1String("government")) {
        const int item = end < m_count ? m_itemOf[static_cast<std::size_t>(end)] : -1;
        if (item >= 0 && end > token + 1 && m_items.at(item).type == NameMention::Type::Person) {
            end = m_items.at(item).tokens.last;
            static const QSet<InternedId> heads = {intern(u"président"), intern(u"présidente")};
            for (int t = token + 1; t < m_items.at(item).name.first; ++t) {
                if (heads.contains(tokenAt(t).lower())) {
                    m_items[item].tokens.first = t;
                    m_items[item].roleSpan = spanOf({t, m_items.at(item).name.first});
                    m_items[item].officeFunction = QStringLiteral("head_of_state");
                    m_items[item].country = countries.value(0);
                    m_items[item].countryRivals = countries;
                    break;
                }
            }
        }
    }
    NameMention mention;
    mention.type = NameMention::Type::Body;
    mention.kind = ActorKind::Organisation;
    mention.tokens = {token, end};
    mention.name = mention.tokens;
    mention.span = spanOf(mention.tokens);
    mention.gender = row.gender;
    mention.plurality = row.plurality;
    mention.officeFunction = row.function;
    mention.body = domain;
    mention.countryRivals = countries;
    mention.country = countries.value(0);
    mention.determiner = token > 0 && (tokenAt(token - 1).pos() == Pos::Determiner ||
                                       tokenAt(token - 1).pos() == Pos::Contraction)
                             ? token - 1
                             : -1;
    if (mention.country.isEmpty()) {
        // Without a country: "le ministère", "l'armée" stand for one named elsewhere.
        static const QSet<QString> alone = {QStringLiteral("ministry"), QStringLiteral("government"),
                                            QStringLiteral("forces"), QStringLiteral("presidency")};
        // "MINISTÈRE DES AFFAIRES ÉTRANGÈRES" over a communiqué needs no article.
        const bool head = row.function == QLatin1String("ministry") && !domain.isEmpty();
        // "le Trésor", "le Parlement": written large they are those of the state the article speaks of.
        static const QSet<QString> large = {QStringLiteral("treasury"), QStringLiteral("parliament"),
                                            QStringLiteral("senate"), QStringLiteral("supreme_court")};
        const bool written =
            large.contains(row.function) && tokenAt(token).entry->capitalised && mention.determiner >= 0;
        if (!written && (!alone.contains(row.function) || (mention.determiner < 0 && !head)))
            return false;
        if (row.function == QLatin1String("forces") && row.plurality == Plurality::Plural)
            return false; // "les soldats", "des troupes": anybody's
        static const QSet<QString> vague = {QStringLiteral("pouvoir"), QStringLiteral("cabinet"),
                                            QStringLiteral("administration"), QStringLiteral("marine")};
        if (vague.contains(textOf({token, end})))
            return false;
        mention.canonical = textOf(mention.tokens);
        mention.evidence = {QStringLiteral("names.institution.alone"),
                            QString::fromLatin1(QT_TRANSLATE_NOOP(
                                "Evidence", "\"%1\" names an institution without its country.")),
                            {mention.canonical},
                            {},
                            0.6,
                            false};
    } else {
        const ComposedBody body =
            bodyOfCountry(m_knowledge, row.function, domain, mention.country, countryName(mention.country));
        if (row.function == QLatin1String("ministry") && domain.isEmpty()) {
            mention.canonical = textOf(mention.tokens);
        } else {
            mention.knowledgeId = body.id;
            mention.canonical = body.name;
        }
        mention.evidence = {
            QStringLiteral("names.institution"),
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is an institution of %2.")),
            {textOf(mention.tokens), countryName(mention.country)},
            {},
            0.9,
            false};
    }
    // What stands inside is part of it; a person stays a mention of its own.
    for (int t = token; t < end; ++t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        if (item >= 0 && m_items.at(item).type != NameMention::Type::Person)
            m_dropped[static_cast<std::size_t>(item)] = true;
    }
    const int index = append(mention);
    // append() marked every token; persons inside keep theirs.
    for (int i = 0; i < index; ++i) {
        if (m_dropped[static_cast<std::size_t>(i)] || m_items.at(i).type != NameMention::Type::Person)
            continue;
        const TokenRange inner = m_items.at(i).tokens;
        if (inner.first >= token && inner.last <= end) {
            for (int t = inner.first; t < inner.last; ++t)
                m_itemOf[static_cast<std::size_t>(t)] = i;
        }
    }
    return true;
}

void NameReader::findInstitutions()
{
    for (int t = 0; t < m_count; ++t) {
        if (!isWord(t) || m_itemOf[static_cast<std::size_t>(t)] >= 0)
            continue;
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        if (form.parts.isEmpty() || m_roles.institutionIndex.step(NameIndex::root, form.parts.at(0)) < 0)
            continue;
        if (readInstitution(t))
            t = m_items.last().tokens.last - 1;
    }
}

/// States that no table has: a capitalised word beside which the article uses an adjective made from it
/// ("Valdorie", "valdorienne"), in an ending of the peoples.
void NameReader::findUnknownCountries()
{
    static const std::array<QLatin1String, 22> endings = {
        QLatin1String("iennes"), QLatin1String("ienne"), QLatin1String("iens"),   QLatin1String("ien"),
        QLatin1String("aises"),  QLatin1String("aise"),  QLatin1String("ais"),    QLatin1String("oises"),
        QLatin1String("oise"),   QLatin1String("ois"),   QLatin1String("aines"),  QLatin1String("aine"),
        QLatin1String("ains"),   QLatin1String("ain"),   QLatin1String("eennes"), QLatin1String("eenne"),
        QLatin1String("eens"),   QLatin1String("een"),   QLatin1String("ites"),   QLatin1String("ite"),
        QLatin1String("ques"),   QLatin1String("que")};
    struct Adjective
    {
        InternedId form;
        QString text;
    };
    QList<Adjective> adjectives;
    QSet<InternedId> seen;
    for (int t = 0; t < m_count; ++t) {
        const FormEntry &entry = *tokenAt(t).entry;
        if (entry.known || entry.capitalised || tokenAt(t).kind != TokenKind::Word || entry.form.size() < 6 ||
            seen.contains(entry.lower))
            continue;
        seen.insert(entry.lower);
        const QString text = folded(entry.form);
        if (std::any_of(endings.begin(), endings.end(),
                        [&](QLatin1String end) { return text.endsWith(end); }))
            adjectives.append({entry.lower, text});
    }
    // "la République de X", "le royaume de X", "l'ambassadeur de X": what stands there is a state.
    static const QSet<QString> stateWords = {QStringLiteral("republique"),   QStringLiteral("royaume"),
                                             QStringLiteral("emirat"),       QStringLiteral("sultanat"),
                                             QStringLiteral("principaute"),  QStringLiteral("ambassadeur"),
                                             QStringLiteral("ambassadrice"), QStringLiteral("ambassade")};
    QHash<QString, QString> titled; // folded name → the words that say so
    for (int t = 2; t < m_count; ++t) {
        if (!tokenAt(t).entry->capitalised || tokenAt(t).span.length() < 4)
            continue;
        int before = t - 1;
        while (before > 0 &&
               (tokenAt(before).pos() == Pos::Determiner || tokenAt(before).pos() == Pos::Contraction ||
                tokenAt(before).pos() == Pos::Preposition))
            --before;
        if (before == t - 1 || t - before > 3)
            continue;
        const QString word = folded(tokenAt(before).entry->form);
        if (stateWords.contains(word))
            titled.insert(folded(tokenAt(t).entry->form), tokenAt(before).entry->form.toLower());
    }
    if (adjectives.isEmpty() && titled.isEmpty())
        return;
    for (NameMention &item : m_items) {
        if (item.type != NameMention::Type::Unresolved || item.tokens.size() != 1)
            continue;
        const QString name = folded(item.canonical);
        if (titled.contains(name)) {
            const QString id = QStringLiteral("n:") + name;
            m_result.ownCountries.insert(id, item.canonical);
            item.type = NameMention::Type::Country;
            item.kind = ActorKind::State;
            item.country = id;
            item.knowledgeId = id;
            item.evidence = {QStringLiteral("names.state"),
                             QString::fromLatin1(
                                 QT_TRANSLATE_NOOP("Evidence", "The article writes \"%2 de %1\": a state.")),
                             {item.canonical, titled.value(name)},
                             {},
                             0.7,
                             false};
            continue;
        }
        for (const Adjective &adjective : adjectives) {
            const qsizetype shared = commonPrefix(name, adjective.text);
            if (shared < 4 || shared + 2 < name.size())
                continue;
            const QString id = QStringLiteral("n:") + name;
            m_result.ownDemonyms.insert(adjective.form, id);
            m_result.ownCountries.insert(id, item.canonical);
            item.type = NameMention::Type::Country;
            item.kind = ActorKind::State;
            item.country = id;
            item.knowledgeId = id;
            item.evidence = {QStringLiteral("names.state"),
                             QString::fromLatin1(QT_TRANSLATE_NOOP(
                                 "Evidence", "The article makes \"%2\" from \"%1\": a state or region.")),
                             {item.canonical, internedText(adjective.form)},
                             {},
                             0.7,
                             false};
        }
    }
}

} // namespace frise
