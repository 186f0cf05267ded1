#pragma once

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace salon::wire {

/// Ordered by key, so that dump() is canonical (see canonical.h). Integers only.
using Json = nlohmann::json;

/// Bytes from outside that are not what the protocol says. what() is a sentence for a person.
class WireError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A kind or version that this program does not know: a newer program wrote it. A reader stops, never skips.
class UnknownKind : public WireError {
public:
    using WireError::WireError;
};

/// Nesting beyond this is refused before it is read.
inline constexpr int kDepthMax = 32;

/// Parses strict JSON: UTF-8, no duplicate key in an object, no fraction or exponent, at most kDepthMax deep, nothing
/// after the value. Throws WireError.
Json parseStrict(const std::string& text);

}  // namespace salon::wire
