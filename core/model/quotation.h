#pragma once

#include "core/base/span.h"
#include "core/dates/date_interval.h"
#include "core/model/evidence.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace frise {

enum class QuoteMode : quint8 { Direct, Indirect, Mixed };
/// What kind of act its cue is; the cue table (resources/language/fr/cues.tsv) decides.
enum class CueForce : quint8 { Neutral, Promise, Demand, Threat, Denial, Doubt, Attitude, Question };

/// A guess at who is meant: an index into Analysis::actors and its share of belief (0 … 1).
struct Candidate
{
    int actor = -1;
    double weight = 0;
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// A stretch of text presented as said by someone other than the journalist. Verbatim = text of `span`;
/// it is never stored twice. A quotation cut by an incise is one item a part, with the same `card`.
struct Quotation
{
    Span span; ///< content, without outer marks and without que/de/à
    QuoteMode mode = QuoteMode::Direct;
    Span cue; ///< invalid where there is none
    QString cueLemma;
    CueForce force = CueForce::Neutral;
    Span speakerSpan;        ///< holder as printed; invalid where no mention stands there
    QList<int> speakers;     ///< indexes into Analysis::actors, in the order printed; empty: not resolved
    QList<Candidate> guesses; ///< ranked, where not certain
    int parent = -1;         ///< index of the quotation it is nested in
    int card = -1;           ///< parts of one utterance share this number (index of the first part)
    Span addressee;
    Span medium;
    Span place;
    Span timeSpan;     ///< the expression of the frame that says when it was said
    DateInterval said; ///< when it was said; unknown: as published
    bool isVariantOf(const Quotation &other) const { return variantGroup >= 0 && variantGroup == other.variantGroup; }
    int variantGroup = -1; ///< same statement inside this article
    double confidence = 0.5;
    Evidence evidence;

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

} // namespace frise
