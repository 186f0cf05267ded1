#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace salon::server {

/// Whose request it is. Customers' browsers have fewer places: a desk must not wait for them.
enum class Crowd { desks, visitors };

/// Who may come in, who has to come back later: places for requests, and a purse of requests for each caller that fills
/// up again with time. The numbers stand in limits.h.
///
/// For one thread at a time; the clock is the caller's.
class Admission {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// A purse: how many requests at once, and how many a second for good.
    struct Purse {
        double burst = 0;
        double perSecond = 0;
    };

    /// Takes a request with so large a body from the caller's purse. 0: paid; else the seconds until there is enough.
    int pay(const std::string& caller, const Purse& purse, std::size_t bodyBytes, Time now);

    /// Takes a place for a request; false when all are taken. Each place taken is given back by leave().
    bool enter(Time now, Crowd crowd = Crowd::desks);
    void leave(Crowd crowd = Crowd::desks);
    /// Somebody was turned away for want of a place.
    void turnedAway(Time now);
    bool isFull(Crowd crowd = Crowd::desks) const;
    bool isOverloaded(Time now) const;

    std::size_t inside() const { return m_inside; }
    std::size_t pursesKept() const { return m_purses.size(); }

private:
    struct Held {
        double requests = 0;
        Purse size;
        Time at;
    };
    static double filled(const Held& held, Time now);
    void forgetFullPurses(Time now);

    std::map<std::string, Held> m_purses;
    std::size_t m_forgetAt = 1024;
    std::size_t m_inside = 0;
    std::size_t m_visitorsInside = 0;  ///< of those
    bool m_everTurnedAway = false;
    Time m_turnedAwayAt;
};

}  // namespace salon::server
