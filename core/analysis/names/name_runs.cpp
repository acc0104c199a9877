#include "core/analysis/names/name_reader.h"
#include "core/analysis/names/speech_verbs.h"
#include "core/knowledge/folding.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

bool hasNameType(const Token &token, NameType type)
{
    return std::any_of(token.entry->readings.begin(), token.entry->readings.end(),
                       [type](const Reading &reading) { return reading.name == type; });
}

} // namespace

/// A given name, by the dictionary or because somebody in the tables bears it.
bool NameReader::opensName(int token) const
{
    if (!isWord(token) || !tokenAt(token).entry->capitalised)
        return false;
    if (hasNameType(tokenAt(token), NameType::Given))
        return true;
    const auto &parts = foldedForm(tokenAt(token).lower()).parts;
    return !parts.isEmpty() && !hasCommonReading(token) && m_knowledge.opensName(parts.front());
}

/// "le", "l'", "du" before it: a newspaper, a ship, a mountain; persons have none.
bool NameReader::hasArticle(int token) const
{
    if (token <= 0 || !sameSentence(token, token - 1))
        return false;
    const Token &before = tokenAt(token - 1);
    return before.pos() == Pos::Determiner || before.pos() == Pos::Contraction ||
           (before.elided && before.pos() != Pos::Preposition);
}

bool NameReader::isSign(int i, QChar sign) const
{
    return i >= 0 && i < m_count && tokenAt(i).kind == TokenKind::Punctuation &&
           m_document.text().at(tokenAt(i).span.start) == sign;
}

bool NameReader::hasCommonReading(int token) const
{
    const FormEntry &entry = *tokenAt(token).entry;
    return entry.known &&
           std::any_of(entry.readings.begin(), entry.readings.end(), [](const Reading &reading) {
               return reading.pos != Pos::ProperNoun && reading.pos != Pos::Unknown && !reading.acronym;
           });
}

/// First word of a sentence, of a quotation, or after a colon: its capital says nothing.
bool NameReader::startsSentence(int token) const
{
    const int first = m_document.sentences.at(tokenAt(token).sentence).tokens.first;
    if (token == first || tokenAt(token - 1).kind == TokenKind::Number)
        return token == first;
    if (tokenAt(token - 1).kind != TokenKind::Punctuation)
        return false;
    const QChar sign = m_document.text().at(tokenAt(token - 1).span.start);
    return sign != u',' && sign != u')' && sign != u';' && sign != u'.' && sign != u'/';
}

bool NameReader::isParticleForm(InternedId lower)
{
    static const QSet<InternedId> particles = [] {
        QSet<InternedId> set;
        for (const char16_t *form :
             {u"de",  u"d'", u"du",   u"des",  u"von",  u"van", u"der", u"den", u"zu",    u"ben", u"bin",
              u"ibn", u"al", u"el",   u"da",   u"dos",  u"do",  u"di",  u"del", u"della", u"la",  u"le",
              u"ter", u"af", u"ould", u"abou", u"bint", u"y",   u"ag",  u"e",   u"i"})
            set.insert(intern(QStringView(form)));
        return set;
    }();
    return particles.contains(lower);
}

/// "y", "e", "i": they stand between the two families of a Spanish, Portuguese or Catalan name.
bool NameReader::joinsFamilies(int token) const
{
    static const QSet<InternedId> links = {intern(u"y"), intern(u"e"), intern(u"i")};
    return !tokenAt(token).entry->capitalised && links.contains(tokenAt(token).lower());
}

bool NameReader::isParticle(int token) const
{
    return tokenAt(token).kind == TokenKind::Word && !tokenAt(token).entry->capitalised &&
           isParticleForm(tokenAt(token).lower());
}

