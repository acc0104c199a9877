#include "core/export/report_text.h"

#include "core/export/safe_text.h"

namespace frise {

QStringList actorNames(const ChronicleEntry &entry, ActorRole role)
{
    QStringList names;
    for (const EntryActor &actor : entry.actors) {
        const QString name = singleLine(actor.name);
        if (actor.role == role && !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QStringList sourceNames(const ChronicleEntry &entry)
{
    QStringList names;
    for (const EntryMention &mention : entry.mentions) {
        const QString name = singleLine(mention.source);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QString verbatim(const QuoteRow &quote)
{
    const QString text = singleLine(quote.text);
    return quote.mode == QuoteMode::Indirect ? text : quote.leftMark + text + quote.rightMark;
}

QString speakerOf(const QuoteRow &quote)
{
    return singleLine(quote.speaker.isEmpty() ? quote.speakerPrinted : quote.speaker);
}

QString importanceName(Importance importance)
{
    switch (importance) {
    case Importance::Context:
        return QStringLiteral("context");
    case Importance::Normal:
        return QStringLiteral("normal");
    case Importance::Important:
        return QStringLiteral("important");
    case Importance::Key:
        return QStringLiteral("key");
    }
    return {};
}

QString quoteModeName(QuoteMode mode)
{
    switch (mode) {
    case QuoteMode::Direct:
        return QStringLiteral("direct");
    case QuoteMode::Indirect:
        return QStringLiteral("indirect");
    case QuoteMode::Mixed:
        return QStringLiteral("mixed");
    }
    return {};
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotAnnounced:
        return {};
    case Outcome::Pending:
        return QStringLiteral("pending");
    case Outcome::Happened:
        return QStringLiteral("happened");
    case Outcome::NoTrace:
        return QStringLiteral("no-trace");
    case Outcome::Denied:
        return QStringLiteral("denied");
    case Outcome::Moved:
        return QStringLiteral("moved");
    }
    return {};
}

} // namespace frise
