#pragma once

#include <string>

namespace salon::test {

/// A folder in memory (or, where there is none, among the temporary ones) that goes with this object, whatever is in it.
/// Its name changes, the length of its name does not.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;

    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

}  // namespace salon::test
