#pragma once

namespace frise {

/// What travels when an undated entry is dragged from the shelf: its id in decimal digits.
constexpr char shelfMimeType[] = "application/x-frise-entry";

} // namespace frise
