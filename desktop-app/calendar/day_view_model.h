#pragma once

#include "calendar/overlap_layout.h"
#include "session/session.h"

#include <QString>

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace salon::desk {

/// One line of one visit.
struct BlockId {
    ReservationId reservation;
    int line = 0;

    auto operator<=>(const BlockId&) const = default;
};

/// A line as the day shows it: words and minutes, no pixels.
struct DayBlock {
    BlockId id;
    int startMinute = 0;
    Blocks minutes;
    Status status = Status::confirmed;
    bool pending = false;   ///< the server has not answered yet
    bool flagged = false;   ///< a person must decide about it
    bool walkIn = false;
    WishKind wish = WishKind::any;
    QString customer;
    QString service;
    QString time;
    QString part;           ///< "1/2" for a visit of several lines
    QString reasons;
    bool gapFree = true;    ///< nobody else uses the processing time
    Placed placed;
    size_t look = 0;        ///< changes whenever something painted changes

    bool operator==(const DayBlock&) const = default;
    Span span() const { return {startMinute, startMinute + minutes.total()}; }
};

/// Hours in which a stylist does not work although their shift says so.
struct DayAbsence {
    Span span;
    bool operator==(const DayAbsence&) const = default;
};

struct DayColumn {
    StylistId stylist;      ///< empty: the lane of visits that hold nobody
    QString name;
    QString shift;
    QString shiftAround;    ///< from the first hour to the last, when there is room for no more
    int busyPercent = 0;
    int visits = 0;
    std::vector<Span> working;
    std::vector<DayAbsence> absences;
    std::vector<DayBlock> blocks;  ///< by start, longer first: a block inside another's gap comes after it

    bool operator==(const DayColumn&) const = default;
    bool isAttentionLane() const { return stylist.empty(); }
};

/// Answers what the calendar asks about one day. Built anew from the session's state, compared column by column, so
/// that only what changed is painted again.
class DayViewModel {
public:
    explicit DayViewModel(const Session& session) : m_session(session) {}

    /// Shows a day as it is now. The shortest block is laid out as if it lasted `labelMinutes`.
    void show(Day day, int labelMinutes);

    /// Names, language or theme are others now: nothing kept may be used again.
    void forget();

    Day day() const { return m_day; }
    const std::vector<DayColumn>& columns() const { return m_columns; }
    /// As it was before the last show(), to see what changed.
    const std::vector<DayColumn>& previous() const { return m_previous; }
    /// The hours worth showing: every shift and every visit, whole hours.
    Span hours() const { return m_hours; }
    bool hasVisits() const;

    const DayBlock* find(const BlockId& id) const;
    /// Column and block of a line; nothing when it is not on this day.
    std::optional<std::pair<int, int>> whereIs(const BlockId& id) const;
    /// All lines of a visit on this day.
    std::vector<BlockId> linesOf(const ReservationId& reservation) const;

    /// What dropping a line there would ask for: within its column the whole visit, in another column this line alone.
    /// Nothing for the lane of visits that hold nobody.
    std::optional<MoveReservation> moveTo(const BlockId& id, int column, int startMinute) const;
    /// What the rules would say to that.
    Verdict canDrop(const MoveReservation& move) const;

private:
    /// The blocks of one visit, and what they were made from: as long as that is the same, so are they.
    struct Remembered {
        std::shared_ptr<const Reservation> visit;
        bool pending = false;
        std::vector<int> flags;  ///< lines a person must decide about; -1: all
        std::vector<DayBlock> blocks;
    };

    void addColumns();
    void addBlocks();
    std::map<ReservationId, std::vector<int>> flagsByVisit() const;
    Remembered remember(std::shared_ptr<const Reservation> visit, bool pending, std::vector<int> flags) const;
    void layOutColumns();
    bool reuseLayout(std::size_t index);
    DayBlock blockFor(const Reservation& reservation, int line) const;
    void findHours();

    const Session& m_session;
    Day m_day;
    int m_labelMinutes = 0;
    std::vector<DayColumn> m_columns;
    std::vector<DayColumn> m_previous;
    bool m_sameLabels = false;  ///< the previous layout was made with the same minutes
    std::map<ReservationId, Remembered> m_memory;
    Span m_hours{9 * 60, 21 * 60};
};

}  // namespace salon::desk
