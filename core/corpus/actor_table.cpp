#include "core/corpus/actor_table.h"

#include <algorithm>

namespace frise {

void ActorTable::add(qint64 number, const Row &row)
{
    m_rows.insert(number, row);
    m_byKey.insert(row.key, number);
}

void ActorTable::merge(const QString &key, const QString &into)
{
    if (key != into)
        m_merged.insert(key, into);
}

void ActorTable::rename(const QString &key, const QString &name)
{
    m_renamed.insert(key, name);
}

QString ActorTable::shownKey(const QString &key) const
{
    QString current = key;
    QSet<QString> seen = {key};
    for (auto next = m_merged.constFind(current); next != m_merged.constEnd();
         next = m_merged.constFind(current)) {
        if (seen.contains(next.value()))
            return key;
        current = next.value();
        seen.insert(current);
    }
    return current;
}

QString ActorTable::shownName(const QString &key, const QString &otherwise) const
{
    const QString shown = shownKey(key);
    const auto renamed = m_renamed.constFind(shown);
    if (renamed != m_renamed.constEnd())
        return renamed.value();
    if (shown == key)
        return otherwise;
    const auto number = m_byKey.constFind(shown);
    return number == m_byKey.constEnd() ? otherwise : m_rows.value(number.value()).name;
}

void ActorTable::settle()
{
    m_shown.clear();
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        Row row = it.value();
        if (hasDecisions()) {
            const QString key = shownKey(row.key);
            const QString name = shownName(row.key, row.name);
            const auto target = m_byKey.constFind(key);
            if (target != m_byKey.constEnd())
                row = m_rows.value(target.value());
            row.key = key;
            row.name = name;
        }
        m_shown.insert(it.key(), row);
    }
}

QSet<qint64> ActorTable::numbersOf(const QSet<QString> &keys) const
{
    QSet<qint64> numbers;
    if (!hasDecisions()) {
        for (const QString &key : keys) {
            const auto number = m_byKey.constFind(key);
            if (number != m_byKey.constEnd())
                numbers.insert(number.value());
        }
        return numbers;
    }
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (keys.contains(it.value().key))
            numbers.insert(it.key());
    }
    return numbers;
}

QList<qint64> ActorTable::numbers() const
{
    QList<qint64> all = m_rows.keys();
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace frise
