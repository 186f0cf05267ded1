#pragma once

#include "salon/book.h"
#include "salon/customer_directory.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace salon::desk {

/// What a piece of the line is about.
enum class ChipKind {
    customer,     ///< somebody in the directory, or nobody found there: `people` says
    newCustomer,  ///< name and number of somebody nobody knows yet
    phone,        ///< a number typed apart from the name it belongs to
    walkIn,       ///< is here now
    waiting,      ///< to the waiting list
    same,         ///< the usual services with the usual stylist
    service,
    stylist,
    wish,         ///< how firmly a stylist is wanted, or that anybody will do
    day,
    time,
    window,       ///< a part of the day
    minutes,      ///< how long this visit's service takes
    series,       ///< the same every so many weeks
    party,        ///< several people at once
    note,
    unknown,
};

/// One way to understand a piece. Only what belongs to its kind is filled.
struct Meaning {
    ChipKind kind = ChipKind::unknown;
    std::vector<CustomerCard> people;  ///< who it may be, best first; one: it is settled
    std::string name;                  ///< as typed, of somebody new or not found
    std::string phone;                 ///< normalised
    ServiceId service;
    StylistId stylist;
    WishKind wish = WishKind::any;
    Day day;
    int minute = 0;   ///< of the day
    int minutes = 0;  ///< of the customer's time
    int weeks = 0;    ///< between the visits of a series
    int count = 0;    ///< of visits in a series, 0: not said; or of people
    Span window;
    std::string words;  ///< typed instead of the piece, it is understood as this and nothing else

    bool operator==(const Meaning&) const = default;
};

/// A piece of the line with what it was understood as.
struct Chip {
    Meaning meaning;
    std::vector<Meaning> others;  ///< other ways to understand it, likelier ones first
    std::size_t from = 0;         ///< characters (code points) of the line; `to` does not belong to it
    std::size_t to = 0;
    std::string text;             ///< as typed
    std::string meant;            ///< for an unknown piece, the nearest word there is; empty: none is near

    bool operator==(const Chip&) const = default;
};

/// The whole line, understood. Chips stand in the order of the text, do not overlap, and leave out separators only.
struct LineReading {
    std::vector<Chip> chips;

    const Chip* first(ChipKind kind) const;
    /// The customer's chip, known or new; null while nobody was named.
    const Chip* customer() const;
    bool has(ChipKind kind) const { return first(kind) != nullptr; }
    bool operator==(const LineReading&) const = default;
};

/// Everything the line may speak of. Cheap to make; refers to the book, which must outlive it.
struct LineVocabulary {
    const Book* book = nullptr;
    WallTime now;
    /// Who a name, number or both may be, best first; empty function: nobody is known.
    std::function<std::vector<CustomerCard>(const std::string&)> people;
    /// What this customer usually has; chooses among services that fit equally well. May be empty.
    std::function<std::vector<ServiceId>(const CustomerId&)> usual;
    /// A text that means this one person, whatever else it may mean: whom the receptionist has chosen among several.
    std::string pinnedText;
    CustomerCard pinned;
};

/// The line in the words that mean each piece and nothing else, a semicolon between one and the next. Understanding it again
/// gives the same meanings.
std::string canonicalLine(const LineReading& reading);

}  // namespace salon::desk
