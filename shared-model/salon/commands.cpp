#include "salon/commands.h"

#include <concepts>
#include <type_traits>

namespace salon {

namespace {

template <class Body>
concept AboutReservation = requires(const Body& body) {
    { body.reservation } -> std::convertible_to<const ReservationId&>;
};

}  // namespace

ReservationId reservationOf(const CommandBody& body) {
    return std::visit(
        [](const auto& wish) -> ReservationId {
            if constexpr (AboutReservation<std::decay_t<decltype(wish)>>) return wish.reservation;
            return {};
        },
        body);
}

}  // namespace salon
