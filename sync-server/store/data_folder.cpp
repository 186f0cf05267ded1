#include "store/data_folder.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace salon::server {

namespace {

/// How often a held lock is asked for again.
constexpr auto kLockRetry = std::chrono::milliseconds(20);

[[noreturn]] void refuse(const std::filesystem::path& folder, int error) {
    throw StoreError("The data folder " + folder.string() + " cannot be written (" + std::strerror(error) +
                     "). Choose another with --data, or give this program's user the right to write there.");
}

}  // namespace

DataFolder::DataFolder(std::filesystem::path folder, int waitMs) : m_folder(std::move(folder)) {
    std::error_code error;
    const bool isNew = std::filesystem::create_directories(m_folder, error);
    if (error) refuse(m_folder, error.value());
    if (isNew) ::chmod(m_folder.c_str(), 0700);

    const std::string lockFile = (m_folder / "server.lock").string();
    m_lock = ::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0) refuse(m_folder, errno);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(waitMs);
    while (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            const int failed = errno;
            ::close(m_lock);
            refuse(m_folder, failed);
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            ::close(m_lock);
            throw FolderHeld("Another hairshop-server uses the data folder " + m_folder.string() +
                             ". End it first, or choose another folder with --data.");
        }
        std::this_thread::sleep_for(kLockRetry);
    }
}

DataFolder::~DataFolder() {
    ::close(m_lock);
}

}  // namespace salon::server
