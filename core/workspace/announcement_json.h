#pragma once

#include "core/chronology/announcements.h"

#include <QByteArray>

namespace frise {

/// What `frise-cli chronology --announced --json` prints for one announcement: one object on one line.
QByteArray announcementJson(const Announcement &announcement);

} // namespace frise
