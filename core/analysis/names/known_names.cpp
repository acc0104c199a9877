#include "core/analysis/names/name_reader.h"
#include "core/analysis/names/speech_verbs.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

int priority(const KnownName &name)
{
    switch (name.kind) {
    case KnownKind::Person:
        return 0;
    case KnownKind::Country:
        return name.capitalCity ? 2 : 1;
    case KnownKind::Body:
        return 3;
    case KnownKind::Place:
        return 4;
    case KnownKind::Family:
        return 5;
    case KnownKind::Demonym:
        return 6;
    case KnownKind::Title:
        return 7;
    }
    return 8;
}

} // namespace

/// A name that the tables write with a capital needs one in print; "MID" and "Fed" must not be found in
/// "mid" or "fed", while "Otan" and "OTAN" are one.
bool NameReader::fitsCase(const KnownName &name, int token, int end) const
{
    const Token &first = tokenAt(token);
    if (name.kind == KnownKind::Title)
        return false;
    if (name.kind == KnownKind::Demonym)
        return true; // the caller decides between people and adjective
    if (name.acronym && end == token + 1) {
        if (first.entry->allCaps)
            return true;
        return first.entry->capitalised && !hasCommonReading(token);
    }
    if (!name.needsCapital)
        return true;
    if (!first.entry->capitalised)
        return false;
    if ((name.kind == KnownKind::Person || name.needsLastCapital) && end > token + 1) {
        // "Ban Ki-moon", "Le Monde": the last part is written large too ("le monde a changé").
        const QString &last = tokenAt(end - 1).entry->form;
        return std::any_of(last.begin(), last.end(), [](QChar c) { return c.isUpper(); });
    }
    return true;
}

NameReader::Hit NameReader::longestAt(int token, bool skeleton) const
{
    const NameIndex &index = m_knowledge.index();
    Hit best;
    int node = NameIndex::root;
    for (int t = token; t < m_count && t < token + 9; ++t) {
        const Token &current = tokenAt(t);
        if (t > token && !sameSentence(t, token))
            break;
        const FoldedForm &form = foldedForm(current.lower());
        const auto &parts = skeleton ? form.skeletons : form.parts;
        if (parts.isEmpty())
            break;
        for (const InternedId part : parts) {
            node = index.step(node, part);
            if (node < 0)
                break;
        }
        if (node < 0)
            break;
        const auto names = index.names(node);
        if (names.empty())
            continue;
        std::vector<KnownName> fitting;
        for (const KnownName &name : names) {
            if (skeleton != name.skeleton && skeleton && name.kind != KnownKind::Person &&
                name.kind != KnownKind::Family)
                continue;
            if (!skeleton && name.skeleton)
                continue;
            if (fitsCase(name, token, t + 1))
                fitting.push_back(name);
        }
        if (!fitting.empty()) {
            best.end = t + 1;
            best.names = std::move(fitting);
        }
    }
    return best;
}

bool NameReader::longerPersonAt(int token, int end) const
{
    const auto longer = [&](const Hit &hit) {
        return hit.end > end && std::any_of(hit.names.begin(), hit.names.end(), [](const KnownName &name) {
                   return name.kind == KnownKind::Person;
               });
    };
    return longer(longestAt(token, false)) || longer(longestAt(token, true));
}

/// Whether one word may be another transliteration of a family name: long enough, and no farther from it
/// than the habits of transliteration explain.
bool NameReader::isNearSpelling(const Token &token, const KnownName &name) const
{
    if (name.kind != KnownKind::Family && name.kind != KnownKind::Person)
        return true;
    const QString form = folded(token.entry->form);
    QString family = folded(m_knowledge.persons().at(name.index).family);
    const qsizetype article = family.indexOf(family.contains(u'-') ? u'-' : u' ');
    if (article > 0 && article < 4) // "al-Burhane"
        family.remove(0, article + 1);
    if (form.size() < 5)
        return false;
    const auto isVowel = [](QChar c) { return QStringView(u"aeiouy").contains(c); };
    if (!family.isEmpty() && form.at(0) != family.at(0) && (isVowel(form.at(0)) || isVowel(family.at(0))))
        return false;
    // Of "von der Leyen" or "al-Thani" the printed word is a part.
    return family.size() > form.size() + 3 || editDistance(form, family, 4) <= 4;
}

