#pragma once

#include "tools/opened_log.h"

#include <string>
#include <vector>

namespace salon::server {

/// What was found in one shop's log.
struct Verification {
    ShopId shop;
    wire::Position entries = 0;
    std::string headSha256;
    std::string stateSha256;
    std::size_t reservations = 0;
    std::size_t attention = 0;
    std::vector<std::string> problems;  ///< a sentence each; empty: all is well
};

/// Reads a log from its first entry to its last and checks what DESIGN §9 demands: positions in a row, every hash, the
/// chain, every command once and in its order, the indexes, the personal parts, the fold and the book it leads to.
Verification verify(OpenedLog& log, const ShopId& shop);

}  // namespace salon::server
