#pragma once

#include "calendar/day_block.h"

#include "salon/stylist.h"

#include <optional>
#include <vector>

namespace salon::desk {

/// What stands side by side.
enum class ViewKind {
    stylists,  ///< one day, a column for each stylist
    stations,  ///< one day, a column for each chair, basin and room
    week,      ///< one stylist, a column for each day from Monday to Sunday
};

struct CalendarView {
    ViewKind kind = ViewKind::stylists;
    StylistId stylist;  ///< whose week; empty otherwise

    bool operator==(const CalendarView&) const = default;
};

/// A gap shorter than this many steps of the shop's grid is too short for any service: next free looks past it.
inline constexpr int kUsefulSteps = 3;

/// Hours in which a stylist does not work although their shift says so.
struct DayAbsence {
    Span span;
    TimeOffKind kind = TimeOffKind::off;

    bool operator==(const DayAbsence&) const = default;
};

/// One column: what it is about, its head, and its blocks.
struct DayColumn {
    Day day;
    StylistId stylist;      ///< whose; empty for a station's column and for the lane of visits that hold nobody
    StationId station;
    QString name;
    QString shift;
    QString shiftAround;    ///< from the first hour to the last, when there is room for no more
    bool worksToday = true; ///< false: a stylist without a shift on this day, or away for all of it
    int busyPercent = 0;
    int visits = 0;
    std::vector<Span> working;
    std::vector<Span> free;      ///< what is left of the working hours; sorted, disjoint
    std::vector<DayAbsence> absences;
    std::vector<DayBlock> blocks;  ///< by start, longer first: a block inside another's gap comes after it

    bool operator==(const DayColumn&) const = default;
    bool isAttentionLane() const { return stylist.empty() && station.empty(); }
    /// The start of the first free time of at least `minutes` from `from` on; nothing when there is none.
    std::optional<int> nextFree(int from, int minutes) const;
};

/// Where a block belongs, and which column that is: stylist, station or day as text; empty for the lane of those
/// that hold nobody.
std::string columnKey(const DayBlock& block, ViewKind kind);
std::string columnKey(const DayColumn& column, ViewKind kind);

/// What is left of sorted, disjoint spans when others are taken out.
std::vector<Span> without(const std::vector<Span>& spans, std::vector<Span> taken);

}  // namespace salon::desk
