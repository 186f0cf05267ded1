#pragma once

#include "salon/book.h"
#include "salon/commands.h"

#include <optional>

namespace salon::desk {

/// The step a visit takes next in its life; nothing when it has come to its end.
std::optional<CommandBody> nextStep(const Reservation& visit);
/// The step it took last, taken back; nothing at its beginning.
std::optional<CommandBody> stepBack(const Reservation& visit);
/// The visit with one line less.
ChangeServices withoutLine(const Reservation& visit, int line);
/// The visit with further services after what it has, on the shop's grid.
ChangeServices withServices(const Book& book, const Reservation& visit, const std::vector<ServiceId>& services);

}  // namespace salon::desk
