#pragma once

#include "core/model/actor.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace frise {

/// All actors of a corpus as the tables number them, seen through the person's decisions: a merged actor
/// shows the one it was merged into, a renamed one its new name. A snapshot, never changed once made.
class ActorTable
{
public:
    struct Row
    {
        QString key;
        QString name;
        ActorKind kind = ActorKind::Unknown;
        QString country;
    };

    void add(qint64 number, const Row &row);
    /// "key is to be shown as into"; chains are followed, a loop is ignored.
    void merge(const QString &key, const QString &into);
    void rename(const QString &key, const QString &name);
    /// Call once after the last of the above.
    void settle();

    /// The row shown for a number; an empty one where there is no such actor.
    Row shown(qint64 number) const { return m_shown.value(number); }
    QString shownKey(const QString &key) const;
    QString shownName(const QString &key, const QString &otherwise) const;
    /// Numbers that are shown under one of these keys.
    QSet<qint64> numbersOf(const QSet<QString> &keys) const;
    QList<qint64> numbers() const; ///< ascending
    bool hasDecisions() const { return !m_merged.isEmpty() || !m_renamed.isEmpty(); }

private:
    QHash<qint64, Row> m_rows;
    QHash<qint64, Row> m_shown;
    QHash<QString, qint64> m_byKey;
    QHash<QString, QString> m_merged;
    QHash<QString, QString> m_renamed;
};

} // namespace frise
