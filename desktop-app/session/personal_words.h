#pragma once

#include "salon/ids.h"

#include <optional>
#include <string>

namespace salon::desk {

/// The words and numbers of a person that go with a command (Personal without its salt, which the session makes).
struct PersonalWords {
    CustomerId customer;
    std::optional<std::string> name;  ///< NFC
    std::optional<std::string> phone;
    std::optional<std::string> customerNote;
    std::optional<std::string> reservationNote;
    std::optional<std::string> allergies;
    std::optional<std::string> text;  ///< of one text, with WordText; no words take them away
};

}  // namespace salon::desk
