#include "core/analysis/holders.h"

#include "core/analysis/names/country_bodies.h"
#include "core/analysis/names/name_mentions.h"
#include "core/base/interned.h"
#include "core/knowledge/folding.h"
#include "core/knowledge/knowledge_base.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

int actorWithId(Analysis &analysis, const QString &id, const QString &name, ActorKind kind)
{
    for (int i = 0; i < analysis.actors.size(); ++i) {
        if (analysis.actors.at(i).id == id)
            return i;
    }
    Actor actor;
    actor.id = id;
    actor.name = name;
    actor.kind = kind;
    analysis.actors.append(actor);
    return static_cast<int>(analysis.actors.size()) - 1;
}

/// Nouns whose complement speaks through them: "un rapport de la Croix-Rouge".
bool isDocument(InternedId lemma)
{
    static const QSet<InternedId> nouns = {intern(u"communiqué"), intern(u"déclaration"), intern(u"rapport"),
                                           intern(u"lettre"),     intern(u"message"),     intern(u"document"),
                                           intern(u"texte"),      intern(u"note"),        intern(u"site"),
                                           intern(u"compte"),     intern(u"discours"),    intern(u"tweet"),
                                           intern(u"télégramme"), intern(u"résolution"),  intern(u"dépêche"),
                                           intern(u"service"),    intern(u"nom"),         intern(u"voix")};
    return nouns.contains(lemma);
}

/// Mentions that have to do with a phrase, the outermost only, in the order of the text.
QList<int> mentionsIn(const Analysis &analysis, const Span &phrase)
{
    QList<int> found;
    // Mentions are sorted by start; none is longer than a few hundred units.
    auto it = std::lower_bound(analysis.mentions.cbegin(), analysis.mentions.cend(), phrase.start - 400,
                               [](const Mention &m, qsizetype start) { return m.span.start < start; });
    for (; it != analysis.mentions.cend() && it->span.start < phrase.end; ++it) {
        if (it->actor < 0 || it->kind == MentionKind::Elided)
            continue;
        const qsizetype shared = std::min(it->span.end, phrase.end) - std::max(it->span.start, phrase.start);
        const bool touches = shared > 0 && (phrase.contains(it->span) || it->span.contains(phrase) ||
                                            shared * 2 >= std::min(it->span.length(), phrase.length()));
        if (!touches)
            continue;
        const bool nested = std::any_of(found.cbegin(), found.cend(), [&](int other) {
            const Span &outer = analysis.mentions.at(other).span;
            return outer.contains(it->span) && outer != it->span;
        });
        if (!nested)
            found.append(static_cast<int>(it - analysis.mentions.cbegin()));
    }
    return found;
}

} // namespace

namespace {

/// Parts of a phrase that "et" joins ("Londres, Dublin et huit partis"); the phrase itself where there is
/// one. A comma alone apposes.
QList<Span> membersOf(const StageContext &context, const Span &phrase)
{
    const Document &document = context.document;
    const Chunks &chunks = context.chunks;
    const TokenRange tokens = document.tokensIn(phrase);
    QList<int> nouns;
    for (int t = tokens.first; t < tokens.last; ++t) {
        const int noun = chunks.nounOfToken.value(t, -1);
        if (noun >= 0 && (nouns.isEmpty() || nouns.last() != noun))
            nouns.append(noun);
    }
    for (qsizetype i = nouns.size() - 1; i > 0; --i) {
        const int noun = nouns.at(i);
        const int link = chunks.nouns.at(noun).tokens.first - 1;
        static const InternedId puis = intern(u"puis");
        if (chunks.nouns.at(noun).coordinatedWith < 0 || link < tokens.first ||
            (document.tokens.at(link).pos() != Pos::Coordination && document.tokens.at(link).lower() != puis))
            continue;
        // The list that ends here; its members are what the chunks joined, from the first of the phrase on.
        const QList<int> members = chunks.coordination(noun);
        if (members.first() != nouns.first())
            continue;
        QList<Span> spans;
        for (qsizetype m = 0; m < members.size(); ++m) {
            const int first = chunks.nouns.at(members.at(m)).tokens.first;
            int last =
                m + 1 < members.size() ? chunks.nouns.at(members.at(m + 1)).tokens.first - 1 : tokens.last;
            while (last > first + 1 && (document.tokens.at(last - 1).kind == TokenKind::Punctuation ||
                                        document.tokens.at(last - 1).pos() == Pos::Coordination ||
                                        document.tokens.at(last - 1).lower() == puis))
                --last;
            if (last > first)
                spans.append(document.spanOf({first, last}));
        }
        return spans;
    }
    return {phrase};
}

QList<int> actorsForOne(StageContext &context, const Span &phrase);

} // namespace

