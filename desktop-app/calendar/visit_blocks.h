#pragma once

#include "calendar/day_column.h"
#include "session/session.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace salon::desk {

class Words;

/// A visit of the days shown, with what its blocks were made from: as long as that is the same, so are they.
struct ShownVisit {
    std::shared_ptr<const Reservation> visit;
    bool pending = false;
    bool noted = false;
    bool openElsewhere = false;
    std::vector<int> flags;  ///< lines a person must decide about; -1: all
    int servicesToday = 1;
    bool firstVisit = false;
    std::vector<DayBlock> blocks;  ///< of the lines this view shows; not laid out

    const ReservationId& id() const { return visit->id; }
};

/// Shows when a station is held, in the shape of blocks: what lies between two holds is a gap. Without any hold as it was.
void useStationMinutes(DayBlock& block, const std::vector<Span>& held);

/// The visits of the days shown, in the order of their ids, and which of them are other ones than a moment ago.
class VisitBlocks {
public:
    explicit VisitBlocks(const Session& session) : m_session(session) {}

    /// What has changed since the last call: the visits as they were, and where they now stand among visits().
    struct Changes {
        std::vector<ShownVisit> gone;       ///< changed or no longer here, as they were
        std::vector<std::size_t> come;      ///< changed or new
    };

    /// Brings itself to the session's state. A visit that nothing has touched costs a comparison of pointers.
    Changes follow(const std::vector<Day>& days, const CalendarView& view);
    const std::vector<ShownVisit>& visits() const { return m_visits; }
    /// Null when it is not shown.
    const ShownVisit* find(const ReservationId& id) const;

    /// Names may be others now.
    void forgetNames() { m_namesStale = true; }
    /// Language, theme or view are others now: nothing kept may be used again.
    void forget() { m_visits.clear(); }

private:
    /// Of whom something has changed: their ids, and how many services each has on a day.
    struct Touched {
        std::unordered_set<std::string> ids;
        std::unordered_map<std::string, int> services;
    };

    std::vector<std::shared_ptr<const Reservation>> wanted(const std::vector<Day>& days, const CalendarView& view) const;
    std::map<ReservationId, std::vector<int>> flagsByVisit() const;
    void touch(Touched& touched, const Reservation& visit) const;
    void tally(const std::vector<Day>& days, Touched& touched) const;
    std::string personOn(const Reservation& visit) const;
    bool isFirst(const Reservation& visit, const VisitIndex& index) const;
    bool isSame(const ShownVisit& known, const ShownVisit& now, const Words& words) const;
    Changes merge(std::vector<ShownVisit> now, const Words& words);
    void retell(const std::vector<Day>& days, Changes& changes);
    void makeBlocks(ShownVisit& visit, const CalendarView& view, const Words& words) const;
    DayBlock blockFor(const ShownVisit& visit, int line, const CalendarView& view, const Words& words) const;

    const Session& m_session;
    std::vector<ShownVisit> m_visits;
    bool m_namesStale = false;
};

}  // namespace salon::desk
