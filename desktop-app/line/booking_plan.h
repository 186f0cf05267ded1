#pragma once

#include "line/line_parser.h"
#include "salon/usual.h"
#include "ui/booking_draft.h"

#include <map>

namespace salon::desk {

/// Somebody not in the directory yet.
struct NewPerson {
    std::string name;
    std::string phone;  ///< normalised

    bool operator==(const NewPerson&) const = default;
};

/// The same visit again and again.
struct SeriesAsked {
    int everyWeeks = 0;
    int times = 0;  ///< 0: not said

    bool operator==(const SeriesAsked&) const = default;
};

/// What a line asks for, and what can be answered to it.
struct BookingPlan {
    LineReading reading;
    std::vector<CustomerCard> people;  ///< who the named one may be; one: settled
    bool named = false;                ///< somebody was named, whoever it is
    std::optional<NewPerson> newcomer;
    Usual usual;                       ///< of the settled customer
    BookingDraft draft;
    bool servicesImplied = false;      ///< nothing was said: the draft has the usual ones
    bool stylistImplied = false;       ///< nobody was said: the draft prefers the usual one
    bool dayNamed = false;
    bool timeNamed = false;
    bool waits = false;                ///< asked for the waiting list
    std::optional<SeriesAsked> series;
    int party = 0;                     ///< how many people come at once; 0: nothing was said
    std::string note;
    std::vector<SlotOffer> offers;
    std::optional<Refusal> whyNot;     ///< why the named time cannot be had

    const CustomerCard* customer() const { return people.size() == 1 ? &people.front() : nullptr; }
    /// Who it is for is clear: one customer, somebody new, or a walk-in without a name.
    /// For some of several people names are given later.
    bool whoIsClear() const { return customer() || newcomer || ((draft.walkIn || party > 0) && !named); }
    bool servicesSaid() const { return !draft.lines.empty() && !servicesImplied; }
    const Chip* firstUnknown() const { return reading.first(ChipKind::unknown); }
};

/// At most so many places: a person on the phone can weigh three.
inline constexpr int kLineOffersMax = 3;

/// Makes plans of lines. Remembers what the directory answered, so that a further key costs no further search; forget()
/// when the customers change. Lives on the thread of the widgets.
class BookingPlanner {
public:
    explicit BookingPlanner(const Session& session) : m_session(session) {}

    /// `shown`: the day that counts when none is named; the past counts as today.
    BookingPlan plan(const std::string& line, Day shown);
    /// This text means this one from now on: name and last four digits, or whatever tells them apart. Returns it.
    std::string pin(const CustomerCard& card);
    void unpin();
    void forget() { m_found.clear(); }

private:
    std::vector<CustomerCard> find(const std::string& typed);
    void takeCustomer(BookingPlan& plan) const;
    void takeServices(BookingPlan& plan) const;
    void takeStylists(BookingPlan& plan) const;
    void takeUsual(BookingPlan& plan) const;

    const Session& m_session;
    std::map<std::string, std::vector<CustomerCard>> m_found;
    std::string m_pinnedText;
    CustomerCard m_pinned;
};

}  // namespace salon::desk
