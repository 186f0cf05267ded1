#include "http/api.h"

#include "http/bodies.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"

#include <algorithm>
#include <charconv>

namespace salon::server {

namespace {

using wire::Json;

Answer json(const Json& body) {
    return {200, "application/json", wire::canonicalBytes(body), {}, {}};
}

/// A whole number of the query within its bounds, or `absent` if the query does not name it.
std::int64_t queryNumber(const Request& request, const std::string& name, std::int64_t absent, std::int64_t max) {
    const auto found = request.query.find(name);
    if (found == request.query.end()) return absent;
    const std::string& text = found->second;
    std::int64_t value = -1;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value < 0 || value > max)
        refuse(400, "bad_query", "The query's \"" + name + "\" must be a whole number from 0 to " + std::to_string(max) + ".");
    return value;
}

[[noreturn]] void refuseCode(EnrolmentRefusal refusal) {
    switch (refusal) {
        case EnrolmentRefusal::codeUsed:
            refuse(410, "code_used", "This code has been used already. Ask the manager for a new one.");
        case EnrolmentRefusal::codeExpired:
            refuse(410, "code_expired", "This code is no longer valid. Ask the manager for a new one.");
        case EnrolmentRefusal::codeWrong:
            break;
    }
    refuse(403, "code_wrong", "No such code. Look at it again, or ask the manager for a new one.");
}

}  // namespace

std::vector<Route> Api::routes() {
    const auto bound = [this](Answer (Api::*handler)(const Request&)) {
        return [this, handler](const Request& request) { return (this->*handler)(request); };
    };
    return {
        {"GET", "/live", Needs::nothing, bound(&Api::live), Who::door},
        {"GET", "/ready", Needs::nothing, bound(&Api::ready), Who::door},
        {"GET", "/metrics", Needs::thisMachine, bound(&Api::metrics), Who::door},
        {"GET", "/v1/hello", Needs::nothing, bound(&Api::hello), Who::door},
        {"POST", "/v1/enrol", Needs::nothing, bound(&Api::enrol)},
        {"POST", "/v1/shops/{shop}/commands", Needs::token, bound(&Api::commands)},
        {"GET", "/v1/shops/{shop}/log", Needs::token, bound(&Api::log)},
        {"GET", "/v1/shops/{shop}/stream", Needs::token, bound(&Api::stream)},
        {"GET", "/v1/shops/{shop}/snapshot", Needs::token, bound(&Api::snapshot)},
        {"POST", "/v1/shops/{shop}/audit", Needs::token, bound(&Api::audit)},
        {"POST", "/v1/shops/{shop}/open", Needs::token, bound(&Api::open)},
    };
}

Answer Api::live(const Request&) {
    return json({{"live", true}});
}

Answer Api::ready(const Request&) {
    if (m_draining) refuse(503, "draining", "This server is about to stop. Try again in a moment.", 1);
    if (isOverloaded && isOverloaded()) refuse(503, "busy", "This server has more to do than it can at the moment.", 1);
    return json({{"ready", true}});
}

Answer Api::metrics(const Request&) {
    return {200, "text/plain; version=0.0.4", figures ? figures() : "", {}, {}};
}

Answer Api::hello(const Request&) {
    return json({{"server", "hairshop-server"},
                 {"version", HAIRSHOP_VERSION},
                 {"protocol_min", wire::kProtocolVersion},
                 {"protocol_max", wire::kProtocolVersion},
                 {"texts", texts ? texts() : "none"},
                 {"public_url", publicUrl}});
}

Answer Api::enrol(const Request& request) {
    const auto answer = m_registry.enrol(readCode(request.body));
    if (const auto* refusal = std::get_if<EnrolmentRefusal>(&answer)) refuseCode(*refusal);
    const auto& enrolment = std::get<Enrolment>(answer);
    return json({{"shop", enrolment.shop.id.text},
                 {"shop_name", enrolment.shop.name},
                 {"terminal", enrolment.terminal.id.text},
                 {"name", enrolment.terminal.name},
                 {"token", enrolment.token},
                 {"zone", enrolment.shop.zone},
                 {"step_minutes", enrolment.shop.stepMinutes}});
}

