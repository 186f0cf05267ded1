#pragma once

#include "policies/guarded_gateway.h"
#include "policies/people.h"
#include "policies/server_pen.h"
#include "policies/text_memory.h"
#include "policies/text_schedule.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace salon::server {

/// Somebody who cannot store waits so long before the next try.
inline constexpr std::int64_t kStoreRetryMs = 2000;
/// Looks at its log at least so often, so that a clock that was set, or an announcement that was missed, costs a minute.
inline constexpr std::int64_t kMessengerRestMsMax = 60'000;
/// A messenger whose lease ran out is taken for dead by the others; several times what one text may take.
inline constexpr std::int64_t kLeaseSeconds = 60;
/// A text that the gateway would not take for so long is a person's matter.
inline constexpr std::int64_t kHandSecondsMax = 6 * 3600;

/// A text that the gateway would not take so often, though others may be taken, makes room for them …
inline constexpr int kHandTriesMax = 4;
/// … for so long.
inline constexpr std::int64_t kSetAsideMs = 10 * 60'000;
/// A report about a text a week ago is not waited for any more.
inline constexpr std::int64_t kTicketSeconds = 7 * 24 * 3600;

/// What a messenger works with; all of it outlives it.
struct MessengerParts {
    ShopId shop;
    Ingestor& ingestor;
    LogStore& log;
    MessengerTable& table;
    People& people;
    GuardedGateway& gateway;
    std::function<std::int64_t()> utcMs;
    /// The customer's page for a visit, for texts; empty where there is none.
    std::function<std::string(const ReservationId&)> linkOf = {};
    std::string from = {};  ///< the shop's number
    /// No other process can have a messenger on this log: whoever claimed a text before is gone.
    bool alone = true;
};

/// Tells the customers of one shop what has become of their visits: works out from the book what is due, claims it in the log,
/// hands it to the gateway, and reports in the log what came of it.
///
/// At most one text is between claim and report at a time, so that a kill leaves at most one that nobody knows about: it is
/// reported `unknown` by the next messenger, and never sent again. While the gateway cannot be reached nothing is claimed, and
/// what it did not take is given back when it is no longer so or the quiet hours have begun.
/// For one thread; has no clock and never waits but for the gateway and the disk.
class Messenger {
public:
    explicit Messenger(MessengerParts parts);

    /// Looks at the log and does one thing that is due. Answers when to be called again, in UTC ms, unless the log grows before.
    /// Throws StoreError, UnknownZone; to be called again after kStoreRetryMs.
    std::int64_t step();

    /// No step follows: gives back what was surely not sent, so that nobody has to ask about it. Throws StoreError.
    void stop();

    const std::string& incarnation() const { return m_pen.incarnation(); }

private:
    /// One text on its way.
    struct Errand {
        bool isOpening = false;
        ReservationId reservation;
        TextKind kind = TextKind::confirmed;
        Statement statement;  ///< of an opening: its day and minute
        WaitingId waiting;
        bool hurried = false;                ///< a person wants it said at once, at whatever hour
        std::optional<Contact> contact;      ///< none: no text can reach them
        bool claimBegan = false;             ///< the log may have the claim
        wire::Position claimedAt = 0;
        std::optional<TextName> name;        ///< once claimed
        std::string ticket;
        std::int64_t triedSinceMs = 0;
        int tries = 0;
        std::optional<Sending> sending;      ///< once it is known what came of it
    };

    /// A text that waits for others: until when, and since when it has been tried.
    struct SetAside {
        TextKind kind = TextKind::confirmed;
        Statement statement;
        std::int64_t untilMs = 0;
        std::int64_t triedSinceMs = 0;
    };

    std::int64_t oneThing();
    void lookAtLog();
    void giveUpLostTexts();
    void giveUp(const TextName& text);
    bool isUnderWay(const TextName& text) const;
    void keepLease();

    /// True if something was done.
    bool pickNext();
    bool pickVisit(const ReservationId& reservation);
    void pickOpenings();
    bool pickOpening(const WaitingId& waiting);
    void waitForGateway(const Reservation& visit);
    bool reaches(const CustomerId& customer, TextKind kind) const;

    /// True if the errand went a stage further or ended; false if it has to wait.
    bool carry();
    bool claim();
    void nameIt();
    bool send();
    void report();
    bool isStillTrue() const;
    bool isAllowedNow() const;
    void giveBack();
    void setAside();
    /// Null: this text about the visit is not set aside.
    const SetAside* findSetAside(const ReservationId& reservation, const PlannedText& text) const;
    OutgoingText outgoing();
    std::optional<Contact> contactOf(const CustomerId& customer);

    ShopTime now() const { return m_clock->now(); }
    WallSecond secondOf(std::int64_t utcMs) const { return m_clock->at((utcMs + 999) / 1000).second; }

    MessengerParts m_parts;
    ServerPen m_pen;
    TextMemory m_memory;
    TextSchedule m_schedule;
    Ingestor::At m_at;
    std::optional<ShopClock> m_clock;
    Day m_tidiedOn;
    bool m_hasLooked = false;
    std::optional<Errand> m_errand;
    std::int64_t m_carryAtMs = 0;              ///< when the errand is worth another try
    std::map<ReservationId, SetAside> m_setAside;
    std::vector<WaitingId> m_openings;         ///< who is to be looked at for an opening
    std::int64_t m_leaseUntilS = 0;
};

}  // namespace salon::server