/// "Ta Quang Buu", "Kim Jong Un": small words of French written large inside a sentence, where no French word
/// would be. An article may open the name of a thing ("La Haye", "Le Monde").
bool NameReader::isShortName(int token) const
{
    static const QSet<InternedId> articles = {intern(u"le"),  intern(u"la"),  intern(u"les"), intern(u"du"),
                                              intern(u"de"),  intern(u"des"), intern(u"et"),  intern(u"ou"),
                                              intern(u"au"),  intern(u"où"),  intern(u"que"), intern(u"qui"),
                                              intern(u"aux"), intern(u"en"),  intern(u"sur")};
    const FormEntry &entry = *tokenAt(token).entry;
    return entry.capitalised && !entry.allCaps && entry.form.size() <= 3 && entry.form.size() > 1 &&
           !tokenAt(token).elided && !startsSentence(token) && token > 0 &&
           (isWord(token - 1) || followsTitle(token)) && !articles.contains(entry.lower);
}

/// `Roelof « Pik » Botha`, `William "Bill" Casey`: one past the marks around a nickname that begin at
/// `token`, where a name goes on behind them; `token` itself where none stands there.
int NameReader::nicknameEnd(int token) const
{
    const auto sign = [&](int t) {
        return t < m_count && tokenAt(t).kind == TokenKind::Punctuation
                   ? m_document.text().at(tokenAt(t).span.start)
                   : QChar();
    };
    const QChar open = sign(token);
    const QChar close = open == QChar(0x00AB)   ? QChar(0x00BB)
                        : open == QChar(0x201C) ? QChar(0x201D)
                        : open == u'('          ? QChar(u')')
                        : open == u'"'          ? open
                                                : QChar();
    if (close.isNull())
        return token;
    int t = token + 1;
    while (t < token + 3 && t < m_count && isWord(t) && tokenAt(t).entry->capitalised)
        ++t;
    const bool goesOn = t > token + 1 && sign(t) == close && t + 1 < m_count && sameSentence(token, t + 1) &&
                        isNameToken(t + 1) && !tokenAt(t + 1).entry->allCaps;
    // "Moscou (Russie) Vladimir": what stands in the parentheses is a place, no nickname.
    const int item = goesOn ? m_itemOf[static_cast<std::size_t>(token + 1)] : -1;
    return goesOn && (item < 0 || m_items.at(item).type == NameMention::Type::Unresolved) ? t + 1 : token;
}

/// What a minister has, as the last word of his title ("de la Défense").
bool NameReader::isDomain(int token) const
{
    static const QSet<InternedId> domains = [] {
        QSet<InternedId> set;
        for (const char16_t *form : {u"défense",
                                     u"intérieur",
                                     u"extérieur",
                                     u"justice",
                                     u"finances",
                                     u"économie",
                                     u"santé",
                                     u"information",
                                     u"informations",
                                     u"commerce",
                                     u"énergie",
                                     u"pétrole",
                                     u"agriculture",
                                     u"travail",
                                     u"éducation",
                                     u"transports",
                                     u"armées",
                                     u"guerre",
                                     u"plan",
                                     u"environnement",
                                     u"tourisme",
                                     u"culture",
                                     u"sécurité",
                                     u"communication",
                                     u"coopération",
                                     u"budget",
                                     u"industrie",
                                     u"planification",
                                     u"intégration",
                                     u"immigration",
                                     u"outre-mer",
                                     u"développement",
                                     u"défense nationale",
                                     u"nation",
                                     u"marine",
                                     u"air",
                                     u"reconstruction",
                                     u"renseignement",
                                     u"état",
                                     u"exil"})
            set.insert(intern(QStringView(form)));
        return set;
    }();
    return domains.contains(tokenAt(token).lower());
}

