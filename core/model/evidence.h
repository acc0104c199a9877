#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace frise {

/// Why the machine believes a fact. `rule` is a stable id ("quotes.incise", "time.weekday.past"); `reason` is an
/// English sentence pattern with %1 … %9 filled by `args` when shown (so that it can be translated by its rule's
/// context "Evidence" and is the same in every locale where JSON is written); `spans` point into the article.
struct Evidence
{
    QString rule;
    QString reason;
    QStringList args;
    QList<Span> spans;
    double confidence = 1.0;
    bool byPerson = false;

    /// The reason in the language of the installed translators (English without one).
    QString describe() const;
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

} // namespace frise
