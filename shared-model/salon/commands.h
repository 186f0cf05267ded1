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

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace salon {

// The shop and its roster. Each Define… makes the thing or replaces what it says of an existing one.

struct OpenShop { Shop shop; bool operator==(const OpenShop&) const = default; };
struct DefineService { Service service; bool operator==(const DefineService&) const = default; };
struct DefineStation { Station station; bool operator==(const DefineStation&) const = default; };

/// Name and whether they still work here; skills, shifts and time off have commands of their own.
struct DefineStylist {
    StylistId stylist;
    std::string name;
    std::string nameEnglish;
    bool active = true;
    bool operator==(const DefineStylist&) const = default;
};

struct DefineSkill {
    StylistId stylist;
    ServiceId service;
    Skill skill;
    bool operator==(const DefineSkill&) const = default;
};

struct WithdrawSkill {
    StylistId stylist;
    ServiceId service;
    bool operator==(const WithdrawSkill&) const = default;
};

/// The working hours of one weekday, or of one day when `day` is given; empty spans: does not work then.
struct DefineShift {
    StylistId stylist;
    int weekday = 0;         ///< 0 Monday to 6 Sunday; unused when `day` is given
    std::optional<Day> day;
    std::vector<Span> spans;
    bool operator==(const DefineShift&) const = default;
};

struct DefineTimeOff { StylistId stylist; TimeOff timeOff; bool operator==(const DefineTimeOff&) const = default; };
struct TakeBackTimeOff { StylistId stylist; TimeOffId timeOff; bool operator==(const TakeBackTimeOff&) const = default; };

// Customers. Name, phone and notes are in Command::personal.

struct RegisterCustomer { CustomerId customer; bool operator==(const RegisterCustomer&) const = default; };
struct AmendCustomer { CustomerId customer; bool operator==(const AmendCustomer&) const = default; };
struct EraseCustomer { CustomerId customer; bool operator==(const EraseCustomer&) const = default; };

struct DefineCustomerWarnings {
    CustomerId customer;
    CustomerWarnings warnings;
    bool operator==(const DefineCustomerWarnings&) const = default;
};

/// Two entries turned out to be one person. Nothing is rewritten: both ids mean `kept` from now on.
struct MergeCustomers {
    CustomerId kept;
    CustomerId duplicate;
    bool operator==(const MergeCustomers&) const = default;
};
struct TakeBackMerge { CustomerId duplicate; bool operator==(const TakeBackMerge&) const = default; };

/// Two entries that look alike are two people: nobody is asked again. A merge by a person's later word outweighs it.
struct KeepCustomersApart {
    CustomerId one;
    CustomerId other;
    bool operator==(const KeepCustomersApart&) const = default;
};
struct TakeBackKeepingApart {
    CustomerId one;
    CustomerId other;
    bool operator==(const TakeBackKeepingApart&) const = default;
};

// Who waits.

/// The turn is the next one of its kind; or the one given if it was given out before and nobody stands there, by which undo
/// puts somebody back where they stood. Somebody merged waits as the person they are.
struct JoinWaiting { Waiting waiting; bool operator==(const JoinWaiting&) const = default; };
struct LeaveWaiting {
    WaitingId waiting;
    WaitingEnd why = WaitingEnd::gaveUp;
    bool operator==(const LeaveWaiting&) const = default;
};

// Reservations.

struct BookReservation {
    ReservationId reservation;
    CustomerId customer;  ///< empty: unnamed
    Day day;
    std::vector<LineRequest> lines;
    bool approvalNeeded = false;  ///< becomes `requested` instead of `confirmed`, and somebody at the desk confirms or declines it
    WaitingId waiting;            ///< who waited for this and waits no longer; empty: nobody
    std::optional<GroupPlace> group;
    bool operator==(const BookReservation&) const = default;
};

/// Somebody came without a reservation and is here now: booked and arrived in one entry.
struct ReceiveWalkIn {
    ReservationId reservation;
    CustomerId customer;
    Day day;
    std::vector<LineRequest> lines;
    WaitingId waiting;  ///< as in BookReservation
    bool operator==(const ReceiveWalkIn&) const = default;
};

/// Another time, another stylist, or both; a person's hand, so an `only` wish may be overruled by naming a stylist.
struct MoveReservation {
    ReservationId reservation;
    Day day;
    int startMinute = 0;           ///< of the visit's earliest line, or of `line` when that is given
    int line = -1;                 ///< moves this line alone; -1: the whole visit, lines keep their distances
    StylistId stylist;             ///< for `line`, or for the visit's first line when line is -1; empty: as wished, the present one first
    bool overlapAllowed = false;   ///< a person's explicit word
    OverrideWord word = OverrideWord::none;
    bool operator==(const MoveReservation&) const = default;
};

/// Replaces the lines of the visit, on the same day.
struct ChangeServices {
    ReservationId reservation;
    std::vector<LineRequest> lines;
    bool operator==(const ChangeServices&) const = default;
};

/// A person gives one line other minutes; its start stays. What occupies no new minute is never refused. What does keeps
/// its stylist where that is possible, or goes to another where the wish allows, nobody put it there by hand and the visit
/// has not begun. The visit's other lines keep their starts: a line is not lengthened into the next one (badMinutes)
/// without a word, unless the two stood over each other before.
struct ChangeMinutes {
    ReservationId reservation;
    int line = 0;
    Blocks blocks;
    bool overlapAllowed = false;  ///< as in MoveReservation
    bool operator==(const ChangeMinutes&) const = default;
};

/// The customer called: so many minutes late. The promise stays; the desk forecasts the day from it. 0 takes it back.
/// Another word replaces the one before.
struct ReportLateness {
    ReservationId reservation;
    int minutes = 0;
    bool operator==(const ReportLateness&) const = default;
};

/// What is to be known about this visit, ended ones too; the words are in Command::personal, and no words take them away.
struct NoteReservation { ReservationId reservation; bool operator==(const NoteReservation&) const = default; };

struct ConfirmReservation { ReservationId reservation; bool operator==(const ConfirmReservation&) const = default; };
struct DeclineReservation { ReservationId reservation; bool operator==(const DeclineReservation&) const = default; };
struct CancelReservation {
    ReservationId reservation;
    CancelReason reason = CancelReason::customerAsked;
    bool operator==(const CancelReservation&) const = default;
};
struct RecordArrival { ReservationId reservation; bool operator==(const RecordArrival&) const = default; };
struct StartService { ReservationId reservation; bool operator==(const StartService&) const = default; };
struct CompleteService { ReservationId reservation; bool operator==(const CompleteService&) const = default; };
struct RecordNoShow { ReservationId reservation; bool operator==(const RecordNoShow&) const = default; };

// The step back of each. Where the time was given to somebody else meanwhile, the rules of booking apply again.

struct TakeBackConfirmation { ReservationId reservation; bool operator==(const TakeBackConfirmation&) const = default; };
struct TakeBackDecline { ReservationId reservation; bool operator==(const TakeBackDecline&) const = default; };
struct TakeBackCancellation { ReservationId reservation; bool operator==(const TakeBackCancellation&) const = default; };
struct TakeBackArrival { ReservationId reservation; bool operator==(const TakeBackArrival&) const = default; };
struct TakeBackStart { ReservationId reservation; bool operator==(const TakeBackStart&) const = default; };
struct TakeBackCompletion { ReservationId reservation; bool operator==(const TakeBackCompletion&) const = default; };
struct TakeBackNoShow { ReservationId reservation; bool operator==(const TakeBackNoShow&) const = default; };

/// A person's answer to an attention item. `target` names the place for `move`; its kind does not matter.
struct ResolveAttention {
    AttentionId attention;
    AttentionAnswer answer = AttentionAnswer::keep;
    std::optional<Alternative> target;
    bool operator==(const ResolveAttention&) const = default;
};

// What customers are told (texting.h). Claims, reports, replies and offers are the server's own: actor "system".

struct DefineTexting { Texting texting; bool operator==(const DefineTexting&) const = default; };
struct DefineTextConsent {
    CustomerId customer;
    TextConsent consent;
    bool operator==(const DefineTextConsent&) const = default;
};

/// Whoever gets this accepted sends the text, and nobody else does: from then on the statement counts as told.
struct ClaimText {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    bool operator==(const ClaimText&) const = default;
};

/// What came of a text. Outcomes only go forward: a report of what is known already, or of what was known better, changes nothing.
struct ReportText {
    ReservationId reservation;
    int number = 0;
    TextOutcome outcome = TextOutcome::handedOver;
    std::string reason;  ///< the gateway's word for a failure, never personal
    bool operator==(const ReportText&) const = default;
};

/// Nothing is said of the visit until it is released, skipped or sent by a person's word.
struct HoldText { ReservationId reservation; bool operator==(const HoldText&) const = default; };
struct ReleaseText { ReservationId reservation; bool operator==(const ReleaseText&) const = default; };

/// Not to be sent: the statement counts as told by a person, or as one that the shop leaves unsaid.
struct SkipText {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    bool operator==(const SkipText&) const = default;
};

/// It is to be sent after all; `statement_stale` once something else was said of the visit.
struct TakeBackSkip {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    bool operator==(const TakeBackSkip&) const = default;
};

/// The gateway surely did not take a text that was claimed, and now it is not to be said any more, or not at this hour. What the
/// customer knew before counts again, and what they must know is worked out anew. Nothing is to be done if more is known of it.
struct ReturnText {
    ReservationId reservation;
    int number = 0;
    bool operator==(const ReturnText&) const = default;
};

/// A person wants a text that failed, or that nobody knows about, said once more and at once. `text_told` if it arrived or is
/// under way, `statement_stale` once something else was said of the visit or is true of it.
struct SendTextAgain {
    ReservationId reservation;
    int number = 0;
    bool operator==(const SendTextAgain&) const = default;
};

/// Pause and quiet hours do not count for this statement, and a hold ends.
struct SendTextNow {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    bool operator==(const SendTextNow&) const = default;
};

/// A person's own words for one text, in Command::personal; no words take them away.
struct WordText {
    ReservationId reservation;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    bool operator==(const WordText&) const = default;
};

/// A customer has answered a text; the words are in Command::personal.
struct ReceiveReply {
    CustomerId customer;
    ReservationId reservation;  ///< the visit that is meant; empty: they have none ahead
    ReplyMeaning meaning = ReplyMeaning::other;
    bool operator==(const ReceiveReply&) const = default;
};

/// Claims the text that tells somebody on the waiting list of an opening.
struct OfferOpening {
    WaitingId waiting;
    Day day;
    int startMinute = 0;
    bool operator==(const OfferOpening&) const = default;
};

/// What came of the text about an opening, as in ReportText.
struct ReportOffer {
    WaitingId waiting;
    Day day;  ///< on which it was offered
    TextOutcome outcome = TextOutcome::handedOver;
    std::string reason;
    bool operator==(const ReportOffer&) const = default;
};

/// Whoever waits is texted of no opening on the day on which one would go, by a person's word; or, `skip` false, is after all. The server gives back so what
/// it claimed and surely did not send.
struct SkipOpening {
    WaitingId waiting;
    bool skip = true;
    bool operator==(const SkipOpening&) const = default;
};

// Customers at the shop's web page: actor "customer".

struct DefineWebBooking { WebBooking webBooking; bool operator==(const DefineWebBooking&) const = default; };

using CommandBody =
    std::variant<OpenShop, DefineService, DefineStation, DefineStylist, DefineSkill, WithdrawSkill, DefineShift,
                 DefineTimeOff, TakeBackTimeOff, RegisterCustomer, AmendCustomer, EraseCustomer, BookReservation,
                 ReceiveWalkIn, MoveReservation, ChangeServices, ConfirmReservation, DeclineReservation,
                 CancelReservation, RecordArrival, StartService, CompleteService, RecordNoShow, TakeBackConfirmation,
                 TakeBackDecline, TakeBackCancellation, TakeBackArrival, TakeBackStart, TakeBackCompletion,
                 TakeBackNoShow, ResolveAttention, DefineCustomerWarnings, MergeCustomers, TakeBackMerge,
                 ChangeMinutes, ReportLateness, JoinWaiting, LeaveWaiting, NoteReservation, KeepCustomersApart,
                 TakeBackKeepingApart, DefineTexting, DefineTextConsent, ClaimText, ReportText, HoldText, ReleaseText,
                 SkipText, SendTextNow, WordText, ReceiveReply, OfferOpening, ReportOffer, DefineWebBooking,
                 TakeBackSkip, ReturnText, SendTextAgain, SkipOpening>;

/// Stamp::actor of the server's own policies.
inline constexpr const char* kSystemActor = "system";
/// … and of a customer at the shop's web page, who may do only what web_booking.h allows. Neither is taken from a terminal.
inline constexpr const char* kCustomerActor = "customer";
/// Stamp::terminal of what customers do themselves.
inline constexpr const char* kWebTerminal = "web";

/// Put on a command once, when a person makes it, and never changed afterwards.
struct Stamp {
    TerminalId terminal;
    std::string incarnation;    ///< 32 hexadecimal digits: 128 random bits made with the local database (DESIGN §5)
    std::int64_t number = 0;    ///< 1, 2, 3 … within the incarnation
    WallTime madeAt;            ///< the author's wall clock: for people to read, and the earliest time alternatives are offered
    std::string zone;           ///< IANA name the author's computer used
    int utcOffsetMinutes = 0;   ///< what the author resolved for madeAt
    std::string actor;          ///< who at the terminal: a staff word; kSystemActor for the server's own policies
    Mode mode = Mode::asking;

    bool operator==(const Stamp&) const = default;
};

/// A wish of a person.
struct Command {
    Stamp stamp;
    CommandBody body;
    /// Present on the wire while it has not been erased; the command's hash covers its digest only.
    std::optional<Personal> personal;
    /// Digest of `personal` in lower-case hexadecimal, kept when `personal` itself has been erased; empty: there never was one.
    std::string personalSha256;

    bool operator==(const Command&) const = default;
};

/// The reservation a command is about, for tracing and history; empty for roster and customer commands and for
/// ResolveAttention, whose item names it.
ReservationId reservationOf(const CommandBody& body);

}  // namespace salon
