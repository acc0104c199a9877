#pragma once

namespace frise {

/// Weight of a distance in days after (or before) something that is told as news: nothing within `within`
/// days, then `perDoubling` for each doubling. Any thread.
double freshness(int days, int within, double perDoubling);

} // namespace frise
