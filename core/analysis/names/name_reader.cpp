#include "core/analysis/names/name_reader.h"

#include "core/analysis/names/body_heads.h"
#include "core/analysis/names/speech_verbs.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

NameReader::NameReader(StageContext &context)
    : m_context(context), m_document(context.document), m_knowledge(*context.knowledge),
      m_roles(RoleTable::instance()), m_count(static_cast<int>(context.document.tokens.size()))
{
    m_itemOf.assign(static_cast<std::size_t>(m_count), -1);
}

int NameReader::append(const NameMention &mention)
{
    const auto index = static_cast<int>(m_items.size());
    m_items.append(mention);
    m_dropped.push_back(false);
    for (int t = mention.tokens.first; t < mention.tokens.last; ++t)
        m_itemOf[static_cast<std::size_t>(t)] = index;
    return index;
}

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

/// "Sun-hee", "Jong-un": a given name as Korean ones are transcribed.
bool isEasternGiven(const QString &form)
{
    const qsizetype hyphen = form.indexOf(u'-');
    return hyphen > 1 && hyphen + 1 < form.size() && form.at(0).isUpper() && form.at(hyphen + 1).isLower() &&
           form.size() < 11 && form.indexOf(u'-', hyphen + 1) < 0;
}

} // namespace

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
                    tokenAt(first - 1).elided))
                --first;
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

/// Of the people of the tables who bear a family name, the one whose office the words beside it name.
int NameReader::bestBearer(const QList<int> &known, const NameMention &mention, Gender title) const
{
    int best = known.first();
    int bestScore = -1;
    for (const int index : known) {
        const KnownPerson &person = m_knowledge.persons().at(index);
        int score = 0;
        for (const int term : person.terms) {
            const KnownOffice &office = m_knowledge.offices().at(m_knowledge.terms().at(term).office);
            const bool country = !mention.country.isEmpty() && office.of == mention.country;
            const bool function =
                !mention.officeFunction.isEmpty() && office.function == mention.officeFunction;
            const bool top = office.function == QLatin1String("head_of_state") ||
                             office.function == QLatin1String("head_of_government");
            score = std::max(score, (country ? 20 : 0) + (function ? 10 : 0) + (top ? 3 : 1));
        }
        if (title != Gender::Unknown && person.gender != Gender::Unknown && person.gender != title)
            score -= 15;
        if (score > bestScore) {
            bestScore = score;
            best = index;
        }
    }
    return best;
}