QList<int> actorsFor(StageContext &context, const Span &phrase)
{
    const QList<Span> members = membersOf(context, phrase);
    if (members.size() < 2)
        return actorsForOne(context, phrase);
    QList<int> actors;
    for (const Span &member : members) {
        for (const int actor : actorsForOne(context, member)) {
            if (!actors.contains(actor))
                actors.append(actor);
        }
    }
    return actors;
}

namespace {

/// The part of a phrase that names somebody unnamed: "instituteur de 34 ans", "chef de village joint par
/// téléphone", "diplomate en poste à Tunis" keep no more than says what they are.
TokenRange described(const Document &document, TokenRange tokens, int head)
{
    static const InternedId par = intern(u"par");
    for (int t = head + 1; t < tokens.last; ++t) {
        const Token &token = document.tokens.at(t);
        const bool number = t + 1 < tokens.last && (document.tokens.at(t + 1).pos() == Pos::Number ||
                                                    document.tokens.at(t + 1).kind == TokenKind::Number);
        const bool elsewhere = (token.pos() == Pos::Preposition || token.pos() == Pos::Contraction) &&
                               (number || token.lower() == par);
        // "joint par téléphone", "rencontré à la frontière"
        const bool participle =
            std::any_of(token.entry->readings.begin(), token.entry->readings.end(),
                        [](const Reading &reading) { return reading.tense == Tense::PastParticiple; });
        const Pos next = t + 1 < document.tokens.size() ? document.tokens.at(t + 1).pos() : Pos::Unknown;
        const bool joined =
            participle && t + 1 == tokens.last && (next == Pos::Preposition || next == Pos::Contraction);
        const QChar sign = document.text().at(token.span.start);
        const bool stop = token.kind == TokenKind::Punctuation && sign != u'.' && sign != u'-';
        if (stop || token.pos() == Pos::Relative || elsewhere || joined) {
            tokens.last = t;
            break;
        }
    }
    return tokens;
}

/// The capitals at the end of a phrase of small words ("confrère Édouard Maalik"); empty where there is a
/// preposition between or only one word.
TokenRange nameBehind(const Document &document, const TokenRange &tokens, int head)
{
    int first = tokens.last;
    // "al-Islam" begins small.
    const auto written = [&document](int t) {
        const QString &form = document.tokens.at(t).entry->form;
        const qsizetype hyphen = form.indexOf(u'-');
        return document.tokens.at(t).entry->capitalised ||
               (hyphen > 0 && hyphen < 4 && hyphen + 1 < form.size() && form.at(hyphen + 1).isUpper());
    };
    while (first > head && document.tokens.at(first - 1).kind == TokenKind::Word && written(first - 1) &&
           !document.tokens.at(first - 1).elided)
        --first;
    if (first <= head || tokens.last - first < 2)
        return {0, 0};
    for (int t = head; t < first; ++t) {
        const Pos pos = document.tokens.at(t).pos();
        if ((pos != Pos::Noun && pos != Pos::Adjective && pos != Pos::Unknown) ||
            document.tokens.at(t).entry->capitalised)
            return {0, 0};
    }
    return {first, tokens.last};
}

/// "entourage du général Tiani" with the name of the one meant: "entourage d'Abdourahamane Tiani".
void replaceOwner(QString &words, qsizetype at, qsizetype length, const QString &name)
{
    static const QString vowels = QStringLiteral("aeiouâàéèêëîïôöûü");
    const bool elides = !name.isEmpty() && vowels.contains(name.at(0).toLower());
    for (const QString &link :
         {QStringLiteral(" du "), QStringLiteral(" de la "), QStringLiteral(" de l'"),
          QStringLiteral(" de l’"), QStringLiteral(" de "), QStringLiteral(" d'"), QStringLiteral(" d’")}) {
        if (at < link.size() || words.mid(at - link.size(), link.size()) != link)
            continue;
        words.replace(at - link.size(), link.size() + length,
                      (elides ? QStringLiteral(" d'") : QStringLiteral(" de ")) + name);
        return;
    }
}

/// A body without its state, as part of a description: "source proche du gouvernement" → "… du gouvernement
/// espagnol"; a body with a name of its own by that name.
QString bodyInWords(const StageContext &context, const Mention &mention, const Actor &body)
{
    const int index = context.knowledge != nullptr ? context.knowledge->countryIndex(body.country) : -1;
    if (index < 0 || !body.name.endsWith(u')'))
        return body.name;
    const KnownCountry &country = context.knowledge->countries().at(index);
    const QString &adjective =
        body.gender == Gender::Feminine ? country.adjectiveFeminine : country.adjective;
    return adjective.isEmpty() ? body.name
                               : context.document.textOf(mention.span).toString() + u' ' + adjective;
}

QList<int> actorsForOne(StageContext &context, const Span &phrase)
{
    Analysis &analysis = context.analysis;
    const Document &document = context.document;
    TokenRange tokens = document.tokensIn(phrase);
    while (tokens.size() > 0) {
        const Token &first = document.tokens.at(tokens.first);
        static const InternedId one[] = {intern(u"un"), intern(u"une")};
        const bool number = tokens.size() > 1 && first.pos() != Pos::Noun &&
                            (first.lower() == one[0] || first.lower() == one[1]);
        const bool article = number || first.pos() == Pos::Determiner || first.pos() == Pos::Contraction ||
                             (first.elided && first.pos() != Pos::Pronoun) ||
                             (first.kind == TokenKind::Punctuation && tokens.size() > 1);
        if (!article)
            break;
        ++tokens.first;
    }
    // "l'un de ses conseillers": what they are.
    static const InternedId of = intern(u"de");
    if (tokens.size() > 2 && document.tokens.at(tokens.first).lower() == of &&
        document.tokens.at(tokens.first + 1).pos() == Pos::Determiner)
        tokens.first += 2;
    if (tokens.size() <= 0)
        return {};
    const QList<int> mentions = mentionsIn(analysis, phrase);
    // The head: the first noun or name; a mention that begins behind it is its complement.
    int head = tokens.first;
    while (head < tokens.last) {
        const Pos pos = document.tokens.at(head).pos();
        if (pos == Pos::Noun || pos == Pos::ProperNoun || pos == Pos::Pronoun || pos == Pos::Unknown)
            break;
        ++head;
    }
    if (head >= tokens.last)
        head = tokens.first;
    const Span headSpan = document.tokens.at(head).span;
    const bool headIsMention = std::any_of(mentions.cbegin(), mentions.cend(), [&](int m) {
        return analysis.mentions.at(m).span.overlaps(headSpan) ||
               analysis.mentions.at(m).span.start <= headSpan.start;
    });
    const bool isIssued = isDocument(document.tokens.at(head).lemma());
    QList<int> actors;
    if (headIsMention || isIssued) {
        bool someoneElse = false;
        for (const int m : mentions)
            someoneElse = someoneElse || analysis.mentions.at(m).kind != MentionKind::Place;
        for (const int m : mentions) {
            const Mention &mention = analysis.mentions.at(m);
            if (someoneElse && mention.kind == MentionKind::Place)
                continue;
            // A complement inside the phrase: "le maire de Kiev", "l'allié de Moscou".
            const int before = document.tokenAt(mention.span.start) - 1;
            const bool complement =
                before > head && before >= 0 &&
                (document.tokens.at(before).pos() == Pos::Preposition ||
                 document.tokens.at(before).pos() == Pos::Contraction ||
                 (before > head + 1 && document.tokens.at(before).pos() == Pos::Determiner &&
                  document.tokens.at(before - 1).pos() == Pos::Preposition));
            if (complement && !actors.isEmpty())
                continue;
            if (!actors.contains(mention.actor))
                actors.append(mention.actor);
        }
        if (!actors.isEmpty())
            return actors;
    }
    const Token &first = document.tokens.at(tokens.first);
    if (first.pos() == Pos::Pronoun || first.pos() == Pos::Relative || first.chosen().isVerbal())
        return {};
    // As printed, but what a pronoun or a short description in it means is spelled out
    // ("porte-parole du mouvement").
    tokens = described(document, tokens, head);
    QString words = document.textOf(document.spanOf(tokens)).toString();
    words.replace(u'\n', u' '); // a phrase may go over a line's end
    const qsizetype end = document.tokens.at(tokens.last - 1).span.end;
    for (qsizetype m = mentions.size() - 1; m >= 0; --m) {
        const Mention &mention = analysis.mentions.at(mentions.at(m));
        const qsizetype at = mention.span.start - document.tokens.at(tokens.first).span.start;
        const Actor &actor = analysis.actors.at(mention.actor);
        if (at <= 0 || mention.span.end > end)
            continue;
        if (mention.kind == MentionKind::Role && actor.kind == ActorKind::Organisation)
            words.replace(at, mention.span.length(), bodyInWords(context, mention, actor));
        else if (actor.kind == ActorKind::Person && !actor.anonymous)
            replaceOwner(words, at, mention.span.length(), actor.name);
    }
    // "son confrère Édouard Maalik": a name that no table knows, behind what he is.
    if (const TokenRange name = nameBehind(document, tokens, head); name.size() > 1) {
        const QString bare = document.textOf(document.spanOf(name)).toString();
        return {actorWithId(analysis, QStringLiteral("n:") + folded(bare), bare, ActorKind::Person)};
    }
    const int actor = actorWithId(analysis, QStringLiteral("a:") + words.toLower(), words, ActorKind::Group);
    Actor &stored = analysis.actors[actor];
    if (stored.anonymous)
        return {actor};
    stored.anonymous = true;
    stored.plurality = document.tokens.at(head).chosen().plurality;
    stored.gender = document.tokens.at(head).chosen().gender;
    return {actor};
}

} // namespace