Answer Api::commands(const Request& request) {
    const wire::Batch batch = wire::readBatch(request.body);
    for (const Command& command : batch.commands)
        if (command.stamp.actor == kSystemActor || command.stamp.actor == kCustomerActor)
            refuse(403, "reserved_actor", "Only the server itself writes what it does, and what customers do. A terminal names a person who works there.");
    const auto result = m_ingestor.ingest(request.terminal.shop, request.terminal.id, batch);
    if (const auto* answer = std::get_if<wire::BatchAnswer>(&result))
        return {200, "application/json", wire::printBatchAnswer(*answer), {}, {}};
    if (const auto* gap = std::get_if<Gap>(&result))
        throw ProblemAnswer{{409, "gap",
                             "Earlier commands of this terminal are missing. Send from number " + std::to_string(gap->nextNumber) + " on.",
                             gap->nextNumber}};
    if (const auto* fork = std::get_if<Fork>(&result))
        refuse(409, "fork",
               "Command " + std::to_string(fork->number) +
                   " of this terminal is in the log with another content. Two programs share one "
                   "identity: this terminal needs a new incarnation.");
    refuse(403, "foreign_stamp", "A command in this batch was made by another terminal. A terminal sends its own commands only.");
}

Answer Api::log(const Request& request) {
    const ShopId& shop = request.terminal.shop;
    const auto after = queryNumber(request, "after", 0, INT64_MAX);
    const auto max =
        std::clamp<std::int64_t>(queryNumber(request, "max", wire::kEntriesPerPageMax, INT32_MAX), 1, wire::kEntriesPerPageMax);
    const auto waitSeconds = queryNumber(request, "wait", 0, kLogWaitSecondsMax);
    wire::Position head = m_store.head(shop).position;
    if (waitSeconds > 0 && head <= after) {
        m_heads.waitBeyond(shop, after, head, std::chrono::seconds(waitSeconds));
        head = m_store.head(shop).position;
    }
    return {200, "application/json", printedPage(shop, after, static_cast<int>(max), head), {}, {}};
}

std::string Api::printedPage(const ShopId& shop, wire::Position after, int max, wire::Position head) {
    {
        const std::lock_guard turn{m_pages};
        const auto last = m_lastPages.find(shop);
        if (last != m_lastPages.end() && last->second.after == after && last->second.max == max && last->second.head == head)
            return last->second.body;
    }
    std::vector<wire::PrintedEntry> entries;
    if (head > after) entries = m_store.printedAfter(shop, after, max);
    // Entries committed since the head was read may be among them.
    const wire::Position headNow = entries.empty() ? head : std::max(head, after + static_cast<wire::Position>(entries.size()));
    std::string body = wire::printPage(entries, headNow);
    if (headNow == head && head > after && body.size() <= kPageKeptBytesMax) {
        const std::lock_guard turn{m_pages};
        m_lastPages[shop] = {after, head, max, body};
    }
    return body;
}

Answer Api::stream(const Request& request) {
    Answer answer;
    answer.contentType = "text/event-stream";
    answer.streamFrom = m_store.head(request.terminal.shop).position;
    return answer;
}

Answer Api::snapshot(const Request& request) {
    const auto at = m_ingestor.current(request.terminal.shop);
    Json parts = Json::object();
    for (auto& [name, part] : wire::bookToParts(at.book)) parts[name] = part;
    Json personal = Json::array();
    for (const Personal& one : m_store.readPersonal(request.terminal.shop, at.head.position)) personal.push_back(wire::personalToJson(one));
    const std::string digest = wire::sha256Hex(wire::canonicalBytes(parts));
    return json({{"position", at.head.position},
                 {"chain", at.head.sha256},
                 {"parts", std::move(parts)},
                 {"personal", std::move(personal)},
                 {"sha256", digest}});
}

Answer Api::audit(const Request& request) {
    const auto [position, theirs] = readAuditAsked(request.body);
    const auto book = position < 0 ? std::nullopt : m_ingestor.bookAt(request.terminal.shop, position);
    if (!book)
        refuse(409, "position_unknown",
               "The log ends before position " + std::to_string(position) + ", or it is too long ago to compare. Ask again at the head.");
    const std::string ours = wire::stateSha256(*book);
    return json({{"position", position}, {"match", ours == theirs}, {"state_sha256", ours}});
}

Answer Api::open(const Request& request) {
    const ReservationId reservation = readOpened(request.body);
    if (onOpened) onOpened(request.terminal, reservation);
    return json(Json::object());
}

}  // namespace salon::server
