#pragma once

#include "http/text_routes.h"
#include "ingest/ingestor.h"
#include "policies/guarded_gateway.h"
#include "policies/messengers.h"
#include "policies/text_answers.h"
#include "policies/text_settings.h"
#include "store/registry.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace salon::server {

/// All that texts to customers need, put together: the gateway of the settings, a messenger for each shop, and the way back.
///
/// Whatever it is given outlives it. Throws WrongTextSettings from the constructor.
class TextService {
public:
    TextService(const std::filesystem::path& settings, ServerDatabase& database, LogStore& store, Ingestor& ingestor, Registry& registry);

    TextGateway& gateway() { return m_gateway; }
    std::vector<Route> routes() { return m_routes.routes(); }

    /// From now on texts go out. `address`: where this server listens; `linkOf`: a visit's page, empty where there is none.
    void begin(const std::string& address, std::function<std::string(const ShopId&, const ReservationId&)> linkOf);
    /// The log of this shop has grown.
    void look(const ShopId& shop);
    /// Returns when the texts under way are.
    void end() { m_messengers.reset(); }

    /// Sends a text that says nothing of any visit, to see whether it arrives.
    Sending tryOut(const ShopId& shop, const std::string& number);

    /// The number that customers of this shop see.
    std::string numberOf(const ShopId& shop) const { return m_settings.numberOf(shop); }
    /// For hello: "ok" or "failing".
    std::string state() const { return m_gateway.isFailing() ? "failing" : "ok"; }
    std::string figures() const;

private:
    std::unique_ptr<TextGateway> madeGateway();
    std::unique_ptr<Messenger> madeMessenger(const ShopId& shop);
    std::string reportsUrl() const { return m_settings.reportsUrl.empty() ? "http://" + m_address : m_settings.reportsUrl; }

    TextSettings m_settings;
    std::string m_address;
    std::function<std::string(const ShopId&, const ReservationId&)> m_linkOf;
    LogStore& m_store;
    Ingestor& m_ingestor;
    Registry& m_registry;
    MessengerTable m_table;
    Contacts m_contacts;
    People m_people;
    GuardedGateway m_gateway;
    TextAnswers m_answers;
    TextRoutes m_routes;
    std::mutex m_beginning;  ///< shops may be opened while texts begin
    std::unique_ptr<Messengers> m_messengers;
};

}  // namespace salon::server
