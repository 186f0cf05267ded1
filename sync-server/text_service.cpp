#include "text_service.h"

#include "policies/file_gateway.h"
#include "policies/kannel_gateway.h"
#include "policies/provider_gateway.h"

#include <chrono>
#include <cstdio>
#include <random>

namespace salon::server {

namespace {

std::int64_t utcMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::int64_t utcSeconds() { return utcMs() / 1000; }

/// Spreads the tries of several servers; nothing more depends on it.
int chance() {
    static thread_local std::minstd_rand dice{std::random_device{}()};
    return std::uniform_int_distribution<int>(0, 999)(dice);
}

}  // namespace

TextService::TextService(const std::filesystem::path& settings, ServerDatabase& database, LogStore& store, Ingestor& ingestor, Registry& registry)
    : m_settings(readTextSettings(settings)),
      m_store(store),
      m_ingestor(ingestor),
      m_registry(registry),
      m_table(database),
      m_contacts(database),
      m_people(m_contacts),
      m_gateway(madeGateway(), utcMs, chance, [](const std::string& what) { std::fprintf(stderr, "hairshop-server: texts: %s\n", what.c_str()); }),
      m_answers({ingestor, m_table, m_people,
                 [this] {
                     std::vector<ShopId> shops;
                     for (const ShopRecord& shop : m_registry.shops()) shops.push_back(shop.id);
                     return shops;
                 },
                 [this](const ShopId& shop) { return m_settings.numberOf(shop); }, utcSeconds}),
      m_routes(m_answers, m_settings) {}

std::unique_ptr<TextGateway> TextService::madeGateway() {
    const auto url = [this] { return reportsUrl(); };
    switch (m_settings.gateway) {
        case TextSettings::Gateway::kannel: return std::make_unique<KannelGateway>(m_settings.kannel, url);
        case TextSettings::Gateway::provider: return std::make_unique<ProviderGateway>(m_settings.provider, url);
        case TextSettings::Gateway::file: break;
    }
    const std::filesystem::path folder = m_settings.file.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder))
        throw WrongTextSettings("Texts cannot be written to " + m_settings.file.string() + ": there is no such folder. Make it, or name another in the file of --texts.");
    return std::make_unique<FileGateway>(m_settings.file);
}

std::unique_ptr<Messenger> TextService::madeMessenger(const ShopId& shop) {
    return std::make_unique<Messenger>(MessengerParts{
        shop, m_ingestor, m_store, m_table, m_people, m_gateway, utcMs,
        [this, shop](const ReservationId& reservation) { return m_linkOf ? m_linkOf(shop, reservation) : std::string{}; }, m_settings.numberOf(shop)});
}

void TextService::begin(const std::string& address, std::function<std::string(const ShopId&, const ReservationId&)> linkOf) {
    m_address = address;
    m_linkOf = std::move(linkOf);
    const std::lock_guard turn{m_beginning};
    m_messengers = std::make_unique<Messengers>([this](const ShopId& shop) { return madeMessenger(shop); }, utcMs);
    for (const ShopRecord& shop : m_registry.shops()) m_messengers->look(shop.id);
    for (const auto& [shop, number] : m_settings.fromOf)
        if (!m_registry.findShop(shop)) std::fprintf(stderr, "hairshop-server: texts: the file of --texts gives a number to \"%s\", and there is no such salon.\n", shop.text.c_str());
}

void TextService::look(const ShopId& shop) {
    const std::lock_guard turn{m_beginning};
    if (m_messengers) m_messengers->look(shop);
}

Sending TextService::tryOut(const ShopId& shop, const std::string& number) {
    const Shop& own = m_ingestor.current(shop).book.shop();
    if (!isTextable(number, own.zone)) return Sending::refused("no_mobile_number");
    OutgoingText text;
    text.from = numberOf(shop);
    text.to = number;
    text.words = "[" + m_ingestor.current(shop).book.shop().name + "] 문자가 잘 도착했습니다. Texts arrive.";
    text.size = sizeOf(text.words);
    return m_gateway.tryOut(text);
}

std::string TextService::figures() const {
    const GatewayFigures gateway = m_gateway.figures();
    const auto line = [](const char* name, const char* type, std::uint64_t value) {
        return "# TYPE hairshop_" + std::string(name) + " " + type + "\nhairshop_" + name + " " + std::to_string(value) + "\n";
    };
    return line("texts_handed_over_total", "counter", gateway.handedOver) + line("texts_failed_total", "counter", gateway.failed) +
           line("texts_unknown_total", "counter", gateway.unknown) + line("text_reports_total", "counter", m_answers.reports()) +
           line("text_replies_total", "counter", m_answers.replies()) + line("text_replies_of_strangers_total", "counter", m_answers.strangers()) +
           line("text_gateway_failing", "gauge", m_gateway.isFailing() ? 1 : 0);
}

}  // namespace salon::server
