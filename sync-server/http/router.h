#pragma once

#include "http/request_head.h"
#include "salon/wire/messages.h"
#include "store/registry.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace salon::server {

/// What a handler is given: a request whose route, token, shop, length and version were all found in order.
struct Request {
    std::map<std::string, std::string> query;
    std::string body;
    TerminalRecord terminal;  ///< empty for routes without a token
    std::map<std::string, std::string> parts = {};  ///< what stands in the path where the pattern has a name in braces
    std::string from = {};                          ///< the address it comes from, as a proxy of ours says it
    BrowserWords browser = {};
};

struct Answer {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    /// The connection becomes an event stream that starts here; there is no body.
    std::optional<wire::Position> streamFrom;
};

/// Said to a terminal that speaks a newer protocol, or names a kind this server does not know.
inline constexpr const char* kServerTooOld = "This server is older than the terminal. Update the server; the terminal works on meanwhile.";

/// Stops a handler with an answer other than 200.
struct ProblemAnswer {
    wire::Problem problem;
    int retryAfterSeconds = 0;
    std::vector<std::pair<std::string, std::string>> headers = {};
};

enum class Needs {
    nothing,
    token,
    thisMachine,  ///< asked from here and not through a proxy; to others there is nothing at this address
    gateway,      ///< nothing but what stands in the path: a secret that a gateway for texts was told
    visitor,      ///< nothing; but it is a customer's browser, and gives way to the desks
};

enum class Who {
    worker,
    door,  ///< the thread that lets requests in, even when no worker is free: answers at once and touches no disk
};

struct Route {
    std::string method;   ///< GET or POST; a POST has a body. A visitor's GET answers HEAD, too
    std::string pattern;  ///< "{name}" stands for one part of the path; "{shop}" must be the shop of the token, if one is needed;
                          ///< "*" at its end stands for whatever no other pattern knows there
    Needs needs = Needs::token;
    std::function<Answer(const Request&)> handle;
    Who answers = Who::worker;
};

/// Every route of the server, in one table that a test can read.
class Router {
public:
    explicit Router(std::vector<Route> routes) : m_routes(std::move(routes)) {}

    const std::vector<Route>& routes() const { return m_routes; }

    struct Match {
        const Route* route = nullptr;              ///< null: no such path, or not with this method
        std::map<std::string, std::string> parts;  ///< of the path, by their names in the pattern
        std::vector<std::string> allowed;          ///< the methods this path has; empty: no such path

        std::string shop() const { return parts.contains("shop") ? parts.at("shop") : std::string{}; }
    };
    Match match(const std::string& method, const std::string& path) const;

private:
    std::vector<Route> m_routes;
};

[[noreturn]] void refuse(int status, const std::string& code, const std::string& sentence, int retryAfterSeconds = 0);

Answer answerOf(const ProblemAnswer& stopped);
/// What `work` answers; whatever goes wrong in it becomes a problem document that says nothing of the inside.
Answer answerSafely(const std::function<Answer()>& work);

}  // namespace salon::server
