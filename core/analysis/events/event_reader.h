#pragma once

#include "core/analysis/events/clauses.h"
#include "core/analysis/events/participants.h"
#include "core/analysis/events/trigger_table.h"
#include "core/analysis/stage.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <optional>
#include <vector>

namespace frise {

/// Acts done to someone by force, or readiness for them.
constexpr bool isHostile(EventType type)
{
    return type == EventType::Assault || type == EventType::Coerce || type == EventType::Mobilize;
}

/// Acts that all sides do together: the other side is an agent too.
constexpr bool isMutual(EventType type)
{
    return type == EventType::Consult || type == EventType::Cooperate;
}

/// An event while it is being read: what was found and where.
struct EventDraft
{
    const Trigger *trigger = nullptr;
    int verb = -1;         ///< the trigger's own verb group; -1 for nouns
    int carrier = -1;      ///< finite verb that gives tense: own, modal, aspect, light or occurring verb; -1
    int noun = -1;         ///< noun phrase of a noun trigger
    int ellipsis = -1;     ///< phrase that shares the noun of another event: "et de quatre régions"
    bool light = false;    ///< the noun is the object of its carrier
    bool loose = false;    ///< its verb stands without what the table asks of its surroundings
    bool suffered = false; ///< whose subject has it done to him: "a fait l'objet d'un raid"
    bool occurs = false;   ///< the noun is the subject of its carrier
    TokenRange triggerTokens;
    TokenRange tokens; ///< the clause
    AspectForce aspect = AspectForce::None;
    quint64 classes = 0; ///< of the words of its arguments
    double weight = 0.5; ///< belief that it is a worthy act
    Event event;
};

/// The stage "events" on one article: finds triggers, keeps the worthy ones and fills in participants, place,
/// certainty and date. Its passes are spread over files of their own, named beside the functions below. Lives
/// for one article on one thread.
class EventReader
{
public:
    explicit EventReader(StageContext &context);
    QList<Event> run();

private:
    // trigger_search.cpp, trigger_needs.cpp
    void searchSentence(int sentence);
    void searchVerb(int verb);
    void searchNoun(int noun);
    void searchPronoun(int verb);
    bool isOccurrence(int noun) const;
    void searchEllipsis(const EventDraft &main);
    const Trigger *matchVerb(int verb, TriggerPos pos, int *lastToken = nullptr) const;
    /// `told`: the sentence says that it came about, so acts of force are taken without what their row asks.
    const Trigger *matchNoun(int noun, TokenRange *tokens = nullptr, bool told = false);
    bool follows(const Trigger &trigger, int from, int limit, bool adjacent, int *lastToken) const;
    bool verbNeeds(const Trigger &trigger, int verb, const QList<Argument> &arguments);
    bool nounNeeds(const Trigger &trigger, int noun, const QList<Argument> &arguments);
    bool verbNeed(const TriggerNeed &need, int verb, const QList<Argument> &arguments);
    bool nounNeed(const TriggerNeed &need, int noun, const QList<Argument> &arguments);
    bool fits(const TriggerNeed &need, const Argument &argument);
    bool isDemonym(int noun) const;
    bool isReport(int verb) const;
    bool isContentOfOwnForce(int verb) const;
    bool isSuppressed(int verb) const;
    int eventNounOf(int noun) const;
    const Trigger *triggerOfVerb(int verb);
    // announcements.cpp
    bool tellsOfOthers(int content) const;
    void dropAnnouncements();
    // loose_acts.cpp
    const Trigger *looseTrigger(int verb) const;
    bool hasSpecificSubject(int verb) const;

    // event_roles.cpp, verb_roles.cpp, content_roles.cpp, noun_roles.cpp, event_place.cpp, event_sides.cpp
    void fillRoles(EventDraft &draft);
    void fillVerbRoles(EventDraft &draft);
    void fillNounRoles(EventDraft &draft);
    void fillContentRoles(EventDraft &draft);
    void fillFrontier(EventDraft &draft);
    QList<int> whoseAct(const EventDraft &draft, int noun);
    void fillBeneficiary(EventDraft &draft);
    void fillEllipsisRoles(EventDraft &draft);
    bool isTaken(const EventDraft &draft, int noun) const;
    bool hasOwnTime(int noun, const QList<Argument> &arguments) const;
    void addActor(EventDraft &draft, int actor, ActorRole role, const Span &span);
    void addActors(EventDraft &draft, const QList<int> &actors, ActorRole role, const Span &span);
    QList<int> fellowsBefore(const QList<int> &members, int *from = nullptr);
    QList<int> subjectActors(int verb, Span *span);
    // object_pronouns.cpp
    QList<int> objectOfPronoun(const EventDraft &draft, int clitic);
    QList<int> actorsOfArgument(const EventDraft &draft, const Argument &argument);
    void fillPost(EventDraft &draft);
    QList<int> capitalsAsStates(const QList<int> &actors);
    bool isDestination(int actor, const Argument &argument) const;
    QList<int> othersOf(const EventDraft &draft, int noun, const QList<int> &two);
    void fillPlace(EventDraft &draft);
    void fillKind(EventDraft &draft);
    void completeRoles();
    void completeSides();
    bool asksToYield(const EventDraft &draft);
    bool isBySomebody(const EventDraft &draft) const;
    bool isUnsaid(const EventDraft &draft) const;
    bool refusesUnnamed(const EventDraft &draft);
    bool hasContent(const EventDraft &draft) const;
    // opponents.cpp
    int campOf(int actor);
    void countOpponents();
    int opponentOf(int side, bool anyAggressor, int least = 2) const;
    int unnamedOpponent(const EventDraft &draft, int camp);
    int askerBefore(std::size_t index, int side);
    // vague_actors.cpp
    int namedActor(int actor, const Span &where);
    qsizetype placeOfName(int actor, const Span &where) const;
    void dropVagueActors();
    bool isMilitary(const EventDraft &draft) const;
    bool threatensForce(const EventDraft &draft);
    bool doneByTroops(const EventDraft &draft) const;

