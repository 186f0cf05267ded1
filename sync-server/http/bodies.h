#pragma once

#include "salon/ids.h"
#include "salon/wire/entry_json.h"
#include "salon/wire/json.h"

#include <initializer_list>
#include <string>

namespace salon::server {

// What stands in the bodies of requests besides batches. Throw WireError and nothing else.

/// The body as an object with exactly these keys.
wire::Json strictObject(const std::string& body, std::initializer_list<const char*> keys);
std::string textOf(const wire::Json& object, const char* key);

/// {"code":"K7QM2PXA"}
std::string readCode(const std::string& body);

/// {"position":17,"state_sha256":"…"}
struct AuditAsked {
    wire::Position position = 0;
    std::string stateSha256;
};
AuditAsked readAuditAsked(const std::string& body);

/// {"reservation":"…"}, or {} when nothing is open.
ReservationId readOpened(const std::string& body);

}  // namespace salon::server
