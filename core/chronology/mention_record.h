#pragma once

#include "core/base/interned.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/chronicle.h"

#include <QByteArray>
#include <QList>
#include <QVarLengthArray>

namespace frise {

struct MentionRecord;

/// One article as the chronology sees it; refers to values of the caller.
struct ArticleEvents
{
    ArticleId id = 0;
    QString hash; ///< hex SHA-256 of the text
    const Article *article = nullptr;
    const Analysis *analysis = nullptr;            ///< with corrections
    const QList<MentionRecord> *records = nullptr; ///< of its events, where they were made already
};

/// Who takes part, in numbers.
struct Party
{
    InternedId id = 0;
    InternedId name = 0;
    InternedId key = 0; ///< the state where there is one, else the actor: "Macron" and "la France" share it
    ActorRole role = ActorRole::Agent;
    bool state = false; ///< `key` is a state
    bool bloc = false;  ///< an organisation or a group of states, whose members are not told
    bool vague = false; ///< "les Européens", "des alliés": may be part of another, or hold it
    friend bool operator==(const Party &, const Party &) = default;
};

/// What is told to have become of a plan, in the sentence that names it.
enum class Fate : quint8 { None, PutOff, Cancelled };

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
    bool course = false; ///< goes on up to the article's day: a series, "depuis mars"
    Fate fate = Fate::None;
    InternedId subType = 0;
    InternedId place = 0;
    InternedId site = 0; ///< the place, or the town that is its target
    /// Stem of the site's name, or of the names in a clause that tells no place ("la réunion de Vilnius").
    QVarLengthArray<InternedId, 3> siteWords;
    InternedId siteCountry = 0; ///< ISO3 where known
    bool siteIsCountry = false;
    DateInterval when;
    QVarLengthArray<Party, 3> parties;
    QVarLengthArray<InternedId, 6> around; ///< keys of those its sentence names beside the parties, sorted
    QVarLengthArray<InternedId, 8> words;  ///< stems of the clause, sorted
    QVarLengthArray<InternedId, 8> topic;  ///< further stems of its sentence, sorted
    QByteArray title;                      ///< UTF-8
    QList<FigureVariant> figures;          ///< without source
    float confidence = 0;
    int fullness = 0; ///< how much it tells: the title of an entry is that of its fullest mention

    InternedId siteWord() const { return siteWords.isEmpty() ? 0 : siteWords.first(); }
    bool isPlanned() const { return certainty == Certainty::Planned; }
    /// Its date is no word of the text about this act.
    bool isDateWeak() const;
    /// Others that its sentence names may stand for a party that the clause leaves out.
    bool looksAround() const;
    friend bool operator==(const MentionRecord &a, const MentionRecord &b);
};
size_t qHash(const MentionRecord &record, size_t seed = 0);

MentionRecord recordOf(const ArticleEvents &article, int event);
QList<MentionRecord> recordsOf(const ArticleEvents &article);

/// Nothing but the article's own day limits it: no place on the axis.
bool isUndated(const Event &event);
/// The mention of an entry drawn from its event.
EntryMention mentionOf(const ArticleEvents &article, int event);
/// Cut at a space, with an ellipsis; line ends become spaces.
QString shortened(const QString &text, qsizetype most);

} // namespace frise
