#include "policies/server_pen.h"

#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "store/secrets.h"

namespace salon::server {

ServerPen::ServerPen(Ingestor& ingestor, TerminalId terminal, ShopClock::UtcSeconds utcSeconds)
    : m_ingestor(ingestor), m_terminal(std::move(terminal)), m_utcSeconds(std::move(utcSeconds)), m_incarnation(newIncarnation()) {}

Written ServerPen::write(const ShopId& shop, const CommandBody& body, const std::string& actor, const Personal& personal) {
    Lane& lane = laneOf(shop);
    const std::lock_guard turn{lane.busy};
    Wish wish{body, actor, personal};
    if (lane.pending) {
        const bool isRepeat = lane.pending->first == wish;
        const Written written = settle(shop, lane);
        if (isRepeat) return written;
    }
    Command command = stamped(shop, wish, m_incarnation, lane.next);
    lane.pending.emplace(std::move(wish), std::move(command));
    return settle(shop, lane);
}

std::optional<Written> ServerPen::writeOnce(const ShopId& shop, const std::string& name, const CommandBody& body, const std::string& actor,
                                            const Personal& personal) {
    // Its name is its identity: the log itself knows whether it was there, as it does for a terminal's.
    const std::string incarnation = wire::sha256Hex(name).substr(0, 32);
    const auto result = m_ingestor.ingest(shop, m_terminal, {{stamped(shop, {body, actor, personal}, incarnation, 1)}});
    const auto* answer = std::get_if<wire::BatchAnswer>(&result);
    if (!answer) return {};
    return Written{answer->items.front().verdict, answer->items.front().position};
}

ServerPen::Lane& ServerPen::laneOf(const ShopId& shop) {
    const std::lock_guard turn{m_mutex};
    auto& lane = m_lanes[shop];
    if (!lane) lane = std::make_unique<Lane>();
    return *lane;
}

Command ServerPen::stamped(const ShopId& shop, const Wish& wish, const std::string& incarnation, std::int64_t number) const {
    const ShopClock clock{m_ingestor.current(shop).book.shop().zone, m_utcSeconds};
    const ShopTime now = clock.now();
    Command command;
    command.stamp = {m_terminal, incarnation, number, now.minute(), clock.zone(), now.utcOffsetMinutes, wish.actor, Mode::asking};
    command.body = wish.body;
    if (!wish.personal.customer.empty()) {
        Personal personal = wish.personal;
        // As random as an incarnation, and of the same length.
        personal.salt = newIncarnation();
        wire::attachPersonal(command, std::move(personal));
    }
    wire::requireReadable(command);
    return command;
}

Written ServerPen::settle(const ShopId& shop, Lane& lane) {
    const auto result = m_ingestor.ingest(shop, m_terminal, {{lane.pending->second}});
    const auto* answer = std::get_if<wire::BatchAnswer>(&result);
    // Only a log that was put back from a backup underneath us does not know our numbers.
    if (!answer) throw StoreError("The log of shop " + shop.text + " has changed underneath the server. Start the server again.");
    lane.pending.reset();
    ++lane.next;
    return {answer->items.front().verdict, answer->items.front().position};
}

}  // namespace salon::server
