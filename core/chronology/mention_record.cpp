#include "core/chronology/mention_record.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype longestMention = 300;
constexpr qsizetype longestTitle = 120;
constexpr qsizetype stemLength = 6;
constexpr int mostWords = 10;
constexpr qsizetype mostAround = 6;
constexpr qsizetype mostSiteWords = 3;
constexpr qsizetype farthestFate = 160;

/// Words that say nothing of the act.
const QSet<QString> &emptyWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const char16_t *word :
             {u"dans",      u"avec",      u"pour",     u"cette",   u"leur",  u"leurs", u"elle",   u"elles",
              u"sont",      u"était",     u"avait",    u"avoir",   u"être",  u"plus",  u"tout",   u"tous",
              u"toute",     u"dont",      u"entre",    u"sous",    u"après", u"avant", u"depuis", u"contre",
              u"notamment", u"également", u"aussi",    u"qu'il",   u"selon", u"lors",  u"ainsi",  u"mais",
              u"comme",     u"président", u"ministre", u"premier", u"pays",  u"lundi", u"mardi",  u"mercredi",
              u"jeudi",     u"vendredi",  u"samedi",   u"dimanche"})
            set.insert(QString::fromUtf16(word));
        return set;
    }();
    return words;
}

void sortAndCut(QVarLengthArray<InternedId, 8> &words, qsizetype most)
{
    // Interned numbers differ from run to run: keep by text, so that the choice is the same.
    if (words.size() > most) {
        std::sort(words.begin(), words.end(),
                  [](InternedId a, InternedId b) { return internedText(a) < internedText(b); });
        words.resize(most);
    }
    std::sort(words.begin(), words.end());
}

void takeWords(MentionRecord &record, QStringView text)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size() && record.words.size() < mostWords * 2; ++i) {
        if (i < text.size() && text.at(i).isLetter())
            continue;
        if (i - start >= 4) {
            const QString word = text.mid(start, i - start).toString().toLower();
            if (!emptyWords().contains(word)) {
                const InternedId stem = intern(QStringView(word).left(stemLength));
                if (!record.words.contains(stem))
                    record.words.append(stem);
            }
        }
        start = i + 1;
    }
    sortAndCut(record.words, mostWords);
}

bool isStateId(const QString &id)
{
    return id.startsWith(QLatin1String("c:")) || id.startsWith(QLatin1String("g:")) ||
           id.startsWith(QLatin1String("f:"));
}

/// "la coalition alliée", "les pays de la coalition", "l'Alliance des volontaires": of one time, one
/// coalition, unless a word tells it from others ("la coalition arabe").
QString coalitionKey(const QString &name)
{
    static const QSet<QString> plain = {QStringLiteral("coalition"),  QStringLiteral("alliance"),
                                        QStringLiteral("alliée"),     QStringLiteral("alliés"),
                                        QStringLiteral("alliées"),    QStringLiteral("pays"),
                                        QStringLiteral("membres"),    QStringLiteral("états"),
                                        QStringLiteral("dirigeants"), QStringLiteral("volontaires")};
    const QString folded = name.toLower();
    if (!folded.contains(QLatin1String("coalition")) && !folded.startsWith(QLatin1String("alliance")))
        return {};
    QStringList words;
    static const QRegularExpression letters(QStringLiteral("\\p{L}{4,}"));
    for (auto it = letters.globalMatch(folded); it.hasNext();) {
        const QString word = it.next().captured();
        if (!plain.contains(word))
            words.append(word.left(stemLength));
    }
    words.sort();
    return QStringLiteral("w:coalition:") + words.join(u',');
}

Party partyOf(const Actor &meant, ActorRole role)
{
    Party party;
    party.id = intern(meant.id);
    party.name = intern(meant.name);
    party.role = role;
    const QString country = meant.country.isEmpty() && isStateId(meant.id) ? meant.id.mid(2) : meant.country;
    QString key = country.isEmpty() ? meant.id.toLower() : country;
    party.key = intern(key.replace(QChar(0x2019), u'\''));
    party.state = !country.isEmpty();
    if (party.state || meant.kind == ActorKind::Person)
        return party;
    party.bloc = meant.kind == ActorKind::Organisation || meant.kind == ActorKind::Group;
    party.vague = meant.kind == ActorKind::Group || meant.anonymous;
    if (const QString coalition = coalitionKey(meant.name); !coalition.isEmpty()) {
        party.key = intern(coalition);
        party.bloc = true;
    }
    return party;
}

