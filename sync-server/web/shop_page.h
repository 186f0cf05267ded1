#pragma once

#include "salon/book.h"
#include "salon/wire/json.h"
#include "store/contacts.h"
#include "web/availability.h"

#include <optional>
#include <string>

namespace salon::server {

// What a customer's page is told, as JSON. Nothing of anybody else, and of the customer no more than they need to know that it
// is theirs.

/// The shop, and what may be booked online. `codes`: they can be texted, and somebody can book.
wire::Json shopJson(const Book& book, bool codes);

/// Days and the starts that customers may have there; `more`: the shop takes bookings for later days, too.
wire::Json timesJson(const WebBooking& rules, WallTime now, const std::vector<DayTimes>& days);

/// How a visit stands. `contact`: whose it is, if they are known.
wire::Json visitJson(const Book& book, const Reservation& visit, const std::optional<Contact>& contact, WallTime now);

/// The customer may still move or cancel it, by the rules that decide() holds to.
bool mayChangeOnline(const WebBooking& rules, const Reservation& visit, WallTime now);

/// The salon's answer to a request is texted to whose it is, by the shop's rules and theirs.
bool isAnswerTexted(const Book& book, const Reservation& visit, const std::optional<Contact>& contact);

/// The first letter of a name: "김**"; the last two digits of a number: "**78".
std::string hintOfName(const std::string& name);
std::string hintOfPhone(const std::string& phone);

}  // namespace salon::server
