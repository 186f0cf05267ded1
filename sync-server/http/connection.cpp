#include "http/connection.h"

#include "http/limits.h"

#include <array>
#include <cerrno>
#include <sys/socket.h>

namespace salon::server {

namespace {

/// So much of one connection, then the next one's turn.
constexpr std::size_t kReceiveBytes = 64 * 1024;

bool isForLater(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

}  // namespace

bool Connection::receive() {
    std::array<char, kReceiveBytes> bytes;
    const ssize_t got = ::recv(handle, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0) return isForLater(errno);
    if (got == 0) inputIsAtEnd = true;
    in.append(bytes.data(), static_cast<std::size_t>(got));
    return true;
}

bool Connection::send() {
    while (sent < out.size()) {
        const ssize_t taken = ::send(handle, out.data() + sent, out.size() - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (taken < 0) return isForLater(errno);
        sent += static_cast<std::size_t>(taken);
    }
    return true;
}

bool Connection::discard() {
    std::array<char, kReceiveBytes> bytes;
    const ssize_t got = ::recv(handle, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0) return isForLater(errno);
    lingered += static_cast<std::size_t>(got);
    return got > 0 && lingered < kLingerBytesMax;
}

}  // namespace salon::server
