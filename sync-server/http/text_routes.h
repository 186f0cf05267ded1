#pragma once

#include "http/router.h"
#include "policies/provider_gateway.h"
#include "policies/text_answers.h"

#include <string>
#include <vector>

namespace salon::server {

/// Where gateways bring delivery reports and replies (README, "Texts to customers"): hands over to TextAnswers and knows
/// nothing of what becomes of them.
class TextRoutes {
public:
    TextRoutes(TextAnswers& answers, const TextSettings& settings) : m_answers(answers), m_settings(settings) {}

    std::vector<Route> routes();

private:
    Answer kannelReport(const Request& request);
    Answer kannelReply(const Request& request);
    Answer providerReport(const Request& request);
    Answer providerReports(const Request& request);
    Answer providerReply(const Request& request);
    void requireSecret(const Request& request) const;

    TextAnswers& m_answers;
    const TextSettings& m_settings;
};

}  // namespace salon::server
