#pragma once

#include <span>
#include <string_view>

namespace salon::server {

/// One file of the customers' pages; from resources/web, carried by the program.
struct PageFile {
    std::string_view name;
    std::string_view text;
};

std::span<const PageFile> pageFiles();

}  // namespace salon::server