/// "L'attentat de dimanche a tué douze soldats": the verb tells the outcome of the act that its subject
/// names, and has its day, its place and who did it.
void takeFromSubject(const Analysis &analysis, int index, Event &event)
{
    if (event.type != EventType::Assault ||
        (event.basis != DateBasis::Default && event.basis != DateBasis::ArticleDay &&
         event.basis != DateBasis::Inherited && event.basis != DateBasis::Unknown))
        return;
    for (int i = index - 1; i >= 0 && i >= index - 3; --i) {
        const Event &subject = analysis.events.at(i);
        if (subject.type != event.type || subject.span.start != event.span.start ||
            subject.trigger.end > event.trigger.start || subject.span.end > event.trigger.start ||
            (subject.basis != DateBasis::Explicit && subject.basis != DateBasis::Deictic))
            continue;
        event.when = subject.when;
        event.basis = subject.basis;
        if (event.place.isEmpty())
            event.place = subject.place;
        for (const EventActor &actor : subject.actors) {
            if (std::none_of(event.actors.begin(), event.actors.end(),
                             [&](const EventActor &known) { return known.actor == actor.actor; }))
                event.actors.append(actor);
        }
        return;
    }
}

/// A town that is bombed is where it happened; two towns of a country are two places, a town and its country
/// are not.
void takeSite(MentionRecord &record, const Analysis &analysis, const Event &event)
{
    const auto take = [&record](const Actor &place) {
        record.site = intern(place.name);
        record.siteIsCountry = isStateId(place.id) || place.kind == ActorKind::State;
        const QString country =
            place.country.isEmpty() && isStateId(place.id) ? place.id.mid(2) : place.country;
        record.siteCountry = intern(country);
    };
    if (!event.place.isEmpty()) {
        record.site = intern(event.place);
        for (const Actor &actor : analysis.actors) {
            if (actor.name == event.place && (actor.kind == ActorKind::Place || isStateId(actor.id))) {
                take(actor);
                return;
            }
        }
        return;
    }
    if (event.type != EventType::Assault && event.type != EventType::Coerce)
        return;
    for (const EventActor &target : event.actors) {
        if (target.role != ActorRole::Target || target.actor < 0)
            continue;
        const Actor &actor = analysis.actors.at(target.actor);
        if (actor.kind == ActorKind::Place && !isStateId(actor.id)) {
            take(actor);
            return;
        }
    }
}

/// Names in a clause that tells no place, and the name of the place that it tells.
void takeSiteWords(MentionRecord &record, QStringView clause)
{
    if (record.site != 0) {
        record.siteWords.append(intern(internedText(record.site).toLower().left(stemLength)));
        return;
    }
    for (qsizetype i = 1; i + 3 < clause.size() && record.siteWords.size() < mostSiteWords; ++i) {
        if (!clause.at(i).isUpper() || !clause.at(i - 1).isSpace())
            continue;
        // Only what is said to be of, at or in: "de Vilnius", "à Vilnius".
        const QStringView before = clause.left(i - 1);
        const QStringView word = before.mid(before.lastIndexOf(u' ') + 1);
        if (word != u"de" && word != u"à" && word != u"du" && word != u"en")
            continue;
        qsizetype end = i;
        while (end < clause.size() && (clause.at(end).isLetter() || clause.at(end) == u'-'))
            ++end;
        if (end - i >= 4)
            record.siteWords.append(intern(clause.mid(i, end - i).toString().toLower().left(stemLength)));
    }
}

bool isCourse(const Event &event, const ArticleDate &published)
{
    if (event.series)
        return true;
    if (event.certainty != Certainty::Ongoing && event.certainty != Certainty::Happened)
        return false;
    const auto days = event.when.dayCount();
    if (event.certainty == Certainty::Ongoing)
        return event.when.isOpenBegin() || (days && *days > 7);
    return days && *days > 7 && event.when.lastDay() == published.anchorDay();
}

bool canBeCalledOff(EventType type)
{
    return type == EventType::Consult || type == EventType::Cooperate || type == EventType::Agree ||
           type == EventType::Support || type == EventType::Aid || type == EventType::Mobilize ||
           type == EventType::Retreat;
}

