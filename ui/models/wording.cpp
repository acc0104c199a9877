#include "ui/models/wording.h"

#include "ui/paint/source_name.h"

#include <QCoreApplication>
#include <QLocale>

namespace frise::wording {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("frise::wording", text, meaning, n);
}

} // namespace

QString kind(EventKind kind)
{
    switch (kind) {
    case EventKind::Diplomatic:
        return tr("Diplomacy", "kind of event");
    case EventKind::Military:
        return tr("Military", "kind of event");
    case EventKind::Statement:
        return tr("Statements", "kind of event");
    case EventKind::Other:
        return tr("Other", "kind of event");
    }
    Q_UNREACHABLE();
}

QString type(EventType type)
{
    switch (type) {
    case EventType::None:
        return tr("Other act", "type of event");
    case EventType::Consult:
        return tr("Meeting, talks", "type of event");
    case EventType::Agree:
        return tr("Commitment, agreement", "type of event");
    case EventType::Support:
        return tr("Support", "type of event");
    case EventType::Aid:
        return tr("Aid, delivery", "type of event");
    case EventType::Cooperate:
        return tr("Cooperation", "type of event");
    case EventType::Concede:
        return tr("Concession", "type of event");
    case EventType::Retreat:
        return tr("Withdrawal, ceasefire", "type of event");
    case EventType::Request:
        return tr("Appeal, demand", "type of event");
    case EventType::Accuse:
        return tr("Accusation", "type of event");
    case EventType::Reject:
        return tr("Refusal", "type of event");
    case EventType::Threaten:
        return tr("Threat", "type of event");
    case EventType::Sanction:
        return tr("Sanction, break", "type of event");
    case EventType::Mobilize:
        return tr("Deployment", "type of event");
    case EventType::Coerce:
        return tr("Coercion, arrest", "type of event");
    case EventType::Assault:
        return tr("Strike, attack", "type of event");
    case EventType::Protest:
        return tr("Protest", "type of event");
    case EventType::Statement:
        return tr("Statement", "type of event");
    }
    Q_UNREACHABLE();
}

QString certainty(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Happened:
        return tr("Happened", "certainty");
    case Certainty::Ongoing:
        return tr("Ongoing", "certainty");
    case Certainty::Planned:
        return tr("Announced", "certainty");
    case Certainty::Conditional:
        return tr("Conditional", "certainty");
    case Certainty::Demanded:
        return tr("Demanded", "certainty");
    case Certainty::Negated:
        return tr("Negated", "certainty");
    }
    Q_UNREACHABLE();
}

QString certaintyPlural(Certainty value)
{
    return certainty(value);
}

QString outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotAnnounced:
        return {};
    case Outcome::Pending:
        return tr("announced, still to come", "outcome");
    case Outcome::Happened:
        return tr("announced, then happened", "outcome");
    case Outcome::NoTrace:
        return tr("announced, no trace in this corpus", "outcome");
    case Outcome::Denied:
        return tr("announced, later denied", "outcome");
    case Outcome::Moved:
        return tr("announced, then moved", "outcome");
    }
    Q_UNREACHABLE();
}

QString importance(Importance importance)
{
    switch (importance) {
    case Importance::Context:
        return tr("Context", "importance");
    case Importance::Normal:
        return tr("Normal", "importance");
    case Importance::Important:
        return tr("Important", "importance");
    case Importance::Key:
        return tr("Key", "importance");
    }
    Q_UNREACHABLE();
}

QString mode(QuoteMode mode)
{
    switch (mode) {
    case QuoteMode::Direct:
        return tr("direct", "mode of a quotation");
    case QuoteMode::Indirect:
        return tr("indirect", "mode of a quotation");
    case QuoteMode::Mixed:
        return tr("mixed", "mode of a quotation");
    }
    Q_UNREACHABLE();
}

QString force(CueForce force)
{
    switch (force) {
    case CueForce::Neutral:
        return {};
    case CueForce::Promise:
        return tr("promise", "force of a quotation");
    case CueForce::Demand:
        return tr("demand", "force of a quotation");
    case CueForce::Threat:
        return tr("threat", "force of a quotation");
    case CueForce::Denial:
        return tr("denial", "force of a quotation");
    case CueForce::Doubt:
        return tr("doubt", "force of a quotation");
    case CueForce::Attitude:
        return tr("attitude", "force of a quotation");
    case CueForce::Question:
        return tr("question", "force of a quotation");
    }
    Q_UNREACHABLE();
}

QString mentionKind(MentionKind kind)
{
    switch (kind) {
    case MentionKind::Name:
        return tr("name", "kind of mention");
    case MentionKind::Role:
        return tr("role", "kind of mention");
    case MentionKind::Pronoun:
        return tr("pronoun", "kind of mention");
    case MentionKind::Metonym:
        return tr("seat for its government", "kind of mention");
    case MentionKind::Place:
        return tr("place", "kind of mention");
    case MentionKind::Group:
        return tr("group", "kind of mention");
    case MentionKind::Elided:
        return tr("left out", "kind of mention");
    }
    Q_UNREACHABLE();
}

