#pragma once

#include <compare>
#include <string>

namespace salon {

/// The name of one thing in a shop's book. Two ids of different kinds never compare or convert.
///
/// A program makes ids that no other program can make: 15 characters of Crockford base 32 from a secure random
/// source (75 bits; ten million reservations meet with a chance of one in ten thousand million), or a digest
/// where importing twice must give the same id. Tests use words. Valid: 1 to 64 of [A-Za-z0-9_.:-].
/// An empty id means "none".
template <class Tag>
struct Id {
    std::string text;

    bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
    bool operator==(const Id&) const = default;
};

using ShopId = Id<struct ShopTag>;
using TerminalId = Id<struct TerminalTag>;
using StylistId = Id<struct StylistTag>;
using ServiceId = Id<struct ServiceTag>;
using StationId = Id<struct StationTag>;
using CustomerId = Id<struct CustomerTag>;
using ReservationId = Id<struct ReservationTag>;
using AttentionId = Id<struct AttentionTag>;
using TimeOffId = Id<struct TimeOffTag>;
using WaitingId = Id<struct WaitingTag>;
using GroupId = Id<struct GroupTag>;

/// The longest text of an id that the wire accepts.
inline constexpr std::size_t kIdLengthMax = 64;

/// True for 1 to kIdLengthMax characters of [A-Za-z0-9_.:-].
bool isValidIdText(const std::string& text);

}  // namespace salon
