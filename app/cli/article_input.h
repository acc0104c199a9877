#pragma once

#include "core/base/result.h"
#include "core/model/analysis.h"
#include "core/model/article.h"

#include <QString>
#include <QStringList>
#include <functional>

namespace frise::cli {

/// One file read and analysed, or why not.
struct ReadFile
{
    QString source; ///< file name as given, without its folder
    Result<Article> article = Error();
    Analysis analysis;
};

/// Reads and analyses files on all cores and hands them over in the order of the arguments. `given`: the date
/// of every article; unknown where each is dated from its own text. `jointly`: the articles help to date each
/// other. False (the reason is printed) where the set-up is broken.
bool readFiles(const QStringList &paths, const DateInterval &given, bool jointly,
               const std::function<void(const ReadFile &)> &take);

/// "YYYY-MM-DD", a month or a year; unknown for other text.
DateInterval dateOption(const QString &value);

} // namespace frise::cli
