#pragma once

#include "core/model/code_points.h"
#include "core/workspace/workspace.h"

#include <QHash>
#include <QString>
#include <memory>

namespace frise::cli {

/// Opens a corpus for questions only; prints the reason and gives nothing where that fails.
std::unique_ptr<Workspace> openForReading(const QString &path);

/// Code-point offsets of the articles of a corpus, each text looked at once.
class CorpusOffsets
{
public:
    explicit CorpusOffsets(const Workspace &workspace) : m_workspace(workspace) {}
    const CodePoints &of(ArticleId id);

private:
    const Workspace &m_workspace;
    QHash<ArticleId, CodePoints> m_known;
};

} // namespace frise::cli
