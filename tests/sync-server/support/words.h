#pragma once

#include "salon/commands.h"
#include "salon/wire/messages.h"

#include <string>
#include <vector>

namespace salon::test {

inline const std::string kIncarnation(32, 'a');
inline const std::string kOtherIncarnation(32, 'b');

/// The command with that number of a terminal, made on 1 June 2026 at nine.
Command stamped(CommandBody body, std::int64_t number, const std::string& terminal = "desk", const std::string& incarnation = kIncarnation);

/// What makes a salon "salon" with the stylist "mia", who cuts for an hour at a time from 10:00 to 18:00 every day, and
/// the customer "anna".
std::vector<CommandBody> smallSalon();
/// The same as commands 1 to n of "desk"; anna's name and number beside hers.
std::vector<Command> founding();

/// A cut by mia on 2 June 2026.
BookReservation cut(const std::string& reservation, int startMinute, const std::string& customer = "anna");

Personal personOf(const std::string& customer, const std::string& name);

}  // namespace salon::test
