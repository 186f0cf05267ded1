#include "scratch_folder.h"

#include "salon/assert.h"

#include <stdlib.h>

#include <filesystem>

namespace salon::test {

ScratchFolder::ScratchFolder() {
    std::string memory = "/dev/shm/hairshop-XXXXXX";
    if (::mkdtemp(memory.data())) {
        m_path = memory;
        return;
    }
    m_path = (std::filesystem::temp_directory_path() / "hairshop-XXXXXX").string();
    SALON_ASSERT(::mkdtemp(m_path.data()), "a test needs a folder it can write in");
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace salon::test