/// Gives a family name by itself its person: one the article names in full, else one of the tables.
void NameReader::resolveFamily(int token, int end, const QList<int> &known)
{
    const int covering = m_itemOf[static_cast<std::size_t>(token)];
    QList<InternedId> parts;
    QList<InternedId> skeletons;
    for (int t = token; t < end; ++t) {
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        for (qsizetype i = 0; i < form.parts.size(); ++i) {
            parts.append(form.parts.at(i));
            skeletons.append(form.skeletons.at(i));
        }
    }
    NameMention fresh;
    fresh.tokens = {token, end};
    fresh.name = fresh.tokens;
    fresh.type = NameMention::Type::Person;
    fresh.kind = ActorKind::Person;
    NameMention mention = covering >= 0 ? m_items.at(covering) : fresh;
    const Gender titleGender = mention.honorific ? mention.gender : Gender::Unknown;
    const QString printed = textOf({token, end});

    int named = namedPersonFor(parts, false, titleGender, token);
    QString rule = QStringLiteral("names.family");
    QString reason = QString::fromLatin1(
        QT_TRANSLATE_NOOP("Evidence", "\"%1\" is the family name of %2, whom the article names."));
    double confidence = 0.93;
    for (qsizetype i = 0; named < 0 && i < known.size(); ++i) {
        if (m_named.contains(known.at(i))) {
            named = m_named.value(known.at(i));
            rule = QStringLiteral("names.variant");
            reason = QString::fromLatin1(
                QT_TRANSLATE_NOOP("Evidence", "\"%1\" is another spelling of the family name of %2."));
        }
    }
    if (named < 0) {
        named = namedPersonFor(skeletons, true, titleGender, token);
        rule = QStringLiteral("names.variant");
        reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is another spelling of the family name of %2."));
        confidence = 0.88;
    }
    if (named < 0 && known.isEmpty()) {
        named = misprintOf(token);
        rule = QStringLiteral("names.misprint");
        reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is taken for a misprint of the family name of %2."));
        confidence = 0.8;
    }
    // A role of the tables can contradict the article's person of that name ("le président Bush" beside a
    // senator Bush): the tables' candidates are weighed below only where the article has none.
    if (named >= 0) {
        const NamedPerson &person = m_persons.at(named);
        mention.canonical = person.canonical;
        mention.personId = person.person >= 0 ? m_knowledge.persons().at(person.person).id : QString();
        mention.knowledgeId =
            mention.personId.isEmpty() ? QString() : QStringLiteral("p:") + mention.personId;
        if (person.gender != Gender::Unknown)
            mention.gender = person.gender;
        if (person.byFamily) {
            mention.rivals = person.rivals;
            rule = QStringLiteral("names.family.table");
        }
    } else if (!known.isEmpty() && !mention.occupation) {
        const int best = bestBearer(known, mention, titleGender);
        const KnownPerson &person = m_knowledge.persons().at(best);
        mention.canonical = person.name;
        mention.personId = person.id;
        mention.knowledgeId = QStringLiteral("p:") + person.id;
        if (person.gender != Gender::Unknown)
            mention.gender = person.gender;
        mention.rivals.clear();
        // A title that says man or woman leaves out the others ("M. Park", "Mme Park").
        const auto fits = [&](int index) {
            const Gender gender = m_knowledge.persons().at(index).gender;
            return titleGender == Gender::Unknown || gender == Gender::Unknown || gender == titleGender;
        };
        const bool any = std::any_of(known.begin(), known.end(), fits);
        for (const int index : known) {
            if (!any || fits(index))
                mention.rivals.append(m_knowledge.persons().at(index).id);
        }
        if (mention.rivals.size() < 2)
            mention.rivals.clear();
        rule = QStringLiteral("names.family.table");
        reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is the family name of %2 in the tables."));
        confidence = known.size() > 1 ? 0.6 : 0.8;
    } else {
        return;
    }
    mention.type = NameMention::Type::Person;
    mention.kind = ActorKind::Person;
    mention.evidence = {rule, reason, {printed, mention.canonical}, {}, confidence, false};
    if (covering >= 0)
        m_items[covering] = mention;
    else
        append(mention);
}

/// "Costa Lima a refusé": the end of a longer name that stands elsewhere in the article.
void NameReader::mergeTails()
{
    QHash<QString, int> tails; // folded words after the first → index into m_items; -2 where two share them
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const NameMention &item = m_items.at(i);
        if (m_dropped[static_cast<std::size_t>(i)] || item.type != NameMention::Type::Person ||
            item.name.size() < 3 || !item.canonical.contains(u' '))
            continue;
        const QString tail = folded(QStringView(item.canonical).mid(item.canonical.indexOf(u' ') + 1));
        const auto known = tails.constFind(tail);
        if (known == tails.constEnd())
            tails.insert(tail, static_cast<int>(i));
        else if (*known >= 0 && m_items.at(*known).canonical != item.canonical)
            tails.insert(tail, -2);
    }
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        NameMention &item = m_items[i];
        if (m_dropped[static_cast<std::size_t>(i)] || !item.personId.isEmpty() || item.name.size() < 2 ||
            (item.type != NameMention::Type::Person && item.type != NameMention::Type::Unresolved))
            continue;
        const int whole = tails.value(folded(item.canonical), -1);
        if (whole < 0)
            continue;
        const NameMention longer = m_items.at(whole);
        item.type = NameMention::Type::Person;
        item.kind = ActorKind::Person;
        item.evidence = {QStringLiteral("names.family"),
                         QString::fromLatin1(QT_TRANSLATE_NOOP(
                             "Evidence", "\"%1\" is the family name of %2, whom the article names.")),
                         {item.canonical, longer.canonical},
                         {},
                         0.9,
                         false};
        item.canonical = longer.canonical;
        item.personId = longer.personId;
        item.knowledgeId = longer.knowledgeId;
        item.gender = longer.gender;
        item.rivals = longer.rivals;
    }
}

