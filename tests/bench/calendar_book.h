#pragma once

#include "big_salon.h"

namespace salon::bench {

/// What the figures of CALENDAR.md are about: `stylists` with sixteen visits each from 09:00 to 21:00, 15 to 60 minutes,
/// one in eight over another; wishes, colours with processing time, visits over two stylists, arrivals and a clash or two.
Book calendarBook(int stylists, int days);
/// One of the sixteen visits of a stylist on a day.
ReservationId calendarVisit(Day day, int stylist, int number);

}  // namespace salon::bench
