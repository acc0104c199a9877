#include "core/analysis/names/body_heads.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/knowledge/folding.h"

#include <QDebug>

namespace frise {

BodyHeads::BodyHeads()
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("language/fr/body_heads.tsv")));
    if (!table) {
        // The program's own file: without it such bodies are not found, everything else is.
        qWarning("%s", qPrintable(table.error().message));
        return;
    }
    const TsvTable &rows = table.value();
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const auto parts = foldedParts(rows.cell(row, QStringLiteral("head")));
        const QString kind = rows.cell(row, QStringLiteral("kind"));
        if (parts.isEmpty())
            continue;
        if (kind == QLatin1String("thing") || kind == QLatin1String("matter")) {
            (kind == QLatin1String("thing") ? m_things : m_matters)
                .insert(intern(rows.cell(row, QStringLiteral("head"))));
            continue;
        }
        if (kind != QLatin1String("head")) {
            m_signs.insert(parts.front(), kind == QLatin1String("place") ? Sign::Place : Sign::Body);
            continue;
        }
        const QString gn = rows.cell(row, QStringLiteral("gn"));
        Head head;
        head.words = QList<InternedId>(parts.begin(), parts.end());
        head.gender = gn.startsWith(u'f') ? Gender::Feminine : Gender::Masculine;
        head.plurality = gn.endsWith(u'p') ? Plurality::Plural : Plurality::Singular;
        m_byWord[parts.front()].append(static_cast<int>(m_heads.size()));
        m_heads.append(head);
    }
}

const BodyHeads &BodyHeads::instance()
{
    static const BodyHeads heads;
    return heads;
}

const BodyHeads::Head *BodyHeads::headAt(const Document &document, int token, int &end) const
{
    const auto wordOf = [&](int t) {
        const FoldedForm &form = foldedForm(document.tokens.at(t).lower());
        return form.parts.size() == 1 ? form.parts.front() : InternedId(0);
    };
    const auto rows = m_byWord.constFind(wordOf(token));
    if (rows == m_byWord.constEnd())
        return nullptr;
    const Head *best = nullptr;
    for (const int row : *rows) {
        const Head &head = m_heads.at(row);
        const auto count = static_cast<int>(head.words.size());
        bool fits = token + count <= document.tokens.size();
        for (int i = 1; fits && i < count; ++i)
            fits = wordOf(token + i) == head.words.at(i);
        if (fits && (best == nullptr || best->words.size() < count)) {
            best = &head;
            end = token + count;
        }
    }
    return best;
}

BodyHeads::Sign BodyHeads::signOf(InternedId lower) const
{
    const auto &parts = foldedForm(lower).parts;
    return parts.isEmpty() ? Sign::None : m_signs.value(parts.front(), Sign::None);
}

} // namespace frise
