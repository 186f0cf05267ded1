#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "support/dice.h"

#include <string>
#include <vector>

namespace salon::bench {

/// The first day that is filled: a Monday.
inline constexpr Day kFirstDay{20605};  // 2026-06-01
inline constexpr int kOpensAt = 9 * 60;
inline constexpr int kClosesAt = 21 * 60;

StylistId stylistNumber(int number);
CustomerId customerNumber(int number);
/// A Korean name of three syllables; different numbers mostly give different names.
std::string customerName(int number);
std::string customerPhone(int number);

/// Stamps as one terminal does: numbers from 1.
class Stamper {
public:
    Command stamped(CommandBody body, Mode mode);

private:
    std::int64_t m_number = 0;
};

/// The commands that open a salon of `stylists` who can do everything, every day from 09:00 to 21:00.
std::vector<CommandBody> openBigSalon(int stylists);

/// A wish for a cut, colour or perm somewhere in the given days.
BookReservation someBooking(test::Dice& dice, int number, int stylists, Day firstDay, int days);

/// A big salon whose book is full: each stylist has `visitsPerDay` visits of half an hour on each day, with a free
/// time of one step here and there between them.
Book fullBook(int stylists, int days, int visitsPerDay);

}  // namespace salon::bench