/// "le ministre de la Défense Paul Untel", "le Malouin Erwan Le Bihan": where a name begins behind the last
/// word of a title or the name of an inhabitant that is written large too; `first` where nothing of that kind
/// stands there.
int NameReader::nameAfterDomain(int first, int end) const
{
    if (end - first < 3 || !hasArticle(first) || hasNameType(tokenAt(first), NameType::Given))
        return first;
    if (isDomain(first))
        return first + 1;
    // Endings that are French alone; those that other languages have need a given name behind them.
    static const char16_t *french[] = {u"ais",   u"aise", u"ois",   u"oise", u"ienne", u"éen",
                                       u"éenne", u"ouin", u"ouine", u"iote", u"arde"};
    static const char16_t *others[] = {u"ien", u"ain", u"aine", u"in",  u"ine", u"an",
                                       u"ane", u"ard", u"ot",   u"ote", u"ite"};
    const QString form = internedText(tokenAt(first).lower());
    const auto endsLike = [&](const auto &endings) {
        return std::any_of(std::begin(endings), std::end(endings),
                           [&](const char16_t *ending) { return form.endsWith(QStringView(ending)); });
    };
    const bool singular = tokenAt(first - 1).span.length() <= 3 || tokenAt(first - 1).elided;
    const bool given = hasNameType(tokenAt(first + 1), NameType::Given) && !hasCommonReading(first + 1);
    const bool inhabitant =
        form.size() > 5 && (given ? endsLike(french) || endsLike(others)
                                  : endsLike(french) && isWord(first + 1) && !hasCommonReading(first + 1));
    return inhabitant && singular ? first + 1 : first;
}

/// "La Conférence condamne le putsch": the word for a body, written large behind its article, before a verb
/// of saying or deciding.
bool NameReader::isSpeakingBody(int token) const
{
    static const QSet<InternedId> bodies = [] {
        QSet<InternedId> set;
        for (const char16_t *form :
             {u"conférence",  u"communauté",   u"organisation",  u"fédération", u"confédération",
              u"coalition",   u"coordination", u"rassemblement", u"fondation",  u"association",
              u"secrétariat", u"autorité",     u"agence",        u"mouvement",  u"comité",
              u"commission",  u"conseil",      u"tribunal",      u"cour",       u"ligue",
              u"union",       u"alliance",     u"front",         u"parti",      u"assemblée",
              u"banque",      u"mission",      u"église",        u"groupe",     u"académie",
              u"institut",    u"synode",       u"junte"})
            set.insert(intern(QStringView(form)));
        return set;
    }();
    if (!bodies.contains(tokenAt(token).lower()) || !hasArticle(token) || token + 1 >= m_count ||
        m_headline[static_cast<std::size_t>(token)] || !tokenAt(token - 1).chosen().definite)
        return false;
    const int verb = m_context.chunks.verbOfToken.at(token + 1);
    return verb >= 0 && m_context.chunks.verbs.at(verb).isFinite() && sameSentence(token, token + 1) &&
           isSpeechVerb(m_context.chunks.verbs.at(verb).lemma);
}

/// A capitalised word that may be part of a name nobody knows.
bool NameReader::isNameToken(int token) const
{
    if (!isWord(token) || tokenAt(token).elided)
        return false;
    const FormEntry &entry = *tokenAt(token).entry;
    if (!entry.capitalised) {
        // "el-Sadate", "al-Assad": the article is small, the name is not.
        const QString &form = entry.form;
        const qsizetype hyphen = form.indexOf(u'-');
        return hyphen > 0 && hyphen <= 3 && hyphen + 1 < form.size() && form.at(hyphen + 1).isUpper() &&
               (form.startsWith(u"al") || form.startsWith(u"el") || form.startsWith(u"as") ||
                form.startsWith(u"ar") || form.startsWith(u"ad") || form.startsWith(u"es"));
    }
    if (entry.allCaps && entry.form.size() < 4)
        return false;
    const Pos pos = tokenAt(token).pos();
    if (pos == Pos::Determiner || pos == Pos::Preposition || pos == Pos::Contraction ||
        pos == Pos::Subordination || pos == Pos::Relative || tokenAt(token).chosen().subject) {
        // "Le Goff", "La Malfa": the article is part of the name only inside one.
        return false;
    }
    const auto &parts = foldedForm(entry.lower).parts;
    const int role = m_roles.roleIndex.step(NameIndex::root, parts.value(0));
    if (role < 0 || m_roles.roleIndex.names(role).empty() || parts.size() > 1)
        return true;
    // "Denis Boulanger", "Anne Pasteur": an occupation that became a family name.
    if (token > 0 && sameSentence(token, token - 1) && hasNameType(tokenAt(token - 1), NameType::Given) &&
        !hasCommonReading(token - 1) && !startsSentence(token))
        return true;
    // "Mr Eden", "Sir Anthony": a title is no part of the name.
    const RoleKind kind = m_roles.roles.at(m_roles.roleIndex.names(role).front().index).kind;
    return kind != RoleKind::Honorific && !hasCommonReading(token);
}

