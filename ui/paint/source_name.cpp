#include "ui/paint/source_name.h"

#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype leastFingerprint = 12; ///< shorter ones may be a date, a number of a dossier
constexpr qsizetype keptOfFingerprint = 4;

bool isHexadecimal(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
    });
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

QString sourceName(const QString &fileName)
{
    const qsizetype slash = fileName.lastIndexOf(QLatin1Char('/'));
    QString name = fileName.sliced(slash + 1);
    if (const qsizetype dot = name.lastIndexOf(QLatin1Char('.')); dot > 0)
        name.truncate(dot);
    const qsizetype cut = std::max(name.lastIndexOf(QLatin1Char('_')), name.lastIndexOf(QLatin1Char('-')));
    const QStringView tail = QStringView(name).sliced(cut + 1);
    // Twelve digits alone are a moment ("2025-09-05_101500123456"), not a fingerprint.
    if (cut <= 0 || tail.size() < leastFingerprint || !isHexadecimal(tail) || isNumber(tail))
        return name;
    const QStringView head = QStringView(name).first(cut);
    if (isNumber(head))
        return head.toString();
    return name.first(cut + 1 + keptOfFingerprint) + QChar(0x2026);
}

} // namespace frise
