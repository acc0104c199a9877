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

/// "Une voisine, Rahma, est restée", "Un conseiller de M. Barrow, Mai Fatty, affirme", "le religieux Nimr
/// Al-Nimr", "Abdelkader, pêcheur, regarde": a name beside what only a person is.
bool NameReader::isApposedPerson(const NameMention &item) const
{
    const int first = item.name.first;
    const int last = item.name.last;
    if (item.name.size() > 3 || hasArticle(first) || m_headline[static_cast<std::size_t>(first)])
        return false;
    for (int t = first; t < last; ++t) {
        // "Mai Fatty": the last word must be nothing else.
        const bool common = hasCommonReading(t) && !opensName(t) && (t + 1 == last || t > first);
        if (isWord(t) && (tokenAt(t).entry->allCaps || common))
            return false;
    }
    const auto isPersonal = [&](int t) {
        if (t < 0 || !isWord(t) || tokenAt(t).entry->capitalised || !sameSentence(t, first))
            return false;
        const auto &parts = foldedForm(tokenAt(t).lower()).parts;
        const int node = parts.size() == 1 ? m_roles.roleIndex.step(NameIndex::root, parts.front()) : -1;
        return node >= 0 && !m_roles.roleIndex.names(node).empty() && tokenAt(t).pos() == Pos::Noun &&
               tokenAt(t).chosen().plurality != Plurality::Plural;
    };
    const bool closed = last >= m_count || tokenAt(last).kind == TokenKind::Punctuation;
    // "Abdelkader, pêcheur,"
    if (isSign(last, u',') && isPersonal(last + 1) && last + 2 < m_count &&
        (tokenAt(last + 2).kind == TokenKind::Punctuation || tokenAt(last + 2).pos() == Pos::Preposition ||
         tokenAt(last + 2).pos() == Pos::Contraction || tokenAt(last + 2).pos() == Pos::Adjective))
        return true;
    // "le religieux chiite Nimr Al-Nimr", and behind a comma "Une voisine, Rahma,"
    int before = first - 1;
    const bool comma = isSign(before, u',');
    if (comma && (!closed || first < 2))
        return false;
    if (comma)
        --before;
    if (before > 0 && isWord(before) && !tokenAt(before).entry->capitalised &&
        (tokenAt(before).pos() == Pos::Adjective || !demonymCountries(before).isEmpty()))
        --before;
    if (isPersonal(before))
        return !comma || (before > 0 && sameSentence(before, before - 1) &&
                          tokenAt(before - 1).pos() == Pos::Determiner);
    // "Un conseiller de M. Barrow, Mai Fatty, affirme": the role with its complement.
    const int role = comma && first > 1 ? m_itemOf[static_cast<std::size_t>(first - 2)] : -1;
    if (role < 0 || item.name.size() < 2)
        return false;
    const int lead = m_items.at(role).tokens.first;
    const bool ofSomebody = m_items.at(role).type == NameMention::Type::Person ||
                            m_items.at(role).type == NameMention::Type::Body ||
                            m_items.at(role).type == NameMention::Type::Country;
    if (!ofSomebody || m_items.at(role).tokens.last != first - 1 || lead < 2)
        return false;
    int link = lead - 1;
    while (link > 0 && tokenAt(link).pos() == Pos::Determiner)
        --link;
    return (tokenAt(link).pos() == Pos::Preposition || tokenAt(link).pos() == Pos::Contraction) &&
           isPersonal(link - 1);
}

