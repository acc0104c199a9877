#pragma once

#include "core/base/interned.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/chronicle.h"

#include <QByteArray>
#include <QList>
#include <QVarLengthArray>

namespace frise {

/// One article as the chronology sees it; refers to values of the caller.
struct ArticleEvents
{
    ArticleId id = 0;
    QString hash; ///< hex SHA-256 of the text
    const Article *article = nullptr;
    const Analysis *analysis = nullptr; ///< with corrections
};

/// Who takes part, in numbers.
struct Party
{
    InternedId id = 0;
    InternedId name = 0;
    InternedId key = 0; ///< the state where there is one, else the actor: "Macron" and "la France" share it
    ActorRole role = ActorRole::Agent;
    friend bool operator==(const Party &, const Party &) = default;
};

/// What the chronology keeps of an event to tell whether another one tells of the same act; everything in it
/// comes from the article alone. Two mentions with equal records tell of one act.
struct MentionRecord
{
    EventType type = EventType::None;
    EventKind kind = EventKind::Other;
    Certainty certainty = Certainty::Happened;
    DateBasis basis = DateBasis::Unknown;
    Importance importance = Importance::Normal;
    bool series = false;
    InternedId subType = 0;
    InternedId place = 0;
    DateInterval when;
    QVarLengthArray<Party, 3> parties;
    QVarLengthArray<InternedId, 8> words; ///< stems of the clause, sorted
    QByteArray title;                     ///< UTF-8
    QList<FigureVariant> figures;         ///< without source
    float confidence = 0;
    int fullness = 0; ///< how much it tells: the title of an entry is that of its fullest mention

    bool isPlanned() const { return certainty == Certainty::Planned; }
    friend bool operator==(const MentionRecord &a, const MentionRecord &b);
};
size_t qHash(const MentionRecord &record, size_t seed = 0);

MentionRecord recordOf(const ArticleEvents &article, int event);

/// Nothing but the article's own day limits it: no place on the axis.
bool isUndated(const Event &event);
/// The mention of an entry drawn from its event.
EntryMention mentionOf(const ArticleEvents &article, int event);
/// Cut at a space, with an ellipsis; line ends become spaces.
QString shortened(const QString &text, qsizetype most);

} // namespace frise
