#include "core/analysis/holders.h"

#include "core/base/interned.h"

#include <algorithm>

namespace frise {

namespace {

/// Index of an anonymous actor with these words, made where there is none.
int anonymousActor(Analysis &analysis, const QString &words)
{
    const QString id = QStringLiteral("a:") + words.toLower();
    for (int i = 0; i < analysis.actors.size(); ++i) {
        if (analysis.actors.at(i).id == id)
            return i;
    }
    Actor actor;
    actor.id = id;
    actor.name = words;
    actor.kind = ActorKind::Group;
    actor.anonymous = true;
    analysis.actors.append(actor);
    return static_cast<int>(analysis.actors.size()) - 1;
}

} // namespace

QList<int> actorsFor(StageContext &context, const Span &phrase)
{
    QList<int> actors;
    for (const Mention &mention : context.analysis.mentions) {
        if (mention.span.start >= phrase.end)
            break;
        if (mention.actor >= 0 && phrase.contains(mention.span) && !actors.contains(mention.actor))
            actors.append(mention.actor);
    }
    if (!actors.isEmpty())
        return actors;
    TokenRange tokens = context.document.tokensIn(phrase);
    while (tokens.size() > 0) {
        const Pos pos = context.document.tokens.at(tokens.first).pos();
        if (pos != Pos::Determiner && pos != Pos::Contraction)
            break;
        ++tokens.first;
    }
    if (tokens.size() <= 0 || context.document.tokens.at(tokens.first).pos() == Pos::Pronoun)
        return {};
    return {anonymousActor(context.analysis,
                           context.document.textOf(context.document.spanOf(tokens)).toString())};
}

} // namespace frise
