#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/money.h"

#include <string>
#include <vector>

namespace salon {

/// The four runs of minutes a service is made of, in their order (DESIGN §4). The stylist is busy in working,
/// finishing and clean-up, and free for somebody else in processing.
struct Blocks {
    int working = 0;
    int processing = 0;
    int finishing = 0;
    int cleanUp = 0;

    bool operator==(const Blocks&) const = default;
    int total() const { return working + processing + finishing + cleanUp; }
    /// From the first minute to the customer's last: without clean-up.
    int customerMinutes() const { return working + processing + finishing; }
    /// When the stylist is busy, for a line that starts at `startMinute`: one or two spans, sorted.
    std::vector<Span> busySpans(int startMinute) const;
};

/// No service lasts longer than a day's work; keeps arithmetic far from any limit.
inline constexpr int kBlockMinutesMax = 12 * 60;

/// Ten years: no skin test is good for longer.
inline constexpr int kPatchTestDaysMax = 3650;

/// Which blocks of a service hold the station it needs.
struct StationHold {
    bool working = true;
    bool processing = true;
    bool finishing = true;
    bool cleanUp = true;

    bool operator==(const StationHold&) const = default;
    /// When a station is held, for a line with these blocks that starts at `startMinute`; sorted, joined.
    std::vector<Span> spans(const Blocks& blocks, int startMinute) const;
};

/// Something the salon sells.
struct Service {
    ServiceId id;
    std::string name;         ///< in the shop's own language
    std::string nameEnglish;  ///< empty: the same
    std::string shortName;    ///< what a receptionist types: "뿌염", "cut"
    std::string category;     ///< groups the price list: "cut", "colour", "perm", "care", "styling"
    Money price;
    Blocks blocks;
    std::string stationKind;  ///< kind of station it needs; empty: none
    StationHold stationHold;
    int patchTestDays = 0;    ///< a skin test at most so many days old is asked for; 0: none needed
    bool active = true;       ///< no longer sold when false; the book keeps it for its history

    bool operator==(const Service&) const = default;
    bool needsStation() const { return !stationKind.empty(); }
};

}  // namespace salon