/// "Cox's Bazar": the English genitive makes a name of something else.
bool NameReader::isPossessed(int token) const
{
    static const InternedId s = intern(u"s");
    return token + 1 < m_count && (isSign(token, u'\'') || isSign(token, QChar(0x2019))) &&
           !tokenAt(token).spaceBefore && !tokenAt(token + 1).spaceBefore && tokenAt(token + 1).lower() == s;
}

void NameReader::resolveTitled()
{
    // Family names whose titles or places made them a name already, and runs of one word.
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const NameMention &item = m_items.at(i);
        if (m_dropped[static_cast<std::size_t>(i)] || !item.personId.isEmpty())
            continue;
        const int first = item.name.first;
        const bool bare =
            item.type == NameMention::Type::Person && item.name.size() >= 1 &&
            (item.name.size() == 1 || m_familyEnds.value(first, -1) == item.name.last || isParticle(first));
        const bool run = item.type == NameMention::Type::Unresolved && item.name.size() <= 2;
        if (!bare && !run)
            continue;
        QList<int> known =
            m_familyEnds.value(first, -1) == item.name.last ? m_familyHits.value(first) : QList<int>();
        if (run && !item.roleSpan.isValid())
            known.clear();
        resolveFamily(first, item.name.last, known);
    }
}

void NameReader::resolveFamilies()
{
    // Family names of the tables that nothing covers.
    QList<int> tokens = m_familyHits.keys();
    std::sort(tokens.begin(), tokens.end());
    for (const int token : tokens) {
        const int end = m_familyEnds.value(token);
        if (m_itemOf[static_cast<std::size_t>(token)] >= 0 || isPossessed(end))
            continue;
        const QList<int> known = m_familyHits.value(token);
        const bool named =
            std::any_of(known.begin(), known.end(), [&](int person) { return m_named.contains(person); });
        // "Rice", "May", "Ban": a common word is a family only where the article names the person, and
        // never as the first word of a sentence. Of "De Gaulle" the last word tells.
        const int word = isParticleForm(tokenAt(token).lower()) ? end - 1 : token;
        const bool common = hasCommonReading(word) && tokenAt(word).pos() != Pos::ProperNoun;
        // "Royal Marines", "Ford Motor": a word of a longer name.
        const auto large = [&](int t) {
            return t >= 0 && t < m_count && sameSentence(t, token) && isWord(t) &&
                   tokenAt(t).entry->capitalised && !tokenAt(t).entry->allCaps &&
                   m_itemOf[static_cast<std::size_t>(t)] < 0 && !m_familyHits.contains(t);
        };
        if (!named && large(end) && tokenAt(end).spaceBefore)
            continue;
        if (!tokenAt(token).entry->capitalised && !isParticle(token))
            continue;
        if (common && (!named || startsSentence(token)))
            continue;
        // "Les", "Son", "Au": no family, whoever bears it.
        const bool functionWord = std::any_of(
            tokenAt(word).entry->readings.begin(), tokenAt(word).entry->readings.end(), [](const Reading &r) {
                return r.pos == Pos::Determiner || r.pos == Pos::Pronoun || r.pos == Pos::Preposition ||
                       r.pos == Pos::Contraction || r.pos == Pos::Subordination || r.pos == Pos::Coordination;
            });
        if (functionWord && !named)
            continue;
        if (!named &&
            (tokenAt(token).entry->form.size() < 4 || m_headline[static_cast<std::size_t>(token)]) &&
            known.size() > 1)
            continue;
        resolveFamily(token, end, known);
    }
    // Capitalised words nobody knows: the family of someone the tables lack, or a misprint.
    if (m_persons.isEmpty())
        return;
    QSet<InternedId> lasts;
    for (const NamedPerson &person : m_persons)
        lasts.insert(person.family.last());
    for (int t = 0; t < m_count; ++t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        const bool open = item < 0 || (m_items.at(item).type == NameMention::Type::Unresolved &&
                                       m_items.at(item).name.size() == 1);
        if (!open || !isWord(t) || !tokenAt(t).entry->capitalised || tokenAt(t).elided)
            continue;
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        const bool same = !form.parts.isEmpty() && lasts.contains(form.parts.last()) &&
                          !(startsSentence(t) && hasCommonReading(t));
        if (same || (!tokenAt(t).entry->known && misprintOf(t) >= 0))
            resolveFamily(t, t + 1, {});
    }
}

