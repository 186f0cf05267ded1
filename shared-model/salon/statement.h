#pragma once

#include "salon/book.h"

#include <optional>

namespace salon {

/// What the customer would be told of the visit now.
///
/// A stylist is named where the customer wished for one, or was told of one before. What has ended has ended at the place
/// they know: a move nobody told them of is no news any more.
Statement statementOf(const Reservation& reservation);

/// What a text must say so that the customer understands `now` after `told`; nothing if they do already. Somebody who was
/// told nothing and whose visit was cancelled gets `cancelled`: whether they must know is the planner's question.
std::optional<TextKind> newsOf(const std::optional<Told>& told, const Statement& now);

bool isReminder(TextKind kind);

/// This was said already, by a text or by a person.
bool isTold(const Reservation& reservation, TextKind kind, const Statement& statement);

/// The text would be true and news at this position.
bool isTrueNews(const Reservation& reservation, TextKind kind, const Statement& statement);

/// Somebody is there to be told, and it may be said: texting is on, the visit has a name whose person allows it, nobody
/// walked in with it, it has not begun, and no line waits for a person to find it a stylist.
bool mayBeTexted(const Book& book, const Reservation& reservation);
/// The person behind the id is known, was not erased and allows texts.
bool mayBeTexted(const Book& book, const CustomerId& customer);

}  // namespace salon
