#include "core/corpus/conditions.h"

#include "core/base/binary_stream.h"
#include "core/corpus/fact_rows.h"

#include <algorithm>

namespace frise {

void Conditions::add(const QString &sql, const QVariantList &values)
{
    m_parts.append(QLatin1Char('(') + sql + QLatin1Char(')'));
    m_values.append(values);
}

void Conditions::addIn(const QString &column, const QVariantList &values)
{
    if (values.isEmpty()) {
        add(QStringLiteral("0"));
        return;
    }
    QString marks = QStringLiteral("?");
    for (qsizetype i = 1; i < values.size(); ++i)
        marks += QStringLiteral(", ?");
    add(QStringLiteral("%1 IN (%2)").arg(column, marks), values);
}

QString Conditions::where() const
{
    return m_parts.isEmpty() ? QString() : QStringLiteral(" WHERE ") + m_parts.join(QStringLiteral(" AND "));
}

namespace {

template <typename Set>
QVariantList sortedIntegers(const Set &set)
{
    QVariantList values;
    for (const auto &value : set)
        values.append(static_cast<qint64>(value));
    std::sort(values.begin(), values.end(),
              [](const QVariant &a, const QVariant &b) { return a.toLongLong() < b.toLongLong(); });
    return values;
}

/// "column BETWEEN ? AND ? OR …": rows of these articles.
void addArticles(Conditions &conditions, const QString &sql, const QSet<ArticleId> &articles)
{
    QStringList parts;
    QVariantList values;
    for (const QVariant &article : sortedIntegers(articles)) {
        parts.append(QStringLiteral("%1 BETWEEN ? AND ?"));
        values.append(rowId(article.toLongLong(), 0));
        values.append(rowId(article.toLongLong(), rowsAnArticle - 1));
    }
    const bool inner = sql.contains(QLatin1String("%1"));
    const QString column = inner ? QStringLiteral("event") : sql;
    const QString ranges = parts.join(QStringLiteral(" OR ")).replace(QLatin1String("%1"), column);
    conditions.add(inner ? QString(sql).replace(QLatin1String("%1"), ranges) : ranges, values);
}

} // namespace

Conditions entryConditions(const CorpusFilter &filter, const ActorTable &actors, Dimension without)
{
    Conditions conditions;
    if (!filter.period.isUnknown() && without != Dimension::Period) {
        const DayBounds days = DayBounds::of(filter.period);
        conditions.add(QStringLiteral("e.first_day <= ? AND e.last_day >= ?"), {days.last, days.first});
    }
    if (filter.kinds && without != Dimension::Kinds)
        conditions.addIn(QStringLiteral("e.kind"), sortedIntegers(*filter.kinds));
    if (filter.types && without != Dimension::Types)
        conditions.addIn(QStringLiteral("e.type"), sortedIntegers(*filter.types));
    if (without != Dimension::Certainties) {
        if (filter.certainties)
            conditions.addIn(QStringLiteral("e.certainty"), sortedIntegers(*filter.certainties));
        else if (!filter.showNegated)
            conditions.add(QStringLiteral("e.certainty NOT IN (?, ?)"),
                           {static_cast<int>(Certainty::Negated), static_cast<int>(Certainty::Conditional)});
    }
    if (!filter.actorIds.isEmpty() && without != Dimension::Actors) {
        const QVariantList numbers = sortedIntegers(actors.numbersOf(filter.actorIds));
        Conditions inner;
        inner.addIn(QStringLiteral("actor"), numbers);
        conditions.add(QStringLiteral("e.id IN (SELECT entry FROM entry_actor%1)").arg(inner.where()),
                       inner.values());
    }
    if (!filter.places.isEmpty() && without != Dimension::Places) {
        QStringList places(filter.places.cbegin(), filter.places.cend());
        places.sort();
        QVariantList values;
        for (const QString &place : places)
            values.append(place);
        conditions.addIn(QStringLiteral("e.place"), values);
    }
    if (!filter.articles.isEmpty() && without != Dimension::Articles)
        addArticles(conditions, QStringLiteral("e.id IN (SELECT entry FROM entry_mention WHERE %1)"),
                    filter.articles);
    if (filter.minimumConfidence > 0)
        conditions.add(QStringLiteral("e.confidence >= ?"), {filter.minimumConfidence});
    if (filter.reviewedOnly)
        conditions.add(QStringLiteral("e.reviewed = 1"));
    return conditions;
}

Conditions quoteConditions(const CorpusFilter &filter, const ActorTable &actors)
{
    Conditions conditions;
    if (!filter.period.isUnknown()) {
        const DayBounds days = DayBounds::of(filter.period);
        conditions.add(QStringLiteral("q.first_day <= ? AND q.last_day >= ?"), {days.last, days.first});
    }
    if (!filter.actorIds.isEmpty()) {
        Conditions inner;
        inner.addIn(QStringLiteral("actor"), sortedIntegers(actors.numbersOf(filter.actorIds)));
        conditions.add(QStringLiteral("q.id IN (SELECT quote FROM quote_speaker%1)").arg(inner.where()),
                       inner.values());
    }
    if (!filter.articles.isEmpty())
        addArticles(conditions, QStringLiteral("q.id"), filter.articles);
    if (filter.minimumConfidence > 0)
        conditions.add(QStringLiteral("q.confidence >= ?"), {inThousandths(filter.minimumConfidence) * 1000});
    if (filter.reviewedOnly)
        conditions.add(QStringLiteral("q.reviewed = 1"));
    return conditions;
}

} // namespace frise
