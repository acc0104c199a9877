#include "ui/models/actor_model.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

namespace frise {

void ActorModel::setActors(const QList<ActorRow> &actors)
{
    beginResetModel();
    m_actors = actors;
    endResetModel();
}

int ActorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actors.size());
}

int ActorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActorRow &actor = m_actors.at(index.row());
    if (role == ActorIdRole)
        return actor.id;
    if (role == Qt::ToolTipRole)
        return plainToolTip(actor.surfaces.join(QStringLiteral(" · ")));
    if (role == Qt::TextAlignmentRole && index.column() >= MentionsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return actor.name;
    case KindColumn:
        return wording::actorKind(actor.kind);
    case MentionsColumn:
        return actor.mentions;
    case ArticlesColumn:
        return actor.articles;
    case QuotationsColumn:
        return actor.quotations;
    default:
        return {};
    }
}

QVariant ActorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Actor");
    case KindColumn:
        return tr("Kind");
    case MentionsColumn:
        return tr("Mentions");
    case ArticlesColumn:
        return tr("Articles");
    case QuotationsColumn:
        return tr("Quotations");
    default:
        return {};
    }
}

} // namespace frise
