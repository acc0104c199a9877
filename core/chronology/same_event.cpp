#include "core/chronology/same_event.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace frise {

namespace {

constexpr double threshold = 4.5;
constexpr int recentDays = 21;
constexpr int freshDays = 7;
constexpr int comingDays = 60;

bool isSpeech(EventType type)
{
    return type == EventType::Request || type == EventType::Accuse || type == EventType::Threaten ||
           type == EventType::Reject || type == EventType::Support || type == EventType::Statement;
}

int lengthOf(const DateInterval &when)
{
    return when.dayCount().value_or(1000000);
}

/// What the dates say: nothing where they exclude the same act.
std::optional<double> dateScore(const MentionRecord &a, const MentionRecord &b, Likeness &result)
{
    const DateInterval &x = a.when;
    const DateInterval &y = b.when;
    if (x.isUnknown() || y.isUnknown())
        return std::nullopt;
    const bool xOpen = x.isOpenBegin() || x.isOpenEnd();
    const bool yOpen = y.isOpenBegin() || y.isOpenEnd();
    if (!xOpen && !yOpen) {
        const int longer = std::max(lengthOf(x), lengthOf(y));
        const int shorter = std::min(lengthOf(x), lengthOf(y));
        if (x.overlaps(y)) {
            if (longer <= 7)
                return 3.0;
            if (longer <= 62)
                return 2.0;
            if (x == y)
                return 2.0;
            // "depuis février" and "en février"
            if (x.firstDay() / 31 == y.firstDay() / 31 && shorter <= 62)
                return 1.5;
            return 1.0;
        }
        const int gap = std::max(x.firstDay(), y.firstDay()) - std::min(x.lastDay(), y.lastDay());
        if (longer <= 2 && gap <= 2) {
            result.conflict = true;
            return 0.0;
        }
        if (longer <= 7 && gap <= 45 && a.isPlanned() && b.isPlanned()) {
            result.moved = true;
            return 0.5;
        }
        return std::nullopt;
    }
    if (xOpen != yOpen) {
        const DateInterval &open = xOpen ? x : y;
        const DateInterval &closed = xOpen ? y : x;
        if (lengthOf(closed) > 62)
            return std::nullopt;
        if (open.isOpenBegin()) {
            const int age = open.lastDay() - closed.lastDay();
            if (age < 0 || age > recentDays)
                return std::nullopt;
            return age <= freshDays ? 1.5 : 1.0;
        }
        const int ahead = closed.firstDay() - open.firstDay();
        if (ahead < 0 || ahead > comingDays)
            return std::nullopt;
        return 1.0;
    }
    if (x.isOpenBegin() == y.isOpenBegin()) {
        const Day p = x.isOpenBegin() ? x.lastDay() : x.firstDay();
        const Day q = y.isOpenBegin() ? y.lastDay() : y.firstDay();
        const int limit = a.series && b.series ? 31 : 14;
        if (std::abs(p - q) > limit)
            return std::nullopt;
        return 0.5;
    }
    // Announced without a day, then told as done: within two months.
    const Day announced = x.isOpenBegin() ? y.firstDay() : x.firstDay();
    const Day done = x.isOpenBegin() ? x.lastDay() : y.lastDay();
    if (done < announced || done > announced + comingDays)
        return std::nullopt;
    return 0.5;
}

bool certaintiesFit(const MentionRecord &a, const MentionRecord &b)
{
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

int distinctParties(const MentionRecord &record)
{
    QVarLengthArray<InternedId, 6> keys;
    for (const Party &party : record.parties) {
        if (!keys.contains(party.key))
            keys.append(party.key);
    }
    return static_cast<int>(keys.size());
}

int commonWords(const MentionRecord &a, const MentionRecord &b)
{
    int common = 0;
    for (qsizetype i = 0, k = 0; i < a.words.size() && k < b.words.size();) {
        if (a.words[i] == b.words[k]) {
            ++common;
            ++i;
            ++k;
        } else if (a.words[i] < b.words[k]) {
            ++i;
        } else {
            ++k;
        }
    }
    return common;
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
    if (a.series != b.series && a.type == b.type)
        return result;
    const auto date = dateScore(a, b, result);
    if (!date)
        return result;
    result.commonWords = commonWords(a, b);
    result.commonParties = countCommon(a, b, false);
    const int partiesOfA = distinctParties(a);
    const int partiesOfB = distinctParties(b);
    result.samePlace = a.place != 0 && a.place == b.place;
    const bool otherPlace = a.place != 0 && b.place != 0 && a.place != b.place;
    const bool speech = isSpeech(a.type) || isSpeech(b.type);
    double score = *date;
    if (result.commonParties == 0) {
        // Nobody in common: only where one of them names nobody, at one place and time.
        if (partiesOfA > 0 && partiesOfB > 0 && !(result.samePlace && *date >= 3 && a.type == b.type))
            return result;
        if (!result.samePlace)
            return result;
    }
    // Two meetings of one person with two different ones.
    if (a.type == EventType::Consult && partiesOfA == 2 && partiesOfB == 2 && result.commonParties == 1 &&
        !result.samePlace)
        return result;
    if (otherPlace) {
        if (a.type == EventType::Assault || a.type == EventType::Consult || a.type == EventType::Coerce ||
            a.type == EventType::Retreat)
            return result;
        score -= 1;
    }
    // Who does it to whom must not be turned round.
    if (result.commonParties >= 2 && countCommon(a, b, true) == 0)
        return result;
    // Who does it: where both say so, one of them at least is the same.
    const int agentsOfA = countAgents(a);
    const int agentsOfB = countAgents(b);
    if (agentsOfA > 0 && agentsOfB > 0 && commonAgents(a, b) == 0 &&
        !(typeGroup(a.type) == 1 && result.commonParties > 0))
        return result;
    // Promises are many too.
    if (typeGroup(a.type) == 2 && result.commonWords < 2 && (result.commonParties < 2 || a.type != b.type))
        return result;
    score += 2.0 * std::min(result.commonParties, 2);
    score += result.samePlace ? 2.0 : 0.0;
    score += 0.6 * std::min(result.commonWords, 3);
    score += a.type == b.type ? 0.5 : 0.0;
    score += a.subType != 0 && a.subType == b.subType ? 0.5 : 0.0;
    score += isAnnouncedAndHeld(a, b) ? 0.5 : 0.0;
    double needed = threshold;
    if (speech) {
        // Words are many: the same day, the same speaker, the same matter.
        if (*date < 2.0 || result.commonParties == 0 || result.commonWords < 3 || a.type != b.type)
            return result;
        if (countCommon(a, b, true) == 0)
            return result;
        needed = 5.5;
    }
    if (*date <= 0.5) {
        // Hardly a date: the words must speak.
        if (result.commonWords < 2)
            return result;
        needed += 0.5;
    }
    if (result.conflict && (!result.samePlace || result.commonWords < 2 || result.commonParties < 1))
        return result;
    if (result.moved && (result.commonWords < 3 || result.commonParties < 1))
        return result;
    result.score = score >= needed ? score : 0;
    return result;
}

QStringList reasonsOf(const MentionRecord &a, const MentionRecord &b, const Likeness &likeness)
{
    QStringList reasons;
    const auto tr = [](const char *text) { return QCoreApplication::translate("Chronology", text); };
    if (likeness.conflict)
        reasons.append(tr("The days told differ by one or two."));
    else if (likeness.moved)
        reasons.append(tr("It was planned for one day, then for another."));
    else
        reasons.append(tr("The dates agree: %1 and %2.").arg(a.when.toEdtf(), b.when.toEdtf()));
    if (likeness.commonParties > 0) {
        QStringList names;
        for (const Party &p : a.parties) {
            for (const Party &q : b.parties) {
                if (p.key == q.key && !names.contains(internedText(p.name)))
                    names.append(internedText(p.name));
            }
        }
        std::sort(names.begin(), names.end());
        reasons.append(tr("The same take part: %1.").arg(names.join(QStringLiteral(", "))));
    }
    if (likeness.samePlace)
        reasons.append(tr("At the same place: %1.").arg(internedText(a.place)));
    if (isAnnouncedAndHeld(a, b))
        reasons.append(tr("Announced in one, told as done in the other."));
    if (likeness.commonWords >= 2)
        reasons.append(tr("They share their words."));
    return reasons;
}

} // namespace frise