QRegularExpression verbPattern(const char16_t *auxiliary, const char16_t *participles)
{
    return QRegularExpression(
        QStringLiteral("\\b(?:%1) (?:finalement |soudain |de nouveau |encore )?(?:%2)\\b")
            .arg(QStringView(auxiliary), QStringView(participles)),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

/// "la visite, prévue le 20 mai, est reportée au mois de juin"; "a annulé sa visite".
Fate fateOf(const Analysis &analysis, const Event &event, int index, const QString &text,
            const Span &sentence)
{
    if (!canBeCalledOff(event.type) ||
        (event.certainty == Certainty::Happened && event.when.isSingleDay() && !event.when.isOpenBegin() &&
         event.when.lastDay() < analysis.published.anchorDay()))
        return Fate::None;
    constexpr auto passive = u"est|sont|était|étaient|sera|seront|a été|ont été";
    constexpr auto active = u"a|ont|avait|avaient";
    constexpr auto calledOff = u"annulée?s?|abandonnée?s?";
    constexpr auto later = u"reportée?s?|repoussée?s?|ajournée?s?|différée?s?";
    static const QRegularExpression cancelled = verbPattern(passive, calledOff);
    static const QRegularExpression putOff = verbPattern(passive, later);
    static const QRegularExpression cancels = verbPattern(active, calledOff);
    static const QRegularExpression putsOff = verbPattern(active, later);
    const QString trigger = text.mid(event.trigger.start, event.trigger.length());
    if (cancels.match(trigger).hasMatch())
        return Fate::Cancelled;
    if (putsOff.match(trigger).hasMatch())
        return Fate::PutOff;
    // Up to the next act of the sentence: what is called off there is that one.
    qsizetype end = std::min(sentence.end, event.trigger.end + farthestFate);
    if (index + 1 < analysis.events.size() && analysis.events.at(index + 1).trigger.start > event.trigger.end)
        end = std::min(end, analysis.events.at(index + 1).trigger.start);
    const QString rest = text.mid(event.trigger.end, std::max<qsizetype>(0, end - event.trigger.end));
    if (cancelled.match(rest).hasMatch())
        return Fate::Cancelled;
    return putOff.match(rest).hasMatch() ? Fate::PutOff : Fate::None;
}

/// What the sentence of an event says beside its clause.
void takeSentence(MentionRecord &record, const ArticleEvents &article, const Event &event, int index)
{
    const QList<Span> &sentences = article.analysis->sentences;
    auto it = std::upper_bound(sentences.begin(), sentences.end(), event.trigger.start,
                               [](qsizetype at, const Span &sentence) { return at < sentence.start; });
    if (it == sentences.begin())
        return;
    const Span sentence = *--it;
    if (event.trigger.start >= sentence.end)
        return;
    const QStringView text = QStringView(article.article->text).mid(sentence.start, sentence.length());
    record.fate = fateOf(*article.analysis, event, index, article.article->text, sentence);
    if (record.fate == Fate::Cancelled)
        record.certainty = Certainty::Negated;
    else if (record.fate == Fate::PutOff)
        record.certainty = Certainty::Planned;
    const auto take = [&record](const Actor &actor) {
        const InternedId key = partyOf(actor, ActorRole::Agent).key;
        if (record.around.size() < mostAround && !record.around.contains(key) &&
            std::none_of(record.parties.begin(), record.parties.end(),
                         [key](const Party &party) { return party.key == key; }))
            record.around.append(key);
    };
    const QList<Mention> &mentions = article.analysis->mentions;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), sentence.start,
                                    [](const Mention &m, qsizetype at) { return m.span.start < at; });
    for (; mention != mentions.end() && mention->span.start < sentence.end; ++mention) {
        if (mention->actor >= 0)
            take(article.analysis->actors.at(mention->actor));
    }
    // Those that only an event of the sentence names.
    const QList<Event> &events = article.analysis->events;
    for (int step : {-1, 1}) {
        for (qsizetype i = index + step; i >= 0 && i < events.size(); i += step) {
            if (!sentence.contains(events.at(i).trigger))
                break;
            for (const EventActor &actor : events.at(i).actors) {
                if (actor.actor >= 0)
                    take(article.analysis->actors.at(actor.actor));
            }
        }
    }
    std::sort(record.around.begin(), record.around.end());
    MentionRecord whole;
    takeWords(whole, text);
    for (const InternedId word : whole.words) {
        if (!record.words.contains(word))
            record.topic.append(word);
    }
    sortAndCut(record.topic, mostWords);
}

} // namespace

QString shortened(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    qsizetype end = line.lastIndexOf(u' ', most - 1);
    if (end < most / 2)
        end = line.at(most - 2).isHighSurrogate() ? most - 2 : most - 1;
    return line.left(end) + QChar(0x2026);
}

bool isUndated(const Event &event)
{
    return event.when.isUnknown() || event.basis == DateBasis::Unknown ||
           (event.basis == DateBasis::Default && (event.when.isOpenBegin() || event.when.isOpenEnd()));
}

