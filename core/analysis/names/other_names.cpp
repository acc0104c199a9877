// Names that only one article gives: what somebody is called beside his name ("alias Gabino"), and two names
// in one word ("le sommet Brejnev-Nixon").
#include "core/analysis/names/name_reader.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

bool isOpeningMark(QChar c)
{
    return c == QChar(0x00AB) || c == QChar(0x201C) || c == u'"' || c == QChar(0x2018) || c == u'\'';
}

bool isClosingMark(QChar c)
{
    return c == QChar(0x00BB) || c == QChar(0x201D) || c == u'"' || c == QChar(0x2019) || c == u'\'';
}

} // namespace

/// Reads what stands at `token` as another name of a person: « Gabino », le Borgne, Otoniel.
bool NameReader::learnAlias(int token, const NamedPerson &person)
{
    const auto sign = [&](int t) {
        return tokenAt(t).kind == TokenKind::Punctuation ? m_document.text().at(tokenAt(t).span.start)
                                                         : QChar(u' ');
    };
    int first = token;
    const bool marked = isOpeningMark(sign(first));
    if (marked)
        ++first;
    const bool article =
        first < m_count && (tokenAt(first).pos() == Pos::Determiner || tokenAt(first).elided);
    if (article)
        ++first;
    int last = first;
    while (last < m_count && last - first < 4 && isWord(last) && sameSentence(last, token) &&
           (marked || tokenAt(last).entry->capitalised))
        ++last;
    if (last == first || !tokenAt(first).entry->capitalised)
        return false;
    const bool closed = last >= m_count || !sameSentence(last, token) || !isWord(last);
    if (marked ? last >= m_count || !isClosingMark(sign(last)) : !closed)
        return false;
    const int item = m_itemOf[static_cast<std::size_t>(first)];
    // "X, dit Poutine": an incise after all.
    const bool somebody = item >= 0 && m_items.at(item).type == NameMention::Type::Person;
    if (!marked && !article && tokenAt(token - 1).pos() == Pos::Verb &&
        (somebody || m_familyHits.contains(first)))
        return false;
    NamedPerson alias = person;
    alias.family.clear();
    alias.skeletons.clear();
    for (int t = first; t < last; ++t) {
        const FoldedForm &form = foldedForm(tokenAt(t).lower());
        for (qsizetype i = 0; i < form.parts.size(); ++i) {
            alias.family.append(form.parts.at(i));
            alias.skeletons.append(form.skeletons.at(i));
        }
    }
    if (alias.family.isEmpty())
        return false;
    alias.firstToken = first;
    m_persons.append(alias);
    if (somebody)
        return true;
    NameMention mention;
    mention.tokens = {first, last};
    mention.name = mention.tokens;
    mention.type = NameMention::Type::Person;
    mention.kind = ActorKind::Person;
    mention.canonical = person.canonical;
    mention.gender = person.gender;
    mention.personId = person.person >= 0 ? m_knowledge.persons().at(person.person).id : QString();
    mention.knowledgeId = mention.personId.isEmpty() ? QString() : QStringLiteral("p:") + mention.personId;
    mention.evidence = {
        QStringLiteral("names.alias"),
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "The article calls %2 \"%1\" as well.")),
        {textOf(mention.tokens), person.canonical},
        {},
        0.9,
        false};
    for (int t = first; t < last; ++t) {
        const int covering = m_itemOf[static_cast<std::size_t>(t)];
        if (covering >= 0)
            m_dropped[static_cast<std::size_t>(covering)] = true;
    }
    append(mention);
    return true;
}

/// "Rodrigo Londoño, alias Timochenko", "Mokhtar Belmokhtar, dit le Borgne", "(surnommé « Barbecue »)".
void NameReader::findAliases()
{
    static const QSet<InternedId> words = {intern(u"alias"), intern(u"dit"), intern(u"dite"),
                                           intern(u"surnommé"), intern(u"surnommée")};
    static const QList<InternedId> known = {intern(u"connu"), intern(u"sous"), intern(u"le"), intern(u"nom"),
                                            intern(u"de")};
    static const InternedId connue = intern(u"connue");
    static const QSet<InternedId> fillers = {intern(u"plus"), intern(u"mieux"), intern(u"également"),
                                             intern(u"aussi")};
    const qsizetype count = m_items.size();
    for (qsizetype item = 0; item < count; ++item) {
        const NameMention mention = m_items.at(item);
        if (m_dropped[static_cast<std::size_t>(item)] || mention.type != NameMention::Type::Person)
            continue;
        int bearer = -1;
        if (mention.name.size() < 2) {
            // "M. Londoño, alias …" after his full name.
            QList<InternedId> parts;
            for (const InternedId part : foldedForm(tokenAt(mention.name.first).lower()).parts)
                parts.append(part);
            bearer = namedPersonFor(parts, false, mention.gender, mention.name.first);
            if (bearer < 0)
                continue;
        }
        NamedPerson person;
        if (bearer >= 0) {
            person = m_persons.at(bearer);
        } else {
            person.canonical = mention.canonical;
            person.gender = mention.gender;
            person.person = mention.personId.isEmpty() ? -1 : m_knowledge.personIndex(mention.personId);
        }
        person.firstToken = mention.name.first;
        int t = mention.tokens.last;
        if (isSign(t, u',') || isSign(t, u'('))
            ++t;
        while (t < m_count && fillers.contains(tokenAt(t).lower()))
            ++t;
        if (t + 1 >= m_count || !isWord(t) || !sameSentence(t, person.firstToken))
            continue;
        if (words.contains(tokenAt(t).lower())) {
            learnAlias(t + 1, person);
            continue;
        }
        bool phrase = t + known.size() < m_count;
        for (qsizetype i = 0; phrase && i < known.size(); ++i) {
            const InternedId lower = tokenAt(t + static_cast<int>(i)).lower();
            phrase = lower == known.at(i) || (i == 0 && lower == connue);
        }
        if (phrase)
            learnAlias(t + static_cast<int>(known.size()), person);
    }
}

