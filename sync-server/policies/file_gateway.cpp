#include "policies/file_gateway.h"

#include "salon/wire/canonical.h"
#include "salon/wire/words.h"

#include <fcntl.h>
#include <unistd.h>

namespace salon::server {

namespace {

std::string printed(const OutgoingText& text) {
    wire::Json line{{"id", text.id},
                    {"from", text.from},
                    {"to", text.to},
                    {"words", text.words},
                    {"form", text.size.form == TextForm::sms ? "sms" : "lms"},
                    {"bytes", text.size.bytes}};
    if (text.kind) line["text"] = std::string(wire::word(*text.kind));
    return wire::canonicalBytes(line) + "\n";
}

}  // namespace

bool FileGateway::isReachable() {
    const std::filesystem::path folder = m_file.has_parent_path() ? m_file.parent_path() : std::filesystem::path(".");
    return ::access(folder.c_str(), W_OK) == 0;
}

Sending FileGateway::send(const OutgoingText& text) {
    const std::string line = printed(text);
    const std::lock_guard turn{m_writing};
    const int file = ::open(m_file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return Sending::notNow("file_not_writable");
    const ssize_t written = ::write(file, line.data(), line.size());
    ::close(file);
    if (written < 0) return Sending::notNow("file_not_writable");
    return written == static_cast<ssize_t>(line.size()) ? Sending::handedOver() : Sending::unknown("file_full");
}

}  // namespace salon::server
