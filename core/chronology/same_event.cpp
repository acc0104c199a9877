#include "core/chronology/same_event.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <optional>

namespace frise {

namespace {

constexpr double threshold = 4.5;
constexpr int recentDays = 21;
constexpr int freshDays = 7;
constexpr int comingDays = 60;
constexpr int soonDays = 14;
constexpr int courseDays = 45;

bool isSpeech(EventType type)
{
    return type == EventType::Request || type == EventType::Accuse || type == EventType::Threaten ||
           type == EventType::Reject || type == EventType::Support || type == EventType::Statement;
}

int lengthOf(const DateInterval &when)
{
    return when.dayCount().value_or(1000000);
}

/// Stems that tell no strike from another.
bool everyStrikeSays(InternedId word)
{
    static const QSet<InternedId> words = [] {
        QSet<InternedId> set;
        for (const char16_t *stem :
             {u"armée",  u"armées", u"force",  u"forces", u"troupe", u"soldat", u"milita", u"frappe",
              u"frappé", u"attaqu", u"bombar", u"missil", u"drone",  u"drones", u"ville",  u"villes",
              u"villag", u"région", u"civile", u"civils", u"habita", u"blessa", u"blessé", u"morts",
              u"tuant",  u"tuée",   u"tués",   u"person", u"aviati", u"avion",  u"avions", u"aérien",
              u"tirs",   u"combat", u"offens", u"raids",  u"roquet", u"artill", u"nuit"})
            set.insert(intern(QStringView(stem)));
        return set;
    }();
    return words.contains(word);
}

/// Two strikes on one town on two days are two; one sinking that two papers tell a day apart is one.
bool canConflict(const MentionRecord &a, const MentionRecord &b, int commonWords)
{
    if (typeGroup(a.type) == 1)
        return a.isDateWeak() || b.isDateWeak();
    if (commonWords < 3)
        return false;
    int telling = 0;
    for (const InternedId word : a.words)
        telling += std::binary_search(b.words.begin(), b.words.end(), word) && !everyStrikeSays(word) &&
                   !a.siteWords.contains(word) && !b.siteWords.contains(word);
    return telling >= 2;
}

bool isClosed(const DateInterval &when)
{
    return !when.isOpenBegin() && !when.isOpenEnd();
}

std::optional<double> closedDates(const MentionRecord &a, const MentionRecord &b, Likeness &result)
{
    const DateInterval &x = a.when;
    const DateInterval &y = b.when;
    const int longer = std::max(lengthOf(x), lengthOf(y));
    const int shorter = std::min(lengthOf(x), lengthOf(y));
    if (x.overlaps(y)) {
        if (longer <= 7)
            return 3.0;
        if (longer <= 62 || x == y)
            return 2.0;
        // "depuis février" and "en février"
        return x.firstDay() / 31 == y.firstDay() / 31 && shorter <= 62 ? 1.5 : 1.0;
    }
    const int gap = std::max(x.firstDay(), y.firstDay()) - std::min(x.lastDay(), y.lastDay());
    if (longer <= 2 && gap <= 2 && canConflict(a, b, result.commonWords)) {
        result.conflict = true;
        return 0.0;
    }
    if (longer <= 7 && gap <= 45 && a.isPlanned() && b.isPlanned()) {
        result.moved = true;
        return 0.5;
    }
    return std::nullopt;
}

std::optional<double> openAndClosed(const MentionRecord &a, const MentionRecord &b)
{
    const bool aOpen = !isClosed(a.when);
    const MentionRecord &vague = aOpen ? a : b;
    const DateInterval &open = vague.when;
    const DateInterval &closed = (aOpen ? b : a).when;
    if (lengthOf(closed) > 62)
        return std::nullopt;
    if (open.isOpenBegin()) {
        const int age = open.lastDay() - closed.lastDay();
        // What is called off was to come.
        if (vague.fate != Fate::None)
            return age <= 3 && -age <= comingDays ? std::optional(1.0) : std::nullopt;
        if (age < 0 || age > recentDays)
            return std::nullopt;
        return age <= freshDays ? 1.5 : 1.0;
    }
    const int ahead = closed.firstDay() - open.firstDay();
    if (ahead < 0 || ahead > comingDays)
        return std::nullopt;
    return ahead <= soonDays ? 1.5 : 1.0;
}

/// What goes on in one and goes on in the other.
std::optional<double> courseDates(const MentionRecord &a, const MentionRecord &b)
{
    const DateInterval &x = a.when;
    const DateInterval &y = b.when;
    if (x.isOpenEnd() || y.isOpenEnd() || std::abs(x.lastDay() - y.lastDay()) > courseDays)
        return std::nullopt;
    if (!x.isOpenBegin() && !y.isOpenBegin() && lengthOf(x) > 7 && lengthOf(y) > 7)
        return std::abs(x.firstDay() - y.firstDay()) <= 31 ? std::optional(2.0) : std::nullopt;
    return std::abs(x.lastDay() - y.lastDay()) <= soonDays ? 1.5 : 1.0;
}

/// What the dates say: nothing where they exclude the same act.
std::optional<double> dateScore(const MentionRecord &a, const MentionRecord &b, Likeness &result)
{
    const DateInterval &x = a.when;
    const DateInterval &y = b.when;
    if (x.isUnknown() || y.isUnknown())
        return std::nullopt;
    if (a.course && b.course) {
        result.course = true;
        return courseDates(a, b);
    }
    if (isClosed(x) && isClosed(y))
        return closedDates(a, b, result);
    if (isClosed(x) != isClosed(y))
        return openAndClosed(a, b);
    if (x.isOpenBegin() == y.isOpenBegin()) {
        const Day p = x.isOpenBegin() ? x.lastDay() : x.firstDay();
        const Day q = y.isOpenBegin() ? y.lastDay() : y.firstDay();
        return std::abs(p - q) <= 14 ? std::optional(0.5) : std::nullopt;
    }
    // Announced without a day, then told as done: within two months.
    const Day announced = x.isOpenBegin() ? y.firstDay() : x.firstDay();
    const Day done = x.isOpenBegin() ? x.lastDay() : y.lastDay();
    if (done < announced || done > announced + comingDays)
        return std::nullopt;
    return done <= announced + soonDays ? 1.0 : 0.5;
}

bool certaintiesFit(const MentionRecord &a, const MentionRecord &b)
{
    if (a.fate != Fate::None || b.fate != Fate::None) {
        const MentionRecord &other = a.fate != Fate::None ? b : a;
        return other.fate != Fate::None || other.certainty == Certainty::Planned ||
               other.certainty == Certainty::Conditional || other.certainty == Certainty::Negated;
    }
    const Certainty x = std::min(a.certainty, b.certainty);
    const Certainty y = std::max(a.certainty, b.certainty);
    if (x == y)
        return true;
    if (y == Certainty::Negated)
        return x == Certainty::Planned || x == Certainty::Conditional;
    if (y == Certainty::Demanded)
        return false;
    return true;
}

/// Something that was to come in one and has come in the other.
bool isAnnouncedAndHeld(const MentionRecord &a, const MentionRecord &b)
{
    const auto done = [](const MentionRecord &r) {
        return r.certainty == Certainty::Happened || r.certainty == Certainty::Ongoing;
    };
    const auto coming = [](const MentionRecord &r) {
        return r.certainty == Certainty::Planned || r.certainty == Certainty::Conditional;
    };
    return (done(a) && coming(b)) || (done(b) && coming(a));
}

int countCommon(const MentionRecord &a, const MentionRecord &b, bool sameRole)
{
    QVarLengthArray<InternedId, 6> seen;
    int common = 0;
    for (const Party &p : a.parties) {
        if (seen.contains(p.key))
            continue;
        for (const Party &q : b.parties) {
            if (p.key == q.key && (!sameRole || p.role == q.role)) {
                ++common;
                seen.append(p.key);
                break;
            }
        }
    }
    return common;
}

int countAgents(const MentionRecord &record)
{
    return static_cast<int>(std::count_if(record.parties.begin(), record.parties.end(),
                                          [](const Party &party) { return party.role == ActorRole::Agent; }));
}

int commonAgents(const MentionRecord &a, const MentionRecord &b)
{
    int common = 0;
    for (const Party &p : a.parties) {
        for (const Party &q : b.parties)
            common += p.role == ActorRole::Agent && q.role == ActorRole::Agent && p.key == q.key;
    }
    return common;
}

template <typename Words>
int countShared(const Words &a, const Words &b)
{
    int common = 0;
    for (qsizetype i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            ++common;
            ++i;
            ++k;
        } else if (a[i] < b[k]) {
            ++i;
        } else {
            ++k;
        }
    }
    return common;
}

bool isParty(const MentionRecord &record, InternedId key)
{
    return std::any_of(record.parties.begin(), record.parties.end(),
                       [key](const Party &party) { return party.key == key; });
}

/// Parties of one that the sentence of the other names.
int countAround(const MentionRecord &a, const MentionRecord &b)
{
    int common = 0;
    for (const InternedId key : a.around)
        common += isParty(b, key);
    for (const InternedId key : b.around)
        common += isParty(a, key);
    return common;
}

/// An agent of one that the sentence of the other names.
bool hasAgentAround(const MentionRecord &a, const MentionRecord &b)
{
    const auto named = [](const MentionRecord &x, const MentionRecord &y) {
        return std::any_of(x.parties.begin(), x.parties.end(), [&y](const Party &party) {
            return party.role == ActorRole::Agent &&
                   std::binary_search(y.around.begin(), y.around.end(), party.key);
        });
    };
    return named(a, b) || named(b, a);
}

/// All who act in one, two at least, are named in the other.
bool actsAmong(const MentionRecord &a, const MentionRecord &b)
{
    int agents = 0;
    for (const Party &party : a.parties) {
        if (party.role != ActorRole::Agent)
            continue;
        ++agents;
        if (!isParty(b, party.key) && !std::binary_search(b.around.begin(), b.around.end(), party.key))
            return false;
    }
    return agents >= 2;
}

bool hasVagueAgent(const MentionRecord &record)
{
    return std::any_of(record.parties.begin(), record.parties.end(),
                       [](const Party &party) { return party.vague && party.role == ActorRole::Agent; });
}

bool hasBlocInCommon(const MentionRecord &a, const MentionRecord &b)
{
    return std::any_of(a.parties.begin(), a.parties.end(),
                       [&b](const Party &party) { return party.bloc && isParty(b, party.key); });
}

/// Two meetings of one with two others: each has somebody of the same rank whom the other lacks.
bool meetOthers(const MentionRecord &a, const MentionRecord &b)
{
    if (hasBlocInCommon(a, b))
        return false; // it may hold the others
    bool states[2] = {false, false};
    bool persons[2] = {false, false};
    const MentionRecord *const records[2] = {&a, &b};
    for (int i = 0; i < 2; ++i) {
        for (const Party &party : records[i]->parties) {
            if (isParty(*records[1 - i], party.key) || party.bloc || party.key == records[i]->siteCountry ||
                party.key == records[1 - i]->siteCountry)
                continue;
            (party.state ? states : persons)[i] = true;
        }
    }
    return (states[0] || persons[0]) && (states[1] || persons[1]) && (states[0] == states[1]);
}

/// Each is done to somebody, to others in each.
bool hitOthers(const MentionRecord &a, const MentionRecord &b)
{
    if (a.type == EventType::Assault)
        return false; // the places tell
    bool both[2] = {false, false};
    const MentionRecord *const records[2] = {&a, &b};
    for (int i = 0; i < 2; ++i) {
        for (const Party &party : records[i]->parties) {
            if (party.role != ActorRole::Target || !party.state)
                continue;
            both[i] = true;
            if (isParty(*records[1 - i], party.key))
                return false;
        }
    }
    return both[0] && both[1];
}

enum class Sites : quint8 { Unsaid, Same, Within, Other };

Sites compareSites(const MentionRecord &a, const MentionRecord &b)
{
    if (a.site == 0 || b.site == 0) {
        // "la réunion de Vilnius"
        const bool named = (a.site != 0 && b.siteWords.contains(a.siteWord())) ||
                           (b.site != 0 && a.siteWords.contains(b.siteWord()));
        return named ? Sites::Same : Sites::Unsaid;
    }
    if (a.site == b.site)
        return Sites::Same;
    const bool oneCountry = a.siteCountry != 0 && a.siteCountry == b.siteCountry;
    return oneCountry && (a.siteIsCountry || b.siteIsCountry) ? Sites::Within : Sites::Other;
}

bool isBoundToPlace(EventType type)
{
    return type == EventType::Assault || type == EventType::Consult || type == EventType::Coerce ||
           type == EventType::Retreat || type == EventType::Mobilize;
}

/// A truce is no exchange of prisoners.
bool isOtherMode(const MentionRecord &a, const MentionRecord &b)
{
    const bool otherKinds = a.subType != 0 && b.subType != 0 && a.subType != b.subType;
    if (typeGroup(a.type) == typeGroup(EventType::Concede)) {
        const bool oneKindTold = a.type != b.type && (a.subType != 0 || b.subType != 0);
        return otherKinds || (oneKindTold && countShared(a.words, b.words) == 0);
    }
    return otherKinds && a.type == b.type && (a.type == EventType::Coerce || a.type == EventType::Sanction);
}

/// Who takes part forbids one act.
bool partiesForbid(const MentionRecord &a, const MentionRecord &b, const Likeness &likeness)
{
    // Nobody in common: only where one of them names nobody or a vague many, at one place and time or with
    // the other's parties beside it.
    const bool agentAround = likeness.commonAround > 0 && hasAgentAround(a, b);
    const bool together = likeness.course && agentAround && typeGroup(a.type) == 1;
    if (likeness.commonParties == 0 && !together) {
        const bool told = !a.parties.isEmpty() && !b.parties.isEmpty();
        if (told && !(likeness.samePlace && a.type == b.type))
            return true;
        if (!likeness.samePlace && likeness.commonAround == 0)
            return true;
    }
    if (typeGroup(a.type) == 1 && !likeness.course && meetOthers(a, b))
        return true;
    if (hitOthers(a, b))
        return true;
    // Who does it to whom must not be turned round.
    if (likeness.commonParties >= 2 && countCommon(a, b, true) == 0)
        return true;
    // Who does it: where both say so, one of them at least is the same.
    return countAgents(a) > 0 && countAgents(b) > 0 && commonAgents(a, b) == 0 && !together &&
           !(typeGroup(a.type) == 1 && likeness.commonParties > 0);
}

} // namespace

