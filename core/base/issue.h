#pragma once

#include "core/base/span.h"

#include <QString>

namespace frise {

/// A recoverable remark about one input: the job went on. `source` is the file or article name, `span` the
/// place in its text where there is one, `line` the line of a table or metadata file (1-based, 0 where none).
struct Issue
{
    enum class Severity { Note, Warning, Error };

    Severity severity = Severity::Warning;
    QString source;
    QString message; ///< translated, plain text: what, where, what to do
    Span span;
    int line = 0;
};

} // namespace frise
