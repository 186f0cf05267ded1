#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace salon::server {

// What goes over the admin socket: a request and its reply, a line of JSON each.

/// What the operator typed: `shop create --name N` is words {"shop","create"} and options {"name":"N"}.
struct AdminRequest {
    std::vector<std::string> words;
    std::map<std::string, std::string> options;

    bool operator==(const AdminRequest&) const = default;
};

struct AdminReply {
    int exitCode = 0;
    std::string out;  ///< JSON lines
    std::string err;  ///< one sentence; empty if all went well

    bool operator==(const AdminReply&) const = default;
};

/// With the line feed at the end.
std::string printAdminRequest(const AdminRequest& request);
std::string printAdminReply(const AdminReply& reply);
/// Throw WireError and nothing else. The line feed may be there or not.
AdminRequest readAdminRequest(std::string_view line);
AdminReply readAdminReply(std::string_view line);

}  // namespace salon::server