int governmentOf(StageContext &context, int actor)
{
    if (actor < 0 || context.knowledge == nullptr)
        return actor;
    const Actor stored = context.analysis.actors.at(actor);
    if (stored.kind == ActorKind::Organisation || stored.country.isEmpty())
        return actor;
    QString countryName;
    const int index = context.knowledge->countryIndex(stored.country);
    if (stored.kind == ActorKind::State) {
        countryName = stored.name;
    } else if (stored.kind == ActorKind::Place && index >= 0 &&
               context.knowledge->countries().at(index).capital == stored.name) {
        countryName =
            shownCountryName(context.scratch.get<NameMentions>(), *context.knowledge, stored.country);
    } else {
        return actor;
    }
    const ComposedBody body =
        bodyOfCountry(*context.knowledge, QStringLiteral("government"), {}, stored.country, countryName);
    const int government = actorWithId(context.analysis, body.id, body.name, ActorKind::Organisation);
    context.analysis.actors[government].country = stored.country;
    return government;
}

int stateOf(StageContext &context, int actor)
{
    if (actor < 0 || context.knowledge == nullptr)
        return actor;
    const Actor stored = context.analysis.actors.at(actor);
    if (!stored.id.startsWith(QLatin1String("g:")) && !stored.id.startsWith(QLatin1String("f:")))
        return actor;
    const int index = context.knowledge->countryIndex(stored.country);
    if (index < 0 && !stored.country.startsWith(QLatin1String("n:")))
        return actor;
    const QString name =
        shownCountryName(context.scratch.get<NameMentions>(), *context.knowledge, stored.country);
    const QString id = index >= 0 ? QStringLiteral("c:") + stored.country : stored.country;
    const int state = actorWithId(context.analysis, id, name, ActorKind::State);
    context.analysis.actors[state].country = stored.country;
    return state;
}

QList<int> speakersFor(StageContext &context, const Span &phrase)
{
    QList<int> speakers;
    for (const int actor : actorsFor(context, phrase)) {
        const int speaker = governmentOf(context, actor);
        if (!speakers.contains(speaker))
            speakers.append(speaker);
    }
    return speakers;
}

} // namespace frise
