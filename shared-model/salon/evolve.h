#pragma once

#include "salon/book.h"
#include "salon/events.h"

#include <span>

namespace salon {

/// Writes one fact into the book. Never refuses and consults no rule: the fact has happened.
/// Frozen for every released event version.
void evolve(Book& book, const Event& event);

void evolveAll(Book& book, std::span<const Event> events);

}  // namespace salon