/// A given name by itself, of the one person who bears it ("Pas assez bien, Emmanuel !").
void NameReader::resolveGiven()
{
    for (qsizetype i = 0; i <= m_items.size(); ++i) {
        if (i == m_items.size())
            break;
        NameMention &item = m_items[i];
        // "sir Anthony" too: a title before it, nobody known behind it.
        const bool titled = item.type == NameMention::Type::Person && item.personId.isEmpty() &&
                            !item.occupation && item.evidence.rule == QLatin1String("names.title") &&
                            !m_familyHits.contains(item.name.first);
        if (m_dropped[static_cast<std::size_t>(i)] ||
            (item.type != NameMention::Type::Unresolved && !titled) || item.name.size() != 1 ||
            !opensName(item.name.first))
            continue;
        const Token &token = tokenAt(item.name.first);
        qsizetype bearer = -1;
        bool several = false;
        const QString form = folded(token.entry->form);
        for (qsizetype p = 0; p < m_items.size(); ++p) {
            const NameMention &person = m_items.at(p);
            if (m_dropped[static_cast<std::size_t>(p)] || person.type != NameMention::Type::Person ||
                !person.canonical.contains(u' ') || folded(person.canonical.section(u' ', 0, 0)) != form)
                continue;
            several = several || (bearer >= 0 && m_items.at(bearer).canonical != person.canonical);
            bearer = p;
        }
        if (bearer < 0 || several)
            continue;
        const NameMention person = m_items.at(bearer);
        item.type = NameMention::Type::Person;
        item.kind = ActorKind::Person;
        item.canonical = person.canonical;
        item.gender = person.gender;
        item.personId = person.personId;
        item.knowledgeId = person.knowledgeId;
        item.rivals = person.rivals;
        item.evidence = {QStringLiteral("names.given.alone"),
                         QString::fromLatin1(QT_TRANSLATE_NOOP(
                             "Evidence", "\"%1\" is the given name of %2, whom the article names.")),
                         {token.entry->form, person.canonical},
                         {},
                         0.7,
                         false};
    }
}

