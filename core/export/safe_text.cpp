#include "core/export/safe_text.h"

namespace frise {

namespace {

bool isDeceptive(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x200B || u == 0x200E || u == 0x200F ||
           (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF || u == 0x061C ||
           (u >= 0xFFF9 && u <= 0xFFFC) || u == 0xFFFE || u == 0xFFFF;
}

QString cleaned(const QString &text, bool keepsLines)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator || c == u' ') {
            const bool isLine = c != u'\t' && c != u' ';
            if (keepsLines && isLine)
                result.append(u'\n');
            else if (!result.isEmpty() && !result.back().isSpace())
                result.append(u' ');
        } else if (c.unicode() == 0x00AD) {
            continue; // a soft hyphen is no letter
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result.append(c);
            result.append(text[++i]);
        } else if (c.isSurrogate() || isDeceptive(c)) {
            result.append(QChar::ReplacementCharacter);
        } else {
            result.append(c);
        }
    }
    while (!result.isEmpty() && (result.back() == u' ' || result.back() == u'\n'))
        result.chop(1);
    return result;
}

} // namespace

QString singleLine(const QString &text)
{
    return cleaned(text, false);
}
QString multiLine(const QString &text)
{
    return cleaned(text, true);
}

} // namespace frise
