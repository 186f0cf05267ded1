#include "http/doorman.h"

#include "http/limits.h"
#include "http/workers.h"

#include "salon/wire/messages.h"

#include <Poco/Net/IPAddress.h>

namespace salon::server {

namespace {

/// What a household is given of the new addresses: it may come from any of them.
constexpr unsigned kHomeBits = 64;

[[noreturn]] void refusePath() {
    refuse(404, "not_found", "There is nothing at this address. See /v1/hello for what this server speaks.");
}

const Route& routeOf(const Router::Match& match, const std::string& method) {
    if (match.allowed.empty()) refusePath();
    if (match.route) return *match.route;
    ProblemAnswer stopped{{405, "method_not_allowed", "This address does not understand the method " + method.substr(0, 16) + ".", 0}};
    std::string allowed;
    for (const auto& each : match.allowed) allowed += (allowed.empty() ? "" : ", ") + each;
    stopped.headers.emplace_back("Allow", allowed);
    throw stopped;
}

void requireVersion(const RequestHead& head) {
    const std::string version = head.protocol.value_or(std::to_string(wire::kProtocolVersion));
    if (version == std::to_string(wire::kProtocolVersion)) return;
    const bool isNumber = !version.empty() && version.size() < 9 && version.find_first_not_of("0123456789") == std::string::npos;
    if (isNumber && std::stoi(version) > wire::kProtocolVersion) refuse(426, "too_new", kServerTooOld);
    refuse(426, "too_old", "This terminal is older than the server understands. Please update it; what it queued is kept.");
}

std::size_t requireLength(const RequestHead& head, std::size_t bytesMax) {
    if (head.isChunked || !head.bodyBytes) refuse(411, "length_required", "A request with a body must say its Content-Length.");
    if (*head.bodyBytes > bytesMax)
        refuse(413, "too_large", "This message is larger than " + std::to_string(bytesMax) + " bytes. Send less at once.");
    return *head.bodyBytes;
}

}  // namespace

Crowd crowdOf(const Route& route) {
    return route.needs == Needs::visitor ? Crowd::visitors : Crowd::desks;
}

std::string networkOf(const std::string& address) {
    Poco::Net::IPAddress parsed;
    if (!Poco::Net::IPAddress::tryParse(address, parsed) || parsed.family() != Poco::Net::IPAddress::IPv6) return address;
    return (parsed & Poco::Net::IPAddress(kHomeBits, Poco::Net::IPAddress::IPv6)).toString();
}

Admitted Doorman::judge(const RequestHead& head, const Peer& peer, Admission::Time now) {
    const auto match = m_router.match(head.method, head.path);
    const Route& route = routeOf(match, head.method);
    if (route.needs == Needs::thisMachine && (!peer.isThisMachine || head.cameThroughProxy)) refusePath();
    // Before anything is looked up: under a crowd this is the answer most of them get.
    if (route.answers == Who::worker && m_admission.isFull(crowdOf(route))) {
        if (m_admission.isFull()) m_admission.turnedAway(now);
        throw busy();
    }
    requireVersion(head);
    Admitted admitted{&route, {}, 0, head.token};
    admitted.request.parts = match.parts;
    admitted.request.from = peer.isThisMachine && !head.forwardedFor.empty() ? head.forwardedFor : peer.address;
    admitted.request.browser = head.browser;
    if (route.needs == Needs::token) admitted.request.terminal = authorised(head, match.shop());
    if (route.method == "POST")
        admitted.bodyBytes = requireLength(head, route.needs == Needs::token ? wire::kBodyBytesMax : kOpenBodyBytesMax);
    for (const auto& [name, value] : head.query)
        if (!admitted.request.query.emplace(name, value).second) refuse(400, "bad_query", "The query names \"" + name + "\" twice.");
    if (route.answers == Who::worker) takeFromPurse(admitted, now);
    return admitted;
}

TerminalRecord Doorman::authorised(const RequestHead& head, const std::string& shop) {
    const auto terminal = m_registry.terminalOf(head.token);
    if (!terminal) refuse(401, "token_unknown", "This terminal is not enrolled here, or not any more. Enrol it with a new code.");
    // The same answer for a shop that does not exist and one that is not the terminal's own.
    if (terminal->shop.text != shop) refuse(404, "shop_unknown", "This terminal does not belong to such a shop.");
    return *terminal;
}

void Doorman::takeFromPurse(const Admitted& admitted, Admission::Time now) {
    const auto pay = [&](const std::string& caller, const Admission::Purse& purse) {
        return m_admission.pay(caller, purse, admitted.bodyBytes, now);
    };
    int waitSeconds = 0;
    switch (admitted.route->needs) {
        case Needs::token: waitSeconds = pay("terminal " + admitted.request.terminal.id.text, {kRequestsBurst, kRequestsPerSecond}); break;
        case Needs::visitor: waitSeconds = pay("visitor " + networkOf(admitted.request.from), {kVisitsBurst, kVisitsPerSecond}); break;
        case Needs::gateway: waitSeconds = pay("gateway " + admitted.request.from, {kRequestsBurst, kRequestsPerSecond}); break;
        case Needs::nothing:
        case Needs::thisMachine: waitSeconds = pay("address " + admitted.request.from, {kEnrolmentsBurst, kEnrolmentsPerSecond}); break;
    }
    if (waitSeconds > 0)
        refuse(429, "too_often", "So many requests in so short a time are not expected from one place. Ask again a little later.", waitSeconds);
}

}  // namespace salon::server