int typeGroup(EventType type)
{
    switch (type) {
    case EventType::Consult:
    case EventType::Cooperate:
        return 1;
    case EventType::Agree:
    case EventType::Support:
    case EventType::Aid:
        return 2;
    case EventType::Concede:
    case EventType::Retreat:
        return 3;
    case EventType::Assault:
    case EventType::Coerce:
        return 4;
    case EventType::Mobilize:
        return 5;
    default:
        return 10 + static_cast<int>(type);
    }
}

bool compatibleTypes(EventType a, EventType b)
{
    return typeGroup(a) == typeGroup(b);
}

Likeness likeness(const MentionRecord &a, const MentionRecord &b)
{
    Likeness result;
    if (!compatibleTypes(a.type, b.type) || !certaintiesFit(a, b))
        return result;
    // One strike of many is not the series.
    if (a.series != b.series && a.type == b.type && !(a.course && b.course))
        return result;
    // What was announced is held, it does not go on.
    if (typeGroup(a.type) == 1 && a.course != b.course && (a.isPlanned() || b.isPlanned()))
        return result;
    result.commonWords = countShared(a.words, b.words);
    const auto date = dateScore(a, b, result);
    if (!date || isOtherMode(a, b))
        return result;
    const Sites sites = compareSites(a, b);
    if (sites == Sites::Other && isBoundToPlace(a.type))
        return result;
    result.samePlace = sites == Sites::Same;
    result.commonParties = countCommon(a, b, false);
    result.commonAround = countAround(a, b);
    if (partiesForbid(a, b, result))
        return result;
    // Nobody at all in common at one place: the days must be close.
    if (result.commonParties == 0 && !result.course && *date < 3 && !a.parties.isEmpty() &&
        !b.parties.isEmpty() && !(hasVagueAgent(a) && hasVagueAgent(b)))
        return result;
    // Promises are many too.
    if (typeGroup(a.type) == 2 && result.commonWords < 2 && (result.commonParties < 2 || a.type != b.type))
        return result;
    const int topic =
        countShared(a.topic, b.topic) + countShared(a.topic, b.words) + countShared(a.words, b.topic);
    const bool speech = isSpeech(a.type) || isSpeech(b.type);
    double score = *date;
    score += 2.0 * std::min(result.commonParties, 2);
    // Where a clause names nobody, those that its sentence names are its parties.
    score += (a.parties.isEmpty() != b.parties.isEmpty() ? 1.4 : 0.8) * std::min(result.commonAround, 3);
    score += 0.4 * std::min(countShared(a.around, b.around), 2);
    score += hasBlocInCommon(a, b) ? 0.5 : 0.0;
    // "Paris et Londres" in one, "la coalition menée par Paris et Londres" in the other; "les Européens".
    if (result.commonParties == 0 && result.course)
        score += actsAmong(a, b) || actsAmong(b, a) ? 1.0 : hasVagueAgent(a) || hasVagueAgent(b) ? 0.5 : 0.0;
    score += sites == Sites::Same ? 2.0 : sites == Sites::Within ? 0.5 : sites == Sites::Other ? -1.0 : 0.0;
    score += 0.6 * std::min(result.commonWords, 3);
    score += 0.25 * std::min(topic, 3);
    score += a.type == b.type ? 0.5 : 0.0;
    score += a.subType != 0 && a.subType == b.subType ? 0.5 : 0.0;
    score += isAnnouncedAndHeld(a, b) ? 0.5 : 0.0;
    score += result.course && a.certainty == b.certainty ? 0.5 : 0.0;
    double needed = threshold;
    if (speech) {
        // Words are many: the same day, the same speaker, the same matter.
        if (*date < 2.0 || result.commonParties == 0 || result.commonWords < 3 || a.type != b.type)
            return result;
        if (countCommon(a, b, true) == 0)
            return result;
        needed = 5.5;
    }
    if (*date <= 0.5 && !result.moved) {
        // Hardly a date: the words must speak.
        if (result.commonWords < 2)
            return result;
        needed += 0.5;
    }
    if (result.conflict && (!result.samePlace || result.commonWords < 2 || result.commonParties < 1))
        return result;
    // Put off to another day: the same people at the same place, or in the same words.
    if (result.moved && (result.commonParties < 1 ||
                         (result.commonWords < 3 && !(result.samePlace && result.commonWords >= 1))))
        return result;
    result.score = score >= needed ? score : 0;
    return result;
}

