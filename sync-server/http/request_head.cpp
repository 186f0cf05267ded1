#include "http/request_head.h"

#include "http/limits.h"
#include "http/router.h"

#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetException.h>
#include <Poco/String.h>
#include <Poco/URI.h>

#include <charconv>
#include <sstream>

namespace salon::server {

namespace {

using Poco::Net::HTTPRequest;

[[noreturn]] void refuseHead(const char* sentence) {
    refuse(400, "bad_request", sentence);
}

/// Line ends are CR LF and nothing else; no line continues the one before.
void requirePlainLines(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') {
            const bool folded = at + 2 < bytes.size() && (bytes[at + 2] == ' ' || bytes[at + 2] == '\t');
            if (folded) refuseHead("A header continues on the next line, which is no longer allowed.");
            ++at;
        } else if ((byte < ' ' && byte != '\t') || byte == 0x7f) {
            refuseHead("The head of the request holds a character that has no place there.");
        }
    }
}

std::optional<std::string> only(const HTTPRequest& request, const char* name) {
    std::optional<std::string> value;
    for (auto each = request.find(name); each != request.end() && Poco::icompare(each->first, name) == 0; ++each) {
        if (value) refuseHead("A header that must stand alone is there twice.");
        value = each->second;
    }
    return value;
}

std::size_t lengthFrom(const std::string& text) {
    std::size_t length = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, length);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end) refuseHead("The Content-Length is not a number.");
    return length;
}

void takeTarget(RequestHead& head, const std::string& target) {
    try {
        const Poco::URI uri{target};
        head.path = uri.getPath();
        head.query = uri.getQueryParameters();
    } catch (const Poco::Exception&) {
        refuseHead("The address of the request is not a valid one.");
    }
}

/// Each proxy adds the address it was asked from behind those it was told of: only the last one is its own word.
std::string nearestForwarded(const HTTPRequest& request) {
    std::string last;
    for (auto each = request.find("X-Forwarded-For"); each != request.end() && Poco::icompare(each->first, "X-Forwarded-For") == 0; ++each)
        last = each->second;
    const std::string address = Poco::trim(last.substr(last.rfind(',') + 1));
    Poco::Net::IPAddress parsed;
    return Poco::Net::IPAddress::tryParse(address, parsed) ? parsed.toString() : std::string{};
}

}  // namespace

std::optional<std::size_t> headBytes(std::string_view bytes) {
    const auto end = bytes.substr(0, kHeadBytesMax).find("\r\n\r\n");
    if (end != std::string_view::npos) return end + 4;
    if (bytes.size() >= kHeadBytesMax) refuse(431, "head_too_large", "The head of this request is too long.");
    return {};
}

RequestHead readHead(const std::string& bytes) {
    requirePlainLines(bytes);
    HTTPRequest request;
    request.setFieldLimit(kHeadersMax);
    std::istringstream stream{bytes};
    try {
        request.read(stream);
    } catch (const Poco::Exception&) {
        refuseHead("This is not a request of HTTP/1.1.");
    }
    if (request.getVersion() != "HTTP/1.1" && request.getVersion() != "HTTP/1.0") refuseHead("This is not a request of HTTP/1.1.");
    RequestHead head;
    head.method = request.getMethod();
    takeTarget(head, request.getURI());
    constexpr std::string_view kScheme = "Bearer ";
    const std::string credentials = only(request, "Authorization").value_or("");
    if (credentials.starts_with(kScheme)) head.token = credentials.substr(kScheme.size());
    head.protocol = only(request, "Hairshop-Protocol");
    if (const auto length = only(request, "Content-Length")) head.bodyBytes = lengthFrom(*length);
    head.isChunked = request.has("Transfer-Encoding");
    if (head.isChunked && head.bodyBytes) refuseHead("A request has either a Content-Length or a Transfer-Encoding.");
    head.keepAlive = request.getKeepAlive();
    head.expectsContinue = request.getExpectContinue();
    for (const char* name : {"X-Forwarded-For", "Forwarded", "Via"}) head.cameThroughProxy |= request.has(name);
    head.forwardedFor = nearestForwarded(request);
    head.browser = {only(request, "Host").value_or(""),           only(request, "Origin").value_or(""),
                    only(request, "Sec-Fetch-Site").value_or(""), only(request, "Content-Type").value_or(""),
                    request.get("Accept-Language", ""),           request.get("If-None-Match", "")};
    return head;
}

}  // namespace salon::server
