#include "ui/state/saved_view.h"

#include <QJsonArray>
#include <algorithm>

namespace frise {

namespace {

constexpr const char *laneModes[] = {"kind", "actor", "place", "source"};

/// Sorted, so that the same view is the same bytes.
template <typename Set, typename Word>
QJsonArray array(const Set &values, Word word)
{
    QStringList words;
    for (const auto &value : values)
        words.append(word(value));
    std::sort(words.begin(), words.end());
    return QJsonArray::fromStringList(words);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

QString same(const QString &text)
{
    return text;
}

/// A set that is absent means "all": absent stays absent.
template <typename Enum>
std::optional<QSet<Enum>> enums(const QJsonObject &object, const QString &key,
                                std::optional<Enum> (*from)(QStringView))
{
    if (!object.contains(key))
        return std::nullopt;
    QSet<Enum> values;
    for (const QString &word : strings(object.value(key))) {
        if (const std::optional<Enum> value = from(word))
            values.insert(*value);
    }
    return values;
}

QJsonObject filterToJson(const CorpusFilter &filter)
{
    QJsonObject object;
    if (!filter.period.isUnknown())
        object.insert(QStringLiteral("period"), filter.period.toEdtf());
    if (filter.kinds)
        object.insert(QStringLiteral("kinds"), array(*filter.kinds, eventKindName));
    if (filter.types)
        object.insert(QStringLiteral("types"), array(*filter.types, eventTypeName));
    if (filter.certainties)
        object.insert(QStringLiteral("certainties"), array(*filter.certainties, certaintyName));
    object.insert(QStringLiteral("actors"), array(filter.actorIds, same));
    object.insert(QStringLiteral("places"), array(filter.places, same));
    object.insert(QStringLiteral("articles"),
                  array(filter.articles, [](ArticleId id) { return QString::number(id); }));
    object.insert(QStringLiteral("confidence"), filter.minimumConfidence);
    object.insert(QStringLiteral("reviewed"), filter.reviewedOnly);
    object.insert(QStringLiteral("negated"), filter.showNegated);
    return object;
}

CorpusFilter filterFromJson(const QJsonObject &object)
{
    CorpusFilter filter;
    filter.period =
        DateInterval::fromEdtf(object.value(QStringLiteral("period")).toString()).value_or(DateInterval());
    filter.kinds = enums<EventKind>(object, QStringLiteral("kinds"), eventKindFrom);
    filter.types = enums<EventType>(object, QStringLiteral("types"), eventTypeFrom);
    filter.certainties = enums<Certainty>(object, QStringLiteral("certainties"), certaintyFrom);
    const QStringList actors = strings(object.value(QStringLiteral("actors")));
    filter.actorIds = QSet<QString>(actors.cbegin(), actors.cend());
    const QStringList places = strings(object.value(QStringLiteral("places")));
    filter.places = QSet<QString>(places.cbegin(), places.cend());
    for (const QString &id : strings(object.value(QStringLiteral("articles"))))
        filter.articles.insert(id.toLongLong());
    filter.minimumConfidence = object.value(QStringLiteral("confidence")).toDouble();
    filter.reviewedOnly = object.value(QStringLiteral("reviewed")).toBool();
    filter.showNegated = object.value(QStringLiteral("negated")).toBool();
    return filter;
}

} // namespace

QJsonObject toJson(const LaneChoice &lanes)
{
    return {{QStringLiteral("mode"), QString::fromLatin1(laneModes[static_cast<int>(lanes.mode)])},
            {QStringLiteral("order"), QJsonArray::fromStringList(lanes.order)},
            {QStringLiteral("pinned"), QJsonArray::fromStringList(lanes.pinned)},
            {QStringLiteral("folded"), array(lanes.folded, same)}};
}

LaneChoice lanesFromJson(const QJsonObject &object)
{
    LaneChoice lanes;
    const QString mode = object.value(QStringLiteral("mode")).toString();
    for (int i = 0; i < static_cast<int>(std::size(laneModes)); ++i) {
        if (mode == QLatin1String(laneModes[i]))
            lanes.mode = static_cast<LaneMode>(i);
    }
    lanes.order = strings(object.value(QStringLiteral("order")));
    lanes.pinned = strings(object.value(QStringLiteral("pinned")));
    const QStringList folded = strings(object.value(QStringLiteral("folded")));
    lanes.folded = QSet<QString>(folded.cbegin(), folded.cend());
    return lanes;
}

QJsonObject toJson(const SavedView &view)
{
    return {{QStringLiteral("name"), view.name},
            {QStringLiteral("filter"), filterToJson(view.filter)},
            {QStringLiteral("limited"), view.limitedToPeriod},
            {QStringLiteral("from"), view.period.from},
            {QStringLiteral("to"), view.period.to},
            {QStringLiteral("lanes"), toJson(view.lanes)}};
}

std::optional<SavedView> savedViewFromJson(const QJsonObject &object)
{
    SavedView view;
    view.name = object.value(QStringLiteral("name")).toString();
    if (view.name.isEmpty())
        return std::nullopt;
    view.filter = filterFromJson(object.value(QStringLiteral("filter")).toObject());
    view.limitedToPeriod = object.value(QStringLiteral("limited")).toBool();
    view.period.from = object.value(QStringLiteral("from")).toDouble();
    view.period.to = object.value(QStringLiteral("to")).toDouble();
    view.lanes = lanesFromJson(object.value(QStringLiteral("lanes")).toObject());
    return view;
}

} // namespace frise
