#include "http/web_api.h"

#include "http/bodies.h"
#include "http/doorman.h"
#include "http/web_bodies.h"
#include "salon/wire/canonical.h"

#include <charconv>

namespace salon::server {

namespace {

using wire::Json;

/// Only our own files, nothing inline, nobody's frame; and a form that is sent without our script goes nowhere, so that no
/// name ever stands in an address.
constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

std::string typeOf(std::string_view name) {
    if (name.ends_with(".html")) return "text/html; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    return "image/svg+xml";
}

std::string tagOf(std::string_view text) {
    return '"' + wire::sha256Hex(std::string(text)).substr(0, 32) + '"';
}

Answer tagged(const Request& request, std::string type, std::string_view text, const std::string& tag) {
    const bool isKnown = request.browser.ifNoneMatch == tag;
    return {isKnown ? 304 : 200, std::move(type), isKnown ? std::string{} : std::string(text), {{"ETag", tag}, {"X-Content-Type-Options", "nosniff"}}, {}};
}

Answer json(const Request& request, const Json& body) {
    const std::string text = wire::canonicalBytes(body);
    return tagged(request, "application/json", text, tagOf(text));
}

Answer answerOf(const WebRefusal& refusal, TextLanguage language) {
    const ProblemWords& words = wordsOf(refusal.problem);
    Json alternatives = Json::array();
    for (const OfferedTime& one : refusal.alternatives)
        alternatives.push_back({{"day", printDay(one.day)}, {"start_minute", one.startMinute}, {"stylist", one.stylist.text}});
    Json body{{"type", "about:blank"}, {"status", words.status}, {"code", words.code}, {"title", words.in(language)}};
    if (!alternatives.empty()) body["alternatives"] = std::move(alternatives);
    if (const auto& made = refusal.made)
        body["made"] = {{"token", made->token}, {"day", printDay(made->day)}, {"start_minute", made->startMinute}};
    Answer answer{words.status, "application/problem+json", wire::canonicalBytes(body), {{"X-Content-Type-Options", "nosniff"}}, {}};
    if (refusal.retryAfterSeconds > 0) answer.headers.emplace_back("Retry-After", std::to_string(refusal.retryAfterSeconds));
    return answer;
}

std::string part(const Request& request, const char* name) {
    const auto found = request.parts.find(name);
    return found == request.parts.end() ? std::string{} : found->second;
}

std::string asked(const Request& request, const char* name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::string{} : found->second;
}

std::optional<Day> dayAsked(const Request& request) {
    const std::string text = asked(request, "from");
    if (text.empty()) return {};
    const auto day = parseDay(text);
    if (!day) throw WebRefusal{WebProblem::badRequest};
    return day;
}

int daysAsked(const Request& request) {
    const std::string text = asked(request, "days");
    int days = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), days);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || days < 1 || days > kWebDaysMax) throw WebRefusal{WebProblem::badRequest};
    return days;
}

WantedVisit visitAsked(const Request& request) {
    WantedVisit wanted{{}, StylistId{asked(request, "stylist")}};
    std::string list = asked(request, "services");
    while (!list.empty()) {
        const auto comma = list.find(',');
        wanted.services.push_back(ServiceId{list.substr(0, comma)});
        list = comma == std::string::npos ? std::string{} : list.substr(comma + 1);
    }
    return wanted;
}

}  // namespace

TextLanguage languageOf(const Request& request) {
    const std::string& wish = request.browser.acceptLanguage;
    const auto english = wish.find("en");
    const auto korean = wish.find("ko");
    return english < korean ? TextLanguage::english : TextLanguage::korean;
}

WebApi::WebApi(WebDesk& desk, std::string publicUrl) : m_desk(desk), m_publicUrl(std::move(publicUrl)) {
    for (const PageFile& one : pageFiles()) m_files.emplace(one.name, File{typeOf(one.name), one.text, tagOf(one.text)});
}

std::vector<Route> WebApi::routes() {
    std::vector<Route> all{
        page("/book/{shop}", "book.html"),
        page("/v/{token}", "visit.html"),
        lost("/book/*"),
        lost("/v/*"),
        asks("/book/{shop}/offer", &WebApi::shop),
        asks("/book/{shop}/times", &WebApi::times),
        says("/book/{shop}/code", &WebApi::code),
        says("/book/{shop}/visits", &WebApi::book),
        asks("/v/{token}/visit", &WebApi::visit),
        asks("/v/{token}/times", &WebApi::timesOf),
        says("/v/{token}/move", &WebApi::move),
        says("/v/{token}/cancel", &WebApi::cancel),
        asks("/v/{token}/calendar.ics", &WebApi::calendar),
    };
    for (const auto& [name, file] : m_files)
        if (!name.ends_with(".html")) all.push_back(page(("/web/" + name).c_str(), name.c_str()));
    return all;
}

