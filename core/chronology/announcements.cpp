#include "core/chronology/announcements.h"

#include <algorithm>
#include <tuple>

namespace frise {

namespace {

bool isToCome(const HistoryStep &step)
{
    return step.certainty == Certainty::Planned;
}

bool tells(const HistoryStep &step, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Happened:
        return step.certainty == Certainty::Happened || step.certainty == Certainty::Ongoing;
    case Outcome::Denied:
        return step.certainty == Certainty::Negated;
    default:
        return false;
    }
}

} // namespace

Announcement announcementOf(const ChronicleEntry &entry)
{
    Announcement announcement;
    announcement.entry = entry.id;
    announcement.stableId = entry.stableId;
    announcement.title = entry.title;
    announcement.kind = entry.kind;
    announcement.type = entry.type;
    announcement.outcome = entry.outcome;
    announcement.when = entry.when;
    const QList<HistoryStep> &history = entry.history;
    const auto first = std::find_if(history.begin(), history.end(), isToCome);
    if (first != history.end())
        announcement.announced = *first;
    else if (!history.isEmpty()) // "la visite prévue mardi est annulée" announces and denies at once
        announcement.announced = history.constFirst();
    if (entry.outcome == Outcome::Moved) {
        const auto last = std::find_if(history.rbegin(), history.rend(), isToCome);
        if (last != history.rend())
            announcement.became = *last;
    } else {
        const auto step = std::find_if(history.begin(), history.end(),
                                       [&](const HistoryStep &s) { return tells(s, entry.outcome); });
        if (step != history.end())
            announcement.became = *step;
    }
    return announcement;
}

void sortAnnouncements(QList<Announcement> &announcements)
{
    const auto key = [](const Announcement &a) {
        const DateInterval &when = a.announced.when;
        const Day day = when.firstDay();
        return std::tuple(day == noDay || when.isUnknown(), day, when.lastDay(), a.stableId);
    };
    std::sort(announcements.begin(), announcements.end(),
              [&](const Announcement &a, const Announcement &b) { return key(a) < key(b); });
}

} // namespace frise
