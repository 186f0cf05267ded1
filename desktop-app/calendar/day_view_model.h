#pragma once

#include "calendar/column_heads.h"
#include "calendar/visit_blocks.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salon::desk {

/// What was painted a moment ago and is another picture now.
struct ModelChanges {
    struct Column {
        int column = 0;
        bool header = false;
        Span span;  ///< empty: none of its blocks
    };
    bool everything = false;  ///< columns or hours are others: nothing of the old picture holds
    bool ribbons = false;     ///< a visit over several columns has come, gone or moved
    std::vector<Column> columns;
};

/// Answers what the calendar asks about the days shown: a day by stylist, a day by station, or a stylist's week. Follows
/// the session: only the columns that a change touches are made and laid out again, whatever the salon's size.
class DayViewModel {
public:
    explicit DayViewModel(const Session& session) : m_session(session), m_heads(session), m_visits(session) {}

    /// Shows a day as it is now, in the week's view all days of its week. The shortest block is laid out as if it lasted
    /// `labelMinutes`. The setters below take effect with the next show().
    void show(Day day, int labelMinutes);

    void setView(const CalendarView& view);
    const CalendarView& view() const { return m_view; }
    /// Only columns whose name contains this, as one types it: a part, initial consonants, half a syllable. Empty: all.
    /// The lane of visits that hold nobody always stays.
    void setFilter(const QString& typed);
    const QString& filter() const { return m_filter; }
    /// Leaves out stylists who neither work nor have a visit on that day. On unless told otherwise.
    void setHideAbsent(bool hide);
    bool hidesAbsent() const { return m_hideAbsent; }
    /// How many stylists are left out for that reason now.
    int absentCount() const { return m_absent; }

    /// Language or theme are others now: nothing kept may be used again.
    void forget();
    /// Names of customers may be others now.
    void forgetNames() { m_visits.forgetNames(); }

    Day day() const { return m_day; }
    const std::vector<DayColumn>& columns() const { return m_columns; }
    /// What the last show() has changed.
    const ModelChanges& changes() const { return m_changes; }
    /// The hours worth showing: every shift and every visit, whole hours.
    Span hours() const { return m_hours; }
    /// The hours of a shown day in which anybody works; outside them the shop is closed.
    const std::vector<Span>& openOn(Day day) const;
    bool hasVisits() const { return !m_visits.visits().empty(); }
    /// Visits over several stylists, with their parts that are on the screen in the order of time; at least two each.
    const std::vector<Ribbon>& ribbons() const { return m_ribbons; }

    const DayBlock* find(const BlockId& id) const;
    /// Column and block of a line; nothing when it is not shown.
    std::optional<std::pair<int, int>> whereIs(const BlockId& id) const;
    /// All lines of a visit that are shown.
    std::vector<BlockId> linesOf(const ReservationId& reservation) const;
    /// The column of a stylist on the day shown; nothing when it is not on the screen.
    std::optional<int> columnOf(const StylistId& stylist) const;

    /// What dropping a line there would ask for. Stylists: within its column the whole visit, in another column this line
    /// alone. Week: the whole visit, on that column's day. Stations: the whole visit, within its column only, since the
    /// book gives stations itself. Nothing for the lane of visits that hold nobody.
    std::optional<MoveReservation> moveTo(const BlockId& id, int column, int startMinute) const;
    /// What the rules would say to that.
    Verdict canDrop(const MoveReservation& move) const;

private:
    void showAnew(int labelMinutes);
    bool showChanges(const VisitBlocks::Changes& changes);
    void addColumns();
    bool isWanted(const DayColumn& column) const;
    void redo(int column, const std::vector<ReservationId>& changed, const std::vector<const DayBlock*>& come);
    void layOut(DayColumn& column, const std::vector<DayBlock>& before) const;
    void findHours();
    void findRibbons();

    const Session& m_session;
    ColumnHeads m_heads;
    VisitBlocks m_visits;
    Book m_book;  ///< as it was shown; keeps what the columns were made from, so that sameness is a comparison of pointers
    Day m_day;
    CalendarView m_view;
    QString m_filter;
    bool m_hideAbsent = true;
    bool m_stale = true;  ///< columns must be chosen anew
    int m_labelMinutes = 0;
    int m_absent = 0;
    std::vector<DayColumn> m_columns;
    std::map<std::string, int> m_columnByKey;
    std::map<Day, std::vector<Span>> m_open;
    std::vector<Ribbon> m_ribbons;
    ModelChanges m_changes;
    Span m_hours{9 * 60, 21 * 60};
};

}  // namespace salon::desk