/// "M. Rose", "le général Dumas": a title makes a name of a common word.
bool NameReader::followsTitle(int token) const
{
    int before = token - 1;
    if (before >= 0 && isSign(before, u'.'))
        --before;
    return before >= 0 && isWord(before) && sameSentence(before, token) && startsTitle(before);
}

bool NameReader::startsTitle(int token) const
{
    const FoldedForm &form = foldedForm(tokenAt(token).lower());
    const int node = form.parts.size() == 1 ? m_roles.roleIndex.step(NameIndex::root, form.parts.at(0)) : -1;
    return node >= 0 && !m_roles.roleIndex.names(node).empty() &&
           m_roles.roles.at(m_roles.roleIndex.names(node).front().index).kind != RoleKind::Trade;
}

/// Lines in which nearly every word is written large say nothing by a capital.
void NameReader::markHeadlines()
{
    m_headline.assign(static_cast<std::size_t>(m_count), false);
    for (const Paragraph &paragraph : m_document.paragraphs) {
        const TokenRange range{m_document.sentences.at(paragraph.firstSentence).tokens.first,
                               m_document.sentences.at(paragraph.lastSentence - 1).tokens.last};
        int words = 0;
        int large = 0;
        for (int t = range.first; t < range.last; ++t) {
            if (tokenAt(t).kind != TokenKind::Word || tokenAt(t).span.length() < 2)
                continue;
            ++words;
            large += tokenAt(t).entry->allCaps || (words > 1 && tokenAt(t).entry->capitalised);
        }
        if (words > 0 && (words > 3 ? large * 10 >= words * 7 : large == words)) {
            for (int t = range.first; t < range.last; ++t)
                m_headline[static_cast<std::size_t>(t)] = true;
        }
    }
}

