#include "core/chronology/mention_record.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype longestMention = 300;
constexpr qsizetype longestTitle = 120;
constexpr qsizetype stemLength = 6;
constexpr int mostWords = 10;

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
    std::sort(record.words.begin(), record.words.end());
    if (record.words.size() > mostWords) {
        // Interned numbers differ from run to run: keep by text, so that the choice is the same.
        std::sort(record.words.begin(), record.words.end(),
                  [](InternedId a, InternedId b) { return internedText(a) < internedText(b); });
        record.words.resize(mostWords);
        std::sort(record.words.begin(), record.words.end());
    }
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
           a.basis == b.basis && a.series == b.series && a.title == b.title;
}

size_t qHash(const MentionRecord &record, size_t seed)
{
    size_t hash = qHashMulti(seed, static_cast<int>(record.type), static_cast<int>(record.certainty),
                             record.when.firstDay(), record.when.lastDay(), record.place, record.title);
    for (const Party &party : record.parties)
        hash = qHashMulti(hash, party.id, static_cast<int>(party.role));
    return hash;
}

MentionRecord recordOf(const ArticleEvents &article, int index)
{
    const Event &event = article.analysis->events.at(index);
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
        const Actor &meant = article.analysis->actors.at(actor.actor);
        Party party;
        party.id = intern(meant.id);
        party.name = intern(meant.name);
        QString country = meant.country;
        if (country.isEmpty() &&
            (meant.id.startsWith(QLatin1String("c:")) || meant.id.startsWith(QLatin1String("g:")) ||
             meant.id.startsWith(QLatin1String("f:"))))
            country = meant.id.mid(2);
        party.key = country.isEmpty() ? party.id : intern(country);
        // "la coalition alliée", "les pays de la coalition", "Coalition des volontaires": of one time, one
        // coalition.
        if (country.isEmpty() && meant.kind != ActorKind::Person &&
            (meant.name.contains(QLatin1String("coalition"), Qt::CaseInsensitive) ||
             meant.name.startsWith(QLatin1String("alliance"), Qt::CaseInsensitive)))
            party.key = intern(u"w:coalition");
        party.role = actor.role;
        if (!record.parties.contains(party))
            record.parties.append(party);
    }
    const QString text = article.article->text.mid(event.span.start, event.span.length());
    takeWords(record, text);
    // Who takes part is compared by itself.
    for (const Party &party : record.parties) {
        MentionRecord names;
        takeWords(names, internedText(party.name));
        for (const InternedId word : names.words)
            record.words.erase(std::remove(record.words.begin(), record.words.end(), word),
                               record.words.end());
    }
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