Route WebApi::page(const char* pattern, const char* file) {
    return {"GET", pattern, Needs::visitor, [this, name = std::string(file)](const Request& request) { return this->file(request, name); }, Who::door};
}

Route WebApi::lost(const char* pattern) {
    Route route = page(pattern, "lost.html");
    route.handle = [inner = std::move(route.handle)](const Request& request) {
        Answer answer = inner(request);
        if (answer.status == 200) answer.status = 404;
        return answer;
    };
    return route;
}

Route WebApi::asks(const char* pattern, Handler handler) {
    return {"GET", pattern, Needs::visitor, [this, handler](const Request& request) {
                try {
                    return (this->*handler)(request);
                } catch (const WebRefusal& refusal) {
                    return answerOf(refusal, languageOf(request));
                }
            }};
}

Route WebApi::says(const char* pattern, Handler handler) {
    Route route = asks(pattern, handler);
    route.method = "POST";
    route.handle = [this, inner = std::move(route.handle)](const Request& request) {
        try {
            requireOwnPage(request);
            return inner(request);
        } catch (const WebRefusal& refusal) {
            return answerOf(refusal, languageOf(request));
        } catch (const wire::WireError&) {
            return answerOf(WebRefusal{WebProblem::badRequest}, languageOf(request));
        }
    };
    return route;
}

void WebApi::requireOwnPage(const Request& request) const {
    const BrowserWords& browser = request.browser;
    const auto behindScheme = browser.origin.find("://");
    const bool isOurs = (!m_publicUrl.empty() && browser.origin == m_publicUrl) ||
                        (behindScheme != std::string::npos && !browser.host.empty() && browser.origin.substr(behindScheme + 3) == browser.host);
    const bool isSameSite = browser.fetchSite.empty() || browser.fetchSite == "same-origin";
    const std::string type = browser.contentType.substr(0, browser.contentType.find(';'));
    if (!isOurs || !isSameSite || type != "application/json") throw WebRefusal{WebProblem::notFromPage};
}

Answer WebApi::file(const Request& request, const std::string& name) const {
    const File& file = m_files.at(name);
    Answer answer = tagged(request, file.type, file.text, file.tag);
    answer.headers.insert(answer.headers.end(), {{"Cache-Control", "no-cache"},
                                                 {"Content-Security-Policy", kPolicy},
                                                 {"Referrer-Policy", "no-referrer"},
                                                 {"Cross-Origin-Opener-Policy", "same-origin"},
                                                 {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"}});
    return answer;
}

Answer WebApi::shop(const Request& request) {
    return json(request, m_desk.shop(ShopId{part(request, "shop")}));
}

Answer WebApi::times(const Request& request) {
    return json(request, m_desk.times(ShopId{part(request, "shop")}, visitAsked(request), dayAsked(request), daysAsked(request)));
}

Answer WebApi::code(const Request& request) {
    m_desk.sendCode(ShopId{part(request, "shop")}, readPhone(request.body), languageOf(request), networkOf(request.from));
    return json(request, {{"good_seconds", kPhoneCodeSeconds}, {"again_seconds", kPhoneCodeAgainSeconds}});
}

Answer WebApi::book(const Request& request) {
    return json(request, {{"token", m_desk.book(ShopId{part(request, "shop")}, readWantedBooking(request.body))}});
}

Answer WebApi::visit(const Request& request) {
    return json(request, m_desk.visit(part(request, "token")));
}

Answer WebApi::timesOf(const Request& request) {
    return json(request, m_desk.timesOf(part(request, "token"), dayAsked(request), daysAsked(request)));
}

Answer WebApi::move(const Request& request) {
    const WallTime to = readWantedTime(request.body);
    m_desk.move(part(request, "token"), to.day, to.minute);
    return visit(request);
}

Answer WebApi::cancel(const Request& request) {
    strictObject(request.body, {});
    m_desk.cancel(part(request, "token"));
    return visit(request);
}

Answer WebApi::calendar(const Request& request) {
    return {200, "text/calendar; charset=utf-8", m_desk.calendar(part(request, "token"), languageOf(request)),
            {{"Content-Disposition", "attachment; filename=\"visit.ics\""}, {"X-Content-Type-Options", "nosniff"}}, {}};
}

}  // namespace salon::server
