#include "ui/models/folding.h"

namespace frise {

FoldedText::FoldedText(const QString &text) : m_length(text.size())
{
    m_text.reserve(text.size());
    m_positions.reserve(text.size());
    const auto add = [this](QChar c, qsizetype at) {
        m_text += c;
        m_positions += at;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < 0x80) {
            add(c.toLower(), i);
        } else if (c == QChar(0x2019)) {
            add(QChar(u'\''), i);
        } else if (c == QChar(0x0153) || c == QChar(0x0152)) {
            add(QChar(u'o'), i);
            add(QChar(u'e'), i);
        } else if (c.isSpace()) {
            add(QChar(u' '), i);
        } else if (c.category() != QChar::Mark_NonSpacing) {
            const QString parts = QString(c).normalized(QString::NormalizationForm_KD);
            add(parts.isEmpty() ? c.toLower() : parts.at(0).toLower(), i);
        }
    }
}

QList<Span> FoldedText::occurrences(const QString &needle, qsizetype limit) const
{
    QList<Span> found;
    const QString wanted = FoldedText(needle.trimmed()).text();
    if (wanted.isEmpty())
        return found;
    for (qsizetype at = m_text.indexOf(wanted); at >= 0 && found.size() < limit;
         at = m_text.indexOf(wanted, at + wanted.size()))
        found.append({position(at), position(at + wanted.size() - 1) + 1});
    return found;
}

} // namespace frise