int NameReader::runEnd(int first) const
{
    const bool opened = opensName(first);
    // A town or state by itself that a given name stands before: "Jack London", "Colette Hollande".
    const auto isFamilyPlace = [&](int item) {
        const NameMention &known = m_items.at(item);
        return opened && known.tokens.size() == 1 &&
               (known.type == NameMention::Type::Place || known.type == NameMention::Type::Country);
    };
    const auto isApostrophe = [&](int t) {
        return t + 1 < m_count && (isSign(t, u'\'') || isSign(t, QChar(0x2019))) && !tokenAt(t).spaceBefore &&
               !tokenAt(t + 1).spaceBefore && isWord(t + 1) && sameSentence(t, t + 1);
    };
    static const QSet<InternedId> of = {intern(u"de"), intern(u"d'"), intern(u"du"), intern(u"des")};
    int end = first + 1;
    while (end < m_count && sameSentence(end, first)) {
        const int item = m_itemOf[static_cast<std::size_t>(end)];
        const bool initial = tokenAt(end - 1).entry->form.size() == 1 && tokenAt(end - 1).entry->capitalised;
        if (initial && isSign(end, u'.') && !tokenAt(end).spaceBefore) {
            ++end;
            continue;
        }
        // "B.J. Habibie": the letters of an abbreviated name.
        if (isWord(end) && tokenAt(end).entry->form.size() == 1 && tokenAt(end).entry->capitalised &&
            isSign(end + 1, u'.') && !tokenAt(end + 1).spaceBefore) {
            ++end;
            continue;
        }
        // "Korir Sing'Oei", "Le Floc'h"; not the English genitive.
        if (isApostrophe(end) && tokenAt(end + 1).lower() != intern(u"s")) {
            end += 2;
            continue;
        }
        if (item >= 0) {
            if (!isFamilyPlace(item))
                break;
            ++end;
            continue;
        }
        // "Xavier BERTRAND": a family in capitals after a given name; "Paul BBC" is none.
        const bool family = tokenAt(end).entry->allCaps && tokenAt(end).entry->form.size() > 3 &&
                            opensName(end - 1) && !tokenAt(end - 1).entry->allCaps;
        if (isNameToken(end) && (!tokenAt(end).entry->allCaps || family)) {
            ++end;
            continue;
        }
        // "Kim Jong Un", "Tran Van Do"
        if (isWord(end) && isShortName(end) && !hasCommonReading(end - 1)) {
            ++end;
            continue;
        }
        if (const int behind = nicknameEnd(end); behind > end && (opened || !hasCommonReading(first))) {
            end = behind;
            continue;
        }
        // Particles, at most two, then a name ("Yann Le Goff", "Ursula von der Leyen", "Philippe d'Arbois",
        // "Roberto D'Aubuisson").
        int next = end;
        while (next < m_count && next - end < 2 && sameSentence(next, first) &&
               (isParticle(next) || (tokenAt(next).elided && tokenAt(next).entry->capitalised) ||
                (tokenAt(next).entry->capitalised && tokenAt(next).pos() == Pos::Determiner &&
                 tokenAt(next).span.length() == 2)))
            ++next;
        if (next == end || next >= m_count || !sameSentence(next, first) || !isNameToken(next) ||
            tokenAt(next).entry->allCaps)
            break;
        const int after = m_itemOf[static_cast<std::size_t>(next)];
        if (after >= 0 && (!isFamilyPlace(after) || of.contains(tokenAt(next - 1).lower())))
            break;
        // "Pitit Dessalines de Jean-Charles Moïse": what belongs to somebody named in full.
        if (of.contains(tokenAt(end).lower()) && opensName(next) && next + 1 < m_count &&
            sameSentence(next, next + 1) && isNameToken(next + 1) && tokenAt(next + 1).entry->form.size() > 1)
            break;
        // A preposition of the sentence would do the same: "Trump de Washington". Only after what looks like
        // a given name that nothing else explains.
        if (hasCommonReading(end - 1) && !opensName(end - 1))
            break;
        // "Ortega y Gasset", "Vassalo e Silva" join two families of one person.
        if (m_familyHits.contains(end - 1) && !(joinsFamilies(end) && next == end + 1))
            break;
        end = next + 1;
    }
    return end;
}

