#pragma once

#include "policies/people.h"
#include "policies/server_pen.h"
#include "salon/commands.h"
#include "store/messenger_table.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace salon::server {

/// What a customer has sent to the shop's number.
struct IncomingText {
    std::string id;    ///< the gateway's own name for it, so that it counts once; empty: it has none
    std::string from;  ///< in any spelling
    std::string to;
    std::string words;
};

/// What comes back from gateways: delivery reports, and the replies of customers.
///
/// Safe to call from any thread. Throws StoreError: the gateway is then asked to come again.
class TextAnswers {
public:
    struct Parts {
        Ingestor& ingestor;
        MessengerTable& table;
        People& people;
        std::function<std::vector<ShopId>()> shops;
        std::function<std::string(const ShopId&)> numberOf;  ///< a shop's own, normalised
        std::function<std::int64_t()> utcSeconds;
    };
    explicit TextAnswers(Parts parts);

    /// False for a ticket that belongs to no text.
    bool report(const std::string& ticket, TextOutcome outcome, const std::string& reason);
    /// Finds out who answers and which visit they mean, and writes it into their shop's log. Who is known to nobody is
    /// counted, and nothing else.
    void receive(const IncomingText& text);

    std::uint64_t reports() const { return m_reports; }
    std::uint64_t replies() const { return m_replies; }
    std::uint64_t strangers() const { return m_strangers; }

private:
    struct Sender {
        ShopId shop;
        CustomerId customer;
        std::optional<WallTime> visitAt;  ///< of the visit they may mean
        ReservationId visit;
    };
    std::vector<Sender> sendersOf(const IncomingText& text);
    std::vector<ShopId> shopsOf(const std::string& number);
    void write(const IncomingText& text, const Sender& sender, ReplyMeaning meaning);

    Parts m_parts;
    ServerPen m_pen;
    std::atomic<std::uint64_t> m_reports = 0;
    std::atomic<std::uint64_t> m_replies = 0;
    std::atomic<std::uint64_t> m_strangers = 0;
};

}  // namespace salon::server
