#include "core/workspace/chronicle_builder.h"

#include "core/corpus/fact_rows.h"

#include <QCryptographicHash>
#include <QHash>

namespace frise {

namespace {

constexpr qsizetype longestMention = 300;
constexpr qsizetype longestTitle = 120;

/// Cut at a space, with an ellipsis; line ends become spaces.
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

/// The same for the same content, whatever the order of import.
QString stableIdOf(const ArticleEvents &article, const Event &event, int sameBefore)
{
    const QString key = QStringLiteral("%1|%2|%3|%4|%5")
                            .arg(article.hash)
                            .arg(event.trigger.start)
                            .arg(event.trigger.end)
                            .arg(static_cast<int>(event.type))
                            .arg(sameBefore);
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex().left(12));
}

/// Nothing but the article's own day limits it, or only a vague reference: no place on the axis.
bool isUndated(const Event &event)
{
    return event.when.isUnknown() || event.basis == DateBasis::Unknown ||
           (event.basis == DateBasis::Default && (event.when.isOpenBegin() || event.when.isOpenEnd()));
}

class SingleMentions final : public ChronicleBuilder
{
public:
    QList<ChronicleEntry> build(const QList<ArticleEvents> &articles) const override
    {
        QList<ChronicleEntry> entries;
        for (const ArticleEvents &article : articles) {
            for (int i = 0; i < article.analysis->events.size() && i < rowsAnArticle; ++i)
                entries.append(entryOfMention(article, i));
        }
        return entries;
    }
};

} // namespace

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

ChronicleEntry entryOfMention(const ArticleEvents &article, int index)
{
    const QList<Event> &events = article.analysis->events;
    const Event &event = events.at(index);
    int sameBefore = 0;
    for (int i = 0; i < index; ++i)
        sameBefore += events.at(i).trigger == event.trigger && events.at(i).type == event.type;
    ChronicleEntry entry;
    entry.id = rowId(article.id, index);
    entry.stableId = stableIdOf(article, event, sameBefore);
    entry.title =
        shortened(event.summary.isEmpty() ? article.article->text.mid(event.span.start, event.span.length())
                                          : event.summary,
                  longestTitle);
    entry.kind = event.kind;
    entry.type = event.type;
    entry.subType = event.subType;
    entry.when = event.when;
    entry.certainty = event.certainty;
    entry.importance = event.importance;
    entry.confidence = event.confidence;
    entry.series = event.series;
    entry.undated = isUndated(event);
    entry.outcome = event.certainty == Certainty::Planned ? Outcome::Pending : Outcome::NotAnnounced;
    for (const EventActor &actor : event.actors) {
        if (actor.actor < 0)
            continue;
        const Actor &meant = article.analysis->actors.at(actor.actor);
        const EntryActor shown{meant.id, meant.name, actor.role};
        if (!entry.actors.contains(shown))
            entry.actors.append(shown);
    }
    entry.place = event.place;
    entry.mentions = {mentionOf(article, index)};
    entry.reviewed = event.evidence.byPerson;
    return entry;
}

std::unique_ptr<ChronicleBuilder> singleMentionChronicle()
{
    return std::make_unique<SingleMentions>();
}

} // namespace frise
