#pragma once

#include "policies/shop_clock.h"
#include "store/log_store.h"
#include "store/messenger_table.h"

#include <functional>
#include <map>
#include <string>

namespace salon::server {

/// What the messenger of one shop knows beside the book, read from the log behind a cursor of its own: when the server heard
/// of each visit's last change, where a person's words for a text stand, and whose texts are under way.
///
/// A restart goes on where it ended; what came in between counts as heard of then, and waits for another pause. For one
/// thread. Throws StoreError; the next follow() then goes on.
class TextMemory {
public:
    /// Begins at `head` if no messenger ever looked at this shop: what was agreed before is known without a text.
    TextMemory(MessengerTable& table, LogStore& log, ShopId shop, wire::Position head);

    /// Reads on to `head`. True if the entries may concern everybody: consent, merged or erased persons.
    bool follow(wire::Position head, WallSecond now);
    /// No texts at the moment: nothing up to `head` will be news.
    void passOver(wire::Position head);

    /// When the visit last changed, or else was booked.
    WallSecond changedAt(const Reservation& visit) const;
    /// A person's words for exactly this text; empty: none, or they were erased.
    std::string wordsFor(const ReservationId& reservation, TextKind kind, const Statement& statement);
    /// Texts under way, and the incarnation that claimed each.
    const std::map<TextName, std::string>& claims() const { return m_known.claims; }
    /// Nobody waits for this text any more.
    void settle(const TextName& text);
    /// Drops what is remembered of visits that `isOver` says nothing more will be told of.
    void tidy(const std::function<bool(const ReservationId&)>& isOver);

private:
    struct Reading;
    void save();

    MessengerTable& m_table;
    LogStore& m_log;
    ShopId m_shop;
    MessengerMemory m_known;
    MessengerNews m_news;               ///< what the table does not have yet
    wire::Position m_savedPosition = 0;
};

}  // namespace salon::server
