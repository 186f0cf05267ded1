#pragma once

#include "policies/gateway_line.h"
#include "policies/text_settings.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace salon::server {

/// Hands texts as JSON to a provider, who sends them as 알림톡 with an SMS behind it, or as SMS alone: what the JSON looks like, and
/// where in the answer the outcome stands, is the operator's to say.
class ProviderGateway : public TextGateway {
public:
    ProviderGateway(ProviderSettings settings, std::function<std::string()> reportsUrl)
        : m_settings(std::move(settings)), m_reportsUrl(std::move(reportsUrl)), m_line(m_settings.url) {}

    bool isReachable() override { return m_line.isReachable(); }
    bool reaches(const TextConsent& consent, TextKind kind) const override;
    Sending send(const OutgoingText& text) override;

private:
    bool goesAsAlimtalk(const TextConsent& consent, std::optional<TextKind> kind) const;
    bool goesAsSms(const TextConsent& consent) const;
    /// Nothing if the person allows no channel that this kind can go by.
    std::optional<std::string> bodyOf(const OutgoingText& text) const;

    ProviderSettings m_settings;
    std::function<std::string()> m_reportsUrl;
    GatewayLine m_line;
};

/// What a provider's delivery report says, one or several in a message: the provider's name for each text, and what came of it.
/// Says nothing of what is neither delivered nor failed. Throws wire::WireError for what is not JSON.
struct ProviderReport {
    std::string id;
    TextOutcome outcome = TextOutcome::delivered;
    std::string reason;
};
std::vector<ProviderReport> readProviderReports(const ProviderSettings& settings, const std::string& body);

/// The ticket under which the reports of a text come that the provider named itself.
std::string providerTicket(const std::string& providerId);

}  // namespace salon::server