QStringList reasonsOf(const MentionRecord &a, const MentionRecord &b, const Likeness &likeness)
{
    QStringList reasons;
    const auto inWords = [](const char *text) { return QCoreApplication::translate("Chronology", text); };
    if (likeness.conflict)
        reasons.append(inWords(QT_TRANSLATE_NOOP("Chronology", "The days told differ by one or two.")));
    else if (likeness.moved)
        reasons.append(
            inWords(QT_TRANSLATE_NOOP("Chronology", "It was planned for one day, then for another.")));
    else
        reasons.append(inWords(QT_TRANSLATE_NOOP("Chronology", "The dates agree: %1 and %2."))
                           .arg(a.when.toEdtf(), b.when.toEdtf()));
    if (likeness.commonParties > 0) {
        QStringList names;
        for (const Party &p : a.parties) {
            for (const Party &q : b.parties) {
                if (p.key == q.key && !names.contains(internedText(p.name)))
                    names.append(internedText(p.name));
            }
        }
        std::sort(names.begin(), names.end());
        reasons.append(inWords(QT_TRANSLATE_NOOP("Chronology", "The same take part: %1."))
                           .arg(names.join(QStringLiteral(", "))));
    }
    if (likeness.samePlace)
        reasons.append(
            inWords(QT_TRANSLATE_NOOP("Chronology", "At the same place: %1.")).arg(internedText(a.place)));
    if (isAnnouncedAndHeld(a, b))
        reasons.append(
            inWords(QT_TRANSLATE_NOOP("Chronology", "Announced in one, told as done in the other.")));
    if (likeness.commonWords >= 2)
        reasons.append(inWords(QT_TRANSLATE_NOOP("Chronology", "They share their words.")));
    return reasons;
}

} // namespace frise