/// "son fils Oudaï", "sa femme Souha": whoever stands behind such a word is a person.
bool NameReader::isKin(int token) const
{
    static const QSet<InternedId> kin = {
        intern(u"fils"),   intern(u"fille"), intern(u"frère"),  intern(u"sœur"),    intern(u"soeur"),
        intern(u"épouse"), intern(u"époux"), intern(u"femme"),  intern(u"mari"),    intern(u"veuve"),
        intern(u"père"),   intern(u"mère"),  intern(u"cousin"), intern(u"cousine"), intern(u"neveu"),
        intern(u"nièce"),  intern(u"oncle"), intern(u"cadet"),  intern(u"aîné"),    intern(u"benjamin")};
    const int noun = isSign(token - 1, u',') ? token - 2 : token - 1; // "sa veuve, Leah, a accusé"
    return noun > 0 && sameSentence(token, noun - 1) && kin.contains(tokenAt(noun).lower()) &&
           !tokenAt(noun).entry->capitalised && tokenAt(noun).chosen().plurality != Plurality::Plural &&
           (tokenAt(noun - 1).chosen().possessive || tokenAt(noun - 1).pos() == Pos::Adjective);
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
        if (item.name.size() == 1 && isKin(first)) {
            becomePerson(item);
            item.evidence.confidence = 0.8;
            continue;
        }
        if (isApposedPerson(item)) {
            becomePerson(item);
            item.evidence.confidence = 0.7;
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

/// "l'hôpital Aliaa", "l'avenue Kennedy", "le porte-avions à propulsion nucléaire Nimitz", "rue d'Isly", "le
/// traité New Start": a name that a thing bears.
bool NameReader::namesAThing(const NameMention &item) const
{
    const bool unknown = item.personId.isEmpty() && (item.type == NameMention::Type::Person ||
                                                     item.type == NameMention::Type::Unresolved);
    if ((item.type != NameMention::Type::Person && !unknown) || item.roleSpan.isValid())
        return false;
    const BodyHeads &heads = BodyHeads::instance();
    static const InternedId to = intern(u"à");
    static const QSet<InternedId> of = {intern(u"de"), intern(u"d'"), intern(u"du")};
    static const QSet<InternedId> streets = {intern(u"rue"),  intern(u"avenue"), intern(u"boulevard"),
                                             intern(u"quai"), intern(u"place"),  intern(u"pont"),
                                             intern(u"gare"), intern(u"porte"),  intern(u"impasse")};
    int before = item.tokens.first - 1;
    const auto isNear = [&](int t) {
        return t >= 0 && sameSentence(t, item.tokens.first) && isWord(t) && !tokenAt(t).entry->capitalised;
    };
    if (!isNear(before))
        return false;
    const InternedId lemma = tokenAt(before).lemma();
    if (heads.isThing(lemma) || (unknown && heads.isMatter(lemma)))
        return true;
    if (unknown && of.contains(tokenAt(before).lower()) && isNear(before - 1))
        return streets.contains(tokenAt(before - 1).lemma());
    // What says more of the ship stands between it and its name.
    for (int steps = 0; steps < 4 && isNear(before); ++steps, --before) {
        const Token &token = tokenAt(before);
        if (heads.isThing(token.lemma()))
            return true;
        const bool says = token.pos() == Pos::Adjective || token.pos() == Pos::Noun || token.lower() == to ||
                          !demonymCountries(before).isEmpty();
        if (!says || m_roles.roleIndex.step(NameIndex::root, foldedForm(token.lower()).parts.value(0)) >= 0)
            return false;
    }
    return false;
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
            int before = item.tokens.first - 1;
            const auto isAdjective = [](const Token &token) {
                const auto &readings = token.entry->readings;
                return (token.pos() == Pos::Adjective || token.pos() == Pos::Noun) &&
                       std::any_of(readings.begin(), readings.end(),
                                   [](const Reading &reading) { return reading.pos == Pos::Adjective; });
            };
            // "le vieil imam": adjectives stand between the article and a role without a name.
            for (int steps = 0; item.type == NameMention::Type::RoleOnly && steps < 2 && before > 0 &&
                                sameSentence(before, item.tokens.first) &&
                                !tokenAt(before).entry->capitalised && isAdjective(tokenAt(before));
                 ++steps)
                --before;
            if (before >= 0 && sameSentence(before, item.tokens.first) &&
                (tokenAt(before).pos() == Pos::Determiner || tokenAt(before).pos() == Pos::Contraction))
                item.determiner = before;
        }
        // "la ministre": the article knows the gender that the noun does not show.
        if (item.determiner >= 0 && item.type == NameMention::Type::RoleOnly &&
            tokenAt(item.determiner).chosen().gender == Gender::Feminine)
            item.gender = Gender::Feminine;
        // "le chef Enahoro", "la juge Arbour": so does the article of a name's title.
        if (item.determiner >= 0 && item.type == NameMention::Type::Person && item.roleSpan.isValid() &&
            item.gender == Gender::Unknown && item.plurality != Plurality::Plural &&
            !tokenAt(item.determiner).elided)
            item.gender = tokenAt(item.determiner).chosen().gender;
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