/// Several capitals in a row, none of them a common word, that nothing stands before but what may stand
/// before a person: "Nnamdi Azikiwe a rejoint Londres". Whoever is behind "de" or "à" may be a town.
bool NameReader::isPlainSequence(const NameMention &run) const
{
    const int first = run.name.first;
    if (run.name.size() < 2 || m_headline[static_cast<std::size_t>(first)] || hasArticle(first))
        return false;
    for (int t = first; t < run.name.last; ++t) {
        const bool large = isWord(t) && tokenAt(t).entry->capitalised;
        if (large && ((hasCommonReading(t) && !opensName(t)) || tokenAt(t).entry->allCaps))
            return false;
    }
    // "Patria y Libertad", "Liga e Progresso" join two nouns.
    static const InternedId y = intern(u"y");
    if (run.name.size() == 3 && tokenAt(first + 1).lower() == y)
        return false;
    static const QSet<InternedId> before = {intern(u"par"),  intern(u"avec"),  intern(u"selon"),
                                            intern(u"et"),   intern(u"entre"), intern(u"contre"),
                                            intern(u"que"),  intern(u"qu'"),   intern(u"comme"),
                                            intern(u"dont"), intern(u"ou"),    intern(u"puis")};
    const bool start = first == 0 || !sameSentence(first, first - 1) || !isWord(first - 1);
    // "le rebelle Issouf Gambari": a noun directly before a name says who bears it, if it is no thing.
    const bool noun = !start && tokenAt(first - 1).pos() == Pos::Noun &&
                      tokenAt(first - 1).chosen().plurality != Plurality::Plural &&
                      !tokenAt(first - 1).entry->capitalised &&
                      !BodyHeads::instance().isMatter(tokenAt(first - 1).lemma());
    const bool follows = !start && (noun || before.contains(tokenAt(first - 1).lower()) ||
                                    m_context.chunks.verbOfToken.at(first - 1) >= 0);
    if (!start && !follows)
        return false;
    // A line of its own may be a heading; in a sentence something is said of it.
    const Sentence &sentence = m_document.sentences.at(tokenAt(first).sentence);
    return sentence.tokens.size() > run.name.size() + 2;
}

/// Runs of capitals that speak are somebody; after "à" they are a place.
void NameReader::promoteRuns()
{
    static const InternedId a = intern(u"à");
    const Chunks &chunks = m_context.chunks;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        NameMention &item = m_items[i];
        if (m_dropped[static_cast<std::size_t>(i)] || item.type != NameMention::Type::Unresolved)
            continue;
        const int first = item.name.first;
        const int last = item.name.last;
        const bool otherName =
            tokenAt(first).entry->known && item.name.size() == 1 && // "à Pâques"
            std::none_of(tokenAt(first).entry->readings.begin(), tokenAt(first).entry->readings.end(),
                         [](const Reading &r) { return r.name == NameType::Place; });
        if (first > 0 && sameSentence(first, first - 1) && tokenAt(first - 1).lower() == a && !otherName) {
            item.type = NameMention::Type::Place;
            item.kind = ActorKind::Place;
            item.knowledgeId = QStringLiteral("l:") + folded(item.canonical);
            item.evidence = {QStringLiteral("names.place"),
                             QString::fromLatin1(QT_TRANSLATE_NOOP(
                                 "Evidence", "\"%1\" stands behind a preposition like a place.")),
                             {item.canonical},
                             {},
                             0.6,
                             false};
            continue;
        }
        // "Radio Venceremos", "Port Harcourt": a word in it says what it is.
        BodyHeads::Sign sign = BodyHeads::Sign::None;
        for (int t = first; t < last && item.name.size() > 1; ++t)
            sign = std::max(sign, BodyHeads::instance().signOf(tokenAt(t).lower()));
        if (sign != BodyHeads::Sign::None && !opensName(first)) {
            const bool body = sign == BodyHeads::Sign::Body;
            item.type = body ? NameMention::Type::Body : NameMention::Type::Place;
            item.kind = body ? ActorKind::Organisation : ActorKind::Place;
            item.knowledgeId = (body ? QStringLiteral("n:") : QStringLiteral("l:")) + folded(item.canonical);
            item.evidence = {QStringLiteral("names.sign"),
                             QString::fromLatin1(QT_TRANSLATE_NOOP(
                                 "Evidence", "A word of \"%1\" says that it is a body or a place.")),
                             {item.canonical},
                             {},
                             0.6,
                             false};
            continue;
        }
        if (isPlainSequence(item)) {
            item.type = NameMention::Type::Person;
            item.kind = ActorKind::Person;
            item.evidence = {
                QStringLiteral("names.sequence"),
                QString::fromLatin1(QT_TRANSLATE_NOOP(
                    "Evidence", "\"%1\" is written like the name of a person, without any article.")),
                {item.canonical},
                {},
                0.6,
                false};
            continue;
        }
        const auto speaks = [&](int verb) {
            return verb >= 0 && isSpeechVerb(chunks.verbs.at(verb).lemma) && chunks.verbs.at(verb).isFinite();
        };
        int verb = last < m_count ? chunks.verbOfToken.at(last) : -1;
        if (last < m_count && !sameSentence(last, first))
            verb = -1;
        if (!speaks(verb) && first > 0 && sameSentence(first, first - 1))
            verb = chunks.verbOfToken.at(first - 1);
        if (!speaks(verb))
            continue;
        if (item.name.size() >= 2 || !hasCommonReading(first)) {
            const bool person = item.name.size() >= 2 && !hasArticle(first);
            item.type = person ? NameMention::Type::Person : NameMention::Type::Unresolved;
            item.kind = person ? ActorKind::Person : ActorKind::Unknown;
            item.evidence = {QStringLiteral("names.speaks"),
                             QString::fromLatin1(
                                 QT_TRANSLATE_NOOP("Evidence", "\"%1\" is written like a name and speaks.")),
                             {item.canonical},
                             {},
                             person ? 0.75 : 0.5,
                             false};
        }
    }
}

