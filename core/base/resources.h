#pragma once

#include <QString>

namespace frise {

/// Absolute path of a file or folder of resources/ ("language/fr/months.tsv", "sql"): beside the executable
/// (../share/frise), else in the source tree the program was built from. Empty where it exists in neither.
QString resourcePath(const QString &relative);

/// Path of the French morphological transducer of apertium-fra-cat; empty where the package is absent.
QString frenchTransducerPath();

} // namespace frise
