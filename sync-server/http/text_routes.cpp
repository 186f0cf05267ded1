#include "http/text_routes.h"

#include "salon/wire/json.h"
#include "store/secrets.h"

#include <Poco/TextConverter.h>
#include <Poco/UTF16Encoding.h>
#include <Poco/UTF8Encoding.h>

namespace salon::server {

namespace {

[[noreturn]] void refuseUnknown() {
    refuse(404, "not_found", "There is nothing at this address. See /v1/hello for what this server speaks.");
}

Answer taken() { return {200, "text/plain", "", {}, {}}; }

std::string queryText(const Request& request, const std::string& name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::string{} : found->second;
}

/// Kannel passes on what is not in its own alphabet as the centre sent it.
std::string asUtf8(const std::string& words, const std::string& charset) {
    if (charset != "UTF-16BE") return words;
    std::string converted;
    Poco::TextConverter(Poco::UTF16Encoding(Poco::UTF16Encoding::BIG_ENDIAN_BYTE_ORDER), Poco::UTF8Encoding()).convert(words, converted);
    return converted;
}

std::string fieldText(const wire::Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

std::vector<Route> TextRoutes::routes() {
    const auto bound = [this](Answer (TextRoutes::*handler)(const Request&)) {
        return [this, handler](const Request& request) { return (this->*handler)(request); };
    };
    return {
        {"GET", "/v1/texts/kannel/{ticket}", Needs::gateway, bound(&TextRoutes::kannelReport)},
        {"GET", "/v1/texts/kannel/{secret}/reply", Needs::gateway, bound(&TextRoutes::kannelReply)},
        {"POST", "/v1/texts/report/{ticket}", Needs::gateway, bound(&TextRoutes::providerReport)},
        {"POST", "/v1/texts/reports/{secret}", Needs::gateway, bound(&TextRoutes::providerReports)},
        {"POST", "/v1/texts/reply/{secret}", Needs::gateway, bound(&TextRoutes::providerReply)},
    };
}

Answer TextRoutes::kannelReport(const Request& request) {
    constexpr int kDelivered = 1;
    constexpr int kFailed = 2;
    constexpr int kRefused = 16;
    const std::string status = queryText(request, "status");
    const int code = !status.empty() && status.size() < 4 && status.find_first_not_of("0123456789") == std::string::npos ? std::stoi(status) : 0;
    if (code != kDelivered && code != kFailed && code != kRefused) return taken();
    const auto outcome = code == kDelivered ? TextOutcome::delivered : TextOutcome::failed;
    if (!m_answers.report(request.parts.at("ticket"), outcome, code == kDelivered ? "" : code == kFailed ? "undelivered" : "rejected"))
        refuseUnknown();
    return taken();
}

Answer TextRoutes::kannelReply(const Request& request) {
    requireSecret(request);
    m_answers.receive({queryText(request, "id"), queryText(request, "from"), queryText(request, "to"),
                       asUtf8(queryText(request, "text"), queryText(request, "charset"))});
    return taken();
}

Answer TextRoutes::providerReport(const Request& request) {
    for (const ProviderReport& report : readProviderReports(m_settings.provider, request.body))
        if (!m_answers.report(request.parts.at("ticket"), report.outcome, report.reason)) refuseUnknown();
    return taken();
}

Answer TextRoutes::providerReports(const Request& request) {
    requireSecret(request);
    // One that is unknown is no reason to be sent the others again.
    for (const ProviderReport& report : readProviderReports(m_settings.provider, request.body))
        m_answers.report(providerTicket(report.id), report.outcome, report.reason);
    return taken();
}

Answer TextRoutes::providerReply(const Request& request) {
    requireSecret(request);
    const wire::Json said = wire::parseStrict(request.body);
    m_answers.receive({fieldText(said, "id"), fieldText(said, "from"), fieldText(said, "to"), fieldText(said, "text")});
    return taken();
}

void TextRoutes::requireSecret(const Request& request) const {
    if (m_settings.inboundSecret.empty() || !equalInConstantTime(request.parts.at("secret"), m_settings.inboundSecret)) refuseUnknown();
}

}  // namespace salon::server