QStringList NameReader::demonymCountries(int token) const
{
    QStringList countries;
    if (!isWord(token))
        return countries;
    const auto own = m_result.ownDemonyms.constFind(tokenAt(token).lower());
    if (own != m_result.ownDemonyms.constEnd())
        return {own.value()};
    int node = NameIndex::root;
    for (const InternedId part : foldedForm(tokenAt(token).lower()).parts) {
        node = m_knowledge.index().step(node, part);
        if (node < 0)
            return countries;
    }
    QStringList gone;
    for (const KnownName &name : m_knowledge.index().names(node)) {
        if (name.kind != KnownKind::Demonym)
            continue;
        const KnownCountry &country = m_knowledge.countries().at(name.index);
        QStringList &list = country.to == noDay ? countries : gone;
        if (!list.contains(country.id))
            list.append(country.id);
    }
    for (const QString &id : gone) {
        if (!countries.contains(id))
            countries.append(id);
    }
    return countries;
}

/// Whether the article names a state anywhere, by its name or adjective.
bool NameReader::namesState(const QString &country)
{
    if (!m_statesNamed) {
        m_statesNamed.emplace();
        for (const Token &token : m_document.tokens) {
            if (token.kind != TokenKind::Word)
                continue;
            int node = NameIndex::root;
            for (const InternedId part : foldedForm(token.lower()).parts) {
                node = m_knowledge.index().step(node, part);
                if (node < 0)
                    break;
            }
            if (node < 0)
                continue;
            for (const KnownName &name : m_knowledge.index().names(node)) {
                if (name.kind == KnownKind::Demonym || (name.kind == KnownKind::Country && !name.capitalCity))
                    m_statesNamed->insert(m_knowledge.countries().at(name.index).id);
            }
        }
    }
    return m_statesNamed->contains(country);
}

