#pragma once

#include "core/base/issue.h"
#include "core/base/span.h"
#include "core/model/actor.h"
#include "core/model/article_date.h"
#include "core/model/event.h"
#include "core/model/evidence.h"
#include "core/model/quotation.h"
#include "core/model/timex.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace frise {

enum class MentionKind : quint8 {
    Name,     ///< a proper name, whole or in part
    Role,     ///< "le président français", "son homologue russe"
    Pronoun,  ///< "il", "celui-ci"
    Metonym,  ///< "Paris" for a government, "le Kremlin"
    Place,    ///< a place as a place
    Group,    ///< "des diplomates", "15 pays européens"
    Elided    ///< the subject left out in a coordination; its span is empty, at the verb
};

/// A place in the text where someone or something is meant.
struct Mention
{
    Span span;
    MentionKind kind = MentionKind::Name;
    int actor = -1;             ///< index into Analysis::actors; -1 where not resolved
    QList<Candidate> candidates; ///< ranked, the chosen one included, where not certain
    Span roleSpan;              ///< apposed title or role as printed, where there is one
    bool inBoilerplate = false;
    Evidence evidence;
    friend bool operator==(const Mention &, const Mention &) = default;
};

enum class BoilerplateKind : quint8 { Advertisement, Caption, Credit, Intertitle, Navigation, Head };
struct Boilerplate
{
    Span span;
    BoilerplateKind kind = BoilerplateKind::Navigation;
    friend bool operator==(const Boilerplate &, const Boilerplate &) = default;
};

/// Everything read in one article: stand-off layers side by side, each written by exactly one stage and sorted by
/// span. Plain values; indexes point into this same Analysis.
struct Analysis
{
    /// Raised whenever a stage changes what it writes, so that stored analyses are known to be old.
    static constexpr int version = 1;

    QString title; ///< from metadata, else the headline found in the text; empty where none
    Span titleSpan;
    QList<Span> paragraphs;
    QList<Span> sentences;
    QList<Boilerplate> boilerplate;
    QList<Actor> actors;
    QList<Mention> mentions;
    QList<Timex> timexes;
    ArticleDate published;
    QList<Quotation> quotations;
    QList<Event> events;
    QList<Figure> figures; ///< every counted number of the article
    QList<Issue> issues;

    /// Index of the mention that covers `span` best, or -1.
    int mentionAt(const Span &span) const;
    /// Names joined by "; " in order; empty where none resolved.
    QString speakerNames(const Quotation &quotation) const;
    bool inBoilerplate(const Span &span) const;

    friend bool operator==(const Analysis &, const Analysis &);
};

} // namespace frise
