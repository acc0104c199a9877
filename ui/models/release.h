#pragma once

#include <QThreadPool>
#include <memory>
#include <utility>

namespace frise {

/// Lets go of a large value in another thread: a hundred thousand rows of words take longer to free than a
/// frame may last. Values must not reach back to the thread they came from (no QObject in them).
template <typename Value>
void releaseElsewhere(Value &&value)
{
    auto held = std::make_shared<std::decay_t<Value>>(std::forward<Value>(value));
    QThreadPool::globalInstance()->start([held = std::move(held)]() mutable { held.reset(); });
}

} // namespace frise
