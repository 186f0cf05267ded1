#pragma once

#include "policies/people.h"
#include "policies/server_pen.h"
#include "policies/text_gateway.h"
#include "salon/wire/json.h"
#include "store/registry.h"
#include "web/availability.h"
#include "web/phone_codes.h"
#include "web/visit_links.h"
#include "web/web_problem.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <semaphore>
#include <string>
#include <vector>

namespace salon::server {

/// Longest name and remark, in characters.
inline constexpr std::size_t kWebNameMax = 40;
inline constexpr std::size_t kWebNoteMax = 200;
/// Nobody sits in a salon's chair for more than this at once.
inline constexpr std::size_t kWebServicesMax = 6;
/// Two weeks fit on a page.
inline constexpr int kWebDaysMax = 14;
/// Bookings by one telephone, and changes of one visit, within an hour. Each is an entry of the log for ever.
inline constexpr int kWebWritesPerHour = 20;
/// Codes handed to a gateway at a time: it may take its time, and the desks need the server's hands.
inline constexpr int kCodesAtOnceMax = 4;

/// What a customer has chosen: services in their order, all by one stylist or by whoever is free.
struct WantedVisit {
    std::vector<ServiceId> services;
    StylistId stylist;  ///< empty: anybody
};

struct WantedBooking {
    WantedVisit visit;
    Day day;
    int startMinute = 0;
    std::string name;
    std::string phone;    ///< as typed
    std::string note;
    std::string code;     ///< that was texted to this phone
    std::string attempt;  ///< 32 hexadecimal digits of the page's own: the same attempt twice is one visit, or a refusal that names it
};

/// What customers do by themselves: look for a time, book it, see, move and cancel their visit. Writes the same commands as a
/// desk, as kCustomerActor; decide() holds to the shop's rules for customers.
///
/// Safe to call from any thread. Throws WebRefusal, StoreError, UnknownZone.
class WebDesk {
public:
    struct Parts {
        Ingestor& ingestor;
        Registry& registry;
        People& people;
        ServerPen& pen;  ///< of kWebTerminal
        VisitLinks& links;
        TextGateway* texts = nullptr;  ///< null: nothing carries texts, and nobody can book online
        std::function<std::string(const ShopId&)> numberOf;  ///< the sender that customers see; none: the gateway's own
        ShopClock::UtcSeconds utcSeconds;
        PhoneCodes::Clock steadySeconds;  ///< of a clock that is not set back: limits and codes go by it
        std::string key;  ///< of the server's own: from it and an attempt a visit gets its id
    };
    explicit WebDesk(Parts parts);

    wire::Json shop(const ShopId& shop);
    wire::Json times(const ShopId& shop, const WantedVisit& wanted, std::optional<Day> from, int days);
    /// Texts a code to this phone. `from`: whom it is counted for.
    void sendCode(const ShopId& shop, const std::string& typedPhone, TextLanguage language, const std::string& from);
    /// The token of the visit's link.
    std::string book(const ShopId& shop, const WantedBooking& wanted);

    wire::Json visit(const std::string& token);
    wire::Json timesOf(const std::string& token, std::optional<Day> from, int days);
    void move(const std::string& token, Day day, int startMinute);
    void cancel(const std::string& token);
    std::string calendar(const std::string& token, TextLanguage language);

private:
    struct Open {
        Ingestor::At at;
        WallTime now;
        const Book& book() const { return at.book; }
        const WebBooking& rules() const { return at.book.webBooking(); }
        Day lastDay() const { return now.day.plus(rules().horizonDays); }
        /// The day asked for, or the nearest one that customers may have.
        Day firstDay(std::optional<Day> asked) const { return std::clamp(asked.value_or(now.day), now.day, lastDay()); }
    };
    struct Seen {
        Open open;
        VisitOf of;
        const Reservation* reservation = nullptr;  ///< lives as long as `open`
        std::optional<Contact> contact;
    };
    void requireChangeable(const Seen& found) const;
    Open opened(const ShopId& shop);
    Seen seen(const std::string& token);
    VisitRequest requestFor(const Open& open, const WantedVisit& wanted) const;
    /// Why customers cannot have this start themselves; nothing if they can.
    std::optional<WebProblem> whyNotStart(const Open& open, const VisitRequest& request, WallTime start);
    std::vector<OfferedTime> alternatives(const Open& open, const WantedVisit& wanted, WallTime start);
    void appendNearest(std::vector<OfferedTime>& found, const Open& open, const VisitRequest& request, const StylistId& stylist, WallTime wanted);
    void requireFree(const Open& open, const WantedBooking& wanted);
    /// The token of a visit that is there. Throws if it is not the one that is wanted.
    std::string made(const Open& open, const VisitOf& of, const WantedBooking& wanted);
    CustomerId customerOf(const ShopId& shop, const Open& open, const WantedBooking& wanted, const std::string& phone);
    std::string noteFor(const Open& open, const CustomerId& customer, const WantedBooking& wanted);

    /// Counts one more booking or change for them.
    void requireSeldom(const std::string& whom);

    Parts m_parts;
    HourlyCounts m_writes;
    PhoneCodes m_codes;
    Availability m_availability;
    std::counting_semaphore<kCodesAtOnceMax> m_sending{kCodesAtOnceMax};
};

}  // namespace salon::server