void NameReader::addRun(int first, int end)
{
    while (first < end && startsSentence(first) && hasCommonReading(first) &&
           !hasNameType(tokenAt(first), NameType::Given))
        ++first;
    while (end > first && !isWord(end - 1) && tokenAt(end - 2).entry->form.size() > 1)
        --end;
    const int told = nameAfterDomain(first, end);
    const bool inhabitant = told > first && !isDomain(first);
    first = told;
    const bool letters = first + 1 < end && isSign(first + 1, u'.');
    if (first >= end || (!letters && !isNameToken(first) && !(isShortName(first) && followsTitle(first))))
        return;
    NameMention mention;
    mention.tokens = {first, end};
    mention.name = mention.tokens;
    mention.span = spanOf(mention.tokens);
    mention.canonical = textOf(mention.tokens).simplified();
    // "William « Bill » Casey" is William Casey; the tables may know him by either.
    QString nickname;
    for (int t = first + 1; t < end; ++t) {
        const int behind = isWord(t) ? t : nicknameEnd(t);
        if (behind <= t)
            continue;
        nickname = folded(textOf({t + 1, behind - 1}));
        mention.canonical = (textOf({first, t}) + u' ' + textOf({behind, end})).simplified();
        break;
    }
    // "Xavier BERTRAND" is Xavier Bertrand.
    if (tokenAt(end - 1).entry->allCaps && tokenAt(end - 1).entry->form.size() > 3 && end - first > 1) {
        const QString &form = tokenAt(end - 1).entry->form;
        QString title = form.toLower();
        for (qsizetype i = 0; i < title.size(); ++i) {
            if (i == 0 || title.at(i - 1) == u'-' || title.at(i - 1) == u'\'')
                title[i] = title.at(i).toUpper();
        }
        mention.canonical = mention.canonical.first(mention.canonical.size() - form.size()) + title;
    }
    const bool given = opensName(first) || inhabitant;
    const bool initial = tokenAt(first).entry->form.size() == 1;
    if (initial && end - first < 3)
        return; // "le plan B."
    bool allCommon = !given && !initial;
    for (int t = first; t < end; ++t)
        allCommon = allCommon && isWord(t) && hasCommonReading(t) && tokenAt(t).pos() != Pos::ProperNoun;
    if (allCommon && !followsTitle(first) && !hasAge(end)) {
        if (end - first == 1 && isSpeakingBody(first)) {
            mention.type = NameMention::Type::Body;
            mention.kind = ActorKind::Organisation;
            mention.gender = tokenAt(first).chosen().gender;
            mention.plurality = Plurality::Singular;
            mention.knowledgeId = QStringLiteral("n:") + folded(mention.canonical);
            mention.evidence = {QStringLiteral("names.speaks"),
                                QString::fromLatin1(QT_TRANSLATE_NOOP(
                                    "Evidence", "\"%1\" is written like a name and speaks.")),
                                {mention.canonical},
                                {},
                                0.55,
                                false};
            append(mention);
        }
        return; // "Affaires étrangères", "Sécurité": nouns written large
    }
    // "Parti Colorado", "Grand-Soleil": a noun in it speaks against a person, unless a given name that is
    // nothing else stands first ("Denis Boulanger").
    bool common = false;
    const bool surelyGiven = hasNameType(tokenAt(first), NameType::Given) && !hasCommonReading(first);
    for (int t = first + 1; t < end && !surelyGiven; ++t)
        common = common || (isWord(t) && tokenAt(t).entry->form.size() > 1 && hasCommonReading(t) &&
                            tokenAt(t).pos() == Pos::Noun);
    // "Foster Dulles", "Abdel Nasser": the end of a full name of the tables.
    if (end - first > 1 && !given && !initial) {
        const QString words = folded(mention.canonical);
        for (const int index : m_familyHits.value(end - 1)) {
            const KnownPerson &person = m_knowledge.persons().at(index);
            if (!folded(person.name).endsWith(u' ' + words))
                continue;
            mention.type = NameMention::Type::Person;
            mention.kind = ActorKind::Person;
            mention.personId = person.id;
            mention.knowledgeId = QStringLiteral("p:") + person.id;
            mention.canonical = person.name;
            mention.gender = person.gender;
            mention.evidence = {
                QStringLiteral("names.table"),
                QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is another spelling of %2.")),
                {words, person.name},
                {},
                0.9,
                false};
            append(mention);
            return;
        }
    }
    // "Biden Poutine" over a picture: two families, no given name.
    const bool family =
        m_familyHits.contains(end - 1) && end - 1 > first && (given || !m_familyHits.contains(first));
    if (!given && !initial && m_familyHits.contains(first) && m_familyHits.contains(end - 1) &&
        end - first == 2 && !opensName(end - 1))
        return;
    if (end - first > 1 && (given || initial || (family && !hasCommonReading(first))) && !common) {
        // A family of the tables after an initial or the beginning of its given name is that person.
        if (family) {
            for (const int index : m_familyHits.value(end - 1)) {
                const KnownPerson &person = m_knowledge.persons().at(index);
                const QString have = folded(tokenAt(first).entry->form);
                const QString known = folded(person.name);
                const bool same =
                    !nickname.isEmpty() && known.startsWith(nickname + u' ') ? true
                    : initial                                                ? known.startsWith(have)
                              : known.size() > 3 && have.size() > 2 && known.startsWith(have.first(3));
                if (!same)
                    continue;
                if (mention.personId.isEmpty()) {
                    mention.personId = person.id;
                    mention.knowledgeId = QStringLiteral("p:") + person.id;
                    mention.canonical = person.name;
                    mention.gender = person.gender;
                }
                mention.rivals.append(person.id);
            }
            if (mention.rivals.size() < 2)
                mention.rivals.clear();
        }
        mention.type = NameMention::Type::Person;
        mention.kind = ActorKind::Person;
        mention.evidence = {QStringLiteral("names.given"),
                            QString::fromLatin1(QT_TRANSLATE_NOOP(
                                "Evidence", "\"%1\" begins like a given name and goes on with a capital.")),
                            {textOf(mention.tokens)},
                            {},
                            0.75,
                            false};
        const bool eastern = first + 1 < end && isEasternGiven(tokenAt(first + 1).entry->form);
        if (mention.gender == Gender::Unknown && !eastern) {
            for (const Reading &reading : tokenAt(first).entry->readings) {
                if (reading.name == NameType::Given)
                    mention.gender = reading.gender;
            }
        }
    } else {
        mention.type = NameMention::Type::Unresolved;
        mention.evidence = {
            QStringLiteral("names.capitals"),
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is written like a name.")),
            {textOf(mention.tokens)},
            {},
            0.3,
            false};
    }
    for (int t = first; t < end; ++t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        if (item >= 0)
            m_dropped[static_cast<std::size_t>(item)] = true;
    }
    append(mention);
}

