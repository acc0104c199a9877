#include "core/model/analysis.h"

#include <QStringList>
#include <algorithm>

namespace frise {

int Analysis::mentionAt(const Span &span) const
{
    int best = -1;
    qsizetype bestShare = 0;
    // Mentions are sorted by start and short, so the search may begin a little before the span.
    auto it = std::lower_bound(mentions.cbegin(), mentions.cend(), span.start - 200,
                               [](const Mention &m, qsizetype start) { return m.span.start < start; });
    for (; it != mentions.cend() && it->span.start < std::max(span.end, span.start + 1); ++it) {
        const qsizetype shared = std::min(it->span.end, span.end) - std::max(it->span.start, span.start);
        const bool elidedHere = it->kind == MentionKind::Elided && it->span.start == span.start;
        if (shared > bestShare || (best < 0 && elidedHere)) {
            bestShare = std::max<qsizetype>(shared, 0);
            best = static_cast<int>(it - mentions.cbegin());
        }
    }
    return best;
}

QString Analysis::speakerNames(const Quotation &quotation) const
{
    QStringList names;
    for (const int actor : quotation.speakers) {
        if (actor >= 0 && actor < actors.size())
            names.append(actors.at(actor).name);
    }
    return names.join(QStringLiteral("; "));
}

bool Analysis::inBoilerplate(const Span &span) const
{
    return std::any_of(boilerplate.cbegin(), boilerplate.cend(),
                       [&](const Boilerplate &part) { return part.span.overlaps(span); });
}

bool operator==(const Analysis &a, const Analysis &b)
{
    return a.title == b.title && a.titleSpan == b.titleSpan && a.paragraphs == b.paragraphs &&
           a.sentences == b.sentences && a.boilerplate == b.boilerplate && a.actors == b.actors &&
           a.mentions == b.mentions && a.timexes == b.timexes && a.published == b.published &&
           a.quotations == b.quotations && a.events == b.events && a.figures == b.figures;
}

} // namespace frise
