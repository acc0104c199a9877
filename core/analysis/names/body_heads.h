#pragma once

#include "core/base/interned.h"
#include "core/language/document.h"
#include "core/model/actor.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace frise {

/// Words that show that a row of capitals names a body or a place, and which
/// (resources/language/fr/body_heads.tsv). Const, loaded on first use, shared by all threads.
class BodyHeads
{
public:
    struct Head
    {
        QList<InternedId> words; ///< folded
        Gender gender = Gender::Unknown;
        Plurality plurality = Plurality::Unknown;
    };
    enum class Sign : quint8 { None, Body, Place };

    static const BodyHeads &instance();

    /// The longest head that begins at a token ("Haut Conseil"), with the token after it; null where none.
    const Head *headAt(const Document &document, int token, int &end) const;
    /// What a word of another language in a row of capitals says of the row ("Times", "Port").
    Sign signOf(InternedId lower) const;
    /// Whether what bears a name behind this noun is no person ("l'hôpital Aliaa", "le journal Al-Safir").
    bool isThing(InternedId lemma) const { return m_things.contains(lemma); }
    /// Whether it need be no person ("le plan Marshall", "l'opération Barkhane").
    bool isMatter(InternedId lemma) const { return m_matters.contains(lemma) || isThing(lemma); }

private:
    BodyHeads();

    QList<Head> m_heads;
    QHash<InternedId, QList<int>> m_byWord; ///< folded first word → indexes of m_heads
    QHash<InternedId, Sign> m_signs;        ///< by folded word
    QSet<InternedId> m_things, m_matters;   ///< by lemma
};

} // namespace frise
