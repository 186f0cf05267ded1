#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salon::server {

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
};

/// How many bytes the head at the front of `bytes` has, its blank line included; nothing while that is missing. Throws
/// ProblemAnswer 431 once it is certain to be too long.
std::optional<std::size_t> headBytes(std::string_view bytes);

/// Throws ProblemAnswer 400 or 431.
RequestHead readHead(const std::string& bytes);

}  // namespace salon::server
