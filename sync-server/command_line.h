#pragma once

#include "admin/admin_commands.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace salon::server {

/// What was typed makes no sense; what() is a sentence that says what would.
class CommandLineError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What the server was started for.
struct CommandLine {
    enum class Task { serve, administer, showHelp, showVersion } task = Task::serve;
    std::filesystem::path data;
    std::string listen;
    std::filesystem::path texts;  ///< settings of the gateway for texts to customers; empty: none
    bool demo = false;
    std::string publicUrl;  ///< how customers reach this server: "https://book.salon.kr"; empty: by no address that texts could name
    int drainSeconds = 0;  ///< how long it still answers after it was told to stop, so that a proxy notices
    AdminRequest admin;
};

/// Throws CommandLineError.
CommandLine parseCommandLine(const std::vector<std::string>& arguments);

std::string helpText();

}  // namespace salon::server
