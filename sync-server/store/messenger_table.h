#pragma once

#include "salon/ids.h"
#include "salon/wire/entry_json.h"
#include "store/server_database.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon::server {

/// Names one text of a shop, wherever it was sent.
struct TextName {
    enum class Subject {
        visit,    ///< `id` is a reservation, `number` that of the text within it
        opening,  ///< `id` is somebody who waits, `number` the day they were told, since 1970
    };
    Subject subject = Subject::visit;
    std::string id;
    std::int64_t number = 0;

    auto operator<=>(const TextName&) const = default;
};

/// What is remembered about a visit that changed.
struct VisitChange {
    std::int64_t changedAtSecond = 0;  ///< since 1970 on the shop's clock; 0: not since the messenger looks
    wire::Position wordedAt = 0;       ///< of the last words a person gave for a text about it; 0: none

    bool operator==(const VisitChange&) const = default;
};

/// What a messenger knows beside the book, up to a position of the log.
struct MessengerMemory {
    wire::Position position = 0;
    std::int64_t textingSince = 0;                ///< minutes since 1970; 0: no texts then
    std::map<ReservationId, VisitChange> changes;
    std::map<TextName, std::string> claims;       ///< texts nobody has reported yet, and the incarnation that claimed each

    bool operator==(const MessengerMemory&) const = default;
};

/// What has changed in a memory since it was saved.
struct MessengerNews {
    bool isNew = false;        ///< nothing was saved before
    bool forgotten = false;    ///< all changes from before are gone
    std::set<ReservationId> changes;
    std::set<TextName> claims;

    bool empty() const { return !isNew && !forgotten && changes.empty() && claims.empty(); }
};

/// The messengers' memory in the server's database: survives a restart, and is shared by messengers on one log.
///
/// Safe to call from any thread. Throws StoreError.
class MessengerTable {
public:
    explicit MessengerTable(ServerDatabase& database) : m_database(database) {}

    /// Nothing if no messenger ever looked at this shop.
    std::optional<MessengerMemory> load(const ShopId& shop);
    /// Writes the news, in one transaction. Positions only go forward.
    void save(const ShopId& shop, const MessengerMemory& memory, const MessengerNews& news);

    /// Whoever holds a lease is alive, as far as the others know, until it runs out.
    void holdLease(const std::string& incarnation, std::int64_t untilUtcSeconds);
    std::set<std::string> leasesAfter(std::int64_t utcSeconds);

    /// Which text a delivery report means; a ticket that was given twice means the first. The ticket itself is not kept.
    void keepTicket(const std::string& ticket, const ShopId& shop, const TextName& text, std::int64_t utcSeconds);
    std::optional<std::pair<ShopId, TextName>> textOf(const std::string& ticket);
    void forgetTicketsBefore(std::int64_t utcSeconds);

private:
    ServerDatabase& m_database;
};

}  // namespace salon::server
