#include "policies/kannel_gateway.h"

#include <Poco/URI.h>

#include <algorithm>

namespace salon::server {

namespace {

/// Delivered, failed, refused by the centre.
constexpr const char* kReportsWanted = "19";

void add(std::string& query, const char* name, const std::string& value) {
    std::string encoded;
    Poco::URI::encode(value, "!#$%&'()*+,/:;=?@[]", encoded);
    query += (query.empty() ? "" : "&") + std::string(name) + "=" + encoded;
}

/// Kannel's own alphabet holds all of it.
bool isPlain(const std::string& words) {
    return std::all_of(words.begin(), words.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~' && c != '`'); });
}

}  // namespace

Sending KannelGateway::send(const OutgoingText& text) {
    if (text.consent.sms == Consent::refused) return Sending::refused("sms_refused");
    return sendingOf(m_line.ask({}, queryOf(text)));
}

std::string KannelGateway::queryOf(const OutgoingText& text) const {
    std::string query;
    add(query, "username", m_settings.username);
    add(query, "password", m_settings.password);
    if (!text.from.empty()) add(query, "from", text.from);
    add(query, "to", text.to);
    add(query, "text", text.words);
    add(query, "charset", "UTF-8");
    add(query, "coding", isPlain(text.words) ? "0" : "2");
    if (!m_settings.smsc.empty()) add(query, "smsc", m_settings.smsc);
    if (!text.id.empty()) {
        add(query, "dlr-mask", kReportsWanted);
        add(query, "dlr-url", m_reportsUrl() + "/v1/texts/kannel/" + text.id + "?status=%d");
    }
    return query;
}

}  // namespace salon::server
