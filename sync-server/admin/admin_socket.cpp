#include "admin/admin_socket.h"

#include "salon/wire/json.h"
#include "store/log_store.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace salon::server {

namespace {

constexpr const char* kSocketName = "admin.sock";
/// A command is a few words.
constexpr std::size_t kLineBytesMax = 64 * 1024;
/// The operator's program answers at once, or when a text that is tried out has gone, or has been stopped.
constexpr int kPatienceSeconds = 20;

/// Addresses the socket through an open folder: its full path may be longer than a socket address allows.
class SocketAddress {
public:
    explicit SocketAddress(const std::filesystem::path& folder) : m_folder(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
        m_address.sun_family = AF_UNIX;
        const std::string path = "/proc/self/fd/" + std::to_string(m_folder) + "/" + kSocketName;
        std::memcpy(m_address.sun_path, path.c_str(), path.size() + 1);
    }
    ~SocketAddress() { ::close(m_folder); }
    SocketAddress(const SocketAddress&) = delete;
    SocketAddress& operator=(const SocketAddress&) = delete;

    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&m_address); }
    static constexpr socklen_t size() { return sizeof(sockaddr_un); }

private:
    int m_folder;
    sockaddr_un m_address{};
};

void setPatience(int connection) {
    const timeval patience{kPatienceSeconds, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

std::optional<std::string> readLine(int connection) {
    std::string line;
    char part[4096];
    while (line.size() < kLineBytesMax) {
        const ssize_t got = ::recv(connection, part, sizeof part, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return {};
        line.append(part, static_cast<std::size_t>(got));
        if (line.back() == '\n') return line;
    }
    return {};
}

bool writeLine(int connection, const std::string& line) {
    for (std::size_t sent = 0; sent < line.size();) {
        const ssize_t went = ::send(connection, line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
        if (went < 0 && errno == EINTR) continue;
        if (went <= 0) return false;
        sent += static_cast<std::size_t>(went);
    }
    return true;
}

}  // namespace

AdminSocket::AdminSocket(const std::filesystem::path& folder, AdminCommands& commands)
    : m_commands(commands), m_file(folder / kSocketName) {
    std::error_code ignored;
    // Left behind by a server that was killed; the folder's lock says that nobody listens there.
    std::filesystem::remove(m_file, ignored);
    const SocketAddress address{folder};
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const mode_t before = ::umask(0177);
    const bool bound = m_socket >= 0 && ::bind(m_socket, address.get(), SocketAddress::size()) == 0;
    ::umask(before);
    if (!bound || ::listen(m_socket, 8) != 0) {
        if (m_socket >= 0) ::close(m_socket);
        throw StoreError("Cannot make the admin socket in the data folder " + folder.string() +
                         ". Its file system must allow sockets; choose another with --data.");
    }
    m_thread = std::thread([this] { run(); });
}

AdminSocket::~AdminSocket() {
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
}

void AdminSocket::run() {
    while (true) {
        const int connection = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) {
            if (errno == EINTR || errno == ECONNABORTED) continue;
            return;
        }
        setPatience(connection);
        serve(connection);
        ::close(connection);
    }
}

void AdminSocket::serve(int connection) {
    const auto line = readLine(connection);
    if (!line) return;
    AdminReply reply;
    try {
        reply = m_commands.run(readAdminRequest(*line));
    } catch (const wire::WireError& error) {
        reply = {kExitUsage, "", error.what()};
    }
    writeLine(connection, printAdminReply(reply));
}

std::optional<AdminReply> AdminSocket::ask(const std::filesystem::path& folder, const AdminRequest& request) {
    const SocketAddress address{folder};
    const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    std::optional<AdminReply> reply;
    if (connection >= 0 && ::connect(connection, address.get(), SocketAddress::size()) == 0) {
        setPatience(connection);
        if (writeLine(connection, printAdminRequest(request))) {
            if (const auto line = readLine(connection)) reply = readAdminReply(*line);
        }
    }
    if (connection >= 0) ::close(connection);
    return reply;
}

}  // namespace salon::server