void NameReader::addKnown(int token, const Hit &hit)
{
    std::vector<KnownName> names = hit.names;
    std::stable_sort(names.begin(), names.end(),
                     [](const KnownName &a, const KnownName &b) { return priority(a) < priority(b); });
    const KnownName &name = names.front();
    NameMention mention;
    mention.tokens = {token, hit.end};
    mention.name = mention.tokens;
    mention.span = spanOf(mention.tokens);
    mention.evidence.rule = QStringLiteral("names.table");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" stands in the tables as %2."));
    mention.evidence.confidence = 0.95;
    switch (name.kind) {
    case KnownKind::Person: {
        const KnownPerson &person = m_knowledge.persons().at(name.index);
        mention.type = NameMention::Type::Person;
        mention.kind = ActorKind::Person;
        mention.personId = person.id;
        mention.knowledgeId = QStringLiteral("p:") + person.id;
        mention.canonical = person.name;
        mention.gender = person.gender;
        for (const KnownName &other : names) {
            if (other.kind == KnownKind::Person)
                mention.rivals.append(m_knowledge.persons().at(other.index).id);
        }
        if (mention.rivals.size() < 2)
            mention.rivals.clear();
        if (name.skeleton)
            mention.evidence.reason =
                QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is another spelling of %2."));
        break;
    }
    case KnownKind::Country: {
        const KnownCountry &country = m_knowledge.countries().at(name.index);
        mention.type = name.capitalCity ? NameMention::Type::Place : NameMention::Type::Country;
        mention.kind = name.capitalCity ? ActorKind::Place : ActorKind::State;
        mention.country = country.id;
        mention.capital = name.capitalCity;
        mention.canonical = country.name;
        mention.knowledgeId = QStringLiteral("c:") + country.id;
        mention.gender = country.article == QLatin1String("la")   ? Gender::Feminine
                         : country.article == QLatin1String("le") ? Gender::Masculine
                                                                  : Gender::Unknown;
        if (country.article == QLatin1String("l'"))
            mention.gender = country.name.endsWith(u'e') ? Gender::Feminine : Gender::Masculine;
        mention.plurality = country.article == QLatin1String("les") ? Plurality::Plural : Plurality::Singular;
        for (const KnownName &other : names) {
            const bool state = other.kind == KnownKind::Country;
            if (state && !mention.countryRivals.contains(m_knowledge.countries().at(other.index).id))
                mention.countryRivals.append(m_knowledge.countries().at(other.index).id);
        }
        // A capital of today before the same town as the capital of a state that is gone.
        if (mention.countryRivals.size() > 1) {
            std::stable_partition(
                mention.countryRivals.begin(), mention.countryRivals.end(), [&](const QString &id) {
                    return m_knowledge.countries().at(m_knowledge.countryIndex(id)).to == noDay;
                });
            mention.country = mention.countryRivals.first();
            mention.canonical = m_knowledge.countries().at(m_knowledge.countryIndex(mention.country)).name;
        }
        if (name.capitalCity) {
            mention.canonical = textOf(mention.name);
            for (const KnownName &other : names) {
                if (other.kind == KnownKind::Place)
                    mention.canonical = m_knowledge.places().at(other.index).name;
            }
            mention.knowledgeId = QStringLiteral("l:") + folded(mention.canonical);
        } else {
            mention.knowledgeId = QStringLiteral("c:") + mention.country;
        }
        break;
    }
    case KnownKind::Body: {
        const KnownBody &body = m_knowledge.bodies().at(name.index);
        mention.type = NameMention::Type::Body;
        mention.kind = ActorKind::Organisation;
        mention.country = body.country;
        mention.body = body.id;
        mention.canonical = body.name;
        mention.gender = body.gender;
        mention.plurality = body.plurality;
        mention.knowledgeId = body.kind == QLatin1String("army") && body.name.endsWith(u')')
                                  ? QStringLiteral("f:") + body.country
                                  : QStringLiteral("b:") + body.id;
        break;
    }
    case KnownKind::Place: {
        const KnownPlace &place = m_knowledge.places().at(name.index);
        // "Victoria (Seychelles)": only where the article speaks of its state.
        if (place.name.endsWith(u')') && hit.end == token + 1 && !namesState(place.countries.value(0)))
            return;
        mention.type = NameMention::Type::Place;
        mention.kind = ActorKind::Place;
        mention.country = place.countries.value(0);
        mention.canonical = place.name;
        mention.knowledgeId = QStringLiteral("l:") + folded(place.name);
        break;
    }
    case KnownKind::Demonym: {
        mention.type = NameMention::Type::Demonym;
        mention.kind = ActorKind::Group;
        mention.countryRivals = demonymCountries(token);
        mention.country = mention.countryRivals.value(0);
        mention.canonical = textOf(mention.name);
        mention.gender = name.feminine ? Gender::Feminine : Gender::Masculine;
        mention.plurality = tokenAt(token).chosen().plurality;
        if (mention.plurality == Plurality::Unknown)
            mention.plurality = name.plural ? Plurality::Plural : Plurality::Singular;
        break;
    }
    case KnownKind::Family:
    case KnownKind::Title:
        return;
    }
    mention.evidence.args = {textOf(mention.name), mention.canonical};
    append(mention);
}

/// "Manille a protesté", "Sucre ne veut pas": a lone noun without an article is no subject in French, so that
/// what a third person follows at the head of a sentence is a name.
bool NameReader::isBareSubject(int token) const
{
    const Chunks &chunks = m_context.chunks;
    if (token + 1 >= m_count || !sameSentence(token, token + 1) || chunks.verbOfToken.at(token) >= 0)
        return false;
    const int verb = chunks.verbOfToken.at(token + 1);
    return verb >= 0 && chunks.verbs.at(verb).isFinite() && chunks.verbs.at(verb).person == 3;
}

