#pragma once

#include <atomic>
#include <memory>

namespace salon {

/// Ours alone to change: made if there is none, copied first if another value holds it too.
///
/// Copies of a value may be read and dropped on other threads meanwhile; only their owner changes them.
template <class T>
T& own(std::shared_ptr<T>& shared) {
    if (!shared) {
        shared = std::make_shared<T>();
    } else if (shared.use_count() > 1) {
        shared = std::make_shared<T>(*shared);
    } else {
        // Whoever held it last has finished reading before we write: use_count() alone does not order that.
        std::atomic_thread_fence(std::memory_order_acquire);
    }
    return *shared;
}

}  // namespace salon
