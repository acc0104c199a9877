#include "ui/review/announced_model.h"

#include "ui/models/release.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"

namespace frise {

namespace {

/// "announced, then happened: 4 Sept. 2025 (b)", "no trace in this corpus".
QString becameOf(const Announcement &announcement)
{
    const QString what = wording::outcome(announcement.outcome);
    if (announcement.became.source.isEmpty())
        return what;
    const QString source = wording::shortSource(announcement.became.source);
    const DateInterval &when =
        announcement.outcome == Outcome::Happened ? announcement.when : announcement.became.when;
    return when.isUnknown() ? AnnouncedModel::tr("%1 (%2)", "outcome, article").arg(what, source)
                            : AnnouncedModel::tr("%1: %2 (%3)", "outcome, date, article")
                                  .arg(what, wording::shortDate(when), source);
}

} // namespace

void AnnouncedModel::setAnnouncements(std::shared_ptr<const AnnouncedRows> announcements)
{
    beginResetModel();
    releaseElsewhere(std::exchange(m_announcements, std::move(announcements)));
    choose();
    endResetModel();
}

void AnnouncedModel::setOutcome(std::optional<Outcome> outcome)
{
    beginResetModel();
    m_outcome = outcome;
    choose();
    endResetModel();
}

void AnnouncedModel::choose()
{
    m_rows.clear();
    for (qsizetype i = 0; i < m_announcements->size(); ++i) {
        if (!m_outcome || m_announcements->outcomeAt(i) == *m_outcome)
            m_rows.push_back(static_cast<qint32>(i));
    }
}

int AnnouncedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnnouncedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnnouncedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint32 row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == EntryIdRole)
        return QVariant::fromValue<qint64>(m_announcements->entryAt(row));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Announcement announcement = m_announcements->at(row);
    if (role == Qt::ToolTipRole) {
        switch (index.column()) {
        case TitleColumn:
            return plainToolTip(
                tr("%1\nAnnounced by %2", "event, article")
                    .arg(announcement.title, wording::shortSource(announcement.announced.source)));
        case BecameColumn:
            return plainToolTip(becameOf(announcement));
        default:
            return {};
        }
    }
    switch (index.column()) {
    case DayColumn:
        return wording::shortDate(announcement.announced.when);
    case TitleColumn:
        return announcement.title;
    case BecameColumn:
        return becameOf(announcement);
    default:
        return {};
    }
}

QVariant AnnouncedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn:
        return tr("Announced for");
    case TitleColumn:
        return tr("Event");
    case BecameColumn:
        return tr("What became of it");
    default:
        return {};
    }
}

} // namespace frise
