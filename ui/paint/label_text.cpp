#include "ui/paint/label_text.h"

#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype minimumCharacters = 12;
constexpr double sourcesGap = 6;

/// Not between the halves of a surrogate pair and not before a combining mark.
qsizetype safeCut(const QString &text, qsizetype at)
{
    while (at > 0 && at < text.size() && (text[at].isLowSurrogate() || text[at].isMark()))
        --at;
    return at;
}

QString cutAt(const QString &text, qsizetype length)
{
    length = safeCut(text, length);
    // A word's end close by reads better than half a word.
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), length);
    if (space >= minimumCharacters && length - space <= 10 && length < text.size())
        length = space;
    QString head = text.first(length);
    while (!head.isEmpty() && (head.back().isSpace() || QStringView(u",;:.-–—(").contains(head.back())))
        head.chop(1);
    if (head.endsWith(QChar(0x00AB))) { // nothing of the quotation is left: leave its mark out as well
        head.chop(1);
        while (!head.isEmpty() && head.back().isSpace())
            head.chop(1);
        return head + QChar(0x2026);
    }
    const bool open = head.count(QChar(0x00AB)) > head.count(QChar(0x00BB));
    return head + QChar(0x2026) + (open ? QStringLiteral("\u00A0»") : QString());
}

void append(LabelText &label, const QString &text, TextRole role, bool secondary, double gap,
            const TextMetrics &metrics)
{
    if (text.isEmpty())
        return;
    TextRun run;
    run.text = text;
    run.role = role;
    run.secondary = secondary;
    run.x = label.runs.isEmpty() ? 0 : label.width + gap;
    run.width = metrics.width(text, role);
    label.width = run.x + run.width;
    label.runs.append(run);
}

} // namespace

bool isUnbrokenBlank(QChar before, QChar after)
{
    return before == QChar(0x00AB) || QStringView(u"»?!;:%").contains(after);
}

QString LabelText::plain() const
{
    QStringList texts;
    for (const TextRun &run : runs)
        texts.append(run.text);
    return texts.join(QLatin1Char(' '));
}

QString elided(const QString &text, TextRole role, double room, const TextMetrics &metrics)
{
    if (text.size() <= minimumCharacters || metrics.width(text, role) <= room)
        return text;
    qsizetype low = minimumCharacters;
    // A label never holds more than a few hundred letters: measuring 10,000 would be wasted.
    qsizetype high = std::min<qsizetype>(text.size() - 1, 400);
    // Letters of about the average width: the first guess is nearly right, and few strings are measured.
    const double perLetter = metrics.width(text.first(high), role) / static_cast<double>(high);
    const qsizetype guess = static_cast<qsizetype>(room / std::max(1.0, perLetter));
    high = std::clamp<qsizetype>(guess + 6, low, high);
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (metrics.width(cutAt(text, middle), role) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    return cutAt(text, low);
}

LabelText labelFor(const TimelineItem &item, double room, bool keepsSources, bool bold,
                   const TextMetrics &metrics)
{
    const TextRole role = bold ? TextRole::LabelBold : TextRole::Label;
    const TextRole leadRole = bold ? TextRole::LabelBold : TextRole::LabelMedium;
    const QString lead = item.when.isApproximate() ? QStringLiteral("~ ") + item.lead : item.lead;
    const double space = metrics.width(QStringLiteral(" "), role);
    const double leadWidth = lead.isEmpty() ? 0 : metrics.width(lead, leadRole) + space;
    const double sourcesWidth =
        item.sources.isEmpty() ? 0 : metrics.width(item.sources, TextRole::Small) + sourcesGap;

    bool withPlace = !item.place.isEmpty();
    bool withSources = !item.sources.isEmpty();
    QString text = item.text;
    const auto body = [&] { return withPlace ? text + QStringLiteral(", ") + item.place : text; };
    const auto fits = [&] {
        return leadWidth + metrics.width(body(), role) + (withSources ? sourcesWidth : 0) <= room;
    };
    if (text.size() > 400)
        text = cutAt(text, 400);
    if (!fits() && withSources && !keepsSources)
        withSources = false;
    if (!fits() && withPlace)
        withPlace = false;
    if (!fits())
        text = elided(text, role, room - leadWidth - (withSources ? sourcesWidth : 0), metrics);

    LabelText label;
    label.isCut = text.size() != item.text.size() || withPlace == item.place.isEmpty() ||
                  withSources == item.sources.isEmpty();
    append(label, lead.trimmed(), leadRole, false, 0, metrics);
    append(label, body(), role, false, space, metrics);
    if (withSources)
        append(label, item.sources, TextRole::Small, true, sourcesGap, metrics);
    return label;
}

} // namespace frise
