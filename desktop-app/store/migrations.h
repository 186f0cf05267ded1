#pragma once

#include <string>
#include <vector>

namespace salon::desk {

/// One numbered file of store/migrations/, carried inside the program.
struct Migration {
    std::string name;  ///< "0001_terminal"
    std::string sql;
};

/// All of them in order. The first brings an empty file to version 1, and so on.
const std::vector<Migration>& migrations();

}  // namespace salon::desk