bool operator==(const MentionRecord &a, const MentionRecord &b)
{
    return a.type == b.type && a.certainty == b.certainty && a.when == b.when && a.parties == b.parties &&
           a.place == b.place && a.words == b.words && a.subType == b.subType && a.kind == b.kind &&
           a.basis == b.basis && a.series == b.series && a.title == b.title && a.course == b.course &&
           a.fate == b.fate && a.site == b.site && a.siteWords == b.siteWords && a.around == b.around &&
           a.topic == b.topic;
}

size_t qHash(const MentionRecord &record, size_t seed)
{
    size_t hash = qHashMulti(seed, static_cast<int>(record.type), static_cast<int>(record.certainty),
                             record.when.firstDay(), record.when.lastDay(), record.place, record.title);
    for (const Party &party : record.parties)
        hash = qHashMulti(hash, party.id, static_cast<int>(party.role));
    return hash;
}

bool MentionRecord::isDateWeak() const
{
    return basis != DateBasis::Explicit && basis != DateBasis::Deictic && basis != DateBasis::Person &&
           basis != DateBasis::Anaphoric;
}

bool MentionRecord::looksAround() const
{
    return parties.isEmpty() || course || std::any_of(parties.begin(), parties.end(), [](const Party &party) {
               return party.vague && party.role == ActorRole::Agent;
           });
}

QList<MentionRecord> recordsOf(const ArticleEvents &article)
{
    QList<MentionRecord> records;
    records.reserve(article.analysis->events.size());
    for (int i = 0; i < article.analysis->events.size(); ++i)
        records.append(recordOf(article, i));
    return records;
}

MentionRecord recordOf(const ArticleEvents &article, int index)
{
    if (article.records != nullptr)
        return article.records->at(index);
    Event event = article.analysis->events.at(index);
    takeFromSubject(*article.analysis, index, event);
    MentionRecord record;
    record.type = event.type;
    record.kind = event.kind;
    record.certainty = event.certainty;
    record.basis = event.basis;
    record.importance = event.importance;
    record.series = event.series;
    record.subType = intern(event.subType);
    record.place = intern(event.place);
    record.when = event.when;
    record.confidence = static_cast<float>(event.confidence);
    for (const EventActor &actor : event.actors) {
        if (actor.actor < 0)
            continue;
        const Party party = partyOf(article.analysis->actors.at(actor.actor), actor.role);
        if (!record.parties.contains(party))
            record.parties.append(party);
    }
    takeSite(record, *article.analysis, event);
    record.course = isCourse(event, article.analysis->published);
    const QString text = article.article->text.mid(event.span.start, event.span.length());
    takeWords(record, text);
    takeSiteWords(record, text);
    // Who takes part is compared by itself.
    for (const Party &party : record.parties) {
        MentionRecord names;
        takeWords(names, internedText(party.name));
        for (const InternedId word : names.words)
            record.words.erase(std::remove(record.words.begin(), record.words.end(), word),
                               record.words.end());
    }
    takeSentence(record, article, event, index);
    const QString title = shortened(event.summary.isEmpty() ? text : event.summary, longestTitle);
    record.title = title.toUtf8();
    for (const Figure &figure : event.figures) {
        FigureVariant variant;
        variant.text = article.article->text.mid(figure.span.start, figure.span.length()).simplified();
        variant.value = figure.value;
        variant.unit = figure.unit;
        record.figures.append(variant);
    }
    record.fullness = static_cast<int>(record.parties.size()) * 2 + (event.place.isEmpty() ? 0 : 1) +
                      (event.basis == DateBasis::Explicit || event.basis == DateBasis::Deictic ? 2 : 0) +
                      (title.size() >= 30 && title.size() < longestTitle ? 2 : 0) +
                      (event.certainty == Certainty::Happened  ? 3
                       : event.certainty == Certainty::Ongoing ? 2
                                                               : 0) +
                      (event.evidence.rule == QLatin1String("events.verb") ? 1 : 0);
    if (event.evidence.byPerson)
        record.fullness += 100;
    return record;
}

EntryMention mentionOf(const ArticleEvents &article, int index)
{
    const Event &event = article.analysis->events.at(index);
    EntryMention mention;
    mention.key = {article.id, index};
    mention.source = article.article->fileName;
    mention.span = event.span;
    mention.text =
        shortened(article.article->text.mid(event.span.start, event.span.length()), longestMention);
    mention.when = event.when;
    mention.certainty = event.certainty;
    mention.published = article.analysis->published.best;
    return mention;
}

} // namespace frise
