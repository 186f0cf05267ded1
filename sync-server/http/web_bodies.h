#pragma once

#include "salon/civil_time.h"
#include "web/web_desk.h"

#include <string>

namespace salon::server {

// What customers' pages say. Throw WireError and nothing else.

/// {"phone":"010-1234-5678"}
std::string readPhone(const std::string& body);

/// {"day":"2026-12-01","start_minute":600}
WallTime readWantedTime(const std::string& body);

/// {"services":["cut"],"stylist":"","day":"2026-12-01","start_minute":600,"name":"…","phone":"…","note":"","code":"123456",
/// "attempt":"…"}
WantedBooking readWantedBooking(const std::string& body);

}  // namespace salon::server
