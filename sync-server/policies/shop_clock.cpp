#include "policies/shop_clock.h"

#include <date/tz.h>

namespace salon::server {

namespace {

const date::time_zone* rulesOf(const std::string& zone) {
    try {
        return date::locate_zone(zone);
    } catch (const std::exception&) {
        throw UnknownZone("This computer has no rules for the time zone \"" + zone + "\". Install the package tzdata, and start the server again.");
    }
}

}  // namespace

ShopClock::ShopClock(std::string zone, UtcSeconds utcSeconds)
    : m_zone(std::move(zone)), m_utcSeconds(std::move(utcSeconds)), m_rules(rulesOf(m_zone)) {}

ShopTime ShopClock::at(std::int64_t utcSeconds) const {
    const auto offset = m_rules->get_info(date::sys_seconds{std::chrono::seconds{utcSeconds}}).offset;
    return {WallSecond{utcSeconds + offset.count()}, static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(offset).count())};
}

std::int64_t ShopClock::utcOf(WallSecond second) const {
    const auto info = m_rules->get_info(date::local_seconds{std::chrono::seconds{second.number}});
    if (info.result == date::local_info::nonexistent) return info.first.end.time_since_epoch().count();
    return second.number - info.first.offset.count();
}

}  // namespace salon::server
