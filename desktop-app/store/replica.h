#pragma once

#include "salon/book.h"
#include "salon/customer.h"
#include "salon/wire/entry_json.h"
#include "store/database.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace salon::desk {

/// A command of this terminal that was refused after its author had gone on.
struct RefusedRow {
    wire::Position position = 0;
    Command command;  ///< without its personal part
    Verdict verdict;
};

/// What this terminal has read of the shop's log: entries, personal parts beside them, and how far.
///
/// Writing calls belong inside a Transaction, so that data and cursor move together (TRAPS T6). Throws StoreError, and
/// FileDamaged for what makes no sense.
class Replica {
public:
    explicit Replica(Database& database) : m_database(database) {}

    struct Cursor {
        wire::Position position = 0;
        std::string sha256 = wire::kChainStart;
    };
    Cursor cursor();
    /// Adds an entry and its personal part, if it carries one.
    void append(const wire::Entry& entry);
    void moveCursor(const Cursor& cursor);
    /// In order, without their personal parts unless `withPersonal`.
    std::vector<wire::Entry> readAfter(wire::Position after, int limit, bool withPersonal = false);

    /// Every personal part still kept, in the order of the log, with the reservation its command is about.
    void forEachPersonal(const std::function<void(const Personal&, const ReservationId&)>& each);
    /// The same of this customer alone.
    void forEachPersonalOf(const CustomerId& customer, const std::function<void(const Personal&, const ReservationId&)>& each);
    /// The last entries, at most so many, whose personal part has the words of a text; with it, in order.
    std::vector<wire::Entry> lastTexts(int most);
    void erasePersonal(const CustomerId& customer);

    void keepRefused(const RefusedRow& row);
    std::vector<RefusedRow> refused();
    void forgetRefused(wire::Position position);

private:
    /// What makes no sense was not written by us: FileDamaged.
    template <class Read>
    auto readable(Read read);
    wire::Entry entryOf(std::string_view json, std::string_view personalJson);

    Database& m_database;
};

/// The confirmed book as it was at some position, so that a start need not fold ten years. A cache: deleting it changes
/// nothing but the time a start takes.
class BookCache {
public:
    explicit BookCache(Database& database) : m_database(database) {}

    struct Kept {
        wire::Position position = 0;
        Book book;
    };
    /// None if there is none, or none that can be read.
    std::optional<Kept> load();
    /// The same without the visits of earlier days.
    std::optional<Kept> loadFrom(Day first);
    /// A transaction of its own; writes what differs from the book that was loaded or kept before.
    void keep(wire::Position position, const Book& book);

private:
    std::optional<Kept> read(const std::optional<Day>& first);

    Database& m_database;
    std::optional<Book> m_known;  ///< what lies on the disk; none: nobody has looked
};

}  // namespace salon::desk