/// "L'Humanité", « le "Monde" », "a confié au Figaro": a paper whose name begins with an article that is
/// elided, parted from it by a quotation mark, or written small behind a word that says that a paper is
/// meant. `token` is the word behind the article.
bool NameReader::readMedium(int token)
{
    if (token < 1 || !isWord(token) || !tokenAt(token).entry->capitalised ||
        m_headline[static_cast<std::size_t>(token)])
        return false;
    const auto sign = [&](int t) {
        return t >= 0 && t < m_count && tokenAt(t).kind == TokenKind::Punctuation
                   ? m_document.text().at(tokenAt(t).span.start)
                   : QChar();
    };
    const auto isMark = [](QChar c) {
        return c == QChar(0x00AB) || c == QChar(0x00BB) || c == QChar(0x201C) || c == QChar(0x201D) ||
               c == u'"';
    };
    const bool marked = isMark(sign(token - 1));
    const int article = marked ? token - 2 : token - 1;
    if (article < 0 || !isWord(article) || !sameSentence(article, token))
        return false;
    static const QHash<InternedId, QString> articles = {
        {intern(u"le"), QStringLiteral("le")},   {intern(u"la"), QStringLiteral("la")},
        {intern(u"les"), QStringLiteral("les")}, {intern(u"l'"), QStringLiteral("l'")},
        {intern(u"du"), QStringLiteral("le")},   {intern(u"au"), QStringLiteral("le")}};
    const auto first = articles.constFind(tokenAt(article).lower());
    if (first == articles.constEnd())
        return false;
    const bool elided = tokenAt(article).elided;
    int node = NameIndex::root;
    for (const InternedId part :
         foldedParts(elided ? first.value() + tokenAt(token).entry->form : first.value()))
        node = node < 0 ? -1 : m_knowledge.index().step(node, part);
    Hit hit;
    for (int t = token; node >= 0 && t < m_count && t < token + 4 && isWord(t) && sameSentence(t, token);
         ++t) {
        for (const InternedId part : foldedForm(tokenAt(t).lower()).parts) {
            if (elided && t == token)
                break; // "L'Humanité" is one part with its article
            node = m_knowledge.index().step(node, part);
            if (node < 0)
                break;
        }
        if (node < 0)
            break;
        for (const KnownName &name : m_knowledge.index().names(node)) {
            if (name.kind != KnownKind::Body ||
                m_knowledge.bodies().at(name.index).kind != QLatin1String("media"))
                continue;
            hit.end = t + 1;
            hit.names = {name};
        }
    }
    if (hit.names.empty())
        return false;
    bool told = marked ? isMark(sign(hit.end)) : elided;
    // "a déclaré au Monde", "selon le Figaro", "un journaliste du Monde"
    static const QSet<InternedId> press = {
        intern(u"selon"),       intern(u"d'après"),   intern(u"dans"),      intern(u"journal"),
        intern(u"quotidien"),   intern(u"entretien"), intern(u"interview"), intern(u"éditorial"),
        intern(u"tribune"),     intern(u"envoyé"),    intern(u"spécial"),   intern(u"correspondant"),
        intern(u"journaliste"), intern(u"colonne"),   intern(u"site"),      intern(u"directeur"),
        intern(u"lecteur"),     intern(u"une"),       intern(u"lire")};
    if (!told && article > 0 && sameSentence(article, article - 1)) {
        const int verb = m_context.chunks.verbOfToken.at(article - 1);
        static const InternedId to = intern(u"au");
        told = press.contains(tokenAt(article - 1).lemma()) ||
               (tokenAt(article).lower() == to && verb >= 0 &&
                isSpeechVerb(m_context.chunks.verbs.at(verb).lemma));
    }
    if (!told)
        return false;
    addKnown(token, hit);
    return true;
}

