#pragma once

#include "salon/attention.h"
#include "salon/civil_time.h"
#include "salon/customer.h"
#include "salon/ids.h"
#include "salon/reservation.h"
#include "salon/service.h"
#include "salon/shop.h"
#include "salon/station.h"
#include "salon/stylist.h"
#include "salon/texting.h"
#include "salon/waiting.h"
#include "salon/web_booking.h"

#include <string>
#include <variant>
#include <vector>

namespace salon {

// Facts in the past tense. Each carries what happened, whole, and nothing that can be looked up before it.

struct ShopOpened { Shop shop; bool operator==(const ShopOpened&) const = default; };
struct ServiceDefined { Service service; bool operator==(const ServiceDefined&) const = default; };
struct StationDefined { Station station; bool operator==(const StationDefined&) const = default; };
struct StylistDefined {
    StylistId stylist;
    std::string name;
    std::string nameEnglish;
    bool active = true;
    bool operator==(const StylistDefined&) const = default;
};
struct SkillDefined { StylistId stylist; ServiceId service; Skill skill; bool operator==(const SkillDefined&) const = default; };
struct SkillWithdrawn { StylistId stylist; ServiceId service; bool operator==(const SkillWithdrawn&) const = default; };
struct ShiftDefined {
    StylistId stylist;
    int weekday = 0;
    std::optional<Day> day;
    std::vector<Span> spans;  ///< normalised
    bool operator==(const ShiftDefined&) const = default;
};
struct TimeOffDefined { StylistId stylist; TimeOff timeOff; bool operator==(const TimeOffDefined&) const = default; };
struct TimeOffTakenBack { StylistId stylist; TimeOffId timeOff; bool operator==(const TimeOffTakenBack&) const = default; };

struct CustomerRegistered { CustomerId customer; bool operator==(const CustomerRegistered&) const = default; };
struct CustomerAmended { CustomerId customer; bool operator==(const CustomerAmended&) const = default; };
/// Names, numbers and notes are to be deleted wherever they are kept.
struct CustomerErased { CustomerId customer; bool operator==(const CustomerErased&) const = default; };
struct CustomerWarningsDefined {
    CustomerId customer;
    CustomerWarnings warnings;
    bool operator==(const CustomerWarningsDefined&) const = default;
};
/// Both ids mean one person from now on, known by `kept`. What each of them did stays under its own id.
struct CustomersMerged {
    CustomerId kept;
    CustomerId duplicate;
    bool operator==(const CustomersMerged&) const = default;
};
struct MergeTakenBack { CustomerId duplicate; bool operator==(const MergeTakenBack&) const = default; };
/// Two people who look alike on paper.
struct CustomersKeptApart {
    CustomerId one;
    CustomerId other;
    bool operator==(const CustomersKeptApart&) const = default;
};
/// They may be one person after all.
struct KeepingApartTakenBack {
    CustomerId one;
    CustomerId other;
    bool operator==(const KeepingApartTakenBack&) const = default;
};

/// The visit is in the book. Its lines hold nobody yet: a StylistAssigned follows for each that does.
struct ReservationBooked {
    ReservationId reservation;
    CustomerId customer;
    Day day;
    Status status = Status::confirmed;  ///< requested or confirmed
    bool walkIn = false;
    std::vector<Line> lines;  ///< stylist, station and reasons empty; blocks and price as listed
    Mode mode = Mode::asking;
    TerminalId bookedBy;
    WallTime bookedAt;
    std::optional<GroupPlace> group;
    bool operator==(const ReservationBooked&) const = default;
};

/// The line is held by this stylist (and station, if any) from now on, whoever held it before.
struct StylistAssigned {
    ReservationId reservation;
    int line = 0;
    StylistId stylist;
    StationId station;
    StationHold stationHold;  ///< of the service, when a station is given
    Blocks blocks;
    Money price;
    bool overlapAllowed = false;
    std::vector<AssignmentReason> reasons;
    OverrideWord word = OverrideWord::none;
    bool operator==(const StylistAssigned&) const = default;
};

/// The line holds neither stylist nor station any more.
struct StylistReleased {
    ReservationId reservation;
    int line = 0;
    bool operator==(const StylistReleased&) const = default;
};

/// The visit stands at another time. All its lines hold nobody; a StylistAssigned follows for each that does.
struct ReservationMoved {
    ReservationId reservation;
    Day day;
    std::vector<int> startMinutes;  ///< one for each line
    bool operator==(const ReservationMoved&) const = default;
};

/// The visit has these lines now, holding nobody; a StylistAssigned follows for each that does.
struct ServicesChanged {
    ReservationId reservation;
    std::vector<Line> lines;
    bool operator==(const ServicesChanged&) const = default;
};

/// The line has these minutes now, chosen by a person; whoever holds it holds it for them.
struct MinutesChanged {
    ReservationId reservation;
    int line = 0;
    Blocks blocks;
    bool overlapAllowed = false;
    bool operator==(const MinutesChanged&) const = default;
};

/// The customer will come so much later than promised; 0: in time after all.
struct LatenessReported {
    ReservationId reservation;
    int minutes = 0;
    WallTime at;
    bool operator==(const LatenessReported&) const = default;
};

/// Something else is to be known about the visit; the words stand beside the entry (DESIGN §7).
struct ReservationNoted { ReservationId reservation; bool operator==(const ReservationNoted&) const = default; };

// Who waits.

struct WaitingJoined { Waiting waiting; bool operator==(const WaitingJoined&) const = default; };
/// Waits no longer: booked as `reservation`, or gone for the reason given.
struct WaitingEnded {
    WaitingId waiting;
    ReservationId reservation;  ///< empty: not booked
    WaitingEnd why = WaitingEnd::gaveUp;
    bool operator==(const WaitingEnded&) const = default;
};

// Steps of a reservation's life. `at` is the author's wall clock.

struct ReservationConfirmed { ReservationId reservation; WallTime at; bool operator==(const ReservationConfirmed&) const = default; };
struct ReservationDeclined { ReservationId reservation; WallTime at; bool operator==(const ReservationDeclined&) const = default; };
struct ReservationCancelled {
    ReservationId reservation;
    WallTime at;
    CancelReason reason = CancelReason::customerAsked;
    bool operator==(const ReservationCancelled&) const = default;
};
struct CustomerArrived { ReservationId reservation; WallTime at; bool operator==(const CustomerArrived&) const = default; };
struct ServiceStarted { ReservationId reservation; WallTime at; bool operator==(const ServiceStarted&) const = default; };
struct ServiceCompleted { ReservationId reservation; WallTime at; bool operator==(const ServiceCompleted&) const = default; };
struct NoShowRecorded { ReservationId reservation; WallTime at; bool operator==(const NoShowRecorded&) const = default; };

struct ConfirmationTakenBack { ReservationId reservation; WallTime at; bool operator==(const ConfirmationTakenBack&) const = default; };
/// Back to life without any stylist, like a decline or no-show taken back; a StylistAssigned follows for each line that gets one.
struct DeclineTakenBack { ReservationId reservation; WallTime at; bool operator==(const DeclineTakenBack&) const = default; };
struct CancellationTakenBack { ReservationId reservation; WallTime at; bool operator==(const CancellationTakenBack&) const = default; };
struct NoShowTakenBack { ReservationId reservation; WallTime at; bool operator==(const NoShowTakenBack&) const = default; };
struct ArrivalTakenBack { ReservationId reservation; WallTime at; bool operator==(const ArrivalTakenBack&) const = default; };
struct StartTakenBack { ReservationId reservation; WallTime at; bool operator==(const StartTakenBack&) const = default; };
struct CompletionTakenBack { ReservationId reservation; WallTime at; bool operator==(const CompletionTakenBack&) const = default; };

struct AttentionRaised { AttentionItem item; bool operator==(const AttentionRaised&) const = default; };
struct AttentionResolved {
    AttentionId attention;
    AttentionAnswer answer = AttentionAnswer::keep;
    bool byItself = false;  ///< another command made the reservation whole, or ended it
    bool operator==(const AttentionResolved&) const = default;
};
/// Two visits may stand over each other here, by a person's word.
struct OverlapAllowed { ReservationId reservation; int line = 0; bool operator==(const OverlapAllowed&) const = default; };

// What customers are told.

struct TextingDefined { Texting texting; bool operator==(const TextingDefined&) const = default; };
struct TextConsentDefined {
    CustomerId customer;
    TextConsent consent;
    bool operator==(const TextConsentDefined&) const = default;
};
/// Is being sent by whoever claimed it; counts as told.
struct TextClaimed {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    int number = 1;  ///< within the reservation
    WallTime at;
    bool operator==(const TextClaimed&) const = default;
};
struct TextReported {
    ReservationId reservation;
    int number = 1;
    TextOutcome outcome = TextOutcome::handedOver;
    std::string reason;
    WallTime at;
    bool operator==(const TextReported&) const = default;
};
struct TextHeld { ReservationId reservation; bool operator==(const TextHeld&) const = default; };
struct TextReleased { ReservationId reservation; bool operator==(const TextReleased&) const = default; };
/// Is not sent; counts as told.
struct TextSkipped {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    WallTime at;
    bool operator==(const TextSkipped&) const = default;
};
struct SkipTakenBack { ReservationId reservation; bool operator==(const SkipTakenBack&) const = default; };
/// The customer does not know by this text what it says.
struct TextReturned {
    ReservationId reservation;
    int number = 1;
    bool operator==(const TextReturned&) const = default;
};
struct TextHurried {
    ReservationId reservation;
    Statement statement;
    bool operator==(const TextHurried&) const = default;
};
/// The words of one text stand beside the entry (DESIGN §7).
struct TextWorded {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    bool operator==(const TextWorded&) const = default;
};
/// The words stand beside the entry; what followed from them are events of their own.
struct ReplyReceived {
    CustomerId customer;
    ReservationId reservation;  ///< empty: about none
    ReplyMeaning meaning = ReplyMeaning::other;
    WallTime at;
    bool operator==(const ReplyReceived&) const = default;
};
/// The customer said that they come.
struct CustomerConfirmed { ReservationId reservation; WallTime at; bool operator==(const CustomerConfirmed&) const = default; };
/// Whoever waits is being told of a place that is free.
struct OpeningOffered {
    WaitingId waiting;
    Day day;
    int startMinute = 0;
    WallTime at;
    bool operator==(const OpeningOffered&) const = default;
};

/// … and what came of that text.
struct OfferReported {
    WaitingId waiting;
    Day day;
    TextOutcome outcome = TextOutcome::handedOver;
    std::string reason;
    WallTime at;
    bool operator==(const OfferReported&) const = default;
};

/// No text about openings on that day; or again, `skip` false.
struct OpeningSkipped {
    WaitingId waiting;
    Day day;
    bool skip = true;
    bool operator==(const OpeningSkipped&) const = default;
};

struct WebBookingDefined { WebBooking webBooking; bool operator==(const WebBookingDefined&) const = default; };

using Event =
    std::variant<ShopOpened, ServiceDefined, StationDefined, StylistDefined, SkillDefined, SkillWithdrawn, ShiftDefined,
                 TimeOffDefined, TimeOffTakenBack, CustomerRegistered, CustomerAmended, CustomerErased,
                 ReservationBooked, StylistAssigned, StylistReleased, ReservationMoved, ServicesChanged,
                 ReservationConfirmed, ReservationDeclined, ReservationCancelled, CustomerArrived, ServiceStarted,
                 ServiceCompleted, NoShowRecorded, ConfirmationTakenBack, DeclineTakenBack, CancellationTakenBack,
                 NoShowTakenBack, ArrivalTakenBack, StartTakenBack, CompletionTakenBack, AttentionRaised,
                 AttentionResolved, OverlapAllowed, CustomerWarningsDefined, CustomersMerged, MergeTakenBack,
                 MinutesChanged, LatenessReported, WaitingJoined, WaitingEnded, ReservationNoted, CustomersKeptApart,
                 KeepingApartTakenBack, TextingDefined, TextConsentDefined, TextClaimed, TextReported, TextHeld,
                 TextReleased, TextSkipped, TextHurried, TextWorded, ReplyReceived, CustomerConfirmed, OpeningOffered,
                 OfferReported, WebBookingDefined, SkipTakenBack, TextReturned, OpeningSkipped>;

}  // namespace salon
