#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/verdict.h"

namespace salon {

/// What decide() would say to these minutes, without the free places it offers instead: quick enough for every step of a
/// hand that draws a visit longer. Writes nothing; what counts is what decide() says to the command.
Verdict weighMinutes(const Book& book, Mode mode, const ChangeMinutes& wish);

}  // namespace salon