void NameReader::findRuns()
{
    for (int t = 0; t < m_count; ++t) {
        const int item = m_itemOf[static_cast<std::size_t>(t)];
        if (item >= 0) {
            // "Florence Parly", "Chelsea Manning": a town that is a given name too.
            const NameMention &known = m_items.at(item);
            const bool place =
                known.type == NameMention::Type::Place || known.type == NameMention::Type::Country;
            const bool given = place && known.tokens.size() == 1 && !known.capital &&
                               hasNameType(tokenAt(t), NameType::Given) && t + 1 < m_count &&
                               isNameToken(t + 1) && sameSentence(t, t + 1) && !hasArticle(t) &&
                               m_itemOf[static_cast<std::size_t>(t + 1)] < 0 &&
                               (!hasCommonReading(t + 1) || known.type == NameMention::Type::Country);
            if (!given) {
                t = known.tokens.last - 1;
                continue;
            }
        }
        if (m_headline[static_cast<std::size_t>(t)])
            continue;
        const bool initial = isWord(t) && tokenAt(t).entry->form.size() == 1 &&
                             tokenAt(t).entry->capitalised && isSign(t + 1, u'.') &&
                             !tokenAt(t + 1).spaceBefore && !startsTitle(t); // "M. Petit"
        const bool small =
            isWord(t) && isShortName(t) && followsTitle(t) && t + 1 < m_count && isNameToken(t + 1);
        if (!initial && !small && !isNameToken(t))
            continue;
        // A family name by itself is settled when all full names are known.
        const int end = runEnd(t);
        if (m_familyHits.contains(t) && m_familyEnds.value(t) >= end)
            continue;
        // "De Gaulle" at the start of a sentence: the particle before it begins the family.
        if (t > 0 && m_familyHits.contains(t - 1) && m_familyEnds.value(t - 1) == end &&
            isParticleForm(tokenAt(t - 1).lower()))
            continue;
        addRun(t, end);
        t = end - 1;
    }
}

} // namespace frise
