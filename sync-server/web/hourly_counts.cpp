#include "web/hourly_counts.h"

#include <algorithm>

namespace salon::server {

namespace {

constexpr std::int64_t kHour = 3600;

}  // namespace

int HourlyCounts::secondsToWait(const std::string& whom, int most, std::int64_t now) {
    const std::lock_guard turn{m_mutex};
    const auto found = m_times.find(whom);
    if (found == m_times.end()) return 0;
    auto& times = found->second;
    std::erase_if(times, [now](std::int64_t at) { return at + kHour <= now; });
    if (times.size() < static_cast<std::size_t>(most)) return 0;
    return static_cast<int>(times[times.size() - static_cast<std::size_t>(most)] + kHour - now);
}

void HourlyCounts::count(const std::string& whom, std::int64_t now) {
    const std::lock_guard turn{m_mutex};
    tidy(now);
    m_times[whom].push_back(now);
}

void HourlyCounts::uncount(const std::string& whom) {
    const std::lock_guard turn{m_mutex};
    const auto found = m_times.find(whom);
    if (found != m_times.end() && !found->second.empty()) found->second.pop_back();
}

int HourlyCounts::countUpTo(const std::string& whom, int most, std::int64_t now) {
    const int wait = secondsToWait(whom, most, now);
    if (wait == 0) count(whom, now);
    return wait;
}

void HourlyCounts::tidy(std::int64_t now) {
    if (m_times.size() < m_tidyAt) return;
    std::erase_if(m_times, [now](const auto& each) { return each.second.empty() || each.second.back() + kHour <= now; });
    m_tidyAt = std::max<std::size_t>(1024, 2 * m_times.size());
}

}  // namespace salon::server
