#pragma once

#include "policies/text_gateway.h"

#include <chrono>
#include <map>
#include <string>

namespace salon::server {

/// What came of one request to a gateway.
struct LineAnswer {
    enum class How {
        answered,
        notSent,  ///< nothing of it can have arrived
        cutOff,   ///< it may have arrived
    };
    How how = How::notSent;
    int status = 0;
    std::string body;
};

struct GatewayRequest {
    std::string method = "GET";
    std::map<std::string, std::string> headers;
    std::string contentType;
    std::string body;
};

/// The way to a gateway over HTTP or HTTPS: a connection for each request, so that what a broken one means is certain. Checks
/// certificates against the system's; follows no redirect.
///
/// Safe to call from any thread. Never throws.
class GatewayLine {
public:
    /// `url` as readTextSettings() has let it pass.
    explicit GatewayLine(std::string url);

    /// Somebody listens there.
    bool isReachable() const;
    /// `query` is put behind the address as it is.
    LineAnswer ask(const GatewayRequest& request, const std::string& query = {}) const;

private:
    std::string m_url;
};

/// What an answer without further words means for a text: taken, refused, not now, or nobody knows.
Sending sendingOf(const LineAnswer& answer);

}  // namespace salon::server
