#pragma once

#include "salon/book.h"
#include "salon/wire/json.h"

#include <map>
#include <string>

namespace salon::wire {

/// The book in named parts, so that a snapshot may store and compare them one by one: "shop", "roster", "turns",
/// "attention", "customers", "day:2026-03-28" …; empty parts are left out. Each is a canonical text.
std::map<std::string, std::string> printBook(const Book& book);
/// Throws WireError.
Book readBook(const std::map<std::string, std::string>& parts);

std::map<std::string, Json> bookToParts(const Book& book);
Book bookFromParts(const std::map<std::string, Json>& parts);

/// SHA-256 over the lines "name sha256-of-canonical-part\n" of all parts in the order of their names. Two books are
/// equal exactly when their state hashes are.
std::string stateSha256(const Book& book);
std::string stateSha256(const std::map<std::string, std::string>& parts);

}  // namespace salon::wire