/// "l'hôpital Aliaa", "l'avenue Kennedy", "le porte-avions Nimitz": a person's name that a thing bears.
bool NameReader::namesAThing(const NameMention &item) const
{
    const int before = item.tokens.first - 1;
    return item.type == NameMention::Type::Person && !item.roleSpan.isValid() && before >= 0 &&
           sameSentence(before, item.tokens.first) && isWord(before) &&
           BodyHeads::instance().isThing(tokenAt(before).lemma());
}

NameMentions NameReader::run()
{
    markHeadlines();
    findKnown();
    findNamedBodies();
    findRuns();
    findUnknownCountries();
    findInstitutions();
    findAcronyms();
    findRoles();
    promoteRuns();
    collectPersons();
    indexPersons();
    findAliases();
    collectTitled(); // whose occupation tells him from the tables' namesake
    indexPersons();
    mergeTails();
    resolveTitled();
    collectTitled();
    indexPersons();
    resolveFamilies();
    findPairs();
    resolveGiven();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        NameMention &item = m_items[i];
        const bool silent = item.type == NameMention::Type::Unresolved && item.evidence.confidence < 0.5;
        if (m_dropped[static_cast<std::size_t>(i)] || silent || namesAThing(item))
            continue;
        item.span = item.part.isValid() ? item.part : spanOf(item.tokens);
        if (item.determiner < 0) {
            const int before = item.tokens.first - 1;
            if (before >= 0 && sameSentence(before, item.tokens.first) &&
                (tokenAt(before).pos() == Pos::Determiner || tokenAt(before).pos() == Pos::Contraction))
                item.determiner = before;
        }
        // "la ministre": the article knows the gender that the noun does not show.
        if (item.determiner >= 0 && item.type == NameMention::Type::RoleOnly &&
            tokenAt(item.determiner).chosen().gender == Gender::Feminine)
            item.gender = Gender::Feminine;
        m_result.list.append(item);
    }
    std::stable_sort(
        m_result.list.begin(), m_result.list.end(), [](const NameMention &x, const NameMention &y) {
            return x.span.start != y.span.start ? x.span.start < y.span.start : x.span.end > y.span.end;
        });
    return m_result;
}

void findNames(StageContext &context)
{
    NameMentions &mentions = context.scratch.get<NameMentions>();
    if (context.knowledge == nullptr)
        return;
    mentions = NameReader(context).run();
}

} // namespace frise