QString actorKind(ActorKind kind)
{
    switch (kind) {
    case ActorKind::Unknown:
        return tr("unknown", "kind of actor");
    case ActorKind::Person:
        return tr("person", "kind of actor");
    case ActorKind::Organisation:
        return tr("organisation", "kind of actor");
    case ActorKind::State:
        return tr("state", "kind of actor");
    case ActorKind::Place:
        return tr("place", "kind of actor");
    case ActorKind::Group:
        return tr("group", "kind of actor");
    }
    Q_UNREACHABLE();
}

QString boilerplate(BoilerplateKind kind)
{
    switch (kind) {
    case BoilerplateKind::Advertisement:
        return tr("advertisement", "not the article");
    case BoilerplateKind::Caption:
        return tr("caption", "not the article");
    case BoilerplateKind::Credit:
        return tr("credit", "not the article");
    case BoilerplateKind::Intertitle:
        return tr("intertitle", "not the article");
    case BoilerplateKind::Navigation:
        return tr("navigation", "not the article");
    case BoilerplateKind::Head:
        return tr("head", "not the article");
    }
    Q_UNREACHABLE();
}

QString importState(ImportState state)
{
    switch (state) {
    case ImportState::Imported:
        return tr("Imported", "state of a file");
    case ImportState::AlreadyThere:
        return tr("Already there", "state of a file");
    case ImportState::Failed:
        return tr("Failed", "state of a file");
    case ImportState::Skipped:
        return tr("Skipped", "state of a file");
    }
    Q_UNREACHABLE();
}

QString percent(double share)
{
    return tr("%1 %", "percentage").arg(qRound(share * 100));
}

QString count(qint64 n)
{
    return QLocale().toString(n);
}

QString confidence(double value)
{
    return tr("%1 sure", "confidence").arg(percent(value));
}

QString actors(const QList<EntryActor> &actors, int limit)
{
    QStringList agents;
    QStringList targets;
    for (const EntryActor &actor : actors) {
        QStringList &side = actor.role == ActorRole::Agent ? agents : targets;
        if (!side.contains(actor.name))
            side.append(actor.name);
    }
    const auto joined = [limit](const QStringList &names) {
        if (names.size() <= limit)
            return names.join(QStringLiteral(", "));
        return tr("%1 and %2 more", "names, number")
            .arg(names.mid(0, limit).join(QStringLiteral(", ")))
            .arg(names.size() - limit);
    };
    if (targets.isEmpty())
        return joined(agents);
    return joined(agents) + QStringLiteral(" → ") + joined(targets);
}

QString articleTitle(const QString &title)
{
    return title.isEmpty() ? tr("untitled", "article") : title;
}

QString outlet(const QString &outlet)
{
    return outlet.isEmpty() ? tr("source not given", "article") : outlet;
}

QString verbatim(const QuoteRow &quote)
{
    const auto spaced = [](const QString &mark) {
        return mark == QStringLiteral("«") || mark == QStringLiteral("»");
    };
    QString text = quote.leftMark;
    if (spaced(quote.leftMark))
        text += QChar(0x202f);
    text += quote.text;
    if (spaced(quote.rightMark))
        text += QChar(0x202f);
    return text + quote.rightMark;
}

QString speaker(const QuoteRow &quote)
{
    if (!quote.speaker.isEmpty())
        return quote.speaker;
    if (!quote.speakerPrinted.isEmpty())
        return quote.speakerPrinted;
    if (!quote.guesses.isEmpty())
        return tr("perhaps %1", "speaker").arg(quote.guesses.first());
    return tr("Speaker unknown");
}

QString shortSource(const QString &fileName)
{
    return sourceName(fileName);
}

QString articleName(const ArticleRow &article)
{
    return article.title.isEmpty() ? shortSource(article.fileName) : article.title;
}

QString articleNote(const ArticleRow &article)
{
    QStringList parts;
    if (article.published.isUnknown() || article.basis == PublishedBasis::Unknown)
        parts << tr("undated");
    else
        parts << (article.basis == PublishedBasis::Inferred
                      ? tr("%1 (deduced)", "date").arg(shortDate(article.published))
                      : shortDate(article.published));
    if (!article.outlet.isEmpty())
        parts << article.outlet;
    else if (!article.title.isEmpty())
        parts << shortSource(article.fileName);
    return parts.join(QStringLiteral(" · "));
}

QString entrySentence(const ChronicleEntry &entry)
{
    QStringList parts;
    parts << entry.title << (entry.undated ? tr("undated") : date(entry.when)) << kind(entry.kind)
          << certainty(entry.certainty);
    if (const QString who = actors(entry.actors); !who.isEmpty())
        parts << who;
    if (!entry.place.isEmpty())
        parts << entry.place;
    if (const QString what = outcome(entry.outcome); !what.isEmpty())
        parts << what;
    return parts.join(QStringLiteral(" · "));
}

} // namespace frise::wording
