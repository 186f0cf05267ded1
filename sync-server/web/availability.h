#pragma once

#include "ingest/ingestor.h"
#include "salon/assignment.h"
#include "salon/web_booking.h"
#include "web/web_problem.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace salon::server {

/// When a visit fits on one day.
struct DayTimes {
    Day day;
    bool open = false;        ///< somebody who could serve the visit works that day
    std::vector<int> starts;  ///< minutes of the day, in order

    bool operator==(const DayTimes&) const = default;
};

/// Kinds of visit whose times are kept for a shop; the next one more begins anew.
inline constexpr std::size_t kKindsKeptMax = 256;

/// When visits fit, by salon/free_slots.h. Remembers what it has found: a hundred visitors who ask for the same thing cost one
/// search for each day on which something has changed.
///
/// Safe to call from any thread.
class Availability {
public:
    /// Days from `from` on. `visit` names lines with their distances; its day does not matter. All starts that are free on
    /// the book, without moving anybody, whatever the rules of the web page.
    std::vector<DayTimes> of(const Ingestor::At& at, const VisitRequest& visit, Day from, int days);

    /// Days that were searched so far: what the memory saves is seen by it.
    std::int64_t searches() const;

private:
    struct Shelf {
        std::mutex busy;
        Ingestor::At at;
        std::map<std::string, std::map<Day, DayTimes>> kinds;
    };
    Shelf& shelfOf(const ShopId& shop);
    static void bringUp(Shelf& shelf, const Ingestor::At& at);

    mutable std::mutex m_mutex;
    std::map<ShopId, std::unique_ptr<Shelf>> m_shelves;
    std::int64_t m_searches = 0;
};

/// Why the shop's rules leave this start to the salon, `now` on its wall; nothing if customers may have it.
std::optional<WebProblem> whyNotOnline(const WebBooking& rules, WallTime now, WallTime start);

/// When a customer may put a visit there themselves, `now` on the shop's wall; nothing for a time that is free and not for them.
std::vector<int> onlineStarts(const WebBooking& rules, WallTime now, const DayTimes& day);

}  // namespace salon::server
