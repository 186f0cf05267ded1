#include "http/admission.h"

#include "http/limits.h"

#include <algorithm>
#include <cmath>

namespace salon::server {

namespace {

constexpr std::size_t kPlaces = kWorkersMax + kWaitingMax;

}  // namespace

int Admission::pay(const std::string& caller, const Purse& purse, std::size_t bodyBytes, Time now) {
    if (m_purses.size() >= m_forgetAt) forgetFullPurses(now);
    Held& held = m_purses.try_emplace(caller, Held{purse.burst, purse, now}).first->second;
    held.requests = filled(held, now);
    held.at = now;
    const double price = std::min(purse.burst, 1 + static_cast<double>(bodyBytes) / static_cast<double>(kBytesPerRequest));
    if (held.requests < price) return std::max(1, static_cast<int>(std::ceil((price - held.requests) / purse.perSecond)));
    held.requests -= price;
    return 0;
}

bool Admission::enter(Time now, Crowd crowd) {
    if (isFull(crowd)) {
        if (isFull()) turnedAway(now);
        return false;
    }
    ++m_inside;
    if (crowd == Crowd::visitors) ++m_visitorsInside;
    return true;
}

void Admission::leave(Crowd crowd) {
    --m_inside;
    if (crowd == Crowd::visitors) --m_visitorsInside;
}

void Admission::turnedAway(Time now) {
    m_everTurnedAway = true;
    m_turnedAwayAt = now;
}

bool Admission::isFull(Crowd crowd) const {
    return m_inside >= kPlaces || (crowd == Crowd::visitors && m_visitorsInside >= kVisitorsInsideMax);
}

bool Admission::isOverloaded(Time now) const {
    return isFull() || (m_everTurnedAway && now - m_turnedAwayAt < kOverloadedFor);
}

double Admission::filled(const Held& held, Time now) {
    const double seconds = std::chrono::duration<double>(now - held.at).count();
    return std::min(held.size.burst, held.requests + seconds * held.size.perSecond);
}

void Admission::forgetFullPurses(Time now) {
    std::erase_if(m_purses, [now](const auto& each) { return filled(each.second, now) >= each.second.size.burst; });
    m_forgetAt = std::max<std::size_t>(1024, 2 * m_purses.size());
}

}  // namespace salon::server
