#pragma once

#include "admin/admin_commands.h"

#include <filesystem>
#include <optional>
#include <thread>

namespace salon::server {

/// Lets `hairshop-server --data DIR pair …` work while a server holds the folder: a socket in it, for its owner only,
/// over which a request and its reply go as one line of JSON each.
class AdminSocket {
public:
    AdminSocket(const std::filesystem::path& folder, AdminCommands& commands);
    ~AdminSocket();
    AdminSocket(const AdminSocket&) = delete;
    AdminSocket& operator=(const AdminSocket&) = delete;

    /// Asks the server that holds the folder; nothing if none answers there.
    static std::optional<AdminReply> ask(const std::filesystem::path& folder, const AdminRequest& request);

private:
    void run();
    void serve(int connection);

    AdminCommands& m_commands;
    std::filesystem::path m_file;
    int m_socket = -1;
    std::thread m_thread;
};

}  // namespace salon::server
