#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/reservation.h"

#include <string>
#include <vector>

namespace salon {

/// Where an offered alternative comes from; the order in which they are offered.
enum class AlternativeKind { sameTime, sameStylist, firstOpening };

/// A place for the whole visit that is really free at the position where it is offered.
struct Alternative {
    AlternativeKind kind = AlternativeKind::sameTime;
    Day day;
    int startMinute = 0;              ///< of the visit's earliest line; the other lines keep their distance
    std::vector<StylistId> stylists;  ///< one for each line

    bool operator==(const Alternative&) const = default;
};

/// At most this many are offered (DESIGN §4): a person on the phone can weigh three.
inline constexpr int kAlternativesMax = 3;

/// Why a command was not carried out, or not wholly. The wire writes these in snake_case.
enum class RefusalReason {
    none,
    // capacity: `promised` is never refused for these
    stylistTaken, nobodyFree, outsideShift, stationTaken,
    // the wish does not fit the book
    notQualified, reservationUnknown, reservationExists, reservationEnded, reservationBegun, wrongStatus,
    customerUnknown, customerExists, customerErased, serviceUnknown, serviceRetired, stylistUnknown,
    stylistRetired, stationUnknown, attentionUnknown, attentionNotAnswerable, timeOffUnknown,
    waitingUnknown, waitingExists, customerMerged, badGroup,
    notOnGrid, pastMidnight, noLines, badMinutes, badName, shopExists, shopMissing, badStep,
    // texts
    systemOnly, textTold, statementStale, textNotWanted, textMissing, textFailed, textUncertain, replyUnclear, replyTooLate,
    // customers at the web page
    onlineOff, notOnline, tooSoonOnline, tooFarOnline, tooManyOnline,
};

/// A noun phrase with evidence: which thing, held by whom, until when. Unused fields stay empty.
struct Refusal {
    RefusalReason reason = RefusalReason::none;
    ReservationId by{};        ///< the reservation in the way
    ReservationId reservation{};
    StylistId stylist{};
    ServiceId service{};
    CustomerId customer{};
    StationId station{};
    int line = -1;           ///< index into the lines of the wish
    std::vector<Span> busy{};  ///< when `by` keeps the stylist or station busy
    std::string detail{};      ///< a word for badName and the like, never personal
    std::vector<Alternative> alternatives{};

    bool operator==(const Refusal&) const = default;
    bool isCapacity() const;
};

enum class VerdictKind {
    accepted,
    flagged,  ///< kept, but a person must decide: an attention item is open
    refused,
};

/// What became of a command; one for each position of the log.
struct Verdict {
    VerdictKind kind = VerdictKind::accepted;
    Refusal refusal;  ///< for flagged and refused

    bool operator==(const Verdict&) const = default;
};

}  // namespace salon
