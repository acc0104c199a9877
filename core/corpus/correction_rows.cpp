#include "core/corpus/correction_rows.h"

#include <QJsonDocument>

namespace frise {

const char *const correctionColumns = "id, kind, article_hash, span_start, span_end, quoted, before, payload";

Correction readCorrection(const Statement &row)
{
    Correction correction;
    correction.id = row.integer(0);
    correction.kind = static_cast<CorrectionKind>(row.integer(1));
    correction.articleHash = row.text(2);
    correction.span = {static_cast<qsizetype>(row.integer(3)), static_cast<qsizetype>(row.integer(4))};
    correction.quoted = row.text(5);
    correction.before = row.text(6);
    correction.payload = QJsonDocument::fromJson(row.text(7).toUtf8()).object();
    return correction;
}

QVariantList correctionValues(const Correction &correction)
{
    // A null string would be NULL in the table.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    return {static_cast<int>(correction.kind),
            text(correction.articleHash),
            static_cast<qint64>(correction.span.start),
            static_cast<qint64>(correction.span.end),
            text(correction.quoted),
            text(correction.before),
            QString::fromUtf8(QJsonDocument(correction.payload).toJson(QJsonDocument::Compact))};
}

} // namespace frise
