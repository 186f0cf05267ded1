// TerminalCore's picture of today, taken before the years behind it are read.

#include "session/terminal_core.h"

#include "salon/evolve.h"

#include <concepts>
#include <type_traits>

namespace salon::desk {

namespace {

/// The picture lacks earlier days: what happened to a visit there is left out.
bool isInPicture(const Book& book, const Event& event) {
    return std::visit(
        [&](const auto& fact) {
            if constexpr (std::is_same_v<std::decay_t<decltype(fact)>, ReservationBooked>) return true;
            else if constexpr (requires { { fact.reservation } -> std::convertible_to<const ReservationId&>; }) return book.findReservation(fact.reservation) != nullptr;
            else return true;
        },
        event);
}

}  // namespace

std::optional<TerminalCore::FirstLook> TerminalCore::firstLook(Day today) try {
    const Day first = today.plus(-1);
    auto kept = m_cache.loadFrom(first);
    if (!kept || kept->position > m_cursor.position || m_cursor.position - kept->position > kEntriesPerSnapshot) return {};
    FirstLook look;
    look.book = std::move(kept->book);
    for (const auto& entry : m_replica.readAfter(kept->position, kEntriesPerSnapshot))
        for (const auto& event : entry.events)
            if (isInPicture(look.book, event)) evolve(look.book, event);
    if (!m_pending.empty()) look.book = predict(look.book, m_pending).book;
    const auto learn = [&look](const Personal& personal, const ReservationId& reservation) {
        look.customers.learn(personal);
        if (personal.reservationNote && !reservation.empty()) look.notes[reservation] = *personal.reservationNote;
    };
    for (const Day day : {first, today, today.plus(1)})
        if (const DayPage* page = look.book.findDay(day))
            for (const auto& visit : page->reservations)
                if (!look.customers.find(visit->customer)) m_replica.forEachPersonalOf(visit->customer, learn);
    for (const auto& command : m_pending)
        if (command.personal) learn(*command.personal, reservationOf(command.body));
    return look;
} catch (const StoreError&) {
    // Only a picture: readAll() meets the same trouble, and mends the file or says what is wrong.
    return {};
}

}  // namespace salon::desk
