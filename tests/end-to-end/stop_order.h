#pragma once

#include <atomic>
#include <cstdint>

namespace salon::test {

/// What a test and the program it stops share: a small file that both have mapped. The program counts the points at which
/// it changes a file of its data folder, and ends itself, as kill -9 does, at the one it is told.
struct StopOrder {
    enum class When : std::int32_t { before, after };

    std::atomic<std::int32_t> armed;   ///< 0: nothing is counted
    std::atomic<When> when;            ///< of the call
    std::atomic<std::int64_t> stopAt;  ///< 1, 2, 3 …; 0: nowhere, they are counted only
    std::atomic<std::int64_t> passed;  ///< points reached since armed
};

inline constexpr const char* kStopOrderVariable = "HAIRSHOP_STOP_ORDER";
inline constexpr const char* kStopFolderVariable = "HAIRSHOP_STOP_FOLDER";

}  // namespace salon::test
