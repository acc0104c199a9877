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
         tokenAt(token - 1).kind == TokenKind::Number || tokenAt(token - 1).pos() == Pos::Number ||
         (tokenAt(token - 1).pos() == Pos::Adjective && token > 1 &&
          tokenAt(token - 2).pos() == Pos::Determiner));
    if (single && reading.pos == Pos::Adjective && !articled)
        return {};
    role.gender = feminine ? Gender::Feminine : reading.gender;
    // A word that is a role only by chance ("patron", "chef", "guide" as verbs or adjectives).
    if (single && row < 0 && reading.pos != Pos::Noun && reading.pos != Pos::ProperNoun)
        return {};
    if (role.kind != RoleKind::Honorific && single && reading.isVerbal())
        return {};
    // "le maître de Bagdad" leads a state; "maître Vergès" is a title.
    static const InternedId master = intern(u"maître");
    static const InternedId of = intern(u"de");
    if (single && tokenAt(start).lower() == master && titleEnd + 1 < m_count && articled &&
        tokenAt(titleEnd).lower() == of) {
        const int item = m_itemOf[static_cast<std::size_t>(titleEnd + 1)];
        if (item >= 0 && (m_items.at(item).capital || m_items.at(item).type == NameMention::Type::Country)) {
            role.kind = RoleKind::Office;
            role.function = QStringLiteral("leader");
        }
    }
    const int end = roleComplement(role, titleEnd);
    role.tokens.last = end;
    return role;
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
            const bool somebody = person >= 0 && (m_items.at(person).type == NameMention::Type::Person ||
                                                  (m_items.at(person).type == NameMention::Type::Unresolved &&
                                                   m_items.at(person).name.size() > 1));
            if (somebody && m_items.at(covering).plurality != Plurality::Plural &&
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
