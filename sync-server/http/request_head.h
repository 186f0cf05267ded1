#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salon::server {

/// What a browser says of itself and of the page that asks; a terminal says none of it.
struct BrowserWords {
    std::string host;            ///< whom it believes to be talking to
    std::string origin;          ///< whose page asks; with every POST
    std::string fetchSite;       ///< "Sec-Fetch-Site": whether that page is ours; empty: an old browser
    std::string contentType;
    std::string acceptLanguage;
    std::string ifNoneMatch;
};

/// The first part of a request, understood strictly: what two readers could understand in two ways is refused, because
/// a proxy may stand in front of us (request smuggling).
struct RequestHead {
    std::string method;
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
    std::string token;                        ///< of "Authorization: Bearer"; empty: none
    std::optional<std::string> protocol;      ///< "Hairshop-Protocol"
    std::optional<std::size_t> bodyBytes;     ///< Content-Length
    bool isChunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool cameThroughProxy = false;
    std::string forwardedFor;                 ///< the address that the nearest proxy says it speaks for; empty: none, or no address
    BrowserWords browser;
};

/// How many bytes the head at the front of `bytes` has, its blank line included; nothing while that is missing. Throws
/// ProblemAnswer 431 once it is certain to be too long.
std::optional<std::size_t> headBytes(std::string_view bytes);

/// Throws ProblemAnswer 400 or 431.
RequestHead readHead(const std::string& bytes);

}  // namespace salon::server
