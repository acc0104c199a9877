#include "app/cli/corpus_argument.h"

#include "app/cli/command.h"

namespace frise::cli {

std::unique_ptr<Workspace> openForReading(const QString &path)
{
    auto workspace = Workspace::open(path, Workspace::Access::ReadOnly);
    if (!workspace) {
        printError(workspace.error().message);
        return nullptr;
    }
    return std::move(workspace.value());
}

const CodePoints &CorpusOffsets::of(ArticleId id)
{
    auto known = m_known.find(id);
    if (known == m_known.end()) {
        const auto stored = m_workspace.article(id);
        known = m_known.insert(id, CodePoints(stored ? stored.value().article.text : QString()));
    }
    return known.value();
}

} // namespace frise::cli
