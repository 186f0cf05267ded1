#pragma once

#include "salon/book.h"

#include <string>
#include <vector>

namespace salon {

/// What DESIGN §9 demands of every book, checked against the reservations themselves, not against derived indexes.
/// A sentence for each violation; empty: all is well. Reads the whole book.
std::vector<std::string> violations(const Book& book);

/// The same for the days from `from` to `to`, without what people must decide.
std::vector<std::string> violations(const Book& book, Day from, Day to);

/// Of those who wait and those who were merged: turns are given once, merges end with somebody. A part of violations(book).
std::vector<std::string> violationsAmongPeople(const Book& book);

/// Visits still ahead, from that day on, whose stylist has left, cannot do the service or does not work then without a
/// person's word. Apart from violations(), because days before a change of the roster are left as they were and the
/// book knows no today.
std::vector<std::string> misfits(const Book& book, Day from);

}  // namespace salon
