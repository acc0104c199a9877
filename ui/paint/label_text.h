#pragma once

#include "ui/paint/timeline_item.h"

#include <QList>
#include <QString>

namespace frise {

/// A piece of a label in one role; `x` counts from the label's left edge.
struct TextRun
{
    QString text;
    TextRole role = TextRole::Label;
    bool secondary = false; ///< in ink2
    double x = 0;
    double width = 0;
};

struct LabelText
{
    QList<TextRun> runs;
    double width = 0;
    bool isCut = false; ///< something of the item's words was left out
    QString plain() const;
};

/// Whether French sets a mark apart from its word here: a line never breaks at the blank between these letters.
bool isUnbrokenBlank(QChar before, QChar after);

/// `text` cut to `room` pixels with "…" at its end: at a word where there is one, never below 12 characters,
/// and a quotation mark that is open at the cut is closed ("« le jour où le conflit… »").
QString elided(const QString &text, TextRole role, double room, const TextMetrics &metrics);

/// The label of an item in at most `room` pixels, shortened in the order of VISUAL §7: source count, place,
/// end. With `keepsSources` (paper: "[1, 2]" is a link) the sources stay. May be wider than `room` where 12
/// characters are.
LabelText labelFor(const TimelineItem &item, double room, bool keepsSources, bool bold,
                   const TextMetrics &metrics);

} // namespace frise
