#pragma once

#include "salon/book.h"
#include "salon/wire/json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace salon::wire {

/// The book in named parts, so that a snapshot may store and compare them one by one: "shop", "roster", "turns",
/// "attention", "customers", "day:2026-03-28" …; empty parts are left out. Each is a canonical text.
std::map<std::string, std::string> printBook(const Book& book);
/// The same without the visits of any day but these.
std::map<std::string, std::string> printBook(const Book& book, const std::vector<Day>& days);
/// "day:2026-03-28".
std::string dayPartName(Day day);

/// Reads a book part by part as they come from a disk, in any order; what never comes is as if it were empty.
class BookReader {
public:
    /// Throws WireError.
    void add(std::string_view name, std::string_view text);
    /// The book of the parts that came; the reader is done with. Throws WireError.
    Book take();

private:
    Book m_book;
    std::int64_t m_assignments = 0;
    std::map<StylistId, std::int64_t> m_lastAssigned;
    std::map<WaitingKind, std::int64_t> m_lastTurns;
    std::vector<CustomerId> m_merged;
};

/// All parts at once. Throws WireError.
Book readBook(const std::map<std::string, std::string>& parts);

std::map<std::string, Json> bookToParts(const Book& book);
Book bookFromParts(const std::map<std::string, Json>& parts);

/// SHA-256 over the lines "name sha256-of-canonical-part\n" of all parts in the order of their names. Two books are
/// equal exactly when their state hashes are.
std::string stateSha256(const Book& book);
std::string stateSha256(const std::map<std::string, std::string>& parts);

}  // namespace salon::wire
