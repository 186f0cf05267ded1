#pragma once

#include "salon/book.h"
#include "salon/commands.h"

#include <optional>

namespace salon {

/// What customers choose themselves a person approves where the shop wants it so, and always where they were warned of the customer.
bool mustBeApproved(const Book& book, const Stamp& stamp, const CustomerId& customer);

/// Why a customer's own hand may not do this: they may register, book, move and cancel by the shop's rules (web_booking.h)
/// and nothing else, take no place from anybody and choose no minutes. Whose visit it is, whoever lets them in has checked.
std::optional<Refusal> refusedOnline(const Book& book, const Command& command);

}  // namespace salon
