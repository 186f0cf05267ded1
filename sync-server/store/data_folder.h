#pragma once

#include <filesystem>

namespace salon::server {

/// The folder where a server keeps everything. Holding it means: no other process writes here until this is destroyed
/// or the process ends, however it ends.
///
/// Throws StoreError if the folder cannot be made, written, or is held by another process.
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
