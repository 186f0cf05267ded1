#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/verdict.h"

#include <optional>
#include <vector>

namespace salon {

enum class AttentionKind {
    clash,           ///< a line holds no stylist: a person must choose
    wishNotMet,      ///< a preferred stylist was not free, another one has the line
    noStation,       ///< the stylist is held, the station is not
    refusedPromise,  ///< a command promised offline could not be carried out
    lateEdit,        ///< a change reached a reservation that was cancelled or finished before
    rosterChanged,   ///< a shift, skill or time off no longer fits the reservation
    textFailed,      ///< a text did not reach the customer
    textUncertain,   ///< nobody knows whether a text reached the customer
    replyWaits,      ///< a customer has replied what no rule may answer
    approvalWaits,   ///< a visit is requested: keep confirms it, move confirms it at another place, cancel declines it
};

/// Something a person must decide. Opened by an event, closed only by a person's answer (or by the reservation
/// becoming whole, or ending, through another command).
struct AttentionItem {
    AttentionId id;
    AttentionKind kind = AttentionKind::clash;
    ReservationId reservation;    ///< empty for a refused command or a reply that is about none
    int line = -1;                ///< index into its lines; -1: the whole visit
    Refusal cause;                ///< why, with evidence (`by` names the rival), and the alternatives free at that position
    Mode mode = Mode::promised;   ///< of the command that led here
    TerminalId madeBy;            ///< who sold it, and when by their clock
    WallTime madeAt;
    TerminalId rivalMadeBy;       ///< who sold the rival; empty without one
    std::optional<WallTime> rivalMadeAt;
    int text = 0;                 ///< the number of the text within the visit, for textFailed and textUncertain

    bool operator==(const AttentionItem&) const = default;
};

/// A person's answer.
enum class AttentionAnswer {
    keep,    ///< both stand, over each other, by a person's word; for other kinds: seen, leave it
    move,    ///< to one of the alternatives, or any place named
    swap,    ///< this one gets the stylist, the rival looks for another place
    cancel,  ///< this reservation is cancelled
};

}  // namespace salon
