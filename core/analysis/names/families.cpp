// Who bears a family name that stands alone: whom the article names in full, else somebody of the tables.
#include "core/analysis/names/name_reader.h"
#include "core/analysis/names/speech_verbs.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

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
        // "Youssef, docker, 40 ans": no minister of the tables.
        if (!named && isOrdinary(end)) {
            NameMention somebody;
            somebody.tokens = {token, end};
            somebody.name = somebody.tokens;
            somebody.canonical = textOf(somebody.tokens);
            becomePerson(somebody);
            append(somebody);
            continue;
        }
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
void NameReader::becomePerson(NameMention &item) const
{
    item.type = NameMention::Type::Person;
    item.kind = ActorKind::Person;
    item.evidence = {
        QStringLiteral("names.speaks"),
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is written like a name and speaks.")),
        {item.canonical},
        {},
        0.6,
        false};
}

/// Whether an age or an occupation stands behind the comma at a token (", docker,").
bool NameReader::isOrdinary(int token) const
{
    if (hasAge(token) || (isSign(token, u',') && hasAge(token + 2)))
        return true;
    if (!isSign(token, u',') || token + 1 >= m_count || !isWord(token + 1) || !sameSentence(token, token + 1))
        return false;
    const auto &parts = foldedForm(tokenAt(token + 1).lower()).parts;
    const int node = parts.size() == 1 ? m_roles.roleIndex.step(NameIndex::root, parts.front()) : -1;
    return node >= 0 && !m_roles.roleIndex.names(node).empty() &&
           m_roles.roles.at(m_roles.roleIndex.names(node).front().index).kind == RoleKind::Occupation;
}

/// Whether ", 34 ans" begins at a token.
bool NameReader::hasAge(int token) const
{
    static const InternedId years = intern(u"ans");
    return isSign(token, u',') && token + 2 < m_count &&
           (tokenAt(token + 1).kind == TokenKind::Number || tokenAt(token + 1).pos() == Pos::Number) &&
           tokenAt(token + 2).lower() == years;
}

/// Whether a finite verb stands right before or behind a name, and no article or preposition before it.
bool NameReader::acts(const TokenRange &name) const
{
    const Chunks &chunks = m_context.chunks;
    const auto finite = [&](int t) {
        const int verb = t >= 0 && t < m_count && sameSentence(t, name.first) ? chunks.verbOfToken.at(t) : -1;
        return verb >= 0 && chunks.verbs.at(verb).isFinite() && chunks.verbs.at(verb).person == 3;
    };
    if (name.first > 0 && sameSentence(name.first - 1, name.first)) {
        const Pos before = tokenAt(name.first - 1).pos();
        if (before == Pos::Determiner || before == Pos::Preposition || before == Pos::Contraction ||
            tokenAt(name.first - 1).entry->capitalised)
            return false;
    }
    // "Igor, dont le frère est pilote, n'y croit pas"
    static const QSet<InternedId> relatives = {intern(u"qui"), intern(u"dont"), intern(u"que"),
                                               intern(u"qu'")};
    if (isSign(name.last, u',') && name.last + 1 < m_count &&
        relatives.contains(tokenAt(name.last + 1).lower()))
        return true;
    return finite(name.last) || (finite(name.first - 1) &&
                                 isSpeechVerb(chunks.verbs.at(chunks.verbOfToken.at(name.first - 1)).lemma));
}

void NameReader::resolveGiven()
{
    for (qsizetype i = 0; i <= m_items.size(); ++i) {
        if (i == m_items.size())
            break;
        NameMention &item = m_items[i];
        // "Olena, 34 ans": whoever has an age is a person.
        if (!m_dropped[static_cast<std::size_t>(i)] && item.type == NameMention::Type::Unresolved &&
            item.name.size() <= 3 && hasAge(item.name.last))
            becomePerson(item);
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
        // "Fatima n'a plus rien vendu": a given name that acts is somebody of whom no more is told.
        if (bearer < 0 && item.type == NameMention::Type::Unresolved && !hasCommonReading(item.name.first) &&
            acts(item.name))
            becomePerson(item);
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

} // namespace frise