    // event_certainty.cpp
    void fillCertainty(EventDraft &draft);
    Certainty certaintyOfVerb(int verb, const EventDraft &draft) const;
    Certainty certaintyOfNoun(const EventDraft &draft) const;
    bool hasFutureTime(const EventDraft &draft) const;
    bool isReportedSpeech(int verb) const;
    bool isRepeating(int token) const;

    // event_dates.cpp, event_dates_known.cpp, event_dates_spans.cpp, event_dates_story.cpp, event_times.cpp,
    // inherited_dates.cpp
    void prepareTimes();
    bool opensWithDateline() const;
    bool isPartOfName(int token) const;
    /// The last word of a trigger of several words, where it was taken for a verb; -1.
    int verbInTrigger(const EventDraft &draft) const;
    void prepareFrames();
    void fillDate(EventDraft &draft);
    bool explicitDate(EventDraft &draft);
    bool anchoredDate(EventDraft &draft);
    int narrativeTime(int finite) const;
    int storyTime(int finite) const;
    /// A word that ties a verb to the sentence before: "aussitôt", "dans la foulée".
    bool isTiedByWord(int finite) const;
    int tiedTime(int finite) const;
    /// Tells what its subject had done before: "Le roi, qui a dissous la Chambre, promet …".
    bool isBackground(int finite) const;
    bool isRestrictiveRelative(int finite) const;
    bool isWhile(int finite) const;
    int timeOfHeading(int sentence) const;
    bool liesAhead(int timex) const;
    int timeOfSubject(const EventDraft &draft);
    int timeOfOpening(const EventDraft &draft) const;
    std::optional<DateInterval> spanOfTimes(int timex) const;
    bool belongsToObject(int timex) const;
    std::optional<std::pair<DateInterval, int>> dayBesideEvent(const EventDraft &draft);
    bool isRefusedFuture(const EventDraft &draft) const;
    bool inheritedDate(EventDraft &draft);
    void defaultDate(EventDraft &draft);
    bool knownDate(EventDraft &draft);
    bool takeTime(EventDraft &draft, int timex, DateBasis basis);
    int timexOfClause(int verb) const;
    int timexOfNoun(int noun) const;
    int timexIn(const TokenRange &range) const;
    bool isSpeech(const EventDraft &draft) const;
    void setDate(EventDraft &draft, const DateInterval &when, DateBasis basis, const char *rule,
                 const char *reason, const QList<Span> &spans);
    QList<Span> evidenceOfTimex(int timex) const;

    // event_summary.cpp
    void fillSummary(EventDraft &draft);
    void fillFigures(EventDraft &draft);
    void fillImportance(EventDraft &draft, int mentions);

    void shareDates();
    bool isWorthy(const EventDraft &draft) const;
    bool isOfficial(const EventDraft &draft) const;
    bool concernsSomeone(int noun) const;
    bool isInSpeech(const EventDraft &draft) const;
    bool sameFact(const EventDraft &a, const EventDraft &b) const;
    bool isDropped(const Span &span) const;
    InternedId lower(int token) const { return m_document.tokens.at(token).lower(); }
    InternedId lemma(int token) const { return m_document.tokens.at(token).lemma(); }
    QChar sign(int token) const { return m_document.text().at(m_document.tokens.at(token).span.start); }

    StageContext &m_context;
    const Document &m_document;
    const Chunks &m_chunks;
    const TriggerTable &m_table;
    Clauses m_clauses;
    Participants m_participants;
    std::vector<EventDraft> m_drafts;
    std::vector<const Trigger *>
        m_verbTrigger; ///< per verb group: own-force or plain trigger, null where none
    std::vector<qint8> m_verbTriggerKnown;
    std::vector<int> m_draftOfNoun;  ///< per noun phrase: draft that took it, or -1
    std::vector<int> m_timexOfToken; ///< per token: timex, or -1
    std::vector<QList<int>> m_timexesOfClause;
    std::vector<bool> m_timexOfNoun; ///< per timex: it belongs to a noun trigger of its own
    struct Frame
    {
        int actor = -1;
        int timex = -1;
        int sentence = -1;
        bool meeting = false;
    };
    QList<Frame> m_frames;                     ///< dated speech and meetings
    QHash<std::pair<int, int>, int> m_against; ///< who acts against whom, by their sides
    QHash<int, int> m_aggressions;             ///< per side: its acts of force
    QSet<int> m_withRole;                      ///< persons whose role stands beside their name
    quint64 m_human = 0;                       ///< the class of words for a person by what he is
    quint64 m_crowd = 0;                       ///< the class of words for people of a kind
    int m_leadSentence = -1;
    bool m_dateline = false;
    Day m_dct = noDay;
};

} // namespace frise