/// One half of a word with a hyphen as a name by itself; Unresolved where it is none.
NameMention NameReader::halfOfPair(QStringView half, int token) const
{
    NameMention mention;
    mention.tokens = {token, token + 1};
    mention.name = mention.tokens;
    if (half.size() < 3 || !half.at(0).isUpper())
        return mention;
    QList<InternedId> parts;
    for (const InternedId part : foldedParts(half))
        parts.append(part);
    QList<InternedId> skeletons;
    for (const InternedId part : parts)
        skeletons.append(skeletonOf(part));
    const auto person = [&](const QString &canonical, int index, Gender gender) {
        mention.type = NameMention::Type::Person;
        mention.kind = ActorKind::Person;
        mention.canonical = canonical;
        mention.gender = gender;
        if (index >= 0) {
            mention.personId = m_knowledge.persons().at(index).id;
            mention.knowledgeId = QStringLiteral("p:") + mention.personId;
        }
    };
    int named = namedPersonFor(parts, false, Gender::Unknown, token);
    if (named < 0)
        named = namedPersonFor(skeletons, true, Gender::Unknown, token);
    if (named >= 0) {
        const NamedPerson &known = m_persons.at(named);
        person(known.canonical, known.person, known.gender);
        mention.rivals = known.rivals;
        return mention;
    }
    int node = NameIndex::root;
    for (const InternedId part : parts) {
        node = m_knowledge.index().step(node, part);
        if (node < 0)
            return mention;
    }
    QList<int> bearers;
    for (const KnownName &name : m_knowledge.index().names(node)) {
        if (name.kind == KnownKind::Family) {
            bearers.append(name.index);
        } else if (name.kind == KnownKind::Country) {
            const KnownCountry &country = m_knowledge.countries().at(name.index);
            if (mention.type == NameMention::Type::Country || (name.capitalCity && country.to != noDay))
                continue;
            mention.type = name.capitalCity ? NameMention::Type::Place : NameMention::Type::Country;
            mention.kind = name.capitalCity ? ActorKind::Place : ActorKind::State;
            mention.country = country.id;
            mention.capital = name.capitalCity;
            mention.canonical = name.capitalCity ? half.toString() : country.name;
            mention.knowledgeId = name.capitalCity ? QStringLiteral("l:") + folded(mention.canonical)
                                                   : QStringLiteral("c:") + country.id;
        } else if (name.kind == KnownKind::Body && mention.type == NameMention::Type::Unresolved) {
            const KnownBody &body = m_knowledge.bodies().at(name.index);
            mention.type = NameMention::Type::Body;
            mention.kind = ActorKind::Organisation;
            mention.country = body.country;
            mention.body = body.id;
            mention.canonical = body.name;
            mention.gender = body.gender;
            mention.knowledgeId = QStringLiteral("b:") + body.id;
        }
    }
    if (mention.type == NameMention::Type::Unresolved && !bearers.isEmpty()) {
        const int best = bestBearer(bearers, mention, Gender::Unknown);
        const KnownPerson &known = m_knowledge.persons().at(best);
        person(known.name, best, known.gender);
        for (const int index : bearers)
            mention.rivals.append(m_knowledge.persons().at(index).id);
        if (mention.rivals.size() < 2)
            mention.rivals.clear();
    }
    return mention;
}

/// "la rencontre Reagan-Gorbatchev", "la guerre Iran-Irak": both halves are names of one kind.
void NameReader::findPairs()
{
    for (int t = 0; t < m_count; ++t) {
        if (!isWord(t) || !tokenAt(t).entry->capitalised || m_headline[static_cast<std::size_t>(t)])
            continue;
        const QString &form = tokenAt(t).entry->form;
        const qsizetype hyphen = form.indexOf(u'-');
        const int covering = m_itemOf[static_cast<std::size_t>(t)];
        if (hyphen < 3 || m_familyHits.contains(t) ||
            (covering >= 0 && (m_items.at(covering).type != NameMention::Type::Unresolved ||
                               m_items.at(covering).tokens.size() > 1)))
            continue;
        // "M. Merkel-Braun" and "Anna Merkel-Braun" bear a double name.
        if (t > 0 && sameSentence(t, t - 1) && (followsTitle(t) || opensName(t - 1)))
            continue;
        for (qsizetype cut = hyphen; cut > 0; cut = form.indexOf(u'-', cut + 1)) {
            NameMention left = halfOfPair(QStringView(form).first(cut), t);
            NameMention right = halfOfPair(QStringView(form).mid(cut + 1), t);
            const bool people = left.type == NameMention::Type::Person;
            if (left.type == NameMention::Type::Unresolved || right.type == NameMention::Type::Unresolved ||
                people != (right.type == NameMention::Type::Person))
                continue;
            const Span whole = tokenAt(t).span;
            left.part = {whole.start, whole.start + cut};
            right.part = {whole.start + cut + 1, whole.end};
            if (covering >= 0)
                m_dropped[static_cast<std::size_t>(covering)] = true;
            for (NameMention *half : {&left, &right}) {
                half->evidence = {QStringLiteral("names.pair"),
                                  QString::fromLatin1(
                                      QT_TRANSLATE_NOOP("Evidence", "\"%1\" names two: %2 is one of them.")),
                                  {form, half->canonical},
                                  {},
                                  0.85,
                                  false};
                append(*half);
            }
            break;
        }
    }
}

} // namespace frise