void NameReader::findKnown()
{
    for (int t = 0; t < m_count;) {
        if (readMedium(t)) {
            t = m_items.constLast().tokens.last;
            continue;
        }
        const Token &token = tokenAt(t);
        // "N'Djamena", "M'Bour" begin with what looks like an elision.
        static const QSet<InternedId> syllables = {intern(u"n'"), intern(u"m'")};
        const bool syllable = token.elided && token.entry->capitalised && syllables.contains(token.lower());
        if (token.kind != TokenKind::Word || (token.elided && !syllable)) {
            ++t;
            continue;
        }
        const bool large = token.entry->capitalised;
        Hit hit = longestAt(t, false);
        if (!large && hit.end <= t + 1 &&
            std::all_of(hit.names.begin(), hit.names.end(),
                        [](const KnownName &name) { return name.kind != KnownKind::Body; })) {
            ++t; // a single small word: an adjective of a country at most
            continue;
        }
        const auto holds = [&](KnownKind kind) {
            return std::any_of(hit.names.begin(), hit.names.end(),
                               [kind](const KnownName &name) { return name.kind == kind; });
        };
        if (large && !holds(KnownKind::Person) && (hit.names.empty() || hit.end == t + 1)) {
            // Perhaps the full name in another transliteration.
            Hit other = longestAt(t, true);
            const bool person = std::any_of(other.names.begin(), other.names.end(),
                                            [](const KnownName &n) { return n.kind == KnownKind::Person; });
            if (person && other.end > t + 1) {
                hit = std::move(other);
            } else if (hit.names.empty() && !other.names.empty() &&
                       (!token.entry->known || token.chosen().pos == Pos::ProperNoun)) {
                // One word alone: "Sun" is not Chun, nor "Aliaa" Yala.
                std::erase_if(other.names, [&](const KnownName &name) {
                    return other.end == t + 1 && !isNearSpelling(token, name);
                });
                if (!other.names.empty())
                    hit = std::move(other);
            }
        }
        if (hit.names.empty()) {
            ++t;
            continue;
        }
        // "cheikh Mohammed ben Rachid": the title with his given name is an alias of somebody else.
        if (hit.end > t + 1 && holds(KnownKind::Person) && longerPersonAt(t + 1, hit.end)) {
            ++t;
            continue;
        }
        // "Guy Philippe", "Attiya Abdallah": the name of a king after a given name is a family name.
        if (hit.end == t + 1 && holds(KnownKind::Person) && t > 0 && sameSentence(t, t - 1) &&
            tokenAt(t).spaceBefore && isNameToken(t - 1) && m_itemOf[static_cast<std::size_t>(t - 1)] < 0 &&
            (opensName(t - 1) || !hasCommonReading(t - 1)) && !startsTitle(t - 1)) {
            ++t;
            continue;
        }
        if (hit.end == t + 1 && holds(KnownKind::Person) && t + 2 < m_count && sameSentence(t, t + 1)) {
            // "Philippe d'Arbois" is not King Philippe.
            const bool goesOn = isNameToken(t + 1) || (isParticle(t + 1) && sameSentence(t, t + 2) &&
                                                       isNameToken(t + 2) && !hasCommonReading(t + 2));
            if (goesOn) {
                ++t;
                continue;
            }
        }
        QList<int> families;
        for (const KnownName &name : hit.names) {
            if (name.kind == KnownKind::Family && !families.contains(name.index))
                families.append(name.index);
            if (name.kind == KnownKind::Person && hit.end == t + 1 && !families.contains(name.index))
                families.append(name.index); // a person of one name, or an alias like "Lula"
        }
        if (!families.isEmpty()) {
            m_familyHits.insert(t, families);
            m_familyEnds.insert(t, hit.end);
        }
        std::erase_if(hit.names, [](const KnownName &name) { return name.kind == KnownKind::Family; });
        if (hit.names.empty()) {
            ++t;
            continue;
        }
        const bool onlyDemonym = std::all_of(hit.names.begin(), hit.names.end(), [](const KnownName &name) {
            return name.kind == KnownKind::Demonym;
        });
        if (onlyDemonym) {
            // "les Ukrainiens", "l'Américain": a people or one of it; small letters are an adjective. At the
            // start of a sentence without article it says nothing.
            const bool article = t > 0 && (tokenAt(t - 1).pos() == Pos::Determiner ||
                                           tokenAt(t - 1).pos() == Pos::Contraction ||
                                           tokenAt(t - 1).elided || tokenAt(t - 1).kind == TokenKind::Number);
            if (!large || !article || m_headline[static_cast<std::size_t>(t)]) {
                ++t;
                continue;
            }
        }
        // "Nice", "Tours", "Total" at the start of a sentence: a common word unless the tagger knows better.
        if (large && hit.end == t + 1 && startsSentence(t) && hasCommonReading(t) &&
            token.chosen().pos != Pos::ProperNoun && !token.entry->allCaps &&
            !(holds(KnownKind::Country) && isBareSubject(t))) {
            ++t;
            continue;
        }
        addKnown(t, hit);
        t = hit.end;
    }
}

} // namespace frise
