#include "core/workspace/date_evidence.h"

#include <QJsonObject>

namespace frise {

QJsonArray dateEvidenceToJson(const QList<Evidence> &evidence)
{
    QJsonArray array;
    for (const Evidence &each : evidence) {
        QJsonObject object{{QStringLiteral("rule"), each.rule},
                           {QStringLiteral("reason"), each.reason},
                           {QStringLiteral("args"), QJsonArray::fromStringList(each.args)},
                           {QStringLiteral("confidence"), each.confidence}};
        if (!each.spans.isEmpty() && each.spans.first().isValid()) {
            object.insert(QStringLiteral("start"), each.spans.first().start);
            object.insert(QStringLiteral("end"), each.spans.first().end);
        }
        array.append(object);
    }
    return array;
}

QList<Evidence> dateEvidenceFromJson(const QJsonArray &array)
{
    QList<Evidence> evidence;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        Evidence each;
        each.rule = object.value(QLatin1String("rule")).toString();
        if (each.rule.isEmpty())
            continue;
        each.reason = object.value(QLatin1String("reason")).toString();
        const QJsonArray args = object.value(QLatin1String("args")).toArray();
        for (const QJsonValue &arg : args)
            each.args.append(arg.toString());
        each.confidence = object.value(QLatin1String("confidence")).toDouble(1);
        const int start = object.value(QLatin1String("start")).toInt(-1);
        const int end = object.value(QLatin1String("end")).toInt(-1);
        if (start >= 0 && end >= start)
            each.spans.append(Span{start, end});
        evidence.append(each);
    }
    return evidence;
}

} // namespace frise
