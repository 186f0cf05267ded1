#pragma once

#include "policies/gateway_line.h"
#include "policies/text_settings.h"

#include <functional>

namespace salon::server {

/// Hands texts to Kannel's smsbox, which asks us back with delivery reports.
class KannelGateway : public TextGateway {
public:
    /// `reportsUrl`: how Kannel reaches this server; asked with each text.
    KannelGateway(KannelSettings settings, std::function<std::string()> reportsUrl)
        : m_settings(std::move(settings)), m_reportsUrl(std::move(reportsUrl)), m_line(m_settings.url) {}

    bool isReachable() override { return m_line.isReachable(); }
    bool reaches(const TextConsent& consent, TextKind) const override { return consent.sms == Consent::allowed; }
    Sending send(const OutgoingText& text) override;

private:
    std::string queryOf(const OutgoingText& text) const;

    KannelSettings m_settings;
    std::function<std::string()> m_reportsUrl;
    GatewayLine m_line;
};

}  // namespace salon::server
