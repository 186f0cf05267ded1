#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace salon::server {

/// How often somebody did something within the last hour; for limits. Kept in memory only. `now`: seconds
/// of a clock that is not set back.
///
/// Safe to call from any thread.
class HourlyCounts {
public:
    /// Seconds until `whom` may do it again, if that is at most `most` times an hour; 0: now.
    int secondsToWait(const std::string& whom, int most, std::int64_t now);
    void count(const std::string& whom, std::int64_t now);
    /// It did not happen after all.
    void uncount(const std::string& whom);
    /// Counts it if it may be done; else the seconds to wait.
    int countUpTo(const std::string& whom, int most, std::int64_t now);

private:
    void tidy(std::int64_t now);

    std::mutex m_mutex;
    std::map<std::string, std::vector<std::int64_t>> m_times;  ///< in order
    std::size_t m_tidyAt = 1024;
};

}  // namespace salon::server
