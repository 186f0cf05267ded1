#pragma once

#include "http/router.h"

#include <string>

namespace salon::server {

/// What becomes of the connection after an answer.
enum class Then { keepAlive, close, stream };

/// The bytes of an answer: for Then::stream the head alone, neither chunked nor with a length (TRAPS T29).
std::string printResponse(const Answer& answer, Then then, bool withBody = true);

}  // namespace salon::server
