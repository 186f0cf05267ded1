#pragma once

#include "salon/wire/json.h"

#include <cstdint>
#include <string>

namespace salon::desk {

// What the server says besides batches, pages and problems. Nothing here knows of a network; the readers that throw, throw
// WireError and nothing else.

/// What the server says to a terminal that came with a valid code.
struct Enrolled {
    std::string shop;
    std::string shopName;
    std::string terminal;
    std::string name;
    std::string token;
    std::string zone;
    int stepMinutes = 10;
};
Enrolled readEnrolled(const std::string& body);

/// True: the server's book is the same as ours.
bool readAuditAnswer(const std::string& body);

/// {"head":17} of a stream; -1 for anything else, which is then no more than a sign of life.
std::int64_t headIn(const std::string& data);

/// Which reservation another terminal has open; empty texts for anything else.
struct OpenTold {
    std::string terminal;
    std::string reservation;
};
OpenTold openToldIn(const std::string& data);

/// How the server sends texts, and where customers' browsers find it, as its hello says; empty for anything else.
struct HelloTold {
    std::string texts;
    std::string publicUrl;
};
HelloTold helloToldIn(const std::string& hello);

}  // namespace salon::desk
