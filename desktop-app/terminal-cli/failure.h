#pragma once

#include "salon/wire/json.h"

#include <stdexcept>
#include <string>

namespace salon::desk {

/// How hairshop-deskctl ends.
enum class Exit {
    done = 0,           ///< done, or written down and waiting
    wrongUsage = 2,
    refused = 3,        ///< by a rule; the JSON says why and what is free instead
    nothingStored = 4,  ///< disk, folder, enrolment or line
};

/// Ends the command with one line {"error":sentence,"code":code,…}.
class Failure : public std::runtime_error {
public:
    Failure(Exit exit, std::string code, const std::string& sentence, wire::Json more = wire::Json::object())
        : std::runtime_error(sentence), exit(exit), code(std::move(code)), more(std::move(more)) {}

    Exit exit;
    std::string code;
    wire::Json more;
};

inline Failure wrongUsage(const std::string& sentence) {
    return {Exit::wrongUsage, "usage", sentence};
}

}  // namespace salon::desk
