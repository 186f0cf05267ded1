#pragma once

#include "terminal-cli/desk.h"

namespace salon::desk {

// The book as JSON for scripts: ids beside names, times as "15:30", reasons and kinds in the words of the wire.

/// One visit: reservation, customer, day, start, status, lines with stylist, start, end and reasons.
wire::Json presentReservation(Desk& desk, const Book& book, const Reservation& reservation);
/// With "index" from 1, as `attention resolve --move` takes it.
wire::Json presentAlternatives(const Book& book, const std::vector<Alternative>& alternatives);
/// Who sold what to whom and when, the rival, and what is free instead.
wire::Json presentAttention(Desk& desk, const Book& book, const AttentionItem& item);

/// Why not, as a sentence with a way out.
std::string sentenceOf(Desk& desk, const Book& book, const Refusal& refusal);
/// {"error","code","verdict":"refused","refusal","alternatives"}.
wire::Json presentRefusal(Desk& desk, const Book& book, const Refusal& refusal);

std::string stylistName(const Book& book, const StylistId& stylist);
std::string customerName(Desk& desk, const CustomerId& customer);

}  // namespace salon::desk
