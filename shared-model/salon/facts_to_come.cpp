#include "salon/facts_to_come.h"

#include <variant>

namespace salon {

namespace {

template <class Fact>
concept OfOneVisit = requires(const Fact& fact) { fact.reservation; };

template <class Fact>
concept OfOneLine = OfOneVisit<Fact> && requires(const Fact& fact) { fact.line; };

}  // namespace

/// One judge for each kind of fact; what asks for nothing follows anything.
struct FactsToCome::Judge {
    FactsToCome& known;

    bool operator()(const OfOneLine auto& fact) const { return fact.line >= 0 && static_cast<std::size_t>(fact.line) < known.linesOf(fact.reservation); }
    bool operator()(const OfOneVisit auto& fact) const { return known.linesOf(fact.reservation) > 0; }
    bool operator()(const auto&) const { return true; }
    /// Names the visit for readers only.
    bool operator()(const WaitingEnded&) const { return true; }
    bool operator()(const ReplyReceived&) const { return true; }

    bool operator()(const ReservationBooked& fact) const { return take(fact.reservation, fact.lines.size()); }
    bool operator()(const ServicesChanged& fact) const { return known.linesOf(fact.reservation) > 0 && take(fact.reservation, fact.lines.size()); }
    bool operator()(const ReservationMoved& fact) const {
        return !fact.startMinutes.empty() && fact.startMinutes.size() == known.linesOf(fact.reservation);
    }

    bool operator()(const CustomersMerged& fact) const {
        if (!known.mayMerge(fact.duplicate, fact.kept)) return false;
        known.m_merged[fact.duplicate] = fact.kept;
        return true;
    }
    bool operator()(const MergeTakenBack& fact) const {
        known.m_merged[fact.duplicate] = {};
        return true;
    }

private:
    bool take(const ReservationId& reservation, std::size_t lines) const {
        known.m_lines[reservation] = lines;
        return lines > 0;
    }
};

bool FactsToCome::follows(const Event& event) {
    return std::visit(Judge{*this}, event);
}

std::size_t FactsToCome::linesOf(const ReservationId& reservation) const {
    if (const auto found = m_lines.find(reservation); found != m_lines.end()) return found->second;
    const Reservation* present = m_book.findReservation(reservation);
    return present ? present->lines.size() : 0;
}

CustomerId FactsToCome::mergedInto(const CustomerId& customer) const {
    if (const auto found = m_merged.find(customer); found != m_merged.end()) return found->second;
    const Customer* present = m_book.findCustomer(customer);
    return present ? present->mergedInto : CustomerId{};
}

/// Whoever follows merges must come to an end: nobody becomes somebody who has become them, or two people at once.
bool FactsToCome::mayMerge(const CustomerId& duplicate, const CustomerId& kept) const {
    if (!mergedInto(duplicate).empty()) return false;
    for (CustomerId person = kept; !person.empty(); person = mergedInto(person))
        if (person == duplicate) return false;
    return true;
}

}  // namespace salon
