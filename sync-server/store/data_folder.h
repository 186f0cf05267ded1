#pragma once

#include "store/log_store.h"

#include <filesystem>

namespace salon::server {

/// Another process writes in the folder.
class FolderHeld : public StoreError {
public:
    using StoreError::StoreError;
};

/// The folder where a server keeps everything. Holding it means: no other process writes here until this is destroyed
/// or the process ends, however it ends.
///
/// Throws FolderHeld if another process holds the folder, StoreError if it cannot be made or written.
class DataFolder {
public:
    /// Makes the folder if there is none. Waits up to `waitMs` for another process to let go of it.
    DataFolder(std::filesystem::path folder, int waitMs);
    ~DataFolder();
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    const std::filesystem::path& path() const { return m_folder; }
    std::filesystem::path databaseFile() const { return databaseFileIn(m_folder); }

    static std::filesystem::path databaseFileIn(const std::filesystem::path& folder) { return folder / "server.sqlite"; }

private:
    std::filesystem::path m_folder;
    int m_lock = -1;
};

}  // namespace salon::server
