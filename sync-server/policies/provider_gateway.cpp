#include "policies/provider_gateway.h"

#include "salon/wire/canonical.h"
#include "salon/wire/json.h"

#include <algorithm>

namespace salon::server {

namespace {

using wire::Json;

using Filling = std::vector<std::pair<std::string, std::string>>;

std::string filled(std::string text, const Filling& filling) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto meant = std::find_if(filling.begin(), filling.end(), [&](const auto& one) { return text.compare(at, one.first.size(), one.first) == 0; });
        if (meant == filling.end()) {
            result += text[at++];
        } else {
            result += meant->second;
            at += meant->first.size();
        }
    }
    return result;
}

/// In the strings of the tree and nowhere else, so that no name or word can become a part of the message's form.
void fillStrings(Json& json, const Filling& filling) {
    if (json.is_string())
        json = filled(json.get<std::string>(), filling);
    else if (json.is_structured())
        for (auto& part : json) fillStrings(part, filling);
}

/// What stands there, as text; empty: nothing.
std::string textAt(const Json& json, const std::string& where) {
    if (where.empty() || json.is_discarded()) return {};
    const Json::json_pointer pointer{where};
    if (!json.contains(pointer)) return {};
    const Json& value = json.at(pointer);
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

bool ProviderGateway::goesAsAlimtalk(const TextConsent& consent, std::optional<TextKind> kind) const {
    return !m_settings.body.empty() && consent.alimtalk == Consent::allowed && kind && m_settings.templates.contains(*kind);
}

bool ProviderGateway::goesAsSms(const TextConsent& consent) const { return !m_settings.smsBody.empty() && consent.sms == Consent::allowed; }

bool ProviderGateway::reaches(const TextConsent& consent, TextKind kind) const { return goesAsAlimtalk(consent, kind) || goesAsSms(consent); }

Sending ProviderGateway::send(const OutgoingText& text) {
    const auto body = bodyOf(text);
    if (!body) return Sending::refused("no_channel_allowed");
    const LineAnswer answer = m_line.ask({"POST", m_settings.headers, "application/json; charset=utf-8", *body});
    Sending sending = sendingOf(answer);
    if (answer.how != LineAnswer::How::answered) return sending;
    const Json said = Json::parse(answer.body, nullptr, false);
    const std::string word = textAt(said, m_settings.okWhere);
    // The provider's own word is more certain than what HTTP says of it.
    if (!word.empty() && !m_settings.okValues.contains(word))
        return m_settings.laterValues.contains(word) ? Sending::notNow("provider_" + word) : Sending::refused("provider_" + word);
    if (sending.outcome != Sending::Outcome::handedOver) return sending;
    if (word.empty() && !m_settings.okWhere.empty()) return Sending::unknown("unreadable_answer");
    sending.providerId = textAt(said, m_settings.idWhere);
    return sending;
}

std::optional<std::string> ProviderGateway::bodyOf(const OutgoingText& text) const {
    const bool asAlimtalk = goesAsAlimtalk(text.consent, text.kind);
    if (!asAlimtalk && !goesAsSms(text.consent)) return {};
    Json body = Json::parse(asAlimtalk ? m_settings.body : m_settings.smsBody);
    fillStrings(body, {{"{to}", text.to},
                       {"{from}", text.from},
                       {"{text}", text.words},
                       {"{id}", text.id},
                       {"{template}", asAlimtalk ? m_settings.templates.at(*text.kind) : std::string{}},
                       {"{report_url}", m_reportsUrl() + "/v1/texts/report/" + text.id},
                       {"{form}", text.size.form == TextForm::sms ? "SMS" : "LMS"},
                       {"{sms_allowed}", text.consent.sms == Consent::allowed ? "true" : "false"},
                       {"{shop}", text.facts.shop},
                       {"{name}", text.facts.name},
                       {"{day}", text.facts.day},
                       {"{time}", text.facts.time},
                       {"{stylist}", text.facts.stylist},
                       {"{services}", text.facts.services},
                       {"{link}", text.facts.link}});
    return body.dump();
}

std::vector<ProviderReport> readProviderReports(const ProviderSettings& settings, const std::string& body) {
    const Json said = wire::parseStrict(body);
    std::vector<ProviderReport> reports;
    const auto take = [&](const Json& one) {
        const std::string status = textAt(one, settings.reportStatusWhere);
        const bool delivered = settings.deliveredValues.contains(status);
        if (!delivered && !settings.failedValues.contains(status)) return;
        reports.push_back({textAt(one, settings.reportIdWhere), delivered ? TextOutcome::delivered : TextOutcome::failed,
                           delivered ? std::string{} : "provider_" + status});
    };
    if (said.is_array())
        for (const Json& one : said) take(one);
    else
        take(said);
    return reports;
}

std::string providerTicket(const std::string& providerId) { return "provider " + providerId; }

}  // namespace salon::server
