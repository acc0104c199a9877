#include "core/analysis/events/participant_words.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <algorithm>
#include <iterator>

namespace frise {

namespace {

/// In the order of ParticipantWords::Class.
constexpr const char *names[] = {"region",    "vague", "company", "count",   "time",   "self-moving",
                                 "receiving", "fight", "refusal", "meeting", "terror", "harm"};

} // namespace

const ParticipantWords &ParticipantWords::french()
{
    static const ParticipantWords instance;
    return instance;
}

ParticipantWords::ParticipantWords()
{
    static_assert(std::size(names) == Harm + 1);
    const QString file = QStringLiteral("participant_words.tsv");
    const auto tsv = TsvTable::read(resourcePath(QStringLiteral("language/fr/") + file));
    if (!tsv) {
        m_issues.append({Issue::Severity::Error, file, tsv.error().message, {}, 0});
        return;
    }
    m_issues += tsv.value().issues();
    for (qsizetype row = 0; row < tsv.value().rowCount(); ++row) {
        const QString name = tsv.value().cell(row, QStringLiteral("class"));
        const auto found = std::find_if(std::begin(names), std::end(names),
                                        [&](const char *known) { return name == QLatin1String(known); });
        if (found == std::end(names)) {
            m_issues.append({Issue::Severity::Error,
                             file,
                             QStringLiteral("unknown class ") + name,
                             {},
                             tsv.value().lineOf(row)});
            continue;
        }
        for (const QString &word : tsv.value().list(row, QStringLiteral("words")))
            m_words[static_cast<std::size_t>(found - std::begin(names))].insert(intern(word));
    }
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i].isEmpty())
            m_issues.append({Issue::Severity::Error,
                             file,
                             QStringLiteral("no words of class ") + QLatin1String(names[i]),
                             {},
                             0});
    }
}

} // namespace frise
